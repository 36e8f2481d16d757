"""What the scheme editor calls the fields of a rule, what it offers in them, and where each rule stands in its menu."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.rules.types import (
    Accompaniment,
    BaseCap,
    Cap,
    CoFunding,
    Deliverables,
    DeMinimis,
    Duration,
    EligibleBeneficiaries,
    EligibleCategories,
    FlatAmount,
    Floor,
    IndicativeRange,
    InstalmentPlan,
    MaxAwards,
    MaxRate,
    MinSelfFinancing,
    Parity,
    Phases,
    Prerequisites,
    PublicAidCeiling,
    PublicAidDeduction,
    RecordedOutcome,
    RequiresAward,
    Rule,
    Settlement,
    StateAid,
    Tapering,
    UnitScale,
    Vat,
    Window,
)
from ptce_desk.domain.vocabulary import (
    AwardsOf,
    CapScope,
    CostCategory,
    DeductionMode,
    DeliverableKind,
    DeMinimisRegime,
    DurationSince,
    InstalmentKind,
    RateBasis,
    RateCondition,
    ScaleUnit,
    Section,
    SettlementMode,
    StateAidRegime,
    SubCapOf,
    VatBasis,
)
from ptce_desk.wording.labels import (
    CAP_SCOPE_WORDS,
    CATEGORY_LABELS,
    LEVEL_LABELS,
    ORGANISATION_KIND_LABELS,
    SECTION_LABELS,
    STAGE_LABELS,
)
from ptce_desk.wording.rule_labels import (
    DELIVERABLE_LABELS,
    INSTALMENT_LABELS,
    RATE_BASIS_WORDS,
    RATE_CONDITION_WORDS,
    REGIME_LABELS,
    SCALE_UNIT_LABELS,
    SETTLEMENT_LABELS,
    STATE_AID_LABELS,
    SUB_CAP_OF_WORDS,
    VAT_LABELS,
)
from ptce_desk.wording.rules import rule_sentence
from ptce_desk.wording.states import TERRITORY_LABELS

RULE_GROUPS: Final[tuple[tuple[str, tuple[type[Rule], ...]], ...]] = (
    (
        "Montant",
        (
            EligibleCategories,
            BaseCap,
            PublicAidDeduction,
            MaxRate,
            Tapering,
            FlatAmount,
            UnitScale,
            IndicativeRange,
            Accompaniment,
        ),
    ),
    ("Plafonds", (Cap, Floor, PublicAidCeiling, MinSelfFinancing, Parity, MaxAwards)),
    (
        "Conditions",
        (
            EligibleBeneficiaries,
            Prerequisites,
            Vat,
            Duration,
            Phases,
            RequiresAward,
            Window,
            DeMinimis,
            StateAid,
            CoFunding,
        ),
    ),
    ("Après le vote", (InstalmentPlan, Deliverables, Settlement, RecordedOutcome)),
)
"""The rules by what they are about, as the menu of the editor and the text of a règlement have them."""

_FIELDS: Final = {
    "admissible": "Dossiers recevables",
    "after": "Après une aide",
    "amount": "Montant",
    "applications": "Candidatures",
    "autonomy_plan": "Plan d’autonomie demandé",
    "awards": "Lauréats",
    "base_above": "Assiette au-delà de",
    "base_up_to": "Assiette jusqu’à",
    "case": "Cas",
    "case_by_case": "D’autres dépenses au cas par cas",
    "categories": "Dépenses éligibles",
    "category": "Dépense",
    "closes": "Ferme le",
    "condition": "Condition",
    "conditions": "Avant le versement",
    "count": "Nombre d’aides",
    "count_in_kind": "Compter les apports en nature",
    "count_requested": "Compter les aides seulement sollicitées",
    "departments": "Départements",
    "epci": "EPCI (SIREN)",
    "ess": "Appartenance à l’ESS",
    "ess_or_member": "ESS ou, à défaut, entreprise membre",
    "expected": "Dépenses attendues",
    "family": "Commun à la famille",
    "growing": "En hausse d’année en année",
    "high": "Le plus haut",
    "items": "Documents à remettre",
    "kind": "Nature",
    "kinds": "Structures",
    "lead_partner_ess": "Chef de file relevant de l’ESS",
    "level": "Niveau",
    "low": "Le plus bas",
    "max_members": "Membres au plus",
    "max_months": "Mois au plus",
    "max_quantity": "Unités au plus",
    "min_members": "Membres au moins",
    "min_months": "Mois au moins",
    "mixed": "ESS et autres acteurs réunis",
    "mode": "Comment",
    "notified": "Régime d’aide d’État à nommer",
    "of": "De quoi",
    "offset_months": "Mois après la fin",
    "opens": "Ouvre le",
    "or_applied": "Une candidature simultanée suffit",
    "parts": "Versements",
    "qpv": "Quartier prioritaire (QPV)",
    "rate": "Taux",
    "rates": "Taux de chaque année",
    "regime": "Régime",
    "scheme": "Aide déjà accordée",
    "scope": "Périmètre",
    "sections": "Sections",
    "since": "Depuis",
    "source": "Source",
    "stage": "Stade",
    "stages": "Stades",
    "sub_caps": "Dépenses limitées à une part",
    "territories": "Territoires",
    "threshold": "Dès quelle part de l’assiette dépensée",
    "unit": "Unité",
    "when": "Cas",
    "yearly_growth": "Hausse par an, en points",
    "years": "Nombre d’années",
}
_OF_ONE_RULE: Final = {
    ("prerequisites", "items"): "Points à vérifier, un par ligne",
    ("max_awards", "of"): "Comptées",
    ("min_self_financing", "rate"): "Part du coût total",
    ("when", "categories"): "Dépenses",
    ("when", "ess"): "Bénéficiaire relevant de l’ESS",
    ("when", "kinds"): "Bénéficiaires",
    ("unit_scale", "amount"): "Montant par unité",
}

_EVERY_CASE: Final = {condition: words or "dans tous les cas" for condition, words in RATE_CONDITION_WORDS.items()}

CHOICE_LABELS: Final[Mapping[type[StrEnum], tuple[tuple[StrEnum, str], ...]]] = {
    AwardsOf: (
        (AwardsOf.PTCE, "par PTCE"),
        (AwardsOf.BENEFICIARY, "par bénéficiaire"),
        (AwardsOf.SCHEME, "en tout"),
    ),
    CapScope: tuple(CAP_SCOPE_WORDS.items()),
    CostCategory: tuple(CATEGORY_LABELS.items()),
    DeductionMode: (
        (DeductionMode.FROM_BASE, "Déduites de l’assiette"),
        (DeductionMode.FROM_AID, "Déduites de l’aide"),
        (DeductionMode.AFTER_CAPS, "Déduites de l’aide une fois plafonnée"),
        (DeductionMode.NONE, "Pas déduites"),
    ),
    DeliverableKind: tuple(DELIVERABLE_LABELS.items()),
    DeMinimisRegime: tuple(REGIME_LABELS.items()),
    DurationSince: (
        (DurationSince.START, "le début du projet"),
        (DurationSince.PREVIOUS_PHASE, "le début de la phase précédente"),
    ),
    FunderLevel: tuple(pair for pair in LEVEL_LABELS.items() if pair[0] is not FunderLevel.OWN),
    InstalmentKind: tuple(INSTALMENT_LABELS.items()),
    OrganisationKind: tuple(ORGANISATION_KIND_LABELS.items()),
    RateBasis: tuple(RATE_BASIS_WORDS.items()),
    RateCondition: tuple(_EVERY_CASE.items()),
    ScaleUnit: tuple(SCALE_UNIT_LABELS.items()),
    Section: tuple(SECTION_LABELS.items()),
    SettlementMode: tuple(
        ({**SETTLEMENT_LABELS, SettlementMode.TOLERANCE: "montant acquis en entier à partir d’un seuil"}).items()
    ),
    Stage: tuple(STAGE_LABELS.items()),
    StateAidRegime: tuple(STATE_AID_LABELS.items()),
    SubCapOf: tuple(SUB_CAP_OF_WORDS.items()),
    TerritoryType: tuple(TERRITORY_LABELS.items()),
    VatBasis: tuple(VAT_LABELS.items()),
}
"""The words of each value a field of a rule may take."""


def field_label(rule: str, name: str) -> str:
    """What a field of a rule is called."""
    return _OF_ONE_RULE.get((rule, name)) or _FIELDS[name]


def regulation_text(rules: Sequence[Rule]) -> list[tuple[str, list[str]]]:
    """The règlement the rules make: for each group that has some, its heading and their sentences."""
    groups = [(heading, [rule_sentence(r) for r in rules if isinstance(r, kinds)]) for heading, kinds in RULE_GROUPS]
    return [(heading, sentences) for heading, sentences in groups if sentences]
