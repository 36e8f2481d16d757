"""Documents in two halves: what one says is read from the file in one go, then written beside, and may be stopped."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar

from ptce_desk.domain.errors import StoppedError
from ptce_desk.domain.export_errors import ExportTargetError
from ptce_desk.exports.later import Told, Writing, held_for_later
from ptce_desk.services.desk import Desk

T = TypeVar("T")

Job: TypeAlias = Callable[[Desk, Path], Path]
"""Writes a document at a path and hands that path back."""


@dataclass(frozen=True, slots=True)
class Prepared(Generic[T]):
    """What a document says, read: what comes of it, and what is still to be written; or why it cannot be."""

    outcome: T | ExportTargetError
    writings: tuple[Writing, ...] = ()


def prepared(job: Callable[[Desk, Path], T], path: Path, desk: Desk) -> Prepared[T]:
    """Read what a document says, by what writes it at a path and tells what comes of it, as a `Job` does.

    What writes at once what it makes has written it.

    Raises:
        ExportError: another place would not help.
    """
    try:
        with held_for_later() as writings:
            outcome = job(desk, path)
    except ExportTargetError as refusal:
        return Prepared(refusal)
    return Prepared(outcome, tuple(writings))


def carried_out(found: Prepared[T], told: Told) -> "T | ExportTargetError | StoppedError":
    """What comes of a document that is written; why what stands there keeps it from being, or that it was stopped.

    Raises:
        ExportError: another place would not help.
    """
    try:
        for writing in found.writings:
            writing.carry_out(told)
    except (ExportTargetError, StoppedError) as refusal:
        return refusal
    return found.outcome
