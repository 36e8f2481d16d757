"""A table of a report on the page: header repeated, rows of known heights, long texts over several lines and pages."""

from collections.abc import Sequence
from typing import Final, TypeAlias

from reportlab.platypus import CondPageBreak, Flowable, Spacer
from reportlab.platypus import Table as Grid

from ptce_desk.exports.charts import FONT
from ptce_desk.exports.pdf_columns import SIZES, Layout, Texts, lay_out
from ptce_desk.exports.pdf_lines import Prose, leading
from ptce_desk.exports.pdf_look import (
    ACCENT,
    AIR,
    HAIRLINE,
    INK,
    PAD,
    PALE,
    SECTION,
    SMALL,
    STRIPE,
    WHITE,
)
from ptce_desk.exports.pdf_text import BOLD, wrapped
from ptce_desk.exports.report import ColumnKind, Table

TALLEST: Final = 36
"""Lines of a row; a longer text goes on in a row below, so that every row fits on a page."""
_ALIGN: Final = {
    ColumnKind.TEXT: "LEFT",
    ColumnKind.AMOUNT: "RIGHT",
    ColumnKind.PERCENT: "RIGHT",
    ColumnKind.INTEGER: "RIGHT",
    ColumnKind.NUMBER: "RIGHT",
    ColumnKind.YEAR: "CENTER",
    ColumnKind.DATE: "CENTER",
}
_GOOD_PART: Final = 130.0
"""Points of a table under which it is not begun at the foot of a page, unless it ends there."""
_ENDLESS: Final = 1e6
Command: TypeAlias = tuple[str, tuple[int, int], tuple[int, int], *tuple[object, ...]]
"""One line of a ReportLab style: what, from which cell, to which, and how."""


def placed_parts(table: Table, width: float, sizes: Sequence[float] = SIZES, above: float = 0) -> list[Flowable]:
    """A table that begins where it stands whole, or where a good part of it does; `above` is what stands before it."""
    parts = table_parts(table, width, sizes)
    height = sum(part.wrap(width, _ENDLESS)[1] for part in parts)
    return [CondPageBreak(above + min(height, _GOOD_PART) + SECTION.before), *parts]


def table_parts(table: Table, width: float, sizes: Sequence[float] = SIZES) -> list[Flowable]:
    """A table with its title above and its notes below, in `width` points."""
    parts: list[Flowable] = [Prose(table.title, SECTION)] if table.title else []
    if not table.rows:
        return [*parts, Prose(table.empty_text, SMALL)]
    for rank, layout in enumerate(lay_out(table, width, sizes)):
        parts += [Spacer(1, 6)] if rank else []
        parts.append(grid_of(layout))
    return parts + [Prose(note, SMALL) for note in table.notes]


def grid_of(layout: Layout) -> Grid:
    """The grid of a layout: its header, its rows and its totals."""
    size = layout.size
    rooms = [width - 2 * PAD for width in layout.widths]
    header = [wrapped(text, BOLD, size, room) for text, room in zip(layout.headings, rooms, strict=True)]
    cells, counts, ends = _cells(layout.rows, rooms, size)
    cells.insert(0, ["\n".join(lines) for lines in header])
    counts.insert(0, max(map(len, header)))
    if layout.totals is not None:
        cells.append(list(layout.totals))
        counts.append(1)
    heights = [count * leading(size) + AIR for count in counts]
    commands = _commands(layout, len(cells), ends)
    return Grid(cells, layout.widths, heights, repeatRows=1, style=commands, hAlign="LEFT")


def _cells(rows: Sequence[Texts], rooms: Sequence[float], size: float) -> tuple[list[list[str]], list[int], list[int]]:
    """The rows as they are drawn, how many lines each takes, and the number of the last drawn of each given."""
    cells: list[list[str]] = []
    counts: list[int] = []
    ends: list[int] = []
    for row in rows:
        lines = [wrapped(text, FONT, size, room) for text, room in zip(row, rooms, strict=True)]
        tallest = max(map(len, lines))
        for first in range(0, tallest, TALLEST):
            cells.append(["\n".join(part[first : first + TALLEST]) for part in lines])
            counts.append(min(tallest - first, TALLEST))
        ends.append(len(cells))
    return cells, counts, ends


def _commands(layout: Layout, count: int, ends: Sequence[int]) -> list[Command]:
    size, last = layout.size, count - 1
    body_end = last if layout.totals is None else last - 1
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
    ]
    commands += [
        ("ALIGN", (place, 0), (place, -1), _ALIGN[column.kind])
        for place, column in enumerate(layout.columns)
        if column.kind is not ColumnKind.TEXT
    ]
    if len(ends) == body_end:
        commands.append(("LINEBELOW", (0, 1), (-1, body_end), 0.25, HAIRLINE))
    else:
        commands += [("LINEBELOW", (0, end), (-1, end), 0.25, HAIRLINE) for end in ends]
    if layout.totals is not None:
        commands += [
            ("FONT", (0, last), (-1, last), BOLD, size, leading(size)),
            ("BACKGROUND", (0, last), (-1, last), PALE),
            ("LINEABOVE", (0, last), (-1, last), 0.8, ACCENT),
        ]
    return commands
