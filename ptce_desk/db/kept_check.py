"""Whether the figures kept say what the rows say: they are computed again, and both are read together."""

import sqlite3
from functools import cache
from itertools import zip_longest
from typing import Final

from sqlalchemy import true
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from ptce_desk.db.kept_figures import COMPUTED

_DIALECT: Final = SQLiteDialect_pysqlite()


def figures_follow(connection: sqlite3.Connection) -> bool:
    """Whether every figure is what it should be, and none is of a row that is gone."""
    return all(
        mine == due
        for kept, computed in _queries()
        for mine, due in zip_longest(connection.execute(kept), connection.execute(computed))
    )


@cache
def _queries() -> tuple[tuple[str, str], ...]:
    """What is kept in each table of figures and what should be, in the same order."""
    return tuple(
        (
            f"SELECT * FROM {table.name} ORDER BY 1",  # noqa: S608  # our own names
            f"{computed(true()).compile(dialect=_DIALECT, compile_kwargs={'literal_binds': True})} ORDER BY 1",
        )
        for table, computed in COMPUTED.items()
    )
