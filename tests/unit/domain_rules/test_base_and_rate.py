"""Steps 1 to 3: eligible base, other public aid, aid before caps."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.base import is_eligible
from ptce_desk.domain.rules.request import AssessmentRequest, Cost
from ptce_desk.domain.rules.types import FlatAmount, Rule, Tapering, UnitScale
from ptce_desk.domain.vocabulary import CostCategory, DeductionMode, ScaleUnit, Severity
from ptce_desk.wording.assessment import maximum_text
from tests.unit.domain_rules.examples import (
    ask,
    codes,
    deduction,
    judge,
    line,
    only,
    rate,
    study,
    the_finding,
    the_step,
)

WORKS = Cost(CostCategory.WORKS, Decimal("10000.00"))


def test_a_cost_without_a_retained_amount_counts_whole() -> None:
    assert judge(ask(study("1000.00"), study("500.00", "200.00"))).eligible_base == Decimal("1200.00")


def test_a_cost_of_an_ineligible_category_counts_nothing_and_is_said() -> None:
    answer = judge(ask(study("1000.00"), WORKS), only(CostCategory.STUDY))
    assert answer.eligible_base == Decimal("1000.00")
    finding = the_finding(answer, "ineligible_category")
    assert finding.severity is Severity.WARNING
    assert finding.facts == {"category": "works", "amount": Decimal("10000.00")}
    assert finding.source == "art. 4"


def test_the_base_shows_what_was_presented_and_what_is_left() -> None:
    step = the_step(judge(ask(study("1000.00"), WORKS), only(CostCategory.STUDY)), "eligible_base")
    assert (step.before, step.after, step.source) == (Decimal("11000.00"), Decimal("1000.00"), "art. 4")


def test_no_more_than_presented_is_retained() -> None:
    answer = judge(ask(study("1000.00", "1500.00")))
    assert answer.eligible_base == Decimal("1000.00")
    assert the_finding(answer, "retained_above_presented").severity is Severity.WARNING


def test_every_category_is_eligible_where_no_rule_names_them() -> None:
    assert is_eligible((), CostCategory.WORKS)
    assert not is_eligible((only(CostCategory.STUDY),), CostCategory.WORKS)


def test_other_public_aid_is_the_cash_of_public_lines_obtained_and_requested() -> None:
    plan = (
        line("100.00", obtained=True),
        line("20.00"),
        line("3.00", FunderLevel.PRIVATE, public=False, obtained=True),
        line("0.40", in_kind=True, obtained=True),
    )
    assert judge(ask(study("1000.00"), plan=plan)).other_public_aid == Decimal("120.00")


@pytest.mark.parametrize(
    ("count_requested", "count_in_kind", "public_aid"),
    [(True, False, "120.00"), (False, False, "100.00"), (True, True, "123.00"), (False, True, "103.00")],
)
def test_a_rule_may_count_otherwise(public_aid: str, *, count_requested: bool, count_in_kind: bool) -> None:
    plan = (line("100.00", obtained=True), line("20.00"), line("3.00", in_kind=True, obtained=True))
    rule = deduction(DeductionMode.FROM_BASE, count_requested=count_requested, count_in_kind=count_in_kind)
    answer = judge(ask(study("1000.00"), plan=plan), rule)
    assert answer.other_public_aid == Decimal(public_aid)
    assert answer.max_amount == min(1000 - Decimal(public_aid), Decimal(900))


def test_a_deduction_of_nothing_leaves_the_aid_and_shows_no_step() -> None:
    answer = judge(ask(study("1000.00"), plan=(line("100.00"),)), rate("0.5"), deduction(DeductionMode.NONE))
    assert answer.max_amount == Decimal("500.00")
    assert "public_aid_deduction" not in [step.rule for step in answer.steps]


@pytest.mark.parametrize("mode", [DeductionMode.FROM_BASE, DeductionMode.FROM_AID])
def test_more_public_aid_than_base_leaves_nothing_never_less(mode: DeductionMode) -> None:
    answer = judge(ask(study("1000.00"), plan=(line("5000.00"),)), rate("0.5"), deduction(mode))
    assert answer.max_amount == 0
    assert all(step.after >= 0 for step in answer.steps)


def test_without_any_rule_nor_expense_the_maximum_is_unknown_and_bounds_nothing() -> None:
    answer = judge(ask())
    assert answer.maximum is None
    assert answer.max_amount == 0
    assert not answer.is_exceeded_by(Decimal("20000.40"))
    assert codes(answer).count("no_rules") == 1
    assert answer.told == ()
    assert "rate_not_set_by_source" not in codes(answer)
    assert maximum_text(answer) == "Inconnu"


@pytest.mark.parametrize(
    ("request_", "rules", "maximum"),
    [(ask(), (rate("0.5"),), "0.00"), (ask(study("1000.00")), (), "1000.00")],
    ids=["a rule", "an expense"],
)
def test_a_rule_or_an_expense_bounds_the_aid(
    request_: AssessmentRequest, rules: tuple[Rule, ...], maximum: str
) -> None:
    answer = judge(request_, *rules)
    assert answer.maximum == Decimal(maximum)
    assert answer.is_exceeded_by(Decimal(maximum) + Decimal("0.01"))
    assert not answer.is_exceeded_by(Decimal(maximum))
    assert "no_rules" not in codes(answer)


def test_without_a_rate_the_whole_base_may_be_granted_and_it_is_said() -> None:
    answer = judge(ask(study("1000.00")))
    assert answer.max_amount == Decimal("1000.00")
    assert the_finding(answer, "rate_not_set_by_source").severity is Severity.INFO


@pytest.mark.parametrize(
    "rule",
    [
        FlatAmount(amount=Decimal("500.00"), source="a"),
        UnitScale(unit=ScaleUnit.JOB, amount=Decimal("500.00"), source="a"),
        Tapering(rates=(Decimal("0.5"),), source="a"),
    ],
)
def test_a_scheme_that_sets_amounts_otherwise_is_not_said_to_lack_a_rate(rule: Rule) -> None:
    assert "rate_not_set_by_source" not in codes(judge(ask(study("1000.00")), rule))


@pytest.mark.parametrize(("end", "told"), [("2028-06-30", [2]), ("2028-07-01", []), ("2030-01-01", [])])
def test_rates_for_more_years_than_the_project_begins_are_told(end: str, told: list[int]) -> None:
    tapering = Tapering(rates=(Decimal("0.6"), Decimal("0.4"), Decimal("0.2")), source="art. 5")
    request = ask(study("36000.00"), start=date(2026, 7, 1), end=date.fromisoformat(end))
    found = [one for one in judge(request, tapering).findings if one.code == "tapering_too_long"]
    assert [one.facts["spans"] for one in found] == told
    assert all(one.severity is Severity.WARNING and one.facts["years"] == 3 for one in found)


def test_amounts_round_down_to_the_cent() -> None:
    answer = judge(ask(study("99.99")), rate("0.999"))
    assert answer.max_amount == Decimal("99.89")
    assert the_step(answer, "max_rate").after == Decimal("99.89001")


@pytest.mark.parametrize(
    "rules",
    [
        (rate("0.8"), rate("0.5")),
        (rate("0.8"), deduction(DeductionMode.NONE), deduction(DeductionMode.FROM_BASE)),
        (rate("0.8"), only(CostCategory.STUDY), only(CostCategory.WORKS)),
    ],
    ids=["rate", "deduction", "categories"],
)
def test_a_second_rule_of_a_type_that_stands_once_is_not_passed_over_in_silence(rules: tuple[Rule, ...]) -> None:
    answer = judge(ask(study("1000.00"), plan=(line("100.00"),)), *rules)
    assert the_finding(answer, "not_evaluated").severity is Severity.WARNING
    assert answer.max_amount == Decimal("800.00")
