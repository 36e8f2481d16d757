"""What is noted of the dossier at hand besides its vote, under the agenda: who withdraws, what was observed."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ptce_desk.records.committees import ITEMS
from ptce_desk.services.committee.sessions import AgendaLine
from ptce_desk.ui.desk.keeping import in_record
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.wording.recusals import reasons_asked

NOTED: Final = ("recused", "remark")
"""The keys of what is noted there."""
_PLACEHOLDERS: Final = {"recused": "Nom : intérêt ; nom : intérêt", "remark": "Une réserve, une demande de la séance"}


class NotedFields(QWidget):
    """A field for each, which keep on being left; Enter gives the keyboard back to the agenda.

    Signals:
        noted: the line, the key (str), what is noted there (str).
        left: a field was left by Enter.
    """

    noted = Signal(object, str, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line: AgendaLine | None = None
        self.editors = {key: LineField(placeholder=_PLACEHOLDERS[key]) for key in NOTED}
        in_record("agenda_item", **self.editors)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        self.fields = {key: Field(ITEMS.field(key).label, editor) for key, editor in self.editors.items()}
        for key, editor in self.editors.items():
            layout.addWidget(self.fields[key], 1)
            editor.committed.connect(partial(self._announce, key))
            editor.returnPressed.connect(self.left)

    def show_line(self, line: AgendaLine | None) -> None:
        """Show what is noted of a dossier; what is typed of another is kept first."""
        if (line and line.item.id) != (self.line and self.line.item.id):
            for editor in self.editors.values():
                if editor.is_typing():
                    editor.commit()
                editor.forget_typing()
        self.line = line
        for key, editor in self.editors.items():
            editor.setEnabled(line is not None)
            editor.set_value("" if line is None else getattr(line.item, key))
        self.fields["recused"].set_hint("" if line is None else reasons_asked(line.item.recused))

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
