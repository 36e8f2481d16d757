"""The list of schemes: who funds, under which version in force, for how many dossiers and how much this year."""

from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Final

from typing_extensions import override

from ptce_desk.domain.free_fields import FreeOwner
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.domain.saved_views import OWN_LISTS
from ptce_desk.formatting import typeset
from ptce_desk.records.schemes import SCHEME
from ptce_desk.services.file.views import ViewValue
from ptce_desk.services.file.writing import Job
from ptce_desk.services.free_fields import ListedFields
from ptce_desk.services.reports.schemes import export_schemes
from ptce_desk.services.schemes import schemes
from ptce_desk.services.schemes.catalogue import load_catalogue
from ptce_desk.services.schemes.files import SchemeModel, create_scheme_from, scheme_models
from ptce_desk.services.schemes.schemes import ListedScheme, NewSchemeChoices, SchemeFilter
from ptce_desk.ui.desk.page import Window
from ptce_desk.ui.dialogs.new_record import Values
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.pages.free_list import FreeListPage
from ptce_desk.ui.pages.schemes.actions import KIND, ask_import
from ptce_desk.ui.pages.schemes.new_scheme import new_scheme_dialog, start_of
from ptce_desk.ui.pages.schemes.written import written_rules
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.tabs import CountedTabs
from ptce_desk.wording.filters import count_text, scheme_filter_sentence
from ptce_desk.wording.labels import LEVEL_LABELS, SCHEME_KIND_LABELS


def _funder(row: ListedScheme) -> str:
    return row.funder


def _rules(row: ListedScheme) -> str:
    """What is left to do about its rules: to write them, or to vote those that are to come."""
    if not row.written:
        return "à écrire" if row.ours else "aucune"
    return count_text(row.drafts, "projet") if row.drafts else ""


def _rules_badge(row: ListedScheme) -> ColourRole | None:
    if not row.written:
        return "warning" if row.ours else "muted"
    return "accent" if row.drafts else None


def _rules_tooltip(row: ListedScheme) -> str:
    if not row.written:
        return (
            "Aucune règle n’est écrite : le maximum d’un dossier est inconnu"
            if row.ours
            else "Sa source n’en chiffre aucune"
        )
    return "Une version à venir, pas encore votée, ou des règles pas encore enregistrées" if row.drafts else ""


def _version_role(row: ListedScheme) -> ColourRole | None:
    return "muted" if row.version is None else None


COLUMNS: tuple[Column[ListedScheme], ...] = (
    screen_column(SCHEME.field("code"), width_chars=15, tooltip=lambda row: row.code),
    screen_column(SCHEME.field("label"), stretch=4, width_chars=24, tooltip=lambda row: row.label),
    Column(
        "funder", "Financeur", "text", lambda row: row.funder, stretch=2, width_chars=17, tooltip=lambda row: row.funder
    ),
    Column(
        "level",
        "Niveau",
        "choice",
        lambda row: row.level,
        options=SCHEME.field("funder_level").choices,
        width_chars=9,
        hidden=True,
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
    Column(
        "rules",
        "Règles",
        "text",
        lambda row: not row.written or row.drafts > 0,
        words=_rules,
        badge=_rules_badge,
        tooltip=_rules_tooltip,
        unsorted="Ne se trie pas\u00a0: groupez ou filtrez par ce qu’elle dit",
        width_chars=10,
    ),
    Column("file_count", "Dossiers", "count", lambda row: row.file_count),
    Column("voted", "Voté dans l’année", "amount", lambda row: row.voted or None, width_chars=15),
)
_SHELVES: Final = ("Les nôtres", "Catalogue")
_SHELF: Final = "catalogue"
"""What a view keeps of the shelf in view."""
_BEGIN: Final = (
    "Ici viendront vos dispositifs : ceux que vous écrivez, et ceux du catalogue dès qu’un dossier ou une enveloppe "
    "en relève. Partez d’un dispositif du catalogue, ou écrivez le vôtre."
)
_REFERENCES: Final = "Ici viennent les dispositifs fournis : des modèles, avec leurs règles et leurs sources."
_ELSEWHERE: Final = {
    True: "Aucun de vos dispositifs ne répond à ces filtres. Dans le catalogue : {}.",
    False: "Rien dans le catalogue ne répond à ces filtres. Parmi les vôtres : {}.",
}
"""What is said where nothing answers in the shelf in view, by whether it is ours, of what answers in the other."""


class SchemeListPage(FreeListPage[ListedScheme]):
    """Our schemes, then the references of the catalogue: two shelves under the same filters."""

    kinds = frozenset({"scheme", "funding_file", "session"})
    record_page = "scheme"
    begins = "scheme"
    nothing_found = "Aucun dispositif ne répond à ces filtres."
    alone = frozenset({"code"})
    free_owner = FreeOwner.SCHEME

    def __init__(self, window: Window) -> None:
        self.import_button = quiet_button("Importer…", "upload-simple")
        super().__init__(
            window, COLUMNS, "Dispositifs", "Nouveau dispositif", "Code, intitulé ou financeur", sort="code"
        )
        self.header.set_subtitle("Les aides telles qu’elles sont votées, avec leurs règles et leurs versions")
        self.put_before_new(self.export_button("dispositifs", self._register), self.import_button)
        levels = [(level, LEVEL_LABELS[level]) for level in FunderLevel if level is not FunderLevel.OWN]
        self.filters.add_filter("level", "Niveau", levels, every="Tous les niveaux", several=True)
        self.filters.add_filter("kind", "Type", list(SCHEME_KIND_LABELS.items()), every="Tous les types", several=True)
        self.shelves = CountedTabs("Dispositifs à montrer")
        for words in _SHELVES:
            self.shelves.addTab(words)
        self._column.insertWidget(1, self.shelves)
        self.shelves.currentChanged.connect(lambda _place: self._show_shelf())
        self._rows: list[ListedScheme] = []
        self._written = written_rules(window.tasks)
        self._written.changed.connect(lambda _version: self.hear(KIND))
        self._columns = self.filter_columns()
        groups = ("funder", "level", "kind")
        self.filters.add_widget(self.offer_groups(groups, ("dispositif", "dispositifs")))
        self.views = self.keep_views(OWN_LISTS[self.free_owner])
        self.sums = self.add_sums()
        self.add_selection()
        self.follow_free()
        self.table.columns.changed.connect(self._show_sums)
        self.import_button.clicked.connect(self._import)

    @property
    @override
    def filter(self) -> SchemeFilter:
        return SchemeFilter(
            self.filters.values("level", FunderLevel),
            self.filters.values("kind", SchemeKind),
            self.filters.search_text(),
        )

    @property
    def shows_ours(self) -> bool:
        """Whether our schemes are in view, rather than the catalogue."""
        return self.shelves.currentIndex() == 0

    @override
    def shape(self) -> dict[str, ViewValue]:
        return {**super().shape(), _SHELF: not self.shows_ours}

    @override
    def take_shape(self, kept: dict[str, ViewValue]) -> list[str]:
        self.shelves.setCurrentIndex(int(bool(kept.pop(_SHELF, False))))
        return super().take_shape(kept)

    @override
    def take_free(self, told: ListedFields) -> None:
        super().take_free(told)
        self.views.open_list()

    @override
    def read(self) -> None:
        self.table.set_loading(True)
        show = self.if_still_asked(self._show)
        self.tasks.query(show, schemes.list_schemes, self.filter, order=self.sort, descending=self.descending)

    @override
    def new_record(self) -> None:
        """Ask what a new scheme is."""
        self.tasks.query(self._ask_new, schemes.new_scheme_choices)

    @override
    def invite(self) -> None:
        if self.shows_ours:
            self.table.set_empty_state("book-open", typeset(_BEGIN), "Nouveau dispositif", self.begin_new, "plus")
        else:
            self.table.set_empty_state("book-open", _REFERENCES, "Charger les dispositifs fournis", self._load)

    def _register(self) -> Job:
        """What writes the shelf in view as it is filtered and ordered; narrowed by a column, as it is shown."""
        if self._columns.clauses:
            return self.as_listed()
        wanted = replace(self.filter, ours=self.shows_ours)
        order, descending = self.sort, self.descending
        return lambda desk, path: export_schemes(desk, wanted, path, order=order, descending=descending)

    def _show(self, rows: list[ListedScheme]) -> None:
        self._rows = [self._with_written(row) for row in rows]
        for place, words in enumerate(_SHELVES):
            self.shelves.setTabText(place, f"{words} ({sum(row.ours is (place == 0) for row in rows)})")
        self._show_shelf()

    def _with_written(self, row: ListedScheme) -> ListedScheme:
        """A scheme whose rules being written, not kept, are counted as drafts too."""
        waiting = len(self._written.by_scheme().get(row.id, ()))
        return replace(row, drafts=row.drafts + waiting) if waiting else row

    def _show_shelf(self) -> None:
        """Show what the filters let through of the shelf in view."""
        rows = self._columns.narrowed([row for row in self._rows if row.ours is self.shows_ours])
        self.show_rows(rows)
        elsewhere = sum(row.ours is not self.shows_ours for row in self._rows)
        if not rows and elsewhere and self.filters.is_active():
            said = _ELSEWHERE[self.shows_ours].format(count_text(elsewhere, "dispositif"))
            leave = partial(self.shelves.setCurrentIndex, int(self.shows_ours))
            self.table.set_empty_state("funnel", typeset(said), f"Voir « {_SHELVES[self.shows_ours]} »", leave)
        asked = self.filter
        sentence = scheme_filter_sentence(
            len(rows), levels=asked.levels, kinds=asked.kinds, text=asked.text, ours=self.shows_ours
        )
        self.filters.set_sentence(self._columns.said(sentence))
        self.sums.setVisible(self.shows_ours)
        self._show_sums()

    def _show_sums(self) -> None:
        voted: Decimal = sum((row.voted for row in self.listed), ZERO)
        self.sums.set_sums([("voté dans l’année", voted), *self.own_sums_of(self.listed)])

    def _load(self) -> None:
        self.tasks.command(KIND, lambda _count: None, load_catalogue)

    def _import(self) -> None:
        ask_import(self)

    def _ask_new(self, choices: NewSchemeChoices) -> None:
        self.tasks.query(partial(self._ask_start, choices), scheme_models)

    def _ask_start(self, choices: NewSchemeChoices, models: list[SchemeModel]) -> None:
        dialog = new_scheme_dialog(self, choices, models=models)
        dialog.ask(lambda: self._create(dialog.values()))

    def _create(self, values: Values) -> None:
        model, fields = start_of(values)
        if model is None:
            self.tasks.command(KIND, self.go_to_new, schemes.create_scheme, **fields)
        else:
            self.tasks.command(KIND, self.go_to_new, create_scheme_from, model, **fields)
