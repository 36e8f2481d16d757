"""Where a list stands, kept while it is read again: the same lines at the same height."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from operator import attrgetter
from typing import Generic

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QTableView

from ptce_desk.ui.models.columns import Row
from ptce_desk.ui.models.folded_table import FoldedTableModel
from ptce_desk.ui.models.paged_table import PagedTableModel


class TableLines(Generic[Row]):
    """The lines of a table, each known by what outlasts a reading: a row by its id, the heading of a group by its path.

    Attributes:
        known_by: what a row is known by.
    """

    def __init__(self, table: QTableView, model: PagedTableModel[Row]) -> None:
        """Know the lines of a table by the rows of its model."""
        self.known_by: Callable[[Row], Hashable] = attrgetter("id")
        self._table, self._rows = table, model

    def current(self) -> Hashable:
        """What the line with the keyboard is known by."""
        return self._known_at(self._table.currentIndex().row())

    def tops(self) -> dict[Hashable, int]:
        """The pixels between the top of the table and each line in view, the topmost first."""
        lines = self._table.verticalHeader()
        first, last = lines.visualIndexAt(0), lines.visualIndexAt(self._table.viewport().height() - 1)
        shown = range(max(first, 0), self._rows.rowCount() if last < 0 else last + 1)
        return {self._known_at(line): lines.sectionViewportPosition(line) for line in shown}

    def go_to(self, known: Hashable) -> bool:
        """Put the keyboard on a line, a heading without selecting all that is under it; False when it is not there."""
        line = self._line_of(known)
        if line is not None:
            flag = QItemSelectionModel.SelectionFlag
            how = flag.NoUpdate if self._rows.record_at(line) is None else flag.ClearAndSelect | flag.Rows
            self._table.selectionModel().setCurrentIndex(self._rows.index(line, 0), how)
        return line is not None

    @contextmanager
    def keeping_place(self, looked_at: Hashable = None) -> Iterator[None]:
        """Have rows come in the place of those of before without moving them.

        The line `looked_at` keeps its height if it was in view, else the one with the keyboard, else the topmost that
        is left; a list whose lines in view are all gone stays scrolled as far as it was.
        """
        if not self._rows.rowCount():
            yield
            return
        tops, current = self.tops(), self.current()
        scrolled = self._table.verticalScrollBar().value()
        yield
        self._table.executeDelayedItemsLayout()
        self._table.updateGeometries()  # the rows that came have their heights
        for known in (looked_at, current, *tops):
            line = self._line_of(known) if known in tops else None
            if line is not None:
                scrolled = self._table.verticalHeader().sectionPosition(line) - tops[known]
                break
        self._table.verticalScrollBar().setValue(scrolled)

    def _line_of(self, known: Hashable) -> int | None:
        lines = range(0 if known is None else self._rows.rowCount())
        return next((line for line in lines if self._known_at(line) == known), None)

    def _known_at(self, line: int) -> Hashable:
        if not 0 <= line < self._rows.rowCount():
            return None
        row = self._rows.record_at(line)
        if row is not None:
            return self.known_by(row)
        head = self._rows.head_at(line) if isinstance(self._rows, FoldedTableModel) else None
        return None if head is None else head.path
