"""The window closes, or gives way to another file, while something is typed: it is kept, and the end is quiet."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ptce_desk.services.desk import Desk
from ptce_desk.services.file.deletion import delete_record
from ptce_desk.services.file.search import search
from ptce_desk.services.file.settings import follow_settings
from ptce_desk.services.importing.assistant import Step
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.pages.importing.page import ImportPage
from ptce_desk.ui.shell.main_window import MainWindow
from tests.slowly import spread
from tests.ui.pages.progress import progress_file
from tests.ui.waiting import PATIENCE, settle_aside
from tests.ui.widgets.keyboard import burst, press

Settle = Callable[[], None]
Begin = Callable[[FundingFileSheetPage], None]


def values(file: Path, query: str) -> list[object]:
    """The first column of what a query finds in a file that is closed."""
    connection = sqlite3.connect(file)
    found = [value for (value, *_rest) in connection.execute(query)]
    connection.close()
    return found


def whole(field: QWidget) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    for line in (field, *field.findChildren(QWidget)):
        if hasattr(line, "selectAll"):
            line.selectAll()


TYPED: dict[str, tuple[Begin, str, str, object]] = {
    "un texte": (
        lambda page: whole(page.project.title_edit),
        "Filière lin",
        "SELECT title FROM funding_file",
        "Filière lin",
    ),
    "un montant": (
        lambda page: whole(page.project.requested),
        "21000",
        "SELECT requested FROM funding_file",
        2100000,
    ),
    "un taux": (
        lambda page: whole(page.decision.rate),
        "50",
        "SELECT proposed FROM funding_file",
        1500000,
    ),
    "plusieurs lignes": (
        lambda page: whole(page.decision.opinion),
        "Avis favorable",
        "SELECT service_opinion FROM funding_file",
        "Avis favorable",
    ),
    "une cellule": (
        lambda page: page.costs.grid.edit_cell(0, "presented"),
        "25000",
        "SELECT presented FROM cost_line",
        2500000,
    ),
    "une ligne nouvelle": (
        lambda page: page.costs.grid.edit_cell(1, "label"),
        "Salle",
        "SELECT label FROM cost_line ORDER BY id DESC",
        "Salle",
    ),
}


@pytest.fixture
def page(window: MainWindow, desk: Desk, settle: Settle) -> FundingFileSheetPage:
    window.go(Destination("funding_file", progress_file(desk)))
    settle()
    page = window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    return page


@pytest.mark.parametrize("spot", spread(TYPED, 3))
def test_what_is_being_typed_when_the_window_closes_is_kept(
    spot: str, window: MainWindow, page: FundingFileSheetPage, settle: Settle
) -> None:
    begin, text, query, kept = TYPED[spot]
    begin(page)
    for character in text:
        press(character)
        settle()
    window.close()
    QApplication.processEvents()
    assert not window.isVisible()
    assert values(window.desk.path, query)[0] == kept


@pytest.mark.slow
def test_cells_typed_before_the_file_added_their_line_are_kept_when_the_window_closes(
    window: MainWindow, page: FundingFileSheetPage
) -> None:
    page.costs.grid.edit_cell(1, "label")
    burst("Salle", Qt.Key.Key_Tab, "1200", Qt.Key.Key_Tab, Qt.Key.Key_Tab, "Location")
    window.close()
    QApplication.processEvents()
    line = "SELECT label || '/' || presented || '/' || reason FROM cost_line ORDER BY id DESC"
    assert values(window.desk.path, line)[0] == "Salle/120000/Location"


@pytest.mark.slow
def test_what_loses_the_keyboard_to_another_window_is_kept_too(window: MainWindow, page: FundingFileSheetPage) -> None:
    whole(page.decision.opinion)
    press("Avis réservé")
    other = QWidget()
    other.show()
    other.activateWindow()
    QApplication.processEvents()
    window.close()
    other.close()
    assert values(window.desk.path, "SELECT service_opinion FROM funding_file")[0] == "Avis réservé"


@pytest.mark.slow
def test_what_the_file_refuses_at_the_last_moment_keeps_the_window_open_once(
    window: MainWindow, page: FundingFileSheetPage, desk: Desk, settle: Settle
) -> None:
    assert page.sheet is not None
    desk.run(delete_record, "funding_file", page.sheet.file.id)
    whole(page.project.title_edit)
    press("Filière lin")
    window.close()
    assert window.isVisible()
    assert "n’existe pas ou plus" in window.notices.sentence.text()
    settle()
    window.close()
    assert not window.isVisible()


def test_nothing_is_queued_to_a_desk_that_is_closing(window: MainWindow) -> None:
    answered: list[object] = []
    window.tasks.query(answered.append, search, "lin")
    window.close()
    window.tasks.query(answered.append, follow_settings)
    window.tasks.command(frozenset({"settings"}), answered.append, follow_settings)
    window.tasks.changed.emit(frozenset({"settings"}))
    window.tasks.saved.emit()
    QApplication.processEvents()
    assert len(answered) == 1
    assert window.tasks.pending == 0


@pytest.mark.slow
def test_a_window_that_closes_says_so_at_once_and_stops_what_it_was_working_out(
    window: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    table = tmp_path / "suivi.csv"
    table.write_text("Nom;Montant;Exercice\nLe Relais;900;2023\n", encoding="utf-8")
    window.go(Destination("importing", file=table))
    page = window.current_page()
    assert isinstance(page, ImportPage)
    settle_aside(window.tasks)
    page.columns_step.given_wanted.emit("scheme", "CA-PROGRESS-1")
    settle()
    go, seen = Event(), []
    window.tasks.query(lambda _done: None, lambda _desk: go.wait(PATIENCE / 1000))
    page._foresee()
    assert not page.under_way.stop.is_set()

    def look() -> None:
        seen.append((window._stack.veil.isVisible(), window._stack.veil.words.text(), page.under_way.stop.is_set()))
        go.set()

    QTimer.singleShot(0, look)
    window.close()
    assert seen == [(True, "Fermeture…", True)]
    assert not window.isVisible()
    assert page.step is not Step.PLAN


@pytest.mark.slow
def test_an_import_that_is_being_written_when_the_window_closes_comes_in_whole(
    window: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    table = tmp_path / "suivi.csv"
    table.write_text("Nom;Montant;Exercice\nLe Relais;900;2023\n", encoding="utf-8")
    window.go(Destination("importing", file=table))
    page = window.current_page()
    assert isinstance(page, ImportPage)
    settle_aside(window.tasks)
    page.columns_step.given_wanted.emit("scheme", "CA-PROGRESS-1")
    settle()
    page._foresee()
    settle()
    page.next_button.click()
    window.close()
    assert values(window.desk.path, "SELECT voted FROM funding_file") == [90000]


@pytest.mark.slow
def test_a_window_that_stays_open_shows_its_page_again(
    window: MainWindow, page: FundingFileSheetPage, desk: Desk
) -> None:
    assert page.sheet is not None
    desk.run(delete_record, "funding_file", page.sheet.file.id)
    whole(page.project.title_edit)
    press("Filière lin")
    window.tasks.query(lambda _found: None, search, "lin")
    window.close()
    assert (window.isVisible(), window._stack.veil.isHidden()) == (True, True)
