"""What the keyboard leaves in a list or a grid is painted again: no old selection stays behind."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from ptce_desk.services.desk import Desk
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.tables.data_table import DataTable
from tests.ui.shown import EACH_DAY, WALKS, states_of
from tests.ui.widgets.keyboard import press

KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right)


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The window is on the demonstration."""
    return demo


def on_screen(window: QWidget) -> QImage:
    """What was painted so far, piece by piece, as the screen holds it."""
    return window.screen().grabWindow(window.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def painted_anew(window: QWidget) -> QImage:
    """What the window looks like painted at once."""
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def place_in_window(widget: QWidget) -> QRect:
    seen = widget.visibleRegion().boundingRect()
    return seen.translated(widget.mapTo(widget.window(), QPoint(0, 0)))


def remnants(window: MainWindow, table: QTableView) -> list[str]:
    found: list[str] = []
    on_a_list = window.current_page().record is None  # from a record, Escape goes back to its list
    for key in (*KEYS, Qt.Key.Key_Escape) if on_a_list else KEYS:
        if not table.isVisible() or not table.hasFocus():
            break
        press(key)
        QApplication.processEvents()
        place = place_in_window(table.viewport())
        if place.isEmpty():
            break
        if on_screen(window).copy(place) != painted_anew(window).copy(place):
            found.append(f"{table.accessibleName()} après {key.name}")
    return found


@pytest.mark.slow
@pytest.mark.parametrize("keys", WALKS)
def test_no_list_and_no_grid_keeps_a_remnant_of_what_was_selected(
    keys: tuple[str, ...], window: MainWindow, settle: Callable[[], None]
) -> None:
    window.resize(1366, 728)
    settle()
    found: list[str] = []
    tried = 0
    for state in (state for key in keys for state in states_of(window, key, settle)):
        for table in window.current_page().findChildren(QTableView):
            if table.isVisible() and table.model().rowCount() > 1:
                table.setFocus()
                QTest.qWait(0)
                if isinstance(table, DataTable):
                    table.selectRow(0)  # a grid has its place by itself
                settle()
                tried += 1
                found += [f"{state} : {one}" for one in remnants(window, table)]
    assert tried > (15 if keys == EACH_DAY else 5)
    assert not found, "\n".join(found)
