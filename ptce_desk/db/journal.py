"""The journal: one entry per row changed, with its values as the file stores them (ARCHITECTURE, decision 3)."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import Dialect, insert, inspect
from sqlalchemy.orm import ColumnProperty, InstanceState, Session, UOWTransaction

from ptce_desk.db.schema import change_entry

Stored = str | int | None
StoredRow = dict[str, Stored]
State = InstanceState[object]
Changes = dict[State, tuple[StoredRow, StoredRow]]
"""Old and new stored values of the columns that change, of each row."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who changes the file, when (UTC), and under which label."""

    author: str
    changed_at: datetime
    label: str


def changes_to_be_written(session: Session) -> Changes:
    """What the session is about to change in rows that stand already; call it before they are flushed.

    Once flushed, the old value of a version is gone.
    """
    dialect = session.connection().dialect
    changes: Changes = {}
    for row in session.dirty:
        state = inspect(row)
        changed = [prop for prop in state.mapper.column_attrs if state.attrs[prop.key].history.has_changes()]
        if changed:
            changes[state] = _stored(state, changed, dialect, old=True), _stored(state, changed, dialect)
    return changes


def write_entries(
    session: Session, context: UOWTransaction, changes: Changes, signature: Signature, operation_id: str
) -> None:
    """Journal what the session has just flushed; call it from `after_flush`.

    Args:
        session: what was flushed.
        context: the flush, which alone knows the rows deleted because their aggregate let go of them.
        changes: of `changes_to_be_written`.
        signature: who changes the file.
        operation_id: what ties together the entries of one unit of work.
    """
    connection = session.connection()
    dialect = connection.dialect
    deleted = {state for state, (gone, only_listed) in context.states.items() if gone and not only_listed}
    entries = [
        _entry(state, "insert", None, _stored(state, state.mapper.column_attrs, dialect))
        for state in map(inspect, session.new)
    ]
    entries += [_entry(state, "update", *changes[state]) for state in sorted(changes.keys() - deleted, key=_place)]
    entries += [
        _entry(state, "delete", _stored(state, state.mapper.column_attrs, dialect, old=True), None)
        for state in sorted(deleted, key=_place)
    ]
    if entries:
        connection.execute(insert(change_entry), [_signed(entry, signature, operation_id) for entry in entries])


def new_operation_id() -> str:
    """What ties together the entries of one unit of work."""
    return uuid4().hex


def _place(state: State) -> tuple[str, int]:
    return state.mapper.local_table.description, state.dict["id"]


def _entry(state: State, action: str, old: StoredRow | None, new: StoredRow | None) -> dict[str, object]:
    table_name, row_id = _place(state)
    return {
        "table_name": table_name,
        "row_id": row_id,
        "action": action,
        "old_values": _as_json(old),
        "new_values": _as_json(new),
    }


def _signed(entry: dict[str, object], signature: Signature, operation_id: str) -> dict[str, object]:
    return entry | {
        "operation_id": operation_id,
        "changed_at": signature.changed_at,
        "author": signature.author,
        "label": signature.label,
    }


def _stored(state: State, props: Iterable[ColumnProperty[object]], dialect: Dialect, *, old: bool = False) -> StoredRow:
    """Values of a row as the file stores them: those the session has, or those it found."""
    values: StoredRow = {}
    for prop in props:
        column = prop.columns[0]
        value = state.dict.get(prop.key)
        history = state.attrs[prop.key].history
        if old and history.deleted:
            value = history.deleted[0]
        to_stored = column.type.dialect_impl(dialect).bind_processor(dialect)
        values[column.name] = to_stored(value) if to_stored else value
    return values


def _as_json(values: StoredRow | None) -> str | None:
    return None if values is None else json.dumps(values, ensure_ascii=False, sort_keys=True)
