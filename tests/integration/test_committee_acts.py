"""A session handled as a whole: status, decisions pushed in one act, adjourned dossiers carried over."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.committees import CommitteeBody, SessionStatus, Vote
from ptce_desk.domain.errors import NoNextSessionError
from ptce_desk.domain.states import DecisionState
from ptce_desk.services import committee, instruct
from ptce_desk.services.committee_acts import carry_over, push_decisions, set_status
from ptce_desk.services.desk import Desk
from ptce_desk.services.file_sheet import open_file
from ptce_desk.services.undo import undo
from tests.integration.dossiers import listed_file, proposed_file

HELD = date(2026, 4, 2)


def decision(desk: Desk, file_id: int) -> DecisionState:
    return desk.run(open_file, file_id).file.decision


def test_a_session_is_convened_held_or_cancelled(desk: Desk) -> None:
    _file, session_id = listed_file(desk, HELD)
    desk.run(set_status, session_id, SessionStatus.CONVENED)
    assert desk.run(committee.open_session, session_id).session.status is SessionStatus.CONVENED
    desk.run(undo)
    assert desk.run(committee.open_session, session_id).session.status is SessionStatus.PLANNED


def test_decisions_are_pushed_in_one_act_that_undoes_as_one(desk: Desk) -> None:
    first, session_id = listed_file(desk, HELD)
    refused, obstructed = proposed_file(desk, "1000.00"), proposed_file(desk, "5000.00")
    desk.run(committee.list_files, session_id, [refused, obstructed])
    desk.run(committee.record_vote, session_id, refused, Vote.REFUSED)
    desk.run(instruct.change_field, obstructed, "total_cost", None, field_label="le coût")
    desk.run(instruct.change_field, obstructed, "proposed", Decimal("90000.00"), field_label="le proposé")
    done = desk.run(push_decisions, session_id)
    assert (done.voted, done.left) == (("2026-001",), ("2026-003",))
    assert desk.run(open_file, first).file.voted == Decimal("20000.00")
    assert decision(desk, refused) is DecisionState.REFUSED
    assert decision(desk, obstructed) is DecisionState.LISTED
    desk.run(undo)
    assert decision(desk, first) is DecisionState.LISTED


def test_adjourned_dossiers_go_to_the_next_session_that_is_not_cancelled(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, HELD)
    desk.run(committee.record_vote, session_id, file_id, Vote.ADJOURNED)
    with pytest.raises(NoNextSessionError):
        desk.run(carry_over, session_id)
    cancelled = desk.run(committee.create_session, CommitteeBody.COUNCIL, date(2026, 5, 1))
    desk.run(set_status, cancelled, SessionStatus.CANCELLED)
    following = desk.run(committee.create_session, CommitteeBody.COUNCIL, date(2026, 6, 1))
    done = desk.run(carry_over, session_id)
    assert (done.numbers, done.session_id) == (("2026-001",), following)
    assert decision(desk, file_id) is DecisionState.LISTED
    assert [line.sheet.file.id for line in desk.run(committee.open_session, following).lines] == [file_id]
    assert desk.run(carry_over, session_id).numbers == ()
    desk.run(undo)
    assert decision(desk, file_id) is DecisionState.ADJOURNED
    assert desk.run(committee.open_session, following).lines == ()
