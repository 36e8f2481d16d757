"""The fields of one's own as the open file describes them."""

from typing import Final

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import free_fields as queries
from ptce_desk.domain.free_fields import FREE_KEYS, FreeOwner
from ptce_desk.records.free_fields import described, with_free
from ptce_desk.records.record import Entity, Record, RecordField
from ptce_desk.services.desk import Desk

_OWNERS: Final = frozenset(FreeOwner)


def fields_of(connection: Reader, owner: FreeOwner) -> tuple[RecordField, ...]:
    """The fields of one's own of a kind of record, in their order."""
    return tuple(described(row) for row in queries.free_fields(connection, owner))


def list_free_fields(desk: Desk, owner: FreeOwner) -> tuple[RecordField, ...]:
    """The fields of one's own of a kind of record, in their order."""
    with desk.reading() as connection:
        return fields_of(connection, owner)


def told_record(connection: Reader, record: Record[Entity], key: str) -> Record[Entity]:
    """A record as it is for one of its fields: that field says its name when it is one's own."""
    if key not in FREE_KEYS or record.table not in _OWNERS:
        return record
    return with_free(record, fields_of(connection, FreeOwner(record.table)))
