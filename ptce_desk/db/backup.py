"""Copies of the file, made with `VACUUM INTO` and read again; old ones give way by the rotation of the domain."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from glob import escape
from itertools import count
from pathlib import Path
from typing import Final

from ptce_desk.db.engine import APPLICATION_ID, pragma_value, result_code
from ptce_desk.db.file_check import check
from ptce_desk.domain.backup_rotation import kept_moments
from ptce_desk.domain.errors import BackupFailedError, FileIsDamagedError, NotAPtceFileError, UnreadableFileError
from ptce_desk.domain.file_faults import Fault

_FOLDER: Final = " - sauvegardes"
_MOMENT: Final = re.compile(r"(\d{4})-([01]\d)-([0-3]\d) ([0-2]\d)h([0-5]\d)m([0-5]\d)(?: (\d{6}))?$")


def backup_folder(path: Path) -> Path:
    """Where the copies of a file stand: a folder beside it."""
    return path.with_name(f"{path.stem}{_FOLDER}")


def original_of(copy: Path) -> Path | None:
    """The file a copy in « NOM - sauvegardes » was made of, None when the copy stands elsewhere."""
    folder = copy.absolute().parent
    if not folder.name.endswith(_FOLDER):
        return None
    return folder.with_name(f"{folder.name.removesuffix(_FOLDER)}{copy.suffix}")


def moment_of(copy: Path) -> datetime | None:
    """The moment in the name of a copy (local time, naive), None for a file that got there another way."""
    found = _MOMENT.search(copy.stem)
    if found is None:
        return None
    year, month, day, hour, minute, second, micro = (int(part or 0) for part in found.groups())
    try:
        return datetime(year, month, day, hour, minute, second, micro)  # noqa: DTZ001  # the wall clock of its name
    except ValueError:
        return None


def copies_in(folder: Path, stem: str) -> list[Path]:
    """The copies of a file in a folder that the program made itself, the oldest first."""
    return sorted(copy for copy in folder.glob(f"{escape(stem)} *.ptce") if moment_of(copy) is not None)


def copy_at_opening(connection: sqlite3.Connection, path: Path, now: datetime) -> Path:
    """Copy the whole file beside itself, and drop the copies the rotation gives up.

    Args:
        connection: the file's one connection, outside a transaction.
        path: the file.
        now: local time, for the copy's name.

    Raises:
        BackupFailedError: the copy could not be written; the file itself is untouched.
        FileIsDamagedError: the file cannot be read to its end; the copies made before stay.
    """
    folder = backup_folder(path)
    target = _free_place(folder, path, now)
    try:
        folder.mkdir(exist_ok=True)
        _write_copy(connection, path, target)
        _rotate(folder, path.stem)
    except OSError as problem:
        raise BackupFailedError(path, target) from problem
    return target


def copy_into(connection: sqlite3.Connection, path: Path, folder: Path, now: datetime) -> Path:
    """Copy the whole file into a folder that exists; nothing there gives way.

    Raises:
        BackupFailedError, FileIsDamagedError: as `copy_at_opening`.
    """
    target = _free_place(folder, path, now)
    _write_copy(connection, path, target)
    return target


def faults_of_copy(copy: Path) -> tuple[Fault, ...]:
    """What is wrong with a copy read again; it may be of an older schema."""
    with reading_only(copy) as connection:
        return check(connection).faults


@contextmanager
def reading_only(path: Path) -> Iterator[sqlite3.Connection]:
    """A PTCE file looked at without a lock and without changing a byte of it.

    Raises:
        UnreadableFileError: nothing to read there.
        NotAPtceFileError: another kind of file.
        FileIsDamagedError: SQLite cannot read it.
    """
    if not path.is_file():
        raise UnreadableFileError(path)
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            if pragma_value(connection, "application_id") != APPLICATION_ID:
                raise NotAPtceFileError(path)
            yield connection
    except sqlite3.DatabaseError as problem:
        if result_code(problem) == sqlite3.SQLITE_NOTADB:
            raise NotAPtceFileError(path) from problem
        if result_code(problem) == sqlite3.SQLITE_CORRUPT:
            raise FileIsDamagedError(path) from problem
        raise UnreadableFileError(path) from problem


def _free_place(folder: Path, path: Path, now: datetime) -> Path:
    """« region 2026-03-02 09h30m05 000000.ptce »: names in order are moments in order, and no copy takes another's."""
    moments = (now + timedelta(microseconds=late) for late in count())
    names = (f"{path.stem} {moment:%Y-%m-%d %Hh%Mm%S} {moment.microsecond:06d}.ptce" for moment in moments)
    return next(place for name in names if not (place := folder / name).exists())


def _write_copy(connection: sqlite3.Connection, path: Path, target: Path) -> None:
    """Write beside the target first: a copy that stopped halfway never bears the name of a whole one."""
    begun = target.with_name("copie en cours")
    try:
        begun.unlink(missing_ok=True)
        connection.execute("VACUUM INTO ?", (str(begun),))
        begun.replace(target)
    except (OSError, sqlite3.Error) as problem:
        if result_code(problem) == sqlite3.SQLITE_CORRUPT:
            raise FileIsDamagedError(path) from problem
        raise BackupFailedError(path, target) from problem


def _rotate(folder: Path, stem: str) -> None:
    moments = {copy: moment for copy in copies_in(folder, stem) if (moment := moment_of(copy)) is not None}
    kept = kept_moments(moments.values())
    for copy, moment in moments.items():
        if moment not in kept:
            copy.unlink()
