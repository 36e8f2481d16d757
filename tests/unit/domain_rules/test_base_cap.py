"""« Dépense subventionnable plafonnée »: no more of the base counts, whatever is retained."""

from decimal import Decimal

import pytest

from ptce_desk.domain.rules.consistency import problems_of
from ptce_desk.domain.rules.reading import read_rules, rules_to_data
from ptce_desk.domain.rules.types import BaseCap, FlatAmount, Floor
from ptce_desk.domain.vocabulary import DeductionMode
from ptce_desk.wording.rules import rule_sentence
from ptce_desk.wording.steps import StepWords, step_sentence, step_words
from ptce_desk.wording.version_text import version_sentence
from tests.unit.domain_rules.examples import ask, deduction, judge, line, plain, rate, study, the_step

D = Decimal
CAP = BaseCap(amount=D("100000.00"), source="art. 5")


@pytest.mark.parametrize(
    ("base", "kept", "aid"), [("150000.00", "100000.00", "80000.00"), ("90000.00", "90000.00", "72000.00")]
)
def test_no_more_of_the_base_counts(base: str, kept: str, aid: str) -> None:
    answer = judge(ask(study(base)), rate("0.80"), CAP)
    assert (answer.eligible_base, answer.max_amount) == (D(kept), D(aid))
    assert answer.binding_rule == "max_rate"
    assert the_step(answer, "base_cap").source == "art. 5"


def test_public_aid_comes_off_the_base_that_is_left() -> None:
    answer = judge(
        ask(study("150000.00"), plan=(line("20000.00"),)), CAP, rate("0.80"), deduction(DeductionMode.FROM_BASE)
    )
    assert answer.max_amount == D("64000.00")


def test_it_binds_nothing_by_itself() -> None:
    answer = judge(ask(study("150000.00")), CAP)
    assert (answer.max_amount, answer.binding_rule) == (D("100000.00"), None)


def test_it_is_said_by_the_rule_the_step_and_the_version() -> None:
    assert plain(rule_sentence(CAP)) == "Dépense subventionnable plafonnée à 100 000 €."
    assert plain(version_sentence([rate("0.80"), CAP])) == (
        "80 % maximum de l’assiette, dépense subventionnable plafonnée à 100 000,00 €."
    )
    low, high = (the_step(judge(ask(study(base)), CAP), "base_cap") for base in ("90000.00", "150000.00"))
    assert plain(step_sentence(high)) == (
        "Dépense subventionnable plafonnée à 100 000,00 € : assiette ramenée à 100 000,00 €."
    )
    assert plain(step_sentence(low)) == "Dépense subventionnable plafonnée à 100 000,00 € : non atteint."
    assert said(step_words(high)) == ("Assiette plafonnée", "plafond de 100 000 €", "")
    assert said(step_words(low)) == ("Plafond d’assiette de 100 000 €", "", "non atteint")


def test_it_goes_to_data_and_back() -> None:
    assert read_rules(rules_to_data([CAP])) == ((CAP,), [])


def test_two_of_them_or_a_floor_above_it_contradict() -> None:
    floor = Floor(amount=D("200000.00"), source="a")
    flat = FlatAmount(amount=D("300000.00"), source="a")
    assert [found.code for found in problems_of([CAP, CAP])] == ["stands_once"]
    assert [found.code for found in problems_of([CAP, floor])] == ["floor_above_cap"]
    assert problems_of([CAP, floor, flat]) == []


def said(words: StepWords) -> tuple[str, str, str]:
    return plain(words.what), plain(words.how), plain(words.kept)
