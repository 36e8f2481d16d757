"""What was asked, proposed and voted, summed in SQL by scheme, PTCE, fiscal year and state of decision."""

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import ColumnElement, Connection, Label, case, func, select, true, type_coerce

from ptce_desk.db import schema
from ptce_desk.db.kept_figures import agreed_cents, gone_cents
from ptce_desk.db.queries.granted import AWAITED, counted_cents, waiting
from ptce_desk.db.queries.ledger import given_by_us
from ptce_desk.db.rows import rows_of
from ptce_desk.db.types import NO_CENTS, Cents
from ptce_desk.domain.states import DecisionState

_A = schema.grants.agreement.c
_F = schema.dossier.funding_file.c
_P = schema.ptce.ptce.c
_S = schema.schemes.scheme.c
_V = schema.schemes.scheme_version.c


@dataclass(frozen=True, slots=True)
class SummaryFilter:
    """Which dossiers of our schemes to sum up; None filters nothing.

    Attributes:
        scheme: a code; of a scheme of another funder, the dossiers of that funder.
    """

    year: int | None = None
    scheme: str | None = None
    ptce_id: int | None = None


@dataclass(frozen=True, slots=True)
class FundingSum:
    """Dossiers of one scheme, PTCE, fiscal year and state together; amounts in euros.

    Attributes:
        ptce_name: empty for dossiers without a PTCE.
        year: None for those without deposit nor vote.
        proposed: voted since or not.
        lapsed: of what was agreed, what years and grants that lapsed do not count any more.
        to_confirm: of what counts, what waits for a yearly vote.
    """

    scheme_code: str
    scheme_label: str
    ptce_name: str
    ptce_sort_key: str
    year: int | None
    decision: DecisionState
    file_count: int
    requested: Decimal
    proposed: Decimal
    voted: Decimal
    lapsed: Decimal
    to_confirm: Decimal


def whose_money(connection: Connection, wanted: SummaryFilter) -> ColumnElement[bool]:
    """The condition that a dossier is of our money, unless its scheme is asked for."""
    return given_by_us(connection) if wanted.scheme is None else true()


def funding_sums(connection: Connection, wanted: SummaryFilter) -> list[FundingSum]:
    """The sums, in no particular order."""
    keys = (
        _S.code.label("scheme_code"),
        _S.label.label("scheme_label"),
        func.coalesce(_P.name, "").label("ptce_name"),
        func.coalesce(_P.sort_key, "").label("ptce_sort_key"),
        _F.fiscal_year.label("year"),
        _F.decision,
    )
    amounts = (_F.requested, _F.proposed, _F.voted, _lost())
    sums = [func.coalesce(func.sum(column), NO_CENTS).label(column.name) for column in amounts]
    waits = type_coerce(func.coalesce(func.sum(AWAITED.c.second), 0), Cents).label("to_confirm")
    query = (
        select(*keys, func.count().label("file_count"), *sums, waits)
        .select_from(schema.dossier.funding_file)
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .join(schema.schemes.scheme, _S.id == _V.scheme_id)
        .outerjoin(schema.ptce.ptce, _P.id == _F.ptce_id)
        .outerjoin(schema.grants.agreement, _A.funding_file_id == _F.id)
        .outerjoin(AWAITED, AWAITED.c.first == _F.id)
        .where(whose_money(connection, wanted))
        .group_by(_S.id, _P.id, _F.fiscal_year, _F.decision)
    )
    for column, value in ((_F.fiscal_year, wanted.year), (_S.code, wanted.scheme), (_F.ptce_id, wanted.ptce_id)):
        if value is not None:
            query = query.where(column == value)
    return rows_of(FundingSum, connection.execute(query, waiting(connection)))


def _lost() -> Label[Decimal]:
    """Of what was agreed, what does not count any more: years that lapsed, and the rest of a grant that did."""
    rest = case((_A.lapsed_on.is_not(None), agreed_cents() - counted_cents()), else_=0)
    return type_coerce(case((_A.id.is_(None), 0), else_=gone_cents() + rest), Cents).label("lapsed")


def scheme_label(connection: Connection, code: str) -> str | None:
    """The label of a scheme, None when the file has none of that code."""
    return connection.execute(select(_S.label).where(_S.code == code)).scalar()


def ptce_name(connection: Connection, ptce_id: int) -> str | None:
    """The name of a PTCE, None when it is gone."""
    return connection.execute(select(_P.name).where(_P.id == ptce_id)).scalar()
