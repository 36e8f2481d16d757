"""The band over the first dossier of a scheme: how many, what its envelope has become, what stays of it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from ptce_desk.domain.money import ZERO
from ptce_desk.services.committee.groups import AgendaGroup
from ptce_desk.ui.looks.icons import SMALL, grown, icon
from ptce_desk.ui.looks.palette import ColourRole, Palette
from ptce_desk.ui.pages.committee.words import GroupPart, group_parts
from ptce_desk.ui.widgets.tables.cell_delegate import paint_overrun
from ptce_desk.wording.filters import count_text

_GAUGE_WIDTH, _GAUGE_HEIGHT, _LEAST_GAUGE, _LEAST_OVERRUN, _BETWEEN = 220, 12, 80, 4, 2
_APART, _SWATCH, _GAP = 24, 8, 6
_MIDDLE: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class GroupBand:
    """Paints bands whose figures stand one under the other."""

    def __init__(self, painter: QPainter, font: QFont, palette: Palette, year: int) -> None:
        self._painter, self._font, self._palette, self._year = painter, font, palette, year
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)

    def paint(self, room: QRect, group: AgendaGroup, every: Sequence[AgendaGroup]) -> None:
        """Paint that of a scheme among every other; where room lacks, what is left of the money is said first."""
        left = self._paint_name(room, group) + _APART
        right = room.right() + 1
        for place in (2, 1, 0):
            width = max(self._width(group_parts(one, self._year)[place]) for one in every)
            if right - width < left:
                return
            self._paint_part(
                QRect(right - width, room.top(), width, room.height()), group_parts(group, self._year)[place]
            )
            right -= width + _APART
        wide = min(_GAUGE_WIDTH, right - left)
        if group.budget is not None and wide >= _LEAST_GAUGE:
            top = room.center().y() - _GAUGE_HEIGHT // 2
            self._paint_gauge(QRect(right - wide, top, wide, _GAUGE_HEIGHT), group)

    def _paint_name(self, room: QRect, group: AgendaGroup) -> int:
        """The scheme and how many dossiers; where they end."""
        words, counted = self._advance(group.code, bold=True), count_text(group.count, "dossier")
        self._write(room, group.code, "text", bold=True)
        self._write(room.adjusted(words + 8, 0, 0, 0), counted, "muted")
        return room.left() + words + 8 + self._advance(counted)

    def _width(self, part: GroupPart) -> int:
        mark = grown(SMALL).width() + _GAP if part.role == "danger" else _SWATCH + _GAP if part.part else 0
        return mark + self._advance(f"{part.word} ") + self._advance(part.amount)

    def _paint_part(self, room: QRect, part: GroupPart) -> None:
        """A figure, at the right of its room."""
        left = room.right() + 1 - self._width(part)
        if part.role == "danger":
            mark = QRect(QPoint(left, 0), grown(SMALL))
            mark.moveTop(room.center().y() - mark.height() // 2)
            icon("x-circle", "danger").paint(self._painter, mark)
            left += mark.width() + _GAP
        elif part.part:
            colour = self._palette.accent if part.part == "dark" else self._palette.second
            self._painter.fillRect(QRect(left, room.center().y() - _SWATCH // 2, _SWATCH, _SWATCH), QColor(colour))
            left += _SWATCH + _GAP
        self._write(QRect(left, room.top(), room.right() + 1 - left, room.height()), part.word, part.role)
        left += self._advance(f"{part.word} ")
        amount = QRect(left, room.top(), room.right() + 1 - left, room.height())
        self._write(amount, part.amount, "text" if part.part else part.role)

    def _paint_gauge(self, bar: QRect, group: AgendaGroup) -> None:
        """What is voted, then what is to be; beyond the envelope, hatched."""
        budget, painter = group.budget or ZERO, self._painter
        whole = max(budget, group.voted + group.to_vote)
        painter.fillRect(bar, QColor(self._palette.line))
        if whole <= 0:
            return
        over = max(int(bar.width() * (whole - budget) / whole), _LEAST_OVERRUN) if whole > budget else 0
        within = bar.width() - over - (_BETWEEN if over else 0)
        voted = min(int(bar.width() * group.voted / whole), within)
        both = min(int(bar.width() * (group.voted + group.to_vote) / whole), within)
        painter.fillRect(QRect(bar.left(), bar.top(), both, bar.height()), QColor(self._palette.second))
        painter.fillRect(QRect(bar.left(), bar.top(), voted, bar.height()), QColor(self._palette.accent))
        if over:
            ground = QRect(bar.left() + within, bar.top(), bar.width() - within, bar.height())
            painter.fillRect(ground, QColor(self._palette.background))
            paint_overrun(painter, QRect(bar.right() + 1 - over, bar.top(), over, bar.height()), self._palette)

    def _write(self, room: QRect, text: str, role: ColourRole, *, bold: bool = False) -> None:
        self._painter.setFont(self._bold if bold else self._font)
        self._painter.setPen(self._palette.colour(role))
        self._painter.drawText(room, _MIDDLE, text)

    def _advance(self, text: str, *, bold: bool = False) -> int:
        return QFontMetrics(self._bold if bold else self._font).horizontalAdvance(text)
