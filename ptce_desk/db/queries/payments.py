"""What was agreed, planned and paid, dossier by dossier, for registers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

from sqlalchemy import Boolean, Column, ColumnElement, Connection, Select, and_, case, func, select, type_coerce
from sqlalchemy.sql.roles import ColumnsClauseRole

from ptce_desk.db import schema
from ptce_desk.db.days import year_of
from ptce_desk.db.kept_figures import repaid_cents
from ptce_desk.db.queries.bearers import bearer_id
from ptce_desk.db.queries.follow_up import renounced_all
from ptce_desk.db.queries.granted import AWAITED, waiting
from ptce_desk.db.queries.projection import open_agreements, shares
from ptce_desk.db.queries.summaries import SummaryFilter, whose_money
from ptce_desk.db.rows import rows_of
from ptce_desk.db.types import Cents
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.money import ZERO, not_negative
from ptce_desk.domain.vocabulary import InstalmentKind

T = TypeVar("T")

_A = schema.grants.agreement.c
_F = schema.dossier.funding_file.c
_I = schema.grants.instalment.c
_L = schema.kept.instalment_rest.c
_P = schema.ptce.ptce.c
_S = schema.schemes.scheme.c
_V = schema.schemes.scheme_version.c
_W = schema.grants.award_year.c
_Y = schema.grants.payment.c


@dataclass(frozen=True, slots=True)
class Granted:
    """The dossier something is about; `year` is its fiscal year, `beneficiary` who holds its agreement, or then did."""

    number: str
    title: str
    ptce: str
    beneficiary: str
    scheme: str
    year: int | None


@dataclass(frozen=True, slots=True)
class AgreedRow:
    """A dossier granted and what became of its money, in euros; `final` is what its settlement gave, if any.

    `to_confirm` is what waits for a yearly vote; `renounced` whether all that was still owed was.

    agreed − paid + repaid − unspent + overpaid = remaining.
    """

    granted: Granted
    agreement_number: str
    notified_on: date | None
    settled_on: date | None
    lapsed_on: date | None
    closed_on: date | None
    agreed: Decimal
    final: Decimal | None
    paid: Decimal
    remaining: Decimal
    repaid: Decimal
    to_confirm: Decimal = ZERO
    renounced: bool = False

    @property
    def unspent(self) -> Decimal:
        """*Non dépensé*: what is agreed and not owed in the end."""
        return self.agreed - self._owed

    @property
    def overpaid(self) -> Decimal:
        """Paid beyond what is owed, and not paid back yet."""
        return not_negative(self.paid - self.repaid - self._owed)

    @property
    def _owed(self) -> Decimal:
        owed = self.agreed if self.final is None else self.final
        over = self.closed_on is not None or self.lapsed_on is not None
        return min(owed, not_negative(self.paid - self.repaid)) if over else owed


@dataclass(frozen=True, slots=True)
class InstalmentRow:
    """A planned payment, what was paid of it and what remains, in euros; `to_confirm` of it waits for a yearly vote."""

    granted: Granted
    kind: InstalmentKind
    planned_on: date | None
    condition: str
    amount: Decimal
    paid: Decimal
    remaining: Decimal
    to_confirm: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """A payment in euros and its mandate; `kind` is of the instalment it pays, when it pays one."""

    granted: Granted
    paid_on: date
    mandate_number: str
    kind: InstalmentKind | None
    note: str
    amount: Decimal


def agreed(connection: Connection, wanted: SummaryFilter) -> list[AgreedRow]:
    """The dossiers granted, by number."""
    agreements = open_agreements(*chosen(connection, wanted))
    query = _about(
        _A.number.label("agreement_number"),
        _A.notified_on,
        _A.settled_on,
        _A.lapsed_on,
        _A.closed_on,
        type_coerce(agreements.c.agreed, Cents).label("agreed"),
        _A.final_amount.label("final"),
        type_coerce(agreements.c.paid, Cents).label("paid"),
        type_coerce(agreements.c.remaining, Cents).label("remaining"),
        type_coerce(repaid_cents(), Cents).label("repaid"),
        type_coerce(func.coalesce(AWAITED.c.second, 0), Cents).label("to_confirm"),
        type_coerce(renounced_all(agreements), Boolean).label("renounced"),
    ).join(agreements, agreements.c.id == _A.id)
    told = query.outerjoin(AWAITED, AWAITED.c.first == _F.id).params(waiting(connection))
    return rows_of(AgreedRow, connection.execute(told), granted=Granted)


def instalments(connection: Connection, wanted: SummaryFilter) -> list[InstalmentRow]:
    """Their planned payments, in the order of each dossier."""
    share = shares(open_agreements(*chosen(connection, wanted)))
    left = func.coalesce(share.c.cents, 0)
    awaits = _W.state == YearState.TO_CONFIRM
    paid = select(func.sum(_Y.amount)).where(_Y.instalment_id == _I.id).scalar_subquery()
    query = (
        _about(
            _I.kind,
            _I.planned_on,
            _I.condition,
            _I.amount,
            type_coerce(func.coalesce(paid, 0), Cents).label("paid"),
            type_coerce(left, Cents).label("remaining"),
            type_coerce(case((_W.id.is_not(None), func.coalesce(share.c.cents, 0)), else_=0), Cents).label(
                "to_confirm"
            ),
        )
        .join(schema.grants.instalment, _I.agreement_id == _A.id)
        .outerjoin(share, share.c.id == _I.id)
        .outerjoin(
            schema.grants.award_year, and_(_W.funding_file_id == _F.id, _W.year == year_of(_I.planned_on), awaits)
        )
        .where(*chosen(connection, wanted))
        .order_by(_I.position, _I.id)
    )
    return rows_of(InstalmentRow, connection.execute(query), granted=Granted)


def payments(connection: Connection, wanted: SummaryFilter) -> list[PaymentRow]:
    """What was paid to them, the oldest payment of each dossier first."""
    query = (
        _about(_Y.paid_on, _Y.mandate_number, _I.kind, _Y.note, _Y.amount, bearer=bearer_id(_Y.paid_on))
        .join(schema.grants.payment, _Y.agreement_id == _A.id)
        .outerjoin(schema.grants.instalment, _I.id == _Y.instalment_id)
        .where(*chosen(connection, wanted))
        .order_by(_Y.paid_on, _Y.id)
    )
    return rows_of(PaymentRow, connection.execute(query), granted=Granted)


def chosen(connection: Connection, wanted: SummaryFilter) -> list[ColumnElement[bool]]:
    """Which dossiers, said of their own columns."""
    conditions = [whose_money(connection, wanted)]
    if wanted.year is not None:
        conditions.append(_F.fiscal_year == wanted.year)
    if wanted.ptce_id is not None:
        conditions.append(_F.ptce_id == wanted.ptce_id)
    if wanted.scheme is not None:
        of_scheme = select(_V.id).join(schema.schemes.scheme, _S.id == _V.scheme_id).where(_S.code == wanted.scheme)
        conditions.append(_F.scheme_version_id.in_(of_scheme))
    return conditions


def _about(*columns: ColumnsClauseRole, bearer: ColumnElement[int | None] | None = None) -> Select[*tuple[object, ...]]:
    """These columns after those of the dossier, for each agreement, by number; `bearer` by default as of now."""
    holder = schema.organisations.organisation.alias("holder")
    held = select(holder.c.name).where(holder.c.id == (bearer_id() if bearer is None else bearer)).scalar_subquery()
    return (
        select(
            _F.number,
            _F.title,
            func.coalesce(_P.name, "").label("ptce"),
            func.coalesce(held, "").label("beneficiary"),
            _S.code.label("scheme"),
            _F.fiscal_year.label("year"),
            *columns,
        )
        .select_from(schema.grants.agreement)
        .join(schema.dossier.funding_file, _F.id == _A.funding_file_id)
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .join(schema.schemes.scheme, _S.id == _V.scheme_id)
        .outerjoin(schema.ptce.ptce, _P.id == _F.ptce_id)
        .order_by(_F.number_sort_key)
    )


def _ends_of(column: Column[T]) -> Select[*tuple[T | None, T | None]]:
    """The least and the greatest of a column, each read at an end of its index: asked together, it is walked whole."""
    return select(select(func.min(column)).scalar_subquery(), select(func.max(column)).scalar_subquery())


def years_of_money(connection: Connection) -> dict[str, range]:
    """The years in which something was paid, and those in which something is planned, from the first to the last."""
    paid = connection.execute(_ends_of(_Y.paid_on)).one()
    planned = connection.execute(_ends_of(_L.planned_in)).one()
    bounds = {
        "paid_in": [day.year for day in paid if day is not None],
        "to_pay_in": [year for year in planned if year is not None],
    }
    return {key: range(min(years), max(years) + 1) if years else range(0) for key, years in bounds.items()}
