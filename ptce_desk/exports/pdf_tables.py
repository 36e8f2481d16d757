"""A table of a report on the page: header repeated, rows of known heights, long texts over several lines and pages."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from reportlab.platypus import CondPageBreak, Flowable, Spacer
from reportlab.platypus import Table as Grid
from typing_extensions import override

from ptce_desk.exports.charts import FONT
from ptce_desk.exports.later import advance
from ptce_desk.exports.pdf_columns import SIZES, Layout, Texts, lay_out
from ptce_desk.exports.pdf_free_text import Continued, titled
from ptce_desk.exports.pdf_lines import Command, Prose, height_of, leading
from ptce_desk.exports.pdf_look import ACCENT, AIR, HAIRLINE, INK, PAD, PALE, PEN, SECTION, SMALL, STRIPE, WHITE
from ptce_desk.exports.pdf_tags import TableTags
from ptce_desk.exports.pdf_text import BOLD, spaced, wrapped
from ptce_desk.exports.report import Table

_ALIGN: Final = {
    "text": "LEFT",
    "amount": "RIGHT",
    "percent": "RIGHT",
    "count": "RIGHT",
    "number": "RIGHT",
    "score": "RIGHT",
    "year": "CENTER",
    "date": "CENTER",
}
_GOOD_PART: Final = 130.0
"""Points of a table under which it is not begun at the foot of a page, unless it ends there."""
_KEPT_WHOLE: Final = 250.0
"""Points of rows that are not parted between two pages: half of a page that lies on its side."""
_TOGETHER: Final = 2
"""Rows at the end of a table that stand on one page with its totals: one alone would be lost there."""
_SIGNED_WITH: Final = 130.0
"""Points of notes that stand on the page of the last rows; of more, the last ones stand together."""
_LAST_NOTES: Final = 3


def placed_parts(table: Table, width: float, sizes: Sequence[float] = SIZES, above: float = 0) -> list[Flowable]:
    """A table that begins where it stands whole, or where a good part of it does; `above` is what stands before it."""
    parts, beginning = _laid_out(table, width, sizes)
    whole = height_of(parts, width)
    room = beginning if beginning > _GOOD_PART else min(whole, _GOOD_PART)
    return [CondPageBreak(above + min(whole, room)), *parts]


def table_parts(table: Table, width: float, sizes: Sequence[float] = SIZES) -> list[Flowable]:
    """A table with its title above and its notes below, in `width` points."""
    return _laid_out(table, width, sizes)[0]


def _laid_out(table: Table, width: float, sizes: Sequence[float]) -> tuple[list[Flowable], float]:
    """The parts of a table, and how high it is down to its first row, or to its last where it is kept whole."""
    title, whole = titled(table.title, SECTION, width)
    parts: list[Flowable] = [title] if table.title else []
    beginning = height_of(parts, width)
    if not table.rows:
        return [*parts, Prose(table.empty_text, SMALL), *whole], beginning
    continued = Continued()
    notes = [Prose(note, SMALL) for note in table.notes]
    under, after = (notes, []) if height_of(notes, width) <= _SIGNED_WITH else ([], _ended_together(table.notes))
    layouts = lay_out(table, width, sizes)
    for rank, layout in enumerate(layouts):
        grid = grid_of(layout, continued, under if layout is layouts[-1] else ())
        together = height_of([grid], width)
        if together > _KEPT_WHOLE:
            together = grid.beginning
        beginning += 0 if rank else together
        parts += [CondPageBreak(together + 6), Spacer(1, 6), grid] if rank else [grid]
    return [*parts, *after, *whole, *continued.parts(width)], beginning


def _ended_together(notes: Sequence[str]) -> list[Prose]:
    """Notes whose last ones, the room to sign among them, are not parted."""
    stays = replace(SMALL, stays=True)
    first = len(notes) - _LAST_NOTES
    return [Prose(note, stays if first <= rank < len(notes) - 1 else SMALL) for rank, note in enumerate(notes)]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The cells of a layout, those of its headings first and of its totals last, and where each row ends.

    Attributes:
        depths: of each row, points from the top of the first to its foot; after a zero.
        under: what stands on the page of the last rows, under them.
    """

    layout: Layout
    cells: Sequence[list[str]]
    heights: Sequence[float]
    depths: Sequence[float]
    tags: TableTags
    under: Sequence[Prose] = ()

    @property
    def kept_from(self) -> int:
        """The first of the rows that stand together on the last page."""
        totals = 0 if self.layout.totals is None else 1
        return max(1, len(self.cells) - totals - _TOGETHER)


class Rows(Flowable):
    """Some rows of a table under its headings: a page draws those it holds.

    ReportLab's own table looks at all the rows that are left again on every page, and at every cell of them.
    """

    def __init__(self, drawn: _Drawn, first: int, end: int) -> None:
        super().__init__()
        self._drawn, self._first, self._end = drawn, first, end
        self._room = 0.0

    @property
    def heights(self) -> Sequence[float]:
        """Of all the rows of the table, in points."""
        return self._drawn.heights

    @property
    def beginning(self) -> float:
        """Points down to the foot of the first row, or of all those that stand together when these are all."""
        depths, last = self._drawn.depths, self._end if self._drawn.kept_from == self._first else self._first + 1
        return depths[1] + depths[last] - depths[self._first]

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """How much room it takes, in points."""
        depths = self._drawn.depths
        self.width = sum(self._drawn.layout.widths)
        self._room = aW
        self.height = depths[1] + depths[self._end] - depths[self._first] + height_of(self._under, aW)
        return self.width, self.height

    @property
    def _under(self) -> Sequence[Prose]:
        return self._drawn.under if self._end == len(self._drawn.cells) else ()

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        """The rows that fit in a height, and the others; nothing when none fits."""
        depths = self._drawn.depths
        end = bisect_right(depths, aH - depths[1] + depths[self._first]) - 1
        end = min(end, max(self._drawn.kept_from, self._first))
        if end <= self._first:
            return []
        return [Rows(self._drawn, self._first, end), Rows(self._drawn, end, self._end)]

    def draw(self) -> None:
        """Draw them."""
        layout, cells, heights = self._drawn.layout, self._drawn.cells, self._drawn.heights
        rows = [cells[0], *cells[self._first : self._end]]
        whole = self._end == len(cells)
        grid = Grid(
            rows,
            layout.widths,
            [heights[0], *heights[self._first : self._end]],
            repeatRows=1,
            style=_commands(layout, len(rows), totals=whole and layout.totals is not None),
            hAlign="LEFT",
            renderCB=self._drawn.tags,
        )
        base = height_of(self._under, self._room)
        grid.wrapOn(self.canv, self.width, self.height)
        grid.drawOn(self.canv, 0, base)
        for note in self._under:
            base -= note.getSpaceBefore() + note.height
            note.drawOn(self.canv, 0, base)
            base -= note.getSpaceAfter()


def grid_of(layout: Layout, continued: Continued, under: Sequence[Prose] = ()) -> Rows:
    """The rows of a layout under its headings, its totals, and what stands `under` the last of them."""
    size = layout.size
    rooms = [width - 2 * PAD for width in layout.widths]
    header = [
        continued.shown(wrapped(text, BOLD, size, room), text, (text, ""), size, room)
        for text, room in zip(layout.headings, rooms, strict=True)
    ]
    drawn = [header]
    for row in layout.rows:
        advance()
        drawn.append(_lines(layout, row, rooms, continued))
    cells = [_cells(layout, lines, texts) for lines, texts in zip(drawn, (layout.headings, *layout.rows), strict=True)]
    aside = [place for place, column in enumerate(layout.columns) if column.written != "text"]
    spoken = {place: layout.headings[place] for place in aside if len(header[place]) > 1}
    heights = [max(map(len, row)) * leading(size) + AIR for row in drawn]
    heights[1:] = [max(height, layout.least_height) for height in heights[1:]]
    if layout.totals is not None:
        cells.append(list(layout.totals))
        heights.append(leading(size) + AIR)
    tags = TableTags(len(layout.columns), len(layout.rows), spoken)
    return Rows(_Drawn(layout, cells, heights, [0.0, *accumulate(heights)], tags, under), 1, len(cells))


def _cells(layout: Layout, drawn: Sequence[Sequence[str]], texts: Texts) -> list[str]:
    """The cells of a row as ReportLab wants them; a space at the end of a line would move what is not on the left."""
    return [
        "\n".join(spaced(lines, text) if column.written == "text" else lines)
        for lines, text, column in zip(drawn, texts, layout.columns, strict=True)
    ]


def _lines(layout: Layout, row: Texts, rooms: Sequence[float], continued: Continued) -> list[Sequence[str]]:
    """The lines of each cell of a row."""
    size = layout.size
    return [
        continued.shown(wrapped(text, FONT, size, room), text, (heading, row[0]), size, room)
        for text, heading, room in zip(row, layout.headings, rooms, strict=True)
    ]


def _commands(layout: Layout, count: int, *, totals: bool) -> list[Command]:
    """How some rows look under their headings; `totals` when they end with these."""
    size, last = layout.size, count - 1
    body_end = last - 1 if totals else last
    commands: list[Command] = [
        ("FONT", (0, 1), (-1, -1), FONT, size, leading(size)),
        ("FONT", (0, 0), (-1, 0), BOLD, size, leading(size)),
        ("TEXTCOLOR", (0, 1), (-1, -1), INK),
        ("TEXTCOLOR", (0, 0), (-1, 0), WHITE),
        ("BACKGROUND", (0, 0), (-1, 0), ACCENT),
        ("VALIGN", (0, 0), (-1, 0), "MIDDLE"),
        ("VALIGN", (0, 1), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), PAD),
        ("RIGHTPADDING", (0, 0), (-1, -1), PAD),
        ("TOPPADDING", (0, 0), (-1, -1), AIR / 2 - 0.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), AIR / 2 + 0.5),
        ("ROWBACKGROUNDS", (0, 1), (-1, body_end), [WHITE, STRIPE]),
        ("LINEBELOW", (0, 1), (-1, body_end), 0.25, HAIRLINE),
    ]
    commands += [
        ("ALIGN", (place, 0), (place, -1), _ALIGN[column.written])
        for place, column in enumerate(layout.columns)
        if column.written != "text"
    ]
    commands += [
        ("GRID", (place, 1), (place, body_end), 0.5, PEN)
        for place, column in enumerate(layout.columns)
        if column.by_hand
    ]
    if totals:
        commands += [
            ("FONT", (0, last), (-1, last), BOLD, size, leading(size)),
            ("BACKGROUND", (0, last), (-1, last), PALE),
            ("LINEABOVE", (0, last), (-1, last), 0.8, ACCENT),
        ]
    return commands
