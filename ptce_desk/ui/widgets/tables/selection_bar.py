"""What is selected in a list and what can be done with it, over the foot of the table: no row moves for it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from ptce_desk.formatting import whole_amount_text
from ptce_desk.ui.widgets.labels import plain_label

_HEIGHT: Final = 48
_BETWEEN: Final = 16
_EDGE: Final = 16


class FootBar(QFrame):
    """What lies over the foot of a table: words about what is selected, and buttons, which the search knows too."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "selection")
        self.setAccessibleName(name)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(_EDGE, 0, 8, 0)
        self.line.setSpacing(8)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), max(_HEIGHT, super().sizeHint().height()))


class SelectionBar(FootBar):
    """« 3 sélectionnés  demandé 80 000 € », and buttons; sums yield from the last one where room lacks."""

    def __init__(self, *buttons: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__("Sélection", parent)
        self._count = plain_label("", "strong")
        self._sums = _Sums()
        self.line.addWidget(self._count)
        self.line.addSpacing(8)
        self.line.addWidget(self._sums, stretch=1)
        for button in buttons:
            self.line.addWidget(button)
        self.hide()

    def show_selection(self, count: str, sums: Sequence[tuple[str, Decimal | None]]) -> None:
        """Say how many records are selected, and (word, euros) pairs, those without an amount left out."""
        self._count.setText(count)
        self._sums.show_sums([(word, whole_amount_text(amount)) for word, amount in sums if amount is not None])
        self.setAccessibleDescription(self.text())

    def text(self) -> str:
        """What it says, sums that found no room included."""
        return " · ".join([self._count.text(), *self._sums.said])


class _Sums(QWidget):
    """As many sums as the room holds, from the first."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.said: list[str] = []
        self._parts: list[QWidget] = []

    def show_sums(self, sums: Sequence[tuple[str, str]]) -> None:
        said = [f"{word} {amount}" for word, amount in sums]
        if said == self.said:
            return
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self.said, self._parts = said, [_sum(word, amount, self) for word, amount in sums]
        self._place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        left = 0
        for part in self._parts:
            width = part.sizeHint().width()
            fits = left + width <= self.width()
            part.setGeometry(left, 0, width, self.height())
            part.setVisible(fits)
            left = left + width + _BETWEEN if fits else self.width() + 1


def _sum(word: str, amount: str, parent: QWidget) -> QWidget:
    part = QWidget(parent)
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(plain_label(word, "muted"))
    row.addWidget(plain_label(amount, "strong"))
    return part
