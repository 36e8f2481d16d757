"""Whether the rules of a version hold together: what is missing, out of bounds, or contradicts another rule."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from ptce_desk.domain.data_problems import DataProblem
from ptce_desk.domain.rules.parts import ALWAYS
from ptce_desk.domain.rules.reading import read_rules, rules_to_data
from ptce_desk.domain.rules.types import (
    Accompaniment,
    BaseCap,
    Cap,
    Deliverables,
    DeMinimis,
    Duration,
    EligibleCategories,
    FlatAmount,
    Floor,
    IndicativeRange,
    InstalmentPlan,
    MaxRate,
    Phases,
    PublicAidCeiling,
    PublicAidDeduction,
    RequiresAward,
    Rule,
    Settlement,
    StateAid,
    Tapering,
    UnitScale,
    Vat,
    Window,
    when_of,
)
from ptce_desk.domain.vocabulary import DeductionMode, Fact

_CROSSED: Final = {
    Window.type: "window_crossed",
    Duration.type: "duration_crossed",
    IndicativeRange.type: "range_crossed",
}
_STAND_ONCE: Final = (
    BaseCap,
    PublicAidDeduction,
    EligibleCategories,
    Floor,
    Window,
    InstalmentPlan,
    Settlement,
    DeMinimis,
    StateAid,
    Vat,
)
_PLACE: Final = re.compile(r"rules\[(\d+)\](?:\.(\w+))?")


@dataclass(frozen=True, slots=True)
class ConsistencyProblem:
    """What is wrong with a rule, alone or beside others.

    Attributes:
        code: `incomplete`, `out_of_bounds`, `window_crossed`, `duration_crossed`, `range_crossed`, `rates_not_one`,
            `point_twice`, `source_missing`, `stands_once`, `same_condition_twice`, `same_cap_twice`,
            `amount_set_twice`, `tapering_with_rate`, `deducted_from_nothing`,
            `floor_above_cap`, `floor_above_amount`, `never_reached`,
            `sub_cap_not_eligible`, `payment_not_planned`, `needs_itself` or `phases_in_a_circle`.
        places: the rules concerned, from 0, the one to change first.
        facts: what the sentence needs.
    """

    code: str
    places: tuple[int, ...]
    facts: Mapping[str, Fact] = field(default_factory=dict)


def problems_of(
    rules: Sequence[Rule], *, scheme: str = "", needed: Mapping[str, AbstractSet[str]] | None = None
) -> list[ConsistencyProblem]:
    """What forbids these rules from being those of a version; none when they hold together.

    Args:
        rules: the rules, in their order.
        scheme: the code of their scheme.
        needed: for each other scheme, the codes of those that must have been awarded before it.
    """
    problems = list(_own(rules))
    broken = {problem.places[0] for problem in problems}
    whole = [(place, rule) for place, rule in enumerate(rules) if place not in broken]
    problems += _repeated(whole)
    problems += _never_reached(whole)
    problems += _amounts(whole)
    problems += _floors(whole)
    problems += _parts(whole)
    problems += _circles(whole, scheme, needed or {})
    return sorted(problems, key=lambda problem: problem.places)


def schemes_needed(rules: Sequence[Rule]) -> set[str]:
    """The codes of the schemes that must have been awarded before one with these rules."""
    phases = {rule.after for rule in rules if isinstance(rule, Phases) and rule.after is not None}
    awards = {
        rule.scheme
        for rule in rules
        if isinstance(rule, RequiresAward) and rule.scheme is not None and not (rule.level or rule.or_applied)
    }
    return phases | awards


_Placed = Sequence[tuple[int, Rule]]


def _own(rules: Sequence[Rule]) -> Iterator[ConsistencyProblem]:
    """What is wrong with each rule alone: the file itself would refuse to read it back."""
    _good, found = read_rules(rules_to_data(rules))
    for problem in found:
        yield _own_problem(rules, problem)
    for place, rule in enumerate(rules):
        if not rule.source.strip():
            yield ConsistencyProblem("source_missing", (place,))


def _own_problem(rules: Sequence[Rule], problem: DataProblem) -> ConsistencyProblem:
    found = _PLACE.match(problem.path)
    assert found is not None, problem
    place = int(found[1]) - 1
    name = found[2] or problem.value
    if problem.code == "rates_not_one":
        return ConsistencyProblem("rates_not_one", (place,), {"total": Decimal(problem.value)})
    if problem.code == "said_twice":
        return ConsistencyProblem("point_twice", (place,))
    if problem.code == "out_of_range" and found[2] is None:
        return ConsistencyProblem(_CROSSED[rules[place].type], (place,))
    code = "incomplete" if problem.code == "missing_key" else "out_of_bounds"
    return ConsistencyProblem(code, (place,), {"rule": rules[place].type, "field": name})


def _repeated(rules: _Placed) -> Iterator[ConsistencyProblem]:
    """Rules of which only the first would count."""
    seen: dict[tuple[object, ...], int] = {}
    for place, rule in rules:
        key, code = _identity(rule)
        if not key:
            continue
        if key in seen:
            yield ConsistencyProblem(code, (place, seen[key]), {"rule": rule.type})
        else:
            seen[key] = place


def _identity(rule: Rule) -> tuple[tuple[object, ...], str]:
    """What no other rule of a version may be the same by, and how to say it; empty when several may stand."""
    match rule:
        case MaxRate(when=when):
            return (rule.type, when), "same_condition_twice"
        case BaseCap(when=when) | Floor(when=when) if when != ALWAYS:
            return (rule.type, when), "same_condition_twice"
        case PublicAidCeiling(when=when, of=of):
            return (rule.type, when, of), "same_condition_twice"
        case Cap(scope=scope, family=family, when=when):
            return (rule.type, scope, family, when), "same_cap_twice"
        case _ if isinstance(rule, _STAND_ONCE):
            return (rule.type,), "stands_once"
        case _:
            return (), ""


def _never_reached(rules: _Placed) -> Iterator[ConsistencyProblem]:
    """A rule for one case after the same for all of them: the first that applies is taken, so it never counts."""
    always: dict[tuple[object, ...], int] = {}
    for place, rule in rules:
        if not isinstance(rule, MaxRate | BaseCap | Cap | Floor | FlatAmount):
            continue
        key = (rule.type, rule.scope, rule.family) if isinstance(rule, Cap) else (rule.type,)
        if rule.when == ALWAYS:
            always.setdefault(key, place)
        elif key in always:
            yield ConsistencyProblem("never_reached", (place, always[key]), {"rule": rule.type})


def _amounts(rules: _Placed) -> Iterator[ConsistencyProblem]:
    """Two rules that each say the amount; a tapering has rates of its own."""
    setting = [(place, rule) for place, rule in rules if _sets_amount(rule)]
    for (place, rule), (first, other) in zip(setting[1:], setting, strict=False):
        if rule.type == other.type and when_of(rule) != when_of(other):
            continue  # flat amounts, each in its case
        yield ConsistencyProblem("amount_set_twice", (place, first), {"rule": rule.type, "other": other.type})
    taper = next((place for place, rule in setting if isinstance(rule, Tapering)), None)
    rate = next((place for place, rule in rules if isinstance(rule, MaxRate)), None)
    if taper is not None and rate is not None:
        yield ConsistencyProblem("tapering_with_rate", (rate, taper))
    yield from _deducted_from_nothing(rules)


def _deducted_from_nothing(rules: _Placed) -> Iterator[ConsistencyProblem]:
    """Public aid off the base, where the amount never comes from the base: it would take nothing off."""
    given = [
        (place, rule)
        for place, rule in rules
        if isinstance(rule, UnitScale) or (isinstance(rule, FlatAmount) and rule.when == ALWAYS)
    ]
    for place, rule in rules:
        if given and isinstance(rule, PublicAidDeduction) and rule.mode is DeductionMode.FROM_BASE:
            first, amount = given[0]
            yield ConsistencyProblem("deducted_from_nothing", (place, first), {"rule": amount.type})


def _sets_amount(rule: Rule) -> bool:
    return isinstance(rule, FlatAmount | UnitScale | Accompaniment) or (isinstance(rule, Tapering) and bool(rule.rates))


def _floors(rules: _Placed) -> Iterator[ConsistencyProblem]:
    """A floor that nothing could reach."""
    given = any(isinstance(rule, FlatAmount | UnitScale) for _place, rule in rules)
    for place, floor in rules:
        if not isinstance(floor, Floor):
            continue
        for other_place, other in rules:
            if given and isinstance(other, BaseCap):
                continue  # the amount does not come from the base
            if isinstance(other, Cap | FlatAmount | BaseCap) and other.amount < floor.amount:
                code = "floor_above_amount" if isinstance(other, FlatAmount) else "floor_above_cap"
                yield ConsistencyProblem(code, (place, other_place), {"floor": floor.amount, "amount": other.amount})


def _parts(rules: _Placed) -> Iterator[ConsistencyProblem]:
    """Parts of a rule that answer to nothing."""
    plans = [(place, rule) for place, rule in rules if isinstance(rule, InstalmentPlan)]
    planned = {part.kind for _place, plan in plans for part in plan.parts}
    for place, rule in rules:
        if isinstance(rule, EligibleCategories):
            for cap in rule.sub_caps:
                if cap.category not in rule.categories:
                    yield ConsistencyProblem("sub_cap_not_eligible", (place,), {"category": cap.category.value})
        elif isinstance(rule, Deliverables) and plans:
            for item in rule.items:
                if item.conditions is not None and item.conditions not in planned:
                    facts: dict[str, Fact] = {"instalment": item.conditions.value}
                    yield ConsistencyProblem("payment_not_planned", (place, plans[0][0]), facts)


def _circles(rules: _Placed, scheme: str, needed: Mapping[str, AbstractSet[str]]) -> Iterator[ConsistencyProblem]:
    """A scheme whose aid would have to be awarded before itself."""
    for place, rule in rules:
        for code in sorted(schemes_needed([rule])):
            if code == scheme:
                yield ConsistencyProblem("needs_itself", (place,), {"scheme": scheme})
                continue
            way = _way(code, scheme, needed, ())
            if way:
                yield ConsistencyProblem(
                    "phases_in_a_circle", (place,), {"scheme": scheme, "way": " → ".join((scheme, *way))}
                )


def _way(start: str, end: str, needed: Mapping[str, AbstractSet[str]], been: tuple[str, ...]) -> tuple[str, ...]:
    """The schemes from one to another, each needing the next; empty when the one does not lead to the other."""
    if start in been:
        return ()
    for code in sorted(needed.get(start, ())):
        if code == end:
            return (start, end)
        further = _way(code, end, needed, (*been, start))
        if further:
            return (start, *further)
    return ()
