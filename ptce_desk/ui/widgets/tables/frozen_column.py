"""The first column of a list, which stays when the others are scrolled sideways: what each row is."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView
from typing_extensions import override

from ptce_desk.ui.widgets.tables.cell_delegate import EDGE, CellDelegate, Index, first_shown, words_room
from ptce_desk.ui.widgets.tables.table_columns import dress_header

_MOVES: Final = frozenset({QEvent.Type.Resize, QEvent.Type.Move})


class FrozenColumn(QObject):
    """Lays the first column over the table as long as it is scrolled away; the mouse goes through to the rows.

    Signals:
        heading_clicked: its heading was, as a place in the model.
        laid: it came into view, over whatever lay there.
    """

    heading_clicked = Signal(int)
    laid = Signal()

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._parts: tuple[QTableView, QHeaderView] | None = None
        table.horizontalScrollBar().valueChanged.connect(lambda _value: self.place())
        table.horizontalHeader().sectionResized.connect(lambda _place, _old, _new: self.place())
        table.verticalScrollBar().valueChanged.connect(self._follow)
        table.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._follow())
        table.viewport().installEventFilter(self)

    @property
    def is_shown(self) -> bool:
        """Whether the column lies over the others."""
        return self._parts is not None and not self._parts[0].isHidden()

    def covers(self, point: QPoint) -> bool:
        """Whether it lies over a point of the viewport."""
        return self._parts is not None and self.is_shown and point.x() < self._parts[0].width()

    def index_at(self, point: QPoint) -> QModelIndex:
        """Its cell at the height of a point of the viewport."""
        return self._table.model().index(self._table.rowAt(point.y()), self._column())

    def place(self) -> None:
        """Show the column where it is wanted, put it away where it is not."""
        column, table = self._column(), self._table
        wanted = column >= 0 and table.horizontalScrollBar().value() > 0
        if not wanted and self._parts is None:
            return
        if self._parts is None:
            self._parts = _cells(table), self._heading()
        body, header = self._parts
        came = wanted and body.isHidden()
        for place in range(table.model().columnCount()):
            body.setColumnHidden(place, place != column)
            header.setSectionHidden(place, place != column)
        width = table.columnWidth(column)
        body.setColumnWidth(column, width)
        header.resizeSection(column, width)
        room, heading = table.viewport().geometry(), table.horizontalHeader().geometry()
        body.setGeometry(room.left(), room.top(), width, room.height())
        header.setGeometry(room.left(), heading.top(), width, heading.height())
        body.setVisible(wanted)
        header.setVisible(wanted)
        self._follow()
        if came:
            self.laid.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self.place()
        return super().eventFilter(watched, event)

    def _heading(self) -> QHeaderView:
        header = QHeaderView(Qt.Orientation.Horizontal, self._table)
        header.setModel(self._table.model())
        dress_header(header)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header.setProperty("look", "frozen")
        header.sectionClicked.connect(self.heading_clicked)
        return header

    def _column(self) -> int:
        header = self._table.horizontalHeader()
        return first_shown(header, range(header.count()))

    def _follow(self) -> None:
        """Stand at the height of the table, which may scroll further than its rows."""
        if self._parts is None:
            return
        own, bar = self._parts[0].verticalScrollBar(), self._table.verticalScrollBar()
        own.setRange(bar.minimum(), bar.maximum())
        own.setValue(bar.value())


class _FrozenCells(CellDelegate):
    """Paints the cells of the column: the words of a heading go on under it, in the table."""

    @override
    def room_of_words(self, index: Index, cell: QRect) -> QRect | None:
        body = self.parent()
        table = body.parent() if isinstance(body, QTableView) else None
        room = words_room(table, index) if isinstance(table, QTableView) else None
        return cell if room is None else cell.united(QRect(0, cell.top(), room[1], cell.height()))

    @override
    def edges(self, index: Index) -> tuple[int, int]:
        return EDGE, 0


def _cells(table: QTableView) -> QTableView:
    """The cells of the column; the keyboard and the mouse are the table's."""
    body = QTableView(table)
    body.setModel(table.model())
    body.setSelectionModel(table.selectionModel())
    body.setItemDelegate(_FrozenCells(body))
    body.setProperty("look", "frozen")
    body.setFocusProxy(table)
    body.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    body.setFrameShape(QFrame.Shape.NoFrame)
    body.setShowGrid(False)
    body.setWordWrap(False)
    body.setAutoScroll(False)
    body.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    body.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    body.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    for bar in (body.horizontalHeader(), body.verticalHeader()):
        bar.hide()
    body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    body.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows = body.verticalHeader()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
    body.hide()
    return body
