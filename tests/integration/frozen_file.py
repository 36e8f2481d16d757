"""A file as a release leaves it, as SQL: `python -m tests.integration.frozen_file > tests/data/schema/10.sql`."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from ptce_desk.bootstrap import resources_folder
from ptce_desk.db.engine import APPLICATION_ID, SCHEMA_VERSION
from ptce_desk.db.fts5 import LINE
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.services.desk import Surroundings
from ptce_desk.services.home.new_file import Authority, create_file
from ptce_desk.services.ptce.sheets import create_ptce
from tests.integration.dossiers import voted_file

_DERIVED = ("search_index_", "sqlite_")


def sql_of(path: Path) -> Iterator[str]:
    """The statements that make a file again, its search index among them, which SQLite's own dump cannot read back."""
    with closing(sqlite3.connect(path)) as connection:
        yield f"PRAGMA application_id={APPLICATION_ID};"
        yield f"PRAGMA user_version={SCHEMA_VERSION};"
        yield "BEGIN TRANSACTION;"
        objects = connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
        ours = [one for one in objects.fetchall() if not one[1].startswith(_DERIVED)]
        yield from (f"{sql};" for kind, _name, sql in ours if kind == "table")
        for kind, name, _sql in ours:
            if kind == "table" and name != "search_index":
                yield from _rows(connection, name, _kept_columns(connection, name))
        yield from _rows(connection, "search_index", list(LINE))
        yield from (f"{sql};" for kind, _name, sql in ours if kind != "table")
        yield "COMMIT;"


def _kept_columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f'PRAGMA table_xinfo("{table}")') if row[6] == 0]


def _rows(connection: sqlite3.Connection, table: str, columns: list[str]) -> Iterator[str]:
    names = ", ".join(f'"{name}"' for name in columns)
    quoted = " || ', ' || ".join(f'quote("{name}")' for name in columns)
    for (values,) in connection.execute(f'SELECT {quoted} FROM "{table}"'):  # noqa: S608  # the names of a file
        yield f'INSERT INTO "{table}" ({names}) VALUES ({values});'  # noqa: S608


def main() -> None:
    """Print a file with the catalogue, a PTCE and a dossier granted."""
    now = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    surroundings = Surroundings(resources_folder(), lambda: now, "Agent d’essai")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "frozen.ptce"
        desk = create_file(surroundings, path, Authority("Région d’essai", FunderLevel.REGION))
        try:
            desk.run(create_ptce, "L’Arbre des Ardaines")
            voted_file(desk, date(2026, 5, 4))
        finally:
            desk.close()
        sys.stdout.writelines(f"{line}\n" for line in sql_of(path))


if __name__ == "__main__":
    main()
