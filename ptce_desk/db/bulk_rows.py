"""Rows written as the journal keeps them, many by one statement, and the numbers they are given."""

from collections.abc import Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Final

from sqlalchemy import Connection, Dialect, insert, text

from ptce_desk.db.canonical import STORED, StoredRow, for_engine

_GIVEN: Final = {
    "sqlite": "SELECT name, seq FROM sqlite_sequence",
    "postgresql": "SELECT left(sequencename, -7), last_value FROM pg_sequences WHERE sequencename LIKE '%\\_id\\_seq'",
}


def insert_rows(connection: Connection, table_name: str, rows: Sequence[StoredRow]) -> None:
    """Write new rows in the form of the journal, all their columns told.

    SQLite keeps days, yes and no in that very form: its driver takes the values as they are, four times as fast.
    """
    if connection.dialect.name == "sqlite":
        told = itemgetter(*STORED[table_name].c.keys())
        connection.exec_driver_sql(_statement(table_name, connection.dialect), list(map(told, rows)))
    else:
        connection.execute(insert(STORED[table_name]), [for_engine(table_name, row) for row in rows])


@cache
def _statement(table_name: str, dialect: Dialect) -> str:
    return str(insert(STORED[table_name]).compile(dialect=dialect))


def last_ids(connection: Connection) -> dict[str, int]:
    """The greatest id each table ever gave; nothing for one that gave none."""
    found = connection.execute(text(_GIVEN[connection.dialect.name]))
    return {str(name): int(given) for name, given in found if given is not None}


def keep_given(connection: Connection, last: Mapping[str, int]) -> None:
    """Tell the greatest id given in each table; SQLite sees it in the rows."""
    if connection.dialect.name != "sqlite":
        for table_name, given in last.items():
            counter = {"counter": f"{table_name}_id_seq", "given": given}
            connection.execute(text("SELECT setval(:counter, :given)"), counter)


def give_from(connection: Connection, last: Mapping[str, int]) -> None:
    """Go on numbering where another store stopped, in one that was just filled from it."""
    if connection.dialect.name != "sqlite":
        keep_given(connection, {name: given for name, given in last.items() if given})
        return
    for name, given in last.items():
        told = {"name": name, "given": given}
        if not connection.execute(text("UPDATE sqlite_sequence SET seq = :given WHERE name = :name"), told).rowcount:
            connection.execute(text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :given)"), told)
