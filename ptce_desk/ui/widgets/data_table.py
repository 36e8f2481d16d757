"""The list of a page: rows to read, sort, copy and open."""

from collections.abc import Callable
from typing import Generic

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from ptce_desk.ui.models.column_widths import MARGINS, NARROWEST_CHARS, shared_widths
from ptce_desk.ui.models.columns import KEY_ROLE, Row
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.theme import current_palette
from ptce_desk.ui.widgets.cards import EmptyState
from ptce_desk.ui.widgets.cell_delegate import CellDelegate, row_height
from ptce_desk.ui.widgets.clipboard import as_table


class DataTable(QTableView, Generic[Row]):
    """Shows a `PagedTableModel`, whole rows at a time.

    Signals:
        opened: Enter or double click on a row, with the row object.
        sort_requested: a heading was clicked: column key (str), descending (bool).
        selection_changed: other rows are selected; see `selected_rows`.
        widths_changed: the officer made a column wider or narrower; see `widths`.
    """

    opened = Signal(object)
    sort_requested = Signal(str, bool)
    selection_changed = Signal()
    widths_changed = Signal()

    def __init__(self, model: PagedTableModel[Row], name: str) -> None:
        """Show a model under a name for screen readers."""
        super().__init__()
        self._rows = model
        self._loading = False
        self._fitting = False
        self._widths: dict[str, int] = {}
        self._empty: EmptyState | None = None
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self._dress()
        self._dress_header()
        self.activated.connect(self._open)
        model.modelReset.connect(self._show_emptiness)
        model.rowsInserted.connect(self._show_emptiness)

    def selected_rows(self) -> list[Row]:
        """The selected rows, from top to bottom."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._rows.row_at(place) for place in places]

    def current_row(self) -> Row | None:
        """The row the keyboard is on."""
        index = self.currentIndex()
        return self._rows.row_at(index.row()) if index.isValid() else None

    def select_where(self, wanted: Callable[[Row], bool]) -> bool:
        """Go to the first row that answers a question; False when none held does."""
        place = self._rows.position(wanted)
        if place is None:
            return False
        self.selectRow(place)
        self.scrollTo(self._rows.index(place, 0))
        return True

    def neighbour(self, wanted: Callable[[Row], bool], step: int) -> Row | None:
        """The row `step` places after the one that answers a question, for Alt+↑/↓ on a record."""
        place = self._rows.position(wanted)
        if place is None or not 0 <= place + step < self._rows.rowCount():
            return None
        return self._rows.row_at(place + step)

    def set_loading(self, loading: bool) -> None:  # noqa: FBT001  a state, as Qt's setters have it
        """Dim the old rows while new ones are on their way; they stay readable."""
        self._loading = loading
        self.viewport().update()

    def set_empty_state(
        self, icon_name: str, sentence: str, action: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """What to show instead of rows when there are none."""
        if self._empty is not None:
            self._empty.deleteLater()
        self._empty = EmptyState(icon_name, sentence, action, act)
        self._empty.setParent(self.viewport())
        self._show_emptiness()

    def show_sort(self, key: str, *, descending: bool) -> None:
        """Show by which column the rows are ordered."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        for section, column in enumerate(self._rows.columns):
            if column.key == key:
                self.horizontalHeader().setSortIndicator(section, order)
        self._rows.show_sort(key, descending=descending)

    def widths(self) -> dict[str, int]:
        """The widths the officer gave, in pixels by column key, to be remembered."""
        return dict(self._widths)

    def set_widths(self, widths: dict[str, int]) -> None:
        """Give back widths remembered from another day."""
        self._widths = dict(widths)
        self._fit_columns()

    def copy(self) -> None:
        """Put the selected rows in the clipboard, with the headings, as a spreadsheet reads them."""
        rows = self.selected_rows()
        if rows:
            QGuiApplication.clipboard().setText(as_table(self._rows.columns, rows))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._loading:
            veil = QColor(current_palette().surface)
            veil.setAlpha(150)
            painter = QPainter(self.viewport())
            painter.fillRect(self.viewport().rect(), veil)
            painter.end()

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows.row_at(index.row()))

    def _show_emptiness(self) -> None:
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())
            self._empty.setVisible(self._rows.rowCount() == 0)
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
        rows.setDefaultSectionSize(row_height(self.fontMetrics()))

    def _dress_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(False)  # Qt draws it over right-aligned headings: the model says it
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setMinimumSectionSize(48)
        header.sectionClicked.connect(self._ask_sort)
        header.sectionResized.connect(self._remember_width)

    def _ask_sort(self, section: int) -> None:
        if not self._rows.columns[section].sortable:
            return
        header = self.horizontalHeader()
        same = header.sortIndicatorSection() == section
        descending = same and header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        key = self._rows.headerData(section, Qt.Orientation.Horizontal, KEY_ROLE)
        self.show_sort(str(key), descending=descending)
        self.sort_requested.emit(str(key), descending)

    def _remember_width(self, section: int, _old: int, new: int) -> None:
        if not self._fitting:
            self._widths[self._rows.columns[section].key] = new
            self.widths_changed.emit()

    def _fit_columns(self) -> None:
        """Give each column its width, and the room left to those that stretch."""
        figure = self.fontMetrics().horizontalAdvance("0")
        columns = self._rows.columns
        wanted = [self._widths.get(column.key, column.chars * figure + MARGINS) for column in columns]
        shares = [0 if column.key in self._widths else column.stretch for column in columns]
        narrowest = NARROWEST_CHARS * figure + MARGINS
        widths = shared_widths(self.viewport().width(), wanted, shares, narrowest)
        self._fitting = True
        for section, width in enumerate(widths):
            self.setColumnWidth(section, width)
        self._fitting = False
