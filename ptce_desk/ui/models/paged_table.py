"""A table model over rows that come page by page; it neither sorts nor filters."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from typing_extensions import override

from ptce_desk.ui.models.columns import (
    BADGE_ROLE,
    COLOUR_ROLE,
    LOOK_ROLE,
    ROW_ROLE,
    AnyIndex,
    CellLook,
    Column,
    Row,
    is_whole,
    spoken_cell,
)
from ptce_desk.ui.models.headed import TOP, HeadedModel

HEAD_ROLE: Final = Qt.ItemDataRole.UserRole + 5
"""The heading of a group that a line is, None for a row."""


class PagedTableModel(HeadedModel[Row]):
    """Rows as the page's query returned them, so far.

    Signals:
        page_needed: the view wants more; carries the last row held. Answer with `append_rows`.
    """

    page_needed = Signal(object)

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._rows: list[Row] = []
        self._has_more = False
        self._waiting = False
        self.sorted_by: tuple[str, bool] = ("", False)
        self._with_cents: set[int] = set()
        self._measured = False

    @contextmanager
    def being_measured(self) -> Iterator[None]:
        """What is asked meanwhile is not looked at: no more rows are read for it."""
        self._measured = True
        yield
        self._measured = False

    @property
    def rows(self) -> Sequence[Row]:
        """The rows held so far, in their order."""
        return tuple(self._rows)

    @property
    def has_more(self) -> bool:
        """Whether the query has rows beyond these."""
        return self._has_more

    def set_rows(self, rows: Sequence[Row], has_more: bool) -> None:  # noqa: FBT001  an answer's two halves
        """Replace everything: first page of a new query."""
        self.beginResetModel()
        self._rows = list(rows)
        self._has_more, self._waiting = has_more, False
        self._with_cents = self._cents_in(rows)
        self.endResetModel()

    def append_rows(self, rows: Sequence[Row], has_more: bool) -> None:  # noqa: FBT001
        """Add the page asked for by `page_needed`; a page nobody waits for any more is dropped."""
        if not self._waiting:
            return
        self._waiting, self._has_more = False, has_more
        if not rows:
            return
        first = len(self._rows)
        self.beginInsertRows(TOP, first, first + len(rows) - 1)
        self._rows.extend(rows)
        self.endInsertRows()
        self._show_cents_of(rows)

    def _cents_in(self, rows: Sequence[Row]) -> set[int]:
        """The columns of amounts that have cents in some row: all their cells are written with them."""
        amounts = [(place, column.read) for place, column in enumerate(self.columns) if column.kind == "amount"]
        return {place for place, read in amounts if not all(is_whole(read(row)) for row in rows)}

    def _show_cents_of(self, added: Sequence[Row]) -> None:
        """Write with their cents the columns to which rows bring some."""
        new = self._cents_in(added) - self._with_cents
        self._with_cents |= new
        for place in sorted(new):
            self.dataChanged.emit(self.index(0, place), self.index(len(self._rows) - 1, place))

    def show_sort(self, key: str, *, descending: bool) -> None:
        """Put an arrow on the heading of the column the query sorts by."""
        self.sorted_by = key, descending
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def position(self, wanted: Callable[[Row], bool]) -> int | None:
        """The place of the first row that answers a question, None if none held does."""
        return next((place for place, row in enumerate(self._rows) if wanted(row)), None)

    def record_at(self, place: int) -> Row | None:
        """The row at a place, None where something else stands."""
        return self._rows[place]

    def row_at(self, place: int) -> Row:
        """The row at a place.

        Raises:
            IndexError: there is no such row yet.
        """
        return self._rows[place]

    @override
    def rowCount(self, parent: AnyIndex = TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and self._has_more and not self._waiting and bool(self._rows)

    @override
    def fetchMore(self, parent: AnyIndex) -> None:
        if self.canFetchMore(parent):
            self._waiting = True
            self.page_needed.emit(self._rows[-1])

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        return self.cell(self._rows[index.row()], index.column(), role)

    def cell(self, row: Row, place: int, role: int) -> object:
        """What a column tells of a row."""
        column = self.columns[place]
        if role == LOOK_ROLE:  # first: a list is painted more often than it is asked anything else
            role_of, badge_of = column.role, column.badge
            return CellLook(
                self._shown(row, place),
                column.alignment,
                role_of(row) if role_of else None,
                badge_of(row) if badge_of else None,
                tags=column.tags(row) if column.tags else (),
            )
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(row, place)
            case Qt.ItemDataRole.ToolTipRole:
                return column.tooltip(row) if column.tooltip else None
            case Qt.ItemDataRole.TextAlignmentRole:
                return column.alignment
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_cell(column.heading, self._shown(row, place))
            case _:
                return self._own_data(row, column, role)

    def _shown(self, row: Row, place: int) -> str:
        return self.columns[place].shown(row, whole=place not in self._with_cents)

    @override
    def heading_of(self, column: Column[Row]) -> str:
        key, descending = self.sorted_by
        if column.key != key:
            return column.heading
        arrow = "↓" if descending else "↑"
        return f"{arrow} {column.heading}" if column.is_figure else f"{column.heading} {arrow}"

    def _own_data(self, row: Row, column: Column[Row], role: int) -> object:
        if role == ROW_ROLE:
            return row
        if role == COLOUR_ROLE:
            return column.role(row) if column.role else None
        if role == BADGE_ROLE:
            return column.badge(row) if column.badge else None
        return None
