"""`assess`: the one computation of the program, pure, in the order of PRODUCT §3."""

from decimal import Decimal

from ptce_desk.domain.money import ZERO, not_negative, round_down, split_exactly
from ptce_desk.domain.rules.assessment import Assessment, Finding, Step
from ptce_desk.domain.rules.base import eligible_base, first_rule, other_public_aid
from ptce_desk.domain.rules.caps import apply_cap, period_of
from ptce_desk.domain.rules.conditions import check_conditions, check_request
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest
from ptce_desk.domain.rules.types import (
    Cap,
    IndicativeRange,
    MaxRate,
    Parity,
    PublicAidDeduction,
    Rule,
    UncomputedRule,
)
from ptce_desk.domain.rules.vocabulary import DeductionMode, Severity
from ptce_desk.domain.schemes import SchemeVersion

_SETS_AMOUNT = frozenset({"flat_amount", "unit_scale", "tapering"})


def assess(version: SchemeVersion, request: AssessmentRequest, context: AssessmentContext) -> Assessment:
    """Compute what may be granted, and show why.

    Args:
        version: the scheme version the request is judged under.
        request: costs, plan, dates, earlier awards; amounts in euros.
        context: what the version does not know of itself.

    Returns:
        The maximum and suggested amounts in euros to the cent, every step, every finding, and the split by
        civil year. Findings never change amounts.
    """
    rules = version.rules
    base_step, findings = eligible_base(rules, request)
    deduction = first_rule(rules, PublicAidDeduction)
    public_aid = other_public_aid(deduction, request)
    steps = [base_step, *_aid_before_caps(rules, deduction, base_step.after, public_aid)]
    amount = steps[-1].after
    for rule in rules:
        if isinstance(rule, Cap):
            step, said = apply_cap(rule, amount, rules, request, context)
            steps.append(step)
            findings += said
            amount = step.after
    for step in _limits(rules, request, amount):
        steps.append(step)
        amount = step.after
    maximum = round_down(amount)
    suggested = min(maximum, request.requested)
    findings += _findings_on_rate(rules)
    findings += check_conditions(rules, request)
    findings += _findings_on_range(rules, suggested)
    findings += check_request(request)
    return Assessment(
        eligible_base=base_step.after,
        other_public_aid=public_aid,
        max_amount=maximum,
        suggested_amount=suggested,
        binding_rule=_binding(steps),
        steps=tuple(steps),
        findings=tuple(findings),
        schedule=_schedule(request, suggested),
    )


def _aid_before_caps(
    rules: tuple[Rule, ...], deduction: PublicAidDeduction | None, base: Decimal, public_aid: Decimal
) -> list[Step]:
    """Step 3: the rate, and the public aid off the base before it or off the aid after it."""
    rate = first_rule(rules, MaxRate)
    mode = DeductionMode.NONE if deduction is None else deduction.mode
    steps: list[Step] = []
    amount = base
    if deduction is not None and mode is DeductionMode.FROM_BASE:
        steps.append(_deduct(deduction, amount, public_aid))
        amount = steps[-1].after
    if rate is not None:
        facts = {"rate": rate.rate}
        steps.append(Step("max_rate", amount, not_negative(amount * rate.rate), rate.source, facts))
        amount = steps[-1].after
    if deduction is not None and mode is DeductionMode.FROM_AID:
        steps.append(_deduct(deduction, amount, public_aid))
    return steps


def _deduct(deduction: PublicAidDeduction, amount: Decimal, public_aid: Decimal) -> Step:
    facts = {"mode": deduction.mode.value, "public_aid": public_aid}
    after = not_negative(amount - public_aid)
    return Step("public_aid_deduction", amount, after, deduction.source, facts)


def _limits(rules: tuple[Rule, ...], request: AssessmentRequest, amount: Decimal) -> list[Step]:
    """Step 5: parity, and always over-funding."""
    steps: list[Step] = []
    for rule in rules:
        if isinstance(rule, Parity):
            obtained = sum((line.amount for line in request.plan if line.obtained and line.level == rule.level), ZERO)
            facts = {"level": rule.level.value, "obtained": obtained}
            steps.append(Step("parity", amount, min(amount, obtained), rule.source, facts))
            amount = steps[-1].after
    cash = sum((line.amount for line in request.plan if line.obtained and not line.in_kind), ZERO)
    left = not_negative(request.total_cost - cash)
    over_funding = {"total": request.total_cost, "obtained": cash, "left": left}
    steps.append(Step("over_funding", amount, min(amount, left), "", over_funding))
    return steps


def _binding(steps: list[Step]) -> str | None:
    """The last step that strictly lowered the amount; the base itself is no limit."""
    lowering = [step.rule for step in steps if step.rule != "eligible_base" and step.lowered]
    return lowering[-1] if lowering else None


def _findings_on_rate(rules: tuple[Rule, ...]) -> list[Finding]:
    has_rate = any(
        isinstance(rule, MaxRate) or (isinstance(rule, UncomputedRule) and rule.type in _SETS_AMOUNT) for rule in rules
    )
    return [] if has_rate else [Finding(Severity.INFO, "rate_not_set_by_source")]


def _findings_on_range(rules: tuple[Rule, ...], suggested: Decimal) -> list[Finding]:
    return [
        Finding(
            Severity.INFO,
            "outside_indicative_range",
            rule.source,
            {"low": rule.low, "high": rule.high, "amount": suggested},
        )
        for rule in rules
        if isinstance(rule, IndicativeRange) and not rule.low <= suggested <= rule.high
    ]


def _schedule(request: AssessmentRequest, amount: Decimal) -> tuple[tuple[int, Decimal], ...]:
    """Split an amount by civil year, in proportion to the calendar months of the project in each."""
    period = period_of(request)
    if period is None:
        day = request.decided_on or request.deposited_on
        return () if day is None else ((day.year, amount),)
    months = period.months_by_year()
    return tuple(zip(months, split_exactly(amount, list(months.values())), strict=True))
