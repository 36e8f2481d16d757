"""The lines of a record as they were at a past moment, which the journal tells."""

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, Table, select

from ptce_desk.db.canonical import STORED, StoredRow, stored_row
from ptce_desk.db.queries.history import held_value
from ptce_desk.db.schema.journal import change_entry

_E = change_entry.c


def noted_at(connection: Connection, table: str, row_id: int, column: str) -> datetime | None:
    """When what a column of a row holds was kept in it, in UTC; None where the journal does not tell."""
    query = select(_E.changed_at, _E.new_values).where(_E.table_name == table, _E.row_id == row_id)
    entries = connection.execute(query.order_by(_E.id.desc()))
    return next((changed_at for changed_at, new in entries if column in _read(new)), None)


def lines_at(
    connection: Connection, table: Table, link: str, owner_id: int, moment: datetime
) -> list[Mapping[str, object]] | None:
    """The lines that a record had at a moment, in order of id, as the program knows them; None where they still stand.

    A line that comes, changes or goes raises the version of the record that holds it: `link` is the column that leads
    there, whose foreign key tells its table.
    """
    (key,) = table.c[link].foreign_keys
    later = select(_E.operation_id).where(
        _E.table_name == key.column.table.name, _E.row_id == owner_id, _E.changed_at > moment
    )
    query = select(_E.row_id, _E.action, _E.old_values).where(_E.operation_id.in_(later), _E.table_name == table.name)
    entries = connection.execute(query.order_by(_E.id.desc())).all()
    if not entries:
        return None
    kept = STORED[table.name]
    standing = connection.execute(select(kept).where(kept.c[link] == owner_id)).mappings()
    lines: dict[int, StoredRow] = {row["id"]: stored_row(dict(row)) for row in standing}
    for row_id, action, old in entries:
        if action == "insert":
            lines.pop(row_id, None)
        elif action == "delete" and _read(old).get(link) == owner_id:
            lines[row_id] = _read(old)
        elif row_id in lines:
            lines[row_id] |= _read(old)
    return [
        {name: held_value(table, name, value) for name, value in lines[row_id].items() if name in table.c}
        for row_id in sorted(lines)
    ]


def _read(values: str | None) -> StoredRow:
    return {} if values is None else json.loads(values)
