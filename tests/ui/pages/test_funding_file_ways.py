"""What one is to do on a dossier puts the keyboard in the very field where it is typed, in view."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ptce_desk.domain.aid.deadlines import Deadline, DeadlineKind, Facts, Record
from ptce_desk.domain.aid.next_step import Step, StepKind
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.file_checklist import OpinionKind
from ptce_desk.domain.vocabulary import DeliverableKind
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.peek import peek_file
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.grants import follow_up_lines
from ptce_desk.services.grants.award_years import change_year
from ptce_desk.services.grants.follow_up import change_agreement, open_follow_up
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.peek import go_on
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.conftest import DoneOnce
from tests.integration.ledger_officer import THREE_YEARS, LedgerOfficer
from tests.ui.pages.conftest import Office, Show
from tests.ui.pages.progress import opened, progress_file

Settle = Callable[[], None]
DAY = date(2026, 9, 30)
NOWHERE = frozenset({DeadlineKind.RENEWAL})
"""What is done by the menu of the page, and typed nowhere."""
ELSEWHERE = frozenset({DeadlineKind.ENVELOPE, DeadlineKind.DE_MINIMIS, DeadlineKind.SESSION})
"""What is dealt with on another page than that of a dossier."""


@pytest.fixture
def file_id(desk: Desk, done_once: DoneOnce) -> int:
    return done_once(desk, grant_that_waits)


def grant_that_waits(desk: Desk) -> int:
    """36 000 € over three years, the last two to be confirmed; a document, two opinions and two reports awaited."""
    officer = LedgerOfficer(desk)
    file_id = officer.asked(officer.scheme(), "36000.00", officer.structure(), days=THREE_YEARS)
    officer.vote(file_id, "36000.00")
    desk.run(change_agreement, file_id, "required", True)
    followed = desk.run(open_follow_up, file_id)
    assert followed is not None
    assert followed.session is not None
    desk.run(sessions.set_deliberation, followed.session.id, "2026-118", None)
    for year in (2027, 2028):
        desk.run(change_year, file_id, year, "state", YearState.TO_CONFIRM)
    for document in ("Statuts", "RIB"):
        desk.run(instruct.add_line, file_id, "documents", "label", document)
    for kind in (OpinionKind.SERVICE, OpinionKind.PARTNER):
        desk.run(instruct.add_line, file_id, "opinions", "kind", kind)
    for owed in (DeliverableKind.ACTIVITY_REPORT, DeliverableKind.FINANCIAL_REPORT):
        desk.run(follow_up_lines.add_line, file_id, "deliverables", "kind", owed)
    return file_id


def where(page: QWidget) -> str:
    """The field or the cell that the keyboard is in: its name, after the row of a cell; nothing for no editor."""
    focused = QApplication.focusWidget()
    if not isinstance(focused, QLineEdit) or not page.isAncestorOf(focused):
        return ""
    assert focused.visibleRegion().boundingRect() == focused.rect()
    held: QWidget | None = focused
    while held is not None and not isinstance(held, GridTable):
        held = held.parentWidget()
    if held is None:
        return focused.accessibleName()
    index = held.currentIndex()
    return f"{index.row() + 1}, {held.model().headerData(index.column(), held.horizontalHeader().orientation())}"


def source_of(desk: Desk, file_id: int, kind: DeadlineKind) -> int:
    """The second of the lines that a deadline may be about."""
    sheet = desk.run(open_follow_up, file_id)
    assert sheet is not None
    if kind is DeadlineKind.OPINION:
        return sheet.file.opinions[1].id
    return sheet.agreement.deliverables[1].id if kind is DeadlineKind.DELIVERABLE else 0


TYPED_IN = {
    DeadlineKind.TO_SIGN: "Signée le",
    DeadlineKind.TO_NOTIFY: "Notifiée le",
    DeadlineKind.OPEN_DATA: "Données publiées le",
    DeadlineKind.AGREEMENT_ENDS: "Date limite",
    DeadlineKind.DELIVERABLE: "2, Reçu le",
    DeadlineKind.PAYMENT: "1, Versé le",
    DeadlineKind.DOCUMENTS: "1, Reçue le",
    DeadlineKind.OPINION: "2, Reçu le",
    DeadlineKind.YEAR_TO_CONFIRM: "3, Acte ou motif",
}
STEPS = {
    Step(StepKind.PREPARE): "Préparée le",
    Step(StepKind.TRANSMIT): "Transmise au contrôle de légalité le",
    Step(StepKind.SIGN): "Signée le",
    Step(StepKind.NOTIFY): "Notifiée le",
    Step(StepKind.COMMIT): "Engagée le",
    Step(StepKind.CONFIRM_YEAR, year=2027): "2, Acte ou motif",
    Step(StepKind.ASK_FOR, deliverable=DeliverableKind.FINANCIAL_REPORT): "5, Reçu le",
    Step(StepKind.PAY): "1, Versé le",
    Step(StepKind.SETTLE): "Dépenses éligibles réalisées",
    Step(StepKind.FILL, fields=("requested",)): "Montant demandé",
    Step(StepKind.DECLARE_COMPLETE, documents=("Statuts",)): "1, Reçue le",
    Step(StepKind.ASK_FOR_BANK, documents=("RIB",)): "1, Reçue le",
}


@pytest.mark.slow
def test_every_deadline_of_a_dossier_leads_to_what_ends_it(
    desk: Desk, file_id: int, show: Show, settle: Settle
) -> None:
    page, led = opened(show, file_id), {}
    for kind in set(DeadlineKind) - ELSEWHERE:
        facts = Facts(code="2028" if kind is DeadlineKind.YEAR_TO_CONFIRM else "")
        due = Deadline(kind, DAY, Record("funding_file", file_id), source_of(desk, file_id, kind), facts)
        for destination in (Destination("funding_file", file_id), Destination("funding_file", file_id, due=due)):
            page.tabs.open_tab("file")
            page.sections.bar.setFocus()
            page.show_record(destination)
            settle()
        QApplication.processEvents()
        led[kind] = where(page)
    assert led == TYPED_IN | dict.fromkeys(NOWHERE, "Intitulé")


@pytest.mark.slow
@pytest.mark.parametrize("kind", [DeadlineKind.OPINION, DeadlineKind.DELIVERABLE])
def test_a_page_made_for_a_deadline_opens_where_it_ends(
    kind: DeadlineKind, desk: Desk, file_id: int, show: Show
) -> None:
    due = Deadline(kind, DAY, Record("funding_file", file_id), source_of(desk, file_id, kind), Facts())
    page = show(FundingFileSheetPage, Destination("funding_file", file_id, due=due))
    assert where(page) == TYPED_IN[kind]


@pytest.mark.slow
def test_every_next_step_leads_to_where_it_is_typed(file_id: int, show: Show) -> None:
    page, led = opened(show, file_id), {}
    for step in STEPS:
        page.tabs.open_tab("file")
        page.sections.bar.setFocus()
        page.leading.step = step
        page.leading.lead()
        QApplication.processEvents()
        led[step] = where(page)
    assert led == STEPS


def test_what_one_press_does_waits_on_its_button(file_id: int, show: Show, office: Office) -> None:
    page = opened(show, file_id)
    for kind in (StepKind.PROPOSE, StepKind.CLOSE, StepKind.ISSUE_ORDER, StepKind.VOTE):
        page.sections.bar.setFocus()
        page.leading.step = Step(kind)
        page.leading.lead()
        assert page.leading.button.hasFocus()
        assert (page.tasks.pending, office.went) == (0, [])


@pytest.mark.slow
def test_the_peek_of_a_dossier_opens_it_where_its_next_step_is_typed(
    desk: Desk, show: Show, settle: Settle, office: Office
) -> None:
    file_id = progress_file(desk)
    desk.run(instruct.change_field, file_id, "requested", None)
    go_on(office.window(), desk.run(peek_file, file_id))
    page = show(FundingFileSheetPage, office.went[-1])
    settle()
    assert where(page) == "Montant demandé"
