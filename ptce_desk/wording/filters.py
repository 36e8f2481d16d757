"""The active filter of a list, as a sentence with its count."""

from typing import Final

from ptce_desk.domain.agreements import ActState, ExecutionState
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.domain.to_do import ToDo
from ptce_desk.formatting import number_text, typeset
from ptce_desk.wording.labels import LEVEL_LABELS, SCHEME_KIND_LABELS, STAGE_LABELS
from ptce_desk.wording.states import (
    ACT_LABELS,
    DECISION_LABELS,
    EXECUTION_LABELS,
    INSTRUCTION_LABELS,
    TERRITORY_LABELS,
    TO_DO_LABELS,
)

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


def filter_sentence(
    count: int,
    *,
    scheme: str = "",
    year: int | None = None,
    stage: Stage | None = None,
    instruction: InstructionState | None = None,
    decision: DecisionState | None = None,
    act: ActState | None = None,
    execution: ExecutionState | None = None,
    to_do: ToDo | None = None,
    text: str = "",
    imported: bool = False,
) -> str:
    """« 12 dossiers de PROGRESS en 2026, instruction : instruit »."""
    sentence = count_text(count, "dossier")
    if scheme:
        sentence += f" de {scheme}"
    if year is not None:
        sentence += f" en {year}"
    parts = []
    if stage is not None:
        parts.append(f"au stade {STAGE_LABELS[stage].lower()}")
    if instruction is not None:
        parts.append(f"instruction : {INSTRUCTION_LABELS[instruction].lower()}")
    if decision is not None:
        parts.append(f"décision : {DECISION_LABELS[decision].lower()}")
    if act is not None:
        parts.append(f"acte : {ACT_LABELS[act].lower()}")
    if execution is not None:
        parts.append(f"exécution : {EXECUTION_LABELS[execution].lower()}")
    if imported:
        parts.append("venus de l’import" if count > 1 else "venu de l’import")
    if to_do is not None:
        parts.append(TO_DO_LABELS[to_do].lower())
    if text.strip():
        parts.append(f"contenant « {text.strip()} »")
    whole = ", ".join([sentence, *parts])
    return typeset(whole[0].upper() + whole[1:])


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
