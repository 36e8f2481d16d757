"""Categories retained case by case: what an officer retains of them counts, nothing of them counts by itself."""

from decimal import Decimal

import pytest

from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.base import counted_of, is_case_by_case, is_eligible
from ptce_desk.domain.rules.parts import SubCap
from ptce_desk.domain.rules.reading import read_rules, rules_to_data
from ptce_desk.domain.rules.request import Cost
from ptce_desk.domain.rules.types import EligibleCategories
from ptce_desk.domain.vocabulary import CostCategory, Severity
from ptce_desk.wording.rules import rule_sentence
from tests.unit.domain_rules.examples import ask, codes, judge, plain, study, the_finding

D = Decimal
STAFF = CostCategory.STAFF
RULE = EligibleCategories(categories=(CostCategory.STUDY,), case_by_case=True, source="art. 4")
STRICT = EligibleCategories(categories=(CostCategory.STUDY,), source="art. 4")


def base_with(retained: str | None, reason: str | None = None, rule: EligibleCategories = RULE) -> Assessment:
    cost = Cost(STAFF, D("20000.00"), None if retained is None else D(retained), reason)
    return judge(ask(study("10000.00"), cost), rule)


def test_what_is_retained_of_another_category_counts() -> None:
    answer = base_with("15000.00", "la moitié de son temps")
    assert answer.eligible_base == D("25000.00")
    assert not {"case_by_case", "ineligible_category"} & set(codes(answer))


def test_no_more_than_is_presented_counts() -> None:
    assert base_with("30000.00", "tout").eligible_base == D("30000.00")


def test_another_category_of_which_nothing_is_retained_counts_for_nothing_and_is_said() -> None:
    answer = base_with(None)
    assert answer.eligible_base == D("10000.00")
    said = the_finding(answer, "case_by_case")
    assert (said.severity, said.source) == (Severity.WARNING, "art. 4")
    assert base_with("0.00", "rien").eligible_base == D("10000.00")


@pytest.mark.parametrize(("reason", "missing"), [("", True), ("son temps", False), (None, False)])
def test_what_is_retained_needs_a_reason_where_one_can_be_given(reason: str | None, *, missing: bool) -> None:
    said = [found for found in base_with("15000.00", reason).findings if found.facts.get("field") == "reason"]
    assert bool(said) is missing


def test_a_listed_category_needs_no_reason() -> None:
    answer = judge(ask(Cost(CostCategory.STUDY, D("10.00"), D("5.00"), "")), RULE)
    assert [found for found in answer.findings if found.facts.get("field") == "reason"] == []


def test_without_it_another_category_is_set_aside_whatever_is_retained() -> None:
    answer = base_with("15000.00", "son temps", STRICT)
    assert answer.eligible_base == D("10000.00")
    assert "ineligible_category" in codes(answer)


def test_a_sub_cap_measures_against_what_was_retained_case_by_case() -> None:
    fifth = (SubCap(CostCategory.INDIRECT, D("0.2")),)
    limited = EligibleCategories(categories=(CostCategory.INDIRECT,), sub_caps=fifth, case_by_case=True, source="a")
    costs = (Cost(CostCategory.INDIRECT, D("5000.00")), Cost(STAFF, D("20000.00"), D("10000.00"), "son temps"))
    assert judge(ask(*costs), limited).eligible_base == D("12000.00")


def test_screens_and_notes_show_what_counts() -> None:
    cost = Cost(STAFF, D("20000.00"))
    assert is_eligible((RULE,), STAFF)
    assert is_case_by_case((RULE,), STAFF)
    assert not is_case_by_case((RULE,), CostCategory.STUDY)
    assert not is_case_by_case((STRICT,), STAFF)
    assert not is_case_by_case((), STAFF)
    assert counted_of((RULE,), cost) == 0
    assert counted_of((RULE,), Cost(STAFF, D("20000.00"), D("1.00"))) == D("1.00")
    assert counted_of((STRICT,), Cost(STAFF, D("20000.00"), D("1.00"))) == 0
    assert counted_of((), cost) == D("20000.00")


def test_it_is_said_and_read_back() -> None:
    assert plain(rule_sentence(RULE)) == "Dépenses éligibles : étude-action, et d’autres au cas par cas."
    assert read_rules(rules_to_data([RULE])) == ((RULE,), [])
