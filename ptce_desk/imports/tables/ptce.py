"""What each draft of a table of PTCE becomes: a new one, what a known one lacks, nothing, or why it cannot.

Each row may bring another name, a stage, a bearer and a member; what a PTCE has already is left as it is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from ptce_desk.domain.doubles import Identity
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.imported import Obstacle, Outcome
from ptce_desk.domain.organisations import MemberRole
from ptce_desk.domain.table_faults import ValueFault
from ptce_desk.domain.validity import is_crossed
from ptce_desk.imports.tables.differences import Change, Held, differences, outcome_of
from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.matching import KnownOrganisations, Match, MatchedBy, key_of
from ptce_desk.imports.tables.planning import Choices, Planned, identity_of, newcomer_of
from ptce_desk.imports.tables.reading import CellFault

LINES: Final = "lines"
"""Under which what was brought remembers the lines of a PTCE."""


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """A line that a PTCE lacks.

    Attributes:
        column: which tells what it is: « alias.name », « stage.stage », « bearer.name », « member.name ».
        key: what tells it from the others of its PTCE.
        shown: what it is called.
        values: of it, by their names in the domain.
        organisation_id: the structure that takes part, when it is of the file.
        identity: what the table says of the structure that takes part.
        newcomer: that structure, when it is new, as the row of the table that tells it best does.
    """

    column: str
    key: str
    shown: str
    values: Mapping[str, object] = field(default_factory=dict)
    organisation_id: int | None = None
    identity: Identity | None = None
    newcomer: Identity | None = None

    @property
    def new_structure(self) -> str:
        """What tells the new structure that takes part from the others; empty for none."""
        told = self.newcomer or self.identity
        return "" if told is None or self.organisation_id is not None else key_of(told)


@dataclass(frozen=True, slots=True)
class PlannedPole(Planned):
    """What becomes of a PTCE.

    Attributes:
        told: the lines that the table says of it.
        added: of them, those that it lacks and that come in.
    """

    told: tuple[PlannedLine, ...] = ()
    added: tuple[PlannedLine, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownPoles:
    """The PTCE of the file.

    Attributes:
        held: what each holds, by id; `Held.lines` are the keys of its lines.
        names: the id of each, by its folded names.
        links: the PTCE of each identifier of the source, from the imports before.
        choices: what an officer chose between the file and the table, by identifier.
    """

    held: Mapping[int, Held]
    names: Mapping[str, int]
    links: Mapping[str, int]
    choices: Choices = field(default_factory=dict)


def plan_poles(drafts: Iterable[Draft], organisations: KnownOrganisations, poles: KnownPoles) -> list[PlannedPole]:
    """What each draft becomes, in their order; of two that are one PTCE, the second stays out."""
    seen: set[int] = set()
    planned = []
    every = list(drafts)
    organisations.beside(identity for draft in every for _prefix, identity, _values in _participants(draft.lines))
    for draft in every:
        one = _plan(draft, organisations, poles)
        if one.match.id is not None and one.match.id in seen:
            one = PlannedPole(Outcome.IN_ERROR, draft, obstacles=(Obstacle.SAME_POLE,))
        elif one.match.id is not None:
            seen.add(one.match.id)
        planned.append(one)
    return planned


def member_key(organisation: object, role: object) -> str:
    """What tells a member of a PTCE from the others: a structure, by its id or its name, in a role."""
    return f"member {organisation} {role}"


def alias_key(name: object) -> str:
    """What tells another name of a PTCE from the others."""
    return f"alias {fold(str(name))}"


def stage_key(stage: object) -> str:
    """What tells a stage of a PTCE from the others."""
    return f"stage {stage}"


def _plan(draft: Draft, organisations: KnownOrganisations, poles: KnownPoles) -> PlannedPole:
    name = fold(str(draft.values.get("name", "")))
    external = str(draft.values.get("source_id", "")) or f"={name}"
    if not name:
        return PlannedPole(Outcome.IN_ERROR, draft, external, obstacles=(Obstacle.NO_NAME,))
    linked, named = poles.links.get(external), poles.names.get(name)
    match = Match(named, MatchedBy.NAME) if named is not None else Match()
    match = Match(linked, MatchedBy.SOURCE) if linked in poles.held else match
    here = None if match.id is None else poles.held[match.id]
    crossed = tuple(_crossed(draft.lines))
    draft = replace(draft, faults=(*draft.faults, *crossed)) if crossed else draft
    asked = next(_asked(draft.lines, organisations), None)
    told = () if asked else tuple(_lines(draft.lines, organisations))
    added = tuple(_lacking(told, here, name))
    changes: tuple[Change, ...] = ()
    if here is not None:
        said = {key: value for key, value in draft.values.items() if key != "name" or match.by is MatchedBy.SOURCE}
        differ = differences(said, here, poles.choices.get(external, {}))
        changes = (*differ, *(Change(one.column, "", one.shown) for one in added))
    obstacles = (
        *((Obstacle.UNREADABLE,) if draft.faults else ()),
        *((Obstacle.WHICH_STRUCTURE,) if asked else ()),
    )
    outcome = Outcome.IN_ERROR if obstacles else outcome_of(match, changes)
    one = PlannedPole(outcome, draft, external, match, changes=changes, obstacles=obstacles, told=told, added=added)
    if asked is None:
        return one
    return replace(one, asked=asked[0], beneficiary=asked[1], facts={"beneficiary.name": asked[0].name})


def _participants(lines: Sequence[Mapping[str, object]]) -> Iterator[tuple[str, Identity, Mapping[str, object]]]:
    """Those who take part, as rows tell them: which columns say it, who, and with what."""
    for line in lines:
        for prefix, role in (("bearer", MemberRole.BEARER), ("member", MemberRole.MEMBER)):
            identity = identity_of(line, f"{prefix}.")
            if identity is not None:
                told = ("college", "since", "until")
                values = {key: line[f"{prefix}.{key}"] for key in told if f"{prefix}.{key}" in line}
                yield prefix, identity, {**values, "role": MemberRole(str(line.get(f"{prefix}.role", role)))}


def _asked(
    lines: Sequence[Mapping[str, object]], organisations: KnownOrganisations
) -> Iterator[tuple[Identity, Match]]:
    """The structures of which an officer must say whether they are those of the file."""
    for _prefix, identity, _values in _participants(lines):
        match = organisations.match(identity)
        if match.is_asked:
            yield identity, match


def _lacking(told: Sequence[PlannedLine], here: Held | None, name: str) -> Iterator[PlannedLine]:
    """The lines that a PTCE lacks, each once; one that was taken off here since it came stays off."""
    seen = set() if here is None else {*here.lines, *here.brought.get(LINES, "").split("\n")}
    seen.add(alias_key(name))
    for line in told:
        if line.key not in seen:
            seen.add(line.key)
            yield line


def _lines(lines: Sequence[Mapping[str, object]], organisations: KnownOrganisations) -> Iterator[PlannedLine]:
    for line in lines:
        if alias := str(line.get("alias.name", "")):
            yield PlannedLine("alias.name", alias_key(alias), alias, {"name": alias})
        if stage := line.get("stage.stage"):
            reached = {"stage": stage, "since": line.get("stage.since")}
            yield PlannedLine("stage.stage", stage_key(stage), str(stage), reached)
    for prefix, identity, values in _participants(lines):
        match = organisations.match(identity)
        new = newcomer_of(identity, match, organisations)
        key = member_key(match.id if new is None else key_of(new), values["role"])
        shown = organisations.name_of(match.id, identity.name if new is None else new.name)
        yield PlannedLine(f"{prefix}.name", key, shown, values, match.id, identity, new)


def _crossed(lines: Sequence[Mapping[str, object]]) -> Iterator[CellFault]:
    for line in lines:
        since, until = line.get("member.since"), line.get("member.until")
        if isinstance(since, date) and isinstance(until, date) and is_crossed(since, until):
            yield CellFault("", "member.until", until, ValueFault.BEFORE_ITS_BEGINNING)
