"""Prose on the page: lines drawn as they are, no character of which is ever taken for markup."""

from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable
from typing_extensions import override

from ptce_desk.exports.charts import FONT
from ptce_desk.exports.pdf_text import BOLD, printable_line, wrapped


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How prose looks: points above and below it, and whether it stays with what follows."""

    size: float
    colour: Color
    bold: bool = False
    before: float = 0
    after: float = 0
    stays: bool = False

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
        self._text, self._style = printable_line(text), style
        self._lines: list[str] | None = None
        self.spaceBefore, self.spaceAfter = style.before, style.after
        self.keepWithNext = style.stays

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """How much room it takes in a width, in points."""
        if self._lines is None or aW != self.width:
            self._lines = wrapped(self._text, self._style.font, self._style.size, aW)
        self.width, self.height = aW, len(self._lines) * self._style.leading
        return self.width, self.height

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        """The lines that fit in a height, and the others."""
        lines = wrapped(self._text, self._style.font, self._style.size, aW)
        count = int(aH // self._style.leading)
        if not 0 < count < len(lines):
            return []
        return [Prose(" ".join(lines[:count]), self._style), Prose(" ".join(lines[count:]), self._style)]

    def draw(self) -> None:
        """Write the lines."""
        canvas: Canvas = self.canv
        canvas.setFont(self._style.font, self._style.size)
        canvas.setFillColor(self._style.colour)
        for rank, line in enumerate(self._lines or [], 1):
            canvas.drawString(0, self.height - rank * self._style.leading + 0.25 * self._style.size, line)


def leading(size: float) -> float:
    """From one line of a size to the next, in points."""
    return round(size * 1.25, 2)
