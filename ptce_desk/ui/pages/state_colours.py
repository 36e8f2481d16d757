"""The colours of the four states of a dossier."""

from ptce_desk.domain.agreements import ActState, ExecutionState
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.ui.looks.palette import ColourRole

INSTRUCTION_COLOURS: dict[InstructionState, ColourRole] = {
    InstructionState.EXPRESSION_OF_INTEREST: "muted",
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
    DecisionState.WAITING_LIST: "warning",
}


ACT_COLOURS: dict[ActState, ColourRole] = {
    ActState.TO_PREPARE: "warning",
    ActState.TO_SIGN: "warning",
    ActState.TO_NOTIFY: "warning",
    ActState.NOTIFIED: "success",
}
EXECUTION_COLOURS: dict[ExecutionState, ColourRole] = {
    ExecutionState.TO_COMMIT: "warning",
    ExecutionState.RUNNING: "accent",
    ExecutionState.REPORT_DUE: "danger",
    ExecutionState.SETTLED: "success",
    ExecutionState.CLOSED: "muted",
    ExecutionState.LAPSED: "muted",
    ExecutionState.RENOUNCED: "muted",
    ExecutionState.REPAYMENT: "danger",
}
