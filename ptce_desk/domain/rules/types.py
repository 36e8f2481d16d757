"""The rules a scheme version is made of: values, never code (docs/rules.md, « Rules of a version »).

Every rule names its `source` (an article, a line of the guide). Amounts are euros, rates are ratios.
"""

import typing
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Final, final

from ptce_desk.domain.data_problems import BadDataError
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.reading import Amount, Count, Ratio
from ptce_desk.domain.rules.parts import ALWAYS, DeliverableItem, InstalmentPart, SubCap, When
from ptce_desk.domain.vocabulary import (
    AwardsOf,
    CapScope,
    CostCategory,
    DeductionMode,
    DeMinimisRegime,
    DurationSince,
    RateBasis,
    ScaleUnit,
    Section,
    SettlementMode,
    StateAidRegime,
    VatBasis,
)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class MaxRate:
    """At most this part of the base; of several rates, the first whose condition holds."""

    type: ClassVar[str] = "max_rate"
    rate: Ratio
    when: When = ALWAYS
    source: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class BaseCap:
    """No more of the base than this counts (« dépense subventionnable plafonnée à »)."""

    type: ClassVar[str] = "base_cap"
    amount: Amount
    when: When = ALWAYS
    source: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Cap:
    """At most this amount, added up over a scope; `family` widens it to the schemes of a family."""

    type: ClassVar[str] = "cap"
    scope: CapScope
    amount: Amount
    family: str | None = None
    when: When = ALWAYS
    source: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class PublicAidDeduction:
    """Other public aid comes off the base or off the aid."""

    type: ClassVar[str] = "public_aid_deduction"
    mode: DeductionMode
    count_requested: bool = True
    count_in_kind: bool = False
    source: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """At least and at most so many calendar months, of the dossier or since the previous phase began."""

    type: ClassVar[str] = "duration"
    min_months: Count | None = None
    max_months: Count | None = None
    since: DurationSince = DurationSince.START
    source: str

    def fault(self) -> BadDataError | None:
        """No bound, or two that cross."""
        match self.min_months, self.max_months:
            case None, None:
                return BadDataError("missing_key", "max_months")
            case int(least), int(most) if least > most:
                return BadDataError("out_of_range", least)
            case _:
                return None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Phases:
    """The stage this scheme serves, and the scheme that must have been awarded before."""

    type: ClassVar[str] = "phases"
    stage: Stage
    after: str | None = None
    source: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class RequiresAward:
    """Another aid must have been obtained: of a scheme, or of a level; `or_applied`: asking for it now will do."""

    type: ClassVar[str] = "requires_award"
    scheme: str | None = None
    level: FunderLevel | None = None
    or_applied: bool = False
    source: str

    def fault(self) -> BadDataError | None:
        """Nothing is required."""
        return BadDataError("missing_key", "scheme") if self.scheme is None and self.level is None else None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Parity:
    """At most what a level of government has obtained lines for."""

    type: ClassVar[str] = "parity"
    level: FunderLevel
    source: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class EligibleCategories:
    """The only expenses that make the base, some of them within limits, in the budget sections named.

    `case_by_case`: those of another category count for what the officer retains of them, with a reason.
    """

    type: ClassVar[str] = "eligible_categories"
    categories: tuple[CostCategory, ...]
    sub_caps: tuple[SubCap, ...] = ()
    sections: tuple[Section, ...] = ()
    case_by_case: bool = False
    source: str

    def fault(self) -> BadDataError | None:
        """Nothing is eligible."""
        return None if self.categories else BadDataError("missing_key", "categories")


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class EligibleBeneficiaries:
    """Who may be helped; the lead partner is the beneficiary.

    `ess_or_member`: of the ESS or, for a collective that is no legal person, an enterprise among its members.
    """

    type: ClassVar[str] = "eligible_beneficiaries"
    kinds: tuple[OrganisationKind, ...] = ()
    ess: bool | None = None
    lead_partner_ess: bool = False
    ess_or_member: bool = False
    min_members: Count | None = None
    mixed: bool = False
    stages: tuple[Stage, ...] = ()
    territories: tuple[TerritoryType, ...] = ()
    source: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Prerequisites:
    """Points that an officer ticks: what the source asks for and no figure tells."""

    type: ClassVar[str] = "prerequisites"
    items: tuple[str, ...]
    source: str

    def fault(self) -> BadDataError | None:
        """No point, one without words, or twice the same."""
        if not self.items or not all(item.strip() for item in self.items):
            return BadDataError("missing_key", "items")
        alike = len({fold(item) for item in self.items}) < len(self.items)
        return BadDataError("said_twice", "items") if alike else None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Vat:
    """The expenses are presented without the tax (HT), or with it (TTC)."""

    type: ClassVar[str] = "vat"
    expected: VatBasis
    source: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class IndicativeRange:
    """Amounts usually granted; they inform and limit nothing."""

    type: ClassVar[str] = "indicative_range"
    low: Amount
    high: Amount
    source: str

    def fault(self) -> BadDataError | None:
        """The bounds cross."""
        return BadDataError("out_of_range", self.low) if self.low > self.high else None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """A maximum under this amount becomes 0."""

    type: ClassVar[str] = "floor"
    amount: Amount
    when: When = ALWAYS
    source: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class PublicAidCeiling:
    """All public aid, ours included, at most this part of the base or of the total cost."""

    type: ClassVar[str] = "public_aid_ceiling"
    rate: Ratio
    of: RateBasis = RateBasis.BASE
    when: When = ALWAYS
    source: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class MinSelfFinancing:
    """At least this part of the total cost is not public aid; and self-financing grows from year to year.

    `yearly_growth` is in points (0.05 = five points a year); `growing` asks for any growth; `autonomy_plan` for a
    plan of how aid will no longer be needed.
    """

    type: ClassVar[str] = "min_self_financing"
    rate: Ratio | None = None
    yearly_growth: Ratio | None = None
    growing: bool = False
    autonomy_plan: bool = False
    source: str

    def fault(self) -> BadDataError | None:
        """Nothing is asked."""
        asked = self.rate is not None or self.yearly_growth is not None or self.growing or self.autonomy_plan
        return None if asked else BadDataError("missing_key", "rate")


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Tapering:
    """The base is split equally over as many years as there are rates, each year at its own.

    A source may say over how many `years` an aid tapers and not at which rates: then it sets no amount.
    """

    type: ClassVar[str] = "tapering"
    rates: tuple[Ratio, ...] = ()
    years: Count | None = None
    source: str

    def fault(self) -> BadDataError | None:
        """Neither rates nor years."""
        return BadDataError("missing_key", "rates") if not self.rates and self.years is None else None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class FlatAmount:
    """The aid is this amount, whatever the base."""

    type: ClassVar[str] = "flat_amount"
    amount: Amount
    when: When = ALWAYS
    source: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class UnitScale:
    """The aid is an amount a unit, times a quantity, of which at most `max_quantity` count."""

    type: ClassVar[str] = "unit_scale"
    unit: ScaleUnit
    amount: Amount
    max_quantity: Decimal | None = None
    source: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Deposits are received from a day to a day, both included; one of them may be open."""

    type: ClassVar[str] = "window"
    opens: date | None = None
    closes: date | None = None
    source: str

    def fault(self) -> BadDataError | None:
        """No day, or two that cross."""
        match self.opens, self.closes:
            case None, None:
                return BadDataError("missing_key", "closes")
            case date() as opens, date() as closes if opens > closes:
                return BadDataError("out_of_range", opens.isoformat())
            case _:
                return None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class MaxAwards:
    """At most so many awards, of a PTCE, of a beneficiary or of the scheme as a whole."""

    type: ClassVar[str] = "max_awards"
    count: Count
    of: AwardsOf = AwardsOf.PTCE
    source: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class InstalmentPlan:
    """How a grant is paid; the rates make 1."""

    type: ClassVar[str] = "instalment_plan"
    parts: tuple[InstalmentPart, ...]
    source: str

    def fault(self) -> BadDataError | None:
        """The parts do not make the whole."""
        total = sum((part.rate for part in self.parts), Decimal(0))
        return None if total == 1 else BadDataError("rates_not_one", total)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Deliverables:
    """What the beneficiary owes after the vote."""

    type: ClassVar[str] = "deliverables"
    items: tuple[DeliverableItem, ...]
    source: str

    def fault(self) -> BadDataError | None:
        """Nothing is owed."""
        return None if self.items else BadDataError("missing_key", "items")


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """How the final amount follows from the spending; a `tolerance` leaves it whole from `threshold` of the base."""

    type: ClassVar[str] = "settlement"
    mode: SettlementMode
    threshold: Ratio | None = None
    source: str

    def fault(self) -> BadDataError | None:
        """A tolerance from nowhere."""
        unsaid = self.mode is SettlementMode.TOLERANCE and self.threshold is None
        return BadDataError("missing_key", "threshold") if unsaid else None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class DeMinimis:
    """The aid counts under a European ceiling."""

    type: ClassVar[str] = "de_minimis"
    regime: DeMinimisRegime = DeMinimisRegime.GENERAL
    source: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class StateAid:
    """What the version says of European State aid law, where the dossier says nothing."""

    type: ClassVar[str] = "state_aid"
    regime: StateAidRegime
    source: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Accompaniment:
    """The support is not money: engineering, agents' days, advice; it is valued in kind."""

    type: ClassVar[str] = "accompaniment"
    source: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class CoFunding:
    """The scheme of another funder, followed as a line of the plan; `notified` when its aid regime must be named."""

    type: ClassVar[str] = "co_funding"
    notified: bool = False
    source: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedOutcome:
    """What a call gave: how many applied, were admissible, were awarded. It informs and limits nothing."""

    type: ClassVar[str] = "recorded_outcome"
    applications: Count | None = None
    admissible: Count | None = None
    awards: Count | None = None
    source: str

    def fault(self) -> BadDataError | None:
        """Nothing is known."""
        known = {self.applications, self.admissible, self.awards} != {None}
        return None if known else BadDataError("missing_key", "awards")


Rule = (
    MaxRate | BaseCap | Cap | PublicAidDeduction | Duration | Phases | RequiresAward | Parity | EligibleCategories
    | EligibleBeneficiaries | Prerequisites | Vat | IndicativeRange | Floor | PublicAidCeiling | MinSelfFinancing
    | Tapering | FlatAmount | UnitScale | Window | MaxAwards | InstalmentPlan | Deliverables | Settlement | DeMinimis
    | StateAid | Accompaniment | CoFunding | RecordedOutcome
)  # fmt: skip

RULE_TYPES: Final[tuple[type[Rule], ...]] = typing.get_args(Rule)
"""Every type of rule, in the order the editor offers them."""

Condition = (
    Duration | Phases | RequiresAward | EligibleBeneficiaries | EligibleCategories | Prerequisites | Vat | Window
    | MaxAwards | MinSelfFinancing | UnitScale | Tapering
)  # fmt: skip
"""The rules that ask something of a request: see `conditions`."""

Told = InstalmentPlan | Deliverables | Settlement | Accompaniment | CoFunding | RecordedOutcome
"""The rules that say what follows a vote: see `obligations`."""

Computed = (
    MaxRate | BaseCap | Cap | PublicAidDeduction | PublicAidCeiling | Parity | FlatAmount | Floor | IndicativeRange
)  # fmt: skip
"""The rules that only make the amount: see `amounts`, `caps` and `assess`."""

Lawful = DeMinimis | StateAid
"""What a version says of the law: see `aid.legal` and `state_aid`."""

Conditional = MaxRate | BaseCap | Cap | Floor | FlatAmount | PublicAidCeiling
"""The rules that may stand several times, each in its case."""


def when_of(rule: Rule) -> When:
    """In which cases a rule applies; always, for one that knows no case."""
    return rule.when if isinstance(rule, Conditional) else ALWAYS
