"""Horizontal bars made of parts: amounts by year, and what a whole is made of."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ptce_desk.ui.desk.roles import speak_as
from ptce_desk.ui.looks.theme import current_palette

_THICK: Final = 12
_GAP: Final = 12
_SHORTEST: Final = 80
_SWATCH: Final = 10


class StackedBar(NamedTuple):
    """A bar: its words, its parts (dark, light, dashed), and the figures at its end, by column."""

    words: str
    dark: float
    light: float
    dashed: float
    figures: tuple[str, ...]


class StackedBars(QWidget):
    """Bars of one scale, each after its words and before its figures; columns of figures have a heading."""

    def __init__(self, name: str, headings: Sequence[str]) -> None:
        super().__init__()
        speak_as(self, QAccessible.Role.Chart)
        self.setAccessibleName(name)
        self.bars: list[StackedBar] = []
        self._headings = tuple(headings)
        self._headed = int(any(headings))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[StackedBar]) -> None:
        """Show these, from top to bottom."""
        self.bars = list(bars)
        told = []
        for bar in bars:
            figures = (
                f"{head} {text}".strip() for head, text in zip(self._headings, bar.figures, strict=False) if text
            )
            told.append(f"{bar.words}\u00a0: {', '.join(figures)}")
        self.setAccessibleDescription("\u00a0; ".join(told))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(
            self._words() + 2 * _GAP + 2 * _SHORTEST + self._figures(), self._row() * (len(self.bars) + self._headed)
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(
            self._words() + 2 * _GAP + _SHORTEST + self._figures(), self._row() * (len(self.bars) + self._headed)
        )

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = current_palette()
        painter.setPen(palette.colour("muted"))
        if self._headed:
            self._paint_figures(painter, 0, self._headings)
        for place, bar in enumerate(self.bars, start=self._headed):
            painter.setPen(palette.colour("text"))
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, place * self._row(), self._words(), self._row()), int(side), bar.words)
            self._paint_figures(painter, place, bar.figures)
            self._paint_bar(painter, place, bar)
        painter.end()

    def _paint_figures(self, painter: QPainter, place: int, figures: Sequence[str]) -> None:
        right = float(self.width())
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for text, width in zip(reversed(figures), reversed(self._columns()), strict=True):
            painter.drawText(QRectF(right - width, place * self._row(), width, self._row()), int(side), text)
            right -= width + _GAP

    def _paint_bar(self, painter: QPainter, place: int, bar: StackedBar) -> None:
        palette = current_palette()
        left = float(self._words() + _GAP)
        room = max(self.width() - left - self._figures() - _GAP, 1.0)
        most = max((one.dark + one.light + one.dashed for one in self.bars), default=0) or 1
        top = place * self._row() + (self._row() - _THICK) / 2
        for part, colour in ((bar.dark, palette.accent), (bar.light, palette.second)):
            if part:
                width = max(room * part / most, 2.0)
                painter.fillRect(QRectF(left, top, width, _THICK), QColor(colour))
                left += width
        if bar.dashed:
            painter.setPen(QPen(QColor(palette.accent), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            width = max(room * bar.dashed / most, 4.0)
            painter.drawRect(QRectF(left + 0.5, top + 0.5, width - 1, _THICK - 1))

    def _height(self) -> int:
        return self._row() * (len(self.bars) + self._headed)

    def _row(self) -> int:
        return self.fontMetrics().height() + 8

    def _words(self) -> int:
        return max((self.fontMetrics().horizontalAdvance(bar.words) for bar in self.bars), default=0)

    def _columns(self) -> list[int]:
        rows = [self._headings, *(bar.figures for bar in self.bars)]
        advance = self.fontMetrics().horizontalAdvance
        return [max(advance(row[place]) for row in rows) for place in range(len(self._headings))]

    def _figures(self) -> int:
        return sum(width + _GAP for width in self._columns())


class Swatch(QWidget):
    """What a part of a bar looks like, beside its words."""

    def __init__(self, part: Literal["dark", "light", "dashed"]) -> None:
        super().__init__()
        self._part = part
        self.setFixedSize(_SWATCH, _SWATCH)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, painter = current_palette(), QPainter(self)
        if self._part == "dashed":
            painter.setPen(QPen(QColor(palette.accent), 1, Qt.PenStyle.DashLine))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        else:
            painter.fillRect(self.rect(), QColor(palette.accent if self._part == "dark" else palette.second))
        painter.end()


class ShareBar(QWidget):
    """One bar, a part for each share of a whole; what the parts are is said beside it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        speak_as(self, QAccessible.Role.Chart)
        self.setAccessibleName(name)
        self.shares: list[tuple[str, int]] = []
        self.setFixedHeight(_THICK)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: Sequence[tuple[str, int]]) -> None:
        """Show these (words, count) shares, the first the darkest."""
        self.shares = list(shares)
        self.setAccessibleDescription(", ".join(f"{words} {count}" for words, count in shares))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(2 * _SHORTEST, _THICK)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = current_palette()
        inks = (palette.accent, palette.second, palette.field, palette.outline, palette.line)
        total = sum(count for _words, count in self.shares) or 1
        painter = QPainter(self)
        left, room = 0.0, self.width() - max(len(self.shares) - 1, 0)
        for place, (_words, count) in enumerate(self.shares):
            width = room * count / total
            painter.fillRect(QRectF(left, 0, width, _THICK), QColor(inks[min(place, len(inks) - 1)]))
            left += width + 1
        painter.end()
