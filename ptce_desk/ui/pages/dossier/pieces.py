"""What an instruction gathers, on the page of a dossier: documents asked for, documents received, opinions."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.file_checklist import OpinionRequest, RequiredDocument, is_missing
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.states import FINAL_DECISIONS, DecisionState
from ptce_desk.formatting import typeset
from ptce_desk.records.funding_files import DOCUMENTS, FUNDING_FILE, OPINIONS
from ptce_desk.services.dossier import checklist, instruct
from ptce_desk.services.dossier.sheet import FileSheet
from ptce_desk.services.file.attachments import AttachmentRow, Documents
from ptce_desk.ui.desk.page import Notice, Page
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.pages.attachments_card import DocumentsCard
from ptce_desk.ui.pages.notes_card import NotesCard
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.record_form import RecordForm
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.part_grid import part_grid
from ptce_desk.wording.checklist import checklist_sentence, opinion_state, reopening_sentence
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.states import OPINION_KIND_LABELS


class OpinionsCard(GridCard[OpinionRequest]):
    """Services, partners, technical committee; late answers say so."""

    def __init__(self) -> None:
        self._today = date.min
        super().__init__(OPINIONS.title, part_grid(OPINIONS, self._columns()))
        self.sentence = plain_label("", "danger", wrap=True)
        self.add(self.sentence)

    def show_file(self, file: FundingFile, today: date) -> None:
        """Show what the file holds."""
        self._today = today
        self.set_rows(file.opinions)
        late = [request for request in file.opinions if self._lateness(request)]
        self.sentence.setText(" ".join(f"{_asked(request)}\u00a0: {self._state(request).lower()}." for request in late))
        self.sentence.setVisible(bool(late))

    def take_keyboard(self, line_id: int) -> None:
        """Put the keyboard on the day when an opinion comes."""
        self.edit_line(line_id, "answered_on")

    def _columns(self) -> tuple[Column[OpinionRequest], ...]:
        return (
            screen_column(OPINIONS.field("kind"), width_chars=12),
            screen_column(OPINIONS.field("body"), tooltip=lambda request: request.body, stretch=2, width_chars=10),
            screen_column(OPINIONS.field("asked_on"), width_chars=10),
            screen_column(OPINIONS.field("due_on"), tooltip=self._state, role=self._lateness, width_chars=10),
            screen_column(OPINIONS.field("answered_on"), width_chars=10),
            screen_column(OPINIONS.field("opinion"), width_chars=10),
            screen_column(OPINIONS.field("text"), tooltip=lambda request: request.text, stretch=2, width_chars=8),
        )

    def _state(self, request: OpinionRequest) -> str:
        return opinion_state(request, self._today)

    def _lateness(self, request: OpinionRequest) -> ColourRole | None:
        waiting = request.opinion is None and request.answered_on is None
        return "danger" if waiting and request.due_on is not None and request.due_on < self._today else None


def _asked(request: OpinionRequest) -> str:
    return request.body or OPINION_KIND_LABELS[request.kind]


_NO_LIST: Final = "Aucune pièce n’est demandée : ajoutez-en une, ou reprenez la liste du dispositif."


class ChecklistCard(GridCard[RequiredDocument]):
    """The documents asked for; each cell is announced on leaving it.

    Signals:
        field_kept: field (str), value.
        refresh_asked: the list of the scheme is wanted.
    """

    field_kept = Signal(str, object)
    refresh_asked = Signal()

    def __init__(self) -> None:
        self._attached: list[tuple[object, str]] = [(None, "")]
        self._documents: list[RequiredDocument] = []
        super().__init__(DOCUMENTS.title, part_grid(DOCUMENTS, self._columns()))
        self.form: RecordForm[FundingFile] = RecordForm(FUNDING_FILE, "acknowledged_on", "documents_due_on")
        self.acknowledged_on = self.form.edit("acknowledged_on", DateEdit)
        self.sentence = plain_label("", "muted", wrap=True)
        self.refresh = quiet_button("Reprendre la liste du dispositif", "arrows-clockwise")
        needs_right("required_document", self.refresh)
        self.add_action(self.refresh)
        self.due_on = self.form.edit("documents_due_on", DateEdit)
        self.body.insertWidget(0, FlowRow(*self.form.fields.values(), across=16))
        self.add(self.sentence)
        self.form.kept.connect(self.field_kept)
        self.refresh.clicked.connect(self.refresh_asked)

    def show_file(self, file: FundingFile) -> None:
        """Show what the file holds."""
        self._documents = list(file.documents)
        self.form.show_record(file)
        self.set_rows(file.documents)
        self.sentence.setText(checklist_sentence(file.documents) or _NO_LIST.replace(" :", "\u00a0:"))

    def take_keyboard(self) -> None:
        """Put the keyboard on the day of the first document that has not come."""
        missing = (place for place, document in enumerate(self._documents) if is_missing(document))
        self.grid.edit_cell(next(missing, 0), "received_on")

    def show_attached(self, rows: Sequence[AttachmentRow]) -> None:
        """Offer the documents of the dossier as those that are asked for."""
        self._attached[1:] = [(row.id, row.name) for row in rows]
        self.grid.viewport().update()

    def _columns(self) -> tuple[Column[RequiredDocument], ...]:
        return (
            screen_column(
                DOCUMENTS.field("label"),
                tooltip=lambda document: document.label,
                role=lambda document: "warning" if is_missing(document) else None,
                stretch=3,
                width_chars=18,
            ),
            screen_column(DOCUMENTS.field("required"), width_chars=10),
            screen_column(DOCUMENTS.field("received_on"), width_chars=11),
            screen_column(DOCUMENTS.field("attachment_id"), options=self._attached, stretch=1, width_chars=12),
            screen_column(DOCUMENTS.field("note"), tooltip=lambda document: document.note, stretch=1, width_chars=8),
        )


_KINDS: Final = frozenset({"funding_file"})


class FileDocumentsCard(DocumentsCard):
    """The documents of a dossier, each matched to the one of the checklist it is.

    Signals:
        shown: the `Documents` read.
    """

    shown = Signal(object)

    def __init__(self, page: Page, show_attached: Callable[[tuple[AttachmentRow, ...]], None]) -> None:
        """`show_attached` hears of the documents each time they are read."""
        self._asked: list[tuple[object, str]] = [(None, "")]
        self._show_attached = show_attached
        super().__init__(page, "funding_file")

    def offer(self, asked: list[RequiredDocument]) -> None:
        """What a document can be matched to."""
        self._asked[1:] = [(document.id, document.label) for document in asked]

    @override
    def show_documents(self, documents: Documents) -> None:
        super().show_documents(documents)
        if self.documents is documents:
            self._show_attached(documents.rows)
            self.shown.emit(documents)

    @override
    def _columns(self) -> tuple[Column[AttachmentRow], ...]:
        name, size, added, note = super()._columns()
        piece: Column[AttachmentRow] = Column(
            "document_id",
            "Pièce demandée",
            "choice",
            lambda row: row.document_id,
            options=self._asked,
            stretch=1,
            width_chars=12,
        )
        return (name, piece, size, added, note)

    @override
    def _keep_cell(self, row: AttachmentRow, key: str, value: object) -> None:
        if key == "document_id" and (value is None or isinstance(value, int)) and self._owner is not None:
            self._page.tasks.command(_KINDS, _nothing, checklist.match_attachment, self._owner, row.id, value)
        else:
            super()._keep_cell(row, key, value)


class PiecesSection(QWidget):
    """The cards of what is gathered; each reads and changes the dossier by itself, the page then reads it again."""

    def __init__(self, page: Page) -> None:
        """Show nothing yet, on the page of a dossier."""
        super().__init__()
        self._page = page
        self._file_id: int | None = None
        self.checklist, self.opinions = ChecklistCard(), OpinionsCard()
        self.documents = FileDocumentsCard(page, self.checklist.show_attached)
        self.notes = NotesCard(page, FUNDING_FILE)
        self.reopening = plain_label("", "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (self.checklist, self.documents, self.opinions, self.notes, self.reopening):
            column.addWidget(widget)
        self._connect()

    def show_sheet(self, sheet: FileSheet) -> None:
        """Show what the file holds."""
        file = sheet.file
        self._file_id = file.id
        self.checklist.show_file(file)
        self.documents.offer(file.documents)
        self.documents.show_owner(file.id)
        self.notes.show_owner(file.id)
        self.opinions.show_file(file, self._page.tasks.desk.today())
        self._show_reopening(sheet)

    def _show_reopening(self, sheet: FileSheet) -> None:
        """Until when the decision can be gone back on, once there is one."""
        until = instruct.last_day_to_withdraw(sheet)
        decided = sheet.file.decision in FINAL_DECISIONS and until is not None
        self.reopening.setVisible(decided)
        if until is not None and decided:
            granted = sheet.file.decision is DecisionState.GRANTED
            today = self._page.tasks.desk.today()
            self.reopening.setText(reopening_sentence(until, today, granted=granted))

    def _connect(self) -> None:
        self.checklist.field_kept.connect(partial(self._do, instruct.change_field))
        self.checklist.refresh_asked.connect(self._refresh)
        lines: tuple[tuple[instruct.Lines, ChecklistCard | OpinionsCard], ...] = (
            ("documents", self.checklist),
            ("opinions", self.opinions),
        )
        for part, card in lines:
            card.added.connect(partial(self._do, instruct.add_line, part))
            card.kept.connect(partial(self._do, instruct.change_line, part))
            card.removed.connect(partial(self._do, instruct.remove_line, part))
        self._page.tasks.refused.connect(self._put_back)

    def _do(self, job: Callable[..., object], *args: object) -> None:
        """Run a service on this dossier; its page hears of the change and reads it again."""
        self._page.tasks.command(_KINDS, _nothing, job, self._file_id, *args)

    def _refresh(self) -> None:
        if self._file_id is not None:
            self._page.tasks.command(_KINDS, self._say_added, checklist.refresh_checklist, self._file_id)

    def _say_added(self, added: list[RequiredDocument]) -> None:
        text = f"{count_text(len(added), 'pièce ajoutée', 'pièces ajoutées')}." if added else _NOTHING_NEW
        self._page.window_.notify(Notice(typeset(text), "success" if added else "info"))

    def _put_back(self, _error: PtceDeskError) -> None:
        for card in (self.checklist, self.opinions):
            card.grid.forget_drafts()


_NOTHING_NEW: Final = "La liste du dispositif ne demande rien de plus. Elle se complète sur la page du dispositif."


def _nothing(_done: object) -> None:
    """The change was announced: the page reads itself again."""
