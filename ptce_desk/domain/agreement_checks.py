"""What deserves a word in the life of a grant: dates that make no sense, payments made too early. All is kept."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.domain.agreements import Agreement, Amendment, Deliverable, Instalment, Payment
from ptce_desk.domain.committees import Deliberation
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.vocabulary import Fact


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say, by its code, about a field of the agreement or one of its lines."""

    code: str
    about: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)


HAPPENED: Final = ("prepared_on", "signed_on", "notified_on", "published_on", "committed_on")
"""The dates of an agreement that say what was done: none of them is still to come."""


def date_remarks(agreement: Agreement, decided_on: date | None) -> list[Remark]:
    """The dates of the agreement that come before what they follow."""
    prepared, signed, notified = agreement.prepared_on, agreement.signed_on, agreement.notified_on
    pairs = (
        ("prepared_before_vote", "prepared_on", decided_on, prepared),
        ("signed_before_vote", "signed_on", decided_on, signed),
        ("signed_before_prepared", "signed_on", prepared, signed),
        ("notified_before_vote", "notified_on", decided_on, notified),
        ("notified_before_signed", "notified_on", signed, notified),
        ("published_before_signed", "published_on", signed, agreement.published_on),
        ("end_before_signed", "end", signed, agreement.end),
        ("extended_before_end", "extended_to", agreement.end, agreement.extended_to),
        ("settled_before_vote", "settled_on", decided_on, agreement.settled_on),
    )
    return [Remark(code, name, {"day": before}) for code, name, before, after in pairs if _reversed(before, after)]


def transmission_remark(agreement: Agreement, act: Deliberation | None) -> Remark | None:
    """A notification before the délibération was handed to the legality review, or while no day is noted for that.

    A grant that is over, or paid whole, is not asked about.
    """
    notified = agreement.notified_on
    if act is None or notified is None:
        return None
    if _reversed(act.transmitted_on, notified):
        return Remark("notified_before_transmitted", "notified_on", {"day": act.transmitted_on})
    lacks = act.transmitted_on is None and not agreement.is_over and agreement.remaining > ZERO
    return Remark("notified_not_transmitted", "notified_on") if lacks else None


def doubt_about(day: date, *, decided_on: date | None, today: date) -> Remark | None:
    """What is asked of the day of something done for a grant, before it is kept: before the vote, or still to come."""
    if _reversed(decided_on, day):
        return Remark("done_before_vote", facts={"done_on": day, "day": decided_on})
    return Remark("to_come", facts={"day": day}) if today < day else None


def payment_remark(
    agreement: Agreement,
    payment: Payment,
    *,
    decided_on: date | None = None,
    waiting: AbstractSet[int] = frozenset(),
) -> Remark | None:
    """What one payment should not have been: before what it waits for, before the act, more than its instalment."""
    return next(_of_payment(agreement, payment, decided_on, waiting), None)


def payment_remarks(
    agreement: Agreement, *, decided_on: date | None = None, waiting: AbstractSet[int] = frozenset()
) -> list[Remark]:
    """What is to be said of every payment, in order; of its day, when that of the vote is known.

    `waiting` are the years that wait for a yearly vote of the budget.
    """
    every = (_of_payment(agreement, payment, decided_on, waiting) for payment in agreement.payments)
    return [remark for told in every for remark in told]


def doubt_about_next(agreement: Agreement, waiting: AbstractSet[int]) -> Remark | None:
    """What is asked before another payment: what it would pay is of a year that waits for its vote."""
    left = zip(agreement.instalments, agreement.remaining_by_instalment(), strict=True)
    following = next((one for one, remaining in left if remaining), None)
    year = None if following is None else year_awaited(following, waiting)
    return None if year is None else Remark("next_year_to_confirm", facts={"year": year})


def year_awaited(instalment: Instalment, waiting: AbstractSet[int]) -> int | None:
    """The year an instalment is planned in when it waits for its vote."""
    day = instalment.planned_on
    return day.year if day is not None and day.year in waiting else None


def deliverable_remark(deliverable: Deliverable) -> Remark | None:
    """A deliverable accepted before it came."""
    if deliverable.accepted_on is not None and deliverable.received_on is None:
        return Remark("accepted_not_received")
    if _reversed(deliverable.received_on, deliverable.accepted_on):
        return Remark("accepted_before_received", facts={"day": deliverable.received_on})
    return None


def amendment_remark(amendment: Amendment, *, voted: Decimal | None, maximum: Decimal | None) -> Remark | None:
    """An amendment that would agree on more euros than the scheme allows, or than were voted."""
    amount = amendment.amount
    if amount is None or voted is None or amount <= voted:
        return None
    facts: dict[str, Fact] = {"amount": amount, "voted": voted, "maximum": maximum}
    above_maximum = maximum is not None and amount > maximum
    return Remark("amended_above_maximum" if above_maximum else "amended_above_voted", facts=facts)


def instalment_of(agreement: Agreement, payment: Payment) -> Instalment | None:
    """The instalment that a payment pays."""
    return next((one for one in agreement.instalments if one.id == payment.instalment_id), None)


def _of_payment(
    agreement: Agreement, payment: Payment, decided_on: date | None, waiting: AbstractSet[int]
) -> Iterator[Remark]:
    told: dict[str, Fact] = {"paid_on": payment.paid_on, "amount": payment.amount}
    if _reversed(decided_on, payment.paid_on):
        yield Remark("paid_before_vote", facts=told | {"day": decided_on})
    instalment = instalment_of(agreement, payment)
    if instalment is not None:
        year = year_awaited(instalment, waiting)
        if year is not None:
            yield Remark("year_to_confirm", facts=told | {"instalment": instalment.kind.value, "year": year})
        for awaited in agreement.awaited_by(instalment.kind):
            facts = told | {"instalment": instalment.kind.value, "deliverable": awaited.kind.value}
            yield Remark("condition_not_met", facts=facts)
        paid = agreement.paid_on_instalment(instalment)
        last = [p for p in agreement.payments if p.instalment_id == instalment.id][-1]
        if paid > instalment.amount and payment is last:
            facts = told | {"instalment": instalment.kind.value, "paid": paid, "planned": instalment.amount}
            yield Remark("above_instalment", facts=facts)
    if _reversed(agreement.notified_on, payment.paid_on):
        yield Remark("paid_before_notified", facts=told | {"day": agreement.notified_on})
    elif agreement.notified_on is None:
        yield Remark("paid_not_notified", facts=told)


def _reversed(before: date | None, after: date | None) -> bool:
    return before is not None and after is not None and after < before
