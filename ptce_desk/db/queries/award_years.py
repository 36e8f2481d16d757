"""The years of awards that wait for a yearly vote, with what the ledger has for each."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, func, select

from ptce_desk.db import schema
from ptce_desk.db.asked_once import asked_once
from ptce_desk.db.queries.ledger import given_by_us, grants, such_that
from ptce_desk.db.queries.paging import unled
from ptce_desk.db.queries.projection import open_agreements
from ptce_desk.domain.aid.ledger import years_of
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.states import DecisionState

_F = schema.dossier.funding_file.c
_P = schema.ptce.ptce.c
_S = schema.schemes.scheme.c
_V = schema.schemes.scheme_version.c
_W = schema.grants.award_year.c


@dataclass(frozen=True, slots=True)
class AwaitedRow:
    """A year of an award that waits for its vote; `amount` is what falls on it, in euros."""

    id: int
    file_id: int
    year: int
    number: str
    title: str
    ptce_name: str
    scheme_code: str
    amount: Decimal = ZERO


@asked_once
def awaited_years(connection: Connection, until: int) -> Sequence[AwaitedRow]:
    """The years that wait in our awards of which something is still to be paid, up to a civil year, with money in them.

    By year, then by dossier.
    """
    agreements = open_agreements()
    waiting = (_W.state == YearState.TO_CONFIRM, _W.year <= until)
    awards = _F.id.in_(select(_W.funding_file_id).where(*waiting))
    amounts = {grant.file_id: dict(years_of(grant)) for grant in grants(connection, such_that(awards))}
    query = (
        select(_W.id, _F.id, _W.year, _F.number, _F.title, func.coalesce(_P.name, ""), _S.code)
        .join(schema.dossier.funding_file, _F.id == _W.funding_file_id)
        .join(schema.schemes.scheme_version, _V.id == _F.scheme_version_id)
        .join(schema.schemes.scheme, _S.id == _V.scheme_id)
        .join(schema.grants.agreement, schema.grants.agreement.c.funding_file_id == _F.id)
        .join(agreements, agreements.c.id == schema.grants.agreement.c.id)
        .outerjoin(schema.ptce.ptce, _P.id == _F.ptce_id)
        .where(*waiting, unled(_F.decision) == DecisionState.GRANTED)
        .where(agreements.c.remaining > 0, given_by_us(connection))
        .order_by(_W.year, _F.number_sort_key)
    )
    return tuple(
        AwaitedRow(key, file_id, year, number, title, ptce, scheme, amount)
        for key, file_id, year, number, title, ptce, scheme in connection.execute(query)
        if (amount := amounts.get(file_id, {}).get(year, ZERO))
    )
