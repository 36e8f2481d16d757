"""How wide what a table holds is."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from ptce_desk.ui.models.grid_rows import LINE_ROLE
from ptce_desk.ui.models.paged_table import PagedTableModel

READ_ROWS: Final = 200
"""Rows looked at: a list of thousands opens at once, and its first rows tell how long its texts are."""
_MEASURED: Final = 4
"""Texts of a column that are measured, the longest: the width of a figure differs little from that of a letter."""


def content_width(table: QTableView, column: int) -> int:
    """Pixels of the heading of a column and of the longest text in its first rows."""
    model, option = table.model(), QStyleOptionViewItem()
    option.initFrom(table)
    held = [model.index(row, column) for row in range(min(model.rowCount(), READ_ROWS))]
    if not isinstance(model, PagedTableModel):  # a ghost's invitation goes on over other cells
        held = [cell for cell in held if cell.data(LINE_ROLE) != "ghost"]
    longest = sorted(held, key=lambda cell: len(str(cell.data(Qt.ItemDataRole.DisplayRole) or "")))[-_MEASURED:]
    measured = {cell.row(): cell for cell in (*longest, *held[-1:])}.values()  # totals are bold
    widths = [table.itemDelegateForIndex(cell).sizeHint(option, cell).width() for cell in measured]
    return max([table.horizontalHeader().sectionSizeHint(column), *widths])
