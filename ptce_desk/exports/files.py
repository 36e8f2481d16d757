"""Writing a file whole or not at all."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from ptce_desk.disk.causes import cause_of
from ptce_desk.disk.drafts import draft_in, remove_dead_drafts, synchronise_folder
from ptce_desk.domain.disk_causes import DiskCause
from ptce_desk.domain.export_errors import (
    ExportDiskFullError,
    ExportError,
    ExportFolderMissingError,
    ExportFolderProtectedError,
    ExportNotWrittenError,
    ExportTargetBusyError,
    ExportTargetIsFolderError,
    ExportTargetReadOnlyError,
)

_OPEN_ELSEWHERE: Final = (5, 32, 33)
"""What Windows answers for a file another program has open; elsewhere that never keeps a file from being replaced."""


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """Open a stream whose bytes take the place of `target` once all of them are on the disk.

    They are first written beside it, under a hidden name. Whatever fails, the old file stays as it was and the
    hidden one is removed, at the latest at the next export when the program is killed. A link is followed: the file
    it leads to is replaced, the link stays.

    Raises:
        ExportError: one subclass for each cause.
    """
    real = Path(os.path.realpath(target))
    remove_dead_drafts(real.parent)
    draft = draft_in(real.parent)
    stream = _open_draft(draft, real, target)
    try:
        with stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _put_in_place(draft, real, target)
        synchronise_folder(real.parent)
    except OSError as problem:
        raise _named(problem, target) from problem
    finally:
        draft.unlink(missing_ok=True)


def _open_draft(draft: Path, real: Path, target: Path) -> BinaryIO:
    try:
        if not real.parent.is_dir():
            raise ExportFolderMissingError(target.parent, target)
        if real.is_dir():
            raise ExportTargetIsFolderError(target)
        if _is_read_only(real):
            raise ExportTargetReadOnlyError(target)
        return draft.open("xb")
    except PermissionError as problem:
        raise ExportFolderProtectedError(target.parent, target) from problem
    except OSError as problem:
        raise _named(problem, target) from problem


def _is_read_only(real: Path) -> bool:
    """Whether whoever keeps a file marked it not to be written: a rename would replace it all the same."""
    try:
        return not real.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    except FileNotFoundError:
        return False


def _put_in_place(draft: Path, real: Path, target: Path) -> None:
    try:
        draft.replace(real)
    except PermissionError as problem:
        if getattr(problem, "winerror", None) in _OPEN_ELSEWHERE:
            raise ExportTargetBusyError(target) from problem
        raise


def _named(problem: OSError, target: Path) -> ExportError:
    cause = cause_of(problem)
    if cause in (DiskCause.FULL, DiskCause.QUOTA):
        return ExportDiskFullError(target)
    return ExportNotWrittenError(target, cause)
