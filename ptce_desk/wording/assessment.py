"""French sentences of the findings of a computation, and its JSON answer (docs/rules.md, « Answer »)."""

import re
from decimal import Decimal
from typing import Final

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.assessment import Assessment, Finding
from ptce_desk.formatting import amount_text, typeset
from ptce_desk.wording.facts import texts
from ptce_desk.wording.labels import LEVEL_LABELS
from ptce_desk.wording.legal import LEGAL_FINDINGS, minimis_phrases, proposed_phrase, threshold_phrases
from ptce_desk.wording.rules import outcome_words
from ptce_desk.wording.sources import kept_source
from ptce_desk.wording.steps import step_sentence

_DURATION_SINCE: Final = {
    "start": "",
    "previous_phase": " depuis le début de la phase précédente",
}

_ENDS: Final = ("\u00a0: ", "\u00a0; ", ". ")
"""What the first thing that a finding says ends with."""

_LONGEST_FACT: Final = 80
_BETWEEN: Final = re.compile(r"(?<=\.) ")
_ORDER: Final = re.compile(r"\w+ez\b|faites\b", re.IGNORECASE)
"""How what is told to the officer begins."""
_STATED: Final = {
    "prerequisite_not_ticked": "Point non vérifié : {point}.",
    "legal_basis_missing": "Seule la région définit les aides aux entreprises : aucune base juridique n’est indiquée.",
}
"""What a document says of a finding whose order alone says what lacks."""
_ORDERED: Final = re.compile(rf"\s:\s(?={_ORDER.pattern}).*$", re.IGNORECASE)


def finding_sentence(finding: Finding) -> str:
    """One finding in words: the rule, the figures, what to do."""
    return _said(finding, _FINDINGS[_code_of(finding)], _phrases(finding))


def stated_sentence(finding: Finding) -> str:
    """One finding as a document says it to who reads it: the rule and the figures, nothing to be done at a screen."""
    phrases = _phrases(finding)
    if "unevaluated" in phrases:
        phrases["unevaluated"] = without_orders(phrases["unevaluated"])
    return _said(finding, _STATED.get(finding.code) or without_orders(_FINDINGS[_code_of(finding)]), phrases)


def without_orders(sentences: str) -> str:
    """Sentences less what they tell the officer to do, whole or after their colon."""
    kept = (_ORDERED.sub(".", one) for one in _BETWEEN.split(sentences) if not _ORDER.match(one))
    return " ".join(kept)


def _code_of(finding: Finding) -> str:
    return next((f"{finding.code}_{told}" for told in ("later", "signed") if finding.facts.get(told)), finding.code)


def _said(finding: Finding, template: str, phrases: dict[str, str]) -> str:
    said = template.format_map(texts(finding.facts) | phrases)
    carrier = finding.facts.get("carrier")
    return typeset(said if carrier is None else f"{carrier} : {said[0].lower()}{said[1:]}")


def fact_and_why(sentence: str) -> tuple[str, str]:
    """What a finding says first, to be read at a glance, and the rest of its sentence, which explains it."""
    ends = [place + len(mark) for mark in _ENDS if 0 <= (place := sentence.find(mark)) < _LONGEST_FACT]
    end = min(ends, default=len(sentence) if len(sentence) <= _LONGEST_FACT else 0)
    return sentence[:end].rstrip(), sentence[end:].lstrip()


def maximum_text(assessment: Assessment) -> str:
    """« 24 000,00 € », or that nothing tells it; the finding `no_rules` says why."""
    return amount_text(assessment.maximum) or "Inconnu"


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
                "source": kept_source(step.source),
            }
            for step in assessment.told
        ],
        "findings": [
            {
                "severity": finding.severity.value,
                "code": finding.code,
                "message": finding_sentence(finding),
                "source": kept_source(finding.source),
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
    "sub_cap_unmeasurable": "« {category} » est limité à {rate} des autres dépenses, et aucune autre n’est retenue : "
    "{amount} sont écartés de l’assiette. Complétez les dépenses.",
    "tapering_too_long": "L’aide dégressive va sur {years} ans et le projet sur {spans} : ce que donnent les dernières "
    "années tombe après sa fin. Reculez la fin du projet, ou proposez un montant moindre.",
    "case_by_case": "« {category} » ({amount}) se retient au cas par cas : tapez ce qui est retenu, et le motif. "
    "Rien n’en compte d’ici là.",
    "retained_above_presented": "« {category} » : le retenu ({retained}) dépasse le présenté ({amount}). "
    "Seul le présenté compte.",
    "vat_differs": "Les dépenses sont présentées {presented} et le dispositif les attend {expected} : "
    "reprenez leurs montants, ou corrigez « Dépenses présentées ».",
    "prerequisite_not_ticked": "À vérifier : {point}. Cochez ce point quand il l’est.",
    "requires_award": "Il faut d’abord {condition}. Enregistrez cette aide ou motivez une dérogation.",
    "award_or_application": "Il faut {condition}, ou y être candidat en même temps : vérifiez-le.",
    "phase_order": "La phase précédente ({after}) n’a pas été accordée à ce PTCE.",
    "outside_indicative_range": "{amount} sort de la fourchette habituelle de {low} à {high}.",
    "shares_differ_from_request": "La répartition par année fait {shared} pour {requested} demandés : "
    "elle est ramenée au montant retenu, dans les mêmes proportions.",
    "shares_not_one": "Les parts des porteurs font {shares} au lieu de 100 %.",
    "no_rules": "Ce dispositif n’a pas encore de règle : rien ne borne l’aide.",
    "rate_not_set_by_source": "La source ne fixe pas de taux : l’assiette entière est prise en compte.",
    "missing_data": "Il manque {field} : complétez pour tout vérifier.",
    "plan_unbalanced": "Le plan de financement, aide demandée comprise, fait {plan} pour un coût total de {total}.",
    "costs_differ_from_total": "La somme des dépenses ({costs}) diffère du coût total ({total}).",
    "not_evaluated": "{unevaluated}",
    "version_not_in_force": "La version {version} du règlement n’est pas en vigueur le {day} ({validity}). "
    "Corrigez la date de dépôt, ou créez la version qui l’était.",
    "outside_window": "Le dossier est déposé le {deposited_on}, hors de la période de dépôt {window}. "
    "Corrigez la date ou motivez une dérogation.",
    "max_awards_reached": "{awards_of} : {made} sur {count} permis. Une aide de plus demande une dérogation.",
    "below_floor": "{amount} est sous le plancher de {floor} : rien ne peut être accordé.",
    "autonomy_plan_missing": "Il manque le plan d’autonomie demandé : joignez-le ou motivez une dérogation.",
    "self_financing_not_growing": "L’autofinancement passe de {before_rate} en {since_year} à {rate} en {year} : "
    "il doit {wanted_growth}. Révisez le budget ou motivez une dérogation.",
    "section_not_eligible": "La section « {section} » n’est pas aidée par ce dispositif.",
    "instalment_planned": "{instalment} : {amount} ({rate}){condition_words}.",
    "deliverable_due": "{deliverable} à recevoir {due_words}{before_payment}.",
    "non_financial": "Ce dispositif accompagne sans subvention : valorisez les jours d’agents et l’ingénierie "
    "en soutien en nature.",
    "co_funding": "Aide d’un autre financeur : suivez-la comme ligne du plan de financement.",
    "co_funding_notified": "Aide d’un autre financeur : suivez-la comme ligne du plan de financement, "
    "et nommez son régime d’aide d’État.",
    "recorded_outcome": "Résultat connu de l’appel : {outcome}.",
    "settlement_regime": "Liquidation : {mode}{from_threshold}.",
} | LEGAL_FINDINGS
FINDING_CODES: Final = frozenset(_FINDINGS)


def _phrases(finding: Finding) -> dict[str, str]:
    facts = finding.facts
    phrases: dict[str, str] = {}
    if "since" in facts:
        phrases["since"] = _DURATION_SINCE[str(facts["since"])]
    if finding.code in ("requires_award", "award_or_application"):
        conditions = []
        if facts["scheme"] is not None:
            conditions.append(f"avoir obtenu l’aide {facts['scheme']}")
        if facts["level"] is not None:
            level = LEVEL_LABELS[FunderLevel(str(facts["level"]))]
            conditions.append(f"une aide obtenue du niveau {level}")
        phrases["condition"] = " ou ".join(conditions)
    if "proposed_files" in facts:
        assert isinstance(facts["proposed"], Decimal)
        phrases["beside_it"] = proposed_phrase(facts["proposed"], str(facts["proposed_files"]))
    if "uncounted" in facts:
        assert isinstance(facts["uncounted"], Decimal)
        phrases |= minimis_phrases(phrases["beside_it"], facts["uncounted"])
    if "other_files" in facts:
        phrases |= threshold_phrases(str(facts["other_files"]), phrases["beside_it"])
    return phrases | _phrases_of_life(finding) | _phrases_of_what_is_unknown(finding)


def _phrases_of_what_is_unknown(finding: Finding) -> dict[str, str]:
    """Phrases of what the computation leaves out, and of a version that is out of its time."""
    facts, words = finding.facts, texts(finding.facts)
    match finding.code:
        case "not_evaluated" if "scheme" in facts:
            said = f"L’aide du dispositif {words['scheme']}, inconnu ici, ne compte dans aucun plafond ni condition."
            return {"unevaluated": f"{said} Corrigez son code, ou créez ce dispositif."}
        case "not_evaluated":
            said = f"La règle « {words['rule']} » est écrite deux fois : seule la première est calculée."
            return {"unevaluated": f"{said} Supprimez l’autre."}
        case "version_not_in_force" if facts["valid_to"] is not None:
            return {"validity": f"du {words['valid_from']} au {words['valid_to']}"}
        case "version_not_in_force":
            return {"validity": f"à partir du {words['valid_from']}"}
        case _:
            return {}


def _phrases_of_life(finding: Finding) -> dict[str, str]:
    """Phrases of the window, of self-financing, of what is owed after the vote."""
    facts, words = finding.facts, texts(finding.facts)
    match finding.code:
        case "outside_window":
            opens = [] if facts["opens"] is None else [f"du {words['opens']}"]
            closes = [] if facts["closes"] is None else [f"au {words['closes']}"]
            return {"window": f"({' '.join(opens + closes)})"}
        case "self_financing_not_growing" if facts["wanted"] is not None:
            return {"wanted_growth": f"gagner {words['wanted']} par an"}
        case "self_financing_not_growing":
            return {"wanted_growth": "augmenter chaque année"}
        case "instalment_planned":
            return {"condition_words": f", {facts['condition']}" if facts["condition"] else ""}
        case "deliverable_due":
            due = "à la fin du projet" if facts["due"] is None else f"au plus tard le {words['due']}"
            if (months := facts.get("after_accounts")) is not None:
                due = (
                    f"au plus tard {months} mois après la clôture de l’exercice"
                    if months
                    else "à la clôture de l’exercice"
                )
            payment = "" if facts["conditions"] is None else f", avant de verser : {words['conditions'].lower()}"
            return {"due_words": due, "before_payment": payment}
        case "recorded_outcome":
            return {"outcome": outcome_words(facts["applications"], facts["admissible"], facts["awards"])}
        case "settlement_regime":
            return {"from_threshold": "" if facts["threshold"] is None else f" dès {words['threshold']} de l’assiette"}
        case _:
            return {}


def _plain(amount: Decimal) -> str:
    """A decimal string, to the cent."""
    return f"{amount:.2f}"
