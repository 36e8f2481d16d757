"""How an officer knows a row: by its own name, and by the record it belongs to."""

import sqlite3
from collections.abc import Mapping
from typing import Final

from ptce_desk.db.queries.trash import ROOTS
from ptce_desk.db.schema import metadata
from ptce_desk.domain.file_faults import RecordPlace

_NAMES: Final = ROOTS | {"funder": "name", "scheme_version": "version"}
_DEEPEST: Final = 3


def _owner_links() -> dict[str, tuple[str, str]]:
    """The column of each part that leads to the record it belongs to, and the table of that record."""
    links = {
        table.name: (key.parent.name, key.column.table.name)
        for table in metadata.tables.values()
        for key in table.foreign_keys
        if key.ondelete == "CASCADE"
    }
    return links | {"scheme_version": ("scheme_id", "scheme"), "agreement": ("funding_file_id", "funding_file")}


_OWNERS: Final = _owner_links()


def place_of(
    connection: sqlite3.Connection, table: str, row_id: int, row: Mapping[str, object], depth: int = 0
) -> RecordPlace:
    """Where a row stands; `row` is what is known of it, by the file or by the journal."""
    name = row.get(_NAMES.get(table, ""))
    owner = None
    if table in _OWNERS and depth < _DEEPEST:
        column, owner_table = _OWNERS[table]
        owner_id = row.get(column)
        if isinstance(owner_id, int):
            owner = place_of(connection, owner_table, owner_id, _row(connection, owner_table, owner_id), depth + 1)
    return RecordPlace(table, row_id, "" if name is None else str(name), owner)


def _row(connection: sqlite3.Connection, table: str, row_id: int) -> dict[str, object]:
    """The columns of a row that name it and lead further."""
    columns = [name for name in (_NAMES.get(table), _OWNERS.get(table, (None,))[0]) if name is not None]
    if not columns:
        return {}
    names = ", ".join(f'"{name}"' for name in columns)
    query = f'SELECT {names} FROM "{table}" WHERE id = ?'  # noqa: S608  # our own names
    try:
        found = connection.execute(query, (row_id,)).fetchone()
    except sqlite3.DatabaseError:
        return {}  # its number tells it; the page that cannot be read is a fault of its own
    return {} if found is None else dict(zip(columns, found, strict=True))
