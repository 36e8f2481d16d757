"""A field to search by words: a magnifying glass before them, a way to clear them after."""

from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QToolButton
from typing_extensions import override

from ptce_desk.ui.desk.keeping import in_view
from ptce_desk.ui.looks.icons import SMALL, icon

_BEFORE: Final = 22
"""The room of the magnifying glass, in pixels."""


class SearchLine(QLineEdit):
    """Its magnifying glass is drawn, not a button: a screen reader is not told of a thing that does nothing.

    Signals:
        gone_down: ↓ or Enter asks for what is found.
    """

    gone_down = Signal()

    def __init__(self, name: str, placeholder: str) -> None:
        """`name` is said by screen readers, `placeholder` shown while nothing is typed."""
        super().__init__()
        in_view(self)
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
        top = (self.height() - SMALL.height()) // 2
        icon("magnifying-glass", "muted").paint(painter, QRect(8, top, SMALL.width(), SMALL.height()))
        painter.end()
