"""Keyset paging: the next page starts after the last row seen, whatever the depth."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Protocol, TypeVar, cast

from sqlalchemy import BindParameter, Column, ColumnElement, Result, Select, UnaryExpression, and_, bindparam, func, or_

from ptce_desk.db.rows import gathering

T = TypeVar("T")

PAGE_SIZE: Final = 100

SortValue = str | int | Decimal | date | None


@dataclass(frozen=True, slots=True)
class Cursor:
    """The sort value and the id of the last row of a page."""

    value: SortValue
    id: int


_VALUE: Final = "after_value"
_ID: Final = "after_id"
_SAID: Final = Cursor("", 0)


class Listed(Protocol):
    """A row of a list."""

    @property
    def id(self) -> int:
        """Its record."""


L = TypeVar("L", bound=Listed)


def read_page(
    kind: type[L], found: Result[*tuple[object, ...]], *, gathered: str = ""
) -> tuple[list[L], Cursor | None]:
    """The rows of a page, and where the next ones start, None when there are no more.

    Args:
        kind: a dataclass.
        found: its columns named as the fields, and `sort_value`, which sorts.
        gathered: a field that holds others by name: see `gathering`.
    """
    places = {name: place for place, name in enumerate(found.keys())}
    beyond, sorting, held = len(places), places.pop("sort_value"), found.all()
    make = gathering(kind, places, gathered, beyond)
    rows = [make(row) for row in held[:PAGE_SIZE]]
    if len(held) <= PAGE_SIZE:
        return rows, None
    return rows, Cursor(cast("SortValue", held[PAGE_SIZE - 1][sorting]), rows[-1].id)


def one_page(
    query: Select[*tuple[object, ...]],
    sort_column: ColumnElement[object],
    id_column: ColumnElement[int],
    *,
    after: Cursor | None,
    descending: bool,
    size: int = PAGE_SIZE,
) -> Select[*tuple[object, ...]]:
    """Order a query by a column then the id, and keep one row more than a page, to know if there is a next.

    NULL sorts last both ways: what says nothing is not what one sorts for. Where it starts may be said anew each
    time the query is run: see `started_at`.
    """
    if after is not None:
        query = query.where(_beyond(sort_column, id_column, after, descending=descending))
    return query.order_by(*unsaid_last(sort_column, id_column, descending=descending)).limit(size + 1)


def started_at(after: Cursor | None) -> Mapping[str, SortValue]:
    """The parameters of a query of `one_page`, made for a cursor of the same shape, that start it elsewhere."""
    return {} if after is None else {_VALUE: after.value, _ID: after.id}


def shape_of(after: Cursor | None) -> Cursor | None:
    """One cursor for all those that the same query can start at."""
    return after if after is None or after.value is None else _SAID


def unsaid_last(
    sort_column: ColumnElement[object], id_column: ColumnElement[int], *, descending: bool
) -> tuple[UnaryExpression[object], UnaryExpression[int]]:
    """The order of a list: by a column, NULL after all, then by the id."""
    if descending:
        return in_order(sort_column, descending=True), id_column.desc()
    nullable = not isinstance(sort_column, Column) or bool(sort_column.nullable)
    return (sort_column.asc().nulls_last() if nullable else sort_column.asc()), id_column.asc()


def unled(column: ColumnElement[T]) -> ColumnElement[T]:
    """A column whose index must not lead a query: what it says is said of too many rows, or holds too little.

    SQLite, which keeps no statistics of a file, takes any index for a sharp one; walking it to sum its rows, it fetches
    each of them: ten times the cost of the index that holds the sums.
    """
    return func.coalesce(column, column, type_=column.type)


def in_order(column: ColumnElement[T], *, descending: bool = False) -> UnaryExpression[T]:
    """The order by a column, NULL before all; said only where there may be some: else an index is not used."""
    nullable = not isinstance(column, Column) or bool(column.nullable)
    ordered = column.desc() if descending else column.asc()
    if not nullable:
        return ordered
    return ordered.nulls_last() if descending else ordered.nulls_first()


def _beyond(
    column: ColumnElement[object], id_column: ColumnElement[int], after: Cursor, *, descending: bool
) -> ColumnElement[bool]:
    key: BindParameter[int] = bindparam(_ID, after.id)
    same_later = id_column < key if descending else id_column > key
    if after.value is None:
        return and_(column.is_(None), same_later)
    value: BindParameter[object] = bindparam(_VALUE, after.value, column.type)
    further = column < value if descending else column > value
    return or_(further, and_(column == value, same_later), column.is_(None))
