"""Instalments, amendments and payments: whatever is typed, the sums agree."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain import agreement_errors as refusals
from ptce_desk.domain.aid.appraisal import ABOVE_MAXIMUM
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import undo_state
from ptce_desk.services.grants import follow_up_lines
from tests.integration.dumps import dump
from tests.integration.test_follow_up import (
    ADVANCE,
    BALANCE,
    INTERIM,
    THREE_PARTS,
    VOTED,
    followed,
    granted,
    granted_under,
)

D = Decimal


def test_instalments_typed_one_by_one_always_make_the_amount_agreed(desk: Desk) -> None:
    file_id = granted(desk)
    only = followed(desk, file_id).agreement.instalments[0].id
    desk.run(follow_up_lines.change_line, file_id, "instalments", only, "amount", D("8000.00"))
    sheet = desk.run(follow_up_lines.add_line, file_id, "instalments", "amount", D("2000.00"))
    kept = [(part.kind, part.amount) for part in followed(desk, file_id).agreement.instalments]
    assert kept == [(ADVANCE, D("8000.00")), (INTERIM, D("2000.00")), (BALANCE, D("10000.00"))]
    interim = sheet.agreement.instalments[1].id
    before = dump(desk)
    for amount, cause in (
        (D("20000.01"), refusals.InstalmentsDifferError),
        (D("-1.00"), refusals.AmountNotPositiveError),
        (None, refusals.AmountNotPositiveError),
    ):
        with pytest.raises(cause):
            desk.run(follow_up_lines.change_line, file_id, "instalments", interim, "amount", amount)
    assert dump(desk) == before
    sheet = desk.run(follow_up_lines.remove_line, file_id, "instalments", interim)
    assert [part.amount for part in sheet.agreement.instalments] == [D("8000.00"), D("12000.00")]
    assert desk.run(undo_state).undo == "Retirer une tranche de la convention du dossier 2026-001"


def test_the_only_instalment_and_one_that_was_paid_stay(desk: Desk) -> None:
    file_id = granted(desk)
    only = followed(desk, file_id).agreement.instalments[0].id
    with pytest.raises(refusals.OnlyInstalmentError):
        desk.run(follow_up_lines.remove_line, file_id, "instalments", only)
    sheet = desk.run(follow_up_lines.change_line, file_id, "instalments", only, "amount", D("8000.00"))
    desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED, amount=D("1.00"))
    with pytest.raises(refusals.InstalmentsPaidError):
        desk.run(follow_up_lines.remove_line, file_id, "instalments", sheet.agreement.instalments[0].id)
    with pytest.raises(refusals.InstalmentsPaidError):
        desk.run(follow_up_lines.plan_instalments, file_id)


def test_the_plan_of_the_scheme_comes_back_for_the_amount_agreed(desk: Desk) -> None:
    file_id = granted_under(desk, THREE_PARTS)
    sheet = followed(desk, file_id)
    desk.run(follow_up_lines.remove_line, file_id, "instalments", sheet.agreement.instalments[0].id)
    sheet = desk.run(follow_up_lines.add_line, file_id, "amendments", "amount", D("30000.00"))
    line = sheet.agreement.amendments[0].id
    desk.run(instruct.derogate, file_id, ABOVE_MAXIMUM, "Extension votée")
    desk.run(follow_up_lines.change_line, file_id, "amendments", line, "signed_on", VOTED)
    sheet = desk.run(follow_up_lines.plan_instalments, file_id)
    assert [part.amount for part in sheet.agreement.instalments] == [D("9000.00"), D("9990.00"), D("11010.00")]
    assert desk.run(check_file) == []


def test_an_amendment_counts_once_signed_and_the_balance_follows(desk: Desk) -> None:
    file_id = granted(desk)
    sheet = desk.run(follow_up_lines.add_line, file_id, "amendments", "amount", D("26000.00"))
    amendment = sheet.agreement.amendments[0].id
    assert sheet.agreement.agreed == D("20000.00")
    desk.run(follow_up_lines.change_line, file_id, "amendments", amendment, "end", date(2028, 1, 31))
    sheet = desk.run(follow_up_lines.change_line, file_id, "amendments", amendment, "signed_on", date(2026, 9, 1))
    assert (sheet.agreement.agreed, sheet.agreement.remaining) == (D("26000.00"), D("26000.00"))
    assert (sheet.agreement.instalments[0].amount, sheet.agreement.last_day) == (D("26000.00"), date(2028, 1, 31))
    desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED, amount=D("22000.00"))
    with pytest.raises(refusals.AgreedBelowPaidError):
        desk.run(follow_up_lines.remove_line, file_id, "amendments", amendment)
    assert desk.run(check_file) == []


def test_a_partial_payment_leaves_the_rest_and_more_than_is_due_is_refused(desk: Desk) -> None:
    file_id = granted(desk)
    only = followed(desk, file_id).agreement.instalments[0].id
    sheet = desk.run(follow_up_lines.change_line, file_id, "instalments", only, "amount", D("8000.00"))
    advance, balance = (part.id for part in sheet.agreement.instalments)
    desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED, amount=D("3000.00"), instalment_id=advance)
    sheet = desk.run(follow_up_lines.add_line, file_id, "payments", "mandate_number", "77")
    second = sheet.agreement.payments[1]
    assert (second.amount, second.instalment_id, second.paid_on) == (D("5000.00"), advance, date(2026, 3, 2))
    sheet = desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED, instalment_id=balance)
    assert (sheet.agreement.payments[2].amount, sheet.agreement.remaining) == (D("12000.00"), D("0.00"))
    before = dump(desk)
    with pytest.raises(refusals.NothingToPayError):
        desk.run(follow_up_lines.add_line, file_id, "payments", "paid_on", VOTED)
    with pytest.raises(refusals.PaidBeyondDueError):
        desk.run(follow_up_lines.change_line, file_id, "payments", second.id, "amount", D("5000.01"))
    with pytest.raises(refusals.AmountNotPositiveError):
        desk.run(follow_up_lines.change_line, file_id, "payments", second.id, "amount", D("0.00"))
    assert dump(desk) == before
    sheet = desk.run(follow_up_lines.change_line, file_id, "payments", second.id, "paid_on", None)
    assert sheet.agreement.payments[1].paid_on == date(2026, 3, 2)
    sheet = desk.run(follow_up_lines.remove_line, file_id, "payments", second.id)
    assert sheet.agreement.remaining == D("5000.00")


def test_more_than_an_instalment_is_paid_with_a_warning(desk: Desk) -> None:
    file_id = granted(desk)
    only = followed(desk, file_id).agreement.instalments[0].id
    desk.run(follow_up_lines.change_line, file_id, "instalments", only, "amount", D("8000.00"))
    sheet = desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED, amount=D("9000.00"), instalment_id=only)
    assert [remark.code for remark in sheet.remarks] == ["above_instalment", "paid_not_notified"]
    assert sheet.agreement.remaining_by_instalment() == [D("0.00"), D("11000.00")]


def test_each_payment_pays_by_default_what_remains_of_the_first_instalment_not_yet_paid(desk: Desk) -> None:
    file_id = granted(desk)
    only = followed(desk, file_id).agreement.instalments[0].id
    desk.run(follow_up_lines.change_line, file_id, "instalments", only, "amount", D("8000.00"))
    first, second = followed(desk, file_id).agreement.instalments
    for _payment in (first, second):
        desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED)
    paid = [(one.instalment_id, one.amount) for one in followed(desk, file_id).agreement.payments]
    assert paid == [(first.id, D("8000.00")), (second.id, D("12000.00"))]
    with pytest.raises(refusals.NothingToPayError):
        desk.run(follow_up_lines.record_payment, file_id, paid_on=VOTED)
