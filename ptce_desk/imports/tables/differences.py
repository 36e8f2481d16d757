"""What a table says otherwise than the file, three ways: what is here, what the last import said, what it says now."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from ptce_desk.domain.imported import Outcome
from ptce_desk.imports.tables.matching import Match

THERE: Final = "there"
"""The choice of what the table says, where it and the file differ; any other keeps what is here."""


class Kept(StrEnum):
    """Why what the file holds stays, where no vote holds it."""

    CHOSEN = "chosen"
    """An officer chose it."""
    CHANGED = "changed"
    """It is otherwise than the last import from there left it."""
    HELD = "held"
    """No import from there brought it: it was typed here, or came from elsewhere."""


@dataclass(frozen=True, slots=True)
class Change:
    """A field that the table says otherwise.

    Attributes:
        here: what the file holds.
        there: what the table says.
        taken: whether the import takes it; what was voted or typed here stays.
        locked: whether it was voted here: nobody may have it taken.
        kept: why it is neither taken nor locked.
    """

    field: str
    here: object
    there: object
    taken: bool = True
    locked: bool = False
    kept: Kept | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A record of the file, as a table may speak of it.

    Attributes:
        values: of its fields, by the keys of the target.
        lines: what tells each line of a part from the others, folded.
        brought: the text of each field as the last import said it.
        unsaid: the fields that hold what a record begins with, and that nobody chose.
    """

    values: Mapping[str, object]
    lines: frozenset[str] = frozenset()
    brought: Mapping[str, str] = field(default_factory=dict)
    unsaid: frozenset[str] = frozenset()


def differences(
    said: Mapping[str, object], held: Held, chosen: Mapping[str, str], locked: AbstractSet[str] = frozenset()
) -> tuple[Change, ...]:
    """The fields that a table says otherwise; a blank cell, and what it said the last time already, say nothing.

    What it says is taken where nobody typed here since the last import, unless an officer chose; never what is
    `locked`.
    """
    differ = []
    for key, there in said.items():
        if key not in held.values:
            continue
        here, before = held.values[key], held.brought.get(key)
        if here != there and before != kept_text(there):
            untouched = here in (None, "") or key in held.unsaid or before == kept_text(here)
            wanted = chosen[key] == THERE if key in chosen else untouched
            why = Kept.CHOSEN if key in chosen else Kept.HELD if before is None else Kept.CHANGED
            shut = key in locked
            kept = None if wanted or shut else why
            differ.append(Change(key, here, there, taken=wanted and not shut, locked=shut, kept=kept))
    return tuple(differ)


def kept_text(value: object) -> str:
    """A value as an import remembers it."""
    return value.isoformat() if isinstance(value, date) else str(value)


def new_lines(
    lines: Sequence[Mapping[str, object]], held: Held | None, part: str, told_by: Callable[[Mapping[str, object]], str]
) -> list[Mapping[str, object]]:
    """The lines that a record has none like, each once; one that was taken off here since it came stays off.

    Args:
        lines: what rows say of them.
        held: the record; None for a new one.
        part: the key under which what was brought remembers them.
        told_by: what tells a line from the others, folded; empty for no line.
    """
    seen = {""} if held is None else {"", *held.lines, *held.brought.get(part, "").split("\n")}
    found = []
    for line in lines:
        if told_by(line) not in seen:
            seen.add(told_by(line))
            found.append(line)
    return found


def outcome_of(match: Match, changes: Sequence[Change]) -> Outcome:
    """What a draft without any obstacle becomes."""
    if match.id is None:
        return Outcome.NEW
    if any(change.taken for change in changes):
        return Outcome.CHANGED
    return Outcome.KEPT if changes else Outcome.SAME
