"""Facts of steps and findings as French text, by their name."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final, TypeVar

from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.ptce import TerritoryType
from ptce_desk.domain.rules.assessment import is_ratio
from ptce_desk.domain.vocabulary import Fact, Section, SettlementMode
from ptce_desk.formatting import amount_text, date_text, number_text, percent_text, whole_amount_text
from ptce_desk.wording.labels import (
    CATEGORY_LABELS,
    FIELD_LABELS,
    LEVEL_LABELS,
    ORGANISATION_KIND_LABELS,
    SECTION_LABELS,
    STAGE_LABELS,
)
from ptce_desk.wording.rule_labels import (
    AWARDS_OF_WORDS,
    DELIVERABLE_LABELS,
    INSTALMENT_LABELS,
    REGIME_LABELS,
    SCALE_UNIT_LABELS,
    SETTLEMENT_LABELS,
    VAT_LABELS,
)
from ptce_desk.wording.rules import RULE_LABELS
from ptce_desk.wording.states import TERRITORY_LABELS

E = TypeVar("E", bound=StrEnum)


def _words(labels: Mapping[E, str]) -> dict[str, str]:
    return {code.value: word for code, word in labels.items()}


_CODED: Final = {
    "awards_of": _words(AWARDS_OF_WORDS),
    "category": _words(CATEGORY_LABELS),
    "conditions": _words(INSTALMENT_LABELS),
    "deliverable": _words(DELIVERABLE_LABELS),
    "expected": _words(VAT_LABELS),
    "instalment": _words(INSTALMENT_LABELS),
    "level": _words(LEVEL_LABELS),
    "presented": _words(VAT_LABELS),
    "regime": _words(REGIME_LABELS),
    "served": _words(STAGE_LABELS),
    "stage": _words(STAGE_LABELS),
    "unit": _words(SCALE_UNIT_LABELS),
}
"""The facts that are codes, as their words are written everywhere."""


def texts(facts: Mapping[str, Fact]) -> dict[str, str]:
    """Each fact as French text, by its name."""
    return {name: _text(name, value) for name, value in facts.items()}


def _text(name: str, value: Fact) -> str:
    match name, value:
        case ("quantity" | "counted", Decimal()):
            return number_text(value)
        case (_, Decimal()) if is_ratio(name):
            return percent_text(value)
        case (_, str()) if name in _CODED:
            return _CODED[name][value]
        case ("section", str()):
            return SECTION_LABELS[Section(value)].lower()
        case ("mode", str()) if value in list(SettlementMode):
            return SETTLEMENT_LABELS[SettlementMode(value)]
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


def money(value: Fact) -> str:
    """An amount among facts."""
    return amount_text(value) if isinstance(value, Decimal) else ""


def whole(value: Fact) -> str:
    """A whole amount, without cents when it has none."""
    return whole_amount_text(value) if isinstance(value, Decimal) else ""
