"""Reads the figures of a file, whatever its schema."""

import sqlite3
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Final

from ptce_desk.db.backup import reading_only
from ptce_desk.domain.errors import FileIsDamagedError
from ptce_desk.domain.file_digest import FileDigest

_LAST: Final = "SELECT changed_at, author, label FROM change_entry ORDER BY id DESC LIMIT 1"


def digest_of(path: Path) -> FileDigest:
    """Look at a file without changing it.

    Raises:
        FileError: it cannot be read, or is no PTCE file.
    """
    with reading_only(path) as connection:
        return digest_through(connection, path)


def digest_through(connection: sqlite3.Connection, path: Path) -> FileDigest:
    """The figures of the file a connection is on.

    Raises:
        FileIsDamagedError: one of them is none.
    """
    try:
        return _figures(connection)
    except (ValueError, TypeError) as problem:  # a day that is none, an amount that is a text
        raise FileIsDamagedError(path) from problem


def _figures(connection: sqlite3.Connection) -> FileDigest:
    last = connection.execute(_LAST).fetchone()
    return FileDigest(
        schema=int(connection.execute("PRAGMA user_version").fetchone()[0]),
        ptce=_number(connection, "SELECT count(*) FROM ptce"),
        funding_files=_number(connection, "SELECT count(*) FROM funding_file"),
        requested=_euros(connection, "SELECT sum(requested) FROM funding_file"),
        voted=_euros(connection, "SELECT sum(voted) FROM funding_file"),
        paid=_euros(connection, "SELECT sum(amount) FROM payment") if _has_table(connection, "payment") else Decimal(0),
        changed_at=None if last is None else datetime.fromisoformat(last[0]).astimezone(UTC),
        author="" if last is None else last[1],
        label="" if last is None else last[2],
    )


def _number(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0] or 0)


def _euros(connection: sqlite3.Connection, query: str) -> Decimal:
    """A sum kept in cents."""
    return Decimal(_number(connection, query)) / 100


def _has_table(connection: sqlite3.Connection, name: str) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (name,)).fetchone() is not None
