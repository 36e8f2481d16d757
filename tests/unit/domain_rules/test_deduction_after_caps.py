"""Other public aid taken off what the caps leave of the aid."""

from decimal import Decimal

from ptce_desk.domain.rules.reading import read_rules, rules_to_data
from ptce_desk.domain.vocabulary import DeductionMode
from ptce_desk.wording.notes import deduction_reading
from ptce_desk.wording.rules import rule_sentence
from ptce_desk.wording.steps import step_sentence
from ptce_desk.wording.version_text import version_sentence
from tests.unit.domain_rules.examples import ask, cap, deduction, judge, line, plain, rate, study, the_step

D = Decimal
RULE = deduction(DeductionMode.AFTER_CAPS)
REQUEST = ask(study("60000.00"), plan=(line("10000.00"),))


def test_public_aid_comes_off_once_the_aid_is_capped() -> None:
    answer = judge(REQUEST, RULE, rate("0.80"), cap("30000.00"))
    assert answer.max_amount == D("20000.00")  # min(48 000, 30 000) − 10 000
    assert answer.binding_rule == "public_aid_deduction"
    assert [step.rule for step in answer.steps] == [
        "eligible_base", "max_rate", "cap", "public_aid_deduction", "over_funding",
    ]  # fmt: skip


def test_off_the_aid_before_the_caps_it_gives_more() -> None:
    assert judge(REQUEST, deduction(DeductionMode.FROM_AID), rate("0.80"), cap("30000.00")).max_amount == D("30000.00")


def test_more_public_aid_than_the_cap_leaves_nothing_not_less() -> None:
    answer = judge(ask(study("60000.00"), plan=(line("40000.00"),)), RULE, cap("30000.00"))
    assert answer.max_amount == 0


def test_without_a_cap_it_comes_off_the_aid() -> None:
    assert judge(REQUEST, RULE, rate("0.50")).max_amount == D("20000.00")


def test_it_is_said_wherever_a_deduction_is() -> None:
    step = the_step(judge(REQUEST, RULE, rate("0.80"), cap("30000.00")), "public_aid_deduction")
    assert plain(step_sentence(step)) == (
        "10 000,00 € d’autres aides publiques déduites de l’aide plafonnée : reste 20 000,00 €."
    )
    assert plain(rule_sentence(RULE)) == (
        "Les autres aides publiques sont déduites de l’aide une fois plafonnée (obtenues et sollicitées)."
    )
    assert plain(version_sentence([RULE])) == "Aides publiques déduites de l’aide une fois plafonnée."
    assert "après les plafonds" in plain(deduction_reading((RULE,)))


def test_it_goes_to_data_and_back() -> None:
    assert read_rules(rules_to_data([RULE])) == ((RULE,), [])
