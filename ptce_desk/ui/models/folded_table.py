"""Rows of a list under the headings of their groups, folded or not; without groups, a list as any other.

The rows of an unfolded group are asked for once its heading is looked at: a list of thousands of groups reads a few.
"""

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic

from PySide6.QtCore import QObject, Qt, Signal
from typing_extensions import override

from ptce_desk.formatting import typeset
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import AnyIndex, Column, Row, spoken_cell
from ptce_desk.ui.models.headed import TOP
from ptce_desk.ui.models.paged_table import HEAD_ROLE, PagedTableModel

Path = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a group.

    Attributes:
        path: what its rows say, an outer group first.
        label: how that is written.
        count: how many rows, in words.
        sums: of its rows, in euros, by column key.
        holds_rows: whether rows are right under it, rather than other headings.
        role: the colour of its words.
    """

    path: Path
    label: str
    count: str
    sums: Mapping[str, Decimal]
    holds_rows: bool = True
    role: ColourRole = "text"


@dataclass(frozen=True, slots=True)
class HeadEnd:
    """What is said at the end of a heading: « reste 16 000 € », and « de l’enveloppe » where there is room for it."""

    text: str = ""
    more: str = ""
    role: ColourRole = "muted"

    @property
    def whole(self) -> str:
        """All of it."""
        return self.text + self.more


@dataclass(slots=True)
class _Held(Generic[Row]):
    """The rows of a group read so far."""

    rows: list[Row]
    more: bool = True
    asked: bool = False


class FoldedTableModel(PagedTableModel[Row]):
    """A list that may be grouped.

    Signals:
        rows_needed: a heading (`Head`) whose rows are wanted, after those given; answer with `give`.
    """

    rows_needed = Signal(object)

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None, *, ahead: int = 0) -> None:
        """With `ahead`, rows are asked for as many lines before they come into view, and none for being measured."""
        super().__init__(columns, parent)
        self._ahead = ahead
        self._heads: tuple[Head, ...] = ()
        self._unfolded: set[Path] = set()
        self._held: dict[Path, _Held[Row]] = {}
        self._lines: list[Head | Row] = []
        self._ends: dict[Path, HeadEnd] = {}

    @property
    def is_grouped(self) -> bool:
        """Whether rows stand under headings."""
        return bool(self._heads)

    @property
    def unfolded(self) -> frozenset[Path]:
        """The groups that are unfolded."""
        return frozenset(self._unfolded)

    @property
    def counts_read(self) -> dict[Path, int]:
        """How many rows were read of each group that is unfolded."""
        return {path: len(held.rows) for path, held in self._held.items() if held.rows and path in self._unfolded}

    def set_heads(
        self,
        heads: Sequence[Head],
        unfolded: frozenset[Path],
        given: Mapping[Path, Sequence[Row]] | None = None,
        begun: Collection[Path] = (),
    ) -> None:
        """Show groups, in this order, an outer one before those in it; some unfolded.

        The rows of those `given` are all there, unless these are only `begun`; the others have none yet, and are asked
        for them.
        """
        self.beginResetModel()
        self._heads = tuple(heads)
        self._unfolded = {head.path for head in heads if head.path in unfolded}
        self._ends = {}
        self._held = {path: _Held(list(rows), more=path in begun) for path, rows in (given or {}).items()}
        self._has_more = False
        self._with_cents = {
            place
            for place, column in enumerate(self.columns)
            if any(head.sums.get(column.key, Decimal(0)) % 1 for head in heads)
        } | self._cents_in([row for held in self._held.values() for row in held.rows])
        self._lines = self._as_lines()
        self.endResetModel()

    @override
    def set_rows(self, rows: Sequence[Row], has_more: bool) -> None:
        self._heads, self._lines, self._held = (), [], {}
        super().set_rows(rows, has_more)

    def give(self, path: Path, rows: Sequence[Row], has_more: bool) -> None:  # noqa: FBT001  # an answer's two halves
        """The next rows of a group."""
        held = self._held.get(path)
        if held is None or not held.asked:
            return
        held.asked, held.more = False, has_more
        place = self._place_of(path)
        shown = place is not None and path in self._unfolded
        first = 0 if place is None else place + 1 + len(held.rows)
        held.rows.extend(rows)
        if shown and rows:
            self.beginInsertRows(TOP, first, first + len(rows) - 1)
            self._lines[first:first] = rows
            self.endInsertRows()
        self._show_cents_of(rows)

    def go_on(self, path: Path, rows: Sequence[Row], has_more: bool) -> None:  # noqa: FBT001  # as `give`
        """The next rows of a group, though nobody looked at the last of those it has."""
        held = self._held.get(path)
        if held is not None:
            held.asked = True
        self.give(path, rows, has_more)

    def set_ends(self, ends: Mapping[Path, HeadEnd]) -> None:
        """What is said at the end of some headings."""
        self._ends = dict(ends)
        if self._lines:
            last = self.index(len(self._lines) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [HEAD_ROLE])

    def end_of(self, head: Head) -> HeadEnd:
        """What is said at the end of a heading, nothing for most."""
        return self._ends.get(head.path, HeadEnd())

    def fold(self, head: Head, *, folded: bool) -> None:
        """Fold a group or unfold it."""
        place = self._place_of(head.path)
        if place is None or folded != (head.path in self._unfolded):
            return
        if folded:
            under = self._under(place)
            self._unfolded.discard(head.path)
            if under:
                self.beginRemoveRows(TOP, place + 1, place + under)
                del self._lines[place + 1 : place + 1 + under]
                self.endRemoveRows()
        else:
            self._unfolded.add(head.path)
            lines = self._lines_under(head)
            if lines:
                self.beginInsertRows(TOP, place + 1, place + len(lines))
                self._lines[place + 1 : place + 1] = lines
                self.endInsertRows()
            self._ask(head)
        here = self.index(place, 0)
        self.dataChanged.emit(here, self.index(place, len(self.columns) - 1))

    def fold_all(self, *, folded: bool) -> None:
        """Fold every group, or unfold them all."""
        self.beginResetModel()
        self._unfolded = set() if folded else {head.path for head in self._heads}
        self._lines = self._as_lines()
        self.endResetModel()

    def head_at(self, place: int) -> Head | None:
        """The heading on a line, None where a row is."""
        line = self._lines[place] if self.is_grouped and 0 <= place < len(self._lines) else None
        return line if isinstance(line, Head) else None

    def picked(self, places: Collection[int]) -> tuple[list[Row], list[Head]]:
        """The rows on some lines, and the headings: what stands under one that is among them goes with it."""
        if not self.is_grouped:
            return [self.row_at(place) for place in sorted(places)], []
        rows: list[Row] = []
        heads: list[Head] = []
        first_out = 0
        for place in sorted(places):
            if place < first_out:
                continue
            line = self._lines[place]
            if isinstance(line, Head):
                heads.append(line)
                first_out = place + 1 + self._under(place)
            else:
                rows.append(line)
        return rows, heads

    def rows_under(self, head: Head) -> list[Row]:
        """The rows of a group that are there, folded or not."""
        depth = len(head.path)
        return [row for path, held in self._held.items() if path[:depth] == head.path for row in held.rows]

    def head_above(self, place: int) -> int:
        """The line of the heading that a line stands under, or its own when it is an outermost heading."""
        head = self.head_at(place)
        depth = len(head.path) if head is not None else 1 + max(len(one.path) for one in self._heads)
        above = [n for n in range(place) if (one := self.head_at(n)) is not None and len(one.path) < depth]
        return above[-1] if above else place

    def under_heads(self) -> list[tuple[tuple[str, ...], Sequence[Row]]] | None:
        """The rows of each innermost group under its labels, an outer one first, folded or not.

        None without groups, or where some rows are not read.
        """
        held = [(head, self._held.get(head.path)) for head in self._heads if head.holds_rows]
        if not held or any(rows is None or rows.more for _head, rows in held):
            return None
        labels = {head.path: head.label for head in self._heads}

        def said(path: Path) -> tuple[str, ...]:
            return tuple(labels[path[:depth]] for depth in range(1, len(path) + 1))

        return [(said(head.path), rows.rows) for head, rows in held if rows is not None]

    @property
    @override
    def rows(self) -> Sequence[Row]:
        if not self.is_grouped:
            return super().rows
        return tuple(line for line in self._lines if not isinstance(line, Head))

    @override
    def position(self, wanted: Callable[[Row], bool]) -> int | None:
        if not self.is_grouped:
            return super().position(wanted)
        lines = enumerate(self._lines)
        return next((place for place, line in lines if not isinstance(line, Head) and wanted(line)), None)

    @override
    def record_at(self, place: int) -> Row | None:
        if not self.is_grouped:
            return super().record_at(place)
        line = self._lines[place]
        return None if isinstance(line, Head) else line

    @override
    def rowCount(self, parent: AnyIndex = TOP) -> int:
        if not self.is_grouped or parent.isValid():
            return super().rowCount(parent)
        return len(self._lines)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not self.is_grouped or not index.isValid():
            return super().data(index, role)
        line = self._lines[index.row()]
        if not isinstance(line, Head):
            if not (self._measured and self._ahead):
                self._ask_after(index.row())
            return self.cell(line, index.column(), role)
        if not (self._measured and self._ahead):
            self._ask(line)
        return self._head_data(line, index.column(), role)

    def _head_data(self, head: Head, place: int, role: int) -> object:
        column = self.columns[place]
        if role == HEAD_ROLE:
            return head
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.end_of(head).whole
        amount = head.sums.get(column.key)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.shown_value(amount, whole=place not in self._with_cents) if amount else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if amount:
                return spoken_cell(column.heading, column.text_of(amount))
            state = "déplié" if head.path in self._unfolded else "replié"
            end = self.end_of(head).whole
            return typeset(f"{head.label} : {head.count}, {end + ', ' if end else ''}{state}")
        return None

    def _ask(self, head: Head) -> None:
        """Ask for the first rows of an unfolded group, unless they are there or on their way."""
        if not head.holds_rows or head.path not in self._unfolded:
            return
        held = self._held.setdefault(head.path, _Held([]))
        if held.more and not held.asked and not held.rows:
            held.asked = True
            self.rows_needed.emit(head)

    def _ask_after(self, place: int) -> None:
        """Ask for the rows after the last given of a group, once it comes into view, or is about to."""
        ahead = max(self._ahead, 1)
        after = self._lines[place + 1 : place + 1 + ahead]
        if len(after) == ahead and not any(isinstance(line, Head) for line in after):
            return
        head = self.head_at(self.head_above(place))
        held = None if head is None else self._held.get(head.path)
        if head is not None and held is not None and held.more and not held.asked:
            held.asked = True
            self.rows_needed.emit(head)

    def _as_lines(self) -> list[Head | Row]:
        lines: list[Head | Row] = []
        for head in self._heads:
            if len(head.path) == 1:
                lines.append(head)
                if head.path in self._unfolded:
                    lines.extend(self._lines_under(head))
        return lines

    def _lines_under(self, head: Head) -> list[Head | Row]:
        if head.holds_rows:
            held = self._held.get(head.path)
            return [] if held is None else list(held.rows)
        depth = len(head.path)
        lines: list[Head | Row] = []
        for inner in self._heads:
            if len(inner.path) == depth + 1 and inner.path[:depth] == head.path:
                lines.append(inner)
                if inner.path in self._unfolded:
                    lines.extend(self._lines_under(inner))
        return lines

    def _under(self, place: int) -> int:
        """How many lines stand under a heading."""
        head = self._lines[place]
        assert isinstance(head, Head)
        depth = len(head.path)
        count = 0
        for line in self._lines[place + 1 :]:
            if isinstance(line, Head) and len(line.path) <= depth:
                break
            count += 1
        return count

    def _place_of(self, path: Path) -> int | None:
        lines = enumerate(self._lines)
        return next((place for place, line in lines if isinstance(line, Head) and line.path == path), None)
