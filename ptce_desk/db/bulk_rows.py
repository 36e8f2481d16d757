"""Rows given to SQLite as it keeps them, many by one statement, and the numbers it gave already."""

from collections.abc import Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Final

from sqlalchemy import Connection, Dialect, bindparam, func, insert, select

from ptce_desk.db.canonical import STORED, Stored

THESE: Final = select(func.json_each(bindparam("ids")).table_valued("value").c.value)
"""Any number of ids, as one parameter: SQLAlchemy writes a parameter for each id of a list, which takes longer."""


def insert_rows(connection: Connection, table_name: str, rows: Sequence[Mapping[str, Stored]]) -> None:
    """Write new rows in the form of the journal, all their columns told.

    SQLite keeps days, yes and no in that very form: its driver takes the values as they are, four times as fast.
    """
    told = itemgetter(*STORED[table_name].c.keys())
    connection.exec_driver_sql(_statement(table_name, connection.dialect), list(map(told, rows)))


@cache
def _statement(table_name: str, dialect: Dialect) -> str:
    return str(insert(STORED[table_name]).compile(dialect=dialect))


def last_ids(connection: Connection) -> dict[str, int]:
    """The greatest id each table ever gave; nothing for one that gave none."""
    return {str(name): int(seq) for name, seq in connection.exec_driver_sql("SELECT name, seq FROM sqlite_sequence")}
