"""A report as a Word document: headings, tables whose first row is one, charts that say what they show."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from ptce_desk.domain.paper import PaperSize
from ptce_desk.domain.typed_text import clean_text
from ptce_desk.exports import labels
from ptce_desk.exports.act_docx import stand_under
from ptce_desk.exports.book_look import ACCENT, HAIRLINE, PALE, QUIET, WARNING
from ptce_desk.exports.documents import Chart, Document, alternative_of
from ptce_desk.exports.formulas import Formula
from ptce_desk.exports.later import advance, write_file
from ptce_desk.exports.report import Cell, Column, Origin, Table
from ptce_desk.exports.zip_files import dated
from ptce_desk.formatting import typeset
from ptce_desk.records.kinds import value_text

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

_NS: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LANGUAGE: Final = "fr-FR"
_FONT: Final = "Calibri"
_MARGIN_MM: Final = 18
_TWIPS_PER_MM: Final = 1440 / 25.4
_CELL_HALF_POINTS: Final = 17
"""Twice the points of the letters of a table."""
_CHART_WIDTH: Final = 900
_PIXELS_PER_POINT: Final = 2
_PAD: Final = 3
"""Characters that the sides of a cell take, and those of its text that are wider than most."""
_LONGEST_WORD: Final = 14
_WHOLE: Final = 5000
"""Fiftieths of a hundredth: the width of a page."""
_FILLED: Final = 0.8
"""The part of a page that the columns of a band after the first need, at least, to be stretched across it."""
_LONG: Final = 40
"""Characters that a text is not given more of, beyond its longest word, in a band after the first."""
_UNDER_A_TABLE: Final = 6
_LAST_ROWS: Final = 3
"""Those that notes go with, the totals among them."""
_FEWEST_TOLD: Final = 5
"""Headings that a table of contents is worth."""
_ABOVE_COVER: Final = 90
_ABOVE_CONTENTS: Final = 24
_NO_PAGE: Final = "–"
"""Of a heading, until a word processor lays out the pages."""
_BETWEEN_NOTES: Final = 2
"""Points."""
_CHARS_PER_MM: Final = 145 / (PaperSize.A4.long_mm - 2 * _MARGIN_MM)
"""Characters across a page in the letters of a table, were they as wide as those that stand in for Calibri."""


def write_docx(document: Document, target: Path) -> None:
    """Write a document for a word processor at `target`, whole or not at all.

    Raises:
        ExportError: the file could not be written; one subclass for each cause.
    """
    write_file(target, lambda stream: stream.write(docx_of(document)))


def docx_of(document: Document) -> bytes:
    """A document for a word processor: a cover, then each table under its heading and its chart.

    The cover has a page of its own where it tells the contents; else the first table stands under it.
    """
    from docx import Document as new_document  # noqa: N813, PLC0415  # wanted now and then
    from docx.shared import Pt  # noqa: PLC0415

    made = new_document()
    _set_up(made, document)
    titles = [*(table.title for table in document.tables), *([labels.READING_TITLE] if document.reading else [])]
    apart = len(titles) >= _FEWEST_TOLD
    _cover(made, document, apart=apart)
    if apart:
        _tell_contents(made, document, titles)
    for place, table in enumerate(document.tables):
        heading = _head(made, table.title, place)
        heading.paragraph_format.page_break_before = apart and place == 0
        chart = document.charts.get(table.key)
        if chart is not None:
            _draw(made, chart, document.origin)
        _add_table(made, table, document.origin)
        for rank, note in enumerate(table.notes):
            said = _close(_quiet(made.add_paragraph(clean_text(typeset(note)))))
            said.paragraph_format.keep_with_next = rank < len(table.notes) - 1
            if not rank:
                said.paragraph_format.space_before = Pt(_UNDER_A_TABLE)
    if document.reading:
        _head(made, labels.READING_TITLE, len(document.tables))
        for line in document.reading:
            _close(_quiet(made.add_paragraph(clean_text(typeset(f"{line.label} : {line.text}")))))
    stream = BytesIO()
    made.save(stream)
    return dated(stream.getvalue(), document.origin.generated_on)


def _set_up(made: "WordDocument", document: Document) -> None:
    """Its paper on its side, in French, its properties told, its pages numbered."""
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415
    from docx.oxml import parse_xml  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Mm, Pt, RGBColor  # noqa: PLC0415

    origin, letterhead = document.origin, document.origin.letterhead
    told = made.core_properties
    told.title = clean_text(" – ".join(filter(None, (document.title, document.subtitle))))
    told.created = told.modified = datetime.combine(origin.generated_on, time())
    told.author, told.language, told.comments = clean_text(document.origin.organisation), _LANGUAGE, ""
    (section,) = made.sections
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(origin.paper.long_mm), Mm(origin.paper.short_mm)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(_MARGIN_MM))
    for language in made.styles.element.xpath("//w:rPrDefault//w:lang"):
        language.set(qn("w:val"), _LANGUAGE)
    for name, size in (("Normal", 10), ("Title", 26), ("Subtitle", 14), ("Heading 1", 14)):
        style = made.styles[name]
        style.font.name, style.font.size = _FONT, Pt(size)
        for fonts in style.element.xpath("w:rPr/w:rFonts"):
            for theme in [key for key in fonts.keys() if key.endswith("Theme")]:  # noqa: SIM118  # of an XML element
                del fonts.attrib[theme]
        if name != "Normal":
            style.font.color.rgb = RGBColor.from_string(letterhead.shade(ACCENT, 0.0))
    foot = section.footer.paragraphs[0]
    said = labels.dated_with_head(origin.generated_on, origin.journal_head)
    _quiet(foot).add_run(clean_text(typeset(f"{origin.file_name} · {said} · page ")))
    foot._p.append(parse_xml(f'<w:fldSimple {_NS} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))  # noqa: SLF001
    stand_under(section.footer, letterhead.foot)


def _cover(made: "WordDocument", document: Document, *, apart: bool) -> None:
    """Who says it, of what, when; that the data are made up, where they are; lower where its page is its own."""
    from docx.shared import Mm, Pt, RGBColor  # noqa: PLC0415

    origin = document.origin
    if origin.logo is not None:
        picture = made.add_paragraph().add_run().add_picture(BytesIO(origin.logo), height=Mm(20))
        _describe(picture, labels.logo_of(origin.organisation))
    by = made.add_paragraph(clean_text(origin.organisation))
    for line in origin.letterhead.under(origin.organisation):
        by.add_run().add_break()
        by.add_run(clean_text(line)).font.size = Pt(9)
    by.paragraph_format.space_before = Pt(_ABOVE_COVER if apart else 0)
    made.add_paragraph(clean_text(document.title), style="Title")
    if document.subtitle:
        made.add_paragraph(clean_text(document.subtitle), style="Subtitle")
    made.add_paragraph(labels.dated(origin.generated_on))
    if origin.fictitious:
        warning = made.add_paragraph().add_run(clean_text(typeset(labels.FICTITIOUS_SENTENCE)))
        warning.bold, warning.font.color.rgb = True, RGBColor.from_string(WARNING)


def _tell_contents(made: "WordDocument", document: Document, titles: Sequence[str]) -> None:
    """What the document has, under the cover: each title leads to its heading, and the page is what a field computes.

    LibreOffice computes these fields when it opens the document, but not those inside a field of Word's own table of
    contents, whose pages it takes as they are written; and nobody knows the pages before a word processor lays them
    out. Word computes a field that is marked dirty.
    """
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415
    from docx.oxml import parse_xml  # noqa: PLC0415
    from docx.shared import Pt  # noqa: PLC0415

    style = made.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    style.font.name, style.font.size = _FONT, Pt(9)
    style.paragraph_format.space_after = Pt(0)
    named = made.add_paragraph()
    named.add_run(labels.CONTENTS).bold = True
    named.paragraph_format.space_before = Pt(_ABOVE_CONTENTS)
    end = int(_room(document.origin.paper) * _TWIPS_PER_MM)
    for place, title in enumerate(titles):
        paragraph = made.add_paragraph(style=style)
        tab = f'<w:tabs {_NS}><w:tab w:val="right" w:leader="dot" w:pos="{end}"/></w:tabs>'
        paragraph._p.get_or_add_pPr().append(parse_xml(tab))  # noqa: SLF001
        begin, middle, finish = (
            f'<w:r><w:fldChar w:fldCharType="{kind}"{dirty}/></w:r>'
            for kind, dirty in (("begin", ' w:dirty="true"'), ("separate", ""), ("end", ""))
        )
        asked = f'<w:r><w:instrText xml:space="preserve"> PAGEREF {_mark_of(place)} \\h </w:instrText></w:r>'
        page = f"{begin}{asked}{middle}<w:r><w:t>{_NO_PAGE}</w:t></w:r>{finish}"
        words = f"<w:r><w:t>{escape(clean_text(typeset(title)))}</w:t></w:r><w:r><w:tab/></w:r>"
        link = f'<w:hyperlink {_NS} w:anchor="{_mark_of(place)}">{words}{page}</w:hyperlink>'
        paragraph._p.append(parse_xml(link))  # noqa: SLF001


def _mark_of(place: int) -> str:
    """The bookmark of a heading, by its place."""
    return f"_Toc{place}"


def _head(made: "WordDocument", title: str, place: int) -> "Paragraph":
    """A heading, to which the table of contents leads."""
    from docx.oxml import parse_xml  # noqa: PLC0415

    heading: Paragraph = made.add_heading(clean_text(title), 1)
    begin = f'<w:bookmarkStart {_NS} w:id="{place}" w:name="{_mark_of(place)}"/>'
    heading._p.insert_element_before(parse_xml(begin), "w:r")  # noqa: SLF001
    heading._p.append(parse_xml(f'<w:bookmarkEnd {_NS} w:id="{place}"/>'))  # noqa: SLF001
    return heading


def _draw(made: "WordDocument", chart: Chart, origin: Origin) -> None:
    """A chart as a picture, under its title; who does not see it is told where its figures are."""
    from docx.shared import Mm  # noqa: PLC0415

    _quiet(made.add_paragraph(clean_text(chart.title))).paragraph_format.keep_with_next = True
    room = Mm(_room(origin.paper))
    paragraph = made.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    picture = paragraph.add_run().add_picture(BytesIO(_chart_png(chart, origin)), width=room)
    _describe(picture, alternative_of(chart))


def _chart_png(chart: Chart, origin: Origin) -> bytes:
    """A chart drawn as in a PDF, then as a picture."""
    import pypdfium2  # noqa: PLC0415
    from reportlab.graphics import renderPDF  # noqa: PLC0415

    from ptce_desk.exports.charts import FONT, load_font  # noqa: PLC0415
    from ptce_desk.exports.pdf_charts import chart_drawing  # noqa: PLC0415
    from ptce_desk.exports.pdf_letterhead import in_colours_of  # noqa: PLC0415

    load_font(origin.fonts)
    drawing = in_colours_of(origin.letterhead, chart_drawing(chart, _CHART_WIDTH))
    drawing.setProperties({"initialFontName": FONT})
    stream = BytesIO()
    drawn = pypdfium2.PdfDocument(renderPDF.drawToString(drawing))
    try:
        drawn[0].render(scale=_PIXELS_PER_POINT).to_pil().save(stream, "PNG")
    finally:
        drawn.close()
    return stream.getvalue()


def _add_table(made: "WordDocument", table: Table, origin: Origin) -> None:
    """The rows under their headings, which stand again at the top of each page; or that there is none."""
    from docx.oxml import parse_xml  # noqa: PLC0415

    if not table.rows:
        _quiet(made.add_paragraph(clean_text(typeset(table.empty_text))))
        return
    rows: list[list[str]] = []
    for row in table.rows:
        advance()
        rows.append(_texts(table.columns, row))
    if table.has_totals:
        first, *others = _texts(table.columns, table.totals())
        rows.append([first or table.total_label, *others])
    room = _room(origin.paper)
    pale = origin.letterhead.shade(PALE, 0.9)
    bands = list(_bands(table, rows, room))
    for rank, places in enumerate(bands):
        if rank:
            made.add_paragraph()  # two tables that touch are one for a word processor
        columns = [table.columns[place] for place in places]
        made.element.body.insert_element_before(
            parse_xml(
                _grid(
                    table,
                    columns,
                    [[row[place] for place in places] for row in rows],
                    pale,
                    room,
                    fills=not rank,
                    noted=bool(table.notes) and places is bands[-1],
                )
            ),
            "w:sectPr",
        )


def _room(paper: PaperSize) -> int:
    """Millimetres across a page, between its margins."""
    return paper.long_mm - 2 * _MARGIN_MM


def _bands(table: Table, rows: Sequence[Sequence[str]], room: int) -> Iterator[list[int]]:
    """The columns that stand side by side with their words whole; those that name the rows lead each band."""
    least = [_least(column, [row[place] for row in rows])[0] for place, column in enumerate(table.columns)]
    leading = list(range(min(max(table.frozen_columns, 1), len(least))))
    led = sum(least[place] for place in leading)
    held, used = list(leading), led
    for place in range(len(leading), len(least)):
        if used + least[place] > room * _CHARS_PER_MM and len(held) > len(leading):
            yield held
            held, used = list(leading), led
        held.append(place)
        used += least[place]
    yield held


def _grid(
    table: Table,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    pale: str,
    room: int,
    *,
    fills: bool,
    noted: bool,
) -> str:
    """Some columns of a table, the last of their rows being its totals where it has some.

    They fill the page, or take what they need of it: the few columns of a last band would stretch across it.
    Where notes stand under them, the last rows go with these over to the next page.
    """
    strong = len(rows) - 1 if table.has_totals else len(rows)
    lines = [_row(columns, [column.heading for column in columns], fill=pale, head=True)]
    with_notes = len(rows) - _LAST_ROWS if noted else len(rows)
    lines += [
        _row(columns, row, fill=pale if place == strong else "", stays=place >= with_notes)
        for place, row in enumerate(rows)
    ]
    part = 1.0 if fills else _part_needed(columns, rows, room)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _widths(columns, rows, room * part))
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{HAIRLINE}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    told = f'<w:tblDescription w:val="{escape(clean_text(table.title), {chr(34): "&quot;"})}"/>'
    look = '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"/>'
    dressed = f'<w:tblW w:w="{int(_WHOLE * part)}" w:type="pct"/><w:tblBorders>{edges}</w:tblBorders>{look}{told}'
    return f"<w:tbl {_NS}><w:tblPr>{dressed}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"


def _texts(columns: Sequence[Column], cells: Sequence[Cell]) -> list[str]:
    """What is read in the cells of a row."""
    values = (cell.value if isinstance(cell, Formula) else cell for cell in cells)
    return [_text(column, value) for column, value in zip(columns, values, strict=True)]


def _text(column: Column, value: object) -> str:
    """A value as it is written: none of something is counted too."""
    return "0" if column.written == "count" and value == 0 else value_text(column.written, value)


def _least(column: Column, texts: Sequence[str]) -> tuple[int, int]:
    """How many characters a column is wide with its figures and words whole, and how many more it could use."""
    longest = max(map(len, texts), default=0)
    bold = max(len(word) + 1 for word in column.heading.split(" "))
    word = max((len(word) for text in texts for word in text.split(" ")), default=0)
    word = max(word, bold)
    whole = min(word, _LONGEST_WORD) if column.wrap else max(word, longest)
    return _PAD + whole, max(longest - whole, 0) + 1


def _part_needed(columns: Sequence[Column], rows: Sequence[Sequence[str]], room: int) -> float:
    """The part of the width of a page that columns take, long texts over some lines; the whole where they fill it."""
    rooms = [_least(column, [row[place] for row in rows]) for place, column in enumerate(columns)]
    part = sum(least + min(more, _LONG) for least, more in rooms) / (room * _CHARS_PER_MM)
    return part if part < _FILLED else 1.0


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[str]], room: float) -> list[int]:
    """The width in twips of each column across some millimetres: figures and words whole, the rest to what is long."""
    rooms = [_least(column, [row[place] for row in rows]) for place, column in enumerate(columns)]
    least, more = [room[0] for room in rooms], [room[1] for room in rooms]
    left = max(room * _CHARS_PER_MM - sum(least), 0)
    asked = [one + left * part / sum(more) for one, part in zip(least, more, strict=True)]
    return [int(room * _TWIPS_PER_MM * one / sum(asked)) for one in asked]


def _row(
    columns: Sequence[Column], texts: Iterable[str], *, fill: str = "", head: bool = False, stays: bool = False
) -> str:
    """A row of cells: figures to the right; what is filled is in bold, and one that is a heading says so.

    One that `stays` is on the page of what comes next.
    """
    marks = "<w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if head else "") + "</w:trPr>"
    dress = f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{fill}"/></w:tcPr>' if fill else "<w:tcPr/>"
    letters = ("<w:b/>" if fill else "") + f'<w:sz w:val="{_CELL_HALF_POINTS}"/>'
    cells = []
    for column, text in zip(columns, texts, strict=True):
        side = "right" if column.is_figure else "left"
        space = ("<w:keepNext/>" if stays else "") + '<w:spacing w:before="20" w:after="20"/>'
        lines = clean_text(text).split("\n")
        said = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines)
        paragraph = f'<w:p><w:pPr>{space}<w:jc w:val="{side}"/></w:pPr><w:r><w:rPr>{letters}</w:rPr>{said}</w:r></w:p>'
        cells.append(f"<w:tc>{dress}{paragraph}</w:tc>")
    return f"<w:tr>{marks}{''.join(cells)}</w:tr>"


def _quiet(paragraph: "Paragraph") -> "Paragraph":
    from docx.shared import RGBColor  # noqa: PLC0415

    for run in paragraph.runs:
        run.font.color.rgb = RGBColor.from_string(QUIET)
    return paragraph


def _close(paragraph: "Paragraph") -> "Paragraph":
    """A line of a list of notes, near the next one."""
    from docx.shared import Pt  # noqa: PLC0415

    paragraph.paragraph_format.space_after = Pt(_BETWEEN_NOTES)
    return paragraph


def _describe(picture: object, text: str) -> None:
    """Say what a picture shows to who does not see it."""
    picture._inline.docPr.set("descr", clean_text(text))  # type: ignore[attr-defined]  # noqa: SLF001
