"""Lists of dossiers, filtered, sorted and summed in SQL."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from sqlalchemy import ColumnElement, Connection, Select, case, func, or_, select

from ptce_desk.db import schema
from ptce_desk.db.handed_pairs import handed_ids, pairs
from ptce_desk.db.queries import follow_up
from ptce_desk.db.queries.follow_up import FollowUpRow, FollowUpSums
from ptce_desk.db.queries.ledger import given_by_us
from ptce_desk.db.queries.paging import Cursor, one_page, read_page
from ptce_desk.db.queries.to_do import AsOf, waits_for
from ptce_desk.db.queries.trash import deleted_numbers
from ptce_desk.db.rows import rows_of
from ptce_desk.domain.agreements import ActState, ExecutionState
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.french_order import fold, sort_key
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.domain.to_do import ToDo
from ptce_desk.domain.typed_text import searched_text

_F = schema.dossier.funding_file.c
_P = schema.ptce.ptce.c
_S = schema.schemes.scheme.c
_O = schema.organisations.organisation.c
_W = schema.grants.award_year.c


MOST_NEIGHBOURS: Final = 5000
"""The longest list whose records can be gone through one after the other."""


@dataclass(frozen=True, slots=True)
class FundingFileFilter:
    """Which dossiers to list; None and the empty text filter nothing.

    `year_state` is that of a year of an award, `among` the ids of the only ones to list. `to_do`, `act` and
    `execution` are read as of a day and with the thresholds in force, which services give.
    """

    scheme_id: int | None = None
    year: int | None = None
    stage: Stage | None = None
    instruction: InstructionState | None = None
    decision: DecisionState | None = None
    act: ActState | None = None
    execution: ExecutionState | None = None
    year_state: YearState | None = None
    ptce_id: int | None = None
    among: tuple[int, ...] | None = None
    text: str = ""
    to_do: ToDo | None = None
    as_of: AsOf | None = None


@dataclass(frozen=True, slots=True)
class FundingFileRow:
    """One dossier of a list; amounts in euros. `follow_up` is None without a grant, or where it was not asked for."""

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


@dataclass(frozen=True, slots=True)
class FundingFilePage:
    """Rows of a list and where the next ones start, None when there are no more."""

    rows: tuple[FundingFileRow, ...]
    next: Cursor | None


@dataclass(frozen=True, slots=True)
class FundingFileSums:
    """How many dossiers a list holds, and its amounts in euros; what is of other funders is within what was voted."""

    count: int
    requested: Decimal
    proposed: Decimal
    voted: Decimal
    of_others: Decimal = Decimal(0)


SORT_COLUMNS: Final[dict[str, ColumnElement[object]]] = {
    "number": _F.number,
    "ptce": _P.sort_key,
    "beneficiary": _O.sort_key,
    "title": _F.title_sort_key,
    "scheme": _S.code,
    "requested": _F.requested,
    "max_amount": _F.max_amount,
    "proposed": _F.proposed,
    "voted": _F.voted,
    "year": _F.fiscal_year,
    "instruction": _F.instruction,
    "decision": _F.decision,
}

_JOINED: Final = (
    schema.dossier.funding_file.join(
        schema.schemes.scheme_version,
        schema.schemes.scheme_version.c.id == schema.dossier.funding_file.c.scheme_version_id,
    )
    .join(schema.schemes.scheme, schema.schemes.scheme.c.id == schema.schemes.scheme_version.c.scheme_id)
    .outerjoin(schema.ptce.ptce, schema.ptce.ptce.c.id == schema.dossier.funding_file.c.ptce_id)
    .outerjoin(
        schema.organisations.organisation,
        schema.organisations.organisation.c.id == schema.dossier.funding_file.c.beneficiary_id,
    )
)


_LISTED: Final = select(
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
).select_from(_JOINED)


def page(
    connection: Connection,
    wanted: FundingFileFilter,
    *,
    sort: str = "number",
    descending: bool = True,
    after: Cursor | None = None,
    followed_as_of: AsOf | None = None,
) -> FundingFilePage:
    """One page of the dossiers that match, in the order of a key of `SORT_COLUMNS`.

    With `followed_as_of`, its rows tell where each grant stands on that day.
    """
    column = SORT_COLUMNS[sort]
    query = _LISTED.add_columns(column.label("sort_value"))
    ordered = one_page(_filtered(query, wanted), column, _F.id, after=after, descending=descending)
    rows, following = read_page(FundingFileRow, connection.execute(ordered))
    if followed_as_of is not None:
        granted = [row.id for row in rows if row.decision is DecisionState.GRANTED]
        known = follow_up.of_files(connection, granted, followed_as_of)
        rows = [replace(row, follow_up=known.get(row.id)) for row in rows]
    return FundingFilePage(tuple(rows), following)


def ids(
    connection: Connection, wanted: FundingFileFilter, *, sort: str = "number", descending: bool = True
) -> tuple[int, ...]:
    """The dossiers that match, in the order of a list, `MOST_NEIGHBOURS` at most: the neighbours of a record."""
    column = SORT_COLUMNS[sort]
    query = _filtered(select(_F.id).select_from(_JOINED), wanted)
    ordered = query.order_by(*(c.desc() if descending else c.asc() for c in (column, _F.id)))
    return tuple(connection.execute(ordered.limit(MOST_NEIGHBOURS)).scalars())


def sums(connection: Connection, wanted: FundingFileFilter) -> FundingFileSums:
    """Count and sums of all the dossiers that match."""
    amounts = (_F.requested, _F.proposed, _F.voted)
    totals = [func.coalesce(func.sum(column), Decimal(0)).label(column.name) for column in amounts]
    of_others = case((~given_by_us(connection), _F.voted))
    totals.append(func.coalesce(func.sum(of_others), Decimal(0)).label("of_others"))
    query = _filtered(select(func.count().label("count"), *totals).select_from(_JOINED), wanted)
    return rows_of(FundingFileSums, connection.execute(query))[0]


def follow_up_sums(connection: Connection, wanted: FundingFileFilter) -> FollowUpSums:
    """What was agreed and paid for all the dossiers that match, and what remains to be paid."""
    matching = _filtered(select(_F.id).select_from(_JOINED), wanted)
    return follow_up.sums(connection, schema.grants.agreement.c.funding_file_id.in_(matching))


def years(connection: Connection) -> list[int]:
    """The fiscal years that have dossiers, latest first."""
    query = select(_F.fiscal_year).where(_F.fiscal_year.is_not(None)).distinct()
    return list(connection.execute(query.order_by(_F.fiscal_year.desc())).scalars())


def next_number(connection: Connection, year: int) -> str:
    """The next free number of a year, never one of the trash: « 2026-014 »."""
    pattern = f"{year:04d}-%"
    taken = connection.execute(select(_F.number).where(_F.number.like(pattern))).scalars()
    given = {*taken, *(number for number in deleted_numbers(connection) if number.startswith(pattern[:-1]))}
    ranks = [int(tail) for number in given if (tail := number[5:]).isdecimal()]
    return f"{year:04d}-{max(ranks, default=0) + 1:03d}"


def _filtered(query: Select[*tuple[object, ...]], wanted: FundingFileFilter) -> Select[*tuple[object, ...]]:
    equals = {
        _S.id: wanted.scheme_id,
        _F.fiscal_year: wanted.year,
        _F.stage: wanted.stage,
        _F.instruction: wanted.instruction,
        _F.decision: wanted.decision,
        _F.ptce_id: wanted.ptce_id,
    }
    for column, value in equals.items():
        if value is not None:
            query = query.where(column == value)
    if wanted.among is not None:
        query = query.where(_F.id.in_(select(pairs("among").c.first))).params(among=handed_ids(wanted.among))
    if wanted.year_state is not None:
        years = select(_W.funding_file_id).where(_W.state == wanted.year_state)
        query = query.where(_F.decision == DecisionState.GRANTED, _F.id.in_(years))
    if wanted.to_do is not None:
        query = query.where(waits_for(wanted.to_do, wanted.as_of))
    if wanted.act is not None or wanted.execution is not None:
        if wanted.as_of is None:
            raise ValueError(wanted)
        query = query.where(follow_up.is_at(wanted.as_of, act=wanted.act, execution=wanted.execution))
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
