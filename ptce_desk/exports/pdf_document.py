"""A document on A4 pages: its tables upright or sideways, its charts, then its notes upright."""

from typing import BinaryIO, Final

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
)

from ptce_desk.exports import labels
from ptce_desk.exports.charts import FONT
from ptce_desk.exports.documents import Document
from ptce_desk.exports.pdf_charts import charted_parts
from ptce_desk.exports.pdf_columns import fits
from ptce_desk.exports.pdf_lines import Prose
from ptce_desk.exports.pdf_look import BOTTOM, MARKED, SECTION, SIDE, SMALL, SUBTITLE, TITLE, TOP
from ptce_desk.exports.pdf_note import note_parts
from ptce_desk.exports.pdf_page import PageDressing
from ptce_desk.exports.pdf_text import load_fonts, printable_line

_UPRIGHT: Final = "upright"
_SIDEWAYS: Final = "sideways"
_UPRIGHT_WIDTH: Final = A4[0] - 2 * SIDE


def print_document(document: Document, stream: BinaryIO) -> None:
    """Draw the whole document into a stream; the same document makes the same bytes."""
    load_fonts(document.origin.fonts)
    sideways = not all(fits(table, _UPRIGHT_WIDTH) for table in document.tables)
    width = (A4[1] if sideways else A4[0]) - 2 * SIDE
    dressing = PageDressing(document)
    template = _template(document, dressing, stream, sideways=sideways)
    template.build([*_story(document, width), _Ending(dressing)])


class _Ending(Flowable):
    """Ends the last page: only here is the number of pages known."""

    def __init__(self, dressing: PageDressing) -> None:
        super().__init__()
        self.width = self.height = 0.0
        self._dressing = dressing

    def draw(self) -> None:
        """Write on every page how many there are, and the day given in place of the clock's."""
        canvas: Canvas = self.canv
        self._dressing.finish(canvas)


def _template(document: Document, dressing: PageDressing, stream: BinaryIO, *, sideways: bool) -> BaseDocTemplate:
    template = BaseDocTemplate(
        stream,
        title=printable_line(document.title),
        subject=printable_line(document.subtitle),
        author=printable_line(document.origin.organisation),
        creator="PTCE Desk",
        keywords=[labels.FICTITIOUS] if document.origin.fictitious else [],
        lang="fr-FR",
        displayDocTitle=1,
        invariant=1,
        initialFontName=FONT,
    )
    names = (_SIDEWAYS, _UPRIGHT) if sideways else (_UPRIGHT,)
    template.addPageTemplates([_page(name, dressing) for name in names])
    return template


def _page(name: str, dressing: PageDressing) -> PageTemplate:
    width, height = landscape(A4) if name == _SIDEWAYS else A4
    frame = Frame(SIDE, BOTTOM, width - 2 * SIDE, height - TOP - BOTTOM, 0, 0, 0, 0)
    return PageTemplate(name, [frame], onPage=dressing.draw, pagesize=(width, height))


def _story(document: Document, width: float) -> list[Flowable]:
    story: list[Flowable] = []
    if document.tables:
        story += _opening(document)
        for table in document.tables:
            story += charted_parts(table, document.charts.get(table.key), width)
        story += _reading(document)
    for note in document.notes:
        story += [NextPageTemplate(_UPRIGHT), PageBreak()] if story else []
        story += note_parts(note, _UPRIGHT_WIDTH)
    return story


def _opening(document: Document) -> list[Flowable]:
    mark = labels.FICTITIOUS_SENTENCE if document.origin.fictitious else ""
    return [
        Prose(document.title, TITLE),
        Prose(document.subtitle, SUBTITLE),
        *([Prose(mark, MARKED)] if mark else []),
    ]


def _reading(document: Document) -> list[Flowable]:
    if not document.reading:
        return []
    lines = [Prose(f"{line.label} : {line.text}", SMALL) for line in document.reading]
    return [KeepTogether([Spacer(1, 6), Prose(labels.READING_TITLE, SECTION), *lines])]
