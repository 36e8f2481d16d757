"""The page of a call: counts that open their dossiers, notes and ranks typed by keyboard."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ptce_desk.domain.committees import Vote
from ptce_desk.domain.rules.calls import CallStep, narrowing_of
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct, scoring, waiting_list
from ptce_desk.services.dossier.instruct import change_field
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.schemes import grid
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.models.columns import KEY_ROLE, ROW_ROLE
from ptce_desk.ui.pages.schemes.call import CallPage
from ptce_desk.ui.pages.schemes.call_notes import headings_of
from ptce_desk.ui.pages.schemes.sheet import SchemeSheetPage
from ptce_desk.wording.scoring import closed_sentence, unfinished_sentence
from tests.integration.dossiers import complete_file, proposed_file, scheme_id, voted_file
from tests.ui.pages.conftest import Office, Show
from tests.ui.widgets.keyboard import press

Settle = Callable[[], None]
D = Decimal


@pytest.fixture
def waiting(desk: Desk) -> list[int]:
    """Two dossiers that wait, and one received, under a scheme with a grid."""
    for label in ("Ancrage local", "Modèle économique"):
        desk.run(grid.add_criterion, scheme_id(desk), "label", label)
    files = [proposed_file(desk), proposed_file(desk)]
    for one in files:
        desk.run(waiting_list.keep_waiting, one)
    received = complete_file(desk, deposited_on=date(2026, 1, 15))
    desk.run(instruct.move_instruction, received, InstructionState.SUBMITTED)
    return [*files, received]


@pytest.fixture
def page(desk: Desk, show: Show, waiting: list[int]) -> CallPage:
    return show(CallPage, Destination("call", desk.run(open_file, waiting[0]).version.id))


def test_a_count_opens_the_dossiers_it_counts(page: CallPage, office: Office) -> None:
    assert {step: page.steps.steps[step].figure.text() for step in (CallStep.RECEIVED, CallStep.WAITING)} == {
        CallStep.RECEIVED: "3",
        CallStep.WAITING: "2",
    }
    assert not page.steps.steps[CallStep.AWARDED].open.isEnabled()
    page.steps.steps[CallStep.WAITING].open.setFocus()
    press(Qt.Key.Key_Return)
    went = office.went[-1]
    assert went.filter is not None
    assert (went.page, went.filter.by) == ("funding_files", narrowing_of(CallStep.WAITING, page.record or 0))
    before = len(office.went)
    for step in (CallStep.WAITING, CallStep.AWARDED):
        QTest.mouseClick(page.steps.steps[step].figure, Qt.MouseButton.LeftButton)
    assert [went.filter for went in office.went[before:]] == [went.filter]


@pytest.mark.slow
def test_notes_typed_for_a_juror_rank_the_candidates(
    desk: Desk, page: CallPage, waiting: list[int], settle: Settle
) -> None:
    page.notes.juror.setFocus()
    press("Ana", Qt.Key.Key_Return)
    by_id = {one.id: place for place, one in enumerate(page.sheet.candidates if page.sheet else ())}
    for key, note in (("note_0", "15"), ("note_1", "12")):
        page.notes.grid.edit_cell(by_id[waiting[2]], key)
        press(note, Qt.Key.Key_Return)
        settle()
    assert desk.run(scoring.scores_of_files, [waiting[2]]) == {waiting[2]: D("13.5")}
    assert page.sheet is not None
    assert (page.sheet.candidates[0].id, page.sheet.candidates[0].rank) == (waiting[2], 1)
    assert QApplication.focusWidget() is not None


def test_a_rank_typed_moves_a_dossier_on_the_waiting_list(
    desk: Desk, page: CallPage, waiting: list[int], settle: Settle
) -> None:
    page.waiting.grid.edit_cell(1, "waiting_rank")
    press("1", Qt.Key.Key_Return)
    settle()
    assert [desk.run(open_file, one).file.waiting_rank for one in waiting[:2]] == [2, 1]


def test_the_page_of_a_scheme_leads_to_its_call_only_where_it_is_one(desk: Desk, show: Show, office: Office) -> None:
    grant = show(SchemeSheetPage, Destination("scheme", scheme_id(desk)))
    assert not grant.call.isVisibleTo(grant)
    ami = show(SchemeSheetPage, Destination("scheme", scheme_id(desk, "IDF-2013-AMI-PTCE")))
    ami.call.click()
    assert office.went[-1].page == "call"


def test_a_candidate_is_received_in_a_dialog_and_opened(
    desk: Desk, page: CallPage, office: Office, settle: Settle
) -> None:
    page.receive.click()
    settle()
    dialog = next(one for one in page.findChildren(NewRecordDialog) if one.isVisible())
    dialog.editors["title"].setFocus()
    press("Cantine du plateau")
    dialog.create_button.click()
    settle()
    went = office.went[-1]
    assert went.page == "funding_file"
    received = desk.run(open_file, went.record or 0).file
    assert (received.title, received.instruction) == ("Cantine du plateau", InstructionState.SUBMITTED)


@pytest.mark.parametrize(
    ("labels", "headings"),
    [
        (("Ancrage", "Ancrage dans le territoire"), ["Ancrage", "Ancrage dan…"]),
        (("Modèle économique", "Ancrage dans le territoire"), ["Modèle…", "Ancrage…"]),
        (("Modèle économique", "Modèle social et coopératif"), ["Modèle écon…", "Modèle soci…"]),
        (("Anticonstitutionnellement",), ["Anticonstit…"]),
    ],
)
def test_a_criterion_is_headed_by_its_first_word_where_no_other_begins_so(
    labels: tuple[str, ...], headings: list[str]
) -> None:
    assert headings_of(labels) == headings


@pytest.mark.parametrize(("width", "shown"), [(1158, 10), (744, 6)])  # of the page in a window of 1366, of 800
def test_every_note_is_in_view_without_scrolling_sideways(
    desk: Desk, page: CallPage, waiting: list[int], settle: Settle, width: int, shown: int
) -> None:
    desk.run(grid.add_criterion, scheme_id(desk), "label", "Coopération entre les membres")
    desk.run(change_field, waiting[0], "title", "Préfiguration d’une coopérative " * 5)
    page.reload()
    page.window().resize(width, 700)
    settle()
    notes = page.notes.grid
    assert notes.horizontalHeader().length() <= notes.viewport().width()
    assert len(notes.shown) == shown


def test_a_criterion_is_named_whole_where_there_is_room(page: CallPage, settle: Settle) -> None:
    heads = {}
    for width in (1158, 744):
        page.window().resize(width, 700)
        settle()
        model = page.notes.grid.model()
        heads[width] = [model.headerData(n, Qt.Orientation.Horizontal) for n in page.notes.grid.shown]
    assert {"Ancrage local /20", "Modèle économique /20"} <= set(heads[1158])
    assert "Modèle… /20" in heads[744]


@pytest.mark.slow
def test_a_candidate_voted_says_that_its_notes_are_closed_and_each_how_many_noted_it(
    desk: Desk, page: CallPage, waiting: list[int], settle: Settle
) -> None:
    voted = voted_file(desk, date(2026, 1, 20), vote=Vote.REFUSED)
    for file_id, juror in ((waiting[0], "Ana"), (waiting[0], "Bob"), (waiting[2], "Chloé")):
        desk.run(scoring.set_note, file_id, juror, "Ancrage local", D(12))
    page.reload()
    settle()
    model = page.notes.grid.model()
    keys = [model.headerData(n, Qt.Orientation.Horizontal, KEY_ROLE) for n in range(model.columnCount())]
    noted = {
        model.index(row, 0).data(ROW_ROLE).id: model.index(row, keys.index("noted_by")).data()
        for row in range(model.rowCount())
    }
    incomplete = {waiting[0]: "2 sur 3, incomplet", waiting[2]: "1 sur 3, incomplet"}
    assert noted == incomplete | {waiting[1]: "0 sur 3", voted: "0 sur 3"}
    assert page.notes.sentence.isVisibleTo(page)
    assert page.notes.sentence.text() == f"{unfinished_sentence(3)} {closed_sentence(1)}"


@pytest.mark.slow
def test_the_first_who_waits_is_proposed_once_a_place_is_free(
    desk: Desk, page: CallPage, waiting: list[int], settle: Settle
) -> None:
    assert not page.next.isVisibleTo(page)
    voted_file(desk, date(2026, 1, 20), vote=Vote.REFUSED)
    page.reload()
    settle()
    assert desk.run(open_file, waiting[0]).file.number in page.next.sentence.text()
    page.next.button.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    assert [desk.run(open_file, one).file.decision for one in waiting[:2]] == [
        DecisionState.PROPOSED,
        DecisionState.WAITING_LIST,
    ]
    assert not page.next.isVisibleTo(page)


@pytest.mark.slow
def test_the_notes_that_lack_are_one_press_away(desk: Desk, page: CallPage, waiting: list[int], settle: Settle) -> None:
    for file_id, juror in ((waiting[0], "Ana"), (waiting[1], "Ana"), (waiting[2], "Ana")):
        for criterion in ("Ancrage local", "Modèle économique")[: 1 if file_id == waiting[1] else 2]:
            desk.run(scoring.set_note, file_id, juror, criterion, D(12))
    page.reload()
    settle()
    assert page.next.sentence.text() == unfinished_sentence(1)
    page.next.button.click()
    press("9", Qt.Key.Key_Return)
    settle()
    assert desk.run(scoring.open_scoring, waiting[1]).note("Ana", "Modèle économique") == D(9)
    assert not page.next.isVisibleTo(page)
