"""The dossiers granted in a fiscal year, and what is typed of where their PTCE stand."""

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, func, select

from ptce_desk.db import schema
from ptce_desk.db.queries.ledger import given_by_us
from ptce_desk.db.rows import rows_of
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.territories import Where

_F = schema.dossier.funding_file.c
_P = schema.ptce.ptce.c
_V = schema.schemes.scheme_version.c


@dataclass(frozen=True, slots=True)
class PlacedAward:
    """A dossier granted under a scheme of ours, in euros; `ptce_id` is None for one of no PTCE."""

    ptce_id: int | None
    scheme_id: int
    voted: Decimal | None
    where: Where


def awards_of_year(connection: Connection, year: int) -> list[PlacedAward]:
    """Those of a fiscal year, in one query."""
    query = (
        select(
            *(_F.ptce_id, _V.scheme_id, _F.voted),
            *(func.coalesce(held, "").label(held.name) for held in (_P.region, _P.region_at_source, _P.departments)),
        )
        .select_from(schema.dossier.funding_file)
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .outerjoin(schema.ptce.ptce, _P.id == _F.ptce_id)
        .where(_F.fiscal_year == year, _F.decision == DecisionState.GRANTED, given_by_us(connection))
        .order_by(_F.id)
    )
    return rows_of(PlacedAward, connection.execute(query), where=Where)
