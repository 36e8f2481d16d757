"""French words of what rules are made of."""

from typing import Final

from ptce_desk.domain.vocabulary import (
    AwardsOf,
    DeliverableKind,
    DeMinimisRegime,
    InstalmentKind,
    RateBasis,
    RateCondition,
    ScaleUnit,
    SettlementMode,
    SplitMode,
    StateAidRegime,
    SubCapOf,
    VatBasis,
)

RULE_LABELS: Final = {
    "eligible_base": "Assiette retenue",
    "max_rate": "Taux maximal",
    "base_cap": "Plafond de l’assiette",
    "cap": "Plafond",
    "public_aid_deduction": "Aides publiques déduites",
    "duration": "Durée",
    "phases": "Phases",
    "requires_award": "Aide préalable",
    "parity": "Parité",
    "eligible_categories": "Dépenses éligibles",
    "eligible_beneficiaries": "Bénéficiaires",
    "prerequisites": "Points à vérifier",
    "vat": "HT ou TTC",
    "indicative_range": "Montant indicatif",
    "sub_cap": "Dépenses limitées",
    "over_funding": "Coût restant à financer",
    "floor": "Plancher",
    "public_aid_ceiling": "Plafond d’aides publiques",
    "min_self_financing": "Autofinancement minimal",
    "tapering": "Dégressivité",
    "window": "Période de dépôt",
    "max_awards": "Nombre d’aides",
    "flat_amount": "Forfait",
    "unit_scale": "Barème",
    "instalment_plan": "Échéancier",
    "deliverables": "Livrables",
    "settlement": "Liquidation",
    "de_minimis": "Aides de minimis",
    "state_aid": "Régime des aides d’État",
    "accompaniment": "Accompagnement",
    "co_funding": "Cofinancement",
    "recorded_outcome": "Résultat de l’appel",
}

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
