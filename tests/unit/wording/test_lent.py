"""What stands over a list that another page asked for."""

from decimal import Decimal

import pytest

from ptce_desk.domain.frameworks import EVERY_YEAR, Measure, WhichYear
from ptce_desk.ui.shell.places import PAGES
from ptce_desk.wording.lent import PLACES, back_words, figure_words, lent_sentence, year_files


@pytest.mark.parametrize(
    ("page", "back", "said"),
    [
        ("framework", "Revenir au contrat", "Liste ouverte depuis le contrat"),
        ("ptce_list", "Revenir aux PTCE", "Liste ouverte depuis les PTCE"),
        ("home", "Revenir à l’accueil", "Liste ouverte depuis l’accueil"),
        ("session", "Revenir à la séance", "Liste ouverte depuis la séance"),
        ("", "Revenir", "Liste demandée par une autre page"),
    ],
)
def test_the_way_back_is_called_by_the_page_it_leads_to(page: str, back: str, said: str) -> None:
    assert (back_words(page), lent_sentence(page)) == (back, said)


def test_the_dossiers_of_a_year_are_said_with_their_scheme() -> None:
    assert year_files(2026, "PROGRESS") == "Exercice 2026 – PROGRESS"
    assert year_files(None, "PROGRESS") == "Sans exercice – PROGRESS"


def test_each_place_is_a_page() -> None:
    assert PLACES.keys() <= PAGES.keys()


@pytest.mark.parametrize(
    ("year", "axis", "said"),
    [
        (2024, "", "Accordé en 2024 : 29 750 € – Contrat de Bresse"),
        (None, "Culture", "Accordé sans année : 29 750 € – Culture, Contrat de Bresse"),
        (EVERY_YEAR, "", "Accordé : 29 750 € – Contrat de Bresse"),
    ],
)
def test_a_figure_is_said_with_its_year_its_axis_and_its_contract(year: WhichYear, axis: str, said: str) -> None:
    told = figure_words(Measure.VOTED, year, Decimal(29750), "Contrat de Bresse", axis)
    assert told.replace("\u202f", " ").replace("\u00a0", " ") == said
