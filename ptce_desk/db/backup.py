"""Copies of the file, made at each opening with `VACUUM INTO`; the ten latest are kept."""

import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Final

from ptce_desk.domain.errors import BackupFailedError

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
    """
    folder = backup_folder(path)
    target = folder / f"{path.stem} {now:%Y-%m-%d %Hh%Mm%S} {now.microsecond:06d}.ptce"
    try:
        folder.mkdir(exist_ok=True)
        connection.execute("VACUUM INTO ?", (str(target),))
        for old in sorted(folder.glob(f"{path.stem} *.ptce"))[:-KEPT]:
            old.unlink()
    except (OSError, sqlite3.Error) as problem:
        raise BackupFailedError(path, target) from problem
    return target
