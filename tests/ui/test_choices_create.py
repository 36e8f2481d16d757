"""Every choice among records offers to create the one that is lacking, or is named here with why it does not."""

from collections.abc import Callable, Iterator
from typing import Final, cast

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from ptce_desk.services.desk import Desk
from ptce_desk.ui.models.grid_rows import GridRows
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import PAGES
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.ui.shown import DIALOGS, states_of

WHY_NOT: Final = {
    "Axe de contrat": "an axis is typed on the page of its contract, with its amounts",
    "Axe ou action du contrat": "likewise",
    "Nouvelle valeur\u00a0: axe du contrat": "likewise",
    "Contrat": "a contract is made with its dates and its partners, from the list of frameworks",
    "Comparer avec un essai gardé": "trials that are there are compared",
    "Rattacher un dispositif…": "a scheme is made with its rules, from the list of schemes",
    "Dispositif": "likewise",
    "Dispositif et version dont on part": "rules that are there are changed",
    "Essayer sur": "rules are tried on a dossier that is there",
    "Appel suivi": "a call is a version of a scheme, made with its dates and rules",
    "Séance": "a session has a body and a day, asked on the page of sessions",
    "Fiche qui disparaît": "two records that are there become one",
    "Clôture des comptes": "a month",
    "Début de l’exercice budgétaire": "a month",
    "Taille du texte seul": "a size",
}
"""The choices that create nothing, by name, and why."""
BY_THE_PAGE: Final = {"new_funding_file": {"PTCE"}, "new_candidate": {"PTCE"}}
"""The choices of dialogs to which the page that asks adds the creation."""


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The demonstration: it has records of all kinds to choose among."""
    return demo


@pytest.mark.slow
def test_a_choice_of_a_page_creates_what_it_lacks_or_is_named(window: MainWindow, settle: Callable[[], None]) -> None:
    lacking: set[str] = set()
    for key in PAGES:
        for _name in states_of(window, key, settle):
            lacking |= set(without_creation(window.current_page()))
    assert lacking - set(WHY_NOT) == set()


@pytest.mark.slow
def test_a_choice_of_a_dialog_creates_what_it_lacks_or_is_named(window: MainWindow, desk: Desk) -> None:
    lacking: dict[str, set[str]] = {}
    for name, make in DIALOGS.items():
        dialog: QDialog = make(desk, window)
        lacking[name] = set(without_creation(dialog)) - set(WHY_NOT) - BY_THE_PAGE.get(name, set())
        dialog.deleteLater()
    assert {name: found for name, found in lacking.items() if found} == {}


def without_creation(page: QWidget) -> Iterator[str]:
    """The names of the choices, and the headings of the columns, among records that create none."""
    for choice in page.findChildren(Choice):
        entries = (row for row in range(choice.count()) if choice.is_entry(row))
        if not choice.creates and any(is_record(choice.value_at(row), choice.itemText(row)) for row in entries):
            yield choice.accessibleName()
    for grid in page.findChildren(GridTable):
        rows = cast("GridRows[object]", grid.model())
        for column in rows.columns:
            if not column.creates and any(is_record(value, label) for value, label in column.options):
                yield column.heading


def is_record(value: object, label: str) -> bool:
    """Whether an entry stands for a record, by its id: codes are of closed lists, a year is its own label."""
    return isinstance(value, int) and not isinstance(value, bool) and str(value) not in label
