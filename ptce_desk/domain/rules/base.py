"""The eligible base and the other public aid (PRODUCT §3, steps 1 and 2)."""

from decimal import Decimal
from typing import TypeVar

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.assessment import Finding, Step
from ptce_desk.domain.rules.request import AssessmentRequest, Cost
from ptce_desk.domain.rules.types import EligibleCategories, MaxRate, PublicAidDeduction, Rule
from ptce_desk.domain.rules.vocabulary import CostCategory, Severity

R = TypeVar("R", MaxRate, PublicAidDeduction, EligibleCategories)


def eligible_base(rules: tuple[Rule, ...], request: AssessmentRequest) -> tuple[Step, list[Finding]]:
    """From the costs presented to the base: what is retained of the eligible categories."""
    presented = sum((cost.amount for cost in request.costs), ZERO)
    eligible = first_rule(rules, EligibleCategories)
    base = ZERO
    findings: list[Finding] = []
    for cost in request.costs:
        if eligible is not None and cost.category not in eligible.categories:
            facts = {"category": cost.category.value, "amount": cost.amount}
            findings.append(Finding(Severity.WARNING, "ineligible_category", eligible.source, facts))
            continue
        if cost.retained is not None and cost.retained > cost.amount:
            facts = {
                "category": cost.category.value,
                "retained": cost.retained,
                "amount": cost.amount,
            }
            findings.append(Finding(Severity.WARNING, "retained_above_presented", "", facts))
        base += retained_of(cost)
    source = eligible.source if eligible is not None else ""
    return Step("eligible_base", presented, base, source), findings


def first_rule(rules: tuple[Rule, ...], kind: type[R]) -> R | None:
    """The rule of a type that stands once in a version; a second one is said to be `not_evaluated`."""
    return next((rule for rule in rules if isinstance(rule, kind)), None)


def retained_of(cost: Cost) -> Decimal:
    """What counts of an eligible cost: whole unless less was retained."""
    return cost.amount if cost.retained is None else min(cost.retained, cost.amount)


def is_eligible(rules: tuple[Rule, ...], category: CostCategory) -> bool:
    """Whether a category may be in the base at all."""
    eligible = first_rule(rules, EligibleCategories)
    return eligible is None or category in eligible.categories


def other_public_aid(deduction: PublicAidDeduction | None, request: AssessmentRequest) -> Decimal:
    """Σ cash public lines of the plan, obtained and requested unless the rule says otherwise."""
    count_requested = deduction is None or deduction.count_requested
    count_in_kind = deduction is not None and deduction.count_in_kind
    return sum(
        (
            line.amount
            for line in request.plan
            if line.public and (line.obtained or count_requested) and (not line.in_kind or count_in_kind)
        ),
        ZERO,
    )
