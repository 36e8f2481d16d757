"""A block of a spreadsheet pasted in an editable table: its cells are kept as one, or none of them."""

from collections.abc import Sequence
from functools import partial
from typing import cast

from PySide6.QtWidgets import QTableView

from ptce_desk.services.importing.pasting import block_of
from ptce_desk.services.records import LineToCome
from ptce_desk.ui.desk.keeping import Keeps, keeps_of
from ptce_desk.ui.desk.page import Act, Page
from ptce_desk.ui.models.columns import Row
from ptce_desk.ui.models.grid_rows import GridRows
from ptce_desk.ui.models.pasting import NotPastedError, PastedLine, Spot, place_block
from ptce_desk.wording.pasting import pasted_label

__all__ = ["block_of", "is_several", "paste_block"]

Block = Sequence[Sequence[str]]


def is_several(block: Block) -> bool:
    """Whether what is pasted is more than one cell."""
    return len(block) > 1 or any(len(cells) > 1 for cells in block)


def paste_block(grid: QTableView, rows: GridRows[Row], page: Page, block: Block) -> None:
    """Fill cells from the current one on, to the right and below, adding lines after the last; why not is said."""
    index = grid.currentIndex()
    if not rows.editable or rows.awaits() or rows.kind_at(index.row()) not in ("row", "ghost"):
        return
    shown = [place for place in range(len(rows.columns)) if not grid.isColumnHidden(place)]
    columns = [rows.columns[place] for place in shown]
    below = [row for place in range(index.row(), rows.rowCount()) if (row := rows.row_at(place)) is not None]
    adds = bool(rows.ghost_text) and any(column.may_edit(None) for column in columns)
    try:
        lines = place_block(block, Spot(columns, shown.index(index.column()), below, adds))
    except NotPastedError as refusal:
        page.say_not_pasted(refusal.sentence)
        return
    if lines:
        page.do_as_one(pasted_label(len(lines), grid.accessibleName()), _acts(rows, keeps_of(grid), lines))


def _acts(rows: GridRows[Row], keeps: Keeps | None, lines: Sequence[PastedLine[Row]]) -> list[Act]:
    """What each cell asks for, as it would alone; those of a line to add ask it of what stands for that line."""
    table = "" if keeps is None else keeps.column
    acts: list[Act] = []
    for line in lines:
        row, cells = line.row, list(line.cells)
        adds = None
        if row is None:
            adds = table, LineToCome()
            row = cast("Row", adds[1])  # handlers ask its id, and nothing else
            first = cells.pop(0)
            begin = partial(rows.added.emit, first.column.key, first.value)
            acts.append(Act(begin, line.number, first.column.heading, adds))
        for cell in cells:
            keep = partial(rows.committed.emit, row, cell.column.key, cell.value)
            acts.append(Act(keep, line.number, cell.column.heading))
    return acts
