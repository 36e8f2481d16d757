"""What a cumulative cap still leaves to a PTCE or a beneficiary, whatever the next project is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.caps import apply_cap
from ptce_desk.domain.rules.parts import ALWAYS
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest, Award
from ptce_desk.domain.rules.rule_set import RuleSet
from ptce_desk.domain.rules.types import Cap, Rule
from ptce_desk.domain.vocabulary import CapScope

CUMULATIVE = frozenset({CapScope.PTCE, CapScope.STAGE, CapScope.BENEFICIARY})
"""Scopes in which earlier awards count."""


@dataclass(frozen=True, slots=True)
class RemainingCap:
    """One cumulative cap: what it is, what was awarded in its scope, what is left, in euros."""

    cap: Cap
    awarded: Decimal
    left: Decimal


@dataclass(frozen=True, slots=True)
class Left:
    """What caps leave together, in euros: at least and at most as the case may be; `most` None when no case limits."""

    least: Decimal
    most: Decimal | None


def left_by(caps: Sequence[RemainingCap]) -> Left:
    """What caps leave, whatever the case of the next project.

    Of caps of one scope and family the first whose conditions hold is taken, and without one in every case, none may.
    """
    groups: dict[tuple[CapScope, str | None], list[RemainingCap]] = {}
    for one in caps:
        group = groups.setdefault((one.cap.scope, one.cap.family), [])
        if not any(before.cap.when == ALWAYS for before in group):
            group.append(one)
    always = [group for group in groups.values() if any(one.cap.when == ALWAYS for one in group)]
    least = min((one.left for group in groups.values() for one in group), default=ZERO)
    return Left(least, min((max(one.left for one in group) for group in always), default=None))


def remaining_caps(
    rules: tuple[Rule, ...], awards: Iterable[Award], context: AssessmentContext, today: date
) -> tuple[RemainingCap, ...]:
    """Each cumulative cap of a version with what it leaves to a decision taken today, in the order of the rules."""
    request = AssessmentRequest(ZERO, (), ZERO, awards=tuple(awards), decided_on=today)
    found = []
    rule_set = RuleSet(rules)
    for rule in rule_set.of(Cap):
        if rule.scope in CUMULATIVE:
            step, _findings = apply_cap(rule, rule.amount, rule_set, request, context)
            awarded, left = step.facts["awarded"], step.facts["left"]
            assert isinstance(awarded, Decimal)
            assert isinstance(left, Decimal)
            found.append(RemainingCap(rule, awarded, left))
    return tuple(found)
