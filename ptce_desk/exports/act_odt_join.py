"""Acts of one template as one LibreOffice document: each keeps its own pages, its footer and its code."""

from collections.abc import Sequence
from copy import deepcopy
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Final

from ptce_desk.exports.act_odt import odt_bytes, odt_opened
from ptce_desk.exports.zip_files import dated

if TYPE_CHECKING:
    from lxml.etree import _Element
    from odfdo import Document

_ODF: Final = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}{}"
_OFFICE_TEXT: Final = _ODF.format("office", "text")
_AUTOMATIC: Final = _ODF.format("office", "automatic-styles")
_COMMON: Final = _ODF.format("office", "styles")
_MASTERS: Final = _ODF.format("office", "master-styles")
_STYLE: Final = _ODF.format("style", "style")
_NAME: Final = _ODF.format("style", "name")
_PARENT: Final = _ODF.format("style", "parent-style-name")
_MASTER: Final = _ODF.format("style", "master-page-name")
_PARAGRAPH: Final = _ODF.format("text", "p")
_TEXTS: Final = (_PARAGRAPH, _ODF.format("text", "h"))
_OF_TEXT: Final = _ODF.format("text", "style-name")
_ASIDE: Final = tuple(
    _ODF.format(*name)
    for name in (
        *(("office", "forms"), ("text", "tracked-changes"), ("text", "variable-decls"), ("text", "sequence-decls")),
        *(
            ("text", "user-field-decls"),
            ("text", "dde-connection-decls"),
            ("text", "alphabetical-index-auto-mark-file"),
        ),
    )
)
"""What stands before the text of a document and is said once."""
_NAMED: Final = (
    *("{http://www.w3.org/XML/1998/namespace}id", _ODF.format("table", "name"), _ODF.format("text", "continue-list")),
    *(_ODF.format("drawing", "name"), _ODF.format("text", "ref-name")),
)
"""Names that one document has once."""
_NAMED_IN_TEXT: Final = ("section", "bookmark", "bookmark-start", "bookmark-end", "reference-mark")
_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_PICTURES: Final = "Pictures/"
_FONT_SIZE: Final = _ODF.format("xsl-fo-compatible", "font-size")


def join_odt(contents: Sequence[bytes], made_on: date) -> bytes:
    """Acts filled from the same template, one after the other, the pages of each counted from one."""
    from lxml import etree  # noqa: PLC0415  # when acts are joined

    document, held = odt_opened(contents[0])
    text, styles = (_read(contents[0], part) for part in ("content.xml", "styles.xml"))
    for place, content in enumerate(contents[1:], 2):
        _append(document, (text, styles), content, f"-{place}")
    for part, root in (("content.xml", text), ("styles.xml", styles)):
        held.set_part(part, etree.tostring(root, encoding="utf-8", xml_declaration=True))
    stream = BytesIO()
    document.save(stream)
    return dated(stream.getvalue(), made_on)


def _append(document: "Document", ours: tuple["_Element", "_Element"], content: bytes, suffix: str) -> None:
    """Put an act after those that are there; what bears its pages takes a name of its own."""
    text, styles = _read(content, "content.xml"), _read(content, "styles.xml")
    for root in (text, styles):
        _take_pictures(document, content, root)
    own = _styles_of_pages((text, styles))
    _rename(text, styles, own, suffix)
    for home, source in ((_AUTOMATIC, text), (_COMMON, styles)):
        mine = _first(ours[0] if source is text else ours[1], home)
        mine.extend([one for one in _first(source, home) if one.get(_NAME, "").removesuffix(suffix) in own])
    _first(ours[1], _MASTERS).extend(list(_first(styles, _MASTERS).iter(_ODF.format("style", "master-page"))))
    body = [one for one in _first(text, _OFFICE_TEXT) if one.tag not in _ASIDE]
    opening = _opening(ours[0], ours[1], body, suffix)
    _first(ours[0], _OFFICE_TEXT).extend([*opening, *body])


def _styles_of_pages(roots: tuple["_Element", "_Element"]) -> set[str]:
    """The styles that put what they dress on a kind of page, themselves or by the one they follow."""
    styles = [one for root in roots for one in root.iter(_STYLE)]
    found: set[str] = set()
    while (
        more := {one.get(_NAME, "") for one in styles if one.get(_MASTER) or one.get(_PARENT) in found} - found
    ):  # until none follows
        found |= more
    return found


def _rename(text: "_Element", styles: "_Element", own: set[str], suffix: str) -> None:
    """Give what is an act's own a name that ends as no other's."""
    for master in _first(styles, _MASTERS).iter(_ODF.format("style", "master-page")):
        _end(master, suffix, _NAME, _ODF.format("style", "next-style-name"), _ODF.format("style", "display-name"))
    for root in (text, styles):
        for element in root.iter(_STYLE):
            if element.get(_NAME) in own:
                _end(element, suffix, _NAME, _ODF.format("style", "display-name"))
                _end(element, suffix, *([_PARENT] if element.get(_PARENT) in own else []))
            _end(element, suffix, _MASTER)
    for element in _first(text, _OFFICE_TEXT).iter():
        dressed = [str(name) for name in element.attrib if str(name).endswith("}style-name")]
        _end(element, suffix, *_NAMED, *(name for name in dressed if element.get(name) in own))
        if str(element.tag).rsplit("}", 1)[-1] in _NAMED_IN_TEXT:
            _end(element, suffix, _ODF.format("text", "name"))


def _end(element: "_Element", suffix: str, *names: str) -> None:
    """Put a suffix at the end of the attributes that are there."""
    for name in names:
        if element.get(name):
            element.set(name, element.get(name, "") + suffix)


def _opening(text: "_Element", styles: "_Element", body: list["_Element"], suffix: str) -> list["_Element"]:
    """Have what comes first begin a page of its act, numbered one; a paragraph that hardly shows, before a table."""
    first = body[0] if body and body[0].tag in _TEXTS else None
    before = [] if first is not None else [text.makeelement(_PARAGRAPH)]
    begins = before[0] if first is None else first
    former = begins.get(_OF_TEXT, "")
    known = next((one for one in _first(text, _AUTOMATIC) if one.get(_NAME) == former), None)
    style = (
        text.makeelement(_STYLE, {_ODF.format("style", "family"): "paragraph"}) if known is None else deepcopy(known)
    )
    if known is None and former:
        style.set(_PARENT, former)
    style.set(_NAME, f"PTCE-act{suffix}")
    if not _master_of(style, text, styles):
        style.set(_MASTER, _first_master(styles) + suffix)
    properties = style.find(_ODF.format("style", "paragraph-properties"))
    if properties is None:
        properties = style.makeelement(_ODF.format("style", "paragraph-properties"))
        style.insert(0, properties)
    properties.set(_ODF.format("style", "page-number"), "1")
    if first is None:
        small = style.makeelement(_ODF.format("style", "text-properties"), {_FONT_SIZE: "2pt"})
        style.append(small)
    begins.set(_OF_TEXT, f"PTCE-act{suffix}")
    _first(text, _AUTOMATIC).append(style)
    return before


def _master_of(style: "_Element", *roots: "_Element") -> str:
    """The kind of page a style puts what it dresses on, by itself or by those it follows."""
    known = {one.get(_NAME): one for root in roots for one in root.iter(_STYLE)}
    seen: list[object] = []
    held: _Element | None = style
    while held is not None and not held.get(_MASTER) and held not in seen:
        seen.append(held)
        held = known.get(held.get(_PARENT))
    return "" if held is None else held.get(_MASTER, "")


def _first_master(styles: "_Element") -> str:
    """The kind of page a document begins on when nothing says another."""
    names = [one.get(_NAME, "") for one in _first(styles, _MASTERS).iter(_ODF.format("style", "master-page"))]
    return "Standard" if "Standard" in names else names[0]


def _take_pictures(document: "Document", content: bytes, root: "_Element") -> None:
    """Put the pictures that a part shows in the joined document, by the name each has there."""
    _theirs, held = odt_opened(content)
    for element in root.iter():
        href = element.get(_HREF, "")
        if href.removeprefix("./").startswith(_PICTURES):
            picture = odt_bytes(held.get_part(href.removeprefix("./")))
            element.set(_HREF, document.add_file(BytesIO(picture)))


def _read(content: bytes, part: str) -> "_Element":
    from lxml import etree  # noqa: PLC0415

    _document, held = odt_opened(content)
    return etree.fromstring(odt_bytes(held.get_part(part)), etree.XMLParser(resolve_entities=False))


def _first(root: "_Element", tag: str) -> "_Element":
    """What a part holds once."""
    return next(root.iter(tag))
