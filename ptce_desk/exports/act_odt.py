"""Acts as LibreOffice documents: the template filled part by part, its code in the footer of each page (odfdo)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from ptce_desk.domain.typed_text import clean_text
from ptce_desk.exports.act_code import SIDE_MM, code_png
from ptce_desk.exports.act_language import environment
from ptce_desk.exports.book_look import WARNING
from ptce_desk.exports.labels import FICTITIOUS_SENTENCE
from ptce_desk.exports.zip_files import dated
from ptce_desk.formatting import typeset

if TYPE_CHECKING:
    from lxml.etree import _Element
    from odfdo import Document
    from odfdo.container import Container

    from ptce_desk.exports.acts import ActDress, ActLogo

_TEXT: Final = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_TABLE: Final = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_STYLE: Final = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
_FO: Final = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
_DC: Final = "http://purl.org/dc/elements/1.1/"
_META: Final = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
_SPACES: Final = f"{{{_TEXT}}}s"
_COUNT: Final = f"{{{_TEXT}}}c"
_PARTS: Final = ("content.xml", "styles.xml")
_TAG: Final = re.compile(r"{{.*?}}|{%.*?%}")
_WHOLE: Final = re.compile(r"{%(tr|p) (.*?)%}")
_MARK: Final = "ptce-mark"
_MARKED: Final = re.compile(rf"<{_MARK}[^>]*>(.*?)</{_MARK}>")
_PARAGRAPH: Final = re.compile(r"<text:(?=p[ />]|h[ >])")
_TYPED: Final = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("“", '"'), ("”", '"'), ("’", "'"), ("&amp;", "&"))
"""What an office suite makes of what is typed, and what was typed."""

_FRAME: Final = """<text:p xmlns:text="{text}" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 text:style-name="{style}">{before}<draw:frame text:anchor-type="as-char" svg:width="{width}mm"
 svg:height="{height}mm"><draw:image xlink:href="{href}" xlink:type="simple" xlink:show="embed"
 xlink:actuate="onLoad"/><svg:desc>{words}</svg:desc></draw:frame></text:p>"""
_FRAME_STYLE: Final = """<style:style xmlns:style="{style}" xmlns:fo="{fo}" style:name="PTCE_20_code"
 style:display-name="PTCE code" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/>
<style:text-properties fo:font-size="8pt"/></style:style>"""
_WARNING_STYLE: Final = """<style:style xmlns:style="{style}" xmlns:fo="{fo}" style:name="PTCE_20_made_up"
 style:family="paragraph"><style:text-properties fo:font-size="10pt" fo:font-weight="bold" fo:color="#{ink}"/>
</style:style>"""


def odt_sources(content: bytes) -> list[str]:
    """What a LibreOffice template says in each of its parts, a paragraph a line.

    Raises:
        ValueError, KeyError, OSError: it is no text document.
    """
    document, held = odt_opened(content)
    if document.get_type() not in ("text", "text-template"):
        raise ValueError(document.get_type())
    return [_source(odt_bytes(held.get_part(part))) for part in _PARTS]


def fill_odt(content: bytes, context: Mapping[str, object], dress: "ActDress") -> bytes:
    """Fill a LibreOffice template, and dress it."""
    document, held = odt_opened(content)
    filled = {part: _render(_source(odt_bytes(held.get_part(part))), context).encode("utf-8") for part in _PARTS}
    href = document.add_file(BytesIO(code_png(dress.code.payload)))
    filled["styles.xml"] = _stamped(filled["styles.xml"], dress.words, dress.code.text, href)
    filled["styles.xml"] = _dressed(filled["styles.xml"], dress.letterhead.foot, dress.letterhead.ink)
    filled["content.xml"] = _said_first(filled["content.xml"], dress.head)
    if dress.logo is not None:
        filled["content.xml"] = _headed(filled["content.xml"], dress.logo, document.add_file(BytesIO(dress.logo.png)))
    if dress.fictitious:
        filled["content.xml"] = _warned(filled["content.xml"])
    for part, xml in filled.items():
        held.set_part(part, xml)
    held.set_part("meta.xml", _named(odt_bytes(held.get_part("meta.xml")), dress))
    stream = BytesIO()
    document.save(stream)
    return dated(stream.getvalue(), dress.made_on)


def odt_opened(content: bytes) -> tuple["Document", "Container"]:
    """A document, and what holds its parts.

    Raises:
        ValueError, OSError: it is none.
    """
    from odfdo import Document  # noqa: PLC0415  # when an act is made

    document = Document(BytesIO(content))
    if document.container is None:
        raise ValueError
    return document, document.container


def odt_bytes(part: object) -> bytes:
    """A part as it is written.

    Raises:
        ValueError: it is not there.
    """
    if not isinstance(part, bytes):
        raise ValueError(part)  # noqa: TRY004  # said as what it is: not a document one can read
    return part


def _source(xml: bytes) -> str:
    """A part as the template it is: each mark in one piece, those of a whole row or paragraph in its place."""
    from lxml import etree  # noqa: PLC0415

    root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False))
    for paragraph in root.iter(f"{{{_TEXT}}}p", f"{{{_TEXT}}}h"):
        _join_marks(paragraph)
    for paragraph in list(root.iter(f"{{{_TEXT}}}p", f"{{{_TEXT}}}h")):
        _raise_mark(paragraph)
    text = etree.tostring(root, encoding="unicode").replace("\n", " ")
    text = _TAG.sub(lambda found: _as_written(found[0]), _MARKED.sub(r"\1", text))
    return _PARAGRAPH.sub("\n<text:", text)


def _as_written(mark: str) -> str:
    for shown, typed in _TYPED:
        mark = mark.replace(shown, typed)
    return mark


def _join_marks(paragraph: "_Element") -> None:
    """Put what stands between braces in one piece, where an office suite cut it over several spans."""
    pieces = list(_pieces(paragraph))
    whole = "".join(text for _element, _where, text in pieces)
    for found in reversed(list(_TAG.finditer(whole))):
        begin = 0
        first: int | None = None
        for place, (element, where, text) in enumerate(pieces):
            end = begin + len(text)
            if begin < found.end() and end > found.start() and text:
                kept = text[: max(found.start() - begin, 0)] + (found[0] if first is None else "")
                kept += text[found.end() - begin :] if end > found.end() else ""
                first = place if first is None else first
                pieces[place] = (element, where, kept)
                if element.tag == _SPACES and where == "text":
                    element.tag = f"{{{_TEXT}}}span"
                    element.attrib.clear()
                setattr(element, where, kept)
            begin = end


def _pieces(element: "_Element") -> Iterator[tuple["_Element", str, str]]:
    """The texts of a paragraph in the order they are read, with where each is held."""
    yield element, "text", " " * int(element.get(_COUNT, "1")) if element.tag == _SPACES else element.text or ""
    for child in element:
        if child.tag not in (f"{{{_TEXT}}}p", f"{{{_TEXT}}}h"):
            yield from _pieces(child)
        yield child, "tail", child.tail or ""


def _raise_mark(paragraph: "_Element") -> None:
    """A mark of a whole row, « {%tr for … %} », takes the place of its row; that of a paragraph, of its paragraph."""
    found = _WHOLE.search("".join(text for _element, _where, text in _pieces(paragraph)))
    if found is None:
        return
    row = next(paragraph.iterancestors(f"{{{_TABLE}}}table-row"), None) if found[1] == "tr" else paragraph
    parent = None if row is None else row.getparent()
    if row is None or parent is None:
        return
    mark = row.makeelement(_MARK)
    mark.text, mark.tail = "{% " + found[2] + "%}", row.tail
    parent.replace(row, mark)


def _render(source: str, context: Mapping[str, object]) -> str:
    """Fill a source; what was typed on several lines stays on several lines."""
    filled = environment().from_string(source).render(_on_lines(context))
    return filled.replace("\n<text:", "<text:").replace("\n", "<text:line-break/>")


def _on_lines(value: object) -> dict[str, object]:
    """The values of a template, their line ends as one sign."""
    return {key: _lined(one) for key, one in value.items()} if isinstance(value, Mapping) else {}


def _lined(value: object) -> object:
    if isinstance(value, str):
        return "\n".join(value.splitlines())
    return [_on_lines(one) for one in value] if isinstance(value, list | tuple) else value


def _stamped(styles: bytes, words: str, code: str, href: str) -> bytes:
    """Put a code at the end of the footer of each kind of page."""
    from lxml import etree  # noqa: PLC0415

    root = etree.fromstring(styles, etree.XMLParser(resolve_entities=False))
    common = next(root.iter("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}styles"))
    common.append(etree.fromstring(_FRAME_STYLE.format(style=_STYLE, fo=_FO)))
    for page in root.iter(f"{{{_STYLE}}}master-page"):
        footers = [one for one in page if one.tag in (f"{{{_STYLE}}}footer", f"{{{_STYLE}}}footer-left")]
        if not footers:
            footers = [page.makeelement(f"{{{_STYLE}}}footer")]
            above = [place for place, one in enumerate(page, 1) if "header" in str(one.tag)]
            page.insert(above[-1] if above else 0, footers[0])
        for footer in footers:
            heard = f"Code du dossier : {code}"
            footer.append(_picture(f"{words}  ", "PTCE_20_code", (SIDE_MM, SIDE_MM), href, heard))
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _dressed(styles: bytes, foot: Sequence[str], ink: str) -> bytes:
    """Put the foot of a letterhead in each footer, and write the headings in its colour."""
    from lxml import etree  # noqa: PLC0415

    root = etree.fromstring(styles, etree.XMLParser(resolve_entities=False))
    for footer in root.iter(f"{{{_STYLE}}}footer", f"{{{_STYLE}}}footer-left"):
        footer.extend(_paragraph(line, "PTCE_20_foot") for line in foot)
    for style in root.iter(f"{{{_STYLE}}}style") if ink else ():
        if style.get(f"{{{_STYLE}}}name") in ("PTCE_20_title", "PTCE_20_heading"):
            for letters in style.iter(f"{{{_STYLE}}}text-properties"):
                letters.set(f"{{{_FO}}}color", f"#{ink}")
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _said_first(text: bytes, lines: Sequence[str]) -> bytes:
    """Put the lines of a letterhead above the first line of a document."""
    from lxml import etree  # noqa: PLC0415

    root = etree.fromstring(text, etree.XMLParser(resolve_entities=False))
    body = next(root.iter("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text"))
    for place, line in enumerate(lines):
        body.insert(place, _paragraph(line, "PTCE_20_cell"))
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _paragraph(line: str, style: str) -> "_Element":
    from lxml import etree  # noqa: PLC0415

    made = etree.Element(f"{{{_TEXT}}}p", {f"{{{_TEXT}}}style-name": style})
    made.text = clean_text(line)
    return made


def _headed(text: bytes, logo: "ActLogo", href: str) -> bytes:
    """Put a logo above the first line of a document."""
    from lxml import etree  # noqa: PLC0415

    root = etree.fromstring(text, etree.XMLParser(resolve_entities=False))
    body = next(root.iter("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text"))
    width, height = logo.size_mm
    body.insert(0, _picture("", "PTCE_20_text", (width, height), href, logo.words))
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _warned(text: bytes) -> bytes:
    """Say above all else that the data are made up."""
    from lxml import etree  # noqa: PLC0415

    root = etree.fromstring(text, etree.XMLParser(resolve_entities=False))
    style = etree.fromstring(_WARNING_STYLE.format(style=_STYLE, fo=_FO, ink=WARNING))
    next(root.iter("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}automatic-styles")).append(style)
    body = next(root.iter("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text"))
    said = body.makeelement(f"{{{_TEXT}}}p", {f"{{{_TEXT}}}style-name": "PTCE_20_made_up"})
    said.text = typeset(FICTITIOUS_SENTENCE)
    body.insert(0, said)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _picture(before: str, style: str, size: tuple[float, float], href: str, words: str) -> "_Element":
    """A paragraph that ends with a picture in its line, and what is read aloud in its place."""
    from lxml import etree  # noqa: PLC0415

    width, height = size
    told = {"before": escape(before), "style": style, "words": escape(words), "href": escape(href), "text": _TEXT}
    return etree.fromstring(_FRAME.format(**told, width=f"{width:.1f}", height=f"{height:.1f}"))


def _named(meta: bytes, dress: "ActDress") -> bytes:
    """Give a document its title, its author, its language and the day it was made."""
    from lxml import etree  # noqa: PLC0415

    root = etree.fromstring(meta, etree.XMLParser(resolve_entities=False))
    holder = root[0] if len(root) else root
    day = datetime.combine(dress.made_on, time()).isoformat()
    told = (
        *((_DC, "title", dress.title), (_DC, "creator", clean_text(dress.authority)), (_DC, "language", "fr-FR")),
        *((_DC, "date", day), (_META, "creation-date", day)),
    )
    for space, name, text in told:
        found = holder.find(f"{{{space}}}{name}")
        if found is None:
            found = holder.makeelement(f"{{{space}}}{name}")
            holder.append(found)
        found.text = text
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)
