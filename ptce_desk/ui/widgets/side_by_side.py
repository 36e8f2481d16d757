"""Cards under and beside each other, in two columns where there is room for both."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

BETWEEN_COLUMNS: Final = 24
_ROOM_FOR_TWO: Final = 940
"""Pixels from which two columns, one of them a table, read well beside each other."""


class SideBySide(QWidget):
    """Asks for the width of its widest column alone: a page made of it never scrolls sideways."""

    def __init__(self, *columns: tuple[QWidget, int]) -> None:
        """Take widgets and their shares of the width."""
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(BETWEEN_COLUMNS)
        self._columns = [widget for widget, _share in columns]
        for widget, share in columns:
            self._row.addWidget(widget, share, Qt.AlignmentFlag.AlignTop)

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max(widget.minimumSizeHint().width() for widget in self._columns)
        return QSize(widest, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put one column under the other when they lack room."""
        super().resizeEvent(event)
        needed = sum(widget.minimumSizeHint().width() for widget in self._columns if not widget.isHidden())
        across = self.width() >= max(needed + self._row.spacing() * (len(self._columns) - 1), _ROOM_FOR_TWO)
        direction = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != direction:
            self._row.setDirection(direction)


def column(*cards: QWidget) -> QVBoxLayout:
    """Cards one under the other, at the top."""
    lines = QVBoxLayout()
    lines.setSpacing(16)
    for card in cards:
        lines.addWidget(card)
    lines.addStretch(1)
    return lines


def row(*columns: tuple[QVBoxLayout, int]) -> QHBoxLayout:
    """Columns beside each other, each with its share of the width."""
    line = QHBoxLayout()
    line.setSpacing(BETWEEN_COLUMNS)
    for held, share in columns:
        line.addLayout(held, share)
    return line


def column_of(cards: Sequence[QWidget]) -> QWidget:
    """A widget made of such a column."""
    held = QWidget()
    lines = column(*cards)
    lines.setContentsMargins(0, 0, 0, 0)
    held.setLayout(lines)
    return held
