"""What the journal says put back over what the file says, as a change of its own; what is derived is made again."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, delete, insert, update
from sqlalchemy.exc import IntegrityError

from ptce_desk.db.canonical import STORED, Stored, StoredRow, for_engine
from ptce_desk.db.file_shape import expected_shape
from ptce_desk.db.fts5 import CREATE_INDEX
from ptce_desk.db.journal import RowChange, Signature, append
from ptce_desk.db.kept_figures import keep_all
from ptce_desk.db.readings import shown
from ptce_desk.db.replay import Difference, difference_of, reading_anything
from ptce_desk.db.search_index import rebuild_index
from ptce_desk.domain.errors import RepairRefusedError
from ptce_desk.domain.file_faults import Fault, FileFault, RowFault, ValueFault

_DERIVED: Final = ("index", "trigger")
_ORDER: Final = {"delete": 0, "update": 1, "insert": 2}
"""What came behind the journal's back may hold the place of what must come back."""


def put_back(connection: Connection, faults: Iterable[Fault], author: str, changed_at: datetime, label: str) -> int:
    """Make rows what the journal says again, and what is derived from them what it should be.

    Returns:
        how many of the faults were mended.

    Raises:
        RepairRefusedError: what would come back contradicts what the file holds; nothing is changed.
    """
    faults = list(faults)
    made = _make_derived_again(connection, [fault for fault in faults if isinstance(fault, FileFault)])
    rows = [fault for fault in faults if isinstance(fault, ValueFault | RowFault)]
    places = dict.fromkeys((fault.place.table, fault.place.row_id) for fault in rows)
    changes = sorted(_changes(_bare(connection), places), key=lambda change: _ORDER[change.action])
    try:
        for change in changes:
            _apply(connection, change)
    except IntegrityError as problem:
        raise RepairRefusedError from problem
    append(connection, Signature(author, changed_at, label, "repair"), changes)
    mended = {(change.table, change.row_id) for change in changes}
    return made + sum((fault.place.table, fault.place.row_id) in mended for fault in rows)


def _bare(connection: Connection) -> sqlite3.Connection:
    bare = connection.connection.driver_connection
    if not isinstance(bare, sqlite3.Connection):
        raise TypeError(bare)
    return bare


def _changes(bare: sqlite3.Connection, places: Iterable[tuple[str, int]]) -> Iterator[RowChange]:
    with reading_anything(bare):
        found = [difference_of(bare, table, row_id) for table, row_id in places]
    for difference in found:
        change = None if difference is None else _change(difference)
        if change is not None:
            yield change


def _change(found: Difference) -> RowChange | None:
    """What puts a row back; None when the journal does not know what it held."""
    if found.how == "added":
        return RowChange(found.table, found.row_id, "delete", _as_journaled(found.row), None)
    if found.how == "removed":
        content = found.content
        return None if content is None else RowChange(found.table, found.row_id, "insert", None, content)
    if not found.values:
        return None
    old = _as_journaled({name: file for name, (_journal, file) in found.values.items()})
    return RowChange(found.table, found.row_id, "update", old, {name: pair[0] for name, pair in found.values.items()})


def _as_journaled(row: dict[str, object]) -> StoredRow:
    """What the file held, whatever it was: what no column of ours can hold is kept as it can be shown."""
    return {name: _as_stored(value) for name, value in row.items()}


def _as_stored(value: object) -> Stored:
    if value is None or type(value) is int:
        return value
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else shown(value).text


def _apply(connection: Connection, change: RowChange) -> None:
    stored = STORED[change.table]
    if change.action == "delete":
        connection.execute(delete(stored).where(stored.c.id == change.row_id))
    elif change.action == "insert":
        connection.execute(insert(stored).values(for_engine(change.table, change.new or {})))
    else:
        values = for_engine(change.table, change.new or {})
        connection.execute(update(stored).where(stored.c.id == change.row_id).values(values))


def _make_derived_again(connection: Connection, faults: list[FileFault]) -> int:
    done = 0
    for fault in faults:
        kind, _space, how = fault.kind.partition("_")
        if kind in _DERIVED and how in ("missing", "changed", "unknown"):
            _make_again(connection, kind, fault.detail)
            done += 1
        elif fault.kind == "search_index":
            connection.exec_driver_sql("DROP TABLE search_index")
            connection.exec_driver_sql(CREATE_INDEX)
            rebuild_index(connection)
            done += 1
        elif fault.kind == "kept_figures":
            keep_all(connection)
            done += 1
    return done


def _make_again(connection: Connection, kind: str, name: str) -> None:
    quoted = name.replace('"', '""')
    connection.exec_driver_sql(f'DROP {kind} IF EXISTS "{quoted}"')
    text = expected_shape().get((kind, name))
    if text is not None:
        connection.exec_driver_sql(text)
