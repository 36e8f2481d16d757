"""The dated notes of a record: read, added, mended and taken off, whatever the record is."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, cast

from ptce_desk.domain.dated_notes import DatedNote, newest_first
from ptce_desk.exports.report import Column, Table
from ptce_desk.records.record import Entity, Record
from ptce_desk.services.desk import Desk
from ptce_desk.services.records import Keeping, lines_of

_ON_PAPER: Final[tuple[Column[DatedNote], ...]] = (
    Column("written_on", "Date", "date", lambda one: one.written_on),
    Column("text", "Note", read=lambda one: one.text, wrap=True),
    Column("author", "Par", read=lambda one: one.author, wrap=True),
)


@dataclass(frozen=True, slots=True)
class DatedNotes:
    """The notes of a record, the newest first."""

    owner_id: int
    notes: tuple[DatedNote, ...]


def list_notes(record: Record[Entity], desk: Desk, owner_id: int) -> DatedNotes:
    """The notes of a record.

    Raises:
        NotFoundError: the record is gone.
    """
    with desk.loading() as work:
        held = lines_of(work.get(record.entity, owner_id), record.part("dated_notes"))
        return DatedNotes(owner_id, newest_first(cast("Sequence[DatedNote]", held)))


def keeping_notes(record: Record[Entity]) -> Keeping[Entity, DatedNotes]:
    """Keeps the notes of one kind of record."""
    return Keeping(record, partial(list_notes, record))


def notes_table(record: Record[Entity], desk: Desk, owner_id: int) -> Table:
    """The notes of a record as its summary on paper tells them, the newest first; without a row when there is none.

    Raises:
        NotFoundError: the record is gone.
    """
    return Table.of("dated_notes", "Notes", "Notes", _ON_PAPER, list_notes(record, desk, owner_id).notes)
