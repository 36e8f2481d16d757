"""What one record holds in the fields of one's own: read and kept, whatever the record is."""

from dataclasses import dataclass
from typing import Generic

from ptce_desk.domain.free_fields import FreeOwner
from ptce_desk.records.free_fields import with_free
from ptce_desk.records.record import Entity, Record, RecordField
from ptce_desk.services.desk import Desk
from ptce_desk.services.free_fields import fields_of
from ptce_desk.services.records import keep_field


@dataclass(frozen=True, slots=True)
class FreeSheet(Generic[Entity]):
    """A record, detached, as the file describes it with its fields of one's own, `fields`."""

    owner_id: int
    record: Record[Entity]
    fields: tuple[RecordField, ...]
    one: Entity


def open_free(desk: Desk, record: Record[Entity], owner_id: int) -> FreeSheet[Entity]:
    """What a record holds in the fields of one's own.

    Raises:
        NotFoundError: the record is gone.
    """
    with desk.loading() as work:
        told = fields_of(work.reading(), FreeOwner(record.table))
        return FreeSheet(owner_id, with_free(record, told), told, work.get(record.entity, owner_id))


def keep_free(desk: Desk, record: Record[Entity], owner_id: int, key: str, value: object) -> FreeSheet[Entity]:
    """Keep what is typed in one of them: no rule reads it, so nothing is computed again, and a vote closes none.

    Raises:
        NotFoundError: the record is gone.
    """
    keep_field(desk, record, owner_id, key, value)
    return open_free(desk, record, owner_id)
