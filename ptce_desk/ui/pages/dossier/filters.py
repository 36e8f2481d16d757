"""The filters of the list of dossiers: what they offer, and what they let through."""

from typing import TypeVar

from ptce_desk.domain.agreements import ActState, ExecutionState
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.domain.to_do import ToDo
from ptce_desk.services.dossier.sheet import FundingFileFilter
from ptce_desk.ui.widgets.tables.filter_row import FilterRow
from ptce_desk.wording.labels import STAGE_LABELS
from ptce_desk.wording.states import (
    ACT_LABELS,
    DECISION_LABELS,
    EXECUTION_LABELS,
    INSTRUCTION_LABELS,
    TO_DO_LABELS,
    YEAR_STATE_LABELS,
)

T = TypeVar("T")


def add_filters(row: FilterRow) -> None:
    """Add the filters of dossiers; schemes and years are offered later, from the file."""
    row.add_filter("scheme", "Dispositif", [], every="Tous les dispositifs")
    row.add_filter("year", "Exercice", [], every="Tous les exercices")
    row.add_filter("stage", "Stade", list(STAGE_LABELS.items()), every="Tous les stades")
    row.add_filter("instruction", "Instruction", list(INSTRUCTION_LABELS.items()), every="Toutes")
    row.add_filter("decision", "Décision", list(DECISION_LABELS.items()), every="Toutes")
    row.add_filter("act", "Acte", list(ACT_LABELS.items()), every="Tous")
    row.add_filter("execution", "Exécution", list(EXECUTION_LABELS.items()), every="Toutes")
    row.add_filter("year_state", "Années", list(YEAR_STATE_LABELS.items()), every="Toutes")
    row.add_filter("to_do", "À faire", list(TO_DO_LABELS.items()), every="Tout")


def chosen(row: FilterRow) -> FundingFileFilter:
    """What the filters let through."""
    return FundingFileFilter(
        scheme_id=_value(row, "scheme", int),
        year=_value(row, "year", int),
        stage=_value(row, "stage", Stage),
        instruction=_value(row, "instruction", InstructionState),
        decision=_value(row, "decision", DecisionState),
        act=_value(row, "act", ActState),
        execution=_value(row, "execution", ExecutionState),
        year_state=_value(row, "year_state", YearState),
        to_do=_value(row, "to_do", ToDo),
        text=row.search_text(),
    )


def choose(row: FilterRow, wanted: FundingFileFilter) -> None:
    """Put the filters on what another page speaks of; a scheme or a year not yet offered is left out."""
    row.clear()
    row.set_value("scheme", wanted.scheme_id)
    row.set_value("year", wanted.year)
    for key in ("stage", "instruction", "decision", "act", "execution", "year_state", "to_do"):
        row.set_value(key, getattr(wanted, key))


def _value(row: FilterRow, key: str, kind: type[T]) -> T | None:
    value = row.value(key)
    return value if isinstance(value, kind) else None
