"""The page of a call (AMI, appel à projets): its window, how far its candidates have come, their notes, who waits."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.rules.calls import CallNext, CallStep, narrowing_of
from ptce_desk.services.dossier.sheet import FundingFileFilter
from ptce_desk.services.ptce.sheets import PtceFilter, PtceRow, list_ptce
from ptce_desk.services.reports.jury import export_jury
from ptce_desk.services.schemes import calls
from ptce_desk.services.schemes.calls import CallRow, CallSheet
from ptce_desk.ui.desk.keeping import in_view
from ptce_desk.ui.desk.page import Destination, Page, Paper, Window
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.new_record import Values
from ptce_desk.ui.looks.theme import zoomed_length
from ptce_desk.ui.pages.creating import offer_new_ptce
from ptce_desk.ui.pages.exporting import OPEN_WORKBOOK, PDF, WORKBOOK, Exporter, offering_paper
from ptce_desk.ui.pages.schemes.call_notes import NotesCard
from ptce_desk.ui.pages.schemes.call_parts import NextStrip, OutcomeCard, StepsRow, WaitingCard
from ptce_desk.ui.pages.schemes.new_candidate import new_candidate_dialog
from ptce_desk.ui.pages.schemes.what_if_parts import Trail
from ptce_desk.ui.widgets.blocks.header import PageHeader
from ptce_desk.ui.widgets.buttons import menu_button, primary_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.forms.pending import commit_pending, forget_pending
from ptce_desk.ui.widgets.scrolling import page_scroller
from ptce_desk.wording.calls import step_files, window_sentence

_KINDS = frozenset({"funding_file"})


class CallPage(Page):
    """One opening of a scheme version (`record` is its id); without one, the latest call that has dossiers."""

    kinds = frozenset({"scheme", "funding_file", "session", "ptce", "organisation"})
    begins = "funding_file"

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.sheet: CallSheet | None = None
        self.trail = Trail("Appel")
        self.header = PageHeader("Appel")
        self.choice = Choice(placeholder="Choisir un appel…")
        self.choice.setAccessibleName("Appel suivi")
        self.choice.keep_width(zoomed_length(208))
        self._rows: tuple[CallRow, ...] = ()
        self.exporter = Exporter(self)
        self.receive = primary_button("Nouvelle candidature", "plus")
        needs_right("funding_file", self.receive)
        self.export = offering_paper(menu_button("Exporter", self._documents(), "download-simple"), "jury")
        self.export.setToolTip("Grilles à remplir par le jury, ou ses notes et le classement (Ctrl+E)")
        self.next, self.steps, self.outcome = NextStrip(), StepsRow(), OutcomeCard()
        self.notes, self.waiting = NotesCard(), WaitingCard()
        self._build()
        self._connect()

    @override
    def show_record(self, destination: Destination) -> None:
        """Show a call; what was typed about another is kept first."""
        if destination.record != self.record:
            commit_pending(self)
            forget_pending(self)
            self.sheet = None
            self.notes.juror.set_value("")
        super().show_record(destination)

    def reload(self) -> None:
        """Read the calls there are, then the one in view."""
        self.tasks.query(self._offer, calls.list_calls)
        if self.record is not None:
            self.tasks.query(self._show, calls.open_call, self.record)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the first count."""
        super().showEvent(event)
        self.receive_keyboard(self.steps.steps[CallStep.RECEIVED].open)

    def _offer(self, rows: Sequence[CallRow]) -> None:
        self._rows = tuple(rows)
        if self.record is None and rows:
            self.window_.go(Destination("call", rows[0].version_id))
        elif self.record is None:
            self.header.set_subtitle("Aucun dispositif du fichier n’est un appel : créez-en un dans « Dispositifs ».")
        self._show_choice()

    def _show_choice(self) -> None:
        """The calls there are, and the version in view where its scheme is of another kind."""
        options = [(row.version_id, f"{row.code} · {row.version}") for row in self._rows]
        if self.sheet is not None and self.sheet.version.id not in {key for key, _label in options}:
            options.insert(0, (self.sheet.version.id, f"{self.sheet.scheme.code} · {self.sheet.version.version}"))
        self.choice.set_options(options)
        self.choice.set_value(self.record)

    def _show(self, sheet: CallSheet) -> None:
        if sheet.version.id != self.record:
            return
        self.sheet = sheet
        self.trail.show_scheme(sheet.scheme.code, f"Appel {sheet.version.version}")
        self.header.title.set_text(sheet.scheme.label)
        self.header.set_subtitle(window_sentence(sheet.window))
        self.next.show_call(sheet)
        self.steps.show_counts(sheet.counts)
        self.outcome.show_call(sheet)
        self.notes.show_call(sheet)
        self.waiting.show_call(sheet)
        self._show_choice()

    def _build(self) -> None:
        in_view(self.choice)
        self.header.add_action(self.export)
        self.header.add_action(self.receive)
        held = QWidget()
        lines = QVBoxLayout(held)
        lines.setContentsMargins(0, 0, 0, 16)
        lines.setSpacing(16)
        for part in (self.next, self.steps, self.notes, self.waiting, self.outcome):
            lines.addWidget(part)
        lines.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 0)
        layout.setSpacing(12)
        above = QHBoxLayout()
        above.setSpacing(16)
        above.addWidget(self.trail, 1)
        above.addWidget(self.choice)
        layout.addLayout(above)
        layout.addWidget(self.header)
        layout.addWidget(page_scroller(held), 1)

    def _documents(self) -> list[tuple[str, Callable[[], object]]]:
        return [
            (f"{words} ({kind_words})…", partial(self._write, name, kind, blank=blank))
            for words, name, blank in (("Classement et notes", "jury", False), ("Grilles à remplir", "grilles", True))
            for kind_words, kind in (("Excel", WORKBOOK), ("LibreOffice", OPEN_WORKBOOK), ("PDF", PDF))
        ]

    def _write(self, name: str, kind: str, *, blank: bool) -> None:
        if self.record is not None:
            job = partial(export_jury, version_id=self.record, blank=blank)
            self.exporter.save(name, kind, lambda desk, path: job(desk, target=path), "jury")

    @override
    def paper(self) -> Paper | None:
        """The notes of the jury and its ranking print."""
        if self.record is None:
            return None
        job = partial(export_jury, version_id=self.record, blank=False)
        return Paper("jury", "jury", "Notes du jury et classement", lambda desk, path: job(desk, target=path))

    def _connect(self) -> None:
        self.offer_export(partial(self._write, "jury", WORKBOOK, blank=False))
        self.trail.to_list.clicked.connect(lambda: self.window_.go(Destination("scheme_list")))
        self.trail.to_scheme.clicked.connect(self._go_to_scheme)
        self.choice.chosen.connect(self._go_to_call)
        self.receive.clicked.connect(self.new_record)
        self.steps.asked.connect(self._open_files)
        self.next.asked.connect(self._go_on)
        self.notes.grid_asked.connect(self._go_to_scheme)
        self.notes.noted.connect(self._note)
        self.waiting.kept.connect(self._move)
        self.tasks.refused.connect(self._put_back)

    def _go_to_scheme(self) -> None:
        if self.sheet is not None:
            self.window_.go(Destination("scheme", self.sheet.scheme.id))

    def _go_to_call(self, version_id: object) -> None:
        if isinstance(version_id, int) and version_id != self.record:
            self.window_.go(Destination("call", version_id))

    def _open_files(self, step: CallStep) -> None:
        if self.record is not None:
            wanted = FundingFileFilter(narrowing_of(step, self.record))
            told = "" if self.sheet is None else step_files(step, self.sheet.scheme.label)
            self.window_.go(Destination("funding_files", filter=wanted, told=told))

    def _go_on(self, step: CallNext) -> None:
        """Do what the call waits for, or put the keyboard where it is done."""
        if step is CallNext.FINISH_NOTES:
            self.notes.go_to_unfinished()
        elif self.sheet is not None and self.sheet.waiting:
            first = self.sheet.waiting[0].id
            self.tasks.command(_KINDS, self._show, calls.propose_waiting, self.sheet.version.id, first)

    @override
    def new_record(self) -> None:
        """Ask what the call receives."""
        if self.sheet is not None and self.sheet.version.id == self.record:
            self.tasks.query(partial(self._ask_candidate, self.sheet), list_ptce, PtceFilter())

    def _ask_candidate(self, sheet: CallSheet, poles: list[PtceRow]) -> None:
        dialog = new_candidate_dialog(self, sheet.scheme.kind, poles, sheet.today)
        choice = dialog.editors["ptce_id"]
        assert isinstance(choice, Choice)
        offer_new_ptce(choice, self.tasks, [(row.id, row.name) for row in poles])
        dialog.ask(lambda: self._receive(sheet.version.id, dialog.values()))

    def _receive(self, version_id: int, typed: Values) -> None:
        ptce_id, day = typed["ptce_id"], typed["deposited_on"]
        assert ptce_id is None or isinstance(ptce_id, int)
        assert day is None or isinstance(day, date)
        job = partial(calls.receive, version_id=version_id, interest=bool(typed["interest"]))
        asked = partial(job, ptce_id=ptce_id, deposited_on=day)
        self.tasks.command(_KINDS, self._open_received, asked, title=str(typed["title"]))

    def _open_received(self, file_id: int) -> None:
        self.window_.go(Destination("funding_file", file_id))

    def _note(self, file_id: int, juror: str, criterion: str, note: object) -> None:
        if self.record is not None:
            job = partial(calls.note_candidate, version_id=self.record, file_id=file_id, juror=juror)
            self.tasks.command(_KINDS, self._show, job, criterion=criterion, note=note)

    def _move(self, file_id: int, _key: str, rank: object) -> None:
        if self.record is not None and isinstance(rank, Decimal):
            self.tasks.command(_KINDS, self._show, calls.move_waiting, self.record, file_id, int(rank))
        else:
            self.waiting.grid.forget_drafts()

    def _put_back(self, _error: PtceDeskError) -> None:
        self.notes.forget_drafts()
        self.waiting.grid.forget_drafts()
