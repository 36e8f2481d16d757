"""`assess`: the one computation of the program, pure, in one order (docs/rules.md, « The computation »)."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from ptce_desk.domain.money import ZERO, round_down
from ptce_desk.domain.rules.amounts import aid_before_caps, deduction_after_caps, limits
from ptce_desk.domain.rules.assessment import UNMEASURED, Assessment, Finding, Step
from ptce_desk.domain.rules.base import eligible_base, other_public_aid
from ptce_desk.domain.rules.caps import apply_cap, caps_that_apply
from ptce_desk.domain.rules.conditions import check_conditions, check_request
from ptce_desk.domain.rules.obligations import obligations_of
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest
from ptce_desk.domain.rules.rule_set import RuleSet
from ptce_desk.domain.rules.schedule import carriers_of, schedule_of
from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.state_aid import with_state_aid
from ptce_desk.domain.rules.types import (
    Accompaniment,
    FlatAmount,
    Floor,
    IndicativeRange,
    MaxRate,
    PublicAidDeduction,
    Tapering,
    UnitScale,
)
from ptce_desk.domain.rules.when import Facts, first_that_holds, holds
from ptce_desk.domain.vocabulary import Fact, Severity

_BASE: Final = frozenset({"eligible_base", "sub_cap", "base_cap"})
_GIVEN: Final = frozenset({"flat_amount", "unit_scale", "accompaniment"})
"""Steps that say what the amount starts from: they bind nothing, nor does what came before an amount that is given."""


_MEASURES: Final = frozenset({"sub_cap", "public_aid_ceiling", "min_self_financing", "parity", "over_funding", "floor"})
"""Limits that are a part of something, or that something must reach: nothing keeps to them while there is nothing."""


def assess(version: SchemeVersion, request: AssessmentRequest, context: AssessmentContext) -> Assessment:
    """Compute what may be granted, and show why.

    Args:
        version: the scheme version the request is judged under.
        request: costs, plan, dates, earlier awards; amounts in euros.
        context: what the version does not know of itself.

    Returns:
        The maximum and suggested amounts in euros to the cent, every step, every finding, and the split by
        civil year and by carrier. Findings never change amounts.
    """
    rules = version.rule_set
    request = with_state_aid(rules, request)
    eligible = eligible_base(rules, request)
    steps, findings, base = [*eligible.steps], [*eligible.findings], eligible.amount
    facts = Facts(request, base)
    public_aid = other_public_aid(rules.first(PublicAidDeduction), request)
    steps += aid_before_caps(rules, request, eligible, public_aid)
    amount = steps[-1].after
    for cap in caps_that_apply(rules, facts):
        step, said = apply_cap(cap, amount, rules, request, context)
        steps.append(step)
        findings += said
        amount = step.after
    steps += deduction_after_caps(rules, amount, public_aid)
    steps += limits(rules, request, steps[-1].after, base, public_aid)
    maximum = round_down(steps[-1].after)
    floor = _floor(rules, maximum, facts)
    if floor is not None:
        steps.append(floor[0])
        findings += floor[1]
        maximum = floor[0].after
    lacks = "aid" if base or any(step.rule in _GIVEN for step in steps) else "base"
    steps = [_measured(step, lacks) for step in steps]
    suggested = min(maximum, request.requested)
    bounded = bool(version.rules) or base > 0
    findings += _findings_on_version(version, request, context)
    findings += _findings_on_rate(rules, facts) if bounded else [Finding(Severity.INFO, "no_rules")]
    findings += check_conditions(rules, facts, context)
    findings += _findings_on_range(rules, suggested)
    findings += check_request(request)
    findings += obligations_of(rules, request, suggested)
    return Assessment(
        eligible_base=base,
        other_public_aid=public_aid,
        max_amount=maximum,
        suggested_amount=suggested,
        binding_rule=_binding(steps),
        steps=tuple(steps),
        findings=tuple(findings),
        schedule=schedule_of(rules.ordered, request, suggested),
        carriers=carriers_of(request, suggested),
        bounded=bounded,
    )


def _floor(rules: RuleSet, maximum: Decimal, facts: Facts) -> tuple[Step, list[Finding]] | None:
    """Step 7: what is under the floor becomes 0."""
    rule = first_that_holds(rules, Floor, facts)
    if rule is None:
        return None
    reached = maximum >= rule.amount
    step = Step("floor", maximum, maximum if reached else ZERO, rule.source, {"floor": rule.amount})
    under = Finding(Severity.WARNING, "below_floor", rule.source, {"amount": maximum, "floor": rule.amount})
    return step, [] if reached or not maximum else [under]


def _measured(step: Step, lacks: str) -> Step:
    """A step that says what it lacks to be measured, where what it limits was nothing already."""
    if step.rule not in _MEASURES or step.before:
        return step
    return replace(step, facts={**step.facts, UNMEASURED: lacks})


def _binding(steps: Sequence[Step]) -> str | None:
    """The last step that strictly lowered the amount; what the amount starts from is no limit."""
    binding: str | None = None
    for step in steps:
        if step.rule in _GIVEN:
            binding = None  # public aid came off a base that this amount does not come from
        elif step.rule not in _BASE and step.lowered:
            binding = step.rule
    return binding


def _findings_on_version(
    version: SchemeVersion, request: AssessmentRequest, context: AssessmentContext
) -> list[Finding]:
    """A version serves a request deposited out of its validity only when none is nearer: it is told."""
    day = request.deposited_on or request.decided_on or context.chosen_on
    if day is None or version.is_in_force(day):
        return []
    facts: dict[str, Fact] = {"version": version.version, "day": day}
    facts |= {"valid_from": version.valid_from, "valid_to": version.valid_to}
    return [Finding(Severity.WARNING, "version_not_in_force", version.source, facts)]


def _findings_on_rate(rules: RuleSet, facts: Facts) -> list[Finding]:
    has_rate = (
        any(holds(rule.when, facts) for rule in rules.of(MaxRate))
        or any(rule.rates for rule in rules.of(Tapering))
        or any(rules.of(FlatAmount) or rules.of(UnitScale) or rules.of(Accompaniment))
    )
    return [] if has_rate else [Finding(Severity.INFO, "rate_not_set_by_source")]


def _findings_on_range(rules: RuleSet, suggested: Decimal) -> list[Finding]:
    return [
        Finding(
            Severity.INFO,
            "outside_indicative_range",
            rule.source,
            {"low": rule.low, "high": rule.high, "amount": suggested},
        )
        for rule in rules.of(IndicativeRange)
        if not rule.low <= suggested <= rule.high
    ]
