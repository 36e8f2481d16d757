"""A session handled as a whole, on its page."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.committees import CommitteeBody, SessionStatus, Vote
from ptce_desk.domain.states import DecisionState
from ptce_desk.formatting import long_date_text, typeset
from ptce_desk.services.committee import acts, sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.grants.award_years import change_year
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.caution import CautionDialog
from ptce_desk.ui.pages.committee.sheet import SessionSheetPage
from tests.conftest import NOW
from tests.integration.dossiers import listed_file, proposed_file
from tests.integration.ledger_officer import THREE_YEARS, LedgerOfficer
from tests.ui.pages.conftest import Office, Show
from tests.ui.widgets.keyboard import press

Settle = Callable[[], None]
HELD = date(2026, 4, 2)


@pytest.mark.slow
def test_the_status_is_chosen_and_decisions_pushed_and_undone(
    desk: Desk, show: Show, office: Office, settle: Settle
) -> None:
    file_id, session_id = listed_file(desk, HELD)
    page = show(SessionSheetPage, Destination("session", session_id))
    page.tabs.open_tab("facts")
    page.acts.status.setFocus()
    press(Qt.Key.Key_Down)
    settle()
    assert desk.run(sessions.open_session, session_id).session.status is SessionStatus.CONVENED
    page.tabs.open_tab("agenda")
    page.acts.push.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    assert desk.run(open_file, file_id).file.decision is DecisionState.GRANTED
    assert page.acts.push.isHidden()
    asked = f"La séance du {long_date_text(HELD)} est encore à venir : ce vote y est-il déjà pris ?"
    assert office.said[-1].text == typeset(f"1 dossier accordé au montant proposé. {asked}")
    assert (office.said[-1].kind, office.said[-1].action) == ("warning", "Annuler")
    assert office.said[-1].do is not None
    office.said[-1].do()
    settle()
    assert desk.run(open_file, file_id).file.decision is DecisionState.LISTED
    assert not page.acts.push.isHidden()


def test_a_session_is_said_held_before_its_day_only_once_asked(desk: Desk, show: Show, settle: Settle) -> None:
    _file_id, session_id = listed_file(desk, HELD)
    page = show(SessionSheetPage, Destination("session", session_id))
    assert not page.lead.text().startswith("Clore")
    page.tabs.open_tab("facts")

    def choose_held() -> CautionDialog:
        page.acts.status.set_value(SessionStatus.HELD)
        page.acts.status.chosen.emit(SessionStatus.HELD)
        settle()
        return next(one for one in page.findChildren(CautionDialog) if one.isVisible())

    dialog = choose_held()
    assert long_date_text(HELD) in " ".join(one.text() for one in dialog.findChildren(QLabel))
    press(Qt.Key.Key_Return)  # what it proposes changes nothing
    settle()
    assert page.acts.status.value() is SessionStatus.PLANNED
    assert desk.run(sessions.open_session, session_id).session.status is SessionStatus.PLANNED
    choose_held().leave_button.click()
    settle()
    assert desk.run(sessions.open_session, session_id).session.status is SessionStatus.HELD
    assert not page.lead.text().startswith("Clore")


def test_decisions_pushed_on_the_day_of_a_session_ask_nothing(
    desk: Desk, show: Show, office: Office, settle: Settle
) -> None:
    _file_id, session_id = listed_file(desk, NOW.date())
    page = show(SessionSheetPage, Destination("session", session_id))
    page.acts.push.click()
    settle()
    assert (office.said[-1].text, office.said[-1].kind) == ("1 dossier accordé au montant proposé.", "success")


@pytest.mark.slow
def test_decisions_pushed_after_a_first_vote_ask_no_more(
    desk: Desk, show: Show, office: Office, settle: Settle
) -> None:
    file_id, session_id = listed_file(desk, HELD)
    other = proposed_file(desk, "1000.00")
    desk.run(sessions.list_files, session_id, [other])
    desk.run(sessions.record_vote, session_id, file_id, Vote.ADJOURNED)
    page = show(SessionSheetPage, Destination("session", session_id))
    page.acts.push.click()
    settle()
    assert (office.said[-1].text, office.said[-1].kind) == ("1 dossier accordé au montant proposé.", "success")


@pytest.mark.slow
def test_a_session_whose_day_is_past_was_held(desk: Desk, show: Show) -> None:
    _file_id, session_id = listed_file(desk, date(2026, 2, 10))
    page = show(SessionSheetPage, Destination("session", session_id))
    assert page.acts.status.value() is SessionStatus.HELD
    desk.run(acts.set_status, session_id, SessionStatus.CANCELLED)
    page = show(SessionSheetPage, Destination("session", session_id))
    assert page.acts.status.value() is SessionStatus.CANCELLED


def test_adjourned_dossiers_are_carried_over(desk: Desk, show: Show, office: Office, settle: Settle) -> None:
    file_id, session_id = listed_file(desk, HELD)
    desk.run(sessions.record_vote, session_id, file_id, Vote.ADJOURNED)
    following = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 6, 1))
    page = show(SessionSheetPage, Destination("session", session_id))
    page.acts.carry.click()
    settle()
    assert office.said[-1].text == "2026-001\u00a0: à l’ordre du jour de la séance du 01/06/2026."
    assert office.said[-1].do is not None
    office.said[-1].do()
    assert office.went == [Destination("session", following)]
    assert page.acts.carry.isHidden()


@pytest.mark.slow
def test_years_that_wait_for_a_vote_are_confirmed_on_the_page_of_its_session_by_keyboard(
    desk: Desk, show: Show, office: Office, settle: Settle
) -> None:
    officer = LedgerOfficer(desk)
    file_id = officer.asked(officer.scheme(), "36000.00", None, days=THREE_YEARS)
    officer.vote(file_id, "36000.00")
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2027, 3, 3))
    page = show(SessionSheetPage, Destination("session", session_id))
    settle()
    assert page.years.isHidden()
    for year in (2027, 2028):
        desk.run(change_year, file_id, year, "state", YearState.TO_CONFIRM)
    page.reload()
    settle()
    page.years.table.setFocus()
    assert (page.years.isVisible(), page.years.confirm.isEnabled()) == (True, False)
    QTest.keyClick(page.years.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.years.confirm.text() == "Confirmer 2 années"
    page.years.confirm.setFocus()
    press(Qt.Key.Key_Space)
    settle()
    held = desk.run(open_file, file_id).file.award_years
    assert [(one.state, one.basis) for one in held] == [(YearState.CONFIRMED, "Conseil du 3 mars 2027")] * 2
    assert page.years.isHidden()
    notice = office.said[-1]
    text = "2 années sont confirmées par la séance du 03/03/2027, encore à venir."
    assert (notice.text, notice.kind, notice.action) == (text, "warning", "Annuler")
    assert notice.do is not None
    notice.do()
    settle()
    assert [row.year for row in page.years.model.rows] == [2027, 2028]
    page.years.table.setFocus()
    page.years.table.selectRow(0)
    assert page.years.confirm.text() == "Confirmer"
    press(Qt.Key.Key_Return)
    assert office.went[-1] == Destination("funding_file", file_id)
