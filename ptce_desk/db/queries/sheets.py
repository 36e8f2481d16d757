"""What stands around dossiers, beside their own aggregates, of any number of them in one statement."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache

from sqlalchemy import (
    Connection,
    Date,
    Integer,
    Select,
    cast,
    func,
    literal,
    null,
    or_,
    select,
    type_coerce,
    union,
    union_all,
)

from ptce_desk.db import schema
from ptce_desk.db.aggregates import Together, together
from ptce_desk.db.handed_pairs import keys
from ptce_desk.db.queries.bearers import PASSED
from ptce_desk.db.types import Cents
from ptce_desk.domain.organisations import Organisation
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.rules.schemes import SupportScheme
from ptce_desk.domain.states import DecisionState

_A = schema.grants.agreement.c
_C = schema.committee.committee_session.c
_F = schema.dossier.funding_file.c
_H = schema.dossier.carrier_share.c
_I = schema.committee.agenda_item.c
_M = schema.grants.amendment.c
_N = schema.ptce.membership.c
_O = schema.organisations.organisation.c
_P = schema.ptce.ptce.c
_V = schema.schemes.scheme_version.c

_SESSION, _TRANSFER, _AMENDMENT, _SIGNED = range(4)


@dataclass(slots=True)
class Facts:
    """What other records say of a dossier.

    Attributes:
        session: the latest that has it on its agenda: its id and its day.
        passed: the organisations that its agreement passed to since the vote, in order.
        amended: the greatest amount that an amendment sets, signed or not, in euros.
        signed: whether its convention is signed, or what followed it is over.
    """

    session: tuple[int, date] | None = None
    passed: list[int] = field(default_factory=list)
    amended: Decimal | None = None
    signed: bool = False


def facts_of(connection: Connection, file_ids: Collection[int]) -> dict[int, Facts]:
    """What other records say of some dossiers."""
    found = {file_id: Facts() for file_id in file_ids}
    for row in connection.execute(_facts(), {"files": list(file_ids)}):
        facts = found[row.owner]
        if row.kind == _SESSION:
            facts.session = row.number, row.day
        elif row.kind == _TRANSFER:
            facts.passed.append(row.number)
        elif row.kind == _AMENDMENT:
            facts.amended = row.amount
        else:
            facts.signed = True
    return found


@cache
def _facts() -> Select[*tuple[object, ...]]:
    no_day, no_number, no_amount = (cast(null(), kept) for kept in (Date(), Integer(), Cents()))
    listed = (
        select(_I.funding_file_id.label("owner"), literal(_SESSION).label("kind"), _C.held_on.label("day"))
        .add_columns(_C.id.label("id"), _C.id.label("number"), no_amount.label("amount"))
        .join_from(schema.committee.agenda_item, schema.committee.committee_session, _I.session_id == _C.id)
        .where(_I.funding_file_id.in_(keys("files")))
    )
    transfer = (PASSED.c.funding_file_id, literal(_TRANSFER), PASSED.c.signed_on, PASSED.c.id, PASSED.c.bearer_id)
    passed = select(*transfer, no_amount).where(PASSED.c.funding_file_id.in_(keys("files")))
    highest = type_coerce(func.max(_M.amount), Cents())
    amended = (
        select(_A.funding_file_id, literal(_AMENDMENT), no_day, no_number, no_number, highest)
        .join_from(schema.grants.amendment, schema.grants.agreement, _A.id == _M.agreement_id)
        .where(_A.funding_file_id.in_(keys("files")))
        .group_by(_A.funding_file_id)
    )
    signed = select(_A.funding_file_id, literal(_SIGNED), no_day, _A.id, no_number, no_amount).where(
        _A.funding_file_id.in_(keys("files")),
        or_(_A.signed_on.is_not(None), _A.settled_on.is_not(None), _A.closed_on.is_not(None)),
    )
    every = union_all(listed, passed, amended, signed).subquery()
    return select(every).order_by(every.c.kind, every.c.day, every.c.id)


def listed_with(
    connection: Connection, sessions: Collection[int], organisations: Collection[int], besides: Collection[int]
) -> dict[int, tuple[int, date]]:
    """The dossiers that some organisations share among those that wait for the vote of some sessions.

    Each has the id and the day of its session; those of `besides` are left out.
    """
    told = {"sessions": list(sessions), "sharing": list(organisations), "files": list(besides)}
    return {row[0]: (row[1], row[2]) for row in connection.execute(_listed_with(), told)}


@cache
def _listed_with() -> Select[int, int, date]:
    carried = select(_H.funding_file_id).where(_H.organisation_id.in_(keys("sharing")))
    return (
        select(_F.id, _C.id, _C.held_on)
        .join_from(schema.committee.agenda_item, schema.committee.committee_session, _I.session_id == _C.id)
        .join(schema.dossier.funding_file, _F.id == _I.funding_file_id)
        .where(_C.id.in_(keys("sessions")), _F.decision == DecisionState.LISTED, _I.vote.is_(None))
        .where(or_(_F.beneficiary_id.in_(keys("sharing")), _F.id.in_(carried)), _F.id.not_in(keys("files")))
        .order_by(_F.id)
    )


@cache
def around() -> Together:
    """The schemes of some `versions`, some PTCE (`poles`), their members, and other `organisations`."""
    members = select(_N.organisation_id).where(_N.ptce_id.in_(keys("poles")))
    named = union(members, select(_O.id).where(_O.id.in_(keys("organisations")))).subquery()
    return together(
        {
            SupportScheme: select(_V.scheme_id).where(_V.id.in_(keys("versions"))),
            Ptce: select(_P.id).where(_P.id.in_(keys("poles"))),
            Organisation: select(named.c[0]),
        }
    )
