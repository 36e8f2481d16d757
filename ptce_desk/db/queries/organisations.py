"""Organisations, for lists and choices."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from ptce_desk.db import schema
from ptce_desk.domain.organisations import OrganisationKind

_O = schema.organisation.c


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """One organisation of a list."""

    id: int
    name: str
    kind: OrganisationKind
    ess: bool
    commune: str


def organisations(connection: Connection) -> list[OrganisationRow]:
    """Every organisation, in French order."""
    query = select(_O.id, _O.name, _O.kind, _O.ess, _O.commune).order_by(_O.sort_key, _O.id)
    return [OrganisationRow(*row) for row in connection.execute(query)]
