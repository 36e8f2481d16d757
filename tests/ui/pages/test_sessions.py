from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from ptce_desk.domain.ballots import Ballot
from ptce_desk.domain.committees import AgendaItem, CommitteeBody, Opinion, SessionStatus, Vote
from ptce_desk.domain.errors import RecusalsUncountedError
from ptce_desk.domain.narrowing import Among, Between
from ptce_desk.domain.states import DecisionState
from ptce_desk.services.committee import acts, sessions
from ptce_desk.services.committee.sessions import SessionRow, SessionSheet
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.settings import change_settings
from ptce_desk.services.reports.own_template import keep_template
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.models.columns import KEY_ROLE
from ptce_desk.ui.pages.committee.agenda import AgendaTable
from ptce_desk.ui.pages.committee.list import ListedSession, SessionListPage
from ptce_desk.ui.pages.committee.sheet import SessionSheetPage
from ptce_desk.ui.widgets.badge import Badge
from ptce_desk.ui.widgets.tables.clause_popup import ValuesPopup
from tests.conftest import NOW, DoneOnce
from tests.slowly import slowly
from tests.ui.pages.conftest import Office, Show, proposed_file, ptce_named
from tests.ui.widgets.keyboard import press, press_ctrl
from tests.unit.exports.template_books import of_cells

D = Decimal
Settle = Callable[[], None]
DAY = date(2026, 4, 10)


@pytest.fixture
def file_id(desk: Desk, done_once: DoneOnce) -> int:
    return done_once(desk, dossier_of_ardaines)


def dossier_of_ardaines(desk: Desk) -> int:
    """A proposed dossier of 20 000 €."""
    return proposed_file(desk, ptce_named(desk, "ardaines"))


@pytest.fixture
def session_id(desk: Desk, file_id: int) -> int:
    """A session whose agenda holds that dossier."""
    session_id = desk.run(sessions.create_session, CommitteeBody.STANDING_COMMITTEE, DAY)
    desk.run(sessions.list_files, session_id, [file_id])
    return session_id


def sheet_of(desk: Desk, session_id: int) -> SessionSheet:
    return desk.run(sessions.open_session, session_id)


def item_of(desk: Desk, session_id: int) -> AgendaItem:
    return sheet_of(desk, session_id).lines[0].item


def edit(agenda: AgendaTable, key: str, place: int = 0) -> None:
    """Edit a cell, the window being active: a list of suggestions takes that from it offscreen."""
    agenda.activateWindow()
    QApplication.processEvents()
    agenda.edit_cell(place, key)


def shown(agenda: AgendaTable, key: str, place: int = 0) -> str:
    model = agenda.model()
    across = Qt.Orientation.Horizontal
    sections = range(model.columnCount())
    section = next(n for n in sections if model.headerData(n, across, KEY_ROLE) == key)
    return str(model.index(place, section).data() or "")


def test_the_coming_sessions_come_first_and_say_so(desk: Desk, show: Show) -> None:
    today = NOW.date()
    for days in (-30, 60, 10, -400):
        desk.run(sessions.create_session, CommitteeBody.COUNCIL, today + timedelta(days=days))
    page = show(SessionListPage)
    assert [(session.row.held_on - today).days for session in page.model.rows] == [10, 60, -30, -400]
    assert [session.badge[0] for session in page.model.rows] == ["Prévue", "Prévue", "Tenue", "Tenue"]
    assert page.header.subtitle.text() == "4 séances, dont 2 à venir"


def test_sessions_where_something_is_left_to_vote_are_narrowed_to_by_a_number(
    desk: Desk, show: Show, settle: Settle, session_id: int, file_id: int
) -> None:
    empty = desk.run(sessions.create_session, CommitteeBody.COUNCIL, NOW.date())
    page = show(SessionListPage)
    page.sort_by("to_vote", True)
    settle()
    assert [(one.id, one.to_vote) for one in page.model.rows] == [(session_id, 1), (empty, 0)]
    page.filters.take("to_vote", Between(D(1), None))
    settle()
    assert [one.id for one in page.model.rows] == [session_id]
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, D(18000))
    page.reload()
    settle()
    assert not page.model.rows
    page.filters.take("to_vote", None)
    page.filters.take("votes", Between(D(1), None))
    settle()
    assert [(one.id, one.to_vote) for one in page.model.rows] == [(session_id, 0)]


def test_a_cancelled_session_has_nothing_left_to_vote() -> None:
    row = SessionRow(1, CommitteeBody.COUNCIL, DAY, "", SessionStatus.CANCELLED, "", 3, 1, D(0), D(0))
    assert ListedSession(row, SessionStatus.CANCELLED).to_vote == 0
    assert ListedSession(row, SessionStatus.HELD).to_vote == 2


def test_what_every_session_says_is_not_offered_as_unsaid(desk: Desk, show: Show, settle: Settle) -> None:
    desk.run(sessions.create_session, CommitteeBody.COUNCIL, DAY)
    page = show(SessionListPage)
    settle()

    def offered(key: str) -> list[str]:
        page.filters.open_filter(key)
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, ValuesPopup)
        texts = [popup.list.item(row).text() for row in range(popup.list.count())]
        popup.close()
        return texts

    assert offered("state") == ["Prévue"]
    assert offered("title") == ["Non renseigné"]


def test_sessions_are_narrowed_ordered_and_kept_in_a_view_as_other_lists(
    desk: Desk, show: Show, settle: Settle
) -> None:
    today = NOW.date()
    for days, body in ((-30, "council"), (60, "committee"), (10, "council"), (-400, "council")):
        desk.run(sessions.create_session, CommitteeBody(body), today + timedelta(days=days), f"Séance {days}")
    page = show(SessionListPage)

    def after() -> list[int]:
        settle()
        return [(session.row.held_on - today).days for session in page.model.rows]

    page.sort_by("state", True)
    assert after() == [-400, -30, 60, 10]
    page.sort_by("held_on", True)
    assert after() == [60, 10, -30, -400]
    page.filters.take("body", Among(frozenset({"Conseil"})))
    assert after() == [10, -30, -400]
    assert page.filters.sentence.text() == "3 séances, instance\u00a0: Conseil"
    kept = {**page.filters.state(), **page.shape()}
    page.filters.clear()
    page.sort_by("title", False)
    assert after() == [10, -30, 60, -400]
    page.take_shape(kept)
    assert page.filters.set_state(kept)
    assert after() == [10, -30, -400]
    page.filters.take("held_on", Between(today, None))
    assert after() == [10]
    assert page.header.subtitle.text() == "4 séances, dont 2 à venir"
    page.filters.clear()
    page.filters.search.setText("seance 60")
    page.filters.search.returnPressed.emit()
    assert after() == [60]
    page.filters.search.setText("introuvable")
    page.filters.search.returnPressed.emit()
    assert after() == []
    assert page.filters.sentence.text() == "Aucune séance, contenant «\u00a0introuvable\u00a0»"


def test_a_session_held_with_votes_missing_says_so(desk: Desk, file_id: int, show: Show) -> None:
    session_id = desk.run(sessions.create_session, CommitteeBody.COMMITTEE, NOW.date() - timedelta(days=1))
    desk.run(sessions.list_files, session_id, [file_id])
    page = show(SessionListPage)
    assert page.model.rows[0].badge == ("Votes à saisir", "warning")
    assert page.sums.text() == "Σ proposé 20\u202f000\u00a0€ · voté 0\u00a0€"


def test_the_status_of_a_session_is_a_badge_of_the_list_and_of_its_page(desk: Desk, show: Show, settle: Settle) -> None:
    day = NOW.date() + timedelta(days=20)
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, day)
    listed, page = show(SessionListPage), show(SessionSheetPage, Destination("session", session_id))
    for status, badge in (
        (SessionStatus.CONVENED, ("Convoquée", "accent")),
        (SessionStatus.HELD, ("Tenue", "muted")),
        (SessionStatus.CANCELLED, ("Annulée", "danger")),
    ):
        desk.run(acts.set_status, session_id, status)
        listed.reload()
        page.reload()
        settle()
        assert listed.model.rows[0].badge == badge
        shown_badges = [held for held in page.header.findChildren(Badge) if not held.isHidden()]
        assert [held.accessibleName() for held in shown_badges] == [f"Séance\u00a0: {badge[0].lower()}"]
    assert listed.header.subtitle.text() == "1 séance"


def test_a_grant_says_under_the_agenda_until_when_it_can_be_withdrawn(
    desk: Desk, file_id: int, show: Show, settle: Settle
) -> None:
    session_id = desk.run(sessions.create_session, CommitteeBody.COMMITTEE, NOW.date())
    desk.run(sessions.list_files, session_id, [file_id])
    page = show(SessionSheetPage, Destination("session", session_id))
    assert page.withdrawal_note.isHidden()
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    page.reload()
    settle()
    assert page.withdrawal_note.text().startswith("Décision retirable jusqu’au 02/07/2026")
    desk.run(sessions.record_vote, session_id, file_id, Vote.REFUSED)
    page.reload()
    settle()
    assert page.withdrawal_note.isHidden()


@pytest.mark.slow
def test_a_delay_to_withdraw_that_is_over_is_not_recalled(desk: Desk, file_id: int, show: Show) -> None:
    session_id = desk.run(sessions.create_session, CommitteeBody.COMMITTEE, NOW.date() - timedelta(days=200))
    desk.run(sessions.list_files, session_id, [file_id])
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    page = show(SessionSheetPage, Destination("session", session_id))
    assert page.withdrawal_note.isHidden()


def test_enter_opens_the_session_among_the_others(office: Office, session_id: int, show: Show) -> None:
    show(SessionListPage)
    press(Qt.Key.Key_Return)
    assert office.went == [Destination("session", session_id, (session_id,))]


def test_a_session_is_created_by_its_small_dialog(desk: Desk, office: Office, show: Show, settle: Settle) -> None:
    page = show(SessionListPage)
    page.new_record()
    QApplication.processEvents()
    dialog = page.findChild(NewRecordDialog)
    assert dialog is not None
    dialog.create_button.click()
    assert dialog.isVisible()
    press("10/4/2026", Qt.Key.Key_Tab, "Séance de printemps", Qt.Key.Key_Return)
    settle()
    (went,) = office.went
    assert went.record is not None
    session = sheet_of(desk, went.record).session
    assert (session.body, session.held_on) == (CommitteeBody.STANDING_COMMITTEE, DAY)
    assert session.title == "Séance de printemps"


def test_waiting_dossiers_are_put_on_the_agenda_together(desk: Desk, file_id: int, show: Show, settle: Settle) -> None:
    other = proposed_file(desk, ptce_named(desk, "savecom"), title="Énergie", amount="12000.00")
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, DAY)
    page = show(SessionSheetPage, Destination("session", session_id))
    assert page.agenda_note.text().startswith("Aucun dossier n’est inscrit")
    assert not page.list_button.isEnabled()
    page.waiting.selectAll()
    assert page.list_button.text() == "Inscrire 2 dossiers"
    page.list_button.click()
    settle()
    assert {line.sheet.file.id for line in sheet_of(desk, session_id).lines} == {file_id, other}
    assert page.waiting_note.isVisible()
    assert page.agenda.hasFocus()
    assert shown(page.agenda, "proposed", 2) == "32\u202f000\u00a0€"


@pytest.mark.slow
def test_granting_brings_the_proposed_amount_and_the_keyboard_goes_on(
    desk: Desk, session_id: int, file_id: int, show: Show, settle: Settle
) -> None:
    page = show(SessionSheetPage, Destination("session", session_id))
    edit(page.agenda, "opinion")
    press("favorable", Qt.Key.Key_Tab)
    press("Accordé", Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    page.noted.editors["recused"].setFocus()
    press("M. Martin", Qt.Key.Key_Tab, "Sous réserve", Qt.Key.Key_Return)
    settle()
    assert page.agenda.hasFocus()
    item = item_of(desk, session_id)
    assert (item.vote, item.voted_amount) == (Vote.GRANTED, D("20000.00"))
    assert (item.recused, item.remark) == ("M. Martin", "Sous réserve")
    said = [label.text() for label in page.noted.findChildren(QLabel) if label.isVisible()]
    assert "Intérêt à préciser\u00a0: M. Martin." in said
    assert desk.run(open_file, file_id).file.decision is DecisionState.GRANTED
    assert shown(page.agenda, "voted") == "20\u202f000\u00a0€"


@pytest.mark.slow
def test_votes_are_counted_under_the_agenda_where_the_authority_counts_them(
    desk: Desk, session_id: int, office: Office, show: Show, settle: Settle
) -> None:
    page = show(SessionSheetPage, Destination("session", session_id))
    assert not page.noted.ballot.isVisible()
    desk.run(change_settings, "counts_votes", True)
    page.reload()
    settle()
    page.noted.editors["recused"].setFocus()
    press("Mme A", Qt.Key.Key_Tab, Qt.Key.Key_Tab, "32", Qt.Key.Key_Tab, "0", Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    press("0", Qt.Key.Key_Return)
    settle()
    item = item_of(desk, session_id)
    assert item.ballot == Ballot(32, 0, None, None)
    assert [type(one) for one in office.refused] == [RecusalsUncountedError]


@pytest.mark.slow
def test_another_amount_than_the_proposed_one_is_granted(
    desk: Desk, session_id: int, show: Show, settle: Settle
) -> None:
    page = show(SessionSheetPage, Destination("session", session_id))
    edit(page.agenda, "vote")
    press("Accordé", Qt.Key.Key_Tab, "15 000", Qt.Key.Key_Tab)
    settle()
    assert item_of(desk, session_id).voted_amount == D("15000.00")


@pytest.mark.slow
def test_an_opinion_is_given_and_taken_back(desk: Desk, session_id: int, show: Show, settle: Settle) -> None:
    page = show(SessionSheetPage, Destination("session", session_id))
    edit(page.agenda, "opinion")
    press("réservé", Qt.Key.Key_Tab)
    settle()
    assert item_of(desk, session_id).opinion is Opinion.RESERVED
    edit(page.agenda, "opinion")
    page.agenda.setFocus()
    press(Qt.Key.Key_Backspace)
    settle()
    assert item_of(desk, session_id).opinion is None


def test_the_opinion_of_the_service_is_read_on_the_agenda_until_the_session_has_its_own(
    desk: Desk, session_id: int, show: Show, settle: Settle
) -> None:
    (line,) = desk.run(sessions.open_session, session_id).lines
    desk.run(instruct.change_field, line.sheet.file.id, "service_opinion", "Favorable, projet mûr")
    page = show(SessionSheetPage, Destination("session", session_id))
    model = page.agenda.model()
    headings = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    cell = model.index(0, headings.index("Avis"))
    assert cell.data() == "Favorable, projet mûr"
    desk.run(sessions.note, session_id, line.sheet.file.id, "opinion", Opinion.RESERVED)
    page.hear(frozenset({"session"}))
    settle()
    assert cell.data() == "Réservé"
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "Avis du service\u00a0: Favorable, projet mûr"


@pytest.mark.slow
def test_an_amount_over_the_maximum_is_refused_in_words_and_stays_in_its_cell(
    desk: Desk, office: Office, session_id: int, show: Show, settle: Settle
) -> None:
    page = show(SessionSheetPage, Destination("session", session_id))
    edit(page.agenda, "voted")
    press("45000", Qt.Key.Key_Tab)
    settle()
    (notice,) = office.said
    assert notice.kind == "danger"
    assert "dépasse le maximum de 40\u202f000,00\u00a0€" in notice.text
    assert shown(page.agenda, "voted") == "45\u202f000,00\u00a0€"
    assert item_of(desk, session_id).vote is None
    assert office.refused == []
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.text() == "45\u202f000,00\u00a0€"
    press(Qt.Key.Key_Tab)
    settle()
    assert len(office.said) == 1  # going over it asks nothing again
    edit(page.agenda, "voted")
    press(Qt.Key.Key_Escape)
    settle()
    assert shown(page.agenda, "voted") == ""
    edit(page.agenda, "voted")
    press("15000", Qt.Key.Key_Tab)
    settle()
    assert item_of(desk, session_id).voted_amount == D("15000.00")


@pytest.mark.slow
def test_the_first_vote_of_a_session_still_to_come_is_asked_about_and_taken_back_in_one_click(
    desk: Desk, office: Office, file_id: int, show: Show, settle: Settle
) -> None:
    tomorrow = desk.run(sessions.create_session, CommitteeBody.COUNCIL, NOW.date() + timedelta(days=1))
    desk.run(sessions.list_files, tomorrow, [file_id])
    page = show(SessionSheetPage, Destination("session", tomorrow))
    edit(page.agenda, "voted")
    press("15000", Qt.Key.Key_Tab)
    settle()
    (notice,) = office.said
    assert (notice.kind, notice.action) == ("warning", "Reprendre le vote")
    assert "est encore à venir" in notice.text
    edit(page.agenda, "voted")
    press("12000", Qt.Key.Key_Tab)
    settle()
    assert len(office.said) == 1  # the first says it for all
    assert notice.do is not None
    notice.do()
    settle()
    assert item_of(desk, tomorrow).vote is None


@pytest.mark.slow
def test_a_vote_of_a_session_held_today_asks_nothing(
    desk: Desk, office: Office, file_id: int, show: Show, settle: Settle
) -> None:
    today = desk.run(sessions.create_session, CommitteeBody.COUNCIL, NOW.date())
    desk.run(sessions.list_files, today, [file_id])
    page = show(SessionSheetPage, Destination("session", today))
    edit(page.agenda, "voted")
    press("15000", Qt.Key.Key_Tab)
    settle()
    assert item_of(desk, today).voted_amount == D("15000.00")
    assert office.said == []


@pytest.mark.slow
def test_a_vote_is_corrected_then_taken_back(desk: Desk, session_id: int, show: Show, settle: Settle) -> None:
    desk.run(sessions.record_vote, session_id, sheet_of(desk, session_id).lines[0].sheet.file.id, Vote.GRANTED)
    page = show(SessionSheetPage, Destination("session", session_id))
    edit(page.agenda, "vote")
    press("Refusé", Qt.Key.Key_Tab)
    settle()
    assert item_of(desk, session_id).vote is Vote.REFUSED
    assert shown(page.agenda, "voted") == "0\u00a0€"
    edit(page.agenda, "vote")
    page.agenda.setFocus()
    press(Qt.Key.Key_Backspace)
    settle()
    assert item_of(desk, session_id).vote is None
    assert shown(page.agenda, "vote") == "À voter"


@pytest.mark.slow
def test_a_vote_whose_deliberation_is_noted_is_corrected_with_a_reason(
    desk: Desk, session_id: int, show: Show, settle: Settle
) -> None:
    file_id = sheet_of(desk, session_id).lines[0].sheet.file.id
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    desk.run(sessions.set_deliberation, session_id, "2026-12", None)
    page = show(SessionSheetPage, Destination("session", session_id))
    edit(page.agenda, "vote")
    press("Refusé", Qt.Key.Key_Tab)
    settle()
    assert page.reason.isVisible()
    assert sheet_of(desk, session_id).lines[0].item.vote is Vote.GRANTED
    press(Qt.Key.Key_Escape)
    assert not page.reason.isVisible()
    edit(page.agenda, "vote")
    press("Refusé", Qt.Key.Key_Tab)
    settle()
    press("Erreur de saisie")
    desk.run(sessions.set_deliberation, session_id, "2026-13", None)
    page.show_record(Destination("session", session_id))  # read again, the reason half written
    settle()
    assert page.reason.reason.value() == "Erreur de saisie"
    page.reason.keep.click()
    settle()
    kept = sheet_of(desk, session_id).lines[0]
    assert kept.item.vote is Vote.REFUSED
    assert kept.sheet.file.moves[-2].reason == "Erreur de saisie"
    assert not page.reason.isVisible()


@pytest.mark.slow
def test_after_a_refusal_the_keyboard_passes_over_the_amount(
    desk: Desk, session_id: int, show: Show, settle: Settle
) -> None:
    page = show(SessionSheetPage, Destination("session", session_id))
    edit(page.agenda, "vote")
    press("Refusé", Qt.Key.Key_Tab)
    settle()
    item = item_of(desk, session_id)
    assert (item.vote, item.voted_amount) == (Vote.REFUSED, D("0.00"))
    assert page.noted.editors["recused"].hasFocus()


@pytest.mark.slow
def test_an_emptied_amount_is_the_proposed_one_again(
    desk: Desk, session_id: int, file_id: int, show: Show, settle: Settle
) -> None:
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, D("15000.00"))
    page = show(SessionSheetPage, Destination("session", session_id))
    edit(page.agenda, "voted")
    press(Qt.Key.Key_Delete, Qt.Key.Key_Tab)
    settle()
    assert item_of(desk, session_id).voted_amount == D("20000.00")


@pytest.mark.slow
def test_only_a_dossier_without_vote_leaves_the_agenda(
    desk: Desk, office: Office, session_id: int, file_id: int, show: Show, settle: Settle
) -> None:
    desk.run(sessions.record_vote, session_id, file_id, Vote.ADJOURNED)
    page = show(SessionSheetPage, Destination("session", session_id))
    page.agenda.setFocus()
    press_ctrl(Qt.Key.Key_Delete)
    settle()
    assert "remettez d’abord son vote" in office.said[0].text
    assert not page.unlist_button.isEnabled()
    desk.run(sessions.record_vote, session_id, file_id, None)
    page.reload()
    settle()
    press_ctrl(Qt.Key.Key_Delete)
    settle()
    assert sheet_of(desk, session_id).lines == ()
    assert [row.id for row in page.waiting_model.rows] == [file_id]


@pytest.mark.slow
def test_the_deliberation_is_numbered_and_dated(desk: Desk, session_id: int, show: Show, settle: Settle) -> None:
    page = show(SessionSheetPage, Destination("session", session_id))
    page.tabs.open_tab("facts")
    page.details.act.editors["number"].setFocus()
    press("2026-118", Qt.Key.Key_Tab, "13/4/2026", Qt.Key.Key_Tab)
    settle()
    act = sheet_of(desk, session_id).session.deliberation
    assert act is not None
    assert (act.number, act.taken_on) == ("2026-118", date(2026, 4, 13))


@pytest.mark.parametrize("before_the_answer", ["13/4", *slowly("", "1")])
def test_a_day_typed_while_the_file_proposes_another_is_kept(
    before_the_answer: str, desk: Desk, session_id: int, show: Show, settle: Settle
) -> None:
    page = show(SessionSheetPage, Destination("session", session_id))
    page.tabs.open_tab("facts")
    page.details.act.editors["number"].setFocus()
    press("2026-118", Qt.Key.Key_Tab, before_the_answer)
    settle()
    press("13/4/2026".removeprefix(before_the_answer), Qt.Key.Key_Tab)
    settle()
    act = sheet_of(desk, session_id).session.deliberation
    assert act is not None
    assert act.taken_on == date(2026, 4, 13)


@pytest.mark.slow
def test_a_deliberation_without_number_is_asked_for_one(
    desk: Desk, session_id: int, show: Show, settle: Settle
) -> None:
    page = show(SessionSheetPage, Destination("session", session_id))
    page.tabs.open_tab("facts")
    page.details.act.editors["taken_on"].setFocus()
    press("13/4/2026", Qt.Key.Key_Tab)
    settle()
    assert sheet_of(desk, session_id).session.deliberation is None
    assert page.details.act.problem("taken_on") == "Indiquez d’abord le numéro."


@pytest.mark.slow
def test_a_new_date_of_the_session_is_that_of_its_votes(
    desk: Desk, session_id: int, file_id: int, show: Show, settle: Settle
) -> None:
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    page = show(SessionSheetPage, Destination("session", session_id))
    page.tabs.open_tab("facts")
    page.details.form.editors["held_on"].setFocus()
    press("17/4/2026", Qt.Key.Key_Tab)
    settle()
    assert desk.run(open_file, file_id).file.decided_on == date(2026, 4, 17)
    assert page.header.title.text_whole() == "Commission permanente du 17\u00a0avril\u00a02026"


def test_the_table_is_exported_and_opens_from_the_notice(
    office: Office,
    session_id: int,
    show: Show,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = show(SessionSheetPage, Destination("session", session_id))
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    monkeypatch.setattr(page, "ask_path", lambda suggested: tmp_path / suggested)
    QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle()
    (notice,) = office.said
    path = tmp_path / "commission-2026-04-10.xlsx"
    assert (notice.text, notice.action) == ("Tableau enregistré : commission-2026-04-10.xlsx", "Ouvrir")
    assert "Tous les dossiers" in openpyxl.load_workbook(path).sheetnames
    assert notice.do is not None
    notice.do()
    assert opened == [QUrl.fromLocalFile(str(path))]
    assert page.export_button.isEnabled()


def test_a_table_that_cannot_be_written_is_refused_and_asked_for_again(
    office: Office, session_id: int, show: Show, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(SessionSheetPage, Destination("session", session_id))
    monkeypatch.setattr(page, "ask_path", lambda suggested: tmp_path / "missing" / suggested)
    page.export_button.click()
    settle()
    (notice,) = office.said
    assert (notice.kind, notice.action) == ("danger", "Changer de dossier…")
    assert office.refused == []
    assert page.export_button.isEnabled()


def test_the_whole_title_of_the_dossier_at_hand_is_under_the_agenda(session_id: int, show: Show) -> None:
    page = show(SessionSheetPage, Destination("session", session_id))
    assert page.agenda_note.text() == "2026-001 · Filière bois · ARDAINES · RA-CDDRA"


def test_the_dossier_at_hand_opens(office: Office, session_id: int, file_id: int, show: Show) -> None:
    page = show(SessionSheetPage, Destination("session", session_id))
    page.open_button.click()
    assert office.went == [Destination("funding_file", file_id, (file_id,))]


def test_the_session_is_written_in_the_workbook_of_ones_own(
    desk: Desk,
    session_id: int,
    tmp_path: Path,
    office: Office,
    show: Show,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = show(SessionSheetPage, Destination("session", session_id))
    page.export_own()
    settle()
    assert office.said[-1].action == "En choisir un"
    (tmp_path / "T.xlsx").write_bytes(of_cells({"A2": "{{numero_dossier}}", "B2": "{{montant_propose}}"}))
    desk.run(keep_template, tmp_path / "T.xlsx")
    monkeypatch.setattr(page.exporter, "ask_path", lambda suggested, _kind: tmp_path / suggested)
    page.export_own()
    settle()
    sheet = openpyxl.load_workbook(tmp_path / "commission-2026-04-10.xlsx").worksheets[0]
    assert sheet["B2"].value == 20000
    assert office.said[-1].kind == "success"
