"""A dossier in the ledger: its own award, those that count with it, and what each who shares it gets besides."""

from dataclasses import dataclass
from decimal import Decimal

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import ledger as queries
from ptce_desk.db.queries.bearers import bearers_of
from ptce_desk.db.queries.legal import undertaking_of
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.aid.ledger import Grant, ObtainedLine, Timing, entries_of, holdings_of
from ptce_desk.domain.aid.yearly_aid import Ledger, ledger_of
from ptce_desk.domain.award_years import to_confirm
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.recipients import LegalPerson, recipients_of
from ptce_desk.domain.rules.request import Award
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
    """

    own: Grant
    grants: tuple[Grant, ...]
    ledger: Ledger
    members: dict[int, tuple[frozenset[int], frozenset[LegalPerson]]]


def place_of(work: UnitOfWork, file: FundingFile, scheme: SupportScheme, version: SchemeVersion) -> Place:
    """Where a dossier loaded in a unit of work stands in the ledger."""
    connection = work.reading()
    shared = sharing(work.reading(), file)
    known = queries.persons(connection, shared)
    members: dict[int, tuple[frozenset[int], frozenset[LegalPerson]]] = {}
    around = dict(known)
    for key in shared if minimis_count(version.rules, file.state_aid) is not None else ():
        doubles = [one for one, person in known.items() if person == known[key]]
        records = {one for double in doubles for one in undertaking_of(connection, double)}
        persons = queries.persons(connection, records)
        members[key] = frozenset(persons), frozenset(persons.values())
        around |= persons
    found = queries.grants(connection, queries.about(file.ptce_id, around), with_years=bool(shared))
    own = next((grant for grant in found if grant.file_id == file.id), None)
    if own is None:
        own = _asked(connection, file, scheme, version, known)
    in_kind = queries.in_kind_by_year(connection, known) if shared else {}
    others = tuple(grant for grant in found if grant.file_id != file.id)
    theirs = {known[key] for key in shared}
    read = [grant for grant in others if any(one.person in theirs for one in grant.holders)]
    return Place(own, others, ledger_of(read, in_kind), members)


def sharing(connection: Reader, file: FundingFile) -> list[int]:
    """The organisations named to share a dossier: its carriers, its beneficiary, and those its agreement passed to."""
    named = [*(carrier.organisation_id for carrier in file.carriers), file.beneficiary_id]
    named += bearers_of(connection, file.id)
    return [key for key in dict.fromkeys(named) if key is not None]


@dataclass(frozen=True, slots=True)
class GrantedYear:
    """What a structure was granted for a civil year, in euros, and in how many dossiers."""

    year: int | None
    file_count: int
    granted: Decimal


def granted_by_year(connection: Reader, organisation_id: int) -> tuple[GrantedYear, ...]:
    """What a structure was granted by civil year, its doubles included, all funders together; the latest first."""
    known = queries.persons(connection, [organisation_id])
    person = known.get(organisation_id)
    sums: dict[int | None, Decimal] = {}
    files: dict[int | None, set[int]] = {}
    for grant in queries.grants(connection, queries.about(None, known)):
        for entry in entries_of(grant):
            if entry.person == person and entry.amount:
                sums[entry.year] = sums.get(entry.year, ZERO) + entry.amount
                files.setdefault(entry.year, set()).add(entry.file_id)
    latest = sorted(sums, key=lambda year: -(year or 0))
    return tuple(GrantedYear(year, len(files[year]), sums[year]) for year in latest)


def award_of(grant: Grant, own: Grant) -> Award:
    """An earlier award as the rules of a dossier see it: what counts of it, and what each who shares both got."""
    amount, status = grant.counted, AwardStatus.VOTED
    parts: dict[LegalPerson | None, Decimal] = {}
    for held in holdings_of(grant):
        parts[held.recipient.person] = parts.get(held.recipient.person, ZERO) + held.amount
    if grant.lapsed:
        status = AwardStatus.PAID if amount else AwardStatus.LAPSED
    received = tuple(ZERO if one.person is None else parts.get(one.person, ZERO) for one in own.recipients)
    return Award(
        scheme=grant.scheme,
        stage=grant.stage,
        amount=amount,
        decided_on=grant.timing.decided_on,
        status=status,
        start=grant.timing.start,
        same_ptce=own.ptce_id is not None and grant.ptce_id == own.ptce_id,
        same_beneficiary=any(one.person is not None and one.person in parts for one in own.recipients),
        received=received,
    )


def _asked(
    connection: Reader, file: FundingFile, scheme: SupportScheme, version: SchemeVersion, known: dict[int, LegalPerson]
) -> Grant:
    """A dossier that is not granted, as the award it asks for."""
    payers = queries.payers_of(connection)
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
