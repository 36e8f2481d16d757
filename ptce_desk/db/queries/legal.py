"""What an organisation received in a year and over the years, for what the law asks of an award."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, Float, Integer, cast, func, select, type_coerce

from ptce_desk.db import schema
from ptce_desk.db.types import Cents
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.request import DeclaredAid
from ptce_desk.domain.rules.types import DeMinimis
from ptce_desk.domain.rules.vocabulary import DeMinimisRegime
from ptce_desk.domain.states import DecisionState

_F = schema.funding_file.c
_K = schema.in_kind_support.c
_L = schema.plan_line.c
_O = schema.organisation.c
_R = schema.received_aid.c
_S = schema.scheme_version.c
_V = schema.legal_override.c


@dataclass(frozen=True, slots=True)
class AidOfYear:
    """What a beneficiary got in a civil year, one dossier left out, in euros."""

    our_cash: Decimal
    our_in_kind: Decimal
    other_public: Decimal


def aid_of_year(connection: Connection, beneficiary_id: int, year: int, *, except_file_id: int) -> AidOfYear:
    """Our grants and support in kind, and the public aid obtained on the dossiers granted that year."""
    granted = (
        _F.beneficiary_id == beneficiary_id,
        _F.decision == DecisionState.GRANTED,
        _F.fiscal_year == year,
        _F.id != except_file_id,
    )
    cash = connection.execute(select(func.sum(_F.voted)).where(*granted)).scalar() or ZERO
    worth = func.round(cast(_K.quantity, Float) * type_coerce(_K.unit_cost, Integer))
    in_kind = connection.execute(
        select(type_coerce(cast(func.sum(worth), Integer), Cents)).where(
            _K.beneficiary_id == beneficiary_id, _K.year == year
        )
    ).scalar()
    others = connection.execute(
        select(func.sum(_L.amount))
        .join(schema.funding_file, _F.id == _L.funding_file_id)
        .where(*granted, _L.public, _L.obtained, _L.ours.is_(False), _L.in_kind.is_(False))
    ).scalar()
    return AidOfYear(cash, in_kind or ZERO, others or ZERO)


@dataclass(frozen=True, slots=True)
class AidReceived:
    """De minimis aids of one organisation and regime over some days, together; euros.

    `undertaking` is the name of its single undertaking, `last_on` the day of the latest of these aids.
    """

    organisation_id: int
    organisation: str
    undertaking: str
    regime: DeMinimisRegime
    amount: Decimal
    last_on: date


def aids_between(connection: Connection, first: date, last: date) -> list[AidReceived]:
    """What organisations declare and what we granted them under schemes that count, both days included."""
    about = (_O.id, _O.name, _O.single_undertaking)
    declared = (
        select(*about, _R.regime, func.sum(_R.amount), func.max(_R.granted_on))
        .join(schema.received_aid, _R.organisation_id == _O.id)
        .where(_R.granted_on >= first, _R.granted_on <= last)
        .group_by(_O.id, _R.regime)
    )
    found = [AidReceived(*row) for row in connection.execute(declared)]
    regimes = _regimes(connection)
    granted = (
        select(*about, _F.scheme_version_id, func.sum(_F.voted), func.max(_F.decided_on))
        .join(schema.funding_file, _F.beneficiary_id == _O.id)
        .where(_F.decision == DecisionState.GRANTED, _F.voted.is_not(None), _F.scheme_version_id.in_(regimes))
        .where(_F.decided_on >= first, _F.decided_on <= last)
        .group_by(_O.id, _F.scheme_version_id)
    )
    for key, name, undertaking, version_id, amount, last_on in connection.execute(granted):
        found.append(AidReceived(key, name, undertaking, regimes[version_id], amount, last_on))
    return found


def _regimes(connection: Connection) -> dict[int, DeMinimisRegime]:
    """The scheme versions whose aid counts under a European ceiling, and which."""
    return {
        version_id: rule.regime
        for version_id, rules in connection.execute(select(_S.id, _S.rules))
        for rule in rules
        if isinstance(rule, DeMinimis)
    }


def undertaking_of(connection: Connection, organisation_id: int) -> list[int]:
    """The organisations of the same single undertaking, this one included; case and accents make no difference."""
    named = select(_O.id, _O.single_undertaking).where(_O.single_undertaking != "")
    names = {key: fold(name) for key, name in connection.execute(named)}
    mine = names.get(organisation_id)
    return [key for key, name in names.items() if name == mine] if mine else [organisation_id]


def received_aids(connection: Connection, organisation_ids: list[int]) -> list[DeclaredAid]:
    """The de minimis aids these organisations declare."""
    query = select(_R.granted_on, _R.amount, _R.regime).where(_R.organisation_id.in_(organisation_ids))
    return [DeclaredAid(*row) for row in connection.execute(query)]


def granted_to(
    connection: Connection, organisation_ids: list[int], *, except_file_id: int
) -> list[tuple[int, date, Decimal]]:
    """What we granted these organisations: the scheme version, the day and the amount of each dossier."""
    query = (
        select(_F.scheme_version_id, _F.decided_on, _F.voted)
        .where(_F.beneficiary_id.in_(organisation_ids), _F.decision == DecisionState.GRANTED)
        .where(_F.decided_on.is_not(None), _F.id != except_file_id)
    )
    return [(row[0], row[1], row[2]) for row in connection.execute(query)]


def override_ids(connection: Connection) -> list[int]:
    """Every value an officer put in the place of the law's, the first put first."""
    return list(connection.execute(select(_V.id).order_by(_V.id)).scalars())


def overrides(connection: Connection, day: date) -> dict[str, tuple[Decimal, str]]:
    """The values an officer put in the place of the law's on a day, with the reason; the latest wins."""
    query = (
        select(_V.code, _V.value, _V.reason)
        .where((_V.valid_from.is_(None)) | (_V.valid_from <= day))
        .where((_V.valid_to.is_(None)) | (_V.valid_to >= day))
        .order_by(_V.id)
    )
    return {code: (value, reason) for code, value, reason in connection.execute(query)}
