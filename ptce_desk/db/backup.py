"""Copies of the file, made with `VACUUM INTO` and read again; old ones give way by the rotation of the domain."""

import os
import re
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from glob import escape
from itertools import count
from pathlib import Path
from typing import Final
from zlib import crc32

from ptce_desk.db.engine import APPLICATION_ID, pragma_value, result_code, unreadable
from ptce_desk.db.file_check import check
from ptce_desk.disk.causes import cause_of, cause_of_reading, cause_of_writing
from ptce_desk.disk.drafts import new_file, remove_dead_drafts
from ptce_desk.domain.backup_rotation import kept_moments
from ptce_desk.domain.disk_causes import DiskCause
from ptce_desk.domain.errors import BackupFailedError, FileError, FileIsDamagedError, NotAPtceFileError
from ptce_desk.domain.file_faults import Fault

MANIFEST: Final = "empreintes de l’historique.txt"
"""What the copies made on purpose ended with, kept outside of them: who changes a copy does not change this list."""
_FOLDER: Final = " - sauvegardes"
_FORMER_DRAFT: Final = "copie en cours"
"""The name under which the first versions wrote a copy."""
_MOMENT: Final = re.compile(r"(\d{4})-([01]\d)-([0-3]\d) ([0-2]\d)h([0-5]\d)m([0-5]\d)(?: (\d{6}))?$")


def backup_folder(path: Path) -> Path:
    """Where the copies of a file stand: a folder beside it."""
    return path.with_name(f"{path.stem}{_FOLDER}")


def backup_folder_in(place: Path, path: Path) -> Path:
    """Where they stand in a place chosen for the copies of every file: two files of one name are told apart."""
    return place / f"{path.stem}{_FOLDER} {crc32(os.fsencode(path.absolute().parent)):08x}"


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


def refuse_name_without_copies(path: Path) -> None:
    """Refuse a name so long that the copies of the file, whose names are longer, could never be written.

    Raises:
        OSError: what the disk answers to those names.
    """
    for name in (backup_folder(path).name, f"{path.stem} 2026-03-02 09h30m05 000000.ptce"):
        with suppress(FileNotFoundError):
            path.with_name(name).lstat()


def copies_in(folder: Path, stem: str) -> list[Path]:
    """The copies of a file in a folder that the program made itself, the oldest first."""
    return sorted(copy for copy in folder.glob(f"{escape(stem)} *.ptce") if moment_of(copy) is not None)


def copy_at_opening(connection: sqlite3.Connection, path: Path, now: datetime, place: Path | None = None) -> Path:
    """Copy the whole file among its other copies, and drop those the rotation gives up.

    Args:
        connection: the file's one connection, outside a transaction.
        path: the file.
        now: local time, for the copy's name.
        place: a folder chosen for copies, which exists; beside the file when None.

    Raises:
        BackupFailedError: the copy could not be written; the file itself is untouched.
        FileIsDamagedError: the file cannot be read to its end; the copies made before stay.
    """
    folder = backup_folder(path) if place is None else backup_folder_in(place, path)
    with _failures_named(path, folder):
        folder.mkdir(exist_ok=True)
        remove_dead_drafts(folder)
        target = _write_copy(connection, path, folder, now)
    _rotate(folder, path.stem, target)
    return target


def copy_into(connection: sqlite3.Connection, path: Path, folder: Path, now: datetime) -> Path:
    """Copy the whole file into a folder that exists; nothing there gives way.

    Raises:
        BackupFailedError, FileIsDamagedError: as `copy_at_opening`.
    """
    with _failures_named(path, folder):
        remove_dead_drafts(folder)
        return _write_copy(connection, path, folder, now)


def refuse_migration_without_copy(connection: sqlite3.Connection, path: Path, kept: Path | None) -> None:
    """Refuse to migrate a file of which no copy was just made that can be read and holds as many rows.

    Args:
        connection: the file's one connection.
        path: the file.
        kept: the copy made at this opening.

    Raises:
        BackupFailedError: there is no such copy, or it cannot be read again.
    """
    if kept is None or not kept.is_file():
        raise BackupFailedError(path, kept or path, DiskCause.NOT_THERE)
    try:
        with reading_only(kept) as copy:
            sound = copy.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
            same = sound and _contents(copy) == _contents(connection)
    except FileError as problem:
        raise BackupFailedError(path, kept, DiskCause.ALTERED) from problem
    if not same:
        raise BackupFailedError(path, kept, DiskCause.ALTERED)


def faults_of_copy(copy: Path) -> tuple[Fault, ...]:
    """What is wrong with a copy read again; it may be of an older schema."""
    with reading_only(copy) as connection:
        return check(connection).faults


def note_head(path: Path, copy: Path, head: str, now: datetime) -> None:
    """Add a line to the list that stands beside copies: when one was made, its name, what its journal ended with.

    Raises:
        BackupFailedError: the list could not be written; the copy stands.
    """
    place, names = copy.parent / MANIFEST, "surrogateescape"  # a name that is no UTF-8 stays the bytes it is
    with _failures_named(path, copy.parent), place.open("a", encoding="utf-8", errors=names) as manifest:
        manifest.write(f"{now:%d/%m/%Y %H:%M}  {head}  {copy.name}\n")


@contextmanager
def reading_only(path: Path) -> Iterator[sqlite3.Connection]:
    """A PTCE file looked at without a lock and without changing a byte of it.

    Raises:
        UnreadableFileError: nothing to read there.
        NotAPtceFileError: another kind of file.
        FileIsDamagedError: SQLite cannot read it.
    """
    try:
        stamp = path.stat()
    except OSError as problem:
        raise unreadable(path, cause_of(problem)) from problem
    if not stat.S_ISREG(stamp.st_mode):
        raise unreadable(path, DiskCause.IS_FOLDER)
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
        raise unreadable(path, cause_of_reading(path)) from problem


def _free_place(folder: Path, path: Path, now: datetime) -> Path:
    """« region 2026-03-02 09h30m05 000000.ptce »: names in order are moments in order, and no copy takes another's."""
    moments = (now + timedelta(microseconds=late) for late in count())
    names = (f"{path.stem} {moment:%Y-%m-%d %Hh%Mm%S} {moment.microsecond:06d}.ptce" for moment in moments)
    return next(place for name in names if not (place := folder / name).exists())


def _write_copy(connection: sqlite3.Connection, path: Path, folder: Path, now: datetime) -> Path:
    """Write beside the name first: a copy that stopped halfway never bears the name of a whole one."""
    target = _free_place(folder, path, now)
    with new_file(target) as draft:
        vacuum_into(connection, path, draft, target)
    return target


def vacuum_into(connection: sqlite3.Connection, path: Path, draft: Path, target: Path | None = None) -> None:
    """Write the whole file into an empty one, which is to bear the name `target`.

    Raises:
        BackupFailedError: it could not be written; the file itself is untouched.
        FileIsDamagedError: the file cannot be read to its end.
    """
    try:
        # bytes, read as text by SQLite: the name need not be UTF-8
        connection.execute("VACUUM INTO CAST(? AS TEXT)", (os.fsencode(draft),))
    except sqlite3.Error as problem:
        code = result_code(problem)
        if code == sqlite3.SQLITE_CORRUPT:
            raise FileIsDamagedError(path) from problem
        cause = DiskCause.FULL if code == sqlite3.SQLITE_FULL else cause_of_writing(draft)
        raise BackupFailedError(path, target or draft, cause) from problem


@contextmanager
def _failures_named(path: Path, folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise BackupFailedError(path, folder, cause_of(problem)) from problem


def tidy(path: Path) -> list[Path]:
    """Remove what killed programs left beside a file and among its copies; what was removed.

    Only for who holds the file's lock: nobody else writes its copies.
    """
    folder = backup_folder(path)
    left = [folder / _FORMER_DRAFT, *(copy for copy in copies_in(folder, path.stem) if copy.stat().st_size == 0)]
    removed = [*remove_dead_drafts(path.parent), *remove_dead_drafts(folder)]
    for one in left:
        if one.is_file():
            one.unlink()
            removed.append(one)
    return removed


def _rotate(folder: Path, stem: str, made: Path) -> None:
    moments = {copy: moment for copy in copies_in(folder, stem) if (moment := moment_of(copy)) is not None}
    kept = kept_moments(moments.values(), moments[made])
    for copy, moment in moments.items():
        if moment not in kept:
            with suppress(OSError):  # held by another program: it gives way another time
                copy.unlink()


def _contents(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table of a file holds."""
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").fetchall()
    count = 'SELECT count(*) FROM "{}"'  # the names of tables, as the file has them
    return {name: int(connection.execute(count.format(name.replace('"', '""'))).fetchone()[0]) for (name,) in names}
