"""What a beneficiary is told of a de minimis aid: its regulation, and what its undertaking has of the ceiling."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import aid_register as register
from ptce_desk.db.queries import ledger as queries
from ptce_desk.db.queries.legal import rules_of_versions, undertakings
from ptce_desk.db.queries.persons import persons
from ptce_desk.db.unit_of_work import LawOn
from ptce_desk.domain.aid.ledger import Grant, days_of
from ptce_desk.domain.aid.legal import first_counted_day
from ptce_desk.domain.french_order import sort_key
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.state_aid import minimis_count
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.vocabulary import DeMinimisRegime
from ptce_desk.services.budget.ledger import undertakings_of
from ptce_desk.services.law.legal import law_in_force


@dataclass(frozen=True, slots=True)
class CountedAid:
    """A de minimis aid that counts, in euros; `own` tells that it is of the award itself."""

    organisation_id: int
    structure: str
    authority: str
    day: date
    amount: Decimal
    own: bool = False


@dataclass(frozen=True, slots=True)
class MinimisPart:
    """What a structure gets of an award, and what its single undertaking has of the ceiling with it; euros.

    `undertaking` are the structures of that undertaking, itself among them.
    """

    organisation_id: int
    structure: str
    amount: Decimal
    counted: Decimal
    ceiling: Decimal
    undertaking: frozenset[int]

    @property
    def left(self) -> Decimal:
        """What the ceiling still leaves."""
        return max(self.ceiling - self.counted, ZERO)


@dataclass(frozen=True, slots=True)
class MinimisNotice:
    """What is told of a de minimis award.

    Attributes:
        regulation: which sets the ceiling, as the table of the law names it.
        since: the first day whose aids count with it.
        ceiling: in euros, by single undertaking.
        parts: of each structure that gets some of it.
        aids: all that counts, of every authority, in order of days; the award itself is one of them.
    """

    regime: DeMinimisRegime
    regulation: str
    since: date
    ceiling: Decimal
    parts: tuple[MinimisPart, ...]
    aids: tuple[CountedAid, ...]

    @property
    def amount(self) -> Decimal:
        """The award, all who get some of it together."""
        return sum((one.amount for one in self.parts), ZERO)

    def of_part(self, part: MinimisPart) -> "MinimisNotice":
        """What is told to one of those who share it: its own part, and nothing of the undertakings of the others."""
        aids = tuple(one for one in self.aids if one.organisation_id in part.undertaking)
        return replace(self, parts=(part,), aids=aids)


def minimis_notices(law: LawOn, connection: Reader, awards: Iterable[Grant]) -> dict[int, MinimisNotice]:
    """What is told of some awards, by dossier; those not known to be de minimis are left out.

    What counts is what counted on the day of the award, or of its last rise.
    """
    in_force, rules = law_in_force(law, connection), rules_of_versions(connection)
    told = ((grant, _notice(connection, grant, in_force, rules)) for grant in awards)
    return {grant.file_id: notice for grant, notice in told if notice is not None}


def _notice(
    connection: Reader, grant: Grant, in_force: LawOn, rules: Mapping[int, tuple[Rule, ...]]
) -> MinimisNotice | None:
    counts = minimis_count(rules[grant.version_id], grant.state_aid)
    days = [(day, who.organisation_id) for day, who, _amount in days_of(grant) if who.organisation_id is not None]
    if counts is None or not counts.known or not days:
        return None
    last = max(day for day, _who in days)
    values = in_force(last)
    ceiling, years = values.get(f"de_minimis_{counts.regime}"), values.get("de_minimis_years")
    if ceiling is None or years is None:  # the law set nothing yet
        return None
    since = first_counted_day(last, years)
    holders = list(dict.fromkeys(who for _day, who in days))
    members = undertakings_of(connection, persons(connection, holders), holders)
    every = frozenset().union(*members.values())
    aids = _granted(connection, grant.file_id, (since, last), every, counts.regime, rules)
    aids += _declared(connection, (since, last), every, counts.regime)
    aids.sort(key=lambda one: (one.day, sort_key(one.structure)))
    sharing = dict.fromkeys(one.organisation_id for one in aids if one.own)
    return MinimisNotice(
        counts.regime,
        ceiling.source,
        since,
        ceiling.value,
        tuple(_part(key, members[key], aids, ceiling.value) for key in sharing),
        tuple(aids),
    )


def _part(key: int, members: Collection[int], aids: Sequence[CountedAid], ceiling: Decimal) -> MinimisPart:
    own = [one for one in aids if one.own and one.organisation_id == key]
    return MinimisPart(
        key,
        own[0].structure,
        sum((one.amount for one in own), ZERO),
        sum((one.amount for one in aids if one.organisation_id in members), ZERO),
        ceiling,
        frozenset(members),
    )


def _granted(
    connection: Reader,
    file_id: int,
    window: tuple[date, date],
    named: Collection[int],
    regime: DeMinimisRegime,
    rules: Mapping[int, tuple[Rule, ...]],
) -> list[CountedAid]:
    """What was granted on some days to some structures, and is known to count under a regime."""
    first, last = window
    found = queries.grants(connection, queries.held_since(first, named), with_years=False)
    dossiers = register.dossiers(connection, [grant.file_id for grant in found])
    names = undertakings(connection, named)
    aids: list[CountedAid] = []
    for grant in found:
        counts = minimis_count(rules[grant.version_id], grant.state_aid)
        if counts is None or not counts.known or counts.regime is not regime:
            continue
        authority, own = dossiers[grant.file_id].funder, grant.file_id == file_id
        for day, who, amount in days_of(grant):
            key = who.organisation_id
            if key is not None and key in named and first <= day <= last:
                aids.append(CountedAid(key, names[key][0], authority, day, amount, own))
    return aids


def _declared(
    connection: Reader, window: tuple[date, date], named: Collection[int], regime: DeMinimisRegime
) -> list[CountedAid]:
    """What some structures declare."""
    names = undertakings(connection, named)
    return [
        CountedAid(one.organisation_id, names[one.organisation_id][0], one.authority, one.granted_on, one.amount)
        for one in register.declared(connection, *window)
        if one.organisation_id in named and one.regime is regime
    ]
