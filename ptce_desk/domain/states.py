"""The two first axes of a dossier and the moves each allows (docs/rules.md, « Four axes »)."""

from enum import StrEnum
from typing import Final

from ptce_desk.domain.errors import ForbiddenMoveError, ReasonNeededError


class InstructionState(StrEnum):
    """Axis *instruction*."""

    EXPRESSION_OF_INTEREST = "expression_of_interest"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    UNDER_REVIEW = "under_review"
    REVIEWED = "reviewed"
    INADMISSIBLE = "inadmissible"
    WITHDRAWN = "withdrawn"
    CLOSED_WITHOUT_ACTION = "closed_without_action"


class DecisionState(StrEnum):
    """Axis *décision*."""

    NOT_LISTED = "not_listed"
    PROPOSED = "proposed"
    LISTED = "listed"
    GRANTED = "granted"
    REFUSED = "refused"
    ADJOURNED = "adjourned"
    WAITING_LIST = "waiting_list"


_I = InstructionState
_D = DecisionState

CLOSED_INSTRUCTIONS: Final = frozenset({_I.INADMISSIBLE, _I.WITHDRAWN, _I.CLOSED_WITHOUT_ACTION})
FINAL_DECISIONS: Final = frozenset({_D.GRANTED, _D.REFUSED})

_FORWARD: Final[dict[InstructionState, frozenset[InstructionState]]] = {
    _I.EXPRESSION_OF_INTEREST: frozenset({_I.DRAFT}) | CLOSED_INSTRUCTIONS,
    _I.DRAFT: frozenset({_I.SUBMITTED, _I.EXPRESSION_OF_INTEREST}),
    _I.SUBMITTED: frozenset({_I.COMPLETE, _I.INCOMPLETE}) | CLOSED_INSTRUCTIONS,
    _I.COMPLETE: frozenset({_I.INCOMPLETE, _I.UNDER_REVIEW}) | CLOSED_INSTRUCTIONS,
    _I.INCOMPLETE: frozenset({_I.COMPLETE}) | CLOSED_INSTRUCTIONS,
    _I.UNDER_REVIEW: frozenset({_I.REVIEWED}) | CLOSED_INSTRUCTIONS,
    _I.REVIEWED: frozenset({_I.UNDER_REVIEW}) | CLOSED_INSTRUCTIONS,
}
_OPEN: Final = frozenset(
    {_I.EXPRESSION_OF_INTEREST, _I.SUBMITTED, _I.COMPLETE, _I.INCOMPLETE, _I.UNDER_REVIEW, _I.REVIEWED}
)
INSTRUCTION_MOVES: Final = _FORWARD | dict.fromkeys(CLOSED_INSTRUCTIONS, _OPEN)

DECISION_MOVES: Final[dict[DecisionState, frozenset[DecisionState]]] = {
    _D.NOT_LISTED: frozenset({_D.PROPOSED}),
    _D.PROPOSED: frozenset({_D.LISTED, _D.NOT_LISTED, _D.WAITING_LIST}),
    _D.LISTED: frozenset({_D.GRANTED, _D.REFUSED, _D.ADJOURNED, _D.WAITING_LIST, _D.PROPOSED}),
    _D.ADJOURNED: frozenset({_D.PROPOSED}),
    _D.WAITING_LIST: frozenset({_D.PROPOSED, _D.NOT_LISTED}),
    _D.GRANTED: frozenset({_D.LISTED}),
    _D.REFUSED: frozenset({_D.LISTED}),
}
TO_PROPOSE: Final = frozenset(state for state, targets in DECISION_MOVES.items() if _D.PROPOSED in targets) - {
    _D.LISTED
}
"""Where a dossier is proposed from; one that leaves an agenda is proposed still."""


def check_instruction_move(current: InstructionState, target: InstructionState, reason: str = "") -> None:
    """Allow a move on the axis *instruction*, or say why not.

    Raises:
        ForbiddenMoveError: the table has no such move.
        ReasonNeededError: a closed dossier reopens only with a reason.
    """
    if target not in INSTRUCTION_MOVES[current]:
        raise ForbiddenMoveError("instruction", current, target)
    if current in CLOSED_INSTRUCTIONS and not reason.strip():
        raise ReasonNeededError("instruction", current, target)


def check_decision_move(current: DecisionState, target: DecisionState, reason: str = "") -> None:
    """Allow a move on the axis *décision*, or say why not.

    Raises:
        ForbiddenMoveError: the table has no such move.
        ReasonNeededError: a final decision reopens only with a reason.
    """
    if target not in DECISION_MOVES[current]:
        raise ForbiddenMoveError("decision", current, target)
    if current in FINAL_DECISIONS and not reason.strip():
        raise ReasonNeededError("decision", current, target)
