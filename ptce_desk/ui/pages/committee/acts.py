"""What is done with a whole session, on its page: its status, decisions pushed, adjourned dossiers carried over."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Final

from ptce_desk.domain.committees import SessionStatus, status_on
from ptce_desk.domain.states import DecisionState
from ptce_desk.formatting import date_text, typeset
from ptce_desk.services.budget.envelopes import EnvelopeRow
from ptce_desk.services.committee import acts
from ptce_desk.services.committee.acts import CarriedOver, PushedDecisions
from ptce_desk.services.committee.groups import lacking, push_with_envelopes
from ptce_desk.services.committee.sessions import SessionSheet, begins_early
from ptce_desk.services.file.undo import Done
from ptce_desk.ui.desk.keeping import in_record
from ptce_desk.ui.desk.page import Destination, Notice, Page, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.pages.committee.closing import ClosingDialog, early_dialog
from ptce_desk.ui.pages.committee.words import early_question
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.wording.envelopes import lacking_sentence
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.states import SESSION_STATUS_LABELS

_KINDS: Final = frozenset({"session", "funding_file"})


class SessionActs(Card):
    """Acts on the session in view by itself; its page hears of the change and reads it again.

    Its state is chosen here; `push`, `carry` and `close_session` stand where the page puts them.
    """

    def __init__(self, page: Page) -> None:
        """Show nothing yet, on the page of a session."""
        super().__init__()
        self._page = page
        self._session_id: int | None = None
        self._sheet: SessionSheet | None = None
        self._early: date | None = None
        self.status = Choice(list(SESSION_STATUS_LABELS.items()))
        self.status.setAccessibleName("État de la séance")
        self.push = quiet_button("Accorder les montants proposés", "checks")
        self.push.setToolTip("Accorder le montant proposé à tous les dossiers encore à voter, en une fois")
        self.carry = quiet_button("Reporter les ajournés", "arrow-bend-up-right")
        self.carry.setToolTip("Inscrire les dossiers ajournés à la prochaine séance")
        needs_right("agenda_item.vote", self.push, self.carry)
        self.add(Field("État de la séance", self.status))
        in_record("committee_session", status=self.status)
        self.status.chosen.connect(self._set_status)
        self.push.clicked.connect(self._push)
        self.carry.clicked.connect(self._carry)

    def show_sheet(self, sheet: SessionSheet) -> None:
        """Offer what can be done with a session."""
        self._session_id, self._sheet = sheet.session.id, sheet
        today = self._page.tasks.desk.today()
        self._early = sheet.session.held_on if begins_early(sheet, today) else None
        self.status.set_value(status_on(sheet.session.status, sheet.session.held_on, today))
        waiting = [line for line in sheet.lines if line.item.vote is None]
        adjourned = [
            line
            for line in sheet.lines
            if line.sheet.file.decision is DecisionState.ADJOURNED
            and line.sheet.session == (sheet.session.id, sheet.session.held_on)
        ]
        self.push.setVisible(bool(waiting) and sheet.session.status is not SessionStatus.CANCELLED)
        self.carry.setVisible(bool(adjourned))

    def _set_status(self, status: object) -> None:
        """Keep the state chosen; one that says held, before its day, is asked about first."""
        sheet = self._sheet
        if not isinstance(status, SessionStatus) or sheet is None:
            return
        session = sheet.session
        if status is not SessionStatus.HELD or session.held_on <= self._page.tasks.desk.today():
            self._keep_status(status)
            return
        dialog = early_dialog(session.held_on, self._page)
        dialog.rejected.connect(lambda: self.show_sheet(sheet))
        dialog.ask(lambda: self._keep_status(status))

    def _keep_status(self, status: SessionStatus) -> None:
        if self._session_id is not None:
            self._page.tasks.command(_KINDS, lambda _done: None, acts.set_status, self._session_id, status)

    def _push(self) -> None:
        if self._session_id is not None:
            self._page.tasks.act(_KINDS, partial(self._say_pushed, self._early), push_with_envelopes, self._session_id)

    def close_session(self, sheet: SessionSheet) -> None:
        """Say that the session is over; what it left to be voted is asked about."""
        waiting = [line for line in sheet.lines if line.item.vote is None]
        if not waiting:
            self._close(sheet.session.id, adjourn=False)
            return
        dialog = ClosingDialog(waiting, self._page)
        dialog.ask(lambda: self._close(sheet.session.id, adjourn=dialog.adjourns))

    def _close(self, session_id: int, *, adjourn: bool) -> None:
        self._page.tasks.act(_KINDS, self._say_closed, acts.close_session, session_id, adjourn=adjourn)

    def _say_closed(self, numbers: tuple[str, ...], operation: Done | None) -> None:
        text = "La séance est close."
        if numbers:
            text += f" {count_text(len(numbers), 'dossier ajourné', 'dossiers ajournés')} : {', '.join(numbers)}."
        self._page.window_.notify(undoable(self._page.tasks, typeset(text), operation))

    def _carry(self) -> None:
        if self._session_id is not None:
            self._page.tasks.command(_KINDS, self._say_carried, acts.carry_over, self._session_id)

    def _say_pushed(
        self,
        early: date | None,
        answer: tuple[PushedDecisions, SessionSheet, Mapping[int, EnvelopeRow]],
        operation: Done | None,
    ) -> None:
        """Say what was granted, and what envelopes lack for it.

        The first votes of a session still to come are asked about, as a single one is.
        """
        done, sheet, envelopes = answer
        text = f"{count_text(len(done.voted), 'dossier accordé', 'dossiers accordés')} au montant proposé."
        if done.left:
            text += f" À voir un par un : {', '.join(done.left)}."
        short = lacking((one.sheet.scheme.id for one in sheet.lines if one.sheet.file.number in done.voted), envelopes)
        for code, missing in short:
            text += f" {lacking_sentence(code, sheet.session.held_on.year, missing)}"
        if early is not None and done.voted:
            text += f" {early_question(early, len(done.voted))}"
        kind = "warning" if done.left or short or early is not None else "success"
        self._page.window_.notify(undoable(self._page.tasks, typeset(text), operation, kind))

    def _say_carried(self, done: CarriedOver) -> None:
        text = f"{', '.join(done.numbers)} : à l’ordre du jour de la séance du {date_text(done.held_on)}."
        go = partial(self._page.window_.go, Destination("session", done.session_id))
        self._page.window_.notify(Notice(typeset(text), "success", "Voir la séance", go))
