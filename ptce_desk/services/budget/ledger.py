"""A dossier in the ledger: its own award, those that count with it, and what each who shares it gets besides."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import ledger as queries
from ptce_desk.db.queries.ledger import Besides, Payers, SchemeBook
from ptce_desk.db.queries.legal import undertakings_named
from ptce_desk.db.queries.persons import persons
from ptce_desk.db.queries.sheets import listed_with
from ptce_desk.db.queries.summed_awards import Around, AwardSum
from ptce_desk.domain.aid.ledger import Grant, ObtainedLine, Timing, entries_of, holdings_of
from ptce_desk.domain.aid.yearly_aid import Ledger, YearAid, ledger_of
from ptce_desk.domain.award_years import to_confirm
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.recipients import LegalPerson, recipients_of
from ptce_desk.domain.rules.awards import schemes_seen, summed
from ptce_desk.domain.rules.request import Award, DeclaredAid
from ptce_desk.domain.rules.schemes import SchemeVersion, SupportScheme
from ptce_desk.domain.rules.state_aid import minimis_count
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.vocabulary import AwardStatus


@dataclass(frozen=True, slots=True)
class Place:
    """A dossier in the ledger.

    Attributes:
        own: its award, or what it would be of.
        grants: the other awards of its PTCE, of those who share it, and of their single undertakings.
        ledger: what those who share it get.
        members: of each single undertaking, by organisation that shares the dossier: the records and the persons.
        declared: the de minimis aids that these records declare, by record.
        summed: the awards of its PTCE besides, of which nothing but the sums is read.
        proposed_on: the day of the session it is proposed to, with the others of its agenda in the ledger.
        proposals: these others, of those who share it and of their single undertakings.
    """

    own: Grant
    grants: tuple[Grant, ...]
    ledger: Ledger
    members: Mapping[int, tuple[frozenset[int], frozenset[LegalPerson]]]
    declared: Mapping[int, Sequence[DeclaredAid]]
    summed: Sequence[Award]
    proposed_on: date | None = None
    proposals: tuple[Grant, ...] = ()

    def besides(self, person: LegalPerson) -> dict[int, YearAid]:
        """What one of those who share it gets besides, by civil year; before the vote it ranks as it will after."""
        own = self.own
        if self.proposed_on is not None and own.timing.decided_on is None:
            own = _as_voted(own, own.voted, self.proposed_on)
        return self.ledger.besides(own, person)


@dataclass(frozen=True, slots=True)
class Judged:
    """A dossier to be judged, the scheme and the version it is under, and who shares it."""

    file: FundingFile
    scheme: SupportScheme
    version: SchemeVersion
    shared: tuple[int, ...]

    @property
    def counts(self) -> bool:
        """Whether the European ceilings count it, or may."""
        return minimis_count(self.version.rules, self.file.state_aid) is not None


@dataclass(frozen=True, slots=True)
class Agendas:
    """The sessions that are to vote dossiers.

    Attributes:
        sessions: the one that has each on its agenda, by dossier: its id and its day.
        read: reads the others that are on them, by their ids.
    """

    sessions: Mapping[int, tuple[int, date]]
    read: Callable[[Collection[int]], Sequence[Judged]]


def places_of(
    connection: Reader, judged: Sequence[Judged], book: SchemeBook, agendas: Agendas, *, whatever_rules: bool = False
) -> list[Place]:
    """Where some dossiers stand in the ledger, in their order, all read together.

    Of what their PTCE got, what the rules of their versions look at; all of it for `whatever_rules`. Those that are
    proposed to one session count in the ledger of one another as they are proposed, whichever of them are judged.
    """
    known = persons(connection, {key for one in judged for key in one.shared})
    counting = {key for one in judged if one.counts for key in one.shared}
    undertakings = undertakings_of(connection, known, counting)
    around = known | {key: person for of_one in undertakings.values() for key, person in of_one.items()}
    wanted = {one.file.ptce_id for one in judged if one.file.ptce_id is not None}
    seen = set().union(*(schemes_seen(one.version.rules, one.scheme.code) for one in judged))
    under = None if whatever_rules else book.versions_of(seen)
    awards = Around(wanted, around, [one.file.id for one in judged], under).awards(connection)
    found = queries.grants(connection, awards.apart, payers=book.payers)
    told: dict[int, list[Award]] = {}
    for row in awards.sums:
        told.setdefault(row.ptce_id, []).append(_award_summed(row, book.schemes[row.version_id]))
    sums = {key: summed(of_one) for key, of_one in told.items()}
    besides = queries.besides(connection, known, {key for of_one in undertakings.values() for key in of_one})
    at_hand = _Awards(found, known)
    places = [
        _place(one, at_hand, undertakings, besides, book.payers, sums.get(one.file.ptce_id or 0, ())) for one in judged
    ]
    listed = {one.file.id: agendas.sessions[one.file.id] for one in judged if _is_listed(one, agendas)}
    if not listed:
        return places
    beside = listed_with(connection, {session for session, _day in listed.values()}, around, listed)
    others = agendas.read(beside) if beside else ()
    strangers = {key for one in others for key in one.shared} - known.keys()
    known = {**around, **known, **(persons(connection, strangers - around.keys()) if strangers else {})}
    proposals: dict[tuple[int, LegalPerson], list[Grant]] = {}
    for one in (*(one for one in judged if one.file.id in listed), *others):
        session, day = listed.get(one.file.id) or beside[one.file.id]
        proposal = _as_voted(_asked(one, book.payers, known), one.file.proposed or ZERO, day)
        for holder in proposal.holders:
            if holder.person is not None and proposal.voted:
                proposals.setdefault((session, holder.person), []).append(proposal)
    held = {session for session, _day in listed.values()}
    seated = {key: seat for key, seat in agendas.sessions.items() if seat[0] in held}  # those voted already too
    return [
        _proposed_together(place, *seated[place.own.file_id], proposals, besides.in_kind)
        if place.own.file_id in seated
        else place
        for place in places
    ]


def _is_listed(judged: Judged, agendas: Agendas) -> bool:
    return judged.file.decision is DecisionState.LISTED and judged.file.id in agendas.sessions


def _proposed_together(
    place: Place,
    session: int,
    day: date,
    proposals: Mapping[tuple[int, LegalPerson], Sequence[Grant]],
    in_kind: Mapping[tuple[LegalPerson, int], Decimal],
) -> Place:
    """The same, with what its session is proposed besides to those who share it."""
    theirs = {one.person for one in place.own.holders if one.person is not None}
    undertakings = theirs.union(*(persons for _records, persons in place.members.values()))
    also = {grant.file_id: grant for person in undertakings for grant in proposals.get((session, person), ())}
    also.pop(place.own.file_id, None)
    held = [grant for grant in (*place.grants, *also.values()) if any(one.person in theirs for one in grant.holders)]
    every = sorted(held, key=lambda grant: grant.place)
    ledger = ledger_of(every, in_kind, frozenset(also)) if also else place.ledger
    return replace(place, ledger=ledger, proposed_on=day, proposals=tuple(also.values()))


def _as_voted(own: Grant, amount: Decimal, day: date) -> Grant:
    """A dossier that waits for its vote, as if it was granted an amount on a day."""
    return replace(own, voted=amount, timing=replace(own.timing, decided_on=day))


class _Awards:
    """Awards at hand, found by what a dossier has in common with them, however many dossiers are judged together."""

    def __init__(self, found: Sequence[Grant], known: Mapping[int, LegalPerson]) -> None:
        self.known = known
        self.records = _records_of(known)
        self._found = found
        self.of_file: dict[int, Grant] = {}
        self._of_ptce: dict[int, list[int]] = {}
        self._of_organisation: dict[int, list[int]] = {}
        self._holders = {grant.file_id: frozenset(one.person for one in grant.holders) for grant in found}
        for rank, grant in enumerate(found):
            self.of_file[grant.file_id] = grant
            if grant.ptce_id is not None:
                self._of_ptce.setdefault(grant.ptce_id, []).append(rank)
            for key in grant.named:
                self._of_organisation.setdefault(key, []).append(rank)

    def besides(self, file: FundingFile, around: Iterable[int]) -> tuple[Grant, ...]:
        """The awards of the PTCE of a dossier and of some organisations, its own aside, as they were read."""
        ranks = set(self._of_ptce.get(file.ptce_id, ()) if file.ptce_id is not None else ())
        ranks.update(*(self._of_organisation.get(key, ()) for key in around))
        return tuple(self._found[rank] for rank in sorted(ranks) if self._found[rank].file_id != file.id)

    def held_by(self, grants: Iterable[Grant], persons: Collection[LegalPerson]) -> list[Grant]:
        """The awards, of some, that one of these persons holds or held."""
        return [grant for grant in grants if not self._holders[grant.file_id].isdisjoint(persons)]


def _records_of(known: Mapping[int, LegalPerson]) -> dict[LegalPerson, list[int]]:
    """The records of each legal person."""
    records: dict[LegalPerson, list[int]] = {}
    for key, person in known.items():
        records.setdefault(person, []).append(key)
    return records


def undertakings_of(
    connection: Reader, known: Mapping[int, LegalPerson], counting: Collection[int]
) -> dict[int, dict[int, LegalPerson]]:
    """The single undertaking of some organisations: the person of each of its records, their doubles included."""
    if not counting:
        return {}
    named = undertakings_named(connection)
    together: dict[str, set[int]] = {}
    for key, name in named.items():
        together.setdefault(name, set()).add(key)
    records: dict[int, set[int]] = {}
    alike = _records_of(known)
    for key in counting:
        doubles = set(alike[known[key]])
        records[key] = doubles.union(*(together[named[one]] for one in doubles if one in named))
    every = set().union(*records.values())
    all_known = known if every <= known.keys() else persons(connection, every)
    found: dict[int, dict[int, LegalPerson]] = {}
    alike = _records_of(all_known)
    for key, members in records.items():
        theirs = {all_known[one] for one in members}
        found[key] = {one: person for person in theirs for one in alike[person]}
    return found


def _place(
    judged: Judged,
    awards: _Awards,
    undertakings: Mapping[int, Mapping[int, LegalPerson]],
    besides: Besides,
    payers: Payers,
    summed: Sequence[Award],
) -> Place:
    file = judged.file
    theirs = {awards.known[key] for key in judged.shared}
    members = {key: undertakings[key] for key in judged.shared if judged.counts}
    around = {key for person in theirs for key in awards.records[person]}.union(*members.values())
    own = awards.of_file.get(file.id) or _asked(judged, payers, awards.known)
    others = awards.besides(file, around)
    return Place(
        own,
        others,
        ledger_of(awards.held_by(others, theirs), besides.in_kind),
        {key: (frozenset(of_one), frozenset(of_one.values())) for key, of_one in members.items()},
        besides.declared,
        summed,
    )


def sharing(file: FundingFile, passed: Iterable[int]) -> tuple[int, ...]:
    """The organisations named to share a dossier: its carriers, its beneficiary, and those its agreement passed to."""
    named = (*(carrier.organisation_id for carrier in file.carriers), file.beneficiary_id, *passed)
    return tuple(key for key in dict.fromkeys(named) if key is not None)


@dataclass(frozen=True, slots=True)
class GrantedYear:
    """What a structure was granted for a civil year, in euros, and in how many dossiers."""

    year: int | None
    file_count: int
    granted: Decimal


def granted_by_year(connection: Reader, organisation_id: int) -> tuple[GrantedYear, ...]:
    """What a structure was granted by civil year, its doubles included, all funders together; the latest first."""
    known = persons(connection, [organisation_id])
    person = known.get(organisation_id)
    sums: dict[int | None, Decimal] = {}
    files: dict[int | None, set[int]] = {}
    for grant in queries.grants(connection, queries.about((), known)):
        for entry in entries_of(grant):
            if entry.person == person and entry.amount:
                sums[entry.year] = sums.get(entry.year, ZERO) + entry.amount
                files.setdefault(entry.year, set()).add(entry.file_id)
    latest = sorted(sums, key=lambda year: -(year or 0))
    return tuple(GrantedYear(year, len(files[year]), sums[year]) for year in latest)


class AwardsSeen:
    """Earlier awards as the rules of dossiers see them; what several dossiers see alike is told once.

    A session, or a list judged again, asks the same awards of a PTCE for each of its dossiers.
    """

    def __init__(self) -> None:
        self._held: dict[int, _Held] = {}
        self._told: dict[tuple[int, bool, bool, tuple[Decimal, ...]], Award] = {}

    def award_of(self, grant: Grant, own: Grant) -> Award:
        """An earlier award as the rules of a dossier see it: what counts of it, and what each who shares both got."""
        held = self._held.get(grant.file_id)
        if held is None:
            held = self._held[grant.file_id] = _held_of(grant)
        mine = [None if one.person is None else held.parts.get(one.person) for one in own.recipients]
        received = tuple([part or ZERO for part in mine])
        same_beneficiary = mine.count(None) < len(mine)
        same_ptce = own.ptce_id is not None and grant.ptce_id == own.ptce_id
        key = grant.file_id, same_ptce, same_beneficiary, received
        if key not in self._told:
            self._told[key] = Award(
                scheme=grant.scheme,
                stage=grant.stage,
                amount=held.amount,
                decided_on=grant.timing.decided_on,
                status=held.status,
                start=grant.timing.start,
                same_ptce=same_ptce,
                same_beneficiary=same_beneficiary,
                received=received,
            )
        return self._told[key]


@dataclass(frozen=True, slots=True)
class _Held:
    """What counts of an award, whoever looks at it, in euros, and the part of each who holds it."""

    amount: Decimal
    status: AwardStatus
    parts: Mapping[LegalPerson | None, Decimal]


def _held_of(grant: Grant) -> _Held:
    amount, status = grant.counted, AwardStatus.VOTED
    parts: dict[LegalPerson | None, Decimal] = {}
    for held in holdings_of(grant):
        parts[held.recipient.person] = parts.get(held.recipient.person, ZERO) + held.amount
    if grant.lapsed:
        status = AwardStatus.PAID if amount else AwardStatus.LAPSED
    return _Held(amount, status, parts)


def _award_summed(row: AwardSum, scheme: str) -> Award:
    """Awards to the PTCE of a dossier, of which nobody who shares it got anything, as its rules see them."""
    return Award(
        scheme,
        row.stage,
        row.amount,
        row.decided_on,
        AwardStatus.VOTED,
        row.began_on,
        same_beneficiary=False,
        count=row.count,
    )


def _asked(judged: Judged, payers: Payers, known: Mapping[int, LegalPerson]) -> Grant:
    """A dossier that is not granted, as the award it asks for."""
    file, scheme, version = judged.file, judged.scheme, judged.version
    lines = [
        ObtainedLine(payers.of(line.level, line.funder), line.amount, line.public)
        for line in file.plan
        if line.obtained and not line.ours and not line.in_kind and line.amount > 0
    ]
    granted = file.decision is DecisionState.GRANTED
    timing = Timing(
        file.start,
        file.end,
        file.decided_on if granted else None,
        file.deposited_on,
        file.split,
        {share.year: share.amount for share in file.year_shares},
        version.rules,
    )
    return Grant(
        file.id,
        file.number,
        scheme.code,
        payers.of(scheme.funder_level, scheme.funder_name),
        file.voted or ZERO if granted else ZERO,
        timing,
        recipients_of(file.beneficiary_id, ((one.organisation_id, one.share) for one in file.carriers), known),
        ptce_id=file.ptce_id,
        stage=file.stage,
        to_confirm=to_confirm(file.award_years),
        lines=tuple(line for line in lines if not line.payer.ours),
        version_id=version.id,
        state_aid=file.state_aid,
    )
