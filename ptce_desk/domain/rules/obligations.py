"""What a rule says of the life of a granted dossier: payments, deliverables, settlement."""

from decimal import Decimal
from typing import Final, assert_never

from ptce_desk.domain.money import split_exactly
from ptce_desk.domain.periods import add_months
from ptce_desk.domain.rules.assessment import Finding
from ptce_desk.domain.rules.parts import InstalmentPart
from ptce_desk.domain.rules.request import AssessmentRequest
from ptce_desk.domain.rules.rule_set import RuleSet
from ptce_desk.domain.rules.types import (
    Accompaniment,
    CoFunding,
    Deliverables,
    InstalmentPlan,
    RecordedOutcome,
    Settlement,
)
from ptce_desk.domain.vocabulary import DeliverableKind, Fact, Severity

OBLIGATIONS: Final = frozenset(
    {"instalment_planned", "deliverable_due", "settlement_regime", "non_financial", "co_funding", "co_funding_notified"}
)
"""The findings of what is to be done once an aid is granted: none of one that grants nothing."""


def obligations_of(rules: RuleSet, request: AssessmentRequest, amount: Decimal) -> list[Finding]:
    """What follows a vote of `amount` euros, as things to know."""
    findings: list[Finding] = []
    for rule in rules.told:
        match rule:
            case InstalmentPlan():
                for part, part_amount in instalments_of(rule, amount):
                    facts: dict[str, Fact] = {
                        "instalment": part.kind.value,
                        "rate": part.rate,
                        "amount": part_amount,
                        "condition": part.condition,
                    }
                    findings.append(Finding(Severity.INFO, "instalment_planned", rule.source, facts))
            case Deliverables():
                findings += _deliverables(rule, request)
            case Accompaniment():
                findings.append(Finding(Severity.INFO, "non_financial", rule.source))
            case CoFunding():
                code = "co_funding_notified" if rule.notified else "co_funding"
                findings.append(Finding(Severity.INFO, code, rule.source))
            case RecordedOutcome():
                facts = {"applications": rule.applications, "admissible": rule.admissible, "awards": rule.awards}
                findings.append(Finding(Severity.INFO, "recorded_outcome", rule.source, facts))
            case Settlement():
                facts = {"mode": rule.mode.value, "threshold": rule.threshold}
                findings.append(Finding(Severity.INFO, "settlement_regime", rule.source, facts))
            case _:
                assert_never(rule)
    return findings


def instalments_of(plan: InstalmentPlan, amount: Decimal) -> list[tuple[InstalmentPart, Decimal]]:
    """Each part of a plan with its euros, their sum exact, remainder cents to the largest fractions."""
    return list(zip(plan.parts, split_exactly(amount, [part.rate for part in plan.parts]), strict=True))


def _deliverables(rule: Deliverables, request: AssessmentRequest) -> list[Finding]:
    """What is owed; a financial report, so long after the accounts of the year in which the project ends are closed.

    What would be owed before the vote is owed as long after it.
    """
    findings: list[Finding] = []
    for item in rule.items:
        report = item.kind is DeliverableKind.FINANCIAL_REPORT
        due = None if report or request.end is None else add_months(request.end, item.offset_months)
        if due is not None and request.decided_on is not None and due <= request.decided_on:
            due = add_months(request.decided_on, item.offset_months)
        facts: dict[str, Fact] = {
            "deliverable": item.kind.value,
            "due": due,
            "conditions": None if item.conditions is None else item.conditions.value,
        }
        if report:
            facts["after_accounts"] = item.offset_months
        findings.append(Finding(Severity.INFO, "deliverable_due", rule.source, facts))
    return findings
