"""A whole version of a scheme in words: one sentence for what it pays, one paragraph for all of it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.types import Cap, Rule
from ptce_desk.formatting import long_date_text, typeset
from ptce_desk.wording.rules import CLAUSES, rule_clause, rule_sentence
from ptce_desk.wording.sources import source_text


def version_words(version: SchemeVersion) -> str:
    """« version 2026, délibération du 3 mars », « version 2026 » when its source is not written; no rule is told."""
    unruled = "" if version.rules else "pas encore de règle"
    return ", ".join(part for part in (f"version {version.version}", source_text(version.source), unruled) if part)


def version_cited(version: SchemeVersion) -> str:
    """« version 2026, applicable depuis le 3 mars 2026 », as an act cites it: without our note of its source."""
    return f"version {version.version}, applicable depuis le {long_date_text(version.valid_from)}"


NO_RULE: Final = "Aucune règle n’est encore écrite."
_NO_AMOUNT: Final = "Ni taux, ni plafond, ni durée : la source n’en fixe pas."


def version_sentence(rules: Sequence[Rule]) -> str:
    """« 80 % maximum de l’assiette, aides publiques déduites, dans la limite de 30 000,00 €, 18 mois au plus. »."""
    if not rules:
        return NO_RULE
    clauses = [clause for kind in CLAUSES for clause in _clauses(kind, rules)]
    if not clauses:
        return typeset(_NO_AMOUNT)
    text = ", ".join(clauses)
    return typeset(f"{text[0].upper()}{text[1:]}.")


def version_paragraph(rules: Sequence[Rule]) -> str:
    """All the rules of a version as one paragraph: what it pays, then who, for what, when and how."""
    others = [rule_sentence(rule) for rule in rules if not isinstance(rule, CLAUSES)]
    return " ".join([version_sentence(rules), *others])


def validity_text(version: SchemeVersion, today: date, ended_by: SchemeVersion | None = None) -> str:
    """« en vigueur depuis le 1er janvier 2014 », « à venir, du 1er janvier au 31 décembre 2027 ».

    `ended_by` is the version to come, not voted yet, that it would end for: the end is said as what depends on it.
    """
    start, end = long_date_text(version.valid_from), version.valid_to and long_date_text(version.valid_to)
    if today < version.valid_from:
        return f"à venir, du {start} au {end}" if end else f"à venir, à partir du {start}"
    if version.valid_to is not None and version.valid_to < today:
        return f"terminée, du {start} au {end}"
    if ended_by is not None:
        return f"en vigueur depuis le {start}, jusqu’au {end} si la version {ended_by.version} est votée"
    return f"en vigueur du {start} au {end}" if end else f"en vigueur depuis le {start}"


def _clauses(kind: type[Rule], rules: Sequence[Rule]) -> Iterable[str]:
    """What the rules of one kind say together."""
    clauses = [rule_clause(rule) for rule in rules if isinstance(rule, kind)]
    return [f"dans la limite de {' et de '.join(clauses)}"] if kind is Cap and clauses else clauses
