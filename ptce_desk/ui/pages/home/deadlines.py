"""What falls due: by week or by dossier, what is late first; what is put off or dealt with, a filter away."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from ptce_desk.domain.aid.deadline_marks import SetAside, key_of
from ptce_desk.domain.aid.deadlines import Deadline, DeadlineKind, Horizon
from ptce_desk.domain.french_order import fold, sort_key
from ptce_desk.domain.narrowing import Among, Between, Clause, Narrowing
from ptce_desk.formatting import number_text
from ptce_desk.services.home.deadlines import DeadlineSheet, export_calendar, open_deadlines
from ptce_desk.ui.desk.page import Destination, Window
from ptce_desk.ui.models.folded_table import FoldedTableModel, Path
from ptce_desk.ui.pages.deadline_rows import INSTRUCTOR, REASON, SUBJECT, WITH_REASON, DeadlineRow, place_of
from ptce_desk.ui.pages.exporting import CALENDAR, Exporter
from ptce_desk.ui.pages.home.deadline_acts import DeadlineActs
from ptce_desk.ui.pages.home.deadline_groups import RECORD, GroupChoice, grouped, heads_of
from ptce_desk.ui.pages.list_page import TablePage
from ptce_desk.ui.widgets.blocks.header import PageHeader
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.filter_row import FilterRow
from ptce_desk.wording.axes import span_words
from ptce_desk.wording.deadlines import (
    ASIDE_LABELS,
    HORIZON_LABELS,
    KIND_LABELS,
    Aside,
    filter_sentence,
    sentence,
    subject,
    summary,
)

_ASIDE: Final = "aside"
_DAY: Final = "day"


class DeadlinesPage(TablePage[DeadlineRow]):
    """Nothing is typed in the list: each line leads where it is dealt with, or is put off."""

    kinds = frozenset({"funding_file", "session", "scheme", "envelope", "organisation", "deadline"})

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.sheet: DeadlineSheet | None = None
        self.header = PageHeader("Échéances")
        self.filters = FilterRow("Dossier, séance ou mot")
        self.grouping = GroupChoice(self)
        model: FoldedTableModel[DeadlineRow] = FoldedTableModel(WITH_REASON, self)
        self.model = self.folded = model
        self.table: DataTable[DeadlineRow] = DataTable(model, "Échéances")
        self.acts = DeadlineActs(window, self.table, self._open)
        self.calendar_button = quiet_button("Exporter le calendrier (.ics)", "calendar-plus")
        self._exporter = Exporter(self)
        self._wanted: Narrowing | None = None
        self._there: frozenset[Path] = frozenset()
        self._closed: frozenset[Path] = frozenset()
        self._build()
        self.filters.changed.connect(self._filter)
        self.grouping.changed.connect(self._filter)
        self.table.opened.connect(self._open)
        self.calendar_button.clicked.connect(self.export)

    @override
    def show_record(self, destination: Destination) -> None:
        """Show the deadlines another page speaks of, if it does."""
        self._wanted = destination.narrowing
        super().show_record(destination)

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

    def _show(self, sheet: DeadlineSheet) -> None:
        self.sheet = sheet
        counts = [(horizon, len(sheet.of_horizon(horizon))) for horizon in Horizon]
        put_off = sum(_is(held, "put_off") for held in sheet.aside)
        self.header.set_subtitle(summary(counts, put_off))
        self._narrow()
        self._filter()

    def _filter(self) -> None:
        """Show what the filters keep, and how many each of them would."""
        if self.sheet is None:
            return
        aside, horizon, kind = self._aside(), self._horizon(), self._kind()
        self._offer_always(self.sheet)
        words = fold(self.filters.search_text())
        narrowed = self.filters.narrowing()
        by_whom, days = narrowed.get(INSTRUCTOR), narrowed.get(_DAY)
        rows = [row for row in _rows_of(self.sheet, aside) if _is_of(row, by_whom) and _falls(row, days)]
        said = [row for row in rows if not words or words in fold(f"{subject(row.deadline)} {sentence(row.deadline)}")]
        near = [row for row in said if horizon in (None, row.horizon)]
        alike = [row for row in said if kind in (None, row.deadline.kind)]
        self._offer(near, alike)
        shown = [row for row in near if kind in (None, row.deadline.kind)]
        self._fill(shown, aside)
        whom = None if by_whom is None else str(self.filters.value(INSTRUCTOR) or "")
        when = span_words(days.low, days.high) if isinstance(days, Between) else "sans date" if days else ""
        said_of = (aside, whom, when)
        self.filters.set_sentence(filter_sentence(len(shown), horizon, kind, self.filters.search_text(), *said_of))
        self._show_emptiness()

    def _fill(self, rows: Sequence[DeadlineRow], aside: Aside | None) -> None:
        """Put rows in the table, the keyboard where it was: on the same line, else on the one in its place."""
        current, place = self.table.current_row(), self.table.currentIndex().row()
        by = self.grouping.by
        self.table.columns.leave_out(({REASON} if aside is None else set()) | ({SUBJECT} if by == RECORD else set()))
        groups = grouped(rows, by)
        self._closed = self._closed - self._there | (self._there - self.folded.unfolded)
        self._there = frozenset(groups)
        if groups:
            self.folded.set_heads(heads_of(groups, by), frozenset(groups) - self._closed, groups)
        else:
            self.folded.set_rows(rows, False)
        self.table.set_loading(False)
        self.acts.setVisible(bool(rows))
        if current is None or not self.table.select_where(partial(_same, current.deadline)):
            self._select_near(place)
        self.acts.follow_selection()

    def _select_near(self, place: int) -> None:
        """Go to the first row from a line on, the last one when none is left there."""
        lines = range(self.folded.rowCount())
        held = [line for line in lines if self.folded.record_at(line) is not None]
        if held:
            self.table.selectRow(next((line for line in held if line >= place), held[-1]))

    def _narrow(self) -> None:
        """Narrow the list as the page one comes from asked, now that what there is to choose is known."""
        if self._wanted is None or self.sheet is None:
            return
        wanted, self._wanted = self._wanted, None
        self.filters.clear()
        self._offer_always(self.sheet)
        self.filters.set_options("horizon", list(HORIZON_LABELS.items()))
        self.filters.set_options("kind", list(KIND_LABELS.items()))
        for key, clause in wanted.clauses:
            self.filters.set_clause(key, clause)

    def _offer_always(self, sheet: DeadlineSheet) -> None:
        """Offer what is out of the way, and who deals with dossiers, whatever is listed."""
        names = sorted(set(sheet.instructors.values()), key=sort_key)
        self.filters.set_options(INSTRUCTOR, [(name, name) for name in names])
        counts = {one: sum(_is(held, one) for held in sheet.aside) for one in ASIDE_LABELS}
        self.filters.set_options(_ASIDE, [(one, _counted(ASIDE_LABELS[one], counts[one])) for one in counts])

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

    def _aside(self) -> Aside | None:
        value = self.filters.value(_ASIDE)
        return value if value in ASIDE_LABELS else None

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
        self.window_.go(place_of(row.deadline, siblings))

    def _build(self) -> None:
        self.filters.add_filter(_ASIDE, "Montrer", every="À traiter")
        self.filters.add_filter("horizon", "Quand", every="Toutes les dates")
        self.filters.add_filter("kind", "Nature", every="Toutes les natures")
        self.filters.add_filter(INSTRUCTOR, "Instructeur", shown="active", unsaid=True)
        self.filters.add_span(_DAY, "Échéance", "date")
        self.filters.add_widget(self.grouping.button)
        for action in (self.export_button("echeances"), self.calendar_button):
            self.header.add_action(action)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.header)
        layout.addWidget(self.filters)
        layout.addWidget(self.table, stretch=1)
        self.table.set_foot(self.acts)


def _rows_of(sheet: DeadlineSheet, aside: Aside | None) -> list[DeadlineRow]:
    """What is to be dealt with, or what is out of the way so; what comes back first is first."""
    if aside is None:
        return [DeadlineRow(one, sheet.today, None, _instructor(sheet, one)) for one in sheet.deadlines]
    held = [
        DeadlineRow(one.deadline, sheet.today, one.mark, _instructor(sheet, one.deadline))
        for one in sheet.aside
        if _is(one, aside)
    ]
    return sorted(held, key=lambda row: (row.day is None, row.day or sheet.today))


def _instructor(sheet: DeadlineSheet, deadline: Deadline) -> str:
    """Who deals with the dossier of a deadline; nobody with what is about none."""
    return sheet.instructors.get(deadline.record.id, "") if deadline.record.page == "funding_file" else ""


def _is_of(row: DeadlineRow, clause: Clause | None) -> bool:
    """Whether a clause on who deals with dossiers lets a row through: what is of no dossier is nobody's."""
    if not isinstance(clause, Among):
        return True
    return row.deadline.record.page == "funding_file" and (row.instructor or None) in clause.values


def _falls(row: DeadlineRow, clause: Clause | None) -> bool:
    """Whether a clause on days lets a row through."""
    day = row.deadline.day
    if not isinstance(clause, Between):
        return clause is None or day is None
    low, high = (bound if isinstance(bound, date) else None for bound in (clause.low, clause.high))
    return day is not None and (low is None or low <= day) and (high is None or day <= high)


def _is(held: SetAside, aside: Aside) -> bool:
    return (held.mark.until is None) is (aside == "done")


def _same(deadline: Deadline, row: DeadlineRow) -> bool:
    return key_of(row.deadline) == key_of(deadline)


def _counted(label: str, count: int) -> str:
    return f"{label} ({number_text(count)})"
