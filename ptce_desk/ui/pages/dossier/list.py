"""The list of dossiers: filtered, sorted and summed in the file, one page of rows at a time."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ptce_desk.domain.free_fields import TEXT_KEYS, FreeOwner
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import Narrowing
from ptce_desk.domain.saved_views import OWN_LISTS
from ptce_desk.formatting import typeset
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.records.record import RecordField
from ptce_desk.services.budget.envelopes import left_in
from ptce_desk.services.committee.peek import peek_file
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.columns import MORE_KEYS, OF_YEARS_KEYS, SUMMED_KEYS, headings_of_years, years_asked
from ptce_desk.services.dossier.picked import Picked
from ptce_desk.services.dossier.sheet import (
    MAY_BE_UNSAID,
    MINE,
    Cursor,
    FollowUpSums,
    FundingFileFilter,
    FundingFilePage,
    FundingFileSums,
    Group,
    group_files,
    list_files,
    list_ids,
    list_within,
    offered_values,
    sum_files,
    sum_follow_up,
)
from ptce_desk.services.file.writing import Job
from ptce_desk.services.ptce.sheets import FundingFileRow, PtceFilter, PtceRow, list_ptce
from ptce_desk.services.reports.lists import ShownList, export_files
from ptce_desk.services.schemes.catalogue import SchemeRow, list_schemes
from ptce_desk.ui.desk.dropping import NOT_A_BLOCK, is_block
from ptce_desk.ui.desk.page import Destination, Notice, Window
from ptce_desk.ui.dialogs.new_record import NewRecordDialog, Values
from ptce_desk.ui.models.folded_table import Head, Path
from ptce_desk.ui.pages.creating import offer_new_ptce
from ptce_desk.ui.pages.dossier.bulk import SelectionActs
from ptce_desk.ui.pages.dossier.columns import COLUMNS, amounts_said, follows
from ptce_desk.ui.pages.dossier.cross_table import CrossTableDialog
from ptce_desk.ui.pages.dossier.grouping import (
    FILE_GROUPS,
    OTHER_GROUPS,
    end_words,
    envelopes_of,
    heads_of,
    unfolded_at_first,
)
from ptce_desk.ui.pages.dossier.mine import VIEW, MyFiles
from ptce_desk.ui.pages.dossier.peek import go_on, told
from ptce_desk.ui.pages.free_list import FreeListPage
from ptce_desk.ui.pages.passing_look import OwnLook
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.tables.filter_row import FilterRow
from ptce_desk.ui.widgets.tables.group_button import GroupButton
from ptce_desk.ui.widgets.tables.kept_clause import SpanKind
from ptce_desk.wording.axes import AXIS_VALUES, FILE_AXES, Names, files_sentence, lowered


class FundingFileListPage(FreeListPage[FundingFileRow]):
    """Dossiers, with their filters, their sums, and the way to a new one."""

    kinds = frozenset({"funding_file", "ptce", "session", "scheme"})
    record_page = "funding_file"
    begins = "funding_file"
    nothing_found = "Aucun dossier ne répond à ces filtres."
    unsaid = frozenset({"", "Sans intitulé"})
    free_owner = FreeOwner.FUNDING_FILE

    def __init__(self, window: Window) -> None:
        search = "N°, intitulé ou nom"
        super().__init__(window, COLUMNS, "Dossiers", "Nouveau dossier", search, sort="number", descending=True)
        self.names: Names = {}
        self._next: Cursor | None = None
        self._cursors: dict[Path, Cursor] = {}
        self._shown_by: tuple[str, ...] = ()
        self._known: frozenset[Path] = frozenset()
        self._more: tuple[str, ...] = ()
        self._wanted: FundingFileFilter | None = None
        self._listed = FundingFileSums(0, ZERO, ZERO, ZERO, ZERO)
        self._followed, self._listed_follow_up = False, FollowUpSums(ZERO, ZERO, ZERO)
        self.my_files = MyFiles(self.filters)
        self.put_before_new(self.my_files.button, self.table_button(), self.export_button("dossiers", self._as_shown))
        self.offer_imported("Tous les dossiers")
        add_filters(self.filters)
        self.grouping: GroupButton = GroupButton(self, FILE_GROUPS, OTHER_GROUPS, crosses=True)
        self.filters.add_widget(self.grouping.button)
        self.views = self.keep_views(OWN_LISTS[self.free_owner], VIEW)
        self.sums = self.add_sums()
        self.peeking = self.peek_with(peek_file, told, partial(go_on, window))
        self.bulk = SelectionActs(window, self.table, self.picked, self._years)
        self.table.widths_changed.connect(self._follow_columns)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.table)
        paste.setContext(Qt.ShortcutContext.WidgetShortcut)
        paste.activated.connect(self.paste)
        self.model.page_needed.connect(self._read_on)
        self.model.rows_needed.connect(self._read_group)
        self.grouping.changed.connect(self.read)
        self.grouping.crossing.connect(self._cross)
        self.grouping.folded.connect(lambda folded: self.model.fold_all(folded=folded))
        self.follow_free()

    @property
    @override
    def filter(self) -> FundingFileFilter:
        return replace(chosen(self.filters), among=self.imported)

    @override
    def asked(self) -> tuple[object, ...]:
        return *super().asked(), self._followed, self._more

    @override
    def narrow_to(self, destination: Destination) -> None:
        super().narrow_to(destination)
        self._wanted = destination.filter
        if self._wanted is not None:
            self.filters.put(self._wanted.by)

    @override
    def give_back(self, own: OwnLook[tuple[str, ...]]) -> None:
        self._wanted = None
        super().give_back(own)

    @override
    def reload(self) -> None:
        """Read what the filters offer, then the first page and the sums."""
        self.read_free()
        self.tasks.query(self._offer, offered_values)
        self.read()

    def paste(self) -> None:
        """Bring in a block copied from a spreadsheet: the page that imports asks what it is first."""
        text = QGuiApplication.clipboard().text()
        if is_block(text):
            self.window_.go(Destination("importing", pasted=text))
        else:
            self.window_.notify(Notice(typeset(NOT_A_BLOCK)))

    @override
    def read(self) -> None:
        """Read the first page of the list, and its sums."""
        self.my_files.follow()
        self._name_years()
        self._followed = follows(self.table.columns.is_shown)
        self._more = tuple(key for key in self._more_keys() if self.table.columns.is_shown(key))
        own = tuple(key for key in SUMMED_KEYS if key in self._more)
        self.table.set_loading(True)
        again = self.is_read_again()
        if self.grouping.by:
            show = self.if_still_asked(partial(self._read_rows_of, self.model.counts_read if again else {}))
            self.tasks.query(show, group_files, self.filter, self.grouping.by, followed=self._followed, more=own)
        else:
            self._read_page(self._show_first, at_least=self.count_again)
        self.tasks.query(self.if_still_asked(self._show_sums), sum_files, self.filter, own)
        if self._followed:
            self.tasks.query(self.if_still_asked(self._show_follow_up_sums), sum_follow_up, self.filter)

    @override
    def new_record(self) -> None:
        """Start a dossier."""
        self.new_record_for(None)

    @override
    def new_record_for(self, ptce_id: int | None) -> None:
        """Start a dossier, for a PTCE when one is given."""
        self.tasks.query(partial(self._ask_new_file, ptce_id), _choices)

    @override
    def invite(self) -> None:
        self.table.set_empty_state(
            "folder-simple-plus",
            "Ici viennent les demandes d’aide que vous instruisez, chacune avec son calcul.",
            "Créer le premier dossier",
            self.begin_new,
        )

    @override
    def open_row(self, row: FundingFileRow) -> None:
        """Open a dossier, all those listed around it, read into the table or not."""
        if self.model.is_grouped:
            self.window_.go(Destination("funding_file", row.id, tuple(held.id for held in self.model.rows)))
            return
        go = partial(self._go_to, row.id)
        self.tasks.query(go, list_ids, self.filter, sort=self.sort, descending=self.descending)

    def picked(self) -> Picked:
        """What is selected: the rows, and each group by its heading, unfolded or not."""
        rows, heads = self.table.picked()
        ids = tuple(row.id for row in rows)
        own = (FundingFileFilter(years_asked(self.filters.narrowing()), among=ids),) if rows else ()
        return own + tuple(self.filter.within(self.grouping.by, head.path) for head in heads)

    def _years(self) -> list[int]:
        """The years of the rows selected; of the whole list when groups are."""
        rows, heads = self.table.picked()
        offered = self.names.get("year", {}) if heads else ()
        return [row.year for row in rows if row.year is not None] + [year for year in offered if isinstance(year, int)]

    def _read_on(self, _last: FundingFileRow) -> None:
        self._read_page(self._show_more, self._next)

    def _read_page(
        self, show: Callable[[FundingFilePage], None], after: Cursor | None = None, *, at_least: int = 0
    ) -> None:
        self.tasks.query(
            self.if_still_asked(show),
            list_files,
            self.filter,
            sort=self.sort,
            descending=self.descending,
            after=after,
            at_least=at_least,
            followed=self._followed,
            more=self._more,
        )

    def _read_rows_of(self, counts: Mapping[Path, int], groups: list[Group]) -> None:
        """Read as many rows of each group as were there when the list is read again, and show all of it at once."""
        there = {head.path for head in heads_of(groups, self.grouping.by) if head.holds_rows}
        asked = {path: (self.filter.within(self.grouping.by, path), counts[path]) for path in counts if path in there}
        if not asked:
            self._show_groups(groups, {})
            return
        self.tasks.query(
            self.if_still_asked(partial(self._show_groups, groups)),
            list_within,
            asked,
            sort=self.sort,
            descending=self.descending,
            followed=self._followed,
            more=self._more,
        )

    def _show_groups(self, groups: list[Group], pages: Mapping[Path, FundingFilePage]) -> None:
        """Show the groups of the list; those that were unfolded stay so while one groups by the same."""
        by = self.grouping.by
        heads = heads_of(groups, by)
        known = self._known if self._shown_by == by else frozenset()
        unfolded = unfolded_at_first(heads, groups) - known | (self.model.unfolded & known)
        self._known = known | {head.path for head in heads}
        self._shown_by = by
        self._cursors = {path: page.next for path, page in pages.items() if page.next is not None}
        if heads:
            given = {path: page.rows for path, page in pages.items()}
            self.put_rows(partial(self.model.set_heads, heads, unfolded, given, frozenset(self._cursors)))
            self._read_envelopes(envelopes_of(heads, by, self.filter.by.one("year")))
        else:
            self.show_rows(())

    def _read_envelopes(self, envelopes: Mapping[Path, tuple[int, int]]) -> None:
        """Say at the end of each group that is all of one envelope what this one has left."""

        def show(left: Mapping[tuple[int, int], Decimal]) -> None:
            self.model.set_ends({path: end_words(left[one]) for path, one in envelopes.items() if one in left})

        if envelopes:
            self.tasks.query(self.if_still_asked(show), left_in, sorted({year for _scheme, year in envelopes.values()}))

    def _read_group(self, head: Head) -> None:
        self.tasks.query(
            self.if_still_asked(partial(self._give, head.path)),
            list_files,
            self.filter.within(self.grouping.by, head.path),
            sort=self.sort,
            descending=self.descending,
            after=self._cursors.get(head.path),
            followed=self._followed,
            more=self._more,
        )

    def _give(self, path: Path, page: FundingFilePage) -> None:
        if page.next is not None:
            self._cursors[path] = page.next
        self.model.give(path, page.rows, page.next is not None)

    def _more_keys(self) -> tuple[str, ...]:
        told = headings_of_years(self.filters.narrowing())
        return *(key for key in MORE_KEYS if key in told or key not in OF_YEARS_KEYS), *(one.key for one in self.free)

    def _name_years(self) -> None:
        """Have the amounts of the years that the list is narrowed to called by these, and leave out what is of none."""
        told = headings_of_years(self.filters.narrowing())
        for key, heading in told.items():
            self.table.set_heading(key, heading)
        self.table.columns.leave_out(OF_YEARS_KEYS - told.keys())

    def _follow_columns(self) -> None:
        """Read what a column just brought into view shows, unless the rows tell it already."""
        shown = self.table.columns.is_shown
        followed = not self._followed and follows(shown)
        if followed or any(shown(key) for key in self._more_keys() if key not in self._more):
            self.read()
        self._show_amounts()

    def _cross(self) -> None:
        """Show a table of two axes of what is listed; a crossing narrows the list to its dossiers."""
        rows, columns = (*(key for key in self.grouping.by if key in (*FILE_AXES, *TEXT_KEYS)), "scheme", "year")[:2]
        by = (rows, columns if columns != rows else "year")
        dialog = CrossTableDialog(self.window_, self.filter, by, self.names, self)
        dialog.chosen.connect(self._narrow)
        dialog.ask()

    def _narrow(self, narrowing: Narrowing) -> None:
        for key, clause in narrowing.clauses:
            self.filters.set_clause(key, clause)
        self.filters.changed.emit()

    def _as_shown(self) -> Job:
        """What writes the list as it is: its columns, its order and its groups."""
        columns = tuple(self.model.columns[place] for place in self.table.columns.shown)
        shown = ShownList(columns, self.sort, self.descending, self.grouping.by)
        wanted = self.filter
        return lambda desk, path: export_files(desk, wanted, shown, path)

    def _show_first(self, page: FundingFilePage) -> None:
        self._next = page.next
        self.show_rows(page.rows, more=page.next is not None)

    def _show_more(self, page: FundingFilePage) -> None:
        self._next = page.next
        self.model.append_rows(page.rows, page.next is not None)

    def _show_sums(self, sums: FundingFileSums) -> None:
        asked = self.filter
        self.filters.set_sentence(
            files_sentence(sums.count, asked.by, self.names, asked.text, imported=asked.among is not None)
        )
        self._listed = sums
        self._show_amounts()
        self.bulk.sum_again()

    def _show_follow_up_sums(self, sums: FollowUpSums) -> None:
        self._listed_follow_up = sums
        self._show_amounts()

    def _show_amounts(self) -> None:
        """The sums of all that is listed; of what follows the grants, what is in view."""
        shown = self.table.columns.is_shown
        told = amounts_said(self._listed, self._listed_follow_up, shown)
        more = {key: lowered(heading) for key, heading, shown in self.table.columns.offered() if shown}
        told += [(more[key], amount) for key, amount in self._listed.more.items() if key in more]
        self.sums.set_sums(told)

    def _offer(self, offered: Mapping[str, Sequence[tuple[Hashable, str]]]) -> None:
        asked = self.filters.narrowing()
        self.names = {key: dict(options) for key, options in offered.items()}
        for key, options in offered.items():
            if self.filters.has(key):
                self.filters.set_options(key, options)
        self.my_files.offer(self.names[MINE])
        if self._wanted is not None:
            self.filters.put(self._wanted.by)
            self._wanted = None
            self.read()
        elif asked != self.filters.narrowing():  # what is no longer offered narrows nothing
            self.read()
        self.views.open_list()

    def _go_to(self, file_id: int, listed: tuple[int, ...]) -> None:
        siblings = listed if file_id in listed else tuple(held.id for held in self.model.rows)
        self.window_.go(Destination("funding_file", file_id, siblings))

    def _ask_new_file(self, ptce_id: int | None, choices: tuple[list[SchemeRow], list[PtceRow], date]) -> None:
        dialog = new_funding_file_dialog(self, *choices, ptce_id=ptce_id)
        choice, poles = dialog.editors["ptce_id"], [(row.id, row.name) for row in choices[1]]
        assert isinstance(choice, Choice)
        offer_new_ptce(choice, self.tasks, poles)
        dialog.ask(lambda: self._create(dialog.values()))

    def _create(self, typed: Values) -> None:
        scheme_id, ptce_id, day = (typed[key] for key in ("scheme_id", "ptce_id", "deposited_on"))
        assert isinstance(scheme_id, int)
        assert isinstance(ptce_id, int | None)
        assert isinstance(day, date | None)
        asked = partial(instruct.create_file, scheme_id=scheme_id, ptce_id=ptce_id, deposited_on=day)
        self.tasks.command(frozenset({"funding_file"}), self.go_to_new, asked, title=str(typed["title"]))


def _choices(desk: Desk) -> tuple[list[SchemeRow], list[PtceRow], date]:
    return list_schemes(desk), list_ptce(desk, PtceFilter()), desk.today()


_CHARS: Final = 58
_SCHEME: Final = RecordField(
    "scheme_id",
    "Dispositif",
    kind="link",
    placeholder="Choisir un dispositif…",
    required="Choisissez le dispositif : c’est lui qui fixe le calcul.",
    chars=_CHARS,
)
"""A dossier keeps the version its day calls for, not the scheme."""


def new_funding_file_dialog(
    parent: QWidget, schemes: Sequence[SchemeRow], poles: Sequence[PtceRow], today: date, *, ptce_id: int | None = None
) -> NewRecordDialog:
    """Everything but the scheme may come later."""
    title = replace(
        FUNDING_FILE.field("title"),
        placeholder="Par exemple : étude de faisabilité de la cantine partagée",
        chars=_CHARS,
    )
    ptce = replace(FUNDING_FILE.field("ptce_id"), chars=_CHARS)
    dialog = NewRecordDialog(
        parent,
        "Nouveau dossier",
        "Créer le dossier",
        [(_SCHEME,), (ptce,), (title,), (FUNDING_FILE.field("deposited_on"),)],
        begun={"deposited_on": today},
        leave="Renoncer",
        writes="funding_file",
    )
    latest = {row.scheme_id: f"{row.code} – {row.label}" for row in schemes}
    for key, options in (("scheme_id", list(latest.items())), ("ptce_id", [(row.id, row.name) for row in poles])):
        choice = dialog.editors[key]
        assert isinstance(choice, Choice)
        choice.set_options(options)
        if key == "ptce_id":
            choice.set_value(ptce_id)
    return dialog


_ALWAYS: Final = ("scheme", "year", "instruction", "decision")
"""The filters in view at all times; the others begin from « + Filtre »."""
_SPANS: Final[Mapping[str, SpanKind]] = {
    **dict.fromkeys(("requested", "max_amount", "proposed", "voted", "total_cost", "eligible_base"), "amount"),
    **dict.fromkeys(("granted", "agreed", "paid", "remaining"), "amount"),
    **dict.fromkeys(("deposited_on", "listed_on", "decided_on", "start", "end"), "date"),
    **dict.fromkeys(("score", "waiting_rank"), "number"),
}
_FREE: Final = frozenset({"number", "title", "siret"})
"""What is too varied to be offered: the list is narrowed to what a cell says."""
_EVERY: Final = {"scheme": "Tous les dispositifs", "year": "Tous les exercices"}


def add_filters(row: FilterRow) -> None:
    """Add the filters of dossiers; those whose values are in the file are offered later."""
    for key, label in FILE_AXES.items():
        if key in _SPANS:
            row.add_span(key, label, _SPANS[key])
        else:
            row.add_filter(
                key,
                label,
                AXIS_VALUES.get(key, ()),
                every=_EVERY.get(key, "Tous"),
                several=True,
                shown="always" if key in _ALWAYS else "active",
                unsaid=key in MAY_BE_UNSAID,
                free=key in _FREE,
            )


def chosen(row: FilterRow) -> FundingFileFilter:
    """What the filters let through."""
    return FundingFileFilter(row.narrowing(), row.search_text())
