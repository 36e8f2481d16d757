"""The journal: one entry per row changed, its values in one form whatever the engine (ARCHITECTURE, decision 3)."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Final, Literal
from uuid import uuid4

from sqlalchemy import Connection, bindparam, inspect, select, update
from sqlalchemy.orm import ColumnProperty, InstanceState, Mapper, Session, UOWTransaction

from ptce_desk.db.bulk_rows import insert_rows
from ptce_desk.db.canonical import Stored, StoredRow, canonical, keeping
from ptce_desk.db.chain import chained_hash
from ptce_desk.db.kept_figures import follow
from ptce_desk.db.schema.journal import change_entry, journal_head
from ptce_desk.db.search_index import refresh_index
from ptce_desk.db.types import moment_text

State = InstanceState[object]
Changes = dict[State, tuple[StoredRow, StoredRow]]
"""Old and new stored values of the columns that change, of each row."""
Action = Literal["insert", "update", "delete"]
OperationKind = Literal["do", "undo", "redo", "repair", "mark"]
"""A repair puts back what the journal says; a mark is no officer's change: what is before it is not undone any more."""
_HEAD: Final = select(journal_head.c.last_id, journal_head.c.last_hash).with_for_update()
_MOVED: Final = update(journal_head).values(last_id=bindparam("to_id"), last_hash=bindparam("to_hash"))
"""Made once: to make a statement takes longer than to run it."""
OPERATION: Final = "operation"
"""Where a connection says which operation it wrote last: the id tells whether it was kept, once that is cut."""
_ENCODED: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def new_operation_id() -> str:
    """What ties together the entries of one unit of work."""
    return uuid4().hex


@dataclass(frozen=True, slots=True)
class Signature:
    """Who changes the file, when (UTC), and under which label; `target` is the operation undone or redone."""

    author: str
    changed_at: datetime
    label: str
    kind: OperationKind = "do"
    target: str | None = None
    operation_id: str = field(default_factory=new_operation_id)


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row as it was and as it is; an update holds only the columns that changed."""

    table: str
    row_id: int
    action: Action
    old: StoredRow | None
    new: StoredRow | None


def append(connection: Connection, signature: Signature, changes: Sequence[RowChange]) -> None:
    """Write entries at the end of the journal, and let the search index follow."""
    write_entries(connection, signature, changes)
    refresh_index(connection, {(change.table, change.row_id) for change in changes})


def write_entries(connection: Connection, signature: Signature, changes: Sequence[RowChange]) -> None:
    """Write entries at the end of the journal, chained, and let the kept figures follow what was written.

    Whoever does so lets the search index follow, once for all.

    The head is locked while it moves: two writers never chain onto the same entry.
    """
    if not changes:
        return
    follow(connection, changes)
    connection.info[OPERATION] = signature.operation_id
    last_id, previous = connection.execute(_HEAD).one()
    signed: StoredRow = {
        "operation_id": signature.operation_id,
        "kind": signature.kind,
        "target_operation": signature.target,
        "changed_at": moment_text(signature.changed_at),
        "author": signature.author,
        "label": signature.label,
    }
    entries: list[StoredRow] = []
    for change in changes:
        entry = signed | {
            "table_name": change.table,
            "row_id": change.row_id,
            "action": change.action,
            "old_values": _as_json(change.old),
            "new_values": _as_json(change.new),
        }
        previous = chained_hash(previous, entry)
        last_id += 1
        entry["id"], entry["hash"] = last_id, previous
        entries.append(entry)
    insert_rows(connection, change_entry.name, entries)
    connection.execute(_MOVED, {"to_id": last_id, "to_hash": previous})


def changes_to_be_written(session: Session) -> Changes:
    """What the session is about to change in rows that stand already; call it before they are flushed.

    Once flushed, the old value of a version is gone.
    """
    changes: Changes = {}
    for row in session.dirty:
        state = inspect(row)
        changed = [prop for prop in state.mapper.column_attrs if state.attrs[prop.key].history.has_changes()]
        if changed:
            changes[state] = _stored(state, changed, old=True), _stored(state, changed)
    return changes


def flushed_changes(session: Session, context: UOWTransaction, changes: Changes) -> list[RowChange]:
    """What the session has just flushed; call it from `after_flush`.

    Args:
        session: what was flushed.
        context: the flush, which alone knows the rows deleted because their aggregate let go of them.
        changes: of `changes_to_be_written`.
    """
    deleted = {state for state, (gone, only_listed) in context.states.items() if gone and not only_listed}
    found = [insertion(state) for state in map(inspect, session.new)]
    found += [_change(state, "update", *changes[state]) for state in sorted(changes.keys() - deleted, key=_place)]
    found += [_change(state, "delete", all_stored(state, old=True), None) for state in sorted(deleted, key=_place)]
    return found


def insertion(state: State) -> RowChange:
    """What the journal says of a new row that has its id."""
    blank, kept = _kept(state.mapper)
    new = blank.copy()
    for key, value in state.dict.items():
        if value is not None and key in kept:
            name, keep = kept[key]
            new[name] = keep(value)
    return _change(state, "insert", None, new)


@cache
def _kept(mapper: Mapper[object]) -> tuple[StoredRow, dict[str, tuple[str, Callable[[object], Stored]]]]:
    """A row that is told nothing, as most columns of a new one are; the column of each attribute, with its form."""
    columns = sorted(((prop.key, prop.columns[0]) for prop in mapper.column_attrs), key=lambda one: one[1].name)
    blank = {column.name: canonical(column, None) for _key, column in columns}
    return blank, {key: (column.name, keeping(column)) for key, column in columns}


def _place(state: State) -> tuple[str, int]:
    return table_of(state.mapper), state.dict["id"]


@cache
def table_of(mapper: Mapper[object]) -> str:
    """The name of the table of an entity: SQLAlchemy's own kind of text takes SQLite's driver long to write."""
    return str(mapper.local_table.description)


def _change(state: State, action: Action, old: StoredRow | None, new: StoredRow | None) -> RowChange:
    table, row_id = _place(state)
    return RowChange(table, row_id, action, old, new)


def _stored(state: State, props: Iterable[ColumnProperty[object]], *, old: bool = False) -> StoredRow:
    """Values of a row in the form of the journal: those the session has, or those it found."""
    values: StoredRow = {}
    for prop in props:
        value = state.dict.get(prop.key)
        history = state.attrs[prop.key].history
        if old and history.deleted:
            value = history.deleted[0]
        column = prop.columns[0]
        values[column.name] = canonical(column, value)
    return values


def all_stored(state: State, *, old: bool = False) -> StoredRow:
    """A whole row in the form of the journal: as the session has it, or as it found it."""
    return _stored(state, state.mapper.column_attrs, old=old)


def _as_json(values: StoredRow | None) -> str | None:
    return None if values is None else _ENCODED(values)
