from datetime import date, timedelta
from decimal import Decimal

import pytest

from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.aid.deadlines import DeadlineKind
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.organisations import MemberRole, OrganisationKind
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.states import InstructionState
from ptce_desk.domain.support import InKindKind, InKindSupport
from ptce_desk.domain.to_do import ToDo
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.services.budget.envelopes import set_budget
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.arbitration import session_to_arbitrate
from ptce_desk.services.committee.next_step import ComingSession, next_session
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files, sum_files
from ptce_desk.services.grants.follow_up import change_agreement
from ptce_desk.services.home.deadlines import open_deadlines
from ptce_desk.services.home.summary import HomeSheet, WorkLine, open_home
from ptce_desk.services.ptce import sheets
from ptce_desk.services.records import keep_field
from ptce_desk.services.schemes.schemes import change_scheme
from tests.conftest import NOW
from tests.integration.dossiers import (
    complete_file,
    listed_file,
    proposed_file,
    reviewed_file,
    scheme_id,
    voted_file,
)
from tests.structures import create_organisation

D = Decimal
TODAY = NOW.date()
PAST, COMING = TODAY - timedelta(days=1), TODAY + timedelta(days=10)


def lines(desk: Desk) -> dict[str, WorkLine]:
    return {line.kind: line for line in desk.run(open_home).work}


def listed_by(desk: Desk, line: WorkLine) -> list[int]:
    assert line.filter is not None
    assert desk.run(sum_files, line.filter).count == line.count
    return [row.id for row in desk.run(list_files, line.filter, sort="number", descending=False).rows]


def beneficiary(desk: Desk, kind: OrganisationKind) -> int:
    """A new structure that leads the PTCE of the made-up dossiers, hence their beneficiary."""
    ptce_id = desk.run(sheets.list_ptce, PtceFilter(text="ardaines"))[0].id
    leader = desk.run(create_organisation, "Association pilote", kind, ess=True)
    desk.run(sheets.add_member, ptce_id, leader, MemberRole.LEAD_PARTNER)
    return leader


def test_a_new_file_has_nothing_to_do_and_says_what_it_lacks(desk: Desk) -> None:
    sheet = desk.run(open_home)
    assert (sheet.work, sheet.sessions, sheet.no_ptce, sheet.no_file, sheet.no_scheme) == ((), (), False, True, True)
    assert (sheet.figures.file_count, sheet.figures.voted) == (0, D(0))


def test_a_scheme_taken_up_is_a_first_step_done(desk: Desk) -> None:
    desk.run(change_scheme, scheme_id(desk, "LOR-PACTE"), "label", "Le nôtre")
    assert not desk.run(open_home).no_scheme


def test_an_empty_year_says_how_many_dossiers_other_years_hold_and_the_latest(desk: Desk) -> None:
    for day in (date(2023, 12, 11), date(2024, 3, 1), date(2024, 4, 1)):
        voted_file(desk, day)
    assert desk.run(open_home).elsewhere == (3, 2024)
    assert desk.run(open_home, 2024).elsewhere is None
    assert desk.run(open_home, 2025).elsewhere == (3, 2024)


def test_drafts_incomplete_dossiers_and_those_that_lack_a_field_are_to_complete(desk: Desk) -> None:
    draft = complete_file(desk)
    incomplete = complete_file(desk)
    desk.run(instruct.move_instruction, incomplete, InstructionState.SUBMITTED)
    desk.run(instruct.move_instruction, incomplete, InstructionState.INCOMPLETE)
    lacking = reviewed_file(desk)
    desk.run(instruct.change_field, lacking, "requested", None)
    assert listed_by(desk, lines(desk)["to_complete"]) == [draft, incomplete, lacking]
    assert set(lines(desk)) == {"to_complete"}


@pytest.mark.parametrize(
    ("field", "value"), [("title", "  "), ("ptce_id", None), ("deposited_on", None), ("requested", None)]
)
def test_each_field_a_proposal_needs_makes_a_dossier_to_complete(desk: Desk, field: str, value: str | None) -> None:
    file_id = reviewed_file(desk)
    assert set(lines(desk)) == {"to_propose"}
    desk.run(instruct.change_field, file_id, field, value)
    assert set(lines(desk)) == {"to_complete"}


def test_a_dossier_without_costs_is_to_complete(desk: Desk) -> None:
    file_id = reviewed_file(desk)
    cost = desk.run(instruct.change_field, file_id, "notes", "").file.costs[0]
    desk.run(instruct.remove_line, file_id, "costs", cost.id)
    assert listed_by(desk, lines(desk)["to_complete"]) == [file_id]


def test_deposited_dossiers_are_to_review_until_their_instruction_is_finished(desk: Desk) -> None:
    file_id = complete_file(desk)
    for state in (InstructionState.SUBMITTED, InstructionState.COMPLETE, InstructionState.UNDER_REVIEW):
        desk.run(instruct.move_instruction, file_id, state)
        assert listed_by(desk, lines(desk)["to_review"]) == [file_id]
    desk.run(instruct.move_instruction, file_id, InstructionState.REVIEWED)
    assert listed_by(desk, lines(desk)["to_propose"]) == [file_id]
    desk.run(instruct.move_instruction, file_id, InstructionState.WITHDRAWN)
    assert lines(desk) == {}


def test_proposed_dossiers_wait_for_a_commission_and_adjourned_ones_are_to_propose_again(desk: Desk) -> None:
    waiting = proposed_file(desk)
    adjourned = voted_file(desk, PAST, vote=Vote.ADJOURNED)
    assert listed_by(desk, lines(desk)["to_list"]) == [waiting]
    assert listed_by(desk, lines(desk)["to_propose"]) == [adjourned]


def test_the_next_session_counts_its_agenda(desk: Desk) -> None:
    listed_file(desk, COMING + timedelta(days=30))
    _file, session_id = listed_file(desk, COMING)
    line = lines(desk)["on_next_agenda"]
    assert (line.session_id, line.day) == (session_id, COMING)
    assert len(desk.run(sessions.open_session, session_id).lines) == line.count == 1
    assert [(session.held_on, session.file_count) for session in desk.run(open_home).sessions] == [
        (COMING, 1),
        (COMING + timedelta(days=30), 1),
    ]


def test_a_session_to_come_counts_what_is_to_be_voted_and_one_all_voted_gives_way_to_the_next(desk: Desk) -> None:
    first, session_id = listed_file(desk, COMING)
    second = proposed_file(desk)
    desk.run(sessions.list_files, session_id, [second])
    desk.run(sessions.record_vote, session_id, first, Vote.REFUSED)
    assert lines(desk)["on_next_agenda"].count == 1
    assert days_told(desk) == [(COMING, 1)]
    assert desk.run(next_session) == ComingSession(session_id, COMING)
    desk.run(sessions.record_vote, session_id, second, Vote.ADJOURNED)
    assert "on_next_agenda" not in lines(desk)
    assert days_told(desk) == []
    assert desk.run(next_session) is None
    assert desk.run(session_to_arbitrate) == session_id
    assert lines(desk)["to_propose"].day is None
    later = desk.run(sessions.create_session, CommitteeBody.COUNCIL, COMING + timedelta(days=9))
    assert desk.run(next_session) == ComingSession(later, COMING + timedelta(days=9))
    assert desk.run(session_to_arbitrate) == later
    assert lines(desk)["to_propose"].day == COMING + timedelta(days=9)


def days_told(desk: Desk) -> list[tuple[date | None, int]]:
    """The sessions among the next days of the home page, and their dossiers."""
    told = desk.run(open_deadlines).deadlines
    return [(one.day, one.facts.count) for one in told if one.kind is DeadlineKind.SESSION]


def test_votes_to_record_lead_to_the_session_held_or_to_the_dossiers_of_several(desk: Desk) -> None:
    first, session_id = listed_file(desk, PAST)
    line = lines(desk)["to_vote"]
    unvoted = [one for one in desk.run(sessions.open_session, session_id).lines if one.item.vote is None]
    assert (line.session_id, line.count) == (session_id, len(unvoted))
    second, _session = listed_file(desk, PAST - timedelta(days=20))
    line = lines(desk)["to_vote"]
    assert line.session_id is None
    assert listed_by(desk, line) == [first, second]
    desk.run(sessions.record_vote, session_id, first, Vote.REFUSED)
    assert lines(desk)["to_vote"].count == 1


def test_a_session_of_today_is_still_to_come(desk: Desk) -> None:
    listed_file(desk, TODAY)
    assert set(lines(desk)) == {"on_next_agenda"}


def test_exactly_23_000_euros_need_no_agreement_and_the_award_that_adds_a_cent_does(desk: Desk) -> None:
    beneficiary(desk, OrganisationKind.ASSOCIATION)
    voted_file(desk, PAST, "23000.00")
    assert "to_agree" not in lines(desk)
    second = voted_file(desk, PAST, "0.01")
    assert listed_by(desk, lines(desk)["to_agree"]) == [second]


def test_aids_of_two_years_are_not_added_up_and_a_public_body_needs_no_agreement(desk: Desk) -> None:
    leader = beneficiary(desk, OrganisationKind.ASSOCIATION)
    voted_file(desk, date(2025, 12, 11), "15000.00")
    voted_file(desk, PAST, "15000.00")
    assert "to_agree" not in lines(desk)
    voted_file(desk, PAST, "25000.00")
    assert lines(desk)["to_agree"].count == 1
    desk.run(keep_field, ORGANISATION, leader, "kind", OrganisationKind.LOCAL_AUTHORITY)
    assert "to_agree" not in lines(desk)


def test_an_agreement_is_asked_until_it_is_signed_whatever_the_year(desk: Desk) -> None:
    beneficiary(desk, OrganisationKind.ASSOCIATION)
    granted = voted_file(desk, date(2025, 12, 11), "25000.00")
    assert listed_by(desk, lines(desk)["to_agree"]) == [granted]
    desk.run(change_agreement, granted, "required", False)
    assert "to_agree" not in lines(desk)
    desk.run(change_agreement, granted, "required", None)
    desk.run(change_agreement, granted, "signed_on", PAST)
    assert "to_agree" not in lines(desk)
    desk.run(change_agreement, granted, "signed_on", None)
    assert listed_by(desk, lines(desk)["to_agree"]) == [granted]
    desk.run(change_agreement, granted, "notified_on", PAST)
    assert "to_agree" not in lines(desk)


def test_an_officer_may_ask_for_an_agreement_the_law_does_not(desk: Desk) -> None:
    granted = voted_file(desk, PAST, "1000.00")
    assert "to_agree" not in lines(desk)
    desk.run(change_agreement, granted, "required", True)
    assert listed_by(desk, lines(desk)["to_agree"]) == [granted]
    desk.run(change_agreement, granted, "notified_on", PAST)
    assert "to_agree" not in lines(desk)


def test_aid_in_kind_of_the_year_counts_towards_the_agreement(desk: Desk) -> None:
    leader = beneficiary(desk, OrganisationKind.ASSOCIATION)
    granted = voted_file(desk, PAST, "20000.00")

    def lend(desk: Desk, year: int) -> None:
        with desk.writing("Noter un soutien en nature") as work:
            _support(work, leader, year)
            work.commit()

    desk.run(lend, 2025)
    assert "to_agree" not in lines(desk)
    desk.run(lend, 2026)
    assert listed_by(desk, lines(desk)["to_agree"]) == [granted]


def _support(work: UnitOfWork, leader: int, year: int) -> None:
    ptce = next(p for p in (work.get(Ptce, n) for n in range(1, 46)) if p.name == "ARDAINES")
    support = InKindSupport(year, InKindKind.AGENT_DAYS, D("10.5"), "jours", D("300.00"), beneficiary_id=leader)
    ptce.in_kind.append(support)


@pytest.mark.slow
def test_each_line_counts_what_its_list_shows_in_a_busy_file(desk: Desk) -> None:
    beneficiary(desk, OrganisationKind.COOPERATIVE)
    for _ in range(2):
        complete_file(desk)
        proposed_file(desk)
        listed_file(desk, PAST)
        voted_file(desk, PAST, "24000.00")
    reviewed_file(desk)
    listed_file(desk, COMING)
    sheet = desk.run(open_home)
    counts = {line.kind: line.count for line in sheet.work}
    assert counts == {
        "to_vote": 2, "to_complete": 2, "to_propose": 1, "to_list": 2, "on_next_agenda": 1, "to_agree": 2,
    }  # fmt: skip
    for line in sheet.work:
        if line.filter is not None:
            assert len(listed_by(desk, line)) == line.count
    seen = [row for step in ToDo for row in desk.run(list_files, FundingFileFilter(narrowed_to(to_do=step))).rows]
    assert len({row.id for row in seen}) == len(seen), "a dossier waits for one thing at a time"


def test_the_figures_of_a_year_are_those_of_its_list(desk: Desk) -> None:
    voted_file(desk, PAST, "24000.00")
    proposed_file(desk)
    voted_file(desk, date(2025, 5, 5), "1000.00")
    voted_file(desk, PAST, vote=Vote.REFUSED)
    sheet: HomeSheet = desk.run(open_home, 2026)
    sums = desk.run(sum_files, FundingFileFilter(narrowed_to(year=2026)))
    figures = sheet.figures
    assert (figures.file_count, figures.requested) == (sums.count, sums.requested)
    assert (figures.proposed, figures.voted) == (sums.proposed, sums.voted)
    assert (figures.file_count, figures.voted, figures.supported_ptce) == (3, D("24000.00"), 1)
    desk.run(set_budget, scheme_id(desk), 2026, D("30000.00"))
    assert desk.run(open_home, 2026).budget.total.remaining == D("6000.00")
