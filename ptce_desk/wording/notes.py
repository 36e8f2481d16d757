"""French sentences of the computation note."""

from datetime import date
from typing import Final

from ptce_desk.domain.rules.conditions import points_of
from ptce_desk.domain.rules.request import AssessmentRequest
from ptce_desk.domain.rules.types import Prerequisites, PublicAidDeduction, Rule
from ptce_desk.domain.vocabulary import DeductionMode, VatBasis
from ptce_desk.formatting import long_date_text, typeset
from ptce_desk.wording.rule_labels import VAT_LABELS
from ptce_desk.wording.sources import source_text

_READINGS: Final = {
    DeductionMode.FROM_BASE: "les autres aides publiques sont déduites de l’assiette, avant d’appliquer le taux : "
    "taux × (assiette − autres aides).",
    DeductionMode.FROM_AID: "les autres aides publiques sont déduites de l’aide, après avoir appliqué le taux : "
    "taux × assiette − autres aides.",
    DeductionMode.AFTER_CAPS: "les autres aides publiques sont déduites de l’aide, après les plafonds : "
    "taux × assiette, ramené aux plafonds, − autres aides.",
    DeductionMode.NONE: "les autres aides publiques ne sont pas déduites.",
}


def deduction_reading(rules: tuple[Rule, ...]) -> str:
    """How the version's clause on other public aid is read, and where it stands; nothing without such a clause."""
    rule = next((rule for rule in rules if isinstance(rule, PublicAidDeduction)), None)
    if rule is None:
        return ""
    counted = "" if rule.count_requested else " Seules les aides déjà obtenues comptent."
    source = f" ({source_text(rule.source)})" if rule.source else ""
    return typeset(f"Lecture retenue du règlement{source} : {_READINGS[rule.mode]}{counted}")


def points_reading(rules: tuple[Rule, ...], request: AssessmentRequest) -> str:
    """The points somebody vouched for, each rule's with their source; those nobody ticked are findings."""
    said = []
    for rule in rules:
        ticked = [item for item, held in points_of(rule, request) if held] if isinstance(rule, Prerequisites) else []
        if ticked:
            said.append(f"{' ; '.join(ticked)} ({source_text(rule.source)})")
    return typeset(f"Points vérifiés : {' ; '.join(said)}.") if said else ""


def with_vat(words: str, vat: VatBasis | None) -> str:
    """« Coût total HT », as far as somebody said which."""
    return words if vat is None else typeset(f"{words}\u00a0{VAT_LABELS[vat]}")


def period_words(start: date | None, end: date | None) -> str:
    """« du 1er janvier 2026 au 30 juin 2027 », as much of it as is known."""
    parts = [
        *([] if start is None else [f"{'du' if end else 'à partir du'} {long_date_text(start)}"]),
        *([] if end is None else [f"{'au' if start else 'jusqu’au'} {long_date_text(end)}"]),
    ]
    return " ".join(parts)
