"""What the law sees of a dossier: the values in force, and what those who share it received besides."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import ledger as ledger_queries
from ptce_desk.db.queries import legal as queries
from ptce_desk.db.queries.agreements import waits_for_the_law
from ptce_desk.db.queries.legal import AidReceived
from ptce_desk.db.queries.persons import persons
from ptce_desk.db.queries.to_do import AsOf
from ptce_desk.db.unit_of_work import LawOn, Loader
from ptce_desk.domain.aid.deadlines import Deadline, Undertaking, de_minimis_near
from ptce_desk.domain.aid.ledger import Grant, days_of, holdings_of, years_by_person
from ptce_desk.domain.aid.legal import NEAR_CEILING, LegalCase, LegalValue, agreement_years, first_counted_day
from ptce_desk.domain.aid.yearly_aid import ledger_of
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.funding_files import PlanLine
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel, Organisation
from ptce_desk.domain.recipients import LegalPerson, Recipient
from ptce_desk.domain.rules.request import DeclaredAid
from ptce_desk.domain.rules.state_aid import minimis_count
from ptce_desk.domain.vocabulary import DeMinimisRegime
from ptce_desk.services.budget.ledger import Judged, Place
from ptce_desk.services.desk import Desk
from ptce_desk.services.law.legal import AGREEMENT_REQUIRED, law_in_force, value_in_force


def legal_cases(work: Loader, judged: Judged, place: Place, law: LawOn, day: date) -> tuple[LegalCase, ...]:
    """A dossier as the law in force sees it on the day it is judged, its amount still to be given.

    There is a case for each who shares it: the beneficiary, or the carriers.
    """
    file, scheme, version = judged.file, judged.scheme, judged.version
    counts = minimis_count(version.rules, file.state_aid)
    case = LegalCase(
        day,
        ZERO,
        law(day),
        ours=place.own.payer.ours,
        other_public=sum((line.amount for line in file.plan if _is_other_cash(line)), ZERO),
        private=sum((line.amount for line in file.plan if _is_private_aid(line)), ZERO),
        total_cost=file.total_cost or sum((line.presented for line in file.costs), ZERO),
        section=file.section,
        project_start=file.start,
        project_end=file.end,
        funder_level=scheme.funder_level,
        legal_basis=scheme.legal_basis,
        regime=None if counts is None else counts.regime,
        regime_known=counts is None or counts.known,
    )
    cases: list[LegalCase] = []
    for one in place.own.holders:
        if one.organisation_id is None or one.person is None:
            continue
        who = work.get(Organisation, one.organisation_id)
        of_one = replace(
            case,
            kind=who.kind,
            besides=place.besides(one.person),
            fiscal_year_end_month=who.fiscal_year_end_month,
            received=() if counts is None else _received(place, one),
            proposed=() if counts is None else tuple(_proposed(place, one, day)),
            carrier=who.name if file.carriers or place.own.transfers else "",
            share=one.share,
        )
        cases.append(_held(law, of_one, place.own, one) if place.own.transfers else of_one)
    return tuple(cases) or (case,)


def _held(law: LawOn, case: LegalCase, own: Grant, one: Recipient) -> LegalCase:
    """The case of one who holds an agreement, or held it: what it gets, while it does, from the day it had it."""
    holdings = [held for held in holdings_of(own) if held.recipient.person == one.person]
    since, until = holdings[0].since, holdings[-1].until
    start, end, day = case.project_start, case.project_end, case.day if since is None else since
    return replace(
        case,
        day=day,
        values=law(day),
        held=years_by_person(own)[one.person],
        project_start=start if since is None or start is None else max(start, since),
        project_end=end if until is None or end is None else min(end, until - timedelta(days=1)),
    )


def as_of(desk: Desk) -> AsOf:
    """Today, with the thresholds in force and the acts that the law asks a convention for."""
    today = desk.today()
    with desk.reading() as connection:
        above = value_in_force(desk.law, connection, AGREEMENT_REQUIRED, today).value
        waiting = ledger_queries.grants(connection, ledger_queries.such_that(waits_for_the_law()), with_years=False)
        return AsOf(today, above, asked_by_law(desk.law, connection, waiting))


def asked_by_law(law: LawOn, connection: Reader, awards: Iterable[Grant]) -> frozenset[int]:
    """The dossiers, of some awards, that the law asks a convention for: what any of those who hold it gets passes.

    Each is judged by the threshold in force on the day of the vote, or the day the agreement passed to it.
    """
    wanted = {grant.file_id for grant in awards}
    named = {one.organisation_id for grant in awards for one in grant.holders if one.organisation_id is not None}
    if not named:
        return frozenset()
    known = persons(connection, named)
    kinds = ledger_queries.kinds(connection, named)
    grants = ledger_queries.grants(connection, ledger_queries.about((), known))
    ledger = ledger_of(grants, ledger_queries.besides(connection, known).in_kind)
    in_force, values = law_in_force(law, connection), dict[date, Mapping[str, LegalValue]]()
    asked: set[int] = set()
    for grant in grants:
        if grant.timing.decided_on is None or grant.file_id not in wanted:
            continue
        years = years_by_person(grant)
        for one in grant.holders:
            day, _file_id = grant.place_of(one.person)
            if day not in values:
                values[day] = in_force(day)
            limit = values[day].get(AGREEMENT_REQUIRED)
            if one.person is None or one.organisation_id is None or limit is None:  # the law set nothing yet
                continue
            case = LegalCase(day, ZERO, values[day], kinds.get(one.organisation_id), ours=grant.payer.ours)
            case = replace(case, besides=ledger.besides(grant, one.person)).holding(years[one.person])
            if any(passes for _total, passes in agreement_years(case, limit.value).values()):
                asked.add(grant.file_id)
    return frozenset(asked)


def near_ceilings(connection: Reader, values: Mapping[str, LegalValue], today: date) -> list[Deadline]:
    """The single undertakings whose de minimis aids come near their ceiling, by the organisation aided last."""
    ceilings = [values[code].value for code in (f"de_minimis_{one.value}" for one in DeMinimisRegime) if code in values]
    return of_undertakings(connection, values, today, least=min(ceilings, default=ZERO) * NEAR_CEILING)


def of_undertakings(
    connection: Reader, values: Mapping[str, LegalValue], today: date, *, least: Decimal
) -> list[Deadline]:
    """The same; the awards of undertakings that cannot have got `least` euros are not read, however many they are."""
    years = values.get("de_minimis_years")
    if years is None:
        return []
    sums = sums_under_ceilings(connection, values, today, least=least)
    near = (de_minimis_near(one.undertaking, one.known, one.maybe, one.ceiling, int(years.value)) for one in sums)
    return [one for one in near if one is not None]


@dataclass(frozen=True, slots=True)
class CeilingSum:
    """What a single undertaking got of a regime in the window that counts, in euros; `maybe` is of no known regime."""

    undertaking: Undertaking
    known: Decimal
    maybe: Decimal
    ceiling: Decimal


def sums_under_ceilings(
    connection: Reader, values: Mapping[str, LegalValue], today: date, *, least: Decimal = ZERO
) -> list[CeilingSum]:
    """What counts as of a day, by single undertaking and regime, of those that may have got `least` euros."""
    years = values.get("de_minimis_years")
    if years is None:
        return []
    first = first_counted_day(today, years)
    declared = queries.declared_between(connection, first, today)
    perhaps = _may_have(connection, first, declared, least)
    aids = [aid for aid in declared if aid.organisation_id in perhaps]
    aids += _granted_between(connection, first, today, perhaps)
    known = persons(connection, {aid.organisation_id for aid in aids})
    together: dict[str | LegalPerson, list[AidReceived]] = {}
    for aid in aids:
        together.setdefault(fold(aid.undertaking) or known[aid.organisation_id], []).append(aid)
    found: list[CeilingSum] = []
    for of_one in together.values():
        for regime in sorted({aid.regime for aid in of_one}):
            ceiling = values.get(f"de_minimis_{regime.value}")
            counted = [aid for aid in of_one if not aid.known or aid.regime is regime]
            last = max(counted, key=lambda aid: (aid.last_on, -aid.organisation_id))
            undertaking = Undertaking(last.organisation_id, last.organisation, last.undertaking, regime)
            sure = sum((aid.amount for aid in counted if aid.known), ZERO)
            maybe = sum((aid.amount for aid in counted if not aid.known), ZERO)
            if ceiling is not None:
                found.append(CeilingSum(undertaking, sure, maybe, ceiling.value))
    return found


def _may_have(connection: Reader, first: date, declared: Iterable[AidReceived], least: Decimal) -> set[int]:
    """The organisations of the undertakings that may have got so much since a day."""
    rules = queries.rules_of_versions(connection)
    counting = {key for key, of_one in rules.items() if minimis_count(of_one, None) is not None}
    most = defaultdict(lambda: ZERO, ledger_queries.most_given(connection, first, counting))
    for aid in declared:
        most[aid.organisation_id] += aid.amount
    named, known = queries.undertakings_named(connection), persons(connection, most)
    sums: dict[str | LegalPerson, Decimal] = defaultdict(lambda: ZERO)
    for key, amount in most.items():
        sums[named.get(key) or known[key]] += amount
    return {key for key in most if sums[named.get(key) or known[key]] >= least}


def _granted_between(connection: Reader, first: date, last: date, named: Collection[int]) -> list[AidReceived]:
    """What was granted to some organisations under schemes that count, or may, both days included, by who holds it."""
    if not named:
        return []
    rules = queries.rules_of_versions(connection)
    grants = ledger_queries.grants(connection, ledger_queries.held_since(first, named), with_years=False)
    undertakings = queries.undertakings(connection, named)
    found: list[AidReceived] = []
    for grant in grants:
        counts = minimis_count(rules[grant.version_id], grant.state_aid)
        if counts is None:
            continue
        for day, who, amount in days_of(grant):
            key = who.organisation_id
            if key is not None and key in named and first <= day <= last:
                found.append(AidReceived(key, *undertakings[key], counts.regime, amount, day, counts.known))
    return found


def _is_other_cash(line: PlanLine) -> bool:
    return line.public and not line.ours and not line.in_kind


def _is_private_aid(line: PlanLine) -> bool:
    return not line.public and line.level is not FunderLevel.OWN and not line.in_kind


def _proposed(place: Place, one: Recipient, day: date) -> Iterator[tuple[str, DeclaredAid]]:
    """What the session that has it on its agenda is proposed besides for a single undertaking, by dossier."""
    assert one.organisation_id is not None
    _records, persons = place.members[one.organisation_id]
    for grant in place.proposals:
        counts = minimis_count(grant.timing.rules, grant.state_aid)
        for _day, who, amount in days_of(grant) if counts is not None else ():
            if counts is not None and who.person in persons:
                yield grant.number, DeclaredAid(day, amount, counts.regime, counts.known)


def _received(place: Place, one: Recipient) -> tuple[DeclaredAid, ...]:
    """What a single undertaking declares, and what any authority granted it that counts, or may.

    Of the award itself, what another of the undertaking holds.
    """
    assert one.organisation_id is not None
    records, persons = place.members[one.organisation_id]
    found = [aid for record in records for aid in place.declared.get(record, ())]
    passed = (place.own,) if place.own.transfers else ()
    for grant in (*place.grants, *passed):
        others = persons - {one.person} if grant is place.own else persons
        if others.isdisjoint(holder.person for holder in grant.holders):
            continue
        counts = minimis_count(grant.timing.rules, grant.state_aid)
        if counts is None:
            continue
        for day, who, amount in days_of(grant):
            if who.person in others:
                found.append(DeclaredAid(day, amount, counts.regime, counts.known))
    return tuple(found)
