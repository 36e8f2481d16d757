"""What a PTCE may still receive, scheme by scheme."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ptce_desk.services.budget.remaining import Possible
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.remaining import cap_sentence, left_sentence


class PossibleCard(Card):
    """A line a scheme whose caps add up over the life of the PTCE.

    Signals:
        opened: a scheme, by its id.
    """

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__("Ce qui reste possible")
        self._lines = QWidget()
        self._nothing = plain_label("Aucun dispositif en vigueur ne cumule ses aides par PTCE.", "muted", wrap=True)
        self.add(self._lines)
        self.add(self._nothing)

    def show_possible(self, found: Sequence[Possible]) -> None:
        """Show what each scheme leaves, those that gave already first."""
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for possible in found:
            column.addWidget(self._line(possible))
        self.body.replaceWidget(self._lines, lines)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = lines
        self._nothing.setVisible(not found)

    def _line(self, possible: Possible) -> QWidget:
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        first = QHBoxLayout()
        scheme = link_button(possible.code)
        scheme.setToolTip(possible.label)
        scheme.clicked.connect(lambda: self.opened.emit(possible.scheme_id))
        first.addWidget(scheme)
        first.addWidget(plain_label(left_sentence(possible.left), wrap=True), 1)
        column.addLayout(first)
        caps = " ; ".join(cap_sentence(cap) for cap in possible.caps)
        column.addWidget(plain_label(caps[0].upper() + caps[1:] + ".", "muted", wrap=True))
        return line
