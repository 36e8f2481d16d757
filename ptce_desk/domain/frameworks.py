"""Policy frameworks (cadres): the strategies, contracts and plans under which schemes and PTCE are supported."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


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
class PolicyFramework:
    """A framework: who signed it, for which period, on which axis, for which amount in euros (often unknown)."""

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
