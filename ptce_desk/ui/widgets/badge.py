"""A state as a word with a coloured dot."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from ptce_desk.ui.theme import ColourRole, current_palette
from ptce_desk.ui.widgets.cell_delegate import DOT, paint_dot

_SIDE = 10
_GAP = 7


class Badge(QLabel):
    """The word says it, the dot's colour helps to find it; a label, so that a screen reader reads it as one."""

    def __init__(self, text: str = "", role: ColourRole = "muted") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_badge(text, role)

    def set_badge(self, text: str, role: ColourRole) -> None:
        """Show another state."""
        self._role = role
        self.setText(text)
        self.setAccessibleName(text)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * _SIDE + DOT + _GAP, metrics.height() + 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.tint(self._role))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        paint_dot(painter, QPoint(_SIDE, self.rect().center().y() + 1), palette.colour(self._role))
        painter.setPen(palette.colour("text"))
        room = self.rect().adjusted(_SIDE + DOT + _GAP, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
