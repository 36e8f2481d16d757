"""How wide each column of a printed table is, and at which size its text: amounts whole, texts on several lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, assert_never

from ptce_desk.exports.book_look import HAND_HEIGHT_MM, HAND_WIDTH_MM, POINTS_PER_MM
from ptce_desk.exports.charts import FONT
from ptce_desk.exports.pdf_look import PAD
from ptce_desk.exports.pdf_text import BOLD, printable, printable_line, text_width
from ptce_desk.exports.report import Cell, Column, Table, value_of
from ptce_desk.formatting import amount_text, date_text, number_text, percent_text
from ptce_desk.records.kinds import Kind

SIZES: Final = (8.0,)
"""Smaller letters are not read in a meeting: what is too wide goes on in a second band of columns."""
_NARROWEST: Final = 10.5
"""A column of texts that wrap is at least so many times the size of its letters."""
_WIDEST_PLAIN: Final = 16.0
_WIDEST_WRAPPED: Final = 90.0
_SAMPLE: Final = 400
"""Texts looked at to share the room; numbers are all looked at, since none may be cut."""

_SENTENCE: Final = 2
"""How many times the room of a figure a sentence takes, where both are written in by hand."""

FILLED: Final = 2 / 3
"""The part of a page that the columns of a band after the first need, at least, to be stretched across it."""

Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A table ready to be drawn at a size: some columns, their widths in points, and the texts of its rows."""

    columns: tuple[Column, ...]
    headings: Texts
    rows: tuple[Texts, ...]
    totals: Texts | None
    widths: tuple[float, ...]
    size: float

    @property
    def least_height(self) -> float:
        """Of its rows, in points; none where nothing is written in by hand."""
        return HAND_HEIGHT_MM * POINTS_PER_MM if any(column.by_hand for column in self.columns) else 0.0


@dataclass(frozen=True, slots=True)
class _Room:
    """What a column needs at a size: at least, and at best."""

    least: float
    best: float


def fits(table: Table, width: float, size: float = SIZES[0]) -> bool:
    """Whether all the columns stand side by side at a size, by default the largest."""
    texts = _texts_of(table)
    return sum(room.least for room in _rooms(table, *texts, size)) <= width


def lay_out(table: Table, width: float, sizes: Sequence[float] = SIZES) -> list[Layout]:
    """One layout, or several where not all fit in `width`, even in small letters: the first columns lead each."""
    headings, rows, totals = _texts_of(table)
    rooms: list[_Room] = []
    for size in sizes:
        rooms = _rooms(table, headings, rows, totals, size)
        if sum(room.least for room in rooms) <= width:
            break
    return [
        Layout(
            tuple(table.columns[place] for place in places),
            tuple(headings[place] for place in places),
            tuple(tuple(row[place] for place in places) for row in rows),
            _totals_of(totals, places, len(places) if rank == 0 else max(table.frozen_columns, 1)),
            _shared(
                [rooms[place] for place in places], [table.columns[place] for place in places], width, later=rank > 0
            ),
            size,
        )
        for rank, places in enumerate(_bands(rooms, width, max(table.frozen_columns, 1)))
    ]


def cell_text(cell: Cell, kind: Kind) -> str:
    """What a cell shows."""
    value = value_of(cell)
    match value:
        case None:
            return ""
        case str():
            return printable(value).strip()
        case Decimal() if kind == "percent":
            return percent_text(value)
        case Decimal() if kind == "score":
            return number_text(value, 2)
        case Decimal() if kind == "amount":
            return amount_text(value)
        case Decimal() | int():
            return str(value) if kind == "year" else number_text(value)
        case date():
            return date_text(value)
        case _:
            assert_never(value)


def _totals_of(totals: Texts | None, places: Sequence[int], told: int) -> Texts | None:
    """The totals of some columns; none where nothing is summed past the first ones, which others bear already."""
    if totals is None or (told < len(places) and not any(totals[place] for place in places[told:])):
        return None
    return tuple(totals[place] for place in places)


def _texts_of(table: Table) -> tuple[Texts, tuple[Texts, ...], Texts | None]:
    kinds = [column.kind for column in table.columns]
    headings = tuple(printable_line(column.heading) for column in table.columns)
    rows = tuple(tuple(cell_text(cell, kind) for cell, kind in zip(row, kinds, strict=True)) for row in table.rows)
    if not table.has_totals:
        return headings, rows, None
    totals = [cell_text(total, kind) for total, kind in zip(table.totals(), kinds, strict=True)]
    return headings, rows, (totals[0] or table.total_label, *totals[1:])


def _rooms(table: Table, headings: Texts, rows: Sequence[Texts], totals: Texts | None, size: float) -> list[_Room]:
    rooms = []
    for place, column in enumerate(table.columns):
        word = max((text_width(word, BOLD, size) for word in headings[place].split(" ")), default=0.0)
        words = min(word, _WIDEST_PLAIN * size)
        total = 0.0 if totals is None else text_width(totals[place], BOLD, size)
        room = _text_room(column, [row[place] for row in rows], size)
        hand = HAND_WIDTH_MM * POINTS_PER_MM * (_SENTENCE if column.wrap else 1) if column.by_hand else 0.0
        least, best = (max(words, total, one) + 2 * PAD for one in (room.least, room.best))
        rooms.append(_Room(max(least, hand), max(best, hand)))
    return rooms


def _text_room(column: Column, texts: Sequence[str], size: float) -> _Room:
    if column.written != "text":
        distinct = {len(text): text for text in texts if text}  # figures are all of one width, and so are lengths
        whole = max((text_width(text, FONT, size) for text in distinct.values()), default=0.0)
        return _Room(whole, whole)
    longest = sorted(dict.fromkeys(texts[:_SAMPLE]), key=len)[-20:]
    whole = max((text_width(line, FONT, size) for text in longest for line in text.split("\n")), default=0.0)
    if column.wrap:
        words = {word for text in longest for word in text.split()}
        word = max((text_width(word, FONT, size) for word in words), default=0.0)
        least = max(_NARROWEST * size, min(word, _WIDEST_PLAIN * size))
        return _Room(min(whole, least), min(whole, _WIDEST_WRAPPED * size))
    return _Room(min(whole, _WIDEST_PLAIN * size), min(whole, _WIDEST_PLAIN * size))


def _bands(rooms: Sequence[_Room], width: float, leading: int) -> list[list[int]]:
    """The columns that stand side by side; the first ones, which name the rows, lead each band."""
    leaders = list(range(min(leading, len(rooms))))
    led = sum(rooms[place].least for place in leaders)
    bands, used = [leaders.copy()], led
    for place, room in enumerate(rooms[len(leaders) :], len(leaders)):
        if used + room.least > width and len(bands[-1]) > len(leaders):
            bands.append(leaders.copy())
            used = led
        bands[-1].append(place)
        used += room.least
    return bands


def _shared(
    rooms: Sequence[_Room], columns: Sequence[Column], width: float, *, later: bool = False
) -> tuple[float, ...]:
    """The width of each: what it needs, then a fair share of what is left, then what nobody needs to long texts.

    The few columns of a `later` band are not stretched across the page.
    """
    widths = [room.least for room in rooms]
    left = max(width - sum(widths), 0.0)
    order = sorted(range(len(rooms)), key=lambda place: rooms[place].best - rooms[place].least)
    for rank, place in enumerate(order):
        share = min(rooms[place].best - rooms[place].least, left / (len(order) - rank))
        widths[place] += share
        left -= share
    if later and left > width * (1 - FILLED):
        return tuple(widths)
    takers = [place for place, column in enumerate(columns) if column.wrap] or list(range(len(columns)))
    for place in takers:
        widths[place] += left / len(takers)
    return tuple(widths)
