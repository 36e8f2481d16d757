"""The list of PTCE: where they are, how many dossiers each has, what it was ever granted."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial

from typing_extensions import override

from ptce_desk.domain.free_fields import FreeOwner
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.ptce import TerritoryType
from ptce_desk.domain.saved_views import OWN_LISTS
from ptce_desk.formatting import typeset
from ptce_desk.records.ptce import PTCE
from ptce_desk.services.file.writing import Job
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.sheets import PtceFilter, PtceRow
from ptce_desk.services.records import create_record
from ptce_desk.services.reports.ptce_register import export_ptce_list
from ptce_desk.ui.desk.page import Window
from ptce_desk.ui.dialogs.new_around import new_ptce_dialog
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.pages.free_list import FreeListPage
from ptce_desk.ui.pages.ptce.peek import go_on, told
from ptce_desk.ui.pages.tagging import SelectedTags, tags_column
from ptce_desk.wording.filters import count_text, ptce_filter_sentence
from ptce_desk.wording.states import TERRITORY_LABELS


def _region_at_source(row: PtceRow) -> str:
    if not row.region_at_source or row.region_at_source == row.region:
        return ""
    return typeset(f"À la source : {row.region_at_source}")


_field = PTCE.field
COLUMNS: tuple[Column[PtceRow], ...] = (
    screen_column(_field("name"), stretch=3, width_chars=26),
    screen_column(_field("commune"), stretch=2, width_chars=16),
    screen_column(_field("region"), tooltip=_region_at_source, stretch=2, width_chars=20),
    screen_column(
        _field("territory_type"),
        heading="Territoire",
        words=lambda row: TERRITORY_LABELS[row.territory_type] if row.territory_type else "",
        width_chars=11,
    ),
    Column("created_year", _field("created_year").label, "year", lambda row: row.created_year),
    Column("file_count", "Dossiers", "count", lambda row: row.file_count),
    Column("voted", "Accordé", "amount", lambda row: row.voted or None),
    tags_column(),
)


class PtceListPage(FreeListPage[PtceRow]):
    """Every PTCE of the file, with its filters and sums."""

    kinds = frozenset({"ptce", "funding_file", "session"})
    record_page = "ptce"
    begins = "ptce"
    nothing_found = "Aucun PTCE ne répond à ces filtres."
    free_owner = FreeOwner.PTCE

    def __init__(self, window: Window) -> None:
        super().__init__(window, COLUMNS, "PTCE", "Nouveau PTCE", "Nom ou autre nom", sort="name")
        self.put_before_new(self.export_button("ptce", self._register))
        self.offer_imported("Tous les PTCE")
        self.filters.add_filter("region", "Région", every="Toutes les régions", several=True)
        self.filters.add_filter(
            "territory_type",
            "Type de territoire",
            list(TERRITORY_LABELS.items()),
            every="Tous les territoires",
            several=True,
        )
        self._columns = self.filter_columns()
        self.filters.add_widget(
            self.offer_groups(("region", "territory_type", "commune", "created_year"), ("PTCE", "PTCE"))
        )
        self.views = self.keep_views(OWN_LISTS[self.free_owner])
        self.sums = self.add_sums()
        self.peeking = self.peek_with(sheets.open_ptce, told, partial(go_on, window))
        self.tagging = SelectedTags(window, PTCE, self.table)
        self.add_selection(self.tagging.button)
        self.follow_free()
        self.table.columns.changed.connect(self._show_sums)

    @property
    @override
    def filter(self) -> PtceFilter:
        return PtceFilter(
            self.filters.values("region", str),
            self.filters.values("territory_type", TerritoryType),
            self.filters.search_text(),
            self.imported,
        )

    @override
    def reload(self) -> None:
        """Read the fields of one's own and the regions to choose from, then the list."""
        self.read_free()
        self.tasks.query(self._offer_regions, sheets.list_regions)
        self.read()

    @override
    def read(self) -> None:
        self.table.set_loading(True)
        show = self.if_still_asked(self._show)
        self.tasks.query(show, sheets.list_ptce, self.filter, order=self.sort, descending=self.descending)

    @override
    def new_record(self) -> None:
        """Ask for the name of a new PTCE."""
        self.tasks.query(self._ask_name, sheets.list_ptce, PtceFilter())

    @override
    def invite(self) -> None:
        self.table.set_empty_state(
            "circles-three-plus",
            "Ici viennent les pôles que vous accompagnez : leurs membres, leur stade, leurs dossiers.",
            "Créer le premier PTCE",
            self.begin_new,
        )

    def _register(self) -> Job:
        """What writes the list as it is filtered and ordered."""
        wanted, order, descending = replace(self.filter, among=self.among_listed()), self.sort, self.descending
        return lambda desk, path: export_ptce_list(desk, wanted, path, order=order, descending=descending)

    def _show(self, rows: list[PtceRow]) -> None:
        self.show_rows(self._columns.narrowed(rows))
        asked = self.filter
        sentence = ptce_filter_sentence(
            len(self.listed),
            regions=asked.regions,
            territory_types=asked.territory_types,
            text=asked.text,
            imported=asked.among is not None,
        )
        self.filters.set_sentence(self._columns.said(sentence))
        self._show_sums()

    def _show_sums(self) -> None:
        voted: Decimal = sum((row.voted for row in self.listed), ZERO)
        files = count_text(sum(row.file_count for row in self.listed), "dossier")
        self.sums.set_sums([("accordé", voted), *self.own_sums_of(self.listed)], files)

    def _offer_regions(self, regions: list[str]) -> None:
        self.filters.set_options("region", [(region, region) for region in regions])
        self.views.open_list()

    def _ask_name(self, rows: list[PtceRow]) -> None:
        dialog = new_ptce_dialog(self, [row.name for row in rows])
        dialog.ask(lambda: self._create(dialog.values()))

    def _create(self, values: Mapping[str, object]) -> None:
        self.tasks.command(frozenset({"ptce"}), self.go_to_new, create_record, PTCE, values)
