"""Importing PTCE: their names, their stages, who bears them and who takes part, with the structures that are new."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Final

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import importing as queries
from ptce_desk.db.queries import to_match
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.imported import Outcome
from ptce_desk.domain.organisations import MemberRole, Membership
from ptce_desk.domain.ptce import Ptce, PtceAlias, Stage, StageEntry, TerritoryType
from ptce_desk.domain.waiting import while_wanted
from ptce_desk.imports.tables.differences import Held, kept_text
from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.matching import key_of
from ptce_desk.imports.tables.planning import Planned
from ptce_desk.imports.tables.ptce import (
    LINES,
    KnownPoles,
    PlannedLine,
    PlannedPole,
    alias_key,
    member_key,
    plan_poles,
    stage_key,
)
from ptce_desk.records.ptce import PTCE
from ptce_desk.services.desk import Desk
from ptce_desk.services.importing import carrying, organisations
from ptce_desk.services.importing.tables import Source
from ptce_desk.services.records import set_field

_KIND: Final = "ptce"
_FIELDS: Final = (
    *("name", "commune", "departments", "territory", "region", "territory_type", "priority_district"),
    *("created_year", "website", "activities", "place"),
)
"""The fields of a PTCE that are as a table says."""
_TOLD: Final = carrying.Told(("nouveau PTCE", "nouveaux PTCE"), ("PTCE modifié", "PTCE modifiés"))


def plan_of_poles(desk: Desk, drafts: Sequence[Draft], source: Source) -> list[Planned]:
    """What each draft would become; nothing is written."""
    with desk.reading() as connection:
        return _plan(connection, drafts, source)


def import_poles(desk: Desk, drafts: Sequence[Draft], source: Source) -> list[Planned]:
    """Carry out the plan of the drafts, as one change that is undone as one; what is in error stays out."""

    def carry_out(work: UnitOfWork, planned: Sequence[Planned]) -> None:
        _carry_out(work, [one for one in planned if isinstance(one, PlannedPole)], source)

    return carrying.as_one_change(desk, source, _TOLD, lambda work: _plan(work.reading(), drafts, source), carry_out)


def _plan(connection: Reader, drafts: Sequence[Draft], source: Source) -> list[Planned]:
    lines: dict[int, set[str]] = defaultdict(set)
    for key, what, name, whose in to_match.pole_lines(connection):
        match what:
            case "alias":
                lines[key].add(alias_key(name))
            case "stage":
                lines[key].add(stage_key(name))
            case _:
                lines[key].add(member_key(whose, name))
    brought = carrying.brought_of(connection, source, _KIND)
    held = {
        key: Held(values, frozenset(lines[key]), brought.get(key, {}))
        for key, values in to_match.poles_held(connection, _FIELDS).items()
    }
    names = {fold(name): key for name, key in queries.ptce_by_name(connection)}
    poles = KnownPoles(held, names, carrying.links_of(connection, source, _KIND), source.choices)
    return [
        *plan_poles(
            while_wanted(drafts, source.still_wanted), organisations.known_structures(connection, source), poles
        )
    ]


def _carry_out(work: UnitOfWork, planned: Sequence[PlannedPole], source: Source) -> None:
    done = [one for one in planned if one.outcome in (Outcome.NEW, Outcome.CHANGED)]
    made = _new_structures(work, [line for one in done for line in one.added], source)
    held = {one.id: one for one in work.get_many(Ptce, [plan.match.id for plan in done])}
    kept: list[tuple[PlannedPole, Ptce]] = []
    for one in while_wanted(done, work.still_wanted):
        pole = Ptce(str(one.draft.values["name"])) if one.match.id is None else held[one.match.id]
        said = one.draft.values if one.match.id is None else {c.field: c.there for c in one.changes if c.taken}
        for key in _FIELDS:
            if key in said:
                set_field(PTCE, pole, key, TerritoryType(str(said[key])) if key == "territory_type" else said[key])
        for line in one.added:
            _add(pole, line, made)
        if one.match.id is None:
            work.add(pole)
        kept.append((one, pole))
    work.flush()
    carrying.remember(work, source, _KIND, {one.external_id: (pole.id, _brought(one, made)) for one, pole in kept})


def _new_structures(work: UnitOfWork, lines: Sequence[PlannedLine], source: Source) -> dict[str, int]:
    """The structures that take part and are new, each once: the id of each, by what tells it."""
    unknown = [(line.new_structure, line.newcomer or line.identity, line.identity) for line in lines]
    told: dict[str, dict[str, object]] = {}
    also: dict[str, str] = {}
    for key, best, own in unknown:
        if key and best is not None and own is not None:
            told[key] = {"name": best.name, "siret": best.siret, "rna": best.rna, "commune": best.commune}
            also[key_of(own)] = key
    made = organisations.add_structures(work, source, told, also)
    return {key: one.id for key, one in made.items()}


def _add(pole: Ptce, line: PlannedLine, made: dict[str, int]) -> None:
    values, since, until = line.values, line.values.get("since"), line.values.get("until")
    first = since if isinstance(since, date) else None
    if line.column == "alias.name":
        pole.aliases.append(PtceAlias(line.shown))
    elif line.column == "stage.stage":
        pole.stages.append(StageEntry(Stage(str(values["stage"])), first))
    else:
        last = until if isinstance(until, date) else None
        role, college = MemberRole(str(values["role"])), str(values.get("college", ""))
        pole.memberships.append(Membership(_participant(line, made), role, college, first, last))


def _participant(line: PlannedLine, made: dict[str, int]) -> int:
    if line.organisation_id is not None:
        return line.organisation_id
    return made[line.new_structure]


def _brought(one: PlannedPole, made: dict[str, int]) -> dict[str, str]:
    said = {key: kept_text(one.draft.values[key]) for key in _FIELDS if key in one.draft.values}
    keys = [
        line.key if line.identity is None else member_key(_participant(line, made), line.values["role"])
        for line in one.told
    ]
    return {**said, LINES: "\n".join(keys)}
