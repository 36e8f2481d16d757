"""What scenarios say: their names, their rules, what ranks dossiers, what adopting one changes."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.arbitration import AmountRule, Candidate, Change, Criterion, Scenario
from ptce_desk.formatting import percent_text, typeset, whole_amount_text
from ptce_desk.wording.arbitration import (
    adoption_sentence,
    candidate_sentence,
    maximum_sentence,
    measure_text,
    rounding_text,
    rule_text,
    scenario_called,
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
    assert rule_text(AmountRule(step=D(step))) == typeset(f"Maximum, arrondi {said}")


def test_a_maximum_capped_by_what_is_asked_says_both() -> None:
    assert maximum_sentence(ONE) == typeset(
        f"2026-001 : {euros(24000)} demandés, pour un maximum attribuable de {euros(28800)}."
    )
    assert maximum_sentence(replace(ONE, requested=D(28800))) == ""
    assert maximum_sentence(replace(ONE, maximum=None)) == ""


def test_only_more_than_what_may_be_granted_is_said_to_exceed() -> None:
    assert candidate_sentence(ONE, D(28800)) == ""
    assert "maximum attribuable" in candidate_sentence(ONE, D("28800.01"))


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
