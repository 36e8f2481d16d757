"""How much a file holds: its records, and the entries of its journal."""

import sqlite3

from sqlalchemy import Connection, func, select

from ptce_desk.db.replay import journaled_tables
from ptce_desk.db.schema import JOURNALED, metadata
from ptce_desk.db.schema.journal import change_entry


def file_sizes(connection: sqlite3.Connection) -> tuple[int, int]:
    """How many records, then how many entries of the journal."""
    records = sum(_count(connection, table) for table in journaled_tables(connection))
    return records, _count(connection, "change_entry")


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608  # our own names


def base_sizes(connection: Connection) -> tuple[int, int]:
    """The same of a base."""
    counts = (select(func.count()).select_from(metadata.tables[name]) for name in sorted(JOURNALED))
    entries = select(func.count()).select_from(change_entry)
    return sum(connection.execute(one).scalar_one() for one in counts), connection.execute(entries).scalar_one()
