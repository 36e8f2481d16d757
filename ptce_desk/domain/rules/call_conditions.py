"""Conditions of a call: its window, how many awards it makes, how self-financing must grow."""

from decimal import Decimal
from itertools import pairwise

from ptce_desk.domain.rules.assessment import Finding
from ptce_desk.domain.rules.awards import counted
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest
from ptce_desk.domain.rules.types import MaxAwards, MinSelfFinancing, Window
from ptce_desk.domain.vocabulary import AwardsOf, Fact, Severity


def check_window(rule: Window, request: AssessmentRequest) -> list[Finding]:
    """Whether a dossier was deposited while the call was open."""
    day = request.deposited_on
    if day is None:
        return [_missing("deposited_on", rule.source)]
    early = rule.opens is not None and day < rule.opens
    late = rule.closes is not None and day > rule.closes
    if not (early or late):
        return []
    facts: dict[str, Fact] = {"deposited_on": day, "opens": rule.opens, "closes": rule.closes}
    return [Finding(Severity.BLOCKING, "outside_window", rule.source, facts)]


def check_max_awards(rule: MaxAwards, request: AssessmentRequest, context: AssessmentContext) -> list[Finding]:
    """Whether the PTCE, the beneficiary or the scheme has its number of awards already."""
    awards = [award for award in counted(request) if award.scheme == context.scheme]
    made = {
        AwardsOf.PTCE: sum(award.same_ptce for award in awards),
        AwardsOf.BENEFICIARY: sum(award.same_beneficiary for award in awards),
        AwardsOf.SCHEME: context.awards_made,
    }[rule.of]
    if made is None:
        return [_missing("awards_made", rule.source)]
    if made < rule.count:
        return []
    facts: dict[str, Fact] = {"count": rule.count, "made": made, "awards_of": rule.of.value}
    return [Finding(Severity.BLOCKING, "max_awards_reached", rule.source, facts)]


def check_self_financing(rule: MinSelfFinancing, request: AssessmentRequest) -> list[Finding]:
    """Whether the PTCE plans to do without aid, and pays a growing part of its budget itself."""
    findings: list[Finding] = []
    if rule.autonomy_plan and not request.autonomy_plan:
        findings.append(Finding(Severity.BLOCKING, "autonomy_plan_missing", rule.source))
    if rule.growing or rule.yearly_growth is not None:
        findings += _check_growth(rule, request)
    return findings


def _check_growth(rule: MinSelfFinancing, request: AssessmentRequest) -> list[Finding]:
    known = sorted(request.self_financing.items())
    if len(known) < 2:  # growth is between two years
        return [_missing("self_financing", rule.source)]
    wanted = rule.yearly_growth or Decimal(0)
    for (year, before), (next_year, after) in pairwise(known):
        grown = after - before
        enough = grown >= wanted * (next_year - year) if rule.yearly_growth is not None else grown > 0
        if not enough:
            facts: dict[str, Fact] = {"year": next_year, "rate": after, "since_year": year, "before_rate": before}
            facts["wanted"] = rule.yearly_growth
            return [Finding(Severity.BLOCKING, "self_financing_not_growing", rule.source, facts)]
    return []


def _missing(field: str, source: str) -> Finding:
    return Finding(Severity.WARNING, "missing_data", source, {"field": field})
