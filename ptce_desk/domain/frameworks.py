"""Policy frameworks (cadres): the strategies, contracts and plans under which schemes and PTCE are supported."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ptce_desk.domain.money import ZERO


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
    """What one dossier draws on an axis, in euros: proposed and not voted yet, granted, paid."""

    funding_file_id: int
    axis_id: int
    year: int | None
    proposed: Decimal = ZERO
    voted: Decimal = ZERO
    paid: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class AxisUse:
    """What became of an amount planned, in euros; None where the contract plans none."""

    planned: Decimal | None
    file_count: int = 0
    proposed: Decimal = ZERO
    voted: Decimal = ZERO
    paid: Decimal = ZERO

    @property
    def remaining(self) -> Decimal | None:
        """What may still be voted, negative once more was voted than planned; what is proposed takes nothing yet."""
        return None if self.planned is None else self.planned - self.voted

    @property
    def excess(self) -> Decimal:
        """By how much the votes are beyond what was planned."""
        return ZERO if self.planned is None else max(self.voted - self.planned, ZERO)


def use_of(planned: Decimal | None, drawn: Iterable[Drawn]) -> AxisUse:
    """What some dossiers make of an amount planned; a dossier told twice is counted once."""
    once = {one.funding_file_id: one for one in drawn}.values()
    return AxisUse(
        planned,
        len(once),
        sum((one.proposed for one in once), ZERO),
        sum((one.voted for one in once), ZERO),
        sum((one.paid for one in once), ZERO),
    )


def uses_by_axis(axes: Sequence[FrameworkAxis], drawn: Collection[Drawn]) -> dict[int, AxisUse]:
    """What became of each axis, by its id."""
    return {axis.id: use_of(axis.amount, (one for one in drawn if one.axis_id == axis.id)) for axis in axes}


def whole_use(axes: Sequence[FrameworkAxis], drawn: Collection[Drawn]) -> AxisUse:
    """What became of the whole: planned is what the axes that have an amount come to, None when none has."""
    amounts = [axis.amount for axis in axes if axis.amount is not None]
    return use_of(sum(amounts, ZERO) if amounts else None, drawn)
