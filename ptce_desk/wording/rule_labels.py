"""French words of what rules are made of."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final, TypeVar

from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.rules.parts import When
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
    SplitMode,
    StateAidRegime,
    SubCapOf,
    VatBasis,
)
from ptce_desk.formatting import whole_amount_text
from ptce_desk.wording.labels import (
    CAP_SCOPE_WORDS,
    CATEGORY_LABELS,
    LEVEL_LABELS,
    ORGANISATION_KIND_LABELS,
    SECTION_LABELS,
    STAGE_LABELS,
)
from ptce_desk.wording.states import TERRITORY_LABELS

E = TypeVar("E", bound=StrEnum)

SCALE_UNIT_LABELS: Final = {
    ScaleUnit.FULL_TIME_EQUIVALENT: "ETP",
    ScaleUnit.JOB: "emplois",
    ScaleUnit.SQUARE_METRE: "m²",
    ScaleUnit.PLACE: "places",
    ScaleUnit.DAY: "jours",
}

INSTALMENT_LABELS: Final = {
    InstalmentKind.ADVANCE: "Avance",
    InstalmentKind.INTERIM: "Acompte",
    InstalmentKind.BALANCE: "Solde",
}

DELIVERABLE_LABELS: Final = {
    DeliverableKind.ACTIVITY_REPORT: "Bilan d’activité",
    DeliverableKind.EVALUATION_REPORT: "Rapport d’évaluation",
    DeliverableKind.FINANCIAL_REPORT: "Compte rendu financier",
    DeliverableKind.THREE_YEAR_PROGRAMME: "Programme d’actions à trois ans",
    DeliverableKind.AUTONOMY_PLAN: "Plan d’autonomie",
    DeliverableKind.EXPENSE_STATEMENT: "État des dépenses",
    DeliverableKind.OTHER: "Autre livrable",
}

SETTLEMENT_LABELS: Final = {
    SettlementMode.FLAT: "montant forfaitaire, acquis en entier",
    SettlementMode.STRICT_RATE: "au prorata des dépenses réalisées",
    SettlementMode.TOLERANCE: "montant acquis en entier",
    SettlementMode.SCALE: "montant unitaire par quantité réalisée",
}

AWARDS_OF_WORDS: Final = {
    AwardsOf.PTCE: "Aides de ce dispositif déjà accordées à ce PTCE",
    AwardsOf.BENEFICIARY: "Aides de ce dispositif déjà accordées à ce bénéficiaire",
    AwardsOf.SCHEME: "Aides déjà accordées par ce dispositif",
}

RATE_CONDITION_WORDS: Final = {
    RateCondition.ALWAYS: "",
    RateCondition.STATE_AID: "si l’aide relève du régime des aides d’État",
    RateCondition.NOT_STATE_AID: "hors régime des aides d’État",
    RateCondition.ONLY_PUBLIC_FUNDER: "si nous sommes le seul financeur public",
    RateCondition.OTHER_PUBLIC_AID: "s’il y a d’autres financeurs publics",
}

SPLIT_LABELS: Final = {
    SplitMode.PRORATA: "Au prorata des mois",
    SplitMode.EQUAL: "À parts égales",
    SplitMode.TAPERING: "Selon la dégressivité",
    SplitMode.FREE: "Répartition libre",
}

RATE_BASIS_WORDS: Final = {
    RateBasis.BASE: "de l’assiette",
    RateBasis.TOTAL_COST: "du coût total",
}

STATE_AID_LABELS: Final = {
    StateAidRegime.NONE: "hors du régime des aides d’État",
    StateAidRegime.DE_MINIMIS: "de minimis",
    StateAidRegime.EXEMPTED: "exemptée de notification",
    StateAidRegime.NOTIFIED: "notifiée à la Commission européenne",
}

STATE_AID_ANSWERS: Final = {
    StateAidRegime.NONE: "Hors aides d’État",
    StateAidRegime.DE_MINIMIS: "De minimis",
    StateAidRegime.EXEMPTED: "Exemptée de notification",
    StateAidRegime.NOTIFIED: "Notifiée à la Commission",
}
"""As a dossier says it of its aid."""

VAT_LABELS: Final = {
    VatBasis.EXCLUDING_TAX: "HT",
    VatBasis.INCLUDING_TAX: "TTC",
}

SUB_CAP_OF_WORDS: Final = {
    SubCapOf.OTHERS: "des autres dépenses",
    SubCapOf.BASE: "de toutes les dépenses retenues",
}

REGIME_LABELS: Final = {
    DeMinimisRegime.GENERAL: "de minimis général",
    DeMinimisRegime.SGEI: "de minimis SIEG",
}

AWARDS_OF_LABELS: Final = {
    AwardsOf.PTCE: "par PTCE",
    AwardsOf.BENEFICIARY: "par bénéficiaire",
    AwardsOf.SCHEME: "en tout",
}

DEDUCTION_LABELS: Final = {
    DeductionMode.FROM_BASE: "Déduites de l’assiette",
    DeductionMode.FROM_AID: "Déduites de l’aide",
    DeductionMode.AFTER_CAPS: "Déduites de l’aide une fois plafonnée",
    DeductionMode.NONE: "Pas déduites",
}

PAYMENT_WORDS: Final = {
    InstalmentKind.ADVANCE: "l’avance",
    InstalmentKind.INTERIM: "l’acompte",
    InstalmentKind.BALANCE: "le solde",
}

_EVERY_CASE: Final = {condition: words or "dans tous les cas" for condition, words in RATE_CONDITION_WORDS.items()}

CHOICE_LABELS: Final[Mapping[type[StrEnum], tuple[tuple[StrEnum, str], ...]]] = {
    AwardsOf: tuple(AWARDS_OF_LABELS.items()),
    CapScope: tuple(CAP_SCOPE_WORDS.items()),
    CostCategory: tuple(CATEGORY_LABELS.items()),
    DeductionMode: tuple(DEDUCTION_LABELS.items()),
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


def case_words(when: When) -> str:
    """« si l’aide relève du régime des aides d’État (stade : émergence) », with a space before; nothing for always."""
    told = [
        _named("dépense", when.categories, CATEGORY_LABELS),
        _named("section", when.sections, SECTION_LABELS),
        _named("stade", when.stages, STAGE_LABELS),
        _named("territoire", when.territories, TERRITORY_LABELS),
        "" if when.qpv is None else "en quartier prioritaire" if when.qpv else "hors quartier prioritaire",
        f"département : {', '.join(when.departments)}" if when.departments else "",
        f"EPCI : {', '.join(when.epci)}" if when.epci else "",
        _named("bénéficiaire", when.kinds, ORGANISATION_KIND_LABELS),
        "" if when.ess is None else "bénéficiaire de l’ESS" if when.ess else "bénéficiaire hors de l’ESS",
        "" if when.min_members is None else f"{when.min_members} membres au moins",
        "" if when.max_members is None else f"{when.max_members} membres au plus",
        "" if when.base_above is None else f"assiette au-delà de {whole_amount_text(when.base_above)}",
        "" if when.base_up_to is None else f"assiette jusqu’à {whole_amount_text(when.base_up_to)}",
    ]
    facts = " ; ".join(filter(None, told))
    return "".join(f" {words}" for words in (RATE_CONDITION_WORDS[when.case], facts and f"({facts})") if words)


def _named(name: str, codes: Iterable[E], labels: Mapping[E, str]) -> str:
    return f"{name} : {words}" if (words := listed(codes, labels)) else ""


def listed(codes: Iterable[E], labels: Mapping[E, str]) -> str:
    """« étude, formation »: the words of codes inside a sentence."""
    return ", ".join(labels[code].lower() for code in codes)
