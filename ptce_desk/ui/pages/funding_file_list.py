"""The list of dossiers: filtered, sorted and summed in the file, one page of rows at a time."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from ptce_desk.domain.money import ZERO
from ptce_desk.services import instruct
from ptce_desk.services.catalogue import SchemeRow, list_schemes
from ptce_desk.services.desk import Desk
from ptce_desk.services.file_sheet import (
    Cursor,
    FollowUpSums,
    FundingFileFilter,
    FundingFilePage,
    FundingFileSums,
    list_files,
    list_ids,
    list_years,
    sum_files,
    sum_follow_up,
)
from ptce_desk.services.poles import FundingFileRow, PtceFilter, PtceRow, list_ptce
from ptce_desk.ui.dialogs.new_funding_file import NewFundingFileDialog
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.page import Destination, Page, Window
from ptce_desk.ui.pages.funding_file_bulk import BulkButton, follow_up_sums_of, select_again, sums_of
from ptce_desk.ui.pages.funding_file_columns import COLUMNS, FOLLOW_UP_AMOUNTS, FOLLOW_UP_KEYS
from ptce_desk.ui.pages.funding_file_filters import add_filters, choose, chosen
from ptce_desk.ui.pages.saved_views import SavedViews
from ptce_desk.ui.widgets.buttons import primary_button
from ptce_desk.ui.widgets.data_table import DataTable
from ptce_desk.ui.widgets.filter_row import FilterRow
from ptce_desk.ui.widgets.header import PageHeader
from ptce_desk.ui.widgets.sums_bar import SumsBar
from ptce_desk.wording.filters import filter_sentence


class FundingFileListPage(Page):
    """Dossiers, with their filters, their sums, and the way to a new one."""

    kinds = frozenset({"funding_file", "ptce", "session", "scheme"})

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.schemes: dict[object, SchemeRow] = {}
        self._sort, self._descending = "number", True
        self._next: Cursor | None = None
        self._wanted: FundingFileFilter | None = None
        self.model: PagedTableModel[FundingFileRow] = PagedTableModel(COLUMNS, self)
        self.table: DataTable[FundingFileRow] = DataTable(self.model, "Dossiers")
        self.filters = FilterRow("N°, intitulé ou PTCE (Ctrl+F)")
        self.sums = SumsBar()
        self.bulk = BulkButton(window, self, self.table.selected_rows)
        self._listed = FundingFileSums(0, ZERO, ZERO, ZERO)
        self._followed, self._listed_follow_up = False, FollowUpSums(ZERO, ZERO, ZERO)
        self._build()
        self.filters.changed.connect(self._read)
        self.table.opened.connect(self._open)
        self.table.sort_requested.connect(self._sort_by)
        self.table.selection_changed.connect(self.bulk.follow_selection)
        self.table.selection_changed.connect(self._show_amounts)
        self.table.widths_changed.connect(self._follow_columns)
        self.model.page_needed.connect(self._read_on)

    @property
    def filter(self) -> FundingFileFilter:
        """What the filters let through."""
        return chosen(self.filters)

    @override
    def show_record(self, destination: Destination) -> None:
        """Show the dossiers another page speaks of, if it does."""
        self._wanted = destination.filter
        if self._wanted is not None:
            choose(self.filters, self._wanted)
        super().show_record(destination)

    def reload(self) -> None:
        """Read the filters' choices, then the first page and the sums."""
        self.tasks.query(self._offer_schemes, list_schemes)
        self.tasks.query(self._offer_years, list_years)
        self._read()

    def new_record(self) -> None:
        """Start a dossier."""
        self.new_record_for(None)

    def new_record_for(self, ptce_id: int | None) -> None:
        """Start a dossier, for a PTCE when one is given."""
        self.tasks.query(partial(self._ask_new_file, ptce_id), _choices)

    def focus_filter(self) -> None:
        """Go to the filter by words."""
        self.filters.search.setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the list."""
        super().showEvent(event)
        self.table.setFocus()

    def _build(self) -> None:
        header = PageHeader("Dossiers")
        new = primary_button("Nouveau dossier", "plus")
        new.clicked.connect(self.new_record)
        header.add_action(self.bulk.button)
        header.add_action(new)
        add_filters(self.filters)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(header)
        layout.addWidget(self.filters)
        layout.addWidget(self.table, stretch=1)
        layout.addWidget(self.sums)
        self.views = SavedViews(
            self.window_, "funding_files", self.filters, lambda: (self._sort, self._descending), self._set_order
        )
        self.table.show_sort(self._sort, descending=self._descending)

    def _set_order(self, key: str, descending: bool) -> None:  # noqa: FBT001  # as `_sort_by`
        self.table.show_sort(key, descending=descending)
        self._sort_by(key, descending)

    def _sort_by(self, key: str, descending: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._sort, self._descending = key, descending
        self._read()

    def _asked(self) -> tuple[object, ...]:
        return self.filter, self._sort, self._descending, self._followed

    def _read(self) -> None:
        self._followed = any(self.table.columns.is_shown(key) for key in FOLLOW_UP_KEYS)
        self.table.set_loading(True)
        self._read_page(self._show_first)
        self.tasks.query(partial(self._show_sums, self.filter), sum_files, self.filter)
        if self._followed:
            self.tasks.query(partial(self._show_follow_up_sums, self.filter), sum_follow_up, self.filter)

    def _read_on(self, _last: FundingFileRow) -> None:
        self._read_page(self._show_more, self._next)

    def _read_page(
        self, show: Callable[[tuple[object, ...], FundingFilePage], None], after: Cursor | None = None
    ) -> None:
        self.tasks.query(
            partial(show, self._asked()),
            list_files,
            self.filter,
            sort=self._sort,
            descending=self._descending,
            after=after,
            followed=self._followed,
        )

    def _follow_columns(self) -> None:
        """Read what a column just brought into view shows, unless the rows tell it already."""
        if not self._followed and any(self.table.columns.is_shown(key) for key in FOLLOW_UP_KEYS):
            self._read()
        self._show_amounts()

    def _show_first(self, asked: tuple[object, ...], page: FundingFilePage) -> None:
        if asked != self._asked():
            return
        current, selected = self.table.current_row(), {row.id for row in self.table.selected_rows()}
        self._next = page.next
        self.model.set_rows(page.rows, page.next is not None)
        self.table.set_loading(False)
        if current is not None:
            self.table.select_where(lambda row: row.id == current.id)
        if len(selected) > 1:
            select_again(self.table, self.model, selected)
        self._show_emptiness()

    def _show_more(self, asked: tuple[object, ...], page: FundingFilePage) -> None:
        if asked == self._asked():
            self._next = page.next
            self.model.append_rows(page.rows, page.next is not None)

    def _show_sums(self, asked: FundingFileFilter, sums: FundingFileSums) -> None:
        if asked != self.filter:
            return
        scheme = self.schemes.get(asked.scheme_id)
        self.filters.set_sentence(
            filter_sentence(
                sums.count,
                scheme=scheme.code if scheme else "",
                year=asked.year,
                stage=asked.stage,
                instruction=asked.instruction,
                decision=asked.decision,
                act=asked.act,
                execution=asked.execution,
                to_do=asked.to_do,
                text=asked.text,
            )
        )
        self._listed = sums
        self._show_amounts()

    def _show_follow_up_sums(self, asked: FundingFileFilter, sums: FollowUpSums) -> None:
        if asked == self.filter:
            self._listed_follow_up = sums
            self._show_amounts()

    def _show_amounts(self) -> None:
        """The sums of the selection when there is one, else of all that is listed; of what follows if it is in view."""
        chosen = self.table.selected_rows()
        sums, followed, scope = self._listed, self._listed_follow_up, ""
        if len(chosen) > 1:
            scope = f"pour les {len(chosen)} dossiers sélectionnés"
            sums, followed = sums_of(chosen), follow_up_sums_of(chosen)
        amounts = [("demandé", sums.requested), ("proposé", sums.proposed), ("voté", sums.voted)]
        for key, amount in zip(FOLLOW_UP_AMOUNTS, (followed.agreed, followed.paid, followed.remaining), strict=True):
            if self.table.columns.is_shown(key):
                amounts.append((FOLLOW_UP_AMOUNTS[key], amount))
        self.sums.set_sums(amounts, scope)

    def _show_emptiness(self) -> None:
        if self.filter == FundingFileFilter():
            self.table.set_empty_state(
                "folder-simple-plus",
                "Ici viennent les demandes d’aide que vous instruisez, chacune avec son calcul.",
                "Créer le premier dossier",
                self.new_record,
            )
        else:
            self.table.set_empty_state(
                "funnel", "Aucun dossier ne répond à ces filtres.", "Effacer les filtres", self.filters.clear
            )

    def _offer_schemes(self, rows: list[SchemeRow]) -> None:
        self.schemes = {row.scheme_id: row for row in rows}
        self.filters.set_options("scheme", [(key, row.code) for key, row in self.schemes.items()])

    def _offer_years(self, years: list[int]) -> None:
        self.filters.set_options("year", [(year, str(year)) for year in years])
        if self._wanted is not None:
            choose(self.filters, self._wanted)
            self._wanted = None
            self._read()

    def _open(self, row: FundingFileRow) -> None:
        """Open a dossier, all those listed around it, read into the table or not."""
        go = partial(self._go_to, row.id)
        self.tasks.query(go, list_ids, self.filter, sort=self._sort, descending=self._descending)

    def _go_to(self, file_id: int, listed: tuple[int, ...]) -> None:
        siblings = listed if file_id in listed else tuple(held.id for held in self.model.rows)
        self.window_.go(Destination("funding_file", file_id, siblings))

    def _ask_new_file(self, ptce_id: int | None, choices: tuple[list[SchemeRow], list[PtceRow], date]) -> None:
        dialog = NewFundingFileDialog(*choices, ptce_id=ptce_id, parent=self)
        dialog.accepted.connect(partial(self._create, dialog))
        dialog.open()

    def _create(self, dialog: NewFundingFileDialog) -> None:
        self.tasks.command(
            frozenset({"funding_file"}),
            lambda file_id: self.window_.go(Destination("funding_file", file_id)),
            instruct.create_file,
            scheme_id=dialog.scheme_id(),
            ptce_id=dialog.ptce_id(),
            title=dialog.title(),
            deposited_on=dialog.deposited_on(),
        )


def _choices(desk: Desk) -> tuple[list[SchemeRow], list[PtceRow], date]:
    return list_schemes(desk), list_ptce(desk, PtceFilter()), desk.today()
