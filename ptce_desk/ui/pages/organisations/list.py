"""The list of structures: what they are, in which PTCE, how many dossiers they carry, what they were granted."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from typing_extensions import override

from ptce_desk.domain.free_fields import FreeOwner
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.saved_views import OWN_LISTS
from ptce_desk.formatting import typeset
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import Done
from ptce_desk.services.free_fields import ListedFields
from ptce_desk.services.ptce import organisations as service
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.organisations import (
    Cursor,
    DeletedRow,
    ListedOrganisation,
    OrganisationFilter,
    OrganisationPage,
    OrganisationSums,
)
from ptce_desk.services.ptce.sheets import OrganisationRow
from ptce_desk.services.records import create_record
from ptce_desk.ui.desk.page import Window, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.new_around import new_organisation_dialog
from ptce_desk.ui.looks.icons import icon
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.pages.free_list import FreeListPage
from ptce_desk.ui.pages.organisations.merge import Merging
from ptce_desk.ui.pages.organisations.peek import go_on, told
from ptce_desk.ui.pages.tagging import SelectedTags, tags_column
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.labels import plain_tooltip
from ptce_desk.wording.filters import count_text, either_of
from ptce_desk.wording.identifiers import siret_warning
from ptce_desk.wording.labels import ORGANISATION_KIND_LABELS, QUALITY_LABELS, QUALITY_MEANINGS

KIND = frozenset({"organisation"})
_TWO: Final = 2
_MERGE: Final = "Deux fiches d’une même structure n’en font plus qu’une : sélectionnez-les"


def _qualities(row: ListedOrganisation) -> str:
    return ", ".join(label for quality, label in QUALITY_LABELS.items() if quality in row.qualities)


def _meanings(row: ListedOrganisation) -> str:
    return "\n".join(meaning for quality, meaning in QUALITY_MEANINGS.items() if quality in row.qualities)


_field = ORGANISATION.field
COLUMNS: tuple[Column[ListedOrganisation], ...] = (
    screen_column(_field("name"), tooltip=lambda row: row.name, stretch=3, width_chars=24),
    screen_column(_field("kind"), width_chars=13),
    screen_column(_field("ess"), heading="ESS", words=lambda row: "Oui" if row.ess else "", width_chars=4),
    screen_column(
        _field("qualities"),
        words=_qualities,
        tooltip=_meanings,
        width_chars=11,
        unsorted="Ne se trie pas\u00a0: une structure peut en avoir plusieurs",
    ),
    screen_column(_field("commune"), stretch=1, width_chars=13),
    screen_column(
        _field("siret"),
        heading="SIRET",
        tooltip=lambda row: siret_warning(row.siret),
        role=lambda row: "warning" if siret_warning(row.siret) else None,
        width_chars=15,
    ),
    Column("ptce_count", "PTCE", "count", lambda row: row.ptce_count, width_chars=5),
    Column("file_count", "Dossiers", "count", lambda row: row.file_count),
    Column("voted", "Accordé", "amount", lambda row: row.voted or None, width_chars=12),
    tags_column(),
)


class OrganisationListPage(FreeListPage[ListedOrganisation]):
    """Every structure of the file, a page of rows at a time."""

    kinds = frozenset({"organisation", "ptce", "funding_file", "session"})
    record_page = "organisation"
    begins = "organisation"
    nothing_found = "Aucune structure ne répond à ces filtres."
    free_owner = FreeOwner.ORGANISATION

    def __init__(self, window: Window) -> None:
        search = "Nom, commune, SIRET ou RNA"
        super().__init__(window, COLUMNS, "Structures", "Nouvelle structure", search, sort="name")
        self._next: Cursor | None = None
        self._listed = OrganisationSums(0, ZERO)
        self.sums = self.add_sums()
        self.offer_imported("Toutes les structures")
        self.filters.add_filter(
            "kind", "Type", list(ORGANISATION_KIND_LABELS.items()), every="Tous les types", several=True
        )
        self.filters.add_filter("ess", "ESS", [(True, "Dans l’ESS"), (False, "Hors ESS")], every="ESS ou non")
        self.filters.add_filter("twice", "Doublons", [(True, "Doublons possibles")], every="Doublons ou non")
        self._columns = self.filter_columns()
        groups = self.offer_groups(("kind", "ess", "commune"), ("structure", "structures"))
        self.filters.add_widget(groups)
        self.views = self.keep_views(OWN_LISTS[self.free_owner])
        self.merge_button = quiet_button("Fusionner…", "intersect")
        needs_right("organisation", self.merge_button)
        self.merge_button.setToolTip(plain_tooltip(typeset(_MERGE)))
        export = self.export_button("structures")
        self.put_before_new(self.table_button(), export, self.merge_button)
        self.merge = QAction(icon("intersect"), "Fusionner les deux fiches…", self.table)
        needs_right("organisation", self.merge)
        self.merging = Merging(self)
        self.merge_button.clicked.connect(self._merge)
        self.merge.triggered.connect(self._merge)
        self.table.addAction(self.merge)
        self.table.selection_changed.connect(self._follow_selection)
        self.tagging = SelectedTags(window, ORGANISATION, self.table)
        self.add_selection(self.tagging.button)
        self.follow_free()
        self.table.columns.changed.connect(self._show_sums)
        self.model.page_needed.connect(self._read_more)
        self._add_deletion()
        self.peeking = self.peek_with(service.open_organisation, told, partial(go_on, window))

    @property
    @override
    def filter(self) -> OrganisationFilter:
        ess = self.filters.value("ess")
        return OrganisationFilter(
            self.filters.values("kind", OrganisationKind),
            ess if isinstance(ess, bool) else None,
            self.filters.search_text(),
            twice=self.filters.value("twice") is True,
            among=self.imported,
        )

    @override
    def take_free(self, told: ListedFields) -> None:
        super().take_free(told)
        self.views.open_list()

    @override
    def read(self) -> None:
        """Read the first page of the list, and its sums."""
        self.table.set_loading(True)
        if self._columns.clauses or (self.grouping is not None and self.grouping.by):
            self.tasks.query(self.if_still_asked(self._show_all), lambda desk, read: list(read(desk)), self._every())
        else:
            self._sum(self.filter)
            self.tasks.query(
                self.if_still_asked(self._show),
                service.page_of_organisations,
                self.filter,
                sort=self.sort,
                descending=self.descending,
                at_least=self.count_again,
            )

    @override
    def every_row(self) -> Callable[[Desk], Iterable[ListedOrganisation]]:
        read, through = self._every(), self._columns.through()
        return lambda desk: filter(through, read(desk))

    def _every(self) -> Callable[[Desk], Iterator[ListedOrganisation]]:
        return partial(service.every_organisation, wanted=self.filter, sort=self.sort, descending=self.descending)

    @override
    def new_record(self) -> None:
        """Ask for the name of a new structure."""
        self.tasks.query(self._ask_name, sheets.list_organisations)

    @override
    def invite(self) -> None:
        self.table.set_empty_state(
            "buildings",
            "Ici viennent les structures qui portent ou composent les PTCE : associations, coopératives, "
            "entreprises, collectivités.",
            "Créer la première structure",
            self.begin_new,
        )

    def _add_deletion(self) -> None:
        delete = QAction(icon("trash"), "Mettre à la corbeille", self.table)
        needs_right("organisation", delete)
        delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        delete.triggered.connect(self._delete)
        self.table.addAction(delete)

    def _show(self, page: OrganisationPage) -> None:
        self._next = page.next
        if page.next is None:
            self._columns.narrowed(page.rows)  # all is there: it is what their columns offer
        self.show_rows(page.rows, more=page.next is not None)

    def _show_all(self, rows: list[ListedOrganisation]) -> None:
        """All the structures at once: groups are made of them, and columns narrow them."""
        self._next = None
        self.show_rows(self._columns.narrowed(rows))
        self._sum(replace(self.filter, among=self.among_listed()))

    def _sum(self, wanted: OrganisationFilter) -> None:
        show = self.if_still_asked(self._keep_sums)
        self.tasks.query(show, service.sum_organisations, wanted, self.own_amounts)

    def _read_more(self, _last: ListedOrganisation) -> None:
        self.tasks.query(
            self.if_still_asked(self._append),
            service.page_of_organisations,
            self.filter,
            sort=self.sort,
            descending=self.descending,
            after=self._next,
        )

    def _append(self, page: OrganisationPage) -> None:
        self._next = page.next
        self.model.append_rows(page.rows, page.next is not None)

    def _keep_sums(self, sums: OrganisationSums) -> None:
        self.filters.set_sentence(self._columns.said(filter_sentence(self.filter, sums.count)))
        self._listed = sums
        self._show_sums()

    def _show_sums(self) -> None:
        told = _amounts(self._listed.voted, self._listed.of_others)
        self.sums.set_sums([*told, *self.own_sums(self._listed.own)])

    def _merge(self) -> None:
        """Compare the two records selected; the one that holds more is kept, else the one written first."""
        chosen = sorted(self.table.selected_rows(), key=lambda row: (-row.file_count - row.ptce_count, row.id))
        if len(chosen) == _TWO:
            kept, gone = chosen
            self.merging.begin(kept.id, gone.id)

    def _follow_selection(self) -> None:
        two = len(self.table.selected_rows()) == _TWO
        self.merge_button.setEnabled(two)
        self.merge.setEnabled(two)

    @override
    def amounts_of(self, rows: Sequence[ListedOrganisation]) -> list[tuple[str, Decimal | None]]:
        told = _amounts(sum((row.voted for row in rows), ZERO), sum((row.of_others for row in rows), ZERO))
        return [*told, *self.own_sums_of(rows)]

    def _ask_name(self, known: list[OrganisationRow]) -> None:
        dialog = new_organisation_dialog(self, [row.identity for row in known])
        dialog.ask(lambda: self._create(dialog.values()))

    def _create(self, values: Mapping[str, object]) -> None:
        self.tasks.command(KIND, self.go_to_new, create_record, ORGANISATION, values)

    def _delete(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.tasks.act(KIND, self._say_deleted, service.delete_organisation, row.id)

    def _say_deleted(self, deleted: DeletedRow, operation: Done | None) -> None:
        text = typeset(f"La structure « {deleted.name} » est à la corbeille.")
        self.window_.notify(undoable(self.tasks, text, operation))


def _amounts(voted: Decimal, of_others: Decimal) -> list[tuple[str, Decimal | None]]:
    others: list[tuple[str, Decimal | None]] = [("dont accordé par d’autres financeurs", of_others)]
    return [("accordé", voted), *(others if of_others else [])]


def filter_sentence(wanted: OrganisationFilter, count: int) -> str:
    """« 12 structures de l’ESS, de type association, contenant « bois » »."""
    sentence = count_text(count, "structure")
    if wanted.ess is not None:
        sentence += " de l’ESS" if wanted.ess else " hors ESS"
    if wanted.kinds:
        sentence += f", de type {either_of(ORGANISATION_KIND_LABELS, wanted.kinds).lower()}"
    if wanted.twice:
        one = " qui ait un doublon possible" if count == 0 else ", qui a peut-être un doublon"
        sentence += one if count <= 1 else ", qui ont peut-être un doublon"
    if wanted.among is not None:
        sentence += ", venues de l’import" if count > 1 else ", venue de l’import"
    if wanted.text.strip():
        sentence += f", contenant « {wanted.text.strip()} »"
    return typeset(sentence[0].upper() + sentence[1:])
