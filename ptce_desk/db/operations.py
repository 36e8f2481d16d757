"""What the journal says of operations: which one can be undone, which one redone (ARCHITECTURE, decision 4)."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, func, select

from ptce_desk.db.journal import OperationKind, RowChange, Signature, append
from ptce_desk.db.rows import rows_of
from ptce_desk.db.schema.journal import change_entry, journal_head

_E = change_entry.c
_MARKS: Final = ("journal_head", "row_digest")
"""The tables that marks are about."""
_REMEMBERED: Final = "import_map"
"""What is remembered of the tables that come in: it follows no change of an officer's, and is not undone by itself."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One unit of work as the journal keeps it; `target` is the operation it undid or redid."""

    operation_id: str
    kind: OperationKind
    target: str | None
    label: str
    author: str
    changed_at: datetime

    @property
    def subject(self) -> str:
        """The operation whose effect this one makes, undoes or makes again."""
        return self.target or self.operation_id


_COLUMNS = (_E.operation_id, _E.kind, _E.target_operation.label("target"), _E.label, _E.author, _E.changed_at)


def operation_to_undo(connection: Connection, author: str | None = None) -> Operation | None:
    """The latest operation whose effect stands; None when all are undone, or made before a migration.

    Where an author is named, the latest of that author, whatever others did since.
    """
    last = standing_last(connection, author)
    return None if last is None else original(connection, last)


def operation_to_redo(connection: Connection, author: str | None = None) -> Operation | None:
    """The operation undone last, as long as nothing else was done since, by an author where one is named."""
    last = undone_last(connection, author)
    return None if last is None else original(connection, last)


def standing_last(connection: Connection, author: str | None = None) -> Operation | None:
    """What made the effect that stands: `operation_to_undo`, or what made it again."""
    undone: set[str] = set()
    for operation in _latest_first(connection, author):
        if operation.kind == "undo":
            undone.add(operation.subject)
        elif operation.subject not in undone and (author is None or not _is_undone_since(connection, operation)):
            return operation
    return None


def undone_last(connection: Connection, author: str | None = None) -> Operation | None:
    """What undid `operation_to_redo`."""
    again: set[str] = set()
    for operation in _latest_first(connection, author):
        if operation.kind in ("do", "repair"):
            return None
        if operation.kind == "redo":
            again.add(operation.subject)
        elif operation.subject in again:
            again.discard(operation.subject)
        else:
            return operation
    return None


def changed_since(connection: Connection, operation: Operation) -> Operation | None:
    """The latest operation of somebody else on a row that an operation touched, since it was made."""
    last = select(func.max(_E.id)).where(_E.operation_id == operation.operation_id).scalar_subquery()
    touched = change_entry.alias()
    same = (touched.c.table_name == _E.table_name) & (touched.c.row_id == _E.row_id)
    query = (
        select(*_COLUMNS)
        .join(touched, same)
        .where(touched.c.operation_id == operation.operation_id, _E.id > last, _E.author != operation.author)
        .order_by(_E.id.desc())
        .limit(1)
    )
    return next(iter(rows_of(Operation, connection.execute(query))), None)


def operation_named(connection: Connection, operation_id: str) -> Operation | None:
    """The operation that has an id; None when there is none."""
    query = select(*_COLUMNS).where(_E.operation_id == operation_id).limit(1)
    return next(iter(rows_of(Operation, connection.execute(query))), None)


def stands(connection: Connection, operation: Operation) -> bool:
    """Whether the effect that an operation made, or made again, is there still."""
    return operation.kind in ("do", "redo") and not _is_undone_since(connection, operation)


def may_be_undone(connection: Connection, operation: Operation) -> bool:
    """Whether an operation was made since the last mark."""
    since = select(_E.id).where(_E.operation_id == operation.operation_id, _E.id > last_mark(connection)).limit(1)
    return connection.execute(since).scalar() is not None


def left_since(connection: Connection, operation: Operation) -> Operation | None:
    """The latest operation, of anybody, that changed since a row an operation touched, and stands.

    What was done and undone since, or undone and made again, left the rows as they were.
    """
    last = select(func.max(_E.id)).where(_E.operation_id == operation.operation_id).scalar_subquery()
    touched = select(_E.table_name, _E.row_id).where(_E.operation_id == operation.operation_id).distinct().subquery()
    same = (touched.c.table_name == _E.table_name) & (touched.c.row_id == _E.row_id)
    query = (
        select(*_COLUMNS).join(touched, same).where(_E.id > last).group_by(*_COLUMNS).order_by(func.max(_E.id).desc())
    )
    since = rows_of(Operation, connection.execute(query))
    times = Counter(one.subject for one in since)
    return next((one for one in since if times[one.subject] % 2), None)


def all_operations(connection: Connection) -> Iterator[Operation]:
    """Every operation of the file, the oldest first."""
    firsts = select(func.min(_E.id)).group_by(_E.operation_id)
    query = select(*_COLUMNS).where(_E.id.in_(firsts)).order_by(_E.id)
    yield from rows_of(Operation, connection.execute(query))


def stop_undoing_here(connection: Connection, author: str, changed_at: datetime, label: str) -> None:
    """What was done until now is not undone any more: the making of the file is no change of an officer's."""
    append(connection, Signature(author, changed_at, label, "mark"), [RowChange("journal_head", 1, "insert", None, {})])


def head_of(connection: Connection) -> str:
    """The hash of the entry the journal ends with, empty when it holds none."""
    return str(connection.execute(select(journal_head.c.last_hash)).scalar_one())


def _is_undone_since(connection: Connection, operation: Operation) -> bool:
    """Whether anybody undid an operation, who need not be who made it."""
    first = select(func.min(_E.id)).where(_E.operation_id == operation.operation_id).scalar_subquery()
    query = select(_E.kind).where(_E.target_operation == operation.subject, _E.id > first).order_by(_E.id.desc())
    return connection.execute(query.limit(1)).scalar() == "undo"


def _latest_first(connection: Connection, author: str | None) -> Iterator[Operation]:
    """Operations made since the last mark, of an author where one is named, the latest first, read one by one."""
    of_officers = [_E.id > last_mark(connection), _E.table_name != _REMEMBERED]
    if author is not None:
        of_officers.append(_E.author == author)
    latest = select(*_COLUMNS).where(*of_officers).order_by(_E.id.desc()).limit(1)
    found = rows_of(Operation, connection.execute(latest))
    while found:
        yield found[0]
        first = select(func.min(_E.id)).where(_E.operation_id == found[0].operation_id)
        found = rows_of(Operation, connection.execute(latest.where(_E.id < first.scalar_subquery())))


def last_mark(connection: Connection) -> int:
    """The entry before which nothing is undone."""
    marked = select(func.coalesce(func.max(_E.id), 0)).where(_E.table_name.in_(_MARKS))
    return int(connection.execute(marked).scalar_one())


def original(connection: Connection, operation: Operation) -> Operation:
    """The operation whose effect another one made again or undid; itself when it did neither."""
    if operation.target is None:
        return operation
    query = select(*_COLUMNS).where(_E.operation_id == operation.target).limit(1)
    return rows_of(Operation, connection.execute(query))[0]
