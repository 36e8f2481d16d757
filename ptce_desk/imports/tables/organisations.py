"""What each draft of a table of structures becomes: a new structure, changes to one, nothing, or why it cannot."""

from collections.abc import Iterable, Mapping
from typing import Final

from ptce_desk.domain.french_order import fold
from ptce_desk.domain.imported import Obstacle, Outcome
from ptce_desk.imports.tables.differences import Change, Held, differences, new_lines, outcome_of
from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.matching import KnownOrganisations, Match, MatchedBy, key_of
from ptce_desk.imports.tables.planning import Choices, Planned, identity_of, unreadable_number

CONTACTS: Final = "contacts"
"""Under which what was brought remembers whom to write to."""


def plan_organisations(
    drafts: Iterable[Draft],
    known: KnownOrganisations,
    held: Mapping[int, Held],
    links: Mapping[str, int],
    choices: Choices | None = None,
) -> list[Planned]:
    """What each draft becomes, in their order; of two that are one structure, the second stays out.

    Args:
        drafts: of the target « organisations ».
        known: the structures of the file.
        held: what each holds, by id.
        links: the structure of each identifier of the source, from the imports before.
        choices: what an officer chose between the file and the table, by identifier.
    """
    seen: set[str | int] = set()
    planned = []
    every = list(drafts)
    told = (identity_of(draft.values, "") for draft in every)
    known.beside(one for one in told if one is not None)
    for draft in every:
        one = _plan(draft, known, held, links, choices or {})
        same = one.match.id or (key_of(one.asked) if one.asked else "")
        told_elsewhere = one.match.id is None and one.asked is not None and key_of(known.made_as(one.asked)) != same
        if same and (same in seen or told_elsewhere):
            one = Planned(Outcome.IN_ERROR, draft, obstacles=(Obstacle.SAME_STRUCTURE,), asked=one.asked)
        seen.add(same)
        planned.append(one)
    return planned


def _plan(
    draft: Draft, known: KnownOrganisations, held: Mapping[int, Held], links: Mapping[str, int], choices: Choices
) -> Planned:
    identity = identity_of(draft.values, "")
    obstacles = [Obstacle.UNREADABLE] if draft.faults else []
    if identity is None:
        number = unreadable_number(draft, "")
        why = Obstacle.NUMBER_UNREADABLE if number else Obstacle.NO_NAME
        return Planned(Outcome.IN_ERROR, draft, obstacles=(*obstacles, why), facts={"identifier": number})
    external = str(draft.values.get("source_id", "")) or key_of(identity)
    linked = links.get(external)
    match = Match(linked, MatchedBy.SOURCE) if linked in held else known.match(identity)
    obstacles += [Obstacle.WHICH_STRUCTURE] if match.is_asked else []
    there = None if match.id is None else held[match.id]
    lines = new_lines(draft.lines, there, CONTACTS, contact_key)
    contacts = [Change("contact.name", "", line.get("contact.name") or line["contact.email"]) for line in lines]
    changes = () if there is None else (*differences(draft.values, there, choices.get(external, {})), *contacts)
    outcome = Outcome.IN_ERROR if obstacles else outcome_of(match, changes)
    return Planned(
        *(outcome, draft, external, match, match),
        changes=changes,
        obstacles=tuple(obstacles),
        lines=tuple(lines),
        asked=identity,
    )


def contact_key(line: Mapping[str, object]) -> str:
    """What tells a contact of a structure from the others: its name, else its address."""
    return fold(str(line.get("contact.name") or line.get("contact.email") or ""))
