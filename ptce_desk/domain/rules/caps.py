"""Caps, each over its scope (docs/rules.md, « Step 4: caps »)."""

from decimal import Decimal
from typing import assert_never

from ptce_desk.domain.money import ZERO, not_negative, round_down
from ptce_desk.domain.periods import Period
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.rules.assessment import Finding, Step
from ptce_desk.domain.rules.awards import counted, within
from ptce_desk.domain.rules.parts import ALWAYS
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest, Award
from ptce_desk.domain.rules.rule_set import RuleSet
from ptce_desk.domain.rules.types import Cap, Phases
from ptce_desk.domain.rules.when import Facts, holds
from ptce_desk.domain.vocabulary import CapScope, Fact, Severity


def apply_cap(
    cap: Cap,
    amount: Decimal,
    rules: RuleSet,
    request: AssessmentRequest,
    context: AssessmentContext,
) -> tuple[Step, list[Finding]]:
    """Lower an amount to what a cap leaves, and say what was already awarded in its scope.

    Without dates a cap per year counts one year; `check_request` says that they are missing.
    """
    findings: list[Finding] = []
    spans, awarded = 1, ZERO
    match cap.scope:
        case CapScope.BENEFICIARY:
            return _over_each(cap, amount, request, context), findings
        case CapScope.FILE_YEAR:
            period = period_of(request)
            spans = 1 if period is None else period.twelve_month_spans_begun()
        case CapScope.STAGE | CapScope.PTCE:
            served = _stage_served(rules)
            if cap.scope is CapScope.STAGE and served is None and request.stage is None:
                findings.append(Finding(Severity.WARNING, "missing_data", cap.source, {"field": "stage"}))
            of_scope = (award.amount for award in counted(request) if _in_scope(award, cap, request, context, served))
            awarded = sum(of_scope, ZERO)
        case CapScope.FILE:
            pass
        case _:
            assert_never(cap.scope)
    left = not_negative(cap.amount * spans - awarded)
    facts: dict[str, Fact] = {
        "scope": cap.scope.value,
        "cap": cap.amount,
        "spans": spans,
        "awarded": awarded,
        "left": left,
    }
    return Step("cap", amount, min(amount, left), cap.source, facts), findings


def _over_each(cap: Cap, amount: Decimal, request: AssessmentRequest, context: AssessmentContext) -> Step:
    """A cap over what each who shares the aid receives: the least it leaves, each for its part."""
    awards = [award for award in counted(request) if within(award, context, cap.family)]
    found: list[tuple[Decimal, Decimal, Decimal]] = []
    for place, share in enumerate(request.parts):
        awarded = sum((award.received_by(place) for award in awards), ZERO)
        found.append((round_down(not_negative(cap.amount - awarded) / share), awarded, share))
    left, awarded, share = min(found)
    facts: dict[str, Fact] = {"scope": cap.scope.value, "cap": cap.amount, "spans": 1, "awarded": awarded, "left": left}
    if share != 1:
        facts["share"] = share
    return Step("cap", amount, min(amount, left), cap.source, facts)


def caps_that_apply(rules: RuleSet, facts: Facts) -> list[Cap]:
    """Every cap but, of those of one scope and family, the first alone whose conditions hold.

    Of two without conditions, which a version should not have, both apply: the lowest binds.
    """
    first: dict[tuple[CapScope, str | None], Cap] = {}
    found: list[Cap] = []
    for rule in rules.of(Cap):
        if holds(rule.when, facts):
            before = first.setdefault((rule.scope, rule.family), rule)
            if before is rule or before.when == rule.when == ALWAYS:
                found.append(rule)
    return found


def period_of(request: AssessmentRequest) -> Period | None:
    """The period of the project, None when a date is missing or the dates are crossed."""
    if request.start is None or request.end is None or request.end < request.start:
        return None
    return Period(request.start, request.end)


def _stage_served(rules: RuleSet) -> Stage | None:
    phases = rules.first(Phases)
    return None if phases is None else phases.stage


def _in_scope(
    award: Award, cap: Cap, request: AssessmentRequest, context: AssessmentContext, served: Stage | None
) -> bool:
    if not within(award, context, cap.family):
        return False
    return award.same_ptce and (cap.scope is CapScope.PTCE or _same_stage(award, request, context, served))


def _same_stage(award: Award, request: AssessmentRequest, context: AssessmentContext, served: Stage | None) -> bool:
    """Whether an award was for the stage asked for; when either is unknown, it counts.

    A scheme that serves one stage has made all its awards for it, whatever the PTCE's own stage was.
    """
    if served is not None and award.scheme == context.scheme:
        return True
    stage = request.stage if served is None else served
    return award.stage is None or stage is None or award.stage == stage
