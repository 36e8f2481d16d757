"""Making, opening and checking PTCE files."""

from dataclasses import dataclass
from pathlib import Path

from ptce_desk.db.database import Database
from ptce_desk.db.file_check import check
from ptce_desk.db.operations import stop_undoing_here
from ptce_desk.domain.errors import ExportFolderMissingError
from ptce_desk.domain.file_faults import Fault
from ptce_desk.domain.file_settings import FileSettings
from ptce_desk.domain.organisations import Funder, FunderLevel
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file_access import making_file, open_database
from ptce_desk.services.settings import settings_of


@dataclass(frozen=True, slots=True)
class Authority:
    """« Notre collectivité », as named when the file is made."""

    name: str = "Notre collectivité"
    level: FunderLevel = FunderLevel.REGION
    siret: str = ""


def create_file(surroundings: Surroundings, path: Path, authority: Authority, *, fictitious: bool = False) -> Desk:
    """Make a file that knows our authority, the catalogue of schemes and the frameworks of the guide, and open it.

    It bears its name once all of it is written.

    Raises:
        FileError: the file exists already, or cannot be written.
        ExportFolderMissingError: its folder does not exist.
    """
    folder = path.absolute().parent
    if not folder.is_dir():
        raise ExportFolderMissingError(folder)
    with making_file(path) as draft:
        desk = Desk(Database.create(draft), surroundings)
        try:
            desk.run(_fill, authority, fictitious=fictitious)
        finally:
            desk.close()
    return Desk(Database.open_new(path, now=surroundings.clock()), surroundings)


def open_file(surroundings: Surroundings, path: Path) -> Desk:
    """Open a file; a copy is made first, and it is brought to the newest schema.

    Raises:
        FileError: missing, locked, protected, damaged, empty, of another kind, too recent, or without a copy.
    """
    database = open_database(path, surroundings.clock())
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


def check_file(desk: Desk) -> list[Fault]:
    """Every fault of the open file: its pages, its links, its sums, what it says beside its journal."""
    with desk.database.looking() as connection:
        return list(check(connection).faults)


def _fill(desk: Desk, authority: Authority, *, fictitious: bool) -> None:
    with desk.writing("Créer le fichier") as work:
        work.add(FileSettings(author=desk.author, fictitious=fictitious))
        work.add(Funder(authority.name, authority.level, ours=True, siret=authority.siret))
        work.commit()
    from ptce_desk.services.catalogue import load_catalogue  # noqa: PLC0415  # a file that opens has its own
    from ptce_desk.services.frameworks import load_frameworks  # noqa: PLC0415

    load_catalogue(desk)
    load_frameworks(desk)
    with desk.database.rewriting() as connection:
        stop_undoing_here(connection, desk.author, desk.moment(), "Achever la création du fichier")
