"""What our authority does for a PTCE beside granting money: its role, what it brings in kind, what was done when."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ptce_desk.domain.money import ZERO, round_half_up


class ParticipationKind(StrEnum):
    """The part an authority takes in a PTCE (guide RTES 2014, l. 433-568, 766-804)."""

    IDENTIFICATION = "identification"
    NETWORKING = "networking"
    ENGINEERING = "engineering"
    GUARANTEE = "guarantee"
    FUNDING = "funding"
    FACILITATION = "facilitation"
    LAND = "land"
    STEERING_COMMITTEE = "steering_committee"
    GOVERNANCE_SEAT = "governance_seat"
    MEMBERSHIP_FEE = "membership_fee"


class InteractionKind(StrEnum):
    """How the authority and the PTCE met."""

    VISIT = "visit"
    MEETING = "meeting"
    STEERING_COMMITTEE = "steering_committee"
    EVENT = "event"
    CALL = "call"
    OTHER = "other"


class Lever(StrEnum):
    """The guide's eight levers of territorial cooperation, in its order (guide RTES 2014, l. 1324-1331)."""

    EDUCATION = "education"
    CONTRACTUAL_FRAMEWORKS = "contractual_frameworks"
    CROSS_DEPARTMENT_WORK = "cross_department_work"
    COOPERATION_BETWEEN_AUTHORITIES = "cooperation_between_authorities"
    CONSULTATION_OF_ACTORS = "consultation_of_actors"
    URBAN_PLANNING_AND_LAND = "urban_planning_and_land"
    JOBS_AND_COORDINATION = "jobs_and_coordination"
    SKILLS_AND_ENGINEERING = "skills_and_engineering"


class InKindKind(StrEnum):
    """What is brought that is not money (guide RTES 2014, l. 408, 467, 562-568)."""

    AGENT_DAYS = "agent_days"
    STAFF_LOAN = "staff_loan"
    PREMISES = "premises"
    EQUIPMENT = "equipment"
    OTHER = "other"


@dataclass(eq=False)
class Participation:
    """A part our authority takes, since and until a day; `yearly_fee` in euros for a membership."""

    kind: ParticipationKind
    since: date | None = None
    until: date | None = None
    yearly_fee: Decimal | None = None
    note: str = ""
    id: int = field(init=False, repr=False)
    ptce_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class Interaction:
    """What was done on a day, and the lever it serves."""

    held_on: date
    kind: InteractionKind = InteractionKind.MEETING
    lever: Lever | None = None
    subject: str = ""
    note: str = ""
    id: int = field(init=False, repr=False)
    ptce_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class InKindSupport:
    """Support in kind of one year: a quantity (days, months, m²…) at a unit cost in euros.

    `beneficiary_id` is the organisation it goes to: what it is worth counts in its public aid of the year.
    """

    year: int
    kind: InKindKind = InKindKind.AGENT_DAYS
    quantity: Decimal | None = None
    unit: str = ""
    unit_cost: Decimal | None = None
    beneficiary_id: int | None = None
    note: str = ""
    id: int = field(init=False, repr=False)
    ptce_id: int = field(init=False, repr=False)

    @property
    def value(self) -> Decimal | None:
        """Quantity times unit cost, in euros to the nearest cent, or None when one is unknown."""
        return worth_in_kind(self.quantity, self.unit_cost)


def worth_in_kind(quantity: Decimal | None, unit_cost: Decimal | None) -> Decimal | None:
    """A quantity at a unit cost, in euros to the nearest cent, half up; None when one is unknown."""
    return None if quantity is None or unit_cost is None else round_half_up(quantity * unit_cost)


def done_by_lever(interactions: Sequence[Interaction], year: int) -> dict[Lever | None, int]:
    """How many interactions of a year serve each of the eight levers, in their order; None for no lever, when any."""
    held = [interaction.lever for interaction in interactions if interaction.held_on.year == year]
    counts: dict[Lever | None, int] = {lever: held.count(lever) for lever in Lever}
    if None in held:
        counts[None] = held.count(None)
    return counts


def value_by_year(supports: Sequence[InKindSupport]) -> list[tuple[int, Decimal]]:
    """What the supports in kind of each year are worth together, in euros, the latest year first."""
    worth: dict[int, Decimal] = {}
    for support in supports:
        if support.value is not None:
            worth[support.year] = worth.get(support.year, ZERO) + support.value
    return sorted(worth.items(), reverse=True)
