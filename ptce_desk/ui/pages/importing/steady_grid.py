"""A grid of questions, whose columns stay where they are whatever is answered in it."""

from typing import Final

from typing_extensions import override

from ptce_desk.ui.models.column_widths import MARGINS, Wish, wish
from ptce_desk.ui.models.columns import Row
from ptce_desk.ui.widgets.tables.grid_columns import GridColumns
from ptce_desk.ui.widgets.tables.grid_table import GridTable

_ARROW: Final = 24
"""Pixels of the arrow beside a choice being made (`stylesheet`)."""
_BEFORE: Final = "1 000 : "
"""What words of its own may put before an answer."""


class SteadyGrid(GridTable[Row]):
    """A choice has the room of its longest answer from the beginning: the next click falls where it was aimed."""

    @override
    def _fitting(self) -> GridColumns[Row]:
        return _SteadyColumns(self, self._rows, self.fit_height)


class _SteadyColumns(GridColumns[Row]):
    @override
    def _wish(self, section: int, figure: int) -> Wish:
        column, asked = self._rows.columns[section], super()._wish(section, figure)
        if column.kind != "choice":
            return asked
        measured = self._table.fontMetrics().horizontalAdvance
        widest = max((measured(label) for _value, label in column.options), default=0)
        around = MARGINS + _ARROW + (measured(_BEFORE) if column.words else 0)
        heading = self._table.horizontalHeader().sectionSizeHint(section)
        return wish(heading, max(heading, widest + around), column.chars, column.stretch, figure)
