"""What a reader that speaks finds in a PDF: the tree of its elements, each with the text drawn as its content."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject, PdfObject, TextStringObject

PAINTING = frozenset((b"Tj", b"TJ", b"S", b"s", b"f", b"F", b"f*", b"B", b"b", b"B*", b"b*", b"Do", b"sh", b"BI"))
"""What leaves ink on a page."""
_MAPPED = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>")


@dataclass
class Spoken:
    """An element: its role, what is heard, what it holds; `drawn` is what is seen, `entries` whatever else it says."""

    role: str
    text: str
    drawn: str
    pages: list[int]
    entries: dict[str, Any]
    children: list["Spoken"] = field(default_factory=list)

    def walk(self) -> Iterator["Spoken"]:
        """Itself and all it holds, in the order they are heard."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, role: str) -> list["Spoken"]:
        """The elements of a role."""
        return [one for one in self.walk() if one.role == role]

    def rows(self) -> list[list[str]]:
        """What each cell of a table says."""
        return [[cell.text for cell in row.children] for row in self.children]


@dataclass
class Marked:
    """What is drawn on a page: the text under each mark, and what is painted that is neither content nor decoration."""

    texts: dict[int, str]
    loose: list[bytes]
    begun: Counter[int]


def marked(page: PageObject) -> Marked:
    """What is drawn on a page, mark by mark."""
    fonts = {name: _letters(held.get_object()) for name, held in page["/Resources"]["/Font"].items()}  # type: ignore[index]
    found = Marked(defaultdict(str), [], Counter())
    letters: dict[int, str] = {}
    within: list[int | None] = []
    contents = page.get_contents()
    assert contents is not None
    for operands, operator in contents.operations:
        match operator:
            case b"BDC":
                within.append(int(operands[1]["/MCID"]))
                found.begun[int(operands[1]["/MCID"])] += 1
            case b"BMC":
                assert operands == ["/Artifact"]
                within.append(None)
            case b"EMC":
                within.pop()
            case b"Tf":
                letters = fonts[operands[0]]
            case b"Tj" if within and within[-1] is not None:
                found.texts[within[-1]] += "".join(letters[code] for code in _bytes(operands[0]))
        assert len(within) <= 1
        if operator in PAINTING and not within:
            found.loose.append(operator)
    assert within == []
    return found


def heard(path: Path) -> Spoken:
    """The whole document as it is heard; each mark of each page has its place in it, once, and all ink is marked."""
    reader = PdfReader(path, strict=True)
    pages = [marked(page) for page in reader.pages]
    numbers = {
        page.indirect_reference.idnum: place for place, page in enumerate(reader.pages) if page.indirect_reference
    }
    root: Any = reader.root_object["/StructTreeRoot"]
    assert [page.loose for page in pages] == [[] for _page in pages]
    taken: list[tuple[int, int]] = []
    whole = _spoken(root["/K"], pages, numbers, taken)
    assert sorted(taken) == sorted((number, mark) for number, page in enumerate(pages) for mark in page.begun)
    _assert_found_from_its_page(root, reader, taken, numbers)
    return whole


def _spoken(held: PdfObject, pages: list[Marked], numbers: dict[int, int], taken: list[tuple[int, int]]) -> Spoken:
    element: Any = held.get_object()
    places: list[tuple[int, int]] = []
    children = []
    kids: Any = element["/K"]
    for kid in kids if isinstance(kids, ArrayObject) else [kids]:
        one = kid.get_object()
        if isinstance(one, int):
            places.append((numbers[element.raw_get("/Pg").idnum], one))
        elif "/MCID" in one:
            places.append((numbers[one.raw_get("/Pg").idnum], int(one["/MCID"])))
        else:
            assert one["/P"] == element
            children.append(_spoken(kid, pages, numbers, taken))
    taken += places
    drawn = "".join(pages[page].texts[mark] for page, mark in places)
    entries = {name: element[name] for name in element if name not in ("/S", "/P", "/K", "/Pg")}
    text = str(entries.get("/ActualText", drawn))
    return Spoken(str(element["/S"])[1:], text, drawn, [page for page, _mark in places], entries, children)


def _assert_found_from_its_page(
    root: DictionaryObject, reader: PdfReader, taken: list[tuple[int, int]], numbers: dict[int, int]
) -> None:
    """From a mark on a page one comes to its element, and from this to the mark."""
    tree: Any = root["/ParentTree"]
    flat = tree["/Nums"]
    parents = {int(flat[place]): flat[place + 1] for place in range(0, len(flat), 2)}
    for page, mark in taken:
        element = parents[int(str(reader.pages[page]["/StructParents"]))][mark].get_object()
        kids = element["/K"]
        one = [kid.get_object() for kid in (kids if isinstance(kids, ArrayObject) else [kids])]
        held = {
            (numbers[element.raw_get("/Pg").idnum], kid)
            if isinstance(kid, int)
            else (numbers[kid.raw_get("/Pg").idnum], int(kid["/MCID"]))
            for kid in one
        }
        assert (page, mark) in held


def _letters(font: DictionaryObject) -> dict[int, str]:
    told: Any = font["/ToUnicode"].get_object()
    mapped = _MAPPED.findall(told.get_data())
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in mapped}


def _bytes(held: object) -> bytes:
    if isinstance(held, TextStringObject):
        return held.original_bytes
    assert isinstance(held, ByteStringObject)
    return bytes(held)
