"""« Colonnes et papier… »: those ticked and their order are what the table of a session is written with."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.paper import PaperSize
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.column_sets import DEBATE, SHIPPED, ColumnSet, column_set
from ptce_desk.services.desk import Desk
from ptce_desk.services.reports.agenda_columns import columns_offered
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.columns import ColumnsDialog
from ptce_desk.ui.pages.committee.sheet import SessionSheetPage
from tests.ui.pages.conftest import Show, proposed_file, ptce_named

Settle = Callable[[], None]
MINE = ColumnSet("Élus", ("title", "number"), 7)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def dialog(parent: QWidget) -> ColumnsDialog:
    return ColumnsDialog([*SHIPPED, MINE], columns_offered(), PaperSize.A4, parent)


def choose(dialog: ColumnsDialog, name: str) -> None:
    dialog.sets.set_value(name)
    dialog.sets.chosen.emit(name)


def test_a_set_shows_its_columns_in_its_order_and_the_others_after_them(dialog: ColumnsDialog) -> None:
    assert dialog.keys() == SHIPPED[0].keys
    choose(dialog, "Élus")
    assert dialog.keys() == MINE.keys
    assert [dialog.list.item(row).text() for row in range(3)] == ["Intitulé", "N°", "Ligne"]
    assert (dialog.forget_button.isHidden(), dialog.forget_button.text()) == (False, "Supprimer ce jeu")
    choose(dialog, "")
    assert set(dialog.keys()) == {key for key, _heading in columns_offered()}
    assert dialog.forget_button.isHidden()


def test_boxes_are_ticked_and_moved_by_the_keyboard_alone(dialog: ColumnsDialog) -> None:
    choose(dialog, "Élus")
    QTest.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert dialog.keys() == ("number", "title")
    QTest.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)  # it is the first already
    assert dialog.keys() == ("title", "number")
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.keys() == ("number",)


def test_what_lacks_is_said_and_what_is_kept_has_a_name(dialog: ColumnsDialog) -> None:
    choose(dialog, "Élus")
    assert (dialog.name_to_keep(), dialog.name.isEnabled()) == ("", False)
    dialog.keep.setChecked(True)
    assert (dialog.name_to_keep(), dialog.said.text()) == ("Élus", "«\u00a0Élus\u00a0» aura désormais ces colonnes.")
    dialog.name.setText("  ")
    assert (dialog.go_button.isEnabled(), "Donnez un nom" in dialog.said.text()) == (False, True)
    dialog.name.setText("Maire")
    assert (dialog.go_button.isEnabled(), dialog.said.text()) == (True, "")
    for row in range(2):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert (dialog.go_button.isEnabled(), dialog.said.text()) == (False, "Cochez au moins une colonne.")


def test_the_table_leaves_with_the_columns_chosen_which_are_kept_then_put_back(
    show: Show, desk: Desk, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = desk.run(sessions.create_session, CommitteeBody.STANDING_COMMITTEE, date(2026, 4, 10))
    desk.run(sessions.list_files, session, [proposed_file(desk, ptce_named(desk, "ardaines"))])
    page = show(SessionSheetPage, Destination("session", session))
    monkeypatch.setattr(page.exporter, "ask_path", lambda suggested, _kind: tmp_path / suggested)

    def asked() -> ColumnsDialog:
        page.choose_columns()
        settle()
        return next(one for one in page.window().findChildren(ColumnsDialog) if one.isVisible())

    dialog = asked()
    for row in range(4, dialog.list.count()):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.keep.setChecked(True)
    dialog.paper.set_value(PaperSize.A3)
    dialog.go_button.click()
    settle()
    kept = ("line", "number", "beneficiary", "title")
    assert desk.run(column_set, DEBATE).keys == kept
    sheet = load_workbook(tmp_path / "commission-2026-04-10.xlsx")["Tous les dossiers"]
    assert sheet.page_setup.paperSize == 8
    headings = ["Ligne", "N°", "Bénéficiaire", "Intitulé"]
    assert headings in [list(row) for row in sheet.iter_rows(values_only=True)]
    dialog = asked()
    assert (dialog.keys(), dialog.size_of_paper()) == (kept, PaperSize.A3)
    assert dialog.forget_button.text() == "Remettre les colonnes d’origine"
    dialog.forget_button.click()
    settle()
    assert dialog.keys() == SHIPPED[0].keys
    dialog.reject()
    QApplication.processEvents()
    assert desk.run(column_set, DEBATE) == SHIPPED[0]
