"""What is noted of the dossier at hand besides its vote, under the agenda: who withdraws, the votes counted."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ptce_desk.domain.ballots import Ballot
from ptce_desk.records.committees import ITEMS
from ptce_desk.services.committee.sessions import AgendaLine, SessionSheet
from ptce_desk.services.committee.withdrawals import NotedElsewhere, noted_elsewhere
from ptce_desk.ui.desk.keeping import in_record
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.editors.number_edit import NumberEdit
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.forms.record_form import show_value
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.recusals import noted_elsewhere_sentence, reasons_asked

NOTED: Final = ("recused", "remark")
"""The keys of what is noted there in words."""
COUNTED: Final = Ballot._fields
"""Those of the votes counted."""
_COUNT_CHARS: Final = 8
_PLACEHOLDERS: Final = {"recused": "Nom : intérêt ; nom : intérêt", "remark": "Une réserve, une demande de la séance"}


class NotedFields(QWidget):
    """A field for each, which keep on being left; Enter gives the keyboard back to the agenda.

    Votes are counted where the authority has them counted, and where some were.

    Signals:
        noted: the line, the key (str), what is noted there (str, a Decimal for votes, None where they are emptied).
        left: a field was left by Enter.
    """

    noted = Signal(object, str, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line: AgendaLine | None = None
        self._there: NotedElsewhere | None = None
        words = {key: LineField(placeholder=_PLACEHOLDERS[key]) for key in NOTED}
        counts = {key: NumberEdit(whole=True) for key in COUNTED}
        self.editors: dict[str, LineField | NumberEdit] = {**words, **counts}
        in_record("agenda_item", **self.editors)
        self.fields = {key: Field(ITEMS.field(key).label, editor) for key, editor in words.items()}
        row = QHBoxLayout()
        row.setSpacing(16)
        for field in self.fields.values():
            row.addWidget(field, 1)
        self.fields |= {
            key: Field(ITEMS.field(key).label, editor, width_chars=_COUNT_CHARS) for key, editor in counts.items()
        }
        self.ballot = FlowRow(*(self.fields[key] for key in COUNTED))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(row)
        self.elsewhere = plain_label("", "warning", wrap=True)
        self.note_too = link_button("Noter ce déport ici aussi")
        needs_right("agenda_item", self.note_too)
        layout.addWidget(self.elsewhere)
        layout.addWidget(self.note_too, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.ballot)
        self.note_too.clicked.connect(lambda _checked=False: self.note_those_elsewhere())
        for key, editor in self.editors.items():
            editor.committed.connect(partial(self._announce, key))
            editor.returnPressed.connect(self.left)

    def show_line(self, line: AgendaLine | None, sheet: SessionSheet | None) -> None:
        """Show what is noted of a dossier of an agenda, the votes too where some are counted.

        What is typed of another is kept.
        """
        if (line and line.item.id) != (self.line and self.line.item.id):
            for editor in self.editors.values():
                if editor.is_typing():
                    editor.commit()
                editor.forget_typing()
        self.line = line
        for key, editor in self.editors.items():
            editor.setEnabled(line is not None)
            show_value(editor, None if line is None else getattr(line.item, key))
        counted = sheet is not None and sheet.counts_votes
        self.ballot.setVisible(counted or (line is not None and line.item.ballot.is_counted))
        self._there = noted_elsewhere(line, sheet.lines) if line is not None and sheet is not None else None
        there = self._there
        self.elsewhere.setText("" if there is None else noted_elsewhere_sentence(there.recusals, there.numbers))
        for part in (self.elsewhere, self.note_too):
            part.setVisible(there is not None)
        self.fields["recused"].set_hint("" if line is None else reasons_asked(line.item.recused))

    def note_those_elsewhere(self) -> None:
        """Note here those who withdraw from the votes on other dossiers of the same structure."""
        if self.line is not None and self._there is not None:
            self.noted.emit(self.line, "recused", self._there.whole)

    def begin(self, typed: str) -> None:
        """Give the keyboard to who withdraws, a name already begun."""
        field = self.editors["recused"]
        field.setFocus()
        if typed:
            field.selectAll()
            field.insert(typed)
            field.setModified(True)

    def _announce(self, key: str, text: object) -> None:
        if self.line is not None:
            self.noted.emit(self.line, key, text)
