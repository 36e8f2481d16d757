"""A dossier that is voted shows what its computation read, and lets none of it change."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.states import InstructionState
from ptce_desk.formatting import typeset
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.wording.states import INSTRUCTION_LABELS
from tests.slowly import slowly
from tests.ui.pages.conftest import Show, proposed_file, ptce_named
from tests.ui.pages.progress import held, opened, progress_file, type_into

D = Decimal
Settle = Callable[[], None]
VOTED = date(2026, 2, 2)


def voted(desk: Desk, vote: Vote) -> tuple[int, int]:
    """A dossier voted, and its session."""
    file_id = proposed_file(desk, ptce_named(desk, "ardaines"))
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, VOTED)
    desk.run(sessions.list_files, session_id, [file_id])
    desk.run(sessions.record_vote, session_id, file_id, vote)
    return file_id, session_id


def changeable(page: FundingFileSheetPage) -> set[str]:
    """What the computation reads and can be changed on the page."""
    project, terms = page.project, page.terms
    edits: dict[str, QLineEdit] = {
        "deposited_on": project.deposited_on,
        "start": project.start,
        "end": project.end,
        "total_cost": project.total_cost,
        "requested": project.requested,
        "rate": project.requested_rate,
    }
    choices = {"stage": project.stage, "section": project.section, "ptce": project.ptce, "split": terms.split}
    choices["vat"] = page.costs.vat
    cost = page.costs.grid.model().index(0, 1)
    found = {name for name, edit in edits.items() if not edit.isReadOnly()}
    found |= {name for name, choice in choices.items() if choice.isEnabled()}
    return found | ({"costs"} if cost.flags() & Qt.ItemFlag.ItemIsEditable else set())


@pytest.mark.parametrize("vote", [Vote.GRANTED, *slowly(Vote.REFUSED)])
def test_what_a_voted_dossier_was_computed_on_is_read_until_its_vote_is_taken_back(
    desk: Desk, show: Show, settle: Settle, vote: Vote
) -> None:
    file_id, session_id = voted(desk, vote)
    page = opened(show, file_id)
    assert changeable(page) == set()
    assert page.project.frozen.isVisible()
    assert "reprenez d’abord son vote" in page.project.frozen.text()
    assert page.costs.grid.model().rowCount() == 2  # one cost and the totals: none is added
    desk.run(sessions.record_vote, session_id, file_id, None)
    page.reload()
    settle()
    assert len(changeable(page)) == 12
    assert not page.project.frozen.isVisible()


@pytest.mark.slow
def test_words_and_people_of_a_voted_dossier_are_still_typed(desk: Desk, show: Show, settle: Settle) -> None:
    file_id, _session_id = voted(desk, Vote.GRANTED)
    page = opened(show, file_id)
    for field, text in ((page.project.title_edit, "Amorcage"), (page.project.instructor, "Camille")):
        type_into(field, text)
        settle()
    file = held(desk, file_id)
    assert (file.title, file.instructor) == ("Amorcage", "Camille")
    assert page.project.beneficiary.isEnabled()


@pytest.mark.slow
def test_a_derogation_of_a_voted_dossier_is_read_and_no_longer_taken_back(
    desk: Desk, show: Show, settle: Settle
) -> None:
    file_id = progress_file(desk, end=date(2027, 12, 31))  # 24 months, and 18 at most
    desk.run(instruct.derogate, file_id, "duration_max", "Chantier long")
    desk.run(instruct.finish_review, file_id)
    desk.run(instruct.propose, file_id, D("20000.00"))
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, VOTED)
    desk.run(sessions.list_files, session_id, [file_id])
    page = opened(show, file_id)
    assert derogation_buttons(page) == ["Retirer la dérogation"]
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    page.reload()
    settle()
    assert derogation_buttons(page) == []


def derogation_buttons(page: FundingFileSheetPage) -> list[str]:
    buttons = page.computation.findChildren(QPushButton)
    return [button.text() for button in buttons if button not in (page.computation.sources, page.computation.more)]


@pytest.mark.parametrize("state", [InstructionState.WITHDRAWN, *slowly(InstructionState.CLOSED_WITHOUT_ACTION)])
def test_a_dossier_that_grants_nothing_says_it_in_a_line_and_asks_for_nothing(
    desk: Desk, show: Show, settle: Settle, state: InstructionState
) -> None:
    file_id = progress_file(desk, end=date(2027, 12, 31))  # 24 months, and 18 at most
    desk.run(instruct.change_field, file_id, "proposed", D("30000.00"))  # and 24 000 € at most
    desk.run(instruct.declare_complete, file_id)
    page = opened(show, file_id)
    assert "motivez une dérogation" in told_beside(page)
    assert len(derogation_buttons(page)) == 2
    desk.run(instruct.move_instruction, file_id, state)
    page.reload()
    settle()
    said = told_beside(page)
    assert typeset(f"Dossier {INSTRUCTION_LABELS[state].lower()} : rien n’est accordé,") in said
    assert "Le projet dure 24 mois" in said
    assert "motivez" not in said
    assert "dépasse le maximum" not in said
    assert derogation_buttons(page) == []


def told_beside(page: FundingFileSheetPage) -> str:
    return "\n".join(one.text() for one in page.computation.findChildren(QLabel) if one.isVisible())
