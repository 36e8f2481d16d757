"""Lists of PTCE."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from sqlalchemy import Connection, case, func, or_, select

from ptce_desk.db import schema
from ptce_desk.db.handed_pairs import handed_ids, pairs
from ptce_desk.db.queries.free_fields import own_columns
from ptce_desk.db.queries.granted import counted_cents
from ptce_desk.db.queries.ledger import given_by_us
from ptce_desk.db.queries.tags import worn
from ptce_desk.db.rows import rows_of
from ptce_desk.db.types import NO_CENTS, Cents
from ptce_desk.domain.french_order import sort_key
from ptce_desk.domain.ptce import TerritoryType
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.tags import WornTag
from ptce_desk.domain.typed_text import searched_text

_P = schema.ptce.ptce.c
_F = schema.dossier.funding_file.c


@dataclass(frozen=True, slots=True)
class PtceFilter:
    """Which PTCE to list; what is empty filters nothing; `among` are the ids of the only ones."""

    regions: frozenset[str] = frozenset()
    territory_types: frozenset[TerritoryType] = frozenset()
    text: str = ""
    among: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class PtceRow:
    """One PTCE of a list; `voted` sums what we ever granted it, in euros, as the ledger counts it.

    `own` is what it holds in fields of one's own, by key.
    """

    id: int
    name: str
    commune: str
    region: str
    region_at_source: str
    territory_type: TerritoryType | None
    created_year: int | None
    file_count: int
    voted: Decimal
    tags: tuple[WornTag, ...] = ()
    own: Mapping[str, object] = field(default_factory=dict)


def all_matching(connection: Connection, wanted: PtceFilter) -> list[PtceRow]:
    """Every PTCE that matches, in French order: a few hundred at most."""
    granted = case(((_F.decision == DecisionState.GRANTED) & given_by_us(connection), counted_cents()), else_=0)
    files = (
        select(
            _F.ptce_id,
            func.count().label("file_count"),
            func.sum(granted, type_=Cents).label("voted"),
        )
        .select_from(schema.dossier.funding_file)
        .outerjoin(schema.grants.agreement, schema.grants.agreement.c.funding_file_id == _F.id)
        .group_by(_F.ptce_id)
        .subquery()
    )
    query = (
        select(
            _P.id,
            _P.name,
            _P.commune,
            _P.region,
            _P.region_at_source,
            _P.territory_type,
            _P.created_year,
            func.coalesce(files.c.file_count, 0).label("file_count"),
            func.coalesce(files.c.voted, NO_CENTS).label("voted"),
            worn("ptce", _P.id).label("tags"),
            *own_columns(connection, schema.ptce.ptce),
        )
        .outerjoin(files, files.c.ptce_id == _P.id)
        .order_by(_P.sort_key, _P.id)
    )
    if wanted.among is not None:
        query = query.where(_P.id.in_(select(pairs("among").c.first))).params(among=handed_ids(wanted.among))
    if wanted.regions:
        query = query.where(_P.region.in_(wanted.regions))
    if wanted.territory_types:
        query = query.where(_P.territory_type.in_(wanted.territory_types))
    if wanted.text.strip():
        key = sort_key(searched_text(wanted.text))
        alias = schema.ptce.ptce_alias.c
        named = select(alias.ptce_id).where(alias.search_key.contains(key, autoescape=True))
        query = query.where(or_(_P.sort_key.contains(key, autoescape=True), _P.id.in_(named)))
    return rows_of(PtceRow, connection.execute(query), gathered="own")


def regions(connection: Connection) -> list[str]:
    """The present regions that have a PTCE, in order."""
    query = select(_P.region).where(_P.region != "").distinct().order_by(_P.region)
    return list(connection.execute(query).scalars())
