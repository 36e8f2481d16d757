"""A year that is more likely a slip than meant is asked about in a cell, and kept once confirmed."""

from dataclasses import dataclass, replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.grid_rows import UNREAD_ROLE
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.ui.widgets.keyboard import press

TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return
ASKED = "\u00a0? Corrigez-la, ou validez encore une fois si c’est bien elle."


@dataclass
class Line:
    id: int
    day: date | None
    year: str


COLUMNS = (
    Column[Line]("day", "Jour", "date", lambda line: line.day),
    Column[Line]("year", "Année", "year", lambda line: line.year),
)


class Table:
    """A grid in a window, whose cells are kept as the file would."""

    def __init__(self, window: QWidget) -> None:
        self.window = window  # held: its cells would go with it
        self.after = QLineEdit()
        self.grid = GridTable(COLUMNS, "Lignes")
        layout = QVBoxLayout(window)
        layout.addWidget(self.grid)
        layout.addWidget(self.after)
        self.line = Line(1, date(2026, 1, 1), "2026")
        self.grid.cell_committed.connect(self._keep)
        self.grid.set_rows([self.line])

    def _keep(self, row: Line, key: str, value: object) -> None:
        assert row.id == self.line.id
        self.line = replace(self.line, day=value) if key == "day" else replace(self.line, year=str(value))  # type: ignore[arg-type]  # as the grid gives it
        self.grid.set_rows([self.line])

    def problem(self, column: int) -> str:
        index = self.grid.model().index(0, column)
        return str(index.data(Qt.ItemDataRole.ToolTipRole)) if index.data(UNREAD_ROLE) is not None else ""


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    window = QWidget()
    qtbot.addWidget(window)
    table = Table(window)
    window.resize(600, 300)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return table


CELLS = [
    ("day", 0, "01/03/0226", 226),
    ("day", 0, "1/3/2260", 2260),
    ("year", 1, "2260", 2260),
    ("year", 1, "1989", 1989),
]


@pytest.mark.parametrize(("key", "column", "typed", "year"), CELLS)
@pytest.mark.parametrize("leaving", [TAB, ENTER])
def test_a_cell_asks_then_keeps(table: Table, key: str, column: int, typed: str, year: int, leaving: Qt.Key) -> None:
    before = table.line
    table.grid.edit_cell(0, key)
    press(typed, leaving)
    assert table.problem(column).endswith(f"L’année {year}{ASKED}")
    assert table.line == before
    press(leaving)
    assert table.problem(column) == ""
    held = table.line.day.year if key == "day" and table.line.day is not None else int(table.line.year)
    assert held == year


@pytest.mark.parametrize(("key", "column", "typed", "year"), CELLS)
def test_what_was_asked_about_waits_when_the_cell_is_left_by_a_click(
    table: Table, key: str, column: int, typed: str, year: int
) -> None:
    before = table.line
    table.grid.edit_cell(0, key)
    press(typed)
    table.after.setFocus()
    assert table.problem(column).endswith(f"L’année {year}{ASKED}")
    table.grid.edit_cell(0, key)
    table.after.setFocus()
    assert table.line == before
    table.grid.edit_cell(0, key)
    press(ENTER)
    assert table.line != before


def test_a_year_is_four_digits(table: Table) -> None:
    for typed in ("26", "20x6", "٢٠٢٦", "20260"):
        table.grid.edit_cell(0, "year")
        press(typed, TAB)
        assert "Écrivez une année" in table.problem(1)
    table.grid.edit_cell(0, "year")
    press("2025", TAB)
    assert (table.line.year, table.problem(1)) == ("2025", "")
