"""The sums of an agreement agree whatever is changed, or the change is refused."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ptce_desk.domain import agreement_errors as errors
from ptce_desk.domain.agreement_money import bring_together, make_room, sums_of
from ptce_desk.domain.agreements import (
    Agreement,
    Amendment,
    Instalment,
    Payment,
    RepaymentOrder,
)
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.vocabulary import InstalmentKind

D = Decimal
ADVANCE, INTERIM, BALANCE = InstalmentKind.ADVANCE, InstalmentKind.INTERIM, InstalmentKind.BALANCE
_CENTS = st.integers(0, 10**8).map(lambda cents: D(cents).scaleb(-2))


def agreement_of(*amounts: str | Decimal, kind: InstalmentKind = BALANCE) -> Agreement:
    """Instalments of these amounts, the last of a kind, their sum agreed."""
    parts = [D(amount) for amount in amounts]
    agreement = Agreement(1, sum(parts, ZERO))
    agreement.id = 1
    for number, part in enumerate(parts, start=1):
        instalment = Instalment(kind if number == len(parts) else ADVANCE, part)
        instalment.id = number
        agreement.instalments.append(instalment)
    return agreement


def pay(agreement: Agreement, amount: str | Decimal, instalment_id: int | None = None) -> None:
    agreement.payments.append(Payment(date(2026, 6, 1), D(amount), instalment_id))


def planned(agreement: Agreement) -> list[Decimal]:
    return [instalment.amount for instalment in agreement.instalments]


def test_the_balance_takes_what_an_instalment_leaves_and_gives_what_it_takes() -> None:
    agreement = agreement_of("5000.00", "3000.00", "2000.00")
    first = agreement.instalments[0]
    first.amount = D("4000.00")
    make_room(agreement, first, "n")
    assert planned(agreement) == [D("4000.00"), D("3000.00"), D("3000.00")]
    first.amount = D("8500.00")
    make_room(agreement, first, "n")
    assert planned(agreement) == [D("8500.00"), D("1500.00"), D("0.00")]


def test_changing_the_balance_changes_the_one_before() -> None:
    agreement = agreement_of("5000.00", "5000.00", kind=INTERIM)
    agreement.instalments[1].amount = D("2000.00")
    make_room(agreement, agreement.instalments[1], "n")
    assert planned(agreement) == [D("8000.00"), D("2000.00")]


def test_the_only_instalment_made_smaller_becomes_an_advance_and_leaves_a_balance() -> None:
    agreement = agreement_of("24000.00")
    only = agreement.instalments[0]
    only.planned_on, only.condition, only.amount = date(2027, 9, 30), "sur bilan", D("12000.00")
    make_room(agreement, only, "n")
    advance, balance = agreement.instalments
    assert (advance.kind, advance.amount, advance.planned_on, advance.condition) == (ADVANCE, D("12000.00"), None, "")
    assert (balance.kind, balance.amount, balance.condition) == (BALANCE, D("12000.00"), "sur bilan")
    assert balance.planned_on == date(2027, 9, 30)


def test_an_only_advance_stays_one() -> None:
    agreement = agreement_of("24000.00", kind=ADVANCE)
    agreement.instalments[0].amount = D("10000.00")
    make_room(agreement, agreement.instalments[0], "n")
    assert [part.kind for part in agreement.instalments] == [ADVANCE, BALANCE]


def test_an_instalment_never_goes_under_what_was_paid_of_it() -> None:
    agreement = agreement_of("5000.00", "5000.00")
    pay(agreement, "3000.00", 2)
    agreement.instalments[0].amount = D("7000.00")
    make_room(agreement, agreement.instalments[0], "n")
    agreement.instalments[0].amount = D("7000.01")
    with pytest.raises(errors.InstalmentsDifferError) as refused:
        make_room(agreement, agreement.instalments[0], "2026-001")
    assert (refused.value.amount, refused.value.agreed) == (D("7000.01"), D("10000.00"))


def test_an_agreement_without_instalments_is_left_alone() -> None:
    agreement = Agreement(1, D("10.00"))
    bring_together(agreement, sums_of(agreement), "n")
    assert agreement.instalments == []


def test_an_amendment_counts_once_signed_and_the_last_signed_holds() -> None:
    agreement = agreement_of("10000.00")
    agreement.end = date(2027, 1, 1)
    agreement.amendments += [
        Amendment("2", date(2026, 9, 1), D("8000.00"), date(2028, 1, 1)),
        Amendment("1", date(2026, 8, 1), D("9000.00"), date(2029, 1, 1)),
        Amendment("3", None, D("1.00"), date(2030, 1, 1)),
        Amendment("4", date(2026, 10, 1)),
    ]
    assert (agreement.agreed, agreement.last_day) == (D("8000.00"), date(2028, 1, 1))
    agreement.extended_to = date(2028, 6, 30)
    assert agreement.last_day == date(2028, 6, 30)


@pytest.mark.parametrize(
    ("payments", "settled", "amount", "cause"),
    [
        ("6000.00", False, "5999.99", errors.AgreedBelowPaidError),
        ("0.01", True, "12000.00", errors.AlreadySettledError),
    ],
)
def test_an_amendment_that_the_past_forbids_is_refused(
    payments: str, amount: str, cause: type[errors.FollowUpError], *, settled: bool
) -> None:
    agreement = agreement_of("10000.00")
    pay(agreement, payments)
    if settled:
        agreement.settled_on, agreement.final_amount = date(2027, 1, 1), D("9000.00")
    before = sums_of(agreement)
    agreement.amendments.append(Amendment("1", date(2026, 9, 1), D(amount)))
    with pytest.raises(cause):
        bring_together(agreement, before, "n")


@pytest.mark.parametrize(
    ("final", "lapsed", "cause"),
    [
        (None, False, errors.PaidBeyondDueError),
        ("4000.00", False, errors.PaidBeyondDueError),
        (None, True, errors.LapsedError),
    ],
)
def test_more_than_is_due_is_never_paid(final: str | None, cause: type[errors.FollowUpError], *, lapsed: bool) -> None:
    agreement = agreement_of("10000.00")
    agreement.final_amount = None if final is None else D(final)
    agreement.lapsed_on = date(2027, 1, 1) if lapsed else None
    before = sums_of(agreement)
    pay(agreement, "4000.00" if lapsed else "10000.01")
    with pytest.raises(cause):
        bring_together(agreement, before, "n")


def test_no_more_is_asked_back_than_was_overpaid() -> None:
    agreement = agreement_of("10000.00")
    unpaid = sums_of(agreement)
    pay(agreement, "10000.00")
    bring_together(agreement, unpaid, "n")
    agreement.final_amount = D("8500.00")
    before = sums_of(agreement)
    agreement.repayments.append(RepaymentOrder(D("1500.00")))
    bring_together(agreement, before, "n")
    assert agreement.overpaid == ZERO
    agreement.repayments.append(RepaymentOrder(D("0.01")))
    with pytest.raises(errors.AskedBackBeyondError):
        bring_together(agreement, before, "n")


def test_what_a_repayment_order_rests_on_does_not_change() -> None:
    agreement = agreement_of("10000.00")
    pay(agreement, "10000.00")
    agreement.final_amount = D("8500.00")
    agreement.repayments.append(RepaymentOrder(D("1500.00")))
    before = sums_of(agreement)
    agreement.final_amount = D("8600.00")
    with pytest.raises(errors.RepaymentBegunError):
        bring_together(agreement, before, "n")


@given(amounts=st.lists(_CENTS, min_size=1, max_size=5), place=st.integers(0, 4), chosen=_CENTS)
def test_whatever_amount_is_chosen_the_instalments_make_the_amount_agreed_or_it_is_refused(
    amounts: list[Decimal], place: int, chosen: Decimal
) -> None:
    agreement = agreement_of(*amounts)
    instalment = agreement.instalments[place % len(amounts)]
    instalment.amount = chosen
    try:
        make_room(agreement, instalment, "n")
    except errors.InstalmentsDifferError:
        assert chosen > agreement.agreed
    else:
        assert sum(planned(agreement)) == agreement.agreed
        assert instalment.amount == chosen
        assert min(planned(agreement)) >= 0


@given(amounts=st.lists(_CENTS, min_size=1, max_size=4), paid=st.lists(_CENTS, max_size=4), new=_CENTS)
def test_an_amended_amount_always_finds_its_instalments(
    amounts: list[Decimal], paid: list[Decimal], new: Decimal
) -> None:
    agreement = agreement_of(*amounts)
    for number, amount in enumerate(paid):
        pay(agreement, amount, number % len(amounts) + 1)
    assume(agreement.paid <= min(agreement.agreed, new))
    before = sums_of(agreement)
    agreement.amendments.append(Amendment("1", date(2026, 9, 1), new))
    bring_together(agreement, before, "n")
    assert sum(planned(agreement)) == agreement.agreed == new
    assert sum(agreement.remaining_by_instalment()) <= agreement.remaining
    assert agreement.remaining == new - agreement.paid
