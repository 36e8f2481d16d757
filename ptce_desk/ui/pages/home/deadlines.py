"""What falls due: by week or by dossier, what is late first; what is put off or dealt with, a filter away."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import chain
from typing import Final

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from ptce_desk.domain.aid.deadline_marks import key_of
from ptce_desk.domain.aid.deadlines import Deadline, DeadlineKind, Horizon
from ptce_desk.domain.french_order import fold, sort_key
from ptce_desk.domain.narrowing import Among, Between, Narrowing
from ptce_desk.domain.saved_views import DESCENDING, ORDER
from ptce_desk.formatting import number_text
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.views import ViewValue
from ptce_desk.services.home.deadlines import (
    TOLD_AT_ONCE,
    DeadlineSheet,
    export_calendar,
    first_days,
    look_at_deadlines,
    open_deadlines,
    read_days,
)
from ptce_desk.ui.desk.page import Destination, Window
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.folded_table import FoldedTableModel, Head, Path
from ptce_desk.ui.pages.column_filters import ColumnFilters, filter_entries
from ptce_desk.ui.pages.deadline_rows import (
    INSTRUCTOR,
    KIND,
    REASON,
    SUBJECT,
    WITH_REASON,
    DeadlineRow,
    count_of,
    place_of,
    to_pay,
)
from ptce_desk.ui.pages.exporting import CALENDAR, Exporter
from ptce_desk.ui.pages.home.deadline_acts import DeadlineActs
from ptce_desk.ui.pages.home.deadline_groups import (
    AXES,
    BY_DAY_OR_NATURE,
    NONE,
    RECORD,
    GroupChoice,
    group_of,
    grouped,
    heads_of,
)
from ptce_desk.ui.pages.home.deadline_look import BY_DAY, DAY, WHEN, Look, days_counted, in_order, is_aside, told_first
from ptce_desk.ui.pages.lent_line import LentLine
from ptce_desk.ui.pages.list_page import menu_entry
from ptce_desk.ui.pages.passing_look import OwnLook, PassingLook
from ptce_desk.ui.pages.saved_views import SavedViews, columns_kept, take_columns_kept
from ptce_desk.ui.pages.table_page import Groups, TablePage
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
)

_ASIDE, _HORIZON = "aside", "horizon"
_GROUP: Final = "group"
_AHEAD: Final = 40
"""Lines two screens hold: who goes down by pages finds each deadline read."""
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
        model: FoldedTableModel[DeadlineRow] = FoldedTableModel(WITH_REASON, self, ahead=_AHEAD)
        self.model = self.folded = model
        self.table: DataTable[DeadlineRow] = DataTable(
            model, "Échéances", sorts=True, known_by=lambda row: key_of(row.deadline)
        )
        self.acts = DeadlineActs(window, self.table, self._open, self._unread)
        self.sums = SumsBar()
        self.calendar_button = quiet_button("Exporter le calendrier (.ics)", "calendar-plus")
        self._exporter = Exporter(self)
        self._wanted: Narrowing | None = None
        self._there: frozenset[Path] = frozenset()
        self._closed: frozenset[Path] = frozenset()
        self._looked_at: tuple[object, ...] | None = None
        self._read_of: DeadlineSheet | None = None
        self._read: frozenset[date] = frozenset()
        self._after_whole: list[Callable[[], object]] = []
        self._given: dict[Path, int] = {}
        self._held_back: dict[Path, list[DeadlineRow]] = {}
        self._stands_at: Place | None = None
        self.lent = LentLine(window, self)
        self._build()
        self._columns = ColumnFilters(self.filters, [column for column in WITH_REASON if column.key != WHEN])
        self.views = self.kept_views = SavedViews(
            window, "deadlines", self.filters, self.shape, self.take_shape, lambda: self.passing.own is not None
        )
        self.passing: PassingLook[str] = PassingLook(
            self.lent, self.filters, self.table.columns, self._own, self._give_back
        )
        self.sort, self.descending = DAY, False
        self.table.show_sort(DAY, descending=False)
        self.table.sort_requested.connect(self.sort_by)
        self.table.offer_on_cells(self.cell_entries)
        self.table.offer_on_headings(self.heading_entries)
        self.filters.changed.connect(self._filter)
        self.grouping.changed.connect(self._filter)
        self.table.opened.connect(self._open)
        self.table.read_first(self._read_rest)
        self.folded.rows_needed.connect(self._read_on)
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
        if self._counting_does():
            self.tasks.query(self._show, look_at_deadlines, self._read)
        else:
            self.tasks.query(self._show, open_deadlines)

    def _counting_does(self) -> bool:
        """Whether days of which deadlines are no more than counted are enough for what is asked."""
        plain = not (self.filters.search_text() or self._columns.clauses or self.filters.narrowing().get(INSTRUCTOR))
        return plain and self.grouping.by in BY_DAY_OR_NATURE and self.sort in BY_DAY

    @override
    def every_group(self) -> Callable[[Desk], Groups[DeadlineRow]] | None:
        """The groups with all their deadlines, read then where some are only counted."""
        if self.sheet is None or self.sheet.whole:
            return super().every_group()
        look, by, order = self._look(), self.grouping.by, self._order()

        def read(desk: Desk) -> Groups[DeadlineRow]:
            groups = grouped(look.shown(open_deadlines(desk)), by)
            return [((head.label,), order(groups[head.path])) for head in heads_of(groups, by)]

        return read

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
        self.sheet = self._read_of = sheet
        put_off = sum(is_aside(held, "put_off") for held in sheet.aside)
        self.header.set_subtitle(summary(list(sheet.count_by_horizon().items()), put_off))
        self._narrow()
        self._filter()
        self.views.open_list()
        if sheet.whole:
            waiting, self._after_whole = self._after_whole, []
            for then in waiting:
                then()

    def _filter(self) -> None:
        """Show what the filters keep, and how many each of them would."""
        if self.sheet is None:
            return
        if not (self.sheet.whole or self._counting_does()):
            self._read_whole()
            return
        self._offer_always(self.sheet)
        look = self._look()
        offered = look.offered(self.sheet)
        self._columns.offer(offered, None if self.sheet.whole else self._read_for_filter)
        said = look.said(offered)
        near = look.near(said)
        self._offer(near, look.alike(said))
        shown = look.alike(near)
        self._fill(shown, look.aside)
        by_whom, days = look.by_whom, look.days
        whom = [str(name or "") for name in by_whom.values] if isinstance(by_whom, Among) else []
        when = between_words(days) if isinstance(days, Between) else "sans date" if days else ""
        text = self.filters.search_text()
        told = filter_sentence(count_of(shown), look.horizons, look.kinds, text, look.aside, whom, when)
        self.filters.set_sentence(self._columns.said(told))
        self._show_emptiness()

    def _look(self) -> Look:
        """What the filters let through now."""
        narrowed, text = self.filters.narrowing(), fold(self.filters.search_text())
        whom, days, through = narrowed.get(INSTRUCTOR), narrowed.get(DAY), self._columns.through()
        return Look(self._aside(), self._horizons(), self._kinds(), whom, days, text, through)

    def _read_whole(self, then: Callable[[], object] | None = None) -> None:
        """Read every deadline, then go on."""
        asked = bool(self._after_whole)
        self._after_whole.append(then or self.acts.follow_selection)
        if not asked:
            self.table.set_loading(True)
            self.tasks.query(self._show, open_deadlines)

    def _read_for_filter(self, key: str) -> None:
        """Read what a filter offers, and open it."""
        self._read_whole(partial(self.filters.open_filter, key))

    def _read_on(self, head: Head) -> None:
        """Read the next deadlines under a heading: as many as there are, since what is looked at is looked through."""
        held = self._held_back.get(head.path, [])
        least = max(TOLD_AT_ONCE, self._given.get(head.path, 0))
        self._read_days(first_days(days_counted(held), least), lambda: None)

    def _read_rest(self, heads: Sequence[Head], then: Callable[[], object]) -> None:
        """Read all that is under some headings, then go on."""
        self._read_days({due.day for due in days_counted(self._unread(heads))}, then)

    def _read_days(self, days: set[date], then: Callable[[], object]) -> None:
        if days:
            self.tasks.query(partial(self._take_days, self._read_of, days, then), read_days, days)
        else:
            then()

    def _take_days(
        self, read_of: DeadlineSheet | None, days: set[date], then: Callable[[], object], read: DeadlineSheet
    ) -> None:
        """Put the deadlines of some days under their headings, unless the list was read again meanwhile."""
        if self.sheet is None or read_of is not self._read_of:
            return
        self._read |= days
        self.sheet = self.sheet.told_of(days, read)
        for path, held in grouped(self._look().shown(self.sheet), self.grouping.by).items():
            if path in self._held_back:
                told, back = told_first(self._order()(held))
                self.folded.go_on(path, told[self._given[path] :], bool(back))
                self._hold(path, told, back)
        then()

    def _hold(self, path: Path, told: list[DeadlineRow], back: list[DeadlineRow]) -> None:
        """Remember how far a group is given to the table."""
        self._given[path], self._held_back[path] = len(told), back

    def _unread(self, heads: Sequence[Head]) -> list[DeadlineRow]:
        """What stands for the deadlines under some headings that the table does not hold yet."""
        return [row for head in heads for row in self._held_back.get(head.path, [])]

    def _fill(self, rows: Sequence[DeadlineRow], aside: Aside | None) -> None:
        """Put rows in the table, the keyboard where it was: on the same line, else on the one in its place."""
        current, place = self.table.current_row(), self.table.currentIndex().row()
        by = self.grouping.by
        self.table.columns.leave_out(({REASON} if aside is None else set()) | ({SUBJECT} if by == RECORD else set()))
        every, order = grouped(rows, by), self._order()
        groups = {path: told_first(order(held)) for path, held in every.items()}
        given = {path: told for path, (told, _back) in groups.items()}
        self._held_back = {path: back for path, (_told, back) in groups.items()}
        self._given = {path: len(told) for path, told in given.items()}
        self._closed = self._closed - self._there | (self._there - self.folded.unfolded)
        self._there = frozenset(groups)
        look = aside, self.filters.narrowing(), self.filters.search_text(), by, self.sort, self.descending
        again, self._looked_at = look == self._looked_at, look
        stood = self._stands_at or (self.table.lines.place() if again and self.folded.rowCount() else None)
        self._stands_at = None
        if groups:
            heads, begun = heads_of(every, by), {path for path, back in self._held_back.items() if back}
            self.folded.set_heads(heads, frozenset(groups) - self._closed, given, begun)
        else:
            self.folded.set_rows(order(rows), False)
        self.table.set_loading(False)
        if current is None or not self.table.select_where(partial(_same, current.deadline)):
            self._select_near(place)
        if stood is not None:
            self.table.lines.stand_at(stood)
        self.acts.setVisible(bool(rows))
        self.sums.set_sums([("à verser", to_pay(rows) or None)])
        self.acts.follow_selection()

    def _order(self) -> Callable[[Sequence[DeadlineRow]], list[DeadlineRow]]:
        """What orders rows as asked for now."""
        return partial(in_order, self.sort, self.descending)

    def sort_by(self, key: str, descending: bool) -> None:  # noqa: FBT001  # Qt's signal
        """Order by a column, within the groups."""
        self.sort, self.descending = key, descending
        self._filter()

    def cell_entries(self, index: QModelIndex) -> list[QAction]:
        """« Filtrer sur « … » »: the list narrowed to what a cell says; to how near it is, where it says when."""
        row, column = self.model.record_at(index.row()), self.model.columns[index.column()]
        told = _NEARNESS if column.key == WHEN else column
        return [] if row is None else filter_entries(self.filters, told, row)

    def heading_entries(self, place: int) -> list[QAction]:
        """To order, to group and to narrow by a column."""
        key = self.model.columns[place].key
        sort = partial(self._sort_on, key)
        entries = [menu_entry(self, "arrows-down-up", "Trier par cette colonne", sort)]
        if group_of(key):
            group = partial(self.grouping.take, group_of(key))
            entries.append(menu_entry(self, "stack", "Grouper par cette colonne", group))
        narrows = _HORIZON if key == WHEN else key
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
        key, descending = str(kept.pop(ORDER, DAY)), bool(kept.pop(DESCENDING, False))
        self.sort, self.descending = (key, descending) if key in self.table.headings() else (DAY, False)
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
        names = sorted({*sheet.instructors.values(), *sheet.others}, key=sort_key)
        self.filters.set_options(INSTRUCTOR, [(name, name) for name in names])
        counts = {one: sum(is_aside(held, one) for held in sheet.aside) for one in ASIDE_LABELS}
        self.filters.set_options(_ASIDE, [(one, _counted(ASIDE_LABELS[one], counts[one])) for one in counts])

    def _offer(self, near: list[DeadlineRow], alike: list[DeadlineRow]) -> None:
        kinds: Counter[DeadlineKind] = Counter()
        horizons: Counter[Horizon] = Counter()
        for row in near:
            kinds[row.deadline.kind] += row.counted or 1
        for row in alike:
            horizons[row.horizon] += row.counted or 1
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
        self.filters.add_span(DAY, "Échéance", "date")
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


def _same(deadline: Deadline, row: DeadlineRow) -> bool:
    return key_of(row.deadline) == key_of(deadline)


def _counted(label: str, count: int) -> str:
    return f"{label} ({number_text(count)})"
