"""What a table says of a decision made before, as the file keeps it: one reading, for the plan and for what is done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.wording.importing import portal_words

VOTE: Final = frozenset({"outcome", "voted", "decided_on"})
"""The fields of a dossier that a decision sets."""

DECISION: Final = frozenset({"outcome", "voted"})
"""The fields of a dossier that are one decision: both are taken, or neither is."""

PAYMENT: Final = frozenset({"paid", "paid_on"})
"""The fields of a dossier that its payments set."""

ADDED: Final = "added"
"""The answer of an officer to « was more paid, or otherwise? »: once more, what is paid above what was."""
CORRECTED: Final = "corrected"
"""The other one: what was paid was otherwise."""

FIRST_YEAR: Final = "first_year"
"""What a draft tells beside the fields of its target: the first year that its columns of years give an amount of.

It never tells a draft from another: its amounts are corrected.
"""
_STOOD: Final = (DecisionState.PROPOSED, DecisionState.ADJOURNED, DecisionState.WAITING_LIST)
_DECIDED_ELSEWHERE: Final = ("told_granted", "told_refused")
"""What a portal says of what was decided: an information, and no decision of ours."""


@dataclass(frozen=True, slots=True)
class PastDecision:
    """A decision made before, and what followed it; amounts in euros.

    Attributes:
        state: granted or refused.
        voted: nothing when it was refused.
        decided_on: None when the table gives no day.
        agreed: what was agreed in the end; as voted when the table gives no other amount, or no day of it.
        paid: what was paid, when the table says on which day.
        paid_on: the last day it was.
    """

    state: DecisionState
    voted: Decimal
    decided_on: date | None
    agreed: Decimal
    paid: Decimal = ZERO
    paid_on: date | None = None


def past_decision(values: Mapping[str, object]) -> PastDecision | None:
    """The decision that the values of a draft tell, None when they tell none: a portal's state is an information.

    A zero voted without a word of the decision is a refusal: what else it may mean was asked (`reading`).
    """
    outcome, voted, day = values.get("outcome"), amount_in(values, "voted"), day_in(values, "decided_on", "notified_on")
    if outcome == DecisionState.REFUSED or (outcome is None and voted == ZERO):
        return PastDecision(DecisionState.REFUSED, ZERO, day, ZERO)
    if voted is None or outcome not in (None, DecisionState.GRANTED):
        return None
    agreed = amount_in(values, "agreed")
    if agreed is None or day is None:
        agreed = voted
    paid, days = amount_in(values, "paid"), values.get("paid_on")
    if paid and isinstance(days, tuple) and days:
        return PastDecision(DecisionState.GRANTED, voted, day, agreed, paid, max(days))
    return PastDecision(DecisionState.GRANTED, voted, day, agreed)


def exercice_of(values: Mapping[str, object]) -> int | None:
    """The year that a dossier counts for; None when nothing tells it, which is asked and never guessed.

    That of its decision, its convention or its deposit, else the one said, else that in which its period begins, else
    the first year of its split.
    """
    day, year = day_in(values, "decided_on", "notified_on", "deposited_on"), values.get("year")
    if day is not None:
        return day.year
    if isinstance(year, int):
        return year
    period = values.get("period")
    begins = day_in(values, "start") or (period[0] if isinstance(period, tuple) and period else None)
    first = begins.year if isinstance(begins, date) else values.get(FIRST_YEAR)
    return first if isinstance(first, int) else None


def presumed_of(
    decision: PastDecision | None,
    values: Mapping[str, object],
    years: Mapping[int, Decimal],
    before: int,
    *,
    tells_paid: bool,
) -> list[tuple[date, Decimal]]:
    """What is presumed paid of the grant that a draft tells, if any.

    Args:
        decision: that the draft tells.
        values: of the draft.
        years: what was awarded for each *exercice*, when the table says it.
        before: the first year that is not gone by.
        tells_paid: whether the table tells what was paid: a blank then says that nothing was.
    """
    paid, year = amount_in(values, "paid"), exercice_of(values)
    if decision is None or year is None or decision.paid_on is not None or (tells_paid and not paid):
        return []
    return presumed_payments(decision, paid, years, year, before)


def presumed_payments(
    decision: PastDecision, paid: Decimal | None, years: Mapping[int, Decimal], year: int, before: int
) -> list[tuple[date, Decimal]]:
    """What is presumed paid of a grant of which no day of payment is told: on the last day of each year gone by.

    Args:
        decision: that granted it.
        paid: what the table says was paid, without a day; all that was agreed when it says nothing.
        years: what was awarded for each *exercice*, when the table says it.
        year: the *exercice* of the grant.
        before: the first year that is not gone by: what falls to it, or later, still runs.
    """
    shares = (years or {year: decision.agreed}) if paid is None else {year: paid}
    left, payments = decision.agreed, []
    for one in sorted(shares):
        amount = min(shares[one], left)
        if one < before and amount > 0:
            payments.append((date(one, 12, 31), amount))
            left -= amount
    return payments


def presumed_notice(values: Mapping[str, object], first_paid: date | None, before: int) -> date | None:
    """The day on which a grant is held to be notified and committed, None where it still waits to be.

    It is one that was paid, or of a year gone by: on the day of its convention, else of its vote, else of its first
    payment, else on the last day of its *exercice*.

    Args:
        values: of the draft that tells it.
        first_paid: the day of its first payment, told or presumed; None for none.
        before: the first year that is not gone by.
    """
    year = exercice_of(values)
    over = date(year, 12, 31) if year is not None and year < before else None
    if first_paid is None and over is None:
        return None
    return day_in(values, "notified_on", "decided_on") or first_paid or over


def compared_values(values: Mapping[str, object], decision: PastDecision | None) -> dict[str, object]:
    """The values of a draft as they would stand in its dossier, with the decision that it tells.

    An amount is voted only where somebody decided; the state of a portal is one of its notes.
    """
    state = str(values.get("state", ""))
    if state:
        told = (str(values.get("notes", "")), portal_words(state))
        values = {**values, "notes": "\n".join(one for one in told if one)}
    if decision is None:
        return {key: value for key, value in values.items() if key not in VOTE | PAYMENT}
    days = values.get("paid_on")
    if isinstance(days, tuple) and days:
        values = {**values, "paid_on": max(days)}
    day = {} if decision.decided_on is None else {"decided_on": decision.decided_on}
    return {**values, "outcome": decision.state, "voted": decision.voted, **day}


def standing_of(values: Mapping[str, object]) -> DecisionState | None:
    """Where a dossier that nobody decided stood before those who decide: proposed, adjourned by them, kept waiting.

    What is proposed is so for an amount: without one, it was reviewed and no more.
    """
    stood = next((state for state in _STOOD if values.get("outcome") == state), None)
    return None if stood is DecisionState.PROPOSED and amount_in(values, "proposed") is None else stood


def instruction_of(values: Mapping[str, object]) -> InstructionState | None:
    """Where the instruction of a dossier that nobody decided stands: as its portal says, or as its table does."""
    said = values.get("outcome") or values.get("state")
    if said in _DECIDED_ELSEWHERE:
        return InstructionState.UNDER_REVIEW
    if said in _STOOD:
        return InstructionState.REVIEWED
    return InstructionState(str(said)) if said in set(InstructionState) else None


def amount_in(values: Mapping[str, object], key: str) -> Decimal | None:
    """An amount of a draft, in euros."""
    value = values.get(key)
    return value if isinstance(value, Decimal) else None


def day_in(values: Mapping[str, object], *keys: str) -> date | None:
    """The first day of a draft among some fields."""
    return next((day for key in keys if isinstance(day := values.get(key), date)), None)
