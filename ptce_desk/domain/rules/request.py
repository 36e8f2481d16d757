"""What is asked: the values a computation starts from (docs/rules.md, « Request file »)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.vocabulary import (
    AwardStatus,
    CostCategory,
    DeMinimisRegime,
    ScaleUnit,
    Section,
    SplitMode,
    StateAidRegime,
    VatBasis,
)


@dataclass(frozen=True, slots=True)
class Cost:
    """One expense, in euros; `retained` None counts whole when its category is eligible.

    `reason` is why so much of it is retained, None where nobody could say it.
    """

    category: CostCategory
    amount: Decimal
    retained: Decimal | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """One resource of the funding plan, in euros; never the aid being asked."""

    funder: str
    level: FunderLevel
    public: bool
    amount: Decimal
    in_kind: bool = False
    obtained: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the collective, or the beneficiary who leads it."""

    name: str
    kind: OrganisationKind
    ess: bool


@dataclass(frozen=True, slots=True)
class Carrier:
    """A carrier and its share of the project (0.5 is half)."""

    name: str
    share: Decimal


@dataclass(frozen=True, slots=True)
class Award:
    """An earlier decision; `amount` in euros.

    `same_ptce` and `same_beneficiary` say whose it was: a cap over the PTCE counts the first, one over the
    beneficiary the second. `share` is the part of it that went to who asks; `received`, where it is known, the euros
    each who shares the request got of it, in their order. `years` are its euros by civil year, when somebody says.
    `count` is how many decisions are summed in it.
    """

    scheme: str
    stage: Stage | None
    amount: Decimal
    decided_on: date | None
    status: AwardStatus
    start: date | None = None
    same_ptce: bool = True
    same_beneficiary: bool = True
    share: Decimal = Decimal(1)
    received: tuple[Decimal, ...] | None = None
    years: tuple[tuple[int, Decimal], ...] = ()
    count: int = 1

    def received_by(self, place: int) -> Decimal:
        """Euros that one of those who share the request got of it."""
        if not self.same_beneficiary:
            return Decimal(0)
        return self.amount * self.share if self.received is None else self.received[place]


@dataclass(frozen=True, slots=True)
class DeclaredAid:
    """A de minimis aid the single undertaking received from any authority, in euros.

    Not `known`, it may be one: nobody said what European law makes of it.
    """

    granted_on: date
    amount: Decimal
    regime: DeMinimisRegime = DeMinimisRegime.GENERAL
    known: bool = True


@dataclass(frozen=True, slots=True)
class AssessmentRequest:
    """A request for aid; amounts in euros.

    `quantities` are what a scale multiplies; `state_aid` what European State aid law makes of it, None when nobody
    said; `vat` whether the costs hold the tax, likewise; `ticked` the points of the scheme an officer vouches for;
    `self_financing` the part of its budget the PTCE pays itself, by year. `split` None leaves the sharing among years
    to the scheme; `shares` are the euros of each year somebody decided on; `persons` the part of each legal person who
    shares the aid, where who is who is known.
    """

    total_cost: Decimal
    costs: tuple[Cost, ...]
    requested: Decimal
    stage: Stage | None = None
    plan: tuple[PlanEntry, ...] = ()
    start: date | None = None
    end: date | None = None
    deposited_on: date | None = None
    decided_on: date | None = None
    beneficiary: Member | None = None
    carriers: tuple[Carrier, ...] = ()
    members: tuple[Member, ...] = ()
    awards: tuple[Award, ...] = ()
    territory_type: TerritoryType | None = None
    autonomy_plan: bool = False
    section: Section | None = None
    state_aid: StateAidRegime | None = None
    quantities: Mapping[ScaleUnit, Decimal] = field(default_factory=dict)
    self_financing: Mapping[int, Decimal] = field(default_factory=dict)
    de_minimis: tuple[DeclaredAid, ...] = ()
    split: SplitMode | None = None
    shares: Mapping[int, Decimal] = field(default_factory=dict)
    ticked: tuple[str, ...] = ()
    qpv: bool | None = None
    departments: tuple[str, ...] = ()
    epci: tuple[str, ...] = ()
    vat: VatBasis | None = None
    persons: tuple[Decimal, ...] = ()

    @property
    def parts(self) -> tuple[Decimal, ...]:
        """The part of each who shares the aid: the legal `persons`, else the carriers and what they leave."""
        if self.persons:
            return self.persons
        carried = tuple(carrier.share for carrier in self.carriers if carrier.share > 0)
        left = 1 - sum(carried)
        return (*carried, Decimal(left)) if left > 0 else carried


@dataclass(frozen=True, slots=True)
class AssessmentContext:
    """What a scheme version does not know of itself: its scheme's code, the family of every scheme.

    `awards_made` counts the awards the scheme has made already, None when nobody counted. `chosen_on` is the day the
    version was chosen for, when the request says none.
    """

    scheme: str
    families: Mapping[str, str] = field(default_factory=dict)
    awards_made: int | None = None
    chosen_on: date | None = None

    def family_of(self, scheme: str) -> str:
        """The family of a scheme; one that belongs to none is its own."""
        return self.families.get(scheme, scheme)

    def knows(self, scheme: str) -> bool:
        """Whether a scheme, or a family, is one of those there are; all are where nobody told which."""
        return not self.families or scheme == self.scheme or scheme in (*self.families, *self.families.values())
