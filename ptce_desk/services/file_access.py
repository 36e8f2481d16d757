"""Opening the database of a file, with the cause of a refusal named as closely as it can be known."""

import os
from datetime import datetime
from pathlib import Path

from ptce_desk.db.database import Database
from ptce_desk.domain.errors import (
    FileError,
    FileIsEmptyError,
    FileIsProtectedError,
    FileMissingError,
    FolderGivenError,
    NotAPtceFileError,
    UnreadableFileError,
)


def open_database(path: Path, now: datetime) -> Database:
    """Open a file that can be both read and written; `now` is local time, for the name of its copy.

    Raises:
        FileError: the closest cause there is.
    """
    if path.is_file() and os.access(path, os.R_OK) and not (os.access(path, os.W_OK) and can_write_beside(path)):
        raise FileIsProtectedError(path)  # SQLite would open it, and refuse the first change
    try:
        return Database.open(path, now=now)
    except FileError as problem:
        raise _closest(problem) from problem


def can_write_beside(path: Path) -> bool:
    """Whether a folder takes new files; SQLite needs one beside each file it changes."""
    return os.access(path.absolute().parent, os.W_OK)


def _closest(problem: FileError) -> FileError:
    """The cause of a refusal, said more closely by what stands at the path."""
    path = problem.path
    if type(problem) is NotAPtceFileError and path.stat().st_size == 0:
        return FileIsEmptyError(path)
    if type(problem) is not UnreadableFileError:
        return problem
    if path.is_dir():
        return FolderGivenError(path)
    if not path.exists():
        return FileMissingError(path)
    return FileIsProtectedError(path) if os.access(path, os.R_OK) else problem
