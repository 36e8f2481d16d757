"""What was deleted and can come back, read from the journal: nothing is ever lost."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, func, select

from ptce_desk.db.schema import metadata
from ptce_desk.db.schema.journal import change_entry

_E = change_entry.c

ROOTS: Final = {
    "ptce": "name",
    "organisation": "name",
    "funding_file": "number",
    "committee_session": "held_on",
    "scheme": "code",
    "rule_trial": "name",
    "policy_framework": "name",
    "envelope": "year",
    "scenario": "name",
    "saved_view": "name",
    "attachment": "name",
    "legal_override": "reason",
}
"""The tables whose rows an officer deletes, and the column that names a row."""


@dataclass(frozen=True, slots=True)
class DeletedRow:
    """One deleted record: its kind (its table), what it was called, who deleted it and when (UTC).

    `id` is the journal's entry of its deletion.
    """

    id: int
    kind: str
    record_id: int
    name: str
    detail: str
    author: str
    deleted_at: datetime
    operation_id: str


def deleted_rows(connection: Connection) -> list[DeletedRow]:
    """Every deleted record that has not come back, the latest first; creations undone are not deletions."""
    rows = [row for table in ROOTS for row in _deleted_from(connection, table)]
    return sorted(rows, key=lambda row: row.id, reverse=True)


def deleted_row(connection: Connection, entry_id: int) -> DeletedRow | None:
    """One of `deleted_rows`, None when it came back meanwhile."""
    return next((row for row in deleted_rows(connection) if row.id == entry_id), None)


def deleted_numbers(connection: Connection) -> set[str]:
    """Numbers of the dossiers in the trash: they are not given again."""
    return {row.name for row in _deleted_from(connection, "funding_file")}


def _deleted_from(connection: Connection, table: str) -> list[DeletedRow]:
    """Rows gone by a deletion, not by the undoing of their creation."""
    query = (
        select(_E.id, _E.row_id, _E.kind, _E.target_operation)
        .where(_E.table_name == table, _E.action == "delete")
        .where(_E.row_id.not_in(select(metadata.tables[table].c.id)))
        .order_by(_E.id)
    )
    latest: dict[int, int | None] = {}
    for entry_id, row_id, kind, target in connection.execute(query):
        if kind != "undo":
            latest[row_id] = entry_id
        elif _begins(connection, target, table, row_id) < (latest.get(row_id) or 0):
            latest[row_id] = None
    query_gone = select(
        _E.id, _E.row_id, _E.old_values, _E.author, _E.changed_at, func.coalesce(_E.target_operation, _E.operation_id)
    ).where(_E.id.in_([entry_id for entry_id in latest.values() if entry_id is not None]))
    gone = []
    for entry_id, row_id, values, author, changed_at, operation_id in connection.execute(query_gone):
        name, detail = _named(table, json.loads(values))
        gone.append(DeletedRow(entry_id, table, row_id, name, detail, author, changed_at, operation_id))
    return gone


def _begins(connection: Connection, operation_id: str, table: str, row_id: int) -> int:
    """Where in the journal an operation brought a row: before its deletion it made it, after it restored it."""
    query = select(func.min(_E.id)).where(_E.operation_id == operation_id, _E.table_name == table, _E.row_id == row_id)
    return int(connection.execute(query).scalar_one())


def _named(table: str, values: dict[str, object]) -> tuple[str, str]:
    detail = values.get("title") or values.get("label") or ""
    return str(values[ROOTS[table]]), str(detail)
