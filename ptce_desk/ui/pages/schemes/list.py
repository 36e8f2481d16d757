"""The list of schemes: who funds, under which version in force, for how many dossiers and how much this year."""

from typing import Final, get_args

from typing_extensions import override

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.records.schemes import SCHEME
from ptce_desk.services.reports.schemes import export_schemes
from ptce_desk.services.schemes import schemes
from ptce_desk.services.schemes.catalogue import load_catalogue
from ptce_desk.services.schemes.schemes import ListedScheme, NewSchemeChoices, SchemeFilter, SchemeOrder
from ptce_desk.ui.desk.page import Window
from ptce_desk.ui.dialogs.new_record import Values
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.pages.exporting import Job, register_button
from ptce_desk.ui.pages.list_page import FilteredListPage
from ptce_desk.ui.pages.schemes.actions import KIND, ask_import
from ptce_desk.ui.pages.schemes.new_scheme import new_scheme_dialog
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.wording.filters import scheme_filter_sentence
from ptce_desk.wording.labels import LEVEL_LABELS, SCHEME_KIND_LABELS


def _funder(row: ListedScheme) -> str:
    return row.funder


def _version_role(row: ListedScheme) -> ColourRole | None:
    return "muted" if row.version is None else None


COLUMNS: tuple[Column[ListedScheme], ...] = (
    screen_column(SCHEME.field("code"), width_chars=15, tooltip=lambda row: row.code),
    screen_column(SCHEME.field("label"), stretch=4, width_chars=24, tooltip=lambda row: row.label),
    Column(
        "funder", "Financeur", "text", lambda row: row.funder, stretch=2, width_chars=17, tooltip=lambda row: row.funder
    ),
    Column(
        "level", "Niveau", "choice", lambda row: row.level, options=SCHEME.field("funder_level").choices, width_chars=9
    ),
    screen_column(SCHEME.field("kind"), stretch=1, width_chars=15, tooltip=lambda row: SCHEME_KIND_LABELS[row.kind]),
    Column(
        "version",
        "Version",
        "text",
        lambda row: "aucune" if row.version is None else row.version,
        tooltip=lambda row: "Aucune version n’est en vigueur aujourd’hui" if row.version is None else "",
        role=_version_role,
        width_chars=7,
    ),
    Column("file_count", "Dossiers", "count", lambda row: row.file_count),
    Column("voted", "Voté dans l’année", "amount", lambda row: row.voted or None, width_chars=15),
)
_ORDERS: Final[dict[str, SchemeOrder]] = {order: order for order in get_args(SchemeOrder)}


class SchemeListPage(FilteredListPage[ListedScheme]):
    """Every scheme of the file, with its filters."""

    kinds = frozenset({"scheme", "funding_file", "session"})
    record_page = "scheme"
    nothing_found = "Aucun dispositif ne répond à ces filtres."

    def __init__(self, window: Window) -> None:
        self.import_button = quiet_button("Importer…", "upload-simple")
        super().__init__(
            window, COLUMNS, "Dispositifs", "Nouveau dispositif", "Code, intitulé ou financeur", sort="code"
        )
        self.header.set_subtitle("Les aides telles qu’elles sont votées, avec leurs règles et leurs versions")
        self.put_before_new(register_button(self, "Exporter", "dispositifs", self._register), self.import_button)
        levels = [(level, LEVEL_LABELS[level]) for level in FunderLevel if level is not FunderLevel.OWN]
        self.filters.add_filter("level", "Niveau", levels, every="Tous les niveaux", several=True)
        self.filters.add_filter("kind", "Type", list(SCHEME_KIND_LABELS.items()), every="Tous les types", several=True)
        self.views = self.keep_views("scheme_list")
        self.sums = self.add_sums()
        self.import_button.clicked.connect(self._import)

    @property
    @override
    def filter(self) -> SchemeFilter:
        return SchemeFilter(
            self.filters.values("level", FunderLevel),
            self.filters.values("kind", SchemeKind),
            self.filters.search_text(),
        )

    @override
    def read(self) -> None:
        self.table.set_loading(True)
        show = self.if_still_asked(self._show)
        order = _ORDERS[self.sort]
        self.tasks.query(show, schemes.list_schemes, self.filter, order=order, descending=self.descending)

    @override
    def new_record(self) -> None:
        """Ask what a new scheme is."""
        self.tasks.query(self._ask_new, schemes.new_scheme_choices)

    @override
    def invite(self) -> None:
        self.table.set_empty_state(
            "book-open",
            "Ici viennent les dispositifs d’aide : ce que chacun finance, à quel taux, dans quelles limites.",
            "Charger les dispositifs fournis",
            self._load,
        )

    def _register(self) -> Job:
        """What writes the list as it is filtered and ordered."""
        wanted, order, descending = self.filter, _ORDERS[self.sort], self.descending
        return lambda desk, path: export_schemes(desk, wanted, path, order=order, descending=descending)

    def _show(self, rows: list[ListedScheme]) -> None:
        self.show_rows(rows)
        asked = self.filter
        self.filters.set_sentence(
            scheme_filter_sentence(len(rows), levels=asked.levels, kinds=asked.kinds, text=asked.text)
        )
        self.sums.set_sums([("voté dans l’année", sum((row.voted for row in rows), ZERO))])

    def _load(self) -> None:
        self.tasks.command(KIND, lambda _count: None, load_catalogue)

    def _import(self) -> None:
        ask_import(self)

    def _ask_new(self, choices: NewSchemeChoices) -> None:
        dialog = new_scheme_dialog(self, choices)
        dialog.ask(lambda: self._create(dialog.values()))

    def _create(self, values: Values) -> None:
        self.tasks.command(KIND, self.go_to_new, schemes.create_scheme, **values)
