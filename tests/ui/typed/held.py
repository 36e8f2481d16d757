"""What the file holds before and after, read from outside, and what the journal says of it."""

import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.ui.outside import looking_into

Rows = dict[str, dict[int, dict[str, object]]]

_NOT_DATA: Final = (
    "agreement_sum",
    "instalment_rest",
    "calendar_event",
    "search_index",
    "sqlite_",
    "change_entry",
    "journal_",
    "alembic_",
    "migration_",
    "row_digest",
)
_BESIDE: Final = frozenset(
    {
        *("version", "sort_key", "title_sort_key", "number_sort_key", "commune_sort_key", "search_key"),
        *("in_catalogue", "score"),
    }
)
"""What the file counts, sorts and sets apart by: it follows the data."""


@dataclass(frozen=True)
class Held:
    """The rows of a file, and the end of its journal."""

    rows: Rows
    last_entry: int

    def changes(self, after: "Held") -> dict[str, list[object]]:
        """Each column that changed, « table.column », with its new values; « table » for rows that came or went."""
        changed: dict[str, list[object]] = {}
        for table in self.rows:
            old, new = self.rows[table], after.rows[table]
            for key in old.keys() ^ new.keys():
                changed.setdefault(table, []).append(new.get(key))
            for key in old.keys() & new.keys():
                for column in old[key]:
                    if old[key][column] != new[key][column] and column not in _BESIDE:
                        changed.setdefault(f"{table}.{column}", []).append(new[key][column])
        return changed


def held_in(file: Path) -> Held:
    with looking_into(file) as connection:
        connection.row_factory = sqlite3.Row
        names = [row["name"] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = [name for name in names if not name.startswith(_NOT_DATA)]
        rows: Rows = {
            table: {row[0]: dict(row) for row in connection.execute(f'SELECT * FROM "{table}"')}  # noqa: S608
            for table in tables
        }
        ((last,),) = connection.execute("SELECT coalesce(max(id), 0) FROM change_entry").fetchall()
    return Held(rows, last)


def operations_since(file: Path, held: Held) -> list[list[tuple[str, str]]]:
    """What the journal gained, operation by operation: the columns it says were written, « (table, column) »."""
    found: dict[str, list[tuple[str, str]]] = {}
    query = "SELECT operation_id, table_name, new_values FROM change_entry WHERE id > ? ORDER BY id"
    with looking_into(file) as connection:
        for operation, table, new_values in connection.execute(query, (held.last_entry,)):
            written = found.setdefault(operation, [])
            written += [(table, column) for column in json.loads(new_values or "{}")]
    return list(found.values())
