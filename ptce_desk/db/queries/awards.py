"""What was decided before, for the caps and conditions of a computation."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from ptce_desk.db import schema
from ptce_desk.db.queries.ledger import Among
from ptce_desk.domain.states import DecisionState

_A = schema.grants.agreement.c
_F = schema.dossier.funding_file.c


@dataclass(frozen=True, slots=True)
class Decided:
    """A dossier granted, and the day."""

    file_id: int
    decided_on: date | None


def awards_made(connection: Connection, scheme_ids: Collection[int]) -> dict[int, list[Decided]]:
    """The dossiers of some schemes that were granted and did not lapse, by scheme."""
    query = (
        select(schema.schemes.scheme_version.c.scheme_id, _F.id, _F.decided_on)
        .join(schema.schemes.scheme_version, schema.schemes.scheme_version.c.id == _F.scheme_version_id)
        .outerjoin(schema.grants.agreement, _A.funding_file_id == _F.id)
        .where(schema.schemes.scheme_version.c.scheme_id.in_(scheme_ids))
        .where(_F.decision == DecisionState.GRANTED, _A.lapsed_on.is_(None))
    )
    found: dict[int, list[Decided]] = {key: [] for key in scheme_ids}
    for scheme_id, file_id, decided_on in connection.execute(query):
        found[scheme_id].append(Decided(file_id, decided_on))
    return found


def undecided_about(connection: Connection, among: Among, *, except_file_id: int) -> list[int]:
    """Ids of the dossiers that a decision may still limit."""
    query = (
        select(_F.id)
        .where(among.dossiers.condition)
        .where(_F.id != except_file_id)
        .where(_F.decision.not_in([DecisionState.GRANTED, DecisionState.REFUSED]))
    )
    return list(connection.execute(query, among.told).scalars())


def undecided(connection: Connection) -> list[int]:
    """Ids of every dossier a computation still serves."""
    query = select(_F.id).where(_F.decision.not_in([DecisionState.GRANTED, DecisionState.REFUSED])).order_by(_F.id)
    return list(connection.execute(query).scalars())
