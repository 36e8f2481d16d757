"""Making a PTCE file."""

from dataclasses import dataclass
from pathlib import Path

from ptce_desk.db.database import Database
from ptce_desk.db.operations import stop_undoing_here
from ptce_desk.domain.export_errors import ExportFolderMissingError
from ptce_desk.domain.file_settings import FileSettings
from ptce_desk.domain.organisations import Funder, FunderLevel
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.file_access import making_file
from ptce_desk.services.schemes.catalogue import load_catalogue
from ptce_desk.services.schemes.frameworks import load_frameworks


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
            desk.run(fill, authority, fictitious=fictitious)
        finally:
            desk.close()
    return Desk(Database.open_new(path, now=surroundings.clock()), surroundings)


def fill(desk: Desk, authority: Authority, *, fictitious: bool) -> None:
    """Write what a new store begins with."""
    with desk.writing("Créer le fichier") as work:
        work.add(FileSettings(author=desk.author, fictitious=fictitious))
        work.add(Funder(authority.name, authority.level, ours=True, siret=authority.siret))
        work.commit()
    load_catalogue(desk)
    load_frameworks(desk)
    with desk.database.rewriting() as connection:
        stop_undoing_here(connection, desk.author, desk.moment(), "Achever la création du fichier")
