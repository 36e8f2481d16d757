"""The final amount of a grant, from what was really spent: four regimes (docs/rules.md, « Settlement »)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, assert_never

from ptce_desk.domain.money import ZERO, round_down
from ptce_desk.domain.rules.assessment import Step
from ptce_desk.domain.rules.types import FlatAmount, Rule, Settlement, UnitScale
from ptce_desk.domain.vocabulary import Fact, SettlementMode

UNSAID: Final = ""
"""The source of a regime that the scheme does not set: an usage, that the officer may depart from."""

_FINE: Final = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class RealQuantity:
    """How many of what a scale pays were really there."""

    scale: UnitScale
    quantity: Decimal

    @property
    def counted(self) -> Decimal:
        """What the scale counts of it."""
        most = self.scale.max_quantity
        return self.quantity if most is None else min(self.quantity, most)

    @property
    def worth(self) -> Decimal:
        """Euros, rounded down to the cent."""
        return round_down(self.scale.amount * self.counted)


@dataclass(frozen=True, slots=True)
class Settled:
    """What a settlement gives, in euros, and how."""

    final_amount: Decimal
    steps: tuple[Step, ...]


def regime_of(rules: Sequence[Rule]) -> Settlement:
    """The regime of a scheme version; without one, flat for a flat amount, the scale for a scale, else pro rata."""
    for rule in rules:
        if isinstance(rule, Settlement):
            return rule
    if any(isinstance(rule, FlatAmount) for rule in rules):
        return Settlement(mode=SettlementMode.FLAT, source=UNSAID)
    if any(isinstance(rule, UnitScale) for rule in rules):
        return Settlement(mode=SettlementMode.SCALE, source=UNSAID)
    return Settlement(mode=SettlementMode.STRICT_RATE, source=UNSAID)


def regimes_to_choose(regime: Settlement) -> tuple[Settlement, ...]:
    """The regimes an officer chooses from: that of the scheme alone, else the usual one and its alternative."""
    if regime.source != UNSAID:
        return (regime,)
    other = SettlementMode.STRICT_RATE if regime.mode is SettlementMode.FLAT else SettlementMode.FLAT
    return regime, Settlement(mode=other, source=UNSAID)


def settle(
    rule: Settlement,
    *,
    agreed: Decimal,
    base: Decimal,
    actual_base: Decimal,
    quantities: Sequence[RealQuantity] = (),
) -> Settled:
    """The final amount, never above the one agreed.

    Args:
        rule: the regime.
        agreed: euros agreed, to the cent.
        base: euros of eligible spending the grant was computed on; at zero, there is nothing to compare with.
        actual_base: euros of eligible spending proved.
        quantities: what a scale pays, as it really was; other regimes do not look at it.
    """
    match rule.mode:
        case SettlementMode.FLAT:
            steps = [Step("settlement_flat", agreed, agreed, rule.source)]
        case SettlementMode.SCALE:
            steps = _by_scale(rule, agreed, quantities)
        case SettlementMode.TOLERANCE if base > 0 and actual_base >= base * _threshold(rule):
            facts = _spent(base, actual_base) | {"threshold": _threshold(rule)}
            steps = [Step("settlement_whole", agreed, agreed, rule.source, facts)]
        case SettlementMode.TOLERANCE | SettlementMode.STRICT_RATE:
            steps = [_pro_rata(rule, agreed, base, actual_base)]
        case _:
            assert_never(rule.mode)
    return Settled(min(steps[-1].after, agreed), tuple(steps))


def quantity_behind(scale: UnitScale, worth: Decimal) -> RealQuantity:
    """The quantity that a scale pays so many euros, to the ten-thousandth."""
    quantity = (worth / scale.amount).quantize(_FINE, ROUND_HALF_UP) if scale.amount else ZERO
    return RealQuantity(scale, quantity)


def _pro_rata(rule: Settlement, agreed: Decimal, base: Decimal, actual_base: Decimal) -> Step:
    if base <= 0:
        return Step("settlement_no_base", agreed, agreed, rule.source)
    facts = _spent(base, actual_base)
    if rule.mode is SettlementMode.TOLERANCE:
        facts["threshold"] = _threshold(rule)
    if actual_base >= base:
        return Step("settlement_all_spent", agreed, agreed, rule.source, facts)
    return Step("settlement_pro_rata", agreed, round_down(agreed * actual_base / base), rule.source, facts)


def _by_scale(rule: Settlement, agreed: Decimal, quantities: Sequence[RealQuantity]) -> list[Step]:
    steps: list[Step] = []
    worth = ZERO
    for real in quantities:
        facts: dict[str, Fact] = {
            "unit": real.scale.unit.value,
            "amount": real.scale.amount,
            "quantity": real.quantity,
            "counted": real.counted,
            "worth": real.worth,
        }
        steps.append(Step("settlement_scale", worth, worth + real.worth, rule.source, facts))
        worth += real.worth
    return [*steps, Step("settlement_ceiling", worth, min(worth, agreed), rule.source, {"agreed": agreed})]


def _spent(base: Decimal, actual_base: Decimal) -> dict[str, Fact]:
    share = None if base <= 0 else actual_base / base
    return {"base": base, "actual": actual_base, "rate": share}


def _threshold(rule: Settlement) -> Decimal:
    return Decimal(1) if rule.threshold is None else rule.threshold
