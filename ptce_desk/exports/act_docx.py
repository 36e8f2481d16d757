"""Acts as Word documents: a template filled (docxtpl), its code on each page, several joined in one (docxcompose)."""

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Final

from ptce_desk.domain.typed_text import clean_text
from ptce_desk.exports.act_code import SIDE_MM, code_png
from ptce_desk.exports.book_look import WARNING
from ptce_desk.exports.labels import FICTITIOUS, FICTITIOUS_SENTENCE
from ptce_desk.exports.zip_files import dated
from ptce_desk.formatting import typeset

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section, _BaseHeaderFooter, _Footer

    from ptce_desk.domain.acts import ActCode
    from ptce_desk.exports.acts import ActDress, ActLogo

_PARTS: Final = re.compile(r"word/(document|header\d*|footer\d*|footnotes)\.xml")
_PARAGRAPH: Final = re.compile(r"<w:p(?=[ >])")
_PARAGRAPH_TAG: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
_AFTER_NUMBERS: Final = tuple(
    f"w:{name}"
    for name in (
        *("cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid"),
        *("printerSettings", "sectPrChange"),
    )
)
"""What the schema of Word puts after the numbers of the pages."""
_AFTER_BORDERS: Final = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr")
"""What the schema of Word puts after the borders of a paragraph."""
_EMBED: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def docx_sources(content: bytes) -> list[str]:
    """What a Word template says in each of its parts, a paragraph a line.

    Raises:
        ValueError, KeyError: it is no Word document.
    """
    from docxtpl import DocxTemplate  # noqa: PLC0415  # when an act is made

    _opened(content)  # refuses what is something else
    template = DocxTemplate(BytesIO(content))
    with zipfile.ZipFile(BytesIO(content)) as held:
        parts = [held.read(name).decode("utf-8") for name in held.namelist() if _PARTS.fullmatch(name)]
    patched = (str(template.patch_xml(part.replace("\n", " "))) for part in parts)
    return [_PARAGRAPH.sub("\n<w:p", part) for part in patched]


def fill_docx(content: bytes, context: Mapping[str, object], dress: "ActDress") -> bytes:
    """Fill a Word template, and dress it."""
    from docxtpl import DocxTemplate  # noqa: PLC0415

    from ptce_desk.exports.act_language import environment  # noqa: PLC0415

    template = DocxTemplate(BytesIO(content))
    template.render(dict(context), environment(), autoescape=True)
    stream = BytesIO()
    template.save(stream)
    document = _opened(stream.getvalue())  # docxtpl leaves footers that python-docx does not know as such
    told = document.core_properties
    told.title, told.author, told.language = dress.title, clean_text(dress.authority), "fr-FR"
    colour_titles(document, dress.letterhead.ink)
    for footer in list(_footers(document)):
        stand_under(footer, dress.letterhead.foot)
        _stamp(footer, dress.words, dress.code)
    _write_head(document, dress.head, dress.letterhead.ink)
    if dress.logo is not None:
        _head(document, dress.logo)
    if dress.fictitious:
        _warn(document)
    return _saved(document, dress.made_on)


def join_docx(contents: Sequence[bytes], made_on: date) -> bytes:
    """Several Word documents one after the other in one, each on pages of its own, with its own header and footer."""
    from docxcompose.composer import Composer  # noqa: PLC0415

    copies = [_opened(content) for content in contents]
    for copy in copies[:-1]:
        _end_with_section(copy)
    composer = Composer(copies[0])
    for copy in copies[1:]:
        composer.append(copy)
    joined: Document = composer.doc
    theirs = [section for content in contents for section in _opened(content).sections]
    for reference in joined.element.body.xpath("//w:sectPr/w:headerReference | //w:sectPr/w:footerReference"):
        reference.getparent().remove(reference)  # two sections may hold the same: each gets its own
    for ours, their in zip(joined.sections, theirs, strict=True):
        _take_margins(ours, their)
        _number_from_one(ours)
    return _saved(joined, made_on)


def _footers(document: "Document") -> Iterator["_Footer"]:
    """The footers that show on the pages of a document; one that repeats that of the section before is that one."""
    for place, section in enumerate(document.sections):
        shown = [section.footer]
        if section.different_first_page_header_footer:
            shown.append(section.first_page_footer)
        if document.settings.odd_and_even_pages_header_footer:
            shown.append(section.even_page_footer)
        yield from (footer for footer in shown if not place or not footer.is_linked_to_previous)


def colour_titles(document: "Document", ink: str) -> None:
    """Write the headings in a colour, six digits; none leaves them as they are."""
    from docx.shared import RGBColor  # noqa: PLC0415

    for style in document.styles if ink else ():
        if style.name is not None and style.name.startswith(("Heading ", "Title", "Subtitle")):
            style.font.color.rgb = RGBColor.from_string(ink)


def stand_under(footer: "_Footer", lines: Sequence[str]) -> None:
    """Put the foot of a letterhead under what a footer says."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415
    from docx.shared import Pt  # noqa: PLC0415

    for line in lines:
        footer.is_linked_to_previous = False
        paragraph = footer.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.add_run(clean_text(line)).font.size = Pt(8)


def _write_head(document: "Document", lines: Sequence[str], ink: str) -> None:
    """Put the lines of a letterhead above the first line of a document, and a rule in its colour under them."""
    from docx.oxml import parse_xml  # noqa: PLC0415
    from docx.oxml.ns import nsdecls  # noqa: PLC0415
    from docx.shared import Pt  # noqa: PLC0415

    for place, line in enumerate(lines):
        paragraph = document.add_paragraph()
        document.element.body.insert(place, paragraph._p)  # noqa: SLF001
        said = paragraph.add_run(clean_text(line))
        said.font.size, said.bold = Pt(9), place == 0
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(0)
        if place == len(lines) - 1:
            paragraph.paragraph_format.space_after = Pt(12)
            edge = f'<w:bottom w:val="single" w:sz="8" w:space="4" w:color="{ink or "auto"}"/>'
            paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001
                parse_xml(f"<w:pBdr {nsdecls('w')}>{edge}</w:pBdr>"), *_AFTER_BORDERS
            )


def _stamp(footer: "_Footer", words: str, code: "ActCode") -> None:
    """Put a code at the end of a footer: its square, then what people read of it."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415
    from docx.shared import Mm, Pt  # noqa: PLC0415

    footer.is_linked_to_previous = False
    paragraph = footer.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    said = paragraph.add_run(f"{words}  ")
    said.font.size = Pt(8)
    picture = paragraph.add_run().add_picture(BytesIO(code_png(code.payload)), width=Mm(SIDE_MM))
    picture._inline.docPr.set("descr", f"Code du dossier : {code.text}")  # noqa: SLF001


def _head(document: "Document", logo: "ActLogo") -> None:
    """Put a logo above the first line of a document."""
    from docx.shared import Mm  # noqa: PLC0415

    paragraph = document.add_paragraph()
    document.element.body.insert(0, paragraph._p)  # noqa: SLF001
    width, height = logo.size_mm
    picture = paragraph.add_run().add_picture(BytesIO(logo.png), Mm(width), Mm(height))
    shown = picture._inline  # noqa: SLF001
    shown.docPr.set("descr", logo.words)
    for side in "LRTB":
        shown.set(f"dist{side}", "0")  # in line with the text under it


def _warn(document: "Document") -> None:
    """Say above all else that the data are made up."""
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    paragraph = document.add_paragraph()
    document.element.body.insert(0, paragraph._p)  # noqa: SLF001
    said = paragraph.add_run(typeset(FICTITIOUS_SENTENCE))
    said.bold, said.font.size, said.font.color.rgb = True, Pt(10), RGBColor.from_string(WARNING)
    document.core_properties.keywords = FICTITIOUS


def _end_with_section(document: "Document") -> None:
    """Make the last section of a document a part of its text, so that what is appended begins another."""
    body = document.element.body
    *_others, last, section = body
    ends = last.tag == _PARAGRAPH_TAG and not last.xpath("w:pPr/w:sectPr")
    paragraph = last if ends else document.add_paragraph()._p  # noqa: SLF001
    paragraph.get_or_add_pPr().append(deepcopy(section))


def _number_from_one(section: "Section") -> None:
    """Have the pages of each act begin at one."""
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    held = section._sectPr  # noqa: SLF001
    for former in held.findall(qn("w:pgNumType")):
        held.remove(former)
    first = OxmlElement("w:pgNumType")
    first.set(qn("w:start"), "1")
    later = held.xpath(" | ".join(_AFTER_NUMBERS))
    if later:
        later[0].addprevious(first)
    else:
        held.append(first)


def _take_margins(ours: "Section", theirs: "Section") -> None:
    """Give a section of the joined document the headers and footers of the one it comes from."""
    pairs = [(ours.header, theirs.header), (ours.footer, theirs.footer)]
    if theirs.different_first_page_header_footer:
        ours.different_first_page_header_footer = True
        pairs += [
            (ours.first_page_header, theirs.first_page_header),
            (ours.first_page_footer, theirs.first_page_footer),
        ]
    for mine, source in pairs:
        mine.is_linked_to_previous = False
        mine._element[:] = [deepcopy(element) for element in source._element]  # noqa: SLF001
        for held in mine._element.iter():  # noqa: SLF001
            for name, value in held.attrib.items():
                if str(name).startswith(_EMBED) and value in source.part.rels:
                    held.set(name, _same_part(mine, source, str(value)))


def _same_part(mine: "_BaseHeaderFooter", source: "_BaseHeaderFooter", key: str) -> str:
    """The key by which a part that a header shows is known in the joined document."""
    found = source.part.rels[key]
    if found.is_external:
        return str(mine.part.relate_to(found.target_ref, found.reltype, is_external=True))
    if found.reltype.endswith("/image"):  # whose name another document's picture has too
        picture, _image = mine.part.get_or_add_image(BytesIO(found.target_part.blob))
        return str(picture)
    return str(mine.part.relate_to(found.target_part, found.reltype))


def _opened(content: bytes) -> "Document":
    from docx import Document  # noqa: PLC0415

    return Document(BytesIO(content))


def _saved(document: "Document", made_on: date) -> bytes:
    told = document.core_properties
    told.created = told.modified = datetime.combine(made_on, time())
    stream = BytesIO()
    document.save(stream)
    return dated(stream.getvalue(), made_on)
