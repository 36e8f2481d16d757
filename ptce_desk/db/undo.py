"""Undo, redo and restore: rows put back as the journal holds them, and journaled in turn (ARCHITECTURE, decision 4)."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, ForeignKeyConstraint, Table, select
from sqlalchemy.exc import IntegrityError

from ptce_desk.db import schema
from ptce_desk.db.journal import Action, RowChange, Signature, StoredRow, append
from ptce_desk.db.operations import Operation, operation_to_redo, operation_to_undo
from ptce_desk.domain.errors import NothingToRedoError, NothingToUndoError, RestoreObstructedError, UndoRefusedError

_E = schema.change_entry.c
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
    table = _TABLES[wanted.table]
    present = _row(connection, table, wanted.row_id)
    if wanted.action == "insert":
        return _insert(connection, table, wanted) if present is None else None
    if present is None or not _agrees(table, present, wanted.old or {}):
        return None
    if wanted.action == "delete":
        connection.exec_driver_sql(f'DELETE FROM "{table.name}" WHERE id = ?', (wanted.row_id,))  # noqa: S608
        return RowChange(wanted.table, wanted.row_id, "delete", present, None)
    return _update(connection, table, wanted, present)


def _insert(connection: Connection, table: Table, wanted: RowChange) -> RowChange:
    values = dict(wanted.new or {})
    columns = ", ".join(f'"{name}"' for name in values)
    places = ", ".join("?" for _ in values)
    connection.exec_driver_sql(f'INSERT INTO "{table.name}" ({columns}) VALUES ({places})', tuple(values.values()))  # noqa: S608
    return RowChange(wanted.table, wanted.row_id, "insert", None, values)


def _update(connection: Connection, table: Table, wanted: RowChange, present: StoredRow) -> RowChange:
    values = dict(wanted.new or {})
    if _VERSION in values and table.name in schema.VERSIONED:
        values[_VERSION] = int(present[_VERSION] or 0) + 1
    places = ", ".join(f'"{name}" = ?' for name in values)
    connection.exec_driver_sql(
        f'UPDATE "{table.name}" SET {places} WHERE id = ?',  # noqa: S608
        (*values.values(), wanted.row_id),
    )
    return RowChange(wanted.table, wanted.row_id, "update", {name: present[name] for name in values}, values)


def _row(connection: Connection, table: Table, row_id: int) -> StoredRow | None:
    columns = ", ".join(f'"{column.name}"' for column in table.columns if column.computed is None)
    found = connection.exec_driver_sql(f'SELECT {columns} FROM "{table.name}" WHERE id = ?', (row_id,))  # noqa: S608
    row = found.mappings().first()
    return None if row is None else dict(row)


def _agrees(table: Table, present: StoredRow, left: StoredRow) -> bool:
    """Whether a row is as an operation left it; the count of its changes may have gone on."""
    aside = {_VERSION} if table.name in schema.VERSIONED else set()
    return all(present.get(name) == value for name, value in left.items() if name not in aside)


def _check_links(connection: Connection, changes: Iterable[RowChange]) -> None:
    """Refuse rows that point at nothing, and rows gone that others point at (every foreign key is indexed)."""
    for change in changes:
        if change.action == "delete":
            for table, column in _POINTING_AT.get(change.table, ()):
                pointing = f'EXISTS (SELECT 1 FROM "{table}" WHERE "{column}" = ?)'  # noqa: S608
                _refuse_if(connection, pointing, change.row_id, table)
        else:
            for column, table in _POINTED_FROM[change.table]:
                key = (change.new or {}).get(column)
                if key is not None:
                    _refuse_if(connection, f'NOT EXISTS (SELECT 1 FROM "{table}" WHERE id = ?)', key, table)  # noqa: S608


def _refuse_if(connection: Connection, condition: str, key: object, table: str) -> None:
    if connection.exec_driver_sql(f"SELECT {condition}", (key,)).scalar():
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
