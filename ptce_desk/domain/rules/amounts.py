"""The aid before caps, and the limits after them (docs/rules.md, « Step 3: aid before caps », « Step 5: limits »)."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, assert_never

from ptce_desk.domain.money import ZERO, not_negative
from ptce_desk.domain.rules.assessment import Step
from ptce_desk.domain.rules.base import EligibleBase
from ptce_desk.domain.rules.request import AssessmentRequest
from ptce_desk.domain.rules.rule_set import RuleSet
from ptce_desk.domain.rules.types import (
    Accompaniment,
    FlatAmount,
    MaxRate,
    MinSelfFinancing,
    Parity,
    PublicAidCeiling,
    PublicAidDeduction,
    Tapering,
    UnitScale,
)
from ptce_desk.domain.rules.when import Facts, first_that_holds, holds
from ptce_desk.domain.vocabulary import CostCategory, DeductionMode, Fact, RateBasis

Limit = PublicAidCeiling | Parity | MinSelfFinancing

_LIMITS: Final[tuple[type[Limit], ...]] = (PublicAidCeiling, Parity, MinSelfFinancing)


def aid_before_caps(
    rules: RuleSet, request: AssessmentRequest, eligible: EligibleBase, public_aid: Decimal
) -> list[Step]:
    """Public aid off the base, the rate (or a flat amount, a scale, a tapering), public aid off the aid."""
    deduction = rules.first(PublicAidDeduction)
    mode = DeductionMode.NONE if deduction is None else deduction.mode
    steps: list[Step] = []
    amount = eligible.amount
    if deduction is not None and mode is DeductionMode.FROM_BASE:
        steps.append(_deduct(deduction, amount, public_aid))
        amount = steps[-1].after
    for step in _set_amount(rules, Facts(request, eligible.amount), eligible, amount):
        steps.append(step)
        amount = step.after
    if deduction is not None and mode is DeductionMode.FROM_AID:
        steps.append(_deduct(deduction, amount, public_aid))
    return steps


def deduction_after_caps(rules: RuleSet, amount: Decimal, public_aid: Decimal) -> list[Step]:
    """Public aid off what the caps leave, where the version says so."""
    deduction = rules.first(PublicAidDeduction)
    if deduction is None or deduction.mode is not DeductionMode.AFTER_CAPS:
        return []
    return [_deduct(deduction, amount, public_aid)]


def rate_that_applies(rules: RuleSet, facts: Facts, category: CostCategory | None = None) -> MaxRate | None:
    """Of the rates of a version, the first whose conditions hold, for a category of costs or for all of them."""
    for rule in rules.of(MaxRate):
        if holds(rule.when, facts, category):
            return rule
    return None


def limits(
    rules: RuleSet, request: AssessmentRequest, amount: Decimal, base: Decimal, public_aid: Decimal
) -> list[Step]:
    """Ceiling of public aid, parity, self-financing, in the order of the rules; then, always, over-funding."""
    steps: list[Step] = []
    for rule in (rule for kind in _LIMITS for rule in rules.of(kind)):
        for step in _limit(rule, request, amount, base, public_aid):
            steps.append(step)
            amount = step.after
    cash = sum((line.amount for line in request.plan if line.obtained and not line.in_kind), ZERO)
    left = not_negative(request.total_cost - cash)
    facts: dict[str, Fact] = {"total": request.total_cost, "obtained": cash, "left": left}
    steps.append(Step("over_funding", amount, min(amount, left), "", facts))
    return steps


def _set_amount(rules: RuleSet, facts: Facts, eligible: EligibleBase, base: Decimal) -> Iterator[Step]:
    """What sets the amount: a flat amount, a scale, a tapering, or the base; the rate limits it.

    `base` is what other public aid leaves of the base.
    """
    given = _given(rules, facts, base)
    if given is not None:
        yield given
    amount = base if given is None else given.after
    if any(rule.when.categories for rule in rules.of(MaxRate)):
        yield from _by_category(rules, facts, eligible, base, amount)
        return
    rate = rate_that_applies(rules, facts)
    if rate is not None:
        said: dict[str, Fact] = {"rate": rate.rate, "base": base}
        yield Step("max_rate", amount, min(amount, base * rate.rate), rate.source, said)


def _by_category(
    rules: RuleSet, facts: Facts, eligible: EligibleBase, base: Decimal, amount: Decimal
) -> Iterator[Step]:
    """Each category at its own rate, what came off the base taken from all in proportion to what each keeps.

    One division, so that exact sums stay exact. A category that no rate is for counts whole.
    """
    kept = {category: held for category, held in eligible.by_category.items() if held}
    whole = sum(kept.values(), ZERO)
    rated = ZERO
    said: dict[str, Fact] = {"base": base, "whole": whole, "parts": len(kept)}
    sources: dict[str, None] = {}
    for place, (category, held) in enumerate(kept.items(), 1):
        rule = rate_that_applies(rules, facts, category)
        rate = Decimal(1) if rule is None else rule.rate
        rated += held * rate
        said |= {f"category_{place}": category.value, f"held_{place}": held, f"rate_{place}": rate}
        if rule is not None:
            sources[rule.source] = None
    after = base * rated / whole if whole else ZERO
    yield Step("max_rate", amount, min(amount, after), " ; ".join(sources), said)


def _given(rules: RuleSet, facts: Facts, base: Decimal) -> Step | None:
    """Of what may set the amount whatever the rate, the first there is: the order of the types is that of `RuleSet`."""
    accompanied = rules.first(Accompaniment)
    if accompanied is not None:
        return Step("accompaniment", base, ZERO, accompanied.source)
    flat = first_that_holds(rules, FlatAmount, facts)
    if flat is not None:
        return Step("flat_amount", base, flat.amount, flat.source, {"amount": flat.amount})
    scale = rules.first(UnitScale)
    if scale is not None:
        return _scaled(scale, facts.request, base)
    tapering = next((rule for rule in rules.of(Tapering) if rule.rates), None)
    return None if tapering is None else _tapered(tapering, base)


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
    rule: Limit, request: AssessmentRequest, amount: Decimal, base: Decimal, public_aid: Decimal
) -> Iterator[Step]:
    match rule:
        case PublicAidCeiling() if holds(rule.when, Facts(request, base)):
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
        case PublicAidCeiling() | MinSelfFinancing():  # in another case, or by its growth alone
            pass
        case _:
            assert_never(rule)
