"""Widths told in letters: they follow when the letters are made larger or smaller, whenever the widget was made."""

from typing import Literal

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

Bound = Literal["least", "most", "exactly"]


def hold_width(widget: QWidget, bound: Bound, sample: str, around: int = 0) -> None:
    """Have a widget hold at least, at most or exactly so many letters, with so many pixels around them."""
    _Width(widget, bound, sample, around).fit(widget)


class _Width(QObject):
    """The width of one widget."""

    def __init__(self, widget: QWidget, bound: Bound, sample: str, around: int) -> None:
        super().__init__(widget)
        self._bound, self._sample, self._around = bound, sample, around
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange and isinstance(watched, QWidget):
            self.fit(watched)
        return False

    def fit(self, widget: QWidget) -> None:
        """Give the width that its letters need now."""
        pixels = widget.fontMetrics().horizontalAdvance(self._sample) + self._around
        match self._bound:
            case "least":
                widget.setMinimumWidth(pixels)
            case "most":
                widget.setMaximumWidth(pixels)
            case "exactly":
                widget.setFixedWidth(pixels)
