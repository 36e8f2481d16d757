"""The way of a PTCE through its stages, on one line: what is passed, where it is, what is to come."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ptce_desk.formatting import typeset
from ptce_desk.ui.desk.roles import speak_as
from ptce_desk.ui.looks.icons import icon_on_accent
from ptce_desk.ui.looks.theme import current_palette

_DISC: Final = 16
_RING: Final = 4
_BETWEEN: Final = 6


class CourseStep(NamedTuple):
    """A stage in words, a word about it (its day), and whether it is passed or where one is."""

    name: str
    note: str
    passed: bool
    now: bool


class StageCourse(QWidget):
    """Discs on a line, a name and a word under each; it is read as a sentence."""

    def __init__(self) -> None:
        super().__init__()
        speak_as(self, QAccessible.Role.Chart)
        self.steps: list[CourseStep] = []
        self.setAccessibleName("Parcours")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[CourseStep]) -> None:
        """Show these, in order."""
        self.steps = list(steps)
        said = "\u00a0; ".join(f"{step.name} : {step.note}" for step in steps)
        self.setAccessibleDescription(typeset(said))
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._widest() * max(len(self.steps), 1), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_DISC * max(len(self.steps), 1), self._height())

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in range(len(self.steps)):
            self._paint_step(painter, place)
        painter.end()

    def _paint_step(self, painter: QPainter, place: int) -> None:
        palette, step, room = current_palette(), self.steps[place], self.width() / len(self.steps)
        left, middle = place * room, _DISC / 2
        if place + 1 < len(self.steps):
            painter.setPen(QPen(QColor(palette.accent if step.passed else palette.line), 2))
            painter.drawLine(QPointF(left + _DISC, middle), QPointF(left + room, middle))
        disc = QRectF(left, 0, _DISC, _DISC)
        reached = step.passed or step.now
        painter.setPen(Qt.PenStyle.NoPen if step.passed else self._ring(step))
        painter.setBrush(QColor(palette.accent if step.passed else palette.surface))
        inner = 0.0 if step.passed else (_RING if step.now else 2) / 2
        painter.drawEllipse(disc.adjusted(inner, inner, -inner, -inner))
        if step.passed:
            icon_on_accent("check").paint(painter, disc.adjusted(3, 3, -3, -3).toRect())
        words = QFontMetrics(self._bold() if step.now else self.font())
        painter.setFont(self._bold() if step.now else self.font())
        painter.setPen(QColor(palette.text if reached else palette.muted))
        top = _DISC + _BETWEEN
        width = room - 6
        painter.drawText(QPointF(left, top + words.ascent()), self._fit(words, step.name, width))
        small = QFontMetrics(self._small())
        painter.setFont(self._small())
        painter.setPen(QColor(palette.muted))
        painter.drawText(QPointF(left, top + words.height() + small.ascent()), self._fit(small, step.note, width))

    @staticmethod
    def _fit(metrics: QFontMetrics, text: str, width: float) -> str:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width))

    @staticmethod
    def _ring(step: CourseStep) -> QPen:
        palette = current_palette()
        return QPen(QColor(palette.accent), _RING) if step.now else QPen(QColor(palette.outline), 2)

    def _widest(self) -> int:
        bold, small = QFontMetrics(self._bold()), QFontMetrics(self._small())
        widths = [max(bold.horizontalAdvance(one.name), small.horizontalAdvance(one.note)) for one in self.steps]
        return max(widths, default=_DISC) + 8

    def _height(self) -> int:
        return _DISC + _BETWEEN + QFontMetrics(self.font()).height() + QFontMetrics(self._small()).height() + 2

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.9)
        return font
