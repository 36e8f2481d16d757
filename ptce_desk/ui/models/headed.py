"""What a list and a grid have alike for the views that show them: columns, headings, what is hidden."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from typing_extensions import override

from ptce_desk.ui.models.columns import KEY_ROLE, AnyIndex, Column, Row, spoken_heading

TOP: Final = QModelIndex()
"""The parent of every row of a table."""


class HeadedModel(QAbstractTableModel, Generic[Row]):
    """A table of columns; a screen reader is told of those that are hidden."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.hidden: set[int] = set()

    def take_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Have other columns from now on."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.hidden = set()
        self.endResetModel()

    def set_heading(self, key: str, heading: str) -> None:
        """Write something else over a column."""
        section = next(place for place, column in enumerate(self.columns) if column.key == key)
        named = replace(self.columns[section], heading=heading)
        self.columns = (*self.columns[:section], named, *self.columns[section + 1 :])
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, section, section)

    def bar_columns(self, reasons: Mapping[str, str]) -> None:
        """Have nothing typed in some columns, by key, with the reason; in the others again."""
        self.columns = tuple(replace(column, barred=reasons.get(column.key, "")) for column in self.columns)

    def heading_of(self, column: Column[Row]) -> str:
        """What stands over a column."""
        return column.heading

    @override
    def columnCount(self, parent: AnyIndex = TOP) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.heading_of(column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return column.alignment
            case Qt.ItemDataRole.ToolTipRole:
                return column.unsorted or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_heading(column.heading, hidden=section in self.hidden)
            case _:
                return column.key if role == KEY_ROLE else None
