"""The fields of one's own as the open file describes them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import free_fields as queries
from ptce_desk.db.queries import tags as tag_queries
from ptce_desk.db.schema import metadata
from ptce_desk.domain.free_fields import FREE_KEYS, FreeOwner
from ptce_desk.domain.french_order import sort_key
from ptce_desk.domain.tags import TAG_OF
from ptce_desk.records.column import Column
from ptce_desk.records.free_fields import OwnRow, described, free_column, with_free
from ptce_desk.records.record import Entity, Record, RecordField
from ptce_desk.services.desk import Desk

_OWNERS: Final = frozenset(FreeOwner)


def fields_of(connection: Reader, owner: FreeOwner) -> tuple[RecordField, ...]:
    """The fields of one's own of a kind of record, in their order."""
    return tuple(described(row) for row in queries.free_fields(connection, owner))


@dataclass(frozen=True, slots=True)
class ListedFields:
    """The fields of one's own of a list.

    Attributes:
        fields: in their order.
        ids: of their definitions, by key: where one is taken off, another may be held under its key.
        offered: the values a list may be narrowed to, of those that are texts or choices, by key; the labels of its
            records under « tags », where they may bear some.
    """

    fields: tuple[RecordField, ...]
    ids: Mapping[str, int]
    offered: Mapping[str, Sequence[str]]


def listed_fields(desk: Desk, owner: FreeOwner) -> ListedFields:
    """What a list of records has of their fields of one's own."""
    with desk.reading() as connection:
        rows = queries.free_fields(connection, owner)
        told = tuple(described(row) for row in rows)
        words = (one for one in told if one.kind in ("text", "choice"))
        ids = {row.key: row.id for row in rows}
        offered = {one.key: _offered(connection, owner, one) for one in words}
        if owner in TAG_OF:
            offered["tags"] = [tag.name for tag in tag_queries.offered(connection, owner)]
        return ListedFields(told, ids, offered)


def free_columns(desk: Desk, owner: FreeOwner) -> tuple[Column[OwnRow], ...]:
    """The fields of one's own of a kind of record, one column each, as a report has them."""
    return tuple(free_column(one) for one in list_free_fields(desk, owner))


def list_free_fields(desk: Desk, owner: FreeOwner) -> tuple[RecordField, ...]:
    """The fields of one's own of a kind of record, in their order."""
    with desk.reading() as connection:
        return fields_of(connection, owner)


def told_record(connection: Reader, record: Record[Entity], key: str) -> Record[Entity]:
    """A record as it is for one of its fields: that field says its name when it is one's own."""
    if key not in FREE_KEYS or record.table not in _OWNERS:
        return record
    return with_free(record, fields_of(connection, FreeOwner(record.table)))


def _offered(connection: Reader, owner: FreeOwner, field: RecordField) -> Sequence[str]:
    """What is chosen as the file orders it, what is typed as French does."""
    if field.kind == "choice":
        return [label for value, label in field.options if value]
    return sorted(queries.texts_said(connection, metadata.tables[owner], field.key), key=sort_key)
