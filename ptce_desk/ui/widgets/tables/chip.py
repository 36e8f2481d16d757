"""A filter as a chip: its axis, muted, then what it lets through, and a cross to take it away."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from ptce_desk.ui.looks.theme import current_palette, set_look
from ptce_desk.ui.widgets.buttons import Button, icon_button
from ptce_desk.ui.widgets.labels import plain_tooltip

_LONGEST: Final = 34
"""Letters of what a chip says; the whole is in its tooltip and its accessible name."""
_SIDE: Final = 10
_GAP: Final = 6


class Chip(QWidget):
    """A quiet button « Dispositif ▾ » while it narrows nothing; « Dispositif PROGRESS × » once it does."""

    def __init__(self, label: str, parent: QWidget) -> None:
        """`parent` holds it from the start: what is shown without one is a window that takes the keyboard."""
        super().__init__(parent)
        self.button = _ChipButton(label)
        self.gone: QPushButton = icon_button("x", f"Enlever le filtre {label}")
        self.gone.setFixedWidth(26)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.button)
        layout.addWidget(self.gone)

    def show_clause(self, words: str, spoken: str) -> None:
        """Say what is let through, nothing when all is; `spoken` is what a screen reader says."""
        self.button.say(words)
        self.button.setAccessibleName(spoken)
        self.button.setToolTip(plain_tooltip(spoken) if len(words) > _LONGEST else "")
        self.gone.setVisible(bool(words))
        self.updateGeometry()


class _ChipButton(Button):
    def __init__(self, label: str) -> None:
        super().__init__(f"{label} ▾")
        self._label, self._words = label, ""
        self.setProperty("look", "filter")
        self.setAutoDefault(False)

    def say(self, words: str) -> None:
        """What follows the axis; nothing while it narrows nothing."""
        self._words = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
        self.setText("" if words else f"{self._label} ▾")
        set_look(self, "active", bool(words))
        self.updateGeometry()
        self.update()  # the words are painted here: Qt sees no other text, and often the same width

    @override
    def sizeHint(self) -> QSize:
        usual = super().sizeHint()
        if not self._words:
            return usual
        words = QFontMetrics(self._bold()).horizontalAdvance(self._words)
        whole = 2 * _SIDE + self.fontMetrics().horizontalAdvance(self._label) + _GAP + words
        return QSize(whole, max(usual.height(), self.fontMetrics().height() + 14))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._words:
            return
        painter = QPainter(self)
        palette = current_palette()
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        room = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        painter.setPen(palette.colour("muted"))
        painter.drawText(room, side, self._label)
        after = room.left() + self.fontMetrics().horizontalAdvance(self._label) + _GAP
        painter.setFont(self._bold())
        painter.setPen(palette.colour("text"))
        painter.drawText(QRect(after, room.top(), room.right() - after + 1, room.height()), side, self._words)
        painter.end()

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font
