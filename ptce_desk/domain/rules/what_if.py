"""What other rules would have given: dossiers under theirs and under others, and the envelope each year would need."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.assess import assess
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest
from ptce_desk.domain.rules.rule_set import RuleSet
from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.types import Cap, FlatAmount, Tapering, UnitScale
from ptce_desk.domain.rules.when import Facts, unknown_facts
from ptce_desk.domain.states import CLOSED_INSTRUCTIONS, DecisionState, InstructionState
from ptce_desk.domain.vocabulary import CapScope


class Standing(StrEnum):
    """Where a dossier stands, as far as an envelope is concerned."""

    GRANTED = "granted"
    TO_VOTE = "to_vote"
    UNDER_WAY = "under_way"
    REFUSED = "refused"
    CLOSED = "closed"


WEIGHING = frozenset({Standing.GRANTED, Standing.TO_VOTE, Standing.UNDER_WAY})
"""Those that weigh on an envelope, or may come to."""


def standing_of(instruction: InstructionState, decision: DecisionState) -> Standing:
    """Where a dossier stands: its decision first; not decided, whether its instruction is closed."""
    match decision:
        case DecisionState.GRANTED:
            return Standing.GRANTED
        case DecisionState.REFUSED:
            return Standing.REFUSED
        case _ if instruction in CLOSED_INSTRUCTIONS:
            return Standing.CLOSED
        case DecisionState.PROPOSED | DecisionState.LISTED:
            return Standing.TO_VOTE
        case _:
            return Standing.UNDER_WAY


@dataclass(frozen=True, slots=True)
class Tried:
    """A dossier under its rules and under others; amounts in euros.

    Attributes:
        year: its fiscal year, None without deposit nor vote.
        voted: what was granted, None for anything else.
        before: the most it may be granted under its rules: the maximum, no more than is requested.
        after: likewise under the others.
        lacks: what would have to be known for all to be sure, by name; none when they are.
        against: likewise under rules these are compared with, None without.
    """

    id: int
    number: str
    title: str
    year: int | None
    standing: Standing
    requested: Decimal
    voted: Decimal | None
    before: Decimal
    after: Decimal
    lacks: tuple[str, ...] = ()
    against: Decimal | None = None

    @property
    def gap(self) -> Decimal:
        """How much more the other rules would allow, negative for less."""
        return self.after - self.before

    @property
    def against_gap(self) -> Decimal | None:
        """How much more the rules compared with would allow than the others, negative for less; None without."""
        return None if self.against is None else self.against - self.after


@dataclass(frozen=True, slots=True)
class Need:
    """What the dossiers of a fiscal year add up to; amounts in euros.

    Attributes:
        year: None for those without deposit nor vote.
        changed: how many of them may be granted more, or less.
        envelope: that of the year, None without one.
        against: what the rules compared with would allow, None without.
    """

    year: int | None
    count: int
    changed: int
    requested: Decimal
    voted: Decimal
    before: Decimal
    after: Decimal
    envelope: Decimal | None = None
    against: Decimal | None = None

    @property
    def gap(self) -> Decimal:
        """How much more the other rules would ask of the year, negative for less."""
        return self.after - self.before

    @property
    def remaining(self) -> Decimal | None:
        """What the envelope would have left, negative for what it would lack; None without one."""
        return None if self.envelope is None else self.envelope - self.after

    @property
    def against_gap(self) -> Decimal | None:
        """How much more the rules compared with would ask than the others, negative for less; None without."""
        return None if self.against is None else self.against - self.after

    @property
    def against_remaining(self) -> Decimal | None:
        """What the envelope would have left under the rules compared with, likewise; None without either."""
        return None if self.envelope is None or self.against is None else self.envelope - self.against


def both(
    own: SchemeVersion, other: SchemeVersion, request: AssessmentRequest, context: AssessmentContext
) -> tuple[Decimal, Decimal, tuple[str, ...]]:
    """The most a request may be granted under each of two versions, and what either would have to know more."""
    answers = [assess(version, request, context) for version in (own, other)]
    lacks = [
        *({} if request.requested else {"requested": None}),
        *dict.fromkeys(
            name
            for version, answer in zip((own, other), answers, strict=True)
            for name in (
                *(() if answer.bounded else ("rules",)),
                *unknown(version.rule_set, Facts(request, answer.eligible_base)),
            )
        ),
    ]
    return answers[0].suggested_amount, answers[1].suggested_amount, tuple(dict.fromkeys(lacks))


def unknown(rules: RuleSet, facts: Facts) -> list[str]:
    """What rules would have to know of a request to be sure of its maximum, by name.

    A missing plan or beneficiary changes findings, not the maximum: it is not told here.
    """
    request = facts.request
    given = any(rules.of(FlatAmount) or rules.of(UnitScale))
    names = [] if request.costs or given else ["costs"]
    names += [name for when, _source in rules.cases for name in unknown_facts(when, facts)]
    names += [f"quantity_{rule.unit.value}" for rule in rules.of(UnitScale) if rule.unit not in request.quantities]
    scopes = {cap.scope for cap in rules.of(Cap)}
    if (rules.of(Tapering) or CapScope.FILE_YEAR in scopes) and (request.start is None or request.end is None):
        names.append("period")
    if CapScope.STAGE in scopes and request.stage is None:
        names.append("stage")
    return names


def sure(tried: Iterable[Tried]) -> list[Tried]:
    """Those that lack nothing: the others are set apart, and add up to nothing."""
    return [one for one in tried if not one.lacks]


def needs(tried: Iterable[Tried], envelopes: Mapping[int, Decimal]) -> list[Need]:
    """What each fiscal year adds up to, the earliest first, those without one last, of what lacks nothing."""
    years: dict[int | None, list[Tried]] = {}
    for one in sure(tried):
        years.setdefault(one.year, []).append(one)
    ordered = sorted(years, key=lambda year: (year is None, year or 0))
    return [_need(year, years[year], None if year is None else envelopes.get(year)) for year in ordered]


def _need(year: int | None, held: list[Tried], envelope: Decimal | None) -> Need:
    compared = any(one.against is not None for one in held)
    return Need(
        year,
        len(held),
        sum(1 for one in held if one.gap),
        sum((one.requested for one in held), ZERO),
        sum((one.voted or ZERO for one in held), ZERO),
        sum((one.before for one in held), ZERO),
        sum((one.after for one in held), ZERO),
        envelope,
        sum((one.against for one in held if one.against is not None), ZERO) if compared else None,
    )
