"""What organisations declare of the aids they received, and what an officer puts in the place of the law."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from sqlalchemy import Connection, func, select

from ptce_desk.db import schema
from ptce_desk.db.asked_once import asked_once
from ptce_desk.db.rows import rows_of
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.vocabulary import DeMinimisRegime

_O = schema.organisations.organisation.c
_R = schema.organisations.received_aid.c
_S = schema.schemes.scheme_version.c
_V = schema.law.legal_override.c

_NAMED: Final = select(_O.id, _O.single_undertaking).where(_O.single_undertaking != "")
_OVERRIDES: Final = select(_V.code, _V.value, _V.reason, _V.valid_from, _V.valid_to).order_by(_V.id)
"""Made once: to make a statement takes longer than to run it."""


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
    about = (_O.id.label("organisation_id"), _O.name.label("organisation"), _O.single_undertaking.label("undertaking"))
    declared = (
        select(*about, _R.regime, func.sum(_R.amount).label("amount"), func.max(_R.granted_on).label("last_on"))
        .join(schema.organisations.received_aid, _R.organisation_id == _O.id)
        .where(_R.granted_on >= first, _R.granted_on <= last)
        .group_by(_O.id, _R.regime)
    )
    return rows_of(AidReceived, connection.execute(declared))


def rules_of_versions(connection: Connection) -> dict[int, tuple[Rule, ...]]:
    """The rules of every scheme version."""
    return {row[0]: row[1] for row in connection.execute(select(_S.id, _S.rules))}


def undertakings_named(connection: Connection) -> dict[int, str]:
    """The single undertaking of each organisation that names one; case and accents make no difference."""
    return {key: fold(name) for key, name in connection.execute(_NAMED)}


def undertakings(connection: Connection, organisation_ids: Collection[int]) -> dict[int, tuple[str, str]]:
    """The name of some organisations, and of their single undertaking."""
    query = select(_O.id, _O.name, _O.single_undertaking).where(_O.id.in_(organisation_ids))
    return {key: (name, undertaking) for key, name, undertaking in connection.execute(query)}


def override_ids(connection: Connection) -> list[int]:
    """Every value an officer put in the place of the law's, the first put first."""
    return list(connection.execute(select(_V.id).order_by(_V.id)).scalars())


@dataclass(frozen=True, slots=True)
class Override:
    """A value an officer put in the place of the law's, from a day to a day, both included, with the reason."""

    code: str
    value: Decimal
    reason: str
    valid_from: date | None
    valid_to: date | None

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return (self.valid_from or day) <= day <= (self.valid_to or day)


@asked_once
def overrides(connection: Connection) -> Sequence[Override]:
    """Every value an officer put in the place of the law's: of two on a day, the latest wins."""
    return tuple(rows_of(Override, connection.execute(_OVERRIDES)))
