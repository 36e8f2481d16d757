"""The search index of a file: SQLite's full-text table, each nearness a question it answers alone, newest first."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sqlalchemy import Connection

from ptce_desk.db.search_lines import BEGINS, SOURCES, SearchLine, as_one
from ptce_desk.domain.french_order import sort_key

CREATE_INDEX: Final = (
    "CREATE VIRTUAL TABLE search_index USING fts5(kind UNINDEXED, record_id UNINDEXED, title UNINDEXED, "
    "detail UNINDEXED, whole, code, name, aliases, words, prefix='1 2 3')"
)
LINE: Final = ("rowid", *SearchLine._fields)
ADD_LINE: Final = f"INSERT INTO search_index ({', '.join(LINE)}) VALUES ({', '.join('?' * len(LINE))})"  # noqa: S608

_KINDS: Final = tuple(SOURCES)
_ROOM: Final = 1 << 40
"""Rows kept for each kind: those of a kind follow one another, so that one is looked through without the others."""

_NEWEST: Final = (
    "SELECT record_id, title, detail FROM search_index WHERE search_index MATCH ? AND rowid BETWEEN ? AND ? "
    "ORDER BY rowid DESC LIMIT ?"
)


def placed(line: SearchLine) -> tuple[object, ...]:
    """A line after the row it takes in the index."""
    return (_place(line.kind, line.record_id), *line)


def _place(kind: str, record_id: int) -> int:
    return _KINDS.index(kind) * _ROOM + record_id


def _begun(words: Iterable[str]) -> str:
    return " ".join(f"{_quoted(word)} *" for word in words)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


class FileIndex:
    """The index of a file."""

    among = "(SELECT value FROM json_each(?1))"
    """A list of ids in JSON, the one parameter of a query."""

    found = f"search_index MATCH {{words}} AND rowid BETWEEN {{kind}} * {_ROOM} AND {{kind}} * {_ROOM} + {_ROOM - 1}"
    """What is true of the lines of a kind, by its place among `SOURCES`, that words are found in."""

    @staticmethod
    def begun(words: Iterable[str]) -> str:
        """What asks for words that begin with each of some."""
        return _begun(words)

    @staticmethod
    def worded(source: str) -> str:
        """A source in the words of SQLite, which are those it is written in."""
        return source

    @staticmethod
    def forget(connection: Connection, kind: str, record_ids: Iterable[int]) -> None:
        """Hold these no more."""
        places = [(_place(kind, record_id),) for record_id in record_ids]
        connection.exec_driver_sql("DELETE FROM search_index WHERE rowid = ?", places)

    @staticmethod
    def add(connection: Connection, lines: Sequence[SearchLine]) -> None:
        """Hold these, which are not held."""
        connection.exec_driver_sql(ADD_LINE, list(map(placed, lines)))

    @staticmethod
    def by_nearness(
        connection: Connection, kind: str, words: Sequence[str], most: int
    ) -> Iterator[Iterable[tuple[int, str, str]]]:
        """The records of a kind by how near they are to what was typed, the nearest first."""
        first, last = _place(kind, 0), _place(kind, _ROOM - 1)
        for query in _by_nearness(kind, words):
            yield connection.exec_driver_sql(_NEWEST, (query, first, last, most)) if query else ()

    @staticmethod
    def recall(connection: Connection, kind: str, record_id: int) -> tuple[str, str] | None:
        """The title and the detail of a record, None when it is gone."""
        query = "SELECT title, detail FROM search_index WHERE rowid = ?"
        row = connection.exec_driver_sql(query, (_place(kind, record_id),)).one_or_none()
        return None if row is None else (row[0], row[1])


def _by_nearness(kind: str, words: Sequence[str]) -> tuple[str, ...]:
    """What to ask the index of a kind, the nearest first; empty where its records have nothing such."""
    typed = " ".join(words)
    name = sort_key(typed)
    return (
        f"whole : {_quoted(as_one(name))}",
        f"{{code name}} : ^ {_quoted(name)} *",
        f"aliases : {_quoted(f'{BEGINS} {typed}')} *" if kind == "ptce" else "",
        f"{{code name}} : ({_begun(name.split())})",
        _begun(words),
    )
