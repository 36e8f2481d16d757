"""What a dossier is asked for, on its page: acknowledgement, documents received or still to come."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal

from ptce_desk.domain.file_checklist import RequiredDocument, is_missing
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.records.funding_files import DOCUMENTS, FUNDING_FILE
from ptce_desk.services.file.attachments import AttachmentRow
from ptce_desk.ui.desk.keeping import in_rows
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.forms.record_form import RecordForm
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from ptce_desk.wording.checklist import checklist_sentence

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
        super().__init__(DOCUMENTS.title, GridTable(self._columns(), DOCUMENTS.title, ghost_text=DOCUMENTS.invitation))
        self.form: RecordForm[FundingFile] = RecordForm(FUNDING_FILE, "acknowledged_on")
        self.acknowledged_on = self.form.edit("acknowledged_on", DateEdit)
        in_rows("required_document", self.grid)
        self.sentence = plain_label("", "muted", wrap=True)
        self.refresh = quiet_button("Reprendre la liste du dispositif", "arrows-clockwise")
        self.add_action(self.refresh)
        self.body.insertWidget(0, self.form.fields["acknowledged_on"])
        self.add(self.sentence)
        self.form.kept.connect(self.field_kept)
        self.refresh.clicked.connect(self.refresh_asked)

    def show_file(self, file: FundingFile) -> None:
        """Show what the file holds."""
        self.form.show_record(file)
        self.set_rows(file.documents)
        self.sentence.setText(checklist_sentence(file.documents) or _NO_LIST.replace(" :", "\u00a0:"))

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
