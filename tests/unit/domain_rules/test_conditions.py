"""Conditions: what they say, how much it weighs, and that they change no amount."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.request import AssessmentRequest, Award, Carrier, Member
from ptce_desk.domain.rules.types import Duration, EligibleBeneficiaries, Phases, RequiresAward, Rule
from ptce_desk.domain.vocabulary import AwardStatus, DurationSince, Severity
from tests.unit.domain_rules.examples import (
    ESS_LEADER,
    OTHER_FIRM,
    ask,
    award,
    codes,
    judge,
    line,
    study,
    the_finding,
)

COST = study("1000.00")
AFTER_PHASE_1 = Phases(stage=Stage.START_UP, after="FIRST", source="art. 6")
TWO_YEARS = Duration(min_months=24, since=DurationSince.PREVIOUS_PHASE, source="art. 7")


def missing(assessment: Assessment) -> list[object]:
    return [finding.facts["field"] for finding in assessment.findings if finding.code == "missing_data"]


def blocked(request: AssessmentRequest, *rules: Rule) -> list[str]:
    findings = judge(request, *rules).findings
    return [finding.code for finding in findings if finding.severity is Severity.BLOCKING]


def lasting(start: date, end: date) -> AssessmentRequest:
    return ask(COST, start=start, end=end)


@pytest.mark.parametrize(("end", "expected"), [(date(2015, 6, 30), []), (date(2015, 7, 1), ["duration_max"])])
def test_eighteen_months_end_the_day_before_the_nineteenth_begins(end: date, expected: list[str]) -> None:
    rule = Duration(max_months=18, source="art. 7")
    assert blocked(lasting(date(2014, 1, 1), end), rule) == expected


@pytest.mark.parametrize(("end", "expected"), [(date(2015, 12, 30), ["duration_min"]), (date(2015, 12, 31), [])])
def test_two_years_are_full_on_the_eve_of_the_anniversary(end: date, expected: list[str]) -> None:
    rule = Duration(min_months=24, source="art. 7")
    assert blocked(lasting(date(2014, 1, 1), end), rule) == expected


def test_a_duration_says_the_months_counted_and_the_limit() -> None:
    answer = judge(lasting(date(2014, 1, 1), date(2015, 7, 1)), Duration(max_months=18, source="art. 7"))
    facts = the_finding(answer, "duration_max").facts
    assert (facts["months"], facts["limit"], facts["start"]) == (19, 18, date(2014, 1, 1))


@pytest.mark.parametrize(
    ("start", "end", "field"),
    [
        (None, None, "period"),
        (None, date(2014, 1, 1), "start"),
        (date(2014, 1, 1), None, "end"),
    ],
)
def test_a_missing_date_is_named(start: date | None, end: date | None, field: str) -> None:
    answer = judge(ask(COST, start=start, end=end), Duration(max_months=18, source="art. 7"))
    assert field in missing(answer)
    assert "duration_max" not in codes(answer)


def test_crossed_dates_are_said_and_nothing_is_counted_from_them() -> None:
    answer = judge(lasting(date(2014, 2, 1), date(2014, 1, 1)), Duration(min_months=2, source="art. 7"))
    assert the_finding(answer, "dates_crossed").severity is Severity.WARNING
    assert "duration_min" not in codes(answer)


def start_up(*awards: Award, end: date | None = date(2015, 5, 31)) -> AssessmentRequest:
    return ask(COST, start=date(2014, 9, 1), end=end, awards=awards)


def test_both_phases_are_counted_from_the_start_of_the_first() -> None:
    first = award(scheme="FIRST", decided_on=date(2013, 9, 1), start=date(2013, 6, 1))
    assert blocked(start_up(first), AFTER_PHASE_1, TWO_YEARS) == []


def test_both_phases_are_counted_from_the_award_when_no_start_is_known() -> None:
    first = award(scheme="FIRST", decided_on=date(2013, 9, 1))
    assert blocked(start_up(first), AFTER_PHASE_1, TWO_YEARS) == ["duration_min"]


def test_the_earliest_of_several_first_phases_counts_whatever_their_order() -> None:
    early = award(scheme="FIRST", start=date(2013, 6, 1))
    late = award(scheme="FIRST", start=date(2014, 1, 1))
    undated = award(scheme="FIRST", decided_on=None)
    assert blocked(start_up(undated, late, early), AFTER_PHASE_1, TWO_YEARS) == []


def test_a_first_phase_without_any_date_is_a_missing_datum() -> None:
    answer = judge(start_up(award(scheme="FIRST", decided_on=None)), AFTER_PHASE_1, TWO_YEARS)
    assert "previous_phase" in missing(answer)


def test_a_second_phase_that_ends_before_the_first_began_is_said() -> None:
    answer = judge(start_up(award(scheme="FIRST", start=date(2016, 1, 1))), AFTER_PHASE_1, TWO_YEARS)
    assert the_finding(answer, "dates_crossed").facts == {"start": date(2016, 1, 1), "end": date(2015, 5, 31)}


def test_without_the_end_only_the_missing_date_is_said() -> None:
    answer = judge(start_up(award(scheme="FIRST"), end=None), AFTER_PHASE_1, TWO_YEARS)
    assert "end" in missing(answer)
    assert "duration_min" not in codes(answer)


def test_a_duration_since_a_previous_phase_nobody_names_cannot_be_evaluated() -> None:
    assert the_finding(judge(start_up(), TWO_YEARS), "not_evaluated").facts == {"rule": "duration"}


@pytest.mark.parametrize(
    "first",
    [
        award(scheme="OTHER"),
        award(scheme="FIRST", status=AwardStatus.REFUSED),
        award(scheme="FIRST", same_ptce=False),
    ],
    ids=["other scheme", "refused", "other PTCE"],
)
def test_a_phase_needs_the_previous_one_awarded_to_this_ptce(first: Award) -> None:
    assert blocked(start_up(first), AFTER_PHASE_1, TWO_YEARS) == ["phase_order"]


def test_the_first_phase_waits_for_nothing() -> None:
    assert blocked(ask(COST), Phases(stage=Stage.EMERGENCE, source="art. 6")) == []


@pytest.mark.parametrize(("stage", "said"), [(None, False), (Stage.START_UP, False), (Stage.EMERGENCE, True)])
def test_a_request_at_another_stage_than_the_scheme_serves_is_said(stage: Stage | None, *, said: bool) -> None:
    answer = judge(ask(COST, stage=stage), Phases(stage=Stage.START_UP, source="art. 6"))
    assert ("stage_differs" in codes(answer)) is said


STATE_AWARD = RequiresAward(scheme="CALL", level=FunderLevel.STATE, source="art. 8")


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        (ask(COST), ["requires_award"]),
        (ask(COST, awards=(award(scheme="CALL"),)), []),
        (ask(COST, awards=(award(scheme="CALL", status=AwardStatus.PAID),)), []),
        (ask(COST, awards=(award(scheme="CALL", status=AwardStatus.LAPSED),)), ["requires_award"]),
        (ask(COST, awards=(award(scheme="CALL", same_ptce=False),)), ["requires_award"]),
        (ask(COST, awards=(award(scheme="CALL"),), decided_on=date(2013, 1, 1)), ["requires_award"]),
        (ask(COST, plan=(line("1.00", obtained=True),)), []),
        (ask(COST, plan=(line("1.00"),)), ["requires_award"]),
        (ask(COST, plan=(line("1.00", FunderLevel.EUROPE, obtained=True),)), ["requires_award"]),
    ],
)
def test_a_required_award_is_one_voted_of_that_scheme_or_an_obtained_line_of_that_level(
    request_: AssessmentRequest, expected: list[str]
) -> None:
    assert blocked(request_, STATE_AWARD) == expected


def test_a_required_award_of_a_scheme_alone_is_not_met_by_a_line_nor_of_a_level_by_an_award() -> None:
    obtained = ask(COST, plan=(line("1.00", obtained=True),))
    awarded = ask(COST, awards=(award(scheme="CALL"),))
    assert blocked(obtained, RequiresAward(scheme="CALL", source="art. 8")) == ["requires_award"]
    assert blocked(awarded, RequiresAward(level=FunderLevel.STATE, source="art. 8")) == ["requires_award"]


ESS_LED = EligibleBeneficiaries(lead_partner_ess=True, min_members=2, mixed=True, source="art. 5")


@pytest.mark.parametrize(
    ("leader", "members", "expected"),
    [
        (ESS_LEADER, (ESS_LEADER, OTHER_FIRM), []),
        (OTHER_FIRM, (ESS_LEADER, OTHER_FIRM), ["lead_partner_not_ess"]),
        (ESS_LEADER, (ESS_LEADER,), ["too_few_members", "members_not_mixed"]),
        (ESS_LEADER, (ESS_LEADER, ESS_LEADER), ["members_not_mixed"]),
        (ESS_LEADER, (OTHER_FIRM, OTHER_FIRM), ["members_not_mixed"]),
    ],
)
def test_the_collective_is_led_by_the_ess_and_mixes_it_with_others(
    leader: Member, members: tuple[Member, ...], expected: list[str]
) -> None:
    assert blocked(ask(COST, beneficiary=leader, members=members), ESS_LED) == expected


@pytest.mark.parametrize(
    ("leader", "members", "expected", "awaited"),
    [
        (ESS_LEADER, (), [], []),
        (ESS_LEADER, (OTHER_FIRM,), [], []),
        (OTHER_FIRM, (), [], ["members"]),
        (OTHER_FIRM, (ESS_LEADER,), ["beneficiary_not_eligible"], []),
        (OTHER_FIRM, (ESS_LEADER, OTHER_FIRM), [], []),
        (None, (), [], ["beneficiary"]),
    ],
)
def test_who_is_not_of_the_ess_must_be_an_enterprise_of_the_collective_whose_members_are_known(
    leader: Member | None, members: tuple[Member, ...], expected: list[str], awaited: list[str]
) -> None:
    rule = EligibleBeneficiaries(ess_or_member=True, source="art. 5")
    request = ask(COST, plan=(line("1.00"),), beneficiary=leader, members=members)
    assert blocked(request, rule) == expected
    assert missing(judge(request, rule)) == awaited


def test_a_least_number_of_members_alone_asks_for_no_mixture() -> None:
    rule = EligibleBeneficiaries(min_members=2, source="art. 5")
    assert blocked(ask(COST, members=(ESS_LEADER, ESS_LEADER)), rule) == []


def test_a_mixture_alone_needs_one_of_each() -> None:
    rule = EligibleBeneficiaries(mixed=True, source="art. 5")
    assert blocked(ask(COST, members=(ESS_LEADER,)), rule) == ["members_not_mixed"]


def test_an_unknown_leader_and_unknown_members_are_missing_data_not_a_refusal() -> None:
    answer = judge(ask(COST), ESS_LED)
    assert {"beneficiary", "members"} <= set(missing(answer))
    assert blocked(ask(COST), ESS_LED) == []


def test_nothing_is_missing_of_a_beneficiary_no_rule_asks_about() -> None:
    rule = EligibleBeneficiaries(stages=(Stage.EMERGENCE,), source="art. 5")
    assert "beneficiary" not in missing(judge(ask(COST, stage=Stage.EMERGENCE), rule))


@pytest.mark.parametrize(
    "rule",
    [
        EligibleBeneficiaries(kinds=(OrganisationKind.ASSOCIATION,), source="art. 5"),
        EligibleBeneficiaries(ess=True, source="art. 5"),
        EligibleBeneficiaries(kinds=(OrganisationKind.ASSOCIATION,), ess=True, source="art. 5"),
    ],
    ids=["kind", "side", "both"],
)
def test_a_beneficiary_of_another_kind_or_side_is_refused_once(rule: EligibleBeneficiaries) -> None:
    assert blocked(ask(COST, beneficiary=OTHER_FIRM), rule) == ["beneficiary_not_eligible"]
    assert missing(judge(ask(COST, plan=(line("1.00"),)), rule)) == ["beneficiary"]


def test_a_beneficiary_of_a_kind_and_side_provided_for_is_accepted() -> None:
    rule = EligibleBeneficiaries(kinds=(OrganisationKind.COOPERATIVE,), ess=True, source="art. 5")
    assert blocked(ask(COST, beneficiary=ESS_LEADER), rule) == []


@pytest.mark.parametrize(
    ("stage", "expected"), [(Stage.EMERGENCE, []), (Stage.EXITED, ["stage_not_eligible"]), (None, [])]
)
def test_a_scheme_may_serve_some_stages_only(stage: Stage | None, expected: list[str]) -> None:
    rule = EligibleBeneficiaries(stages=(Stage.EMERGENCE,), source="art. 5")
    request = ask(COST, stage=stage)
    assert blocked(request, rule) == expected
    assert ("stage" in missing(judge(request, rule))) is (stage is None)


@pytest.mark.parametrize(
    ("territory", "expected"),
    [(TerritoryType.RURAL, []), (TerritoryType.URBAN, ["territory_not_eligible"]), (None, [])],
)
def test_a_scheme_may_serve_some_territories_only(territory: TerritoryType | None, expected: list[str]) -> None:
    rule = EligibleBeneficiaries(territories=(TerritoryType.RURAL,), source="art. 5")
    request = replace(ask(COST), territory_type=territory)
    assert blocked(request, rule) == expected
    assert ("territory_type" in missing(judge(request, rule))) is (territory is None)


def test_costs_that_do_not_make_the_total_are_a_warning_with_both_figures() -> None:
    finding = the_finding(judge(ask(COST, total_cost="1200.00")), "costs_differ_from_total")
    assert finding.severity is Severity.WARNING
    assert finding.facts == {"costs": Decimal("1000.00"), "total": Decimal("1200.00")}


def test_a_plan_that_does_not_balance_with_the_aid_asked_is_a_warning_with_both_figures() -> None:
    plan = (line("300.00"),)
    finding = the_finding(judge(ask(COST, plan=plan, requested="500.00")), "plan_unbalanced")
    assert finding.severity is Severity.WARNING
    assert finding.facts == {"plan": Decimal("800.00"), "total": Decimal("1000.00")}
    assert "plan_unbalanced" not in codes(judge(ask(COST, plan=plan, requested="700.00")))


def test_a_request_without_a_plan_lacks_it() -> None:
    assert "funding_plan" in missing(judge(ask(COST)))


@pytest.mark.parametrize(("shares", "said"), [(("0.5", "0.5"), False), (("0.5", "0.4"), True), ((), False)])
def test_the_shares_of_the_carriers_make_one(shares: tuple[str, ...], *, said: bool) -> None:
    carriers = tuple(Carrier("Porteur", Decimal(share)) for share in shares)
    assert ("shares_not_one" in codes(judge(replace(ask(COST), carriers=carriers)))) is said


def test_findings_change_no_amount() -> None:
    request = ask(COST, beneficiary=OTHER_FIRM, members=(OTHER_FIRM,))
    strict = judge(request, ESS_LED, AFTER_PHASE_1, STATE_AWARD, Duration(max_months=1, source="art. 7"))
    assert len([finding for finding in strict.findings if finding.severity is Severity.BLOCKING]) == 6
    assert strict.max_amount == judge(request).max_amount


def test_an_award_asked_for_at_the_same_time_is_a_thing_to_check_not_an_obstacle() -> None:
    rule = RequiresAward(scheme="CALL", or_applied=True, source="art. 9")
    found = the_finding(judge(ask(COST), rule), "award_or_application")
    assert found.severity is Severity.WARNING
    assert found.facts == {"scheme": "CALL", "level": None}
    assert "award_or_application" not in codes(judge(ask(COST, awards=(award(scheme="CALL"),)), rule))
