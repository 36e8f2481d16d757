"""Surfaces that group what belongs together."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ptce_desk.ui.looks.icons import LARGE
from ptce_desk.ui.widgets.buttons import LINK_SIDE, as_link, quiet_button
from ptce_desk.ui.widgets.labels import IconLabel, TextRole, plain_label
from ptce_desk.ui.widgets.letter_widths import hold_width

NO_SIDE: Final = Qt.AlignmentFlag(0)
SIDE: Final = 16
"""Pixels between the side of a card and what is in it, tables apart."""
HEADER: Final = 48
"""The height of the title of a card and of what is beside it."""


_NARROW = (QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


class CardBody(QVBoxLayout):
    """What is in a card, from top to bottom: a table goes from one edge to the other, all else keeps off the sides."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(12)

    @override
    def addWidget(self, widget: QWidget, /, stretch: int | None = 0, alignment: Qt.AlignmentFlag = NO_SIDE) -> None:
        self.insertWidget(-1, widget, stretch, alignment)

    @override
    def insertWidget(
        self, index: int, widget: QWidget, /, stretch: int | None = 0, alignment: Qt.AlignmentFlag = NO_SIDE
    ) -> None:
        if isinstance(widget, QTableView):
            super().insertWidget(index, widget, stretch, alignment)
            return
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.addWidget(widget, 0, alignment)
        if widget.sizePolicy().horizontalPolicy() in _NARROW and not alignment:
            row.addStretch(1)  # what does not fill the card begins where all else does, not in its middle
        self.insertLayout(index, row, stretch or 0)

    @override
    def addLayout(self, layout: QLayout, /, stretch: int | None = 0) -> None:
        layout.setContentsMargins(SIDE, 0, SIDE, 0)
        super().addLayout(layout, stretch)

    @override
    def removeWidget(self, widget: QWidget, /) -> None:
        """Take a widget out, and the row that kept it off the sides."""
        for place in reversed(range(self.count())):
            item = self.itemAt(place)
            row = item.layout() if item is not None else None
            if row is not None and row.indexOf(widget) >= 0:
                row.removeWidget(widget)
                self.removeItem(row)
                row.deleteLater()
        super().removeWidget(widget)


class Card(QFrame):
    """A surface with a title; put content in with `add`, actions beside the title with `add_action`."""

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.title = plain_label(title, "section")
        if not title:
            self.title.hide()
        self._actions = QHBoxLayout()
        self._actions.setContentsMargins(SIDE, 0, SIDE, 0)
        self._actions.setSpacing(12)
        self._actions.addWidget(self.title)
        self._actions.addStretch(1)
        self.body = CardBody()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0 if title else SIDE, 0, SIDE)
        layout.setSpacing(0)
        if title:
            self._actions.addStrut(HEADER)
            layout.addLayout(self._actions)
        layout.addLayout(self.body, 1)

    def add(self, widget: QWidget) -> None:
        """Put a widget under what is there."""
        self.body.addWidget(widget)

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right of the title, as a link whose words end where what is in the card does."""
        if isinstance(widget, QPushButton) and widget.property("look") == "quiet":
            as_link(widget)
        self._actions.addWidget(widget)
        around = LINK_SIDE if widget.property("look") == "link" else 0
        self._actions.setContentsMargins(SIDE, 0, SIDE - around, 0)


class KeyValueList(QWidget):
    """Words and their values in two columns; the values of `figures=True` are right-aligned."""

    def __init__(self, items: Sequence[tuple[str, str]] = (), *, figures: bool = False) -> None:
        super().__init__()
        self._figures = figures
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[QLabel] = []
        self.set_items(items)

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Show these (word, value) pairs, an empty value as a dash."""
        for label in self._labels:
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        for row, (word, value) in enumerate(items):
            self._put(row, 0, word, "muted")
            self._put(row, 1, value or "–", "text")

    def _put(self, row: int, column: int, text: str, role: TextRole) -> None:
        label = plain_label(text, role, wrap=not self._figures)
        side = Qt.AlignmentFlag.AlignRight if column and self._figures else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignTop)
        if column:
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(label, row, column)
        self._labels.append(label)


class EmptyState(QWidget):
    """What a place is for when it holds nothing yet, and the first thing to do there."""

    def __init__(
        self,
        icon_name: str,
        sentence: str,
        action: str = "",
        act: Callable[[], object] | None = None,
        action_icon: str = "plus",
    ) -> None:
        super().__init__()
        centred = Qt.AlignmentFlag.AlignHCenter
        self._sentence = plain_label(sentence, "muted", wrap=True)
        self._sentence.setAlignment(centred)
        hold_width(self._sentence, "most", "0" * 56)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addWidget(IconLabel(icon_name, "muted", QSize(LARGE)), 0, centred)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._sentence, 100)
        middle.addStretch(1)
        layout.addLayout(middle)
        if action and act is not None:
            self.button = quiet_button(action, action_icon)
            self.button.clicked.connect(lambda _checked=False: act())
            layout.addWidget(self.button, 0, centred)
        layout.addStretch(2)

    def set_sentence(self, sentence: str) -> None:
        """Say something else of what comes there."""
        self._sentence.setText(sentence)
