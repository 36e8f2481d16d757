"""Which dossier renews which."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from ptce_desk.db import schema
from ptce_desk.db.rows import rows_of

_F = schema.dossier.funding_file.c


@dataclass(frozen=True, slots=True)
class LinkedFile:
    """A dossier linked to another."""

    id: int
    number: str


def first_of(connection: Connection, file_id: int) -> LinkedFile | None:
    """The dossier it renews."""
    first = select(_F.renewal_of_id).where(_F.id == file_id).scalar_subquery()
    return next(iter(rows_of(LinkedFile, connection.execute(select(_F.id, _F.number).where(_F.id == first)))), None)


def renewal_of(connection: Connection, file_id: int) -> LinkedFile | None:
    """The dossier that renews it."""
    query = select(_F.id, _F.number).where(_F.renewal_of_id == file_id).order_by(_F.id).limit(1)
    return next(iter(rows_of(LinkedFile, connection.execute(query))), None)
