"""A card that holds one small editable table."""

from collections.abc import Hashable, Sequence
from typing import Generic, cast

from PySide6.QtCore import Signal

from ptce_desk.ui.models.columns import Row
from ptce_desk.ui.models.grid_rows import GridRows
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

    def __init__(self, title: str, grid: GridTable[Row], *, removes: bool = True) -> None:
        """Show nothing yet; without `removes`, its rows come and go elsewhere."""
        super().__init__(title)
        self.grid = grid
        self.add(grid)
        grid.row_added.connect(self.added)
        grid.cell_committed.connect(lambda row, key, value: self.kept.emit(row.id, key, value))
        if removes:
            grid.row_removed.connect(lambda row: self.removed.emit(row.id))

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show rows in this order."""
        self.grid.set_rows(rows)

    def begin_row(self, key: str) -> None:
        """Open the first cell of a new row, wherever the page is scrolled."""
        self.grid.edit_cell(self.grid.model().rowCount() - 1, key)

    def edit_line(self, row_id: Hashable, key: str) -> None:
        """Open a cell of the row that has an id, wherever it stands; of the first row where none has it."""
        rows = cast("GridRows[Row]", self.grid.model())
        places = (place for place in range(rows.rowCount()) if rows.key_at(place) == row_id)
        self.grid.edit_cell(next(places, 0), key)
