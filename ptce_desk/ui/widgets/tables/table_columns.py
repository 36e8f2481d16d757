"""The columns of a list as the officer arranges them: wider, hidden, moved, and remembered."""

from collections.abc import Callable, Collection, Sequence
from contextlib import nullcontext
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView, QWidget
from typing_extensions import override

from ptce_desk.records.kinds import Kind
from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.models.column_widths import Wish, shared_widths, wish
from ptce_desk.ui.models.columns import Column, Row
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.remembered.table_layouts import TableLayout, keep_layout, read_layout
from ptce_desk.ui.widgets.menus import chosen_by_own_click
from ptce_desk.ui.widgets.tables.content_width import READ_ROWS, content_width

IN_ONE_MENU: Final = 12
"""As many columns as are offered in one menu, which the smallest window holds."""
KINDS_APART: Final[dict[Kind, str]] = {"amount": "Montants", "date": "Dates"}
_OTHERS: Final = "Autres colonnes"
"""What the others are offered under, by kind."""
_PAUSE: Final = 250
"""Milliseconds without dragging before the other columns share the room again."""


class TableColumns(QObject):
    """Widths, order and visibility of the columns of one list, kept under its name.

    Attributes:
        entries: what its menu offers besides, as (icon, words, act).

    Signals:
        changed: the officer changed something.
        brought: the officer brought a column into view, by its key.
    """

    changed = Signal()
    brought = Signal(str)

    def __init__(self, table: QTableView, columns: Sequence[Column[Row]], name: str) -> None:
        """Arrange a table that has its model already, as it was left."""
        super().__init__(table)
        self._table, self._name = table, name
        self.entries: list[tuple[str, str, Callable[[], object]]] = []
        self._settings = preferences(self)
        self._header = table.horizontalHeader()
        self._arranging = False
        self._kept_free = 0
        self._silent: frozenset[str] = frozenset()
        self._passing: tuple[str, ...] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.fit)
        self._read(columns)
        self._header.setSectionsMovable(True)
        self._header.sectionResized.connect(self._hear_width)
        self._header.sectionMoved.connect(self._hear_move)
        self._header.sectionHandleDoubleClicked.connect(table.resizeColumnToContents)
        model = table.model()
        for change in (model.modelReset, model.headerDataChanged):
            change.connect(self.measure)
        model.rowsInserted.connect(lambda _parent, first, _last: self._measure_from(first))
        model.dataChanged.connect(lambda first, _last, _roles: self._measure_from(first.row()))
        self.measure()

    def _read(self, columns: Sequence[Column[Row]]) -> None:
        """Arrange columns as they were left."""
        self._columns = tuple(columns)
        self._keys = tuple(column.key for column in columns)
        self._hidden_at_first = {column.key for column in columns if column.hidden}
        self._contents = [0] * len(self._columns)
        layout = read_layout(self._settings, self._name, self._keys)
        self._widths = dict(layout.widths)
        hidden = (self._hidden_at_first - layout.shown) | layout.hidden
        self._hidden = set(self._hidden_at_first) if len(hidden) == len(self._keys) else hidden
        self._hidden -= set(self._passing or ())
        self._arrange(layout.order or self._keys)

    def take(self, columns: Sequence[Column[Row]]) -> None:
        """Arrange other columns, which the model has already."""
        self._read(columns)
        self.measure()

    def take_headings(self, columns: Sequence[Column[Row]]) -> None:
        """Have the same columns under other headings, arranged as they are."""
        told = {column.key: column.heading for column in columns}
        self._columns = tuple(replace(column, heading=told[column.key]) for column in self._columns)
        self.measure()

    def begin_passing(self, brought: Sequence[str] = ()) -> None:
        """Arrange them for a while from how they were left, these brought into view: nothing of it is remembered."""
        self._passing = tuple(brought)
        self._read(self._columns)
        self.measure()

    def end_passing(self, *, kept: bool = False) -> None:
        """Have them again as they were left before, unless as they are now is `kept`."""
        self._passing = None
        if kept:
            self._keep()
        else:
            self._read(self._columns)
            self.measure()

    @property
    def shown(self) -> list[int]:
        """The columns in view, from left to right, as places in the model."""
        places = [self._header.logicalIndex(rank) for rank in range(len(self._keys))]
        return [place for place in places if self._keys[place] not in self._hidden | self._silent]

    def is_shown(self, key: str) -> bool:
        """Whether a column is ticked."""
        return key not in self._hidden

    def widths(self) -> dict[str, int]:
        """The widths given by hand, in pixels by column key."""
        return dict(self._widths)

    def set_widths(self, widths: dict[str, int]) -> None:
        """Take other widths for those given by hand."""
        self._widths = dict(widths)
        self.fit()

    def show_column(self, key: str, *, shown: bool) -> None:
        """Show a column or put it away; the last one in view stays."""
        if shown != (key in self._hidden) or (not shown and len(self.shown) == 1):
            return
        (self._hidden.discard if shown else self._hidden.add)(key)
        self._apply_hidden()
        self.measure()
        self._keep()
        if shown:
            self.brought.emit(key)

    def show_only(self, keys: Sequence[str]) -> None:
        """Put these columns in view, in this order, and put the others away; keys that are no column are left out."""
        wanted = [key for key in keys if key in self._keys]
        if not wanted:
            return
        self._hidden = set(self._keys) - set(wanted)
        self._arrange([*wanted, *(key for key in self._keys if key not in wanted)])
        self.measure()
        self._keep()

    def leave_out(self, keys: Collection[str]) -> None:
        """Leave out the columns that have nothing to tell now, whatever is ticked; the officer's choice stays kept."""
        if self._silent != frozenset(keys):
            self._silent = frozenset(keys)
            self._apply_hidden()
            self.measure()

    def reset(self) -> None:
        """Give every column back its place, its width and its visibility."""
        self._widths, self._hidden = {}, set(self._hidden_at_first)
        self._arrange(self._keys)
        self.measure()
        self._keep()

    def keep_free(self, pixels: int) -> None:
        """Leave room at the right of the last heading, for a button; no cell shows there either."""
        self._kept_free = pixels

    def measure(self) -> None:
        """Fit the columns to what the table holds now; one that is hidden is measured once it comes into view."""
        shown, model = self.shown, self._table.model()
        with model.being_measured() if isinstance(model, PagedTableModel) else nullcontext():
            self._contents = [
                content_width(self._table, place) if place in shown else 0 for place in range(len(self._keys))
            ]
        self.fit()

    def _measure_from(self, row: int) -> None:
        """Measure again what changed from a row on, unless it is beyond the rows that are looked at."""
        if row < READ_ROWS:
            self.measure()

    def fit(self) -> None:
        """Give each column its width, and the room left to those that stretch."""
        figure = self._table.fontMetrics().horizontalAdvance("0")
        shown = self.shown
        room = self._table.viewport().width() - self._kept_free
        widths = shared_widths(room, [self._wish(place, figure) for place in shown])
        self._arranging = True
        for place, width in zip(shown, widths, strict=True):
            self._table.setColumnWidth(place, width)
        self._arranging = False

    def _wish(self, place: int, figure: int) -> Wish:
        column = self._columns[place]
        given = self._widths.get(column.key)
        if given is not None:
            return Wish(given, given, given, given, 0)
        heading = self._header.sectionSizeHint(place)
        return wish(heading, self._contents[place], column.chars, column.stretch, figure)

    def menu(self, parent: QWidget) -> QMenu:
        """« Colonnes »: which are in view, and the way back to the list's own arrangement."""
        return _ColumnsMenu(self, parent)

    def choices(self) -> list[tuple[str, str, bool]]:
        """Every column from left to right: its key, its heading, whether it is in view."""
        columns = [self._columns[self._header.logicalIndex(rank)] for rank in range(len(self._keys))]
        return [(column.key, column.heading, column.key not in self._hidden) for column in columns]

    def offered(self) -> list[tuple[str, str, bool]]:
        """The same of those that have something to tell now: ticking another would show nothing."""
        return [choice for choice in self.choices() if choice[0] not in self._silent]

    def apart(self) -> dict[str, str]:
        """The columns that a menu of all of them would be too long with, and what they stand under there."""
        if len(self._columns) <= IN_ONE_MENU:
            return {}
        told = {column.key: KINDS_APART.get(column.kind, _OTHERS) for column in self._columns if column.hidden}
        return {key: title for key, title in told.items() if list(told.values()).count(title) > 1}

    def is_arranged(self) -> bool:
        """Whether anything was changed by hand."""
        return self._layout() != TableLayout()

    def _layout(self) -> TableLayout:
        order = tuple(self._keys[self._header.logicalIndex(rank)] for rank in range(len(self._keys)))
        put_away = frozenset(self._hidden - self._hidden_at_first)
        brought = frozenset(self._hidden_at_first - self._hidden)
        return TableLayout(self.widths(), put_away, brought, () if order == self._keys else order)

    def _keep(self) -> None:
        if self._passing is None:
            keep_layout(self._settings, self._name, self._layout())
        self.changed.emit()

    def _arrange(self, order: Sequence[str]) -> None:
        self._arranging = True
        for rank, key in enumerate(order):
            self._header.moveSection(self._header.visualIndex(self._keys.index(key)), rank)
        self._arranging = False
        self._apply_hidden()

    def _apply_hidden(self) -> None:
        self._arranging = True
        for place, key in enumerate(self._keys):
            self._table.setColumnHidden(place, key in self._hidden | self._silent)
        self._arranging = False

    def _hear_width(self, section: int, _old: int, new: int) -> None:
        if not self._arranging:
            self._widths[self._keys[section]] = new
            self._pause.start()
            self._keep()

    def _hear_move(self) -> None:
        if not self._arranging:
            self._keep()


class _Boxes(QMenu):
    """Boxes to tick; it stays open meanwhile, so that several are ticked at once."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        chosen_by_own_click(self)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.toggle()
        return True


class _ColumnsMenu(_Boxes):
    """The columns of a list; where they are many, those put away at first wait in a menu for each kind."""

    def __init__(self, columns: TableColumns, parent: QWidget) -> None:
        super().__init__("Colonnes", parent)
        self.setIcon(icon("columns"))
        self._layout_of = columns
        self._boxes: dict[str, QAction] = {}
        apart = columns.apart()
        titles = [title for title in (*KINDS_APART.values(), _OTHERS) if title in apart.values()]
        groups = {title: _Boxes(title, self) for title in titles}
        for key, heading, _shown in columns.offered():
            box = groups[apart[key]].addAction(_plain(heading)) if key in apart else self.addAction(_plain(heading))
            box.setCheckable(True)
            box.toggled.connect(lambda shown, key=key: columns.show_column(key, shown=shown))
            self._boxes[key] = box
        for group in groups.values():
            if group.actions():
                self.addMenu(group)
        self.addSeparator()
        self._back = self.addAction("Remettre les colonnes d’origine")
        self._back.triggered.connect(columns.reset)
        for icon_name, label, act in columns.entries:
            self.addAction(icon(icon_name), label).triggered.connect(lambda _on=False, act=act: act())
        columns.changed.connect(self._show_state)
        self._show_state()

    def _show_state(self) -> None:
        """The last column in view cannot be put away; the way back is there once something was changed."""
        choices = self._layout_of.offered()
        only = sum(shown for _key, _heading, shown in choices) == 1
        for key, _heading, shown in choices:
            if key in self._boxes:  # what has something to tell only since it was opened waits for the next time
                self._boxes[key].setChecked(shown)
                self._boxes[key].setEnabled(not (shown and only))
        self._back.setEnabled(self._layout_of.is_arranged())


def _plain(heading: str) -> str:
    """A heading a menu shows as it is."""
    return heading.replace("&", "&&")


def dress_header(header: QHeaderView) -> None:
    """The quiet heading of a list: clickable, without Qt's own arrow."""
    header.setHighlightSections(False)
    header.setSectionsClickable(True)
    header.setSortIndicatorShown(False)  # Qt draws it over right-aligned headings: the model says it
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    header.setMinimumSectionSize(48)
    header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
