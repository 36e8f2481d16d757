"""What may fall due, one query per source; whether it does is decided by the rules of `domain.aid.deadlines`."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Connection,
    Date,
    Integer,
    ScalarSelect,
    Select,
    and_,
    case,
    exists,
    func,
    literal,
    not_,
    null,
    or_,
    select,
    true,
    type_coerce,
    union,
)
from sqlalchemy import (
    cast as sql_cast,
)
from sqlalchemy.sql.roles import ColumnsClauseRole

from ptce_desk.db import schema
from ptce_desk.db.handed_pairs import handed_ids, pairs
from ptce_desk.db.kept_figures import given_up
from ptce_desk.db.queries.agreements import goes_on
from ptce_desk.db.queries.bearers import bearer_id
from ptce_desk.db.queries.committees import to_be_voted
from ptce_desk.db.queries.ledger import given_by_us, versions_of_others
from ptce_desk.db.queries.paging import unled
from ptce_desk.db.queries.projection import open_agreements
from ptce_desk.db.queries.to_do import AsOf, law_asks
from ptce_desk.db.rows import rows_of
from ptce_desk.db.schema.kept import instalment_rest
from ptce_desk.db.types import Cents
from ptce_desk.domain.aid.deadlines import Dossier, DueDay
from ptce_desk.domain.aid.legal import PUBLIC_KINDS
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.file_checklist import OpinionKind
from ptce_desk.domain.states import CLOSED_INSTRUCTIONS, FINAL_DECISIONS, DecisionState, InstructionState
from ptce_desk.domain.vocabulary import DeliverableKind, InstalmentKind

_A = schema.grants.agreement.c
_M = schema.grants.amendment.c
_F = schema.dossier.funding_file.c
_D = schema.grants.deliverable.c
_R = schema.dossier.required_document.c
_O = schema.dossier.opinion_request.c
_C = schema.committee.committee_session.c
_G = schema.organisations.organisation.c
_I = schema.grants.instalment.c
_Y = schema.grants.year_share.c
_L = instalment_rest.c

_RUNNING = goes_on()
_REST = (_L.funding_file_id, _L.instalment_id, _L.kind, _L.planned_on)
_LEFT = type_coerce(_L.cents, Cents)
_Rests: TypeAlias = Select[int, int, InstalmentKind, date | None, date | None, bool, Decimal]


@dataclass(frozen=True, slots=True)
class ActRow:
    """An act not notified; `required` tells whether a convention is asked for. Euros."""

    dossier: Dossier
    agreement_id: int
    required: bool
    prepared_on: date | None
    signed_on: date | None
    amount: Decimal


@dataclass(frozen=True, slots=True)
class EndRow:
    """A running agreement and its last day; `remaining` in euros."""

    dossier: Dossier
    agreement_id: int
    last_day: date | None
    remaining: Decimal


@dataclass(frozen=True, slots=True)
class DeliverableRow:
    """A deliverable that has not come."""

    dossier: Dossier
    line_id: int
    kind: DeliverableKind
    due_on: date | None


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """An instalment not wholly paid; `remaining` in euros, `conditional` when it waits for something."""

    dossier: Dossier
    line_id: int
    kind: InstalmentKind
    planned_on: date | None
    notified_on: date | None
    conditional: bool
    remaining: Decimal


@dataclass(frozen=True, slots=True)
class MissingRow:
    """How many required documents a dossier lacks."""

    dossier: Dossier
    count: int
    due_on: date | None


@dataclass(frozen=True, slots=True)
class OpinionRow:
    """An opinion asked and not given."""

    dossier: Dossier
    line_id: int
    kind: OpinionKind
    body: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class SignedRow:
    """A convention with a private body, its data not published; `amount` in euros."""

    dossier: Dossier
    agreement_id: int
    signed_on: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session not yet held."""

    id: int
    body: CommitteeBody
    title: str
    held_on: date
    file_count: int


@dataclass(frozen=True, slots=True)
class RenewalRow:
    """A grant that nothing renews: the days of its project, amended, and the first and last years of its split."""

    dossier: Dossier
    start: date | None
    end: date | None
    first_year: int | None
    last_year: int | None


def acts(connection: Connection, as_of: AsOf) -> list[ActRow]:
    """The acts of running agreements that are not notified."""
    waiting = and_(_RUNNING, _A.notified_on.is_(None))
    agreements = open_agreements(waiting)
    by_law = law_asks(as_of)
    query = (
        _about(
            _A.id.label("agreement_id"),
            type_coerce(func.coalesce(_A.required, by_law), Boolean).label("required"),
            _A.prepared_on,
            _A.signed_on,
            type_coerce(agreements.c.agreed, Cents).label("amount"),
        )
        .join(schema.grants.agreement, _A.funding_file_id == _F.id)
        .join(agreements, agreements.c.id == _A.id)
        .where(given_by_us(connection))
    )
    return rows_of(ActRow, connection.execute(query), dossier=Dossier)


def ends(connection: Connection, until: date) -> list[EndRow]:
    """Running agreements not settled, whose last day comes by a day."""
    amended = _amended_end()
    later = case((amended.is_(None), _A.extended_to), (_A.extended_to > amended, _A.extended_to), else_=amended)
    last_day = func.coalesce(later, _A.end)
    wanted = and_(_RUNNING, _A.settled_on.is_(None), last_day <= until)
    agreements = open_agreements(or_(_A.end <= until, _A.extended_to <= until, _A.id.in_(_ended(until))), wanted)
    query = (
        _about(
            _A.id.label("agreement_id"),
            last_day.label("last_day"),
            type_coerce(agreements.c.remaining, Cents).label("remaining"),
        )
        .join(schema.grants.agreement, _A.funding_file_id == _F.id)
        .join(agreements, agreements.c.id == _A.id)
        .where(given_by_us(connection))
    )
    return rows_of(EndRow, connection.execute(query), dossier=Dossier)


def deliverables(connection: Connection, until: date) -> list[DeliverableRow]:
    """Deliverables of running agreements that have not come and are due by a day."""
    query = (
        _about(_D.id.label("line_id"), _D.kind, _D.due_on)
        .join(schema.grants.agreement, _A.funding_file_id == _F.id)
        .join(schema.grants.deliverable, _D.agreement_id == _A.id)
        .where(_RUNNING, _D.received_on.is_(None), _D.due_on <= until)
        .where(given_by_us(connection))
    )
    return rows_of(DeliverableRow, connection.execute(query), dossier=Dossier)


def payments(
    connection: Connection, until: date, days: int, *, since: date | None = None, also: Collection[int] = ()
) -> list[PaymentRow]:
    """Instalments not wholly paid, planned by a day, or due by it so many days after their notification.

    Something is left only of those of agreements that go on. With `since`, nothing planned before it but `also`.
    """
    ours = _L.scheme_version_id.not_in(versions_of_others(connection))
    planned = _planned(ours).where(_L.planned_on <= until)
    if since is not None:
        planned = planned.where(or_(_L.planned_on >= since, _L.instalment_id.in_(also)))
    waits = type_coerce(func.trim(_I.condition) != "", Boolean)
    undated = (
        select(*_REST, _A.notified_on, waits, _LEFT)
        .join(schema.grants.instalment, _I.id == _L.instalment_id)
        .join(schema.grants.agreement, _A.id == _L.agreement_id)
        .where(_L.planned_on.is_(None), ours)
        .where(_A.notified_on <= date.fromordinal(max(until.toordinal() - days, 1)))
    )
    return _payment_rows(connection, planned, undated)


def payments_of(connection: Connection, days: Collection[date], but: Collection[int]) -> list[PaymentRow]:
    """Instalments planned on some days and not wholly paid, `but` these."""
    ours = _L.scheme_version_id.not_in(versions_of_others(connection))
    planned = _planned(ours).where(_L.planned_on.in_(days), _but(but))
    return _payment_rows(connection, planned)


def _planned(ours: ColumnElement[bool]) -> _Rests:
    """The instalments planned and not wholly paid; nothing else makes them due."""
    return select(*_REST, sql_cast(null(), Date), literal(value=False), _LEFT).where(ours)


def _payment_rows(connection: Connection, *queries: _Rests) -> list[PaymentRow]:
    found = [row for query in queries for row in connection.execute(query).all()]
    known = _dossiers(connection, {row[0] for row in found})
    return [
        PaymentRow(known[file_id], line_id, kind, planned_on, notified_on, conditional, left)
        for file_id, line_id, kind, planned_on, notified_on, conditional, left in found
        if file_id in known
    ]


def due_days(connection: Connection, until: date, but: Collection[int]) -> list[DueDay]:
    """The days by a day on which instalments are planned, and not wholly paid, `but` these; the earliest first."""
    query = (
        select(_L.planned_on, func.count(), type_coerce(func.sum(_L.cents), Cents))
        .where(_L.planned_on.is_not(None), _L.planned_on <= until, _but(but))
        .where(_L.scheme_version_id.not_in(versions_of_others(connection)))
        .group_by(_L.planned_on)
        .order_by(_L.planned_on)
    )
    return [DueDay(day, count, left) for day, count, left in connection.execute(query) if day is not None]


def instructors_due(connection: Connection, until: date) -> frozenset[str]:
    """Who deals with the dossiers that have an instalment planned by a day and not wholly paid."""
    others = versions_of_others(connection)
    due = select(_L.funding_file_id).where(_L.planned_on <= until, _L.scheme_version_id.not_in(others))
    query = select(_F.instructor).distinct().where(_F.instructor != "", _F.id.in_(due))
    return frozenset(connection.scalars(query))


def late_by_instructor(connection: Connection, until: date, but: Collection[int]) -> list[tuple[str, int, date]]:
    """Of each who deals with dossiers, how many of their instalments were planned by a day and are not wholly paid.

    With the earliest of these days; nobody is an empty name. `but` these instalments. They are counted by dossier
    first: it is looked for once, however many it has.
    """
    of_file = (
        select(_L.funding_file_id, func.count().label("count"), func.min(_L.planned_on).label("oldest"))
        .where(_L.planned_on <= until, _but(but))
        .where(_L.scheme_version_id.not_in(versions_of_others(connection)))
        .group_by(_L.funding_file_id)
        .subquery()
        .c
    )
    query = (
        select(_F.instructor, func.sum(of_file.count, type_=Integer), func.min(of_file.oldest))
        .join(schema.dossier.funding_file, _F.id == of_file.funding_file_id)
        .group_by(_F.instructor)
    )
    return [(name, count, oldest) for name, count, oldest in connection.execute(query) if oldest is not None]


def _but(instalments: Collection[int]) -> ColumnElement[bool]:
    """That an instalment is none of these: for none, nothing is looked up for each."""
    return _L.instalment_id.not_in(instalments) if instalments else true()


def documents(connection: Connection, until: date | None = None) -> list[MissingRow]:
    """Dossiers deposited and not decided, and how many required documents they lack.

    Those asked for before a day that comes by `until`; without it, those asked for before none.
    """
    due = _F.documents_due_on.is_(None) if until is None else _F.documents_due_on <= until
    query = (
        _about(type_coerce(func.count(), Integer).label("count"), _F.documents_due_on.label("due_on"))
        .join(schema.dossier.required_document, _R.funding_file_id == _F.id)
        .where(_being_reviewed(), due, _R.required, _R.received_on.is_(None), _R.attachment_id.is_(None))
        .group_by(_F.id)
    )
    return rows_of(MissingRow, connection.execute(query), dossier=Dossier)


def opinions(connection: Connection, until: date) -> list[OpinionRow]:
    """Opinions asked about dossiers not decided, unanswered and due by a day."""
    query = (
        _about(_O.id.label("line_id"), _O.kind, _O.body, _O.due_on)
        .join(schema.dossier.opinion_request, _O.funding_file_id == _F.id)
        .where(_being_reviewed(), _O.answered_on.is_(None), _O.opinion.is_(None), _O.due_on <= until)
    )
    return rows_of(OpinionRow, connection.execute(query), dossier=Dossier)


def unpublished(connection: Connection, *, since: date, until: date, above: Decimal) -> list[SignedRow]:
    """Conventions signed between two days with a body that is not public, of more than an amount, not published."""
    larger = exists().where(_M.agreement_id == _A.id, _M.signed_on.is_not(None), _M.amount > above)
    signed = and_(_A.signed_on >= since, _A.signed_on <= until)
    agreements = open_agreements(signed, _A.published_on.is_(None), or_(_A.amount > above, larger))
    query = (
        _about(_A.id.label("agreement_id"), _A.signed_on, type_coerce(agreements.c.agreed, Cents).label("amount"))
        .join(schema.grants.agreement, _A.funding_file_id == _F.id)
        .join(agreements, agreements.c.id == _A.id)
        .outerjoin(schema.organisations.organisation, _G.id == bearer_id())
        .where(or_(_G.id.is_(None), _G.kind.not_in(PUBLIC_KINDS)))
        .where(given_by_us(connection))
    )
    return rows_of(SignedRow, connection.execute(query), dossier=Dossier)


def sessions(connection: Connection, today: date, until: date) -> list[SessionRow]:
    """Sessions of these days, both included, still to be voted, with how many dossiers are to be."""
    unvoted = and_(schema.committee.agenda_item.c.session_id == _C.id, schema.committee.agenda_item.c.vote.is_(None))
    query = (
        select(_C.id, _C.body, _C.title, _C.held_on, func.count(schema.committee.agenda_item.c.id).label("file_count"))
        .outerjoin(schema.committee.agenda_item, unvoted)
        .where(_C.held_on >= today, _C.held_on <= until, to_be_voted())
        .group_by(_C.id)
    )
    return rows_of(SessionRow, connection.execute(query))


def renewals(connection: Connection, today: date, until: date) -> list[RenewalRow]:
    """Grants neither lapsed, given up nor renewed, whose project or last year ends between two days."""
    renewed = schema.dossier.funding_file.alias().c.renewal_of_id
    end = func.coalesce(_amended_end(), _F.end)
    first_year, last_year = (
        select(bound(_Y.year)).where(_Y.funding_file_id == _F.id, _Y.amount > 0).scalar_subquery()
        for bound in (func.min, func.max)
    )
    query = (
        _about(
            _F.start,
            type_coerce(end, Date).label("end"),
            first_year.label("first_year"),
            last_year.label("last_year"),
        )
        .join(schema.grants.agreement, _A.funding_file_id == _F.id)
        .where(unled(_F.decision) == DecisionState.GRANTED, _A.lapsed_on.is_(None), not_(given_up()))
        .where(_F.id.in_(union(*_ending(today, until))))
        .where(_F.id.not_in(select(renewed).where(renewed.is_not(None))))  # read once, not for each grant
        .where(or_(end.between(today, until), and_(end.is_(None), last_year.between(today.year, until.year))))
        .where(given_by_us(connection))
    )
    return rows_of(RenewalRow, connection.execute(query), dossier=Dossier)


def _ending(today: date, until: date) -> tuple[Select[int], ...]:
    """The dossiers of which something may end between two days: few, whereas to look at every grant takes long."""
    project = select(_F.id).where(_F.end.between(today, until))
    amended = select(_A.funding_file_id).join(schema.grants.amendment, _M.agreement_id == _A.id)
    years = select(_Y.funding_file_id).where(_Y.year.between(today.year, until.year))
    return project, amended.where(_M.end.between(today, until)), years


def _ended(until: date) -> Select[int]:
    """The agreements that an amendment ends by a day, were it not the last one: few, for which to look further."""
    return select(_M.agreement_id).where(_M.end <= until)


def _amended_end() -> ScalarSelect[date | None]:
    """The end that the last amendment signed gave an agreement."""
    return (
        select(_M.end)
        .where(_M.agreement_id == _A.id, _M.signed_on.is_not(None), _M.end.is_not(None))
        .order_by(_M.signed_on.desc(), _M.id.desc())
        .limit(1)
        .scalar_subquery()
    )


def _being_reviewed() -> ColumnElement[bool]:
    return and_(
        _F.decision.not_in(FINAL_DECISIONS),
        _F.instruction.not_in((InstructionState.EXPRESSION_OF_INTEREST, InstructionState.DRAFT, *CLOSED_INSTRUCTIONS)),
    )


def _dossiers(connection: Connection, ids: Iterable[int]) -> dict[int, Dossier]:
    """Some dossiers, each read once however many things are about it."""
    query = select(_F.id, _F.number, _F.title).where(_F.id.in_(select(pairs("files").c.first)))
    found = rows_of(Dossier, connection.execute(query, {"files": handed_ids(sorted(ids))}))
    return {one.id: one for one in found}


def _about(*columns: ColumnsClauseRole) -> Select[*tuple[object, ...]]:
    """These columns after those of the dossier they are about."""
    return select(_F.id, _F.number, _F.title, *columns).select_from(schema.dossier.funding_file)
