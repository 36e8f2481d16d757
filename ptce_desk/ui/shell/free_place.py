"""Where something may float over a page without hiding what can be clicked there, nor the figures at hand."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)

from ptce_desk.ui.models.grid_rows import LINE_ROLE

_STEP: Final = 8
"""Pixels from one place tried to the next above it."""
_Corners = tuple[int, int, int, int]
"""Left, top, right and bottom, each within."""
_CLICKED: Final = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractSpinBox, QTabBar)


def clickable(root: QWidget, but: QWidget) -> list[QRect]:
    """What may be clicked in a widget, as far as it is seen there; what stands in `but` is left out."""
    return [
        QRect(widget.mapTo(root, QPoint(0, 0)), widget.size()) & root.rect() & _window_on(widget, root)
        for widget in root.findChildren(QWidget)
        if isinstance(widget, _CLICKED)
        and widget.isVisible()
        and widget.isEnabled()
        and not but.isAncestorOf(widget)
        and not widget.visibleRegion().isEmpty()
    ]


def spoken_of(root: QWidget) -> list[QRect]:
    """The lines of tables that are typed or pressed in, the line at hand and the sums, as far as they are seen.

    They are painted: no widget stands where they are. A line that is acted on is read whole, its number and its title
    before its vote.
    """
    return _painted(root, _kept_cells)


def typed_in(root: QWidget) -> list[QRect]:
    """The cells of tables that are typed or pressed in, as far as they are seen: what comes first of their lines."""
    return _painted(root, _typed_cells)


def _painted(root: QWidget, cells_of: Callable[[QTableView], Iterator[QRect]]) -> list[QRect]:
    """Some cells of the tables seen in a widget."""
    found = []
    for table in root.findChildren(QTableView):
        view = table.viewport()
        if not table.isVisible() or view.visibleRegion().isEmpty():
            continue
        seen, to_root = _window_on(view, root), view.mapTo(root, QPoint(0, 0))
        rects = (cells.translated(to_root) & seen for cells in cells_of(table))
        found += [rect for rect in rects if not rect.isEmpty()]
    return found


def _rows_seen(table: QTableView) -> range:
    last = table.rowAt(table.viewport().height() - 1)
    return range(max(table.rowAt(0), 0), table.model().rowCount() if last < 0 else last + 1)


def _typed_cells(table: QTableView) -> Iterator[QRect]:
    """The cells typed or pressed in, in the viewport of their table; those one under the other are one."""
    for column in _columns_of(table):
        run = QRect()
        for row in _rows_seen(table):
            if _is_typed(table, row, column):
                run = run | _cell(table, row, column)
            elif not run.isNull():
                yield run
                run = QRect()
        if not run.isNull():
            yield run


def _kept_cells(table: QTableView) -> Iterator[QRect]:
    """The cells to be left alone, in the viewport of their table; lines one under the other are one."""
    run = QRect()
    for row in _rows_seen(table):
        cells = {column: _cell(table, row, column) for column in _columns_of(table)}
        if row == table.currentIndex().row() or any(_is_typed(table, row, column) for column in cells):
            for cell in cells.values():
                run = run | cell
            continue
        if not run.isNull():
            yield run
            run = QRect()
        yield from (cell for column, cell in cells.items() if _is_sum(table, row, column))
    if not run.isNull():
        yield run


def _columns_of(table: QTableView) -> Iterator[int]:
    return (column for column in range(table.model().columnCount()) if not table.isColumnHidden(column))


def _cell(table: QTableView, row: int, column: int) -> QRect:
    x, y = table.columnViewportPosition(column), table.rowViewportPosition(row)
    return QRect(x, y, table.columnWidth(column), table.rowHeight(row))


def _is_typed(table: QTableView, row: int, column: int) -> bool:
    return bool(table.model().index(row, column).flags() & Qt.ItemFlag.ItemIsEditable)


def _is_sum(table: QTableView, row: int, column: int) -> bool:
    index = table.model().index(row, column)
    return index.data(LINE_ROLE) == "totals" and bool(index.data())


def _window_on(widget: QWidget, root: QWidget) -> QRect:
    """The part of `root` through which a widget is seen: what scrolls shows part of what it holds."""
    seen, holder = root.rect(), widget.parentWidget()
    while holder is not None and holder is not root:
        seen &= QRect(holder.mapTo(root, QPoint(0, 0)), holder.size())
        holder = holder.parentWidget()
    return seen


def free_place(room: QRect, sizes: Sequence[QSize], *taken: Iterable[QRect]) -> QRect:
    """A place of the first of some sizes that hides nothing of what is taken, as near as can be to the bottom right.

    Where every place hides something, the one that hides least of what is taken first; of those that hide as little of
    it, the one that hides least of what is taken next.
    """
    in_turn = [[_corners(one) for one in rects if one.intersects(room)] for rects in taken]
    best, least = QRect(room.topLeft(), sizes[0]), None
    for place in (place for size in sizes for place in _places(room, size)):
        hidden = [_hidden(place, rects) for rects in in_turn]
        if least is None or hidden < least:
            best, least = place, hidden
        if not any(least):
            break
    return best


def hides(place: QRect, taken: Iterable[QRect]) -> bool:
    """Whether a place hides something of what is taken."""
    return any(place.intersects(one) for one in taken)


def _corners(rect: QRect) -> _Corners:
    return rect.left(), rect.top(), rect.right(), rect.bottom()


def _hidden(place: QRect, taken: Iterable[_Corners]) -> int:
    """How many square pixels of what is taken a place hides; among hundreds of places, in numbers and not in QRect."""
    left, top, right, bottom = _corners(place)
    return sum(
        (min(right, its_right) - max(left, its_left) + 1) * (min(bottom, its_bottom) - max(top, its_top) + 1)
        for its_left, its_top, its_right, its_bottom in taken
        if its_left <= right and its_right >= left and its_top <= bottom and its_bottom >= top
    )


def _places(room: QRect, size: QSize) -> Iterator[QRect]:
    """The places to try, the best first: along the bottom, then along the right, then along the left, then the top."""
    bottom, right = room.bottom() - size.height() + 1, room.right() - size.width() + 1
    for x in range(right, room.left() - 1, -_STEP):
        yield QRect(QPoint(x, bottom), size)
    for x in (right, room.left()):
        for y in range(bottom, room.top() - 1, -_STEP):
            yield QRect(QPoint(x, y), size)
    for x in range(right, room.left() - 1, -_STEP):
        yield QRect(QPoint(x, room.top()), size)
