"""What calendar programs were handed, and what names this file among all others."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import Connection, delete, insert, select

from ptce_desk.db import schema
from ptce_desk.db.rows import rows_of
from ptce_desk.db.schema.kept import calendar_event
from ptce_desk.domain.aid.calendar import CalendarEvent

_C = calendar_event.c
_J = schema.journal.change_entry.c
_DIGITS: Final = 24
"""Of a hash of 64: as many as no two files share."""


def file_mark(connection: Connection) -> str:
    """What the journal of this file begins with: no other file has it, and every copy keeps it."""
    first = connection.execute(select(_J.hash).order_by(_J.id).limit(1)).scalar()
    return (first or "")[:_DIGITS]


def handed_events(connection: Connection) -> list[CalendarEvent]:
    """As the last exports left them."""
    query = select(_C.kind, _C.source, _C.day, _C.words, _C.sequence, _C.cancelled).order_by(_C.day, _C.kind, _C.source)
    return rows_of(CalendarEvent, connection.execute(query))


def remember_events(connection: Connection, events: Iterable[CalendarEvent]) -> None:
    """Keep what is handed over in the place of what was: it is in no journal, as it changes nothing of the file."""
    connection.execute(delete(calendar_event))
    rows = [
        {
            "kind": one.kind,
            "source": one.source,
            "day": one.day,
            "words": one.words,
            "sequence": one.sequence,
            "cancelled": one.cancelled,
        }
        for one in events
    ]
    if rows:
        connection.execute(insert(calendar_event), rows)
