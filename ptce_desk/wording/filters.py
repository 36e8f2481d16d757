"""The active filter of a list, as a sentence with its count."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final, TypeVar

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.ptce import TerritoryType
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.formatting import number_text, typeset
from ptce_desk.wording.labels import LEVEL_LABELS, SCHEME_KIND_LABELS
from ptce_desk.wording.states import TERRITORY_LABELS

_Code = TypeVar("_Code")

_FEMININE: Final = frozenset(
    {
        "année",
        "candidature",
        "colonne",
        "convention",
        "date",
        "donnée",
        "échéance",
        "entrée",
        "enveloppe",
        "étape",
        "fiche",
        "interaction",
        "ligne",
        "modification",
        "note",
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


def either(words: Sequence[str]) -> str:
    """« rural », « rural ou urbain », « rural, urbain ou mixte »."""
    return " ou ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]


def all_of(words: Sequence[str]) -> str:
    """« 3 dossiers », « 3 dossiers et 1 PTCE », « 3 dossiers, 1 PTCE et 2 structures »."""
    return " et ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]


def either_of(labels: Mapping[_Code, str], values: Collection[_Code], *, quoted: bool = False) -> str:
    """The labels of some codes, in the order they are declared in, the last after « ou »."""
    told = [label for code, label in labels.items() if code in values]
    return either([f"« {label} »" for label in told] if quoted else told)


def ptce_filter_sentence(
    count: int,
    *,
    regions: Collection[str] = (),
    territory_types: Collection[TerritoryType] = (),
    text: str = "",
    imported: bool = False,
) -> str:
    """« 12 PTCE en région Grand Est, en territoire rural, dont un nom contient « coop » »."""
    sentence = count_text(count, "PTCE", "PTCE")
    if regions:
        sentence += f" en région {either(sorted(regions))}"
    if territory_types:
        sentence += f", en territoire {either_of(TERRITORY_LABELS, territory_types).lower()}"
    if imported:
        sentence += ", venus de l’import" if count > 1 else ", venu de l’import"
    if text.strip():
        sentence += f", dont un nom contient « {text.strip()} »"
    return typeset(sentence[0].upper() + sentence[1:])


def scheme_filter_sentence(
    count: int,
    *,
    levels: Collection[FunderLevel] = (),
    kinds: Collection[SchemeKind] = (),
    text: str = "",
    ours: bool | None = None,
) -> str:
    """« 3 dispositifs du catalogue, de niveau Région, contenant « ess » »."""
    sentence = count_text(count, "dispositif")
    parts = [] if ours is not False else ["du catalogue"]
    if levels:
        parts.append(f"de niveau {either_of(LEVEL_LABELS, levels)}")
    if kinds:
        parts.append(f"de type {either_of(SCHEME_KIND_LABELS, kinds, quoted=True)}")
    if text.strip():
        parts.append(f"contenant « {text.strip()} »")
    if parts:
        sentence += f" {', '.join(parts)}"
    return typeset(sentence[0].upper() + sentence[1:])


def session_filter_sentence(count: int, *, text: str = "") -> str:
    """« 3 séances, contenant « bureau » »."""
    sentence = count_text(count, "séance")
    if text.strip():
        sentence += f", contenant « {text.strip()} »"
    return typeset(sentence[0].upper() + sentence[1:])


def copied_sentence(count: int) -> str:
    """« 3 lignes copiées, à coller dans un tableur ou un courriel. »."""
    return typeset(f"{count_text(count, 'ligne copiée', 'lignes copiées')}, à coller dans un tableur ou un courriel.")
