"""How far a page had read when one of its fields was typed in: what is given to the file says so with its value.

The page knows how far it has read; a field notes it at the first letter, since what comes into view later is not what
whoever types had in view. Whoever queues a command asks `given_now`, in the very call that tells of the value.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget

from ptce_desk.domain.conflicts import Seen, Theirs
from ptce_desk.ui.desk.keeping import Where, keeps_of

_PROPERTY: Final = "read_up_to"
Hold = Callable[[Theirs], bool]
"""Keeps in its field, or its cell, what the file did not take; False where it has no place there any more."""


@dataclass(slots=True)
class Given:
    """A value that a field gives.

    Attributes:
        seen: what the field had shown; None where that is not followed.
        hold: what becomes of the value over somebody else's change.
        awaited: how many of the commands that give it are not answered.
    """

    seen: Seen | None = None
    hold: Hold | None = None
    awaited: int = 0

    def ask(self) -> None:
        """A command gives it."""
        self.awaited += 1

    def answer(self) -> None:
        """A command that gives it is done, or refused."""
        self.awaited -= 1


_GIVEN: Final[ContextVar[Given | None]] = ContextVar("given", default=None)


@dataclass(frozen=True, slots=True)
class _UpTo:
    entry: int


def note_read(page: QWidget, entry: int) -> None:
    """Say that a page shows all that the journal tells up to an entry."""
    page.setProperty(_PROPERTY, _UpTo(entry))


def read_by(widget: QWidget) -> int | None:
    """The last entry of the journal that the page of a widget shows; None where nobody says."""
    asked: QWidget | None = widget
    while asked is not None:
        said = asked.property(_PROPERTY)
        if isinstance(said, _UpTo):
            return said.entry
        asked = asked.parentWidget() if not asked.isWindow() else None
    return None


@contextmanager
def giving(widget: QWidget, key: str = "", *, seen: int | None = None, hold: Hold | None = None) -> Iterator[Given]:
    """Tell of a value meanwhile: commands queued then are those of a widget, or of a cell of it by key.

    Args:
        widget: the field, or the grid.
        key: of the column of the grid.
        seen: how far its page had read when it was typed in; None for what it has read now.
        hold: what becomes of the value over somebody else's change.
    """
    keeps = keeps_of(widget)
    entry = read_by(widget) if seen is None else seen
    told = _GIVEN.get() or Given()
    if keeps is not None and keeps.where is Where.FILE and entry is not None:
        told = Given(Seen(entry, keeps.of_cell(key) if key else keeps.column), hold)
    token = _GIVEN.set(told)
    try:
        yield told
    finally:
        _GIVEN.reset(token)


def given_now() -> Given:
    """The value that a field is telling of; outside of any, one of which nothing is known."""
    return _GIVEN.get() or Given()
