"""The record page of a structure: who it is, whom to write to, its PTCE, its dossiers, what it was granted."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from typing_extensions import override

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import Contact, ReceivedAid
from ptce_desk.domain.periods import holds_on
from ptce_desk.formatting import uncapitalised, whole_amount_text
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.services.desk import Desk
from ptce_desk.services.ptce import organisations as service
from ptce_desk.services.ptce.organisations import CarriedFileRow, GrantedYear, MembershipRow, OrganisationSheet
from ptce_desk.services.reports.record_sheets import export_organisation_sheet
from ptce_desk.ui.desk.page import Destination, Paper, Window
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.attachments_card import DocumentsCard
from ptce_desk.ui.pages.exporting import sheet_paper
from ptce_desk.ui.pages.free_card import FreeCard
from ptce_desk.ui.pages.notes_card import NotesCard
from ptce_desk.ui.pages.organisations.cards import FILE_COLUMNS, MEMBERSHIP_COLUMNS, ReceivedAidsCard, contacts_card
from ptce_desk.ui.pages.organisations.identity import OrganisationIdentityCard
from ptce_desk.ui.pages.organisations.list import KIND
from ptce_desk.ui.pages.organisations.merge import Merging
from ptce_desk.ui.pages.record_page import RecordPage
from ptce_desk.ui.pages.tagging import RecordTags
from ptce_desk.ui.widgets.badge import State
from ptce_desk.ui.widgets.blocks.cards import Card, KeyValueList
from ptce_desk.ui.widgets.forms.pending import commit_pending
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.side_by_side import SideBySide, column_of
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.list_card import ListCard
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.labels import ORGANISATION_KIND_LABELS, QUALITY_LABELS


class OrganisationSheetPage(RecordPage):
    """One structure; every field and cell is kept on leaving it."""

    kinds = frozenset({"organisation", "ptce", "funding_file", "session"})

    def __init__(self, window: Window) -> None:
        super().__init__(window, "organisation", [("organisations", "Structures")])
        self.sheet: OrganisationSheet | None = None
        self._wanted = ""
        self.identity = OrganisationIdentityCard()
        self.contacts = contacts_card()
        self.aids = ReceivedAidsCard()
        self._grids: dict[str, GridCard[Contact] | GridCard[ReceivedAid]] = {
            "contacts": self.contacts,
            "received_aids": self.aids,
        }
        self.documents = DocumentsCard(self, "organisation")
        self.notes = NotesCard(self, ORGANISATION)
        self.free = FreeCard(self, ORGANISATION, self.header.more, frozenset({"organisation"}))
        self.tags = RecordTags(self, ORGANISATION, self.header.more, self._show_badges)
        self.memberships_model: PagedTableModel[MembershipRow] = PagedTableModel(MEMBERSHIP_COLUMNS, self)
        self.memberships: DataTable[MembershipRow] = DataTable(self.memberships_model, "PTCE de la structure")
        self.files_model: PagedTableModel[CarriedFileRow] = PagedTableModel(FILE_COLUMNS, self)
        self.files: DataTable[CarriedFileRow] = DataTable(self.files_model, "Dossiers de la structure")
        self.memberships_card = ListCard("PTCE", self.memberships, self.memberships_model)
        self.files_card = ListCard("Dossiers", self.files, self.files_model)
        self.granted = KeyValueList(figures=True)
        self.merging = Merging(self)
        self.granted_sentence = plain_label("", "muted", wrap=True)
        self._build()
        self._connect()

    @override
    def show_record(self, destination: Destination) -> None:
        """Show a structure, the keyboard on the field that one comes to type."""
        self._wanted = destination.field
        super().show_record(destination)

    def reload(self) -> None:
        """Read the structure."""
        if self.record is not None:
            self.tasks.query(self._show, service.open_organisation, self.record)
            self.documents.show_owner(self.record)

    @override
    def take_keyboard(self) -> None:
        """Put the keyboard on the dossiers."""
        self.files.setFocus()

    @override
    def paper(self) -> Paper | None:
        """The sheet of the structure prints."""
        one = None if self.sheet is None else self.sheet.organisation
        return None if one is None else sheet_paper("organisation", one.name, partial(_written, one.id))

    def _show(self, sheet: OrganisationSheet) -> None:
        organisation = sheet.organisation
        if organisation.id != self.record:
            if sheet.followed == self.record:
                self.window_.go(Destination("organisation", organisation.id))
            return
        self.sheet = sheet
        self.header.set_record(organisation.name, organisation.name)
        self._show_badges()
        self.identity.show_sheet(sheet)
        self.notes.show_owner(organisation.id)
        self.free.show_owner(organisation.id)
        self.tags.show_owner(organisation.id)
        self.contacts.set_rows(organisation.contacts)
        self.aids.show_organisation(organisation)
        self._show_memberships(sheet)
        self._show_files(sheet)
        self._show_granted(sheet.granted)
        wanted, self._wanted = self._wanted, ""
        if self.identity.form.take_keyboard(wanted):
            self._opening = False  # it does not begin at its top

    def _show_badges(self) -> None:
        if self.sheet is None:
            return
        organisation = self.sheet.organisation
        badges = [State("Type", uncapitalised(ORGANISATION_KIND_LABELS[organisation.kind]), "muted")]
        badges += [State("Secteur", "ESS", "success")] if organisation.ess else []
        badges += [
            State("Qualité", label, "accent")
            for quality, label in QUALITY_LABELS.items()
            if quality in organisation.qualities
        ]
        self.header.set_badges(badges, self.tags.badges())

    def _show_memberships(self, sheet: OrganisationSheet) -> None:
        self.memberships_model.set_rows(sheet.memberships, False)
        self.memberships.set_empty_state("circles-three", "Cette structure n’est membre d’aucun PTCE.")
        present = {row.ptce_id for row in sheet.memberships if holds_on(row.since, row.until, sheet.today)}
        self.memberships_card.fit(count_text(len(present), "PTCE", "PTCE") if present else "")

    def _show_files(self, sheet: OrganisationSheet) -> None:
        self.files_model.set_rows(sheet.files, False)
        self.files.set_empty_state("folder-simple", "Cette structure n’a encore aucun dossier.")
        self.files_card.fit(count_text(len(sheet.files), "dossier") if sheet.files else "")

    def _show_granted(self, granted: tuple[GrantedYear, ...]) -> None:
        items = [
            (
                f"{row.year or 'Année inconnue'} · {count_text(row.file_count, 'dossier')}",
                whole_amount_text(row.granted),
            )
            for row in granted
        ]
        total = sum((row.granted for row in granted), ZERO)
        self.granted.set_items([*items, ("Toutes les années", whole_amount_text(total))] if len(items) > 1 else items)
        self.granted.setVisible(bool(items))
        self.granted_sentence.setText("" if items else "Aucune aide accordée pour le moment.")
        self.granted_sentence.setVisible(not items)

    def _build(self) -> None:
        granted = Card("Accordé par année")
        granted.add(self.granted)
        granted.add(self.granted_sentence)
        wide = column_of((self.files_card, self.memberships_card, self.notes, self.contacts, self.aids, self.documents))
        columns = SideBySide((wide, 60), (column_of((self.identity, self.free, granted)), 40))
        columns.setContentsMargins(0, 0, 0, 16)
        self.lay_out(columns)

    def _connect(self) -> None:
        self.identity.form.kept.connect(partial(self._do, service.keep_field))
        self.identity.legal_category_kept.connect(partial(self._do, service.keep_legal_category))
        self.aids.form.kept.connect(partial(self._do, service.keep_field))
        for part, card in self._grids.items():
            card.added.connect(partial(self._do, service.add_line, part))
            card.kept.connect(partial(self._keep_cell, part))
            card.removed.connect(partial(self._do, service.remove_line, part))
        needs_right("organisation", self.header.more.add("Fusionner avec une autre fiche…", self.ask_merge))
        self.identity.merge_button.clicked.connect(self.ask_merge)
        self.memberships.opened.connect(self._open_ptce)
        self.files.opened.connect(self._open_file)
        self.tasks.refused.connect(lambda _error: self._forget_drafts())

    def ask_merge(self) -> None:
        """Compare the structure with another record of it, once what was typed is kept."""
        commit_pending(self)
        if self.record is not None:
            self.merging.begin(self.record)

    def _forget_drafts(self) -> None:
        for card in self._grids.values():
            card.grid.forget_drafts()

    def _do(self, job: Callable[..., OrganisationSheet], *args: object) -> None:
        """Run a service on this structure, then show what it hands back."""
        if self.record is not None:
            self.tasks.command(KIND, self._show, job, self.record, *args)

    def _keep_cell(self, part: str, line_id: int, key: str, value: object) -> None:
        if value in (None, "") and ORGANISATION.part(part).field(key).required:
            self._forget_drafts()
        else:
            self._do(service.change_line, part, line_id, key, value)

    def _open_ptce(self, row: MembershipRow) -> None:
        siblings = tuple(dict.fromkeys(held.ptce_id for held in self.memberships_model.rows))
        self.window_.go(Destination("ptce", row.ptce_id, siblings))

    def _open_file(self, row: CarriedFileRow) -> None:
        siblings = tuple(held.id for held in self.files_model.rows)
        self.window_.go(Destination("funding_file", row.id, siblings))


def _written(organisation_id: int, desk: Desk, path: Path) -> Path:
    return export_organisation_sheet(desk, organisation_id, path)
