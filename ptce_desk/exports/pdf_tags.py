"""Which element of the structure each part of a document becomes when drawn: a text, a figure, a table, a list."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table as Grid
from reportlab.platypus.tables import TableRenderCB
from typing_extensions import override

from ptce_desk.exports.pdf_canvas import TaggedCanvas
from ptce_desk.exports.pdf_structure import Element, Structure, text_entry

_FEW: Final = 2
"""A table of so many columns or rows is heard without its rows being named again and again."""
_HEADS_COLUMN: Final = "/A<</O/Table/Scope/Column>>"
_HEADS_ROW: Final = "/A<</O/Table/Scope/Row>>"


@contextmanager
def decoration(canvas: Canvas) -> Iterator[None]:
    """What is drawn meanwhile says nothing, and is passed over in silence."""
    with _begun(canvas, None):
        yield


@contextmanager
def entry_of_contents(canvas: Canvas, contents: Element | None, said: str) -> Iterator[Element | None]:
    """What is drawn meanwhile is an entry of the table of contents, the first where there is none; hands it over."""
    entry = None
    if isinstance(canvas, TaggedCanvas):
        contents = contents or canvas.structure.add("TOC")
        item = canvas.structure.add("TOCI", contents)
        entry = canvas.structure.add("P", item, text_entry("ActualText", said))
    with _begun(canvas, entry):
        yield contents


class Part:
    """A text or a figure, drawn at once or in several pieces, which then are one element."""

    def __init__(self, role: str = "P", *, rank: int = 0, entries: str = "") -> None:
        """A part that is not drawn yet.

        Args:
            role: what it is.
            rank: of a heading, 1 before 2; 0 for what is none.
            entries: as in `Element`.
        """
        self._role, self._rank, self._entries = role, rank, entries
        self._element: Element | None = None

    @contextmanager
    def drawn(self, canvas: Canvas) -> Iterator[None]:
        """What is drawn meanwhile is this part, or a piece of it."""
        if self._element is None and isinstance(canvas, TaggedCanvas):
            self._element = self._add_to(canvas.structure)
        with _begun(canvas, self._element):
            yield

    def _add_to(self, structure: Structure) -> Element:
        if self._rank:
            return structure.add_heading(self._rank)
        return structure.add(self._role, entries=self._entries)


def figure(alternative: str, box: tuple[float, float, float, float]) -> Part:
    """A picture, and what is said in place of it; where its page has it: left, bottom, width, height."""
    left, bottom, width, height = box
    corners = f"{left:.2f} {bottom:.2f} {left + width:.2f} {bottom + height:.2f}"
    return Part("Figure", entries=f"/A<</O/Layout/BBox[{corners}]/Placement/Block>>{text_entry('Alt', alternative)}")


class _CellTags(TableRenderCB):
    """What a grid tells of what it draws, on each of the pages it goes over."""

    def begin(self, structure: Structure) -> None:
        """The grid begins, on its first page or on another."""
        raise NotImplementedError

    def begin_row(self, structure: Structure, *, repeated: bool) -> None:
        """A row begins; `repeated` when it was on an earlier page already."""
        raise NotImplementedError

    def cell(self, structure: Structure, column: int) -> Element | None:
        """Which element a cell of this row is; none for decoration."""
        raise NotImplementedError

    def __init__(self) -> None:
        self._pages = 0

    @override
    def startTable(self, T: Grid) -> None:
        """Begin the grid, or go on with it."""
        if isinstance(T.canv, TaggedCanvas):
            self.begin(T.canv.structure)

    @override
    def startRow(self, T: Grid, rowNo: int) -> None:
        """Begin a row."""
        if isinstance(T.canv, TaggedCanvas):
            repeated = bool(self._pages) and rowNo < int(T.repeatRows)
            self.begin_row(T.canv.structure, repeated=repeated)

    @override
    def startCell(self, T: Grid, rowNo: int, colNo: int, *_cell: object) -> None:
        """Begin a cell."""
        if isinstance(T.canv, TaggedCanvas):
            T.canv.begin(self.cell(T.canv.structure, colNo))

    @override
    def endCell(self, T: Grid) -> None:
        """End it."""
        _end(T.canv)

    @override
    def endRow(self, T: Grid) -> None:
        """Nothing ends with a row."""

    @override
    def startBG(self, T: Grid) -> None:
        """Begin the grounds under the cells."""
        _begin(T.canv, None)

    @override
    def endBG(self, T: Grid) -> None:
        """End them."""
        _end(T.canv)

    @override
    def startLines(self, T: Grid) -> None:
        """Begin the lines around them."""
        _begin(T.canv, None)

    @override
    def endLines(self, T: Grid) -> None:
        """End them."""
        _end(T.canv)

    @override
    def endTable(self, T: Grid) -> None:
        """Note that the next rows are on another page."""
        self._pages += 1


class TableTags(_CellTags):
    """A table under its headings: a row for each of its own, a header that comes back on each page said once."""

    def __init__(self, columns: int, rows: int, spoken: Mapping[int, str]) -> None:
        """A table that is not drawn yet.

        Args:
            columns: how many.
            rows: how many under its headings.
            spoken: by column, the whole of the headings that stand on several lines but are not read one after the
                other, since these are not aligned on the left.
        """
        super().__init__()
        self._named = columns > _FEW and rows > _FEW
        self._spoken = spoken
        self._table: Element | None = None
        self._row: Element | None = None
        self._heads = True

    @override
    def begin(self, structure: Structure) -> None:
        self._table = self._table or structure.add("Table")

    @override
    def begin_row(self, structure: Structure, *, repeated: bool) -> None:
        self._heads = self._row is None
        self._said = not repeated
        if self._said:
            self._row = structure.add("TR", self._table)

    @override
    def cell(self, structure: Structure, column: int) -> Element | None:
        if not self._said:
            return None
        if self._heads:
            spoken = self._spoken.get(column)
            return structure.add("TH", self._row, _HEADS_COLUMN + (text_entry("ActualText", spoken) if spoken else ""))
        if self._named and column == 0:
            return structure.add("TH", self._row, _HEADS_ROW)
        return structure.add("TD", self._row)


class PairTags(_CellTags):
    """Names and what each is, two pairs on a row, read down the first column of pairs, then down the second."""

    def __init__(self, left: int, right: int) -> None:
        """A list that is not drawn yet; how many pairs there are on each side."""
        super().__init__()
        self._counts = (left, right)
        self._sides: list[list[tuple[Element, Element]]] = []
        self._row = -1

    @override
    def begin(self, structure: Structure) -> None:
        if not self._sides:
            whole = structure.add("L")
            self._sides = [[_pair(structure, whole) for _one in range(count)] for count in self._counts]

    @override
    def begin_row(self, structure: Structure, *, repeated: bool) -> None:
        self._row += 1

    @override
    def cell(self, structure: Structure, column: int) -> Element | None:
        side, place = divmod(column, 2)
        return self._sides[side][self._row][place] if self._row < self._counts[side] else None


def _pair(structure: Structure, whole: Element) -> tuple[Element, Element]:
    item = structure.add("LI", whole)
    return structure.add("Lbl", item), structure.add("LBody", item)


@contextmanager
def _begun(canvas: Canvas, element: Element | None) -> Iterator[None]:
    _begin(canvas, element)
    yield
    _end(canvas)


def _begin(canvas: Canvas, element: Element | None) -> None:
    if isinstance(canvas, TaggedCanvas):
        canvas.begin(element)


def _end(canvas: Canvas) -> None:
    if isinstance(canvas, TaggedCanvas):
        canvas.end()
