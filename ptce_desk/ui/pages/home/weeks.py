"""The coming weeks at a glance: commissions and due dates, day by day."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from ptce_desk.domain.aid.deadlines import Deadline, DeadlineKind
from ptce_desk.formatting import long_date_text, number_text
from ptce_desk.services.home.deadlines import DeadlineSheet
from ptce_desk.ui.pages.home.work import LeadingCard
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.deadlines import KIND_LABELS, subject, week_title

_MOST: Final = 12
"""Lines that the card holds without scrolling."""
_DAYS: Final = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")


class WeeksCard(LeadingCard):
    """What each day to come brings, under its week.

    Signals:
        chosen: the first `Deadline` of a line.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__("Prochaines semaines")

    def show_sheet(self, sheet: DeadlineSheet) -> None:
        """Show the first days to come, the rest as a count."""
        grid = self.start()
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        coming = [one for one in sheet.deadlines if one.day is not None and one.day >= sheet.today]
        lines = _lines(coming)
        week: date | None = None
        for day, kind, held in lines[:_MOST]:
            monday = day - timedelta(days=day.weekday())
            if monday != week:
                week = monday
                grid.addWidget(plain_label(week_title(monday), "label"), grid.rowCount(), 0, 1, 2)
            self._add(grid, day, kind, held)
        left = sum(len(held) for _day, _kind, held in lines[_MOST:])
        said = f"Et {number_text(left)} plus loin, dans la liste." if left else ""
        if not lines:
            said = "Rien n’est prévu dans les deux mois."
        if said:
            grid.addWidget(plain_label(said, "muted", wrap=True), grid.rowCount(), 0, 1, 2)

    def _add(self, grid: QGridLayout, day: date, kind: DeadlineKind, held: list[Deadline]) -> None:
        words = _words(kind, held)
        place = grid.rowCount()
        grid.addWidget(plain_label(f"{_DAYS[day.weekday()]} {day.day}", "muted"), place, 0)
        button = link_button(words)
        button.setAccessibleName(f"{words}, {long_date_text(day)}")
        button.setToolTip(long_date_text(day))
        button.clicked.connect(lambda _checked=False, first=held[0]: self.chosen.emit(first))
        self.links.append(button)
        grid.addWidget(button, place, 1, Qt.AlignmentFlag.AlignLeft)


def _lines(deadlines: Iterable[Deadline]) -> list[tuple[date, DeadlineKind, list[Deadline]]]:
    """Deadlines of the same day and kind together, each session alone."""
    found: dict[tuple[date, DeadlineKind, int], list[Deadline]] = {}
    for one in deadlines:
        assert one.day is not None
        alone = one.source if one.kind is DeadlineKind.SESSION else 0
        found.setdefault((one.day, one.kind, alone), []).append(one)
    return [(day, kind, held) for (day, kind, _alone), held in found.items()]


def _words(kind: DeadlineKind, held: list[Deadline]) -> str:
    if kind is DeadlineKind.SESSION:
        return subject(held[0])
    return KIND_LABELS[kind] if len(held) == 1 else f"{KIND_LABELS[kind]} ({number_text(len(held))})"
