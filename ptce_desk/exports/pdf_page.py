"""The header and the footer of every page: who, what, from which file, when, and « 3/12 »."""

from functools import lru_cache
from io import BytesIO
from typing import Final

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate

from ptce_desk.exports import labels
from ptce_desk.exports.charts import FONT
from ptce_desk.exports.documents import Document
from ptce_desk.exports.pdf_look import HAIRLINE, INK, QUIET, SIDE, WARNING
from ptce_desk.exports.pdf_tags import decoration
from ptce_desk.exports.pdf_text import BOLD, printable_line, shortened, text_width, wrapped

_SIZE: Final = 7.5
_HEAD: Final = 12 * mm
_FOOT: Final = 10 * mm
_LOGO_HEIGHT: Final = 9 * mm
_LOGO_WIDTH: Final = 34 * mm
_RULE: Final = 10.0
"""Points from the middle line of the header down to the rule under it."""
_COUNT: Final = "page-count"


class PageDressing:
    """Draws what stands around the text of each page."""

    def __init__(self, document: Document) -> None:
        origin = document.origin
        self._title = printable_line(document.title)
        self._authority = printable_line(origin.organisation)
        self._source = printable_line(origin.file_name)
        self._day = origin.generated_on
        self._head = origin.journal_head
        self._fictitious = origin.fictitious
        self._logo = ImageReader(BytesIO(origin.logo)) if origin.logo else None

    def draw(self, canvas: Canvas, template: BaseDocTemplate) -> None:
        """Dress a page; the number of pages is filled in by `finish`."""
        with decoration(canvas):
            self._draw(canvas, template)

    def _draw(self, canvas: Canvas, template: BaseDocTemplate) -> None:
        width, height = template.pageTemplate.pagesize
        canvas.saveState()
        self._draw_head(canvas, width, height - _HEAD)
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(0.5)
        canvas.line(SIDE, height - _HEAD - _RULE, width - SIDE, height - _HEAD - _RULE)
        canvas.line(SIDE, _FOOT + 11, width - SIDE, _FOOT + 11)
        canvas.setFillColor(QUIET)
        canvas.setFont(FONT, _SIZE)
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

    def _draw_head(self, canvas: Canvas, width: float, base: float) -> None:
        left = SIDE
        if self._logo is not None:
            across, down = self._logo.getSize()
            scale = min(_LOGO_HEIGHT / down, _LOGO_WIDTH / across)
            canvas.drawImage(self._logo, left, base - 7, across * scale, down * scale, mask="auto")
            left += across * scale + 8
        mark = labels.FICTITIOUS if self._fictitious else ""
        half = (width - 2 * SIDE - text_width(mark, BOLD, _SIZE) - 24) / 2
        canvas.setFont(BOLD, _SIZE)
        canvas.setFillColor(INK)
        for line, height in _two_lines(self._authority, BOLD, half - (left - SIDE)):
            canvas.drawString(left, base + height, line)
        canvas.setFont(BOLD, _SIZE)
        canvas.setFillColor(WARNING)
        canvas.drawCentredString(width / 2, base, mark)
        canvas.setFont(FONT, _SIZE)
        canvas.setFillColor(QUIET)
        for line, height in _two_lines(self._title, FONT, half):
            canvas.drawRightString(width - SIDE, base + height, line)


@lru_cache(maxsize=16)
def _two_lines(text: str, font: str, room: float) -> list[tuple[str, float]]:
    """A text on one line or two, the second cut short when it must be; each with its height around the middle."""
    first, *others = wrapped(text, font, _SIZE, room)
    if not others:
        return [(first, 0.0)]
    return [(first, 4.5), (shortened(" ".join(others), font, _SIZE, room), -4.5)]
