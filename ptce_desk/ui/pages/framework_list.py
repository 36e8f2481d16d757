"""The list of policy frameworks: who signed them, for which period, how much they carry."""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from ptce_desk.domain.frameworks import FrameworkKind
from ptce_desk.formatting import amount_text, typeset
from ptce_desk.services import frameworks
from ptce_desk.services.frameworks import FrameworkFilter, FrameworkOrder, FrameworkRow
from ptce_desk.ui.dialogs.new_framework import NewFrameworkDialog
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.page import Destination, Page, Window
from ptce_desk.ui.widgets.buttons import primary_button
from ptce_desk.ui.widgets.data_table import DataTable
from ptce_desk.ui.widgets.filter_row import FilterRow
from ptce_desk.ui.widgets.header import PageHeader
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.labels import FRAMEWORK_KIND_LABELS

_KIND = frozenset({"framework"})


def period_text(row: FrameworkRow) -> str:
    """« 2011-2016 », « depuis 2014 », « jusqu’en 2020 », « 2014 », or nothing."""
    start, end = row.start and row.start.year, row.end and row.end.year
    if start and end:
        return str(start) if start == end else f"{start}-{end}"
    if start:
        return f"depuis {start}"
    return f"jusqu’en {end}" if end else ""


def _whole(row: FrameworkRow) -> str:
    return f"{row.name}\n{row.axis}".strip()


COLUMNS: tuple[Column[FrameworkRow], ...] = (
    Column("name", "Nom", "text", lambda row: row.name, stretch=5, width_chars=34, tooltip=_whole),
    Column("kind", "Type", "text", lambda row: FRAMEWORK_KIND_LABELS[row.kind], width_chars=18),
    Column(
        "signatories",
        "Signataires",
        "text",
        lambda row: row.signatories,
        stretch=3,
        width_chars=20,
        tooltip=lambda row: row.signatories,
    ),
    Column("start", "Période", "text", period_text, width_chars=9),
    Column(
        "amount",
        "Montant",
        "amount",
        lambda row: amount_text(row.amount),
        lambda row: row.amount,
        width_chars=16,
        gives_way=1,
    ),
    Column(
        "scheme_count",
        "Dispositifs",
        "number",
        lambda row: str(row.scheme_count or ""),
        lambda row: row.scheme_count,
        width_chars=10,
    ),
    Column(
        "ptce_count", "PTCE", "number", lambda row: str(row.ptce_count or ""), lambda row: row.ptce_count, width_chars=6
    ),
)
_ORDERS: dict[str, FrameworkOrder] = {
    "name": "name",
    "kind": "kind",
    "signatories": "signatories",
    "start": "start",
    "amount": "amount",
    "scheme_count": "scheme_count",
    "ptce_count": "ptce_count",
}


class FrameworkListPage(Page):
    """Every framework of the file, with its filters."""

    kinds = frozenset({"framework", "ptce", "scheme"})

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.filter = FrameworkFilter()
        self._order: FrameworkOrder = "name"
        self._descending = False
        self.model: PagedTableModel[FrameworkRow] = PagedTableModel(COLUMNS, self)
        self.table: DataTable[FrameworkRow] = DataTable(self.model, "Cadres")
        self.filters = FilterRow("Nom, signataire ou axe (Ctrl+F)")
        self.new_button = primary_button("Nouveau cadre", "plus")
        self._build()
        self.new_button.clicked.connect(self.new_record)
        self.filters.changed.connect(self._set_filter)
        self.table.opened.connect(self._open)
        self.table.sort_requested.connect(self._sort_by)

    def reload(self) -> None:
        """Read the list."""
        asked = (self.filter, self._order, self._descending)
        self.table.set_loading(True)
        self.tasks.query(
            partial(self._show, asked),
            frameworks.list_frameworks,
            self.filter,
            order=self._order,
            descending=self._descending,
        )

    def new_record(self) -> None:
        """Ask for the name of a new framework."""
        self.tasks.query(self._ask_name, frameworks.list_frameworks, FrameworkFilter())

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
        self.filters.add_filter("kind", "Type", list(FRAMEWORK_KIND_LABELS.items()), every="Tous les types")
        header = PageHeader("Cadres", "Stratégies, contrats et programmes dans lesquels s’inscrivent aides et PTCE")
        header.add_action(self.new_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(header)
        layout.addWidget(self.filters)
        layout.addWidget(self.table, stretch=1)
        self.table.show_sort(self._order, descending=self._descending)

    def _set_filter(self) -> None:
        kind = self.filters.value("kind")
        self.filter = FrameworkFilter(kind if isinstance(kind, FrameworkKind) else None, self.filters.search_text())
        self.reload()

    def _sort_by(self, key: str, descending: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._order, self._descending = _ORDERS[key], descending
        self.reload()

    def _show(self, asked: tuple[FrameworkFilter, FrameworkOrder, bool], rows: list[FrameworkRow]) -> None:
        if asked != (self.filter, self._order, self._descending):
            return
        current = self.table.current_row()
        self.model.set_rows(rows, False)
        self.table.set_loading(False)
        if current is not None:
            self.table.select_where(lambda row: row.id == current.id)
        self.filters.set_sentence(filter_sentence(self.filter, len(rows)))
        self._show_emptiness()

    def _show_emptiness(self) -> None:
        if self.filter == FrameworkFilter():
            self.table.set_empty_state(
                "compass",
                "Ici viennent les cadres dans lesquels s’inscrivent vos aides et vos PTCE : "
                "stratégies, contrats, programmes.",
                "Charger les cadres du guide RTES 2014",
                self._load,
            )
        else:
            self.table.set_empty_state(
                "funnel", "Aucun cadre ne répond à ces filtres.", "Effacer les filtres", self.filters.clear
            )

    def _load(self) -> None:
        self.tasks.command(_KIND, lambda _count: None, frameworks.load_frameworks)

    def _open(self, row: FrameworkRow) -> None:
        self.window_.go(Destination("framework", row.id, tuple(held.id for held in self.model.rows)))

    def _ask_name(self, rows: list[FrameworkRow]) -> None:
        dialog = NewFrameworkDialog(self, [row.name for row in rows])
        dialog.accepted.connect(lambda: self._create(dialog.name.value(), dialog.chosen_kind()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _create(self, name: str, kind: FrameworkKind) -> None:
        self.tasks.command(_KIND, self._go_to_new, frameworks.create_framework, name, kind)

    def _go_to_new(self, framework_id: int) -> None:
        self.window_.go(Destination("framework", framework_id))


def filter_sentence(wanted: FrameworkFilter, count: int) -> str:
    """« 3 cadres de type « Contrat de territoire », contenant « bretagne » »."""
    sentence = count_text(count, "cadre")
    if wanted.kind is not None:
        label = FRAMEWORK_KIND_LABELS[wanted.kind]
        sentence += f" de type « {label} »"
    if wanted.text.strip():
        sentence += f", contenant « {wanted.text.strip()} »"
    return typeset(sentence[0].upper() + sentence[1:])
