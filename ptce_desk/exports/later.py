"""Files written at once, or later by whoever asked for them; how far it has come, and whether to stop.

What writes a file gives its bytes by a function: it reads nothing any more, and may run beside what does.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from ptce_desk.exports.files import replacing

Told = Callable[[int, int], None]
"""Told how much is done, and of how much (0 when nobody knows); what it raises stops the writing."""


@dataclass(frozen=True, slots=True)
class Writing:
    """A file to be written.

    Attributes:
        write: writes its bytes.
        steps: how many times it tells that it advances; 0 when nobody knows.
    """

    target: Path
    write: Callable[[BinaryIO], object]
    steps: int = 0

    def carry_out(self, told: Told) -> None:
        """Write it, whole or not at all.

        Raises:
            ExportError: the target cannot be written; it stays as it was.
        """
        token = _UNDER_WAY.set(_Progress(told, self.steps))
        try:
            with replacing(self.target) as stream:
                self.write(stream)
        finally:
            _UNDER_WAY.reset(token)


class _Progress:
    """Counts the steps of a file being written."""

    def __init__(self, told: Told, steps: int) -> None:
        self._told, self._steps, self._done = told, steps, 0

    def advance(self) -> None:
        self._done += 1
        self._told(min(self._done, self._steps) if self._steps else self._done, self._steps)


_LATER: Final[ContextVar[list[Writing] | None]] = ContextVar("later", default=None)
_UNDER_WAY: Final[ContextVar[_Progress | None]] = ContextVar("under_way", default=None)


@contextmanager
def held_for_later() -> Iterator[list[Writing]]:
    """Write nothing meanwhile: what would be is given, to be carried out."""
    held: list[Writing] = []
    token = _LATER.set(held)
    try:
        yield held
    finally:
        _LATER.reset(token)


def write_file(target: Path, write: Callable[[BinaryIO], object], steps: int = 0) -> None:
    """Write a file, whole or not at all; later, where that is asked for.

    Raises:
        ExportError: the file could not be written; one subclass for each cause.
    """
    writing, held = Writing(target, write, steps), _LATER.get()
    if held is None:
        writing.carry_out(nobody)
    else:
        held.append(writing)


def advance() -> None:
    """One step more of the file being written: a row, a page."""
    under_way = _UNDER_WAY.get()
    if under_way is not None:
        under_way.advance()


def nobody(_done: int, _of: int) -> None:
    """Nobody looks."""
