"""The labels with colours of a file, and the dossiers that bear them."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from ptce_desk.db.rows import rows_of
from ptce_desk.db.schema.dossier import funding_file_tag
from ptce_desk.db.schema.file import tag
from ptce_desk.domain.french_order import sort_key
from ptce_desk.domain.tags import TagColour

_T = tag.c
_B = funding_file_tag.c


@dataclass(frozen=True, slots=True)
class TagRow:
    """A label of the file."""

    name: str
    colour: TagColour


def tags(connection: Connection) -> tuple[TagRow, ...]:
    """Those that have a name, as French orders them."""
    rows = rows_of(TagRow, connection.execute(select(_T.name, _T.colour).where(_T.name != "")))
    return tuple(sorted(rows, key=lambda row: (sort_key(row.name), row.name)))


def bearers(connection: Connection, name: str) -> list[int]:
    """The dossiers that bear a label."""
    query = select(_B.funding_file_id).where(_B.name == name).order_by(_B.funding_file_id)
    return list(connection.execute(query).scalars())


def borne(connection: Connection, file_ids: list[int]) -> dict[int, frozenset[str]]:
    """The labels that some dossiers bear, by dossier."""
    found: dict[int, set[str]] = {one: set() for one in file_ids}
    query = select(_B.funding_file_id, _B.name).where(_B.funding_file_id.in_(file_ids))
    for file_id, name in connection.execute(query):
        found[file_id].add(name)
    return {one: frozenset(names) for one, names in found.items()}
