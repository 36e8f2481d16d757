"""The header and the footer of every page: who, what, from which file, when, and « 3/12 »."""

from functools import lru_cache
from io import BytesIO
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate

from ptce_desk.exports import labels
from ptce_desk.exports.charts import FONT
from ptce_desk.exports.documents import Document
from ptce_desk.exports.later import advance
from ptce_desk.exports.pdf_dress import face_of
from ptce_desk.exports.pdf_letterhead import accent_of
from ptce_desk.exports.pdf_look import BOTTOM, HAIRLINE, INK, QUIET, SIDE, TOP, WARNING
from ptce_desk.exports.pdf_tags import decoration, figure
from ptce_desk.exports.pdf_text import BOLD, printable_line, shortened, text_width, wrapped

_SIZE: Final = 8.0
_HEAD: Final = 12 * mm
_FOOT: Final = 10 * mm
_LOGO_HEIGHT: Final = 9 * mm
_LOGO_WIDTH: Final = 34 * mm
_LOGO_TALLEST: Final = 20 * mm
_LOGO_GAP: Final = 8.0
_LEADING: Final = 9.5
"""From one line of a letterhead to the next."""
_NARROWEST: Final = A4[0] - 2 * SIDE
"""A letterhead is the same on a page that stands upright and on one that lies on its side."""
_BETWEEN: Final = 24.0
"""Left and right of what says that data are made up, or between the authority and the title where it is not said."""
_ACCENT_RULE: Final = 1.2
_RULE: Final = 10.0
"""Points from the middle line of the header down to the rule under it."""
_COUNT: Final = "page-count"


class PageDressing:
    """Draws what stands around the text of each page.

    Attributes:
        top: points it takes at the head.
        bottom: points it takes at the foot.
    """

    def __init__(self, document: Document) -> None:
        origin = document.origin
        self._title = printable_line(document.title)
        self._authority = printable_line(origin.organisation)
        self._source = printable_line(origin.file_name)
        self._day = origin.generated_on
        self._head = origin.journal_head
        self._fictitious = origin.fictitious
        self._logo = ImageReader(BytesIO(origin.logo)) if origin.logo else None
        self._alternative = printable_line(labels.logo_of(origin.organisation))
        self._accent = accent_of(origin.letterhead)
        beside = 0.0 if self._logo is None else self._logo_size(_LOGO_TALLEST)[0] + _LOGO_GAP
        self._lines = _kept_lines(origin.letterhead.under(origin.organisation), _NARROWEST - beside)
        self._below = _kept_lines(origin.letterhead.foot, _NARROWEST)
        self._head_height, foot_height = (len(lines) * _LEADING for lines in (self._lines, self._below))
        self.top, self.bottom = TOP + self._head_height, BOTTOM + foot_height
        self._foot_rule = _FOOT + 11 + foot_height

    def draw(self, canvas: Canvas, template: BaseDocTemplate) -> None:
        """Dress a page; the number of pages is filled in by `finish`."""
        advance()
        width, height = template.pageTemplate.pagesize
        left = SIDE
        if self._logo is not None:
            left += self._draw_logo(canvas, self._logo, height - _HEAD) + _LOGO_GAP
        with decoration(canvas):
            self._draw(canvas, width, height, left)

    def _draw(self, canvas: Canvas, width: float, height: float, left: float) -> None:
        canvas.saveState()
        self._draw_head(canvas, width, height - _HEAD, left)
        rule = height - _HEAD - _RULE - self._head_height
        canvas.setStrokeColor(HAIRLINE if self._accent is None else self._accent)
        canvas.setLineWidth(0.5 if self._accent is None else _ACCENT_RULE)
        canvas.line(SIDE, rule, width - SIDE, rule)
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(0.5)
        canvas.line(SIDE, self._foot_rule, width - SIDE, self._foot_rule)
        canvas.setFillColor(QUIET)
        canvas.setFont(FONT, _SIZE)
        for rank, line in enumerate(self._below, 1):
            canvas.drawCentredString(width / 2, self._foot_rule - 11 + _LEADING - rank * _LEADING, line)
        third = (width - 2 * SIDE) / 3
        canvas.drawString(SIDE, _FOOT, shortened(self._source, FONT, _SIZE, third))
        canvas.drawRightString(width - SIDE, _FOOT, labels.dated_with_head(self._day, self._head))
        number = f"{canvas.getPageNumber()}/"
        canvas.drawRightString(width / 2, _FOOT, number)
        canvas.translate(width / 2, _FOOT)
        canvas.doForm(_COUNT)
        canvas.restoreState()

    def finish(self, canvas: Canvas) -> None:
        """On the last page: write how many there are, on all of them at once."""
        canvas.beginForm(_COUNT, 0, -4, 60, 12)
        canvas.setFont(FONT, _SIZE)
        canvas.setFillColor(QUIET)
        canvas.drawString(0, 0, str(canvas.getPageNumber()))
        canvas.endForm()

    def _draw_logo(self, canvas: Canvas, logo: ImageReader, base: float) -> float:
        """Draw the logo, which is told of on the first page; how wide it is."""
        across, down = self._logo_size(min(_LOGO_HEIGHT + self._head_height, _LOGO_TALLEST))
        bottom = base - 7 + (_LOGO_HEIGHT - down if self._lines else 0)
        first = canvas.getPageNumber() == 1
        shown = figure(self._alternative, (SIDE, bottom, across, down)).drawn(canvas) if first else decoration(canvas)
        with shown:
            canvas.drawImage(logo, SIDE, bottom, across, down, mask="auto")
        return across

    def _draw_head(self, canvas: Canvas, width: float, base: float, left: float) -> None:
        mark = labels.FICTITIOUS if self._fictitious else ""
        half = (width - 2 * SIDE - text_width(mark, BOLD, _SIZE) - _BETWEEN) / 2
        canvas.setFont(BOLD, _SIZE)
        canvas.setFillColor(INK)
        names = _two_lines(self._authority, face_of(BOLD), half - (left - SIDE), BOLD)
        for line, height in names:
            canvas.drawString(left, base + height, line)
        canvas.setFont(BOLD, _SIZE)
        canvas.setFillColor(WARNING)
        canvas.drawCentredString(width / 2, base, mark)
        canvas.setFont(FONT, _SIZE)
        canvas.setFillColor(QUIET)
        titles = _two_lines(self._title, face_of(FONT), half, FONT)
        for line, height in titles:
            canvas.drawRightString(width - SIDE, base + height, line)
        under = base + min(names[-1][1], titles[-1][1])
        for rank, line in enumerate(self._lines, 1):
            canvas.drawString(left, under - rank * _LEADING, line)

    def _logo_size(self, tallest: float) -> tuple[float, float]:
        """How large the logo is drawn, in points."""
        assert self._logo is not None
        across, down = self._logo.getSize()
        scale = min(tallest / down, _LOGO_WIDTH / across)
        return across * scale, down * scale


def _kept_lines(lines: tuple[str, ...], room: float) -> list[str]:
    """The lines of a letterhead, each going on under itself where it is too long."""
    return [part for line in lines for part in wrapped(printable_line(line), FONT, _SIZE, room)]


@lru_cache(maxsize=16)
def _two_lines(text: str, _face: str, room: float, font: str) -> list[tuple[str, float]]:
    """A text on one line or two, the second cut short when it must be; each with its height around the middle.

    The face that stands for the font is what it is measured in.
    """
    first, *others = wrapped(text, font, _SIZE, room)
    if not others:
        return [(first, 0.0)]
    return [(first, 4.5), (shortened(" ".join(others), font, _SIZE, room), -4.5)]
