"""The agreement of a dossier is made with its vote, as the scheme plans it, and goes with it until it is begun."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.db.queries.agreements import agreement_of
from ptce_desk.domain.agreements import ActState, Agreement, ExecutionState, act_state, execution_state
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.errors import AgreementBegunError
from ptce_desk.services import committee
from ptce_desk.services.desk import Desk
from ptce_desk.services.undo import undo
from tests.integration.dumps import dump
from tests.integration.test_committee import proposed_file, session_with

D = Decimal


def agreement_for(desk: Desk, file_id: int) -> Agreement | None:
    def read(desk: Desk) -> Agreement | None:
        with desk.writing("") as work:
            key = agreement_of(work.reading(), file_id)
            return None if key is None else work.get(Agreement, key)

    return desk.run(read)


def sign(desk: Desk, file_id: int, day: date) -> None:
    def change(desk: Desk) -> None:
        with desk.writing("Signer la convention") as work:
            key = agreement_of(work.reading(), file_id)
            assert key is not None
            work.get(Agreement, key).signed_on = day
            work.commit()

    desk.run(change)


def test_a_grant_has_its_agreement_to_prepare_whose_instalments_sum_to_the_amount(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    before = dump(desk)
    desk.run(committee.record_vote, session_id, file_id, Vote.GRANTED)
    agreement = agreement_for(desk, file_id)
    assert agreement is not None
    assert agreement.agreed == D("20000.00")
    assert sum(part.amount for part in agreement.instalments) == D("20000.00")
    assert act_state(agreement) is ActState.TO_PREPARE
    assert execution_state(agreement, date(2026, 6, 1)) is ExecutionState.TO_COMMIT
    desk.run(undo)
    assert dump(desk) == before


def test_a_corrected_vote_corrects_the_agreement_and_a_refusal_takes_it_away(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    desk.run(committee.record_vote, session_id, file_id, Vote.GRANTED)
    desk.run(committee.record_vote, session_id, file_id, Vote.GRANTED, D("15000.00"))
    agreement = agreement_for(desk, file_id)
    assert agreement is not None
    assert (agreement.amount, [part.amount for part in agreement.instalments]) == (D("15000.00"), [D("15000.00")])
    desk.run(committee.record_vote, session_id, file_id, Vote.REFUSED)
    assert agreement_for(desk, file_id) is None


def test_a_vote_does_not_change_once_its_agreement_is_begun(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id)
    desk.run(committee.record_vote, session_id, file_id, Vote.GRANTED)
    sign(desk, file_id, date(2026, 6, 2))
    before = dump(desk)
    for vote in (Vote.REFUSED, None):
        with pytest.raises(AgreementBegunError):
            desk.run(committee.record_vote, session_id, file_id, vote)
    with pytest.raises(AgreementBegunError):
        desk.run(committee.record_vote, session_id, file_id, Vote.GRANTED, D("10000.00"))
    assert dump(desk) == before
