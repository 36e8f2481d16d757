"""What each draft of a table of envelopes becomes: a new one, other amounts in one, nothing, or why it cannot.

An envelope is that of a scheme in a year; each row may tell what may be paid of it in one year.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from ptce_desk.domain.french_order import fold
from ptce_desk.domain.imported import Obstacle, Outcome
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.table_faults import ValueFault
from ptce_desk.imports.tables.differences import Held, differences, outcome_of
from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.matching import Match, MatchedBy
from ptce_desk.imports.tables.planning import Choices, Planned
from ptce_desk.imports.tables.reading import CellFault

CREDIT: Final = "credit.amount"


@dataclass(frozen=True, slots=True)
class KnownEnvelope:
    """An envelope of the file.

    Attributes:
        held: its amount and its note, and what may be paid in each year, by « credit 2026 ».
        moved: euros that its movements add, or take off.
    """

    held: Held
    moved: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class KnownBudget:
    """The envelopes of the file.

    Attributes:
        schemes: the code of each scheme, by its folded code and by its folded name.
        ids: the envelope of each scheme, by its code, in each year.
        envelopes: what each holds, by id.
        choices: what an officer chose between the file and the table, by identifier.
    """

    schemes: Mapping[str, str]
    ids: Mapping[tuple[str, int], int]
    envelopes: Mapping[int, KnownEnvelope]
    choices: Choices = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlannedEnvelope(Planned):
    """What becomes of an envelope.

    Attributes:
        year: of the envelope.
        told: what the table says of it, by the keys of `KnownEnvelope.held`.
        taken: of it, what comes in.
    """

    year: int = 0
    told: Mapping[str, object] = field(default_factory=dict)
    taken: Mapping[str, object] = field(default_factory=dict)


def plan_envelopes(drafts: Iterable[Draft], budget: KnownBudget) -> list[PlannedEnvelope]:
    """What each draft becomes, in their order; of two that are one envelope, the second stays out."""
    seen: set[str] = set()
    planned = []
    for draft in drafts:
        one = _plan(draft, budget)
        if one.external_id and one.external_id in seen:
            one = PlannedEnvelope(Outcome.IN_ERROR, draft, one.external_id, obstacles=(Obstacle.SAME_ENVELOPE,))
        seen.add(one.external_id)
        planned.append(one)
    return planned


def credit_key(year: object) -> str:
    """Under which what may be paid in a year stands."""
    return f"credit {year}"


def _plan(draft: Draft, budget: KnownBudget) -> PlannedEnvelope:
    values, year = draft.values, draft.values.get("year")
    scheme = budget.schemes.get(fold(str(values.get("scheme", ""))), "")
    credits_, faults = _credits(draft)
    draft = replace(draft, faults=(*draft.faults, *faults)) if faults else draft
    said = {key: values[key] for key in ("budget", "note") if key in values} | credits_
    lacking = (
        (bool(draft.faults), Obstacle.UNREADABLE),
        (not scheme, Obstacle.UNKNOWN_SCHEME if "scheme" in values else Obstacle.NO_SCHEME),
        (not isinstance(year, int) and not draft.faults, Obstacle.NO_YEAR),
    )
    obstacles = [why for is_so, why in lacking if is_so]
    if obstacles or not isinstance(year, int):
        return PlannedEnvelope(Outcome.IN_ERROR, draft, obstacles=tuple(obstacles))
    one = PlannedEnvelope(Outcome.NEW, draft, f"{scheme}|{year}", scheme=scheme, year=year, told=said, taken=said)
    known = budget.ids.get((scheme, year))
    return one if known is None else _changed(one, known, budget.envelopes[known], budget.choices)


def _changed(one: PlannedEnvelope, known: int, envelope: KnownEnvelope, choices: Choices) -> PlannedEnvelope:
    """What becomes of an envelope that the file has."""
    paid_in = [key for key in one.told if key not in ("budget", "note")]
    chosen = dict(choices.get(one.external_id, {}))
    if CREDIT in chosen:
        chosen |= dict.fromkeys(paid_in, chosen[CREDIT])
    held = replace(envelope.held, values={**dict.fromkeys(paid_in), **envelope.held.values})
    changes = differences(one.told, held, chosen)
    taken = {change.field: change.there for change in changes if change.taken}
    shown = tuple(replace(change, field=CREDIT) if change.field in paid_in else change for change in changes)
    match = Match(known, MatchedBy.NUMBER)
    opening = taken.get("budget")
    if isinstance(opening, Decimal) and opening + envelope.moved < 0:
        return replace(one, outcome=Outcome.IN_ERROR, match=match, changes=shown, obstacles=(Obstacle.BELOW_ZERO,))
    return replace(one, outcome=outcome_of(match, changes), match=match, changes=shown, taken=taken)


def _credits(draft: Draft) -> tuple[dict[str, object], list[CellFault]]:
    """What may be paid in each year, as rows tell it once each."""
    found: dict[str, object] = {}
    faults = []
    for line in draft.lines:
        amount = line.get(CREDIT)
        if not isinstance(amount, Decimal):
            continue
        key = credit_key(line.get("credit.year", draft.values.get("year")))
        if found.setdefault(key, amount) != amount:
            faults.append(CellFault("", CREDIT, amount, ValueFault.SAID_TWICE))
    return found, faults
