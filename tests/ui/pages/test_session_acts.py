"""A session handled as a whole, on its page."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt

from ptce_desk.domain.committees import CommitteeBody, SessionStatus, Vote
from ptce_desk.domain.states import DecisionState
from ptce_desk.services import committee, committee_acts
from ptce_desk.services.desk import Desk
from ptce_desk.services.file_sheet import open_file
from ptce_desk.ui.page import Destination
from ptce_desk.ui.pages.session_sheet import SessionSheetPage
from tests.integration.dossiers import listed_file
from tests.ui.pages.conftest import Office, Show
from tests.ui.widgets.keyboard import press

Settle = Callable[[], None]
HELD = date(2026, 4, 2)


def test_the_status_is_chosen_and_decisions_pushed_and_undone(
    desk: Desk, show: Show, office: Office, settle: Settle
) -> None:
    file_id, session_id = listed_file(desk, HELD)
    page = show(SessionSheetPage, Destination("session", session_id))
    page.acts.status.setFocus()
    press(Qt.Key.Key_Down)
    settle()
    assert desk.run(committee.open_session, session_id).session.status is SessionStatus.CONVENED
    page.acts.push.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    assert desk.run(open_file, file_id).file.decision is DecisionState.GRANTED
    assert page.acts.push.isHidden()
    assert office.said[-1].text == "1 dossier accordé au montant proposé."
    assert office.said[-1].do is not None
    office.said[-1].do()
    settle()
    assert desk.run(open_file, file_id).file.decision is DecisionState.LISTED
    assert not page.acts.push.isHidden()


def test_a_session_whose_day_is_past_was_held(desk: Desk, show: Show) -> None:
    _file_id, session_id = listed_file(desk, date(2026, 2, 10))
    page = show(SessionSheetPage, Destination("session", session_id))
    assert page.acts.status.value() is SessionStatus.HELD
    desk.run(committee_acts.set_status, session_id, SessionStatus.CANCELLED)
    page = show(SessionSheetPage, Destination("session", session_id))
    assert page.acts.status.value() is SessionStatus.CANCELLED


def test_adjourned_dossiers_are_carried_over(desk: Desk, show: Show, office: Office, settle: Settle) -> None:
    file_id, session_id = listed_file(desk, HELD)
    desk.run(committee.record_vote, session_id, file_id, Vote.ADJOURNED)
    following = desk.run(committee.create_session, CommitteeBody.COUNCIL, date(2026, 6, 1))
    page = show(SessionSheetPage, Destination("session", session_id))
    page.acts.carry.click()
    settle()
    assert office.said[-1].text == "2026-001\u00a0: à l’ordre du jour de la séance du 01/06/2026."
    assert office.said[-1].do is not None
    office.said[-1].do()
    assert office.went == [Destination("session", following)]
    assert page.acts.carry.isHidden()
