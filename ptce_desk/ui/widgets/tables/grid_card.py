"""A card that holds one small editable table."""

from collections.abc import Sequence
from typing import Generic

from PySide6.QtCore import Signal

from ptce_desk.ui.models.columns import Row
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.tables.grid_table import GridTable


class GridCard(Card, Generic[Row]):
    """A card that holds one small table.

    Signals:
        added: key (str), value of the first cell of a new row.
        kept: id of the row, key (str), value.
        removed: id of the row.
    """

    added = Signal(str, object)
    kept = Signal(object, str, object)
    removed = Signal(object)

    def __init__(self, title: str, grid: GridTable[Row]) -> None:
        super().__init__(title)
        self.grid = grid
        self.add(grid)
        grid.row_added.connect(self.added)
        grid.cell_committed.connect(lambda row, key, value: self.kept.emit(row.id, key, value))
        grid.row_removed.connect(lambda row: self.removed.emit(row.id))

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show rows in this order."""
        self.grid.set_rows(rows)

    def begin_row(self, key: str) -> None:
        """Open the first cell of a new row, wherever the page is scrolled."""
        self.grid.edit_cell(self.grid.model().rowCount() - 1, key)
