"""A session voted with letters and digits, or by pressing the votes of the dossier at hand; then closed."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from ptce_desk.domain.acts import ActKind
from ptce_desk.domain.committees import CommitteeBody, SessionStatus, Vote
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.rights import Right
from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.services.budget.envelopes import set_budget
from ptce_desk.services.committee import acts, sessions
from ptce_desk.services.committee.sessions import SessionSheet
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.instruct import change_field
from ptce_desk.services.file.undo import list_operations, undo
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.desk.rights import hold
from ptce_desk.ui.desk.tab_order import step_tab
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.looks.theme import current_palette
from ptce_desk.ui.models.columns import ROW_ROLE
from ptce_desk.ui.pages.committee.agenda import AgendaTable
from ptce_desk.ui.pages.committee.agenda_cells import HEAD, AgendaDelegate
from ptce_desk.ui.pages.committee.closing import ClosingDialog
from ptce_desk.ui.pages.committee.keys import LETTERS, VOTED_BY, meaning_of
from ptce_desk.ui.pages.committee.sheet import SessionSheetPage
from ptce_desk.ui.pages.committee.words import NextAct, next_act, noted_sentence, suggested_act_of_session, vote_remarks
from ptce_desk.ui.widgets.forms.pending import commit_pending
from ptce_desk.wording.states import VOTE_LABELS
from ptce_desk.wording.team import why_not
from tests.conftest import NOW
from tests.integration.dossiers import listed_file, proposed_file
from tests.ui.pages.conftest import Office, Show
from tests.ui.widgets.keyboard import press, press_ctrl

D = Decimal
Settle = Callable[[], None]
TODAY = NOW.date()
KEY = Qt.Key


def votes(desk: Desk, session_id: int) -> list[tuple[Vote | None, Decimal | None]]:
    lines = desk.run(sessions.open_session, session_id).lines
    return [(line.item.vote, line.item.voted_amount) for line in lines]


@pytest.mark.parametrize("words", [VOTE_LABELS, VOTED_BY])
def test_a_vote_typed_as_a_whole_word_is_that_vote_accents_or_not(words: dict[Vote, str]) -> None:
    for vote, word in words.items():
        for typed in (word, word.casefold(), fold(word)):
            assert meaning_of(typed) is vote, typed


def test_a_letter_is_its_vote_and_the_last_of_several_corrects_the_others() -> None:
    assert {letter: meaning_of(letter) for letter in LETTERS.values()} == {one: vote for vote, one in LETTERS.items()}
    assert meaning_of("ar") is Vote.REFUSED
    assert meaning_of("ra") is Vote.GRANTED
    assert meaning_of("x") is meaning_of("m") is meaning_of("") is None


WORDS = ("Reporté", "Rejeté", "Retiré", "Adopté", "Ajout", "Défavorable", "Oui", "Accordéon", "Liste d’appel")


def test_no_word_that_is_not_a_vote_votes(desk: Desk, show: Show, settle: Settle) -> None:
    _file, session_id = listed_file(desk, TODAY)
    page = show(SessionSheetPage, Destination("session", session_id))
    for word in WORDS:
        page.agenda.setFocus()
        press(word)
        page.agenda.keep_typing()
        settle()
        (line,) = desk.run(sessions.open_session, session_id).lines
        assert (line.item.vote, line.item.recused) == (None, ""), word


def acts_of(desk: Desk) -> list[str]:
    return [operation.label for operation in desk.run(list_operations)]


@pytest.mark.parametrize("typed", ["Ajourné", "ajourner", "j"])
def test_a_word_is_one_act_and_its_first_letter_none(desk: Desk, show: Show, settle: Settle, typed: str) -> None:
    _file, session_id = listed_file(desk, TODAY)
    page = show(SessionSheetPage, Destination("session", session_id))
    before = len(acts_of(desk))
    press(typed)
    settle()
    assert votes(desk, session_id) == [(None, None)]
    page.agenda.keys.pause.timeout.emit()
    settle()
    assert votes(desk, session_id) == [(Vote.ADJOURNED, None)]
    assert len(acts_of(desk)) == before + 1


@pytest.mark.slow
@pytest.mark.parametrize("leave", ["page", "keyboard", "command", "press"])
def test_a_letter_is_kept_however_it_is_left(desk: Desk, show: Show, settle: Settle, leave: str) -> None:
    _file, session_id = listed_file(desk, TODAY)
    page = show(SessionSheetPage, Destination("session", session_id))
    press("a")
    match leave:
        case "page":
            commit_pending(page)
        case "keyboard":
            page.open_button.setFocus()
        case "command":
            press_ctrl(KEY.Key_Home)
        case _:
            QTest.mouseClick(page.agenda.viewport(), Qt.MouseButton.LeftButton)
    settle()
    assert [vote for vote, _amount in votes(desk, session_id)] == [Vote.GRANTED]


@pytest.mark.slow
def test_a_letter_votes_on_the_dossier_where_it_was_typed(desk: Desk, show: Show, settle: Settle) -> None:
    _file, session_id = listed_file(desk, TODAY)
    desk.run(sessions.list_files, session_id, [proposed_file(desk, "1000.00")])
    show(SessionSheetPage, Destination("session", session_id))
    press("r", KEY.Key_Down)
    settle()
    assert [vote for vote, _amount in votes(desk, session_id)] == [Vote.REFUSED, None]


def test_escape_takes_back_a_letter_that_is_not_given_yet(desk: Desk, show: Show, settle: Settle) -> None:
    _file, session_id = listed_file(desk, TODAY)
    show(SessionSheetPage, Destination("session", session_id))
    press("a", KEY.Key_Escape, KEY.Key_Return)
    settle()
    assert votes(desk, session_id) == [(None, None)]


@pytest.mark.parametrize(("typed", "kept"), [("d", ""), ("Déport", ""), ("dArnaud", "Arnaud"), ("dJean", "Jean")])
def test_the_letter_of_a_withdrawal_begins_its_word_or_the_name(
    desk: Desk, show: Show, settle: Settle, typed: str, kept: str
) -> None:
    _file, session_id = listed_file(desk, TODAY)
    page = show(SessionSheetPage, Destination("session", session_id))
    press(typed)
    page.agenda.keys.pause.timeout.emit()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == kept
    press(KEY.Key_Tab)
    settle()
    (line,) = desk.run(sessions.open_session, session_id).lines
    assert (line.item.recused, line.item.vote) == (kept, None)


@pytest.mark.slow
def test_dossiers_are_voted_one_after_the_other_by_letters_words_and_digits(
    desk: Desk, show: Show, settle: Settle
) -> None:
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, TODAY)
    typed = {
        "A": (Vote.GRANTED, D("1000.00")),
        "750": (Vote.GRANTED, D("750.00")),
        "a800": (Vote.GRANTED, D("800.00")),
        "ajourné": (Vote.ADJOURNED, None),
        "ar": (Vote.REFUSED, D("0.00")),
        "l": (Vote.WAITING_LIST, None),
    }
    desk.run(sessions.list_files, session_id, [proposed_file(desk, "1000.00") for _one in typed])
    page = show(SessionSheetPage, Destination("session", session_id))
    assert page.agenda.hasFocus()
    for one in typed:
        page.agenda.setFocus()
        press(one, KEY.Key_Return)
        settle()
    assert votes(desk, session_id) == [*typed.values()]


def test_the_withdrawal_is_typed_after_its_letter_and_letters_there_are_no_votes(
    desk: Desk, show: Show, settle: Settle
) -> None:
    _file, session_id = listed_file(desk, TODAY)
    show(SessionSheetPage, Destination("session", session_id))
    press("d", "Arnaud", KEY.Key_Tab)
    settle()
    (line,) = desk.run(sessions.open_session, session_id).lines
    assert (line.item.recused, line.item.vote) == ("Arnaud", None)


def cells_of(agenda: AgendaTable) -> AgendaDelegate:
    cells = agenda.itemDelegate()
    assert isinstance(cells, AgendaDelegate)
    return cells


@pytest.mark.slow
def test_what_is_noted_of_a_dossier_is_kept_for_it_and_told_beside_its_vote(
    desk: Desk, show: Show, settle: Settle
) -> None:
    file_id, session_id = listed_file(desk, TODAY)
    desk.run(sessions.list_files, session_id, [proposed_file(desk, "1000.00")])
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, D("1500.00"))
    page = show(SessionSheetPage, Destination("session", session_id))
    page.agenda.setCurrentIndex(page.agenda.model().index(0, 0))
    page.noted.editors["remark"].setFocus()
    press("Bilan à six mois")
    page.agenda.setCurrentIndex(page.agenda.model().index(1, 0))
    assert page.noted.editors["remark"].text() == ""
    settle()
    desk.run(sessions.note, session_id, file_id, "recused", "Mme Durand")
    first, second = desk.run(sessions.open_session, session_id).lines
    assert vote_remarks(first) == "18\u202f500\u00a0€ de moins · déport · Bilan à six mois"
    assert noted_sentence(first) == "Déport\u00a0: Mme Durand\nObservations\u00a0: Bilan à six mois"
    assert (vote_remarks(second), noted_sentence(second)) == ("", "")


@pytest.mark.parametrize("width", [1158, 744])  # of the page in a window of 1366, of 800
def test_the_agenda_never_scrolls_sideways(desk: Desk, show: Show, settle: Settle, width: int) -> None:
    file_id, session_id = listed_file(desk, TODAY)
    desk.run(change_field, file_id, "title", "Préfiguration d’une coopérative " * 5)
    desk.run(sessions.note, session_id, file_id, "remark", "Une observation fort longue " * 8)
    page = show(SessionSheetPage, Destination("session", session_id))
    page.window().resize(width, 700)
    settle()
    agenda, cells = page.agenda, cells_of(page.agenda)
    assert agenda.horizontalHeader().length() <= agenda.viewport().width()
    place = agenda.visualRect(agenda.currentIndex())
    across = (QPoint(x, place.bottom() - 14) for x in range(place.left(), place.right()))
    pressed = [cells.button_at(agenda.currentIndex(), point) for point in across]
    assert {*pressed} == {Vote.GRANTED, Vote.REFUSED, Vote.ADJOURNED, None}
    assert pressed[-1] is None  # none of them ends over the amount


def test_the_votes_are_grey_to_who_may_not_vote_and_say_why(desk: Desk, show: Show, settle: Settle) -> None:
    _file, session_id = listed_file(desk, TODAY)
    page = show(SessionSheetPage, Destination("session", session_id))
    settle()
    agenda = page.agenda
    place = agenda.visualRect(agenda.currentIndex()).adjusted(0, HEAD, 0, 0)
    ground, greyed = (QColor(colour).rgb() for colour in (current_palette().surface, current_palette().background))

    def drawn() -> set[int]:
        picture = agenda.viewport().grab(place).toImage()
        return {picture.pixel(x, place.height() // 2 - 9) for x in range(12, 60)}

    assert ground in drawn()
    assert greyed not in drawn()
    hold(page.window(), Right.INSTRUCT)
    assert greyed in drawn()
    assert ground not in drawn()
    said = agenda.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    assert said.replace("\u00a0", " ").startswith("Il faut le droit de validation :")


def test_digits_on_a_dossier_refused_change_nothing_and_say_why(desk: Desk, show: Show, settle: Settle) -> None:
    file_id, session_id = listed_file(desk, TODAY)
    desk.run(sessions.record_vote, session_id, file_id, Vote.REFUSED)
    page = show(SessionSheetPage, Destination("session", session_id))
    press("5")
    settle()
    assert not isinstance(QApplication.focusWidget(), QLineEdit)
    assert votes(desk, session_id) == [(Vote.REFUSED, D("0.00"))]
    assert page.agenda.line_at_hand() is not None


def test_a_refused_amount_is_no_longer_said_once_its_dossier_is_put_right(
    desk: Desk, show: Show, office: Office, settle: Settle
) -> None:
    _file, session_id = listed_file(desk, TODAY)
    page = show(SessionSheetPage, Destination("session", session_id))
    page.agenda.amount_given.emit(page.agenda.line_at_hand(), D(9999999))
    settle()
    refusal = office.said[-1]
    assert (refusal.kind, refusal.text in office.withdrawn) == ("danger", False)
    page.agenda.amount_given.emit(page.agenda.line_at_hand(), D(7000))
    settle()
    assert (votes(desk, session_id), refusal.text in office.withdrawn) == ([(Vote.GRANTED, D("7000.00"))], True)


@pytest.mark.slow
@pytest.mark.parametrize("whole", [False, True])
def test_granting_beyond_an_envelope_says_what_it_lacks_and_within_it_nothing(
    desk: Desk, show: Show, office: Office, settle: Settle, *, whole: bool
) -> None:
    _file, session_id = listed_file(desk, TODAY)
    scheme_id = desk.run(sessions.open_session, session_id).lines[0].sheet.scheme.id
    desk.run(set_budget, scheme_id, TODAY.year, D(15000))
    page = show(SessionSheetPage, Destination("session", session_id))
    line = page.agenda.line_at_hand()
    assert line is not None
    lacking = typeset(f"Il manque {whole_amount_text(D(5000))} à l’enveloppe {TODAY.year} de {line.sheet.scheme.code}.")
    if whole:
        page.acts.push.click()
        settle()
        assert (lacking in office.said[-1].text, office.said[-1].kind) == (True, "warning")
        return
    page.agenda.amount_given.emit(line, D(15000))
    settle()
    assert not [one for one in office.said if one.kind == "warning"]
    page.agenda.amount_given.emit(page.agenda.line_at_hand(), D(20000))
    settle()
    said = office.said[-1]
    assert (said.text.endswith(lacking), said.kind, said.action) == (True, "warning", "Reprendre le vote")
    assert said.do is not None
    said.do()
    settle()
    assert (votes(desk, session_id), said.text in office.withdrawn) == ([(None, None)], True)


@pytest.mark.slow
def test_fast_votes_count_each_other_and_what_was_said_of_one_goes_once_it_is_undone(
    desk: Desk, show: Show, office: Office, settle: Settle
) -> None:
    first, session_id = listed_file(desk, TODAY)
    second = proposed_file(desk)
    desk.run(sessions.list_files, session_id, [second])
    sheet = desk.run(sessions.open_session, session_id)
    desk.run(set_budget, sheet.lines[0].sheet.scheme.id, TODAY.year, D(30000))
    page = show(SessionSheetPage, Destination("session", session_id))
    for line in sheet.lines:  # the file has not answered the first when the second is given
        page.agenda.vote_given.emit(line, Vote.GRANTED)
    settle()
    said = [one.text for one in office.said if one.kind == "warning"]
    assert len(said) == 1
    assert said[0].startswith(f"Dossier {sheet.lines[1].sheet.file.number} accordé")
    assert whole_amount_text(D(10000)) in said[0]
    assert office.withdrawn.count(said[0]) == 0
    page.tasks.command(EVERY_KIND, lambda _operation: None, undo)
    settle()
    assert (votes(desk, session_id)[1], said[0] in office.withdrawn) == ((None, None), True)
    assert first != second


@pytest.mark.slow
def test_who_withdraws_from_one_dossier_of_a_structure_is_noted_at_another_by_one_press(
    desk: Desk, show: Show, office: Office, settle: Settle
) -> None:
    first, session_id = listed_file(desk, TODAY)
    akin, apart = proposed_file(desk), proposed_file(desk)
    desk.run(sessions.list_files, session_id, [akin, apart])
    desk.run(change_field, apart, "beneficiary_id", None)
    desk.run(sessions.note, session_id, first, "recused", "Mme Durand : trésorière")
    page = show(SessionSheetPage, Destination("session", session_id))
    shown = {}
    for file_id in (first, akin, apart):
        page.agenda.go_to_file(file_id)
        shown[file_id] = (page.noted.elsewhere.isVisible(), page.noted.note_too.isVisible())
    assert shown == {first: (False, False), akin: (True, True), apart: (False, False)}
    page.agenda.go_to_file(akin)
    page.agenda.vote(Vote.REFUSED)
    settle()
    said = next(one for one in office.said if "Mme Durand" in one.text)
    page.noted.begin("")
    step_tab(page.window(), forward=True)
    step_tab(page.window(), forward=True)
    assert page.noted.note_too.hasFocus()  # D leads beside it
    page.noted.note_too.click()
    settle()
    assert noted(desk, session_id, akin) == "Mme Durand : trésorière"
    assert (page.noted.elsewhere.isVisible(), said.text in office.withdrawn) == (False, True)
    page.tasks.command(EVERY_KIND, lambda _operation: None, undo)
    settle()
    assert noted(desk, session_id, akin) == ""


def noted(desk: Desk, session_id: int, file_id: int) -> str:
    lines = desk.run(sessions.open_session, session_id).lines
    return next(one.item.recused for one in lines if one.sheet.file.id == file_id)


@pytest.mark.slow
def test_the_votes_of_the_dossier_at_hand_are_pressed_and_those_of_another_choose_it_first(
    desk: Desk, show: Show, settle: Settle
) -> None:
    _file, session_id = listed_file(desk, TODAY)
    desk.run(sessions.list_files, session_id, [proposed_file(desk, "1000.00")])
    page = show(SessionSheetPage, Destination("session", session_id))
    settle()
    agenda, cells = page.agenda, cells_of(page.agenda)
    second = agenda.currentIndex().siblingAtRow(1)
    middle = agenda.visualRect(second).center()
    assert cells.button_at(second, middle) is None
    QTest.mouseClick(agenda.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert agenda.currentIndex().row() == 1
    across = range(agenda.visualRect(second).left(), agenda.visualRect(second).right())
    points = [QPoint(x, middle.y()) for x in across]
    refuse = next(point for point in points if cells.button_at(second, point) is Vote.REFUSED)
    QTest.mouseClick(agenda.viewport(), Qt.MouseButton.LeftButton, pos=refuse)
    settle()
    assert [vote for vote, _amount in votes(desk, session_id)] == [None, Vote.REFUSED]


@pytest.mark.parametrize(("adjourn", "vote"), [(True, Vote.ADJOURNED), (False, None)])
def test_closing_names_what_is_not_voted_and_postpones_it_or_leaves_it(
    adjourn: bool,  # noqa: FBT001  a case
    vote: Vote | None,
    desk: Desk,
    show: Show,
    settle: Settle,
) -> None:
    _file, session_id = listed_file(desk, TODAY)
    page = show(SessionSheetPage, Destination("session", session_id))
    assert page.lead.text() == "Clore la séance…"
    page.lead.click()
    dialog = page.findChild(ClosingDialog)
    assert dialog is not None
    (dialog.adjourn_button if adjourn else dialog.leave_button).click()
    settle()
    sheet = desk.run(sessions.open_session, session_id)
    assert (sheet.session.status, sheet.lines[0].item.vote) == (SessionStatus.HELD, vote)
    assert page.lead.text() == ("Préparer les actes…" if adjourn else "Noter la délibération")
    (page.number_button if adjourn else page.lead).click()
    assert page.tabs.is_open("facts")
    assert page.window().focusWidget() is page.details.act.editors["number"]


def test_closing_what_is_not_voted_is_out_of_reach_of_who_may_not_vote(
    desk: Desk, show: Show, settle: Settle, qtbot: QtBot
) -> None:
    file_id, session_id = listed_file(desk, TODAY)
    page = show(SessionSheetPage, Destination("session", session_id))
    settle()
    assert page.lead.isEnabled()
    hold(page.window(), Right.INSTRUCT)
    assert page.sheet is not None
    dialog = ClosingDialog(page.sheet.lines, page)
    qtbot.addWidget(dialog)
    dialog.show()
    for button in (page.lead, dialog.adjourn_button):
        assert (button.isEnabled(), button.toolTip()) == (False, why_not(Right.VALIDATE))
    assert dialog.leave_button.isEnabled()
    desk.run(sessions.record_vote, session_id, file_id, Vote.REFUSED)
    page.reload()
    settle()
    assert (page.lead.text(), page.lead.isEnabled()) == ("Clore la séance", True)


def test_closing_asks_nothing_once_all_is_voted(desk: Desk, show: Show, settle: Settle) -> None:
    file_id, session_id = listed_file(desk, TODAY)
    desk.run(sessions.record_vote, session_id, file_id, Vote.REFUSED)
    page = show(SessionSheetPage, Destination("session", session_id))
    assert page.lead.text() == "Clore la séance"
    page.lead.click()
    settle()
    assert desk.run(sessions.open_session, session_id).session.status is SessionStatus.HELD


OFFERED = {
    None: ActKind.DELIBERATION,
    Vote.REFUSED: ActKind.REFUSAL,
    Vote.ADJOURNED: ActKind.ADJOURNMENT,
    Vote.GRANTED: ActKind.NOTIFICATION,
}


def act_on(desk: Desk, session_id: int, days: int) -> NextAct:
    sheet: SessionSheet = desk.run(sessions.open_session, session_id)
    return next_act(sheet, sheet.session.held_on + timedelta(days=days))


def test_the_next_act_follows_the_day_the_votes_and_the_deliberation(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, date(2026, 4, 2))
    assert [act_on(desk, session_id, days) for days in (-1, 0, 1)] == [NextAct.EXPORT, NextAct.CLOSE, NextAct.CLOSE]
    for vote, kind in OFFERED.items():
        if vote is not None:
            desk.run(sessions.record_vote, session_id, file_id, vote)
        sheet = desk.run(sessions.open_session, session_id)
        assert suggested_act_of_session(sheet, sheet.session.held_on) is kind
        assert suggested_act_of_session(sheet, sheet.session.held_on - timedelta(days=1)) is ActKind.DELIBERATION
    assert [act_on(desk, session_id, days) for days in (-1, 0, 1)] == [NextAct.EXPORT, NextAct.CLOSE, NextAct.ACTS]
    other = proposed_file(desk)
    desk.run(sessions.list_files, session_id, [other])
    desk.run(acts.set_status, session_id, SessionStatus.HELD)
    assert act_on(desk, session_id, 1) is NextAct.NUMBER
    desk.run(sessions.set_deliberation, session_id, "2026-12", None)
    assert act_on(desk, session_id, 1) is NextAct.EXPORT
    desk.run(acts.set_status, session_id, SessionStatus.CANCELLED)
    assert act_on(desk, session_id, 0) is NextAct.NONE


def test_a_session_without_dossiers_leads_nowhere(desk: Desk) -> None:
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, TODAY)
    assert act_on(desk, session_id, 0) is NextAct.NONE


@pytest.mark.slow
def test_the_head_and_the_bands_count_a_vote_as_soon_as_its_line_shows_it(
    desk: Desk, show: Show, settle: Settle
) -> None:
    _file, session_id = listed_file(desk, TODAY)
    desk.run(sessions.list_files, session_id, [proposed_file(desk, "1000.00"), proposed_file(desk, "2000.00")])
    page = show(SessionSheetPage, Destination("session", session_id))

    def said() -> tuple[list[object], list[str], list[Decimal]]:
        agenda = page.agenda
        lines = (agenda.model().index(row, 0).data(ROW_ROLE) for row in range(3))
        shown: list[object] = [agenda.vote_on(line) for line in lines]
        badges = [label.text() for label in page.header.findChildren(QLabel) if " sur 3" in label.text()]
        return shown, badges[-1:], [group.to_vote for group in cells_of(agenda).groups.values()]

    votes_first = [Vote.GRANTED, Vote.REFUSED, None]
    press("a", KEY.Key_Down, "r", KEY.Key_Down)
    assert (said()[0], said()[1]) == (votes_first, ["Votes\u00a0: 2 sur 3"])
    waiting = said()[2]
    settle()
    assert said() == (votes_first, ["Votes\u00a0: 2 sur 3"], waiting)
    assert [vote for vote, _amount in votes(desk, session_id)] == votes_first


@pytest.mark.slow
@pytest.mark.parametrize("pace", ["at once", "while the file answers"])
def test_votes_typed_fast_go_each_to_the_line_that_is_current_then(
    desk: Desk, show: Show, settle: Settle, pace: str
) -> None:
    _file, session_id = listed_file(desk, TODAY)
    desk.run(sessions.list_files, session_id, [proposed_file(desk, "1000.00"), proposed_file(desk, "2000.00")])
    page = show(SessionSheetPage, Destination("session", session_id))
    for _again in range(2):
        page.agenda.setCurrentIndex(page.agenda.model().index(0, 0))
        for key in ("a", KEY.Key_Down, "r", KEY.Key_Down, "j"):
            press(key)
            if pace != "at once":
                settle()
        page.agenda.keep_typing()
        settle()
        assert [vote for vote, _amount in votes(desk, session_id)] == [Vote.GRANTED, Vote.REFUSED, Vote.ADJOURNED]
        for _one in range(3):
            page.tasks.command(EVERY_KIND, lambda _undone: None, undo)
        settle()
        assert [vote for vote, _amount in votes(desk, session_id)] == [None] * 3


@pytest.mark.slow
def test_a_refusal_that_comes_late_takes_no_key_from_the_vote_typed_meanwhile_on_another_line(
    desk: Desk, show: Show, settle: Settle
) -> None:
    _file, session_id = listed_file(desk, TODAY)
    desk.run(sessions.list_files, session_id, [proposed_file(desk, "1000.00")])
    page = show(SessionSheetPage, Destination("session", session_id))
    agenda = page.agenda
    agenda.model().setData(agenda.model().index(0, 5), Vote.REFUSED)
    agenda.setCurrentIndex(agenda.model().index(1, 5))
    press("j")
    agenda.refuse("Le fichier ne l’a pas pris.")
    settle()
    QApplication.processEvents()
    assert (agenda.currentIndex().row(), agenda.hasFocus()) == (1, True)
    agenda.keep_typing()
    settle()
    assert votes(desk, session_id)[1] == (Vote.ADJOURNED, None)
