"""Who deals with dossiers."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from ptce_desk.db import schema
from ptce_desk.db.handed_pairs import handed_ids, pairs

_F = schema.dossier.funding_file.c


def instructors_of(connection: Connection, files: Collection[int]) -> dict[int, str]:
    """The instructor of each of these dossiers, those without one left out."""
    query = select(_F.id, _F.instructor).where(_F.id.in_(select(pairs("files").c.first)), _F.instructor != "")
    return {row[0]: row[1] for row in connection.execute(query, {"files": handed_ids(sorted(files))})}


def instructors_named(connection: Connection) -> list[str]:
    """The names that dossiers are dealt with under, each once."""
    return list(connection.scalars(select(_F.instructor).where(_F.instructor != "").distinct()))
