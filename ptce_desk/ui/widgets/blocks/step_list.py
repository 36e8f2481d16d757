"""The steps of a computation, one a line: read with ↑ and ↓, the whole sentence said at each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from ptce_desk.ui.looks.icons import SMALL, grown, icon
from ptce_desk.ui.looks.theme import current_palette
from ptce_desk.ui.widgets.labels import plain_tooltip

_LINE: Final = Qt.ItemDataRole.UserRole
_GAP: Final = 8
_ABOVE: Final = 4
_TICK: Final = 24
"""Pixels of the mark of a limit that was kept to, before its word."""
_DISC: Final = 8
_RAIL: Final = 12
"""Pixels between the rail and the words."""
_HINT_SIZE: Final = 0.9
_WORDS: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_FIGURE: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
_TALLEST: Final = 10_000

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step: what its number is and that number at the right, the operation and the source below, what is said of it.

    It is `strong` where it changed the amount, `binding` where it is the rule that decides of it; `kept` says of a
    limit, in place of the number, that it left the amount as it was, `lacking` what it lacks to limit anything.
    """

    words: str
    amount: str
    source: str
    sentence: str
    strong: bool
    binding: bool = False
    how: str = ""
    kept: str = ""
    lacking: str = ""

    @property
    def figure(self) -> str:
        """What stands at the right."""
        return self.lacking or self.kept or self.amount

    @property
    def below(self) -> str:
        """What stands under the words, line by line."""
        return "\n".join(filter(None, (self.how, self.source)))


class StepList(QListWidget):
    """As tall as its lines, on a rail; the line one reads stays the same while the figures change.

    The sources are said and told under the pointer at all times; they are shown when they are asked for.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("surface", "steps")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(_StepDelegate(self))
        self.shows_sources = False

    def show_sources(self, *, shown: bool) -> None:
        """Show where each rule is from, or not."""
        self.shows_sources = shown
        self.scheduleDelayedItemsLayout()
        self._fit()

    def show_lines(self, lines: Sequence[StepLine]) -> None:
        """Show these steps in the place of those shown."""
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        for row, line in enumerate(lines):
            known = row < self.count()
            item = self.item(row) if known else QListWidgetItem()
            if item.data(_LINE) != line:
                said = f"{line.sentence}\n{line.source}" if line.source else line.sentence
                item.setData(_LINE, line)
                item.setToolTip(plain_tooltip(said))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said.replace("\n", " "))
            if not known:
                self.addItem(item)  # with its line: a screen reader may ask its size at once
        if self.count() and self.currentRow() < 0:
            self.setCurrentRow(0)
        self._fit()

    def lines(self) -> list[StepLine]:
        """What is shown."""
        return [_line_of(self.indexFromItem(self.item(row))) for row in range(self.count())]

    def current_rectangle(self) -> QRect:
        """Where the line one reads stands."""
        return self.visualRect(self.currentIndex())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Be as tall as other letters need."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
            self._fit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def _fit(self) -> None:
        told = (line if self.shows_sources else replace(line, source="") for line in self.lines())
        wanted = sum(_height(self.font(), line, self.viewport().width()) for line in told)
        self.setFixedHeight(min(wanted + 2 * self.frameWidth(), _TALLEST))


class _StepDelegate(QStyledItemDelegate):
    """Paints a step in the column of its words and that of what remains."""

    def __init__(self, steps: StepList) -> None:
        super().__init__(steps)
        self._steps = steps

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._steps.viewport().width()
        return QSize(width, _height(self._steps.font(), self._painted(index), width))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, palette = self._painted(index), current_palette()
        font = _bolder(self._steps.font()) if line.binding else self._steps.font()
        words, figure, below = _rooms(font, line, option.rect)
        painter.save()
        self._paint_rail(painter, option.rect, words, index)
        painter.setFont(font)
        painter.setPen(palette.colour("accent" if line.binding else "text" if line.strong else "muted"))
        painter.drawText(words, _WORDS, line.words)
        painter.drawText(figure, _FIGURE, line.figure)
        if line.kept:
            mark = QRect(QPoint(), grown(SMALL))
            mark.moveCenter(QPoint(figure.left() - mark.width() // 2 - _GAP // 2, figure.center().y()))
            icon("check", "success").paint(painter, mark)
        painter.setFont(_smaller(self._steps.font()))
        painter.setPen(palette.colour("accent" if line.binding else "muted"))
        painter.drawText(below, _WORDS, line.below)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(palette.accent))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _painted(self, index: Index) -> StepLine:
        line = _line_of(index)
        return line if self._steps.shows_sources else replace(line, source="")

    def _paint_rail(self, painter: QPainter, whole: QRect, words: QRect, index: Index) -> None:
        """A line from the first step to the last, and a disc for each: of the accent for the rule that decides."""
        line, palette = _line_of(index), current_palette()
        middle = words.top() + QFontMetrics(self._steps.font()).height() // 2
        first, last = index.row() == 0, index.row() == self._steps.count() - 1
        centre = whole.left() + 2 + _DISC // 2
        top, bottom = (middle if first else whole.top()), (middle if last else whole.bottom() + 1)
        painter.fillRect(QRect(centre - 1, top, 2, bottom - top), QColor(palette.line))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        disc = palette.accent if line.binding else palette.success if line.kept else palette.outline
        painter.setBrush(QColor(disc))
        painter.drawEllipse(QRect(centre - _DISC // 2, middle - _DISC // 2, _DISC, _DISC))
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _line_of(index: Index) -> StepLine:
    line = index.data(_LINE)
    assert isinstance(line, StepLine)
    return line


def _bolder(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _smaller(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * _HINT_SIZE)
    return small


def _rooms(font: QFont, line: StepLine, whole: QRect) -> tuple[QRect, QRect, QRect]:
    """Where the words, the figure and what is below them go."""
    metrics = QFontMetrics(font)
    inside = whole.adjusted(2 + _DISC + _RAIL, _ABOVE, -2, -_ABOVE)
    figure_width = metrics.horizontalAdvance(line.figure)
    taken = figure_width + _GAP + (_TICK if line.kept else 0)
    room = QRect(0, 0, max(inside.width() - taken, 40), _TALLEST)
    height = metrics.boundingRect(room, _WORDS, line.words).height()
    words = QRect(inside.left(), inside.top(), room.width(), height)
    figure = QRect(inside.right() + 1 - figure_width, inside.top(), figure_width, metrics.height())
    whole_width = QRect(0, 0, inside.width(), _TALLEST)
    small = QFontMetrics(_smaller(font))
    below_height = small.boundingRect(whole_width, _WORDS, line.below).height() if line.below else 0
    return words, figure, QRect(inside.left(), words.bottom() + 1, inside.width(), below_height)


def _height(font: QFont, line: StepLine, width: int) -> int:
    words, _figure, below = _rooms(_bolder(font) if line.binding else font, line, QRect(0, 0, width, _TALLEST))
    return words.height() + below.height() + 2 * _ABOVE
