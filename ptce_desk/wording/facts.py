"""Facts of steps and findings as French text, by their name."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.rules.assessment import Fact, is_ratio
from ptce_desk.domain.rules.vocabulary import (
    AwardsOf,
    CostCategory,
    DeliverableKind,
    DeMinimisRegime,
    InstalmentKind,
    ScaleUnit,
    Section,
    SettlementMode,
)
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
    RULE_LABELS,
    SCALE_UNIT_LABELS,
    SETTLEMENT_LABELS,
)
from ptce_desk.wording.states import TERRITORY_LABELS


def texts(facts: Mapping[str, Fact]) -> dict[str, str]:
    """Each fact as French text, by its name."""
    return {name: _text(name, value) for name, value in facts.items()}


def _text(name: str, value: Fact) -> str:
    match name, value:
        case ("shares" | "quantity" | "counted", Decimal()):
            return number_text(value)
        case (_, Decimal()) if is_ratio(name):
            return percent_text(value)
        case ("unit", str()):
            return SCALE_UNIT_LABELS[ScaleUnit(value)]
        case ("section", str()):
            return SECTION_LABELS[Section(value)].lower()
        case ("regime", str()):
            return REGIME_LABELS[DeMinimisRegime(value)]
        case ("mode", str()) if value in list(SettlementMode):
            return SETTLEMENT_LABELS[SettlementMode(value)]
        case ("deliverable", str()):
            return DELIVERABLE_LABELS[DeliverableKind(value)]
        case ("instalment" | "conditions", str()):
            return INSTALMENT_LABELS[InstalmentKind(value)]
        case ("awards_of", str()):
            return AWARDS_OF_WORDS[AwardsOf(value)]
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


def money(value: Fact) -> str:
    """An amount among facts."""
    return amount_text(value) if isinstance(value, Decimal) else ""


def whole(value: Fact) -> str:
    """A whole amount, without cents when it has none."""
    return whole_amount_text(value) if isinstance(value, Decimal) else ""


def outcome_words(applications: object, admissible: object, awards: object) -> str:
    """« 180 candidatures, 130 recevables, 23 lauréats »: what is known of a call."""
    told = ((applications, "candidature"), (admissible, "recevable"), (awards, "lauréat"))
    return ", ".join(f"{count} {word}{'s' if count != 1 else ''}" for count, word in told if count is not None)
