"""The rules of a version in the order they are computed, found by their type without looking through all of them."""

from collections.abc import Iterable, Iterator
from typing import Final, TypeVar, assert_never, cast

from ptce_desk.domain.rules.assessment import Finding
from ptce_desk.domain.rules.parts import ALWAYS, When
from ptce_desk.domain.rules.types import (
    RULE_TYPES,
    Accompaniment,
    BaseCap,
    Computed,
    Condition,
    DeMinimis,
    EligibleCategories,
    FlatAmount,
    Floor,
    InstalmentPlan,
    Lawful,
    MaxRate,
    MinSelfFinancing,
    Parity,
    PublicAidCeiling,
    PublicAidDeduction,
    Rule,
    Settlement,
    StateAid,
    Tapering,
    Told,
    UnitScale,
    Vat,
    when_of,
)
from ptce_desk.domain.vocabulary import Severity

R = TypeVar("R", bound=Rule)

_COMPUTED: Final = (
    *(Accompaniment, FlatAmount, UnitScale, Tapering),
    *(PublicAidCeiling, Parity, MinSelfFinancing),
)
"""The types of which one goes before another, whichever a version writes first."""

_RANKS: Final = {
    kind: rank for rank, kind in enumerate((*_COMPUTED, *(one for one in RULE_TYPES if one not in _COMPUTED)))
}

_SETS_AMOUNT: Final = frozenset(kind.type for kind in (FlatAmount, UnitScale, Tapering, Accompaniment))
_STANDS_ONCE: Final = _SETS_AMOUNT | {
    kind.type
    for kind in (
        MaxRate,
        BaseCap,
        PublicAidDeduction,
        EligibleCategories,
        Floor,
        InstalmentPlan,
        Settlement,
        DeMinimis,
        StateAid,
        Vat,
    )
}


class RuleSet:
    """Rules by rank of their type, those of one type in the order written.

    A version makes it once (`SchemeVersion.rule_set`): what is the same for every request is kept in it.

    Attributes:
        ordered: all of them.
        conditions: those that ask something of a request.
        told: those that say what follows a vote.
        repeated: a second rule of a type that stands once does not compute: it must not be passed over in silence.
        cases: the cases in which rules hold, each with the source of its rule; those that always hold are left out.
    """

    __slots__ = ("_by_type", "cases", "conditions", "ordered", "repeated", "told")

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.ordered = tuple(sorted(rules, key=lambda rule: _RANKS[type(rule)]))
        self.conditions = tuple(rule for rule in map(_condition, self.ordered) if rule is not None)
        self.told = tuple(rule for rule in self.ordered if isinstance(rule, Told))
        self.repeated = tuple(_repeated(self.ordered))
        self.cases = tuple((when_of(rule), rule.source) for rule in self.ordered if when_of(rule) is not ALWAYS)
        self._by_type: dict[type[object], tuple[Rule, ...]] = {}
        for rule in self.ordered:
            self._by_type[type(rule)] = (*self._by_type.get(type(rule), ()), rule)

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """The rules of a type."""
        return cast("tuple[R, ...]", self._by_type.get(kind, ()))

    def first(self, kind: type[R]) -> R | None:
        """The rule of a type that stands once in a version; a second one is said to be `not_evaluated`."""
        found = self.of(kind)
        return found[0] if found else None


def _condition(rule: Rule) -> Condition | None:
    if isinstance(rule, Condition):
        return rule
    if isinstance(rule, Computed | Told | Lawful):
        return None
    assert_never(rule)


def _repeated(rules: tuple[Rule, ...]) -> Iterator[Finding]:
    seen: dict[str, list[tuple[str, When]]] = {}
    for rule in rules:
        if rule.type in _STANDS_ONCE:
            before = seen.setdefault("amount" if rule.type in _SETS_AMOUNT else rule.type, [])
            if any(kind != rule.type or when in (ALWAYS, when_of(rule)) for kind, when in before):
                yield Finding(Severity.WARNING, "not_evaluated", rule.source, {"rule": rule.type})
            before.append((rule.type, when_of(rule)))
