"""What a place holds, asked and altered in SQL behind the program's back: a file, or a team's base."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import psycopg

from ptce_desk.db.postgresql.places import conninfo_of
from ptce_desk.domain.places import Place
from ptce_desk.services.desk import Desk

Row = tuple[Any, ...]


def held(desk: Desk, query: str, *values: object) -> list[Row]:
    """What an open place holds; each value stands for a « ? »."""

    def read(desk: Desk) -> list[Row]:
        with desk.reading() as connection:
            said = query if connection.dialect.name == "sqlite" else _in_words_of_psycopg(query)
            return plain(connection.exec_driver_sql(said, values))

    return desk.run(read)


def alter_open(desk: Desk, statement: str, *values: object) -> None:
    """Change what an open place holds, and keep it, past its journal; each value stands for a « ? »."""

    def write(desk: Desk) -> None:
        with desk.database.rewriting() as connection:
            said = statement if connection.dialect.name == "sqlite" else _in_words_of_psycopg(statement)
            connection.exec_driver_sql(said, values)

    desk.run(write)


def rows(place: Place, query: str, *values: object) -> list[Row]:
    """What a place that nobody has open holds; each value stands for a « ? »."""
    if isinstance(place, Path):
        with closing(sqlite3.connect(place)) as connection:
            return connection.execute(query, values).fetchall()
    with psycopg.connect(conninfo_of(place)) as base:
        return plain(base.execute(_in_words_of_psycopg(query).encode(), values))


def alter(place: Place, statement: str, *values: object) -> None:
    """Change what a place holds, and keep it, past the program; each value stands for a « ? »."""
    if isinstance(place, Path):
        with closing(sqlite3.connect(place)) as connection:
            connection.execute(statement, values)
            connection.commit()
        return
    with psycopg.connect(conninfo_of(place)) as base:
        base.execute(_in_words_of_psycopg(statement).encode(), values)


def _in_words_of_psycopg(statement: str) -> str:
    return statement.replace("%", "%%").replace("?", "%s")


def plain(found: Iterable[Iterable[object]]) -> list[Row]:
    """Days as a file holds them: in ISO form."""
    return [tuple(one.isoformat() if isinstance(one, date) else one for one in row) for row in found]
