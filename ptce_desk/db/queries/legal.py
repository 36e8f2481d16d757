"""What organisations declare of the aids they received, and what an officer puts in the place of the law."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, func, select

from ptce_desk.db import schema
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.rules.request import DeclaredAid
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.vocabulary import DeMinimisRegime

_O = schema.organisation.c
_R = schema.received_aid.c
_S = schema.scheme_version.c
_V = schema.legal_override.c


@dataclass(frozen=True, slots=True)
class AidReceived:
    """De minimis aids of one organisation and regime over some days, together, or that may be (`known`); euros.

    `undertaking` is the name of its single undertaking, `last_on` the day of the latest of these aids.
    """

    organisation_id: int
    organisation: str
    undertaking: str
    regime: DeMinimisRegime
    amount: Decimal
    last_on: date
    known: bool = True


def declared_between(connection: Connection, first: date, last: date) -> list[AidReceived]:
    """What organisations declare, both days included."""
    about = (_O.id, _O.name, _O.single_undertaking)
    declared = (
        select(*about, _R.regime, func.sum(_R.amount), func.max(_R.granted_on))
        .join(schema.received_aid, _R.organisation_id == _O.id)
        .where(_R.granted_on >= first, _R.granted_on <= last)
        .group_by(_O.id, _R.regime)
    )
    return [AidReceived(*row) for row in connection.execute(declared)]


def rules_of_versions(connection: Connection) -> dict[int, tuple[Rule, ...]]:
    """The rules of every scheme version."""
    return {row[0]: row[1] for row in connection.execute(select(_S.id, _S.rules))}


def undertaking_of(connection: Connection, organisation_id: int) -> list[int]:
    """The organisations of the same single undertaking, this one included; case and accents make no difference."""
    named = select(_O.id, _O.single_undertaking).where(_O.single_undertaking != "")
    names = {key: fold(name) for key, name in connection.execute(named)}
    mine = names.get(organisation_id)
    return [key for key, name in names.items() if name == mine] if mine else [organisation_id]


def received_aids(connection: Connection, organisation_ids: Collection[int]) -> list[DeclaredAid]:
    """The de minimis aids these organisations declare."""
    query = select(_R.granted_on, _R.amount, _R.regime).where(_R.organisation_id.in_(organisation_ids))
    return [DeclaredAid(*row) for row in connection.execute(query)]


def undertakings(connection: Connection, organisation_ids: Collection[int]) -> dict[int, tuple[str, str]]:
    """The name of some organisations, and of their single undertaking."""
    query = select(_O.id, _O.name, _O.single_undertaking).where(_O.id.in_(organisation_ids))
    return {key: (name, undertaking) for key, name, undertaking in connection.execute(query)}


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
