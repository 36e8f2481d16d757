"""Cells that somebody else changed while they were typed in: what was typed stays there, with the two ways out."""

from collections.abc import Callable, Hashable
from functools import partial
from typing import Generic

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from shiboken6 import isValid

from ptce_desk.domain.conflicts import Theirs
from ptce_desk.ui.desk.seen import giving, read_by
from ptce_desk.ui.models.columns import Row
from ptce_desk.ui.models.grid_rows import UNREAD_ROLE, GridRows
from ptce_desk.ui.widgets.conflict_bar import ConflictBar
from ptce_desk.ui.widgets.editors.refusable import may_go_back_to
from ptce_desk.wording.team import not_kept

Cell = tuple[Hashable, str]
"""What tells the row, and the key of the column."""


class _Dispute(QWidget):
    """Stands over a cell, under which the two ways out hang; it lets the pointer through.

    Attributes:
        value: what was typed.
        begun: how far the page had read then.
    """

    def __init__(self, table: QTableView, index: QModelIndex, value: object, begun: int | None) -> None:
        super().__init__(table)
        self._table, self._index = table, QPersistentModelIndex(index)
        self.value, self.begun = value, begun
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.follow()
        self.show()

    def place(self) -> QModelIndex:
        """The cell; an invalid index once its row has gone."""
        if not self._index.isValid():
            return QModelIndex()
        return self._table.model().index(self._index.row(), self._index.column())

    def follow(self) -> None:
        """Stand where the cell is now."""
        self.setGeometry(self._table.visualRect(self.place()).translated(self._table.viewport().pos()))

    def has_keyboard(self) -> bool:
        """Whether one is on the cell, or types in it."""
        focused = QApplication.focusWidget()
        here = focused is not None and (focused is self._table or self._table.isAncestorOf(focused))
        return here and self._table.currentIndex() == self.place()


class CellDisputes(QObject, Generic[Row]):
    """Tells of what is typed in the cells of a table, and holds what the file did not take of it.

    Signals:
        committed, added: as those of `GridRows`.
    """

    committed = Signal(object, str, object)
    added = Signal(str, object)

    def __init__(
        self,
        table: QTableView,
        rows: GridRows[Row],
        row_key: Callable[[Row], Hashable],
        begun: Callable[[], int | None],
    ) -> None:
        """`begun` tells how far the page had read when the cell that is left was typed in."""
        super().__init__(table)
        self._table, self._rows, self._row_key, self._begun = table, rows, row_key, begun
        self._held: dict[Cell, tuple[_Dispute, ConflictBar]] = {}
        self._answered: int | None = None
        rows.committed.connect(self._tell)
        rows.added.connect(self._tell_added)
        header = table.horizontalHeader()
        for moved in (rows.dataChanged, rows.layoutChanged, rows.rowsInserted, rows.rowsRemoved, rows.modelReset):
            moved.connect(self._follow_later)
        for sized in (header.geometriesChanged, header.sectionResized):
            sized.connect(self._follow_later)

    def _tell(self, row: Row, key: str, value: object) -> None:
        cell = self._row_key(row), key
        held = self._held.get(cell)
        known = (self._answered, None if held is None else held[0].begun, self._begun(), read_by(self._table))
        seen = next((one for one in known if one is not None), None)
        with giving(self._table, key, seen=seen, hold=partial(self._hold, cell, value, seen)):
            self.committed.emit(row, key, value)

    def _tell_added(self, key: str, value: object) -> None:
        with giving(self._table, key, seen=self._begun()):
            self.added.emit(key, value)

    def _hold(self, cell: Cell, value: object, begun: int | None, theirs: Theirs) -> bool:
        """Keep in its cell what the file did not take; False when the row is shown no more."""
        if not isValid(self._table):
            return False
        self._forget(cell)
        sentence = not_kept(theirs)
        index = self._rows.hold(*cell, value, sentence)
        if not index.isValid():
            return False
        dispute = _Dispute(self._table, index, value, begun)
        keep, take = partial(self._keep, cell, theirs.entry), partial(self._take, cell)
        self._held[cell] = dispute, ConflictBar(dispute, sentence, keep, take, dispute.has_keyboard)
        QTimer.singleShot(0, self, partial(self._go_back, cell))  # once the key has moved the keyboard
        return True

    def _go_back(self, cell: Cell) -> None:
        """Put the keyboard on the cell, unless something else is being typed."""
        if cell in self._held and may_go_back_to(self._table):
            dispute, bar = self._held[cell]
            self._table.setFocus()
            self._table.setCurrentIndex(dispute.place())
            bar.come_into_view()

    def _keep(self, cell: Cell, entry: int) -> None:
        """Give what was typed again, now that one knows what it replaces."""
        dispute = self._held[cell][0]
        index = self._take(cell)
        self._answered = entry
        self._rows.setData(index, dispute.value)
        self._answered = None

    def _take(self, cell: Cell) -> QModelIndex:
        """Show what the file holds, in place of what was typed; the cell has the keyboard."""
        index = self._held[cell][0].place()
        self._forget(cell)
        self._rows.forget_unread(index)
        self._table.setFocus()
        self._table.setCurrentIndex(index)
        return index

    def _forget(self, cell: Cell) -> None:
        dispute, bar = self._held.pop(cell, (None, None))
        if dispute is not None and bar is not None:
            bar.go()
            dispute.deleteLater()

    def _follow_later(self) -> None:
        if self._held:
            QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        """Stand over the cells where they are now; what was dropped, or typed as the file holds it, is settled."""
        for cell, (dispute, bar) in list(self._held.items()):
            index = dispute.place()
            if not index.isValid() or index.data(UNREAD_ROLE) is None:
                self._forget(cell)
            else:
                dispute.follow()
                bar.follow()
