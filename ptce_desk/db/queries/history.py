"""The history of one record: every change of it and of its parts, in values as the program knows them."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, Table, and_, func, or_, select
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from ptce_desk.db.canonical import StoredRow
from ptce_desk.db.journal import Action, OperationKind
from ptce_desk.db.operations import last_mark
from ptce_desk.db.queries.trash import ROOTS
from ptce_desk.db.schema import VERSIONED, metadata
from ptce_desk.db.schema.file import free_field
from ptce_desk.db.schema.grants import agreement
from ptce_desk.db.schema.journal import change_entry
from ptce_desk.domain.free_fields import FREE_KEYS

_E = change_entry.c
HIDDEN: Final = frozenset(
    {"id", "version", "sort_key", "title_sort_key", "number_sort_key", "commune_sort_key", "search_key", "position"}
)
_DIALECT: Final = SQLiteDialect_pysqlite()
_NAMING: Final = ROOTS | {"scheme_version": "version", "funder": "name", "instalment": "kind"}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One column of a row that changed: values as screens tell them (euros, dates, enums, names of linked records).

    `held` is what the field itself held before: the id of a linked record rather than its name; `called` how the file
    called a field of one's own, which has no other name.
    """

    table: str
    column: str
    old: object
    new: object
    row_id: int = 0
    held: object = None
    called: str = ""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One operation on a record: who, when (UTC), its label, and what changed.

    `lines` are parts that came or went: the table, the action and the fields they hold. One that `stands` made what is
    there still, as far as nothing changed it since: it may be undone.
    """

    operation_id: str
    kind: OperationKind
    label: str
    author: str
    changed_at: datetime
    changes: tuple[FieldChange, ...]
    lines: tuple[tuple[str, Action, tuple[FieldChange, ...]], ...]
    stands: bool = False


@dataclass(frozen=True, slots=True)
class _Link:
    """The table a part belongs to, and the column of the part that leads there."""

    table: str
    column: str


@dataclass(frozen=True, slots=True)
class _Entry:
    id: int
    operation_id: str
    kind: OperationKind
    target: str | None
    label: str
    author: str
    changed_at: datetime
    table: str
    row_id: int
    action: Action
    old: StoredRow
    new: StoredRow


def history_of(connection: Connection, table: str, row_id: int, *, most: int = 200) -> list[HistoryRow]:
    """The latest operations on a record, the latest first; a part that changes always raises its record's version.

    Those on the agreement of a dossier are among those on the dossier, and those on documents among their owner's.
    """
    records = {table: {row_id}}
    documents = _documents_of(connection, table, row_id)
    if documents:
        records["attachment"] = documents
    if table == "funding_file":
        records["agreement"] = _agreements_of(connection, row_id)
    parts = {name: link for root in records for name, link in _parts_of(root).items()}
    rows: list[HistoryRow] = []
    links: dict[tuple[str, int], int] = {}
    entries = _entries(connection, records, parts, most)
    for entry in entries:
        link = parts.get(entry.table)
        value = None if link is None else (entry.new or entry.old).get(link.column)
        if isinstance(value, int):
            links[entry.table, entry.row_id] = value
    told, floor = set[str](), last_mark(connection)
    for operation_id in dict.fromkeys(entry.operation_id for entry in entries):
        mine = [
            entry
            for entry in entries
            if entry.operation_id == operation_id and _is_of(connection, entry, records, parts, links)
        ]
        subject = mine[0].target or operation_id
        stands = subject not in told and mine[0].kind in ("do", "redo") and mine[0].id > floor
        told.add(subject)
        rows.append(replace(_row(connection, mine), stands=stands))
    return rows


def _agreements_of(connection: Connection, file_id: int) -> set[int]:
    """The agreement of a dossier, and those it had before: they came and went in operations on the dossier."""
    on_the_file = select(_E.operation_id).where(_E.table_name == "funding_file", _E.row_id == file_id)
    query = select(_E.row_id, _E.old_values, _E.new_values).where(
        _E.operation_id.in_(on_the_file), _E.table_name == "agreement"
    )
    found = {
        entry_id
        for entry_id, old, new in connection.execute(query)
        if file_id in (_read(old).get("funding_file_id"), _read(new).get("funding_file_id"))
    }
    known = connection.execute(select(agreement.c.id).where(agreement.c.funding_file_id == file_id))
    return found | set(known.scalars())


def _documents_of(connection: Connection, table: str, row_id: int) -> set[int]:
    """The documents a record has or had: those in the trash came in while it was there."""
    owner = json.dumps({"owner_id": row_id, "owner_kind": table}).strip("{}")  # as the journal writes it, in order
    query = (
        select(_E.row_id)
        .where(_E.table_name == "attachment", _E.action == "insert")
        .where(_E.new_values.contains(owner, autoescape=True))
    )
    return set(connection.execute(query).scalars())


def _entries(
    connection: Connection, records: Mapping[str, set[int]], parts: Mapping[str, _Link], most: int
) -> list[_Entry]:
    latest = (
        select(_E.operation_id)
        .where(or_(*(and_(_E.table_name == table, _E.row_id.in_(ids)) for table, ids in records.items())))
        .group_by(_E.operation_id)
        .order_by(func.max(_E.id).desc())
        .limit(most)
    )
    operations = list(connection.execute(latest).scalars())
    query = (
        select(change_entry)
        .where(_E.operation_id.in_(operations), _E.table_name.in_([*records, *parts]))
        .order_by(_E.id.desc())
    )
    return [
        _Entry(
            id=row.id,
            operation_id=row.operation_id,
            kind=row.kind,
            target=row.target_operation,
            label=row.label,
            author=row.author,
            changed_at=row.changed_at,
            table=row.table_name,
            row_id=row.row_id,
            action=row.action,
            old=_read(row.old_values),
            new=_read(row.new_values),
        )
        for row in connection.execute(query)
    ]


def _read(values: str | None) -> StoredRow:
    return {} if values is None else json.loads(values)


def _parts_of(table: str) -> dict[str, _Link]:
    """The tables whose rows live and die with those of a table, and how they lead there."""
    return {
        other.name: _Link(table, key.parent.name)
        for other in metadata.tables.values()
        for key in other.foreign_keys
        if key.column.table.name == table and (key.ondelete == "CASCADE" or other.name == "scheme_version")
    }


def _is_of(
    connection: Connection,
    entry: _Entry,
    records: Mapping[str, set[int]],
    parts: Mapping[str, _Link],
    links: dict[tuple[str, int], int],
) -> bool:
    """Whether an entry is about one of these records, or about a part of one."""
    if entry.table in records:
        return entry.row_id in records[entry.table]
    link = parts[entry.table]
    known = links.get((entry.table, entry.row_id))
    if known is None:
        part = metadata.tables[entry.table]
        found = connection.execute(select(part.c[link.column]).where(part.c.id == entry.row_id)).scalar()
        known = links[entry.table, entry.row_id] = -1 if found is None else int(found)
    return known in records[link.table]


def _row(connection: Connection, entries: list[_Entry]) -> HistoryRow:
    first = entries[0]
    changes: list[FieldChange] = []
    lines: list[tuple[str, Action, tuple[FieldChange, ...]]] = []
    for entry in reversed(entries):
        fields = tuple(_fields(connection, entry))
        if entry.action == "update":
            changes += fields
        else:
            lines.append((entry.table, entry.action, fields))
    return HistoryRow(
        first.operation_id, first.kind, first.label, first.author, first.changed_at, tuple(changes), tuple(lines)
    )


def _fields(connection: Connection, entry: _Entry) -> Iterable[FieldChange]:
    table = metadata.tables[entry.table]
    for name in {**entry.old, **entry.new}:
        hidden = name in HIDDEN and (name != "version" or table.name in VERSIONED)
        if hidden or name not in table.c:
            continue
        old, new = (_value(connection, table, name, values.get(name)) for values in (entry.old, entry.new))
        if old not in (None, "") or new not in (None, ""):
            held = held_value(table, name, entry.old.get(name))
            called = _free_name(connection, entry.table, entry.id, name) if name in FREE_KEYS else ""
            yield FieldChange(entry.table, name, old, new, entry.row_id, held, called)


def told_field(
    connection: Connection, table: str, column: str, old: object, new: object, row_id: int, entry_id: int
) -> FieldChange:
    """A column as it was stored and as it is, told as the history tells it; `entry_id` is the entry that says so."""
    before, after = (_value(connection, metadata.tables[table], column, one) for one in (old, new))
    called = _free_name(connection, table, entry_id, column) if column in FREE_KEYS else ""
    return FieldChange(table, column, before, after, row_id, called=called)


def _free_name(connection: Connection, table: str, entry_id: int, key: str) -> str:
    """How a field of one's own is called, or was last: the one that had this column when the entry was written."""
    query = select(_E.id, _E.row_id, _E.old_values, _E.new_values).where(_E.table_name == free_field.name)
    states: dict[int, StoredRow] = {}
    bearer = 0
    for written, field_id, old, new in connection.execute(query.order_by(_E.id)):
        states[field_id] = {**states.get(field_id, {}), **_read(old), **_read(new)}
        told = states[field_id]
        if written <= entry_id and (told.get("owner"), told.get("key")) == (table, key):
            bearer = field_id
    return str(states.get(bearer, {}).get("name", ""))


def value_held(connection: Connection, table: str, row_id: int, column: str) -> object:
    """What a field of a row holds now, as the program knows it; None for a row that is gone."""
    held = metadata.tables[table].c
    return connection.execute(select(held[column]).where(held.id == row_id)).scalar()


def owner_of(connection: Connection, table: str, row_id: int, link: str) -> int | None:
    """The record a line belongs to, by the column that leads there; None for a line that is gone."""
    found = value_held(connection, table, row_id, link)
    return found if isinstance(found, int) else None


def _value(connection: Connection, table: Table, name: str, stored: object) -> object:
    """A stored value as screens tell it: the name of the record a link points at, while it is there."""
    if stored is None:
        return None
    for key in table.c[name].foreign_keys:
        target = key.column.table
        naming = _NAMING.get(target.name)
        if naming is not None:
            found = connection.execute(select(target.c[naming]).where(target.c.id == stored)).scalar()
            return f"n° {stored}" if found is None else found
    return held_value(table, name, stored)


def held_value(table: Table, name: str, stored: object) -> object:
    """A stored value as the program knows it."""
    if stored is None:
        return None
    column = table.c[name]
    processor = column.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
    return processor(stored) if processor else stored
