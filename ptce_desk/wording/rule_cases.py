"""French words of the cases in which a rule applies."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from ptce_desk.domain.rules.parts import When
from ptce_desk.formatting import whole_amount_text
from ptce_desk.wording.labels import CATEGORY_LABELS, ORGANISATION_KIND_LABELS, SECTION_LABELS, STAGE_LABELS
from ptce_desk.wording.rule_labels import RATE_CONDITION_WORDS
from ptce_desk.wording.states import TERRITORY_LABELS

E = TypeVar("E", bound=StrEnum)


def case_words(when: When) -> str:
    """« si l’aide relève du régime des aides d’État (stade : émergence) », with a space before; nothing for always."""
    told = _told(when)
    words = " ".join(filter(None, (RATE_CONDITION_WORDS[when.case], f"({' ; '.join(told)})" if told else "")))
    return f" {words}" if words else ""


def _told(when: When) -> list[str]:
    """Each condition of one fact, in a few words."""
    told = [
        _listed("dépense", when.categories, CATEGORY_LABELS),
        _listed("section", when.sections, SECTION_LABELS),
        _listed("stade", when.stages, STAGE_LABELS),
        _listed("territoire", when.territories, TERRITORY_LABELS),
        "" if when.qpv is None else "en quartier prioritaire" if when.qpv else "hors quartier prioritaire",
        f"département : {', '.join(when.departments)}" if when.departments else "",
        f"EPCI : {', '.join(when.epci)}" if when.epci else "",
        _listed("bénéficiaire", when.kinds, ORGANISATION_KIND_LABELS),
        "" if when.ess is None else "bénéficiaire de l’ESS" if when.ess else "bénéficiaire hors de l’ESS",
        "" if when.min_members is None else f"{when.min_members} membres au moins",
        "" if when.max_members is None else f"{when.max_members} membres au plus",
        "" if when.base_above is None else f"assiette au-delà de {whole_amount_text(when.base_above)}",
        "" if when.base_up_to is None else f"assiette jusqu’à {whole_amount_text(when.base_up_to)}",
    ]
    return [words for words in told if words]


def _listed(name: str, codes: Iterable[E], labels: Mapping[E, str]) -> str:
    words = ", ".join(labels[code].lower() for code in codes)
    return f"{name} : {words}" if words else ""
