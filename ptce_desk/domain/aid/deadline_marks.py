"""What an officer says of a deadline: it is dealt with, or put off (docs/rules.md « Deadlines put off »)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from ptce_desk.domain.aid.deadlines import Deadline, DeadlineKind
from ptce_desk.domain.errors import PtceDeskError

ENDED_BY_HAND: Final = frozenset({DeadlineKind.ENVELOPE, DeadlineKind.DE_MINIMIS, DeadlineKind.RENEWAL})
"""What no act of the program ends: an officer says that it is dealt with. All the others end by their own act."""

_TOLD_BY_AMOUNT: Final = frozenset({DeadlineKind.ENVELOPE, DeadlineKind.DE_MINIMIS})
"""What has no day, and is another matter once its amount is another."""


@dataclass(frozen=True, slots=True)
class DeadlineKey:
    """Which deadline: two of the same key are the same thing to do, whatever day or amount it has by now.

    `detail` tells apart those of one source: the year of an envelope, the regime of aids received.
    """

    kind: DeadlineKind
    source: int
    detail: str = ""


def key_of(deadline: Deadline) -> DeadlineKey:
    """The key of a deadline."""
    match deadline.kind:
        case DeadlineKind.ENVELOPE:
            detail = str(deadline.record.id)
        case DeadlineKind.DE_MINIMIS:
            detail = deadline.facts.code
        case _:
            detail = ""
    return DeadlineKey(deadline.kind, deadline.source, detail)


@dataclass(eq=False)
class DeadlineMark:
    """What was said of a deadline, as the file keeps it: the fields of a `Mark`."""

    kind: DeadlineKind
    subject_id: int
    detail: str
    due_on: date | None
    stood_at: str
    until: date | None
    reason: str
    author: str
    said_on: date
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)


@dataclass(frozen=True, slots=True)
class Mark:
    """What was said of a deadline as it stood then.

    Attributes:
        due_on: the day it had.
        stood_at: the euros it was about, where they make it another matter.
        until: the day it is put off to; None when it is dealt with.
        author: who said so.
        said_on: when.
        id: of what the file keeps.
    """

    key: DeadlineKey
    due_on: date | None
    stood_at: str
    until: date | None
    reason: str = ""
    author: str = ""
    said_on: date | None = None
    id: int = 0

    def holds_for(self, deadline: Deadline, today: date) -> bool:
        """Whether a deadline is out of the way on a day: it has not changed since, and is not back by then."""
        if self.key != key_of(deadline) or (self.due_on, self.stood_at) != (deadline.day, standing(deadline)):
            return False
        return self.until is None or today < self.until


@dataclass(frozen=True, slots=True)
class SetAside:
    """A deadline that is out of the way, and what was said of it."""

    deadline: Deadline
    mark: Mark


def standing(deadline: Deadline) -> str:
    """The amount of a deadline that is another matter once it changes; empty for the others."""
    return str(deadline.facts.amount) if deadline.kind in _TOLD_BY_AMOUNT else ""


def sort_out(
    deadlines: Iterable[Deadline], marks: Iterable[Mark], today: date
) -> tuple[tuple[Deadline, ...], tuple[SetAside, ...]]:
    """What is to be dealt with on a day, and what is out of the way, each in the order given."""
    by_key = {mark.key: mark for mark in marks}
    left: list[Deadline] = []
    aside: list[SetAside] = []
    for one in deadlines:
        mark = by_key.get(key_of(one)) if by_key else None
        if mark is not None and mark.holds_for(one, today):
            aside.append(SetAside(one, mark))
        else:
            left.append(one)
    return tuple(left), tuple(aside)


def check_dealt_with(deadlines: Sequence[Deadline]) -> None:
    """Refuse that something is said to be dealt with, whereas an act of its own ends it.

    Raises:
        EndedByItsActError: the first of them.
    """
    for one in deadlines:
        if one.kind not in ENDED_BY_HAND:
            raise EndedByItsActError(one.kind)


def check_put_off(until: date | None, reason: str, today: date) -> None:
    """Refuse to put off to a day that has come, or without a reason.

    Raises:
        PutOffToPastError: the day is not to come, or none is given.
        PutOffReasonError: no reason is given.
    """
    if until is None or until <= today:
        raise PutOffToPastError
    if not reason.strip():
        raise PutOffReasonError


class EndedByItsActError(PtceDeskError):
    """An act ends such a deadline, which cannot be said to be dealt with; `kind` names it."""

    def __init__(self, kind: DeadlineKind) -> None:
        super().__init__(kind)
        self.kind = kind


class PutOffToPastError(PtceDeskError):
    """A deadline is put off to a day to come."""


class PutOffReasonError(PtceDeskError):
    """A deadline is put off for a reason."""
