"""Keyset paging: the next page starts after the last row seen, whatever the depth."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from sqlalchemy import ColumnElement, Select, and_, or_

PAGE_SIZE: Final = 100

SortValue = str | int | Decimal | date | None


@dataclass(frozen=True, slots=True)
class Cursor:
    """The sort value and the id of the last row of a page."""

    value: SortValue
    id: int


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

    NULL sorts first, as SQLite does; both directions are exact reverses of each other.
    """
    if after is not None:
        query = query.where(_beyond(sort_column, id_column, after, descending=descending))
    columns = (sort_column, id_column)
    return query.order_by(*(c.desc() if descending else c.asc() for c in columns)).limit(size + 1)


def _beyond(
    column: ColumnElement[object], id_column: ColumnElement[int], after: Cursor, *, descending: bool
) -> ColumnElement[bool]:
    same_later = id_column < after.id if descending else id_column > after.id
    if after.value is None:
        rest = and_(column.is_(None), same_later)
        return rest if descending else or_(rest, column.is_not(None))
    further = column < after.value if descending else column > after.value
    rest = or_(further, and_(column == after.value, same_later))
    return or_(rest, column.is_(None)) if descending else rest
