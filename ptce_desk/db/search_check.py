"""Whether the search index says what the records say: it is made again beside, and both are read together."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from itertools import zip_longest
from typing import Final

from ptce_desk.db.fts5 import ADD_LINE, CREATE_INDEX, LINE, placed
from ptce_desk.db.search_lines import SOURCES, lines_of

_LINES: Final = f"SELECT {', '.join(LINE)} FROM search_index ORDER BY rowid"  # noqa: S608  # our own names
_WORDS: Final = "SELECT term, doc, col, offset FROM temp.search_word"
_OPEN_WORDS: Final = "CREATE VIRTUAL TABLE temp.search_word USING fts5vocab(main, search_index, instance)"
_CLOSE_WORDS: Final = "DROP TABLE IF EXISTS temp.search_word"


def index_follows(connection: sqlite3.Connection) -> bool:
    """Whether every record is found by its words, and by nothing else."""
    with closing(sqlite3.connect("", isolation_level=None)) as fresh:  # on the disk when it grows, gone at the end
        fresh.execute(CREATE_INDEX)
        fresh.execute("BEGIN")
        for kind, source in SOURCES.items():
            fresh.executemany(
                ADD_LINE, (_readable(placed(line)) for line in lines_of(kind, connection.execute(source)))
            )
        fresh.execute("COMMIT")
        return _same(connection, fresh, _LINES) and _same_words(connection, fresh)


def _readable(line: Iterable[object]) -> list[object]:
    """A line that can be indexed: what is no UTF-8 is a fault told elsewhere, and is found by nothing."""
    return [value.encode(errors="replace").decode() if isinstance(value, str) else value for value in line]


def _same_words(connection: sqlite3.Connection, fresh: sqlite3.Connection) -> bool:
    for one in (connection, fresh):
        one.execute(_CLOSE_WORDS)
        one.execute(_OPEN_WORDS)
    try:
        return _same(connection, fresh, _WORDS)
    finally:
        connection.execute(_CLOSE_WORDS)


def _same(connection: sqlite3.Connection, fresh: sqlite3.Connection, query: str) -> bool:
    return all(mine == other for mine, other in zip_longest(connection.execute(query), fresh.execute(query)))
