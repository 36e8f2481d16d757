"""Documents in two halves: what one says is read from the file in one go, then written beside, and may be stopped."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from ptce_desk.domain.errors import StoppedError
from ptce_desk.domain.export_errors import ExportTargetBusyError, ExportTargetReadOnlyError
from ptce_desk.exports.later import Told, Writing, held_for_later
from ptce_desk.services.desk import Desk

Job: TypeAlias = Callable[[Desk, Path], Path]
"""Writes a document at a path and hands that path back."""

TargetError: TypeAlias = ExportTargetBusyError | ExportTargetReadOnlyError
"""Another name would do."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a document says, read: where it goes, and what is still to be written; or why it cannot be."""

    path: Path | TargetError
    writings: tuple[Writing, ...] = ()


def prepared(job: Job, path: Path, desk: Desk) -> Prepared:
    """Read what a document says. What writes at once what it makes has written it.

    Raises:
        ExportError: another name would not help.
    """
    try:
        with held_for_later() as writings:
            written = job(desk, path)
    except (ExportTargetBusyError, ExportTargetReadOnlyError) as refusal:
        return Prepared(refusal)
    return Prepared(written, tuple(writings))


def carried_out(found: Prepared, told: Told) -> "Path | TargetError | StoppedError":
    """Where a document is written; why what stands there already keeps it from being, or that it was stopped.

    Raises:
        ExportError: another name would not help.
    """
    try:
        for writing in found.writings:
            writing.carry_out(told)
    except (ExportTargetBusyError, ExportTargetReadOnlyError, StoppedError) as refusal:
        return refusal
    return found.path
