"""Policy frameworks (cadres): the strategies, contracts and plans under which schemes and PTCE are supported."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Final

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import Among, Between, Narrowing
from ptce_desk.domain.states import DecisionState


class FrameworkKind(StrEnum):
    """What sort of frame it is (guide RTES 2014, l. 703-756, 1393-1594)."""

    ECONOMIC_STRATEGY = "economic_strategy"
    INNOVATION_STRATEGY = "innovation_strategy"
    STATE_REGION_CONTRACT = "state_region_contract"
    TERRITORIAL_CONTRACT = "territorial_contract"
    ESS_PROGRAMME = "ess_programme"
    EUROPEAN_PROGRAMME = "european_programme"
    SUSTAINABLE_DEVELOPMENT_PLAN = "sustainable_development_plan"
    TERRITORY_PROJECT = "territory_project"
    OTHER = "other"


@dataclass(eq=False)
class FrameworkScheme:
    """A scheme that applies a framework."""

    scheme_id: int
    id: int = field(init=False, repr=False)
    framework_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class FrameworkPtce:
    """A PTCE that a framework names or supports."""

    ptce_id: int
    id: int = field(init=False, repr=False)
    framework_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class FrameworkAxis:
    """An axis of a contract, or an action of one (`action` empty for the axis as a whole), and the euros planned.

    Dossiers are attached to it (`FundingFile.framework_axis_id`); the amount is None when the contract gives none.
    """

    name: str
    action: str = ""
    amount: Decimal | None = None
    position: int = 0
    id: int = field(init=False, repr=False)
    framework_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class PolicyFramework:
    """A framework: who signed it, for which period, on which axis, for which amount in euros (often unknown).

    `axes` are those it is carried out by, each with its amount; `axis` tells in words what it is about.
    """

    name: str
    sort_key: str = field(default="", init=False, repr=False)
    kind: FrameworkKind = FrameworkKind.OTHER
    signatories: str = ""
    start: date | None = None
    end: date | None = None
    axis: str = ""
    amount: Decimal | None = None
    source: str = ""
    notes: str = ""
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)
    schemes: list[FrameworkScheme] = field(default_factory=list, repr=False)
    ptce: list[FrameworkPtce] = field(default_factory=list, repr=False)
    axes: list[FrameworkAxis] = field(default_factory=list, repr=False)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What one dossier draws on an axis, in euros: proposed and not voted yet, granted, paid, left to pay.

    `year` is the fiscal year it counts for; `ptce_id` its PTCE, if any.
    """

    funding_file_id: int
    axis_id: int
    year: int | None
    proposed: Decimal = ZERO
    voted: Decimal = ZERO
    paid: Decimal = ZERO
    to_pay: Decimal = ZERO
    ptce_id: int | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class AxisUse:
    """What became of an amount planned, in euros; None where the contract plans none.

    Of what was voted, `outside` is on no axis of the contract and `unplanned` on axes without an amount: neither takes
    anything of what is planned.
    """

    planned: Decimal | None
    file_count: int = 0
    proposed: Decimal = ZERO
    voted: Decimal = ZERO
    paid: Decimal = ZERO
    to_pay: Decimal = ZERO
    outside: Decimal = ZERO
    unplanned: Decimal = ZERO

    @property
    def within(self) -> Decimal:
        """What was voted of what is planned."""
        return self.voted - self.outside - self.unplanned

    @property
    def share(self) -> Decimal | None:
        """What was voted of what was planned, above 1 once it exceeds it; None where nothing is planned."""
        return self.within / self.planned if self.planned else None

    @property
    def remaining(self) -> Decimal | None:
        """What may still be voted, negative once more was voted than planned; what is proposed takes nothing yet."""
        return None if self.planned is None else self.planned - self.within

    @property
    def excess(self) -> Decimal:
        """By how much the votes are beyond what was planned."""
        return ZERO if self.planned is None else max(self.within - self.planned, ZERO)


def use_of(planned: Decimal | None, drawn: Iterable[Drawn]) -> AxisUse:
    """What some dossiers make of an amount planned; a dossier told twice is counted once."""
    once = {one.funding_file_id: one for one in drawn}.values()
    return AxisUse(
        planned,
        len(once),
        sum((one.proposed for one in once), ZERO),
        sum((one.voted for one in once), ZERO),
        sum((one.paid for one in once), ZERO),
        sum((one.to_pay for one in once), ZERO),
    )


def uses_by_axis(axes: Sequence[FrameworkAxis], drawn: Collection[Drawn]) -> dict[int, AxisUse]:
    """What became of each axis, by its id."""
    return {axis.id: use_of(axis.amount, (one for one in drawn if one.axis_id == axis.id)) for axis in axes}


def whole_use(axes: Sequence[FrameworkAxis], drawn: Collection[Drawn], outside: Collection[int] = ()) -> AxisUse:
    """What became of the whole: planned is what the axes that have an amount come to, None when none has.

    `outside` are the ids of the lines of dossiers attached to no axis.
    """
    amounts = [axis.amount for axis in axes if axis.amount is not None]
    bare = {axis.id for axis in axes if axis.amount is None}.difference(outside)
    return replace(
        use_of(sum(amounts, ZERO) if amounts else None, drawn),
        outside=use_of(None, (one for one in drawn if one.axis_id in outside)).voted,
        unplanned=use_of(None, (one for one in drawn if one.axis_id in bare)).voted,
    )


def voted_before_or_after(drawn: Collection[Drawn], start: date | None, end: date | None) -> dict[int, Decimal]:
    """What was voted for dossiers of fiscal years that a contract does not reach, by year; a bound not told is none."""
    found: dict[int, Decimal] = {}
    for one in {one.funding_file_id: one for one in drawn}.values():
        year = one.year
        if year is None or not one.voted:
            continue
        if (start is not None and year < start.year) or (end is not None and year > end.year):
            found[year] = found.get(year, ZERO) + one.voted
    return dict(sorted(found.items()))


class Measure(StrEnum):
    """What an axis takes of a year."""

    VOTED = "voted"
    """Granted, in the fiscal year of the dossier."""
    PAID = "paid"
    """Paid, in the year of the payment."""
    TO_PAY = "to_pay"
    """Left to pay, in the year it is planned."""
    PROPOSED = "proposed"
    """Proposed and not voted yet, in the fiscal year of the dossier."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Euros that an axis takes of a year; the year is None where none is known."""

    measure: Measure
    axis_id: int
    year: int | None
    amount: Decimal


def taken_in_votes(drawn: Collection[Drawn]) -> list[Taken]:
    """What dossiers take of their fiscal years: granted, or proposed; each once."""
    once = {one.funding_file_id: one for one in drawn}.values()
    return [
        Taken(measure, one.axis_id, one.year, amount)
        for one in once
        for measure, amount in ((Measure.VOTED, one.voted), (Measure.PROPOSED, one.proposed))
    ]


def without_year(drawn: Collection[Drawn], planned: Collection[Taken]) -> list[Taken]:
    """What is left to pay and planned in no year: what is left of each axis, less what is `planned` of it."""
    left: dict[int, Decimal] = {}
    for one in {one.funding_file_id: one for one in drawn}.values():
        left[one.axis_id] = left.get(one.axis_id, ZERO) + one.to_pay
    for part in planned:
        left[part.axis_id] = left.get(part.axis_id, ZERO) - part.amount
    return [Taken(Measure.TO_PAY, axis_id, None, amount) for axis_id, amount in left.items()]


class AxisYears:
    """What the axes of a contract take of each year, in euros."""

    def __init__(self, taken: Iterable[Taken]) -> None:
        self._sums: dict[tuple[Measure, int, int | None], Decimal] = {}
        for one in taken:
            if one.amount:
                place = one.measure, one.axis_id, one.year
                self._sums[place] = self._sums.get(place, ZERO) + one.amount

    def years(self, *measures: Measure) -> tuple[int | None, ...]:
        """The years that something is taken of, in their order, what has none last; of these measures, or of any."""
        found = {year for measure, _axis, year in self._sums if not measures or measure in measures}
        return tuple(sorted(found, key=lambda year: (year is None, year or 0)))

    def amount(self, measure: Measure, axes: Collection[int], year: int | None) -> Decimal:
        """What some axes take of a year together."""
        return sum((self._sums.get((measure, axis, year), ZERO) for axis in axes), ZERO)

    def total(self, measure: Measure, axes: Collection[int]) -> Decimal:
        """What some axes take of all years together."""
        return sum((self.amount(measure, axes, year) for year in self.years(measure)), ZERO)


class EveryYear(Enum):
    """All years together; None is a year that is not known."""

    EVERY = "every"


EVERY_YEAR: Final = EveryYear.EVERY
WhichYear = int | EveryYear | None

_CENT: Final = Decimal("0.01")
_STATES: Final = {
    Measure.VOTED: frozenset({DecisionState.GRANTED}),
    Measure.PROPOSED: frozenset({DecisionState.PROPOSED, DecisionState.LISTED}),
}


def dossiers_of(measure: Measure, axes: Collection[int], year: WhichYear) -> Narrowing:
    """The dossiers that a figure is made of: what some axes take of a year, or of all."""
    by = Narrowing().narrowed("contract_axis", Among(frozenset(axes)))
    if measure in _STATES:
        by = by.narrowed("decision", Among(frozenset(_STATES[measure])))
        return by if year is EVERY_YEAR else by.narrowed("year", Among(frozenset({year})))
    key, amount = ("paid_in", "paid") if measure is Measure.PAID else ("to_pay_in", "remaining")
    if year is EVERY_YEAR:
        return by.narrowed(amount, Between(_CENT, None))
    return by.narrowed(key, Among(frozenset({year})))
