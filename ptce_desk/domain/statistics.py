"""The statistics of a fiscal year, beside the year before: sums of what a file says (docs/rules.md, « Statistics »)."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from statistics import median
from typing import Final, Generic, TypeVar

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.ptce import FigureKey, Stage
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.support import Lever
from ptce_desk.domain.territories import Geography, NoPlace, Scale, Where, place_of
from ptce_desk.domain.vocabulary import DeliverableKind

_MOST_YEARS: Final = 10
"""Years of self-financing told, the year itself included."""
_TENTH_OF_PERCENT: Final = Decimal("0.001")
_CENT: Final = Decimal("0.01")
JOB_FIGURES: Final[tuple[FigureKey, ...]] = ("full_time_equivalents", "employees", "member_structures")
"""The figures of a PTCE that are summed."""
PROFILE_FIGURES: Final[tuple[FigureKey, ...]] = (
    *("unit_budget", "self_financing_rate", "full_time_equivalents"),
    *("member_structures", "employees", "consolidated_budget"),
)
"""The figures of a PTCE whose median is told, in the order of the guide of 2014."""


@dataclass(frozen=True, slots=True)
class YearFile:
    """A dossier of our schemes; amounts in euros, None for what nobody said.

    Attributes:
        level: of the authority whose scheme it is.
        where: what is typed of the place of its PTCE.
    """

    id: int
    number: str
    title: str
    year: int
    decision: DecisionState
    decided_on: date | None
    stage: Stage | None
    level: FunderLevel
    scheme_id: int
    scheme_code: str
    scheme_label: str
    ptce_id: int | None
    ptce_name: str
    where: Where
    beneficiary_id: int | None
    beneficiary: str
    total_cost: Decimal | None
    requested: Decimal | None
    voted: Decimal | None

    def place(self, geography: Geography, scale: Scale) -> str | NoPlace:
        """The code of the only territory of a scale its PTCE stands in, or why there is none."""
        return place_of(geography, scale, None if self.ptce_id is None else self.where)

    @property
    def is_granted(self) -> bool:
        """Whether it was granted."""
        return self.decision is DecisionState.GRANTED

    @property
    def award(self) -> Decimal:
        """What was granted, in euros; nothing of what was not."""
        return self.voted or ZERO if self.is_granted else ZERO


@dataclass(frozen=True, slots=True)
class Resource:
    """A line of the funding plan of a dossier granted that is not ours, in euros."""

    file_id: int
    year: int
    level: FunderLevel
    public: bool
    in_kind: bool
    obtained: bool
    amount: Decimal


@dataclass(frozen=True, slots=True)
class KnownFigures:
    """What a PTCE says of a year; None for what it does not."""

    ptce_id: int
    year: int
    full_time_equivalents: Decimal | None
    employees: int | None
    member_structures: int | None
    self_financing_rate: Decimal | None
    unit_budget: Decimal | None = None
    consolidated_budget: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """An interaction with a PTCE, and the lever it serves."""

    ptce_id: int
    year: int
    lever: Lever | None


@dataclass(frozen=True, slots=True)
class LateReport:
    """What a beneficiary still owes of a grant of ours."""

    file_id: int
    number: str
    ptce_name: str
    beneficiary: str
    kind: DeliverableKind
    due_on: date


@dataclass(frozen=True, slots=True)
class YearData:
    """All that the statistics of a year are made of; files, resources and acts are of it and of the one before.

    Attributes:
        figures: of every year until this one.
        paid: euros paid in the civil year, and in the one before.
        late: due until the end of the year, or today, and not received.
    """

    year: int
    files: tuple[YearFile, ...]
    resources: tuple[Resource, ...] = ()
    figures: tuple[KnownFigures, ...] = ()
    done: tuple[Done, ...] = ()
    paid: tuple[Decimal, Decimal] = (ZERO, ZERO)
    late: tuple[LateReport, ...] = ()


Key = TypeVar("Key", bound=Hashable)
Held_co = TypeVar("Held_co", bound=Hashable, covariant=True)


@dataclass(frozen=True, slots=True)
class Share(Generic[Held_co]):
    """The dossiers of a year that have something in common, beside those of the year before; amounts in euros."""

    key: Held_co
    files: tuple[YearFile, ...]
    before: tuple[YearFile, ...] = ()

    @property
    def requested(self) -> Decimal:
        """What they asked for together."""
        return sum((one.requested or ZERO for one in self.files), ZERO)

    @property
    def granted(self) -> tuple[YearFile, ...]:
        """Those that were granted."""
        return tuple(one for one in self.files if one.is_granted)

    @property
    def granted_before(self) -> tuple[YearFile, ...]:
        """Those granted the year before."""
        return tuple(one for one in self.before if one.is_granted)

    @property
    def voted(self) -> Decimal:
        """What they were granted together."""
        return sum((one.award for one in self.files), ZERO)

    @property
    def voted_before(self) -> Decimal:
        """What was granted the year before."""
        return sum((one.award for one in self.before), ZERO)


def shares(data: YearData, key: Callable[[YearFile], Key]) -> list[Share[Key]]:
    """Dossiers by what they have in common; what was granted most comes first.

    What has no dossier of the year is told as long as something was granted the year before.
    """
    found: dict[Key, tuple[list[YearFile], list[YearFile]]] = {}
    for one in data.files:
        now, before = found.setdefault(key(one), ([], []))
        (now if one.year == data.year else before).append(one)
    every = [Share(held, tuple(now), tuple(before)) for held, (now, before) in found.items()]
    every = [one for one in every if one.files or one.granted_before]
    return sorted(every, key=lambda one: (-one.voted, -one.voted_before, -one.requested, str(one.key)))


def whole(data: YearData) -> Share[int]:
    """All the dossiers of the year together."""
    now = tuple(one for one in data.files if one.year == data.year)
    return Share(data.year, now, tuple(one for one in data.files if one.year != data.year))


class Payer(StrEnum):
    """Who pays the projects we grant, as leverage tells them apart."""

    OURS = "ours"
    OTHER_PUBLIC = "other_public"
    PRIVATE = "private"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Leverage:
    """What the projects granted are paid with, in euros; what is brought in kind is told apart.

    Attributes:
        paid: by who pays it.
        in_kind: what others bring that is not money.
        without_plan: projects granted whose funding plan says nobody else.
        unfunded: what nobody pays of what the projects cost, in euros.
    """

    paid: Mapping[Payer, Decimal]
    in_kind: Decimal
    without_plan: int
    unfunded: Decimal = ZERO

    @property
    def ratio(self) -> Decimal | None:
        """Euros of others for one of ours, to the cent; None when we granted nothing."""
        ours = self.paid[Payer.OURS]
        others = sum(self.paid.values(), ZERO) - ours
        return (others / ours).quantize(_CENT, ROUND_HALF_UP) if ours else None

    def beside(self, payer: Payer) -> Decimal | None:
        """Euros of a payer for one of ours, to the cent; None when we granted nothing."""
        ours = self.paid[Payer.OURS]
        return (self.paid[payer] / ours).quantize(_CENT, ROUND_HALF_UP) if ours else None


def leverage(data: YearData, year: int) -> Leverage:
    """Who pays the projects granted in a year: us what was voted, the others what the funding plans say."""
    granted = [one for one in data.files if one.year == year and one.is_granted]
    paid = dict.fromkeys(Payer, ZERO)
    paid[Payer.OURS] = sum((one.award for one in granted), ZERO)
    in_kind, told = ZERO, dict[int, Decimal]()
    for line in data.resources:
        if line.year != year:
            continue
        told[line.file_id] = told.get(line.file_id, ZERO) + line.amount
        if line.in_kind:
            in_kind += line.amount
        else:
            paid[payer_of(line)] += line.amount
    gaps = (one.total_cost - one.award - told.get(one.id, ZERO) for one in granted if one.total_cost is not None)
    unfunded = sum((gap for gap in gaps if gap > 0), ZERO)
    return Leverage(paid, in_kind, sum(one.id not in told for one in granted), unfunded)


def payer_of(line: Resource) -> Payer:
    """Who pays a line of a funding plan; what it says of public money stands above its level."""
    if line.level is FunderLevel.OWN:
        return Payer.OWN
    return Payer.OTHER_PUBLIC if line.public else Payer.PRIVATE


@dataclass(frozen=True, slots=True)
class LevelShare:
    """What a level pays of the projects granted, in euros; nothing in kind.

    Attributes:
        ours: what we granted, where it is our level.
        others: what funding plans expect of others at this level; `obtained` of it is sure.
        before: ours and others, the year before.
        file_ids: the dossiers it pays.
        median: of what it pays of each of them, None when it pays none.
    """

    level: FunderLevel
    ours: Decimal
    others: Decimal
    obtained: Decimal
    before: Decimal
    file_ids: frozenset[int]
    median: Decimal | None = None

    @property
    def together(self) -> Decimal:
        """Ours and others."""
        return self.ours + self.others


def levels(data: YearData) -> list[LevelShare]:
    """What each level pays, in their order; those that pay nothing in either year are left out."""
    return [one for one in (_level(data, level) for level in FunderLevel) if one.file_ids or one.before]


def _level(data: YearData, level: FunderLevel) -> LevelShare:
    files = [one for one in data.files if one.level is level and one.is_granted]
    lines = [one for one in data.resources if one.level is level and not one.in_kind]
    now = [one for one in lines if one.year == data.year]
    ours = [one for one in files if one.year == data.year]
    before = [one.award for one in files if one.year != data.year]
    before += [one.amount for one in lines if one.year != data.year]
    by_file: dict[int, Decimal] = {}
    for file_id, amount in (*((one.id, one.award) for one in ours), *((one.file_id, one.amount) for one in now)):
        by_file[file_id] = by_file.get(file_id, ZERO) + amount
    return LevelShare(
        level,
        sum((one.award for one in ours), ZERO),
        sum((one.amount for one in now), ZERO),
        sum((one.amount for one in now if one.obtained), ZERO),
        sum(before, ZERO),
        frozenset(by_file),
        median_of(list(by_file.values()), _CENT),
    )


@dataclass(frozen=True, slots=True)
class SummedFigure:
    """A figure of all the PTCE that say it, None when none does, and how many do."""

    key: FigureKey
    total: Decimal | None
    told: int
    before: Decimal | None
    told_before: int


def jobs(data: YearData) -> list[SummedFigure]:
    """Jobs and structures of the PTCE of the file, as far as they say."""
    found = []
    for key in JOB_FIGURES:
        now, before = (_told(data.figures, year, key) for year in (data.year, data.year - 1))
        found.append(SummedFigure(key, _sum_of(now), len(now), _sum_of(before), len(before)))
    return found


def _told(figures: Iterable[KnownFigures], year: int, key: FigureKey) -> list[Decimal]:
    values = (getattr(one, key) for one in figures if one.year == year)
    return [Decimal(value) for value in values if value is not None]


def _sum_of(values: Sequence[Decimal]) -> Decimal | None:
    return sum(values, Decimal(0)) if values else None


@dataclass(frozen=True, slots=True)
class MedianFigure:
    """The median of a figure of the PTCE that say it, None when none does, and how many do."""

    key: FigureKey
    median: Decimal | None
    told: int


def profile(data: YearData) -> list[MedianFigure]:
    """The PTCE in the middle: of each figure, half of those that say it say less, and half more."""
    found = []
    for key in PROFILE_FIGURES:
        told = _told(data.figures, data.year, key)
        step = _TENTH_OF_PERCENT if key == "self_financing_rate" else _CENT
        found.append(MedianFigure(key, median_of(told, step), len(told)))
    return found


def median_of(values: Sequence[Decimal], step: Decimal) -> Decimal | None:
    """The value in the middle, of two the mean of both, to a step; None of no value."""
    return median(values).quantize(step, ROUND_HALF_UP) if values else None


@dataclass(frozen=True, slots=True)
class SelfFinancing:
    """The rates of self-financing of a year: ratios (0.32 is 32 %), their mean to the tenth of a percent."""

    year: int
    told: int
    mean: Decimal
    lowest: Decimal
    highest: Decimal


def self_financing(data: YearData) -> list[SelfFinancing]:
    """How the PTCE pay for themselves, year after year until this one; years of which nothing is known are left out."""
    found = []
    for year in range(data.year - _MOST_YEARS + 1, data.year + 1):
        rates = _told(data.figures, year, "self_financing_rate")
        if rates:
            mean = (sum(rates, Decimal(0)) / len(rates)).quantize(_TENTH_OF_PERCENT, ROUND_HALF_UP)
            found.append(SelfFinancing(year, len(rates), mean, min(rates), max(rates)))
    return found


@dataclass(frozen=True, slots=True)
class LeverShare:
    """What was done for a lever, None for what serves none: how many times, for how many PTCE."""

    lever: Lever | None
    times: int
    ptce_ids: frozenset[int]
    before: int


def by_lever(data: YearData) -> list[LeverShare]:
    """The eight levers in their order, then what serves none where something does."""
    held: dict[Lever | None, tuple[list[int], list[int]]] = {lever: ([], []) for lever in Lever}
    for one in data.done:
        now, before = held.setdefault(one.lever, ([], []))
        (now if one.year == data.year else before).append(one.ptce_id)
    return [LeverShare(lever, len(now), frozenset(now), len(before)) for lever, (now, before) in held.items()]


def awards(data: YearData) -> list[YearFile]:
    """The dossiers granted in the year, in order of decision."""
    granted = [one for one in data.files if one.year == data.year and one.is_granted]
    return sorted(granted, key=lambda one: (one.decided_on or date.max, one.number))
