"""Where a list stands, kept while it is read again: the same lines at the same height."""

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QTableView

from ptce_desk.ui.models.columns import Row
from ptce_desk.ui.models.folded_table import FoldedTableModel
from ptce_desk.ui.models.paged_table import PagedTableModel


@dataclass(frozen=True, slots=True)
class Place:
    """Where a list stands.

    Attributes:
        tops: the pixels above each line in view, the topmost first, by what they are known by.
        current: what the line with the keyboard is known by.
        count: how many lines there are.
        scrolled: the pixels the list is scrolled by.
    """

    tops: Mapping[Hashable, int]
    current: Hashable
    count: int
    scrolled: int


class TableLines(Generic[Row]):
    """The lines of a table, each known by what outlasts a reading, the heading of a group by its path."""

    def __init__(self, table: QTableView, model: PagedTableModel[Row], known_by: Callable[[Row], Hashable]) -> None:
        """`known_by` tells what a row is known by."""
        self._known_by = known_by
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

    def selected(self) -> frozenset[Hashable]:
        """What the lines selected are known by."""
        return frozenset(self._known_at(index.row()) for index in self._table.selectionModel().selectedRows())

    def select(self, known: Collection[Hashable]) -> None:
        """Select lines again, those that are still there; none where all have gone."""
        chosen, last = QItemSelection(), self._rows.columnCount() - 1
        for line in range(self._rows.rowCount()):
            if (one := self._known_at(line)) is not None and one in known:
                chosen.select(self._rows.index(line, 0), self._rows.index(line, last))
        self._table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def place(self) -> Place:
        """Where the list stands now."""
        return Place(self.tops(), self.current(), self._rows.rowCount(), self._table.verticalScrollBar().value())

    def stand_at(self, place: Place, looked_at: Hashable = None) -> None:
        """Have the list stand where it stood, other rows having come in the place of those of then.

        The line `looked_at` keeps its height if it was in view, else the one with the keyboard, else the topmost that
        is left; a list whose lines in view are all gone is scrolled as far as it was.
        """
        scrolled = place.scrolled
        self._table.executeDelayedItemsLayout()
        self._table.updateGeometries()  # the rows that came have their heights
        for known in (looked_at, place.current, *place.tops):
            line = self._line_of(known) if known in place.tops else None
            if line is not None:
                scrolled = self._table.verticalHeader().sectionPosition(line) - place.tops[known]
                break
        self._table.verticalScrollBar().setValue(scrolled)

    @contextmanager
    def keeping_place(self) -> Iterator[None]:
        """Have rows come in the place of those of before without moving them; a list once empty begins at its top."""
        place = self.place()
        yield
        if place.count:
            self.stand_at(place)

    def _line_of(self, known: Hashable) -> int | None:
        lines = range(0 if known is None else self._rows.rowCount())
        return next((line for line in lines if self._known_at(line) == known), None)

    def _known_at(self, line: int) -> Hashable:
        if not 0 <= line < self._rows.rowCount():
            return None
        row = self._rows.record_at(line)
        if row is not None:
            return self._known_by(row)
        head = self._rows.head_at(line) if isinstance(self._rows, FoldedTableModel) else None
        return None if head is None else head.path
