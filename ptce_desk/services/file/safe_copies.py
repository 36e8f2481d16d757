"""The copies made of a file at each opening, and working in a copy without ever touching the original."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from glob import escape
from itertools import count
from pathlib import Path

from ptce_desk.db.backup import backup_folder, backup_folder_in, moment_of
from ptce_desk.db.database import Database
from ptce_desk.db.engine import unreadable
from ptce_desk.disk.causes import cause_of_reading
from ptce_desk.domain.disk_causes import DiskCause
from ptce_desk.domain.errors import (
    CopyNotMadeError,
    FileError,
    FileIsEmptyError,
    FileNotMadeError,
    MigrationFailedError,
)
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.file_access import making_file
from ptce_desk.services.file.opening import open_file


@dataclass(frozen=True, slots=True)
class SafeCopy:
    """A copy of a file: where it stands, when it was made (local time), its size in bytes."""

    path: Path
    made_at: datetime
    size: int


def copies_of(path: Path, places: Sequence[Path] = ()) -> list[SafeCopy]:
    """The copies of a file, the latest first; the file itself may be gone.

    Args:
        path: the file.
        places: folders where its copies were to go at one time or another.
    """
    folders = [backup_folder(path), *(folder for place in places for folder in (backup_folder_in(place, path), place))]
    found = [copy for folder in folders if folder.is_dir() for copy in folder.glob(f"{escape(path.stem)} *.ptce")]
    return sorted(map(safe_copy, found), key=lambda copy: (copy.made_at, copy.path.name), reverse=True)


def safe_copy(path: Path) -> SafeCopy:
    """A copy wherever it stands."""
    return SafeCopy(path, _made_at(path), path.stat().st_size)


def place_beside(path: Path, copy: SafeCopy) -> Path:
    """A free name beside a file for a copy of it: « region - copie du 2026-03-02 09h30.ptce »."""
    stem = f"{path.stem} - copie du {copy.made_at:%Y-%m-%d %Hh%M}"
    names = (f"{stem}.ptce" if rank == 1 else f"{stem} ({rank}).ptce" for rank in count(1))
    return next(place for name in names if not (place := path.with_name(name)).exists())


def open_copy(surroundings: Surroundings, source: Path, target: Path) -> Desk:
    """Copy a file to a place where nothing stands, and open the copy; the source is only read.

    The copy bears its name once it is whole and in the newest schema.

    Raises:
        FileExistsAlreadyError: something stands at `target`.
        CopyNotMadeError: `target` could not be written.
        FileError: the source cannot be read, or its copy not opened, with `source` as its path.
    """
    cause = cause_of_reading(source)
    if cause is not DiskCause.UNKNOWN:
        raise unreadable(source, cause)
    if source.stat().st_size == 0:
        raise FileIsEmptyError(source)
    try:
        with making_file(target) as draft:
            _copy(source, draft)
            try:
                Database.open_new(draft, now=surroundings.clock()).close()
            except MigrationFailedError:
                raise
            except FileError as problem:
                problem.path = source
                raise
    except FileNotMadeError as problem:
        raise CopyNotMadeError(source, target, problem.cause) from problem
    return open_file(surroundings, target)


def _copy(source: Path, draft: Path) -> None:
    """Copy a file, and what a program that crashed left beside it for SQLite to finish."""
    unfinished = source.with_name(f"{source.name}-journal")
    if unfinished.exists():
        shutil.copyfile(unfinished, draft.with_name(f"{draft.name}-journal"))
    shutil.copyfile(source, draft)


def _made_at(copy: Path) -> datetime:
    """The moment in the name of a copy, else that of the file."""
    moment = moment_of(copy) or datetime.fromtimestamp(copy.stat().st_mtime)  # noqa: DTZ006  # made aware below
    return moment.astimezone()
