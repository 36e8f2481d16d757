"""The note of one record on its page."""

from collections.abc import Sequence
from itertools import zip_longest
from math import ceil
from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer
from reportlab.platypus import Table as Grid

from ptce_desk.exports import labels
from ptce_desk.exports.charts import FONT
from ptce_desk.exports.documents import Fact, Figure, Note
from ptce_desk.exports.pdf_charts import charted_parts
from ptce_desk.exports.pdf_columns import fits
from ptce_desk.exports.pdf_contents import Contents, Landmark
from ptce_desk.exports.pdf_free_text import free_text, titled
from ptce_desk.exports.pdf_lines import Command, Prose, height_of, leading
from ptce_desk.exports.pdf_look import AIR, HAIRLINE, INK, NOTE_TITLE, PALE, QUIET, SECTION, SMALL
from ptce_desk.exports.pdf_pagination import Pagination
from ptce_desk.exports.pdf_tables import placed_parts, table_parts
from ptce_desk.exports.pdf_tags import PairTags, TableTags
from ptce_desk.exports.pdf_text import BOLD, printable, printable_line, spaced, text_width, wrapped
from ptce_desk.exports.report import Table
from ptce_desk.exports.xlsx_text import cut_text

_SIZE: Final = 8.0
_SIZES: Final = (_SIZE,)
"""What is read on paper is printed in 8 points or more."""
_LABEL: Final = 82.0
_LONGEST_ENTRY: Final = 300
_GUTTER: Final = 12.0
_TALLEST_BESIDE: Final = 260.0
"""Points; two tables taller than this stand one above the other, where each may go on over the page."""
_FIGURE_SIZE: Final = 10.5
_SMALLEST_FIGURE: Final = 8.0
_MOST_FACT_LINES: Final = 4
"""A fact of more lines leaves the grid."""


def note_parts(note: Note, width: float, pagination: Pagination) -> list[Flowable]:
    """A note from its title to its last sentence; its short facts in a grid, the others as wide as the page."""
    title, whole = titled(note.title, NOTE_TITLE, width)
    short = [fact for fact in note.facts if _is_short(fact, width)]
    long = [part for fact in note.facts if fact not in short for part in free_text(fact.label, fact.text, width)]
    return [
        Bookmark(cut_text(printable_line(" – ".join(filter(None, (note.heading, note.title)))), _LONGEST_ENTRY)),
        Prose(note.heading, SMALL),
        title,
        *([facts_grid(short, width), Spacer(1, 7)] if short else []),
        *_figures_grids(note.figures, width),
        *whole,
        *long,
        *_beside(note, width),
        *[part for table in note.tables for part in _marked(table, note, width, pagination)],
        Spacer(1, 4),
        *[Prose(sentence, SMALL) for sentence in note.statement],
        *([Prose(labels.CONTENTS, SECTION), Contents(note.contents, pagination)] if note.contents else []),
    ]


def _marked(table: Table, note: Note, width: float, pagination: Pagination) -> list[Flowable]:
    """A table under its chart, where the table of contents leads when it is told there."""
    room, *parts = charted_parts(table, note.charts.get(table.key), width, _SIZES)
    return [room, *[Landmark(entry, pagination) for entry in note.marks if entry.key == table.key], *parts]


class Bookmark(Flowable):
    """An entry of the reader's table of contents, which leads to this place."""

    _ZEROSIZE = True  # it stands even where the page is full

    def __init__(self, text: str) -> None:
        super().__init__()
        self.width = self.height = 0.0
        self._text = text

    def draw(self) -> None:
        """Mark the place."""
        canvas: Canvas = self.canv
        key = f"page-{canvas.getPageNumber()}"
        canvas.bookmarkPage(key)
        canvas.addOutlineEntry(self._text, key, 0)


def _fact_room(width: float, name: float) -> float:
    return (width - _GUTTER) / 2 - name


def _is_short(fact: Fact, width: float) -> bool:
    return len(wrapped(printable(fact.text), FONT, _SIZE, _fact_room(width, _LABEL))) <= _MOST_FACT_LINES


def facts_grid(facts: Sequence[Fact], width: float, name: float = _LABEL) -> Grid:
    """Facts in two columns, read down the first then down the second; as many in each unless they say their own.

    `name` is the room of their names, in points.
    """
    left, right = [fact for fact in facts if not fact.right], [fact for fact in facts if fact.right]
    if not right:
        half = (len(facts) + 1) // 2
        left, right = left[:half], left[half:]
    room = _fact_room(width, name)
    rows: list[list[str]] = []
    heights: list[float] = []
    for pair in zip_longest(left, right, fillvalue=Fact("", "")):
        lines = [
            spaced(wrapped(printable(text), FONT, _SIZE, place), printable(text))
            for fact in pair
            for text, place in ((fact.label, name), (fact.text, room))
        ]
        rows.append(["\n".join(part) for part in lines])
        heights.append(max(map(len, lines)) * leading(_SIZE) + 3)
    commands: list[Command] = [
        ("FONT", (0, 0), (-1, -1), FONT, _SIZE, leading(_SIZE)),
        ("TEXTCOLOR", (0, 0), (-1, -1), INK),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 1),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        *[("TEXTCOLOR", (place, 0), (place, -1), QUIET) for place in (0, 2)],
    ]
    widths, tags = (name, room + _GUTTER, name, room), PairTags(len(left), len(right))
    return Grid(rows, widths, heights, style=commands, hAlign="LEFT", renderCB=tags)


def _figures_grids(figures: Sequence[Figure], width: float) -> list[Flowable]:
    """The figures on one line, or on several when they are too wide to stand side by side."""
    widest = max((text_width(figure.text, BOLD, _SMALLEST_FIGURE) for figure in figures), default=0.0)
    side_by_side = max(int(width // (widest + 8)), 1)
    lines = ceil(len(figures) / side_by_side)
    share = ceil(len(figures) / lines) if lines else 1
    return [_figures_grid(figures[first : first + share], width) for first in range(0, len(figures), share)]


def _figures_grid(figures: Sequence[Figure], width: float) -> Grid:
    size = _FIGURE_SIZE
    room = width / len(figures)
    while size > _SMALLEST_FIGURE and any(text_width(figure.text, BOLD, size) > room - 8 for figure in figures):
        size -= 0.5
    labels = [wrapped(printable(figure.label), FONT, _SIZE, room - 8) for figure in figures]
    heights = [max(map(len, labels)) * leading(_SIZE) + AIR, leading(size) + AIR]
    commands: list[Command] = [
        ("FONT", (0, 0), (-1, 0), FONT, _SIZE, leading(_SIZE)),
        ("FONT", (0, 1), (-1, 1), BOLD, size, leading(size)),
        ("TEXTCOLOR", (0, 0), (-1, 0), QUIET),
        ("TEXTCOLOR", (0, 1), (-1, 1), INK),
        ("ALIGN", (0, 0), (-1, -1), "CENTER"),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 2),
        ("RIGHTPADDING", (0, 0), (-1, -1), 2),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("BOX", (0, 0), (-1, -1), 0.5, HAIRLINE),
        ("INNERGRID", (0, 0), (-1, -1), 0, PALE),
        *[("BACKGROUND", (place, 0), (place, -1), PALE) for place, figure in enumerate(figures) if figure.strong],
    ]
    cells = [["\n".join(lines) for lines in labels], [printable(figure.text) for figure in figures]]
    spoken = {place: printable(figure.label) for place, figure in enumerate(figures) if len(labels[place]) > 1}
    tags = TableTags(len(figures), 1, spoken)
    return Grid(cells, [room] * len(figures), heights, style=commands, hAlign="LEFT", renderCB=tags)


def _beside(note: Note, width: float) -> list[Flowable]:
    """Two tables side by side, one above the other where half the page does not hold each whole."""
    room = (width - _GUTTER) / 2
    whole = len(note.beside) == 2 and all(fits(table, room, _SIZES[-1]) for table in note.beside)
    columns = [table_parts(table, room, _SIZES) for table in note.beside] if whole else []
    if not whole or max(height_of(parts, room) for parts in columns) > _TALLEST_BESIDE:
        return [part for table in note.beside for part in placed_parts(table, width, _SIZES)]
    commands: list[Command] = [
        ("FONT", (0, 0), (-1, -1), FONT, _SIZE),  # else ReportLab's own, which is not in the file
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ]
    return [Spacer(1, 8), Grid([columns], (room + _GUTTER, room), style=commands, hAlign="LEFT")]
