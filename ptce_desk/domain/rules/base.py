"""The two first steps (docs/rules.md, « Step 1: eligible base », « Step 2: other public aid »)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from ptce_desk.domain.money import ZERO, round_down
from ptce_desk.domain.rules.assessment import Finding, Step
from ptce_desk.domain.rules.request import AssessmentRequest, Cost
from ptce_desk.domain.rules.rule_set import RuleSet
from ptce_desk.domain.rules.types import BaseCap, EligibleCategories, PublicAidDeduction, Rule, Tapering
from ptce_desk.domain.rules.when import Facts, first_that_holds
from ptce_desk.domain.vocabulary import CostCategory, Fact, Severity, SubCapOf

R = TypeVar("R", PublicAidDeduction, EligibleCategories, Tapering)


@dataclass(frozen=True, slots=True)
class EligibleBase:
    """The base with how it came to be; `by_category` is what each keeps, before `base_cap`."""

    steps: list[Step]
    findings: list[Finding]
    by_category: Mapping[CostCategory, Decimal]

    @property
    def amount(self) -> Decimal:
        """The base, in euros."""
        return self.steps[-1].after


def eligible_base(rules: RuleSet, request: AssessmentRequest) -> EligibleBase:
    """From the costs presented to the base: what is retained of the eligible categories, within their limits."""
    presented = sum((cost.amount for cost in request.costs), ZERO)
    eligible = rules.first(EligibleCategories)
    by_category: dict[CostCategory, Decimal] = {}
    findings: list[Finding] = []
    for cost in request.costs:
        if not _counts(eligible, cost):
            facts: dict[str, Fact] = {"category": cost.category.value, "amount": cost.amount}
            code = "ineligible_category" if eligible is None or not eligible.case_by_case else "case_by_case"
            findings.append(Finding(Severity.WARNING, code, _source_of(eligible), facts))
            continue
        if _beside(eligible, cost.category) and cost.retained and cost.reason == "":
            findings.append(Finding(Severity.WARNING, "missing_data", _source_of(eligible), {"field": "reason"}))
        if cost.retained is not None and cost.retained > cost.amount:
            facts = {
                "category": cost.category.value,
                "retained": cost.retained,
                "amount": cost.amount,
            }
            findings.append(Finding(Severity.WARNING, "retained_above_presented", "", facts))
        by_category[cost.category] = by_category.get(cost.category, ZERO) + retained_of(cost)
    base = sum(by_category.values(), ZERO)
    steps = [Step("eligible_base", presented, base, _source_of(eligible))]
    if eligible is not None:
        limited, unmeasured = _within_sub_caps(eligible, by_category, base)
        steps += limited
        findings += unmeasured
    before = steps[-1].after
    cap = first_that_holds(rules, BaseCap, Facts(request, before))
    if cap is not None:
        steps.append(Step("base_cap", before, min(before, cap.amount), cap.source, {"cap": cap.amount}))
    return EligibleBase(steps, findings, by_category)


def _within_sub_caps(
    rule: EligibleCategories, by_category: dict[CostCategory, Decimal], base: Decimal
) -> tuple[list[Step], list[Finding]]:
    """What each limited category keeps, down to the cent; with nothing to measure it against, nothing, and it is said.

    `by_category` is what is retained of each before; it is left with what they keep.
    """
    limited = {cap.category for cap in rule.sub_caps}
    unlimited = sum((amount for category, amount in by_category.items() if category not in limited), ZERO)
    measures = {SubCapOf.OTHERS: unlimited, SubCapOf.BASE: base}
    steps: list[Step] = []
    findings: list[Finding] = []
    for cap in rule.sub_caps:
        measure = measures[cap.of]
        held, limit = by_category.get(cap.category, ZERO), round_down(measure * cap.rate)
        kept = by_category[cap.category] = min(held, limit)
        facts: dict[str, Fact] = {
            "category": cap.category.value,
            "rate": cap.rate,
            "held": held,
            "limit": limit,
            "of": cap.of.value,
        }
        steps.append(Step("sub_cap", base, base - held + kept, rule.source, facts))
        base = steps[-1].after
        if held and not measure:
            facts = {"category": cap.category.value, "rate": cap.rate, "amount": held}
            findings.append(Finding(Severity.WARNING, "sub_cap_unmeasurable", rule.source, facts))
    return steps, findings


def first_rule(rules: tuple[Rule, ...], kind: type[R]) -> R | None:
    """The rule of a type that stands once in a version; a second one is said to be `not_evaluated`."""
    for rule in rules:
        if isinstance(rule, kind):
            return rule
    return None


def retained_of(cost: Cost) -> Decimal:
    """What counts of an eligible cost: whole unless less was retained."""
    return cost.amount if cost.retained is None else min(cost.retained, cost.amount)


def is_eligible(rules: tuple[Rule, ...], category: CostCategory) -> bool:
    """Whether a category may be in the base at all."""
    eligible = first_rule(rules, EligibleCategories)
    return eligible is None or eligible.case_by_case or category in eligible.categories


def is_case_by_case(rules: tuple[Rule, ...], category: CostCategory) -> bool:
    """Whether what is not retained of a category, by somebody who says why, counts for nothing."""
    eligible = first_rule(rules, EligibleCategories)
    return eligible is not None and eligible.case_by_case and _beside(eligible, category)


def counted_of(rules: tuple[Rule, ...], cost: Cost) -> Decimal:
    """What counts of a cost, before the sub-caps."""
    return retained_of(cost) if _counts(first_rule(rules, EligibleCategories), cost) else ZERO


def _counts(eligible: EligibleCategories | None, cost: Cost) -> bool:
    """Whether a cost is in the base: its category is, or the officer retains a part of it case by case."""
    return not _beside(eligible, cost.category) or (
        eligible is not None and eligible.case_by_case and cost.retained is not None
    )


def _beside(eligible: EligibleCategories | None, category: CostCategory) -> bool:
    """Whether a rule names the categories that count, and not this one."""
    return eligible is not None and category not in eligible.categories


def _source_of(eligible: EligibleCategories | None) -> str:
    return "" if eligible is None else eligible.source


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
