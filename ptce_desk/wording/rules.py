"""French sentences of the rules of a scheme, as a règlement would say them."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final, TypeVar

from ptce_desk.domain.rules.types import (
    BaseCap,
    Cap,
    Duration,
    EligibleBeneficiaries,
    EligibleCategories,
    IndicativeRange,
    MaxRate,
    Parity,
    Phases,
    Prerequisites,
    PublicAidDeduction,
    RequiresAward,
    Rule,
    Vat,
)
from ptce_desk.domain.vocabulary import DeductionMode, DurationSince, SubCapOf
from ptce_desk.formatting import percent_text, typeset, whole_amount_text
from ptce_desk.wording.call_rules import call_rule_sentence
from ptce_desk.wording.labels import (
    CAP_SCOPE_WORDS,
    CATEGORY_LABELS,
    LEVEL_LABELS,
    ORGANISATION_KIND_LABELS,
    SECTION_LABELS,
    STAGE_LABELS,
)
from ptce_desk.wording.rule_cases import case_words
from ptce_desk.wording.rule_labels import VAT_LABELS
from ptce_desk.wording.states import TERRITORY_LABELS

E = TypeVar("E", bound=StrEnum)

_DEDUCTIONS: Final = {
    DeductionMode.NONE: "Les autres aides publiques ne sont pas déduites",
    DeductionMode.FROM_BASE: "Les autres aides publiques sont déduites de l’assiette",
    DeductionMode.FROM_AID: "Les autres aides publiques sont déduites de l’aide",
    DeductionMode.AFTER_CAPS: "Les autres aides publiques sont déduites de l’aide une fois plafonnée",
}


def rule_sentence(rule: Rule) -> str:
    """One rule in words: « 80 % maximum de l’assiette éligible. »."""
    return typeset(_sentence(rule))


def _sentence(rule: Rule) -> str:
    match rule:
        case MaxRate():
            return f"{percent_text(rule.rate)} maximum de l’assiette éligible{case_words(rule.when)}."
        case BaseCap():
            return f"Dépense subventionnable plafonnée à {whole_amount_text(rule.amount)}{case_words(rule.when)}."
        case Cap():
            family = "" if rule.family is None else f", tous dispositifs de la famille {rule.family} réunis"
            scope = CAP_SCOPE_WORDS[rule.scope]
            return f"Plafond de {whole_amount_text(rule.amount)} {scope}{family}{case_words(rule.when)}."
        case PublicAidDeduction():
            return _deduction_sentence(rule)
        case Duration():
            return _duration_sentence(rule)
        case Phases():
            after = "" if rule.after is None else f", après une aide {rule.after}"
            return f"Sert le stade « {STAGE_LABELS[rule.stage]} »{after}."
        case RequiresAward():
            return _award_sentence(rule)
        case Parity():
            return f"Au plus ce qu’a accordé le niveau {LEVEL_LABELS[rule.level]} (parité)."
        case EligibleCategories():
            return _categories_sentence(rule)
        case EligibleBeneficiaries():
            return _beneficiaries_sentence(rule)
        case Prerequisites():
            return f"À vérifier : {' ; '.join(item.removesuffix('.') for item in rule.items)}."
        case Vat():
            return f"Dépenses à présenter {VAT_LABELS[rule.expected]}."
        case IndicativeRange():
            return f"Montants habituels : de {whole_amount_text(rule.low)} à {whole_amount_text(rule.high)}."
        case _:
            return call_rule_sentence(rule)


def _categories_sentence(rule: EligibleCategories) -> str:
    text = f"Dépenses éligibles : {_listed(rule.categories, CATEGORY_LABELS)}"
    if rule.case_by_case:
        text += ", et d’autres au cas par cas"
    for cap in rule.sub_caps:
        text += f" ; {CATEGORY_LABELS[cap.category].lower()} dans la limite de {percent_text(cap.rate)} "
        text += "des autres" if cap.of is SubCapOf.OTHERS else "de l’ensemble"
    if rule.sections:
        text += f" ; section : {_listed(rule.sections, SECTION_LABELS)}"
    return f"{text}."


def _deduction_sentence(rule: PublicAidDeduction) -> str:
    text = _DEDUCTIONS[rule.mode]
    if rule.mode is DeductionMode.NONE:
        return f"{text}."
    counted = "obtenues et sollicitées" if rule.count_requested else "obtenues seulement"
    valued = ", apports en nature compris" if rule.count_in_kind else ""
    return f"{text} ({counted}{valued})."


def _duration_sentence(rule: Duration) -> str:
    bounds = []
    if rule.min_months is not None:
        bounds.append(f"{rule.min_months} mois au moins")
    if rule.max_months is not None:
        bounds.append(f"{rule.max_months} mois au plus")
    since = ", depuis le début de la phase précédente" if rule.since is DurationSince.PREVIOUS_PHASE else ""
    return f"Durée : {', '.join(bounds)}{since}."


def _award_sentence(rule: RequiresAward) -> str:
    ways = []
    if rule.scheme is not None:
        ways.append(f"une aide {rule.scheme} accordée au PTCE")
    if rule.level is not None:
        ways.append(f"une aide obtenue du niveau {LEVEL_LABELS[rule.level]}")
    if rule.or_applied:
        ways.append("une candidature simultanée")
    return f"Suppose {' ou '.join(ways)}."


def _beneficiaries_sentence(rule: EligibleBeneficiaries) -> str:
    parts = []
    if rule.lead_partner_ess:
        parts.append("chef de file relevant de l’ESS")
    if rule.kinds:
        parts.append(f"structure : {_listed(rule.kinds, ORGANISATION_KIND_LABELS)}")
    if rule.ess is not None:
        parts.append("relevant de l’ESS" if rule.ess else "hors de l’ESS")
    if rule.ess_or_member:
        parts.append("structure de l’ESS ou, à défaut, entreprise membre du PTCE")
    if rule.min_members is not None:
        parts.append(f"{rule.min_members} membres au moins")
    if rule.mixed:
        parts.append("collectif mêlant l’ESS et d’autres acteurs")
    if rule.stages:
        parts.append(f"stade : {_listed(rule.stages, STAGE_LABELS)}")
    if rule.territories:
        parts.append(f"territoire : {_listed(rule.territories, TERRITORY_LABELS)}")
    return f"Bénéficiaires : {' ; '.join(parts) if parts else 'tous'}."


def _listed(codes: Iterable[E], labels: Mapping[E, str]) -> str:
    return ", ".join(labels[code].lower() for code in codes)
