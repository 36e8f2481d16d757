"""Rows that are all there, in groups: the headings, with counts and sums, and the rows of each."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.domain.bands import Bucket, bucket_of
from ptce_desk.domain.french_order import natural_key, ordered, sort_key
from ptce_desk.domain.money import ZERO
from ptce_desk.ui.models.columns import Column, Row
from ptce_desk.ui.models.folded_table import Head, Path
from ptce_desk.wording.axes import UNSAID, bucket_words
from ptce_desk.wording.filters import count_text

UNFOLDED_UP_TO: Final = 300
"""Rows of a list whose groups are all unfolded at first."""


def grouped(
    rows: Sequence[Row], columns: Sequence[Column[Row]], by: Sequence[str], noun: tuple[str, str]
) -> tuple[list[Head], dict[Path, list[Row]]]:
    """Headings by what one or two columns show, an outer one before those in it, and the rows of the innermost.

    Days are grouped by year and amounts by band. Groups stand as French orders them, later years first, what is unsaid
    last; rows keep their order. `noun` is what a row is, one then several.
    """
    told = {column.key: column for column in columns}
    amounts = [column for column in columns if column.kind == "amount"]
    held: dict[Path, list[Row]] = {}
    for row in rows:
        held.setdefault(tuple(_value(told[key], row) for key in by), []).append(row)
    inner = sorted(held, key=lambda path: [_place(told[key], value) for key, value in zip(by, path, strict=True)])
    last = told[by[-1]]
    heads: list[Head] = []
    for outer in dict.fromkeys(path[:1] for path in inner):
        within = [path for path in inner if path[:1] == outer]
        if len(by) > 1:
            every = [row for path in within for row in held[path]]
            heads.append(_head(outer, _label(told[by[0]], outer[0]), every, amounts, noun, holds_rows=False))
        heads.extend(_head(path, _label(last, path[-1]), held[path], amounts, noun, holds_rows=True) for path in within)
    return heads, held


def _head(
    path: Path,
    label: str,
    rows: Sequence[Row],
    amounts: Iterable[Column[Row]],
    noun: tuple[str, str],
    *,
    holds_rows: bool,
) -> Head:
    sums: Mapping[str, Decimal] = {column.key: sum_of(column, rows) for column in amounts}
    return Head(path, label, count_text(len(rows), *noun), sums, holds_rows)


def _bucket(column: Column[Row]) -> Bucket | None:
    """What the amounts and the days of a column are grouped in, None where each value is a group."""
    if column.words is not None:
        return None
    return {"amount": Bucket.BAND, "date": Bucket.YEAR}.get(column.kind)


def _value(column: Column[Row], row: Row) -> Hashable:
    bucket, value = _bucket(column), column.read(row)
    if bucket is not None:
        return bucket_of(bucket, value) if isinstance(value, Decimal | date) else None
    return column.text(row) or None


def _label(column: Column[Row], value: Hashable) -> str:
    bucket = _bucket(column)
    return bucket_words(bucket, value) if bucket is not None and isinstance(value, int) else str(value or UNSAID)


def sum_of(column: Column[Row], rows: Iterable[Row]) -> Decimal:
    """What a column of amounts sums to."""
    return sum((value for row in rows if isinstance(value := column.read(row), Decimal)), ZERO)


def ordered_by(column: Column[Row], rows: Sequence[Row], *, descending: bool) -> list[Row]:
    """Rows by what a column shows of them, as words or as figures are read; what is not said comes last both ways."""

    def place(row: Row) -> tuple[Decimal | int | str, ...] | None:
        value = column.read(row)
        if isinstance(value, date):
            return (value.toordinal(),)
        if isinstance(value, Decimal | int) and not isinstance(value, bool):
            return (value,)
        return (natural_key(sort_key(text)),) if (text := column.text(row)) else None

    return ordered(rows, place, descending=descending)


def _place(column: Column[Row], value: Hashable) -> tuple[bool, int, str]:
    """Where a value stands among those of its column."""
    if value is None:
        return True, 0, ""
    if isinstance(value, int):
        return False, -value if _bucket(column) is Bucket.YEAR else value, ""
    labels = [label for _option, label in column.options]
    if value in labels:
        return False, labels.index(str(value)), ""
    figures = str(value)
    return (False, -int(figures), "") if figures.isdecimal() else (False, 0, sort_key(figures))
