"""A whole version of a scheme in words: one sentence for what it pays, one paragraph for all of it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.types import (
    BaseCap,
    Cap,
    Duration,
    FlatAmount,
    Floor,
    IndicativeRange,
    MaxRate,
    MinSelfFinancing,
    Parity,
    PublicAidCeiling,
    PublicAidDeduction,
    Rule,
    Tapering,
    UnitScale,
)
from ptce_desk.domain.vocabulary import CapScope, DeductionMode, DurationSince
from ptce_desk.formatting import amount_text, long_date_text, number_text, percent_text, typeset
from ptce_desk.wording.labels import CAP_SCOPE_WORDS, LEVEL_LABELS, source_text
from ptce_desk.wording.rule_cases import case_words
from ptce_desk.wording.rule_labels import RATE_BASIS_WORDS, SCALE_UNIT_LABELS
from ptce_desk.wording.rules import rule_sentence


def version_words(version: SchemeVersion) -> str:
    """« version 2026, délibération du 3 mars », « version 2026 » when its source is not written."""
    return ", ".join(part for part in (f"version {version.version}", source_text(version.source)) if part)


_IN_ORDER: Final[tuple[type[Rule], ...]] = (
    FlatAmount,
    UnitScale,
    MaxRate,
    BaseCap,
    Tapering,
    PublicAidDeduction,
    PublicAidCeiling,
    Cap,
    Floor,
    Parity,
    MinSelfFinancing,
    Duration,
    IndicativeRange,
)
"""What the sentence of a version says, in this order; the other rules have sentences of their own."""

_DEDUCTED: Final = {
    DeductionMode.NONE: "sans déduire les autres aides publiques",
    DeductionMode.FROM_BASE: "aides publiques déduites",
    DeductionMode.FROM_AID: "aides publiques déduites de l’aide",
    DeductionMode.AFTER_CAPS: "aides publiques déduites de l’aide une fois plafonnée",
}

NO_RULE: Final = "Aucune règle n’est encore écrite."
_NO_AMOUNT: Final = "Ni taux, ni plafond, ni durée : la source n’en fixe pas."


def version_sentence(rules: Sequence[Rule]) -> str:
    """« 80 % maximum de l’assiette, aides publiques déduites, dans la limite de 30 000,00 €, 18 mois au plus. »."""
    if not rules:
        return NO_RULE
    clauses = [clause for kind in _IN_ORDER for clause in _clauses([r for r in rules if isinstance(r, kind)])]
    if not clauses:
        return typeset(_NO_AMOUNT)
    text = ", ".join(clauses)
    return typeset(f"{text[0].upper()}{text[1:]}.")


def version_paragraph(rules: Sequence[Rule]) -> str:
    """All the rules of a version as one paragraph: what it pays, then who, for what, when and how."""
    others = [rule_sentence(rule) for rule in rules if not isinstance(rule, _IN_ORDER)]
    return " ".join([version_sentence(rules), *others])


def validity_text(version: SchemeVersion, today: date) -> str:
    """« en vigueur depuis le 1er janvier 2014 », « à venir, du 1er janvier au 31 décembre 2027 »."""
    start, end = long_date_text(version.valid_from), version.valid_to and long_date_text(version.valid_to)
    if today < version.valid_from:
        return f"à venir, du {start} au {end}" if end else f"à venir, à partir du {start}"
    if version.valid_to is not None and version.valid_to < today:
        return f"terminée, du {start} au {end}"
    return f"en vigueur du {start} au {end}" if end else f"en vigueur depuis le {start}"


def _clauses(rules: Sequence[Rule]) -> Iterable[str]:
    """What rules of one kind say together."""
    caps = [_cap_words(rule) for rule in rules if isinstance(rule, Cap)]
    if caps:
        return [f"dans la limite de {' et de '.join(caps)}"]
    return [_clause(rule) for rule in rules]


def _clause(rule: Rule) -> str:
    match rule:
        case FlatAmount():
            return f"forfait de {amount_text(rule.amount)}{case_words(rule.when)}"
        case UnitScale():
            most = "" if rule.max_quantity is None else f", {number_text(rule.max_quantity)} au plus"
            return f"{amount_text(rule.amount)} par unité ({SCALE_UNIT_LABELS[rule.unit]}{most})"
        case MaxRate():
            return f"{percent_text(rule.rate)} maximum de l’assiette{case_words(rule.when)}"
        case BaseCap():
            return f"dépense subventionnable plafonnée à {amount_text(rule.amount)}{case_words(rule.when)}"
        case Tapering(rates=()):
            return f"aide dégressive sur {rule.years} ans, à des taux que la source ne fixe pas"
        case Tapering():
            rates = ", ".join(percent_text(rate) for rate in rule.rates)
            return f"aide dégressive sur {len(rule.rates)} ans ({rates} de l’assiette de chaque année)"
        case PublicAidDeduction():
            return _DEDUCTED[rule.mode]
        case PublicAidCeiling():
            most = f"{percent_text(rule.rate)} {RATE_BASIS_WORDS[rule.of]}"
            return f"toutes aides publiques à {most} au plus{case_words(rule.when)}"
        case Floor():
            return f"rien en dessous de {amount_text(rule.amount)}{case_words(rule.when)}"
        case _:
            return _limit_clause(rule)


def _limit_clause(rule: Rule) -> str:
    match rule:
        case Parity():
            return f"à parité avec le niveau {LEVEL_LABELS[rule.level]}"
        case MinSelfFinancing():
            return _self_financing_clause(rule)
        case Duration():
            return _duration_clause(rule)
        case IndicativeRange():
            return f"montants habituels de {amount_text(rule.low)} à {amount_text(rule.high)}"
        case _:
            raise ValueError(rule)


def _cap_words(rule: Cap) -> str:
    scope = "" if rule.scope is CapScope.FILE else f" {CAP_SCOPE_WORDS[rule.scope]}"
    family = "" if rule.family is None else f" (famille {rule.family})"
    return f"{amount_text(rule.amount)}{scope}{family}{case_words(rule.when)}"


def _self_financing_clause(rule: MinSelfFinancing) -> str:
    parts = []
    if rule.rate is not None:
        parts.append(f"{percent_text(rule.rate)} du coût total au moins hors aides publiques")
    if rule.yearly_growth is not None:
        parts.append(f"autofinancement en hausse d’au moins {percent_text(rule.yearly_growth)} par an")
    elif rule.growing:
        parts.append("autofinancement en hausse d’année en année")
    if rule.autonomy_plan:
        parts.append("plan d’autonomie demandé")
    return ", ".join(parts)


def _duration_clause(rule: Duration) -> str:
    bounds = []
    if rule.min_months is not None:
        bounds.append(f"{rule.min_months} mois au moins")
    if rule.max_months is not None:
        bounds.append(f"{rule.max_months} mois au plus")
    since = " depuis le début de la phase précédente" if rule.since is DurationSince.PREVIOUS_PHASE else ""
    return f"{' et '.join(bounds)}{since}"
