"""The schemes a file knows, and the shipped catalogue they start from."""

from pathlib import Path

from ptce_desk.db.queries.schemes import SchemeRow, all_versions
from ptce_desk.domain.schemes import SupportScheme
from ptce_desk.imports.catalogue import read_catalogue
from ptce_desk.services.desk import Desk


def shipped_catalogue(resources: Path) -> list[SupportScheme]:
    """The schemes that come with the program.

    Raises:
        CatalogueUnreadableError: a file of the catalogue has problems.
    """
    return read_catalogue(resources / "schemes")


def load_catalogue(desk: Desk) -> int:
    """Add to the file the shipped schemes it lacks; returns how many."""
    with desk.reading() as connection:
        known = {row.code for row in all_versions(connection)}
    missing = [s for s in shipped_catalogue(desk.resources) if s.code not in known]
    if missing:
        with desk.writing("Charger le catalogue des dispositifs") as work:
            for scheme in missing:
                work.add(scheme)
            work.commit()
    return len(missing)


def list_schemes(desk: Desk) -> list[SchemeRow]:
    """Every version of every scheme of the file."""
    with desk.reading() as connection:
        return all_versions(connection)
