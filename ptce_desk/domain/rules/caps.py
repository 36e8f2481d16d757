"""Caps, each over its scope (PRODUCT §3, step 4)."""

from decimal import Decimal

from ptce_desk.domain.money import ZERO, not_negative
from ptce_desk.domain.periods import Period
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.rules.assessment import Finding, Step
from ptce_desk.domain.rules.awards import counted, within
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest, Award
from ptce_desk.domain.rules.types import Cap, Phases, Rule
from ptce_desk.domain.rules.vocabulary import CapScope, Severity


def apply_cap(
    cap: Cap,
    amount: Decimal,
    request: AssessmentRequest,
    context: AssessmentContext,
    stage: Stage | None,
) -> tuple[Step, list[Finding]]:
    """Lower an amount to what a cap leaves, and say what was already awarded in its scope."""
    findings: list[Finding] = []
    spans = 1
    if cap.scope is CapScope.FILE_YEAR:
        period = period_of(request)
        if period is None:
            findings.append(Finding(Severity.WARNING, "missing_data", cap.source, {"field": "period"}))
        else:
            spans = period.twelve_month_spans_begun()
    awarded = sum((award.amount for award in counted(request) if _in_scope(award, cap, context, stage)), ZERO)
    left = not_negative(cap.amount * spans - awarded)
    facts = {"scope": cap.scope.value, "cap": cap.amount, "spans": spans, "awarded": awarded, "left": left}
    return Step("cap", amount, min(amount, left), cap.source, facts), findings


def period_of(request: AssessmentRequest) -> Period | None:
    """The period of the project, None when a date is missing or the dates are crossed."""
    if request.start is None or request.end is None or request.end < request.start:
        return None
    return Period(request.start, request.end)


def stage_served(rules: tuple[Rule, ...], request: AssessmentRequest) -> Stage | None:
    """The stage of the request, else the one its scheme serves."""
    if request.stage is not None:
        return request.stage
    return next((rule.stage for rule in rules if isinstance(rule, Phases)), None)


def _in_scope(award: Award, cap: Cap, context: AssessmentContext, stage: Stage | None) -> bool:
    if not within(award, context, cap.family):
        return False
    match cap.scope:
        case CapScope.PTCE:
            return award.same_ptce
        case CapScope.BENEFICIARY:
            return award.same_beneficiary
        case CapScope.STAGE:
            return award.same_ptce and (award.stage is None or award.stage == stage)
        case CapScope.FILE | CapScope.FILE_YEAR:
            return False
