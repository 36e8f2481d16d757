"""The one form in which the journal keeps values, whatever the engine: text, whole numbers, or nothing."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Final

from sqlalchemy import Boolean, Column, ColumnClause, ColumnElement, Date, TableClause, TypeDecorator, column, table
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.types import TypeEngine

from ptce_desk.db.schema import metadata

Stored = str | int | None
StoredRow = dict[str, Stored]

_NO_ENGINE: Final = DefaultDialect()
_GREATEST: Final = 2**63 - 1
"""The greatest whole number of SQLite."""


def canonical(kept_in: ColumnElement[object], value: object) -> Stored:
    """A value of the program as the journal keeps it: dates in ISO form, amounts in cents, 1 for yes and 0 for no."""
    return keeping(kept_in)(value)


@cache
def keeping(kept_in: ColumnElement[object]) -> Callable[[object], Stored]:
    """`canonical` for a column: what it asks of its type is asked once, and not for each value."""
    to_kept = kept_in.type.dialect_impl(_NO_ENGINE).bind_processor(_NO_ENGINE)
    return (lambda value: plain(to_kept(value))) if to_kept else plain


def plain(value: object) -> Stored:
    """A value as an engine gave it, in the form of the journal; anything else than what a column holds is refused."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int):
        return int(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(value)


def stored_row(row: Mapping[str, object]) -> StoredRow:
    """A row read from one of `STORED`, in the form of the journal."""
    return {name: plain(value) for name, value in row.items()}


def for_engine(table_name: str, values: StoredRow) -> dict[str, object]:
    """Values in the form of the journal, as one of `STORED` takes them."""
    columns = STORED[table_name].c
    return {name: _for_column(columns[name], value) for name, value in values.items()}


def can_be_kept(table_name: str, values: Mapping[str, object]) -> bool:
    """Whether values read back from a journal are such as a file keeps: a damaged one holds anything."""
    return all(map(_is_kept, values.values())) and all(
        _is_day(values[name]) for name in _DAYS.get(table_name, ()) if values.get(name) is not None
    )


def _is_kept(value: object) -> bool:
    return value is None or isinstance(value, str) or (isinstance(value, int) and abs(value) <= _GREATEST)


def _is_day(value: object) -> bool:
    """Whether a value is a day in ISO form."""
    try:
        date.fromisoformat(str(value))
    except ValueError:
        return False
    return True


def _for_column(kept_in: ColumnClause[object], value: Stored) -> object:
    if value is None:
        return None
    if isinstance(kept_in.type, Date):
        return date.fromisoformat(str(value))
    return bool(value) if isinstance(kept_in.type, Boolean) else value


def _kept_type(kept_in: Column[object]) -> TypeEngine[object]:
    return kept_in.type.impl_instance if isinstance(kept_in.type, TypeDecorator) else kept_in.type


STORED: Final[dict[str, TableClause]] = {
    name: table(name, *(column(one.name, _kept_type(one)) for one in known.columns if one.computed is None))
    for name, known in metadata.tables.items()
}
"""The tables as the file keeps them: cents whole numbers, codes texts, so that any row goes back as it was."""

_DAYS: Final = {name: tuple(one.name for one in kept.c if isinstance(one.type, Date)) for name, kept in STORED.items()}
