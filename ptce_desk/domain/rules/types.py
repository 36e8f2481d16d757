"""The rules a scheme version is made of: values, never code (PRODUCT §3).

Every rule names its `source` (an article, a line of the guide). Amounts are euros, rates are ratios.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.rules.vocabulary import CapScope, CostCategory, DeductionMode, DurationSince


@dataclass(frozen=True, slots=True, kw_only=True)
class MaxRate:
    """At most this part of the base."""

    type: ClassVar[str] = "max_rate"
    rate: Decimal
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cap:
    """At most this amount, added up over a scope; `family` widens it to the schemes of a family."""

    type: ClassVar[str] = "cap"
    scope: CapScope
    amount: Decimal
    family: str | None = None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicAidDeduction:
    """Other public aid comes off the base or off the aid."""

    type: ClassVar[str] = "public_aid_deduction"
    mode: DeductionMode
    count_requested: bool = True
    count_in_kind: bool = False
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """At least and at most so many calendar months, of the dossier or since the previous phase began."""

    type: ClassVar[str] = "duration"
    min_months: int | None = None
    max_months: int | None = None
    since: DurationSince = DurationSince.START
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Phases:
    """The stage this scheme serves, and the scheme that must have been awarded before."""

    type: ClassVar[str] = "phases"
    stage: Stage
    after: str | None = None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiresAward:
    """Another aid must have been obtained: of a scheme, or of a level."""

    type: ClassVar[str] = "requires_award"
    scheme: str | None = None
    level: FunderLevel | None = None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parity:
    """At most what a level of government has obtained lines for."""

    type: ClassVar[str] = "parity"
    level: FunderLevel
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EligibleCategories:
    """The only expenses that make the base."""

    type: ClassVar[str] = "eligible_categories"
    categories: tuple[CostCategory, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EligibleBeneficiaries:
    """Who may be helped; the lead partner is the beneficiary."""

    type: ClassVar[str] = "eligible_beneficiaries"
    kinds: tuple[OrganisationKind, ...] = ()
    ess: bool | None = None
    lead_partner_ess: bool = False
    min_members: int | None = None
    mixed: bool = False
    stages: tuple[Stage, ...] = ()
    territories: tuple[TerritoryType, ...] = ()
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicativeRange:
    """Amounts usually granted; they inform and limit nothing."""

    type: ClassVar[str] = "indicative_range"
    low: Decimal
    high: Decimal
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UncomputedRule:
    """A rule this program knows by name only: it is kept as written, and said to be `not_evaluated`.

    `content` is its JSON text, keys sorted, without its type and source.
    """

    type: str
    content: str
    source: str


Rule = (
    MaxRate
    | Cap
    | PublicAidDeduction
    | Duration
    | Phases
    | RequiresAward
    | Parity
    | EligibleCategories
    | EligibleBeneficiaries
    | IndicativeRange
    | UncomputedRule
)

COMPUTED = (
    MaxRate,
    Cap,
    PublicAidDeduction,
    Duration,
    Phases,
    RequiresAward,
    Parity,
    EligibleCategories,
    EligibleBeneficiaries,
    IndicativeRange,
)

KNOWN_BY_NAME = frozenset(
    {
        "floor",
        "public_aid_ceiling",
        "min_self_financing",
        "tapering",
        "window",
        "max_awards",
        "flat_amount",
        "unit_scale",
        "instalment_plan",
        "deliverables",
        "settlement",
        "de_minimis",
    }
)
