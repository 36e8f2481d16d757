"""The foot of the page of an import: the way back, what is under way, what is left to say, the way on."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.rights import Right
from ptce_desk.formatting import typeset
from ptce_desk.services.importing.assistant import Importing, Step
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.looks.icons import icon_on_accent
from ptce_desk.ui.pages.importing.report_step import next_sheet_words
from ptce_desk.ui.pages.importing.step_bar import WORDS
from ptce_desk.ui.pages.importing.under_way import UnderWay
from ptce_desk.ui.widgets.buttons import link_button, primary_button, quiet_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.filters import count_text

_SAFE: Final = "Une sauvegarde est faite avant.\nUn seul « Annuler » défait tout."
_WIDE: Final = 900
"""Pixels of a foot that has room for the ways back beside what is under way."""


def next_words(step: Step, held: Importing | None) -> str:
    """What the way on of a step says."""
    if step is Step.PLAN and held is not None and held.seen is not None:
        if goes_past(step, held):
            return typeset(next_sheet_words(held.sheets_left[0]))
        count = held.seen.to_import
        return f"Importer {count_text(count, 'ligne')}" if count else "Rien à importer"
    return "Voir ce qui va se passer" if step is Step.COLUMNS else "Continuer"


def goes_past(step: Step, held: Importing | None) -> bool:
    """Whether the way on of a step is the next sheet: this one has nothing to bring in, and another is to be seen."""
    nothing = held is not None and held.seen is not None and not held.seen.to_import
    return step is Step.PLAN and held is not None and nothing and bool(held.sheets_left)


def may_go_on(step: Step, held: Importing | None) -> bool:
    """Whether the way on of a step leads anywhere."""
    if held is None:
        return False
    if step is Step.PLAN:
        return held.seen is not None and (held.seen.to_import > 0 or goes_past(step, held))
    return step is not Step.COLUMNS or not held.lacking


def step_over(stops: Sequence[QWidget | None], here: QWidget | None) -> None:
    """Put the keyboard on the stop that follows the one it is in, of those it can go to."""
    places = [stop for stop in stops if stop is not None and stop.isVisible() and stop.isEnabled()]
    rank = next((rank for rank, stop in enumerate(places) if here and (stop is here or stop.isAncestorOf(here))), -1)
    if places:
        places[(rank + 1) % len(places)].setFocus(Qt.FocusReason.ShortcutFocusReason)


class Foot(QWidget):
    """Only shows; the page does what its buttons say."""

    def __init__(self, go: Callable[[], object], back: Callable[[], object]) -> None:
        super().__init__()
        self.back_button = quiet_button("Retour", "caret-left")
        self.report_button = quiet_button("Rapport…", "export")
        self.unsaid_button = link_button("", "warning")
        self.safe = plain_label(typeset(_SAFE), "hint")
        self.under_way = UnderWay()
        self.next_button = primary_button("Continuer", "check")
        needs_right(Right.INSTRUCT, self.next_button)  # what will happen is seen by trying it
        self._within = self._has_report = self._is_safe = self._unsaid = False
        self.safe.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.back_button)
        row.addWidget(self.report_button)
        row.addStretch(1)
        for widget in (self.under_way, self.unsaid_button, self.safe):
            row.addWidget(widget)
        row.addSpacing(8)
        row.addWidget(self.next_button)
        self.back_button.clicked.connect(back)
        self.next_button.clicked.connect(go)
        self.under_way.turned.connect(self._give_room)

    def show_step(self, step: Step, held: Importing | None, *, safe: bool) -> None:
        """Say where one may go from a step, and what keeps the way on safe or asks to be said before."""
        self._within = held is not None and Step.FILE < step < Step.REPORT
        self._has_report = self._within and step is Step.PLAN
        goes_past_it = goes_past(step, held)
        self._is_safe = self._has_report and safe and not goes_past_it
        unsaid = held.unanswered if held is not None and step is Step.COLUMNS else 0
        self._unsaid = unsaid > 0
        self.unsaid_button.setText(f"{count_text(unsaid, 'mot')} à dire")
        self.back_button.setText(f"Retour : {WORDS[Step(step - 1)].lower()}" if self._within else "")
        self.next_button.setText(next_words(step, held))
        self.next_button.setIcon(icon_on_accent("check" if step is Step.PLAN and not goes_past_it else "arrow-right"))
        self.next_button.setVisible(self._within)
        self._give_room()

    def _give_room(self) -> None:
        """What is under way is said whole: where there is no room beside it, the rest waits."""
        under_way = not self.under_way.isHidden()
        room = not under_way or self.width() >= _WIDE
        self.back_button.setVisible(self._within and room)
        self.report_button.setVisible(self._has_report and room)
        self.safe.setVisible(self._is_safe and not under_way)
        self.unsaid_button.setVisible(self._unsaid and not under_way)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()
