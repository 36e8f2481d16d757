"""How every cell of every table is painted: quiet, with hairlines, a soft selection and coloured dots."""

from collections.abc import Iterable
from typing import Final, cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)
from typing_extensions import override

from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.looks.palette import ColourRole, Palette
from ptce_desk.ui.looks.theme import current_palette
from ptce_desk.ui.models.columns import BADGE_ROLE, COLOUR_ROLE, LOOK_ROLE, CellLook
from ptce_desk.ui.models.folded_table import FoldedTableModel, Head, HeadEnd
from ptce_desk.ui.widgets.labels import plain_tooltip
from ptce_desk.ui.widgets.tables.tag_cells import paint_tags, tags_width

MARGIN: Final = 8
"""Pixels between the side of a cell and its text."""
EDGE: Final = 8
"""More of them before the first cell of a row and after the last: they stand on the side of a card."""
DOT: Final = 8
BAR: Final = 3
LOWEST_ROW: Final = 32
_CARET: Final = 16
_INDENT: Final = 20
"""Pixels an inner heading stands to the right of its outer one."""
_STRIPE, _HATCH = 2, 5
"""Pixels of a stripe of what is overrun, and from one to the next."""

Index = QModelIndex | QPersistentModelIndex


def row_height(metrics: QFontMetrics) -> int:
    """32 px, or more when the text is larger."""
    return max(LOWEST_ROW, metrics.height() + 14)


class CellDelegate(QStyledItemDelegate):
    """Paints text, badges and hairlines; shows the whole of a shortened text as a tooltip."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = current_palette()
        head = head_of(index)
        painter.save()
        if head is not None:
            self._paint_head(painter, option, index, head)
            painter.restore()
            return
        self._paint_ground(painter, option, palette)
        cell = QRect(option.rect)
        if self.shows_line(index):
            painter.setPen(QColor(palette.line))
            painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        before, after = self.edges(index)
        content = QStyleOptionViewItem(option)
        content.rect = cell.adjusted(before, 0, -after, 0)
        if before and self.shows_bar(index):
            painter.fillRect(QRect(cell.left(), cell.top(), BAR, cell.height()), QColor(palette.accent))
        self.paint_content(painter, content, index, palette)
        if self.shows_focus(option):
            painter.setPen(QColor(palette.accent))
            painter.drawRect(cell.adjusted(0, 0, -1, -1))
        painter.restore()

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, head: Head) -> None:
        """Paint a cell of the heading of a group: its words go on from one cell to the next, up to the first sum."""
        palette, cell = current_palette(), QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(cell, QColor(palette.accent_soft if selected else palette.background))
        painter.setPen(QColor(palette.line))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        before, after = self.edges(index)
        if before and self.shows_bar(index):
            painter.fillRect(QRect(cell.left(), cell.top(), BAR, cell.height()), QColor(palette.accent))
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        side = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        amount = one_line(index)
        if amount:
            painter.setFont(bold)
            painter.setPen(palette.colour("text"))
            room = text_room(cell.adjusted(before, 0, -after, 0), has_dot=False)
            painter.drawText(room, side | int(Qt.AlignmentFlag.AlignRight), amount)
            return
        model = index.model()
        end = model.end_of(head) if isinstance(model, FoldedTableModel) else HeadEnd()
        words, last = self.room_of_words(index, cell), self._room_after_sums(index, cell, head)
        painter.setClipRect(cell)
        if last is not None:
            after, measure = last.width() - 2 * MARGIN, option.fontMetrics.horizontalAdvance
            said = next((said for said in (end.whole, end.text) if measure(said) <= after), "")
            painter.setPen(palette.colour(end.role))
            painter.drawText(last.adjusted(MARGIN, 0, -MARGIN, 0), side, said)
        if words is None:
            return
        left = max(words.left(), 0) + EDGE + MARGIN + _INDENT * (len(head.path) - 1)
        unfolded = isinstance(model, FoldedTableModel) and head.path in model.unfolded
        caret = icon("caret-down" if unfolded else "caret-right", "muted")
        caret.paint(painter, QRect(left, cell.center().y() - _CARET // 2, _CARET, _CARET))
        metrics, left = QFontMetrics(bold), left + _CARET + MARGIN
        counted = f"  {head.count}"
        room_of_label = words.right() - left - option.fontMetrics.horizontalAdvance(counted)
        label = metrics.elidedText(head.label, Qt.TextElideMode.ElideRight, max(room_of_label, _CARET))
        painter.setFont(bold)
        painter.setPen(palette.colour(head.role))
        painter.drawText(QRect(left, cell.top(), words.right() - left, cell.height()), side, label)
        left += metrics.horizontalAdvance(label)
        painter.setFont(option.font)
        painter.setPen(palette.colour("muted"))
        painter.drawText(QRect(left, cell.top(), words.right() - left, cell.height()), side, counted)

    def room_of_words(self, index: Index, cell: QRect) -> QRect | None:
        """The cells from the first in view to the first sum, when this one is among them."""
        table = self.parent()
        room = words_room(table, index) if isinstance(table, QTableView) else None
        if room is None or not room[0] <= cell.left() < room[1]:
            return None
        return QRect(room[0], cell.top(), room[1] - room[0], cell.height())

    def _room_after_sums(self, index: Index, cell: QRect, head: Head) -> QRect | None:
        """The cells after the columns that are summed, when this one is among them."""
        table, model = self.parent(), index.model()
        if not isinstance(table, QTableView) or not isinstance(model, FoldedTableModel):
            return None
        header = table.horizontalHeader()
        shown = [header.logicalIndex(rank) for rank in range(header.count())]
        shown = [section for section in shown if not header.isSectionHidden(section)]
        summed = [place for place, section in enumerate(shown) if model.columns[section].key in head.sums]
        after = shown[summed[-1] + 1 :] if summed else []
        if index.column() not in after:
            return None
        left = table.columnViewportPosition(after[0])
        width = sum(table.columnWidth(section) for section in after)
        return QRect(left, cell.top(), width, cell.height())

    def edges(self, index: Index) -> tuple[int, int]:
        """The room before the first cell in view of a row, and after its last."""
        table = self.parent()
        if not isinstance(table, QTableView):
            return 0, 0
        header, column = table.horizontalHeader(), index.column()
        start = -header.offset()
        first, last = header.logicalIndexAt(start), header.logicalIndexAt(start + header.length() - 1)
        return EDGE * (column == first), EDGE * (column == last)

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, palette: Palette) -> None:
        """Paint the dot, if any, and the text of a cell."""
        look = look_of(index)
        room = text_room(option.rect, has_dot=look.badge is not None)
        if look.badge is not None:
            paint_dot(painter, QPoint(room.left() - DOT - 6, room.center().y() + 1), palette.colour(look.badge))
        if look.tags:
            paint_tags(
                painter, room, look.tags, option.font, edged=bool(option.state & QStyle.StateFlag.State_Selected)
            )
            return
        if not look.text:
            return
        painter.setFont(option.font if look.font is None else look.font)
        painter.setPen(palette.colour(look.role or "text"))
        metrics = option.fontMetrics if look.font is None else QFontMetrics(look.font)
        shown = metrics.elidedText(in_one_line(look.text), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, look.alignment.value | Qt.TextFlag.TextSingleLine.value, shown)

    def font_of(self, option: QStyleOptionViewItem, index: Index) -> QFont:
        """The font of a cell."""
        font = index.data(Qt.ItemDataRole.FontRole)
        return font if isinstance(font, QFont) else QFont(option.font)

    def shows_line(self, _index: Index) -> bool:
        """Whether a hairline is drawn under a cell."""
        return True

    def shows_bar(self, index: Index) -> bool:
        """Whether a bar before a row says that the keyboard is on it."""
        table = self.parent()
        return isinstance(table, QTableView) and table.hasFocus() and index.row() == table.currentIndex().row()

    def shows_focus(self, _option: QStyleOptionViewItem) -> bool:
        """Whether a cell, rather than its row, shows where the keyboard is."""
        return False

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(self.font_of(option, index))
        width = _width_of(metrics, index) + 2 * MARGIN + 2 + sum(self.edges(index))
        if index.data(BADGE_ROLE) is not None:
            width += DOT + 6
        return QSize(width, row_height(metrics))

    @override
    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), self.tooltip(option, index), view)
        return True

    def tooltip(self, option: QStyleOptionViewItem, index: Index) -> str:
        """What the model says of a cell, else its text if it does not fit; escaped, never rich text."""
        said = index.data(Qt.ItemDataRole.ToolTipRole)
        room = text_room(option.rect, has_dot=index.data(BADGE_ROLE) is not None).width() - sum(self.edges(index))
        text = one_line(index)
        cut = _width_of(QFontMetrics(self.font_of(option, index)), index) > room
        lines = [line for line in (text if cut else "", str(said or "")) if line]
        return plain_tooltip("\n".join(lines))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, palette: Palette) -> None:
        state = option.state.value  # a number: each cell of a step of the list is asked twice
        if state & QStyle.StateFlag.State_Selected.value:
            painter.fillRect(option.rect, QColor(palette.accent_soft))
        elif state & QStyle.StateFlag.State_MouseOver.value:
            painter.fillRect(option.rect, QColor(palette.hover))


def words_room(table: QTableView, index: Index) -> tuple[int, int] | None:
    """From where to where the words of a heading may go, in a table: up to its first sum."""
    header, keys = table.horizontalHeader(), index.model()
    right = left = None
    for rank in range(header.count()):
        section = header.logicalIndex(rank)
        if header.isSectionHidden(section):
            continue
        if left is None:
            left = table.columnViewportPosition(section)
        if keys.index(index.row(), section).data(Qt.ItemDataRole.DisplayRole):
            break
        right = table.columnViewportPosition(section) + table.columnWidth(section)
    return None if left is None or right is None else (left, right)


def first_shown(header: QHeaderView, places: Iterable[int]) -> int:
    """The first column in view among those at these places, from left to right as the officer ordered them."""
    columns = (header.logicalIndex(place) for place in places)
    return next((column for column in columns if not header.isSectionHidden(column)), -1)


def finish_rows(table: QTableView, kept_free: int) -> None:
    """Draw the rows of a list on to its edge, over what cells there are under the button at the end of its headings."""
    header, right = table.horizontalHeader(), table.viewport().width()
    left = min(header.length() - header.offset(), right - kept_free)
    first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
    if left >= right or first < 0:
        return
    palette, painter = current_palette(), QPainter(table.viewport())
    painter.setPen(QColor(palette.line))
    for row in range(first, (last if last >= 0 else table.model().rowCount() - 1) + 1):
        end = QRect(left, table.rowViewportPosition(row), right - left, table.rowHeight(row))
        if table.selectionModel().isRowSelected(row, QModelIndex()):
            painter.fillRect(end, QColor(palette.accent_soft))
        elif head_of(table.model().index(row, 0)) is not None:
            painter.fillRect(end, QColor(palette.background))
        else:
            painter.fillRect(end, QColor(palette.surface))
        painter.drawLine(end.bottomLeft(), end.bottomRight())
    painter.end()


def text_room(cell: QRect, *, has_dot: bool) -> QRect:
    """Where the text of a cell goes."""
    return cell.adjusted(MARGIN + (DOT + 6 if has_dot else 0), 0, -MARGIN, -1)


def paint_dot(painter: QPainter, middle_left: QPoint, colour: QColor) -> None:
    """A filled dot of `DOT` pixels, from its left end at half its height."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(middle_left.x() + DOT / 2, middle_left.y()), DOT / 2, DOT / 2)
    painter.restore()


def paint_overrun(painter: QPainter, place: QRect, palette: Palette) -> None:
    """What is beyond a limit, hatched: its colour alone would not tell it from what is within."""
    painter.save()
    painter.setClipRect(place)
    painter.fillRect(place, palette.surface)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(palette.colour("danger"), _STRIPE))
    for start in range(place.left() - place.height(), place.right() + 1, _HATCH):
        painter.drawLine(start, place.bottom() + 1, start + place.height(), place.top())
    painter.restore()


def one_line(index: Index) -> str:
    """The text of a cell with its line ends as spaces."""
    return in_one_line(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))


def _width_of(metrics: QFontMetrics, index: Index) -> int:
    """Pixels of all that a cell says."""
    look = index.data(LOOK_ROLE)
    tags = look.tags if isinstance(look, CellLook) else ()
    return tags_width(metrics, tags) if tags else metrics.horizontalAdvance(one_line(index))


def in_one_line(text: str) -> str:
    """A text with its line ends as spaces."""
    return text.replace("\n", " ")


def head_of(index: Index) -> Head | None:
    """The heading of a group that a line is, None for a row."""
    model = index.model()
    return model.head_at(index.row()) if isinstance(model, FoldedTableModel) else None


def look_of(index: Index) -> CellLook:
    """All that is painted of a cell, at once where its model tells it so."""
    look = index.data(LOOK_ROLE)
    if isinstance(look, CellLook):
        return look
    font = index.data(Qt.ItemDataRole.FontRole)
    return CellLook(
        str(index.data(Qt.ItemDataRole.DisplayRole) or ""),
        alignment_of(index),
        cast("ColourRole | None", index.data(COLOUR_ROLE)),
        cast("ColourRole | None", index.data(BADGE_ROLE)),
        font if isinstance(font, QFont) else None,
    )


def alignment_of(index: Index) -> Qt.AlignmentFlag:
    """The alignment a model gives, left by default."""
    given = index.data(Qt.ItemDataRole.TextAlignmentRole)
    if isinstance(given, Qt.AlignmentFlag):
        return given
    return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
