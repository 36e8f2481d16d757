"""A canvas that knows what it is drawing, and the file it ends in: tagged (PDF/UA-1) and fit for an archive (PDF/A-2a).

ReportLab draws pages, and knows neither tags nor archives: all we touch of its private parts is here.
"""

import hashlib
import zlib
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import IO, Any, Final

from reportlab import rl_config
from reportlab.lib.colors import Color
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from ptce_desk.exports.pdf_dress import face_of, ink_of, runs
from ptce_desk.exports.pdf_metadata import About
from ptce_desk.exports.pdf_structure import Element, Structure
from ptce_desk.exports.pdf_text import text_width

_HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_GLUED: Final = b"endstream\n"
"""How ReportLab ends a stream, right after its data; an archive wants it on a line of its own."""
rl_config.useA85 = 0  # streams are written as bytes, not as letters, which take a quarter more room
_PACKED: Final = 200
"""Objects of the file compressed together."""


class TaggedCanvas(Canvas):
    """A canvas on which whatever is drawn is either the content of an element or decoration."""

    def __init__(self, filename: IO[bytes], *, day: date, profile: bytes, **options: Any) -> None:  # noqa: ANN401
        """Begin a document.

        Args:
            filename: where it is written once it is whole.
            day: the day it is dated from, in place of the clock's.
            profile: what its colours mean, an ICC profile of sRGB.
            options: of ReportLab's canvas.
        """
        self._asked = ""
        super().__init__(filename, **options)
        self.structure = Structure()
        self._stream, self._day, self._profile = filename, day, profile
        document = vars(self)["_doc"]
        document.__class__ = _File  # the canvas made its document itself
        self._file: _File = document
        self.setDateFormatter(lambda *_clock: f"D:{day:%Y%m%d}000000Z")

    @override
    def setFont(self, psfontname: str, size: float, leading: float | None = None) -> None:
        """Write in a font from here on, or in the one that stands for it."""
        self._asked = psfontname
        super().setFont(face_of(psfontname), size, leading)

    @override
    def setFillColor(self, aColor: Any, alpha: float | None = None) -> None:
        """Fill in a colour from here on, or in the one that stands for it."""
        super().setFillColor(ink_of(aColor) if isinstance(aColor, Color) else aColor, alpha)

    @override
    def setStrokeColor(self, aColor: Any, alpha: float | None = None) -> None:
        """Draw in a colour from here on, or in the one that stands for it."""
        super().setStrokeColor(ink_of(aColor) if isinstance(aColor, Color) else aColor, alpha)

    @override
    def drawString(self, x: float, y: float, text: str, *how: Any, **more: Any) -> None:
        """Write a text; what the font that stands for ours does not hold is written in ours."""
        held = vars(self)
        face, size, leading = held["_fontname"], held["_fontsize"], held["_leading"]
        if face == self._asked or face != face_of(self._asked):
            super().drawString(x, y, text, *how, **more)
            return
        for piece, font in runs(text, face, self._asked):
            super().setFont(font, size, leading)
            super().drawString(x, y, piece, *how, **more)
            x += pdfmetrics.stringWidth(piece, font, size)
        super().setFont(face, size, leading)

    @override
    def drawRightString(self, x: float, y: float, text: str, *how: Any, **more: Any) -> None:
        """Write a text that ends at a place."""
        self.drawString(x - self._width(text), y, text, *how, **more)

    @override
    def drawCentredString(self, x: float, y: float, text: str, *how: Any, **more: Any) -> None:
        """Write a text around a place."""
        self.drawString(x - self._width(text) / 2, y, text, *how, **more)

    def _width(self, text: str) -> float:
        held = vars(self)
        face = held["_fontname"]
        font = self._asked if face == face_of(self._asked) else face
        return text_width(text, font, held["_fontsize"])

    def begin(self, element: Element | None) -> None:
        """What is drawn from here on is the content of an element; of none, decoration."""
        if element is None:
            self.addLiteral("/Artifact BMC")
        else:
            rank = self.structure.mark(element, self.getPageNumber())
            self.addLiteral(f"/{element.role}<</MCID {rank}>>BDC")

    def end(self) -> None:
        """What was begun ends here."""
        self.addLiteral("EMC")

    @override
    def showPage(self) -> None:
        """End a page, from which the elements drawn on it are found by its number."""
        number = self.getPageNumber()
        super().showPage()
        _set(vars(self._file)["Pages"].pages[-1], "StructParents", number)

    @override
    def save(self) -> None:
        """Write the whole file."""
        if vars(self)["_code"]:
            self.showPage()
        info = self._file.info
        about = About(info.title, info.author, info.subject, info.keywords, info.producer, info.creator, self._day)
        self._file.complete(self.structure, about, self._profile)
        self._stream.write(self._file.GetPDFData(self))


class _File(pdfdoc.PDFDocument):
    """ReportLab's document, its objects written together and compressed, those of the structure among them."""

    def complete(self, structure: Structure, about: About, profile: bytes) -> None:
        """Add what tags and archives ask of a file, once all its pages are drawn."""
        self._structure = structure
        self._first = self.objectcounter + 1
        self.objectcounter += len(structure.elements)  # they follow each other; ReportLab's go on behind
        root = _Written(structure.root_text(self._first))
        catalog = vars(self)["Catalog"]
        _set(catalog, "StructTreeRoot", root)
        _set(catalog, "MarkInfo", _Written("<</Marked true>>"))
        metadata = {"Type": "/Metadata", "Subtype": "/XML"}
        _set(catalog, "Metadata", pdfdoc.PDFStream(pdfdoc.PDFDictionary(metadata), about.xmp()))
        colours = {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": pdfdoc.PDFString("sRGB"),
            "Info": pdfdoc.PDFString("sRGB"),
            "DestOutputProfile": pdfdoc.PDFStream(pdfdoc.PDFDictionary({"N": 3}), profile),
        }
        _set(catalog, "OutputIntents", pdfdoc.PDFArray([pdfdoc.PDFDictionary(colours)]))
        self._root = self._referred(root)

    @override
    def format(self) -> bytes:
        """All the objects, and where each is; more may come while others are written."""
        pages = {page: self._number(f"Page{page}") for page in range(1, self.pageCounter)}
        objects: dict[int, bytes] = {}
        number = 0
        while number < self.objectcounter:
            number += 1
            rank = number - self._first
            if 0 <= rank < len(self._structure.elements):
                element = self._structure.elements[rank]
                objects[number] = self._structure.element_text(element, self._first, self._root, pages).encode("ascii")
            else:
                held = self.idToObject[self.numberToId[number]]
                objects[number] = pdfdoc.format(held, self, toplevel=True)
        return _file_of(objects, self._referred(vars(self)["Catalog"]), self._referred(self.info))

    def _referred(self, held: pdfdoc.PDFObject) -> int:
        """The number of an object among those of the file, which it joins."""
        refer: Callable[[pdfdoc.PDFObject], pdfdoc.PDFObjectReference] = self.Reference
        return self._number(refer(held).name)

    def _number(self, name: str) -> int:
        return self.idToObjectNumberAndVersion[name][0]


class _Written(pdfdoc.PDFObject):
    """An object of the file whose text is known."""

    def __init__(self, text: str) -> None:
        self._text = text

    def format(self, _document: pdfdoc.PDFDocument) -> bytes:
        """Its text."""
        return self._text.encode("ascii")


def _set(held: Any, name: str, value: object) -> None:  # noqa: ANN401
    """Give a page or the catalog an entry, which ReportLab does not write unless it is told its name."""
    held.__NoDefault__ = [*dict.fromkeys([*held.__NoDefault__, name])]
    setattr(held, name, value)


def _file_of(objects: Mapping[int, bytes], catalog: int, info: int) -> bytes:
    """The objects in one file: streams as they are, the others compressed together, then the place of each."""
    parts = [_HEADER]
    length = len(_HEADER)
    places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}

    def put(number: int, body: bytes) -> None:
        nonlocal length
        written = b"%d 0 obj\n%b\nendobj\n" % (number, body)
        places[number] = (1, length, 0)
        parts.append(written)
        length += len(written)

    loose = [number for number, body in objects.items() if not body.endswith(_GLUED)]
    for number, body in objects.items():
        if body.endswith(_GLUED):
            put(number, body.removesuffix(_GLUED) + b"\nendstream")
    behind = max(objects) + 1
    for first in range(0, len(loose), _PACKED):
        packed = loose[first : first + _PACKED]
        places |= {number: (2, behind, rank) for rank, number in enumerate(packed)}
        put(behind, _pack([(number, objects[number]) for number in packed]))
        behind += 1
    digest = hashlib.sha256(b"".join(parts)).hexdigest()[:32]
    places[behind] = (1, length, 0)
    rows = b"".join(kind.to_bytes(1) + place.to_bytes(4) + rank.to_bytes(2) for kind, place, rank in _ordered(places))
    entries = f"/Type/XRef/W[1 4 2]/Size {behind + 1}/Root {catalog} 0 R/Info {info} 0 R/ID[<{digest}><{digest}>]"
    begun = length
    put(behind, _stream(entries, rows))
    return b"".join([*parts, b"startxref\n%d\n%%%%EOF\n" % begun])


def _ordered(places: Mapping[int, tuple[int, int, int]]) -> Iterable[tuple[int, int, int]]:
    return (places[number] for number in range(len(places)))


def _pack(objects: Iterable[tuple[int, bytes]]) -> bytes:
    """Several objects in a stream, which begins with the number and the place of each."""
    index, bodies, place = [], [], 0
    for number, body in objects:
        index.append(f"{number} {place}")
        bodies.append(body)
        place += len(body) + 1
    head = " ".join(index).encode("ascii") + b"\n"
    return _stream(f"/Type/ObjStm/N {len(bodies)}/First {len(head)}", head + b"\n".join(bodies))


def _stream(entries: str, data: bytes) -> bytes:
    packed = zlib.compress(data)
    begun = f"<<{entries}/Filter/FlateDecode/Length {len(packed)}>>\nstream\n"
    return begun.encode("ascii") + packed + b"\nendstream"
