"""French sentences of what stands in the way of an amount, and of the derogations that pass over it."""

from decimal import Decimal
from typing import Final

from ptce_desk.domain.aid.appraisal import ABOVE_MAXIMUM, Obstacle
from ptce_desk.domain.errors import AmountObstructedError, PtceDeskError
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.formatting import amount_text, typeset
from ptce_desk.wording.assessment import finding_sentence
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.rules import RULE_LABELS

_MISSING: Final = {
    "title": "Donnez un intitulé au dossier.",
    "ptce_id": "Choisissez le PTCE.",
    "beneficiary_id": "Choisissez le bénéficiaire.",
    "deposited_on": "Indiquez la date de dépôt.",
    "costs": "Saisissez au moins une dépense.",
    "requested": "Indiquez le montant demandé.",
}

DEROGATION_LABELS: Final = {
    ABOVE_MAXIMUM: "maximum dépassé",
    "duration_max": "durée maximale",
    "duration_min": "durée minimale",
    "lead_partner_not_ess": "chef de file hors ESS",
    "members_not_mixed": "collectif non mixte",
    "too_few_members": "trop peu de membres",
    "beneficiary_not_eligible": "bénéficiaire non prévu",
    "stage_not_eligible": "stade non aidé",
    "territory_not_eligible": "territoire non aidé",
    "requires_award": "aide préalable absente",
    "phase_order": "phase précédente absente",
    "section_not_eligible": "section non aidée",
    "outside_window": "dépôt hors période",
    "max_awards_reached": "nombre d’aides dépassé",
    "autonomy_plan_missing": "plan d’autonomie absent",
    "self_financing_not_growing": "autofinancement sans progression",
    "de_minimis_exceeded": "plafond de minimis dépassé",
    "owner_share": "part du maître d’ouvrage",
}


_FIELDS_TO_MEND: Final = {
    ABOVE_MAXIMUM: "proposed",
    "no_amount": "proposed",
    "duration_max": "end",
    "duration_min": "end",
    "lead_partner_not_ess": "beneficiary_id",
    "beneficiary_not_eligible": "beneficiary_id",
    "stage_not_eligible": "stage",
    "members_not_mixed": "ptce",
    "too_few_members": "ptce",
    "territory_not_eligible": "ptce",
    "outside_window": "deposited_on",
}

_MENDING: Final = {
    "title": "Saisir l’intitulé",
    "ptce_id": "Choisir le PTCE",
    "deposited_on": "Saisir la date de dépôt",
    "costs": "Ajouter une dépense",
    "requested": "Saisir le montant demandé",
    "proposed": "Changer le montant proposé",
    "end": "Changer la date de fin",
    "beneficiary_id": "Choisir le bénéficiaire",
    "stage": "Changer le stade",
    "ptce": "Voir la page du PTCE",
}


def field_to_mend(obstacle: Obstacle) -> str | None:
    """The field of a dossier by which an obstacle is lifted, « ptce » for the page of the PTCE."""
    return obstacle.field or _FIELDS_TO_MEND.get(obstacle.code)


def mending_words(field: str) -> str:
    """The words of the link that leads to a field."""
    return _MENDING[field]


def can_derogate(code: str) -> bool:
    """Whether a derogation may pass over an obstacle."""
    return code in DEROGATION_LABELS


def derogation_label(finding_code: str) -> str:
    """The few words by which a derogation is named on committee documents."""
    return DEROGATION_LABELS[finding_code]


def obstacle_sentence(obstacle: Obstacle, assessment: Assessment, amount: Decimal | None) -> str:
    """What stands in the way, and what to do."""
    if obstacle.finding is not None:
        return finding_sentence(obstacle.finding)
    match obstacle.code:
        case "above_maximum":
            rule = RULE_LABELS[assessment.binding_rule].lower() if assessment.binding_rule else "assiette retenue"
            return typeset(
                f"Le montant ({amount_text(amount)}) dépasse le maximum de {amount_text(assessment.max_amount)} "
                f": {rule}. Réduisez-le ou motivez une dérogation."
            )
        case "no_amount":
            return "Indiquez le montant proposé."
        case "not_reviewed":
            return "Terminez d’abord l’instruction du dossier."
        case _:
            return _MISSING[obstacle.field]


def obstruction_refusal(error: PtceDeskError) -> str:
    """What stands first in the way of the amount refused, and how many others; nothing for another error."""
    if not isinstance(error, AmountObstructedError):
        return ""
    obstacles = [one for one in error.obstacles if isinstance(one, Obstacle)]
    if not obstacles:
        return ""
    others = len(obstacles) - 1
    said = _refused(obstacles[0], error)
    return f"{said} Et {count_text(others, 'autre obstacle', 'autres obstacles')}." if others else said


def _refused(obstacle: Obstacle, error: AmountObstructedError) -> str:
    """The words of one obstacle for whoever does not see the page of its dossier."""
    if obstacle.finding is not None:
        return f"Dossier {error.number} bloqué. {finding_sentence(obstacle.finding)}"
    match obstacle.code:
        case "above_maximum":
            said = (
                f"le montant ({amount_text(error.amount)}) dépasse le maximum. Réduisez-le ou motivez une dérogation."
            )
        case "no_amount":
            said = "indiquez d’abord son montant."
        case "not_reviewed":
            said = "terminez d’abord son instruction."
        case _:
            missing = _MISSING[obstacle.field]
            said = f"{missing[0].lower()}{missing[1:].removesuffix('.')}, puis recommencez."
    return f"Dossier {error.number} : {said}"
