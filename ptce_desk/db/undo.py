"""Undo, redo and restore: rows put back as the journal holds them, and journaled in turn (ARCHITECTURE, decision 4)."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Final

from sqlalchemy import Connection, ForeignKeyConstraint, Table, delete, exists, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from ptce_desk.db import schema
from ptce_desk.db.allowed import refuse_beyond
from ptce_desk.db.bulk_rows import insert_rows
from ptce_desk.db.canonical import STORED, StoredRow, for_engine, stored_row
from ptce_desk.db.handed_pairs import keys
from ptce_desk.db.journal import Action, RowChange, Signature, append
from ptce_desk.db.operations import (
    Operation,
    changed_since,
    left_since,
    may_be_undone,
    operation_named,
    original,
    standing_last,
    stands,
    undone_last,
)
from ptce_desk.domain.errors import (
    NothingToRedoError,
    NothingToUndoError,
    RestoreObstructedError,
    TooOldToUndoError,
    UndoneAlreadyError,
    UndoRefusedError,
)
from ptce_desk.domain.rights import Right
from ptce_desk.domain.team_errors import ChangedByAnotherError
from ptce_desk.domain.waiting import always, by_batches

_E = schema.journal.change_entry.c
_TABLES: Final = schema.metadata.tables
_INVERSE: Final[dict[Action, Action]] = {"insert": "delete", "delete": "insert", "update": "update"}
_VERSION: Final = "version"
_AT_ONCE: Final = 500
"""Rows in one statement."""
_THESE: Final = keys("ids")
_AMONG: Final = {name: select(kept).where(kept.c.id.in_(_THESE)) for name, kept in STORED.items() if "id" in kept.c}
"""What reads rows of each table by their ids; made once, since to make a statement takes longer than to run it."""


class _LinkMissingError(Exception):
    """A row would point at one that is gone, or leave one that points at it; `args[0]` is the table pointed at."""


class _RowIsOtherError(Exception):
    """A row is not as an operation left it."""


def undo(
    connection: Connection, author: str, changed_at: datetime, *, own: bool = False, right: Right = Right.ADMINISTER
) -> Operation:
    """Undo the latest operation whose effect stands, inside the transaction of `connection`; with `own`, the author's.

    `right` is the author's, here and in what follows.

    Raises:
        NothingToUndoError: no operation is left.
        RightMissingError: it takes more than the author may.
        ChangedByAnotherError: somebody else changed since something of what it touched.
        UndoRefusedError: what it left is no longer there; nothing is changed.
    """
    last = standing_last(connection, author if own else None)
    if last is None:
        raise NothingToUndoError
    operation = original(connection, last)
    if own:
        _refuse_changed_since(connection, last, operation.label)
    _take_back(connection, operation, author, changed_at, right)
    return operation


def undo_one(
    connection: Connection, operation_id: str, author: str, changed_at: datetime, *, right: Right = Right.ADMINISTER
) -> Operation:
    """Undo an operation, the latest or not, of whomever; it is the one whose effect that of this id made again, if any.

    Raises:
        RightMissingError: it takes more than the author may.
        NothingToUndoError: there is no such operation.
        TooOldToUndoError: it was made before a migration.
        UndoneAlreadyError: its effect is undone.
        UndoRefusedError: what it left is no longer there; nothing is changed.
        ChangedByAnotherError: something of what it touched was changed since.
    """
    made = operation_named(connection, operation_id)
    if made is None:
        raise NothingToUndoError
    operation = original(connection, made)
    if not may_be_undone(connection, made):
        raise TooOldToUndoError(operation.label)
    if not stands(connection, made):
        raise UndoneAlreadyError(operation.label)
    since = left_since(connection, made)
    if since is not None:
        raise ChangedByAnotherError(operation.label, since.author, since.label)
    _take_back(connection, operation, author, changed_at, right)
    return operation


def _take_back(connection: Connection, operation: Operation, author: str, changed_at: datetime, right: Right) -> None:
    steps = [_inverse(change) for change in reversed(_entries(connection, operation.operation_id))]
    signature = Signature(author, changed_at, f"Annuler : {operation.label}", "undo", operation.operation_id)
    _apply(connection, steps, signature, operation, right)


def redo(
    connection: Connection, author: str, changed_at: datetime, *, own: bool = False, right: Right = Right.ADMINISTER
) -> Operation:
    """Make again the operation undone last, inside the transaction of `connection`; with `own`, by the author.

    Raises:
        RightMissingError: it takes more than the author may.
        NothingToRedoError: nothing was undone since the last change.
        ChangedByAnotherError: somebody else changed since something of what it touched.
        UndoRefusedError: what the undoing left is no longer there; nothing is changed.
    """
    last = undone_last(connection, author if own else None)
    if last is None:
        raise NothingToRedoError
    operation = original(connection, last)
    if own:
        _refuse_changed_since(connection, last, operation.label)
    signature = Signature(author, changed_at, f"Rétablir : {operation.label}", "redo", operation.operation_id)
    _apply(connection, _entries(connection, operation.operation_id), signature, operation, right)
    return operation


def _refuse_changed_since(connection: Connection, last: Operation, label: str) -> None:
    other = changed_since(connection, last)
    if other is not None:
        raise ChangedByAnotherError(label, other.author, other.label)


def restore(
    connection: Connection,
    operation_id: str,
    name: str,
    author: str,
    changed_at: datetime,
    *,
    right: Right = Right.ADMINISTER,
) -> None:
    """Bring back the rows an operation deleted, as a change of its own.

    Rows that let go of them to let them be deleted point at them again, unless they point elsewhere since.

    Raises:
        RestoreObstructedError: a row it points at is gone too, or its place is taken.
        RightMissingError: it takes more than the author may.
    """
    entries = _entries(connection, operation_id)
    back = [_inverse(change) for change in reversed(entries) if change.action == "delete"]
    refuse_beyond(back, right)
    try:
        changes = _steps(connection, back)
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
                done.append(_update(connection, link))
    back = [change for change in done if change is not None]
    counts = [change for change in entries if change.action == "update" and set(change.new or {}) == {_VERSION}]
    if back:
        back += [made for change in counts if (made := _update(connection, _inverse(change))) is not None]
    return back


def _apply(
    connection: Connection, steps: Sequence[RowChange], signature: Signature, operation: Operation, right: Right
) -> None:
    refuse_beyond(steps, right)
    try:
        changes = _steps(connection, steps)
        _check_links(connection, changes)
    except (IntegrityError, _LinkMissingError, _RowIsOtherError) as problem:
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


def _steps(connection: Connection, wanted: Iterable[RowChange]) -> list[RowChange]:
    """Make changes in their order; what was done.

    Rows that come, or that go, one after the other do so together: an import is thousands of them.

    Raises:
        IntegrityError: a row that comes is there already, or something of it is another's.
        _RowIsOtherError: a row is not as `wanted.old` says.
    """
    done: list[RowChange] = []
    for action, run in groupby(wanted, key=attrgetter("action")):
        for some in by_batches(run, _AT_ONCE, always):
            done += _TOGETHER[action](connection, some)
    return done


def _come(connection: Connection, wanted: Sequence[RowChange]) -> Sequence[RowChange]:
    rows: dict[tuple[str, ...], list[StoredRow]] = defaultdict(list)
    for change in wanted:
        values = change.new or {}
        rows[change.table, *values].append(values)
    for (table, *told), some in rows.items():
        if set(told) == set(STORED[table].c.keys()):
            insert_rows(connection, table, some)
        else:  # a journal of before a column came
            connection.execute(insert(STORED[table]), [for_engine(table, values) for values in some])
    return wanted


def _go(connection: Connection, wanted: Sequence[RowChange]) -> Sequence[RowChange]:
    present = _rows(connection, wanted)
    for change in wanted:
        row = present.get((change.table, change.row_id))
        if row is None or not _agrees(change.table, row, change.old or {}):
            raise _RowIsOtherError
    for table, ids in _ids_by_table(wanted).items():
        connection.execute(delete(STORED[table]).where(STORED[table].c.id.in_(_THESE)), {"ids": ids})
    return [RowChange(one.table, one.row_id, one.action, present[one.table, one.row_id], one.new) for one in wanted]


def _change(connection: Connection, wanted: Sequence[RowChange]) -> Sequence[RowChange]:
    made = [change for one in wanted if (change := _update(connection, one)) is not None]
    if len(made) < len(wanted):
        raise _RowIsOtherError
    return made


_TOGETHER: Final = {"insert": _come, "delete": _go, "update": _change}


def _update(connection: Connection, wanted: RowChange) -> RowChange | None:
    present = _rows(connection, [wanted]).get((wanted.table, wanted.row_id))
    if present is None or not _agrees(wanted.table, present, wanted.old or {}):
        return None
    values = dict(wanted.new or {})
    if _VERSION in values and wanted.table in schema.VERSIONED:
        values[_VERSION] = int(present[_VERSION] or 0) + 1
    stored = STORED[wanted.table]
    changed = update(stored).where(stored.c.id == wanted.row_id).values(for_engine(wanted.table, values))
    connection.execute(changed)
    return RowChange(wanted.table, wanted.row_id, "update", {name: present[name] for name in values}, values)


def _rows(connection: Connection, changes: Iterable[RowChange]) -> dict[tuple[str, int], StoredRow]:
    """The rows that changes are of, those that are there."""
    found: dict[tuple[str, int], StoredRow] = {}
    for table, ids in _ids_by_table(changes).items():
        rows = connection.execute(_AMONG[table], {"ids": ids})
        names = tuple(rows.keys())
        for row in rows:
            held = stored_row(dict(zip(names, row, strict=True)))
            found[table, int(held["id"] or 0)] = held
    return found


def _ids_by_table(changes: Iterable[RowChange]) -> dict[str, list[int]]:
    ids: dict[str, list[int]] = defaultdict(list)
    for change in changes:
        ids[change.table].append(change.row_id)
    return ids


def _agrees(table: str, present: StoredRow, left: StoredRow) -> bool:
    """Whether a row is as an operation left it; the count of its changes may have gone on."""
    if present == left:
        return True
    aside = {_VERSION} if table in schema.VERSIONED else set()
    return all(present.get(name) == value for name, value in left.items() if name not in aside)


def _check_links(connection: Connection, changes: Iterable[RowChange]) -> None:
    """Refuse rows that point at nothing, and rows gone that others point at (every foreign key is indexed)."""
    left: dict[tuple[str, str], set[int]] = defaultdict(set)
    needed: dict[str, set[int]] = defaultdict(set)
    for change in changes:
        if change.action == "delete":
            for place in _POINTING_AT.get(change.table, ()):
                left[place].add(change.row_id)
        for column, table in _POINTED_FROM[change.table]:
            key = (change.new or {}).get(column)
            if key is not None:
                needed[table].add(int(key))
    for (table, column), ids in left.items():
        pointing = select(exists().where(STORED[table].c[column].in_(_THESE)))
        if connection.execute(pointing, {"ids": ids}).scalar():
            raise _LinkMissingError(table)
    for table, ids in needed.items():
        there = select(func.count()).where(STORED[table].c.id.in_(_THESE))
        if connection.execute(there, {"ids": ids}).scalar_one() < len(ids):
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
