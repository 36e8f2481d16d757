"""Opening the database of a file, with the cause of a refusal named as closely as it can be known."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from ptce_desk.db.backup import refuse_name_without_copies
from ptce_desk.db.database import Database
from ptce_desk.db.engine import unreadable
from ptce_desk.disk.causes import cause_of
from ptce_desk.disk.drafts import draft_in, new_file, remove_dead_drafts
from ptce_desk.disk.places import is_read_only
from ptce_desk.domain.disk_causes import DiskCause
from ptce_desk.domain.errors import (
    FileError,
    FileExistsAlreadyError,
    FileIsEmptyError,
    FileIsProtectedError,
    FileNotMadeError,
    FileNotSavedError,
    MigrationFailedError,
    NotAPtceFileError,
)
from ptce_desk.domain.export_errors import ExportFolderMissingError, ExportFolderProtectedError, ExportNotWrittenError


def open_database(path: Path, now: datetime, copies: Path | None = None) -> Database:
    """Open a file that can be both read and written.

    Args:
        path: the file.
        now: local time, for the name of its copy.
        copies: where its copies go; beside it when None.

    Raises:
        FileError: the closest cause there is.
    """
    _refuse_what_cannot_be_changed(path)
    try:
        return Database.open(path, now=now, copies=copies)
    except NotAPtceFileError as problem:
        raise (FileIsEmptyError(path) if path.stat().st_size == 0 else problem) from problem


@contextmanager
def making_file(path: Path) -> Iterator[Path]:
    """An empty file to fill and to close, which bears the name `path` at the end of the block.

    Raises:
        FileExistsAlreadyError: something stands there; nothing is overwritten.
        FileNotMadeError: the disk does not take it.
    """
    try:
        refuse_name_without_copies(path)
        remove_dead_drafts(path.absolute().parent)
        with new_file(path.absolute()) as draft, _named_as(path, draft):
            yield draft
    except FileExistsError as problem:
        raise FileExistsAlreadyError(Path(problem.filename)) from problem
    except OSError as problem:
        raise FileNotMadeError(path, cause_of(problem)) from problem


@contextmanager
def _named_as(path: Path, draft: Path) -> Iterator[None]:
    """What goes wrong with a draft is said of the file it would have been."""
    try:
        yield
    except (FileNotSavedError, MigrationFailedError) as problem:
        if problem.cause is None:
            raise
        raise FileNotMadeError(path, problem.cause) from problem
    except FileError as problem:
        if problem.path == draft:
            problem.path = path
        raise


def can_write_beside(path: Path) -> bool:
    """Whether a folder takes new files; SQLite needs one beside each file it changes."""
    return os.access(path.absolute().parent, os.W_OK)


def _refuse_what_cannot_be_changed(path: Path) -> None:
    """What SQLite would say with fewer words, or open and refuse at the first change."""
    for needed in (path, path.with_name(f"{path.name}-journal")):
        try:
            found = needed.stat()
        except OSError as problem:
            cause = cause_of(problem)
            if needed == path or cause is not DiskCause.NOT_THERE:
                raise unreadable(path, cause) from problem
        else:
            if stat.S_ISDIR(found.st_mode) and needed == path:
                raise unreadable(path, DiskCause.IS_FOLDER)
    if not os.access(path, os.R_OK):
        raise unreadable(path, DiskCause.FORBIDDEN)
    if is_read_only(path):
        raise FileIsProtectedError(path, "disk")
    if not os.access(path, os.W_OK):
        raise FileIsProtectedError(path, "file")
    if not can_write_beside(path):
        raise FileIsProtectedError(path, "folder")


def refuse_unwritable(folder: Path) -> None:
    """Refuse a folder that takes no file.

    Raises:
        ExportFolderMissingError: it does not exist.
        ExportFolderProtectedError: one may not write in it.
        ExportNotWrittenError: the disk does not take it.
    """
    if not folder.is_dir():
        raise ExportFolderMissingError(folder)
    draft = draft_in(folder)
    try:
        draft.open("xb").close()
        draft.unlink()
    except PermissionError as problem:
        raise ExportFolderProtectedError(folder) from problem
    except OSError as problem:
        raise ExportNotWrittenError(folder, cause_of(problem)) from problem


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it.

    Raises:
        ExportNotWrittenError: the disk does not take it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise ExportNotWrittenError(folder, cause_of(problem)) from problem
