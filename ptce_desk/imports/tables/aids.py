"""What each draft of a table of de minimis aids becomes: a new line of a structure, one it has already, or why not."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Final

from ptce_desk.domain.doubles import Identity
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.imported import Obstacle, Outcome
from ptce_desk.imports.tables.differences import Held, differences, outcome_of
from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.matching import KnownOrganisations, Match, MatchedBy, key_of
from ptce_desk.imports.tables.planning import Choices, Planned, identity_of, newcomer_of, unreadable_number

COMPARED: Final = ("granted_on", "amount", "regime", "authority")
"""The fields of an aid that are as a table says."""


@dataclass(frozen=True, slots=True)
class KnownAid:
    """A de minimis aid of the file: its structure, and what it holds."""

    organisation_id: int
    held: Held


def plan_aids(
    drafts: Iterable[Draft],
    organisations: KnownOrganisations,
    aids: Mapping[int, KnownAid],
    links: Mapping[str, int],
    choices: Choices | None = None,
) -> list[Planned]:
    """What each draft becomes, in their order; an aid of the file is met once.

    Args:
        drafts: of the target « de_minimis ».
        organisations: the structures of the file.
        aids: the aids of the file, by id.
        links: the aid of each identifier of the source, from the imports before.
        choices: what an officer chose between the file and the table, by identifier.
    """
    seen: Counter[str] = Counter()
    aids_here = _Here(aids, links)
    planned = []
    every = [(draft, identity_of(draft.values)) for draft in drafts]
    organisations.beside(identity for _draft, identity in every if identity is not None)
    for draft, identity in every:
        if identity is None:
            number = unreadable_number(draft)
            why = Obstacle.NUMBER_UNREADABLE if number else Obstacle.NO_NAME
            planned.append(Planned(Outcome.IN_ERROR, draft, obstacles=(why,), facts={"identifier": number}))
            continue
        external = _external_id(draft, identity, seen)
        payee = organisations.match(identity)
        here = aids_here.match(draft, external, payee.id)
        obstacles = tuple(_obstacles(draft, payee))
        known = None if here.id is None else aids[here.id]
        chosen = (choices or {}).get(external, {})
        changes = () if known is None else differences(draft.values, known.held, chosen)
        outcome = Outcome.IN_ERROR if obstacles else outcome_of(here, changes)
        new = newcomer_of(identity, payee, organisations)
        key = key_of(new) if new else ""
        planned.append(
            Planned(outcome, draft, external, here, payee, key, changes=changes, obstacles=obstacles, newcomer=new)
        )
    return planned


def _obstacles(draft: Draft, payee: Match) -> list[Obstacle]:
    lacking = (
        (bool(draft.faults), Obstacle.UNREADABLE),
        (payee.is_asked, Obstacle.WHICH_STRUCTURE),
        (not draft.faults and "granted_on" not in draft.values, Obstacle.NO_DAY),
        (not draft.faults and not draft.values.get("amount"), Obstacle.NO_AMOUNT),
    )
    return [why for is_so, why in lacking if is_so]


class _Here:
    """The aids of the file, each met once."""

    def __init__(self, aids: Mapping[int, KnownAid], links: Mapping[str, int]) -> None:
        self._aids, self._links = aids, links
        self._alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
        self._taken: set[int] = set()
        for key, aid in aids.items():
            day, amount = aid.held.values["granted_on"], aid.held.values["amount"]
            self._alike[aid.organisation_id, day, amount].append(key)

    def match(self, draft: Draft, external: str, organisation_id: int | None) -> Match:
        """The one a draft is: by its source, else that of its structure of the same day and amount."""
        linked = self._links.get(external)
        values = draft.values
        alike = self._alike.get((organisation_id, values.get("granted_on"), values.get("amount")), [])
        found = [(linked, MatchedBy.SOURCE), *((key, MatchedBy.AMOUNT) for key in alike)]
        for key, by in found:
            if key is not None and key in self._aids and key not in self._taken:
                self._taken.add(key)
                return Match(key, by)
        return Match()


def _external_id(draft: Draft, identity: Identity, seen: Counter[str]) -> str:
    """The identifier its source gives, else whose it is, its day and who granted it; never its amount, corrected."""
    day, authority = draft.values.get("granted_on"), fold(str(draft.values.get("authority", "")))
    words = f"{key_of(identity)}|{day.isoformat() if isinstance(day, date) else ''}|{authority}"
    said = str(draft.values.get("source_id", "")) or f"={sha256(words.encode('utf-8', 'replace')).hexdigest()[:24]}"
    seen[said] += 1
    return said if seen[said] == 1 else f"{said}#{seen[said]}"
