"""Tabs that say how much each holds: « Membres 5 », the count quieter than the word."""

import re
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionTab, QStylePainter, QTabBar, QTabWidget
from typing_extensions import override

from ptce_desk.ui.looks.icons import SMALL, grown, icon
from ptce_desk.ui.looks.theme import current_palette

_COUNTED: Final = re.compile(r"(.*) \(([^()]*)\)")
_BEFORE_COUNT: Final = 8
_AFTER_SIGN: Final = 4
"""Pixels after the icon of what is wrong."""
_AFTER: Final = 24
"""Pixels from the end of a tab to the next."""
_NEAR: Final = 12
"""The same where all would not fit otherwise."""
_HIGH: Final = 36


def count_tabs(tabs: QTabWidget, name: str) -> None:
    """Give tabs, before the first is added, the bar that shows the count at the end of « Membres (5) » apart."""
    tabs.setAccessibleName(name)
    tabs.setTabBar(CountedTabs(name))


class CountedTabs(QTabBar):
    """Its texts are whole, for who hears them; what is painted leaves the brackets out.

    What is between them is a count, or what is wrong, in its colour and after its icon, where a tab was told so.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._after = _AFTER
        self.setExpanding(False)
        self.setAccessibleName(name)

    def set_wrong(self, index: int, *, wrong: bool) -> None:
        """Say whether what is told of a tab is wrong."""
        if bool(self.tabData(index)) != wrong:
            self.setTabData(index, wrong)
            self.setTabText(index, self.tabText(index))  # the sign needs its room: Qt then places the tabs again

    @override
    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._wide(index) + self._after, _HIGH)

    def fit(self, room: int) -> None:
        """Put tabs nearer to each other where so many pixels would not hold them all."""
        shown = [place for place in range(self.count()) if self.isTabVisible(place)]
        after = _AFTER if sum(self._wide(place) + _AFTER for place in shown) <= room else _NEAR
        if after != self._after and self.count():
            self._after = after
            self.setTabText(0, self.tabText(0))  # Qt then places them all again

    def _wide(self, index: int) -> int:
        word, count = _parts(self.tabText(index))
        sign = grown(SMALL).width() + _AFTER_SIGN if count and self.tabData(index) else 0
        return self._word_room(word) + self._count_room(count) + sign

    @override
    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        for place in range(self.count()):
            if self.isTabVisible(place):
                self._paint_tab(painter, place)
        painter.end()

    def _paint_tab(self, painter: QStylePainter, place: int) -> None:
        option = QStyleOptionTab()
        self.initStyleOption(option, place)
        word, count = _parts(self.tabText(place))
        room = QRect(option.rect)
        room.setWidth(room.width() - self._after)
        palette, current = current_palette(), place == self.currentIndex()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        held = current and self.hasFocus()
        if held:
            painter.fillRect(room, QColor(palette.accent_soft))
        if current or hovered:
            thick = 3 if held else 2
            line = QRect(room.left(), room.bottom() + 1 - thick, room.width(), thick)
            painter.fillRect(line, QColor(palette.accent if current else palette.line))
        painter.setFont(self._bold() if current else self.font())
        painter.setPen(palette.colour("accent" if held else "text" if current or hovered else "muted"))
        self._write(painter, room, word)
        if count:
            self._paint_count(painter, room.adjusted(self._word_room(word) + _BEFORE_COUNT, 0, 0, 0), count, place)

    def _paint_count(self, painter: QPainter, room: QRect, count: str, place: int) -> None:
        wrong = bool(self.tabData(place))
        if wrong:
            sign = QRect(QPoint(room.left(), 0), grown(SMALL))  # a room that is not square would stretch it
            sign.moveTop(room.center().y() - sign.height() // 2)
            icon("warning", "warning").paint(painter, sign)
            room = room.adjusted(sign.width() + _AFTER_SIGN, 0, 0, 0)
        painter.setFont(self._small())
        painter.setPen(current_palette().colour("warning" if wrong else "muted"))
        self._write(painter, room, count)

    @staticmethod
    def _write(painter: QPainter, room: QRect, text: str) -> None:
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)

    def _word_room(self, word: str) -> int:
        """As wide as the word is once its tab is the current one, so that no tab moves."""
        return QFontMetrics(self._bold()).horizontalAdvance(word) + 1

    def _count_room(self, count: str) -> int:
        return _BEFORE_COUNT + QFontMetrics(self._small()).horizontalAdvance(count) if count else 0

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.9)
        return font


def _parts(text: str) -> tuple[str, str]:
    """The word of a tab and its count, empty when it has none."""
    found = _COUNTED.fullmatch(text)
    return (found[1], found[2]) if found else (text, "")
