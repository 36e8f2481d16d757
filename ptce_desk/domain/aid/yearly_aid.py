"""What a legal person gets in a civil year besides an award, from us and from all, read in the ledger."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ptce_desk.domain.aid.ledger import Entry, Grant, Payer, entries_of, line_entries
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.recipients import LegalPerson

Year = int | None
Awards = Sequence[tuple[Grant, tuple[Entry, ...]]]


@dataclass(frozen=True, slots=True)
class YearAid:
    """Aid of one civil year besides an award, in euros.

    Attributes:
        ours: our awards decided before it.
        ours_later: our awards decided after it.
        same_day: of these, those decided on the same day: in one session.
        proposed: of all these, what is only proposed yet, to the session it is proposed to.
        proposed_numbers: of the dossiers that propose it.
        numbers: of the dossiers of our awards decided before it, or on the same day, in that order.
        later_numbers: of those of our awards decided on later days.
        in_kind: what we bring in kind.
        others: public cash of other funders, each counted once.
    """

    ours: Decimal = ZERO
    ours_later: Decimal = ZERO
    same_day: Decimal = ZERO
    numbers: tuple[str, ...] = ()
    later_numbers: tuple[str, ...] = ()
    in_kind: Decimal = ZERO
    others: Decimal = ZERO
    proposed: Decimal = ZERO
    proposed_numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """The entries of a set of awards, by legal person; `in_kind` our support by person and year, in euros.

    Of the awards, those of the dossiers `proposed` wait for the vote of a session: they are counted as if it was held.
    """

    awards: Mapping[LegalPerson, Awards] = field(default_factory=dict)
    lines: Mapping[LegalPerson, Awards] = field(default_factory=dict)
    in_kind: Mapping[tuple[LegalPerson, int], Decimal] = field(default_factory=dict)
    proposed: frozenset[int] = frozenset()

    def besides(self, own: Grant, person: LegalPerson) -> dict[int, YearAid]:
        """What a person gets each year besides an award; `own` is read from what is handed over, lines included."""
        ours: dict[Year, Decimal] = {}
        later: dict[Year, Decimal] = {}
        same_day: dict[Year, Decimal] = {}
        proposed: dict[Year, Decimal] = {}
        proposing: dict[Year, dict[str, None]] = {}
        numbers: dict[tuple[Year, bool], dict[str, None]] = {}
        mine = own.place_of(person)
        for grant, entries in self.awards.get(person, ()):
            if grant.payer.ours and grant.file_id != own.file_id:
                place = grant.place_of(person)
                _add(ours if place < mine else later, entries)
                if place > mine and place[0] == own.timing.decided_on:
                    _add(same_day, entries)
                if grant.file_id in self.proposed:
                    _add(proposed, entries)
                    for entry in entries:
                        proposing.setdefault(entry.year, {})[grant.number] = None
                for entry in entries if grant.number else ():
                    if entry.amount:
                        numbers.setdefault((entry.year, place[0] > mine[0]), {})[grant.number] = None
        others: dict[Year, Decimal] = {}
        _add(others, self._others(own, person))
        in_kind: dict[Year, Decimal] = {year: worth for (who, year), worth in self.in_kind.items() if who == person}
        years = {year for sums in (ours, later, others, in_kind) for year in sums if year is not None}
        return {
            year: YearAid(
                ours.get(year, ZERO),
                later.get(year, ZERO),
                same_day.get(year, ZERO),
                tuple(numbers.get((year, False), ())),
                tuple(numbers.get((year, True), ())),
                in_kind.get(year, ZERO),
                others.get(year, ZERO),
                proposed.get(year, ZERO),
                tuple(proposing.get(year, ())),
            )
            for year in years
        }

    def _others(self, own: Grant, person: LegalPerson) -> list[Entry]:
        """Public cash of other funders: dossiers and obtained lines, the greater of those that tell the same."""
        theirs = [(grant, entries) for grant, entries in self.awards.get(person, ()) if grant.file_id != own.file_id]
        theirs.append((own, _of(own, person, entries_of)))
        plans = [(grant, entries) for grant, entries in self.lines.get(person, ()) if grant.file_id != own.file_id]
        plans.append((own, _of(own, person, line_entries)))
        awards: dict[tuple[Payer, int | None], list[tuple[Entry, ...]]] = {}
        for grant, entries in theirs:
            if not grant.payer.ours and entries:
                awards.setdefault((grant.payer, grant.ptce_id), []).append(entries)
        found: list[Entry] = []
        told: dict[tuple[Payer, int | None], list[tuple[Entry, ...]]] = {}
        for grant, entries in plans:
            for payer in dict.fromkeys(entry.payer for entry in entries):
                line = tuple(entry for entry in entries if entry.payer == payer)
                key = (payer, grant.ptce_id)
                known = awards.get(key, [])
                if any(_share_a_year(line, award) for award in known):
                    told.setdefault(key, []).append(line)
                else:
                    found += line
        for key, known in awards.items():
            found += _greater(known, told.get(key, []))
        return [entry for entry in found if entry.public and _counts(entry, own)]


def ledger_of(
    grants: Iterable[Grant],
    in_kind: Mapping[tuple[LegalPerson, int], Decimal],
    proposed: frozenset[int] = frozenset(),
) -> Ledger:
    """The ledger of some awards, the entries of each computed once; `proposed` as in it."""
    awards: dict[LegalPerson, list[tuple[Grant, tuple[Entry, ...]]]] = {}
    lines: dict[LegalPerson, list[tuple[Grant, tuple[Entry, ...]]]] = {}
    for grant in grants:
        for read, held in ((entries_of, awards), (line_entries, lines)):
            entries = list(read(grant))
            for person in dict.fromkeys(entry.person for entry in entries):
                if person is not None:
                    mine = tuple(entry for entry in entries if entry.person == person)
                    held.setdefault(person, []).append((grant, mine))
    return Ledger(awards, lines, in_kind, proposed)


def _of(grant: Grant, person: LegalPerson, read: Callable[[Grant], Iterable[Entry]]) -> tuple[Entry, ...]:
    return tuple(entry for entry in read(grant) if entry.person == person)


def _greater(awards: Sequence[tuple[Entry, ...]], lines: Sequence[tuple[Entry, ...]]) -> list[Entry]:
    """Of dossiers and of the lines that tell the same money, those of the greater sum."""
    same = [award for award in awards if any(_share_a_year(award, line) for line in lines)]
    line = max(lines, key=_total, default=())
    if _total(line) <= sum((_total(award) for award in same), ZERO):
        return [entry for award in awards for entry in award]
    return [*line, *(entry for award in awards if award not in same for entry in award)]


def _share_a_year(first: Sequence[Entry], second: Sequence[Entry]) -> bool:
    return bool({entry.year for entry in first} & {entry.year for entry in second})


def _total(entries: Sequence[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries), ZERO)


def _counts(entry: Entry, own: Grant) -> bool:
    """Whether an entry is besides an award: not the award itself."""
    return entry.file_id != own.file_id or entry.payer != own.payer


def _add(sums: dict[Year, Decimal], entries: Iterable[Entry]) -> None:
    for entry in entries:
        sums[entry.year] = sums.get(entry.year, ZERO) + entry.amount
