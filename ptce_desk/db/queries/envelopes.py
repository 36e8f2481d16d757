"""Envelopes of a year beside what the dossiers of that year made of them, summed in SQL."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, case, func, or_, select, union

from ptce_desk.db import schema
from ptce_desk.domain.budget import Consumption
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.states import DecisionState

_E = schema.envelope.c
_K = schema.payment_credit.c
_F = schema.funding_file.c
_S = schema.scheme.c
_V = schema.scheme_version.c

NOT_YET_VOTED = (DecisionState.PROPOSED, DecisionState.LISTED)


@dataclass(frozen=True, slots=True)
class EnvelopeRow:
    """One scheme in a year; amounts in euros.

    Attributes:
        envelope_id: None when the scheme has dossiers that year and no envelope.
        budget: of the envelope, None without one.
        proposed: what is proposed and not yet voted.
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
            func.coalesce(files.c.voted, ZERO),
        )
        .outerjoin(schema.envelope, (_E.scheme_id == _S.id) & (_E.year == year))
        .outerjoin(files, files.c.scheme_id == _S.id)
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
