"""What a session is: its body, its day, its délibération."""

from typing import Final

from PySide6.QtCore import Signal

from ptce_desk.domain.committees import CommitteeSession, Deliberation
from ptce_desk.records.committees import DELIBERATION, SESSION
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.forms.record_form import RecordForm, value_of

_ONCE_NUMBERED: Final = ("transmitted_on", "public_on")


class SessionDetails(Card):
    """The fields of a session; each is announced on leaving it.

    Signals:
        deliberation_changed: number (str), the day it was taken or None.
        deliberation_dated: which other day of it (str), the day or None.
    """

    deliberation_changed = Signal(str, object)
    deliberation_dated = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.form: RecordForm[CommitteeSession] = RecordForm(SESSION, "body", "held_on", "title")
        self.act: RecordForm[Deliberation] = RecordForm(DELIBERATION)
        own, act = self.form.fields, self.act.fields
        self.add(FlowRow(own["body"], own["held_on"], act["number"], act["taken_on"], own["title"]))
        self.add(self.act.flow(*_ONCE_NUMBERED))
        self.act.kept.connect(self._announce_deliberation)

    def show_session(self, session: CommitteeSession) -> None:
        """Show what the file holds."""
        self.form.show_record(session)
        self.act.show_record(session.deliberation)

    def _announce_deliberation(self, key: str, value: object) -> None:
        number, day = (value_of(self.act.editors[one]) for one in ("number", "taken_on"))
        unnumbered = key != "number" and value is not None and not number
        if key != "number":
            self.act.say(key, "Indiquez d’abord le numéro." if unnumbered else "")
        if unnumbered:
            return
        if key in _ONCE_NUMBERED:
            self.deliberation_dated.emit(key, value)
        else:
            self.deliberation_changed.emit(number, day)
