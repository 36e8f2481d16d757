"""In every grid Enter goes to the cell below, and Tab to the next one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ptce_desk.services.desk import Desk
from ptce_desk.ui.pages.committee.agenda import AgendaTable
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.ui.shown import WALKS, states_of

SHIFT = Qt.KeyboardModifier.ShiftModifier
Place = tuple[int, int]


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The pages of the walk show the demonstration."""
    return demo


def place(index: QModelIndex) -> Place:
    return index.row(), index.column()


def after(stops: list[Place], here: Place) -> Place:
    """Where Enter goes: the nearest cell below, or nowhere."""
    return next((stop for stop in stops if stop[1] == here[1] and stop[0] > here[0]), here)


def wrong_in(grid: "GridTable[object]") -> list[str]:
    """What a key does otherwise, from the first cell of two lines that can be edited."""
    stops = [place(index) for index in grid._stops()]
    wrong = []
    for here in dict.fromkeys([stops[0], after(stops, stops[0])]):
        grid.setFocus()
        grid.setCurrentIndex(grid.model().index(*here))
        below = after(stops, here)
        QTest.keyClick(grid, Qt.Key.Key_Return)
        if place(grid.currentIndex()) != below:
            wrong.append(f"Enter {here} {place(grid.currentIndex())}")
        following = [stop for stop in stops if stop > below]
        if following:
            QTest.keyClick(grid, Qt.Key.Key_Tab)
            if place(grid.currentIndex()) != following[0]:
                wrong.append(f"Tab {below} {place(grid.currentIndex())}")
        grid.setCurrentIndex(grid.model().index(*below))
        QTest.keyClick(grid, Qt.Key.Key_Return, SHIFT)
        if place(grid.currentIndex()) != max(
            (one for one in stops if one[1] == here[1] and one < below), default=below
        ):
            wrong.append(f"Shift+Enter {below} {place(grid.currentIndex())}")
    return wrong


@pytest.mark.parametrize("keys", WALKS)
def test_enter_goes_down_and_tab_goes_on_in_every_grid(
    keys: tuple[str, ...], window: MainWindow, settle: Callable[[], None]
) -> None:
    window.resize(1366, 768)
    wrong: dict[str, list[str]] = {}
    walked = set[str]()
    for key in keys:
        for state in states_of(window, key, settle):
            for grid in window.current_page().findChildren(GridTable):
                if grid.isVisible() and not isinstance(grid, AgendaTable) and grid._stops():
                    walked.add(f"{key} {grid.accessibleName()}")
                    found = wrong_in(grid)
                    if found:
                        wrong[f"{state} {grid.accessibleName()}"] = found
            QApplication.processEvents()
    assert wrong == {}
    assert "funding_file" not in keys or len([one for one in walked if one.startswith("funding_file ")]) > 2, walked


@pytest.mark.parametrize("enters", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_what_is_typed_is_kept_by_enter_and_the_cell_below_opens(
    enters: Qt.Key, window: MainWindow, settle: Callable[[], None]
) -> None:
    for _state in states_of(window, "funding_file", settle):
        grids = [one for one in window.current_page().findChildren(GridTable) if one.isVisible()]
        costs = next((one for one in grids if one.accessibleName() == "Dépenses"), None)
        if costs is not None:
            break
    assert costs is not None
    kept: list[tuple[str, object]] = []
    costs.cell_committed.connect(lambda _row, key, value: kept.append((key, value)))
    here = next(stop for stop in costs._stops() if costs._rows.columns[stop.column()].kind == "amount")
    costs.setFocus()
    costs.setCurrentIndex(here)
    below = costs._next_below(1)
    QTest.keyClick(costs, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "1234")
    QTest.keyClick(editor, enters)
    assert [key for key, _value in kept] == [costs._rows.columns[here.column()].key]
    assert place(costs.currentIndex()) == place(below if below.isValid() else here)
