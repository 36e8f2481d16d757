"""Full-text search, kept up with the journal (ARCHITECTURE, decision 5); each engine keeps its index its own way.

What was typed is looked for by nearness, the nearest first, and no further than there are hits to show. Each nearness
is a question the index alone answers, newest first: a letter that begins every word costs no more than a name.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final, Protocol

from sqlalchemy import (
    BigInteger,
    Connection,
    Dialect,
    Select,
    String,
    TypeDecorator,
    bindparam,
    column,
    literal,
    select,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from typing_extensions import override

from ptce_desk.db import fts5
from ptce_desk.db.search_lines import FILES_FROM, SOURCES, SearchLine, lines_of
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.typed_text import searched_text
from ptce_desk.domain.waiting import StillWanted, always, by_batches

_AT_ONCE: Final = 1_000
"""Records indexed between two questions whether they are still wanted."""
_NOTED: Final = ("ptce", "organisation", "funding_file")
_OF_PART: Final = {
    "ptce_alias": ("ptce", "ptce_id"),
    "agreement": ("funding_file", "funding_file_id"),
    **{f"{kind}_{part}": (kind, f"{kind}_id") for kind in _NOTED for part in ("note", "tag")},
}
_FILES_OF: Final = {
    "ptce": "f.ptce_id IN {among}",
    "organisation": "f.id IN (SELECT id FROM funding_file WHERE beneficiary_id IN {among})",
    "bearer": "f.id IN (SELECT g.funding_file_id FROM agreement g JOIN amendment m ON m.agreement_id = g.id "
    "WHERE m.bearer_id IN {among})",
    "scheme": "s.id IN {among}",
}
"""The dossiers that bear the name of a record; an agreement changes with what passes it to another bearer."""
_NAMED: Final = {"bearer": "organisation"}
"""What a bearer is."""


class Index(Protocol):
    """An index of records by their words, in one engine."""

    @property
    def among(self) -> str:
        """A list of ids in JSON, the one parameter of a query."""

    @property
    def found(self) -> str:
        """What is true of the lines of a kind, by its place among `SOURCES`, that words are found in."""

    def begun(self, words: Iterable[str]) -> str:
        """What asks for words that begin with each of some."""

    def worded(self, source: str) -> str:
        """A query of `SOURCES` in the words of the engine."""

    def forget(self, connection: Connection, kind: str, record_ids: Iterable[int]) -> None:
        """Hold these no more."""

    def add(self, connection: Connection, lines: Sequence[SearchLine]) -> None:
        """Hold these, which are not held."""

    def by_nearness(
        self, connection: Connection, kind: str, words: Sequence[str], most: int
    ) -> Iterator[Iterable[tuple[int, str, str]]]:
        """The records of a kind (id, title, detail) by how near they are to what was typed, the nearest first.

        Each nearness is asked about once it is come to; none is where nothing could be found.
        """

    def recall(self, connection: Connection, kind: str, record_id: int) -> tuple[str, str] | None:
        """The title and the detail of a record, None when it is gone."""


@cache
def _index(engine_name: str) -> Index:
    if engine_name == "sqlite":
        return fts5.FileIndex()
    from ptce_desk.db.postgresql import tsvector  # noqa: PLC0415  # a file is opened without it

    return tsvector.BaseIndex()


def rebuild_index(connection: Connection, still_wanted: StillWanted = always) -> None:
    """Index every record; `still_wanted` is asked meanwhile."""
    index = _index(connection.dialect.name)
    connection.exec_driver_sql("DELETE FROM search_index")
    for kind, source in SOURCES.items():
        records = connection.exec_driver_sql(index.worded(source)).all()
        for some in by_batches(records, _AT_ONCE, still_wanted):
            _add(connection, index, kind, some)


def refresh_index(
    connection: Connection, changed: Iterable[tuple[str, int]], still_wanted: StillWanted = always
) -> None:
    """Index again the records among changed rows (table, id), and the dossiers that bear their names.

    `still_wanted` is asked meanwhile; it raises once nobody waits any more.
    """
    index = _index(connection.dialect.name)
    touched: dict[str, set[int]] = defaultdict(set)
    for table, row_id in changed:
        touched[table].add(row_id)
    for table, (kind, link) in _OF_PART.items():
        if table in touched:
            query = f"SELECT {link} FROM {table} WHERE id IN {index.among}"  # noqa: S608
            touched[kind].update(connection.exec_driver_sql(query, _ids(touched[table])).scalars())
    for kind, theirs in _FILES_OF.items():
        named = _NAMED.get(kind, kind)
        if named in touched:
            query = f"SELECT f.id FROM {FILES_FROM} WHERE {theirs.format(among=index.among)}"  # noqa: S608
            touched["funding_file"].update(connection.exec_driver_sql(query, _ids(touched[named])).scalars())
    for kind in sorted(kind for kind in SOURCES if touched.get(kind)):
        for some in by_batches(sorted(touched[kind]), _AT_ONCE, still_wanted):
            _index_again(connection, index, kind, some)


def _index_again(connection: Connection, index: Index, kind: str, record_ids: Sequence[int]) -> None:
    index.forget(connection, kind, record_ids)
    alias = "f" if kind == "funding_file" else "p"
    query = f"{index.worded(SOURCES[kind])} WHERE {alias}.id IN {index.among}"
    _add(connection, index, kind, connection.exec_driver_sql(query, _ids(record_ids)).all())


def _ids(record_ids: Iterable[int]) -> tuple[str]:
    """Any number of ids, as the one parameter of `Index.among`."""
    return (json.dumps(sorted(record_ids)),)


def _add(connection: Connection, index: Index, kind: str, records: Iterable[Iterable[object]]) -> None:
    lines = list(lines_of(kind, records))
    if lines:
        index.add(connection, lines)


def search_index(connection: Connection, text: str, most: int) -> list[tuple[str, int, str, str]]:
    """Records whose words begin with each word of a text: kind, id, title, detail; at most so many of each kind.

    The code, number or name typed whole comes first, then what begins so, then another name of a PTCE, then the names
    with words that begin so, then what is found elsewhere than in a name; of those as near, the newest.
    """
    words = fold(searched_text(text)).split()
    if not words:
        return []
    index = _index(connection.dialect.name)
    hits = [hit for kind in SOURCES for hit in _nearest(index, connection, kind, words, most)]
    return [record for _nearness, record in sorted(hits, key=lambda hit: hit[0])]


def _nearest(
    index: Index, connection: Connection, kind: str, words: Sequence[str], most: int
) -> list[tuple[int, tuple[str, int, str, str]]]:
    """The records of a kind nearest to what was typed, each with how near it is, 0 the nearest."""
    found: dict[int, tuple[int, tuple[str, int, str, str]]] = {}
    for nearness, records in enumerate(index.by_nearness(connection, kind, words, most)):
        for record_id, title, detail in records:
            found.setdefault(record_id, (nearness, (kind, record_id, title, detail)))
        if len(found) >= most:
            break
    return list(found.values())[:most]


class _BegunWords(TypeDecorator[str]):
    """Folded words as an engine asks for what begins with each."""

    impl = String
    cache_ok = True

    @override
    def process_bind_param(self, value: str | None, dialect: Dialect) -> str:
        return _index(dialect.name).begun((value or "").split())


class _Begun(FunctionElement[object]):
    """The ids of the records of a kind whose words begin with each of some: the words, the kind."""

    name = "begun"
    inherit_cache = True


@compiles(_Begun)
def _compiled(element: _Begun, compiler: SQLCompiler, **told: object) -> str:
    words, kind = (compiler.process(one, **told) for one in element.clauses)
    found = _index(compiler.dialect.name).found.format(words=words, kind=kind)
    return f"(SELECT record_id FROM search_index WHERE {found})"  # noqa: S608  # our own words


def found_by_words(kind: str, typed: str) -> Select[int]:
    """The records of a kind whose words begin with each word of a text."""
    words = bindparam(None, fold(typed), type_=_BegunWords, unique=True)
    rows = _Begun(words, literal(list(SOURCES).index(kind))).table_valued(column("record_id", BigInteger))
    return select(rows.c.record_id)


def recall_index(connection: Connection, places: Iterable[tuple[str, int]]) -> list[tuple[str, int, str, str]]:
    """The title and detail of some records (kind, id), in their order; those that are gone are left out."""
    index = _index(connection.dialect.name)
    found = ((kind, record_id, index.recall(connection, kind, record_id)) for kind, record_id in places)
    return [(kind, record_id, *said) for kind, record_id, said in found if said is not None]
