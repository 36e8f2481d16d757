"""Deadlines as a calendar that mail and calendar programs read (iCalendar, RFC 5545)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from icalendar import Calendar, Event

from ptce_desk.domain.aid.deadlines import Deadline
from ptce_desk.exports.files import replacing
from ptce_desk.wording.deadlines import KIND_LABELS, sentence, subject

_MAKER: Final = "-//PTCE Desk//Échéances//FR"


def write_calendar(target: Path, deadlines: Iterable[Deadline], made_at: datetime) -> None:
    """Write dated deadlines as whole days; those of no day are left out.

    The same deadline keeps the same identifier from one export to the next: a program that reads the file again
    moves what it has instead of adding it twice.

    Raises:
        ExportError: the file cannot be written.
    """
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Échéances PTCE Desk")
    for deadline in deadlines:
        if deadline.day is not None:
            calendar.add_component(_event(deadline, made_at))
    with replacing(target) as stream:
        stream.write(calendar.to_ical())


def _event(deadline: Deadline, made_at: datetime) -> Event:
    event = Event()
    event.add("uid", f"{deadline.kind}-{deadline.source}@ptce-desk")
    event.add("dtstamp", made_at)
    event.add("dtstart", deadline.day)
    if deadline.day is not None:
        event.add("dtend", deadline.day + timedelta(days=1))
    event.add("summary", f"{subject(deadline)} – {sentence(deadline)}")
    event.add("categories", [KIND_LABELS[deadline.kind]])
    event.add("transp", "TRANSPARENT")
    return event
