"""The dated notes of a record: read, added, mended and taken off, whatever the record is."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import cast

from ptce_desk.domain.dated_notes import DatedNote, newest_first
from ptce_desk.records.record import Entity, Record
from ptce_desk.services.desk import Desk
from ptce_desk.services.records import Keeping, lines_of


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
