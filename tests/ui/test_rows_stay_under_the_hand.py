"""A row does not move away while its cells are typed in, whatever its table is ordered by."""

from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTabWidget

from ptce_desk.services.budget import envelopes
from ptce_desk.services.desk import Desk
from ptce_desk.services.ptce import sheets
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.models.grid_rows import GridRows
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.ui.pages.test_follow_up import granted
from tests.ui.widgets.keyboard import press

Settle = Callable[[], None]
LATE, EARLY = "15/02/2026", "02/02/2026"


def tables(window: MainWindow, desk: Desk, settle: Settle) -> Iterator[tuple[str, GridTable[object], int]]:
    """Each table where a row may begin with a date, with the place of that column."""
    scheme = desk.run(list_schemes)[0]
    desk.run(envelopes.set_budget, scheme.scheme_id, 2026, Decimal(50000))
    for place in (
        Destination("funding_file", granted(desk)),
        Destination("ptce", desk.run(sheets.create_ptce, "Pôle d’essai")),
        Destination("budget"),
    ):
        window.go(place)
        settle()
        for tabs in window.current_page().findChildren(QTabWidget):
            for number in range(tabs.count()):
                tabs.setCurrentIndex(number)
                settle()
        for grid in window.current_page().findChildren(GridTable):
            model = grid.model()
            assert isinstance(model, GridRows)
            dates = [n for n, column in enumerate(model.columns) if column.kind == "date"]
            dates = [n for n in dates if model.ghost_text and model.is_stop(model.index(model.rowCount() - 1, n))]
            if dates:
                bring_into_view(grid)
                settle()
                yield f"{place.page}, {grid.accessibleName()}", grid, dates[0]


def bring_into_view(grid: GridTable[object]) -> None:
    """Show the tab a table stands in."""
    above = grid.parentWidget()
    while above is not None:
        tabs = above.parentWidget()
        holder = None if tabs is None else tabs.parentWidget()
        if isinstance(holder, QTabWidget):
            holder.setCurrentWidget(above)
        above = tabs


def ghost(grid: GridTable[object]) -> int:
    model = grid.model()
    assert isinstance(model, GridRows)
    return next(n for n in range(model.rowCount()) if model.kind_at(n) == "ghost")


def after(model: GridRows[object], section: int) -> range:
    return range(section + 1, model.columnCount())


@pytest.mark.slow
def test_a_row_added_before_the_others_by_its_date_keeps_the_keyboard_to_its_last_cell(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    walked = []
    for name, grid, section in tables(window, desk, settle):
        model = grid.model()
        assert isinstance(model, GridRows)
        for day in (LATE, EARLY):
            place = ghost(grid)
            grid.setFocus()
            grid.setCurrentIndex(model.index(place, section))
            press(day)
            settle()
            press(Qt.Key.Key_Tab)
            settle()
            focused = QApplication.focusWidget()
            assert focused is not None
            assert focused is grid or grid.isAncestorOf(focused), (name, day, focused)
            if model.kind_at(place) == "row" and any(
                model.is_stop(model.index(place, n)) for n in after(model, section)
            ):
                assert grid.currentIndex().row() == place, (name, day)
                walked.append((name, day))
            press(Qt.Key.Key_Escape)
            window.setFocus()
            settle()
    assert len(walked) >= 10, walked  # the others begin by a choice, and stand where they were added
