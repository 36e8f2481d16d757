"""The columns of the list of dossiers, and the colours of their states."""

from collections.abc import Callable
from decimal import Decimal

from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.formatting import amount_text
from ptce_desk.services.poles import FundingFileRow
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.theme import ColourRole
from ptce_desk.wording.states import DECISION_LABELS, INSTRUCTION_LABELS

INSTRUCTION_COLOURS: dict[InstructionState, ColourRole] = {
    InstructionState.DRAFT: "muted",
    InstructionState.SUBMITTED: "accent",
    InstructionState.COMPLETE: "accent",
    InstructionState.INCOMPLETE: "warning",
    InstructionState.UNDER_REVIEW: "accent",
    InstructionState.REVIEWED: "success",
    InstructionState.INADMISSIBLE: "danger",
    InstructionState.WITHDRAWN: "muted",
    InstructionState.CLOSED_WITHOUT_ACTION: "muted",
}
DECISION_COLOURS: dict[DecisionState, ColourRole] = {
    DecisionState.NOT_LISTED: "muted",
    DecisionState.PROPOSED: "accent",
    DecisionState.LISTED: "accent",
    DecisionState.GRANTED: "success",
    DecisionState.REFUSED: "danger",
    DecisionState.ADJOURNED: "warning",
}


def _amount(
    key: str, heading: str, of: Callable[[FundingFileRow], Decimal | None], gives_way: int = 0
) -> Column[FundingFileRow]:
    return Column(key, heading, "amount", lambda row: amount_text(of(row)), of, width_chars=11, gives_way=gives_way)


COLUMNS: tuple[Column[FundingFileRow], ...] = (
    Column("number", "N°", "text", lambda row: row.number, width_chars=8),
    Column("ptce", "PTCE", "text", lambda row: row.ptce_name, stretch=2, width_chars=15),
    Column("title", "Intitulé", "text", lambda row: row.title or "Sans intitulé", stretch=3, width_chars=17),
    Column("scheme", "Dispositif", "text", lambda row: row.scheme_code, width_chars=15, gives_way=2),
    _amount("requested", "Demandé", lambda row: row.requested),
    _amount("max_amount", "Maximum", lambda row: row.max_amount, gives_way=1),
    _amount("voted", "Voté", lambda row: row.voted, gives_way=3),
    Column(
        "instruction",
        "Instruction",
        "badge",
        lambda row: INSTRUCTION_LABELS[row.instruction],
        badge=lambda row: INSTRUCTION_COLOURS[row.instruction],
        width_chars=12,
    ),
    Column(
        "decision",
        "Décision",
        "badge",
        lambda row: DECISION_LABELS[row.decision],
        badge=lambda row: DECISION_COLOURS[row.decision],
        width_chars=11,
    ),
)
