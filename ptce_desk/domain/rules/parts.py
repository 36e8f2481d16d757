"""What rules are made of: the cases in which they hold, their limits, instalments and documents."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Final

from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.reading import Amount, Count, Ratio, between
from ptce_desk.domain.vocabulary import CostCategory, DeliverableKind, InstalmentKind, RateCondition, Section, SubCapOf


@dataclass(frozen=True, slots=True)
class When:
    """What must hold for a rule to apply, all of it; nothing said always holds (docs/rules.md, « Conditions »).

    `departments` are INSEE codes, `epci` SIREN numbers; `base_above` (excluded) and `base_up_to` (included) are euros.
    """

    written_alone: ClassVar[str] = "case"
    case: RateCondition = RateCondition.ALWAYS
    categories: tuple[CostCategory, ...] = ()
    sections: tuple[Section, ...] = ()
    stages: tuple[Stage, ...] = ()
    territories: tuple[TerritoryType, ...] = ()
    qpv: bool | None = None
    departments: tuple[str, ...] = ()
    epci: tuple[str, ...] = ()
    kinds: tuple[OrganisationKind, ...] = ()
    ess: bool | None = None
    min_members: Count | None = None
    max_members: Count | None = None
    base_above: Amount | None = None
    base_up_to: Amount | None = None


ALWAYS: Final = When()


@dataclass(frozen=True, slots=True)
class SubCap:
    """A category counts for at most this part of the lines without such a limit, or of all that is retained."""

    category: CostCategory
    rate: Ratio
    of: SubCapOf = SubCapOf.OTHERS


@dataclass(frozen=True, slots=True)
class InstalmentPart:
    """One instalment: a part of the amount agreed, and what it waits for."""

    kind: InstalmentKind
    rate: Ratio
    condition: str = ""


@dataclass(frozen=True, slots=True)
class DeliverableItem:
    """What is owed so many months after the end of the project, and the payment that waits for it."""

    kind: DeliverableKind
    offset_months: Annotated[int, between(0, 1200)] = 0
    conditions: InstalmentKind | None = None
