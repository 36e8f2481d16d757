"""Pairs of whole numbers, or texts, handed to a query, however many: more than a statement takes values.

Each engine reads JSON in its own words, which stand here alone.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Final

from sqlalchemy import BigInteger, ColumnElement, Connection, Select, Subquery, bindparam, column, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import String

from ptce_desk.domain.french_order import sort_key

_WORDS: Final = {
    "sqlite": "json_extract(value, '$[0]') AS first, json_extract(value, '$[1]') AS second FROM json_each({})",
    "postgresql": "CAST(value ->> 0 AS bigint) AS first, CAST(value ->> 1 AS bigint) AS second "
    "FROM json_array_elements(CAST({} AS json))",
}


_TEXTS: Final = {
    "sqlite": "value FROM json_each({})",
    "postgresql": "value FROM json_array_elements_text(CAST({} AS json))",
}


class _Pairs(FunctionElement[object]):
    """The rows of a list of pairs."""

    name = "pairs"
    inherit_cache = True


@compiles(_Pairs)
def _compiled(element: _Pairs, compiler: SQLCompiler, **told: object) -> str:
    words = _WORDS[compiler.dialect.name].format(compiler.process(element.clauses, **told))
    return f"(SELECT {words})"


class _Texts(FunctionElement[str]):
    """The rows of a list of texts."""

    name = "texts"
    inherit_cache = True


@compiles(_Texts)
def _compiled_texts(element: _Texts, compiler: SQLCompiler, **told: object) -> str:
    words = _TEXTS[compiler.dialect.name].format(compiler.process(element.clauses, **told))
    return f"(SELECT {words})"


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
