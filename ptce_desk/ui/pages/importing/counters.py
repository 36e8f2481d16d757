"""How many lines of an import become what: each counter shows its lines, or hides them."""

from collections.abc import Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.imported import Outcome
from ptce_desk.formatting import number_text, typeset
from ptce_desk.services.importing.lines import Tally
from ptce_desk.ui.looks.icons import MEDIUM
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.widgets.buttons import Button
from ptce_desk.ui.widgets.labels import IconLabel, plain_label
from ptce_desk.wording.importing import OUTCOME_WORDS

ICONS: Final[dict[Outcome, tuple[str, ColourRole]]] = {
    Outcome.NEW: ("plus-circle", "success"),
    Outcome.CHANGED: ("pencil-simple", "accent"),
    Outcome.SAME: ("equals", "muted"),
    Outcome.IN_ERROR: ("warning-circle", "danger"),
    Outcome.KEPT: ("push-pin", "muted"),
    Outcome.APART: ("tray", "muted"),
}
"""The icon of each outcome and its colour."""

_AT_FIRST: Final = frozenset(Outcome) - {Outcome.SAME}
"""The outcomes whose lines are shown before anybody chooses."""
_GAP: Final = 12
_HEIGHT: Final = 64


class Counters(QWidget):
    """A button for each outcome, side by side as far as there is room.

    Signals:
        changed: other lines are to be shown; see `shown`.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown: set[Outcome] = set(_AT_FIRST)
        self.buttons: dict[Outcome, _Counter] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)

    def show_tallies(self, tallies: Sequence[Tally]) -> None:
        """Show how many there are of each."""
        wanted = [tally.outcome for tally in tallies]
        if wanted != list(self.buttons):
            for button in self.buttons.values():
                self._grid.removeWidget(button)
                button.hide()
                button.deleteLater()
            self.buttons = {outcome: self._made(outcome) for outcome in wanted}
        for tally in tallies:
            self.buttons[tally.outcome].show_tally(tally)
        self._arrange()

    def show_as_at_first(self) -> None:
        """Show again the lines that nobody chose to hide yet."""
        self.shown = set(_AT_FIRST)
        for outcome, button in self.buttons.items():
            button.setChecked(outcome in _AT_FIRST)

    def first(self) -> QPushButton | None:
        """The first of them."""
        return next(iter(self.buttons.values()), None)

    def _made(self, outcome: Outcome) -> "_Counter":
        counter = _Counter(outcome)
        counter.setChecked(outcome in self.shown)
        counter.show_eye()
        counter.toggled.connect(lambda checked: self._toggle(outcome, checked=checked))
        return counter

    def _toggle(self, outcome: Outcome, *, checked: bool) -> None:
        (self.shown.add if checked else self.shown.discard)(outcome)
        self.changed.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        for button in self.buttons.values():
            for label in (button, *button.findChildren(QWidget)):
                label.ensurePolished()  # the font of what was just made is not yet that of its look
        across = columns_for([button.minimumSizeHint().width() for button in self.buttons.values()], self.width())
        for rank, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, rank // across, rank % across)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, int(column < across))


def columns_for(widths: Sequence[int], room: int) -> int:
    """How many stand side by side: as few rows as there is room for, and as even, so that none is left alone."""
    most = next((count for count in range(len(widths), 1, -1) if _wide(widths, count) <= room), 1)
    rows = ceil(len(widths) / most) if widths else 1
    return next((count for count in range(1, most + 1) if count * rows >= len(widths)), 1)


def _wide(widths: Sequence[int], across: int) -> int:
    """How wide so many columns are, each as its widest."""
    return sum(max(widths[place::across]) for place in range(across)) + _GAP * (across - 1)


class _Counter(Button):
    """How many lines become one thing, and what they are about; pressed, they are shown."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self._outcome = outcome
        self.setProperty("look", "counter")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setMinimumHeight(_HEIGHT)
        name, role = ICONS[outcome]
        self._count = plain_label("", "title")
        self._word = plain_label(OUTCOME_WORDS[outcome][1])
        self._about = plain_label("", "hint")
        self._eye = IconLabel("eye", "accent", MEDIUM)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._word)
        words.addWidget(self._about)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(10)
        row.addWidget(IconLabel(name, role, MEDIUM))
        row.addWidget(self._count)
        row.addLayout(words, 1)
        row.addWidget(self._eye)
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self.show_eye)

    def show_tally(self, tally: Tally) -> None:
        """Show how many there are."""
        self._count.setText(number_text(tally.count))
        self._word.setText(OUTCOME_WORDS[self._outcome][tally.count > 1])
        self._about.setText(tally.about)
        self.setAccessibleName(
            typeset(f"{number_text(tally.count)} {self._word.text()}, {tally.about} : montrer ces lignes")
        )

    def show_eye(self) -> None:
        """Say whether the lines are shown."""
        shown = self.isChecked()
        self._eye.set_icon("eye" if shown else "eye-slash", "accent" if shown else "muted")

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return QSize(layout.totalSizeHint().width(), max(_HEIGHT, self._word.sizeHint().height() * 2 + 20))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
