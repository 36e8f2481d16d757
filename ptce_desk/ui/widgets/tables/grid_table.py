"""A small table typed in by keyboard: cost lines, plan lines, agenda."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from typing import Final, Generic, cast

from PySide6.QtCore import QEvent, QItemSelection, QMetaMethod, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QMenu,
    QScrollArea,
    QTableView,
    QWidget,
)
from typing_extensions import override

from ptce_desk.ui.desk.announcing import announce
from ptce_desk.ui.desk.page import Page
from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.models.columns import AnyIndex, Column, Row
from ptce_desk.ui.models.grid_rows import UNREAD_ROLE, GridRows, Total
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.refusable import may_go_back_to
from ptce_desk.ui.widgets.menus import open_menu
from ptce_desk.ui.widgets.tables.block_paste import block_of, is_several, paste_block
from ptce_desk.ui.widgets.tables.cell_delegate import one_line
from ptce_desk.ui.widgets.tables.cell_disputes import CellDisputes
from ptce_desk.ui.widgets.tables.grid_columns import GridColumns
from ptce_desk.ui.widgets.tables.grid_delegate import GridDelegate, show_reason, step_of, toggle, understood_in, way_of
from ptce_desk.ui.widgets.tables.locked_cells import LockedCells

_EMPTYING: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


def own_id(row: object) -> Hashable:
    """What tells a row from the others, when each is a line of the file."""
    return cast("Hashable", getattr(row, "id"))  # noqa: B009  any row with an id


class GridTable(QTableView, Generic[Row]):
    """Rows edited in place, as tall as its rows. The file answers each signal with `set_rows`.

    Typing, pasting a cell or F2 edits the cell; Tab goes to the next cell that can be edited, Enter to the one below as
    in a spreadsheet, Shift to the one before, not to another row right after a cell refused what was typed; the last
    row adds one; Suppr and Backspace empty the cell, Space ticks; Ctrl+Suppr removes the row where rows are removed,
    and the page says so.

    Signals:
        cell_committed: row, key (str), value: a cell was given another value.
        cell_typed: at each keystroke in a cell; `typed` tells what is typed.
        row_added: key (str), value: the first cell of a new row was filled.
        row_removed: row.
        creation_asked: row or None for a new one, key (str), what was typed (str) and is to be created.
        typing_cancelled: Escape dropped what was typed in a cell, after `cell_typed` spoke of it.
        problem_changed: what is not understood in a cell (str), empty when all is well.
    """

    cell_committed = Signal(object, str, object)
    cell_typed = Signal()
    row_added = Signal(str, object)
    row_removed = Signal(object)
    creation_asked = Signal(object, str, str)
    typing_cancelled = Signal()
    problem_changed = Signal(str)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        name: str,
        *,
        ghost_text: str | None = "Ajouter une ligne…",
        row_key: Callable[[Row], Hashable] = own_id,
    ) -> None:
        """Show nothing yet, under a name for screen readers.

        Without `ghost_text` no row can be added; `row_key` tells which rows are the same.
        """
        super().__init__()
        self._rows = GridRows(columns, row_key, ghost_text, self)
        self.setAccessibleName(name)
        self.setModel(self._rows)
        self.columns = self._fitting()
        self._wanted = QPersistentModelIndex()
        self._lists: QWidget | None = None
        self._delegate = GridDelegate(self)
        self._adopt(self._delegate)
        self._locked = LockedCells(self, self._rows)
        self._dress()
        disputes = CellDisputes(self, self._rows, row_key, lambda: self._delegate.begun)
        disputes.committed.connect(self.cell_committed)
        disputes.added.connect(self.row_added)
        self._problem_said = ""
        self.problem_changed.connect(self._say_problem)
        self._rows.dataChanged.connect(lambda: self.problem_changed.emit(self._rows.problem()))
        for change in (self._rows.rowsInserted, self._rows.rowsRemoved, self._rows.modelReset):
            change.connect(self.columns.fit_height)
        for change in (self._rows.rowsInserted, self._rows.modelReset, self._rows.dataChanged):
            change.connect(self.columns.measure)
        self.columns.measure()

    def _fitting(self) -> GridColumns[Row]:
        """What fits the columns."""
        return GridColumns(self, self._rows, self.fit_height)

    def _adopt(self, delegate: GridDelegate) -> None:
        """Have cells painted and typed in by a delegate."""
        self._delegate = delegate
        delegate.left.connect(self._go_on_editing)
        delegate.typed.connect(self.cell_typed)
        delegate.creation_asked.connect(self._ask_creation)
        delegate.cancelled.connect(lambda: self._rows.forget_unread(self.currentIndex()))
        delegate.cancelled.connect(self.typing_cancelled)
        delegate.block_pasted.connect(lambda: self._paste(self.currentIndex()))
        delegate.closeEditor.connect(lambda: QTimer.singleShot(0, self, self._put_in_order))
        self.setItemDelegate(delegate)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show what the file holds; the cell being typed in, and the place of the keyboard, stay.

        A row does not move away because of what is typed in it, nor those around it: the order is the file's again
        once the keyboard has left the table.
        """
        place = self.currentIndex().row(), self.currentIndex().column()
        with self.columns.measured_once():
            self._rows.set_rows(rows, typed_in=self._is_typed_in())
        if not self.currentIndex().isValid() and self._rows.rowCount() and place[0] >= 0:
            self.setCurrentIndex(self._rows.index(min(place[0], self._rows.rowCount() - 1), place[1]))

    def _is_typed_in(self) -> bool:
        focused = self.window().focusWidget()  # the application's is none while a popup or another program is in front
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def forget_wanted(self) -> None:
        """Drop what was typed in the cell that asked to create it: it is created."""
        self._rows.forget_unread(self._wanted)

    def _ask_creation(self, text: str) -> None:
        self._wanted = QPersistentModelIndex(self.currentIndex())
        row, column = self._rows.row_at(self.currentIndex().row()), self._rows.columns[self.currentIndex().column()]
        self.creation_asked.emit(row, column.key, text)

    def _put_in_order(self) -> None:
        if not self._is_typed_in():
            self._rows.put_in_order()

    def set_totals(self, totals: Mapping[str, Total] | None) -> None:
        """Show a last row by column key (« Total », an amount), or none."""
        with self.columns.measured_once():
            self._rows.set_totals(totals)

    def show_column(self, key: str, *, shown: bool) -> None:
        """Show a column that is only read, or leave it out where it has nothing to tell."""
        section = next(place for place, column in enumerate(self._rows.columns) if column.key == key)
        if (section in self.shown) != shown:
            self.setColumnHidden(section, not shown)
            self.columns.show(section, shown=shown)

    def set_headings(self, headings: Mapping[str, str]) -> None:
        """Write something else over columns, by key; they are measured again."""
        current = {column.key: column.heading for column in self._rows.columns}
        changed = {key: words for key, words in headings.items() if words != current[key]}
        for key, words in changed.items():
            self._rows.set_heading(key, words)
        if changed:
            self.columns.measure()

    @override
    def setColumnHidden(self, column: int, hide: bool) -> None:
        super().setColumnHidden(column, hide)
        (self._rows.hidden.add if hide else self._rows.hidden.discard)(column)

    @property
    def shown(self) -> list[int]:
        """The columns that have something to tell, as places in the model."""
        return self.columns.shown

    def set_editable(self, *, editable: bool) -> None:
        """Whether rows can be changed, added and removed."""
        with self.columns.measured_once():
            self._rows.set_editable(editable=editable)

    def bar(self, why: Callable[[str], str], lines: str) -> None:
        """Have cells only read, with the reason by the key of their column; `lines` is why no row comes or goes."""
        self._rows.bar_columns({column.key: why(column.key) for column in self._rows.columns})
        with self.columns.measured_once():
            self._rows.bar_lines(lines)

    def forget_drafts(self) -> None:
        """Drop what the file refused: rows being added and values not taken."""
        self._rows.forget_drafts()

    def refuse(self, sentence: str) -> None:
        """Keep what the file did not take in its cell, in red, with the reason, and go back to it."""
        place = self._rows.refuse(sentence)
        if place is not None:
            QTimer.singleShot(0, self, lambda: self._go_back_to(*place))  # once the key has moved the keyboard

    def problem(self) -> str:
        """The first cell not understood or refused, with the reason; empty when all is well."""
        return self._rows.problem()

    def problem_text(self) -> str:
        """What is typed in that cell; empty when all is well."""
        place = self._rows.first_problem()
        return "" if place is None else str(self._rows.index(*place).data(UNREAD_ROLE))

    def go_to_problem(self) -> None:
        """Put the keyboard in the first cell not understood or refused, as it was typed."""
        place = self._rows.first_problem()
        if place is not None:
            self._open_problem(self._rows.index(*place))

    def _go_back_to(self, row: int, column: int) -> None:
        """Put the keyboard on a cell that was refused, or on what it wants, unless something else is being typed."""
        index = self._rows.index(row, column)
        if index.data(UNREAD_ROLE) is None or not may_go_back_to(self):
            return
        missing = self._rows.missing_for(index)
        if missing.isValid() and missing.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit_cell(row, self._rows.columns[missing.column()].key)
        else:
            self._open_problem(index)

    def _open_problem(self, index: QModelIndex) -> None:
        self.setFocus()
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)
        editor = self._editor_at(index)
        if editor is not None:
            show_reason(editor, str(index.data(Qt.ItemDataRole.ToolTipRole)))

    def typed(self) -> dict[tuple[Hashable, str], object]:
        """What is typed in rows of the file and not in it yet, by what tells the row and by column.

        Rows are the file's: whoever computes with what is typed puts it in a copy.
        """
        typed = self._rows.typed()
        index = self.currentIndex()
        editor = self._editor_at(index)
        row, understood = self._rows.key_at(index.row()), understood_in(editor)
        if row is not None and understood is not None:
            typed[row, self._rows.columns[index.column()].key] = understood.value
        return typed

    def awaits(self) -> bool:
        """Whether the file has not answered yet for a row being added."""
        return self._rows.awaits()

    def edit_cell(self, place: int, key: str) -> None:
        """Open the editor of a cell, the row after the last one to add a row."""
        section = next(n for n, column in enumerate(self._rows.columns) if column.key == key)
        index = self._rows.index(place, section)
        editor = self._editor_at(index)
        if editor is not None:
            editor.setFocus()
            line = editor if isinstance(editor, QLineEdit) else editor.findChild(QLineEdit)
            if line is not None:
                line.selectAll()
            return
        self.setFocus()
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)

    def keep_typing(self) -> None:
        """Keep what is being typed in a cell, as leaving it does."""
        editor = self._editor_at(self.currentIndex())
        if editor is not None:
            self._delegate.keep_and_close(editor)

    def go(self, down: int, on: int) -> bool:
        """Go to the next (1) or previous (-1) cell that can be edited, `down` its column or `on`; False without one."""
        index = self._next(down, on)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def remove(self, index: QModelIndex) -> None:
        """Have the row of a cell removed; the page it stands in says so and offers to undo it."""
        row = self._rows.row_at(index.row()) if index.isValid() else None
        if row is None or not self._removes:
            return
        page = self._page()
        if page is None:
            self.row_removed.emit(row)
        else:
            page.tell_removal(partial(self.row_removed.emit, row))

    @property
    def _removes(self) -> bool:
        """Whether rows can be removed: somebody listens."""
        listened = self.isSignalConnected(QMetaMethod.fromSignal(self.row_removed))
        return listened and self._rows.editable and not self._rows.lines_barred

    def _page(self) -> Page | None:
        """The page it stands in."""
        holder = self.parentWidget()
        while holder is not None and not isinstance(holder, Page):
            holder = holder.parentWidget()
        return holder

    @override
    def event(self, event: QEvent) -> bool:
        """Keep Escape from the page on a cell that is not understood, or refused."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._gives_back(event):
            event.accept()
            return True
        return super().event(event)

    def _gives_back(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self.currentIndex().data(UNREAD_ROLE) is not None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if self._gives_back(event):
            self._rows.forget_unread(index)
        elif step_of(event):
            down, on = way_of(event)
            if not self._locked.holds(self._next(down, on)) and not self.go(down, on) and on:
                self._leave(on)
        elif event.key() == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.remove(index)
        elif event.key() in _EMPTYING and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._rows.setData(index, self._rows.columns[index.column()].emptied)
        elif event.key() == Qt.Key.Key_Space and index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            toggle(self._rows, index)
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(one_line(index))
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste(index)
        else:
            super().keyPressEvent(event)

    def _paste(self, index: QModelIndex) -> None:
        """Open a cell with what is pasted in the place of what it holds; a block fills cells from there, as one."""
        block, page = block_of(QGuiApplication.clipboard().text()), self._page()
        if page is not None and is_several(block):
            paste_block(self, self._rows, page, block)
            return
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return
        self.edit(index)
        editor = self._editor_at(index)
        line = editor.lineEdit() if isinstance(editor, Choice) else editor
        if isinstance(line, QLineEdit):
            line.selectAll()
            line.paste()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the list of a choice at once: whoever points at it will not type."""
        super().mouseDoubleClickEvent(event)
        self._lists = self._editor_at(self.indexAt(event.position().toPoint()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A list opens once the button is up: before, the release would take the entry it falls on, and close it."""
        super().mouseReleaseEvent(event)
        editor, self._lists = self._lists, None
        if isinstance(editor, Choice):
            QTimer.singleShot(0, editor, editor.showPopup)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        forward = event.reason() == Qt.FocusReason.TabFocusReason
        if forward or not self.currentIndex().isValid():
            stops = self._stops()
            if stops and (forward or event.reason() == Qt.FocusReason.BacktabFocusReason):
                self.setCurrentIndex(stops[0] if forward else stops[-1])

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        QTimer.singleShot(0, self, self._put_in_order)  # once the keyboard is where it goes

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if not self._removes or self._rows.kind_at(index.row()) != "row":
            return
        menu = QMenu(self)
        remove = menu.addAction(icon("trash"), "Supprimer la ligne\tCtrl+Suppr")
        remove.triggered.connect(lambda: self.remove(index))
        open_menu(menu, event.globalPos())

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()  # Qt paints the cells again, and not the invitation that goes on over others

    @override
    def scrollTo(
        self, index: AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Scroll what the table stands in too, when it has the keyboard: being as tall as its rows, it never does."""
        super().scrollTo(index, hint)
        focused = QApplication.focusWidget()
        if focused is None or not (focused is self or self.isAncestorOf(focused)):
            return
        cell = self.visualRect(index)
        holder = self.parentWidget()
        while holder is not None:
            if isinstance(holder, QScrollArea) and (page := holder.widget()) is not None:
                middle = self.viewport().mapTo(page, cell.center())
                holder.ensureVisible(middle.x(), middle.y(), 0, 2 * cell.height())
            holder = holder.parentWidget()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.follow_size()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.columns.measure_at_last()

    def _editor_at(self, index: QModelIndex) -> QWidget | None:
        return self.indexWidget(index)

    def _go_on_editing(self, down: int, on: int) -> None:
        if not self.go(down, on):
            if down:  # the last of its column: it is kept, and the keyboard stays on it
                self.setFocus()
            else:
                self._leave(on)
        elif self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(self.currentIndex())

    def _leave(self, step: int) -> None:
        self.setFocus()
        self.setTabKeyNavigation(False)
        self.focusNextPrevChild(step > 0)
        self.setTabKeyNavigation(True)

    def _stops(self) -> list[QModelIndex]:
        every = [
            self._rows.index(row, column)
            for row in range(self._rows.rowCount())
            for column in range(self._rows.columnCount())
        ]
        return [index for index in every if self._rows.is_stop(index)]

    def _next_stop(self, step: int) -> QModelIndex:
        here = (self.currentIndex().row(), self.currentIndex().column())
        stops = self._stops()
        if step > 0:
            return next((stop for stop in stops if (stop.row(), stop.column()) > here), QModelIndex())
        return next((stop for stop in reversed(stops) if (stop.row(), stop.column()) < here), QModelIndex())

    def _next(self, down: int, on: int) -> QModelIndex:
        return self._next_below(down) if down else self._next_stop(on)

    def _next_below(self, step: int) -> QModelIndex:
        """The nearest cell under the current one (1), or over it (-1), that can be edited."""
        here = self.currentIndex()
        column = [stop for stop in self._stops() if stop.column() == here.column()]
        if step > 0:
            return next((stop for stop in column if stop.row() > here.row()), QModelIndex())
        return next((stop for stop in reversed(column) if stop.row() < here.row()), QModelIndex())

    def _say_problem(self, sentence: str) -> None:
        if sentence != self._problem_said:
            self._problem_said = sentence
            announce(self, sentence, urgent=True)

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked | trigger.SelectedClicked
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(48)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.columns.fit_rows()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Rows are as tall, and columns as wide, as other letters need."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self.columns.fit_rows()
            QTimer.singleShot(0, self, self.columns.measure)  # once its headings wear them too

    def fit_height(self) -> None:
        """Stand as tall as the rows."""
        header = self.horizontalHeader()
        rows = self._rows.rowCount() * self.verticalHeader().defaultSectionSize()
        overflows = header.length() > self.viewport().width() > 0 and self.isVisible()
        bar = self.horizontalScrollBar().sizeHint().height() if overflows else 0
        self.setFixedHeight(header.sizeHint().height() + rows + bar + 2 * self.frameWidth())
