"""Envelopes: what our authority may grant under a scheme in a year, and pay in the years that follow."""

from dataclasses import dataclass, field
from decimal import Decimal

from ptce_desk.domain.money import ZERO


@dataclass(eq=False)
class PaymentCredit:
    """Crédits de paiement: what may be paid in one year, in euros."""

    year: int
    amount: Decimal = ZERO
    id: int = field(init=False, repr=False)
    envelope_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class Envelope:
    """The authorisation (AE, or AP for investment) of a scheme in a fiscal year; `budget` in euros."""

    scheme_id: int
    year: int
    budget: Decimal = ZERO
    note: str = ""
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)
    credits: list[PaymentCredit] = field(default_factory=list, repr=False)


@dataclass(frozen=True, slots=True)
class Consumption:
    """What a budget became, in euros.

    Attributes:
        budget: what the authority may grant.
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
