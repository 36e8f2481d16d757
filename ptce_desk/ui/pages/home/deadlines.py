"""What falls due: late, this week, this month, and what waits without a day; the coming weeks at a glance beside."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout
from typing_extensions import override

from ptce_desk.domain.aid.deadlines import Deadline, DeadlineKind, Horizon
from ptce_desk.domain.french_order import fold
from ptce_desk.formatting import long_date_text, number_text
from ptce_desk.services.home.deadlines import DeadlineSheet, export_calendar, open_deadlines
from ptce_desk.ui.desk.page import Destination, Window
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.deadline_rows import COLUMNS, DeadlineRow
from ptce_desk.ui.pages.exporting import CALENDAR, Exporter
from ptce_desk.ui.pages.home.work import LeadingCard
from ptce_desk.ui.pages.list_page import TablePage
from ptce_desk.ui.widgets.blocks.header import PageHeader
from ptce_desk.ui.widgets.buttons import link_button, quiet_button
from ptce_desk.ui.widgets.labels import plain_label, plain_tooltip
from ptce_desk.ui.widgets.scrolling import page_scroller
from ptce_desk.ui.widgets.side_by_side import column_of
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.filter_row import FilterRow
from ptce_desk.wording.deadlines import (
    HORIZON_LABELS,
    KIND_LABELS,
    filter_sentence,
    sentence,
    subject,
    summary,
    week_title,
)

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
        button.setToolTip(plain_tooltip(long_date_text(day)))
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


_NARROW: Final = 1000
"""Pixels under which the weeks stand under the list."""
_SIDE: Final = 280


class DeadlinesPage(TablePage[DeadlineRow]):
    """Nothing is typed here: each line leads where it is dealt with."""

    kinds = frozenset({"funding_file", "session", "scheme", "envelope", "organisation", "deadline"})

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.sheet: DeadlineSheet | None = None
        self.header = PageHeader("Échéances")
        self.filters = FilterRow("Dossier, séance ou mot")
        self.model: PagedTableModel[DeadlineRow] = PagedTableModel(COLUMNS, self)
        self.table: DataTable[DeadlineRow] = DataTable(self.model, "Échéances")
        self.weeks = WeeksCard()
        self.calendar_button = quiet_button("Exporter le calendrier (.ics)", "calendar-plus")
        self._exporter = Exporter(self)
        self._body = QHBoxLayout()
        self._build()
        self.filters.changed.connect(self._filter)
        self.table.opened.connect(self._open)
        self.weeks.chosen.connect(self._choose)
        self.calendar_button.clicked.connect(self.export)

    def reload(self) -> None:
        """Ask what falls due."""
        self.table.set_loading(True)
        self.tasks.query(self._show, open_deadlines)

    @override
    def sentence(self) -> str:
        return self.filters.sentence.text()

    def focus_filter(self) -> None:
        """Go to the filter by words."""
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    def export(self) -> None:
        """Hand the days to come over to a calendar program."""
        self._exporter.save("echeances.ics", CALENDAR, export_calendar)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the weeks under the list when there is no room beside it."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        self._body.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._aside.setMaximumHeight(self.height() // 3 if narrow else self.height())
        self._give_weeks_their_width()

    def _give_weeks_their_width(self) -> None:
        """Beside the list the days take what their words need, and no more."""
        across = self._body.direction() == QBoxLayout.Direction.LeftToRight
        needed = max(_SIDE, self.weeks.minimumSizeHint().width())
        self._aside.setMinimumWidth(needed if across else 0)
        self._aside.setMaximumWidth(needed if across else self.width())

    def _show(self, sheet: DeadlineSheet) -> None:
        self.sheet = sheet
        counts = [(horizon, len(sheet.of_horizon(horizon))) for horizon in Horizon]
        self.header.set_subtitle(summary(counts))
        self.weeks.show_sheet(sheet)
        self._give_weeks_their_width()
        self._filter()

    def _filter(self) -> None:
        """Show what the filters keep, and how many each of them would."""
        if self.sheet is None:
            return
        rows = [DeadlineRow(one, self.sheet.today) for one in self.sheet.deadlines]
        horizon, kind, words = self._horizon(), self._kind(), fold(self.filters.search_text())
        said = [row for row in rows if words in fold(f"{subject(row.deadline)} {sentence(row.deadline)}")]
        near = [row for row in said if horizon in (None, row.horizon)]
        alike = [row for row in said if kind in (None, row.deadline.kind)]
        self._offer(near, alike)
        shown = [row for row in near if kind in (None, row.deadline.kind)]
        current = self.table.current_row()
        self.model.set_rows(shown, False)
        self.table.set_loading(False)
        if current is not None:
            self.table.select_where(partial(_same, current.deadline))
        self.filters.set_sentence(filter_sentence(len(shown), horizon, kind, self.filters.search_text()))
        self._show_emptiness()

    def _offer(self, near: list[DeadlineRow], alike: list[DeadlineRow]) -> None:
        kinds = Counter(row.deadline.kind for row in near)
        horizons = Counter(row.horizon for row in alike)
        chosen_kind, chosen_horizon = self._kind(), self._horizon()
        self.filters.set_options(
            "kind",
            [(one, _counted(KIND_LABELS[one], kinds[one])) for one in DeadlineKind if kinds[one] or one == chosen_kind],
        )
        self.filters.set_options(
            "horizon",
            [
                (one, _counted(HORIZON_LABELS[one], horizons[one]))
                for one in Horizon
                if horizons[one] or one == chosen_horizon
            ],
        )

    def _show_emptiness(self) -> None:
        if self.filters.is_active():
            self.table.set_empty_state(
                "funnel", "Aucune échéance ne répond à ces filtres.", "Effacer les filtres", self.filters.clear, "x"
            )
        else:
            self.table.set_empty_state(
                "alarm",
                "Ici viennent les versements, livrables, avis, conventions et séances des deux mois à venir, "
                "et ce qui est en retard. Rien n’attend aujourd’hui.",
            )

    def _horizon(self) -> Horizon | None:
        value = self.filters.value("horizon")
        return value if isinstance(value, Horizon) else None

    def _kind(self) -> DeadlineKind | None:
        value = self.filters.value("kind")
        return value if isinstance(value, DeadlineKind) else None

    def _open(self, row: DeadlineRow) -> None:
        record = row.deadline.record
        if record.page == "budget":
            self.window_.go(Destination("budget"))
            return
        held = (one.deadline.record for one in self.model.rows if one.deadline.record.page == record.page)
        siblings = tuple(dict.fromkeys(one.id for one in held))
        self.window_.go(Destination(record.page, record.id, siblings))

    def _choose(self, deadline: Deadline) -> None:
        """Open a session of the weeks; go to the line of anything else."""
        if deadline.kind is DeadlineKind.SESSION:
            self.window_.go(Destination("session", deadline.record.id))
            return
        if self.filters.is_active():
            self.filters.clear()
        self.table.select_where(partial(_same, deadline))
        self.table.setFocus()

    def _build(self) -> None:
        self.filters.add_filter("horizon", "Quand", every="Toutes les dates")
        self.filters.add_filter("kind", "Nature", every="Toutes les natures")
        for action in (self.export_button("echeances"), self.calendar_button):
            self.header.add_action(action)
        self._body.setSpacing(24)
        self._body.addWidget(self.table, 1)
        self._aside = page_scroller(column_of((self.weeks,)))
        self._body.addWidget(self._aside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.header)
        layout.addWidget(self.filters)
        layout.addLayout(self._body, stretch=1)


def _same(deadline: Deadline, row: DeadlineRow) -> bool:
    return (row.deadline.kind, row.deadline.source) == (deadline.kind, deadline.source)


def _counted(label: str, count: int) -> str:
    return f"{label} ({number_text(count)})"
