"""What scenarios say: their names, their rules, what ranks dossiers, what adopting one changes."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.arbitration import AmountRule, Candidate, Change, Criterion, Effect, Scenario, YearEffect
from ptce_desk.domain.budget import Consumption
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.scoring import Noting
from ptce_desk.formatting import percent_text, typeset, whole_amount_text
from ptce_desk.wording.arbitration import (
    adopted_text,
    adoption_sentence,
    candidate_sentence,
    maximum_sentence,
    measure_text,
    rounding_text,
    rule_text,
    scenario_called,
    verdict_text,
)

D = Decimal
ONE = Candidate(1, 7, "2026-001", requested=D(24000), maximum=D(28800), weighs=D(20000))


def euros(amount: int) -> str:
    return whole_amount_text(D(amount))


def test_a_scenario_is_called_by_its_letter_and_by_its_name_when_it_has_another() -> None:
    assert [scenario_called(Scenario(name, 2)) for name in ("C", "B", "Au prorata")] == ["C", "C · B", "C · Au prorata"]


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (1, "à l’euro inférieur"),
        (10, "à la dizaine inférieure"),
        (100, "à la centaine inférieure"),
        (500, f"aux {euros(500)} inférieurs"),
        (1000, "au millier inférieur"),
    ],
)
def test_amounts_are_said_to_be_rounded_down(step: int, said: str) -> None:
    assert rounding_text(D(step)) == said
    assert rule_text(AmountRule(step=D(step))) == typeset(f"Suggéré, arrondi {said}")


def test_a_maximum_capped_by_what_is_asked_says_both() -> None:
    assert maximum_sentence(ONE) == typeset(
        f"2026-001 : {euros(24000)} demandés, pour un maximum attribuable de {euros(28800)}."
    )
    assert maximum_sentence(replace(ONE, requested=D(28800))) == ""
    assert maximum_sentence(replace(ONE, maximum=None)) == ""


def test_only_more_than_what_may_be_granted_is_said_to_exceed() -> None:
    assert candidate_sentence(ONE, D(28800)) == ""
    assert "maximum attribuable" in candidate_sentence(ONE, D("28800.01"))


def test_a_score_that_lacks_notes_says_how_many_and_that_the_rank_may_change() -> None:
    lacking = replace(ONE, score=D("14.5"), noting=Noting(2, 3))
    assert measure_text(lacking, Criterion.SCORE) == "2 notes sur 3 · 14,50"
    said = "2 notes sur 3\u00a0; son rang par note du jury peut encore changer."
    assert candidate_sentence(lacking, D(1)).endswith(said)
    assert "vient après" in candidate_sentence(replace(lacking, score=None), None)
    assert "maximum attribuable" in candidate_sentence(lacking, D(28801))
    assert candidate_sentence(replace(lacking, noting=Noting(3, 3)), D(1)) == ""


def test_what_ranks_a_dossier_is_said_in_its_unit() -> None:
    known = replace(ONE, completed_on=date(2026, 3, 1), rate=D("0.5"), own_funds=D("0.25"), score=D("14.5"))
    assert [measure_text(known, one) for one in Criterion] == [
        "2026-001",
        "01/03/2026",
        euros(24000),
        euros(24000),
        percent_text(D("0.5")),
        percent_text(D("0.25")),
        "14,50",
    ]
    bare = Candidate(2, 7, "2026-002")
    assert [measure_text(bare, one) for one in Criterion] == ["2026-002", *[""] * 6]


@pytest.mark.parametrize(
    ("amounts", "said"),
    [
        ([], "Aucun montant ne change : ce sont déjà ceux qui sont proposés."),
        ([24000], f"1 montant change : {euros(24000)} au lieu de {euros(20000)}, soit {euros(4000)} de plus."),
        (
            [19000, 18000],
            f"2 montants changent : {euros(37000)} au lieu de {euros(40000)}, soit {euros(3000)} de moins.",
        ),
        ([21000, 19000], f"2 montants changent : {euros(40000)} au lieu de {euros(40000)}."),
    ],
)
def test_what_adopting_changes_is_counted_and_added_up(amounts: list[int], said: str) -> None:
    assert adoption_sentence([Change(ONE, D(amount)) for amount in amounts]) == typeset(said)


HOLDS, OVER = (Effect(Consumption(D(100), ZERO, D(taken)), D(taken)) for taken in (80, 130))
BARE = replace(OVER, enveloped=False)


def year(number: int, credits_: int | None, asked: int) -> YearEffect:
    return YearEffect(number, None if credits_ is None else D(credits_), ZERO, D(asked))


@pytest.mark.parametrize(
    ("effects", "years", "said"),
    [
        ([BARE], [], "sans enveloppe"),
        ([HOLDS], [year(2026, 80, 80)], f"reste {euros(20)}"),
        ([HOLDS], [year(2026, 79, 80)], f"AE : reste {euros(20)} ; CP 2026 : manque {euros(1)}"),
        ([HOLDS, HOLDS], [year(2026, 80, 80)], "tient partout"),
        ([HOLDS, HOLDS], [], "AE : tient"),
        ([HOLDS, HOLDS], [year(2026, None, 80)], "AE : tient"),
        ([HOLDS, HOLDS], [year(2026, 80, 80), year(2027, None, 5)], "AE et CP 2026 : tient"),
        ([HOLDS, HOLDS], [year(2026, 80, 80), year(2027, None, 0)], "tient partout"),
        ([HOLDS, HOLDS], [year(2026, 70, 80)], f"AE : tient ; CP 2026 : manque {euros(10)}"),
        ([HOLDS, HOLDS], [year(2026, 70, 80), year(2026, 7, 8)], "AE : tient ; CP 2026 : 2 manques"),
        ([HOLDS, OVER], [year(2026, 70, 80), year(2027, 7, 8)], "AE : 1 dépassement ; CP 2026 et 2027 : 2 manques"),
        ([HOLDS, HOLDS], [year(one, 7, 8) for one in (2026, 2027, 2028)], "AE : tient ; CP 2026-2028 : 3 manques"),
        (
            [HOLDS, HOLDS],
            [year(one, 7, 8) for one in (2026, 2027, 2029)],
            "AE : tient ; CP 2026, 2027 et 2029 : 3 manques",
        ),
        ([OVER, OVER], [year(2026, 80, 80)], "2 dépassements"),
    ],
)
def test_a_scenario_holds_everywhere_only_when_its_payments_do_too(
    effects: list[Effect], years: list[YearEffect], said: str
) -> None:
    assert verdict_text(effects, years) == typeset(said)


def test_a_dossier_that_came_after_the_scenario_is_said_to() -> None:
    assert candidate_sentence(ONE, D(20000), late=True).startswith("2026-001 est venu après ce scénario")


def test_what_was_adopted_says_when_and_whether_it_still_is_what_is_proposed() -> None:
    scenario = Scenario("D")
    assert [adopted_text(scenario, stands=stands) for stands in (True, False)] == ["retenu", ""]
    scenario.adopted_on = date(2026, 11, 30)
    assert [adopted_text(scenario, stands=stands) for stands in (True, False)] == [
        "retenu le 30/11/2026",
        "retenu le 30/11/2026, changé depuis",
    ]


def test_a_rule_that_serves_by_marks_says_which_come_first() -> None:
    said = [rule_text(AmountRule(order=Criterion.SCORE, descending=down)) for down in (True, False)]
    assert [one.split(", ")[-1] for one in said] == ["la meilleure d’abord", "la moins bonne d’abord"]
