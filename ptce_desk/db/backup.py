"""Copies of the file, made at each opening with `VACUUM INTO`; the ten latest are kept."""

import sqlite3
from datetime import datetime
from glob import escape
from pathlib import Path
from typing import Final

from ptce_desk.db.engine import result_code
from ptce_desk.domain.errors import BackupFailedError, FileIsDamagedError

KEPT: Final = 10


def backup_folder(path: Path) -> Path:
    """Where the copies of a file stand: a folder beside it."""
    return path.with_name(f"{path.stem} - sauvegardes")


def copy_at_opening(connection: sqlite3.Connection, path: Path, now: datetime) -> Path:
    """Copy the whole file beside itself, and drop the oldest copies beyond ten.

    Args:
        connection: the file's one connection, outside a transaction.
        path: the file.
        now: local time, for the copy's name.

    Raises:
        BackupFailedError: the copy could not be written; the file itself is untouched.
        FileIsDamagedError: the file cannot be read to its end; the copies made before stay.
    """
    folder = backup_folder(path)
    target = folder / f"{path.stem} {now:%Y-%m-%d %Hh%Mm%S} {now.microsecond:06d}.ptce"
    begun = folder / "copie en cours"
    try:
        folder.mkdir(exist_ok=True)
        begun.unlink(missing_ok=True)
        connection.execute("VACUUM INTO ?", (str(begun),))
        begun.replace(target)
        for old in sorted(folder.glob(f"{escape(path.stem)} *.ptce"))[:-KEPT]:
            old.unlink()
    except (OSError, sqlite3.Error) as problem:
        if result_code(problem) == sqlite3.SQLITE_CORRUPT:
            raise FileIsDamagedError(path) from problem
        raise BackupFailedError(path, target) from problem
    return target
