"""Who deals with dossiers."""

from collections.abc import Collection

from sqlalchemy import Connection, Integer, bindparam, select

from ptce_desk.db import schema

_F = schema.dossier.funding_file.c


def instructors_of(connection: Connection, files: Collection[int]) -> dict[int, str]:
    """The instructor of each of these dossiers, those without one left out."""
    asked = bindparam(None, sorted(files), Integer, expanding=True, literal_execute=True)  # however many
    query = select(_F.id, _F.instructor).where(_F.id.in_(asked), _F.instructor != "")
    return {row[0]: row[1] for row in connection.execute(query)}
