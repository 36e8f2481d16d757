from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.free_fields import FreeType
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.bulk import BulkChange
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.grants.award_years import change_year
from ptce_desk.services.ptce import sheets
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.pages.dossier.bulk_act import BulkActDialog
from ptce_desk.ui.pages.dossier.bulk_change import BulkChangeDialog
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.folded_entries import NOT_THERE
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.wording.bulk_acts import ActKind
from tests.conftest import DoneOnce
from tests.integration.dossiers import complete_file, reviewed_file
from tests.integration.ledger_officer import THREE_YEARS, LedgerOfficer
from tests.integration.own_fields import make
from tests.ui.accessibility import focusable, nameless
from tests.ui.outside import one_value
from tests.ui.pages.conftest import Office, Show, proposed_file, ptce_named
from tests.ui.pages.test_creating import NAME, asked, lack
from tests.ui.widgets.keyboard import press

TAB = Qt.Key.Key_Tab
Settle = Callable[[], None]


@pytest.fixture
def files(desk: Desk, done_once: DoneOnce) -> list[int]:
    return done_once(desk, dossiers)


def dossiers(desk: Desk) -> list[int]:
    """Three drafts and one dossier proposed."""
    scheme = next(row for row in desk.run(list_schemes) if row.code == "CA-PROGRESS-1")
    drafts = [
        desk.run(instruct.create_file, scheme_id=scheme.scheme_id, title=title) for title in ("Un", "Deux", "Trois")
    ]
    desk.run(instruct.change_field, drafts[0], "requested", Decimal("1000.00"))
    return [*drafts, proposed_file(desk, ptce_named(desk, "ardaines"))]


def select_all(page: FundingFileListPage) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def open_bulk(qtbot: QtBot, page: FundingFileListPage, settle: Settle) -> BulkChangeDialog:
    """Select every dossier and open the dialog, by keyboard."""
    select_all(page)
    settle()
    button = next(one for one in page.bulk.bar.findChildren(QPushButton) if one.text() == "Modifier…")
    button.setFocus()
    press(Qt.Key.Key_Space)
    settle()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, BulkChangeDialog) and w.isVisible())
    QApplication.processEvents()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog


def wait_for_preview(qtbot: QtBot, dialog: BulkChangeDialog, settle: Settle, start: str) -> None:
    settle()

    def ready() -> None:
        assert dialog.preview.text().startswith(start), (dialog.preview.text(), dialog.change())

    qtbot.waitUntil(ready)


def test_the_keyboard_is_on_the_list_and_enter_opens_a_dossier(
    files: list[int], office: Office, show: Show, settle: Settle
) -> None:
    page = show(FundingFileListPage)
    assert page.table.hasFocus()
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    settle()
    listed = tuple(row.id for row in page.model.rows)
    assert set(listed) == set(files)
    assert office.went == [Destination("funding_file", listed[1], listed)]


def test_a_list_read_again_leaves_the_keyboard_where_it_is(
    files: list[int], office: Office, show: Show, settle: Settle
) -> None:
    assert files
    page = show(FundingFileListPage)
    page.filters.search.setFocus()
    office.tasks.changed.emit(frozenset({"funding_file"}))
    settle()
    assert page.filters.search.hasFocus()


def test_every_control_of_the_list_has_a_name(files: list[int], show: Show) -> None:
    assert files
    page = show(FundingFileListPage)
    select_all(page)
    assert len(focusable(page)) >= 8
    assert nameless(page) == []


def test_the_bar_sums_what_is_selected_and_the_list_keeps_its_own_sums(
    files: list[int], show: Show, settle: Settle
) -> None:
    page = show(FundingFileListPage)
    whole = page.sums.text()
    assert whole.startswith("Σ demandé 31\u202f000\u00a0€")
    page.table.selectRow(0)
    settle()
    assert not page.bulk.bar.isVisible()
    select_all(page)
    settle()
    assert page.bulk.bar.isVisible()
    assert page.bulk.bar.text().startswith(f"{len(files)} sélectionnés · demandé 31\u202f000\u00a0€")
    assert page.sums.text() == whole


@pytest.mark.slow
def test_a_selection_is_changed_by_keyboard_once_its_preview_is_read(
    qtbot: QtBot, desk: Desk, files: list[int], office: Office, show: Show, settle: Settle
) -> None:
    page = show(FundingFileListPage)
    dialog = open_bulk(qtbot, page, settle)
    assert not dialog.change_button.isEnabled()
    assert dialog.what.hasFocus()
    press(Qt.Key.Key_Down, TAB, Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert dialog.state.value() is InstructionState.SUBMITTED
    wait_for_preview(qtbot, dialog, settle, "3 dossiers seront modifiés\u00a0; 1 ne peut pas l’être\u00a0: déjà prop")
    assert dialog.change_button.text() == "Modifier 3 dossiers"
    assert nameless(dialog) == []
    dialog.change_button.setFocus()
    press(Qt.Key.Key_Space)
    settle()
    states = [desk.run(open_file, key).file.instruction for key in files]
    assert states == [InstructionState.SUBMITTED] * 3 + [InstructionState.REVIEWED]
    assert [notice.text.split("\u00a0;")[0] for notice in office.said] == ["3 dossiers sont modifiés"]
    assert len(page.table.selected_rows()) == 4


def test_words_typed_for_a_selection_are_previewed_after_a_pause(
    qtbot: QtBot, desk: Desk, files: list[int], show: Show, settle: Settle
) -> None:
    page = show(FundingFileListPage)
    dialog = open_bulk(qtbot, page, settle)
    dialog.what.set_value("instructor")
    dialog.what.chosen.emit("instructor")
    dialog.instructor.setFocus()
    assert dialog.preview.text() == "Indiquez la nouvelle valeur."
    press("Service ESS")
    wait_for_preview(qtbot, dialog, settle, "4 dossiers seront modifiés.")
    dialog.change_button.click()
    settle()
    assert {desk.run(open_file, key).file.instructor for key in files} == {"Service ESS"}


def test_what_a_selection_holds_is_emptied_where_a_dossier_may_do_without(
    qtbot: QtBot, desk: Desk, files: list[int], office: Office, show: Show, settle: Settle
) -> None:
    page = show(FundingFileListPage)
    dialog = open_bulk(qtbot, page, settle)
    dialog.what.set_value("instruction")
    dialog.what.chosen.emit("instruction")
    assert not dialog.empty.isVisible()  # a dossier is always somewhere
    dialog.what.set_value("instructor")
    dialog.what.chosen.emit("instructor")
    dialog.empty.setFocus()
    press(Qt.Key.Key_Space)
    wait_for_preview(qtbot, dialog, settle, "4 dossiers n’auront plus cette valeur.")
    assert not dialog.instructor.isEnabled()
    dialog.change_button.click()
    settle()
    assert {desk.run(open_file, key).file.instructor for key in files} == {""}
    assert office.said[-1].text == "4 dossiers n’ont plus cette valeur."


def test_closed_dossiers_ask_the_reason_of_their_reopening(
    qtbot: QtBot, desk: Desk, files: list[int], show: Show, settle: Settle
) -> None:
    for key in files[:3]:
        desk.run(instruct.move_instruction, key, InstructionState.SUBMITTED)
        desk.run(instruct.move_instruction, key, InstructionState.WITHDRAWN)
    page = show(FundingFileListPage)
    dialog = open_bulk(qtbot, page, settle)
    dialog.what.set_value("instruction")
    dialog.what.chosen.emit("instruction")
    dialog.state.set_value(InstructionState.SUBMITTED)
    dialog.state.chosen.emit(InstructionState.SUBMITTED)
    wait_for_preview(qtbot, dialog, settle, "Aucun dossier ne sera modifié")
    assert not dialog.change_button.isEnabled()
    dialog.reason.setFocus()
    press("Le porteur revient")
    wait_for_preview(qtbot, dialog, settle, "3 dossiers seront modifiés")
    dialog.change_button.click()
    settle()
    assert desk.run(open_file, files[0]).file.moves[-1].reason == "Le porteur revient"


def test_giving_up_changes_nothing(qtbot: QtBot, desk: Desk, files: list[int], show: Show, settle: Settle) -> None:
    page = show(FundingFileListPage)
    dialog = open_bulk(qtbot, page, settle)
    dialog.what.set_value("stage")
    dialog.what.chosen.emit("stage")
    dialog.stage.set_value(Stage.START_UP)
    dialog.stage.chosen.emit(Stage.START_UP)
    wait_for_preview(qtbot, dialog, settle, "4 dossiers seront modifiés.")
    press(Qt.Key.Key_Escape)
    settle()
    assert not dialog.isVisible()
    assert {desk.run(open_file, key).file.stage for key in files} == {None}


def test_without_selection_there_is_nothing_to_change(files: list[int], show: Show) -> None:
    assert files
    page = show(FundingFileListPage)
    page.table.clearSelection()
    assert not page.bulk.change.isEnabled()
    page.table.selectRow(0)
    assert page.bulk.change.isEnabled()
    assert page.bulk.change in page.table.context_menu().actions()


def test_filters_are_said_with_the_count_and_cleared(files: list[int], show: Show, settle: Settle) -> None:
    page = show(FundingFileListPage)
    page.filters.set_value("decision", DecisionState.PROPOSED)
    page.filters.changed.emit()
    settle()
    assert [row.id for row in page.model.rows] == files[3:]
    assert page.filters.sentence.text() == "1 dossier, décision\u00a0: proposé"
    page.filters.clear_link.click()
    settle()
    assert len(page.model.rows) == 4


def test_a_new_dossier_needs_its_scheme_only(desk: Desk, office: Office, show: Show, settle: Settle) -> None:
    page = show(FundingFileListPage)
    page.new_record()
    settle()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, NewRecordDialog) and w.isVisible())
    dialog.activateWindow()
    assert nameless(dialog) == []
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.editors["scheme_id"].hasFocus()
    press("CA-PROGRESS-1", TAB)
    dialog.editors["deposited_on"].setFocus()
    QTest.keyClick(dialog.editors["deposited_on"], Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press("1er mars 2026", TAB)
    dialog.accept()
    settle()
    (went,) = office.went
    assert went.record is not None
    held = desk.run(open_file, went.record).file
    assert held.deposited_on is not None
    assert held.deposited_on.isoformat() == "2026-03-01"


def test_a_new_dossier_is_for_a_ptce_created_from_its_choice(
    qtbot: QtBot, desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    show(FundingFileListPage).new_record()
    settle()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, NewRecordDialog) and w.isVisible())
    ptce = dialog.editors["ptce_id"]
    assert isinstance(ptce, Choice)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    ptce.setFocus()
    lack(ptce, qtbot)
    made = asked(ptce, settle)
    assert made.values() == {"name": NAME}
    name = made.editors["name"]
    assert isinstance(name, LineField)
    name.setText("Maraîchage")
    made.accept()
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    settle()
    assert (ptce.currentText(), ptce.hasFocus(), ptce.is_typing()) == ("Maraîchage", True, False)
    assert office.refused == []
    assert desk.run(sheets.open_ptce, int(str(ptce.value()))).ptce.name == "Maraîchage"
    assert dialog.isVisible()
    dialog.reject()


def test_a_new_dossier_takes_no_ptce_that_is_not_in_the_list(
    qtbot: QtBot, desk: Desk, files: list[int], office: Office, show: Show, settle: Settle
) -> None:
    show(FundingFileListPage).new_record()
    settle()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, NewRecordDialog) and w.isVisible())
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    scheme, ptce = dialog.editors["scheme_id"], dialog.editors["ptce_id"]
    assert isinstance(scheme, Choice)
    assert isinstance(ptce, Choice)
    scheme.setFocus()
    press("CA-PROGRESS-1", TAB)
    ptce.set_value(ptce.value_at(0))
    ptce.setFocus()
    for letter in (*"Pole nouveau", TAB):
        press(letter)
        settle()
    assert (ptce.currentText(), ptce.hasFocus()) == ("Pole nouveau", True)
    assert dialog.problem("ptce_id") == NOT_THERE
    dialog.create_button.click()
    assert dialog.isVisible()
    assert (ptce.currentText(), office.went) == ("Pole nouveau", [])
    assert one_value(desk.path, "SELECT count(*) FROM funding_file") == len(files)
    press(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert (ptce.currentIndex(), dialog.problem("ptce_id")) == (0, "")
    dialog.create_button.click()
    settle()
    assert len(office.went) == 1


@pytest.mark.slow
def test_a_year_is_put_to_be_confirmed_on_several_dossiers_at_once(
    qtbot: QtBot, desk: Desk, files: list[int], office: Office, show: Show, settle: Settle
) -> None:
    until_2027 = files[1:]
    for file_id in until_2027:
        for field, day in (("start", date(2026, 1, 1)), ("end", date(2027, 12, 31))):
            desk.run(instruct.change_field, file_id, field, day)
    page = show(FundingFileListPage)
    dialog = open_bulk(qtbot, page, settle)
    home, down = Qt.Key.Key_Home, Qt.Key.Key_Down
    press(Qt.Key.Key_End, TAB, home, down, TAB, home, down)
    without = "1 ne peut pas l’être\u00a0: rien n’y est prévu cette année (2026-001)."
    wait_for_preview(qtbot, dialog, settle, f"3 dossiers seront modifiés\u00a0; {without}")
    dialog.change_button.setFocus()
    press(Qt.Key.Key_Space)
    settle()
    held = [[(one.year, one.state) for one in desk.run(open_file, key).file.award_years] for key in files]
    assert held == [[], *[[(2027, YearState.TO_CONFIRM)]] * 3]
    assert [notice.text for notice in office.said] == [f"3 dossiers sont modifiés\u00a0; {without}"]


def test_a_year_of_dossiers_that_are_not_granted_is_not_confirmed(
    qtbot: QtBot, files: list[int], show: Show, settle: Settle
) -> None:
    home, down = Qt.Key.Key_Home, Qt.Key.Key_Down
    page = show(FundingFileListPage)
    dialog = open_bulk(qtbot, page, settle)
    press(Qt.Key.Key_End, TAB, home, down, TAB, home, down, down, TAB, TAB, "CP du 12 mars")
    wait_for_preview(qtbot, dialog, settle, "Aucun dossier n")
    assert f"{len(files)} ne peuvent pas l’être\u00a0: pas accordés" in dialog.preview.text()
    assert not dialog.change_button.isEnabled()
    dialog.reject()


@pytest.mark.slow
def test_a_year_is_confirmed_on_several_dossiers_by_choosing_its_session(
    qtbot: QtBot, desk: Desk, show: Show, settle: Settle
) -> None:
    officer = LedgerOfficer(desk)
    files = [officer.asked(officer.scheme(), amount, None, days=THREE_YEARS) for amount in ("36000.00", "30000.00")]
    for file_id in files:
        officer.vote(file_id, "30000.00")
        desk.run(change_year, file_id, 2027, "state", YearState.TO_CONFIRM)
    session_id = desk.run(sessions.create_session, CommitteeBody.STANDING_COMMITTEE, date(2027, 3, 3))
    desk.run(sessions.set_deliberation, session_id, "2027-45", None)
    page = show(FundingFileListPage)
    dialog = open_bulk(qtbot, page, settle)
    settle()
    home, down = Qt.Key.Key_Home, Qt.Key.Key_Down
    press(Qt.Key.Key_End, TAB, home, down, TAB, home)
    assert not dialog.year_session.isVisible()
    press(down, down)
    assert dialog.year_session.isVisible()
    labels = [dialog.year_session.itemText(row) for row in range(dialog.year_session.count())]
    assert labels[0] == "03/03/2027 – Commission permanente, n°\u00a02027-45"
    press(TAB, home)
    wait_for_preview(qtbot, dialog, settle, "2 dossiers seront modifiés. Le 03/03/2027 est encore à venir.")
    assert (dialog.year_day.value(), dialog.year_basis.value()) == (date(2027, 3, 3), ACT)
    dialog.change_button.setFocus()
    press(Qt.Key.Key_Space)
    settle()
    for file_id in files:
        (year,) = desk.run(open_file, file_id).file.award_years
        assert (year.state, year.decided_on, year.basis) == (YearState.CONFIRMED, date(2027, 3, 3), ACT)


ACT = "Commission permanente du 3 mars 2027, délibération n° 2027-45"


def test_the_selection_is_proposed_once_each_line_says_what_will_happen(
    qtbot: QtBot, desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    ready, unfinished = reviewed_file(desk), complete_file(desk)
    page = show(FundingFileListPage)
    select_all(page)
    settle()
    page.bulk.acts[ActKind.PROPOSE].trigger()
    settle()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, BulkActDialog) and w.isVisible())
    qtbot.waitUntil(dialog.act_button.isEnabled)
    assert dialog.summary.text() == "1 dossier sera proposé, 1 ne le peut pas."
    assert [(row.id, row.allowed) for row in dialog.model.rows] == [(unfinished, False), (ready, True)]
    dialog.act_button.click()
    settle()
    assert desk.run(open_file, ready).file.decision is DecisionState.PROPOSED
    notice = office.said[-1]
    assert (notice.text, notice.action) == ("1 dossier est proposé.", "Annuler")
    assert notice.do is not None
    notice.do()
    settle()
    assert desk.run(open_file, ready).file.decision is DecisionState.NOT_LISTED


def test_fields_of_ones_own_are_changed_on_the_selection(
    qtbot: QtBot, desk: Desk, files: list[int], show: Show, settle: Settle
) -> None:
    elected = make(desk, "Élu référent", FreeType.CHOICE, "M. Petit ; Mme Roy")
    rent = make(desk, "Loyer", FreeType.AMOUNT)
    page = show(FundingFileListPage)
    dialog = open_bulk(qtbot, page, settle)
    for key, value in ((rent.key, "120,50"), (elected.key, "Mme Roy")):
        dialog.what.set_value(key)
        dialog.what.chosen.emit(key)
        editor = next(one for one in dialog.findChildren(AmountEdit if value[0] == "1" else Choice) if asks(one))
        assert dialog.change() is None
        if isinstance(editor, Choice):
            assert [editor.itemText(row) for row in range(editor.count())] == ["M. Petit", "Mme Roy"]
            editor.set_value(value)
            editor.chosen.emit(value)
        else:
            assert isinstance(editor, AmountEdit)
            QTest.keyClicks(editor, f"{value}x")
            QTest.keyClick(editor, Qt.Key.Key_Tab)
            assert dialog.change() is None
            editor.selectAll()
            QTest.keyClicks(editor, value)
            QTest.keyClick(editor, Qt.Key.Key_Tab)
            assert dialog.change() == BulkChange(rent.key, Decimal("120.50"))
        wait_for_preview(qtbot, dialog, settle, "4 dossiers seront modifiés.")
    dialog.change_button.click()
    settle()
    assert {getattr(desk.run(open_file, key).file, elected.key) for key in files} == {"Mme Roy"}


def asks(editor: QWidget) -> bool:
    """Whether an editor is in view, under the name of a field of one's own."""
    return editor.isVisible() and editor.accessibleName().endswith(("Loyer", "Élu référent"))


def test_a_name_typed_for_the_selection_is_asked_about_after_a_pause(
    qtbot: QtBot, desk: Desk, files: list[int], show: Show, settle: Settle
) -> None:
    page = show(FundingFileListPage)
    select_all(page)
    settle()
    page.bulk.acts[ActKind.ASSIGN].trigger()
    settle()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, BulkActDialog) and w.isVisible())
    assert not dialog.act_button.isEnabled()
    assert isinstance(dialog.asked, LineField)
    dialog.asked.set_value("Service ESS")
    qtbot.waitUntil(dialog.act_button.isEnabled)
    assert dialog.act_button.text().endswith("(4 dossiers)")
    dialog.act_button.click()
    settle()
    assert {desk.run(open_file, key).file.instructor for key in files} == {"Service ESS"}


@pytest.mark.slow
def test_enter_after_a_name_does_the_act_once_its_preview_came_and_prevents_nothing(
    qtbot: QtBot, desk: Desk, files: list[int], show: Show, settle: Settle
) -> None:
    page = show(FundingFileListPage)
    select_all(page)
    settle()
    page.bulk.acts[ActKind.ASSIGN].trigger()
    settle()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, BulkActDialog) and w.isVisible())
    assert isinstance(dialog.asked, LineField)
    QTest.keyClick(dialog.asked, Qt.Key.Key_Return)
    assert dialog.isVisible()  # nobody is named yet
    QTest.keyClicks(dialog.asked, "Service ESS")
    assert not dialog.act_button.isEnabled()
    QTest.keyClick(dialog.asked, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.isVisible())
    settle()
    assert {desk.run(open_file, key).file.instructor for key in files} == {"Service ESS"}


def test_what_is_copied_from_a_list_is_said(files: list[int], office: Office, show: Show, settle: Settle) -> None:
    page = show(FundingFileListPage)
    settle()
    select_all(page)
    settle()
    page.table.copy()
    settle()
    assert office.said[-1].text == f"{len(files)} lignes copiées, à coller dans un tableur ou un courriel."
