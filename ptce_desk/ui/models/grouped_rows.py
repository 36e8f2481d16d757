"""Rows that are all there, in groups: the headings, with counts and sums, and the rows of each."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from ptce_desk.domain.french_order import sort_key
from ptce_desk.domain.money import ZERO
from ptce_desk.ui.models.columns import Column, Row
from ptce_desk.ui.models.folded_table import Head, Path
from ptce_desk.wording.axes import UNSAID
from ptce_desk.wording.filters import count_text

UNFOLDED_UP_TO: Final = 300
"""Rows of a list whose groups are all unfolded at first."""


def grouped(
    rows: Sequence[Row], columns: Sequence[Column[Row]], by: Sequence[str], noun: tuple[str, str]
) -> tuple[list[Head], dict[Path, list[Row]]]:
    """Headings by what one or two columns show, an outer one before those in it, and the rows of the innermost.

    Groups stand as French orders them, later years first, what is unsaid last; rows keep their order. `noun` is what a
    row is, one then several.
    """
    told = {column.key: column for column in columns}
    amounts = [column for column in columns if column.kind == "amount"]
    held: dict[Path, list[Row]] = {}
    for row in rows:
        held.setdefault(tuple(told[key].text(row) or None for key in by), []).append(row)
    inner = sorted(held, key=lambda path: [_place(told[key], value) for key, value in zip(by, path, strict=True)])
    heads: list[Head] = []
    for outer in dict.fromkeys(path[:1] for path in inner):
        within = [path for path in inner if path[:1] == outer]
        if len(by) > 1:
            every = [row for path in within for row in held[path]]
            heads.append(_head(outer, every, amounts, noun, holds_rows=False))
        heads.extend(_head(path, held[path], amounts, noun, holds_rows=True) for path in within)
    return heads, held


def _head(
    path: Path, rows: Sequence[Row], amounts: Iterable[Column[Row]], noun: tuple[str, str], *, holds_rows: bool
) -> Head:
    sums: Mapping[str, Decimal] = {column.key: _sum(column, rows) for column in amounts}
    return Head(path, str(path[-1] or UNSAID), count_text(len(rows), *noun), sums, holds_rows)


def _sum(column: Column[Row], rows: Iterable[Row]) -> Decimal:
    return sum((value for row in rows if isinstance(value := column.read(row), Decimal)), ZERO)


def _place(column: Column[Row], value: Hashable) -> tuple[bool, int, str]:
    """Where a value stands among those of its column."""
    if value is None:
        return True, 0, ""
    labels = [label for _option, label in column.options]
    if value in labels:
        return False, labels.index(str(value)), ""
    figures = str(value)
    return (False, -int(figures), "") if figures.isdecimal() else (False, 0, sort_key(figures))
