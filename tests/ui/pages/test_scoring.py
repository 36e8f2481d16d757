"""The scoring grid of a scheme and the notes of a jury, typed by keyboard on their pages."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from ptce_desk.formatting import typeset
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import scoring
from ptce_desk.services.schemes import grid
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.pages.schemes.sheet import SchemeSheetPage
from tests.integration.dossiers import complete_file, scheme_id
from tests.ui.pages.conftest import Office, Show
from tests.ui.widgets.keyboard import press

Settle = Callable[[], None]
D = Decimal


def test_a_grid_is_written_on_the_page_of_its_scheme(desk: Desk, show: Show, settle: Settle, office: Office) -> None:
    scheme = scheme_id(desk)
    page = show(SchemeSheetPage, Destination("scheme", scheme))
    page.criteria.grid.edit_cell(0, "label")
    press("Ancrage local", Qt.Key.Key_Return)
    settle()
    page.criteria.grid.edit_cell(0, "weight")
    press("2", Qt.Key.Key_Return)
    settle()
    kept = desk.run(grid.criteria_of, scheme)
    assert [(one.label, one.weight, one.out_of) for one in kept] == [("Ancrage local", D(2), D(20))]
    page.criteria.grid.edit_cell(1, "label")
    press("ancrage local", Qt.Key.Key_Return)
    settle()
    assert len(office.refused) == 1
    assert len(desk.run(grid.criteria_of, scheme)) == 1


@pytest.fixture
def noted(desk: Desk) -> int:
    for label in ("Ancrage local", "Modèle économique"):
        desk.run(grid.add_criterion, scheme_id(desk), "label", label)
    return complete_file(desk)


@pytest.mark.slow
def test_notes_are_typed_for_one_juror_beside_what_all_think(
    desk: Desk, show: Show, settle: Settle, noted: int
) -> None:
    desk.run(scoring.set_note, noted, "Bob", "Ancrage local", D(10))
    page = show(FundingFileSheetPage, Destination("funding_file", noted))
    jury = page.jury
    assert jury.isVisibleTo(page)
    assert jury.juror.value() == "Bob"
    jury.juror.setFocus()
    jury.juror.selectAll()
    press("Ana", Qt.Key.Key_Return)
    for row, note in enumerate(("15", "12")):
        jury.grid.edit_cell(row, "note")
        press(note, Qt.Key.Key_Return)
        settle()
    kept = desk.run(scoring.open_scoring, noted)
    assert [kept.note("Ana", one.label) for one in kept.criteria] == [D(15), D(12)]
    said = "Note du jury : 12,25 sur 20, 2 membres. Il manque des notes, qui ne comptent pas pour zéro : "
    assert jury.sentence.text() == typeset(f"{said}Bob (Modèle économique).")
    jury.remove.click()
    settle()
    assert desk.run(scoring.open_scoring, noted).jurors == ["Bob"]


def test_a_dossier_of_a_scheme_without_a_grid_shows_no_notes(desk: Desk, show: Show) -> None:
    page = show(FundingFileSheetPage, Destination("funding_file", complete_file(desk)))
    assert not page.jury.isVisibleTo(page)
