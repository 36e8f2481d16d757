"""The list of policy frameworks: who signed them, for which period, how much they carry."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ptce_desk.domain.frameworks import FrameworkKind
from ptce_desk.formatting import typeset
from ptce_desk.records.frameworks import FRAMEWORK
from ptce_desk.services.records import create_record
from ptce_desk.services.schemes import frameworks
from ptce_desk.services.schemes.frameworks import FrameworkFilter, FrameworkOrder, FrameworkRow
from ptce_desk.ui.desk.page import Window
from ptce_desk.ui.dialogs.new_record import NewRecordDialog, known_already
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.pages.list_page import FilteredListPage
from ptce_desk.wording.filters import count_text, either_of
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
    screen_column(FRAMEWORK.field("name"), stretch=5, width_chars=34, tooltip=_whole),
    screen_column(FRAMEWORK.field("kind"), heading="Type"),
    screen_column(FRAMEWORK.field("signatories"), stretch=3, width_chars=20, tooltip=lambda row: row.signatories),
    Column("start", "Période", "text", period_text, width_chars=9),
    screen_column(FRAMEWORK.field("amount"), width_chars=16),
    Column("scheme_count", "Dispositifs", "count", lambda row: row.scheme_count, width_chars=10),
    Column("ptce_count", "PTCE", "count", lambda row: row.ptce_count, width_chars=6),
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


class FrameworkListPage(FilteredListPage[FrameworkRow]):
    """Every framework of the file, with its filters."""

    kinds = frozenset({"framework", "ptce", "scheme"})
    record_page = "framework"
    begins = "policy_framework"
    nothing_found = "Aucun cadre ne répond à ces filtres."

    def __init__(self, window: Window) -> None:
        super().__init__(window, COLUMNS, "Cadres", "Nouveau cadre", "Nom, signataire ou axe", sort="name")
        self.header.set_subtitle("Stratégies, contrats et programmes dans lesquels s’inscrivent aides et PTCE")
        self.put_before_new(self.export_button("cadres"))
        self.filters.add_filter(
            "kind", "Type", list(FRAMEWORK_KIND_LABELS.items()), every="Tous les types", several=True
        )
        self._columns = self.filter_columns()
        self.filters.add_widget(self.offer_groups(("kind", "signatories"), ("cadre", "cadres")))
        self.add_selection()
        self.views = self.keep_views("frameworks")
        self.views.open_list()

    @property
    @override
    def filter(self) -> FrameworkFilter:
        return FrameworkFilter(self.filters.values("kind", FrameworkKind), self.filters.search_text())

    @override
    def read(self) -> None:
        self.table.set_loading(True)
        show = self.if_still_asked(self._show)
        order = _ORDERS[self.sort]
        self.tasks.query(show, frameworks.list_frameworks, self.filter, order=order, descending=self.descending)

    @override
    def new_record(self) -> None:
        """Ask for the name of a new framework."""
        self.tasks.query(self._ask_name, frameworks.list_frameworks, FrameworkFilter())

    @override
    def invite(self) -> None:
        self.table.set_empty_state(
            "compass",
            "Ici viennent les cadres dans lesquels s’inscrivent vos aides et vos PTCE : "
            "stratégies, contrats, programmes.",
            "Charger les cadres du guide RTES 2014",
            self._load,
        )

    def _show(self, rows: list[FrameworkRow]) -> None:
        self.show_rows(self._columns.narrowed(rows))
        self.filters.set_sentence(self._columns.said(filter_sentence(self.filter, len(self.listed))))

    def _load(self) -> None:
        self.tasks.command(_KIND, lambda _count: None, frameworks.load_frameworks)

    def _ask_name(self, rows: list[FrameworkRow]) -> None:
        dialog = new_framework_dialog(self, [row.name for row in rows])
        dialog.ask(lambda: self._create(dialog.values()))

    def _create(self, values: Mapping[str, object]) -> None:
        self.tasks.command(_KIND, self.go_to_new, create_record, FRAMEWORK, values)


def new_framework_dialog(parent: QWidget, known_names: Sequence[str]) -> NewRecordDialog:
    """Asks for a name and a kind; a framework of that name may be created all the same, knowingly."""
    name = replace(FRAMEWORK.field("name"), label="Nom du cadre", required="Donnez un nom au cadre.", chars=44)
    return NewRecordDialog(
        parent,
        "Nouveau cadre",
        "Créer le cadre",
        [(name,), (FRAMEWORK.field("kind"),)],
        begun={"kind": FrameworkKind.TERRITORIAL_CONTRACT},
        writes="policy_framework",
        remarks=partial(known_already, known_names),
    )


def filter_sentence(wanted: FrameworkFilter, count: int) -> str:
    """« 3 cadres de type « Contrat de territoire », contenant « bretagne » »."""
    sentence = count_text(count, "cadre")
    if wanted.kinds:
        sentence += f" de type {either_of(FRAMEWORK_KIND_LABELS, wanted.kinds, quoted=True)}"
    if wanted.text.strip():
        sentence += f", contenant « {wanted.text.strip()} »"
    return typeset(sentence[0].upper() + sentence[1:])
