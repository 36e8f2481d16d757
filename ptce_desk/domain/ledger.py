"""The one ledger: who got how much, for which year, from whom (docs/rules.md, « Law »). Caps, law and acts read it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final, NewType

from ptce_desk.domain.agreements import agreed_amount
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.identifiers import rna_of, siren_of
from ptce_desk.domain.money import ZERO, not_negative, split_exactly
from ptce_desk.domain.organisations import PUBLIC_LEVELS, FunderLevel
from ptce_desk.domain.periods import Period
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.rules.request import AssessmentRequest
from ptce_desk.domain.rules.schedule import Schedule, schedule_of
from ptce_desk.domain.rules.types import Rule, Tapering
from ptce_desk.domain.rules.vocabulary import SplitMode

LegalPerson = NewType("LegalPerson", str)
"""Who receives: two records of one SIREN, else of one RNA, are one."""


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
class Recipient:
    """A legal person, its record, and its part of an award; None where nobody is named for a part."""

    person: LegalPerson | None
    share: Decimal = Decimal(1)
    organisation_id: int | None = None


_NOBODY: Final = (Recipient(None),)


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
        state_aid: whether European State aid law applies, as its dossier says, None when nobody did.
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
    state_aid: bool | None = None

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


def legal_persons(records: Iterable[tuple[int, str, str]]) -> dict[int, LegalPerson]:
    """The legal person of each organisation, from its id, SIRET or SIREN, and RNA as kept.

    A valid SIREN names it; an RNA names it otherwise, and stands for the SIREN of another record that has both.
    """
    known = [(key, siren_of(siret), rna_of(rna)) for key, siret, rna in records]
    sirens = {rna: siren for _key, siren, rna in sorted(known, reverse=True) if siren and rna}
    found: dict[int, LegalPerson] = {}
    for key, siren, rna in known:
        number = siren or sirens.get(rna) or rna
        found[key] = LegalPerson(number or f"organisation {key}")
    return found


def recipients_of(
    beneficiary_id: int | None, carriers: Iterable[tuple[int, Decimal]], known: Mapping[int, LegalPerson]
) -> tuple[Recipient, ...]:
    """Who shares an award: its carriers, and the beneficiary for what they leave; `known` are persons by record.

    Each legal person once, by the first of its records: a carrier may be the beneficiary, or a double of it.
    """
    shared = [Recipient(known[key], share, key) for key, share in carriers if share > 0]
    if beneficiary_id is None and not shared:
        return _NOBODY
    left = 1 - sum((one.share for one in shared), ZERO)
    if left > 0:
        person = None if beneficiary_id is None else known[beneficiary_id]
        shared.append(Recipient(person, left, beneficiary_id))
    found: dict[LegalPerson | None, Recipient] = {}
    for one in shared:
        before = found.get(one.person)
        found[one.person] = one if before is None else replace(before, share=before.share + one.share)
    return tuple(found.values())


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


def shares_of(grant: Grant, amount: Decimal) -> list[tuple[LegalPerson | None, Decimal]]:
    """An amount among those who share the award, to the cent; what carriers leave without a beneficiary is nobody's."""
    if not grant.recipients:
        return [(None, amount)]
    if len(grant.recipients) == 1:
        return [(grant.recipients[0].person, amount)]
    amounts = split_exactly(amount, [one.share for one in grant.recipients])
    return [(one.person, part) for one, part in zip(grant.recipients, amounts, strict=True)]


def days_of(grant: Grant) -> list[tuple[date, Decimal]]:
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


def entries_of(grant: Grant) -> Iterator[Entry]:
    """The entries of an award: each of those who share it, each year. They add up to what counts of it."""
    schedule = years_of(grant)
    for person, part in shares_of(grant, grant.counted):
        for year, amount in over(schedule, part):
            firm = year not in grant.to_confirm
            yield Entry(grant.file_id, person, grant.payer, year, amount, grant.state, _is_public(grant.payer), firm)


def line_entries(grant: Grant) -> Iterator[Entry]:
    """What the plan of a dossier says that other funders bring: by the split of the dossier, to those who share it."""
    for line in grant.lines:
        schedule = over(years_of(grant), line.amount, grant.timing)
        for person, part in shares_of(grant, line.amount):
            for year, amount in over(schedule, part):
                yield Entry(grant.file_id, person, line.payer, year, amount, EntryState.OBTAINED, line.public)


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
