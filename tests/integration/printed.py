"""What a reader finds on the pages of a PDF between its header and its footer."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import Destination

from ptce_desk.exports.pdf_look import BOTTOM, LABEL, NOTE_TITLE, SECTION, TITLE, TOP
from tests.unit.exports.paper import Piece, pieces_of, squeezed

FEWEST_LINES = 5
LEAST_HEIGHT = 110.0
"""Points of text under which a page is nearly empty: a seventh of it."""
_HEADING_SIZES = {round(style.size, 1) for style in (LABEL, NOTE_TITLE, SECTION, TITLE)}


@dataclass(frozen=True)
class Page:
    """The pieces of text of a page; `begins` when a part of the document begins there, whatever room was left."""

    pieces: Sequence[Piece]
    begins: bool

    @property
    def lines(self) -> int:
        """How many lines stand on it."""
        return len({round(piece.bottom) for piece in self.pieces})

    @property
    def height(self) -> float:
        """From the top of its first line to the bottom of its last, in points."""
        places = [piece.bottom for piece in self.pieces]
        return max(places) + self.pieces[0].size - min(places) if places else 0.0

    @property
    def ends_with_heading(self) -> bool:
        """Whether nothing stands under its last heading."""
        last = min(self.pieces, key=lambda piece: piece.bottom)
        return "Bold" in last.font and round(last.size, 1) in _HEADING_SIZES


def printed_pages(path: Path) -> list[Page]:
    """The pages of a PDF; those whose outline has an entry begin a part, as the first does."""
    reader = PdfReader(path, strict=True)
    entries = [entry for entry in reader.outline if isinstance(entry, Destination)]
    begun = {0, *(reader.get_destination_page_number(entry) for entry in entries)}
    pages, drawn = [], [pieces_of(page) for page in reader.pages]
    sizes = [page.mediabox.upper_right for page in reader.pages]
    placed = list(zip(drawn, sizes, strict=True))
    letterheads = {size: _said_by_all([one for one, its in placed if its == size]) for size in sizes}
    for number, (pieces, size) in enumerate(placed):
        within = [piece for piece in pieces if BOTTOM - 4 <= piece.bottom <= size[1] - TOP + 4]
        pages.append(Page([piece for piece in within if piece not in letterheads[size]], number in begun))
    return pages


def _said_by_all(pages: Sequence[Sequence[Piece]]) -> frozenset[Piece]:
    """What every page of a size says at the same place, whatever goes on from one to the next: the letterhead."""
    common = [frozenset(pieces) for pieces in pages]
    return frozenset.intersection(*common) if len(common) > 1 else frozenset()


def text_of_pages(pages: Sequence[Page]) -> str:
    """All the text between headers and footers, without its spaces."""
    return squeezed("".join(piece.text for page in pages for piece in page.pieces))


def bad_pages(pages: Sequence[Page]) -> list[str]:
    """Pages nearly empty though their part has others, and headings that stand alone at the foot of a page."""
    faults: list[str] = []
    for number, (page, following) in enumerate(pairwise([*pages, Page((), begins=True)]), 1):
        alone = page.begins and following.begins
        if not alone and (page.lines < FEWEST_LINES or page.height < LEAST_HEIGHT):
            faults.append(f"page {number} : {page.lines} lignes, {page.height:.0f} points")
        if not following.begins and page.pieces and page.ends_with_heading:
            faults.append(f"page {number} : un titre seul en bas")
    return faults
