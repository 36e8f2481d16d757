"""No change is written over another that its screen did not show (TEAM, decision 3).

A field says how far its screen had read the journal; what it is about to write is looked for in the entries since.
"""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from sqlalchemy import Connection, Row, UniqueConstraint, select

from ptce_desk.db.canonical import Stored, StoredRow
from ptce_desk.db.journal import RowChange
from ptce_desk.db.queries.history import told_field
from ptce_desk.db.schema import metadata
from ptce_desk.db.schema.journal import change_entry, journal_head
from ptce_desk.domain.conflicts import ConflictError, Seen, Theirs
from ptce_desk.formatting import whole_amount_text
from ptce_desk.records.history import value_text
from ptce_desk.records.names import field_name, field_of
from ptce_desk.records.record import quoted

_E: Final = change_entry.c
_SINCE: Final = select(
    _E.id, _E.operation_id, _E.author, _E.changed_at, _E.row_id, _E.old_values, _E.new_values
).order_by(_E.id)
_Entry = Row[int, str, str, datetime, int, str | None, str | None]


@dataclass(frozen=True, slots=True)
class _Held:
    """What a field held before and after an entry that touched it, None for nothing."""

    id: int
    operation_id: str
    author: str
    changed_at: datetime
    row_id: int
    before: Stored
    after: Stored


def last_entry(connection: Connection) -> int:
    """How far the journal goes: whoever reads after this sees at least all that it tells."""
    return int(connection.execute(select(journal_head.c.last_id)).scalar_one())


def refuse_overwriting(
    connection: Connection, seen: Seen, own: Collection[str], changes: Sequence[RowChange], asked_at: datetime
) -> None:
    """See that a field still is what its screen showed, before it is written.

    Args:
        connection: of the unit of work, which holds the end of the journal.
        seen: what the screen knew.
        own: the operations of who writes, whose screen follows them.
        changes: what is about to be journaled.
        asked_at: when (UTC).

    Raises:
        ConflictError: somebody else made it something else meanwhile.
    """
    table, _dot, column = seen.column.partition(".")
    for change in changes:
        if change.table != table or column not in (change.new or change.old or {}):
            continue
        theirs: list[_Held] = []
        for one in _since(connection, seen, change, column):
            theirs = [] if one.operation_id in own else [*theirs, one]  # one's own screen showed what was before
        if theirs and theirs[0].before != theirs[-1].after:
            raise ConflictError(_told(connection, (table, column), theirs[0].before, theirs[-1], asked_at))


def _since(connection: Connection, seen: Seen, change: RowChange, column: str) -> Iterator[_Held]:
    """What happened to a field since its screen read it, the oldest first.

    A line taken off and one that comes in its place, under what tells it from the others, are the same to a screen.
    """
    of_table = _SINCE.where(_E.table_name == change.table, _E.id > seen.entry)
    found: Sequence[_Entry] = []
    came = change.new if change.action == "insert" else None
    if came is None:
        found = connection.execute(of_table.where(_E.row_id == change.row_id)).all()
        came = next((_read(entry.new_values) for entry in found if entry.old_values is None), None)
    names = _names(change.table)
    if came is not None and names:
        every = connection.execute(of_table).all()
        taken = {entry.row_id for entry in every if _takes_place(entry, came, names)} | {change.row_id}
        found = [entry for entry in every if entry.row_id in taken]
    for entry in found:
        old, new = _read(entry.old_values), _read(entry.new_values)
        if column in (new or old):
            yield _Held(
                id=entry.id,
                operation_id=entry.operation_id,
                author=entry.author,
                changed_at=entry.changed_at,
                row_id=entry.row_id,
                before=old.get(column),
                after=new.get(column),
            )


def _takes_place(entry: _Entry, line: StoredRow, names: Sequence[Sequence[str]]) -> bool:
    """Whether a line that came or was taken off is told from the others as another one is."""
    if entry.old_values is not None and entry.new_values is not None:
        return False
    other = _read(entry.new_values or entry.old_values)
    return any(all(line.get(name) is not None and line[name] == other.get(name) for name in each) for each in names)


def _names(table: str) -> list[list[str]]:
    """The columns that tell a line of a table from the others."""
    constraints = metadata.tables[table].constraints
    return [[column.name for column in one.columns] for one in constraints if isinstance(one, UniqueConstraint)]


def _told(connection: Connection, column: tuple[str, str], shown: Stored, last: _Held, asked_at: datetime) -> Theirs:
    field = told_field(connection, *column, shown, last.after, last.row_id, last.id)
    called = f"champ {quoted(field.called)}" if field.called else field_name(*column)
    before, after = (_words(*column, one) for one in (field.old, field.new))
    return Theirs(called, before, after, last.author, last.changed_at, asked_at, last.id)


def _words(table: str, column: str, value: object) -> str:
    if value in (None, ""):
        return ""
    field = field_of(table, column)
    if field is not None and field.kind == "amount" and isinstance(value, Decimal):
        return whole_amount_text(value)
    return value_text(table, column, value)


def _read(values: str | None) -> StoredRow:
    return {} if values is None else json.loads(values)
