"""What a menu does with the press that opened it."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.widgets.menus import open_kept_menu, open_menu
from ptce_desk.ui.widgets.tables.data_table import DataTable

UI = Path(__file__).parents[3] / "ptce_desk" / "ui"
RIGHT, LEFT = Qt.MouseButton.RightButton, Qt.MouseButton.LeftButton


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    """What a menu is of."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def _shown_menu(owner: QWidget) -> tuple[QMenu, QPoint, list[str]]:
    """A menu of one entry, the place of this one, and what was chosen."""
    menu, chosen = QMenu(owner), list[str]()
    entry = menu.addAction("Supprimer")
    entry.triggered.connect(lambda: chosen.append("Supprimer"))
    open_kept_menu(menu, QPoint(40, 40))
    return menu, menu.actionGeometry(entry).center(), chosen


@pytest.mark.parametrize("button", [RIGHT, LEFT])
def test_the_release_of_the_press_that_opened_a_menu_chooses_nothing(owner: QWidget, button: Qt.MouseButton) -> None:
    menu, place, chosen = _shown_menu(owner)
    for step in range(9):  # a hand trembles: Qt takes so many moves for a choice being made
        QTest.mouseMove(menu, place + QPoint(step % 2, 0))
    QTest.mouseRelease(menu, button, pos=place)
    assert (chosen, menu.isVisible()) == ([], True)
    menu.close()


def test_no_column_goes_by_itself_at_the_release_of_the_right_button(qtbot: QtBot) -> None:
    columns = tuple(Column[str](key, key, "text", str, width_chars=6) for key in ("one", "two"))
    table: DataTable[str] = DataTable(PagedTableModel[str](columns), "Essai")
    qtbot.addWidget(table)
    menu = table.heading_menu(0)
    box = next(action for action in menu.actions() if action.isCheckable())
    menu.popup(QPoint(40, 40))
    place = menu.actionGeometry(box).center()
    QTest.mouseRelease(menu, RIGHT, pos=place)
    assert box.isChecked()
    QTest.mouseClick(menu, LEFT, pos=place)
    assert not box.isChecked()
    menu.close()


def test_a_menu_shown_again_waits_for_a_click_of_that_time(owner: QWidget) -> None:
    menu, place, chosen = _shown_menu(owner)
    for step in range(9):
        QTest.mouseMove(menu, place + QPoint(step % 2, 0))
    QTest.mouseClick(menu, LEFT, pos=place)
    assert chosen == ["Supprimer"]
    open_kept_menu(menu, QPoint(40, 40))
    for step in range(9):
        QTest.mouseMove(menu, place + QPoint(step % 2, 0))
    QTest.mouseRelease(menu, LEFT, pos=place)
    assert (chosen, menu.isVisible()) == (["Supprimer"], True)
    menu.close()


def test_the_second_press_of_a_double_click_is_a_click_of_its_own(owner: QWidget) -> None:
    menu, place, chosen = _shown_menu(owner)
    for step in range(9):  # Qt chooses nothing while the mouse is where it was as the menu opened
        QTest.mouseMove(menu, place + QPoint(step % 2, 0))
    spot = QPointF(place)
    twice = QMouseEvent(
        QEvent.Type.MouseButtonDblClick,
        spot,
        menu.mapToGlobal(spot),
        LEFT,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(menu, twice)
    QTest.mouseRelease(menu, LEFT, pos=place)
    assert chosen == ["Supprimer"]
    menu.close()


def test_the_menu_of_a_right_click_goes_once_it_is_closed(qtbot: QtBot, owner: QWidget) -> None:
    menu = QMenu(owner)
    menu.addAction("Supprimer")
    open_menu(menu, QPoint(40, 40))
    with qtbot.waitSignal(menu.destroyed):
        menu.close()


def test_every_menu_opened_at_a_place_waits_for_a_click_of_its_own() -> None:
    by_hand = {path.name for path in UI.rglob("*.py") if re.search(r"\bmenu\.(popup|exec)\(", path.read_text("utf-8"))}
    assert by_hand == {"menus.py"}
