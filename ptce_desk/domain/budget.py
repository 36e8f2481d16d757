"""Envelopes: what our authority may grant under a scheme in a year, and pay in the years that follow."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_DOWN, ROUND_UP, Decimal
from enum import StrEnum
from typing import Final

from ptce_desk.domain.money import ZERO


class MovementKind(StrEnum):
    """What changes an envelope once it is opened, seen from the envelope it is written under."""

    INCREASE = "increase"
    """*Décision modificative* that adds."""
    DECREASE = "decrease"
    """*Décision modificative* that takes off."""
    TRANSFER_OUT = "transfer_out"
    TRANSFER_IN = "transfer_in"
    """*Virement* to or from another envelope."""
    CARRY_OVER = "carry_over"
    """*Report de crédits* of the year before."""
    CARRIED_OUT = "carried_out"
    """The same, seen from the year before; never kept."""


SEEN_FROM_OTHER: Final = {
    MovementKind.TRANSFER_OUT: MovementKind.TRANSFER_IN,
    MovementKind.TRANSFER_IN: MovementKind.TRANSFER_OUT,
    MovementKind.CARRY_OVER: MovementKind.CARRIED_OUT,
}
"""What a movement is to the other envelope it touches, where it touches one."""

TAKING: Final = frozenset({MovementKind.DECREASE, MovementKind.TRANSFER_OUT, MovementKind.CARRIED_OUT})
"""What takes off the envelope it is seen from; the others add."""


@dataclass(eq=False)
class EnvelopeMovement:
    """A change of an envelope, in euros, with the number of the act that decided it, and why.

    `other_id` is the other envelope: of a *virement*, and of the year before where the file has it.
    """

    kind: MovementKind
    decided_on: date
    amount: Decimal = ZERO
    other_id: int | None = None
    deliberation: str = ""
    reason: str = ""
    id: int = field(init=False, repr=False)
    envelope_id: int = field(init=False, repr=False)


def effect_on(envelope_id: int, movements: Iterable[EnvelopeMovement]) -> Decimal:
    """What movements make of the amount of an envelope, in euros; twin: `db.queries.envelopes.changes`."""
    effect = ZERO
    for movement in movements:
        gain = -movement.amount if movement.kind in TAKING else movement.amount
        if movement.envelope_id == envelope_id:
            effect += gain
        if movement.other_id == envelope_id and movement.kind in SEEN_FROM_OTHER:
            effect -= gain
    return effect


@dataclass(eq=False)
class PaymentCredit:
    """Crédits de paiement: what may be paid in one year, in euros."""

    year: int
    amount: Decimal = ZERO
    id: int = field(init=False, repr=False)
    envelope_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class Envelope:
    """The authorisation (AE, or AP for investment) of a scheme in a fiscal year.

    `budget` is what it opens with, in euros; its movements, and those of other envelopes with it, come on top.
    """

    scheme_id: int
    year: int
    budget: Decimal = ZERO
    note: str = ""
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)
    credits: list[PaymentCredit] = field(default_factory=list, repr=False)
    movements: list[EnvelopeMovement] = field(default_factory=list, repr=False)


@dataclass(frozen=True, slots=True)
class Owed:
    """What remains to be paid of grants, in euros; `to_confirm` is the part of it that waits for a yearly vote."""

    amount: Decimal
    to_confirm: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class CreditYear:
    """A year in which an envelope is paid, in euros.

    Attributes:
        year: None for what is planned on no known day.
        amount: what may be paid then, None when nothing is set.
        paid: what was paid then.
        planned: what remains to be paid and is planned then; `to_confirm` of it waits for a yearly vote.
    """

    year: int | None
    amount: Decimal | None = None
    paid: Decimal = ZERO
    planned: Decimal = ZERO
    to_confirm: Decimal = ZERO

    @property
    def due(self) -> Decimal:
        """What is paid and planned, firm or not."""
        return self.paid + self.planned

    @property
    def firm(self) -> Decimal:
        """What is planned and waits for no vote."""
        return self.planned - self.to_confirm


def credit_years(
    credits_: Mapping[int, Decimal],
    paid: Mapping[int, Decimal],
    planned: Mapping[int | None, Owed],
    also: Iterable[int] = (),
) -> tuple[CreditYear, ...]:
    """The years of which something is said, and `also` those, in order; what is of no known day comes last."""
    nothing = Owed(ZERO)
    years: set[int | None] = {*credits_, *paid, *planned, *also}
    found = []
    for year in sorted(years, key=lambda one: (one is None, one or 0)):
        owed = planned.get(year, nothing)
        amount, spent = (None, ZERO) if year is None else (credits_.get(year), paid.get(year, ZERO))
        found.append(CreditYear(year, amount, spent, owed.amount, owed.to_confirm))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Consumption:
    """What a budget became, in euros.

    Attributes:
        budget: what the authority may grant, movements included.
        voted: what was granted.
        proposed: what is proposed and not yet voted.
    """

    budget: Decimal
    voted: Decimal = ZERO
    proposed: Decimal = ZERO

    @property
    def remaining(self) -> Decimal:
        """Budget less what was voted (docs/rules.md, « Envelopes »); negative when overrun."""
        return self.budget - self.voted

    @property
    def forecast_remaining(self) -> Decimal:
        """*Reste prévisionnel*: remaining less what is proposed and not yet voted."""
        return self.remaining - self.proposed

    @property
    def voted_share(self) -> Decimal | None:
        """The share of the budget that is voted, to the hundredth; None for a budget of nothing.

        It is 100 % only when nothing is left and nothing is beyond.
        """
        if not self.budget:
            return None
        rounding = ROUND_UP if self.remaining < 0 else ROUND_DOWN
        return (self.voted / self.budget).quantize(Decimal("0.01"), rounding=rounding)
