"""What a calendar program was handed of the deadlines, and what it is to be told next (RFC 5545, « SEQUENCE »)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from ptce_desk.domain.aid.deadlines import DeadlineKind

_TOLD_BEFORE: Final = frozenset({DeadlineKind.SESSION, DeadlineKind.RENEWAL})
"""What is only told of before its day: once it is past it took place, nobody called it off."""
_REMEMBERED: Final = timedelta(days=365)
"""How long after its day what was called off is said again, for calendars that read few exports."""


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """A deadline as a calendar holds it.

    Attributes:
        source: the id of what it is about.
        words: what is to be done.
        sequence: how many times it changed since it was first handed over.
        cancelled: whether it is done, or no more.
    """

    kind: DeadlineKind
    source: int
    day: date
    words: str
    sequence: int = 0
    cancelled: bool = False

    @property
    def key(self) -> tuple[DeadlineKind, int]:
        """Which one: two of the same key are the same thing to do."""
        return self.kind, self.source


def events_to_tell(
    handed: Iterable[CalendarEvent], due: Iterable[CalendarEvent], today: date
) -> tuple[CalendarEvent, ...]:
    """Every event of the next export: what is due, then what was handed over once and is due no more.

    Args:
        handed: as the last exports left them.
        due: what is to be done as of today.
        today: the day of the export.
    """
    known = {one.key: one for one in handed}
    current = {one.key: _after(known.get(one.key), one) for one in due}
    gone = [_called_off(one) for one in known.values() if one.key not in current and not _took_place(one, today)]
    return (*current.values(), *(one for one in gone if one.day >= today - _REMEMBERED))


def _after(before: CalendarEvent | None, now: CalendarEvent) -> CalendarEvent:
    """An event with its sequence: a program only takes what is changed where the number is greater."""
    if before is None:
        return now
    same = replace(now, sequence=before.sequence) == before
    return replace(now, sequence=before.sequence if same else before.sequence + 1)


def _called_off(event: CalendarEvent) -> CalendarEvent:
    return event if event.cancelled else replace(event, cancelled=True, sequence=event.sequence + 1)


def _took_place(event: CalendarEvent, today: date) -> bool:
    return event.kind in _TOLD_BEFORE and event.day < today and not event.cancelled
