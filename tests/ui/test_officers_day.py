"""One officer's day through the windows, by keyboard, from a new file to the workbook read back."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.domain.committees import Opinion
from ptce_desk.domain.states import DecisionState
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.ui.dialogs.new_file import new_file_dialog
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.pages.committee.sheet import SessionSheetPage
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.pages.ptce.list import PtceListPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.start.beginning import new_file
from ptce_desk.ui.widgets.editors.choice import Choice
from tests.ui.waiting import come_to_front
from tests.ui.widgets.keyboard import press

D = Decimal


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, surroundings: Surroundings) -> Iterator[Desk]:
    """A new file « Région de démonstration », made by its form."""
    form = new_file_dialog("Agent de test")
    qtbot.addWidget(form)
    come_to_front(qtbot, form)
    form.editors["name"].setFocus()
    press("Région de démonstration")
    form.accept()
    form.close()
    desk = new_file(surroundings, tmp_path / "region", form.values())
    yield desk
    desk.close()


def type_into(field: QWidget, text: str) -> None:
    """Replace what a field holds, then leave it by Tab."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(text, Qt.Key.Key_Tab)


def open_page(window: MainWindow, key: str) -> None:
    """Go to a page by Alt and its rank in the navigation."""
    rank = list(window.navigation.entries).index(key) + 1
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_0.value + rank), Qt.KeyboardModifier.AltModifier)


def open_new_file(qtbot: QtBot, window: MainWindow, settle: Callable[[], None]) -> FundingFileSheetPage:
    """From the PTCE list to the page of a new PROGRESS dossier of ARDAINES."""
    settle()
    open_page(window, "ptce_list")
    settle()
    poles = window.current_page()
    assert isinstance(poles, PtceListPage)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    press("ardaines")
    qtbot.waitUntil(lambda: window.search.hits.count() > 0)
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    settle()
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, NewRecordDialog) and w.isVisible())
    scheme = dialog.editors["scheme_id"]
    assert isinstance(scheme, Choice)
    line = scheme.lineEdit()
    assert line is not None
    type_into(line, "CA-PROGRESS-1")
    type_into(dialog.editors["title"], "Filière bois : étude de coopération")
    type_into(dialog.editors["deposited_on"], "2/3/2026")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle()
    page = window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    return page


def create_who_asks(page: FundingFileSheetPage, settle: Callable[[], None]) -> None:
    """The structure that asks is not in the file: it is created from the choice, of the ESS, and chosen."""
    page.project.beneficiary.setFocus()
    press("Association fictive")
    completer = page.project.beneficiary.completer()
    popup = None if completer is None else completer.popup()
    assert popup is not None
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(popup, key)
    settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NewRecordDialog)
    assert dialog.values()["ess"] is True
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle()
    assert page.sheet is not None
    assert page.sheet.file.beneficiary_id is not None


def type_progress_dossier(page: FundingFileSheetPage, settle: Callable[[], None]) -> None:
    """Base 50 000 €, the État having granted 20 000 €, all by keyboard."""
    create_who_asks(page, settle)
    type_into(page.project.start, "1/4/2026")
    type_into(page.project.end, "30 septembre 2027")
    type_into(page.project.total_cost, "50 k€")
    type_into(page.project.requested, "30 000")
    page.costs.grid.edit_cell(0, "category")
    press("Étude", Qt.Key.Key_Tab, "Étude-action", Qt.Key.Key_Tab, "50 000", Qt.Key.Key_Tab)
    settle()
    page.plan.grid.edit_cell(0, "level")
    press("État", Qt.Key.Key_Tab, "État", Qt.Key.Key_Tab, "20000", Qt.Key.Key_Tab)
    settle()
    press(Qt.Key.Key_Space)
    settle()


def vote_in_a_new_session(window: MainWindow, settle: Callable[[], None]) -> SessionSheetPage:
    """A session of 10 April 2026, the dossier on its agenda, a favourable opinion, the vote, the délibération."""
    open_page(window, "sessions")
    settle()
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NewRecordDialog)
    type_into(dialog.editors["held_on"], "10/4/2026")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle()
    page = window.current_page()
    assert isinstance(page, SessionSheetPage)
    page.waiting.selectRow(0)
    page.list_button.setFocus()
    press(Qt.Key.Key_Space)
    settle()
    page.agenda.edit_cell(0, "opinion")
    press("Favorable", Qt.Key.Key_Tab)
    settle()
    page.agenda.edit_cell(0, "vote")
    press("Accordé", Qt.Key.Key_Tab)
    settle()
    page.tabs.open_tab("facts")
    type_into(page.details.act.editors["number"], "2026-118")
    settle()
    return page


def workbook_line(target: Path, number: str) -> dict[object, object]:
    """The line of a dossier in the committee workbook, by heading."""
    rows = list(openpyxl.load_workbook(target, data_only=True)["Tous les dossiers"].iter_rows(values_only=True))
    heading = next(row for row in rows if row[1] == "N°")
    return dict(zip(heading, next(row for row in rows if row[1] == number), strict=True))


def test_one_officers_day(
    qtbot: QtBot,
    window: MainWindow,
    settle: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = open_new_file(qtbot, window, settle)
    assert page.sheet is not None
    assert page.sheet.ptce is not None
    assert page.sheet.ptce.name == "ARDAINES"

    type_progress_dossier(page, settle)
    assert page.computation.maximum.text() == "24\u202f000,00\u00a0€"
    assert any("80\u00a0% × 30\u202f000,00\u00a0€ = 24\u202f000,00\u00a0€" in s for s in page.computation.sentences)
    assert {step.source for step in page.sheet.assessment.steps if step.rule != "over_funding"} == {
        "guide RTES 2014, l. 1499"
    }

    for button in (page.decision.finish, page.decision.propose):
        button.setFocus()
        press(Qt.Key.Key_Space)
        settle()
    assert page.sheet.file.decision is DecisionState.PROPOSED
    assert page.sheet.file.proposed == D("24000.00")

    session = vote_in_a_new_session(window, settle)
    assert session.sheet is not None
    line = session.sheet.lines[0]
    assert line.item.opinion is Opinion.FAVOURABLE
    assert line.sheet.file.decision is DecisionState.GRANTED
    assert line.sheet.file.voted == D("24000.00")
    assert session.sheet.session.deliberation is not None

    target = tmp_path / "commission.xlsx"
    monkeypatch.setattr(session, "ask_path", lambda _suggested: target)
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle()
    written = workbook_line(target, "2026-001")
    expected = {
        "PTCE": "ARDAINES",
        "Assiette retenue": 50000,
        "État (cofinancement)": 20000,
        "Demandé": 30000,
        "Maximum applicable": 24000,
        "Proposé": 24000,
        "Avis": "Favorable",
        "Vote": "Accordé",
        "Voté": 24000,
    }
    assert {heading: written[heading] for heading in expected} == expected
