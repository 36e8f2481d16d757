"""All the rows of one store in another, the journal as it is: a file published as a base, a base copied as a file."""

from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Final

from sqlalchemy import Connection, Select, Table, column, func, insert, select, table, update

from ptce_desk.db.bulk_rows import give_from, last_ids
from ptce_desk.db.canonical import STORED
from ptce_desk.db.kept_figures import COMPUTED, keep_all
from ptce_desk.db.schema import metadata
from ptce_desk.db.schema.journal import journal_head
from ptce_desk.db.schema.kept import calendar_event
from ptce_desk.db.search_index import rebuild_index
from ptce_desk.db.search_lines import SearchLine
from ptce_desk.domain.team_errors import CopyDiffersError
from ptce_desk.domain.waiting import always, by_batches

Progress = Callable[[int, int], None]
"""Told how much is done, of how much; what it raises stops the journey, and nothing of it is kept."""

_AT_ONCE: Final = 1_000
_STREAMED: Final = {"yield_per": _AT_ONCE}
_ORDER: Final = [one for one in metadata.sorted_tables if one is not journal_head]
"""Each table after those its rows point at."""
_SEARCHED: Final = table("search_index", *map(column, SearchLine._fields))
_DERIVED: Final = {
    "search_index": (select(_SEARCHED).order_by(_SEARCHED.c.kind, _SEARCHED.c.record_id),),
    "kept_figures": tuple(select(kept).order_by(*kept.primary_key.columns) for kept in COMPUTED),
}
"""What is made of the rows, in an order that is the same whatever the engine."""


def send_rows(source: Connection, target: Connection, progress: Progress = lambda _done, _total: None) -> None:
    """Fill an empty store with what another holds, and see that it holds the very same.

    What is derived, the search and the sums, is made again there. Numbers given are never given again.

    Raises:
        CopyDiffersError: a table does not hold the same rows: the transaction of `target` is not to be kept.
    """
    total = 2 * sum(source.execute(select(func.count()).select_from(one)).scalar_one() for one in _ORDER)
    done = 0

    def tell(count: int) -> None:
        nonlocal done
        done += count
        progress(done, total)

    for one in _ORDER:
        for rows in _by_batches(source, _all(one)):
            target.execute(insert(STORED[one.name]), rows)
            tell(len(rows))
    target.execute(update(journal_head).values(dict(source.execute(_all(journal_head)).mappings().one())))
    handed = [dict(row) for row in source.execute(select(calendar_event)).mappings()]
    if handed:
        target.execute(insert(calendar_event), handed)
    give_from(target, last_ids(source))
    keep_all(target)
    rebuild_index(target, lambda: tell(0))
    for one in _ORDER:
        if not _alike(source, target, _all(one), tell):
            raise CopyDiffersError(one.name)
    if not _alike(source, target, _all(journal_head)):
        raise CopyDiffersError(journal_head.name)


def derived_otherwise(one: Connection, other: Connection) -> list[str]:
    """Which of what is made of their rows two stores that hold the same do not say alike: the search, the sums."""
    return [kind for kind, queries in _DERIVED.items() if not all(_alike(one, other, query) for query in queries)]


def _by_batches(source: Connection, query: Select[*tuple[object, ...]]) -> Iterator[list[dict[str, object]]]:
    for some in source.execute(query, execution_options=_STREAMED).mappings().partitions():
        yield [dict(row) for row in some]


def _all(one: Table) -> Select[*tuple[object, ...]]:
    """All the rows of a table, in an order that is the same whatever the engine."""
    return select(STORED[one.name]).order_by(*one.primary_key.columns.keys())


def _alike(
    one: Connection,
    other: Connection,
    query: Select[*tuple[object, ...]],
    tell: Callable[[int], None] = lambda _count: None,
) -> bool:
    """Whether two stores answer alike; `tell` is told how many rows were compared, as they are."""
    with (
        one.execute(query, execution_options=_STREAMED) as mine,
        other.execute(query, execution_options=_STREAMED) as its,
    ):
        for pairs in by_batches(zip_longest(mine, its), _AT_ONCE, always):
            if any(row is None or beside is None or tuple(row) != tuple(beside) for row, beside in pairs):
                return False
            tell(len(pairs))
    return True
