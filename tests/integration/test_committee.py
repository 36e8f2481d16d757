"""A session: agenda, votes, their corrections, and what each does to the dossiers."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial

import pytest

from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.domain.committees import CommitteeBody, Opinion, Vote
from ptce_desk.domain.errors import (
    AmountObstructedError,
    DecidedError,
    ForbiddenMoveError,
    NotFoundError,
    ReasonNeededError,
    RecusalsUncountedError,
    VoteSupersededError,
)
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct, terms
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.settings import change_settings
from ptce_desk.services.file.undo import undo_state
from ptce_desk.services.ptce import sheets
from ptce_desk.services.schemes.catalogue import list_schemes
from tests.integration.dossiers import have_someone

D = Decimal


def proposed_file(desk: Desk) -> int:
    amount = D("20000.00")
    ptce = desk.run(sheets.list_ptce, PtceFilter(text="archer"))[0]
    scheme = next(row for row in desk.run(list_schemes) if row.code == "PDL-2013-PTCE-1")
    file_id = desk.run(instruct.create_file, scheme_id=scheme.scheme_id, ptce_id=ptce.id, title="Amorçage")
    line = desk.run(instruct.add_line, file_id, "costs", "category", CostCategory.STUDY).file.costs[0]
    desk.run(instruct.change_line, file_id, "costs", line.id, "presented", amount)
    desk.run(instruct.change_field, file_id, "requested", amount)
    desk.run(have_someone, file_id)
    desk.run(instruct.finish_review, file_id)
    desk.run(instruct.propose, file_id, amount)
    return file_id


def session_with(desk: Desk, *file_ids: int, day: date = date(2026, 5, 4)) -> int:
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, day)
    desk.run(sessions.list_files, session_id, list(file_ids))
    return session_id


def file_of(desk: Desk, file_id: int) -> FundingFile:
    return desk.run(open_file, file_id).file


def test_a_granted_vote_takes_the_proposed_amount_and_the_day_of_the_session(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    file = file_of(desk, file_id)
    assert (file.decision, file.voted, file.decided_on) == (DecisionState.GRANTED, D("20000.00"), date(2026, 5, 4))


def test_a_refusal_is_an_amount_of_zero(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    sheet = desk.run(sessions.record_vote, session_id, file_id, Vote.REFUSED)
    assert sheet.lines[0].item.voted_amount == 0
    assert file_of(desk, file_id).decision is DecisionState.REFUSED
    assert desk.run(check_file) == []


def test_more_than_the_maximum_is_not_granted_without_a_derogation(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    with pytest.raises(AmountObstructedError):
        desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, D("20000.01"))
    assert file_of(desk, file_id).decision is DecisionState.LISTED
    desk.run(instruct.derogate, file_id, "above_maximum", "Décision du bureau")
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, D("20000.01"))
    assert file_of(desk, file_id).voted == D("20000.01")


def test_a_derogation_is_one_line_of_what_is_submitted_however_its_reason_was_typed(desk: Desk) -> None:
    file_id = proposed_file(desk)
    desk.run(instruct.derogate, file_id, "above_maximum", "Projet pilote.\n\nLa Région\nle soutient.")
    session = session_with(desk, file_id)
    told = desk.run(sessions.open_session, session).lines[0].submitted.text("derogations")
    assert told.startswith("Dérogation (")
    assert " : Projet pilote. La Région le soutient. – " in told
    assert "\n" not in told


def test_a_vote_is_corrected_and_taken_back(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, D("15000.00"))
    desk.run(sessions.record_vote, session_id, file_id, Vote.REFUSED)
    assert file_of(desk, file_id).voted == 0
    desk.run(sessions.record_vote, session_id, file_id, None)
    file = file_of(desk, file_id)
    assert (file.decision, file.voted, file.decided_on) == (DecisionState.LISTED, None, None)
    assert desk.run(check_file) == []


def test_once_the_deliberation_is_noted_a_final_vote_changes_with_a_reason_only(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, D("15000.00"))
    desk.run(sessions.set_deliberation, session_id, "2026-12", None)
    for vote in (None, Vote.REFUSED, Vote.GRANTED):
        with pytest.raises(ReasonNeededError):
            desk.run(sessions.record_vote, session_id, file_id, vote, reason=" ")
    assert file_of(desk, file_id).voted == D("15000.00")
    desk.run(sessions.record_vote, session_id, file_id, Vote.REFUSED, reason="Erreur de saisie")
    kept = file_of(desk, file_id)
    assert kept.decision is DecisionState.REFUSED
    assert [move.reason for move in kept.moves if move.previous == "granted"][-1] == "Erreur de saisie"


def test_an_adjourned_dossier_goes_to_another_session_and_its_first_vote_stays(desk: Desk) -> None:
    file_id = proposed_file(desk)
    first = session_with(desk, file_id)
    desk.run(sessions.record_vote, first, file_id, Vote.ADJOURNED)
    desk.run(instruct.propose, file_id, D("18000.00"))
    second = session_with(desk, file_id, day=date(2026, 7, 6))
    with pytest.raises(VoteSupersededError):
        desk.run(sessions.record_vote, first, file_id, Vote.GRANTED)
    desk.run(sessions.record_vote, second, file_id, Vote.GRANTED)
    assert file_of(desk, file_id).voted == D("18000.00")
    assert desk.run(sessions.open_session, first).lines[0].item.vote is Vote.ADJOURNED
    assert desk.run(check_file) == []


def test_a_dossier_voted_does_not_leave_the_agenda(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    with pytest.raises(ForbiddenMoveError):
        desk.run(sessions.unlist_file, session_id, file_id)


def test_a_dossier_not_voted_leaves_the_agenda_and_waits_again(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    assert desk.run(sessions.unlist_file, session_id, file_id).lines == ()
    assert [row.id for row in desk.run(sessions.list_listable)] == [file_id]


def test_a_session_moved_to_another_day_moves_its_decisions(desk: Desk) -> None:
    file_id = proposed_file(desk)
    refused, adjourned = proposed_file(desk), proposed_file(desk)
    session_id = session_with(desk, file_id, refused, adjourned)
    for voted, vote in ((file_id, Vote.GRANTED), (refused, Vote.REFUSED), (adjourned, Vote.ADJOURNED)):
        desk.run(sessions.record_vote, session_id, voted, vote)
    desk.run(sessions.change_session, session_id, "title", "Conseil")
    desk.run(sessions.change_session, session_id, "held_on", date(2026, 6, 1))
    decided = [file_of(desk, one).decided_on for one in (file_id, refused, adjourned)]
    assert decided == [date(2026, 6, 1), date(2026, 6, 1), None]


@pytest.mark.parametrize(
    ("key", "typed", "kept", "label"),
    [
        ("opinion", Opinion.RESERVED, "reserved", "Noter l’avis"),
        ("recused", "  Mme Untel ", "Mme Untel", "Noter les déports"),
        ("recused", "Mme A, trésorière\nM. B", "Mme A : trésorière ; M. B", "Noter les déports"),
        ("votes_against", Decimal(0), 0, "Noter les voix contre"),
        ("remark", " Sous réserve", "Sous réserve", "Noter les observations"),
    ],
)
def test_what_is_noted_of_a_dossier_is_in_the_file_under_its_own_label(
    desk: Desk, key: str, typed: object, kept: object, label: str
) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    desk.run(sessions.note, session_id, file_id, key, typed)

    def read(desk: Desk) -> object:
        with desk.reading() as connection:
            return connection.exec_driver_sql(f"SELECT {key} FROM agenda_item").scalar()  # noqa: S608  a column

    assert desk.run(read) == kept
    assert desk.run(undo_state).undo == label


def test_fewer_take_no_part_than_withdraw_is_refused_whichever_is_typed_last(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    desk.run(sessions.note, session_id, file_id, "recused", "Mme A ; M. B")
    with pytest.raises(RecusalsUncountedError) as refused:
        desk.run(sessions.note, session_id, file_id, "not_taking_part", Decimal(1))
    assert (refused.value.counted, refused.value.recused) == (1, 2)
    desk.run(sessions.note, session_id, file_id, "not_taking_part", Decimal(2))
    with pytest.raises(RecusalsUncountedError):
        desk.run(sessions.note, session_id, file_id, "recused", "Mme A ; M. B ; M. C")
    (line,) = desk.run(sessions.note, session_id, file_id, "remark", "Vote à main levée").lines
    assert (line.item.recused, line.item.not_taking_part) == ("Mme A ; M. B", 2)


def test_votes_are_counted_where_the_authority_says_so(desk: Desk) -> None:
    session_id = session_with(desk)
    assert not desk.run(sessions.open_session, session_id).counts_votes
    desk.run(change_settings, "counts_votes", True)
    assert desk.run(sessions.open_session, session_id).counts_votes


def test_a_deliberation_covers_the_session_and_can_be_removed(desk: Desk) -> None:
    session_id = session_with(desk)
    act = desk.run(sessions.set_deliberation, session_id, " 2026-118 ", None).session.deliberation
    assert act is not None
    assert (act.number, act.taken_on) == ("2026-118", date(2026, 5, 4))
    assert desk.run(sessions.set_deliberation, session_id, "", None).session.deliberation is None


@pytest.mark.parametrize("vote", [Vote.GRANTED, Vote.REFUSED])
def test_what_a_decided_dossier_was_computed_on_no_longer_changes(desk: Desk, vote: Vote) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    desk.run(sessions.record_vote, session_id, file_id, vote)
    cost = file_of(desk, file_id).costs[0].id
    changes: list[tuple[Callable[..., object], tuple[object, ...]]] = [
        (instruct.change_line, (file_id, "costs", cost, "presented", D("80000.00"))),
        (instruct.add_line, (file_id, "costs", "presented", D("1.00"))),
        (instruct.remove_line, (file_id, "costs", cost)),
        (instruct.derogate, (file_id, "over_maximum", "Motif")),
        (terms.set_year_amount, (file_id, 2026, D("1.00"))),
        (partial(terms.tick_point, ticked=True), (file_id, "Un territoire d’action")),
    ]
    for job, words in changes:
        with pytest.raises(DecidedError):
            desk.run(job, *words)
    with pytest.raises(DecidedError):
        desk.run(instruct.change_field, file_id, "deposited_on", date(2020, 1, 1))
    desk.run(instruct.change_field, file_id, "title", "Amorçage du pôle")
    desk.run(instruct.add_line, file_id, "plan", "funder", "État")
    kept = file_of(desk, file_id)
    assert (kept.eligible_base, kept.max_amount, kept.title) == (D("20000.00"), D("20000.00"), "Amorçage du pôle")
    desk.run(sessions.record_vote, session_id, file_id, None)
    desk.run(instruct.change_line, file_id, "costs", cost, "presented", D("30000.00"))
    assert file_of(desk, file_id).eligible_base == D("30000.00")


def test_a_dossier_that_is_not_on_the_agenda_cannot_be_voted(desk: Desk) -> None:
    session_id = session_with(desk)
    with pytest.raises(NotFoundError):
        desk.run(sessions.record_vote, session_id, 999, Vote.GRANTED)
