"""The life of a candidature by keyboard alone, from the interest expressed to the grant that another renounces."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from ptce_desk.domain.rules.calls import CallStep
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.pages.committee.sheet import SessionSheetPage
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.pages.schemes.call import CallPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.editors.choice import Choice
from tests.ui.test_officers_day import type_into
from tests.ui.widgets.keyboard import press

Settle = Callable[[], None]
Key = Qt.Key
TITLE = "Conserverie mobile des vergers"
GRANTED_BEFORE = "AMI-04"
OPEN = "f.instruction NOT IN ('expression_of_interest', 'draft', 'inadmissible', 'withdrawn', 'closed_without_action')"
COUNTED = {
    CallStep.INTEREST: "f.instruction = 'expression_of_interest'",
    CallStep.RECEIVED: "f.instruction NOT IN ('expression_of_interest', 'draft')",
    CallStep.ADMISSIBLE: "f.instruction IN ('complete', 'under_review', 'reviewed')",
    CallStep.NOTED: f"f.id IN (SELECT funding_file_id FROM juror_note) AND {OPEN}",  # noqa: S608  words of this file
    CallStep.RANKED: f"{OPEN} AND f.score IS NOT NULL",
    CallStep.WAITING: "f.decision = 'waiting_list'",
    CallStep.AWARDED: "f.decision = 'granted'",
}
"""What each step is, asked of the file itself."""


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The window is on the demonstration."""
    return demo


@pytest.fixture
def first_page() -> Destination:
    """The window opens on its call."""
    return Destination("call")


def counted(desk: Desk, version_id: int | None) -> dict[CallStep, int]:
    """The counts of a call by raw SQL."""
    counting = "SELECT count(*) FROM funding_file f WHERE f.scheme_version_id = ? AND"
    with desk.reading() as connection:
        return {
            step: connection.exec_driver_sql(f"{counting} {where}", (version_id,)).scalar_one()
            for step, where in COUNTED.items()
        }


def id_of(desk: Desk, number: str) -> int:
    """The id of a dossier by its number."""
    with desk.reading() as connection:
        found: int = connection.exec_driver_sql("SELECT id FROM funding_file WHERE number = ?", (number,)).scalar_one()
        return found


class Journey:
    """An officer at the keyboard, who looks at the counts of the call after each step."""

    def __init__(self, window: MainWindow, settle: Settle) -> None:
        self.window, self.settle = window, settle
        page = self.call()
        self.version_id = page.record
        self.before = self.shown(page)

    def call(self) -> CallPage:
        """The page of the call."""
        self.window.go(Destination("call", getattr(self, "version_id", None)))
        self.settle()
        page = self.window.current_page()
        assert isinstance(page, CallPage)
        return page

    def dossier(self, file_id: int) -> FundingFileSheetPage:
        """The page of a dossier."""
        self.window.go(Destination("funding_file", file_id))
        self.settle()
        page = self.window.current_page()
        assert isinstance(page, FundingFileSheetPage)
        return page

    def push(self, button: QAbstractButton) -> None:
        """Press a button that has the keyboard."""
        button.setFocus()
        press(Key.Key_Space)
        self.settle()

    @staticmethod
    def shown(page: CallPage) -> dict[CallStep, int]:
        """The counts that the page shows."""
        return {step: int(card.figure.text()) for step, card in page.steps.steps.items()}

    def changed(self) -> dict[CallStep, int]:
        """How the counts changed since they were last looked at; they are those of the file."""
        page = self.call()
        now, before = self.shown(page), self.before
        assert now == self.window.tasks.desk.run(counted, self.version_id)
        self.before = now
        return {step: now[step] - before[step] for step in CallStep if now[step] != before[step]}


@pytest.fixture
def journey(window: MainWindow, settle: Settle) -> Journey:
    return Journey(window, settle)


def express_interest(journey: Journey) -> int:
    """What the call receives is noted in its dialog; its dossier opens."""
    QTest.keyClick(journey.call(), Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    journey.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NewRecordDialog)
    pole = dialog.editors["ptce_id"]
    assert isinstance(pole, Choice)
    line = pole.lineEdit()
    assert line is not None
    type_into(line, "ARDAINES")
    type_into(dialog.editors["title"], TITLE)
    QTest.keyClick(dialog, Key.Key_Return)
    journey.settle()
    page = journey.window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    assert page.record is not None
    return page.record


def complete(journey: Journey, page: FundingFileSheetPage) -> None:
    """The interest becomes an application, nothing typed again, and is completed."""
    journey.push(page.leading.button)
    assert page.sheet is not None
    assert (page.sheet.file.title, page.sheet.file.instruction) == (TITLE, InstructionState.DRAFT)
    assert page.sheet.ptce is not None
    type_into(page.project.total_cost, "40 000")
    type_into(page.project.requested, "24 000")
    page.costs.grid.edit_cell(0, "category")
    press("Étude", Key.Key_Tab, "Étude-action", Key.Key_Tab, "40 000", Key.Key_Tab)
    journey.settle()
    page.plan.grid.edit_cell(0, "level")
    press("Fonds propres", Key.Key_Tab, "Membres", Key.Key_Tab, "16000", Key.Key_Tab)
    journey.settle()
    journey.push(page.leading.button)


def note(journey: Journey, file_id: int) -> None:
    """A juror notes it on every criterion, on the page of the call."""
    page = journey.call()
    type_into(page.notes.juror, "Juré 1")
    for place, typed in enumerate(("15", "16", "8")):
        assert page.sheet is not None
        row = next(place for place, one in enumerate(page.sheet.candidates) if one.id == file_id)
        page.notes.grid.edit_cell(row, f"note_{place}")
        press(typed, Key.Key_Tab)
        journey.settle()


def renounce(journey: Journey, page: FundingFileSheetPage) -> None:
    """The beneficiary of a grant renounces the whole of it."""
    grid = page.follow_up.cards.amendments.grid
    grid.edit_cell(0, "kind")
    press("Renonciation", Key.Key_Tab)
    journey.settle()
    grid.edit_cell(0, "signed_on")
    press("1/3/2026", Key.Key_Tab)
    journey.settle()


def grant(journey: Journey, number: str) -> None:
    """It is put on the agenda of the next session, and granted there by a letter."""
    page = journey.window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    for _step in ("propose", "list"):
        journey.push(page.leading.button)
    assert page.sheet is not None
    assert page.sheet.session is not None
    journey.window.go(Destination("session", page.sheet.session[0]))
    journey.settle()
    session = journey.window.current_page()
    assert isinstance(session, SessionSheetPage)
    session.agenda.setFocus()
    for _row in range(session.agenda.model().rowCount()):
        line = session.agenda.line_at_hand()
        if line is not None and line.sheet.file.number == number:
            break
        press(Key.Key_Down)
    press("a", Key.Key_Return)
    journey.settle()


@pytest.mark.slow
def test_a_candidature_goes_from_an_interest_to_the_grant_that_another_renounces(journey: Journey) -> None:
    desk = journey.window.tasks.desk
    file_id = express_interest(journey)
    assert journey.changed() == {CallStep.INTEREST: 1}
    page = journey.dossier(file_id)
    complete(journey, page)
    assert page.sheet is not None
    number = page.sheet.file.number
    assert journey.changed() == {CallStep.INTEREST: -1, CallStep.RECEIVED: 1, CallStep.ADMISSIBLE: 1}
    note(journey, file_id)
    assert journey.changed() == {CallStep.NOTED: 1, CallStep.RANKED: 1}
    page = journey.dossier(file_id)
    for button in (page.decision.finish, page.decision.propose, page.decision.keep_waiting):
        journey.push(button)
    assert page.sheet is not None
    assert page.sheet.file.decision is DecisionState.WAITING_LIST
    assert journey.changed() == {CallStep.WAITING: 1}
    call = journey.call()
    last = len(call.sheet.waiting if call.sheet else ())
    call.waiting.grid.edit_cell(last - 1, "waiting_rank")
    press("1", Key.Key_Tab)
    journey.settle()
    assert call.sheet is not None
    assert call.sheet.waiting[0].id == file_id
    renounce(journey, journey.dossier(desk.run(id_of, GRANTED_BEFORE)))
    journey.dossier(file_id)
    grant(journey, number)
    assert journey.changed() == {CallStep.WAITING: -1, CallStep.AWARDED: 1}
    outcome = journey.call().outcome
    assert outcome.counted.text().replace("\u00a0", " ") == "Dans ce fichier : 24 reçues, 18 recevables, 5 financées."
    assert outcome.recorded.text().endswith("24 reçues, 4 financées.")
