"""Two sets of rules side by side: which stayed, which changed, which came or went."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ptce_desk.domain.rules.types import Rule

Change = Literal["same", "changed", "removed", "added"]


@dataclass(frozen=True, slots=True)
class RulePair:
    """A rule of each side that speak of the same thing; None where a side has none."""

    left: Rule | None
    right: Rule | None

    @property
    def change(self) -> Change:
        """What became of the rule from left to right."""
        if self.left is None:
            return "added"
        if self.right is None:
            return "removed"
        return "same" if self.left == self.right else "changed"


def paired(left: Sequence[Rule], right: Sequence[Rule]) -> list[RulePair]:
    """Each rule of the left with the one of the right that is equal, else of its type; then what is only right."""
    free = list(right)
    twins: dict[int, Rule] = {}
    for place, rule in enumerate(left):
        if rule in free:
            twins[place] = rule
            free.remove(rule)
    for place, rule in enumerate(left):
        if place not in twins:
            kin = next((other for other in free if other.type == rule.type), None)
            if kin is not None:
                twins[place] = kin
                free.remove(kin)
    return [*(RulePair(rule, twins.get(place)) for place, rule in enumerate(left)), *(RulePair(None, r) for r in free)]
