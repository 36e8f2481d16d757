"""Undo, redo and restore: rows put back as the journal holds them, and journaled in turn (ARCHITECTURE, decision 4)."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Connection, ForeignKeyConstraint, Table, delete, exists, insert, select, update
from sqlalchemy.exc import IntegrityError

from ptce_desk.db import schema
from ptce_desk.db.canonical import STORED, StoredRow, for_engine, stored_row
from ptce_desk.db.journal import Action, RowChange, Signature, append
from ptce_desk.db.operations import Operation, operation_to_redo, operation_to_undo
from ptce_desk.domain.errors import NothingToRedoError, NothingToUndoError, RestoreObstructedError, UndoRefusedError

_E = schema.journal.change_entry.c
_TABLES: Final = schema.metadata.tables
_INVERSE: Final[dict[Action, Action]] = {"insert": "delete", "delete": "insert", "update": "update"}
_VERSION: Final = "version"


class _LinkMissingError(Exception):
    """A row would point at one that is gone, or leave one that points at it; `args[0]` is the table pointed at."""


def undo(connection: Connection, author: str, changed_at: datetime) -> Operation:
    """Undo the latest operation whose effect stands, inside the transaction of `connection`.

    Raises:
        NothingToUndoError: no operation is left.
        UndoRefusedError: what it left is no longer there; nothing is changed.
    """
    operation = operation_to_undo(connection)
    if operation is None:
        raise NothingToUndoError
    steps = [_inverse(change) for change in reversed(_entries(connection, operation.operation_id))]
    signature = Signature(author, changed_at, f"Annuler : {operation.label}", "undo", operation.operation_id)
    _apply(connection, steps, signature, operation)
    return operation


def redo(connection: Connection, author: str, changed_at: datetime) -> Operation:
    """Make again the operation undone last, inside the transaction of `connection`.

    Raises:
        NothingToRedoError: nothing was undone since the last change.
        UndoRefusedError: what the undoing left is no longer there; nothing is changed.
    """
    operation = operation_to_redo(connection)
    if operation is None:
        raise NothingToRedoError
    signature = Signature(author, changed_at, f"Rétablir : {operation.label}", "redo", operation.operation_id)
    _apply(connection, _entries(connection, operation.operation_id), signature, operation)
    return operation


def restore(connection: Connection, operation_id: str, name: str, author: str, changed_at: datetime) -> None:
    """Bring back the rows an operation deleted, as a change of its own.

    Rows that let go of them to let them be deleted point at them again, unless they point elsewhere since.

    Raises:
        RestoreObstructedError: a row it points at is gone too, or its place is taken.
    """
    entries = _entries(connection, operation_id)
    gone = [change for change in reversed(entries) if change.action == "delete"]
    try:
        back = [_step(connection, _inverse(change)) for change in gone]
        if None in back:
            raise RestoreObstructedError(name)
        changes = [change for change in back if change is not None]
        changes += _pointing_again(connection, entries)
        _check_links(connection, changes)
    except IntegrityError as problem:
        raise RestoreObstructedError(name) from problem
    except _LinkMissingError as problem:
        raise RestoreObstructedError(name, str(problem)) from problem
    append(connection, Signature(author, changed_at, f"Restaurer {name}"), changes)


def _pointing_again(connection: Connection, entries: Iterable[RowChange]) -> list[RowChange]:
    """Put back the links that an operation took off the rows it deleted; their records count one change more."""
    entries = list(entries)
    gone = {(change.table, change.row_id) for change in entries if change.action == "delete"}
    done = []
    for change in entries:
        for column, table in _POINTED_FROM[change.table] if change.action == "update" else ():
            target = (change.old or {}).get(column)
            if (table, target) in gone:
                link = RowChange(change.table, change.row_id, "update", {column: None}, {column: target})
                done.append(_step(connection, link))
    back = [change for change in done if change is not None]
    counts = [change for change in entries if change.action == "update" and set(change.new or {}) == {_VERSION}]
    if back:
        back += [made for change in counts if (made := _step(connection, _inverse(change))) is not None]
    return back


def _apply(connection: Connection, steps: Iterable[RowChange], signature: Signature, operation: Operation) -> None:
    changes = []
    try:
        for step in steps:
            done = _step(connection, step)
            if done is None:
                raise UndoRefusedError(operation.label)
            changes.append(done)
        _check_links(connection, changes)
    except (IntegrityError, _LinkMissingError) as problem:
        raise UndoRefusedError(operation.label) from problem
    append(connection, signature, changes)


def _entries(connection: Connection, operation_id: str) -> list[RowChange]:
    query = (
        select(_E.table_name, _E.row_id, _E.action, _E.old_values, _E.new_values)
        .where(_E.operation_id == operation_id)
        .order_by(_E.id)
    )
    return [
        RowChange(table, row_id, action, _read(old), _read(new))
        for table, row_id, action, old, new in connection.execute(query)
    ]


def _read(values: str | None) -> StoredRow | None:
    return None if values is None else json.loads(values)


def _inverse(change: RowChange) -> RowChange:
    return RowChange(change.table, change.row_id, _INVERSE[change.action], change.new, change.old)


def _step(connection: Connection, wanted: RowChange) -> RowChange | None:
    """Make one change if the row is as `wanted.old` says; what was done, or None when the row is another."""
    present = _row(connection, wanted.table, wanted.row_id)
    if wanted.action == "insert":
        return _insert(connection, wanted) if present is None else None
    if present is None or not _agrees(wanted.table, present, wanted.old or {}):
        return None
    if wanted.action == "delete":
        stored = STORED[wanted.table]
        connection.execute(delete(stored).where(stored.c.id == wanted.row_id))
        return RowChange(wanted.table, wanted.row_id, "delete", present, None)
    return _update(connection, wanted, present)


def _insert(connection: Connection, wanted: RowChange) -> RowChange:
    values = dict(wanted.new or {})
    connection.execute(insert(STORED[wanted.table]).values(for_engine(wanted.table, values)))
    return RowChange(wanted.table, wanted.row_id, "insert", None, values)


def _update(connection: Connection, wanted: RowChange, present: StoredRow) -> RowChange:
    values = dict(wanted.new or {})
    if _VERSION in values and wanted.table in schema.VERSIONED:
        values[_VERSION] = int(present[_VERSION] or 0) + 1
    stored = STORED[wanted.table]
    changed = update(stored).where(stored.c.id == wanted.row_id).values(for_engine(wanted.table, values))
    connection.execute(changed)
    return RowChange(wanted.table, wanted.row_id, "update", {name: present[name] for name in values}, values)


def _row(connection: Connection, table: str, row_id: int) -> StoredRow | None:
    stored = STORED[table]
    row = connection.execute(select(stored).where(stored.c.id == row_id)).mappings().first()
    return None if row is None else stored_row({str(name): value for name, value in row.items()})


def _agrees(table: str, present: StoredRow, left: StoredRow) -> bool:
    """Whether a row is as an operation left it; the count of its changes may have gone on."""
    aside = {_VERSION} if table in schema.VERSIONED else set()
    return all(present.get(name) == value for name, value in left.items() if name not in aside)


def _check_links(connection: Connection, changes: Iterable[RowChange]) -> None:
    """Refuse rows that point at nothing, and rows gone that others point at (every foreign key is indexed)."""
    for change in changes:
        if change.action == "delete":
            for table, column in _POINTING_AT.get(change.table, ()):
                _refuse_if(connection, exists().where(STORED[table].c[column] == change.row_id), table)
        else:
            for column, table in _POINTED_FROM[change.table]:
                key = (change.new or {}).get(column)
                if key is not None:
                    _refuse_if(connection, ~exists().where(STORED[table].c.id == key), table)


def _refuse_if(connection: Connection, condition: ColumnElement[bool], table: str) -> None:
    if connection.execute(select(condition)).scalar():
        raise _LinkMissingError(table)


def _links(table: Table) -> list[tuple[str, str]]:
    """The columns of a table that point at another, with its name."""
    return [
        (constraint.column_keys[0], constraint.referred_table.name)
        for constraint in table.constraints
        if isinstance(constraint, ForeignKeyConstraint)
    ]


_POINTED_FROM: Final = {name: _links(table) for name, table in _TABLES.items()}
_POINTING_AT: Final = {
    name: [(other, column) for other, links in _POINTED_FROM.items() for column, target in links if target == name]
    for name in _TABLES
}
