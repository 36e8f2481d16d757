"""A block of a spreadsheet pasted in any table that adds lines is kept as one operation, or told and left out whole."""

from collections.abc import Callable, Iterator
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ptce_desk.domain.states import DecisionState
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files
from ptce_desk.services.file.undo import latest_operation
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.grid_rows import GridRows
from ptce_desk.ui.models.pasting import Spot, place_block
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.integration.dumps import dump
from tests.slowly import slowly
from tests.ui.shown import states_of, tabs_of
from tests.ui.widgets.keyboard import press, press_ctrl

Settle = Callable[[], None]
OTHERS: Final = ("ptce", "scheme", "settings", "budget", "granted")
"""The other pages with tables that add lines; « granted », the agreement of a dossier."""
REFUSED: Final = {
    "granted, Avenants": "Rien n’a été collé : ligne 2 du bloc, « Type » : ",
}
"""Where lines made up are not taken: a renunciation that leaves more."""
RANKED: Final = ("order",)
"""Columns that count the lines: what is typed there is where the line goes."""


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The window is on the demonstration."""
    return demo


def states(window: MainWindow, page: str, settle: Settle, desk: Desk) -> Iterator[str]:
    if page != "granted":
        yield from states_of(window, page, settle)
        return
    rows = desk.run(list_files, FundingFileFilter()).rows
    window.go(Destination("funding_file", next(row.id for row in rows if row.decision is DecisionState.GRANTED)))
    settle()
    [tabs] = tabs_of(window)
    tabs.setCurrentIndex(1)
    settle()
    yield page


def grids(window: MainWindow, settle: Settle, page: str, desk: Desk) -> Iterator[tuple[str, GridTable[object]]]:
    """Each table of a page that adds lines, once."""
    seen: set[str] = set()
    for _state in states(window, page, settle, desk):
        for grid in window.current_page().findChildren(GridTable):
            name = f"{page}, {grid.accessibleName()}"
            rows = rows_of(grid)
            if grid.isVisible() and name not in seen and rows.rowCount() and rows.kind_at(ghost(rows)) == "ghost":
                seen.add(name)
                if rows.ghost_text:
                    yield name, grid


def rows_of(grid: GridTable[object]) -> GridRows[object]:
    rows = grid.model()
    assert isinstance(rows, GridRows)
    return rows


def ghost(rows: GridRows[object]) -> int:
    return next((n for n in range(rows.rowCount()) if rows.kind_at(n) == "ghost"), 0)


def keys_of(rows: GridRows[object]) -> set[object]:
    return {rows.key_at(n) for n in range(rows.rowCount()) if rows.row_at(n) is not None}


def text_for(column: Column[object], line: int) -> str:
    """Something to write in a cell, as a spreadsheet holds it."""
    match column.kind:
        case "choice":
            labels = [label for value, label in column.options if value is not None and label]
            return labels[min(line, len(labels) - 1)] if labels else ""
        case "bool" if column.needs or line == 0:
            return "oui"
        case kind:
            by_kind = {"date": f"0{line + 1}/03/2026", "percent": "10 %", "year": str(2027 + line), "bool": "non"}
            figures = kind in ("amount", "number", "count")
            return f"{line + 1} 000" if figures else by_kind.get(kind, f"Essai {line}")


def paste(grid: GridTable[object], text: str) -> None:
    rows = rows_of(grid)
    first = next(n for n, column in enumerate(rows.columns) if column.editable is not False)
    QApplication.clipboard().setText(text)
    grid.setFocus()
    grid.setCurrentIndex(rows.index(ghost(rows), first))
    press_ctrl(Qt.Key.Key_V)


@pytest.mark.slow
@pytest.mark.parametrize("page", ["funding_file", "organisation", *slowly(*OTHERS)])
def test_two_lines_pasted_are_two_lines_more_undone_as_one(
    page: str, window: MainWindow, settle: Settle, desk: Desk
) -> None:
    before, tried = dump(desk), 0
    for name, grid in grids(window, settle, page, desk):
        rows = rows_of(grid)
        columns = [column for column in rows.columns if column.editable is not False]
        block = [[text_for(column, line) for column in columns] for line in range(2)]
        held, earlier = keys_of(rows), desk.run(latest_operation)
        window.notices.dismiss()
        paste(grid, "\r\n".join("\t".join(cells) for cells in block))
        settle()
        told = window.notices.sentence.text().replace("\u00a0", " ").replace("\u202f", " ")
        tried += 1
        if name in REFUSED:
            assert told.startswith(REFUSED[name])
            assert (keys_of(rows), desk.run(latest_operation)) == (held, earlier), name
            continue
        assert told.startswith("2 lignes collées dans « "), name
        added = [rows.row_at(n) for n in range(rows.rowCount()) if rows.key_at(n) in keys_of(rows) - held]
        assert len(added) == 2, name
        expected = place_block(block, Spot(columns, 0, [], adds=True))
        for line in expected:
            wanted = {cell.column.key: cell.value for cell in line.cells if cell.column.key not in RANKED}
            kept = [{cell.column.key: cell.column.read(row) for cell in line.cells} for row in added]
            assert any(wanted.items() <= one.items() for one in kept), name
        window.notices.action.click()
        settle()
        assert desk.run(latest_operation) == earlier, name
        assert dump(desk) == before, name
    assert tried


def costs(window: MainWindow) -> GridTable[object]:
    found = [grid for grid in window.current_page().findChildren(GridTable) if grid.accessibleName() == "Dépenses"]
    assert len(found) == 1
    return found[0]


@pytest.mark.slow
def test_a_cell_that_cannot_be_read_or_kept_leaves_the_whole_block_out(
    window: MainWindow, settle: Settle, desk: Desk
) -> None:
    before = dump(desk)
    for _state in states_of(window, "funding_file", settle):
        break
    long = "x" * 1001
    for text, said in (
        ("Formation\tSalle\t500\r\nFormation\tSalle\tdouze", "ligne 2 du bloc, « Présenté » : « douze » n’est pas un"),
        ("Rêverie\tSalle\t500\r\n", "ligne 1 du bloc, « Catégorie » : « Rêverie » n’est pas dans la liste («"),
        (f"Formation\tSalle\t500\r\nFormation\t{long}\t5", "ligne 2 du bloc, « Dépense » : Ce texte est trop long"),
        ("\t".join("abcdefg"), "le bloc a 7 colonnes, et il n’en reste que 5 à partir de cette cellule."),
    ):
        paste(costs(window), text)
        settle()
        told = window.notices.sentence.text().replace("\u00a0", " ")
        assert told.startswith(f"Rien n’a été collé : {said}")
        assert len(window.notices.cards) == 1
        assert dump(desk) == before
    paste(costs(window), "Formation\tSalle\t500\r\nFormation\tSuite\t5")
    settle()
    cards = [card.said.text.replace("\u00a0", " ") for card in window.notices.cards]
    assert cards == ["2 lignes collées dans « Dépenses »."]


@pytest.mark.slow
def test_a_block_over_rows_changes_them_then_adds_and_says_nothing_of_what_is_the_same(
    window: MainWindow, settle: Settle, desk: Desk
) -> None:
    for _state in states_of(window, "funding_file", settle):
        break
    grid = costs(window)
    rows = rows_of(grid)
    count = ghost(rows)
    shown = [str(rows.index(count - 1, place).data() or "") for place in range(2)]
    QApplication.clipboard().setText(f"Catégorie\tDépense\r\n{shown[0]}\tRepris\r\n\r\nFormation\tAjouté\r\n")
    grid.setFocus()
    grid.setCurrentIndex(rows.index(count - 1, 3))
    press_ctrl(Qt.Key.Key_V)
    settle()
    assert [str(rows.index(count - 1, place).data()) for place in range(2)] == [shown[0], "Repris"]
    assert [str(rows.index(count, place).data()) for place in range(2)] == ["Formation", "Ajouté"]
    assert ghost(rows) == count + 1
    operation = desk.run(latest_operation)
    assert operation is not None
    assert operation.label.replace("\u00a0", " ") == "Coller 2 lignes dans « Dépenses »"


@pytest.mark.slow
def test_a_block_pasted_in_a_cell_being_typed_in_fills_the_table_from_there(window: MainWindow, settle: Settle) -> None:
    for _state in states_of(window, "funding_file", settle):
        break
    grid = costs(window)
    rows = rows_of(grid)
    count = ghost(rows)
    QApplication.clipboard().setText("Un\r\nDeux\r\n")
    grid.setFocus()
    grid.edit_cell(count, rows.columns[1].key)
    press_ctrl(Qt.Key.Key_V)
    settle()
    assert [rows.index(count + place, 1).data() for place in range(2)] == ["Un", "Deux"]
    grid.edit_cell(count, rows.columns[1].key)
    QApplication.clipboard().setText("Seul")
    press_ctrl(Qt.Key.Key_V)
    press(Qt.Key.Key_Return)
    settle()
    assert rows.index(count, 1).data() == "Seul"


def test_what_the_page_itself_does_not_take_leaves_the_block_out_with_what_the_page_says(
    window: MainWindow, settle: Settle, desk: Desk
) -> None:
    before = dump(desk)
    [(_name, grid), *_] = grids(window, settle, "settings", desk)
    paste(grid, "Bureau\tBureau\t1\r\nConseil\tConseil\t1,5")
    settle()
    told = window.notices.sentence.text().replace("\u00a0", " ")
    assert told == "Rien n’a été collé : ligne 2 du bloc, « Ordre » : L’ordre est un rang : 1, 2, 3…"
    assert dump(desk) == before
