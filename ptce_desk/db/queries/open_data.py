"""The conventions whose data are published, or are to be."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, or_, select, type_coerce

from ptce_desk.db import schema
from ptce_desk.db.handed_pairs import keys
from ptce_desk.db.queries.bearers import bearer_id
from ptce_desk.db.queries.ledger import given_by_us
from ptce_desk.db.queries.paging import unled
from ptce_desk.db.queries.payments import chosen
from ptce_desk.db.queries.projection import open_agreements
from ptce_desk.db.queries.summaries import SummaryFilter
from ptce_desk.db.rows import rows_of
from ptce_desk.db.types import Cents
from ptce_desk.domain.aid.legal import PUBLIC_KINDS
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.domain.states import DecisionState

_A = schema.grants.agreement.c
_D = schema.committee.deliberation.c
_F = schema.dossier.funding_file.c
_G = schema.organisations.organisation.c
_I = schema.grants.instalment.c
_K = schema.committee.agenda_item.c
_M = schema.grants.amendment.c
_P = schema.grants.payment.c
_S = schema.schemes.scheme.c
_V = schema.schemes.scheme_version.c


@dataclass(frozen=True, slots=True)
class ConventionRow:
    """A convention signed, published or to be; `agreed` in euros.

    `end` and `extended_to` are as the agreement says; `published_as` what was published, as the file keeps it.
    """

    file_id: int
    agreement_id: int
    number: str
    title: str
    version_id: int
    kind: SchemeKind
    year: int | None
    scheme: str
    decided_on: date | None
    agreement_number: str
    signed_on: date
    published_on: date | None
    published_as: str
    end: date | None
    extended_to: date | None
    agreed: Decimal


@dataclass(frozen=True, slots=True)
class Days:
    """What is known of when the conventions are paid, by agreement.

    Attributes:
        planned: the day of each instalment, None for none.
        paid: the day of each payment.
        ends: the end that each amendment signed sets, in the order they were.
    """

    planned: dict[int, list[date | None]] = field(default_factory=lambda: defaultdict(list))
    paid: dict[int, list[date]] = field(default_factory=lambda: defaultdict(list))
    ends: dict[int, list[date]] = field(default_factory=lambda: defaultdict(list))


Condition: TypeAlias = ColumnElement[bool]
"""About `funding_file`."""


def concerned(connection: Connection, wanted: SummaryFilter, *, since: date, above: Decimal) -> Condition:
    """The condition that a dossier is ours and its convention published, or to be: see `deadlines.unpublished`.

    Whether what is agreed is above the threshold is still to be looked at.
    """
    larger = exists().where(_M.agreement_id == _A.id, _M.signed_on.is_not(None), _M.amount > above)
    public = select(_G.id).where(_G.id == bearer_id(), _G.kind.in_(PUBLIC_KINDS)).correlate(schema.dossier.funding_file)
    signed = select(_A.funding_file_id).where(_A.signed_on.is_not(None))
    published = _F.id.in_(signed.where(_A.published_on.is_not(None)))
    to_be = _F.id.in_(signed.where(_A.signed_on >= since, or_(_A.amount > above, larger)))
    ours = (given_by_us(connection), *chosen(connection, wanted))
    return and_(unled(_F.decision) == DecisionState.GRANTED, or_(published, and_(to_be, ~public.exists())), *ours)


def conventions(connection: Connection, among: Condition) -> list[ConventionRow]:
    """The conventions of some dossiers, by the day they were signed."""
    agreements = open_agreements()
    query = (
        select(
            *(_F.id.label("file_id"), _A.id.label("agreement_id"), _F.number, _F.title),
            *(_V.id.label("version_id"), _S.kind, _F.fiscal_year.label("year")),
            *(_S.label.label("scheme"), _F.decided_on),
            *(_A.number.label("agreement_number"), _A.signed_on, _A.published_on, _A.published_as),
            *(_A.end, _A.extended_to, type_coerce(agreements.c.agreed, Cents).label("agreed")),
        )
        .select_from(schema.dossier.funding_file)
        .join(schema.grants.agreement, _A.funding_file_id == _F.id)
        .join(agreements, agreements.c.id == _A.id)
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .join(schema.schemes.scheme, _S.id == _V.scheme_id)
        .where(among)
        .order_by(_A.signed_on, _F.number_sort_key)
    )
    return rows_of(ConventionRow, connection.execute(query))


def days(connection: Connection, among: Condition) -> Days:
    """When the conventions of some dossiers are paid, in the order of each."""
    found = Days()
    these = _agreements(among)
    planned = select(_I.agreement_id, _I.planned_on).where(_I.agreement_id.in_(these)).order_by(_I.position, _I.id)
    for key, day in connection.execute(planned):
        found.planned[key].append(day)
    paid = select(_P.agreement_id, _P.paid_on).where(_P.agreement_id.in_(these)).order_by(_P.paid_on, _P.id)
    for key, day in connection.execute(paid):
        found.paid[key].append(day)
    ends = select(_M.agreement_id, _M.end).where(_M.agreement_id.in_(these), _M.signed_on.is_not(None))
    for key, day in connection.execute(ends.where(_M.end.is_not(None)).order_by(_M.signed_on, _M.id)):
        if day is not None:
            found.ends[key].append(day)
    return found


def deliberations(connection: Connection, among: Condition) -> dict[int, str]:
    """The number of the délibération that granted each of some dossiers, where there is one; the last one counts."""
    query = (
        select(_K.funding_file_id, _D.number)
        .join(schema.committee.deliberation, _D.session_id == _K.session_id)
        .where(_K.vote == Vote.GRANTED, _D.number != "")
        .where(_K.funding_file_id.in_(select(_F.id).where(among)))
        .order_by(_D.taken_on, _D.id)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


@dataclass(frozen=True, slots=True)
class StructureRow:
    """A structure as it is published."""

    id: int
    name: str
    siret: str
    rna: str


def structures(connection: Connection, ids: Collection[int]) -> dict[int, StructureRow]:
    """Some structures, by id."""
    query = select(_G.id, _G.name, _G.siret, _G.rna).where(_G.id.in_(keys("named")))
    found = rows_of(StructureRow, connection.execute(query, {"named": sorted(ids)}))
    return {one.id: one for one in found}


def _agreements(among: Condition) -> Select[int]:
    return select(_A.id).join(schema.dossier.funding_file, _F.id == _A.funding_file_id).where(among)
