"""A field to search by words: a magnifying glass before them, a way to clear them after."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QToolButton
from typing_extensions import override

from ptce_desk.ui.desk.keeping import in_view
from ptce_desk.ui.looks.icons import SMALL, grown, icon
from ptce_desk.ui.looks.theme import current_palette
from ptce_desk.ui.widgets.labels import plain_tooltip

_BEFORE: Final = 22
"""The room of the magnifying glass, in pixels."""
_CAP_SIDE: Final = 6
_CAP_SIZE: Final = 0.9
"""Letters of a cap beside those of the field."""


class SearchLine(QLineEdit):
    """Its magnifying glass is drawn, not a button: a screen reader is not told of a thing that does nothing.

    Signals:
        gone_down: ↓ or Enter asks for what is found.
    """

    gone_down = Signal()

    def __init__(self, name: str, placeholder: str, keys: str = "") -> None:
        """`name` is said by screen readers, `placeholder` and the `keys` that lead here shown while it is empty."""
        super().__init__()
        in_view(self)
        self._keys = keys
        if keys:
            self.setToolTip(plain_tooltip(f"{name} ({keys})"))
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTextMargins(_BEFORE, 0, 0, 0)
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName("Effacer ce qui est cherché")
            button.setToolTip("Effacer")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.gone_down.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        mark = QRect(QPoint(8, 0), grown(SMALL))
        mark.moveTop((self.height() - mark.height()) // 2)
        icon("magnifying-glass", "muted").paint(painter, mark)
        if self._keys and not self.text():
            self._paint_cap(painter)
        painter.end()

    def _paint_cap(self, painter: QPainter) -> None:
        """Show the keys as on a keyboard, at the right, where the words before them leave room."""
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _CAP_SIZE)
        metrics = QFontMetrics(font)
        width, height = metrics.horizontalAdvance(self._keys) + 2 * _CAP_SIDE, metrics.height() + 2
        words = _BEFORE + self.fontMetrics().horizontalAdvance(self.placeholderText())
        if self.width() - width < words + 4 * _CAP_SIDE:
            return
        palette = current_palette()
        cap = QRectF(self.width() - width - 7.5, (self.height() - height) / 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(palette.outline)
        painter.setBrush(QColor(palette.background))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setFont(font)
        painter.setPen(palette.colour("muted"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._keys)
