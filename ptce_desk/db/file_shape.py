"""Whether a file has the tables, indexes and triggers of this program, to the letter."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import lru_cache
from pathlib import Path

from ptce_desk.db.engine import make_engine
from ptce_desk.db.migrating import migrate
from ptce_desk.domain.file_faults import FileFault

Shape = dict[tuple[str, str], str]
"""What SQLite keeps of each object: by its type and name, the text that made it."""


def shape_faults(connection: sqlite3.Connection) -> Iterator[FileFault]:
    """What is missing, what was changed, and what is not ours (a foreign trigger acts on each change)."""
    found, due = _shape_of(connection), expected_shape()
    for (kind, name), text in due.items():
        if (kind, name) not in found:
            yield FileFault(f"{kind}_missing", name)
        elif found[kind, name] != text:
            yield FileFault(f"{kind}_changed", name)
    for kind, name in found.keys() - due.keys():
        yield FileFault(f"{kind}_unknown", name)


@lru_cache(maxsize=1)
def expected_shape() -> Shape:
    """What the migrations make of an empty file."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        engine = make_engine(connection)
        migrate(engine, connection, Path(":memory:"), None)
        shape = _shape_of(connection)
        engine.dispose()
    return shape


def _shape_of(connection: sqlite3.Connection) -> Shape:
    """Objects SQLite makes by itself are left out; the version the migrations keep counts as one more."""
    objects = connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
    shape = {(str(kind), str(name)): str(sql) for kind, name, sql in objects if not str(name).startswith("sqlite_")}
    version = connection.execute("SELECT group_concat(version_num) FROM alembic_version").fetchone()
    return shape | {("version", "alembic_version"): str(version[0])}
