"""Lists of dossiers, filtered, sorted and summed in SQL."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from typing import Final, cast

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, or_, select, type_coerce, union_all

from ptce_desk.db import schema
from ptce_desk.db.handed_pairs import handed_ids, pairs
from ptce_desk.db.queries import follow_up
from ptce_desk.db.queries.file_orders import AWAITED, RANKED, RANKED_AXES, Order, order_of
from ptce_desk.db.queries.follow_up import FollowUpRow, FollowUpSums
from ptce_desk.db.queries.frameworks import AXIS_NAMES, known_as
from ptce_desk.db.queries.free_fields import RANKED_WORDS, told_in
from ptce_desk.db.queries.ledger import awaited, given_by_us
from ptce_desk.db.queries.listing import Apart, Axis, Group, Join, Listing, Question, joins_of
from ptce_desk.db.queries.paging import Cursor, one_page, read_page, shape_of, started_at, unsaid_last
from ptce_desk.db.queries.projection import open_agreements
from ptce_desk.db.queries.scoring import is_scored
from ptce_desk.db.queries.tags import bears, worn
from ptce_desk.db.queries.to_do import AsOf, waits_for
from ptce_desk.db.queries.trash import deleted_numbers
from ptce_desk.db.types import Cents
from ptce_desk.domain.agreements import ActState, ExecutionState
from ptce_desk.domain.french_order import fold, sort_key
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import ANYTHING, Among, Narrowing
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.domain.to_do import ToDo
from ptce_desk.domain.typed_text import searched_text
from ptce_desk.wording.axes import FILE_BUCKETS

_F = schema.dossier.funding_file.c
_P = schema.ptce.ptce.c
_S = schema.schemes.scheme.c
_O = schema.organisations.organisation.c
_W = schema.grants.award_year.c
_V = schema.schemes.scheme_version.c
_LP = schema.schemes.framework_ptce.c
_A = schema.grants.agreement.c
_K = schema.kept.agreement_sum.c
_L = schema.kept.instalment_rest.c
_Y = schema.grants.payment.c
_LS = schema.schemes.framework_scheme.c
_X = schema.schemes.framework_axis.c


def _department() -> ColumnElement[object]:
    """The code of the département a beneficiary has its seat in: three figures overseas."""
    code = _O.commune_code
    overseas = code.like("97%")
    return func.nullif(func.substr(code, 1, case((overseas, 3), else_=2)), "")


MOST_NEIGHBOURS: Final = 5000
"""The longest list whose records can be gone through one after the other."""

_KEPT: Final = 64
"""Statements kept: as many lists as an officer goes back to, each from its beginning and from further on."""


@dataclass(frozen=True, slots=True)
class FundingFileFilter:
    """Which dossiers to list; what is empty filters nothing.

    Attributes:
        by: clauses under the keys of `LISTING`.
        text: words of a number, a title or a name.
        among: the ids of the only ones to list.
        as_of: the day and the thresholds that some clauses depend on, which services give.
    """

    by: Narrowing = ANYTHING
    text: str = ""
    among: tuple[int, ...] | None = None
    as_of: AsOf | None = None

    def within(self, keys: Sequence[str], path: Sequence[Hashable]) -> "FundingFileFilter":
        """Those of a group: the values of its path, each under the key it is grouped by, an outer one first."""
        by = self.by
        for key, value in zip(keys, path, strict=False):
            by = by.narrowed(key, WHOLE.clause_of(key, value, by.get(key)))
        return replace(self, by=by)


@dataclass(frozen=True, slots=True)
class FundingFileRow:
    """One dossier of a list; amounts in euros.

    Attributes:
        follow_up: None without a grant, or where it was not asked for.
        more: what the columns of `MORE` that were asked for hold, by key.
    """

    id: int
    number: str
    title: str
    ptce_name: str
    beneficiary: str
    scheme_code: str
    deposited_on: date | None
    year: int | None
    requested: Decimal | None
    max_amount: Decimal | None
    proposed: Decimal | None
    voted: Decimal | None
    instruction: InstructionState
    decision: DecisionState
    follow_up: FollowUpRow | None = None
    more: Mapping[str, object] = field(default_factory=dict)

    @property
    def own(self) -> Mapping[str, object]:
        """What it holds in fields of one's own, those asked for, by key."""
        return self.more


@dataclass(frozen=True, slots=True)
class FundingFilePage:
    """Rows of a list and where the next ones start, None when there are no more."""

    rows: tuple[FundingFileRow, ...]
    next: Cursor | None


@dataclass(frozen=True, slots=True)
class FundingFileSums:
    """How many dossiers a list holds, and its amounts in euros; what is of other funders is within what was voted.

    `more` are the amounts of one's own that were asked for, by key.
    """

    count: int
    requested: Decimal
    max_amount: Decimal
    proposed: Decimal
    voted: Decimal
    of_others: Decimal = Decimal(0)
    more: Mapping[str, Decimal] = field(default_factory=dict)


def _at_state(kind: type[ActState] | type[ExecutionState]) -> Question:
    def condition(value: Hashable, as_of: AsOf | None) -> ColumnElement[bool]:
        assert as_of is not None
        if value is None:
            return _F.id.not_in(select(_A.funding_file_id))
        state = kind(str(value))
        if isinstance(state, ActState):
            return follow_up.is_at(as_of, act=state)
        return follow_up.is_at(as_of, execution=state)

    return Question(condition, dated=True)


def _has_year_at(value: Hashable, _as_of: AsOf | None) -> ColumnElement[bool]:
    years = select(_W.funding_file_id).where(_W.state == value)
    return and_(_F.decision == DecisionState.GRANTED, _F.id.in_(years))


def _stands_in(value: Hashable, _as_of: AsOf | None) -> ColumnElement[bool]:
    """In a framework by its PTCE, by its scheme, or by the axis it is attached to."""
    poles = select(_LP.ptce_id).where(_LP.framework_id == value)
    schemes = select(_LS.scheme_id).where(_LS.framework_id == value)
    versions = select(_V.id).where(_V.scheme_id.in_(schemes))
    axes = select(_X.id).where(_X.framework_id == value)
    return or_(_F.ptce_id.in_(poles), _F.scheme_version_id.in_(versions), _F.framework_axis_id.in_(axes))


def _was_paid_in(value: Hashable, _as_of: AsOf | None) -> ColumnElement[bool]:
    """Something was paid in a civil year."""
    first, last = date(int(str(value)), 1, 1), date(int(str(value)), 12, 31)
    paid = select(_A.funding_file_id).join(schema.grants.payment, _Y.agreement_id == _A.id)
    return _F.id.in_(paid.where(_Y.paid_on >= first, _Y.paid_on <= last))


def _is_to_pay_in(value: Hashable, _as_of: AsOf | None) -> ColumnElement[bool]:
    """Something remains to be paid that is planned in a civil year; None for what is planned in none."""
    if value is not None:
        return _F.id.in_(select(_L.funding_file_id).where(_L.planned_in == value))
    dated = select(func.coalesce(func.sum(_L.cents), 0)).where(
        _L.agreement_id == _K.agreement_id, _L.planned_in.is_not(None)
    )
    return _F.id.in_(select(_K.funding_file_id).where(_K.remaining > dated.scalar_subquery()))


_OF_GRANT: Final = ("agreed", "paid", "remaining")
"""The sums kept of the agreement of a dossier."""


def _of_grant(key: str) -> Apart:
    """A sum of the agreement of a dossier, kept in cents; one that was not granted has none."""
    return Apart(Axis(type_coerce(_K[key], Cents)), _K.funding_file_id, _F.id)


LISTING: Final = Listing(
    schema.dossier.funding_file,
    axes={
        "scheme": Axis(_V.scheme_id, "version", schema.schemes.scheme, "code"),
        "year": Axis(_F.fiscal_year),
        "stage": Axis(_F.stage),
        "section": Axis(_F.section),
        "instruction": Axis(_F.instruction),
        "decision": Axis(_F.decision),
        "ptce": Axis(_F.ptce_id, "", schema.ptce.ptce),
        "beneficiary": Axis(_F.beneficiary_id, "", schema.organisations.organisation),
        "instructor": Axis(func.nullif(_F.instructor, "")),
        "commune": Axis(func.nullif(_O.commune, ""), "beneficiary"),
        "department": Axis(_department(), "beneficiary"),
        "funder": Axis(func.nullif(_S.funder_name, ""), "scheme"),
        "family": Axis(func.nullif(_S.family, ""), "scheme"),
        "contract_axis": Axis(_F.framework_axis_id, "", AXIS_NAMES),
        "number": Axis(_F.number),
        "title": Axis(func.nullif(_F.title, "")),
        "siret": Axis(func.nullif(_O.siret, ""), "beneficiary"),
        "waiting_rank": Axis(_F.waiting_rank),
        **{key: Axis(_F[key], bucket=FILE_BUCKETS[key]) for key in FILE_BUCKETS if key not in _OF_GRANT},
        **{key: Axis(type_coerce(_K[key], Cents), "money", bucket=FILE_BUCKETS[key]) for key in _OF_GRANT},
    },
    joins={
        "version": Join(schema.schemes.scheme_version, _F.scheme_version_id, may_lack=False),
        "scheme": Join(schema.schemes.scheme, _V.scheme_id, after="version", may_lack=False),
        "ptce": Join(schema.ptce.ptce, _F.ptce_id),
        "beneficiary": Join(schema.organisations.organisation, _F.beneficiary_id),
        "agreement": Join(schema.grants.agreement, _F.id, of="funding_file_id"),
        "money": Join(schema.kept.agreement_sum, _F.id, of="funding_file_id"),
        "ranked": Join(RANKED, _V.scheme_id, after="version", of="first"),
        "ranked_axes": Join(RANKED_AXES, _F.framework_axis_id, of="first"),
        "ranked_words": Join(RANKED_WORDS, _F.id, of="first"),
        "awaited": Join(AWAITED, _F.id, of="first"),
    },
    questions={
        "framework": Question(_stands_in),
        "act": _at_state(ActState),
        "execution": _at_state(ExecutionState),
        "year_state": Question(_has_year_at),
        "paid_in": Question(_was_paid_in),
        "to_pay_in": Question(_is_to_pay_in),
        "scoring": Question(is_scored),
        "tags": Question(lambda value, _as_of: bears("funding_file", _F.id, value)),
        "version": Question(lambda value, _as_of: _F.scheme_version_id == value),
        "to_do": Question(lambda value, as_of: waits_for(ToDo(str(value)), as_of), dated=True),
    },
    states={
        "act": lambda as_of: Axis(follow_up.act_on(as_of), "agreement"),
        "execution": lambda as_of: Axis(follow_up.execution_on(as_of), ("agreement", "money")),
    },
    apart={key: _of_grant(key) for key in _OF_GRANT},
    amounts={"requested": _F.requested, "max_amount": _F.max_amount, "proposed": _F.proposed, "voted": _F.voted},
    summed_by=(_F.fiscal_year, _F.scheme_version_id, _F.instruction, _F.decision, _F.stage, _F.ptce_id),
)
"""What dossiers can be narrowed, grouped and summed by."""

MORE: Final[dict[str, ColumnElement[object]]] = {
    **{
        key: LISTING.axes[key].column
        for key in (
            "stage",
            "section",
            "instructor",
            "commune",
            "department",
            "funder",
            "family",
            "total_cost",
            "eligible_base",
            "listed_on",
            "decided_on",
            "start",
            "end",
            "score",
        )
    },
    "siret": func.nullif(_O.siret, ""),
    "contract_axis": known_as(_F.framework_axis_id),
    "waiting_rank": _F.waiting_rank,
    "tags": worn("funding_file", _F.id),
}
"""The columns read with the rows only when they are in view."""
_FREE: Final = told_in(schema.dossier.funding_file)
"""The fields of one's own, read likewise."""
WHOLE: Final = replace(LISTING, axes={**LISTING.axes, **{key: Axis(column) for key, column in _FREE.items()}})
"""The same list, with the fields of one's own: the file alone knows which there are."""

_BY_NUMBER: Final = frozenset({"instruction", "decision", "year"})
"""The axes that have an index by value, then by number."""
_NOTHING_PAID: Final[Mapping[str, Decimal]] = dict.fromkeys(("agreed", "to_confirm", "paid", "remaining"), ZERO)
_EVERY_JOIN: Final = frozenset({"version", "scheme", "ptce", "beneficiary"})
"""The joins that every row of a list is read through."""
_NAMES: Final = frozenset({"ptce", "beneficiary"})
"""The joins that words are looked for through."""
_COLUMNS: Final = (
    _F.id,
    _F.number,
    _F.title,
    func.coalesce(_P.name, "").label("ptce_name"),
    func.coalesce(_O.name, "").label("beneficiary"),
    _S.code.label("scheme_code"),
    _F.deposited_on,
    _F.fiscal_year.label("year"),
    _F.requested,
    _F.max_amount,
    _F.proposed,
    _F.voted,
    _F.instruction,
    _F.decision,
)


def _more(key: str) -> ColumnElement[object]:
    return _FREE[key] if key in _FREE else MORE[key]


def page(
    connection: Connection,
    wanted: FundingFileFilter,
    *,
    sort: str = "number",
    descending: bool = True,
    after: Cursor | None = None,
    followed_as_of: AsOf | None = None,
    more: Sequence[str] = (),
) -> FundingFilePage:
    """One page of the dossiers that match, in the order of a key of `SORTED_BY`.

    With `followed_as_of`, its rows tell where each grant stands on that day; `more` are keys of `MORE`, or of fields of
    one's own, they tell too.
    """
    wanted = _resolved(connection, wanted)
    order = order_of(connection, sort, wanted.as_of)
    asked = _kept_query if order.is_indexed and wanted.among is None else _query
    query = asked(wanted, order, tuple(more), shape_of(after), descending=descending)
    found = connection.execute(query, {**order.given, **started_at(after)})
    rows, following = read_page(FundingFileRow, found, gathered="more")
    if followed_as_of is not None:
        granted = [row.id for row in rows if row.decision is DecisionState.GRANTED]
        known = follow_up.of_files(connection, granted, followed_as_of)
        rows = [replace(row, follow_up=known.get(row.id)) for row in rows]
    return FundingFilePage(tuple(rows), following)


def _query(
    wanted: FundingFileFilter, order: Order, more: tuple[str, ...], after: Cursor | None, *, descending: bool
) -> Select[*tuple[object, ...]]:
    """What reads a page."""
    told = (*_COLUMNS, order.column.label("sort_value"), *(_more(key).label(f"more_{key}") for key in more))
    query = select(*told).select_from(LISTING.source(_EVERY_JOIN | order.through))
    several = _several(wanted.by) if order.column is _F.number_sort_key else ""
    if several:
        first = _first_of_each(wanted, several, after, descending=descending)
    elif order.is_indexed:
        return one_page(_filtered(query, wanted), order.column, _F.id, after=after, descending=descending)
    else:  # which they are first: what they tell is read of these alone
        matching = _filtered(select(_F.id).select_from(LISTING.source(_through(wanted) | order.through)), wanted)
        held = one_page(matching, order.column, _F.id, after=after, descending=descending).subquery()
        first = select(held.c.id)
    return one_page(query.where(_F.id.in_(first)), order.column, _F.id, after=None, descending=descending)


_kept_query: Final = lru_cache(_KEPT)(_query)
"""The same for an order that an index holds: SQLite reads such a page in less time than its statement is written in."""


def _several(by: Narrowing) -> str:
    """The first axis narrowed to several values whose index holds those of each value by number, empty for none."""
    clauses = ((key, clause) for key, clause in by.clauses if key in _BY_NUMBER)
    return next((key for key, clause in clauses if isinstance(clause, Among) and len(clause.values) > 1), "")


def _first_of_each(
    wanted: FundingFileFilter, several: str, after: Cursor | None, *, descending: bool
) -> Select[*tuple[int]]:
    """The dossiers of a page, and no more than as many again for each value of an axis: each walks its index.

    An index by value then number is in the order of numbers for one value; for several, SQLite would read all the
    dossiers of each, and sort them.
    """
    clause = wanted.by.get(several)
    assert isinstance(clause, Among)
    firsts: list[Select[*tuple[int]]] = []
    for value in sorted(clause.values, key=str):
        one = replace(wanted, by=wanted.by.narrowed(several, Among(frozenset({value}))))
        query = _filtered(select(_F.id).select_from(LISTING.source(_through(one))), one)
        held = one_page(query, _F.number_sort_key, _F.id, after=after, descending=descending).subquery()
        firsts.append(select(held.c.id))
    return select(union_all(*firsts).subquery().c.id)


def ids(
    connection: Connection,
    wanted: FundingFileFilter,
    *,
    sort: str = "number",
    descending: bool = True,
    most: int | None = MOST_NEIGHBOURS,
) -> tuple[int, ...]:
    """The dossiers that match, in the order of a list: the neighbours of a record, so many at most."""
    wanted = _resolved(connection, wanted)
    order = order_of(connection, sort, wanted.as_of)
    query = _filtered(select(_F.id).select_from(LISTING.source(_through(wanted) | order.through)), wanted)
    ordered = query.order_by(*unsaid_last(order.column, _F.id, descending=descending))
    return tuple(connection.execute(ordered.limit(most), order.given).scalars())


def sums(connection: Connection, wanted: FundingFileFilter, more: Sequence[str] = ()) -> FundingFileSums:
    """Count and sums of all the dossiers that match, those of some amounts of one's own too."""
    wanted = _resolved(connection, wanted)
    of_others = func.sum(case((~given_by_us(connection), _F.voted))).label("of_others")
    query = _filtered(_summing(more).sums(_through(wanted), of_others), wanted, summed=True)
    (found,) = connection.execute(query).mappings()
    amounts = {key: found[key] or ZERO for key in (*LISTING.amounts, "of_others")}
    return FundingFileSums(found["count"], **amounts, more={key: found[key] or ZERO for key in more})


def groups(
    connection: Connection,
    wanted: FundingFileFilter,
    by: Sequence[str],
    *,
    followed: bool = False,
    more: Sequence[str] = (),
) -> list[Group]:
    """The dossiers that match, counted and summed by what some axes of `LISTING` say of them, in no order.

    With `followed`, what was agreed and paid for them is summed too; with `more`, amounts of one's own.
    """
    wanted = _resolved(connection, wanted)
    axes = [WHOLE.axis(key, wanted.as_of) for key in by]
    found = _summing(more).groups(connection, axes, partial(_filtered, wanted=wanted, summed=True), _through(wanted))
    if not followed:
        return found
    money = _followed_sums(connection, wanted, axes)
    return [replace(group, sums={**group.sums, **money.get(group.values, _NOTHING_PAID)}) for group in found]


def _summing(more: Sequence[str]) -> Listing:
    """The list, that sums some amounts of one's own besides."""
    own = {key: cast("ColumnElement[Decimal]", _FREE[key]) for key in more}
    return replace(WHOLE, amounts={**LISTING.amounts, **own}) if own else WHOLE


def _followed_sums(
    connection: Connection, wanted: FundingFileFilter, by: Sequence[Axis]
) -> dict[tuple[object, ...], dict[str, Decimal]]:
    """What was agreed and paid, and what remains and waits, by what some axes say of the dossiers that match."""
    columns = [axis.folded for axis in by]
    source = LISTING.source(_through(wanted) | joins_of(by))
    matching = _filtered(select(_F.id).select_from(LISTING.source(_through(wanted))), wanted)
    agreements = open_agreements(_A.funding_file_id.in_(matching))
    sums = [type_coerce(func.sum(agreements.c[key]), Cents) for key in ("agreed", "paid", "remaining")]
    joined = source.join(agreements, agreements.c.funding_file_id == _F.id)
    query = select(*columns, *sums).select_from(joined).group_by(*columns)
    found: dict[tuple[object, ...], dict[str, Decimal]] = {}
    for row in connection.execute(query):
        agreed, paid, remaining = (cast("Decimal | None", total) or ZERO for total in row[len(by) :])
        found[tuple(row[: len(by)])] = {"agreed": agreed, "to_confirm": ZERO, "paid": paid, "remaining": remaining}
    waiting = awaited(connection, _F.id.in_(matching))
    placed = select(_F.id, *columns).select_from(source).where(_F.id.in_(select(pairs("waiting").c.first)))
    for file_id, *values in connection.execute(placed, {"waiting": handed_ids(tuple(waiting))}):
        held = found.setdefault(tuple(values), dict(_NOTHING_PAID))
        held["to_confirm"] += waiting[file_id]
    return found


def follow_up_sums(connection: Connection, wanted: FundingFileFilter) -> FollowUpSums:
    """What was agreed and paid for all the dossiers that match, and what remains to be paid."""
    wanted = _resolved(connection, wanted)
    matching = _filtered(select(_F.id).select_from(LISTING.source(_through(wanted))), wanted)
    return follow_up.sums(connection, schema.grants.agreement.c.funding_file_id.in_(matching))


def next_number(connection: Connection, year: int) -> str:
    """The next free number of a year, never one of the trash: « 2026-014 »."""
    pattern = f"{year:04d}-%"
    taken = connection.execute(select(_F.number).where(_F.number.like(pattern))).scalars()
    given = {*taken, *(number for number in deleted_numbers(connection) if number.startswith(pattern[:-1]))}
    ranks = [int(tail) for number in given if (tail := number[5:]).isdecimal()]
    return f"{year:04d}-{max(ranks, default=0) + 1:03d}"


def _resolved(connection: Connection, wanted: FundingFileFilter) -> FundingFileFilter:
    return replace(wanted, by=WHOLE.resolved(connection, wanted.by))


def _through(wanted: FundingFileFilter) -> frozenset[str]:
    """The joins a filter reads through."""
    names = _NAMES if searched_text(wanted.text).strip() else frozenset()
    return names | WHOLE.reads_through(*(key for key, _clause in wanted.by.clauses))


def _filtered(
    query: Select[*tuple[object, ...]], wanted: FundingFileFilter, *, summed: bool = False
) -> Select[*tuple[object, ...]]:
    if wanted.by.clauses:
        query = query.where(WHOLE.condition(wanted.by, wanted.as_of, summed=summed))
    if wanted.among is not None:
        query = query.where(_F.id.in_(select(pairs("among").c.first))).params(among=handed_ids(wanted.among))
    searched = searched_text(wanted.text)
    if searched.strip():
        key = sort_key(searched)
        query = query.where(
            or_(
                _F.number.contains(fold(searched).replace(" ", "-"), autoescape=True),
                _F.title_sort_key.contains(key, autoescape=True),
                _P.sort_key.contains(key, autoescape=True),
                _O.sort_key.contains(key, autoescape=True),
            )
        )
    return query
