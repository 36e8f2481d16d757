"""Prose on the page: lines drawn as they are, no character of which is ever taken for markup."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable
from typing_extensions import override

from ptce_desk.exports.charts import FONT
from ptce_desk.exports.pdf_tags import Part, decoration
from ptce_desk.exports.pdf_text import BOLD, printable, printable_line, shortened, spaced, wrapped

FIRST_LINES: Final = 3
LAST_LINES: Final = 5
"""Lines of a text that goes over to another page: at least so many stay at the foot, so many stand on the next."""
_MOST_TITLE_LINES: Final = 4
_ENDLESS: Final = 1e6
_BLANK_LINES: Final = re.compile(r"\n\s*\n\s*")
Command: TypeAlias = tuple[str, tuple[int, int], tuple[int, int], *tuple[object, ...]]
"""One line of the style of a ReportLab table: what, from which cell, to which, and how."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How prose looks: points above and below it, whether it stays with what follows, keeps its paragraphs.

    `rank` is that of a heading, 1 before 2; 0 for what is none.
    """

    size: float
    colour: Color
    bold: bool = False
    before: float = 0
    after: float = 0
    stays: bool = False
    paragraphs: bool = False
    rank: int = 0

    @property
    def font(self) -> str:
        """The name of its font."""
        return BOLD if self.bold else FONT

    @property
    def leading(self) -> float:
        """From one line to the next."""
        return leading(self.size)


class Prose(Flowable):
    """A text over as many lines as it takes, and over two pages when it must."""

    def __init__(self, text: str, style: TextStyle) -> None:
        super().__init__()
        self._text, self._style = _paragraphs(text) if style.paragraphs else printable_line(text), style
        self._lines: Sequence[str] | None = None
        self._written: Sequence[str] = ()
        self._part_of = Part(rank=style.rank)
        self.spaceBefore, self.spaceAfter = style.before, style.after
        self.keepWithNext = style.stays

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """How much room it takes in a width, in points."""
        self.width, self.height = aW, len(self.lines(aW)) * self._style.leading
        return self.width, self.height

    def lines(self, width: float) -> Sequence[str]:
        """Its lines in a width."""
        if self._lines is None or width != self.width:
            self._lines, self.width = wrapped(self._text, self._style.font, self._style.size, width), width
            self._written = spaced(self._lines, self._text)
        return self._lines

    def opening(self, width: float) -> float:
        """The height of as few of its lines as may stand at the foot of a page, or of all when they stay together."""
        lines = self.lines(width)
        counts = range(FIRST_LINES, len(lines) - LAST_LINES + 1)
        return next((count for count in counts if lines[count - 1]), len(lines)) * self._style.leading

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        """The lines that fit in a height, and the others; nothing when too few would stand on either page."""
        lines = self.lines(aW)
        count = min(int(aH // self._style.leading), len(lines) - LAST_LINES)
        while count > 0 and not lines[count - 1]:
            count -= 1
        return [] if count < FIRST_LINES else [self._piece(0, count), self._piece(count, len(lines))]

    def _piece(self, first: int, end: int) -> "Prose":
        """Some of its lines, blank ones above or below left out."""
        lines = self._lines or []
        while not lines[first]:
            first += 1
        while not lines[end - 1]:
            end -= 1
        piece = Prose("", self._style)
        piece.width = self.width
        piece._lines, piece._written, piece._part_of = lines[first:end], self._written[first:end], self._part_of
        return piece

    def draw(self) -> None:
        """Write the lines."""
        canvas: Canvas = self.canv
        canvas.setFont(self._style.font, self._style.size)
        canvas.setFillColor(self._style.colour)
        with self._part_of.drawn(canvas) if any(self._written) else decoration(canvas):
            for rank, line in enumerate(self._written, 1):
                canvas.drawString(0, self.height - rank * self._style.leading + 0.25 * self._style.size, line)


def headline(text: str, style: TextStyle, width: float) -> tuple[Prose, str]:
    """A title on a few lines, the last ending with « … » when it is cut; and the whole of it, empty when it is not."""
    lines = Prose(text, style).lines(width)
    if len(lines) <= _MOST_TITLE_LINES:
        return Prose(text, style), ""
    kept, rest = lines[: _MOST_TITLE_LINES - 1], " ".join(lines[_MOST_TITLE_LINES - 1 :])
    return Prose(" ".join([*kept, shortened(rest, style.font, style.size, width)]), style), text


def _paragraphs(text: str) -> str:
    """A text with its line ends, one blank line at most between two paragraphs."""
    return _BLANK_LINES.sub("\n\n", printable(text)).strip()


def height_of(parts: Iterable[Flowable], width: float) -> float:
    """How high parts stand one under the other, what is above and below each of them included."""
    return sum(part.getSpaceBefore() + part.wrap(width, _ENDLESS)[1] + part.getSpaceAfter() for part in parts)


def leading(size: float) -> float:
    """From one line of a size to the next, in points."""
    return round(size * 1.25, 2)
