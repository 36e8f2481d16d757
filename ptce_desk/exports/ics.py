"""Deadlines as a calendar that mail and calendar programs read (iCalendar, RFC 5545)."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from icalendar import Alarm, Calendar, Event

from ptce_desk.domain.aid.calendar import CalendarEvent
from ptce_desk.exports.later import write_file
from ptce_desk.wording.deadlines import KIND_LABELS

_MAKER: Final = "-//PTCE Desk//Échéances//FR"
_LATE: Final = "En retard"
_NOTICE: Final = timedelta(days=-7, hours=9)
"""An alarm rings a week before the day, at nine."""


def write_calendar(
    target: Path, events: Iterable[CalendarEvent], *, file_mark: str, made_at: datetime, today: date
) -> None:
    """Write deadlines as whole days.

    The same deadline of the same file keeps the same identifier from one export to the next, and no other file has it:
    a program that reads the file again moves what it has instead of adding it twice, and takes off what is cancelled.

    Args:
        target: where.
        events: what is due, what is late, what is cancelled.
        file_mark: what names the file among all others.
        made_at: when, in UTC.
        today: what is due before it is late.

    Raises:
        ExportError: the file cannot be written.
    """
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Échéances PTCE Desk")
    for event in events:
        calendar.add_component(_event(event, file_mark, made_at, today))
    write_file(target, lambda stream: stream.write(calendar.to_ical()))


def _event(told: CalendarEvent, file_mark: str, made_at: datetime, today: date) -> Event:
    late = told.day < today and not told.cancelled
    event = Event()
    event.add("uid", f"{told.kind}-{told.source}-{file_mark}@ptce-desk")
    event.add("dtstamp", made_at)
    event.add("sequence", told.sequence)
    event.add("dtstart", told.day)
    event.add("dtend", told.day + timedelta(days=1))
    event.add("summary", f"{_LATE}\u00a0: {told.words}" if late else told.words)
    event.add("categories", [KIND_LABELS[told.kind], *([_LATE] if late else [])])
    event.add("status", "CANCELLED" if told.cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    if not told.cancelled and told.day >= today:
        event.add_component(_alarm(told.words))
    return event


def _alarm(words: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", _NOTICE)
    return alarm
