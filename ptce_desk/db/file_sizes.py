"""How much a file holds: its records, and the entries of its journal."""

import sqlite3

from ptce_desk.db.replay import journaled_tables


def file_sizes(connection: sqlite3.Connection) -> tuple[int, int]:
    """How many records, then how many entries of the journal."""
    records = sum(_count(connection, table) for table in journaled_tables(connection))
    return records, _count(connection, "change_entry")


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608  # our own names
