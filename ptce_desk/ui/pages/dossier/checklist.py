"""What a dossier is asked for, on its page: acknowledgement, documents received or still to come."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal

from ptce_desk.domain.file_checklist import RequiredDocument, is_missing
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.services.file.attachments import AttachmentRow
from ptce_desk.ui.keeping import in_record, in_rows
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.date_edit import DateEdit
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.grid_card import GridCard
from ptce_desk.ui.widgets.grid_table import GridTable
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.checklist import checklist_sentence

_NO_LIST: Final = "Aucune pièce n’est demandée : ajoutez-en une, ou reprenez la liste du dispositif."


class ChecklistCard(GridCard[RequiredDocument]):
    """The documents asked for; each cell is announced on leaving it.

    Signals:
        acknowledged: the day of the acknowledgement, `date | None`.
        refresh_asked: the list of the scheme is wanted.
    """

    acknowledged = Signal(object)
    refresh_asked = Signal()

    def __init__(self) -> None:
        self._attached: list[tuple[object, str]] = [(None, "")]
        super().__init__(
            "Pièces demandées", GridTable(self._columns(), "Pièces demandées", ghost_text="Ajouter une pièce…")
        )
        self.acknowledged_on = DateEdit()
        in_rows("required_document", self.grid)
        in_record("funding_file", acknowledged_on=self.acknowledged_on)
        self.sentence = plain_label("", "muted", wrap=True)
        self.refresh = quiet_button("Reprendre la liste du dispositif", "arrows-clockwise")
        self.add_action(self.refresh)
        self.body.insertWidget(0, Field("Accusé de réception envoyé le", self.acknowledged_on, width_chars=13))
        self.add(self.sentence)
        self.acknowledged_on.committed.connect(self.acknowledged)
        self.refresh.clicked.connect(self.refresh_asked)

    def show_file(self, file: FundingFile) -> None:
        """Show what the file holds."""
        self.acknowledged_on.set_value(file.acknowledged_on)
        self.set_rows(file.documents)
        self.sentence.setText(checklist_sentence(file.documents) or _NO_LIST.replace(" :", "\u00a0:"))

    def show_attached(self, rows: Sequence[AttachmentRow]) -> None:
        """Offer the documents of the dossier as those that are asked for."""
        self._attached[1:] = [(row.id, row.name) for row in rows]
        self.grid.viewport().update()

    def _columns(self) -> tuple[Column[RequiredDocument], ...]:
        return (
            Column(
                "label",
                "Pièce",
                "text",
                lambda document: document.label,
                tooltip=lambda document: document.label,
                role=lambda document: "warning" if is_missing(document) else None,
                stretch=3,
                width_chars=18,
            ),
            Column("required", "Obligatoire", "bool", lambda document: document.required, width_chars=10),
            Column("received_on", "Reçue le", "date", lambda document: document.received_on, width_chars=11),
            Column(
                "attachment_id",
                "Document",
                "choice",
                lambda document: document.attachment_id,
                options=self._attached,
                stretch=1,
                width_chars=12,
            ),
            Column(
                "note",
                "Note",
                "text",
                lambda document: document.note,
                tooltip=lambda document: document.note,
                stretch=1,
                width_chars=8,
            ),
        )
