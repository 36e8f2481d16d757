"""What the tables are made of. Every constraint is named, every foreign key indexed, no id is ever reused."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final, TypeVar

from sqlalchemy import Column, ColumnElement, Date, ForeignKey, Index, Integer, MetaData, String, Table, Text
from sqlalchemy.schema import SchemaItem

from ptce_desk.db.types import Cents, Code
from ptce_desk.domain.free_fields import AMOUNT_KEYS, DATE_KEYS, TEXT_KEYS
from ptce_desk.domain.imputation import IMPUTED
from ptce_desk.domain.typed_text import LINE, PARAGRAPHS

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

LIMITS: Final = "limits"
"""The mark of a column of text that comes from outside: its `TextLimits`."""

WHERE: Final = "where"
"""The mark of an index of some rows only: their condition."""

_E = TypeVar("_E", bound=StrEnum)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True, autoincrement=True)


def version() -> Column[int]:
    """How many times a record changed."""
    return Column("version", Integer, nullable=False)


def line(name: str) -> Column[str]:
    """A line typed by the officer, or read in a file."""
    return Column(name, Text, nullable=False, default="", info={LIMITS: LINE})


def imputation() -> tuple[Column[str], ...]:
    """Where an aid is charged in the budget."""
    return tuple(
        Column(name, Text, nullable=False, server_default="", default="", info={LIMITS: LINE}) for name in IMPUTED
    )


def paragraphs(name: str) -> Column[str]:
    """As many lines as the officer types."""
    return Column(name, Text, nullable=False, default="", info={LIMITS: PARAGRAPHS})


def sort_key(name: str) -> Column[str]:
    """A text as French orders it: an index needs it stored."""
    return Column(name, String, nullable=False, default="", index=True)


def content(name: str) -> Column[str]:
    """What the program writes itself: a picture, the filters of a view."""
    return Column(name, Text, nullable=False, default="")


def code(name: str, codes: type[_E], *, nullable: bool = False) -> Column[_E]:
    """One of the codes of the domain."""
    return Column(name, Code(codes), nullable=nullable)


def link(name: str, target: str, *, nullable: bool = False, cascade: bool = False) -> Column[int]:
    """The row of another table; what goes away with it says `cascade`."""
    ondelete = "CASCADE" if cascade else "RESTRICT"
    return Column(name, ForeignKey(f"{target}.id", ondelete=ondelete), nullable=nullable, index=True)


def free_columns() -> Iterator[SchemaItem]:
    """What a kind of record holds in fields of one's own: see `domain.free_fields`."""
    yield from map(line, TEXT_KEYS)
    yield from (Column(key, Cents) for key in AMOUNT_KEYS)
    yield from (Column(key, Date) for key in DATE_KEYS)


def table(name: str, *parts: SchemaItem) -> Table:
    """A table whose rows have a number that no other row is ever given."""
    return Table(name, metadata, _id(), *parts, sqlite_autoincrement=True)


def partial_index(name: str, *columns: str, where: ColumnElement[bool], unique: bool = False) -> Index:
    """An index of the rows that satisfy a condition."""
    return Index(name, *columns, unique=unique, sqlite_where=where, info={WHERE: where})


def tell_conditions(engine_name: str) -> None:
    """Tell an engine other than SQLite the conditions of its indexes; to name it in the tables would load it always."""
    for index in (index for held in metadata.tables.values() for index in held.indexes if WHERE in index.info):
        index.dialect_options[engine_name]["where"] = index.info[WHERE]
