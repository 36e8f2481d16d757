"""What remains to be paid, summed in SQL by the rules of `Agreement`: of each instalment, each agreement, each year."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Subquery,
    and_,
    case,
    func,
    or_,
    select,
    type_coerce,
)

from ptce_desk.db import schema
from ptce_desk.db.days import year_of
from ptce_desk.db.queries.ledger import given_by_us, versions_of_others
from ptce_desk.db.rows import rows_of
from ptce_desk.db.schema.kept import agreement_sum, instalment_rest
from ptce_desk.db.types import Cents
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.budget import Owed
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.vocabulary import SplitMode

_A = schema.grants.agreement.c
_L = instalment_rest.c
_W = schema.grants.award_year.c
_P = schema.grants.payment.c
_F = schema.dossier.funding_file.c
_V = schema.schemes.scheme_version.c
_K = schema.budget.payment_credit.c
_S = agreement_sum.c

NOT_YET_VOTED: Final = (DecisionState.PROPOSED, DecisionState.LISTED)


@dataclass(frozen=True, slots=True)
class ProposedRow:
    """A dossier proposed and not yet voted, with what shares its amount among years; euros."""

    id: int
    scheme_version_id: int
    proposed: Decimal
    split: SplitMode | None
    start: date | None
    end: date | None
    deposited_on: date | None
    decided_on: date | None
    """Of its vote, or of the session it is listed for."""


def open_agreements(*conditions: ColumnElement[bool]) -> Subquery:
    """Agreements and what remains to be paid of each: `id`, then `agreed`, `acted`, `paid`, `remaining` in cents.

    `last_kind` is the kind of the amendment that sets `agreed`, None for none. `conditions` are about `agreement` and
    `funding_file`.
    """
    told = select(_S.agreement_id.label("id"), *(column for column in _S if column.name != "agreement_id"))
    if conditions:
        about = told.join(schema.grants.agreement, _A.id == _S.agreement_id)
        told = about.join(schema.dossier.funding_file, _F.id == _S.funding_file_id).where(*conditions)
    return told.subquery("open_agreement")


def shares(agreements: Subquery) -> Subquery:
    """What remains to be paid of each instalment, in order, never more in all than of its agreement.

    Columns `id`, `agreement_id`, `planned_on`, `planned_in`, `cents`; those of which nothing remains are not told.
    """
    told = select(_L.instalment_id.label("id"), _L.agreement_id, _L.planned_on, _L.planned_in, _L.cents)
    return told.join(agreements, agreements.c.id == _L.agreement_id).subquery("share")


def remaining_by_year(connection: Connection) -> dict[int | None, Decimal]:
    """Euros that we still have to pay, by the year planned; None for those of no known day or of no instalment."""
    others = versions_of_others(connection)
    query = select(_L.planned_in, type_coerce(func.sum(_L.cents), Cents)).where(_L.scheme_version_id.not_in(others))
    found: dict[int | None, Decimal] = {row[0]: row[1] for row in connection.execute(query.group_by(_L.planned_in))}
    every = select(type_coerce(func.sum(_S.remaining), Cents)).where(_S.scheme_version_id.not_in(others))
    whole = connection.execute(every).scalar() or ZERO
    unplanned = whole - sum(found.values(), ZERO)
    if unplanned:
        found[None] = found.get(None, ZERO) + unplanned
    return found


def remaining_to_confirm(connection: Connection) -> dict[int | None, Decimal]:
    """Euros that we still have to pay of the years that wait for a yearly vote, by year planned."""
    share = shares(open_agreements(given_by_us(connection)))
    year = share.c.planned_in
    query = (
        select(year, type_coerce(func.sum(share.c.cents), Cents))
        .join(schema.grants.agreement, _A.id == share.c.agreement_id)
        .join(schema.grants.award_year, and_(_W.funding_file_id == _A.funding_file_id, _W.year == year))
        .where(_W.state == YearState.TO_CONFIRM)
        .group_by(year)
    )
    return {planned_in: amount for planned_in, amount in connection.execute(query) if amount}


def remaining_of_year(connection: Connection, fiscal_year: int) -> dict[int, dict[int | None, Owed]]:
    """Euros that remain to be paid of the dossiers of a fiscal year: by scheme id, then by year planned."""
    share = shares(open_agreements(_F.fiscal_year == fiscal_year))
    year = share.c.planned_in.label("year")
    waits = case((_W.state == YearState.TO_CONFIRM, share.c.cents), else_=0)
    sums = (type_coerce(func.sum(cents), Cents) for cents in (share.c.cents, waits))
    query = (
        select(_V.scheme_id, year, *sums)
        .join(schema.grants.agreement, _A.id == share.c.agreement_id)
        .join(schema.dossier.funding_file, _F.id == _A.funding_file_id)
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .outerjoin(schema.grants.award_year, and_(_W.funding_file_id == _F.id, _W.year == year))
        .group_by(_V.scheme_id, year)
    )
    found: dict[int, dict[int | None, Owed]] = {}
    for scheme_id, planned_in, amount, to_confirm in connection.execute(query):
        if amount:
            found.setdefault(scheme_id, {})[planned_in] = Owed(amount, to_confirm)
    return found


def paid_of_year(connection: Connection, fiscal_year: int) -> dict[int, dict[int, Decimal]]:
    """Euros paid for the dossiers of a fiscal year: by scheme id, then by year of payment."""
    year = year_of(_P.paid_on).label("year")
    query = (
        select(_V.scheme_id, year, func.sum(_P.amount))
        .join(schema.grants.agreement, _A.id == _P.agreement_id)
        .join(schema.dossier.funding_file, _F.id == _A.funding_file_id)
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .where(_F.fiscal_year == fiscal_year)
        .group_by(_V.scheme_id, year)
    )
    found: dict[int, dict[int, Decimal]] = {}
    for scheme_id, paid_in, amount in connection.execute(query):
        found.setdefault(scheme_id, {})[paid_in] = amount
    return found


def paid_in(connection: Connection, year: int) -> Decimal:
    """Euros that we paid in a civil year, all dossiers together."""
    query = (
        select(func.sum(_P.amount))
        .join(schema.grants.agreement, _A.id == _P.agreement_id)
        .join(schema.dossier.funding_file, _F.id == _A.funding_file_id)
        .where(_P.paid_on >= date(year, 1, 1), _P.paid_on <= date(year, 12, 31), given_by_us(connection))
    )
    return connection.execute(query).scalar() or ZERO


def credits_by_year(connection: Connection) -> dict[int, Decimal]:
    """Payment credits in euros by year of payment, all envelopes together."""
    query = select(_K.year, func.sum(_K.amount)).group_by(_K.year)
    return {row[0]: row[1] for row in connection.execute(query)}


def proposed(connection: Connection) -> list[ProposedRow]:
    """Dossiers of our schemes proposed and not yet voted, whose amount is known."""
    query = select(
        *(_F.id, _F.scheme_version_id, _F.proposed, _F.split, _F.start, _F.end, _F.deposited_on),
        func.coalesce(_F.decided_on, _F.listed_on).label("decided_on"),
    ).where(_F.decision.in_(NOT_YET_VOTED), _F.proposed > 0, given_by_us(connection))
    return rows_of(ProposedRow, connection.execute(query))


def shares_decided(connection: Connection, also: Collection[int] = ()) -> dict[int, dict[int, Decimal]]:
    """Euros of each year that somebody decided for dossiers not yet voted, and `also` those: by dossier, then year."""
    share = schema.grants.year_share.c
    query = (
        select(share.funding_file_id, share.year, share.amount)
        .join(schema.dossier.funding_file, _F.id == share.funding_file_id)
        .where(or_(_F.decision.in_(NOT_YET_VOTED), _F.id.in_(also)))
    )
    found: dict[int, dict[int, Decimal]] = {}
    for file_id, year, amount in connection.execute(query):
        found.setdefault(file_id, {})[year] = amount
    return found


def rules_of(connection: Connection, version_ids: set[int]) -> dict[int, tuple[Rule, ...]]:
    """The rules of scheme versions, by id."""
    query = select(_V.id, _V.rules).where(_V.id.in_(version_ids))
    return {row[0]: row[1] for row in connection.execute(query)}
