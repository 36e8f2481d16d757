"""A call (AMI, appel à projets): one opening of a scheme version, followed from its window to its awards."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from ptce_desk.domain.narrowing import Among, Narrowing
from ptce_desk.domain.rules.schemes import SchemeKind, SchemeVersion
from ptce_desk.domain.rules.types import RecordedOutcome, Window
from ptce_desk.domain.scoring import ScoringState
from ptce_desk.domain.states import CLOSED_INSTRUCTIONS, DecisionState, InstructionState

CALLS: Final = frozenset({SchemeKind.AMI, SchemeKind.CALL})
"""The forms of a scheme that are calls."""

_BEFORE: Final = frozenset({InstructionState.EXPRESSION_OF_INTEREST, InstructionState.DRAFT})
_FOUND_COMPLETE: Final = frozenset(
    {InstructionState.COMPLETE, InstructionState.UNDER_REVIEW, InstructionState.REVIEWED}
)


class CallStep(StrEnum):
    """How far the dossiers of a call have come; one may have come to several."""

    INTEREST = "interest"
    RECEIVED = "received"
    ADMISSIBLE = "admissible"
    NOTED = "noted"
    RANKED = "ranked"
    WAITING = "waiting"
    AWARDED = "awarded"


_KEYS: Final[Mapping[CallStep, tuple[str, frozenset[StrEnum]]]] = {
    CallStep.INTEREST: ("instruction", frozenset({InstructionState.EXPRESSION_OF_INTEREST})),
    CallStep.RECEIVED: ("instruction", frozenset(InstructionState) - _BEFORE),
    CallStep.ADMISSIBLE: ("instruction", _FOUND_COMPLETE),
    CallStep.NOTED: ("scoring", frozenset({ScoringState.BEGUN, ScoringState.SCORED})),
    CallStep.RANKED: ("scoring", frozenset({ScoringState.SCORED})),
    CallStep.WAITING: ("decision", frozenset({DecisionState.WAITING_LIST})),
    CallStep.AWARDED: ("decision", frozenset({DecisionState.GRANTED})),
}


def narrowing_of(step: CallStep, version_id: int) -> Narrowing:
    """What the list of dossiers is narrowed to for those of a call that have come to a step."""
    key, values = _KEYS[step]
    among = to_be_noted(version_id) if key == "scoring" else _of_version(version_id)
    return among.narrowed(key, Among(frozenset(values)))


def to_be_noted(version_id: int) -> Narrowing:
    """What the list of dossiers is narrowed to for those a jury notes: received, and not closed since."""
    noted = frozenset(InstructionState) - _BEFORE - CLOSED_INSTRUCTIONS
    return _of_version(version_id).narrowed("instruction", Among(frozenset(noted)))


def _of_version(version_id: int) -> Narrowing:
    return Narrowing((("version", Among(frozenset({version_id}))),))


class CallNext(StrEnum):
    """What a call waits for, the most pressing first."""

    PROPOSE_WAITING = "propose_waiting"
    """A place came free: the first of the waiting list is to be proposed."""
    FINISH_NOTES = "finish_notes"
    """Some members of the jury lack notes."""


class WindowState(StrEnum):
    """Where a day is in the window of a call."""

    NOT_YET = "not_yet"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class CallWindow:
    """When deposits are received, seen from a day.

    Attributes:
        days: until it opens, or left with the present one, or since it closed; None where a bound is open.
    """

    opens: date | None
    closes: date | None
    state: WindowState
    days: int | None


def window_of(version: SchemeVersion, today: date) -> CallWindow | None:
    """The window of a call; None when its version has no such rule."""
    rule = next((rule for rule in version.rules if isinstance(rule, Window)), None)
    if rule is None:
        return None
    if rule.opens is not None and today < rule.opens:
        return CallWindow(rule.opens, rule.closes, WindowState.NOT_YET, (rule.opens - today).days)
    if rule.closes is not None and today > rule.closes:
        return CallWindow(rule.opens, rule.closes, WindowState.CLOSED, (today - rule.closes).days)
    left = None if rule.closes is None else (rule.closes - today).days + 1
    return CallWindow(rule.opens, rule.closes, WindowState.OPEN, left)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many dossiers came to a step, counted here, and as the source of the version records it."""

    step: CallStep
    counted: int
    recorded: int | None

    @property
    def differs(self) -> bool:
        """Whether the source says another number."""
        return self.recorded is not None and self.recorded != self.counted


def outcomes_of(version: SchemeVersion, counts: Mapping[CallStep, int]) -> list[Outcome]:
    """What a call gave, counted from its dossiers, beside what its source records."""
    rule = next((rule for rule in version.rules if isinstance(rule, RecordedOutcome)), None)
    recorded = {
        CallStep.RECEIVED: None if rule is None else rule.applications,
        CallStep.ADMISSIBLE: None if rule is None else rule.admissible,
        CallStep.AWARDED: None if rule is None else rule.awards,
    }
    return [Outcome(step, counts[step], told) for step, told in recorded.items()]
