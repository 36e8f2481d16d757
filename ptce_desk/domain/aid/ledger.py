"""The one ledger: who got how much, for which year, from whom (docs/rules.md, « Law »). Caps, law and acts read it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from ptce_desk.domain.agreements import agreed_amount
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.money import ZERO, not_negative, split_exactly
from ptce_desk.domain.organisations import PUBLIC_LEVELS, FunderLevel
from ptce_desk.domain.periods import Period
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.recipients import NOBODY, LegalPerson, Recipient
from ptce_desk.domain.rules.request import AssessmentRequest
from ptce_desk.domain.rules.schedule import Schedule, schedule_of
from ptce_desk.domain.rules.types import Rule, Tapering
from ptce_desk.domain.vocabulary import SplitMode, StateAidRegime

_Key = TypeVar("_Key", date, int | None)


class EntryState(StrEnum):
    """What an amount of the ledger is."""

    VOTED = "voted"
    AGREED = "agreed"
    SETTLED = "settled"
    LAPSED = "lapsed"
    OBTAINED = "obtained"
    """Told by a line of a funding plan only."""


@dataclass(frozen=True, slots=True)
class Payer:
    """Who pays; `name` is folded, `ours` tells whether it is the file's authority."""

    level: FunderLevel
    name: str
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Transfer:
    """An agreement that passes to a new bearer, from a day on."""

    day: date
    to: Recipient


@dataclass(frozen=True, slots=True)
class Holding:
    """What counts of an award for one of those who hold it, in euros.

    `since` is the day the agreement passed to it, None when it had it from the vote; `until` the day it passed on.
    """

    recipient: Recipient
    amount: Decimal
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """What is no longer owed from a day on, in euros: of a year, or of none in particular."""

    day: date
    amount: Decimal
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Timing:
    """What spreads an amount over civil years: the dates of a project, and the split somebody chose."""

    start: date | None = None
    end: date | None = None
    decided_on: date | None = None
    deposited_on: date | None = None
    split: SplitMode | None = None
    shares: Mapping[int, Decimal] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()

    @property
    def is_chosen(self) -> bool:
        """Whether the officer or the scheme says the split; else it is by months only for want of better."""
        return self.split is not None or any(isinstance(rule, Tapering) for rule in self.rules)

    def schedule(self, amount: Decimal) -> Schedule:
        """An amount by civil year, nothing when no day is known."""
        request = AssessmentRequest(
            ZERO,
            (),
            ZERO,
            start=self.start,
            end=self.end,
            deposited_on=self.deposited_on,
            decided_on=self.decided_on,
            split=self.split,
            shares=self.shares,
        )
        return schedule_of(self.rules, request, amount)

    def agreed(
        self, voted: Decimal, amendments: Sequence[tuple[date, Decimal]], reductions: Sequence[Cut] = ()
    ) -> dict[int, Decimal]:
        """An amount voted by civil year, with what was signed since and what went; empty when no day is known."""
        years = dict(self.schedule(voted))
        before = voted
        for day, amount, cut in _changes(amendments, reductions) if years else ():
            if cut is not None:
                _cut(years, cut)
                before -= cut.amount
                continue
            if amount >= before:
                for year, part in self.added(amount - before, day):
                    years[year] = years.get(year, ZERO) + part
            else:
                _take_off(years, before - amount, day.year)
            before = amount
        return years

    def added(self, amount: Decimal, since: date) -> Schedule:
        """What is added on a day, by the months that are left of the project; in that year when none is."""
        first = since if self.start is None else max(since, self.start)
        if self.end is None or self.end < first:
            return ((since.year, amount),)
        months = Period(first, self.end).months_by_year()
        return tuple(zip(months, split_exactly(amount, list(months.values())), strict=True))


@dataclass(frozen=True, slots=True)
class ObtainedLine:
    """Cash of another funder that the plan of a dossier says is obtained, in euros."""

    payer: Payer
    amount: Decimal
    public: bool = True


@dataclass(frozen=True, slots=True)
class Grant:
    """One award as the file records it; amounts in euros.

    Attributes:
        amendments: the amounts set by amendments, with the day each was signed, in that order.
        reductions: what is no longer owed: of a year nobody confirmed, say.
        to_confirm: the years that wait for a yearly vote.
        instalments: the year each is planned, None for none, and its amount; they add up to what is agreed.
        paid: less what was paid back.
        final_amount: once settled.
        lines: what other funders bring to the same project.
        state_aid: what European State aid law makes of it, as its dossier says, None when nobody did.
        lead: whose part passes with the agreement, where several share the award.
        transfers: those it passed to since, in order.
        flows: where it passed to another, what was paid by day, and what was paid back, as less.
        named: every record it names: the beneficiary, who carries the project, those it passed to.
    """

    file_id: int
    number: str
    scheme: str
    payer: Payer
    voted: Decimal
    timing: Timing
    recipients: tuple[Recipient, ...]
    ptce_id: int | None = None
    stage: Stage | None = None
    amendments: tuple[tuple[date, Decimal], ...] = ()
    reductions: tuple[Cut, ...] = ()
    to_confirm: frozenset[int] = frozenset()
    instalments: tuple[tuple[int | None, Decimal], ...] = ()
    paid: Decimal = ZERO
    final_amount: Decimal | None = None
    lapsed: bool = False
    lines: tuple[ObtainedLine, ...] = ()
    version_id: int = 0
    state_aid: StateAidRegime | None = None
    lead: LegalPerson | None = None
    transfers: tuple[Transfer, ...] = ()
    flows: tuple[tuple[date, Decimal], ...] = ()
    named: frozenset[int] = frozenset()

    @property
    def agreed(self) -> Decimal:
        """The amount of the last amendment signed, else the one voted, less what went since."""
        return agreed_amount(self.voted, self.amendments, [(cut.day, cut.amount) for cut in self.reductions])

    @property
    def counted(self) -> Decimal:
        """What counts of it: settled, else agreed; of what lapsed, what was paid and is not paid back nor owed back."""
        due = self.agreed if self.final_amount is None else self.final_amount
        return min(due, not_negative(self.paid)) if self.lapsed else due

    @property
    def state(self) -> EntryState:
        """What its amount is."""
        if self.lapsed:
            return EntryState.LAPSED
        if self.final_amount is not None:
            return EntryState.SETTLED
        return EntryState.AGREED if self.amendments or self.reductions else EntryState.VOTED

    @property
    def place(self) -> tuple[date, int]:
        """Its rank among awards: by day of decision, then by dossier."""
        return self.timing.decided_on or date.max, self.file_id

    @property
    def passing(self) -> int | None:
        """Which of those who share it the agreement passes from: the only one, else the lead partner, else nobody."""
        if len(self.recipients) < 2:
            return 0
        leads = (self.lead is not None and one.person == self.lead for one in self.recipients)
        return next((place for place, leads_it in enumerate(leads) if leads_it), None)

    @property
    def holders(self) -> tuple[Recipient, ...]:
        """Who shares it, then those it passed to: each legal person once."""
        if len(self.recipients) == 1 and not self.transfers:
            return self.recipients
        passed = () if self.passing is None else tuple(passed.to for passed in self.transfers)
        everybody = (*self.recipients, *passed)
        return tuple({one.person: one for one in reversed(everybody)}.values())[::-1]

    def place_of(self, person: LegalPerson | None) -> tuple[date, int]:
        """Its rank among the awards of one of them: by the day of the vote, or the day it passed to it."""
        days = [passed.day for passed in self.transfers if passed.to.person == person]
        if not days or any(one.person == person for one in self.recipients):
            return self.place
        return min(days), self.file_id

    def in_hand(self) -> "Grant":
        """As if its present bearer had it whole, whatever was paid to those before."""
        place = self.passing
        if not self.transfers or place is None:
            return self
        shared = list(self.recipients or NOBODY)
        shared[place] = replace(self.transfers[-1].to, share=shared[place].share)
        return replace(self, recipients=tuple(shared), transfers=(), flows=())


@dataclass(frozen=True, slots=True)
class Entry:
    """So many euros, for a civil year, from a payer, to a legal person.

    `year` is None when no day is known; `firm` tells whether it waits for no yearly vote.
    """

    file_id: int
    person: LegalPerson | None
    payer: Payer
    year: int | None
    amount: Decimal
    state: EntryState
    public: bool = True
    firm: bool = True


def is_ours(level: FunderLevel, name: str, authority: Payer | None, *, named: bool) -> bool:
    """Whether a funder is the file's authority.

    Args:
        level: of the funder.
        name: of the funder.
        authority: of the file, None when it names none.
        named: whether a scheme of the file bears its name; as long as none does, those of its level are its own.
    """
    if authority is None:
        return False
    return level is authority.level and (not named or fold(name) == authority.name)


def years_of(grant: Grant) -> Schedule:
    """What counts of an award by civil year: by its split, else its instalments, else its months.

    What an amendment adds goes to the years from its signature; what is not owed in the end comes off the last
    years. The sum is exactly what counts; nothing when no day is known.
    """
    years = _planned(grant)
    if not years:
        return ()
    excess = sum(years.values(), ZERO) - grant.counted
    for year in sorted(years, reverse=True):
        taken = min(years[year], excess)
        years[year] -= taken
        excess -= taken
    return tuple(sorted((year, amount) for year, amount in years.items() if amount))


def shares_of(grant: Grant, amount: Decimal) -> list[tuple[Recipient, Decimal]]:
    """An amount among those who share the award, to the cent; what carriers leave without a beneficiary is nobody's."""
    shared = grant.recipients or NOBODY
    amounts = [amount] if len(shared) == 1 else split_exactly(amount, [one.share for one in shared])
    return list(zip(shared, amounts, strict=True))


def holdings_of(grant: Grant) -> list[Holding]:
    """What counts of an award for each who holds it: what was paid to a bearer is its own, the rest is the next one's.

    They add up to what counts of it.
    """
    return [one for held in _held(grant) for one in held]


def days_of(grant: Grant) -> list[tuple[date, Recipient, Decimal]]:
    """What counts of an award by the day it was granted to each: the vote, a rise, or the day it passed to it."""
    held = _held(grant)
    chunks: list[list[tuple[date, Decimal]]] = [[] for _one in held]
    for day, amount in _granted_on(grant):
        for place, (_who, part) in enumerate(shares_of(grant, amount)):
            chunks[place].append((day, part))
    return [
        (day if one.since is None else max(day, one.since), one.recipient, amount)
        for holders, parts in zip(held, chunks, strict=True)
        for one, day, amount in _in_order(holders, parts)
        if amount
    ]


def entries_of(grant: Grant) -> Iterator[Entry]:
    """The entries of an award: each of those who hold it, each year. They add up to what counts of it.

    The first years are those of the first bearer; the next one has nothing for a year over before it came.
    """
    schedule, public = years_of(grant), _is_public(grant.payer)
    for held in _held(grant):
        parts = over(schedule, sum((one.amount for one in held), ZERO))
        for one, year, amount in _in_order(held, parts):
            now = year if one.since is None else max(year or 0, one.since.year)
            firm = year not in grant.to_confirm
            yield Entry(grant.file_id, one.recipient.person, grant.payer, now, amount, grant.state, public, firm)


def years_by_person(grant: Grant) -> dict[LegalPerson | None, Schedule]:
    """What each legal person gets of an award by civil year, where a day is known."""
    found: dict[LegalPerson | None, dict[int, Decimal]] = {one.person: {} for one in grant.holders}
    for entry in entries_of(grant):
        if entry.year is not None:
            years = found.setdefault(entry.person, {})
            years[entry.year] = years.get(entry.year, ZERO) + entry.amount
    return {person: tuple(sorted(years.items())) for person, years in found.items()}


def line_entries(grant: Grant) -> Iterator[Entry]:
    """What the plan of a dossier says that other funders bring: by the split of the dossier, to those who share it.

    That our agreement passes to another says nothing of theirs.
    """
    for line in grant.lines:
        schedule = over(years_of(grant), line.amount, grant.timing)
        for one, part in shares_of(grant, line.amount):
            for year, amount in over(schedule, part):
                yield Entry(grant.file_id, one.person, line.payer, year, amount, EntryState.OBTAINED, line.public)


def awaiting(grant: Grant) -> Decimal:
    """What counts of an award and waits for a yearly vote, in euros."""
    return sum((amount for year, amount in years_of(grant) if year in grant.to_confirm), ZERO)


def over(
    schedule: Sequence[tuple[int | None, Decimal]], amount: Decimal, otherwise: Timing | None = None
) -> tuple[tuple[int | None, Decimal], ...]:
    """An amount in proportion to a schedule; without one, as `otherwise` spreads it, else in no known year."""
    weights = [weight for _year, weight in schedule]
    if any(weights):
        years = [year for year, _weight in schedule]
        return tuple(zip(years, split_exactly(amount, weights), strict=True))
    if otherwise is not None:
        return otherwise.schedule(amount)
    return ((None, amount),) if amount else ()


def _held(grant: Grant) -> list[list[Holding]]:
    """What counts for each of those who share an award, in turn for those whose part passed to others."""
    found = []
    for place, (one, amount) in enumerate(shares_of(grant, grant.counted)):
        passes = grant.transfers if place == grant.passing else ()
        found.append(_handed_on(grant, place, Holding(one, amount), passes))
    return found


def _handed_on(grant: Grant, place: int, held: Holding, passes: Sequence[Transfer]) -> list[Holding]:
    found = []
    for passed in passes:
        flows = [
            amount for day, amount in grant.flows if day < passed.day and (held.since is None or day >= held.since)
        ]
        _who, got = shares_of(grant, not_negative(sum(flows, ZERO)))[place]
        kept = min(got, held.amount)
        found.append(replace(held, amount=kept, until=passed.day))
        held = Holding(passed.to, held.amount - kept, passed.day)
    return [*found, held]


def _in_order(
    held: Sequence[Holding], parts: Iterable[tuple[_Key, Decimal]]
) -> Iterator[tuple[Holding, _Key, Decimal]]:
    """Parts of an amount, in order, given to holders in turn, as much as each has; the last has the rest."""
    holders = list(held)
    left = holders[0].amount
    for key, part in parts:
        given = part
        while given > left and len(holders) > 1:
            if left:
                yield holders[0], key, left
            given -= left
            del holders[0]
            left = holders[0].amount
        left -= given
        yield holders[0], key, given


def _granted_on(grant: Grant) -> list[tuple[date, Decimal]]:
    """What counts of an award by the day it was granted: the vote, then each amendment that raised it."""
    if grant.timing.decided_on is None:
        return []
    days, before, left = [(grant.timing.decided_on, grant.voted)], grant.voted, grant.counted
    for day, amount, cut in _changes(grant.amendments, grant.reductions):
        if cut is None:
            days.append((day, amount - before))
        before = amount if cut is None else before - cut.amount
    found: list[tuple[date, Decimal]] = []
    for day, amount in days:
        kept = min(not_negative(amount), left)
        left -= kept
        found.append((day, kept))
    return [(day, amount) for day, amount in found if amount]


def _planned(grant: Grant) -> dict[int, Decimal]:
    """What is agreed, by year."""
    years: dict[int, Decimal] = {}
    planned = [(year, amount) for year, amount in grant.instalments if year is not None]
    if not grant.timing.is_chosen and planned and len(planned) == len(grant.instalments):
        for year, amount in planned:
            years[year] = years.get(year, ZERO) + amount
        if sum(years.values(), ZERO) == grant.agreed:
            return years
    return grant.timing.agreed(grant.voted, grant.amendments, grant.reductions)


def _changes(
    amendments: Sequence[tuple[date, Decimal]], reductions: Sequence[Cut]
) -> list[tuple[date, Decimal, Cut | None]]:
    """Amendments and reductions in the order of their days; of one day, what was signed first."""
    found: list[tuple[date, Decimal, Cut | None]] = [(day, amount, None) for day, amount in amendments]
    found += [(cut.day, cut.amount, cut) for cut in reductions]
    return sorted(found, key=lambda one: (one[0], one[2] is not None))


def _cut(years: dict[int, Decimal], cut: Cut) -> None:
    """Take off what is no longer owed: from its year first, else from those to come."""
    if cut.year is not None:
        taken = min(years.get(cut.year, ZERO), cut.amount)
        years[cut.year] = years.get(cut.year, ZERO) - taken
        cut = replace(cut, amount=cut.amount - taken)
    _take_off(years, cut.amount, cut.day.year)


def _take_off(years: dict[int, Decimal], amount: Decimal, since: int) -> None:
    """Take an amount off the years from one on, in proportion; what they cannot give, off the earlier, last first."""
    later = [year for year in sorted(years) if year >= since and years[year]]
    given = min(sum((years[year] for year in later), ZERO), amount)
    if given:
        for year, part in zip(later, split_exactly(given, [years[year] for year in later]), strict=True):
            years[year] -= part
    left = amount - given
    for year in sorted(years, reverse=True):
        taken = min(years[year], left)
        years[year] -= taken
        left -= taken


def _is_public(payer: Payer) -> bool:
    return payer.level in PUBLIC_LEVELS
