"""Lists of dossiers, filtered, sorted and summed in SQL."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from typing import Final, cast

from sqlalchemy import ColumnElement, Connection, Select, case, func, or_, select, type_coerce, union_all

from ptce_desk.db import schema
from ptce_desk.db.handed_pairs import handed_ids, pairs
from ptce_desk.db.queries import follow_up
from ptce_desk.db.queries.file_axes import FREE, LISTING, MORE, OF_YEARS, WHOLE
from ptce_desk.db.queries.file_orders import Order, order_of
from ptce_desk.db.queries.follow_up import FollowUpRow, FollowUpSums
from ptce_desk.db.queries.ledger import awaited, given_by_us
from ptce_desk.db.queries.listing import Axis, Group, Listing, joins_of
from ptce_desk.db.queries.paging import Cursor, one_page, read_page, shape_of, started_at, unsaid_last
from ptce_desk.db.queries.projection import open_agreements
from ptce_desk.db.queries.to_do import AsOf
from ptce_desk.db.queries.trash import deleted_numbers
from ptce_desk.db.types import Cents
from ptce_desk.domain.french_order import fold, sort_key
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import ANYTHING, Among, Narrowing
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.domain.typed_text import searched_text

_F = schema.dossier.funding_file.c
_P = schema.ptce.ptce.c
_S = schema.schemes.scheme.c
_O = schema.organisations.organisation.c
_A = schema.grants.agreement.c


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
        more: what the columns of `MORE` and `OF_YEARS` that were asked for hold, by key.
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

    `more` are the other amounts that were asked for, by key.
    """

    count: int
    requested: Decimal
    max_amount: Decimal
    proposed: Decimal
    voted: Decimal
    of_others: Decimal = Decimal(0)
    more: Mapping[str, Decimal] = field(default_factory=dict)


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


def _more(key: str, by: Narrowing) -> ColumnElement[object]:
    if key in OF_YEARS:
        return OF_YEARS[key].amount(by)
    return FREE[key] if key in FREE else MORE[key]


def _order_of(connection: Connection, sort: str, wanted: FundingFileFilter) -> Order:
    if sort in OF_YEARS:
        return Order(OF_YEARS[sort].amount(wanted.by))
    return order_of(connection, sort, wanted.as_of)


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

    With `followed_as_of`, its rows tell where each grant stands on that day; `more` are keys of `MORE`, of `OF_YEARS`
    or of fields of one's own, they tell too.
    """
    wanted = _resolved(connection, wanted)
    order = _order_of(connection, sort, wanted)
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
    beside = (_more(key, wanted.by).label(f"more_{key}") for key in more)
    told = (*_COLUMNS, order.column.label("sort_value"), *beside)
    through = _EVERY_JOIN | order.through | WHOLE.reads_through(*more) | _through(wanted)
    query = select(*told).select_from(LISTING.source(through))
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
    order = _order_of(connection, sort, wanted)
    query = _filtered(select(_F.id).select_from(LISTING.source(_through(wanted) | order.through)), wanted)
    ordered = query.order_by(*unsaid_last(order.column, _F.id, descending=descending))
    return tuple(connection.execute(ordered.limit(most), order.given).scalars())


def sums(connection: Connection, wanted: FundingFileFilter, more: Sequence[str] = ()) -> FundingFileSums:
    """Count and sums of all the dossiers that match, those of some other amounts too."""
    wanted = _resolved(connection, wanted)
    of_others = func.sum(case((~given_by_us(connection), _F.voted))).label("of_others")
    through = _through(wanted) | WHOLE.reads_through(*more)
    query = _filtered(_summing(more, wanted.by).sums(through, of_others), wanted, summed=True)
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

    With `followed`, what was agreed and paid for them is summed too; with `more`, other amounts.
    """
    wanted = _resolved(connection, wanted)
    axes = [WHOLE.axis(key, wanted.as_of) for key in by]
    through = _through(wanted) | WHOLE.reads_through(*more)
    answer = partial(_filtered, wanted=wanted, summed=True)
    found = _summing(more, wanted.by).groups(connection, axes, answer, through)
    if not followed:
        return found
    money = _followed_sums(connection, wanted, axes)
    return [replace(group, sums={**group.sums, **money.get(group.values, _NOTHING_PAID)}) for group in found]


def _summing(more: Sequence[str], by: Narrowing) -> Listing:
    """The list, that sums some other amounts besides."""
    own = {key: cast("ColumnElement[Decimal]", _more(key, by)) for key in more}
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
