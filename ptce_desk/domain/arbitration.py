"""Scenarios (scénarios d'arbitrage): amounts tried on the dossiers of a session, or of an envelope.

Nothing here changes a dossier (docs/rules.md, « Scenarios »).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import ROUND_FLOOR, Decimal
from enum import StrEnum
from typing import Final

from ptce_desk.domain.budget import Consumption, CreditYear
from ptce_desk.domain.money import CENT, ZERO
from ptce_desk.domain.scoring import NO_JURY, Noting

LARGEST_REDUCTION: Final = Decimal(1)
"""All of it."""


class Basis(StrEnum):
    """What the amounts of a scenario are worked out from."""

    MAXIMUM = "maximum"
    """What may be granted, no more than what is asked."""
    REQUESTED = "requested"
    PROPOSED = "proposed"
    PRESENT = "present"
    """The amounts of the scenario as they stand."""


class Criterion(StrEnum):
    """What dossiers are ranked by."""

    NUMBER = "number"
    COMPLETED_ON = "completed_on"
    REQUESTED = "requested"
    MAXIMUM = "maximum"
    RATE = "rate"
    OWN_FUNDS = "own_funds"
    SCORE = "score"

    @property
    def highest_first(self) -> bool:
        """Whether the greatest comes first unless told otherwise: the best mark is the first rank."""
        return self is Criterion.SCORE


class Standing(StrEnum):
    """Whether a scenario may move the amount of a dossier, or what keeps it from doing so."""

    OPEN = "open"
    ENGAGED = "engaged"
    REFUSED = "refused"
    ADJOURNED = "adjourned"
    WAITING = "waiting"
    """The session put it on the waiting list."""
    CLOSED = "closed"
    """Withdrawn, inadmissible, closed without action."""
    SUBMITTED = "submitted"
    """The day of its session is past: what the élus had stays."""
    OBSTRUCTED = "obstructed"
    """Whatever the amount, it cannot be proposed."""
    LEFT = "left"
    """No longer among the dossiers of the arbitration."""


@dataclass(frozen=True, slots=True)
class AmountRule:
    """How the amounts of a scenario are worked out: each step that is said is taken, in this order.

    Attributes:
        cap: no dossier has more, in euros.
        reduction: the part taken off, as a ratio.
        step: amounts are rounded down to a multiple of it, in euros; None leaves cents.
        order: dossiers are served in this order until their envelope has nothing left; None serves all.
        descending: the greatest, or the latest, first.
        partial: the first that cannot be served whole has what is left, instead of nothing.
    """

    basis: Basis = Basis.MAXIMUM
    cap: Decimal | None = None
    reduction: Decimal | None = None
    step: Decimal | None = None
    order: Criterion | None = None
    descending: bool = False
    partial: bool = True


@dataclass(eq=False)
class ScenarioAmount:
    """What a scenario gives a dossier, in euros; `locked`, no rule moves it."""

    funding_file_id: int
    amount: Decimal = ZERO
    locked: bool = False
    id: int = field(init=False, repr=False)
    scenario_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class Scenario:
    """One way to share what may be granted among the dossiers of a session, or of an envelope.

    The rule is the one that was last worked out (see `AmountRule`); `touched`, amounts were typed since.
    `position` is its letter: no other scenario of the same arbitration takes it while it is there.
    `adopted_on` is the day it was adopted, as long as no other of the same arbitration was after it.
    """

    name: str
    position: int = 0
    session_id: int | None = None
    envelope_id: int | None = None
    basis: Basis = Basis.MAXIMUM
    cap: Decimal | None = None
    reduction: Decimal | None = None
    step: Decimal | None = None
    criterion: Criterion | None = None
    descending: bool = False
    partial: bool = True
    touched: bool = False
    adopted_on: date | None = None
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)
    amounts: list[ScenarioAmount] = field(default_factory=list, repr=False)

    @property
    def rule(self) -> AmountRule:
        """What its amounts were last worked out by."""
        kept = (self.basis, self.cap, self.reduction, self.step, self.criterion, self.descending, self.partial)
        return AmountRule(*kept)

    def follow(self, rule: AmountRule, amounts: Mapping[int, Decimal]) -> None:
        """Take the amounts that a rule gives, by dossier; locks stay."""
        self.basis, self.cap, self.reduction, self.step = rule.basis, rule.cap, rule.reduction, rule.step
        self.criterion, self.descending, self.partial = rule.order, rule.descending, rule.partial
        self.touched = False
        self.take(amounts)

    def take(self, amounts: Mapping[int, Decimal]) -> None:
        """Take amounts in euros, by dossier, under the same rule."""
        for file_id, amount in amounts.items():
            self.line_for(file_id).amount = amount

    def line_for(self, file_id: int) -> ScenarioAmount:
        """What it says of a dossier, nothing yet when it said nothing."""
        found = next((line for line in self.amounts if line.funding_file_id == file_id), None)
        if found is None:
            found = ScenarioAmount(file_id)
            self.amounts.append(found)
        return found

    @property
    def given(self) -> dict[int, Decimal]:
        """Its amounts in euros, by dossier."""
        return {line.funding_file_id: line.amount for line in self.amounts}

    @property
    def locks(self) -> frozenset[int]:
        """The dossiers whose amount no rule moves."""
        return frozenset(line.funding_file_id for line in self.amounts if line.locked)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A dossier among those arbitrated; amounts in euros, rates as ratios.

    Attributes:
        maximum: what may be granted, None when it is unknown.
        derogated: whether a derogation passes over the maximum.
        proposed: None as long as nothing is.
        weighs: what it takes of its envelope today: proposed and not yet voted, else voted.
        completed_on: the day it was declared complete, None before.
        rate: of the maximum to the eligible base.
        own_funds: the part of the total cost that the bearer brings.
        pending: whether it is proposed and not yet voted.
        score: the one the jurors gave, None without one.
        noting: how many of the jury it has the notes of; of nobody once none may be given.
    """

    file_id: int
    scheme_id: int
    number: str
    standing: Standing = Standing.OPEN
    requested: Decimal | None = None
    maximum: Decimal | None = None
    derogated: bool = False
    proposed: Decimal | None = None
    weighs: Decimal = ZERO
    completed_on: date | None = None
    rate: Decimal | None = None
    own_funds: Decimal | None = None
    pending: bool = False
    score: Decimal | None = None
    noting: Noting = NO_JURY

    @property
    def is_open(self) -> bool:
        """Whether a scenario may move it."""
        return self.standing is Standing.OPEN

    @property
    def ceiling(self) -> Decimal | None:
        """The most that may be proposed, None without a limit: as `Assessment.is_exceeded_by`, with derogations."""
        return None if self.derogated else self.maximum

    @property
    def most(self) -> Decimal:
        """What is suggested: what may be granted, no more than what is asked; nothing when neither is known."""
        known = [one for one in (self.maximum, self.requested) if one is not None]
        return min(known, default=ZERO)

    @property
    def capped_by_request(self) -> bool:
        """Whether what is asked is less than what may be granted."""
        return self.maximum is not None and self.most < self.maximum

    @property
    def proposed_today(self) -> Decimal | None:
        """The amount proposed as the dossier stands: one that was put off and waits again has none."""
        return None if self.is_open and not self.pending else self.proposed

    @property
    def held(self) -> Decimal:
        """What it takes today, no more than may be proposed as long as it may be moved."""
        return min(self.weighs, self.ceiling) if self.is_open and self.ceiling is not None else self.weighs

    def given(self, amounts: Mapping[int, Decimal]) -> Decimal:
        """What it takes of its envelope in a scenario: what that gives, else what it takes today (`held`)."""
        return amounts.get(self.file_id, self.held) if self.is_open else self.weighs

    def stands_at(self, amount: Decimal) -> bool:
        """Whether it is proposed at an amount already."""
        return self.pending and self.proposed == amount

    def exceeds(self, amount: Decimal) -> bool:
        """Whether an amount could not be proposed for it."""
        return self.ceiling is not None and amount > self.ceiling


def worked_out(
    rule: AmountRule,
    candidates: Sequence[Candidate],
    present: Mapping[int, Decimal],
    locks: Iterable[int],
    available: Mapping[int, Decimal],
) -> dict[int, Decimal]:
    """The amounts a rule gives, by dossier: of those that may be moved and are not locked.

    Args:
        rule: what to do.
        candidates: every dossier of the arbitration.
        present: the amounts as they stand, by dossier.
        locks: the dossiers that no rule moves.
        available: what each scheme may still give these dossiers, all that they take included, by scheme; one that
            is not there has no limit.
    """
    kept = frozenset(locks)
    moved = [one for one in candidates if one.is_open and one.file_id not in kept]
    amounts = {one.file_id: _begun(rule.basis, one, present) for one in moved}
    if rule.cap is not None:
        amounts = capped(amounts, rule.cap)
    if rule.reduction is not None:
        amounts = reduced(amounts, rule.reduction)
    amounts = {key: rounded_down(amount, rule.step) for key, amount in amounts.items()}
    if rule.order is None:
        return amounts
    left = dict(available)
    for one in candidates:
        if one.scheme_id in left and one.file_id not in amounts:
            left[one.scheme_id] -= one.given(present)
    return served(ranked(moved, rule.order, descending=rule.descending), amounts, left, rule)


def newcomers(candidates: Iterable[Candidate], present: Mapping[int, Decimal]) -> list[Candidate]:
    """The dossiers that came once the amounts of a scenario were worked out: it says nothing of them."""
    return [one for one in candidates if one.is_open and one.file_id not in present]


def brought_in(
    scenario: Scenario, candidates: Sequence[Candidate], available: Mapping[int, Decimal]
) -> dict[int, Decimal]:
    """The amounts that the rule of a scenario gives once more, for the dossiers that came since; by dossier.

    Without an order it gives them to those alone: the others have what they would have. In an order all are served
    again; where amounts were typed, or the rule began with those of the scenario, from the amounts as they stand.
    """
    rule, present, locks = scenario.rule, scenario.given, scenario.locks
    late = newcomers(candidates, present)
    begun = present | {one.file_id: one.most for one in late}
    if rule.order is not None and not scenario.touched and rule.basis is not Basis.PRESENT:
        return worked_out(rule, candidates, begun, locks, available)
    alone = worked_out(replace(rule, order=None), candidates, begun, locks | frozenset(present), {})
    if rule.order is None:
        return alone
    again = replace(rule, basis=Basis.PRESENT, cap=None, reduction=None)
    return worked_out(again, candidates, begun | alone, locks, available)


def capped(amounts: Mapping[int, Decimal], cap: Decimal) -> dict[int, Decimal]:
    """« Plafonner à »: nobody has more."""
    return {key: min(amount, cap) for key, amount in amounts.items()}


def reduced(amounts: Mapping[int, Decimal], part: Decimal) -> dict[int, Decimal]:
    """« Réduire tout de »: a part off each, to the cent below."""
    return {key: rounded_down(amount * (LARGEST_REDUCTION - part), None) for key, amount in amounts.items()}


def served(
    ranking: Sequence[Candidate], wanted: Mapping[int, Decimal], left: Mapping[int, Decimal], rule: AmountRule
) -> dict[int, Decimal]:
    """« Jusqu'à épuisement dans l'ordre »: each scheme serves its dossiers whole until one cannot be, and then stops.

    That one has what is left, rounded down, where the rule says so. A scheme without a limit serves all.
    """
    purses = dict(left)
    spent: set[int] = set()
    found: dict[int, Decimal] = {}
    for one in ranking:
        asked, purse = wanted[one.file_id], purses.get(one.scheme_id)
        if purse is None:
            found[one.file_id] = asked
            continue
        given = asked
        if one.scheme_id in spent:
            given = ZERO
        elif asked > purse:
            spent.add(one.scheme_id)
            given = rounded_down(max(purse, ZERO), rule.step) if rule.partial else ZERO
        purses[one.scheme_id] = purse - given
        found[one.file_id] = given
    return found


def rounded_down(amount: Decimal, step: Decimal | None) -> Decimal:
    """The greatest multiple of a step that is no more than an amount, to the cent."""
    unit = step or CENT
    return ((amount / unit).to_integral_value(rounding=ROUND_FLOOR) * unit).quantize(CENT)


def ranked(candidates: Iterable[Candidate], criterion: Criterion, *, descending: bool | None = None) -> list[Candidate]:
    """Dossiers in the order of a criterion; equals keep the order they come in, those of which nothing is known last.

    They come in the order of their numbers. None leaves the way to the criterion (`Criterion.highest_first`).
    """
    every = list(candidates)
    descending = criterion.highest_first if descending is None else descending
    if criterion is Criterion.NUMBER:
        return every[::-1] if descending else every
    measures = [(measured(one, criterion), one) for one in every]
    known = [(value, one) for value, one in measures if value is not None]
    known.sort(key=lambda pair: pair[0], reverse=descending)
    return [one for _value, one in known] + [one for value, one in measures if value is None]


def measured(candidate: Candidate, criterion: Criterion) -> Decimal | None:
    """What a dossier is ranked by, None when nothing is known of it; a number is no measure."""
    completed_on = candidate.completed_on
    return {
        Criterion.NUMBER: None,
        Criterion.COMPLETED_ON: None if completed_on is None else Decimal(completed_on.toordinal()),
        Criterion.REQUESTED: candidate.requested,
        Criterion.MAXIMUM: None if candidate.maximum is None else candidate.most,
        Criterion.RATE: candidate.rate,
        Criterion.OWN_FUNDS: candidate.own_funds,
        Criterion.SCORE: candidate.score,
    }[criterion]


@dataclass(frozen=True, slots=True)
class Change:
    """What adopting a scenario would do to a dossier: the amount it gives, in place of what it takes today."""

    candidate: Candidate
    amount: Decimal

    @property
    def gap(self) -> Decimal:
        """How much more of its envelope the dossier would take, negative for less."""
        return self.amount - self.candidate.weighs


def changes_in(candidates: Iterable[Candidate], amounts: Mapping[int, Decimal]) -> list[Change]:
    """The dossiers whose proposal a scenario changes, each with what it gives.

    Of one it says nothing of, nothing changes but what is more than may be proposed (`Candidate.held`).
    """
    moved = (one for one in candidates if one.is_open and (one.file_id in amounts or one.held != one.weighs))
    return [Change(one, one.given(amounts)) for one in moved if not one.stands_at(one.given(amounts))]


@dataclass(frozen=True, slots=True)
class Effect:
    """What a scenario makes of an envelope, in euros.

    Attributes:
        consumption: of the envelope, were the scenario adopted.
        total: what the dossiers of the arbitration take of it, voted or not.
        enveloped: whether there is an envelope; without one there is nothing to exceed.
    """

    consumption: Consumption
    total: Decimal
    enveloped: bool = True

    @property
    def available(self) -> Decimal:
        """What the envelope has for these dossiers, whatever the scenario."""
        return self.total + self.remaining

    @property
    def remaining(self) -> Decimal:
        """What is left of the envelope; negative for what it lacks."""
        return self.consumption.forecast_remaining

    @property
    def exceeded(self) -> bool:
        """Whether the envelope lacks money."""
        return self.enveloped and self.remaining < 0


def effect_of(
    budget: Decimal | None,
    voted: Decimal,
    proposed: Decimal,
    candidates: Iterable[Candidate],
    amounts: Mapping[int, Decimal],
) -> Effect:
    """What a scenario makes of an envelope; `voted` and `proposed` as it stands, `candidates` of its scheme alone."""
    total, change = ZERO, ZERO
    for one in candidates:
        total += one.given(amounts)
        change += one.given(amounts) - one.weighs
    return Effect(Consumption(budget or ZERO, voted, proposed + change), total, budget is not None)


@dataclass(frozen=True, slots=True)
class YearEffect:
    """What a scenario makes of the payments of a year out of an envelope, in euros.

    Attributes:
        year: None for what is planned on no known day.
        credits: what may be paid then, None when nothing is set.
        due: what is paid and planned of what is granted.
        provisional: what is proposed and not yet voted, the scenario adopted.
    """

    year: int | None
    credits: Decimal | None
    due: Decimal
    provisional: Decimal

    @property
    def remaining(self) -> Decimal | None:
        """What the credits leave, negative for what they lack; None without credits."""
        return None if self.credits is None else self.credits - self.due - self.provisional


def not_before(first: int, amounts: Mapping[int | None, Decimal]) -> dict[int | None, Decimal]:
    """Euros by year with those of years before a first one in it: nothing is paid before it is voted."""
    return added_up([[(None if year is None else max(year, first), amount) for year, amount in amounts.items()]])


def year_effects(known: Iterable[CreditYear], provisional: Mapping[int | None, Decimal]) -> tuple[YearEffect, ...]:
    """The years in which an envelope is paid with what a scenario adds to each, in order, no known year last."""
    held = {one.year: one for one in known}
    years = sorted(
        {*held, *(year for year, amount in provisional.items() if amount)}, key=lambda y: (y is None, y or 0)
    )
    found = []
    for year in years:
        one = held.get(year) or CreditYear(year)
        found.append(YearEffect(year, one.amount, one.due, provisional.get(year, ZERO)))
    return tuple(found)


def added_up(schedules: Iterable[Iterable[tuple[int | None, Decimal]]]) -> dict[int | None, Decimal]:
    """Schedules together: euros by year, None for no known one."""
    found: defaultdict[int | None, Decimal] = defaultdict(lambda: ZERO)
    for schedule in schedules:
        for year, amount in schedule:
            found[year] += amount
    return dict(found)


def _begun(basis: Basis, candidate: Candidate, present: Mapping[int, Decimal]) -> Decimal:
    """What a rule begins with: never more than may be proposed."""
    match basis:
        case Basis.MAXIMUM:
            return candidate.most
        case Basis.REQUESTED:
            begun = candidate.most if candidate.requested is None else candidate.requested
        case Basis.PROPOSED:
            begun = candidate.most if candidate.proposed is None else candidate.proposed
        case Basis.PRESENT:
            begun = candidate.given(present)
    return begun if candidate.ceiling is None else min(begun, candidate.ceiling)
