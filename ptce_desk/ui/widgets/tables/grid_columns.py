"""How wide the columns of a small table typed in are, and how tall it stands: it shows all it holds."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, Generic

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QTableView

from ptce_desk.ui.models.column_widths import MARGINS, TYPED_CHARS, Wish, shared_widths, wish
from ptce_desk.ui.models.columns import Row
from ptce_desk.ui.models.grid_rows import GridRows
from ptce_desk.ui.widgets.tables.cell_delegate import row_height
from ptce_desk.ui.widgets.tables.content_width import content_width

_ARROW: Final = 24
"""Pixels of the arrow beside a choice being made (`stylesheet`)."""


class GridColumns(QObject, Generic[Row]):
    """Fits the columns of a table to what they hold."""

    def __init__(self, table: QTableView, rows: GridRows[Row], fit_height: Callable[[], None]) -> None:
        """`fit_height` has the table stand as tall as its rows."""
        super().__init__(table)
        self._table, self._rows, self._fit_height = table, rows, fit_height
        self._contents: list[int] = []
        self._filling = False
        self._unmeasured, self._measures_soon = True, False
        self._left_out: set[int] = set()

    @property
    def shown(self) -> list[int]:
        """The columns that have something to tell, as places in the model."""
        return [section for section in range(len(self._rows.columns)) if section not in self._left_out]

    def show(self, section: int, *, shown: bool) -> None:
        """Fit a column among the others, or leave it out."""
        (self._left_out.discard if shown else self._left_out.add)(section)
        self.measure()

    def fit_rows(self) -> None:
        """Have rows as tall as the letters need."""
        self._table.verticalHeader().setDefaultSectionSize(row_height(self._table.fontMetrics()))

    def fit_height(self) -> None:
        """Have the table as tall as its rows, once all of them are there."""
        if not self._filling:
            self._fit_height()

    @contextmanager
    def measured_once(self) -> Iterator[None]:
        """Rows come one by one, and their cells after them: the columns are fitted to all of them, at the end."""
        held, self._filling = self._filling, True
        try:
            yield
        finally:
            self._filling = held
        self.measure()

    def measure(self) -> None:
        """Fit the columns to what the table holds now; where it is not looked at, a little later."""
        if self._filling:
            return
        self._unmeasured = True
        if not self._table.visibleRegion().isEmpty():
            self._measure_now()
            return
        self.fit_height()
        if self._table.isVisible() and not self._measures_soon:
            self._measures_soon = True
            QTimer.singleShot(0, self, self._measure_later)

    def measure_at_last(self) -> None:
        """Fit the columns of a table that comes in view, unless they are."""
        if self._unmeasured:
            self.measure()

    def follow_size(self) -> None:
        """Share another width among columns that were measured."""
        if not self._unmeasured:
            self._fit()

    def _measure_later(self) -> None:
        self._measures_soon = False
        if self._unmeasured and self._table.isVisible():
            self._measure_now()

    def _measure_now(self) -> None:
        self._unmeasured = False
        self._contents = [content_width(self._table, section) for section in range(len(self._rows.columns))]
        self._fit()

    def _fit(self) -> None:
        figure = self._table.fontMetrics().horizontalAdvance("0")
        shown = self.shown if self._contents else []
        wishes = [self._wish(section, figure) for section in shown]
        for section, width in zip(shown, shared_widths(self._table.viewport().width(), wishes), strict=True):
            self._table.setColumnWidth(section, width)
        self.fit_height()

    def _wish(self, section: int, figure: int) -> Wish:
        """A cell that can be typed in keeps room for it, whatever it holds."""
        column = self._rows.columns[section]
        typed_in = column.kind != "bool" and column.editable is not False
        narrowest = TYPED_CHARS * figure + MARGINS if typed_in else 0
        arrow = _ARROW if typed_in and column.kind == "choice" else 0
        heading = self._table.horizontalHeader().sectionSizeHint(section)
        content = max(self._contents[section] + arrow, narrowest)
        return wish(heading, content, column.chars, column.stretch, figure)
