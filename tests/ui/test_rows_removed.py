"""A row of a table goes by Ctrl+Suppr alone; its going is told, and undone by what tells it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import latest_operation
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.models.grid_rows import LINE_ROLE
from ptce_desk.ui.pages.list_page import ListPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import LIST_OF
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from ptce_desk.wording.done import done_sentence
from tests.slowly import slowly

Settle = Callable[[], None]
RECORDS = ("funding_file", "ptce", "session", "scheme", "organisation", "framework")
LONE = ("settings", "budget")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The window is on the demonstration."""
    return demo


def tables(window: MainWindow, settle: Settle, first: int) -> Iterator[tuple[str, GridTable[object]]]:
    """Each table typed in, once, on a page where it has a row, among the first records of each list."""
    seen: set[str] = set()
    for destination in destinations(window, settle, first):
        window.go(destination)
        settle()
        for grid in window.current_page().findChildren(GridTable):
            name = f"{destination.page}, {grid.accessibleName()}"
            if places(grid) and name not in seen:
                seen.add(name)
                yield name, grid


def destinations(window: MainWindow, settle: Settle, first: int) -> Iterator[Destination]:
    for key in RECORDS:
        window.go(Destination(LIST_OF[key]))
        settle()
        page = window.current_page()
        if isinstance(page, ListPage):
            yield from [Destination(key, row.id) for row in page.model.rows[:first]]
        else:
            table = QApplication.focusWidget()
            assert table is not None
            QTest.keyClick(table, Qt.Key.Key_Return)
            settle()
            yield Destination(key, window.current_page().record)
    for key in LONE:
        yield Destination(key)


def places(grid: GridTable[object]) -> int:
    return len([n for n in range(grid.model().rowCount()) if grid.model().index(n, 0).data(LINE_ROLE) == "row"])


@pytest.mark.slow
@pytest.mark.parametrize("first", [1, *slowly(5)])
def test_every_row_removed_is_told_and_comes_back(first: int, window: MainWindow, settle: Settle, desk: Desk) -> None:
    told = []
    for name, grid in tables(window, settle, first):
        before, count = desk.run(latest_operation), places(grid)
        window.notices.dismiss()
        grid.setCurrentIndex(grid.model().index(0, 0))
        QTest.keyClick(grid, Qt.Key.Key_Delete, CTRL)
        settle()
        operation = desk.run(latest_operation)
        if operation == before:
            assert places(grid) == count, name
            continue
        assert operation is not None
        assert window.notices.action.text() == "Annuler", name
        assert window.notices.sentence.text().startswith(done_sentence(operation.label)), name
        window.notices.action.click()
        settle()
        assert (places(grid), desk.run(latest_operation)) == (count, before), name
        told.append(name)
    assert len(told) >= (9 if first > 1 else 5), told


@pytest.mark.slow
@pytest.mark.parametrize("first", [1, *slowly(5)])
def test_suppr_on_a_cell_leaves_every_row_there(first: int, window: MainWindow, settle: Settle) -> None:
    for name, grid in tables(window, settle, first):
        count = places(grid)
        for section in range(grid.model().columnCount()):
            grid.setCurrentIndex(grid.model().index(0, section))
            QTest.keyClick(grid, Qt.Key.Key_Delete)
            settle()
            assert places(grid) == count, f"{name}, {section}"
