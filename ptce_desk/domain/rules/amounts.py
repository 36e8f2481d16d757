"""The aid before caps, and the limits after them (docs/rules.md, « Step 3: aid before caps », « Step 5: limits »)."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from ptce_desk.domain.money import ZERO, not_negative
from ptce_desk.domain.rules.assessment import Fact, Step
from ptce_desk.domain.rules.base import applies, first_rule
from ptce_desk.domain.rules.request import AssessmentRequest
from ptce_desk.domain.rules.types import (
    Accompaniment,
    FlatAmount,
    MaxRate,
    MinSelfFinancing,
    Parity,
    PublicAidCeiling,
    PublicAidDeduction,
    Rule,
    Tapering,
    UnitScale,
)
from ptce_desk.domain.rules.vocabulary import DeductionMode, RateBasis

_LIMITS: Final = frozenset(kind.type for kind in (PublicAidCeiling, Parity, MinSelfFinancing))


def aid_before_caps(
    rules: tuple[Rule, ...], request: AssessmentRequest, base: Decimal, public_aid: Decimal
) -> list[Step]:
    """Public aid off the base, the rate (or a flat amount, a scale, a tapering), public aid off the aid."""
    deduction = first_rule(rules, PublicAidDeduction)
    mode = DeductionMode.NONE if deduction is None else deduction.mode
    steps: list[Step] = []
    amount = base
    if deduction is not None and mode is DeductionMode.FROM_BASE:
        steps.append(_deduct(deduction, amount, public_aid))
        amount = steps[-1].after
    for step in _set_amount(rules, request, amount):
        steps.append(step)
        amount = step.after
    if deduction is not None and mode is DeductionMode.FROM_AID:
        steps.append(_deduct(deduction, amount, public_aid))
    return steps


def deduction_after_caps(rules: tuple[Rule, ...], amount: Decimal, public_aid: Decimal) -> list[Step]:
    """Public aid off what the caps leave, where the version says so."""
    deduction = first_rule(rules, PublicAidDeduction)
    if deduction is None or deduction.mode is not DeductionMode.AFTER_CAPS:
        return []
    return [_deduct(deduction, amount, public_aid)]


def rate_that_applies(rules: tuple[Rule, ...], request: AssessmentRequest) -> MaxRate | None:
    """Of the rates of a version, the first whose condition holds."""
    return next((rule for rule in rules if isinstance(rule, MaxRate) and applies(rule.when, request)), None)


def limits(
    rules: tuple[Rule, ...], request: AssessmentRequest, amount: Decimal, base: Decimal, public_aid: Decimal
) -> list[Step]:
    """Ceiling of public aid, parity, self-financing, in the order of the rules; then, always, over-funding."""
    steps: list[Step] = []
    for rule in rules:
        if rule.type in _LIMITS:
            for step in _limit(rule, request, amount, base, public_aid):
                steps.append(step)
                amount = step.after
    cash = sum((line.amount for line in request.plan if line.obtained and not line.in_kind), ZERO)
    left = not_negative(request.total_cost - cash)
    facts: dict[str, Fact] = {"total": request.total_cost, "obtained": cash, "left": left}
    steps.append(Step("over_funding", amount, min(amount, left), "", facts))
    return steps


def _set_amount(rules: tuple[Rule, ...], request: AssessmentRequest, base: Decimal) -> Iterator[Step]:
    """What sets the amount: a flat amount, a scale, a tapering, or the base; the rate limits it."""
    given = _given(rules, request, base)
    if given is not None:
        yield given
    rate = rate_that_applies(rules, request)
    if rate is not None:
        amount = base if given is None else given.after
        facts: dict[str, Fact] = {"rate": rate.rate, "base": base}
        yield Step("max_rate", amount, min(amount, base * rate.rate), rate.source, facts)


def _given(rules: tuple[Rule, ...], request: AssessmentRequest, base: Decimal) -> Step | None:
    for rule in rules:
        match rule:
            case Accompaniment():
                return Step("accompaniment", base, ZERO, rule.source)
            case FlatAmount():
                return Step("flat_amount", base, rule.amount, rule.source, {"amount": rule.amount})
            case UnitScale():
                return _scaled(rule, request, base)
            case Tapering() if rule.rates:
                return _tapered(rule, base)
            case _:
                pass
    return None


def _scaled(scale: UnitScale, request: AssessmentRequest, base: Decimal) -> Step:
    quantity = request.quantities.get(scale.unit, ZERO)
    counted = quantity if scale.max_quantity is None else min(quantity, scale.max_quantity)
    facts: dict[str, Fact] = {
        "unit": scale.unit.value,
        "amount": scale.amount,
        "quantity": quantity,
        "counted": counted,
    }
    return Step("unit_scale", base, scale.amount * counted, scale.source, facts)


def _tapered(tapering: Tapering, base: Decimal) -> Step:
    """B split equally over the years, each at its rate; one division, so that exact sums stay exact."""
    years = len(tapering.rates)
    after = base * sum(tapering.rates, Decimal(0)) / years
    facts: dict[str, Fact] = {"years": years}
    facts |= {f"rate_{place}": rate for place, rate in enumerate(tapering.rates, 1)}
    return Step("tapering", base, after, tapering.source, facts)


def _deduct(deduction: PublicAidDeduction, amount: Decimal, public_aid: Decimal) -> Step:
    facts: dict[str, Fact] = {"mode": deduction.mode.value, "public_aid": public_aid}
    after = not_negative(amount - public_aid)
    return Step("public_aid_deduction", amount, after, deduction.source, facts)


def _limit(
    rule: Rule, request: AssessmentRequest, amount: Decimal, base: Decimal, public_aid: Decimal
) -> Iterator[Step]:
    match rule:
        case PublicAidCeiling() if applies(rule.when, request):
            whole = base if rule.of is RateBasis.BASE else request.total_cost
            left = not_negative(whole * rule.rate - public_aid)
            facts: dict[str, Fact] = {
                "rate": rule.rate,
                "of": rule.of.value,
                "whole": whole,
                "public_aid": public_aid,
                "left": left,
            }
            yield Step("public_aid_ceiling", amount, min(amount, left), rule.source, facts)
        case Parity():
            obtained = sum((line.amount for line in request.plan if line.obtained and line.level == rule.level), ZERO)
            facts = {"level": rule.level.value, "obtained": obtained}
            yield Step("parity", amount, min(amount, obtained), rule.source, facts)
        case MinSelfFinancing(rate=Decimal() as rate):
            left = not_negative(request.total_cost * (1 - rate) - public_aid)
            facts = {"rate": rate, "total": request.total_cost, "public_aid": public_aid, "left": left}
            yield Step("min_self_financing", amount, min(amount, left), rule.source, facts)
        case _:
            pass
