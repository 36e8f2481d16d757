"""The active filter of a list, as a sentence with its count."""

from typing import Final

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.ptce import TerritoryType
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.formatting import number_text, typeset
from ptce_desk.wording.labels import LEVEL_LABELS, SCHEME_KIND_LABELS
from ptce_desk.wording.states import TERRITORY_LABELS

_FEMININE: Final = frozenset(
    {
        "année",
        "colonne",
        "date",
        "échéance",
        "entrée",
        "enveloppe",
        "étape",
        "interaction",
        "ligne",
        "page",
        "pièce",
        "règle",
        "remarque",
        "séance",
        "structure",
        "valeur",
        "version",
    }
)
"""The nouns counted on screen that are feminine."""


def count_text(count: int, singular: str, plural: str = "") -> str:
    """« 1 dossier », « 12 dossiers », « aucun dossier », « aucune règle »."""
    if count == 0:
        return f"{'aucune' if singular.split(maxsplit=1)[0] in _FEMININE else 'aucun'} {singular}"
    return f"{number_text(count)} {singular if count == 1 else plural or singular + 's'}"


def ptce_filter_sentence(
    count: int,
    *,
    region: str | None = None,
    territory_type: TerritoryType | None = None,
    text: str = "",
    imported: bool = False,
) -> str:
    """« 12 PTCE en région Grand Est, en territoire rural, dont un nom contient « coop » »."""
    sentence = count_text(count, "PTCE", "PTCE")
    if region is not None:
        sentence += f" en région {region}"
    if territory_type is not None:
        sentence += f", en territoire {TERRITORY_LABELS[territory_type].lower()}"
    if imported:
        sentence += ", venus de l’import" if count > 1 else ", venu de l’import"
    if text.strip():
        sentence += f", dont un nom contient « {text.strip()} »"
    return typeset(sentence[0].upper() + sentence[1:])


def scheme_filter_sentence(
    count: int, *, level: FunderLevel | None = None, kind: SchemeKind | None = None, text: str = ""
) -> str:
    """« 3 dispositifs de niveau Région, de type « Appel à projets », contenant « ess » »."""
    sentence = count_text(count, "dispositif")
    parts = []
    if level is not None:
        parts.append(f"de niveau {LEVEL_LABELS[level]}")
    if kind is not None:
        parts.append(f"de type « {SCHEME_KIND_LABELS[kind]} »")
    if text.strip():
        parts.append(f"contenant « {text.strip()} »")
    if parts:
        sentence += f" {', '.join(parts)}"
    return typeset(sentence[0].upper() + sentence[1:])
