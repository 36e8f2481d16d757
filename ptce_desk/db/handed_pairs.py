"""Ids, pairs of whole numbers, or texts, handed to a query however many: more than a statement takes values.

One parameter holds them all, so that a statement is written once: SQLAlchemy writes it again for each list of values.
Each engine reads JSON in its own words, which stand here alone.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import ClassVar, Final

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Dialect,
    Select,
    Subquery,
    TypeDecorator,
    bindparam,
    column,
    select,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import String
from typing_extensions import override

from ptce_desk.domain.french_order import sort_key

_PAIRS: Final = {
    "sqlite": "json_extract(value, '$[0]') AS first, json_extract(value, '$[1]') AS second FROM json_each({})",
    "postgresql": "CAST(value ->> 0 AS bigint) AS first, CAST(value ->> 1 AS bigint) AS second "
    "FROM json_array_elements(CAST({} AS json))",
}
_KEYS: Final = {
    "sqlite": "value AS id FROM json_each({})",
    "postgresql": "CAST(value AS bigint) AS id FROM json_array_elements_text(CAST({} AS json))",
}
_TEXTS: Final = {
    "sqlite": "value FROM json_each({})",
    "postgresql": "value FROM json_array_elements_text(CAST({} AS json))",
}


class _Rows(FunctionElement[object]):
    """The rows of a list in JSON, in the words of each engine; each kind says its own."""

    inherit_cache = True
    words: ClassVar[Mapping[str, str]]


class _Pairs(_Rows):
    """The rows of a list of pairs."""

    name = "pairs"
    inherit_cache = True
    words = _PAIRS


class _Keys(_Rows):
    """The rows of a list of ids."""

    name = "keys"
    inherit_cache = True
    words = _KEYS


class _Texts(_Rows):
    """The rows of a list of texts."""

    name = "texts"
    inherit_cache = True
    words = _TEXTS


@compiles(_Rows)
def _compiled(element: _Rows, compiler: SQLCompiler, **told: object) -> str:
    words = element.words[compiler.dialect.name].format(compiler.process(element.clauses, **told))
    return f"(SELECT {words})"


class _Ids(TypeDecorator[Collection[int]]):
    """A list of ids as one value, in JSON."""

    impl = String
    cache_ok = True

    @override
    def process_bind_param(self, value: Collection[int] | None, dialect: Dialect) -> str:
        return json.dumps(list(value or ()))


def keys(name: str) -> Select[int]:
    """Ids told when a query is run, so that it can be made once: to make one takes longer than to run it."""
    rows = _Keys(bindparam(name, type_=_Ids)).table_valued(column("id", BigInteger))
    return select(rows.c.id)


def handed_texts(texts: Iterable[str]) -> Select[*tuple[str]]:
    """These texts as rows."""
    held = bindparam(None, json.dumps(sorted(texts), ensure_ascii=False), type_=String, unique=True)
    rows = _Texts(held).table_valued(column("value", String))
    return select(rows.c.value)


def pairs(name: str) -> Subquery:
    """A parameter of pairs of whole numbers, a list in JSON, as rows: `first`, `second`."""
    rows = _Pairs(bindparam(name, type_=String)).table_valued(column("first", BigInteger), column("second", BigInteger))
    return select(rows.c.first, rows.c.second).subquery(name)


def handed_ids(ids: Iterable[int]) -> str:
    """What is handed over as such a parameter for one list of ids: each is its own second."""
    return json.dumps([(key, key) for key in ids])


def handed_ranks(connection: Connection, key: ColumnElement[int], said: ColumnElement[str]) -> str:
    """Records, each with the rank of what is said of it among all that is said, as French orders it."""
    return handed_places({record: sort_key(text) for record, text in connection.execute(select(key, said)) if text})


def handed_places(found: Mapping[int, str]) -> str:
    """Records, each with the rank of its key among all keys."""
    places = {text: place for place, text in enumerate(sorted(set(found.values())))}
    return json.dumps([(record, places[text]) for record, text in found.items()])
