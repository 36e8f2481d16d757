"""The two axes: each move of docs/rules.md, « Four axes », is allowed, every other refused, reopening has a reason."""

from datetime import UTC, datetime
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.errors import ForbiddenMoveError, PtceDeskError, ReasonNeededError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.states import (
    DecisionState,
    InstructionState,
    check_decision_move,
    check_instruction_move,
)
from tests.gathered import gathered

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
WHY = "Le porteur a complété son dossier"
OPEN = ("expression_of_interest", "submitted", "complete", "incomplete", "under_review", "reviewed")
CLOSED = ("inadmissible", "withdrawn", "closed_without_action")

STRAIGHT = {
    ("draft", "submitted"),
    ("draft", "expression_of_interest"),
    ("expression_of_interest", "draft"),
    ("submitted", "complete"),
    ("submitted", "incomplete"),
    ("complete", "incomplete"),
    ("incomplete", "complete"),
    ("complete", "under_review"),
    ("under_review", "reviewed"),
    ("reviewed", "under_review"),
}
CLOSING = {(current, target) for current in OPEN for target in CLOSED}
REOPENING = {(current, target) for current in CLOSED for target in OPEN}

DECIDING = {
    ("not_listed", "proposed"),
    ("proposed", "listed"),
    ("proposed", "not_listed"),
    ("listed", "proposed"),
    ("listed", "granted"),
    ("listed", "refused"),
    ("listed", "adjourned"),
    ("adjourned", "proposed"),
    ("proposed", "waiting_list"),
    ("listed", "waiting_list"),
    ("waiting_list", "proposed"),
    ("waiting_list", "not_listed"),
}
REVISING = {("granted", "listed"), ("refused", "listed")}

INSTRUCTIONS = [(current, target) for current in InstructionState for target in InstructionState]
DECISIONS = [(current, target) for current in DecisionState for target in DecisionState]


@gathered(("current", "target"), INSTRUCTIONS, ids=lambda state: state.value)
def test_the_instruction_moves_by_its_arrows_only(current: InstructionState, target: InstructionState) -> None:
    move = (current.value, target.value)
    if move in STRAIGHT | CLOSING:
        check_instruction_move(current, target)
    elif move in REOPENING:
        check_instruction_move(current, target, WHY)
    else:
        with pytest.raises(ForbiddenMoveError) as refused:
            check_instruction_move(current, target, WHY)
        assert (refused.value.axis, refused.value.current, refused.value.target) == ("instruction", *move)


@gathered(("current", "target"), DECISIONS, ids=lambda state: state.value)
def test_the_decision_moves_by_its_arrows_only(current: DecisionState, target: DecisionState) -> None:
    move = (current.value, target.value)
    if move in DECIDING:
        check_decision_move(current, target)
    elif move in REVISING:
        check_decision_move(current, target, WHY)
    else:
        with pytest.raises(ForbiddenMoveError) as refused:
            check_decision_move(current, target, WHY)
        assert (refused.value.axis, refused.value.current, refused.value.target) == ("decision", *move)


@gathered("reason", ["", "  ", "\n\t", "\u00a0"])
@gathered("move", sorted(REOPENING))
def test_a_closed_instruction_reopens_with_a_reason_only(move: tuple[str, str], reason: str) -> None:
    with pytest.raises(ReasonNeededError):
        check_instruction_move(InstructionState(move[0]), InstructionState(move[1]), reason)


@pytest.mark.parametrize("move", sorted(REVISING))
def test_a_final_decision_reopens_with_a_reason_only(move: tuple[str, str]) -> None:
    with pytest.raises(ReasonNeededError):
        check_decision_move(DecisionState(move[0]), DecisionState(move[1]), " ")


def test_a_dossier_keeps_who_moved_it_when_and_why() -> None:
    file = FundingFile("2026-001", "Étude", 1, 1)
    file.move_instruction(InstructionState.SUBMITTED, author="Agent", moved_at=NOW)
    file.move_instruction(InstructionState.WITHDRAWN, author="Agent", moved_at=NOW, reason="Lettre du porteur")
    file.move_instruction(InstructionState.COMPLETE, author="Cheffe", moved_at=NOW, reason=WHY)
    kept = [(move.axis, move.previous, move.target, move.author, move.reason) for move in file.moves]
    assert kept == [
        ("instruction", "draft", "submitted", "Agent", ""),
        ("instruction", "submitted", "withdrawn", "Agent", "Lettre du porteur"),
        ("instruction", "withdrawn", "complete", "Cheffe", WHY),
    ]
    assert {move.moved_at for move in file.moves} == {NOW}


def test_a_refused_move_leaves_the_dossier_as_it_was() -> None:
    file = FundingFile("2026-001", "Étude", 1, 1)
    with pytest.raises(ForbiddenMoveError):
        file.move_instruction(InstructionState.REVIEWED, author="Agent", moved_at=NOW)
    with pytest.raises(ForbiddenMoveError):
        file.move_decision(DecisionState.GRANTED, author="Agent", moved_at=NOW)
    assert (file.instruction, file.decision, file.moves) == (InstructionState.DRAFT, DecisionState.NOT_LISTED, [])


@pytest.mark.parametrize(
    ("amount", "state", "voted"),
    [
        (Decimal("24000.00"), DecisionState.GRANTED, Decimal("24000.00")),
        (None, DecisionState.REFUSED, Decimal(0)),
    ],
)
def test_a_decision_of_the_past_is_taken_over_once_with_where_it_was_found(
    amount: Decimal | None, state: DecisionState, voted: Decimal
) -> None:
    file, day = FundingFile("2026-001", "Étude", 1, 1), NOW.date()
    file.record_decision(amount, day, source="suivi.xlsx", author="Agent", moved_at=NOW)
    assert (file.decision, file.instruction) == (state, InstructionState.REVIEWED)
    assert (file.voted, file.decided_on) == (voted, day)
    assert [(move.axis, move.target, move.reason) for move in file.moves] == [("recorded", state, "suivi.xlsx")]
    with pytest.raises(ForbiddenMoveError):
        file.record_decision(amount, None, source="autre.xlsx", author="Agent", moved_at=NOW)
    assert (file.decision, file.voted, len(file.moves)) == (state, voted, 1)


@pytest.mark.parametrize("state", [state for state in DecisionState if state is not DecisionState.NOT_LISTED])
def test_no_decision_of_the_past_replaces_one_taken_here_or_about_to_be(state: DecisionState) -> None:
    file = FundingFile("2026-001", "Étude", 1, 1)
    file.decision = state
    with pytest.raises(ForbiddenMoveError):
        file.record_decision(None, None, source="suivi.xlsx", author="Agent", moved_at=NOW)
    assert (file.decision, file.voted, file.moves) == (state, None, [])


@given(st.lists(st.tuples(st.sampled_from(InstructionState), st.sampled_from(["", WHY])), max_size=30))
def test_the_moves_kept_always_lead_from_draft_to_the_present_state(
    steps: list[tuple[InstructionState, str]],
) -> None:
    file = FundingFile("2026-001", "Étude", 1, 1)
    for target, reason in steps:
        try:
            file.move_instruction(target, author="Agent", moved_at=NOW, reason=reason)
        except PtceDeskError:
            continue
    path = ["draft", *(move.target for move in file.moves)]
    assert [move.previous for move in file.moves] == path[:-1]
    assert file.instruction == path[-1]
    assert all(came == "expression_of_interest" for came, to in pairwise(path) if to == "draft")


def test_the_fiscal_year_is_that_of_the_vote_before_that_of_the_deposit() -> None:
    file = FundingFile("2026-001", "Étude", 1, 1)
    assert [file.fiscal_year] == [None]
    file.deposited_on = NOW.date().replace(year=2025)
    assert file.fiscal_year == 2025
    file.decided_on = NOW.date()
    assert file.fiscal_year == 2026


def test_a_decision_taken_over_is_taken_over_otherwise_until_it_is_decided_here() -> None:
    file = FundingFile("2026-001", "Étude", 1, 1)
    file.record_decision(None, None, source="suivi.xlsx", author="Agent", moved_at=NOW)
    file.record_decision(Decimal(2500), None, source="suivi.xlsx", author="Agent", moved_at=NOW)
    assert (file.decision, file.voted) == (DecisionState.GRANTED, Decimal(2500))
    assert (file.moves[-1].previous, file.moves[-1].target) == ("refused", "granted")
    for state in (DecisionState.LISTED, DecisionState.REFUSED):
        file.move_decision(state, author="Agent", moved_at=NOW, reason="Erreur")
    with pytest.raises(ForbiddenMoveError):
        file.record_decision(Decimal(2500), None, source="suivi.xlsx", author="Agent", moved_at=NOW)
