"""The window on the screen, its navigation, Escape, and what is given up."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSettings, QSize
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.pages.ptce.sheet import PtceSheetPage
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.remembered.window_place import first_place, keep_place, place_window
from ptce_desk.ui.shell.main_window import NARROW, SMALLEST, MainWindow
from ptce_desk.ui.shell.navigation import FOLDED, WIDTH
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.filter_row import FilterRow
from tests.slowly import slowly
from tests.ui.officer import CTRL, KEY, Officer
from tests.ui.waiting import close_window


@pytest.fixture
def window(qtbot: QtBot, demo: Desk) -> Iterator[MainWindow]:
    window = MainWindow(demo)
    qtbot.addWidget(window)
    window.show()
    yield window
    close_window(window)


@pytest.fixture
def officer(qtbot: QtBot, window: MainWindow) -> Officer:
    return Officer(qtbot, window)


@pytest.mark.parametrize(
    "room",
    [QRect(0, 0, 1366, 728), QRect(0, 28, 1366, 740), QRect(1920, 0, 1920, 1040), QRect(0, 0, 960, 540)],
)
def test_the_first_window_fits_the_screen_with_its_frame(room: QRect) -> None:
    place = first_place(room)
    framed = place.adjusted(-8, -32, 8, 8)
    assert room.contains(framed), (room, framed)
    assert place.width() >= min(SMALLEST.width(), room.width() - 16)


def test_the_window_comes_back_as_it_was_left(qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "place.ini"), QSettings.Format.IniFormat)
    left, found = QMainWindow(), QMainWindow()
    for one in (left, found):
        qtbot.addWidget(one)
    left.setGeometry(40, 60, 640, 420)
    left.show()
    keep_place(left, settings)
    place_window(found, settings)
    found.show()
    assert found.size() == QSize(640, 420)
    left.showMaximized()
    keep_place(left, settings)
    place_window(found, settings)
    assert found.isMaximized()


def test_a_window_left_on_a_screen_that_is_gone_comes_back_in_sight(qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "place.ini"), QSettings.Format.IniFormat)
    left, found = QMainWindow(), QMainWindow()
    for one in (left, found):
        qtbot.addWidget(one)
    left.setGeometry(5000, 4000, 640, 420)
    left.show()
    keep_place(left, settings)
    place_window(found, settings)
    assert found.screen().availableGeometry().intersects(found.geometry())
    settings.setValue("window/geometry", "nonsense")
    place_window(found, settings)
    assert found.screen().availableGeometry().contains(found.geometry().topLeft())


def test_closing_the_window_remembers_its_place(window: MainWindow) -> None:
    window.close()
    assert preferences().value("window/geometry") is not None


@pytest.mark.slow
def test_the_navigation_is_icons_in_a_narrow_window_and_by_ctrl_b(officer: Officer, window: MainWindow) -> None:
    window.resize(NARROW, 700)
    officer.settle()
    assert window.navigation.width() == WIDTH
    window.resize(NARROW - 1, 700)
    officer.settle()
    assert window.navigation.width() == FOLDED
    for entry in window.navigation.entries.values():
        assert entry.text() == ""
        assert entry.accessibleName() in entry.toolTip()
    officer.press(KEY.Key_B, CTRL)
    assert window.navigation.width() == WIDTH
    window.resize(NARROW - 50, 700)
    officer.settle()
    assert window.navigation.width() == WIDTH
    window.resize(NARROW + 100, 700)
    officer.settle()
    officer.press(KEY.Key_B, CTRL)
    assert window.navigation.width() == FOLDED
    window.resize(SMALLEST)
    officer.settle()
    heights = [entry.geometry().bottom() for entry in window.navigation.entries.values()]
    assert max(heights) <= window.navigation.height()


@pytest.mark.slow
def test_escape_on_a_list_drops_the_selection_then_the_filter_then_nothing(
    officer: Officer, window: MainWindow
) -> None:
    window.go(Destination("home"))
    window.go(Destination("funding_files"))
    officer.settle()
    page = window.current_page()
    assert isinstance(page, FundingFileListPage)
    page.filters.set_state({"instruction": "draft"})
    officer.settle()
    page.table.selectRow(0)
    page.table.setFocus()
    officer.press(KEY.Key_Escape)
    assert page.table.selected_rows() == []
    assert page.filters.is_active()
    officer.press(KEY.Key_Escape)
    assert not page.filters.is_active()
    for _time in range(3):
        officer.press(KEY.Key_Escape)
        assert window.current_page() is page


@pytest.mark.parametrize("key", ["deadlines", *slowly("funding_files", "ptce_list", "organisations", "scheme_list")])
def test_escape_among_the_filters_drops_the_words_then_leaves_them_and_keeps_every_filter(
    key: str, officer: Officer, window: MainWindow
) -> None:
    window.go(Destination(key))
    officer.settle()
    (row,) = (row for row in window.current_page().findChildren(FilterRow) if row.isVisible())
    (table, *_more) = (table for table in window.current_page().findChildren(DataTable) if table.isVisible())
    chip = next(button for button in row.findChildren(QPushButton) if button.isVisible())
    row.search.setFocus()
    officer.type("pole")
    officer.press(KEY.Key_Escape)
    assert (row.search.text(), row.search.hasFocus()) == ("", True)
    officer.type("p")
    officer.press(KEY.Key_Return)
    chip.setFocus()
    officer.press(KEY.Key_Escape)
    assert (row.search.text(), table.hasFocus()) == ("p", True)


@pytest.mark.slow
def test_escape_leaves_a_record_for_where_one_came_from(officer: Officer, window: MainWindow) -> None:
    window.go(Destination("funding_files"))
    officer.settle()
    officer.press(KEY.Key_Return)
    assert window.current_page() is window.pages["funding_file"]
    officer.press(KEY.Key_Escape)
    assert window.current_page() is window.pages["funding_files"]


@pytest.mark.slow
@pytest.mark.parametrize("way", ["the search", *slowly("a record")])
def test_a_new_record_given_up_leads_back_where_one_was(way: str, officer: Officer, window: MainWindow) -> None:
    window.go(Destination("ptce_list"))
    officer.settle()
    officer.press(KEY.Key_Return)
    sheet = window.current_page()
    record = sheet.record
    if way == "a record":
        officer.press(KEY.Key_N, CTRL)
    else:
        officer.find("Nouvelle structure")
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, QDialog)
    officer.press(KEY.Key_Escape)
    assert window.current_page() is sheet
    assert sheet.record == record


def test_a_dialog_gives_the_keyboard_back(officer: Officer, window: MainWindow) -> None:
    window.go(Destination("ptce_list"))
    officer.settle()
    before = QApplication.focusWidget()
    assert before is not None
    officer.press(KEY.Key_N, CTRL)
    assert QApplication.focusWidget() is not before
    officer.press(KEY.Key_Escape)
    assert QApplication.focusWidget() is before


@pytest.mark.slow
def test_the_search_lists_the_last_records_then_what_the_page_does(officer: Officer, window: MainWindow) -> None:
    window.go(Destination("ptce_list"))
    officer.settle()
    officer.press(KEY.Key_Return)
    window.go(Destination("budget"))
    officer.settle()
    officer.press(KEY.Key_K, CTRL)
    listed = [window.search.hits.item(row).text() for row in range(window.search.hits.count())]
    shown = window.pages["ptce"]
    assert isinstance(shown, PtceSheetPage)
    assert listed[0].startswith(shown.header.title.text_whole())
    assert "Ajouter une enveloppe" in listed[1:4]
    officer.press(KEY.Key_Return)
    assert window.current_page() is window.pages["ptce"]
    assert window.search.text() == ""


def test_what_was_searched_does_not_stay_when_one_goes_elsewhere(officer: Officer, window: MainWindow) -> None:
    officer.press(KEY.Key_K, CTRL)
    officer.type("cantine")
    officer.press(KEY.Key_Tab)
    assert window.search.text() == ""
    assert not window.search.hits.isVisible()
