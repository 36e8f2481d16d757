"""The schemes a file knows, and the shipped catalogue they start from."""

from pathlib import Path

from ptce_desk.db.queries.schemes import SchemeRow, all_versions
from ptce_desk.domain.places import Place
from ptce_desk.domain.rules.schemes import SupportScheme
from ptce_desk.imports.catalogue import read_catalogue
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.opening import open_place


def shipped_catalogue(resources: Path) -> list[SupportScheme]:
    """The schemes that come with the program.

    Raises:
        CatalogueUnreadableError: a file of the catalogue has problems.
    """
    return read_catalogue(resources / "schemes")


def load_catalogue(desk: Desk) -> int:
    """Add to the file the shipped schemes it lacks; returns how many."""
    shipped = shipped_catalogue(desk.resources)
    with desk.writing("Charger le catalogue des dispositifs") as work:
        known = {row.code for row in all_versions(work.reading())}
        missing = [scheme for scheme in shipped if scheme.code not in known]
        for scheme in missing:
            scheme.in_catalogue = True
            work.add(scheme)
        work.commit()
    return len(missing)


def list_schemes(desk: Desk) -> list[SchemeRow]:
    """Every version of every scheme of the file."""
    with desk.reading() as connection:
        return all_versions(connection)


def schemes_of(surroundings: Surroundings, file: Place | None) -> list[SupportScheme]:
    """The schemes of a file, or those of the shipped catalogue when none is given.

    Raises:
        FileError: the file cannot be opened.
        CatalogueUnreadableError: the shipped catalogue has problems.
    """
    if file is None:
        return shipped_catalogue(surroundings.resources)
    desk = open_place(surroundings, file)
    try:
        return desk.run(load_schemes)
    finally:
        desk.close()


def load_schemes(desk: Desk) -> list[SupportScheme]:
    """Every scheme of the file with its versions, by code."""
    codes = sorted({(row.code, row.scheme_id) for row in list_schemes(desk)})
    with desk.loading() as work:
        return [work.get(SupportScheme, scheme_id) for _code, scheme_id in codes]
