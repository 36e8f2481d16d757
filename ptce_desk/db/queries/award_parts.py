"""What hangs on awards, of all kinds in one statement: each statement is a round trip.

Each kind is a branch of one UNION ALL, which says a number, a day, an amount and two texts, and what orders them.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import IntEnum
from functools import cache
from typing import TypeVar, assert_never

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    Date,
    Integer,
    Row,
    Select,
    Text,
    case,
    cast,
    literal,
    null,
    or_,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.types import TypeEngine

from ptce_desk.db import schema
from ptce_desk.db.handed_pairs import keys
from ptce_desk.db.queries.bearers import PASSED
from ptce_desk.db.queries.persons import same_persons
from ptce_desk.db.types import Cents, rules_of_text
from ptce_desk.domain.aid.ledger import Cut
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.recipients import LegalPerson, legal_persons
from ptce_desk.domain.rules.types import Rule

K = TypeVar("K")
T = TypeVar("T")

_A = schema.grants.agreement.c
_C = schema.dossier.carrier_share.c
_F = schema.dossier.funding_file.c
_G = schema.grants.reduction.c
_I = schema.grants.instalment.c
_L = schema.dossier.plan_line.c
_M = schema.grants.amendment.c
_O = schema.organisations.organisation.c
_P = schema.grants.payment.c
_R = schema.grants.repayment_order.c
_V = schema.schemes.scheme_version.c
_W = schema.grants.award_year.c
_Y = schema.grants.year_share.c

Part = Select[*tuple[object, ...]]
ObtainedFrom = tuple[FunderLevel, str, Decimal, bool]
"""Cash of another funder: its level, its name, the amount in euros, whether it is public."""


class _Kind(IntEnum):
    """The branches."""

    PERSON, CARRIER, AMENDMENT, REDUCTION, TRANSFER, FLOW, SHARE, TO_CONFIRM, INSTALMENT, LINE, RULES = range(11)


@dataclass(slots=True)
class Parts:
    """What hangs on some awards, by dossier; `persons` by organisation, `rules` by version."""

    persons: dict[int, LegalPerson] = field(default_factory=dict)
    carriers: dict[int, list[tuple[int, Decimal]]] = field(default_factory=lambda: defaultdict(list))
    shares: dict[int, dict[int, Decimal]] = field(default_factory=lambda: defaultdict(dict))
    amendments: dict[int, list[tuple[date, Decimal]]] = field(default_factory=lambda: defaultdict(list))
    reductions: dict[int, list[Cut]] = field(default_factory=lambda: defaultdict(list))
    to_confirm: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    instalments: dict[int, list[tuple[int | None, Decimal]]] = field(default_factory=lambda: defaultdict(list))
    lines: dict[int, list[ObtainedFrom]] = field(default_factory=lambda: defaultdict(list))
    transfers: dict[int, list[tuple[date, int]]] = field(default_factory=lambda: defaultdict(list))
    flows: dict[int, list[tuple[date, Decimal]]] = field(default_factory=lambda: defaultdict(list))
    rules: dict[int, tuple[Rule, ...]] = field(default_factory=dict)


def parts_of(connection: Connection, file_ids: Collection[int], *, with_years: bool) -> Parts:
    """What hangs on the awards of some dossiers.

    Args:
        connection: to read through.
        file_ids: the dossiers.
        with_years: whether what spreads an award over years, and what other funders bring, is read too.
    """
    query = _parts(with_years=with_years)
    return _read(connection.execute(query, {"awards": list(file_ids)}))


def parts_of_many(
    connection: Connection, among: ColumnElement[bool], told: Mapping[str, object], *, with_years: bool
) -> Parts:
    """The same of more dossiers than a statement can name; every organisation is read.

    Args:
        connection: to read through.
        among: which dossiers, about `funding_file`.
        told: the parameters of that condition.
        with_years: see `parts_of`.
    """
    these = select(_F.id).where(among).cte("awards")
    everybody = _part(_Kind.PERSON, _O.id, text=_O.siret, more=_O.rna)
    return _read(connection.execute(_in_order(everybody, these, with_years=with_years), told))


@cache
def _parts(*, with_years: bool) -> Select[*tuple[object, ...]]:
    these = select(_F.id).where(_F.id.in_(keys("awards"))).cte("awards")
    return _in_order(_persons(these), these, with_years=with_years)


def _in_order(persons: Part, these: CTE, *, with_years: bool) -> Select[*tuple[object, ...]]:
    branches = (*_money(these), *_transfers(these), *(_years(these) if with_years else ()))
    every = union_all(persons, *branches).subquery()
    return select(every).order_by(every.c.kind, every.c.day, every.c.place, every.c.id)


def _read(rows: Iterable[Row[*tuple[object, ...]]]) -> Parts:
    parts = Parts()
    records: list[tuple[int, str, str]] = []
    for row in rows:
        _keep(parts, _Kind(row.kind), row, records)
    parts.persons = legal_persons(records)
    return parts


def _part(
    kind: _Kind,
    owner: ColumnElement[int],
    *,
    number: ColumnElement[int] | None = None,
    day: ColumnElement[date] | None = None,
    amount: ColumnElement[Decimal] | None = None,
    text: ColumnElement[object] | None = None,
    more: ColumnElement[str] | None = None,
    place: ColumnElement[int] | None = None,
    row_id: ColumnElement[int] | None = None,
) -> Part:
    """A branch: what it does not say is empty."""
    return select(
        literal(kind.value).label("kind"),
        owner.label("owner"),
        _said(number, Integer()).label("number"),
        _said(day, Date()).label("day"),
        _said(amount, Cents()).label("amount"),
        _said(text, Text()).label("text"),
        _said(more, Text()).label("more"),
        _said(place, Integer()).label("place"),
        _said(row_id, Integer()).label("id"),
    )


def _said(column: ColumnElement[T] | None, kept: TypeEngine[K]) -> ColumnElement[K]:
    return cast(null(), kept) if column is None else type_coerce(column, kept)


def _persons(these: CTE) -> Part:
    """The organisations that awards name, and their doubles."""
    lead = select(_F.beneficiary_id).where(_F.id.in_(select(these)))
    carried = select(_C.organisation_id).where(_C.funding_file_id.in_(select(these)))
    passed = select(PASSED.c.bearer_id).where(PASSED.c.funding_file_id.in_(select(these)))
    records = same_persons(or_(_O.id.in_(lead), _O.id.in_(carried), _O.id.in_(passed))).c
    return _part(_Kind.PERSON, records.id, text=records.siret, more=records.rna)


def _money(these: CTE) -> Iterator[Part]:
    """Who shares the awards, and what amendments and reductions made of their amounts."""
    carried = _part(
        _Kind.CARRIER, _C.funding_file_id, number=_C.organisation_id, text=_C.share, place=_C.position, row_id=_C.id
    )
    yield carried.where(_C.funding_file_id.in_(select(these)))
    amended = _part(_Kind.AMENDMENT, _A.funding_file_id, day=_M.signed_on, amount=_M.amount, row_id=_M.id)
    set_by = amended.join_from(schema.grants.amendment, schema.grants.agreement, _A.id == _M.agreement_id)
    yield set_by.where(_A.funding_file_id.in_(select(these)), _M.signed_on.is_not(None), _M.amount.is_not(None))
    gone = _part(_Kind.REDUCTION, _A.funding_file_id, number=_G.year, day=_G.decided_on, amount=_G.amount, row_id=_G.id)
    taken_off = gone.join_from(schema.grants.reduction, schema.grants.agreement, _A.id == _G.agreement_id)
    yield taken_off.where(_A.funding_file_id.in_(select(these)))


def _transfers(these: CTE) -> Iterator[Part]:
    """Those the agreements passed to, and of these agreements what was paid and paid back, by day."""
    transfer = _part(
        _Kind.TRANSFER, PASSED.c.funding_file_id, number=PASSED.c.bearer_id, day=PASSED.c.signed_on, row_id=PASSED.c.id
    )
    yield transfer.where(PASSED.c.funding_file_id.in_(select(these)))
    passed = _A.funding_file_id.in_(select(PASSED.c.funding_file_id))
    for table, day, amount in (
        (schema.grants.payment, _P.paid_on, _P.amount),
        (schema.grants.repayment_order, _R.repaid_on, -_R.amount),
    ):
        flow = _part(_Kind.FLOW, _A.funding_file_id, day=day, amount=amount, row_id=table.c.id)
        flowed = flow.join_from(table, schema.grants.agreement, _A.id == table.c.agreement_id)
        yield flowed.where(_A.funding_file_id.in_(select(these)), passed, day.is_not(None))


def _years(these: CTE) -> Iterator[Part]:
    """What spreads the awards over years, and what other funders bring."""
    shared = _part(_Kind.SHARE, _Y.funding_file_id, number=_Y.year, amount=_Y.amount)
    yield shared.where(_Y.funding_file_id.in_(select(these)))
    waiting = _part(_Kind.TO_CONFIRM, _W.funding_file_id, number=_W.year)
    yield waiting.where(_W.funding_file_id.in_(select(these)), _W.state == YearState.TO_CONFIRM)
    planned = _part(_Kind.INSTALMENT, _A.funding_file_id, day=_I.planned_on, amount=_I.amount, row_id=_I.id)
    due = planned.join_from(schema.grants.instalment, schema.grants.agreement, _A.id == _I.agreement_id)
    yield due.where(_A.funding_file_id.in_(select(these)))
    line = _part(
        _Kind.LINE,
        _L.funding_file_id,
        number=case((_L.public, 1), else_=0),
        amount=_L.amount,
        text=_L.level,
        more=_L.funder,
        place=_L.position,
        row_id=_L.id,
    )
    yield line.where(_L.funding_file_id.in_(select(these)), _L.obtained, ~_L.ours, ~_L.in_kind, _L.amount > 0)
    judged_by = select(_F.scheme_version_id).where(_F.id.in_(select(these)))
    yield _part(_Kind.RULES, _V.id, text=_V.rules).where(_V.id.in_(judged_by))


def _keep(parts: Parts, kind: _Kind, row: Row[*tuple[object, ...]], records: list[tuple[int, str, str]]) -> None:
    match kind:
        case _Kind.PERSON:
            records.append((row.owner, row.text, row.more))
        case _Kind.CARRIER:
            parts.carriers[row.owner].append((row.number, Decimal(row.text)))
        case _Kind.AMENDMENT:
            parts.amendments[row.owner].append((row.day, row.amount))
        case _Kind.REDUCTION:
            parts.reductions[row.owner].append(Cut(row.day, row.amount, row.number))
        case _Kind.TRANSFER:
            parts.transfers[row.owner].append((row.day, row.number))
        case _Kind.FLOW:
            parts.flows[row.owner].append((row.day, row.amount))
        case _Kind.SHARE:
            parts.shares[row.owner][row.number] = row.amount
        case _Kind.TO_CONFIRM:
            parts.to_confirm[row.owner].add(row.number)
        case _Kind.INSTALMENT:
            parts.instalments[row.owner].append((None if row.day is None else row.day.year, row.amount))
        case _Kind.LINE:
            parts.lines[row.owner].append((FunderLevel(row.text), row.more, row.amount, row.number == 1))
        case _Kind.RULES:
            parts.rules[row.owner] = rules_of_text(row.text)
        case _:
            assert_never(kind)
