"""The fields of one's own that a file has, and who holds something in them."""

from typing import Final

from sqlalchemy import ColumnElement, Connection, Label, Table, func, select

from ptce_desk.db.handed_pairs import handed_ranks, pairs
from ptce_desk.db.rows import rows_of
from ptce_desk.db.schema import metadata
from ptce_desk.db.schema.file import free_field
from ptce_desk.domain.free_fields import FREE_KEYS, TEXT_KEYS, FreeOwner
from ptce_desk.records.free_fields import FreeFieldRow

_C = free_field.c

RANKED_WORDS: Final = pairs("word_ranks")
"""Records, each with the rank of what it says in a text of one's own."""
MOST_WORDS: Final = 5_000
"""As many texts as a field offers to narrow a list by; beyond, nobody reads them."""


def free_fields(connection: Connection, owner: FreeOwner | None = None) -> list[FreeFieldRow]:
    """Those that have a name, in their order: of a kind of record, or of all."""
    query = (
        select(_C.id, _C.owner, _C.key, _C.name, _C.type, _C.choices).where(_C.name != "").order_by(_C.position, _C.id)
    )
    return rows_of(FreeFieldRow, connection.execute(query if owner is None else query.where(_C.owner == owner)))


def told_in(table: Table) -> dict[str, ColumnElement[object]]:
    """What the records of a table say in the fields of one's own, by key: NULL where nothing was said."""
    return {key: func.nullif(table.c[key], "") if key in TEXT_KEYS else table.c[key] for key in FREE_KEYS}


def own_columns(connection: Connection, table: Table) -> list[Label[object]]:
    """The fields of one's own that a file has of a table, as a list reads them: gathered under `own`."""
    told = told_in(table)
    return [told[row.key].label(f"own_{row.key}") for row in free_fields(connection, FreeOwner(table.name))]


def word_ranks(connection: Connection, table: Table, key: str) -> dict[str, str]:
    """What `RANKED_WORDS` is given, to order the records of a table by a text of one's own as French does."""
    return {"word_ranks": handed_ranks(connection, table.c.id, table.c[key])}


def texts_said(connection: Connection, table: Table, key: str) -> list[str]:
    """What records say in a text of one's own, each once."""
    column = table.c[key]
    return list(connection.execute(select(column).where(column != "").distinct().limit(MOST_WORDS)).scalars())


def holders(connection: Connection, owner: FreeOwner, key: str, value: str | None = None) -> list[int]:
    """The records that hold something in a field, or one value of a choice."""
    table = metadata.tables[owner]
    return list(connection.execute(select(table.c.id).where(_held(table, key, value)).order_by(table.c.id)).scalars())


def _held(table: Table, key: str, value: str | None) -> ColumnElement[bool]:
    if value is not None:
        return table.c[key] == value
    return table.c[key] != "" if key in TEXT_KEYS else table.c[key].is_not(None)
