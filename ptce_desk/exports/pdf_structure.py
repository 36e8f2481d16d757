"""What a reader that speaks is told of a document: its headings, paragraphs, lists and tables, in the order they go."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

_DEEPEST: Final = 6
"""PDF knows H1 to H6."""


@dataclass(slots=True, eq=False)
class Element:
    """One element: what it is, what it lies in, and what it holds, other elements or marks on pages.

    Attributes:
        role: its name in PDF, as `TD`.
        number: its rank among all those of the document.
        parent: the number of the element it lies in; none for the whole document.
        entries: what else PDF is to know of it, as PDF writes it.
        children: the numbers of the elements it holds.
        marks: where its own content is, page by page; the second of each pair is its rank on the page.
    """

    role: str
    number: int
    parent: int | None
    entries: str = ""
    children: list[int] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)


class Structure:
    """The elements of a document, each added when it is first drawn."""

    def __init__(self) -> None:
        self.elements = [Element("Document", 0, None)]
        self._pages: dict[int, list[int]] = {}
        self._ranks: list[int] = []

    def add(self, role: str, parent: Element | None = None, entries: str = "") -> Element:
        """An element more, after those its parent already holds; without a parent, straight in the document."""
        holder = parent or self.elements[0]
        element = Element(role, len(self.elements), holder.number, entries)
        holder.children.append(element.number)
        self.elements.append(element)
        return element

    def add_heading(self, rank: int) -> Element:
        """A heading under the last one of a smaller rank: its level follows from what stands above it, none is skipped.

        Args:
            rank: how much it is worth, 1 before 2.
        """
        while self._ranks and self._ranks[-1] >= rank:
            self._ranks.pop()
        self._ranks.append(rank)
        return self.add(f"H{min(len(self._ranks), _DEEPEST)}")

    def mark(self, element: Element, page: int) -> int:
        """Note that some content of an element stands on a page; how it is called there."""
        held = self._pages.setdefault(page, [])
        element.marks.append((page, len(held)))
        held.append(element.number)
        return len(held) - 1

    def root_text(self, first: int) -> str:
        """The root of the tree as PDF writes it, and from which page to which elements one comes back.

        Args:
            first: the number of the first element among the objects of the file; the others follow.
        """
        pages = " ".join(
            f"{page} [{' '.join(f'{first + number} 0 R' for number in numbers)}]"
            for page, numbers in sorted(self._pages.items())
        )
        return f"<</Type/StructTreeRoot/K {first} 0 R/ParentTree<</Nums[{pages}]>>>>"

    def element_text(self, element: Element, first: int, root: int, pages: Mapping[int, int]) -> str:
        """An element as PDF writes it.

        Args:
            element: one of ours.
            first: as in `root_text`.
            root: the number of the root among the objects of the file.
            pages: the number of each page among them.
        """
        parent = root if element.parent is None else first + element.parent
        text = f"<</S/{element.role}/P {parent} 0 R{element.entries}"
        if element.children:
            return f"{text}/K[{' '.join(f'{first + child} 0 R' for child in element.children)}]>>"
        if len(element.marks) == 1:
            ((page, rank),) = element.marks
            return f"{text}/Pg {pages[page]} 0 R/K {rank}>>"
        marks = "".join(f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {rank}>>" for page, rank in element.marks)
        return f"{text}/K[{marks}]>>"


def text_entry(name: str, text: str) -> str:
    """A text as an entry of an element, as its alternative."""
    return f"/{name}<FEFF{text.encode('utf-16-be').hex().upper()}>"
