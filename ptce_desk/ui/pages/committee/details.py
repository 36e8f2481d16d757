"""What a session is: its body, its day, its délibération."""

from PySide6.QtCore import Signal

from ptce_desk.domain.committees import CommitteeSession, Deliberation
from ptce_desk.records.committees import DELIBERATION, SESSION
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.record_form import RecordForm, value_of


class SessionDetails(Card):
    """The fields of a session; each is announced on leaving it.

    Signals:
        deliberation_changed: number (str), the day it was taken or None.
    """

    deliberation_changed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.form: RecordForm[CommitteeSession] = RecordForm(SESSION, "body", "held_on", "title")
        self.act: RecordForm[Deliberation] = RecordForm(DELIBERATION)
        own, act = self.form.fields, self.act.fields
        self.add(FlowRow(own["body"], own["held_on"], act["number"], act["taken_on"], own["title"]))
        self.act.kept.connect(self._announce_deliberation)

    def show_session(self, session: CommitteeSession) -> None:
        """Show what the file holds."""
        self.form.show_record(session)
        self.act.show_record(session.deliberation)

    def _announce_deliberation(self, key: str, value: object) -> None:
        number, day = (value_of(editor) for editor in self.act.editors.values())
        unnumbered = key == "taken_on" and value is not None and not number
        self.act.say("taken_on", "Indiquez d’abord le numéro." if unnumbered else "")
        if not unnumbered:
            self.deliberation_changed.emit(number, day)
