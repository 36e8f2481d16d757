"""The search index of a team's base: folded words kept by PostgreSQL in vectors, asked for by how they begin.

Neither `unaccent` nor `pg_trgm` is needed, which a base may not have: the words are folded before they are kept.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sqlalchemy import Connection, text

from ptce_desk.db.search_lines import BEGINS, SOURCES, SearchLine
from ptce_desk.domain.french_order import sort_key

CREATE_INDEX: Final = (
    (
        "CREATE TABLE search_index (kind text NOT NULL, record_id bigint NOT NULL, title text NOT NULL, detail text, "
        "whole text NOT NULL, code text NOT NULL, name text NOT NULL, aliases text NOT NULL, words text NOT NULL, "
        "named tsvector NOT NULL, every tsvector NOT NULL, CONSTRAINT pk_search_index PRIMARY KEY (kind, record_id))"
    ),
    "CREATE INDEX ix_search_index_code ON search_index (kind, code)",
    "CREATE INDEX ix_search_index_name ON search_index (kind, name)",
    "CREATE INDEX ix_search_index_named ON search_index USING gin (named)",
    "CREATE INDEX ix_search_index_every ON search_index USING gin (every)",
)
_LONGEST: Final = 500
"""Letters of a word that is kept, and looked for: PostgreSQL takes two thousand bytes."""
_MOST: Final = 20_000
"""Words kept of a record: a vector holds a megabyte."""
_COLUMNS: Final = (*SearchLine._fields, "named", "every")
_ADD: Final = text(
    f"INSERT INTO search_index ({', '.join(_COLUMNS)}) VALUES ({', '.join(f':{one}' for one in SearchLine._fields)}, "  # noqa: S608
    "array_to_tsvector(CAST(:named AS text[])), array_to_tsvector(CAST(:every AS text[])))"
)
_NEAR: Final = (
    "code = :name OR name = :name",
    "(code >= :name AND code < :after) OR (name >= :name AND name < :after)",
    "position(:alias IN aliases) > 0 AND every @@ CAST(:every AS tsquery)",
    "named @@ CAST(:named AS tsquery)",
    "every @@ CAST(:every AS tsquery)",
)
"""What is asked of the records of a kind, the nearest first."""
_NEWEST: Final = tuple(
    text(
        f"SELECT record_id, title, detail FROM search_index WHERE kind = :kind AND ({one}) "  # noqa: S608  # our own
        "ORDER BY record_id DESC LIMIT :most"
    )
    for one in _NEAR
)
_LAST: Final = chr(0x10FFFF)
"""What no name begins with."""


def words_of(folded: str) -> list[str]:
    """The words of a folded text: letters and figures that follow one another, as SQLite's own table cuts them."""
    cut = "".join(letter if _is_of_word(letter) else " " for letter in folded)
    return [word[:_LONGEST] for word in cut.split()]


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter) in ("Co", "Nl", "No")


def _begun(words: Iterable[str]) -> str:
    """What asks for words that begin with each of some; nothing is found by no word."""
    return " & ".join(f"'{word}':*" for one in words for word in words_of(one))


class BaseIndex:
    """The index of a team's base."""

    among = "(SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(%s AS json)))"
    """A list of ids in JSON, the one parameter of a query."""

    found = f"every @@ CAST({{words}} AS tsquery) AND kind = (ARRAY{list(SOURCES)})[{{kind}} + 1]"
    """What is true of the lines of a kind, by its place among `SOURCES`, that words are found in."""

    @staticmethod
    def begun(words: Iterable[str]) -> str:
        """What asks for words that begin with each of some."""
        return _begun(words)

    @staticmethod
    def worded(source: str) -> str:
        """A source in the words of PostgreSQL."""
        return source.replace("group_concat", "string_agg")

    @staticmethod
    def forget(connection: Connection, kind: str, record_ids: Iterable[int]) -> None:
        """Hold these no more."""
        query = "DELETE FROM search_index WHERE kind = :kind AND record_id = ANY(:ids)"
        connection.execute(text(query), {"kind": kind, "ids": list(record_ids)})

    @staticmethod
    def add(connection: Connection, lines: Sequence[SearchLine]) -> None:
        """Hold these, which are not held."""
        connection.execute(_ADD, [_vectors(line) for line in lines])

    @staticmethod
    def by_nearness(
        connection: Connection, kind: str, words: Sequence[str], most: int
    ) -> Iterator[Iterable[tuple[int, str, str]]]:
        """The records of a kind by how near they are to what was typed, the nearest first."""
        typed = " ".join(words)
        name = sort_key(typed)
        asked = {"kind": kind, "name": name, "after": name + _LAST, "alias": f"{BEGINS} {typed}", "most": most}
        asked |= {"named": _begun(name.split()), "every": _begun(words)}
        if asked["named"]:
            for nearness, query in enumerate(_NEWEST):
                bears = kind == "ptce" or nearness != _ALIASES
                yield connection.execute(query, asked) if bears else ()

    @staticmethod
    def recall(connection: Connection, kind: str, record_id: int) -> tuple[str, str] | None:
        """The title and the detail of a record, None when it is gone."""
        query = text("SELECT title, detail FROM search_index WHERE kind = :kind AND record_id = :record_id")
        row = connection.execute(query, {"kind": kind, "record_id": record_id}).one_or_none()
        return None if row is None else (row[0], row[1])


_ALIASES: Final = 2
"""The question that is about other names, which a PTCE alone has."""


def _vectors(line: SearchLine) -> dict[str, object]:
    """A line with the words of its names, and all its words, each once."""
    named = dict.fromkeys(words_of(f"{line.code} {line.name}"))
    every = dict.fromkeys(words_of(f"{line.whole} {line.code} {line.name} {line.aliases} {line.words}"))
    return line._asdict() | {"named": list(named), "every": list(every)[:_MOST]}
