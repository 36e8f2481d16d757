"""A card that holds a list to read and open."""

from typing import Final, Generic

from PySide6.QtCore import QTimer

from ptce_desk.ui.models.columns import Row
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.data_table import DataTable

LONGEST_LIST: Final = 8
_EMPTY_ROWS: Final = 4
_ROWS: Final = "rowsInView"


class ListCard(Card, Generic[Row]):
    """A card that holds a list to read and open, as tall as its rows up to eight."""

    def __init__(self, title: str, table: DataTable[Row], model: PagedTableModel[Row]) -> None:
        super().__init__(title)
        self._table, self._model = table, model
        self.count = plain_label("", "muted")
        self.add_action(self.count)
        self.add(table)

    def fit(self, count_sentence: str, *, most: int = LONGEST_LIST) -> None:
        """Say how many rows there are, and give them room, up to the most that show without scrolling."""
        self.count.setText(count_sentence)
        fit_height(self._table, self._model.rowCount(), most)


def fit_height(table: DataTable[Row], count: int, most: int = LONGEST_LIST) -> None:
    """Make a list as high as its rows, up to the most it shows without scrolling.

    The bar that scrolls sideways has its own room, as long as it shows: it would hide a row.
    """
    followed = table.property(_ROWS) is not None
    table.setProperty(_ROWS, min(count, most) if count else _EMPTY_ROWS)
    _take_height(table)
    if not followed:
        table.horizontalScrollBar().rangeChanged.connect(lambda _least, _most: _take_height(table))
        table.rows_resized.connect(lambda: QTimer.singleShot(0, table, lambda: _take_height(table)))


def _take_height(table: DataTable[Row]) -> None:
    rows, bar = table.property(_ROWS), table.horizontalScrollBar()
    head = table.horizontalHeader().sizeHint().height()
    below = bar.sizeHint().height() if bar.maximum() > bar.minimum() else 0
    table.setFixedHeight(head + rows * table.verticalHeader().defaultSectionSize() + 4 + below)
