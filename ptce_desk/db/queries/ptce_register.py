"""What a register of the PTCE tells of each beside its row in the list: its stage, its bearers, what it was paid."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, func, or_, select, type_coerce

from ptce_desk.db import schema
from ptce_desk.db.queries.days import holds_on
from ptce_desk.db.queries.ledger import given_by_us
from ptce_desk.db.queries.projection import open_agreements
from ptce_desk.db.types import Cents
from ptce_desk.domain.organisations import MemberRole
from ptce_desk.domain.ptce import Stage

_F = schema.dossier.funding_file.c
_M = schema.ptce.membership.c
_O = schema.organisations.organisation.c
_T = schema.ptce.ptce_stage.c


@dataclass(frozen=True, slots=True)
class Owed:
    """Euros that we paid to a PTCE, and that we still have to pay."""

    paid: Decimal
    remaining: Decimal


def stages_on(connection: Connection, day: date) -> dict[int, Stage]:
    """The stage each PTCE is at on a day, by its id: the twin of `domain.ptce.Ptce.stage_on`."""
    begun = or_(_T.since.is_(None), _T.since <= day)
    in_order = select(_T.ptce_id, _T.stage).where(begun).order_by(_T.since.nulls_first(), _T.id)
    return dict(connection.execute(in_order).all())  # the last of each is kept


def bearers(connection: Connection, day: date) -> dict[int, list[str]]:
    """The names of those who bear each PTCE on a day, by its id."""
    query = (
        select(_M.ptce_id, _O.name)
        .join(schema.organisations.organisation, _O.id == _M.organisation_id)
        .where(_M.role == MemberRole.BEARER)
        .where(holds_on(_M.since, _M.until, day))
        .order_by(_O.sort_key, _O.id)
    )
    found: dict[int, list[str]] = {}
    for ptce_id, name in connection.execute(query):
        found.setdefault(ptce_id, []).append(name)
    return found


def member_counts(connection: Connection, day: date) -> dict[int, int]:
    """How many structures take part in each PTCE on a day, by its id."""
    query = select(_M.ptce_id, func.count(_M.organisation_id.distinct())).group_by(_M.ptce_id)
    return dict(connection.execute(query.where(holds_on(_M.since, _M.until, day))).all())


def owed(connection: Connection) -> dict[int, Owed]:
    """What we paid to each PTCE and what remains, by its id."""
    agreements = open_agreements(given_by_us(connection))
    sums = [type_coerce(func.sum(column), Cents) for column in (agreements.c.paid, agreements.c.remaining)]
    query = (
        select(_F.ptce_id, *sums)
        .join(agreements, agreements.c.funding_file_id == _F.id)
        .where(_F.ptce_id.is_not(None))
        .group_by(_F.ptce_id)
    )
    return {row[0]: Owed(row[1], row[2]) for row in connection.execute(query)}
