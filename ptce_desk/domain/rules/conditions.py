"""Conditions that change no amount: each answers findings (docs/rules.md, « Findings »)."""

from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Final, assert_never

from ptce_desk.domain.french_order import fold
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.periods import Period
from ptce_desk.domain.rules.assessment import Finding
from ptce_desk.domain.rules.awards import counted
from ptce_desk.domain.rules.caps import period_of
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest, Award, Member
from ptce_desk.domain.rules.rule_set import RuleSet
from ptce_desk.domain.rules.types import (
    Duration,
    EligibleBeneficiaries,
    EligibleCategories,
    MaxAwards,
    MinSelfFinancing,
    Phases,
    Prerequisites,
    RequiresAward,
    Tapering,
    UnitScale,
    Vat,
    Window,
)
from ptce_desk.domain.rules.when import Facts, unknown_facts
from ptce_desk.domain.vocabulary import AwardsOf, DurationSince, Fact, Section, Severity, SplitMode

_ENTERPRISES: Final = (OrganisationKind.ENTERPRISE, OrganisationKind.COOPERATIVE, OrganisationKind.MUTUAL)


def check_conditions(rules: RuleSet, known: Facts, context: AssessmentContext) -> list[Finding]:
    """What each condition of a version says of a request, in the order of the rules."""
    request = known.request
    findings = [*rules.repeated, *_check_schemes(request, context), *_check_cases(rules, known)]
    for rule in rules.conditions:
        match rule:
            case Duration():
                findings += _check_duration(rule, rules, request)
            case Phases():
                findings += _check_phases(rule, request)
            case RequiresAward():
                findings += _check_award(rule, request)
            case EligibleBeneficiaries():
                findings += _check_beneficiaries(rule, request)
            case EligibleCategories():
                findings += _check_section(rule, request)
            case Prerequisites():
                findings += _check_points(rule, request)
            case Vat():
                findings += _check_vat(rule, request)
            case Window():
                findings += check_window(rule, request)
            case MaxAwards():
                findings += check_max_awards(rule, request, context)
            case MinSelfFinancing():
                findings += check_self_financing(rule, request)
            case UnitScale():
                if rule.unit not in request.quantities:
                    findings.append(_missing(f"quantity_{rule.unit.value}", rule.source))
            case Tapering():
                findings += _check_tapering(rule, request)
            case _:
                assert_never(rule)
    return findings


def check_request(request: AssessmentRequest) -> list[Finding]:
    """What is missing from a request, or does not add up, whatever the scheme."""
    findings: list[Finding] = []
    costs = sum((cost.amount for cost in request.costs), ZERO)
    if costs != request.total_cost:
        findings.append(_warn("costs_differ_from_total", costs=costs, total=request.total_cost))
    if not request.plan:
        findings.append(_missing("funding_plan"))
    else:
        plan = sum((line.amount for line in request.plan), ZERO) + request.requested
        if plan != request.total_cost:
            findings.append(_warn("plan_unbalanced", plan=plan, total=request.total_cost))
    if request.carriers:
        shares = sum((carrier.share for carrier in request.carriers), ZERO)
        if shares != 1:
            findings.append(_warn("shares_not_one", shares=shares))
    if request.split is SplitMode.FREE:
        shared = sum(request.shares.values(), ZERO)
        if shared != request.requested:
            findings.append(_warn("shares_differ_from_request", shared=shared, requested=request.requested))
    findings += _check_dates(request)
    return findings


def _check_dates(request: AssessmentRequest) -> list[Finding]:
    match request.start, request.end:
        case None, None:
            return [_missing("period")]
        case None, _:
            return [_missing("start")]
        case _, None:
            return [_missing("end")]
        case start, end if end < start:
            return [_warn("dates_crossed", start=start, end=end)]
        case _:
            return []


def _check_cases(rules: RuleSet, known: Facts) -> list[Finding]:
    """What the cases of the rules wait for, each fact once, with the source of the first rule that asks for it."""
    asked: dict[str, str] = {}
    for when, source in rules.cases:
        for name in unknown_facts(when, known):
            asked.setdefault(name, source)
    return [_missing(name, source) for name, source in asked.items()]


def _check_schemes(request: AssessmentRequest, context: AssessmentContext) -> list[Finding]:
    """An award of a scheme that is none of those there are counts in no cap and meets no condition: it is told."""
    schemes = dict.fromkeys(award.scheme for award in counted(request))
    return [_warn("not_evaluated", scheme=scheme) for scheme in schemes if not context.knows(scheme)]


def points_of(rule: Prerequisites, request: AssessmentRequest) -> list[tuple[str, bool]]:
    """Each point and whether somebody vouched for it; other accents or apostrophes make no other point."""
    if not request.ticked:
        return [(item, False) for item in rule.items]
    ticked = {fold(point) for point in request.ticked}
    return [(item, fold(item) in ticked) for item in rule.items]


def _check_points(rule: Prerequisites, request: AssessmentRequest) -> list[Finding]:
    return [
        Finding(Severity.WARNING, "prerequisite_not_ticked", rule.source, {"point": item})
        for item, ticked in points_of(rule, request)
        if not ticked
    ]


def _check_vat(rule: Vat, request: AssessmentRequest) -> list[Finding]:
    if request.vat is None:
        return [_missing("vat", rule.source)]
    if request.vat is rule.expected:
        return []
    facts: dict[str, Fact] = {"expected": rule.expected.value, "presented": request.vat.value}
    return [Finding(Severity.WARNING, "vat_differs", rule.source, facts)]


def _check_section(rule: EligibleCategories, request: AssessmentRequest) -> list[Finding]:
    if not rule.sections or request.section is None or request.section in (*rule.sections, Section.UNDIVIDED):
        return []
    return [_block("section_not_eligible", rule.source, {"section": request.section.value})]


def _check_tapering(rule: Tapering, request: AssessmentRequest) -> list[Finding]:
    """Rates for more 12-month years than the project has begun: what the last ones give is told."""
    period = period_of(request)
    spans = len(rule.rates) if period is None else period.twelve_month_spans_begun()
    if len(rule.rates) <= spans:
        return []
    return [Finding(Severity.WARNING, "tapering_too_long", rule.source, {"years": len(rule.rates), "spans": spans})]


def _check_duration(rule: Duration, rules: RuleSet, request: AssessmentRequest) -> list[Finding]:
    period = period_of(request)
    if rule.since is DurationSince.PREVIOUS_PHASE:
        earlier = _previous_schemes(rules)
        if not earlier:
            return [Finding(Severity.WARNING, "not_evaluated", rule.source, {"rule": rule.type})]
        previous = _previous_phase(earlier, request)
        if previous is None or request.end is None:
            return []  # phase_order, or the missing date, is said already
        began = _began(previous)
        if began is None:
            return [_missing("previous_phase", rule.source)]
        if request.end < began:
            return [Finding(Severity.WARNING, "dates_crossed", rule.source, {"start": began, "end": request.end})]
        period = Period(began, request.end)
    if period is None:
        return []
    findings: list[Finding] = []
    if rule.max_months is not None and not period.lasts_at_most(rule.max_months):
        findings.append(_block("duration_max", rule.source, _duration_facts(rule, period, rule.max_months)))
    if rule.min_months is not None and not period.lasts_at_least(rule.min_months):
        findings.append(_block("duration_min", rule.source, _duration_facts(rule, period, rule.min_months)))
    return findings


def _duration_facts(rule: Duration, period: Period, limit: int) -> dict[str, Fact]:
    told: dict[str, Fact] = {"start": period.start, "end": period.end, "months": period.whole_months()}
    return told | {"since": rule.since.value, "limit": limit}


def _previous_schemes(rules: RuleSet) -> set[str]:
    """The schemes that this one comes after."""
    return {rule.after for rule in rules.of(Phases) if rule.after is not None}


def _previous_phase(schemes: set[str], request: AssessmentRequest) -> Award | None:
    """The award of those schemes to this PTCE that began first; one without dates comes last."""
    awards = [award for award in counted(request) if award.same_ptce and award.scheme in schemes]
    return min(awards, key=lambda award: _began(award) or date.max, default=None)


def _began(award: Award) -> date | None:
    return award.start or award.decided_on


def _check_phases(rule: Phases, request: AssessmentRequest) -> list[Finding]:
    findings: list[Finding] = []
    if request.stage is not None and request.stage != rule.stage:
        facts: dict[str, Fact] = {"stage": request.stage.value, "served": rule.stage.value}
        findings.append(Finding(Severity.WARNING, "stage_differs", rule.source, facts))
    if rule.after is not None and _previous_phase({rule.after}, request) is None:
        findings.append(_block("phase_order", rule.source, {"after": rule.after}))
    return findings


def _check_award(rule: RequiresAward, request: AssessmentRequest) -> list[Finding]:
    by_award = rule.scheme is not None and any(
        award.same_ptce and award.scheme == rule.scheme for award in counted(request)
    )
    by_plan = rule.level is not None and any(line.obtained and line.level == rule.level for line in request.plan)
    if by_award or by_plan:
        return []
    level = None if rule.level is None else rule.level.value
    facts: dict[str, Fact] = {"scheme": rule.scheme, "level": level}
    if rule.or_applied:
        return [Finding(Severity.WARNING, "award_or_application", rule.source, facts)]
    return [_block("requires_award", rule.source, facts)]


def _check_beneficiaries(rule: EligibleBeneficiaries, request: AssessmentRequest) -> list[Finding]:
    return [
        *_check_beneficiary(rule, request),
        *_check_members(rule, request),
        *_check_ptce(rule, request),
    ]


def _check_beneficiary(rule: EligibleBeneficiaries, request: AssessmentRequest) -> list[Finding]:
    who = request.beneficiary
    if who is None:
        asked = rule.kinds or rule.ess is not None or rule.lead_partner_ess or rule.ess_or_member
        return [_missing("beneficiary", rule.source)] if asked else []
    findings: list[Finding] = []
    if rule.lead_partner_ess and not who.ess:
        findings.append(_block("lead_partner_not_ess", rule.source, {"name": who.name}))
    wrong_kind = bool(rule.kinds) and who.kind not in rule.kinds
    wrong_side = rule.ess is not None and who.ess != rule.ess
    if rule.ess_or_member and not who.ess and not request.members:
        findings.append(_missing("members", rule.source))
    stranger = rule.ess_or_member and bool(request.members) and not (who.ess or _is_enterprise_of(who, request))
    if wrong_kind or wrong_side or stranger:
        facts: dict[str, Fact] = {"name": who.name, "kind": who.kind.value}
        findings.append(_block("beneficiary_not_eligible", rule.source, facts))
    return findings


def _is_enterprise_of(who: Member, request: AssessmentRequest) -> bool:
    """Whether somebody is one of the enterprises of the collective, known by its name."""
    return who.kind in _ENTERPRISES and fold(who.name) in {fold(member.name) for member in request.members}


def _check_members(rule: EligibleBeneficiaries, request: AssessmentRequest) -> list[Finding]:
    if rule.min_members is None and not rule.mixed:
        return []
    if not request.members:
        return [_missing("members", rule.source)]
    findings: list[Finding] = []
    count = len(request.members)
    if rule.min_members is not None and count < rule.min_members:
        facts: dict[str, Fact] = {"members": count, "least": rule.min_members}
        findings.append(_block("too_few_members", rule.source, facts))
    sides = {member.ess for member in request.members}
    if rule.mixed and sides != {True, False}:
        findings.append(_block("members_not_mixed", rule.source, {"members": count}))
    return findings


def _check_ptce(rule: EligibleBeneficiaries, request: AssessmentRequest) -> list[Finding]:
    findings: list[Finding] = []
    if rule.stages:
        if request.stage is None:
            findings.append(_missing("stage", rule.source))
        elif request.stage not in rule.stages:
            facts: dict[str, Fact] = {"stage": request.stage.value}
            findings.append(_block("stage_not_eligible", rule.source, facts))
    if rule.territories:
        if request.territory_type is None:
            findings.append(_missing("territory_type", rule.source))
        elif request.territory_type not in rule.territories:
            facts = {"territory": request.territory_type.value}
            findings.append(_block("territory_not_eligible", rule.source, facts))
    return findings


def _block(code: str, source: str, facts: dict[str, Fact]) -> Finding:
    return Finding(Severity.BLOCKING, code, source, facts)


def _warn(code: str, **facts: Fact) -> Finding:
    return Finding(Severity.WARNING, code, "", facts)


def _missing(field: str, source: str = "") -> Finding:
    return Finding(Severity.WARNING, "missing_data", source, {"field": field})


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
        AwardsOf.PTCE: sum(award.count for award in awards if award.same_ptce),
        AwardsOf.BENEFICIARY: sum(award.count for award in awards if award.same_beneficiary),
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
