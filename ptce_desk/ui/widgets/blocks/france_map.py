"""France, each territory as dark as what it has: what the table beside it says, seen at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from ptce_desk.services.reports.territories import ON_MAP, Box, Letters, MapLayout, Shape, Square, Written
from ptce_desk.ui.desk.roles import speak_as
from ptce_desk.ui.looks.palette import Palette, mixed
from ptce_desk.ui.looks.theme import current_palette, zoomed_length
from ptce_desk.ui.widgets.labels import plain_tooltip

_SHARES: Final = (0.16, 0.33, 0.5, 0.86, 1.0)
"""How much of the accent a shade holds, the palest first; between the third and the fourth, words could not be read."""
_FROM_LIGHT: Final = 3
"""The first shade on which the words of the ground are written."""
_NARROWEST: Final = 330
_BORDER: Final = 1.0
_POINTED: Final = 2.5


Lay = Callable[[Letters, float], MapLayout]
"""Says where everything stands in a width, for letters."""


@dataclass(frozen=True, slots=True)
class DrawnMap:
    """What a map shows.

    Attributes:
        lay: where everything stands, for letters and a width.
        told: what each territory says under the pointer, by its code.
        said: the whole in words.
    """

    lay: Lay
    told: Mapping[str, str]
    said: str


class FranceMap(QWidget):
    """A map of France, its key under it or beside it.

    The mouse takes a territory; the keyboard goes by the table beside, which says the same: a screen reader has it
    whole.

    Signals:
        taken: the code of the territory clicked (str).
        pointed: the code of the one under the pointer, empty when there is none (str).
    """

    taken = Signal(str)
    pointed = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        speak_as(self, QAccessible.Role.Chart)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.layout_: MapLayout | None = None
        self._drawn: DrawnMap | None = None
        self._paths: list[tuple[Shape, QPainterPath]] = []
        self._marked = self._under = ""

    def show_map(self, drawn: DrawnMap) -> None:
        """Show another map."""
        self._drawn = drawn
        self.setAccessibleDescription(drawn.said)
        self._lay_out()

    def mark(self, code: str) -> None:
        """Draw the borders of a territory stronger; of none, when empty."""
        if self._marked != code:
            self._marked = code
            self.update()

    def code_at(self, point: QPointF) -> str:
        """The code of the territory at a point, empty when there is none."""
        if self.layout_ is None:
            return ""
        found = next((shape for shape, path in self._paths if path.contains(point)), None)
        if found is not None:
            return found.place.code
        called = (one for one in self.layout_.callouts if one.room.holds(point.x(), point.y()))
        if (name := next(called, None)) is not None:
            return name.place.code
        metrics = QFontMetricsF(self.font())
        for square in self.layout_.overseas:
            if square.holds(point.x(), point.y(), metrics.horizontalAdvance(square.word.text)):
                return square.place.code
        return ""

    @override
    def sizeHint(self) -> QSize:
        return QSize(zoomed_length(_NARROWEST), self.minimumHeight())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer; letters of another size take other room."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(event.pos(), event.globalPos())
            return True
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out()
        return super().event(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point("")

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        code = self.code_at(event.position())
        shape = Qt.CursorShape.PointingHandCursor if code else Qt.CursorShape.ArrowCursor
        if self.cursor().shape() is not shape:
            self.setCursor(shape)
        self._point(code)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        code = self.code_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and code:
            self.taken.emit(code)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.layout_ is None:
            return
        painter, palette = QPainter(self), current_palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_shapes(painter, palette)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.field), _BORDER))
        for frame in self.layout_.frames:
            painter.drawRect(_rect(frame))
        for square in (*self.layout_.overseas, *self.layout_.key):
            self._paint_square(painter, palette, square)
        self._write(painter, self.layout_.heading, palette.colour("text"))
        self._write(painter, self.layout_.notice, palette.colour("muted"))
        painter.end()

    def _paint_shapes(self, painter: QPainter, palette: Palette) -> None:
        painter.setPen(QPen(QColor(palette.field), _BORDER))
        for shape, path in self._paths:
            painter.setBrush(shade_colour(palette, shape.place.shade))
            painter.drawPath(path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.text), _POINTED))
        for shape, path in self._paths:
            if shape.place.code == self._marked:
                painter.drawPath(path)
        whole = painter.font()
        painter.setFont(_smaller(whole))
        for shape, _path in self._paths:
            painter.setPen(word_colour(palette, shape.place.shade))
            self._write_centred(painter, shape.words)
        for called in self.layout_.callouts if self.layout_ is not None else ():
            painter.setPen(QPen(palette.colour("text"), _BORDER))
            painter.drawLine(QPointF(*called.start), QPointF(*called.end))
            self._write_centred(painter, called.words)
        painter.setFont(whole)

    def _write_centred(self, painter: QPainter, words: Sequence[Written]) -> None:
        high = painter.fontMetrics().height()
        for line in words:
            room = QRectF(line.x - self.width(), line.y - high, 2 * self.width(), 2 * high)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, line.text)

    def _paint_square(self, painter: QPainter, palette: Palette, square: Square) -> None:
        marked = bool(square.place.code) and square.place.code == self._marked
        painter.setBrush(shade_colour(palette, square.place.shade))
        painter.setPen(QPen(QColor(palette.text if marked else palette.field), _POINTED if marked else _BORDER))
        painter.drawRect(_rect(square.box))
        self._write(painter, square.word, palette.colour("muted" if square.place.shade is None else "text"))

    def _write(self, painter: QPainter, line: Written, colour: QColor) -> None:
        painter.setPen(colour)
        high = painter.fontMetrics().height()
        room = QRectF(line.x, line.y - high, max(self.width() - line.x, 1), 2 * high)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line.text)

    def _tell(self, point: QPoint, where: QPoint) -> None:
        told = self._drawn.told.get(self.code_at(QPointF(point)), "") if self._drawn is not None else ""
        QToolTip.showText(where, plain_tooltip(told) if told else "", self)

    def _point(self, code: str) -> None:
        if code != self._under:
            self._under = code
            self.pointed.emit(code)

    def _lay_out(self) -> None:
        """Place everything in the width there is, and take the height it needs."""
        if self._drawn is None:
            return
        metrics, small = QFontMetricsF(self.font()), QFontMetricsF(_smaller(self.font()))
        letters = Letters(metrics.horizontalAdvance, small.ascent() + small.descent(), zoomed_length(100) / 100)
        laid = self.layout_ = self._drawn.lay(letters, self.width() - 2)
        self._paths = [(shape, _path(shape)) for shape in laid.shapes]
        height = round(laid.height)
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)
        self.update()


def shade_colour(palette: Palette, shade: int | None) -> QColor:
    """The colour of a shade: lightness alone tells one from another."""
    return QColor(palette.surface if shade is None else mixed(palette.accent, palette.surface, _SHARES[shade]))


def word_colour(palette: Palette, shade: int | None) -> QColor:
    """The colour of what is written on a shade."""
    if shade is None:
        return QColor(palette.muted)
    return QColor(palette.surface if shade >= _FROM_LIGHT else palette.text)


def _smaller(font: QFont) -> QFont:
    """The letters of what is written on a territory."""
    smaller = QFont(font)
    if font.pixelSize() > 0:
        smaller.setPixelSize(round(font.pixelSize() * ON_MAP))
    else:
        smaller.setPointSizeF(font.pointSizeF() * ON_MAP)
    return smaller


def _path(shape: Shape) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in shape.rings:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
        path.closeSubpath()
    return path


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)
