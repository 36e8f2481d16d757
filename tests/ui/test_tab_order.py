"""Tab follows what is read, also after rows came, went or moved."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLineEdit, QTabWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.domain.rules.parts import InstalmentPart
from ptce_desk.domain.rules.types import Cap, InstalmentPlan
from ptce_desk.domain.vocabulary import CapScope, InstalmentKind
from ptce_desk.services.desk import Desk
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.services.schemes.rules import save_rules
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.desk.tab_order import reading_order
from ptce_desk.ui.dialogs.dialog import Dialog
from ptce_desk.ui.pages.schemes.rules import SchemeRulesPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.rules.form import PartsEdit
from tests.ui.accessibility import name_of
from tests.ui.officer import Officer


def field(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    return line


def names(container: QWidget) -> list[str]:
    return [name_of(stop) for stop in reading_order(container)]


def test_a_layout_is_read_whatever_the_order_its_widgets_were_made_in() -> None:
    last, first, middle = field("last"), field("first"), field("middle")
    whole = QWidget()
    column, line = QVBoxLayout(whole), QHBoxLayout()
    column.addWidget(last)
    line.addWidget(middle)
    line.insertWidget(0, first)
    column.insertLayout(0, line)
    assert names(whole) == ["first", "middle", "last"]


def test_a_grid_is_read_line_by_line() -> None:
    whole = QWidget()
    grid = QGridLayout(whole)
    for name, row, column in (("d", 1, 1), ("b", 0, 1), ("c", 1, 0), ("a", 0, 0)):
        grid.addWidget(field(name), row, column)
    assert names(whole) == ["a", "b", "c", "d"]


def test_a_flowing_row_a_tab_and_what_floats_are_read_in_their_turn(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    over = field("over")
    over.setParent(whole)
    column = QVBoxLayout(whole)
    row = FlowRow(field("second"))
    row.insert(0, field("first"))
    tabs = QTabWidget()
    tabs.tabBar().setAccessibleName("tabs")
    tabs.addTab(field("shown"), "Un")
    tabs.addTab(field("hidden"), "Deux")
    column.addWidget(row)
    column.addWidget(tabs)
    whole.show()
    assert names(whole) == ["first", "second", "Un", "shown", "over"]


@pytest.mark.parametrize("gone", ["hidden", "disabled"])
def test_the_keyboard_goes_on_from_what_has_just_gone(gone: str, qtbot: QtBot) -> None:
    dialog = Dialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    third, first, second = quiet_button("third"), quiet_button("first"), quiet_button("second")
    for button in (first, second, third):
        column.addWidget(button)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    second.setFocus()
    second.hide() if gone == "hidden" else second.setEnabled(False)
    assert QApplication.focusWidget() is third
    QTest.keyClick(third, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is third


@pytest.fixture
def officer(qtbot: QtBot, desk: Desk) -> Officer:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    return Officer(qtbot, window)


@pytest.mark.slow
def test_tab_goes_from_one_line_of_a_rule_to_the_next_after_lines_came_and_went(desk: Desk, officer: Officer) -> None:
    version = next(row.version_id for row in desk.run(list_schemes) if row.code == "CA-PROGRESS-1")
    parts = tuple(InstalmentPart(kind=kind, rate=Decimal("0.5")) for kind in tuple(InstalmentKind)[:2])
    cap = Cap(scope=CapScope.FILE, amount=Decimal(12000), source="art. 3")
    desk.run(save_rules, version, (cap, InstalmentPlan(parts=parts, source="art. 4")))
    officer.window.go(Destination("scheme_rules", version))
    officer.settle()
    page = officer.window.current_page()
    assert isinstance(page, SchemeRulesPage)
    page.rules.rows[1].buttons["up"].setFocus()
    officer.press(Qt.Key.Key_Space)
    page.rules.open_at(0)
    form = page.rules.rows[0].form
    assert form is not None
    editor = next(held for held in form.editors.values() if isinstance(held, PartsEdit))
    editor.add_line()
    officer.settle()
    officer.tab_to("Retirer la ligne 1")
    officer.press(Qt.Key.Key_Tab)
    assert officer.here().endswith("ligne 2")
    officer.tab_to("Retirer la ligne 2")
    officer.press(Qt.Key.Key_Tab)
    assert officer.here().endswith("ligne 3")
    officer.tab_to("Retirer la ligne 3")
    officer.press(Qt.Key.Key_Tab)
    assert officer.here() == "Ajouter une ligne"
    officer.tab_to("Monter la règle")
    assert page.rules.rows[1].isAncestorOf(QApplication.focusWidget() or page)
