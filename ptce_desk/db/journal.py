"""The journal: one entry per row changed, with its values as the file stores them (ARCHITECTURE, decision 3)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import Connection, Dialect, insert, inspect
from sqlalchemy.orm import InstanceState, Mapper, Session

from ptce_desk.db.schema import change_entry

Stored = str | int | None


@dataclass(frozen=True, slots=True)
class Signature:
    """Who changes the file, when (UTC), and under which label."""

    author: str
    changed_at: datetime
    label: str


def write_entries(session: Session, signature: Signature, operation_id: str) -> None:
    """Journal what the session has just flushed; call it from `after_flush`, where the old values still stand."""
    connection = session.connection()
    dialect = connection.dialect
    entries = [
        _entry(inspect(row), action, dialect, signature, operation_id)
        for action, rows in (
            ("insert", session.new),
            ("update", session.dirty),
            ("delete", session.deleted),
        )
        for row in rows
        if action != "update" or session.is_modified(row, include_collections=False)
    ]
    _append(connection, entries)


def new_operation_id() -> str:
    """What ties together the entries of one unit of work."""
    return uuid4().hex


def _append(connection: Connection, entries: list[dict[str, object]]) -> None:
    if entries:
        connection.execute(insert(change_entry), entries)


def _entry(
    state: InstanceState[object],
    action: str,
    dialect: Dialect,
    signature: Signature,
    operation_id: str,
) -> dict[str, object]:
    old, new = _changed_values(state, action, dialect)
    mapper: Mapper[object] = state.mapper
    return {
        "operation_id": operation_id,
        "changed_at": signature.changed_at,
        "author": signature.author,
        "label": signature.label,
        "table_name": mapper.local_table.description,
        "row_id": state.dict["id"],
        "action": action,
        "old_values": _as_json(old),
        "new_values": _as_json(new),
    }


def _changed_values(
    state: InstanceState[object], action: str, dialect: Dialect
) -> tuple[dict[str, Stored] | None, dict[str, Stored] | None]:
    """Old and new stored values: of every column for a row that comes or goes, else of those that changed."""
    old: dict[str, Stored] = {}
    new: dict[str, Stored] = {}
    for prop in state.mapper.column_attrs:
        column = prop.columns[0]
        history = state.attrs[prop.key].history
        to_stored = column.type.dialect_impl(dialect).bind_processor(dialect)
        if action == "update" and not history.has_changes():
            continue
        present = state.dict.get(prop.key)
        previous = history.deleted[0] if history.deleted else present
        new[column.name] = to_stored(present) if to_stored else present
        old[column.name] = to_stored(previous) if to_stored else previous
    return (None if action == "insert" else old), (None if action == "delete" else new)


def _as_json(values: Mapping[str, Stored] | None) -> str | None:
    return None if values is None else json.dumps(values, ensure_ascii=False, sort_keys=True)
