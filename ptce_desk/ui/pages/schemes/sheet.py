"""The record page of a scheme: its version in force in words, its versions, its dossiers, what it made of its money."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout
from typing_extensions import override

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.imputation import IMPUTED
from ptce_desk.domain.narrowing import Among, narrowed_to
from ptce_desk.domain.rules.calls import CALLS
from ptce_desk.domain.rules.schemes import SchemeDocument, SchemeVersion, SupportScheme
from ptce_desk.formatting import date_text, typeset, uncapitalised
from ptce_desk.records.schemes import SCHEME
from ptce_desk.services.dossier.sheet import Cursor, FundingFileFilter, FundingFilePage, list_files
from ptce_desk.services.file.deletion import delete_record
from ptce_desk.services.file.undo import Done
from ptce_desk.services.ptce.sheets import FundingFileRow
from ptce_desk.services.schemes import schemes
from ptce_desk.services.schemes.kept_trials import KeptTrial, kept_trials
from ptce_desk.services.schemes.schemes import SchemeSheet, SchemeYear
from ptce_desk.ui.desk.page import Destination, Notice, Page, Paper, Window, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.dialogs.new_record import Values
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.free_card import FreeCard
from ptce_desk.ui.pages.record_page import RecordPage
from ptce_desk.ui.pages.schemes.actions import KIND, SchemeActions, scheme_paper
from ptce_desk.ui.pages.schemes.drafts_card import NEXT_WORDS, Draft, DraftsCard, Left, drafts_of
from ptce_desk.ui.pages.schemes.grid_card import CriteriaCard
from ptce_desk.ui.pages.schemes.new_scheme import new_version_dialog
from ptce_desk.ui.pages.schemes.tables import FILE_COLUMNS, VERSION_COLUMNS, YEAR_COLUMNS, VersionRow, version_rows
from ptce_desk.ui.pages.schemes.trials_card import TrialsCard
from ptce_desk.ui.pages.schemes.version import VersionCard, default_version
from ptce_desk.ui.pages.schemes.written import written_rules
from ptce_desk.ui.widgets.badge import State
from ptce_desk.ui.widgets.blocks.cards import Card, KeyValueList
from ptce_desk.ui.widgets.blocks.tabs import RecordTabs
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.forms.record_form import RecordForm
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.side_by_side import BETWEEN_COLUMNS, column
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.list_card import ListCard
from ptce_desk.ui.widgets.tables.part_grid import part_grid
from ptce_desk.wording.done import done_sentence
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.labels import SCHEME_KIND_LABELS
from ptce_desk.wording.lent import year_files

_HINT: Final = "Chaque nouveau dossier du dispositif reçoit cette liste ; les dossiers en cours peuvent la reprendre."
_KINDS: Final = frozenset({"scheme"})

_PART: Final = SCHEME.part("documents")
_COLUMNS: Final[tuple[Column[SchemeDocument], ...]] = (
    screen_column(_PART.field("label"), tooltip=lambda document: document.label, stretch=1, width_chars=24),
    screen_column(_PART.field("required"), width_chars=11),
)


class SchemeDocumentsCard(GridCard[SchemeDocument]):
    """Reads and changes the list of the scheme in view by itself, each time its page reads it."""

    def __init__(self, page: Page) -> None:
        """Show nothing yet, on the page of a scheme."""
        super().__init__(_PART.title, part_grid(_PART, _COLUMNS))
        self._page = page
        self._scheme_id: int | None = None
        hint = plain_label(_HINT.replace(" ;", "\u00a0;"), "muted", wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.add(hint)
        self.added.connect(partial(self._do, schemes.add_document))
        self.kept.connect(partial(self._do, schemes.change_document))
        self.removed.connect(partial(self._do, schemes.remove_document))
        page.tasks.refused.connect(self._put_back)

    def show_scheme(self, scheme_id: int) -> None:
        """Read the list of a scheme."""
        self._scheme_id = scheme_id
        self._page.tasks.query(partial(self._show, scheme_id), schemes.documents_of, scheme_id)

    def _show(self, scheme_id: int, documents: list[SchemeDocument]) -> None:
        if scheme_id == self._scheme_id:
            self.set_rows(documents)

    def _do(self, job: Callable[..., list[SchemeDocument]], *args: object) -> None:
        if self._scheme_id is not None:
            then = partial(self._show, self._scheme_id)
            self._page.tasks.command(_KINDS, then, job, self._scheme_id, *args)

    def _put_back(self, _error: PtceDeskError) -> None:
        self.grid.forget_drafts()


class SchemeAbout(Card):
    """The scheme itself; what its code names is only read."""

    def __init__(self) -> None:
        super().__init__("Le dispositif")
        self.form: RecordForm[SupportScheme] = RecordForm(SCHEME, "label", "family", "legal_basis", *IMPUTED)
        self.identity = KeyValueList()
        self.body.addLayout(self.form.grid(("label",), ("family",), ("legal_basis",)))
        self.add(self.form.flow(*IMPUTED))
        self.add(self.identity)

    def show_scheme(self, scheme: SupportScheme) -> None:
        """Show what the file holds; a level that needs a legal basis and has none is asked for it."""
        self.form.show_record(scheme)
        told = (SCHEME.field(key) for key in ("code", "kind", "funder_name", "funder_level"))
        self.identity.set_items([(field.label, field.text_of(getattr(scheme, field.key))) for field in told])


_NARROW = 1000
"""Under so many pixels the second column goes under the first."""


class SchemeSheetPage(RecordPage):
    """One scheme; what is judged under a version is only read."""

    kinds = frozenset({"scheme", "funding_file", "session"})
    begins = "scheme_version"

    def __init__(self, window: Window) -> None:
        super().__init__(window, "scheme", [("scheme_list", "Dispositifs")])
        self.sheet: SchemeSheet | None = None
        self._version_id: int | None = None
        self._next: Cursor | None = None
        self.new_version = primary_button("Nouvelle version", "plus")
        self.lead = primary_button("Écrire les règles", "pencil-simple")
        needs_right("scheme_version", self.new_version)
        self._lead_to: int | None = None
        self._written = written_rules(window.tasks)
        self.drafts, self.trials = DraftsCard(), TrialsCard()
        self.what_if = quiet_button("Et si…", "flask")
        self.what_if.setToolTip("Essayer d’autres règles sur tous les dossiers, sans rien écrire")
        self.call = quiet_button("Suivre l’appel", "megaphone")
        self.call.setToolTip("Candidatures, notes du jury, liste d’attente")
        self.actions_ = SchemeActions(self, self.header.more)
        self.version = VersionCard()
        self.about = SchemeAbout()
        self.versions_model: PagedTableModel[VersionRow] = PagedTableModel(VERSION_COLUMNS, self)
        self.versions: DataTable[VersionRow] = DataTable(self.versions_model, "Versions du dispositif")
        self.files_model: PagedTableModel[FundingFileRow] = PagedTableModel(FILE_COLUMNS, self)
        self.files: DataTable[FundingFileRow] = DataTable(self.files_model, "Dossiers du dispositif")
        self.years_model: PagedTableModel[SchemeYear] = PagedTableModel(YEAR_COLUMNS, self)
        self.years: DataTable[SchemeYear] = DataTable(self.years_model, "Exercices du dispositif")
        self.documents = SchemeDocumentsCard(self)
        self.criteria = CriteriaCard(self)
        self.free = FreeCard(self, SCHEME, self.header.more, KIND)
        self.versions_card = ListCard("Versions", self.versions, self.versions_model)
        self.files_card = ListCard("Dossiers", self.files, self.files_model)
        self.years_card = ListCard("Consommation par exercice", self.years, self.years_model)
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read the scheme, then its dossiers."""
        if self.record is not None:
            self.tasks.query(self._show, schemes.open_scheme, self.record)
            self.documents.show_scheme(self.record)
            self.criteria.show_scheme(self.record)
            self.tasks.query(partial(self._show_trials, self.record), kept_trials, self.record)
            self.free.show_owner(self.record)
            self.tasks.query(
                partial(self._show_files, self.record), list_files, FundingFileFilter(narrowed_to(scheme=self.record))
            )

    @override
    def show_record(self, destination: Destination) -> None:
        """Show a scheme by its version in force."""
        if destination.record != self.record:
            self._version_id = None
        super().show_record(destination)

    @override
    def new_record(self) -> None:
        """Ask when a new version begins; it copies the rules of the one in view."""
        if self.sheet is None or self.version.version is None or self.sheet.scheme.id != self.record:
            return
        copied = self.version.version
        dialog = new_version_dialog(self, self.sheet, copied)
        dialog.ask(lambda: self._open_version(copied.id, dialog.values()))

    @override
    def take_keyboard(self) -> None:
        """Put the keyboard on the versions, or on the dossiers when they are in view."""
        (self.files if self.files.isVisible() else self.versions).setFocus()

    def _show(self, sheet: SchemeSheet) -> None:
        scheme = sheet.scheme
        if scheme.id != self.record:
            return
        self.sheet = sheet
        self.actions_.show_sheet(sheet)
        self.header.set_record(scheme.code, scheme.label)
        badges = [
            State("Nature", uncapitalised(SCHEME_KIND_LABELS[scheme.kind]), "accent"),
            State("Financeur", scheme.funder_name, "muted"),
        ]
        if scheme.in_catalogue and not sheet.file_counts:
            badges.append(State("Origine", "catalogue", "muted"))
        if sheet.in_force is None:
            badges.append(State("Version", "aucune en vigueur", "warning"))
        self.header.set_badges(badges)
        self.call.setVisible(scheme.kind in CALLS)
        self.about.show_scheme(scheme)
        self._show_versions(sheet)
        self._show_drafts()
        self.years_model.set_rows(sheet.years, False)
        self.years.set_empty_state("coin", "Aucun dossier n’a encore été déposé sous ce dispositif.")
        self.years_card.fit("")
        self.tabs.show_counts(files=sum(sheet.file_counts.values()))

    def _show_versions(self, sheet: SchemeSheet) -> None:
        shown = next((v for v in sheet.versions if v.id == self._version_id), None) or default_version(sheet)
        self._version_id = shown.id
        self.versions.blockSignals(True)  # only the officer chooses a version
        self.versions_model.set_rows(version_rows(sheet), False)
        self.versions.select_where(lambda row: row.id == shown.id)
        self.versions.blockSignals(False)
        self.versions_card.fit(count_text(len(sheet.versions), "version") if len(sheet.versions) > 1 else "")
        self.version.show_version(sheet, shown)

    def _show_drafts(self) -> None:
        """Say what is left to do about the rules: the main button does the most pressing."""
        if self.sheet is None or self.sheet.scheme.id != self.record:
            return
        drafts = drafts_of(self.sheet, self._written.by_scheme().get(self.sheet.scheme.id, ()))
        self.drafts.show_drafts(drafts)
        self.lead.setVisible(bool(drafts))
        self.new_version.setVisible(not drafts)
        self._more_version.setVisible(bool(drafts))
        self._lead_to = drafts[0].version.id if drafts else None
        if drafts:
            self.lead.setText(NEXT_WORDS[drafts[0].left])

    def _show_trials(self, scheme_id: int, trials: list[KeptTrial]) -> None:
        if scheme_id == self.record:
            self.trials.show_trials(trials)
            self.actions_.show_trials(trials)

    def _open_trial(self, trial: KeptTrial) -> None:
        self.window_.go(Destination("what_if", trial.version.id, among=(trial.id,)))

    def _remove_trial(self, trial: KeptTrial) -> None:
        self.tasks.act(EVERY_KIND, self._say_removed, delete_record, "rule_trial", trial.id)

    def _say_removed(self, label: str, operation: Done | None) -> None:
        self.window_.notify(undoable(self.tasks, done_sentence(label), operation))

    def _give_up(self, draft: Draft) -> None:
        """Give up rules not kept, or the version to come itself; either comes back by undoing."""
        if draft.left is Left.TO_VOTE and self.record is not None:
            then = partial(self._say_version_deleted, draft.version)
            self.tasks.act(KIND, then, schemes.delete_version, self.record, draft.version.id)
            return
        written = self._written.drop(draft.version.id)
        if written is not None:
            text = typeset(f"Règles non enregistrées de la version {draft.version.version} abandonnées.")
            self.window_.notify(Notice(text, "success", "Reprendre", partial(self._written.put, written)))

    def _resume(self, version_id: int) -> None:
        self.window_.go(Destination("scheme_rules", version_id))

    def _follow_lead(self) -> None:
        """Go to the rules that are left to write; those of a version that judges dossiers begin in another."""
        version = next((one for one in self.sheet.versions if one.id == self._lead_to), None) if self.sheet else None
        if version is not None and self.sheet is not None and self.sheet.is_used(version):
            self.new_record()
        elif version is not None:
            self._resume(version.id)

    def _choose_version(self) -> None:
        row = next(iter(self.versions.selected_rows()), None)
        if row is not None and self.sheet is not None and row.id != self._version_id:
            self._version_id = row.id
            self.version.show_version(self.sheet, row.version)

    def _show_files(self, scheme_id: int, page: FundingFilePage) -> None:
        if scheme_id != self.record:
            return
        self._next = page.next
        current = self.files.current_row()
        self.files_model.set_rows(page.rows, page.next is not None)
        if current is not None:
            self.files.select_where(lambda row: row.id == current.id)
        self.files.set_empty_state("folder-simple", "Aucun dossier ne relève encore de ce dispositif.")
        count = 0 if self.sheet is None else sum(self.sheet.file_counts.values())
        self.files_card.fit(count_text(count, "dossier") if page.rows else "")

    def _read_on(self, _last: FundingFileRow) -> None:
        if self.record is not None:
            wanted = FundingFileFilter(narrowed_to(scheme=self.record))
            self.tasks.query(partial(self._show_more, self.record), list_files, wanted, after=self._next)

    def _show_more(self, scheme_id: int, page: FundingFilePage) -> None:
        if scheme_id == self.record:
            self._next = page.next
            self.files_model.append_rows(page.rows, page.next is not None)

    def _build(self) -> None:
        self.header.add_action(self.call)
        self.header.add_action(self.what_if)
        self.header.add_action(self.new_version)
        self.header.add_action(self.lead)
        self._more_version = self.header.more.add("Nouvelle version…", self.new_record, "plus")
        needs_right("scheme_version", self._more_version)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(BETWEEN_COLUMNS)
        self._columns.addLayout(column(self.version), 1)
        self._columns.addLayout(column(self.versions_card, self.documents, self.criteria, self.about, self.free), 1)
        self.tabs = RecordTabs("Rubriques du dispositif")
        rules = QVBoxLayout()
        rules.setSpacing(16)
        rules.addWidget(self.drafts)
        rules.addWidget(self.trials)
        rules.addLayout(self._columns)
        rules.addStretch(1)
        self.tabs.add("rules", "Règles et versions", rules)
        self.tabs.add("files", "Dossiers", column(self.years_card, self.files_card))
        self.lay_out(self.tabs)

    def _connect(self) -> None:
        self.new_version.clicked.connect(self.new_record)
        self.what_if.clicked.connect(self._try_rules)
        self.call.clicked.connect(self._follow_call)
        self.lead.clicked.connect(self._follow_lead)
        self.drafts.resumed.connect(self._resume)
        self.drafts.given_up.connect(self._give_up)
        self.trials.opened.connect(self._open_trial)
        self.trials.compared.connect(self.actions_.compare_trial)
        self.trials.removed.connect(self._remove_trial)
        self._written.changed.connect(lambda _version: self._show_drafts())
        self.about.form.kept.connect(self._keep)
        self.version.kept.connect(self._keep_version)
        self.version.rules_asked.connect(self._write_rules)
        self.version.deletion_asked.connect(self._delete_version)
        self.versions.selection_changed.connect(self._choose_version)
        self.files.opened.connect(self._open_file)
        self.files_model.page_needed.connect(self._read_on)
        self.years.opened.connect(self._open_year)
        self.tasks.refused.connect(lambda _error: self.version.put_back())

    def _keep(self, key: str, value: object) -> None:
        if self.record is not None:
            touched = KIND if key == "label" else KIND | {"funding_file"}
            self.tasks.command(touched, self._show, schemes.change_scheme, self.record, key, value)

    def _keep_version(self, key: str, value: object) -> None:
        if self.record is not None and self._version_id is not None:
            self.tasks.command(KIND, self._show, schemes.change_version, self.record, self._version_id, key, value)

    @override
    def paper(self) -> Paper | None:
        """The scheme prints, with its versions, their rules in words and its envelopes."""
        return None if self.sheet is None else scheme_paper(self.sheet.scheme.code)

    def _write_rules(self) -> None:
        if self._version_id is not None:
            self.window_.go(Destination("scheme_rules", self._version_id))

    def _follow_call(self) -> None:
        if self._version_id is not None:
            self.window_.go(Destination("call", self._version_id))

    def _try_rules(self) -> None:
        if self._version_id is not None:
            self.window_.go(Destination("what_if", self._version_id))

    def _open_version(self, copied_id: int, values: Values) -> None:
        day = values["valid_from"]
        assert isinstance(day, date)
        if self.record is not None:
            self.tasks.command(
                KIND,
                self._show_opened,
                schemes.open_version,
                self.record,
                copied_id,
                name=str(values["version"]),
                valid_from=day,
                deliberation=str(values["deliberation"]),
            )

    def _show_opened(self, sheet: SchemeSheet) -> None:
        """Bring the version just made into view."""
        if sheet.scheme.id == self.record:
            self._version_id = max(version.id for version in sheet.versions)
        self._show(sheet)

    def _delete_version(self) -> None:
        if self.record is not None and self.version.version is not None:
            gone = self.version.version
            self.tasks.act(KIND, partial(self._say_version_deleted, gone), schemes.delete_version, self.record, gone.id)

    def _say_version_deleted(self, gone: SchemeVersion, sheet: SchemeSheet, operation: Done | None) -> None:
        self._show(sheet)
        heir = next((v for v in sheet.versions if v.valid_from < gone.valid_from and v.valid_to == gone.valid_to), None)
        text = f"Version {gone.version} supprimée."
        if heir is not None:
            until = f"jusqu’au {date_text(heir.valid_to)}" if heir.valid_to else "sans date de fin"
            text += f" La version {heir.version} vaut de nouveau {until}."
        self.window_.notify(undoable(self.tasks, typeset(text), operation))

    def _open_file(self, row: FundingFileRow) -> None:
        siblings = tuple(held.id for held in self.files_model.rows)
        self.window_.go(Destination("funding_file", row.id, siblings))

    def _open_year(self, row: SchemeYear) -> None:
        """Show the dossiers of a year in their list, with the column of the figure one is on."""
        by = narrowed_to(scheme=self.record).narrowed("year", Among(frozenset({row.year})))
        pointed = YEAR_COLUMNS[max(self.years.currentIndex().column(), 0)]
        column = pointed.key if pointed.kind == "amount" else ""
        told = "" if self.sheet is None else year_files(row.year, self.sheet.scheme.code)
        self.window_.go(Destination("funding_files", filter=FundingFileFilter(by), column=column, told=told))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across = self.width() >= _NARROW
        direction = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
