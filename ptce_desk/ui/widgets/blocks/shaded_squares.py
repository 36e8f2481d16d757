"""Named squares, each as dark as what it has: what a table beside them says, seen at once."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from ptce_desk.ui.desk.roles import speak_as
from ptce_desk.ui.looks.palette import Palette, mixed
from ptce_desk.ui.looks.theme import current_palette, zoomed_length
from ptce_desk.ui.widgets.labels import plain_tooltip

_SHARES: Final = (0.12, 0.34, 0.56, 0.78, 1.0)
"""How much of the accent a shade holds, the palest first."""
_SQUARE: Final = 16
_GAP: Final = 6
_BETWEEN: Final = 14
_ROW: Final = 26
_NARROWEST: Final = 200


class Square(NamedTuple):
    """A square: the word beside it, what it says under the pointer, its shade from 0 to 4; None has nothing."""

    word: str
    told: str
    shade: int | None


def shade_colour(palette: Palette, shade: int | None) -> QColor:
    """The colour of a shade: lightness alone tells one from another."""
    return QColor(palette.surface if shade is None else mixed(palette.accent, palette.surface, _SHARES[shade]))


def in_columns(count: int, wide: int, room: int) -> int:
    """How many columns so many squares, each so wide with its word, stand in: one at least, no more than there are."""
    return max(1, min(count, room // max(wide, 1)))


class ShadedSquares(QWidget):
    """Squares in columns, in the order of lines, under the key of their shades.

    The mouse takes a square; the keyboard goes by the table beside, which says the same: a screen reader has it whole.

    Signals:
        taken: the place of the square clicked (int).
    """

    taken = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        speak_as(self, QAccessible.Role.Chart)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.key: tuple[tuple[str, int | None], ...] = ()
        self.squares: tuple[Square, ...] = ()

    def show_squares(self, squares: Sequence[Square], key: Sequence[tuple[str, int | None]], said: str) -> None:
        """Show these; `key` is the word of each shade there is, `said` the whole in words."""
        self.squares, self.key = tuple(squares), tuple(key)
        self.setAccessibleDescription(said)
        self._fit()
        self.update()

    def area_of(self, place: int) -> QRect:
        """Where a square and its word stand."""
        across = in_columns(len(self.squares), self._wide(), self.width())
        line, column = divmod(place, across)
        top = (self._key_lines() + line) * self._row() + zoomed_length(_GAP)
        return QRect(column * self._wide(), top, self._wide(), self._row())

    @override
    def sizeHint(self) -> QSize:
        return QSize(zoomed_length(_NARROWEST), self.minimumHeight())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer; letters of another size take other room."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._place_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if place is None else plain_tooltip(self.squares[place].told), self)
            return True
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        return super().event(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().toPoint())
        shape = Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor
        if self.cursor().shape() is not shape:
            self.setCursor(shape)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and place is not None:
            self.taken.emit(place)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for (word, shade), area in zip(self.key, self._key_areas(), strict=True):
            self._paint(painter, area, word, shade, muted=True)
        for place, square in enumerate(self.squares):
            self._paint(painter, self.area_of(place), square.word, square.shade, muted=square.shade is None)
        painter.end()

    def _paint(self, painter: QPainter, area: QRect, word: str, shade: int | None, *, muted: bool) -> None:
        palette, side = current_palette(), zoomed_length(_SQUARE)
        square = QRect(area.left() + 1, area.top() + (area.height() - side) // 2, side, side)
        painter.fillRect(square, shade_colour(palette, shade))
        painter.setPen(QPen(QColor(palette.field), 1))
        painter.drawRect(square)
        painter.setPen(palette.colour("muted" if muted else "text"))
        beside = area.adjusted(side + zoomed_length(_GAP) + 2, 0, 0, 0)
        painter.drawText(beside, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), word)

    def _place_at(self, point: QPoint) -> int | None:
        return next((place for place in range(len(self.squares)) if self.area_of(place).contains(point)), None)

    def _word_wide(self, word: str) -> int:
        spare = zoomed_length(_SQUARE) + zoomed_length(_GAP) + zoomed_length(_BETWEEN) + 2
        return self.fontMetrics().horizontalAdvance(word) + spare

    def _wide(self) -> int:
        return max((self._word_wide(square.word) for square in self.squares), default=1)

    def _row(self) -> int:
        return zoomed_length(_ROW)

    def _key_areas(self) -> list[QRect]:
        """Where each word of the key stands, on as many lines as it takes."""
        found, left, top = [], 0, 0
        for word, _shade in self.key:
            wide = self._word_wide(word)
            if left and left + wide > self.width():
                left, top = 0, top + self._row()
            found.append(QRect(left, top, wide, self._row()))
            left += wide
        return found

    def _key_lines(self) -> int:
        areas = self._key_areas()
        return areas[-1].top() // self._row() + 1 if areas else 0

    def _fit(self) -> None:
        across = in_columns(len(self.squares), self._wide(), self.width())
        lines = self._key_lines() + -(-len(self.squares) // across)
        height = lines * self._row() + zoomed_length(_GAP)
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)
