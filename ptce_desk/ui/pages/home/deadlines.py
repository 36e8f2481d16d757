"""What falls due: by week or by dossier, what is late first; what is put off or dealt with, a filter away."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from itertools import chain
from typing import Final

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from ptce_desk.domain.aid.deadline_marks import SetAside, key_of
from ptce_desk.domain.aid.deadlines import Deadline, DeadlineKind, Horizon
from ptce_desk.domain.french_order import fold, sort_key
from ptce_desk.domain.narrowing import Among, Between, Narrowing
from ptce_desk.domain.saved_views import DESCENDING, ORDER
from ptce_desk.formatting import number_text
from ptce_desk.services.file.views import ViewValue
from ptce_desk.services.home.deadlines import DeadlineSheet, export_calendar, open_deadlines
from ptce_desk.ui.desk.page import Destination, Window
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.folded_table import FoldedTableModel, Path
from ptce_desk.ui.models.grouped_rows import ordered_by
from ptce_desk.ui.pages.column_filters import ColumnFilters, filter_entries
from ptce_desk.ui.pages.deadline_rows import (
    INSTRUCTOR,
    KIND,
    REASON,
    SUBJECT,
    WITH_REASON,
    DeadlineRow,
    falls,
    is_of,
    place_of,
    to_pay,
)
from ptce_desk.ui.pages.exporting import CALENDAR, Exporter
from ptce_desk.ui.pages.home.deadline_acts import DeadlineActs
from ptce_desk.ui.pages.home.deadline_groups import AXES, NONE, RECORD, GroupChoice, group_of, grouped, heads_of
from ptce_desk.ui.pages.lent_line import LentLine
from ptce_desk.ui.pages.list_page import menu_entry
from ptce_desk.ui.pages.passing_look import OwnLook, PassingLook
from ptce_desk.ui.pages.saved_views import SavedViews, columns_kept, take_columns_kept
from ptce_desk.ui.pages.table_page import TablePage
from ptce_desk.ui.widgets.blocks.header import PageHeader
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.filter_row import FilterRow
from ptce_desk.ui.widgets.tables.kept_place import Place
from ptce_desk.ui.widgets.tables.sums_bar import SumsBar
from ptce_desk.wording.axes import between_words
from ptce_desk.wording.deadlines import (
    ASIDE_LABELS,
    HORIZON_LABELS,
    KIND_LABELS,
    Aside,
    filter_sentence,
    summary,
    words_of,
)

_ASIDE, _HORIZON = "aside", "horizon"
_GROUP: Final = "group"
_DAY, _WHEN = "day", "when"
_BY_DAY: Final = frozenset({_DAY, _WHEN})
_NEARNESS: Final = Column[DeadlineRow](
    _HORIZON, "Quand", "choice", lambda row: row.horizon, options=tuple(HORIZON_LABELS.items())
)
"""What is narrowed to from a cell that says when something is due."""


class DeadlinesPage(TablePage[DeadlineRow]):
    """Nothing is typed in the list: each line leads where it is dealt with, or is put off."""

    kinds = frozenset({"funding_file", "session", "scheme", "envelope", "organisation", "deadline"})

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.sheet: DeadlineSheet | None = None
        self.header = PageHeader("Échéances")
        self.filters = FilterRow("Dossier, séance ou mot", window.tasks.desk.today)
        self.grouping = GroupChoice(self)
        model: FoldedTableModel[DeadlineRow] = FoldedTableModel(WITH_REASON, self)
        self.model = self.folded = model
        self.table: DataTable[DeadlineRow] = DataTable(
            model, "Échéances", sorts=True, known_by=lambda row: key_of(row.deadline)
        )
        self.acts = DeadlineActs(window, self.table, self._open)
        self.sums = SumsBar()
        self.calendar_button = quiet_button("Exporter le calendrier (.ics)", "calendar-plus")
        self._exporter = Exporter(self)
        self._wanted: Narrowing | None = None
        self._there: frozenset[Path] = frozenset()
        self._closed: frozenset[Path] = frozenset()
        self._looked_at: tuple[object, ...] | None = None
        self._stands_at: Place | None = None
        self.lent = LentLine(window, self)
        self._build()
        self._columns = ColumnFilters(self.filters, [column for column in WITH_REASON if column.key != _WHEN])
        self.views = self.kept_views = SavedViews(
            window, "deadlines", self.filters, self.shape, self.take_shape, lambda: self.passing.own is not None
        )
        self.passing: PassingLook[str] = PassingLook(
            self.lent, self.filters, self.table.columns, self._own, self._give_back
        )
        self.sort, self.descending = _DAY, False
        self.table.show_sort(_DAY, descending=False)
        self.table.sort_requested.connect(self.sort_by)
        self.table.offer_on_cells(self.cell_entries)
        self.table.offer_on_headings(self.heading_entries)
        self.filters.changed.connect(self._filter)
        self.grouping.changed.connect(self._filter)
        self.table.opened.connect(self._open)
        self.calendar_button.clicked.connect(self.export)

    @override
    def show_record(self, destination: Destination) -> None:
        """Show the deadlines another page speaks of, if it does; else the list as it was."""
        if self.passing.arrive(destination):
            self._wanted = destination.narrowing
        super().show_record(destination)

    def _own(self) -> OwnLook[str]:
        by, place = self.grouping.by, self.table.lines.place()
        return OwnLook(self.filters.narrowing(), self.filters.search_text(), self.sort, self.descending, by, place)

    def _give_back(self, own: OwnLook[str]) -> None:
        self._wanted, self._stands_at = None, own.place
        self._offer_every()
        self.filters.put(own.narrowing, own.text)
        self.grouping.take(own.groups)
        self.sort, self.descending = own.sort, own.descending
        self.table.show_sort(self.sort, descending=self.descending)
        self.views.open_first()

    def reload(self) -> None:
        """Ask what falls due."""
        self.table.set_loading(True)
        self.tasks.query(self._show, open_deadlines)

    @override
    def group_axes(self) -> list[tuple[str, str]]:
        by = self.grouping.by
        return [] if by == NONE else [(by, AXES[by])]

    @property
    @override
    def counted(self) -> tuple[str, str]:
        return "échéance", "échéances"

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
        counts = [(horizon, len(held)) for horizon, held in sheet.by_horizon().items()]
        put_off = sum(_is(held, "put_off") for held in sheet.aside)
        self.header.set_subtitle(summary(counts, put_off))
        self._narrow()
        self._filter()
        self.views.open_list()

    def _filter(self) -> None:
        """Show what the filters keep, and how many each of them would."""
        if self.sheet is None:
            return
        aside, horizons, kinds = self._aside(), self._horizons(), self._kinds()
        self._offer_always(self.sheet)
        words = fold(self.filters.search_text())
        narrowed = self.filters.narrowing()
        by_whom, days = narrowed.get(INSTRUCTOR), narrowed.get(_DAY)
        every = [row for row in _rows_of(self.sheet, aside) if is_of(row, by_whom) and falls(row, days)]
        rows = self._columns.narrowed(every)
        said = [row for row in rows if not words or words in fold(words_of(row.deadline))]
        near = [row for row in said if not horizons or row.horizon in horizons]
        alike = [row for row in said if not kinds or row.deadline.kind in kinds]
        self._offer(near, alike)
        shown = [row for row in near if not kinds or row.deadline.kind in kinds]
        self._fill(shown, aside)
        whom = [str(name or "") for name in by_whom.values] if isinstance(by_whom, Among) else []
        when = between_words(days) if isinstance(days, Between) else "sans date" if days else ""
        told = filter_sentence(len(shown), horizons, kinds, self.filters.search_text(), aside, whom, when)
        self.filters.set_sentence(self._columns.said(told))
        self._show_emptiness()

    def _fill(self, rows: Sequence[DeadlineRow], aside: Aside | None) -> None:
        """Put rows in the table, the keyboard where it was: on the same line, else on the one in its place."""
        current, place = self.table.current_row(), self.table.currentIndex().row()
        by = self.grouping.by
        self.table.columns.leave_out(({REASON} if aside is None else set()) | ({SUBJECT} if by == RECORD else set()))
        groups = {path: self._ordered(held) for path, held in grouped(rows, by).items()}
        self._closed = self._closed - self._there | (self._there - self.folded.unfolded)
        self._there = frozenset(groups)
        look = aside, self.filters.narrowing(), self.filters.search_text(), by, self.sort, self.descending
        again, self._looked_at = look == self._looked_at, look
        stood = self._stands_at or (self.table.lines.place() if again and self.folded.rowCount() else None)
        self._stands_at = None
        if groups:
            self.folded.set_heads(heads_of(groups, by), frozenset(groups) - self._closed, groups)
        else:
            self.folded.set_rows(self._ordered(rows), False)
        self.table.set_loading(False)
        if current is None or not self.table.select_where(partial(_same, current.deadline)):
            self._select_near(place)
        if stood is not None:
            self.table.lines.stand_at(stood)
        self.acts.setVisible(bool(rows))
        self.sums.set_sums([("à verser", to_pay(rows) or None)])
        self.acts.follow_selection()

    def _ordered(self, rows: Sequence[DeadlineRow]) -> list[DeadlineRow]:
        """Rows by the column asked for; as they come, the nearest first, by their day."""
        if self.sort in _BY_DAY:
            dated = [row for row in rows if row.day is not None]
            undated = [row for row in rows if row.day is None]
            return [*(reversed(dated) if self.descending else dated), *undated]
        column = next(column for column in WITH_REASON if column.key == self.sort)
        return ordered_by(column, rows, descending=self.descending)

    def sort_by(self, key: str, descending: bool) -> None:  # noqa: FBT001  # Qt's signal
        """Order by a column, within the groups."""
        self.sort, self.descending = key, descending
        self._filter()

    def cell_entries(self, index: QModelIndex) -> list[QAction]:
        """« Filtrer sur « … » »: the list narrowed to what a cell says; to how near it is, where it says when."""
        row, column = self.model.record_at(index.row()), self.model.columns[index.column()]
        told = _NEARNESS if column.key == _WHEN else column
        return [] if row is None else filter_entries(self.filters, told, row)

    def heading_entries(self, place: int) -> list[QAction]:
        """To order, to group and to narrow by a column."""
        key = self.model.columns[place].key
        sort = partial(self._sort_on, key)
        entries = [menu_entry(self, "arrows-down-up", "Trier par cette colonne", sort)]
        if group_of(key):
            group = partial(self.grouping.take, group_of(key))
            entries.append(menu_entry(self, "stack", "Grouper par cette colonne", group))
        narrows = _HORIZON if key == _WHEN else key
        if self.filters.opens(narrows):
            narrow = partial(self.filters.open_filter, narrows)
            entries.append(menu_entry(self, "funnel", "Filtrer cette colonne…", narrow))
        return entries

    def _sort_on(self, key: str) -> None:
        """Order by a column, the other way round if it is by that one already."""
        descending = (self.sort, self.descending) == (key, False)
        self.table.show_sort(key, descending=descending)
        self.sort_by(key, descending)

    def shape(self) -> dict[str, ViewValue]:
        """What a view keeps besides the filters: order, groups, the columns in view and the widths given by hand."""
        kept: dict[str, ViewValue] = {ORDER: self.sort, DESCENDING: self.descending, _GROUP: self.grouping.by}
        return {**kept, **columns_kept(self.table.columns)}

    def take_shape(self, kept: dict[str, ViewValue]) -> list[str]:
        """Take what a view kept of these out of it, every value of the filters being offered meanwhile."""
        take_columns_kept(self.table.columns, kept)
        self.grouping.take(str(kept.pop(_GROUP, self.grouping.by)))
        key, descending = str(kept.pop(ORDER, _DAY)), bool(kept.pop(DESCENDING, False))
        self.sort, self.descending = (key, descending) if key in self.table.headings() else (_DAY, False)
        self.table.show_sort(self.sort, descending=self.descending)
        self._offer_every()
        return []

    def _select_near(self, place: int) -> None:
        """Go to the first row from a line on, the last one when none is left there."""
        count, first = self.folded.rowCount(), max(place, 0)
        for line in chain(range(first, count), range(min(first, count) - 1, -1, -1)):
            if self.folded.record_at(line) is not None:
                self.table.selectRow(line)
                return

    def _narrow(self) -> None:
        """Narrow the list as the page one comes from asked, now that what there is to choose is known."""
        if self._wanted is None or self.sheet is None:
            return
        wanted, self._wanted = self._wanted, None
        self.filters.clear()
        self._offer_always(self.sheet)
        self._offer_every()
        for key, clause in wanted.clauses:
            self.filters.set_clause(key, clause)
        self.passing.tell()

    def _offer_every(self) -> None:
        """Offer every horizon and every kind, whatever is listed."""
        self.filters.set_options(_HORIZON, list(HORIZON_LABELS.items()))
        self.filters.set_options(KIND, list(KIND_LABELS.items()))

    def _offer_always(self, sheet: DeadlineSheet) -> None:
        """Offer what is out of the way, and who deals with dossiers, whatever is listed."""
        names = sorted(set(sheet.instructors.values()), key=sort_key)
        self.filters.set_options(INSTRUCTOR, [(name, name) for name in names])
        counts = {one: sum(_is(held, one) for held in sheet.aside) for one in ASIDE_LABELS}
        self.filters.set_options(_ASIDE, [(one, _counted(ASIDE_LABELS[one], counts[one])) for one in counts])

    def _offer(self, near: list[DeadlineRow], alike: list[DeadlineRow]) -> None:
        kinds = Counter(row.deadline.kind for row in near)
        horizons = Counter(row.horizon for row in alike)
        chosen_kinds, chosen_horizons = self._kinds(), self._horizons()
        there = [one for one in DeadlineKind if kinds[one] or one in chosen_kinds]
        self.filters.set_options(KIND, [(one, _counted(KIND_LABELS[one], kinds[one])) for one in there])
        whens = [one for one in Horizon if horizons[one] or one in chosen_horizons]
        self.filters.set_options(_HORIZON, [(one, _counted(HORIZON_LABELS[one], horizons[one])) for one in whens])

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

    def _horizons(self) -> frozenset[Horizon]:
        return self.filters.values(_HORIZON, Horizon)

    def _kinds(self) -> frozenset[DeadlineKind]:
        return self.filters.values(KIND, DeadlineKind)

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
        self.filters.add_filter(_HORIZON, "Quand", every="Toutes les dates", several=True)
        self.filters.add_filter(KIND, "Nature", every="Toutes les natures", several=True)
        self.filters.add_filter(INSTRUCTOR, "Instructeur", several=True, shown="active", unsaid=True)
        self.filters.add_span(_DAY, "Échéance", "date")
        self.filters.add_widget(self.grouping.button)
        for action in (self.export_button("echeances"), self.calendar_button):
            self.header.add_action(action)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.header)
        layout.addWidget(self.lent)
        layout.addWidget(self.filters)
        layout.addWidget(self.table, stretch=1)
        layout.addWidget(self.sums)
        self.table.set_foot(self.acts)
        self.say_copied()


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


def _is(held: SetAside, aside: Aside) -> bool:
    return (held.mark.until is None) is (aside == "done")


def _same(deadline: Deadline, row: DeadlineRow) -> bool:
    return key_of(row.deadline) == key_of(deadline)


def _counted(label: str, count: int) -> str:
    return f"{label} ({number_text(count)})"
