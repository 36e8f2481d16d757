"""Envelopes of a year beside what the dossiers of that year made of them, summed in SQL."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, Subquery, case, func, or_, select, type_coerce, union

from ptce_desk.db import schema
from ptce_desk.db.queries.projection import NOT_YET_VOTED, in_cents, open_agreements
from ptce_desk.db.types import Cents
from ptce_desk.domain.budget import Consumption
from ptce_desk.domain.money import ZERO

_E = schema.envelope.c
_K = schema.payment_credit.c
_F = schema.funding_file.c
_S = schema.scheme.c
_V = schema.scheme_version.c


@dataclass(frozen=True, slots=True)
class EnvelopeRow:
    """One scheme in a year; amounts in euros.

    Attributes:
        envelope_id: None when the scheme has dossiers that year and no envelope.
        budget: of the envelope, None without one.
        proposed: what is proposed and not yet voted.
        voted: or agreed, where an amendment raised it above the vote.
        agreed: by acts signed or notified; `paid` of them all, `to_pay` what remains.
    """

    scheme_id: int
    code: str
    label: str
    envelope_id: int | None
    budget: Decimal | None
    note: str
    file_count: int
    requested: Decimal
    proposed: Decimal
    voted: Decimal
    agreed: Decimal = ZERO
    paid: Decimal = ZERO
    to_pay: Decimal = ZERO

    @property
    def id(self) -> int:
        """The scheme: there is one row for each."""
        return self.scheme_id

    @property
    def consumption(self) -> Consumption:
        """What the budget became; without an envelope the budget is zero."""
        return Consumption(self.budget or ZERO, self.voted, self.proposed)


def of_year(connection: Connection, year: int) -> list[EnvelopeRow]:
    """The schemes that have an envelope or dossiers in a fiscal year, by code."""
    files = (
        select(
            _V.scheme_id,
            func.count().label("file_count"),
            func.sum(_F.requested).label("requested"),
            func.sum(case((_F.decision.in_(NOT_YET_VOTED), _F.proposed))).label("proposed"),
            func.sum(_F.voted).label("voted"),
        )
        .join(schema.scheme_version, _V.id == _F.scheme_version_id)
        .where(_F.fiscal_year == year)
        .group_by(_V.scheme_id)
        .subquery()
    )
    grants = _grants(year)
    sums = (grants.c.acted, grants.c.paid, grants.c.left)
    query = (
        select(
            _S.id,
            _S.code,
            _S.label,
            _E.id,
            _E.budget,
            func.coalesce(_E.note, ""),
            func.coalesce(files.c.file_count, 0),
            func.coalesce(files.c.requested, ZERO),
            func.coalesce(files.c.proposed, ZERO),
            type_coerce(func.coalesce(in_cents(files.c.voted), 0) + func.coalesce(grants.c.raised, 0), Cents),
            *(type_coerce(func.coalesce(column, 0), Cents) for column in sums),
        )
        .outerjoin(schema.envelope, (_E.scheme_id == _S.id) & (_E.year == year))
        .outerjoin(files, files.c.scheme_id == _S.id)
        .outerjoin(grants, grants.c.scheme_id == _S.id)
        .where(or_(_E.id.is_not(None), files.c.scheme_id.is_not(None)))
        .order_by(_S.code)
    )
    make: Callable[..., EnvelopeRow] = EnvelopeRow
    return [make(*row) for row in connection.execute(query)]


def credits_of_year(connection: Connection, year: int) -> dict[int, dict[int, Decimal]]:
    """The payment credits of a year's envelopes, in euros: by envelope id, then by year of payment."""
    query = (
        select(_K.envelope_id, _K.year, _K.amount)
        .join(schema.envelope, _E.id == _K.envelope_id)
        .where(_E.year == year)
        .order_by(_K.year)
    )
    found: dict[int, dict[int, Decimal]] = {}
    for envelope_id, credit_year, amount in connection.execute(query):
        found.setdefault(envelope_id, {})[credit_year] = amount
    return found


def years(connection: Connection) -> list[int]:
    """The fiscal years that have an envelope or dossiers, latest first."""
    known = union(select(_E.year), select(_F.fiscal_year).where(_F.fiscal_year.is_not(None)))
    return sorted(connection.execute(known).scalars(), reverse=True)


def id_of(connection: Connection, scheme_id: int, year: int) -> int | None:
    """The envelope of a scheme in a year, None when it has none."""
    return connection.execute(select(_E.id).where(_E.scheme_id == scheme_id, _E.year == year)).scalar()


def _grants(year: int) -> Subquery:
    """What the grants of a fiscal year's dossiers became, in cents by scheme."""
    grants = open_agreements(_F.fiscal_year == year)
    raised = grants.c.agreed - in_cents(_F.voted)
    return (
        select(
            _V.scheme_id,
            func.sum(case((raised > 0, raised), else_=0)).label("raised"),
            func.sum(grants.c.acted).label("acted"),
            func.sum(grants.c.paid).label("paid"),
            func.sum(grants.c.remaining).label("left"),
        )
        .join(schema.funding_file, _F.id == grants.c.funding_file_id)
        .join(schema.scheme_version, _V.id == _F.scheme_version_id)
        .group_by(_V.scheme_id)
        .subquery()
    )
