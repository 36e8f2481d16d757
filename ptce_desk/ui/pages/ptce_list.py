"""The list of PTCE: where they are, how many dossiers each has, what it was ever granted."""

from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.ptce import TerritoryType
from ptce_desk.formatting import amount_text, typeset
from ptce_desk.services import poles
from ptce_desk.services.desk import Desk
from ptce_desk.services.poles import PtceFilter, PtceOrder, PtceRow
from ptce_desk.services.ptce_register import export_ptce_list
from ptce_desk.ui.dialogs.new_ptce import NewPtceDialog
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.page import Destination, Page, Window
from ptce_desk.ui.pages.exporting import Job, register_button
from ptce_desk.ui.pages.saved_views import SavedViews
from ptce_desk.ui.widgets.buttons import primary_button
from ptce_desk.ui.widgets.data_table import DataTable
from ptce_desk.ui.widgets.filter_row import FilterRow
from ptce_desk.ui.widgets.header import PageHeader
from ptce_desk.ui.widgets.sums_bar import SumsBar
from ptce_desk.wording.filters import count_text, ptce_filter_sentence
from ptce_desk.wording.states import TERRITORY_LABELS


def _region_at_source(row: PtceRow) -> str:
    if not row.region_at_source or row.region_at_source == row.region:
        return ""
    return typeset(f"À la source : {row.region_at_source}")


COLUMNS: tuple[Column[PtceRow], ...] = (
    Column("name", "Nom", "text", lambda row: row.name, stretch=3, width_chars=26),
    Column("commune", "Commune", "text", lambda row: row.commune, stretch=2, width_chars=16),
    Column(
        "region",
        "Région",
        "text",
        lambda row: row.region,
        tooltip=_region_at_source,
        stretch=2,
        width_chars=20,
    ),
    Column(
        "territory_type",
        "Territoire",
        "text",
        lambda row: TERRITORY_LABELS[row.territory_type] if row.territory_type else "",
        width_chars=11,
    ),
    Column("created_year", "Création", "number", lambda row: str(row.created_year or ""), lambda row: row.created_year),
    Column("file_count", "Dossiers", "number", lambda row: str(row.file_count or ""), lambda row: row.file_count),
    Column("voted", "Accordé", "amount", lambda row: amount_text(row.voted or None), lambda row: row.voted),
)
_ORDERS: dict[str, PtceOrder] = {
    "name": "name",
    "commune": "commune",
    "region": "region",
    "territory_type": "territory_type",
    "created_year": "created_year",
    "file_count": "file_count",
    "voted": "voted",
}


class PtceListPage(Page):
    """Every PTCE of the file, with its filters and sums."""

    kinds = frozenset({"ptce", "funding_file", "session"})

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.filter = PtceFilter()
        self._order: PtceOrder = "name"
        self._descending = False
        self.model: PagedTableModel[PtceRow] = PagedTableModel(COLUMNS, self)
        self.table: DataTable[PtceRow] = DataTable(self.model, "PTCE")
        self.filters = FilterRow("Nom ou autre nom (Ctrl+F)")
        self.sums = SumsBar()
        self.new_button = primary_button("Nouveau PTCE", "plus")
        self._build()
        self.new_button.clicked.connect(self.new_record)
        self.filters.changed.connect(self._set_filter)
        self.table.opened.connect(self._open)
        self.table.sort_requested.connect(self._sort_by)
        self.table.selection_changed.connect(self._show_sums)

    def reload(self) -> None:
        """Read the regions to choose from, then the list."""
        self.tasks.query(self._offer_regions, poles.list_regions)
        self._read()

    def new_record(self) -> None:
        """Ask for the name of a new PTCE."""
        self.tasks.query(self._ask_name, poles.list_ptce, PtceFilter())

    def focus_filter(self) -> None:
        """Go to the filter by words."""
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the list."""
        super().showEvent(event)
        self.table.setFocus()

    def _build(self) -> None:
        self.filters.add_filter("region", "Région", every="Toutes les régions")
        self.filters.add_filter(
            "territory_type", "Type de territoire", list(TERRITORY_LABELS.items()), every="Tous les territoires"
        )
        header = PageHeader("PTCE")
        header.add_action(register_button(self, "Exporter", "ptce", self._register))
        header.add_action(self.new_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(header)
        layout.addWidget(self.filters)
        layout.addWidget(self.table, stretch=1)
        layout.addWidget(self.sums)
        self.views = SavedViews(self.window_, "ptce_list", self.filters, self._sorted_by, self._set_order)
        self.table.show_sort(self._order, descending=self._descending)

    def _register(self) -> Job:
        """What writes the list as it is filtered and ordered."""
        return partial(_export, self.filter, self._order, self._descending)

    def _set_filter(self) -> None:
        region, kind = self.filters.value("region"), self.filters.value("territory_type")
        self.filter = PtceFilter(
            region if isinstance(region, str) else None,
            kind if isinstance(kind, TerritoryType) else None,
            self.filters.search_text(),
        )
        self._read()

    def _sorted_by(self) -> tuple[str, bool]:
        return next(key for key, order in _ORDERS.items() if order == self._order), self._descending

    def _set_order(self, key: str, descending: bool) -> None:  # noqa: FBT001  # as `_sort_by`
        self.table.show_sort(key, descending=descending)
        self._sort_by(key, descending)

    def _sort_by(self, key: str, descending: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._order, self._descending = _ORDERS[key], descending
        self._read()

    def _read(self) -> None:
        asked = (self.filter, self._order, self._descending)
        self.table.set_loading(True)
        self.tasks.query(
            partial(self._show, asked), poles.list_ptce, self.filter, order=self._order, descending=self._descending
        )

    def _show(self, asked: tuple[PtceFilter, PtceOrder, bool], rows: list[PtceRow]) -> None:
        if asked != (self.filter, self._order, self._descending):
            return
        current = self.table.current_row()
        self.model.set_rows(rows, False)
        self.table.set_loading(False)
        if current is not None:
            self.table.select_where(lambda row: row.id == current.id)
        self.filters.set_sentence(
            ptce_filter_sentence(
                len(rows),
                region=self.filter.region,
                territory_type=self.filter.territory_type,
                text=self.filter.text,
            )
        )
        self._show_sums()
        self._show_emptiness()

    def _show_sums(self) -> None:
        chosen = self.table.selected_rows()
        rows = chosen if len(chosen) > 1 else self.model.rows
        voted: Decimal = sum((row.voted for row in rows), ZERO)
        files = count_text(sum(row.file_count for row in rows), "dossier")
        scope = f"pour les {len(rows)} PTCE sélectionnés" if len(chosen) > 1 else ""
        self.sums.set_sums([("accordé", voted)], f"{files} {scope}".strip())

    def _show_emptiness(self) -> None:
        if self.filter == PtceFilter():
            self.table.set_empty_state(
                "circles-three-plus",
                "Ici viennent les pôles que vous accompagnez : leurs membres, leur stade, leurs dossiers.",
                "Créer le premier PTCE",
                self.new_record,
            )
        else:
            self.table.set_empty_state(
                "funnel", "Aucun PTCE ne répond à ces filtres.", "Effacer les filtres", self.filters.clear
            )

    def _offer_regions(self, regions: list[str]) -> None:
        self.filters.set_options("region", [(region, region) for region in regions])

    def _open(self, row: PtceRow) -> None:
        self.window_.go(Destination("ptce", row.id, tuple(held.id for held in self.model.rows)))

    def _ask_name(self, rows: list[PtceRow]) -> None:
        dialog = NewPtceDialog(self, [row.name for row in rows])
        dialog.accepted.connect(lambda: self._create(dialog.name.value()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _create(self, name: str) -> None:
        self.tasks.command(frozenset({"ptce"}), self._go_to_new, poles.create_ptce, name)

    def _go_to_new(self, ptce_id: int) -> None:
        self.window_.go(Destination("ptce", ptce_id))


def _export(wanted: PtceFilter, order: PtceOrder, descending: bool, desk: Desk, path: Path) -> Path:  # noqa: FBT001
    return export_ptce_list(desk, wanted, path, order=order, descending=descending)
