"""Columns that wait in the chooser until the officer wants them."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ptce_desk.formatting import amount_text
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.widgets.tables.data_table import DataTable
from tests.ui.widgets.keyboard import press

COLUMNS = (
    Column[Decimal]("name", "Intitulé", "text", str),
    Column[Decimal]("voted", "Voté", "amount", amount_text),
    Column[Decimal]("paid", "Versé", "amount", amount_text, hidden=True),
)


def make_table(qtbot: QtBot, columns: tuple[Column[Decimal], ...] = COLUMNS) -> DataTable[Decimal]:
    model = PagedTableModel(columns)
    table: DataTable[Decimal] = DataTable(model, "Versements")
    model.setParent(table)
    qtbot.addWidget(table)
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    model.set_rows([Decimal(1)], has_more=False)
    return table


@pytest.fixture
def table(qtbot: QtBot) -> DataTable[Decimal]:
    return make_table(qtbot)


def in_view(table: DataTable[Decimal]) -> list[str]:
    places = range(table.model().columnCount())
    return [COLUMNS[place].heading for place in places if not table.isColumnHidden(place)]


def entry(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == text)


def test_a_column_hidden_at_first_is_not_ticked_and_the_list_is_as_it_was_given(table: DataTable[Decimal]) -> None:
    menu = table.columns.menu(table)
    assert in_view(table) == ["Intitulé", "Voté"]
    assert not entry(menu, "Versé").isChecked()
    assert not table.columns.is_arranged()
    assert not entry(menu, "Remettre les colonnes d’origine").isEnabled()


@pytest.mark.parametrize("how", ["show_column", "leave_out", "reset"])
def test_a_heading_longer_than_what_it_heads_is_whole_once_its_column_comes_into_view(qtbot: QtBot, how: str) -> None:
    long = Column[Decimal]("late", "Dont à confirmer cette année", "amount", amount_text, hidden=how == "show_column")
    table = make_table(qtbot, (*COLUMNS, long))
    if how == "show_column":
        table.columns.show_column("late", shown=True)
    elif how == "leave_out":
        table.columns.leave_out({"late"})
        table.model().headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)  # measured again meanwhile
        table.columns.leave_out(())
    else:
        table.columns.show_column("late", shown=False)
        table.model().headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)
        table.columns.reset()
    assert table.columnWidth(3) >= table.horizontalHeader().sectionSizeHint(3) > 0


def test_it_is_brought_into_view_by_keyboard_and_found_again(qtbot: QtBot, table: DataTable[Decimal]) -> None:
    table._columns_button.setFocus()
    press(Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(menu, key)
    menu.close()
    assert in_view(table) == ["Intitulé", "Voté", "Versé"]
    assert table.columns.is_shown("paid")
    assert in_view(make_table(qtbot)) == ["Intitulé", "Voté", "Versé"]


def test_it_goes_away_again_and_comes_back_neither_by_itself_nor_by_the_way_back(
    qtbot: QtBot, table: DataTable[Decimal]
) -> None:
    table.columns.show_column("paid", shown=True)
    table.columns.show_column("paid", shown=False)
    assert not table.columns.is_arranged()
    table.columns.show_column("paid", shown=True)
    entry(table.columns.menu(table), "Remettre les colonnes d’origine").trigger()
    assert in_view(table) == in_view(make_table(qtbot)) == ["Intitulé", "Voté"]


def test_what_was_put_away_before_such_a_column_came_stays_away_and_the_column_too(qtbot: QtBot) -> None:
    preferences().setValue("tables/Versements/hidden", "voted")
    assert in_view(make_table(qtbot)) == ["Intitulé"]


def test_a_list_never_opens_without_any_column(qtbot: QtBot) -> None:
    preferences().setValue("tables/Versements/hidden", "name,voted")
    assert in_view(make_table(qtbot)) == ["Intitulé", "Voté"]
