"""The French sentence of every contradiction in the rules of a version: what clashes, and what to change."""

from decimal import Decimal
from typing import Final

from ptce_desk.domain.rules.consistency import ConsistencyProblem
from ptce_desk.domain.vocabulary import CostCategory, Fact, InstalmentKind
from ptce_desk.formatting import amount_text, percent_text, typeset
from ptce_desk.wording.labels import CATEGORY_LABELS
from ptce_desk.wording.rule_labels import INSTALMENT_LABELS
from ptce_desk.wording.rules import RULE_LABELS, field_label

_SENTENCES: Final = {
    "incomplete": "Il manque « {field} ».",
    "out_of_bounds": "« {field} » sort des limites : un taux va de 0 à 100 %, un nombre commence à 1, "
    "un montant s’arrête au centime.",
    "window_crossed": "Le dépôt fermerait avant d’ouvrir. Corrigez l’une des deux dates.",
    "duration_crossed": "La durée minimale dépasse la maximale. Corrigez l’une des deux.",
    "range_crossed": "Le montant habituel le plus bas dépasse le plus haut. Corrigez l’un des deux.",
    "rates_not_one": "Les versements font {total} de l’aide : ils doivent faire 100 %.",
    "point_twice": "Le même point est écrit deux fois : gardez-en un.",
    "source_missing": "Indiquez d’où vient cette règle : un article, une page, une délibération.",
    "stands_once": "La règle « {rule} » est écrite deux fois : seule la première compterait. Retirez l’une des deux.",
    "same_condition_twice": "Deux règles « {rule} » valent dans le même cas : seule la première compterait. "
    "Changez le cas de l’une, ou retirez-la.",
    "never_reached": "Cette règle « {rule} » vient après une autre qui vaut dans tous les cas : elle ne compterait "
    "jamais. Placez-la avant.",
    "same_cap_twice": "Deux plafonds s’appliquent au même périmètre : gardez le plus bas.",
    "amount_set_twice": "Les règles « {other} » et « {rule} » fixent toutes deux le montant : gardez-en une seule.",
    "tapering_with_rate": "L’aide dégressive a déjà ses taux, année par année : retirez le taux maximal, "
    "ou la dégressivité.",
    "deducted_from_nothing": "« {rule} » fixe le montant sans partir de l’assiette : les aides publiques déduites de "
    "l’assiette n’y changeraient rien. Déduisez-les de l’aide, ou retirez l’une des deux règles.",
    "floor_above_cap": "Le plancher ({floor}) dépasse le plafond ({amount}) : aucune aide ne serait possible. "
    "Baissez le plancher ou relevez le plafond.",
    "floor_above_amount": "Le plancher ({floor}) dépasse le forfait ({amount}) : aucune aide ne serait possible. "
    "Baissez le plancher ou relevez le forfait.",
    "sub_cap_not_eligible": "La dépense « {category} » est limitée sans être éligible : "
    "ajoutez-la aux dépenses éligibles, ou retirez sa limite.",
    "payment_not_planned": "Un document est attendu avant un versement « {instalment} », "
    "que l’échéancier ne prévoit pas. Corrigez l’un des deux.",
    "needs_itself": "{scheme} ne peut pas demander une aide {scheme} déjà accordée : personne n’aurait la première.",
    "phases_in_a_circle": "Les dispositifs se demandent l’un l’autre en cercle ({way}) : "
    "personne n’aurait la première aide.",
}


def consistency_sentence(problem: ConsistencyProblem) -> str:
    """What is wrong and what to change."""
    words = {name: _fact_words(problem, name, value) for name, value in problem.facts.items()}
    return typeset(_SENTENCES[problem.code].format(**words))


def _fact_words(problem: ConsistencyProblem, name: str, value: Fact) -> str:
    if isinstance(value, Decimal):
        return percent_text(value) if name == "total" else amount_text(value)
    match name:
        case "rule" | "other":
            return RULE_LABELS[str(value)]
        case "field":
            return field_label(str(problem.facts["rule"]), str(value))
        case "category":
            return CATEGORY_LABELS[CostCategory(str(value))]
        case "instalment":
            return INSTALMENT_LABELS[InstalmentKind(str(value))]
        case _:
            return str(value)
