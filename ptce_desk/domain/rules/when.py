"""Whether a rule that holds in some cases only applies to a request (docs/rules.md, « Conditions »)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar, assert_never

from ptce_desk.domain.rules.parts import ALWAYS, When
from ptce_desk.domain.rules.request import AssessmentRequest
from ptce_desk.domain.rules.rule_set import RuleSet
from ptce_desk.domain.rules.types import BaseCap, FlatAmount, Floor, MaxRate, Rule, when_of
from ptce_desk.domain.vocabulary import CostCategory, RateCondition, StateAidRegime

_ON_STATE_AID = (RateCondition.STATE_AID, RateCondition.NOT_STATE_AID)

C = TypeVar("C", MaxRate, BaseCap, Floor, FlatAmount)


@dataclass(frozen=True, slots=True)
class Facts:
    """What conditions are held against: a request and its base, in euros."""

    request: AssessmentRequest
    base: Decimal


def reads_state_aid(rules: Iterable[Rule]) -> bool:
    """Whether an amount depends on what European law makes of the aid."""
    return any(when_of(rule).case in _ON_STATE_AID for rule in rules)


def first_that_holds(rules: RuleSet, kind: type[C], facts: Facts) -> C | None:
    """Of the rules of a type, the first in the order written whose conditions hold."""
    for rule in rules.of(kind):
        if holds(rule.when, facts):
            return rule
    return None


def holds(when: When, facts: Facts, category: CostCategory | None = None) -> bool:
    """Whether every condition holds: for one category of costs, else for the request as a whole.

    A condition whose fact is unknown does not hold, but that until somebody says otherwise an aid is a State aid.
    """
    if when is ALWAYS:
        return True
    return _of_category(when, facts, category) and all(known is True for _name, known in _answers(when, facts))


def unknown_facts(when: When, facts: Facts) -> list[str]:
    """The facts that a condition waits for; none where another condition fails already."""
    answers = list(_answers(when, facts))
    unsaid = facts.request.state_aid is None and when.case in _ON_STATE_AID
    if any(known is False for name, known in answers if not (unsaid and name in _ON_STATE_AID)):
        return []
    return [*(name for name, known in answers if known is None), *(["state_aid"] if unsaid else [])]


def _of_category(when: When, facts: Facts, category: CostCategory | None) -> bool:
    if not when.categories or category is not None:
        return not when.categories or category in when.categories
    return any(cost.category in when.categories for cost in facts.request.costs)


def _answers(when: When, facts: Facts) -> Iterator[tuple[str, bool | None]]:
    """Each condition of one fact: its name, and whether it holds, None when nobody knows."""
    request = facts.request
    yield when.case.value, applies(when.case, request)
    if when.sections:
        yield "section", None if request.section is None else request.section in when.sections
    if when.stages:
        yield "stage", None if request.stage is None else request.stage in when.stages
    if when.territories:
        known = request.territory_type
        yield "territory_type", None if known is None else known in when.territories
    if when.qpv is not None:
        yield "qpv", None if request.qpv is None else request.qpv is when.qpv
    if when.departments:
        yield "department", _any_of(request.departments, when.departments)
    if when.epci:
        yield "epci", _any_of(request.epci, when.epci)
    yield from _answers_on_who(when, facts)
    if when.base_above is not None:
        yield "base", facts.base > when.base_above
    if when.base_up_to is not None:
        yield "base", facts.base <= when.base_up_to


def _answers_on_who(when: When, facts: Facts) -> Iterator[tuple[str, bool | None]]:
    who, count = facts.request.beneficiary, len(facts.request.members)
    if when.kinds:
        yield "beneficiary", None if who is None else who.kind in when.kinds
    if when.ess is not None:
        yield "beneficiary", None if who is None else who.ess is when.ess
    if when.min_members is not None:
        yield "members", None if not count else count >= when.min_members
    if when.max_members is not None:
        yield "members", None if not count else count <= when.max_members


def _any_of(held: tuple[str, ...], wanted: tuple[str, ...]) -> bool | None:
    return bool(set(held) & set(wanted)) if held else None


def applies(case: RateCondition, request: AssessmentRequest) -> bool:
    """Whether a case is that of a request; until somebody says otherwise, an aid is a State aid."""
    match case:
        case RateCondition.ALWAYS:
            return True
        case RateCondition.STATE_AID:
            return request.state_aid is not StateAidRegime.NONE
        case RateCondition.NOT_STATE_AID:
            return request.state_aid is StateAidRegime.NONE
        case RateCondition.OTHER_PUBLIC_AID | RateCondition.ONLY_PUBLIC_FUNDER:
            others = any(line.public and line.amount > 0 for line in request.plan)
            return others is (case is RateCondition.OTHER_PUBLIC_AID)
        case _:
            assert_never(case)
