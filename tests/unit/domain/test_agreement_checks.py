"""Dates that make no sense and payments made too early are said, each in a sentence; states follow from dates."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from ptce_desk.domain.agreement_checks import (
    Remark,
    amendment_remark,
    date_remarks,
    deliverable_remark,
    doubt_about,
    doubt_about_next,
    payment_remark,
    payment_remarks,
    transmission_remark,
)
from ptce_desk.domain.agreements import (
    ActState,
    Agreement,
    Amendment,
    Deliverable,
    ExecutionState,
    Instalment,
    Payment,
    RepaymentOrder,
    act_state,
    execution_state,
)
from ptce_desk.domain.committees import Deliberation
from ptce_desk.domain.vocabulary import DeliverableKind, InstalmentKind
from ptce_desk.wording.follow_up import asked_sentence, remark_sentence

D = Decimal
VOTE, BEFORE, AFTER = date(2026, 4, 10), date(2026, 4, 9), date(2026, 5, 20)
TODAY = date(2027, 10, 1)


def agreement() -> Agreement:
    made = Agreement(1, D("24000.00"))
    for number, kind in enumerate((InstalmentKind.ADVANCE, InstalmentKind.BALANCE), start=1):
        instalment = Instalment(kind, D("12000.00"))
        instalment.id = number
        made.instalments.append(instalment)
    return made


def codes(remarks: list[Remark]) -> list[str]:
    assert all(remark_sentence(remark).endswith(".") for remark in remarks)
    return [remark.code for remark in remarks]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"prepared_on": VOTE, "signed_on": VOTE, "notified_on": VOTE, "end": VOTE}, []),
        ({"prepared_on": BEFORE}, ["prepared_before_vote"]),
        ({"signed_on": BEFORE}, ["signed_before_vote"]),
        ({"prepared_on": AFTER, "signed_on": VOTE}, ["signed_before_prepared"]),
        ({"notified_on": BEFORE}, ["notified_before_vote"]),
        ({"signed_on": AFTER, "notified_on": VOTE}, ["notified_before_signed"]),
        ({"signed_on": VOTE, "published_on": VOTE}, []),
        ({"signed_on": AFTER, "published_on": VOTE}, ["published_before_signed"]),
        ({"published_on": VOTE}, []),
        ({"signed_on": AFTER, "end": VOTE}, ["end_before_signed"]),
        ({"end": AFTER, "extended_to": VOTE}, ["extended_before_end"]),
        ({"settled_on": BEFORE}, ["settled_before_vote"]),
    ],
)
def test_a_date_that_comes_before_what_it_follows_is_said(changes: dict[str, date], found: list[str]) -> None:
    made = agreement()
    for field, day in changes.items():
        setattr(made, field, day)
    assert codes(date_remarks(made, VOTE)) == found


@pytest.mark.parametrize(
    ("transmitted", "changes", "found"),
    [
        (None, {}, []),
        (None, {"notified_on": VOTE}, ["notified_not_transmitted"]),
        (None, {"notified_on": VOTE, "closed_on": AFTER}, []),
        (None, {"notified_on": VOTE, "final_amount": D(0)}, []),
        (VOTE, {"notified_on": VOTE}, []),
        (AFTER, {"notified_on": VOTE}, ["notified_before_transmitted"]),
    ],
)
def test_a_notification_comes_after_the_legality_review(
    transmitted: date | None, changes: dict[str, object], found: list[str]
) -> None:
    made = agreement()
    for field, value in changes.items():
        setattr(made, field, value)
    remark = transmission_remark(made, Deliberation("2026-118", VOTE, transmitted))
    assert codes([remark] if remark else []) == found
    assert transmission_remark(made, None) is None


@pytest.mark.parametrize(
    ("day", "asked"),
    [
        (BEFORE, "done_before_vote"),
        (VOTE, None),
        (TODAY, None),
        (TODAY + timedelta(days=1), "to_come"),
    ],
)
def test_a_day_before_the_vote_or_still_to_come_is_asked_about(day: date, asked: str | None) -> None:
    remark = doubt_about(day, decided_on=VOTE, today=TODAY)
    assert (None if remark is None else remark.code) == asked
    if remark is not None:
        assert asked_sentence(remark).endswith("Corrigez la date, ou validez encore une fois si c’est bien elle.")
        assert "{" not in asked_sentence(remark)


@pytest.mark.parametrize(
    ("paid", "waiting", "year"),
    [
        ("0.00", {2026, 2027}, 2026),
        ("0.00", {2027}, None),
        ("11999.99", {2027}, None),
        ("12000.00", {2027}, 2027),
        ("12000.00", {2026}, None),
        ("12000.00", set(), None),
        ("24000.00", {2026, 2027}, None),
    ],
)
def test_another_payment_is_asked_about_when_what_it_would_pay_is_of_a_year_that_waits_for_its_vote(
    paid: str, waiting: set[int], year: int | None
) -> None:
    made = agreement()
    for instalment, day in zip(made.instalments, (AFTER, TODAY), strict=True):
        instalment.planned_on = day
    made.payments.append(Payment(AFTER, D(paid)))
    assert doubt_about_next(made, waiting) == (year and Remark("next_year_to_confirm", facts={"year": year}))
    made.instalments[0].planned_on = made.instalments[1].planned_on = None
    assert doubt_about_next(made, waiting) is None


def test_a_payment_of_a_year_that_waits_for_its_vote_is_said() -> None:
    made = agreement()
    made.notified_on, made.instalments[0].planned_on = VOTE, AFTER
    made.payments.append(Payment(AFTER, D("12000.00"), 1))
    assert codes(payment_remarks(made, waiting={2026})) == ["year_to_confirm"]
    assert codes(payment_remarks(made, waiting={2027})) == []


def test_a_payment_before_the_vote_is_said() -> None:
    made = agreement()
    made.notified_on = VOTE
    made.payments.append(Payment(BEFORE, D("1.00")))
    assert codes(payment_remarks(made, decided_on=VOTE)) == ["paid_before_vote", "paid_before_notified"]
    assert codes(payment_remarks(made, decided_on=BEFORE)) == ["paid_before_notified"]
    assert "précède le vote" in remark_sentence(payment_remarks(made, decided_on=VOTE)[0])


def test_a_payment_whose_condition_is_not_met_is_said() -> None:
    made = agreement()
    made.notified_on = VOTE
    report = Deliverable(DeliverableKind.EVALUATION_REPORT, conditions=InstalmentKind.BALANCE)
    made.deliverables.append(report)
    made.payments += [Payment(AFTER, D("12000.00"), 1), Payment(AFTER, D("5000.00"), 2), Payment(AFTER, D("1.00"))]
    (remark,) = payment_remarks(made)
    assert remark_sentence(remark) == (
        "Versement du 20/05/2026 (Solde, 5\u202f000,00\u00a0€)\u00a0: il attend une pièce qui n’est pas reçue "
        "(Rapport d’évaluation)."
    )
    assert payment_remark(made, made.payments[1]) == remark
    report.received_on = AFTER
    assert payment_remarks(made) == []
    assert payment_remark(made, made.payments[1]) is None


def test_more_than_an_instalment_is_said_once_on_its_last_payment() -> None:
    made = agreement()
    made.notified_on = VOTE
    made.payments += [Payment(AFTER, D("8000.00"), 1), Payment(AFTER, D("8000.00"), 1)]
    assert codes(payment_remarks(made)) == ["above_instalment"]
    assert payment_remark(made, made.payments[0]) is None


def test_a_payment_before_the_act_is_notified_is_said() -> None:
    made = agreement()
    made.payments.append(Payment(VOTE, D("8000.00"), 1))
    assert codes(payment_remarks(made)) == ["paid_not_notified"]
    made.notified_on = AFTER
    assert codes(payment_remarks(made)) == ["paid_before_notified"]


@pytest.mark.parametrize(
    ("received", "accepted", "found"),
    [
        (None, None, []),
        (VOTE, VOTE, []),
        (None, VOTE, ["accepted_not_received"]),
        (AFTER, VOTE, ["accepted_before_received"]),
    ],
)
def test_a_deliverable_is_accepted_after_it_came(
    received: date | None, accepted: date | None, found: list[str]
) -> None:
    remark = deliverable_remark(Deliverable(DeliverableKind.OTHER, None, received, accepted))
    assert codes([] if remark is None else [remark]) == found


@pytest.mark.parametrize(
    ("required", "by_law", "state"),
    [
        (None, True, ActState.TO_PREPARE),
        (None, False, ActState.TO_NOTIFY),
        (True, False, ActState.TO_PREPARE),
        (False, True, ActState.TO_NOTIFY),
    ],
)
def test_a_convention_is_prepared_when_the_law_or_the_officer_wants_one(
    state: ActState, *, required: bool | None, by_law: bool
) -> None:
    made = agreement()
    made.required = required
    assert act_state(made, by_law=by_law) is state


def test_the_act_goes_from_prepared_to_notified() -> None:
    made = agreement()
    seen = [act_state(made)]
    for field in ("prepared_on", "signed_on", "notified_on"):
        setattr(made, field, VOTE)
        seen.append(act_state(made))
    assert seen == [ActState.TO_PREPARE, ActState.TO_SIGN, ActState.TO_NOTIFY, ActState.NOTIFIED]


def test_the_execution_follows_what_happens() -> None:
    made = agreement()
    assert execution_state(made, TODAY) is ExecutionState.TO_COMMIT
    made.committed_on = VOTE
    report = Deliverable(DeliverableKind.EVALUATION_REPORT, TODAY)
    made.deliverables.append(report)
    assert execution_state(made, TODAY) is ExecutionState.RUNNING
    report.due_on = date(2027, 9, 30)
    assert execution_state(made, TODAY) is ExecutionState.REPORT_DUE
    made.payments.append(Payment(AFTER, D("24000.00")))
    made.settled_on, made.final_amount = TODAY, D("20400.00")
    assert execution_state(made, TODAY) is ExecutionState.REPAYMENT
    made.repayments.append(RepaymentOrder(D("3600.00")))
    assert execution_state(made, TODAY) is ExecutionState.REPAYMENT
    made.repayments[0].repaid_on = TODAY
    assert execution_state(made, TODAY) is ExecutionState.SETTLED
    made.lapsed_on = TODAY
    assert execution_state(made, TODAY) is ExecutionState.LAPSED
    made.closed_on = TODAY
    assert execution_state(made, TODAY) is ExecutionState.CLOSED


def test_what_lapsed_owes_nothing_more() -> None:
    made = agreement()
    made.payments.append(Payment(AFTER, D("12000.00"), 1))
    assert (made.remaining, made.remaining_by_instalment()) == (D("12000.00"), [D("0.00"), D("12000.00")])
    made.lapsed_on = TODAY
    assert (made.due, made.remaining, made.overpaid) == (D("12000.00"), D("0.00"), D("0.00"))


@pytest.mark.parametrize(
    ("amount", "voted", "maximum", "found"),
    [
        (None, "24000.00", "30000.00", []),
        ("24000.00", "24000.00", "30000.00", []),
        ("24000.01", "24000.00", "30000.00", ["amended_above_voted"]),
        ("30000.00", "24000.00", "30000.00", ["amended_above_voted"]),
        ("30000.01", "24000.00", "30000.00", ["amended_above_maximum"]),
        ("30000.01", "24000.00", None, ["amended_above_voted"]),
        ("24000.00", "32000.00", "30000.00", []),
        ("24000.00", None, "30000.00", []),
    ],
)
def test_an_amendment_above_the_vote_or_the_maximum_is_said(
    amount: str | None, voted: str | None, maximum: str | None, found: list[str]
) -> None:
    voted_, maximum_ = (None if text is None else D(text) for text in (voted, maximum))
    amendment = Amendment("1", None, None if amount is None else D(amount))
    remark = amendment_remark(amendment, voted=voted_, maximum=maximum_)
    assert codes([] if remark is None else [remark]) == found
