"""A session handled as a whole: status, decisions pushed in one act, adjourned dossiers carried over."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import cast

import pytest

from ptce_desk.db.queries.committees import next_or_last
from ptce_desk.domain.committees import CommitteeBody, SessionStatus, Vote
from ptce_desk.domain.errors import DecidedError, NoNextSessionError, SessionCancelledError
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.services.budget.envelopes import set_budget
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.acts import carry_over, close_session, push_decisions, set_status
from ptce_desk.services.committee.groups import AgendaGroup, groups_of, in_groups, read_envelopes
from ptce_desk.services.committee.sessions import AgendaLine
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import undo
from ptce_desk.services.home.summary import open_home
from tests.conftest import NOW
from tests.integration.dossiers import listed_file, proposed_file, scheme_id
from tests.integration.test_committee import proposed_file as under_stage_cap

HELD = date(2026, 4, 2)


def decision(desk: Desk, file_id: int) -> DecisionState:
    return desk.run(open_file, file_id).file.decision


def test_a_session_is_convened_held_or_cancelled(desk: Desk) -> None:
    _file, session_id = listed_file(desk, HELD)
    desk.run(set_status, session_id, SessionStatus.CONVENED)
    assert desk.run(sessions.open_session, session_id).session.status is SessionStatus.CONVENED
    desk.run(undo)
    assert desk.run(sessions.open_session, session_id).session.status is SessionStatus.PLANNED


def test_decisions_are_pushed_in_one_act_that_undoes_as_one(desk: Desk) -> None:
    first, session_id = listed_file(desk, HELD)
    refused, obstructed = proposed_file(desk, "1000.00"), proposed_file(desk, "5000.00")
    desk.run(sessions.list_files, session_id, [refused, obstructed])
    desk.run(sessions.record_vote, session_id, refused, Vote.REFUSED)
    desk.run(instruct.change_field, obstructed, "total_cost", None)
    desk.run(instruct.change_field, obstructed, "proposed", Decimal("90000.00"))
    done = desk.run(push_decisions, session_id)
    assert (done.voted, done.left) == (("2026-001",), ("2026-003",))
    assert desk.run(open_file, first).file.voted == Decimal("20000.00")
    assert decision(desk, refused) is DecisionState.REFUSED
    assert decision(desk, obstructed) is DecisionState.LISTED
    desk.run(undo)
    assert decision(desk, first) is DecisionState.LISTED


def test_adjourned_dossiers_go_to_the_next_session_that_is_not_cancelled(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, HELD)
    desk.run(sessions.record_vote, session_id, file_id, Vote.ADJOURNED)
    with pytest.raises(NoNextSessionError):
        desk.run(carry_over, session_id)
    cancelled = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 5, 1))
    desk.run(set_status, cancelled, SessionStatus.CANCELLED)
    following = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 6, 1))
    done = desk.run(carry_over, session_id)
    assert (done.numbers, done.session_id) == (("2026-001",), following)
    assert decision(desk, file_id) is DecisionState.LISTED
    assert [line.sheet.file.id for line in desk.run(sessions.open_session, following).lines] == [file_id]
    assert desk.run(carry_over, session_id).numbers == ()
    desk.run(undo)
    assert decision(desk, file_id) is DecisionState.ADJOURNED
    assert desk.run(sessions.open_session, following).lines == ()


def test_a_dossier_adjourned_twice_goes_on_from_its_last_session_only(desk: Desk) -> None:
    file_id, first = listed_file(desk, HELD)
    second = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 5, 1))
    third = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 6, 1))
    desk.run(sessions.record_vote, first, file_id, Vote.ADJOURNED)
    desk.run(carry_over, first)
    desk.run(sessions.record_vote, second, file_id, Vote.ADJOURNED)
    assert desk.run(carry_over, first).numbers == ()
    assert decision(desk, file_id) is DecisionState.ADJOURNED
    assert desk.run(carry_over, second).session_id == third
    desk.run(sessions.record_vote, third, file_id, Vote.GRANTED)
    assert decision(desk, file_id) is DecisionState.GRANTED
    assert desk.run(check_file) == []


def test_a_dossier_adjourned_can_be_voted_again_in_the_same_session(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, HELD)
    desk.run(sessions.record_vote, session_id, file_id, Vote.ADJOURNED)
    desk.run(instruct.propose, file_id, Decimal("15000.00"))
    desk.run(sessions.list_files, session_id, [file_id])
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    assert desk.run(open_file, file_id).file.voted == Decimal("15000.00")
    assert desk.run(check_file) == []


def test_nothing_is_voted_in_a_cancelled_session(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, HELD)
    desk.run(set_status, session_id, SessionStatus.CANCELLED)
    with pytest.raises(SessionCancelledError):
        desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    assert decision(desk, file_id) is DecisionState.LISTED


def test_the_next_session_is_one_that_takes_place(desk: Desk) -> None:
    cancelled = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 4, 15))
    kept = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 5, 15))
    desk.run(set_status, cancelled, SessionStatus.CANCELLED)
    with desk.reading() as connection:
        assert next_or_last(connection, date(2026, 3, 2)) == kept
    assert [one.id for one in desk.run(open_home).sessions] == [kept]


def test_a_dossier_withdrawn_leaves_the_agenda(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, HELD)
    desk.run(instruct.move_instruction, file_id, InstructionState.WITHDRAWN)
    assert desk.run(sessions.open_session, session_id).lines == ()
    assert decision(desk, file_id) is DecisionState.NOT_LISTED
    assert desk.run(check_file) == []
    desk.run(undo)
    assert decision(desk, file_id) is DecisionState.LISTED


def test_a_dossier_decided_is_not_withdrawn(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, HELD)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    with pytest.raises(DecidedError):
        desk.run(instruct.move_instruction, file_id, InstructionState.WITHDRAWN)


@pytest.mark.slow
def test_a_vote_is_judged_as_of_the_day_of_its_session(desk: Desk) -> None:
    """A stage cap of 25 000 €: what is decided later does not count, in whatever order votes are typed."""
    earlier, later = under_stage_cap(desk), under_stage_cap(desk)
    in_february = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 2, 1))
    in_march = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 2, 20))
    desk.run(sessions.list_files, in_february, [earlier])
    desk.run(sessions.list_files, in_march, [later])
    desk.run(sessions.record_vote, in_march, later, Vote.GRANTED)
    (line,) = desk.run(sessions.open_session, in_february).lines
    assert line.sheet.assessment.max_amount == Decimal("20000.00")
    desk.run(sessions.record_vote, in_february, earlier, Vote.GRANTED)
    assert desk.run(open_file, earlier).file.max_amount == Decimal("20000.00")


def test_a_session_closed_postpones_what_it_did_not_vote_as_one_act(desk: Desk) -> None:
    waiting, session_id = listed_file(desk, HELD)
    refused, other = proposed_file(desk, "1000.00"), proposed_file(desk, "5000.00")
    desk.run(sessions.list_files, session_id, [refused, other])
    desk.run(sessions.record_vote, session_id, refused, Vote.REFUSED)
    assert desk.run(close_session, session_id, adjourn=True) == ("2026-001", "2026-003")
    sheet = desk.run(sessions.open_session, session_id)
    assert sheet.session.status is SessionStatus.HELD
    assert [line.item.vote for line in sheet.lines] == [Vote.ADJOURNED, Vote.REFUSED, Vote.ADJOURNED]
    desk.run(undo)
    assert decision(desk, waiting) is DecisionState.LISTED
    assert desk.run(sessions.open_session, session_id).session.status is SessionStatus.PLANNED


def test_a_session_closed_may_leave_dossiers_to_be_voted(desk: Desk) -> None:
    waiting, session_id = listed_file(desk, HELD)
    assert desk.run(close_session, session_id, adjourn=False) == ()
    assert decision(desk, waiting) is DecisionState.LISTED
    assert desk.run(sessions.open_session, session_id).session.status is SessionStatus.HELD


def test_a_session_cancelled_is_not_closed(desk: Desk) -> None:
    _waiting, session_id = listed_file(desk, HELD)
    desk.run(set_status, session_id, SessionStatus.CANCELLED)
    with pytest.raises(SessionCancelledError):
        desk.run(close_session, session_id, adjourn=True)


def test_each_scheme_of_an_agenda_says_what_is_voted_to_vote_and_left(desk: Desk) -> None:
    first, session_id = listed_file(desk, HELD)
    other = proposed_file(desk, "5000.00")
    desk.run(sessions.list_files, session_id, [other])
    (group,) = _groups(desk, session_id)
    assert (group.code, group.count, group.budget, group.left) == ("RA-CDDRA", 2, None, None)
    desk.run(set_budget, scheme_id(desk), HELD.year, Decimal("22000.00"))
    desk.run(sessions.record_vote, session_id, first, Vote.GRANTED, Decimal("18000.00"))
    (group,) = _groups(desk, session_id)
    assert (group.voted, group.to_vote, group.left) == (Decimal("18000.00"), Decimal("5000.00"), Decimal("-1000.00"))


def _groups(desk: Desk, session_id: int) -> list[AgendaGroup]:
    lines = desk.run(sessions.open_session, session_id).lines
    return list(groups_of(lines, desk.run(read_envelopes, HELD.year)).values())


def test_an_agenda_is_read_scheme_after_scheme_in_the_order_listed() -> None:
    lines = [_line(scheme, number) for scheme, number in ((2, "a"), (1, "b"), (2, "c"), (1, "d"))]
    assert [line.sheet.file.number for line in in_groups(cast("list[AgendaLine]", lines))] == ["a", "c", "b", "d"]


def _line(scheme: int, number: str) -> SimpleNamespace:
    return SimpleNamespace(
        sheet=SimpleNamespace(scheme=SimpleNamespace(id=scheme), file=SimpleNamespace(number=number))
    )


def test_a_vote_adjourned_is_changed_without_a_reason_though_the_deliberation_is_noted(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, NOW.date())
    desk.run(sessions.record_vote, session_id, file_id, Vote.ADJOURNED)
    desk.run(sessions.set_deliberation, session_id, "2026-12", None)
    (line,) = desk.run(sessions.record_vote, session_id, file_id, Vote.REFUSED).lines
    assert line.item.vote is Vote.REFUSED


def test_a_vote_is_taken_back_from_a_session_cancelled_since_and_nothing_stays_of_what_was_submitted(
    desk: Desk,
) -> None:
    file_id, session_id = listed_file(desk, NOW.date())
    desk.run(sessions.record_vote, session_id, file_id, Vote.REFUSED)
    desk.run(set_status, session_id, SessionStatus.CANCELLED)
    (line,) = desk.run(sessions.record_vote, session_id, file_id, None).lines
    assert (line.item.vote, line.item.submitted) == (None, "")
