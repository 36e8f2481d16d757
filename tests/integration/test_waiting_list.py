"""An expression of interest becomes the dossier; a jury keeps some waiting, in order, who are not granted."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.domain.budget import Consumption
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.errors import ForbiddenMoveError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.services.budget import envelopes
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct, waiting_list
from ptce_desk.services.dossier.sheet import list_files, open_file, sum_files
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import undo
from tests.integration.dossiers import complete_file, listed_file, proposed_file, scheme_id

HELD = date(2026, 3, 20)


def standing(desk: Desk, file_id: int) -> tuple[DecisionState, int | None, Decimal | None]:
    file = desk.run(open_file, file_id).file
    return file.decision, file.waiting_rank, file.voted


def consumption(desk: Desk) -> Consumption:
    sheet = desk.run(envelopes.open_budget, 2026)
    return next(row.consumption for row in sheet.rows if row.code == "RA-CDDRA")


def test_an_expression_of_interest_becomes_the_dossier_with_all_that_was_typed(desk: Desk) -> None:
    file_id = complete_file(desk)
    desk.run(instruct.move_instruction, file_id, InstructionState.EXPRESSION_OF_INTEREST)
    before = desk.run(open_file, file_id).file
    desk.run(instruct.become_application, file_id)
    after = desk.run(open_file, file_id).file
    assert after.instruction is InstructionState.DRAFT
    kept = ("number", "title", "requested", "total_cost", "deposited_on", "beneficiary_id", "score")
    assert [getattr(after, key) for key in kept] == [getattr(before, key) for key in kept]
    assert len(after.costs) == len(before.costs) > 0
    desk.run(undo)
    assert desk.run(open_file, file_id).file.instruction is InstructionState.EXPRESSION_OF_INTEREST


def test_a_jury_keeps_proposed_dossiers_waiting_one_behind_the_other(desk: Desk) -> None:
    first, second = proposed_file(desk), proposed_file(desk)
    desk.run(waiting_list.keep_waiting, first)
    desk.run(waiting_list.keep_waiting, second)
    assert [standing(desk, one)[:2] for one in (first, second)] == [
        (DecisionState.WAITING_LIST, 1),
        (DecisionState.WAITING_LIST, 2),
    ]
    desk.run(instruct.propose, first, Decimal("20000.00"))
    assert standing(desk, first) == (DecisionState.PROPOSED, None, None)
    assert standing(desk, second)[1] == 2
    desk.run(undo)
    assert standing(desk, first)[:2] == (DecisionState.WAITING_LIST, 1)


def test_a_session_keeps_waiting_by_a_vote_that_is_corrected_as_any_other(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, HELD)
    with pytest.raises(ForbiddenMoveError):
        desk.run(waiting_list.keep_waiting, file_id)
    desk.run(sessions.record_vote, session_id, file_id, Vote.WAITING_LIST)
    assert standing(desk, file_id) == (DecisionState.WAITING_LIST, 1, None)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    assert standing(desk, file_id) == (DecisionState.GRANTED, None, Decimal("20000.00"))
    assert desk.run(check_file) == []


def test_ranks_move_together_and_are_one_change(desk: Desk) -> None:
    files = [proposed_file(desk) for _ in range(3)]
    for one in files:
        desk.run(waiting_list.keep_waiting, one)
    desk.run(waiting_list.move_waiting, files[2], 1)
    assert [standing(desk, one)[1] for one in files] == [2, 3, 1]
    desk.run(undo)
    assert [standing(desk, one)[1] for one in files] == [1, 2, 3]
    desk.run(waiting_list.move_waiting, files[0], 99)
    assert [standing(desk, one)[1] for one in files] == [3, 1, 2]
    with pytest.raises(ForbiddenMoveError):
        desk.run(waiting_list.move_waiting, proposed_file(desk), 1)


def test_a_dossier_that_waits_and_is_withdrawn_waits_no_more(desk: Desk) -> None:
    file_id = proposed_file(desk)
    desk.run(waiting_list.keep_waiting, file_id)
    desk.run(instruct.move_instruction, file_id, InstructionState.WITHDRAWN)
    assert standing(desk, file_id)[:2] == (DecisionState.NOT_LISTED, None)


def test_no_sum_counts_what_waits_as_granted_nor_as_to_be_voted(desk: Desk) -> None:
    scheme = scheme_id(desk)
    desk.run(envelopes.set_budget, scheme, 2026, Decimal("100000.00"))
    file_id, session_id = listed_file(desk, HELD)
    before = consumption(desk)
    desk.run(sessions.record_vote, session_id, file_id, Vote.WAITING_LIST)
    after = consumption(desk)
    assert before.forecast_remaining == Decimal("80000.00")
    assert (after.remaining, after.forecast_remaining) == (Decimal("100000.00"), Decimal("100000.00"))
    waiting = FundingFileFilter(narrowed_to(decision=DecisionState.WAITING_LIST))
    assert [row.id for row in desk.run(list_files, waiting).rows] == [file_id]
    assert desk.run(sum_files, FundingFileFilter()).voted == 0


def test_who_waits_without_a_rank_comes_behind_those_that_have_one(desk: Desk) -> None:
    files = [proposed_file(desk) for _one in range(3)]
    for one in files:
        desk.run(waiting_list.keep_waiting, one)
    with desk.writing("Une liste reprise d’ailleurs") as work:
        work.get(FundingFile, files[0]).waiting_rank = None
        work.commit()
    desk.run(waiting_list.move_waiting, files[2], 1)
    assert [standing(desk, one)[1] for one in files] == [3, 2, 1]
