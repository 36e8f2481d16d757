"""Settling, asking back, lapsing and closing a grant."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain import agreement_errors as refusals
from ptce_desk.domain.agreements import ExecutionState
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.rules.types import Settlement, UnitScale
from ptce_desk.domain.vocabulary import DeliverableKind, ScaleUnit, SettlementMode
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import undo, undo_state
from ptce_desk.services.grants import ending, follow_up_lines
from ptce_desk.services.grants.follow_up import change_agreement
from tests.integration.dumps import dump
from tests.integration.test_committee import proposed_file
from tests.integration.test_follow_up import VOTED, followed, granted, granted_under

D = Decimal


def test_a_scale_is_settled_on_the_quantity_really_there(desk: Desk) -> None:
    scale = UnitScale(unit=ScaleUnit.JOB, amount=D("8000.00"), source="article 3")
    file_id = granted_under(desk, scale, Settlement(mode=SettlementMode.SCALE, source="article 9"))
    sheet = desk.run(ending.settle_grant, file_id, D("1.5"))
    assert (sheet.agreement.actual_base, sheet.agreement.final_amount) == (D("12000.00"), D("12000.00"))
    assert sheet.settled is not None
    assert sheet.settled.steps[0].facts["quantity"] == D("1.5")


def test_another_final_amount_may_be_chosen_never_above_the_one_agreed(desk: Desk) -> None:
    file_id = granted(desk)
    sheet = desk.run(ending.settle_grant, file_id, D("34000.00"), final_amount=D("18000.00"))
    assert sheet.settled is not None
    assert (sheet.settled.final_amount, sheet.agreement.final_amount) == (D("17000.00"), D("18000.00"))
    for actual, chosen, cause in (
        (D("34000.00"), D("20000.01"), refusals.FinalBeyondAgreedError),
        (D("-1.00"), None, refusals.AmountNotPositiveError),
        (D("1.00"), D("-1.00"), refusals.AmountNotPositiveError),
    ):
        with pytest.raises(cause):
            desk.run(ending.settle_grant, file_id, actual, final_amount=chosen)
    sheet = desk.run(ending.take_back_settlement, file_id)
    assert (sheet.settled, sheet.agreement.final_amount, sheet.agreement.settled_on) == (None, None, None)


def test_a_settlement_stays_while_a_repayment_order_rests_on_it(desk: Desk) -> None:
    file_id = granted(desk)
    with pytest.raises(refusals.NothingToAskBackError):
        desk.run(follow_up_lines.add_line, file_id, "repayments", "number", "1")
    desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED)
    desk.run(ending.settle_grant, file_id, D("20000.00"))
    sheet = desk.run(follow_up_lines.add_line, file_id, "repayments", "number", "1")
    order = sheet.agreement.repayments[0]
    assert (order.amount, order.issued_on) == (D("10000.00"), date(2026, 3, 2))
    with pytest.raises(refusals.RepaymentBegunError):
        desk.run(ending.take_back_settlement, file_id)
    with pytest.raises(refusals.AskedBackBeyondError):
        desk.run(follow_up_lines.change_line, file_id, "repayments", order.id, "amount", D("10000.01"))
    desk.run(follow_up_lines.remove_line, file_id, "repayments", order.id)
    assert desk.run(ending.take_back_settlement, file_id).agreement.final_amount is None


def test_a_grant_lapses_after_its_last_day_only_and_owes_nothing_more(desk: Desk) -> None:
    file_id = granted(desk)
    desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED, amount=D("5000.00"))
    desk.run(follow_up_lines.add_line, file_id, "deliverables", "kind", DeliverableKind.ACTIVITY_REPORT)
    with pytest.raises(refusals.NoDeadlineError):
        desk.run(ending.lapse, file_id)
    desk.run(change_agreement, file_id, "end", date(2026, 3, 2))
    with pytest.raises(refusals.NotOverYetError):
        desk.run(ending.lapse, file_id)
    desk.run(change_agreement, file_id, "end", date(2026, 3, 1))
    desk.run(change_agreement, file_id, "extended_to", date(2026, 12, 31))
    assert desk.run(undo_state).undo == "Proroger la convention du dossier 2026-001"
    with pytest.raises(refusals.NotOverYetError):
        desk.run(ending.lapse, file_id)
    desk.run(undo)
    sheet = desk.run(ending.lapse, file_id)
    assert (sheet.execution, sheet.agreement.remaining) == (ExecutionState.LAPSED, D("0.00"))
    with pytest.raises(refusals.LapsedError):
        desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED, amount=D("1.00"))
    assert desk.run(ending.close, file_id).execution is ExecutionState.CLOSED
    desk.run(ending.reopen, file_id)
    sheet = desk.run(ending.take_back_lapse, file_id)
    assert sheet.agreement.remaining == D("15000.00")
    assert desk.run(check_file) == []


def test_what_was_paid_on_a_lapsed_grant_and_not_spent_is_asked_back(desk: Desk) -> None:
    file_id = granted(desk)
    desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED, amount=D("8000.00"))
    desk.run(change_agreement, file_id, "end", date(2026, 3, 1))
    desk.run(ending.lapse, file_id)
    sheet = desk.run(ending.settle_grant, file_id, D("12000.00"))  # 12 000 of 40 000: 6 000 of the 20 000
    assert (sheet.agreement.due, sheet.agreement.remaining, sheet.agreement.overpaid) == (
        D("6000.00"),
        D("0.00"),
        D("2000.00"),
    )
    sheet = desk.run(follow_up_lines.add_line, file_id, "repayments", "number", "7")
    assert sheet.agreement.repayments[0].amount == D("2000.00")
    assert desk.run(check_file) == []


def test_a_lapsed_grant_proved_beyond_what_was_paid_owes_nothing_more(desk: Desk) -> None:
    file_id = granted(desk)
    desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED, amount=D("8000.00"))
    desk.run(change_agreement, file_id, "end", date(2026, 3, 1))
    desk.run(ending.lapse, file_id)
    sheet = desk.run(ending.settle_grant, file_id, D("40000.00"))
    assert (sheet.agreement.remaining, sheet.agreement.overpaid) == (D("0.00"), D("0.00"))
    assert desk.run(check_file) == []


def test_an_amendment_signed_after_an_extension_moves_the_last_day_further(desk: Desk) -> None:
    file_id = granted(desk)
    desk.run(change_agreement, file_id, "extended_to", date(2026, 2, 15))
    sheet = desk.run(follow_up_lines.add_line, file_id, "amendments", "end", date(2027, 12, 31))
    line = sheet.agreement.amendments[0].id
    sheet = desk.run(follow_up_lines.change_line, file_id, "amendments", line, "signed_on", date(2026, 2, 14))
    assert sheet.agreement.last_day == date(2027, 12, 31)
    with pytest.raises(refusals.NotOverYetError):
        desk.run(ending.lapse, file_id)


def test_a_settled_grant_does_not_lapse_nor_change_its_amount(desk: Desk) -> None:
    file_id = granted(desk)
    desk.run(ending.settle_grant, file_id, D("40000.00"))
    with pytest.raises(refusals.AlreadySettledError):
        desk.run(ending.lapse, file_id)
    sheet = desk.run(follow_up_lines.add_line, file_id, "amendments", "amount", D("1.00"))
    line = sheet.agreement.amendments[0].id
    with pytest.raises(refusals.AlreadySettledError):
        desk.run(follow_up_lines.change_line, file_id, "amendments", line, "signed_on", VOTED)


def test_a_dossier_is_closed_once_nobody_owes_anything(desk: Desk) -> None:
    file_id = granted(desk)
    desk.run(follow_up_lines.add_line, file_id, "deliverables", "kind", DeliverableKind.ACTIVITY_REPORT)
    with pytest.raises(refusals.ClosingObstructedError) as refused:
        desk.run(ending.close, file_id)
    assert (refused.value.remaining, refused.value.missing) == (D("20000.00"), (DeliverableKind.ACTIVITY_REPORT,))
    desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED)
    report = followed(desk, file_id).agreement.deliverables[0].id
    desk.run(follow_up_lines.change_line, file_id, "deliverables", report, "received_on", VOTED)
    desk.run(ending.close, file_id)
    with pytest.raises(refusals.FollowUpClosedError):
        desk.run(ending.take_back_settlement, file_id)
    with pytest.raises(refusals.FollowUpClosedError):
        desk.run(follow_up_lines.remove_line, file_id, "deliverables", report)
    with pytest.raises(refusals.FollowUpClosedError):
        desk.run(follow_up_lines.plan_instalments, file_id)
    assert desk.run(ending.reopen, file_id).agreement.closed_on is None


def test_what_is_gone_or_was_not_granted_is_said(desk: Desk) -> None:
    file_id = granted(desk)
    with pytest.raises(NotFoundError):
        desk.run(follow_up_lines.change_line, file_id, "payments", 999, "note", "x")
    with pytest.raises(NotFoundError):
        desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED, instalment_id=999)
    with pytest.raises(NotFoundError):
        desk.run(change_agreement, proposed_file(desk), "note", "x")


def test_every_change_is_one_step_back(desk: Desk) -> None:
    file_id = granted(desk)
    jobs: list[Callable[[], object]] = [
        lambda: desk.run(change_agreement, file_id, "number", "C-1"),
        lambda: desk.run(follow_up_lines.add_line, file_id, "instalments", "amount", D("5000.00")),
        lambda: desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED),
        lambda: desk.run(ending.settle_grant, file_id, D("4000.00")),
        lambda: desk.run(follow_up_lines.add_line, file_id, "repayments", "reason", "trop-perçu"),
    ]
    steps: list[object] = []
    for job in jobs:
        steps.append(dump(desk))
        job()
    for step in reversed(steps):
        desk.run(undo)
        assert dump(desk) == step


def test_a_settlement_corrected_keeps_its_day_unless_another_is_given(desk: Desk) -> None:
    file_id = granted(desk)
    days = [
        desk.run(ending.settle_grant, file_id, actual, settled_on=day).agreement.settled_on
        for actual, day in ((D("30000.00"), VOTED), (D("31000.00"), None), (D("31000.00"), date(2026, 2, 28)))
    ]
    assert days == [VOTED, VOTED, date(2026, 2, 28)]


def test_a_settled_grant_paid_beyond_what_is_due_is_closed_once_that_is_asked_back_and_paid_back(desk: Desk) -> None:
    file_id = granted(desk)
    desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED)
    desk.run(ending.settle_grant, file_id, D("20000.00"))  # half of it spent: 10 000 due
    with pytest.raises(refusals.ClosingObstructedError) as refused:
        desk.run(ending.close, file_id)
    assert (refused.value.remaining, refused.value.overpaid, refused.value.unpaid) == (D(0), D("10000.00"), D(0))
    sheet = desk.run(follow_up_lines.add_line, file_id, "repayments", "number", "1")
    with pytest.raises(refusals.ClosingObstructedError) as refused:
        desk.run(ending.close, file_id)
    assert (refused.value.overpaid, refused.value.unpaid) == (D(0), D("10000.00"))
    order = sheet.agreement.repayments[0].id
    desk.run(follow_up_lines.change_line, file_id, "repayments", order, "repaid_on", VOTED)
    desk.run(ending.close, file_id)
    rows = [row for row in dump(desk)["agreement"] if "2026-03-02" in row]
    assert len(rows) == 1
