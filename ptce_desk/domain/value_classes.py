"""Values in a few classes, as territories are coloured by (docs/rules.md, « Territories »)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Final

MOST_CLASSES: Final = 5


@dataclass(frozen=True, slots=True)
class ValueClass:
    """The values of a class, from its smallest to its largest, both of them there; `shade` is 0 (pale) to 4 (dark)."""

    low: Decimal
    high: Decimal
    shade: int


def classes_of(values: Iterable[Decimal]) -> tuple[ValueClass, ...]:
    """The classes of what is above zero, the smallest values first; none when nothing is.

    By quantiles: as far as equal values let them, the classes hold as many values each. Equal values are never parted,
    so that there are fewer classes where fewer values differ. The last class is always the darkest.
    """
    ordered = sorted(value for value in values if value > 0)
    rank = {value: place for place, value in reversed(list(enumerate(ordered)))}
    held = [list(found) for _, found in groupby(ordered, key=lambda one: rank[one] * MOST_CLASSES // len(ordered))]
    last = len(held) - 1
    return tuple(
        ValueClass(found[0], found[-1], MOST_CLASSES - 1 if place == last else place * (MOST_CLASSES - 1) // last)
        for place, found in enumerate(held)
    )


def shade_of(classes: Sequence[ValueClass], value: Decimal) -> int | None:
    """The shade of a value, None when no class holds it: what has nothing has none."""
    return next((held.shade for held in classes if held.low <= value <= held.high), None)
