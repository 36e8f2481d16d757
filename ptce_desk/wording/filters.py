"""The active filter of a list of dossiers, and its sums, as sentences."""

from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.domain.to_do import ToDo
from ptce_desk.formatting import number_text, typeset
from ptce_desk.wording.labels import STAGE_LABELS
from ptce_desk.wording.states import DECISION_LABELS, INSTRUCTION_LABELS, TO_DO_LABELS


def count_text(count: int, singular: str, plural: str = "") -> str:
    """« 1 dossier », « 12 dossiers », « aucun dossier »."""
    if count == 0:
        return f"aucun {singular}"
    return f"{number_text(count)} {singular if count == 1 else plural or singular + 's'}"


def filter_sentence(
    count: int,
    *,
    scheme: str = "",
    year: int | None = None,
    stage: Stage | None = None,
    instruction: InstructionState | None = None,
    decision: DecisionState | None = None,
    to_do: ToDo | None = None,
    text: str = "",
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
    if to_do is not None:
        parts.append(TO_DO_LABELS[to_do].lower())
    if text.strip():
        parts.append(f"contenant « {text.strip()} »")
    whole = ", ".join([sentence, *parts])
    return typeset(whole[0].upper() + whole[1:])
