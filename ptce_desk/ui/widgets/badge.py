"""A state as a word with a coloured dot."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from ptce_desk.formatting import typeset
from ptce_desk.ui.theme import ColourRole, current_palette
from ptce_desk.ui.widgets.cell_delegate import DOT, paint_dot

_SIDE = 10
_GAP = 7
_LOWEST = 24


class State(NamedTuple):
    """A state of a record: the axis it is on, empty for a word that needs none, its word, its colour."""

    axis: str
    word: str
    role: ColourRole


class Badge(QLabel):
    """« Instruction : instruit »: the axis muted, the state semibold; the dot's colour helps to find it.

    A label, so that a screen reader reads it as one.
    """

    def __init__(self, text: str = "", role: ColourRole = "muted", axis: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("textRole", "badge")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_badge(text, role, axis)

    def set_badge(self, text: str, role: ColourRole, axis: str = "") -> None:
        """Show another state."""
        self._role, self._word = role, text
        self._axis = typeset(f"{axis} : ") if axis else ""
        whole = f"{self._axis}{text}"
        self.setText(whole)
        self.setAccessibleName(whole)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self._axis) + self._bold_metrics().horizontalAdvance(self._word)
        return QSize(words + 2 * _SIDE + DOT + _GAP, max(_LOWEST, self.fontMetrics().height() + 8))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.tint(self._role))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        paint_dot(painter, QPoint(_SIDE, self.rect().center().y() + 1), palette.colour(self._role))
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        room = self.rect().adjusted(_SIDE + DOT + _GAP, 0, 0, 0)
        painter.setPen(palette.colour("muted"))
        painter.drawText(room, side, self._axis)
        painter.setPen(palette.colour("text" if self._role == "muted" else self._role))
        painter.setFont(self._bold())
        painter.drawText(room.adjusted(self.fontMetrics().horizontalAdvance(self._axis), 0, 0, 0), side, self._word)
        painter.end()

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _bold_metrics(self) -> QFontMetrics:
        return QFontMetrics(self._bold())
