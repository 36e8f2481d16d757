"""Letters typed on any cell of a table are seen, or it is told why they are not taken."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from ptce_desk.services.desk import Desk
from ptce_desk.ui.models.grid_rows import GridRows
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.slowly import slowly
from tests.ui.shown import states_of
from tests.ui.widgets.keyboard import burst

Settle = Callable[[], None]
PAGES = ("funding_file", "settings", "budget")
OTHERS = ("ptce", "scheme", "organisation")


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The window is on the demonstration."""
    return demo


def grids(window: MainWindow, settle: Settle, pages: tuple[str, ...]) -> Iterator[tuple[str, GridTable[object]]]:
    for key in pages:
        for state in states_of(window, key, settle):
            for grid in window.current_page().findChildren(GridTable):
                if grid.isVisible():
                    yield f"{state}, {grid.accessibleName()}", grid


def some_cells(rows: GridRows[object]) -> Iterator[QModelIndex]:
    """Those of a first row, of the one that adds, and of the totals."""
    places: dict[str, int] = {}
    for place in range(rows.rowCount()):
        places.setdefault(rows.kind_at(place), place)
    for place in places.values():
        for section in range(rows.columnCount()):
            yield rows.index(place, section)


def what_is_seen(grid: GridTable[object]) -> str:
    """What is typed in the editor of the cell, or else what is told under it."""
    editor = grid._editor_at(grid.currentIndex())
    if editor is not None:
        return editor.currentText() if isinstance(editor, Choice) else str(editor.property("text"))
    told = [label for label in grid.window().findChildren(QLabel) if label.property("surface") == "popup"]
    return " ".join(label.text() for label in told if label.isVisible())


def lost(name: str, grid: GridTable[object], settle: Settle) -> Iterator[str]:
    rows = grid.model()
    assert isinstance(rows, GridRows)
    for cell in some_cells(rows):
        if grid.isColumnHidden(cell.column()):
            continue
        grid.setFocus()
        grid.setCurrentIndex(cell)
        burst("z")
        where = f"{name} : {rows.kind_at(cell.row())}, {rows.columns[cell.column()].heading}"
        if grid.currentIndex() != cell:
            yield f"{where} (gone elsewhere)"
        elif not what_is_seen(grid):
            yield where
        editor = grid._editor_at(cell)
        if editor is not None:
            line = editor.lineEdit() if isinstance(editor, Choice) else editor
            assert isinstance(line, QLineEdit)
            line.clear()
            grid.closePersistentEditor(cell)
            grid.setFocus()
        settle()


@pytest.mark.slow
@pytest.mark.parametrize("pages", [PAGES, *slowly(OTHERS)])
def test_a_letter_typed_on_a_cell_is_seen_or_told(pages: tuple[str, ...], window: MainWindow, settle: Settle) -> None:
    walked, missing = set(), list[str]()
    for name, grid in grids(window, settle, pages):
        if name not in walked:
            walked.add(name)
            missing += lost(name, grid, settle)
    assert not missing, "\n".join(missing)
    assert len(walked) > 3, walked
    assert QApplication.activePopupWidget() is None
