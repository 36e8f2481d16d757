"""French sentences of a computation: each step, each finding; and its JSON answer (PRODUCT §6)."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.rules.assessment import Assessment, Fact, Finding, Step
from ptce_desk.domain.rules.vocabulary import CapScope, CostCategory
from ptce_desk.formatting import amount_text, date_text, number_text, percent_text, typeset, whole_amount_text
from ptce_desk.wording.labels import (
    CAP_SCOPE_WORDS,
    CATEGORY_LABELS,
    FIELD_LABELS,
    LEVEL_LABELS,
    ORGANISATION_KIND_LABELS,
    RULE_LABELS,
    STAGE_LABELS,
)
from ptce_desk.wording.states import TERRITORY_LABELS

_DURATION_SINCE: Final = {
    "start": "",
    "previous_phase": " depuis le début de la phase précédente",
}


def step_sentence(step: Step) -> str:
    """One step in words: what was counted, what it gives."""
    return typeset(_step_sentence(step))


def _step_sentence(step: Step) -> str:
    facts = _texts(step.facts)
    match step.rule:
        case "eligible_base":
            return (
                f"Assiette retenue : {amount_text(step.after)} sur {amount_text(step.before)} de dépenses présentées."
            )
        case "max_rate":
            return f"{facts['rate']} × {amount_text(step.before)} = {_money(step.after)}."
        case "public_aid_deduction":
            whence = "de l’assiette" if step.facts["mode"] == "from_base" else "de l’aide"
            return f"{facts['public_aid']} d’autres aides publiques déduites {whence} : reste {_money(step.after)}."
        case "cap":
            return _cap_sentence(step)
        case "parity":
            return (
                f"Parité avec le niveau {facts['level']} ({facts['obtained']} obtenus) : "
                + ("aide ramenée à " if step.lowered else "respectée pour ")
                + f"{amount_text(step.after)}."
            )
        case "over_funding":
            return f"Coût restant à financer : {facts['total']} − {facts['obtained']} obtenus = {facts['left']}" + (
                f" : aide ramenée à {amount_text(step.after)}." if step.lowered else " : pas de surfinancement."
            )
        case _:
            return f"{RULE_LABELS[step.rule]} : {amount_text(step.after)}."


def step_label(step: Step) -> str:
    """The few words of a step in the right column of a dossier."""
    facts = _texts(step.facts)
    match step.rule:
        case "max_rate":
            return f"× {facts['rate']}"
        case "public_aid_deduction":
            return f"− aides publiques ({facts['public_aid']})"
        case "cap":
            words = f"plafond {_whole(step.facts['left'])}"
            return words if step.lowered else f"{words} non atteint"
        case "parity":
            return f"parité {facts['level']}" + ("" if step.lowered else " respectée")
        case "over_funding":
            return "limite du coût restant" if step.lowered else "pas de surfinancement"
        case _:
            return RULE_LABELS[step.rule]


def finding_sentence(finding: Finding) -> str:
    """One finding in words: the rule, the figures, what to do."""
    return typeset(_FINDINGS[finding.code].format_map(_texts(finding.facts) | _phrases(finding)))


def answer_data(scheme: str, version: str, assessment: Assessment) -> dict[str, object]:
    """The JSON answer of `assess`: amounts are decimal strings, sentences are French."""
    return {
        "scheme": scheme,
        "version": version,
        "eligible_base": _plain(assessment.eligible_base),
        "other_public_aid": _plain(assessment.other_public_aid),
        "max_amount": _plain(assessment.max_amount),
        "suggested_amount": _plain(assessment.suggested_amount),
        "binding_rule": assessment.binding_rule,
        "steps": [
            {
                "rule": step.rule,
                "before": _plain(step.before),
                "after": _plain(step.after),
                "sentence": step_sentence(step),
                "source": step.source,
            }
            for step in assessment.steps
        ],
        "findings": [
            {
                "severity": finding.severity.value,
                "code": finding.code,
                "message": finding_sentence(finding),
                "source": finding.source,
            }
            for finding in assessment.findings
        ],
        "schedule": [{"year": year, "amount": _plain(amount)} for year, amount in assessment.schedule],
    }


_FINDINGS: Final = {
    "duration_max": "Le projet dure {months} mois{since}, du {start} au {end}, au-delà de {limit} mois. "
    "Rapprochez la fin ou motivez une dérogation.",
    "duration_min": "Le projet dure {months} mois{since}, du {start} au {end}, moins que les {limit} mois prévus. "
    "Reculez la fin ou motivez une dérogation.",
    "dates_crossed": "La fin ({end}) précède le début ({start}). Corrigez l’une des deux dates.",
    "lead_partner_not_ess": "Le chef de file, {name}, ne relève pas de l’ESS. "
    "Désignez un chef de file de l’ESS ou motivez une dérogation.",
    "members_not_mixed": "Le collectif de {members} n’associe pas l’ESS et d’autres acteurs. "
    "Complétez les membres ou motivez une dérogation.",
    "too_few_members": "Le collectif compte {members}, il en faut au moins {least}.",
    "beneficiary_not_eligible": "{name} ({kind}) n’est pas un bénéficiaire prévu par ce dispositif.",
    "stage_not_eligible": "Le stade « {stage} » n’est pas aidé par ce dispositif.",
    "territory_not_eligible": "Un territoire {territory} n’est pas aidé par ce dispositif.",
    "stage_differs": "Ce dispositif sert le stade « {served} », le dossier est au stade « {stage} ».",
    "ineligible_category": "« {category} » n’est pas une dépense éligible : {amount} sont écartés de l’assiette.",
    "retained_above_presented": "« {category} » : le retenu ({retained}) dépasse le présenté ({amount}). "
    "Seul le présenté compte.",
    "requires_award": "Il faut d’abord {condition}. Enregistrez cette aide ou motivez une dérogation.",
    "phase_order": "La phase précédente ({after}) n’a pas été accordée à ce PTCE.",
    "outside_indicative_range": "{amount} sort de la fourchette habituelle de {low} à {high}.",
    "shares_not_one": "Les parts des porteurs font {shares} au lieu de 1.",
    "rate_not_set_by_source": "La source ne fixe pas de taux : l’assiette entière est prise en compte.",
    "missing_data": "Il manque {field} : complétez pour tout vérifier.",
    "plan_unbalanced": "Le plan de financement, aide demandée comprise, fait {plan} pour un coût total de {total}.",
    "costs_differ_from_total": "La somme des dépenses ({costs}) diffère du coût total ({total}).",
    "not_evaluated": "La règle « {rule} » n’est pas calculée : vérifiez-la vous-même.",
}
FINDING_CODES: Final = frozenset(_FINDINGS)


def _cap_sentence(step: Step) -> str:
    scope = CAP_SCOPE_WORDS[CapScope(str(step.facts["scope"]))]
    spans, awarded = step.facts["spans"], step.facts["awarded"]
    text = f"Plafond de {_whole(step.facts['cap'])} {scope}"
    if isinstance(spans, int) and spans > 1:
        text += f", {spans} périodes de 12 mois"
    if awarded:
        text += f", {_money(awarded)} déjà accordés, reste {_money(step.facts['left'])}"
    if step.lowered:
        return f"{text} : aide ramenée à {amount_text(step.after)}."
    return f"{text} : non atteint."


def _phrases(finding: Finding) -> dict[str, str]:
    facts = finding.facts
    phrases: dict[str, str] = {}
    if "since" in facts:
        phrases["since"] = _DURATION_SINCE[str(facts["since"])]
    if finding.code == "requires_award":
        conditions = []
        if facts["scheme"] is not None:
            conditions.append(f"avoir obtenu l’aide {facts['scheme']}")
        if facts["level"] is not None:
            level = LEVEL_LABELS[FunderLevel(str(facts["level"]))]
            conditions.append(f"une aide obtenue du niveau {level}")
        phrases["condition"] = " ou ".join(conditions)
    return phrases


def _texts(facts: Mapping[str, Fact]) -> dict[str, str]:
    """Each fact as French text, by its name."""
    return {name: _text(name, value) for name, value in facts.items()}


def _text(name: str, value: Fact) -> str:
    match name, value:
        case ("rate", Decimal()):
            return percent_text(value)
        case ("shares", Decimal()):
            return number_text(value)
        case ("category", str()):
            return CATEGORY_LABELS[CostCategory(value)]
        case ("stage" | "served", str()):
            return STAGE_LABELS[Stage(value)]
        case ("level", str()):
            return LEVEL_LABELS[FunderLevel(value)]
        case ("kind", str()):
            return ORGANISATION_KIND_LABELS[OrganisationKind(value)].lower()
        case ("territory", str()):
            return TERRITORY_LABELS[TerritoryType(value)].lower()
        case ("field", str()):
            return FIELD_LABELS[value]
        case ("rule", str()):
            return RULE_LABELS[value]
        case ("members", int()):
            return f"{value} membre" + ("s" if value > 1 else "")
        case (_, Decimal()):
            return amount_text(value)
        case (_, date()):
            return date_text(value)
        case _:
            return str(value)


def _money(value: Fact) -> str:
    """An amount, maybe finer than the cent in the middle of a computation."""
    return amount_text(value) if isinstance(value, Decimal) else ""


def _whole(value: Fact) -> str:
    return whole_amount_text(value) if isinstance(value, Decimal) else ""


def _plain(amount: Decimal) -> str:
    """A decimal string with at least two decimals, more only where a step is finer than the cent."""
    exact = amount.normalize()
    exponent = exact.as_tuple().exponent
    return f"{amount:.2f}" if isinstance(exponent, int) and exponent >= -2 else format(exact, "f")
