"""A document on A4 pages: its tables upright or sideways, its charts, then its notes; or all held one way."""

from collections.abc import Callable, Mapping
from functools import partial
from io import BytesIO
from typing import BinaryIO, Final

from reportlab.lib.pagesizes import A4, landscape
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

from ptce_desk.exports import labels
from ptce_desk.exports.charts import FONT
from ptce_desk.exports.documents import Document
from ptce_desk.exports.pdf_canvas import TaggedCanvas
from ptce_desk.exports.pdf_charts import charted_parts
from ptce_desk.exports.pdf_columns import fits
from ptce_desk.exports.pdf_dress import face_of, worn
from ptce_desk.exports.pdf_free_text import titled
from ptce_desk.exports.pdf_letterhead import dress_of
from ptce_desk.exports.pdf_lines import Prose, height_of
from ptce_desk.exports.pdf_look import MARKED, SECTION, SIDE, SMALL, SUBTITLE, TITLE
from ptce_desk.exports.pdf_note import note_parts
from ptce_desk.exports.pdf_page import PageDressing
from ptce_desk.exports.pdf_pagination import Beginning, PagedTemplate, Pagination
from ptce_desk.exports.pdf_text import load_fonts, printable_line

_UPRIGHT: Final = "upright"
_SIDEWAYS: Final = "sideways"
_UPRIGHT_WIDTH: Final = A4[0] - 2 * SIDE
_READ_TOGETHER: Final = 90.0
"""Points of « Comment lire ce document » that are not parted."""
_MOST_ATTEMPTS: Final = 5
"""Times a document is drawn until no page is nearly empty; once is enough for most."""


def print_document(document: Document, stream: BinaryIO) -> None:
    """Draw the whole document into a stream; the same document makes the same bytes."""
    load_fonts(document.origin.fonts)
    with worn(dress_of(document.origin.letterhead)):
        stream.write(_laid_out(document))


def _laid_out(document: Document) -> bytes:
    """The document, its pages ended where they must be."""
    needed = not all(fits(table, _UPRIGHT_WIDTH) for table in document.tables)
    sideways = needed if document.sideways is None else document.sideways
    given: dict[int, float] = {}
    for _attempt in range(_MOST_ATTEMPTS):
        drawn, pagination = _drawn(document, given, sideways=sideways)
        wanted = pagination.still_to_give()
        if not wanted:
            break
        given |= wanted
    return drawn


def _drawn(document: Document, given: Mapping[int, float], *, sideways: bool) -> tuple[bytes, Pagination]:
    """The document, and how full its pages come out."""
    width = (A4[1] if sideways else A4[0]) - 2 * SIDE
    dressing = PageDressing(document)
    pagination = Pagination(given, dressing.bottom)
    with BytesIO() as stream:
        template = _template(document, dressing, pagination, stream, sideways=sideways)
        template.build([*_story(document, pagination, width), _Ending(dressing)], canvasmaker=_canvas_of(document))
        return stream.getvalue(), pagination


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


def _template(
    document: Document, dressing: PageDressing, pagination: Pagination, stream: BinaryIO, *, sideways: bool
) -> BaseDocTemplate:
    template = PagedTemplate(
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
    template.pagination = pagination
    names = (_SIDEWAYS, _UPRIGHT) if sideways else (_UPRIGHT,)
    names = (_SIDEWAYS,) if document.sideways else names
    template.addPageTemplates([_page(name, dressing, pagination) for name in names])
    return template


def _page(name: str, dressing: PageDressing, pagination: Pagination) -> PageTemplate:
    width, height = landscape(A4) if name == _SIDEWAYS else A4
    room = height - dressing.top - dressing.bottom
    frame = Frame(SIDE, dressing.bottom, width - 2 * SIDE, room, 0, 0, 0, 0)

    def begin(canvas: Canvas, template: BaseDocTemplate) -> None:
        dressing.draw(canvas, template)
        pagination.set_frame(frame, canvas.getPageNumber(), room)

    return PageTemplate(name, [frame], onPage=begin, pagesize=(width, height))


def _story(document: Document, pagination: Pagination, width: float) -> list[Flowable]:
    story: list[Flowable] = []
    if document.tables:
        story += _opening(document, width)
        for place, table in enumerate(document.tables):
            story += [PageBreak()] if place and document.apart else []
            story += charted_parts(table, document.charts.get(table.key), width)
        story += _reading(document, width)
    for note in document.notes:
        template = _SIDEWAYS if document.sideways else _UPRIGHT
        story += [NextPageTemplate(template), PageBreak()] if story else []
        story += [Beginning(pagination), *note_parts(note, width if document.sideways else _UPRIGHT_WIDTH)]
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
    parts = [Prose(labels.READING_TITLE, SECTION)]
    parts += [Prose(f"{line.label} : {line.text}", SMALL) for line in document.reading]
    return [CondPageBreak(min(height_of(parts, width), _READ_TOGETHER) + 6), Spacer(1, 6), *parts]
