"""A PTCE file looked at without changing it: no copy made, no migration, no byte written."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from ptce_desk.db.engine import UNREADABLE, check_identity, check_stamp, connect, named, result_code
from ptce_desk.domain.errors import FileIsDamagedError, FileIsEmptyError, NotAPtceFileError

Bare = sqlite3.Connection
"""A file looked at, whatever its format."""


@contextmanager
def looking_at(path: Path) -> Iterator[Bare]:
    """A file that nobody else changes meanwhile; a write that a kill cut short is first brought to its end.

    Raises:
        FileError: missing, in use, of another kind, too recent, or so damaged that SQLite refuses it.
    """
    try:
        check_stamp(path)
    except NotAPtceFileError as problem:
        raise (FileIsEmptyError(path) if path.stat().st_size == 0 else problem) from problem
    if path.with_name(f"{path.name}-journal").exists():
        connect(path).close()
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0.2)) as connection:
            connection.isolation_level = None
            connection.execute("BEGIN")
            check_identity(connection, path, new=False)
            yield connection
    except UNREADABLE as problem:
        refused = result_code(problem) == sqlite3.SQLITE_CANTOPEN and os.access(path, os.R_OK)
        raise (FileIsDamagedError(path) if refused else named(problem, path)) from problem
