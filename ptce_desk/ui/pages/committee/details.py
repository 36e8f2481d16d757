"""What a session is: who sits, when, under what title, and the délibération it took."""

import datetime as dt

from PySide6.QtCore import Signal

from ptce_desk.domain.committees import CommitteeBody, CommitteeSession
from ptce_desk.ui.keeping import in_record
from ptce_desk.ui.widgets.cards import Card
from ptce_desk.ui.widgets.choice import Choice
from ptce_desk.ui.widgets.date_edit import DateEdit
from ptce_desk.ui.widgets.field import WIDEST_CHARS, Field
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.text_edit import LineField
from ptce_desk.wording.states import BODY_LABELS


class SessionDetails(Card):
    """The fields of a session; each is announced on leaving it.

    Signals:
        session_changed: who sits, the day and the title, as they now stand on screen.
        deliberation_changed: number (str), the day it was taken or None.
    """

    session_changed = Signal(object, object, str)
    deliberation_changed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.session_body = Choice(list(BODY_LABELS.items()))
        self.held_on, self.taken_on = DateEdit(), DateEdit()
        self.title_edit, self.number = LineField(), LineField()
        self.held_field = Field("Date", self.held_on, width_chars=13)
        self.taken_field = Field("Prise le", self.taken_on, width_chars=13)
        self._held_day: dt.date | None = None
        self.add(
            FlowRow(
                Field("Instance", self.session_body, width_chars=26),
                self.held_field,
                Field("Délibération n°", self.number, width_chars=11),
                self.taken_field,
                Field("Intitulé", self.title_edit, width_chars=WIDEST_CHARS),
            )
        )
        in_record("committee_session", body=self.session_body, held_on=self.held_on, title=self.title_edit)
        in_record("deliberation", number=self.number, taken_on=self.taken_on)
        self.session_body.chosen.connect(self._announce_session)
        self.held_on.committed.connect(self._announce_session)
        self.title_edit.committed.connect(self._announce_session)
        self.number.committed.connect(self._announce_deliberation)
        self.taken_on.committed.connect(self._announce_deliberation)

    def show_session(self, session: CommitteeSession) -> None:
        """Show what the file holds."""
        act = session.deliberation
        self._held_day = session.held_on
        self.session_body.set_value(session.body)
        self.held_on.set_value(session.held_on)
        self.title_edit.set_value(session.title)
        self.number.set_value(act.number if act else "")
        self.taken_on.set_value(act.taken_on if act else None)
        self.held_field.set_problem("")
        self.taken_field.set_problem("")

    def _announce_session(self, _value: object) -> None:
        body, day = self.session_body.value(), self.held_on.value()
        if day is None:
            self.held_field.set_problem("Une séance a une date : l’ancienne est gardée.")
            self.held_on.set_value(self._held_day)
            return
        if isinstance(body, CommitteeBody):
            self.session_changed.emit(body, day, self.title_edit.value())

    def _announce_deliberation(self, _value: object) -> None:
        if not self.number.value() and self.taken_on.value() is not None and self.sender() is self.taken_on:
            self.taken_field.set_problem("Indiquez d’abord le numéro.")
            return
        self.taken_field.set_problem("")
        self.deliberation_changed.emit(self.number.value(), self.taken_on.value())
