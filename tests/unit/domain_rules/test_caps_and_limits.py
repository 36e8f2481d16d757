"""Steps 4 to 6: caps over their scopes, limits, and the split by civil year."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.rules.request import Award
from ptce_desk.domain.rules.types import IndicativeRange, Parity, Phases
from ptce_desk.domain.vocabulary import AwardStatus, CapScope, Severity
from tests.unit.domain_rules.examples import ask, award, cap, codes, judge, line, rate, study, the_finding, the_step

BIG = study("100000.00")


def left_after(scope: CapScope, *awards: Award, family: str | None = None) -> Decimal:
    return judge(ask(BIG, stage=Stage.START_UP, awards=awards), cap("30000.00", scope, family)).max_amount


def test_a_cap_per_file_ignores_earlier_awards() -> None:
    assert left_after(CapScope.FILE, award()) == Decimal("30000.00")


@pytest.mark.parametrize("status", [AwardStatus.VOTED, AwardStatus.PAID])
def test_a_cap_over_the_ptce_counts_what_was_voted_and_paid(status: AwardStatus) -> None:
    assert left_after(CapScope.PTCE, award("10000.00", status=status)) == Decimal("20000.00")


@pytest.mark.parametrize("status", [AwardStatus.REFUSED, AwardStatus.LAPSED])
def test_refused_and_lapsed_awards_never_count(status: AwardStatus) -> None:
    assert left_after(CapScope.PTCE, award(status=status)) == Decimal("30000.00")


def test_a_cap_already_used_up_leaves_nothing_never_less() -> None:
    assert left_after(CapScope.PTCE, award(), award()) == 0


@pytest.mark.parametrize(
    ("scheme", "family", "expected"),
    [
        ("HERE", None, "5000.00"),
        ("SISTER", None, "30000.00"),
        ("SISTER", "FAMILY", "5000.00"),
        ("FAMILY", "FAMILY", "5000.00"),
        ("ELSEWHERE", "FAMILY", "30000.00"),
    ],
)
def test_a_cap_counts_the_awards_of_its_scheme_or_of_the_family_it_names(
    scheme: str, family: str | None, expected: str
) -> None:
    assert left_after(CapScope.PTCE, award(scheme=scheme), family=family) == Decimal(expected)


def test_a_cap_over_the_ptce_leaves_out_awards_to_the_beneficiary_for_another_ptce() -> None:
    assert left_after(CapScope.PTCE, award(same_ptce=False)) == Decimal("30000.00")
    assert left_after(CapScope.BENEFICIARY, award(same_ptce=False)) == Decimal("5000.00")


def test_a_cap_over_the_beneficiary_leaves_out_awards_to_others_of_the_ptce() -> None:
    assert left_after(CapScope.BENEFICIARY, award(same_beneficiary=False)) == Decimal("30000.00")


@pytest.mark.parametrize(
    ("stage", "expected"),
    [(Stage.START_UP, "5000.00"), (Stage.EMERGENCE, "30000.00"), (None, "5000.00")],
)
def test_a_cap_per_stage_counts_the_awards_of_that_stage_and_those_of_unknown_stage(
    stage: Stage | None, expected: str
) -> None:
    assert left_after(CapScope.STAGE, award(stage=stage)) == Decimal(expected)


def test_a_cap_per_stage_leaves_out_another_ptce() -> None:
    assert left_after(CapScope.STAGE, award(stage=Stage.START_UP, same_ptce=False)) == Decimal("30000.00")


def test_a_cap_per_stage_without_a_stage_counts_every_award_and_says_what_is_missing() -> None:
    answer = judge(ask(BIG, awards=(award(stage=Stage.EMERGENCE),)), cap("30000.00", CapScope.STAGE))
    assert answer.max_amount == Decimal("5000.00")
    assert "stage" in [finding.facts.get("field") for finding in answer.findings if finding.code == "missing_data"]


def test_a_scheme_that_serves_one_stage_made_all_its_awards_for_it() -> None:
    phase = Phases(stage=Stage.EMERGENCE, source="art. 6")
    mistyped = award(stage=Stage.PREFIGURATION)
    answer = judge(ask(BIG, stage=Stage.PREFIGURATION, awards=(mistyped,)), phase, cap("30000.00", CapScope.STAGE))
    assert answer.max_amount == Decimal("5000.00")
    assert the_finding(answer, "stage_differs").severity is Severity.WARNING


def test_a_cap_per_stage_over_a_family_leaves_the_other_stages_of_the_family_out() -> None:
    phase = Phases(stage=Stage.START_UP, source="art. 6")
    awards = (award(scheme="SISTER", stage=Stage.EMERGENCE), award("1000.00", scheme="SISTER", stage=Stage.START_UP))
    answer = judge(ask(BIG, awards=awards), phase, cap("30000.00", CapScope.STAGE, "FAMILY"))
    assert answer.max_amount == Decimal("29000.00")


@pytest.mark.parametrize(
    ("decided_on", "expected"),
    [
        (None, "5000.00"),
        (date(2013, 5, 31), "30000.00"),
        (date(2013, 6, 1), "5000.00"),
    ],
)
def test_awards_decided_after_this_decision_do_not_count(decided_on: date | None, expected: str) -> None:
    answer = judge(ask(BIG, awards=(award(),), decided_on=decided_on), cap("30000.00", CapScope.PTCE))
    assert answer.max_amount == Decimal(expected)


def test_an_award_whose_decision_has_no_date_counts() -> None:
    answer = judge(
        ask(BIG, awards=(award(decided_on=None),), decided_on=date(2000, 1, 1)), cap("30000.00", CapScope.PTCE)
    )
    assert answer.max_amount == Decimal("5000.00")


@pytest.mark.parametrize(
    ("end", "expected"),
    [(date(2014, 12, 31), "30000.00"), (date(2015, 1, 1), "60000.00"), (date(2016, 12, 31), "90000.00")],
)
def test_a_cap_per_year_counts_for_each_twelve_months_begun(end: date, expected: str) -> None:
    assert judge(ask(BIG, end=end), cap("30000.00", CapScope.FILE_YEAR)).max_amount == Decimal(expected)


def test_a_cap_per_year_without_dates_counts_one_year_and_says_what_is_missing() -> None:
    answer = judge(ask(BIG, end=None), cap("30000.00", CapScope.FILE_YEAR))
    assert answer.max_amount == Decimal("30000.00")
    assert "end" in [finding.facts.get("field") for finding in answer.findings]


def test_the_lowest_of_several_caps_binds_and_each_is_shown() -> None:
    answer = judge(ask(BIG), cap("30000.00"), cap("20000.00"), cap("25000.00"))
    assert answer.max_amount == Decimal("20000.00")
    assert [step.after for step in answer.steps if step.rule == "cap"] == [30000, 20000, 20000]


def test_parity_counts_only_what_that_level_has_granted() -> None:
    plan = (line("7000.00", obtained=True), line("9000.00"), line("500.00", FunderLevel.REGION, obtained=True))
    answer = judge(ask(BIG, plan=plan), Parity(level=FunderLevel.STATE, source="art. 7"))
    assert answer.max_amount == Decimal("7000.00")
    assert answer.binding_rule == "parity"


def test_aid_never_passes_what_is_left_of_the_cost_after_obtained_cash() -> None:
    plan = (
        line("60000.00", FunderLevel.PRIVATE, public=False, obtained=True),
        line("30000.00"),
        line("20000.00", in_kind=True, obtained=True),
    )
    answer = judge(ask(BIG, plan=plan))
    assert answer.max_amount == Decimal("40000.00")
    assert answer.binding_rule == "over_funding"


def test_a_project_paid_already_is_granted_nothing() -> None:
    assert judge(ask(BIG, plan=(line("120000.00", obtained=True),))).max_amount == 0


def test_the_binding_rule_is_the_last_that_strictly_lowered_the_amount() -> None:
    assert judge(ask(BIG), rate("0.3"), cap("30000.00")).binding_rule == "max_rate"
    assert judge(ask(BIG), rate("0.31"), cap("30000.00")).binding_rule == "cap"
    assert judge(ask(study("100.00", "50.00")), rate("1")).binding_rule is None


def test_no_more_than_asked_is_suggested() -> None:
    answer = judge(ask(BIG, requested="12000.00"), rate("0.3"))
    assert (answer.max_amount, answer.suggested_amount) == (Decimal("30000.00"), Decimal("12000.00"))


@pytest.mark.parametrize(("asked", "said"), [("29999.99", True), ("30000.00", False), ("40000.01", True)])
def test_an_amount_out_of_the_usual_range_is_information(asked: str, *, said: bool) -> None:
    usual = IndicativeRange(low=Decimal(30000), high=Decimal(40000), source="art. 8")
    answer = judge(ask(BIG, requested=asked), usual)
    assert ("outside_indicative_range" in codes(answer)) is said
    assert answer.suggested_amount == Decimal(asked)


def test_the_schedule_follows_the_calendar_months_of_each_year() -> None:
    answer = judge(ask(study("100.00"), start=date(2014, 11, 15), end=date(2015, 1, 14)))
    assert answer.schedule == ((2014, Decimal("66.67")), (2015, Decimal("33.33")))


@pytest.mark.parametrize(
    ("decided_on", "deposited_on", "expected"),
    [
        (date(2014, 5, 1), date(2013, 12, 1), ((2014, Decimal("100.00")),)),
        (None, date(2013, 12, 1), ((2013, Decimal("100.00")),)),
        (None, None, ()),
    ],
)
def test_without_a_period_the_schedule_is_the_year_of_the_decision_else_of_the_deposit(
    decided_on: date | None, deposited_on: date | None, expected: tuple[tuple[int, Decimal], ...]
) -> None:
    request = ask(study("100.00"), start=None, end=None, decided_on=decided_on, deposited_on=deposited_on)
    assert judge(request).schedule == expected


def test_a_step_says_what_it_counted() -> None:
    answer = judge(ask(BIG, awards=(award("10000.00"),)), cap("30000.00", CapScope.PTCE))
    assert the_step(answer, "cap").facts == {
        "scope": "ptce",
        "cap": Decimal("30000.00"),
        "spans": 1,
        "awarded": Decimal("10000.00"),
        "left": Decimal("20000.00"),
    }
