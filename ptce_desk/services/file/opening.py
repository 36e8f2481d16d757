"""Opening and checking PTCE files."""

from pathlib import Path

from ptce_desk.domain.file_faults import Fault
from ptce_desk.domain.places import Place
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.file_access import open_database
from ptce_desk.services.file.settings import settings_of
from ptce_desk.services.file.team import open_base
from ptce_desk.services.file.verification import verify


def open_file(surroundings: Surroundings, path: Path) -> Desk:
    """Open a file; a copy is made first, and it is brought to the newest schema.

    Raises:
        FileError: missing, locked, protected, damaged, empty, of another kind, too recent, or without a copy.
    """
    database = open_database(path, surroundings.clock(), surroundings.copies())
    desk = Desk(database, surroundings)
    try:
        author = desk.run(settings_of).author
    except BaseException:
        desk.close()
        raise
    desk.author = author or desk.author
    if database.backup_problem is not None:
        surroundings.warn(database.backup_problem)
    return desk


def open_place(surroundings: Surroundings, place: Place, password: str = "") -> Desk:
    """Open a file or a base; a base without a password is opened with what the machine knows of it.

    Raises:
        FileError: see `open_file`.
        TeamBaseError: see `open_base`.
    """
    return open_file(surroundings, place) if isinstance(place, Path) else open_base(surroundings, place, password)


def check_file(desk: Desk) -> list[Fault]:
    """Every fault of the open file: its pages, its links, its sums, what it says beside its journal."""
    return list(verify(desk).faults)
