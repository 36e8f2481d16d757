"""What a contract comes to, in a sentence and in lines."""

from decimal import Decimal

import pytest

from ptce_desk.domain.frameworks import AxisUse
from ptce_desk.wording.frameworks import axes_sentence, whole_lines

D = Decimal
USE = AxisUse(D(300000), 5, voted=D(162950), outside=D(26000))


def said(use: AxisUse, amount: Decimal | None = None, beyond: dict[int, Decimal] | None = None) -> str:
    told = axes_sentence(use, amount, beyond or {})
    return told.replace("\u202f", " ").replace("\u00a0", " ").replace(",00", "")


def test_money_outside_the_axes_is_not_taken_off_what_they_plan() -> None:
    assert said(USE) == (
        "Ensemble : 5 dossiers, 136 950 € accordés dans les axes sur 300 000 € prévus, "
        "reste 163 050 € ; 26 000 € hors axe."
    )


def test_axes_that_all_plan_and_hold_all_say_no_more() -> None:
    assert (
        said(AxisUse(D(10), 1, voted=D(4)), D(10)) == "Ensemble : 1 dossier, 4 € accordés sur 10 € prévus, reste 6 €."
    )


def test_what_axes_without_an_amount_took_and_what_is_outside_a_contract_without_plans_are_said() -> None:
    assert "0 € prévus, reste 6 € ; 3 € sur des axes sans montant." in said(
        AxisUse(D(10), 2, voted=D(7), unplanned=D(3))
    )
    assert said(AxisUse(None, 2, voted=D(7), outside=D(3))) == "Ensemble : 2 dossiers, 7 € accordés, dont 3 € hors axe."


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (450000, "Le cadre porte 450 000 € en tout, il en reste 287 050 €."),
        (162950, "Le cadre porte 162 950 € en tout, il en reste 0 €."),
        (150000, "Le cadre porte 150 000 € en tout, dépassé de 12 950 €."),
    ],
)
def test_the_amount_of_the_contract_is_said_with_what_all_dossiers_leave_of_it(amount: int, words: str) -> None:
    assert said(USE, D(amount)).endswith(words)
    assert words in said(AxisUse(None, 5, voted=D(162950)), D(amount))


def test_dossiers_of_years_the_contract_does_not_reach_are_said_with_their_years() -> None:
    words = "Dont 74 750 € de dossiers d’exercices hors du contrat (2023, 2024)."
    assert said(USE, None, {2023: D(45000), 2024: D(29750)}).endswith(words)


def test_the_lines_tell_the_figures_of_the_sentence_and_those_alone_that_are_there() -> None:
    lines = {label: int(amount) for label, amount in whole_lines(USE, D(450000), {2024: D(29750)})}
    assert lines == {
        "Prévu dans les axes": 300000,
        "Accordé dans les axes": 136950,
        "Reste à accorder dans les axes": 163050,
        "Accordé hors axe": 26000,
        "Accordé en tout": 162950,
        "Dont dossiers d’exercices hors du contrat (2024)": 29750,
        "Montant du contrat": 450000,
        "Reste du contrat": 287050,
    }
    assert whole_lines(AxisUse(None, 1, voted=D(5), unplanned=D(5)), None, {}) == [("Accordé en tout", D(5))]
