"""A document on A4 pages: its tables upright or sideways, its charts, then its notes; or all held one way."""

from collections.abc import Callable, Mapping
from functools import partial
from io import BytesIO
from typing import BinaryIO, Final

from reportlab.lib.pagesizes import A3, A4, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
)

from ptce_desk.domain.paper import PaperSize
from ptce_desk.exports import labels
from ptce_desk.exports.charts import FONT
from ptce_desk.exports.documents import Document, Fact
from ptce_desk.exports.pdf_canvas import TaggedCanvas
from ptce_desk.exports.pdf_charts import charted_parts
from ptce_desk.exports.pdf_columns import fits
from ptce_desk.exports.pdf_dress import face_of, worn
from ptce_desk.exports.pdf_free_text import titled
from ptce_desk.exports.pdf_letterhead import dress_of
from ptce_desk.exports.pdf_lines import Prose, height_of
from ptce_desk.exports.pdf_look import MARKED, SECTION, SIDE, SMALL, SUBTITLE, TITLE
from ptce_desk.exports.pdf_note import facts_grid, note_parts
from ptce_desk.exports.pdf_page import PageDressing
from ptce_desk.exports.pdf_pagination import Beginning, PagedTemplate, Pagination
from ptce_desk.exports.pdf_text import load_fonts, printable_line

_TABLES: Final = "tables"
_NOTES: Final = "notes"
_READ_TOGETHER: Final = 180.0
"""Points of « Comment lire ce document » in two columns, which are not parted; more goes on over the page in one."""
_BEGUN_TOGETHER: Final = 90.0
_READING_NAME: Final = 100.0
"""Points, for « Reste après la séance »."""
_MOST_ATTEMPTS: Final = 5
"""Times a document is drawn until no page is nearly empty and each is known; once is enough for most."""


def print_document(document: Document, stream: BinaryIO) -> None:
    """Draw the whole document into a stream; the same document makes the same bytes."""
    load_fonts(document.origin.fonts)
    with worn(dress_of(document.origin.letterhead)):
        stream.write(_laid_out(document))


def _laid_out(document: Document) -> bytes:
    """The document, its pages ended where they must be."""
    upright, _height = _paper(document.origin.paper, sideways=False)
    needed = not all(fits(table, upright - 2 * SIDE) for table in document.tables)
    sideways = needed if document.sideways is None else document.sideways
    given, told = dict[int, float](), dict[str, int]()
    for _attempt in range(_MOST_ATTEMPTS):
        drawn, pagination = _drawn(document, given, told, sideways=sideways)
        wanted = pagination.still_to_give()
        if not wanted and pagination.found == told:
            return drawn
        given |= wanted
        told = pagination.found
    return _drawn(document, given, told, sideways=sideways)[0] if told else drawn


def _drawn(
    document: Document, given: Mapping[int, float], told: Mapping[str, int], *, sideways: bool
) -> tuple[bytes, Pagination]:
    """The document, and how full its pages come out."""
    sizes = _sizes(document, sideways=sideways)
    dressing = PageDressing(document)
    pagination = Pagination(given, dressing.bottom, told)
    with BytesIO() as stream:
        template = _template(document, stream)
        template.pagination = pagination
        template.addPageTemplates([_page(name, size, dressing, pagination) for name, size in sizes.items()])
        widths = {name: width - 2 * SIDE for name, (width, _height) in sizes.items()}
        template.build([*_story(document, pagination, widths), _Ending(dressing)], canvasmaker=_canvas_of(document))
        return stream.getvalue(), pagination


def _paper(size: PaperSize, *, sideways: bool) -> tuple[float, float]:
    """How wide and how high a page is, in points."""
    upright = A4 if size is PaperSize.A4 else A3
    return landscape(upright) if sideways else upright


def _sizes(document: Document, *, sideways: bool) -> dict[str, tuple[float, float]]:
    """The pages of tables, then those of notes: a note that follows tables is on A4, as it is read in the hand."""
    paper = document.origin.paper
    tables = {_TABLES: _paper(paper, sideways=sideways)} if document.tables else {}
    of_notes = PaperSize.A4 if document.tables else paper
    return {**tables, _NOTES: _paper(of_notes, sideways=document.sideways is True)}


class _Ending(Flowable):
    """Ends the last page: only here is the number of pages known."""

    _ZEROSIZE = True  # it stands even where the page is full

    def __init__(self, dressing: PageDressing) -> None:
        super().__init__()
        self.width = self.height = 0.0
        self._dressing = dressing

    def draw(self) -> None:
        """Write on every page how many there are."""
        canvas: Canvas = self.canv
        self._dressing.finish(canvas)


def _canvas_of(document: Document) -> Callable[..., Canvas]:
    """What makes the canvas of a document, which is dated from its day and says what its colours mean."""
    profile = (document.origin.fonts / "sRGB.icc").read_bytes()  # as Qt's QColorSpace writes it: short, without a date
    return partial(TaggedCanvas, day=document.origin.generated_on, profile=profile)


def _template(document: Document, stream: BinaryIO) -> PagedTemplate:
    return PagedTemplate(
        stream,
        title=printable_line(document.title),
        subject=printable_line(document.subtitle),
        author=printable_line(document.origin.organisation),
        creator="PTCE Desk",
        keywords=[labels.FICTITIOUS] if document.origin.fictitious else [],
        lang="fr-FR",
        displayDocTitle=1,
        invariant=1,
        initialFontName=face_of(FONT),
    )


def _page(name: str, size: tuple[float, float], dressing: PageDressing, pagination: Pagination) -> PageTemplate:
    width, height = size
    room = height - dressing.top - dressing.bottom
    frame = Frame(SIDE, dressing.bottom, width - 2 * SIDE, room, 0, 0, 0, 0)

    def begin(canvas: Canvas, template: BaseDocTemplate) -> None:
        dressing.draw(canvas, template)
        pagination.set_frame(frame, canvas.getPageNumber(), room)

    return PageTemplate(name, [frame], onPage=begin, pagesize=(width, height))


def _story(document: Document, pagination: Pagination, widths: Mapping[str, float]) -> list[Flowable]:
    story: list[Flowable] = []
    if document.tables:
        width = widths[_TABLES]
        story += _opening(document, width)
        for place, table in enumerate(document.tables):
            story += [PageBreak()] if place and document.apart else []
            story += charted_parts(table, document.charts.get(table.key), width)
        story += _reading(document, width)
    for note in document.notes:
        story += [NextPageTemplate(_NOTES), PageBreak()] if story else []
        story += [Beginning(pagination), *note_parts(note, widths[_NOTES], pagination)]
    return story


def _opening(document: Document, width: float) -> list[Flowable]:
    title, whole = titled(document.title, TITLE, width)
    subtitle, whole_subtitle = titled(document.subtitle, SUBTITLE, width)
    mark = labels.FICTITIOUS_SENTENCE if document.origin.fictitious else ""
    return [
        title,
        subtitle,
        *([Prose(mark, MARKED)] if mark else []),
        *whole,
        *whole_subtitle,
    ]


def _reading(document: Document, width: float) -> list[Flowable]:
    if not document.reading:
        return []
    title = Prose(labels.READING_TITLE, SECTION)
    facts = [Fact(line.label, line.text) for line in document.reading]
    beside: list[Flowable] = [title, facts_grid(facts, width, _READING_NAME)]
    if (height := height_of(beside, width)) <= _READ_TOGETHER:
        return [CondPageBreak(height + 6), Spacer(1, 6), *beside]
    under = [title, *(Prose(f"{fact.label} : {fact.text}", SMALL) for fact in facts)]
    return [CondPageBreak(_BEGUN_TOGETHER + 6), Spacer(1, 6), *under]
