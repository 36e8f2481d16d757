"""A PROGRESS dossier from its receipt to its closing, through the services."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.agreement_errors import ClosingObstructedError, FollowUpClosedError, PaidBeyondDueError
from ptce_desk.domain.agreements import ActState, ExecutionState
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.vocabulary import DeliverableKind, InstalmentKind
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import undo
from ptce_desk.services.grants.ending import close, reopen, settle_grant
from ptce_desk.services.grants.follow_up import FollowUp, change_agreement, open_follow_up
from ptce_desk.services.grants.follow_up_lines import add_line, change_line, record_payment
from ptce_desk.wording.follow_up import remark_sentence
from ptce_desk.wording.settlement import regime_sentence, settlement_sentence
from tests.integration.dumps import dump
from tests.integration.test_officers_day_by_services import progress_file

D = Decimal


def granted_progress(desk: Desk) -> int:
    """Received, instructed, proposed and voted for 24 000 € of a base of 50 000 €."""
    file_id = progress_file(desk).file.id
    desk.run(instruct.finish_review, file_id)
    desk.run(instruct.propose, file_id, D("24000.00"))
    session_id = desk.run(sessions.create_session, CommitteeBody.STANDING_COMMITTEE, date(2026, 4, 10))
    desk.run(sessions.list_files, session_id, [file_id])
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    return file_id


def known(sheet: FollowUp | None) -> FollowUp:
    assert sheet is not None
    return sheet


def signed(desk: Desk, file_id: int) -> FollowUp:
    """The convention prepared, signed, notified and committed; a notification typed too early is said."""
    desk.run(change_agreement, file_id, "required", value=True)
    desk.run(change_agreement, file_id, "number", "2026-C-014")
    sheet = desk.run(change_agreement, file_id, "prepared_on", date(2026, 4, 15))
    assert states(sheet) == (ActState.TO_SIGN, ExecutionState.TO_COMMIT)
    desk.run(change_agreement, file_id, "notified_on", date(2026, 5, 20))
    sheet = desk.run(change_agreement, file_id, "signed_on", date(2026, 5, 28))
    assert [remark_sentence(one) for one in sheet.remarks] == ["Notifiée avant d’être signée, le 28/05/2026."]
    desk.run(change_agreement, file_id, "notified_on", date(2026, 6, 2))
    sheet = desk.run(change_agreement, file_id, "committed_on", date(2026, 6, 3))
    assert (sheet.remarks, states(sheet)) == ([], (ActState.NOTIFIED, ExecutionState.RUNNING))
    return sheet


def states(sheet: FollowUp) -> tuple[ActState, ExecutionState]:
    return sheet.act, sheet.execution


@pytest.mark.slow
def test_a_progress_dossier_lives_from_its_receipt_to_its_closing(desk: Desk) -> None:
    file_id = granted_progress(desk)
    begun = dump(desk)
    sheet = known(desk.run(open_follow_up, file_id))
    assert sheet.by_law is False  # less than the law asks a convention for in each of its two years
    assert [part.kind for part in sheet.agreement.instalments] == [InstalmentKind.INTERIM, InstalmentKind.BALANCE]
    owed = {one.kind: (one.due_on, one.conditions) for one in sheet.agreement.deliverables}
    assert owed[DeliverableKind.EVALUATION_REPORT] == (date(2027, 9, 30), InstalmentKind.BALANCE)

    sheet = signed(desk, file_id)
    first = sheet.agreement.instalments[0].id
    sheet = desk.run(change_line, file_id, "instalments", first, "amount", D("12000.00"))
    assert [(part.kind, part.amount) for part in sheet.agreement.instalments] == [
        (InstalmentKind.INTERIM, D("12000.00")),
        (InstalmentKind.BALANCE, D("12000.00")),
    ]
    sheet = desk.run(record_payment, file_id, paid_on=date(2026, 6, 15), mandate_number="1042")
    assert (sheet.agreement.paid, sheet.agreement.remaining) == (D("12000.00"), D("12000.00"))
    sheet = desk.run(record_payment, file_id, paid_on=date(2027, 10, 4), mandate_number="2210")
    assert [remark_sentence(one) for one in sheet.remarks] == [
        "Versement du 04/10/2027 (Solde, 12\u202f000,00\u00a0€)\u00a0: il attend une pièce qui n’est pas reçue "
        f"({word})."
        for word in ("Rapport d’évaluation", "Programme d’actions à trois ans", "Compte rendu financier")
    ]
    with pytest.raises(PaidBeyondDueError):
        desk.run(record_payment, file_id, paid_on=date(2027, 10, 4), amount=D("0.01"))

    for owed_line in sheet.agreement.deliverables:
        for key in ("received_on", "accepted_on"):
            sheet = desk.run(change_line, file_id, "deliverables", owed_line.id, key, date(2027, 10, 18))
    assert sheet.remarks == []

    sheet = desk.run(settle_grant, file_id, D("42500.00"), settled_on=date(2027, 11, 5))
    assert sheet.settled is not None
    assert regime_sentence(sheet.regime).startswith("Le règlement ne dit pas comment solder")
    (told,) = (settlement_sentence(step) for step in sheet.settled.steps)
    assert told == (
        "42\u202f500,00\u00a0€ dépensés sur 50\u202f000,00\u00a0€, soit 85\u00a0%\u00a0: "
        "24\u202f000,00\u00a0€ × 42\u202f500,00\u00a0€ ÷ 50\u202f000,00\u00a0€ = 20\u202f400,00\u00a0€."
    )
    assert (sheet.agreement.final_amount, sheet.agreement.overpaid) == (D("20400.00"), D("3600.00"))
    assert sheet.execution is ExecutionState.REPAYMENT
    with pytest.raises(ClosingObstructedError):
        desk.run(close, file_id)

    sheet = desk.run(add_line, file_id, "repayments", "number", "TR-2027-88")
    order = sheet.agreement.repayments[0]
    assert (order.amount, sheet.agreement.overpaid) == (D("3600.00"), D("0.00"))
    sheet = desk.run(change_line, file_id, "repayments", order.id, "repaid_on", date(2027, 12, 20))
    assert sheet.execution is ExecutionState.SETTLED
    sheet = desk.run(close, file_id)
    assert sheet.execution is ExecutionState.CLOSED
    with pytest.raises(FollowUpClosedError):
        desk.run(change_agreement, file_id, "note", "trop tard")
    sheet = desk.run(reopen, file_id)
    sheet = desk.run(close, file_id)
    assert desk.run(check_file) == []

    while dump(desk) != begun:
        desk.run(undo)
    assert known(desk.run(open_follow_up, file_id)).agreement.number == ""


def test_a_dossier_that_was_not_granted_has_no_follow_up(desk: Desk) -> None:
    assert desk.run(open_follow_up, progress_file(desk).file.id) is None
