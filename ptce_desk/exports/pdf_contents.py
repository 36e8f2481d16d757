"""The table of contents of a document on paper: what each part is called, and on which page it begins."""

from collections.abc import Sequence
from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable
from typing_extensions import override

from ptce_desk.exports import labels
from ptce_desk.exports.charts import FONT
from ptce_desk.exports.documents import Entry
from ptce_desk.exports.pdf_lines import leading
from ptce_desk.exports.pdf_look import INK, QUIET
from ptce_desk.exports.pdf_pagination import Pagination
from ptce_desk.exports.pdf_tags import decoration, entry_of_contents
from ptce_desk.exports.pdf_text import printable_line, shortened, text_width

_SIZE: Final = 8.0
_LEADING: Final = leading(_SIZE) + 2
_GAP: Final = 6.0
"""Points between the words of an entry, its dots and its page."""


class Contents(Flowable):
    """One line for each part; its page is known from the last time the document was drawn."""

    def __init__(self, entries: Sequence[Entry], pagination: Pagination) -> None:
        super().__init__()
        self._entries, self._pagination = entries, pagination

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """How much room it takes in a width, in points."""
        self.width, self.height = aW, len(self._entries) * _LEADING
        return self.width, self.height

    def draw(self) -> None:
        """Write the lines, each as one entry that says its page."""
        canvas: Canvas = self.canv
        canvas.setFont(FONT, _SIZE)
        holder = None
        for rank, entry in enumerate(self._entries, 1):
            page = str(self._pagination.told.get(entry.key, ""))
            base, end = self.height - rank * _LEADING + 3, self.width - text_width(page, FONT, _SIZE)
            words = shortened(printable_line(entry.words), FONT, _SIZE, end - 4 * _GAP)
            with entry_of_contents(canvas, holder, labels.entry_spoken(words, page)) as holder:
                canvas.setFillColor(INK)
                canvas.drawString(0, base, words)
                canvas.drawString(end, base, page)
            canvas.setStrokeColor(QUIET)
            canvas.setDash(0.5, 3)
            with decoration(canvas):
                canvas.line(text_width(words, FONT, _SIZE) + _GAP, base, end - _GAP, base)
            canvas.setDash()


class Landmark(Flowable):
    """Marks the page on which a part told in the table of contents begins."""

    _ZEROSIZE = True

    def __init__(self, entry: Entry, pagination: Pagination) -> None:
        super().__init__()
        self.width = self.height = 0.0
        self._entry, self._pagination = entry, pagination

    def draw(self) -> None:
        """Note the page, to which the reader's own table of contents leads too."""
        canvas: Canvas = self.canv
        self._pagination.find(self._entry.key, canvas.getPageNumber())
        canvas.bookmarkPage(self._entry.key)
        canvas.addOutlineEntry(printable_line(self._entry.words), self._entry.key, 1)
