"""« Ce qui va se passer »: counters that show or hide lines, and the lines."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ptce_desk.domain.imported import Outcome
from ptce_desk.formatting import typeset
from ptce_desk.services.importing.assistant import Importing
from ptce_desk.services.importing.lines import PlannedLine
from ptce_desk.services.importing.seeing import Seen
from ptce_desk.ui.desk.keeping import in_view
from ptce_desk.ui.pages.importing.counters import Counters
from ptce_desk.ui.pages.importing.plan_table import PlanTable
from ptce_desk.ui.widgets.labels import plain_label, plain_tooltip

_NOTICES: Final = (
    "Aides d’une année passée, ou déjà versées, dont le tableau ne dit pas la notification. "
    "Décochez pour n’avoir que les dates du tableau."
)


class PlanStep(QWidget):
    """Only shows and asks; the page sees the import again.

    Signals:
        notice_wanted: whether grants paid, or of years gone by, are still to be notified (bool).
    """

    notice_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.counters = Counters()
        self.table = PlanTable()
        self.presumed = plain_label("", "muted", wrap=True)
        self.presumed.hide()
        self.notices = QCheckBox()
        self.notices.setToolTip(plain_tooltip(typeset(_NOTICES)))
        self.notices.hide()
        self.notices.clicked.connect(lambda checked: self.notice_wanted.emit(not checked))
        self.others = plain_label("", "warning", wrap=True)
        self.others.hide()
        self.seen: Seen | None = None
        in_view(self.counters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.counters)
        column.addWidget(self.others)
        column.addWidget(self.presumed)
        column.addWidget(self.notices)
        column.addWidget(self.table, 1)
        self.counters.changed.connect(self._show_lines)
        self.table.set_empty_state("funnel", "Aucune ligne à montrer : appuyez sur un compteur pour voir les siennes.")

    def show_importing(self, one: Importing) -> None:
        """Show what importing would do; the first line that waits for an officer is unfolded."""
        begins = self.seen is None
        self.seen = one.seen
        if one.seen is None:
            return
        self.counters.show_tallies(one.seen.tallies)
        self.others.setText(one.seen.others)
        self.others.setVisible(bool(one.seen.others))
        self.presumed.setText(one.seen.presumed)
        self.presumed.setVisible(bool(one.seen.presumed))
        self.notices.setText(one.seen.notices)
        self.notices.setChecked(not one.answers.still_to_notify)
        self.notices.setVisible(bool(one.seen.notices))
        if begins:
            self._unfold_first(one.seen)
        self._show_lines()
        self.table.set_loading(False)

    def forget(self) -> None:
        """Another file comes: nothing of this one stays unfolded, nor hidden."""
        self.seen = None
        self.table.unfold_only([])
        self.counters.show_as_at_first()
        self.table.show_lines([])  # nor its place: the next is seen from its first line

    def _unfold_first(self, seen: Seen) -> None:
        wait = [line for line in seen.lines if line.unfolds and line.outcome in (Outcome.IN_ERROR, Outcome.CHANGED)]
        self.table.unfold_only(wait[:1])

    def _show_lines(self) -> None:
        lines: tuple[PlannedLine, ...] = () if self.seen is None else self.seen.lines
        self.table.show_lines([line for line in lines if line.outcome in self.counters.shown])
