"""A file of an older format, and a program that brings it up, as the next release will.

Nothing older than the first format can be opened. The mechanism is there for what comes after it, and is tested by a
format made up: the file a release leaves, taken one step back.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import pytest

from ptce_desk.db import chain, engine, migrating
from ptce_desk.db.file_shape import expected_shape

DATA: Final = Path(__file__).parents[1] / "data"
FROZEN: Final = DATA / "schema" / "10.sql"
SCRIPTS: Final = DATA / "migrations"
OLDER: Final = engine.SCHEMA_VERSION - 1
BACKWARDS: Final = (
    "DROP TABLE saved_view",
    "ALTER TABLE scheme DROP COLUMN legal_basis",
    "ALTER TABLE funding_file DROP COLUMN vat",
)
"""What the revision of the tests brings, taken away."""
_FORGOTTEN: Final = {"scheme": "legal_basis", "funding_file": "vat"}


@contextmanager
def program_that_reads_older_files(scripts: Path = SCRIPTS) -> Iterator[None]:
    """This program, as if it knew the format before its first."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "OLDEST_SCHEMA", OLDER)
        patch.setattr(migrating, "SCRIPTS", scripts)
        expected_shape.cache_clear()
        yield
    expected_shape.cache_clear()


def write_frozen_file(path: Path) -> None:
    """The file a release leaves."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(FROZEN.read_text(encoding="utf-8"))


def write_older_file(path: Path) -> None:
    """The file a release leaves, one format back: its journal, too, knows nothing of what came after."""
    write_frozen_file(path)
    with closing(sqlite3.connect(path)) as connection:
        _forget_in_journal(connection)
        for statement in (*BACKWARDS, "UPDATE alembic_version SET version_num = '0000'"):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version={OLDER}")
        connection.commit()


def _forget_in_journal(connection: sqlite3.Connection) -> None:
    connection.row_factory = sqlite3.Row
    entries = [dict(row) for row in connection.execute("SELECT * FROM change_entry ORDER BY id")]
    for trigger in chain.GUARDS:
        connection.execute(f"DROP TRIGGER {trigger}")
    hashed = ""
    for entry in entries:
        for side in ("old_values", "new_values"):
            entry[side] = _without(entry[side], _FORGOTTEN.get(entry["table_name"]))
        hashed = chain.chained_hash(hashed, entry)
        values = (entry["old_values"], entry["new_values"], hashed, entry["id"])
        connection.execute("UPDATE change_entry SET old_values = ?, new_values = ?, hash = ? WHERE id = ?", values)
    connection.execute("UPDATE journal_head SET last_hash = ?", (hashed,))
    for trigger in chain.APPEND_ONLY:
        connection.execute(trigger)


def _without(values: str | None, column: str | None) -> str | None:
    if values is None or column is None:
        return values
    kept = {name: value for name, value in json.loads(values).items() if name != column}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)
