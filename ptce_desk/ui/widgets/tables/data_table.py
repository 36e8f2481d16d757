"""The list of a page: rows to read, sort, copy and open."""

from collections.abc import Callable, Hashable, Sequence
from operator import attrgetter
from typing import Generic

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QPushButton
from typing_extensions import override

from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.looks.theme import current_palette, set_look
from ptce_desk.ui.models.columns import KEY_ROLE, Column, Row
from ptce_desk.ui.models.folded_table import FoldedTableModel, Head
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.widgets.blocks.cards import EmptyState
from ptce_desk.ui.widgets.buttons import icon_button
from ptce_desk.ui.widgets.menus import open_menu
from ptce_desk.ui.widgets.scrolling import overlay_bar
from ptce_desk.ui.widgets.tables.cell_delegate import CellDelegate, finish_rows, row_height
from ptce_desk.ui.widgets.tables.clipboard import as_mime
from ptce_desk.ui.widgets.tables.frozen_column import FrozenColumn
from ptce_desk.ui.widgets.tables.kept_place import TableLines
from ptce_desk.ui.widgets.tables.scrolled_table import ScrolledTable
from ptce_desk.ui.widgets.tables.table_columns import TableColumns, dress_header


class DataTable(ScrolledTable, Generic[Row]):
    """Shows a `PagedTableModel`, whole rows at a time.

    Signals:
        opened: Enter or double click on a row, with the row object.
        sort_requested: a heading was clicked: column key (str), descending (bool).
        selection_changed: other rows are selected; see `selected_rows`.
        copied: so many rows are in the clipboard.
        rows_resized: other letters made its rows higher or lower.
        widths_changed: the officer made a column wider or narrower, hid it or moved it; see `widths`.

    Attributes:
        lines: what each line is known by from one reading to the next, and how they keep their place meanwhile.

    A right click offers to copy, then the table's own `actions()` and what the cell calls for (`offer_on_cells`), then
    the columns.
    """

    opened = Signal(object)
    sort_requested = Signal(str, bool)
    selection_changed = Signal()
    widths_changed = Signal()
    copied = Signal(int)
    rows_resized = Signal()

    def __init__(
        self,
        model: PagedTableModel[Row],
        name: str,
        *,
        sorts: bool = False,
        known_by: Callable[[Row], Hashable] = attrgetter("id"),
    ) -> None:
        """Show a model under a name for screen readers; its columns are remembered under that name.

        Headings can be clicked when it `sorts`. A row is known from one reading to the next by its id, or as
        `known_by` says.
        """
        self._built = False
        super().__init__()
        self._sorts = sorts
        self._rows = model
        self._loading = False
        self._gathering = False
        self._copy_awaited = False
        self._pointed = QModelIndex()
        self._empty: EmptyState | None = None
        self.lines: TableLines[Row] = TableLines(self, model, known_by)
        self._read_first: Callable[[Sequence[Head], Callable[[], object]], object] = lambda _heads, then: then()
        self._cell_entries: Callable[[QModelIndex], list[QAction]] = lambda _index: []
        self._heading_entries: Callable[[int], list[QAction]] = lambda _place: []
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self._dress()
        self.columns = TableColumns(self, model.columns, name)
        self.columns.changed.connect(self.widths_changed)
        self.columns.brought.connect(self.bring_column)
        self._frozen = FrozenColumn(self)
        self._frozen.heading_clicked.connect(self._ask_sort)
        self._frozen.laid.connect(self.place_foot)
        self._columns_button = self._button_for_columns()
        self._connect(model)
        self._built = True

    def take_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Show other columns from now on, arranged as they were left."""
        self._rows.take_columns(columns)
        self.columns.take(columns)

    def set_heading(self, key: str, heading: str) -> None:
        """Write something else over a column, which stays where it is."""
        if any(column.key == key and column.heading != heading for column in self._rows.columns):
            self._rows.set_heading(key, heading)
            self.columns.take_headings(self._rows.columns)

    def offer_on_cells(self, entries: Callable[[QModelIndex], list[QAction]]) -> None:
        """Offer at a right click what a cell calls for."""
        self._cell_entries = entries

    def offer_on_headings(self, entries: Callable[[int], list[QAction]]) -> None:
        """Offer at a right click on a heading, or on a cell under it, what its column calls for."""
        self._heading_entries = entries

    def selected_rows(self) -> list[Row]:
        """The selected rows, from top to bottom."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [row for place in places if (row := self._rows.record_at(place)) is not None]

    def picked(self) -> tuple[list[Row], list[Head]]:
        """The selected rows, and the selected headings of groups, which stand for all that is under them."""
        places = {index.row() for index in self.selectionModel().selectedRows()}
        if isinstance(self._rows, FoldedTableModel):
            return self._rows.picked(places)
        return self.selected_rows(), []

    def rows_picked(self) -> list[Row]:
        """The selected rows, those of selected groups included, folded or not, as far as they are read."""
        rows, heads = self.picked()
        if isinstance(self._rows, FoldedTableModel):
            rows = rows + [row for head in heads for row in self._rows.rows_under(head)]
        return rows

    def read_first(self, read: Callable[[Sequence[Head], Callable[[], object]], object]) -> None:
        """Have the rows of some headings `read`, where some are not, before something is done with all of them."""
        self._read_first = read

    def when_read(self, then: Callable[[], object]) -> None:
        """Go on once all that is selected is read."""
        self._read_first(self.picked()[1], then)

    def current_row(self) -> Row | None:
        """The row the keyboard is on."""
        index = self.currentIndex()
        return self._rows.record_at(index.row()) if index.isValid() else None

    def headings(self) -> dict[str, str]:
        """What each column is called, by key."""
        return {column.key: column.heading for column in self._rows.columns}

    def current_head(self) -> Head | None:
        """The heading of a group the keyboard is on."""
        place = self.currentIndex().row()
        return self._rows.head_at(place) if isinstance(self._rows, FoldedTableModel) else None

    def step(self, step: int) -> None:
        """Go to the next row below (1) or above (-1) that is one."""
        places = range(self.currentIndex().row() + step, self._rows.rowCount() if step > 0 else -1, step)
        found = next((place for place in places if self._rows.record_at(place) is not None), None)
        if found is not None:
            self.selectRow(found)

    def select_where(self, wanted: Callable[[Row], bool]) -> bool:
        """Go to the first row that answers a question; False when none held does."""
        place = self._rows.position(wanted)
        if place is None:
            return False
        self.selectRow(place)
        self.scrollTo(self._rows.index(place, 0))
        return True

    def bring_column(self, key: str) -> None:
        """Scroll sideways to a column, whole beside the first one, which stays."""
        place = next((place for place in self.columns.shown if self._rows.columns[place].key == key), None)
        header, across = self.horizontalHeader(), self.horizontalScrollBar()
        if place is None or place == self.columns.shown[0]:
            across.setValue(0)
            return
        self.updateGeometries()
        left, width = header.sectionPosition(place), header.sectionSize(place)
        first = header.sectionSize(self.columns.shown[0])
        least, most = left + width + self.kept_free - self.viewport().width(), left - first
        across.setValue(min(max(across.value(), least), most))

    def neighbour(self, wanted: Callable[[Row], bool], step: int) -> Row | None:
        """The row `step` places after the one that answers a question, for Alt+↑/↓ on a record."""
        place = self._rows.position(wanted)
        if place is None or not 0 <= place + step < self._rows.rowCount():
            return None
        return self._rows.record_at(place + step)

    def set_loading(self, loading: bool) -> None:  # noqa: FBT001  a state, as Qt's setters have it
        """Dim the old rows while new ones are on their way; they stay readable."""
        self._loading = loading
        self.viewport().update()

    def set_empty_state(
        self,
        icon_name: str,
        sentence: str,
        action: str = "",
        act: Callable[[], object] | None = None,
        action_icon: str = "plus",
    ) -> None:
        """What to show instead of rows when there are none."""
        if self._empty is not None:
            self._empty.deleteLater()
        self._empty = EmptyState(icon_name, sentence, action, act, action_icon)
        self._empty.setParent(self.viewport())
        self._show_emptiness()

    def show_sort(self, key: str, *, descending: bool) -> None:
        """Show by which column the rows are ordered."""
        self._rows.show_sort(key, descending=descending)

    def widths(self) -> dict[str, int]:
        """The widths the officer gave, in pixels by column key."""
        return self.columns.widths()

    def set_widths(self, widths: dict[str, int]) -> None:
        """Take other widths for those the officer gave."""
        self.columns.set_widths(widths)

    def copy(self) -> None:
        """Put the selected rows in the clipboard, with the headings in view, as a spreadsheet reads them.

        When everything is selected, the rows not read yet are waited for.
        """
        self.when_read(self._copy)

    def _copy(self) -> None:
        self._copy_awaited = self._gathering
        rows = self.rows_picked()
        if rows and not self._gathering:
            columns = [self._rows.columns[place] for place in self.columns.shown]
            QGuiApplication.clipboard().setMimeData(as_mime(columns, rows))
            self.copied.emit(len(rows))

    @override
    def selectAll(self) -> None:
        super().selectAll()
        self._gathering = self._rows.has_more
        self._gather()

    @override
    def setColumnHidden(self, column: int, hide: bool) -> None:
        super().setColumnHidden(column, hide)
        (self._rows.hidden.add if hide else self._rows.hidden.discard)(column)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.text() == "?":  # the window's: nobody looks for a row so
            event.ignore()
        elif not self._turns(event):
            self.by_key = True
            super().keyPressEvent(event)
            self.by_key = False

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if index.isValid() and plain and event.button() == Qt.MouseButton.LeftButton:
            self._fold(index.row(), folded=None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()
        self.place_foot()
        self.columns.fit()
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        finish_rows(self, self.kept_free)
        if self._loading:
            veil = QColor(current_palette().surface)
            veil.setAlpha(150)
            painter = QPainter(self.viewport())
            painter.fillRect(self.viewport().rect(), veil)
            painter.end()

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not deselected.isEmpty():
            self._gathering = False
        self.viewport().update()  # Qt paints the cells again, and not the ends of the rows after them
        self.selection_changed.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        place = event.globalPos() if by_mouse else self._below_current()
        self._pointed = self._cell_at(self.viewport().mapFromGlobal(place)) if by_mouse else self.currentIndex()
        menu = self.context_menu()
        open_menu(menu, place)

    def context_menu(self) -> QMenu:
        """What a right click offers."""
        menu = QMenu(self)
        copy = menu.addAction(icon("copy"), "Copier")
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setEnabled(bool(self.selectionModel().selectedRows()))
        copy.triggered.connect(self.copy)
        menu.addAction("Tout sélectionner", self.selectAll).setEnabled(self._rows.rowCount() > 0)
        called_for = self._cell_entries(self._pointed) if self._pointed.isValid() else []
        called_for += self._heading_entries(self._pointed.column()) if self._pointed.isValid() else []
        for entry in called_for:
            entry.setParent(menu)  # they go with it
        entries = [*self.actions(), *called_for]
        if entries:
            menu.addSeparator()
            menu.addActions(entries)
        menu.addSeparator()
        menu.addMenu(self.columns.menu(menu))
        return menu

    def _cell_at(self, point: QPoint) -> QModelIndex:
        """The cell in view at a point of the viewport."""
        return self._frozen.index_at(point) if self._frozen.covers(point) else self.indexAt(point)

    def _open_row(self, index: QModelIndex) -> None:
        """Open by the mouse: a heading is folded by a click, not by the second one."""
        if self._rows.record_at(index.row()) is not None:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        row = self._rows.record_at(index.row())
        if row is None:
            self._fold(index.row(), folded=None)
        else:
            self.opened.emit(row)

    def _fold(self, place: int, *, folded: bool | None) -> bool:
        """Fold the group whose heading is on a line, unfold it, or turn it over; False where a row is."""
        head = self._rows.head_at(place) if isinstance(self._rows, FoldedTableModel) else None
        if head is None or not isinstance(self._rows, FoldedTableModel):
            return False
        self._rows.fold(head, folded=head.path in self._rows.unfolded if folded is None else folded)
        return True

    def _turns(self, event: QKeyEvent) -> bool:
        """← folds, or goes up to the heading; → unfolds; with Ctrl, all of them."""
        model = self._rows
        sides = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}
        if not isinstance(model, FoldedTableModel) or not model.is_grouped or event.key() not in sides:
            return False
        folded, place = sides[Qt.Key(event.key())], self.currentIndex().row()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            model.fold_all(folded=folded)
            return True
        head = model.head_at(place)
        if folded and (head is None or head.path not in model.unfolded) and place >= 0:
            self.selectRow(model.head_above(place))
            return True
        return place >= 0 and self._fold(place, folded=folded)

    def _show_emptiness(self) -> None:
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())
            self._empty.setVisible(self._rows.rowCount() == 0)
        set_look(self, "filled", self._rows.rowCount() > 0)
        if self._rows.rowCount() and not self.currentIndex().isValid():
            first = self._rows.index(0, 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()
        dress_header(self.horizontalHeader())
        overlay_bar(self)

    def _fit_rows(self) -> None:
        height = row_height(self.fontMetrics())
        if height != self.verticalHeader().defaultSectionSize():
            self.verticalHeader().setDefaultSectionSize(height)
            self.rows_resized.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Rows are as tall, and columns as wide, as other letters need."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()
            if self._built:
                QTimer.singleShot(0, self, self.columns.measure)  # once its headings wear them too

    def _connect(self, model: PagedTableModel[Row]) -> None:
        self.activated.connect(self._open_row)
        model.modelReset.connect(self._forget_gathering)
        model.modelReset.connect(self._show_emptiness)
        model.rowsInserted.connect(self._show_emptiness)
        model.rowsInserted.connect(self._select_gathered)
        header = self.horizontalHeader()
        header.sectionClicked.connect(self._ask_sort)
        header.customContextMenuRequested.connect(self._offer_on_heading)

    def _button_for_columns(self) -> QPushButton:
        """A small button at the end of the headings; Tab goes to it after the rows."""
        button = icon_button("columns", "Choisir les colonnes")
        button.setParent(self)
        button.setProperty("look", "corner")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._offer_columns(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def heading_menu(self, place: int) -> QMenu:
        """What a right click on a heading offers."""
        menu = self.columns.menu(self)
        entries = self._heading_entries(place) if place >= 0 else []
        for entry in entries:
            entry.setParent(menu)
        if entries:
            menu.insertActions(menu.insertSeparator(menu.actions()[0]), entries)
        return menu

    def _offer_on_heading(self, point: QPoint) -> None:
        header = self.horizontalHeader()
        menu = self.heading_menu(header.logicalIndexAt(point))
        open_menu(menu, header.mapToGlobal(point))

    def _offer_columns(self, place: QPoint) -> None:
        menu = self.columns.menu(self)
        open_menu(menu, place)

    def _place_button(self) -> None:
        width, height = self._columns_button.sizeHint().width(), self.horizontalHeader().height()
        left = self.width() - width - 1
        self._columns_button.setGeometry(left, 2, width, height - 2)  # under the line over the headings, in a card
        self.kept_free = max(0, self.viewport().geometry().right() + 1 - left)
        self.columns.keep_free(self.kept_free)

    def _below_current(self) -> QPoint:
        cell = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(cell.bottomLeft() if cell.isValid() else QPoint(0, 0))

    def _gather(self) -> None:
        if self._gathering:
            self._rows.fetchMore(self.rootIndex())

    def _forget_gathering(self) -> None:
        self._gathering = self._copy_awaited = False

    def _select_gathered(self, _parent: QModelIndex, first: int, last: int) -> None:
        """While everything is being selected, take the rows that just came and ask for those after them."""
        if not self._gathering:
            return
        rows = QItemSelection(self._rows.index(first, 0), self._rows.index(last, 0))
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().select(rows, flags)
        self._gathering = self._rows.has_more
        self._gather()
        if self._copy_awaited and not self._gathering:
            self.copy()

    def _ask_sort(self, section: int) -> None:
        if not self._sorts or self._rows.columns[section].unsorted:
            return
        key = str(self._rows.headerData(section, Qt.Orientation.Horizontal, KEY_ROLE))
        sorted_by, descending = self._rows.sorted_by  # Qt turns its own arrow before it says that a heading is clicked
        reverse = key == sorted_by and not descending
        self.show_sort(key, descending=reverse)
        self.sort_requested.emit(key, reverse)
