"""The history of one record: every change of it and of its parts, in values as the program knows them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, Table, func, select
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from ptce_desk.db.journal import Action, OperationKind, StoredRow
from ptce_desk.db.queries.trash import ROOTS
from ptce_desk.db.schema import VERSIONED, change_entry, metadata

_E = change_entry.c
HIDDEN: Final = frozenset({"id", "version", "sort_key", "title_sort_key", "search_key", "position"})
_DIALECT: Final = SQLiteDialect_pysqlite()
_NAMING: Final = ROOTS | {"scheme_version": "version", "funder": "name"}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One column that changed: values as the program knows them (euros, dates, enums, names of linked records)."""

    table: str
    column: str
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One operation on a record: who, when (UTC), its label, and what changed.

    `lines` are parts that came or went: the table, the action and the fields they hold.
    """

    operation_id: str
    kind: OperationKind
    label: str
    author: str
    changed_at: datetime
    changes: tuple[FieldChange, ...]
    lines: tuple[tuple[str, Action, tuple[FieldChange, ...]], ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    operation_id: str
    kind: OperationKind
    label: str
    author: str
    changed_at: datetime
    table: str
    row_id: int
    action: Action
    old: StoredRow
    new: StoredRow


def history_of(connection: Connection, table: str, row_id: int, *, most: int = 200) -> list[HistoryRow]:
    """The latest operations on a record, the latest first; a part that changes always raises its record's version."""
    parts = _parts_of(table)
    rows: list[HistoryRow] = []
    links: dict[tuple[str, int], int] = {}
    entries = _entries(connection, table, row_id, [table, *parts], most)
    for entry in entries:
        link = parts.get(entry.table)
        value = None if link is None else (entry.new or entry.old).get(link)
        if isinstance(value, int):
            links[entry.table, entry.row_id] = value
    for operation_id in dict.fromkeys(entry.operation_id for entry in entries):
        mine = [
            entry
            for entry in entries
            if entry.operation_id == operation_id
            and (entry.row_id == row_id if entry.table == table else _owner(connection, entry, parts, links) == row_id)
        ]
        rows.append(_row(connection, mine))
    return rows


def _entries(connection: Connection, table: str, row_id: int, tables: list[str], most: int) -> list[_Entry]:
    latest = (
        select(_E.operation_id)
        .where(_E.table_name == table, _E.row_id == row_id)
        .group_by(_E.operation_id)
        .order_by(func.max(_E.id).desc())
        .limit(most)
    )
    operations = list(connection.execute(latest).scalars())
    query = (
        select(
            _E.operation_id,
            _E.kind,
            _E.label,
            _E.author,
            _E.changed_at,
            _E.table_name,
            _E.row_id,
            _E.action,
            _E.old_values,
            _E.new_values,
        )
        .where(_E.operation_id.in_(operations), _E.table_name.in_(tables))
        .order_by(_E.id.desc())
    )
    return [_Entry(*row[:8], _read(row[8]), _read(row[9])) for row in connection.execute(query)]


def _read(values: str | None) -> StoredRow:
    return {} if values is None else json.loads(values)


def _parts_of(table: str) -> dict[str, str]:
    """The tables whose rows live and die with those of a table, and the column that leads there."""
    return {
        other.name: key.parent.name
        for other in metadata.tables.values()
        for key in other.foreign_keys
        if key.column.table.name == table and (key.ondelete == "CASCADE" or other.name == "scheme_version")
    }


def _owner(
    connection: Connection, entry: _Entry, parts: dict[str, str], links: dict[tuple[str, int], int]
) -> int | None:
    known = links.get((entry.table, entry.row_id))
    if known is None:
        part = metadata.tables[entry.table]
        found = connection.execute(select(part.c[parts[entry.table]]).where(part.c.id == entry.row_id)).scalar()
        known = links[entry.table, entry.row_id] = -1 if found is None else int(found)
    return known


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
            yield FieldChange(entry.table, name, old, new)


def _value(connection: Connection, table: Table, name: str, stored: object) -> object:
    """A stored value as the program knows it; the name of the record a link points at, while it is there."""
    column = table.c[name]
    if stored is None:
        return None
    for key in column.foreign_keys:
        target = key.column.table
        naming = _NAMING.get(target.name)
        if naming is not None:
            found = connection.execute(select(target.c[naming]).where(target.c.id == stored)).scalar()
            return f"n° {stored}" if found is None else found
    processor = column.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
    return processor(stored) if processor else stored
