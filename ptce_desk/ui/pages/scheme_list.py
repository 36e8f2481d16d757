"""The list of schemes: who funds, under which version in force, for how many dossiers and how much this year."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.schemes import SchemeKind
from ptce_desk.formatting import amount_text, number_text
from ptce_desk.services import schemes
from ptce_desk.services.catalogue import load_catalogue
from ptce_desk.services.desk import Desk
from ptce_desk.services.schemes import ListedScheme, NewSchemeChoices, SchemeFilter, SchemeOrder
from ptce_desk.services.schemes_report import export_schemes
from ptce_desk.ui.dialogs.new_scheme import NewSchemeDialog
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.page import Destination, Page, Window
from ptce_desk.ui.pages.exporting import Job, register_button
from ptce_desk.ui.pages.saved_views import SavedViews
from ptce_desk.ui.pages.scheme_actions import KIND, ask_import
from ptce_desk.ui.theme import ColourRole
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.data_table import DataTable
from ptce_desk.ui.widgets.filter_row import FilterRow
from ptce_desk.ui.widgets.header import PageHeader
from ptce_desk.ui.widgets.sums_bar import SumsBar
from ptce_desk.wording.filters import scheme_filter_sentence
from ptce_desk.wording.labels import LEVEL_LABELS, SCHEME_KIND_LABELS


def _label(row: ListedScheme) -> str:
    return row.label


def _funder(row: ListedScheme) -> str:
    return row.funder


def _kind(row: ListedScheme) -> str:
    return SCHEME_KIND_LABELS[row.kind]


def _version_role(row: ListedScheme) -> ColourRole | None:
    return "muted" if row.version is None else None


COLUMNS: tuple[Column[ListedScheme], ...] = (
    Column("code", "Code", "text", lambda row: row.code, width_chars=15, tooltip=lambda row: row.code),
    Column("label", "Intitulé", "text", _label, stretch=4, width_chars=24, tooltip=_label),
    Column("funder", "Financeur", "text", _funder, stretch=2, width_chars=17, tooltip=_funder),
    Column("level", "Niveau", "text", lambda row: LEVEL_LABELS[row.level], width_chars=9),
    Column("kind", "Type", "text", _kind, stretch=1, width_chars=15, tooltip=_kind),
    Column(
        "version",
        "Version",
        "text",
        lambda row: "aucune" if row.version is None else row.version,
        tooltip=lambda row: "Aucune version n’est en vigueur aujourd’hui" if row.version is None else "",
        role=_version_role,
        width_chars=7,
    ),
    Column(
        "file_count",
        "Dossiers",
        "number",
        lambda row: number_text(row.file_count) if row.file_count else "",
        lambda row: row.file_count,
        width_chars=8,
    ),
    Column(
        "voted",
        "Voté dans l’année",
        "amount",
        lambda row: amount_text(row.voted or None),
        lambda row: row.voted,
        width_chars=15,
    ),
)
_ORDERS: Final[dict[str, SchemeOrder]] = {
    "code": "code",
    "label": "label",
    "funder": "funder",
    "level": "level",
    "kind": "kind",
    "version": "version",
    "file_count": "file_count",
    "voted": "voted",
}


class SchemeListPage(Page):
    """Every scheme of the file, with its filters."""

    kinds = frozenset({"scheme", "funding_file", "session"})

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.filter = SchemeFilter()
        self._order: SchemeOrder = "code"
        self._descending = False
        self.model: PagedTableModel[ListedScheme] = PagedTableModel(COLUMNS, self)
        self.table: DataTable[ListedScheme] = DataTable(self.model, "Dispositifs")
        self.filters = FilterRow("Code, intitulé ou financeur (Ctrl+F)")
        self.sums = SumsBar()
        self.import_button = quiet_button("Importer…", "upload-simple")
        self.new_button = primary_button("Nouveau dispositif", "plus")
        self._build()
        self.import_button.clicked.connect(self._import)
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
            schemes.list_schemes,
            self.filter,
            order=self._order,
            descending=self._descending,
        )

    def new_record(self) -> None:
        """Ask what a new scheme is."""
        self.tasks.query(self._ask_new, schemes.new_scheme_choices)

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
        levels = [(level, LEVEL_LABELS[level]) for level in FunderLevel if level is not FunderLevel.OWN]
        self.filters.add_filter("level", "Niveau", levels, every="Tous les niveaux")
        self.filters.add_filter("kind", "Type", list(SCHEME_KIND_LABELS.items()), every="Tous les types")
        self.views = SavedViews(
            self.window_, "scheme_list", self.filters, lambda: (self._order, self._descending), self._set_order
        )
        header = PageHeader("Dispositifs", "Les aides telles qu’elles sont votées, avec leurs règles et leurs versions")
        header.add_action(register_button(self, "Exporter", "dispositifs", self._register))
        header.add_action(self.import_button)
        header.add_action(self.new_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(header)
        layout.addWidget(self.filters)
        layout.addWidget(self.table, stretch=1)
        layout.addWidget(self.sums)
        self.table.show_sort(self._order, descending=self._descending)

    def _register(self) -> Job:
        """What writes the list as it is filtered and ordered."""
        return partial(_export, self.filter, self._order, self._descending)

    def _set_filter(self) -> None:
        level, kind = self.filters.value("level"), self.filters.value("kind")
        self.filter = SchemeFilter(
            level if isinstance(level, FunderLevel) else None,
            kind if isinstance(kind, SchemeKind) else None,
            self.filters.search_text(),
        )
        self.reload()

    def _sort_by(self, key: str, descending: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._order, self._descending = _ORDERS[key], descending
        self.reload()

    def _set_order(self, key: str, descending: bool) -> None:  # noqa: FBT001  # as `_sort_by`
        self.table.show_sort(key, descending=descending)
        self._sort_by(key, descending)

    def _show(self, asked: tuple[SchemeFilter, SchemeOrder, bool], rows: list[ListedScheme]) -> None:
        if asked != (self.filter, self._order, self._descending):
            return
        current = self.table.current_row()
        self.model.set_rows(rows, False)
        self.table.set_loading(False)
        if current is not None:
            self.table.select_where(lambda row: row.id == current.id)
        self.filters.set_sentence(
            scheme_filter_sentence(len(rows), level=self.filter.level, kind=self.filter.kind, text=self.filter.text)
        )
        self.sums.set_sums([("voté dans l’année", sum((row.voted for row in rows), ZERO))])
        self._show_emptiness()

    def _show_emptiness(self) -> None:
        if self.filter == SchemeFilter():
            self.table.set_empty_state(
                "book-open",
                "Ici viennent les dispositifs d’aide : ce que chacun finance, à quel taux, dans quelles limites.",
                "Charger les dispositifs fournis",
                self._load,
            )
        else:
            self.table.set_empty_state(
                "funnel", "Aucun dispositif ne répond à ces filtres.", "Effacer les filtres", self.filters.clear
            )

    def _load(self) -> None:
        self.tasks.command(KIND, lambda _count: None, load_catalogue)

    def _open(self, row: ListedScheme) -> None:
        self.window_.go(Destination("scheme", row.id, tuple(held.id for held in self.model.rows)))

    def _import(self) -> None:
        ask_import(self)

    def _ask_new(self, choices: NewSchemeChoices) -> None:
        dialog = NewSchemeDialog(self, choices)
        dialog.accepted.connect(lambda: self._create(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _create(self, dialog: NewSchemeDialog) -> None:
        self.tasks.command(
            KIND,
            self._go_to_new,
            schemes.create_scheme,
            code=dialog.code.value(),
            label=dialog.label.value(),
            kind=dialog.chosen_kind(),
            funder=dialog.funder.value(),
            level=dialog.chosen_level(),
        )

    def _go_to_new(self, scheme_id: int) -> None:
        self.window_.go(Destination("scheme", scheme_id))


def _export(wanted: SchemeFilter, order: SchemeOrder, descending: bool, desk: Desk, path: Path) -> Path:  # noqa: FBT001
    return export_schemes(desk, wanted, path, order=order, descending=descending)
