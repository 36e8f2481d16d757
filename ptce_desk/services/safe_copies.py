"""The copies made of a file at each opening, and working in a copy without ever touching the original."""

import shutil
from dataclasses import dataclass
from datetime import datetime
from glob import escape
from itertools import count
from pathlib import Path

from ptce_desk.db.backup import backup_folder, moment_of
from ptce_desk.domain.errors import CopyNotMadeError, FileError, FileExistsAlreadyError
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.maintenance import open_file


@dataclass(frozen=True, slots=True)
class SafeCopy:
    """A copy in « NOM - sauvegardes »: where it stands, when it was made (local time), its size in bytes."""

    path: Path
    made_at: datetime
    size: int


def copies_of(path: Path) -> list[SafeCopy]:
    """The copies of a file, the latest first; the file itself may be gone."""
    folder = backup_folder(path)
    found = folder.glob(f"{escape(path.stem)} *.ptce") if folder.is_dir() else ()
    copies = [SafeCopy(copy, _made_at(copy), copy.stat().st_size) for copy in found]
    return sorted(copies, key=lambda copy: (copy.made_at, copy.path.name), reverse=True)


def place_beside(path: Path, copy: SafeCopy) -> Path:
    """A free name beside a file for a copy of it: « region - copie du 2026-03-02 09h30.ptce »."""
    stem = f"{path.stem} - copie du {copy.made_at:%Y-%m-%d %Hh%M}"
    names = (f"{stem}.ptce" if rank == 1 else f"{stem} ({rank}).ptce" for rank in count(1))
    return next(place for name in names if not (place := path.with_name(name)).exists())


def open_copy(surroundings: Surroundings, source: Path, target: Path) -> Desk:
    """Copy a file to a place where nothing stands, and open the copy; the source is only read.

    Raises:
        FileExistsAlreadyError: something stands at `target`.
        CopyNotMadeError: `target` could not be written, or `source` not read.
        FileError: the copy cannot be opened, with `source` as its path; nothing is left at `target`.
    """
    _copy(source, target)
    try:
        return open_file(surroundings, target)
    except FileError as problem:
        target.unlink()
        problem.path = source
        raise


def _copy(source: Path, target: Path) -> None:
    """Copy a file, and what a program that crashed left beside it for SQLite to finish."""
    unfinished, its_copy = (path.with_name(f"{path.name}-journal") for path in (source, target))
    try:
        target.open("xb").close()
    except FileExistsError as problem:
        raise FileExistsAlreadyError(target) from problem
    except OSError as problem:
        raise CopyNotMadeError(source, target) from problem
    try:
        if unfinished.exists():
            shutil.copyfile(unfinished, its_copy)
        shutil.copyfile(source, target)
    except OSError as problem:
        target.unlink()
        its_copy.unlink(missing_ok=True)
        raise CopyNotMadeError(source, target) from problem


def _made_at(copy: Path) -> datetime:
    """The moment in the name of a copy, else that of the file."""
    moment = moment_of(copy) or datetime.fromtimestamp(copy.stat().st_mtime)  # noqa: DTZ006  # made aware below
    return moment.astimezone()
