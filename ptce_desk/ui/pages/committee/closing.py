"""The end of a session: what it did not vote is named, and postponed or left; one still to come is asked about."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtWidgets import QWidget

from ptce_desk.formatting import long_date_text, typeset
from ptce_desk.services.committee.sessions import AgendaLine
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.caution import Caution, CautionDialog
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.filters import count_text

_NAMED: Final = 8
"""Dossiers named one by one; the others are counted."""
_CHARS: Final = 60


class ClosingDialog(Dialog):
    """Accepted, the session is closed; `adjourns` tells whether what it did not vote is postponed."""

    def __init__(self, waiting: Sequence[AgendaLine], parent: QWidget) -> None:
        """Name what was not voted."""
        super().__init__(parent)
        self.setWindowTitle("Clore la séance")
        self.adjourns = True
        count = len(waiting)
        self.adjourn_button = primary_button("L’ajourner et clore" if count == 1 else "Les ajourner et clore")
        self.leave_button = quiet_button("Clore et laisser à voter")
        self.back_button = quiet_button("Ne rien clore")
        needs_right("agenda_item.vote", self.adjourn_button)
        self.adjourn_button.setDefault(True)
        layout = self.column(f"{count_text(count, 'dossier n’est pas voté', 'dossiers ne sont pas votés')}")
        words = plain_label(typeset(_names(waiting)), wrap=True)
        words.setMinimumWidth(self.fontMetrics().horizontalAdvance("0") * _CHARS)
        layout.addWidget(words)
        layout.addLayout(foot(self.leave_button, self.adjourn_button, aside=self.back_button))
        self.back_button.clicked.connect(self.reject)
        self.adjourn_button.clicked.connect(self.accept)
        self.leave_button.clicked.connect(self._leave)
        self.adjourn_button.setFocus()

    def _leave(self) -> None:
        self.adjourns = False
        self.accept()


def early_dialog(held_on: date, parent: QWidget) -> CautionDialog:
    """Accepted, a session still to come is said to have been held."""
    said = f"Elle est prévue le {long_date_text(held_on)}. A-t-elle déjà eu lieu ?"
    heading = "Cette séance est encore à venir"
    words = Caution("Séance à venir", typeset(said), "La laisser à venir", "La déclarer tenue", heading)
    return CautionDialog(parent, words)


def _names(waiting: Sequence[AgendaLine]) -> str:
    """Their numbers and titles, one under the other."""
    named = [" ".join((line.sheet.file.number, line.submitted.text("title"))).strip() for line in waiting[:_NAMED]]
    more = len(waiting) - len(named)
    if more:
        named.append(f"et {count_text(more, 'autre', 'autres')}")
    return "\n".join(named)
