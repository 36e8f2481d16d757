"""A limit of a category, as a part of the other lines or of everything retained."""

from decimal import Decimal

import pytest

from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.parts import SubCap
from ptce_desk.domain.rules.reading import read_rules, rules_to_data
from ptce_desk.domain.rules.request import Cost
from ptce_desk.domain.rules.types import EligibleCategories
from ptce_desk.domain.vocabulary import CostCategory, SubCapOf
from ptce_desk.wording.rules import rule_sentence
from ptce_desk.wording.steps import step_sentence
from tests.unit.domain_rules.examples import ask, codes, judge, plain, study, the_step

D = Decimal
INDIRECT = Cost(CostCategory.INDIRECT, D("5000.00"))


def rule(of: SubCapOf) -> EligibleCategories:
    return EligibleCategories(
        categories=(CostCategory.STUDY, CostCategory.INDIRECT),
        sub_caps=(SubCap(CostCategory.INDIRECT, D("0.20"), of),),
        source="art. 4",
    )


def judged(of: SubCapOf, *costs: Cost) -> Assessment:
    return judge(ask(*costs), rule(of))


@pytest.mark.parametrize(("of", "base"), [(SubCapOf.OTHERS, "12000.00"), (SubCapOf.BASE, "13000.00")])
def test_a_part_of_the_others_is_less_than_the_same_part_of_the_whole(of: SubCapOf, base: str) -> None:
    assert judged(of, study("10000.00"), INDIRECT).eligible_base == D(base)


def test_the_whole_always_measures_the_others_may_not() -> None:
    assert judged(SubCapOf.BASE, INDIRECT).eligible_base == D("1000.00")
    assert "sub_cap_unmeasurable" not in codes(judged(SubCapOf.BASE, INDIRECT))
    assert "sub_cap_unmeasurable" in codes(judged(SubCapOf.OTHERS, INDIRECT))


def test_a_second_limit_of_the_whole_measures_the_same_whole() -> None:
    both = EligibleCategories(
        categories=(CostCategory.STUDY, CostCategory.INDIRECT, CostCategory.STAFF),
        sub_caps=(
            SubCap(CostCategory.INDIRECT, D("0.10"), SubCapOf.BASE),
            SubCap(CostCategory.STAFF, D("0.50"), SubCapOf.BASE),
        ),
        source="art. 4",
    )
    staff = Cost(CostCategory.STAFF, D("20000.00"))
    answer = judge(ask(study("5000.00"), INDIRECT, staff), both)
    assert answer.eligible_base == D("23000.00")  # 5 000 + 10 % and 50 % of 30 000


def test_it_is_said_and_read_back() -> None:
    whole = rule(SubCapOf.BASE)
    assert plain(rule_sentence(whole)) == (
        "Dépenses éligibles : étude-action, frais indirects ; frais indirects dans la limite de 20 % de l’ensemble."
    )
    step = the_step(judged(SubCapOf.BASE, study("10000.00"), INDIRECT), "sub_cap")
    assert "3 000,00 € (20 % de toutes les dépenses retenues)" in plain(step_sentence(step))
    assert read_rules(rules_to_data([whole])) == ((whole,), [])
