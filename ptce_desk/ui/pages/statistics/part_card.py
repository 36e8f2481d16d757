"""A table of the statistics as a card: its chart, its lines, and where each leads."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from typing_extensions import override

from ptce_desk.domain.narrowing import Narrowing
from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.services.reports.statistics import chart_svg
from ptce_desk.services.reports.statistics_tables import Part
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.widgets.blocks.chart_view import ChartView
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.list_card import ListCard
from ptce_desk.wording.filters import count_text

_ICON: Final = "chart-bar"
_MOST_ROWS: Final = 20
"""Those of the départements, or of the panel: the tab scrolls, rather than what is in it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table: its place in it, its cells, and where it leads."""

    id: int
    cells: tuple[object, ...]
    way: Narrowing | int | None


class PartCard(ListCard[Line]):
    """One table of a year, under its chart where it has one.

    Signals:
        opened: a `Line`, by Enter or a double click.
    """

    opened = Signal(object)

    def __init__(self, part: Part) -> None:
        self.model: PagedTableModel[Line] = PagedTableModel(_columns(part))
        self.table: DataTable[Line] = DataTable(self.model, part.table.title)
        super().__init__(part.table.title, self.table, self.model)
        self.model.setParent(self)
        self.chart = ChartView(part.table.title)
        self.notes = plain_label("", "muted", wrap=True)
        self.charted = plain_label("", "muted")
        self.body.insertWidget(0, self.charted)
        self.body.insertWidget(1, self.chart)
        self.add(self.notes)
        self.table.opened.connect(self.opened)
        self._counted = ""
        self.show_part(part)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Measure the table in the letters it wears, which it takes on coming into view."""
        super().showEvent(event)
        self.table.columns.measure()
        self.fit(self._counted, most=_MOST_ROWS)

    def show_part(self, part: Part) -> None:
        """Show the same table of another year."""
        self.table.take_columns(_columns(part))
        lines = zip(part.table.rows, part.ways, strict=True)
        with self.table.lines.keeping_place():
            self.model.set_rows([Line(place, cells, way) for place, (cells, way) in enumerate(lines)], False)
        self.table.set_empty_state(_ICON, part.table.empty_text)
        self._counted = _counted(part)
        self.fit(self._counted, most=_MOST_ROWS)
        self.notes.setText(typeset("\n".join(part.table.notes)))
        self.notes.setVisible(bool(part.table.notes))
        if part.chart is not None:
            self.charted.setText(typeset(part.chart.title))
            self.chart.show_chart(partial(chart_svg, part.chart), _chart_words(part))
        for shown in (self.charted, self.chart):
            shown.setVisible(part.chart is not None)


def _columns(part: Part) -> list[Column[Line]]:
    return [_column(part, place) for place in range(len(part.table.columns))]


def _column(part: Part, place: int) -> Column[Line]:
    held = part.table.columns[place]
    words = held.written == "text"
    return Column(
        held.key,
        held.heading,
        held.written,
        _reading(place),
        tooltip=_told(place) if words else None,
        stretch=int(words),
        width_chars=max(held.width or 0, 12) // 2 if words else max(len(held.heading) + 2, 8),
    )


def _reading(place: int) -> Callable[[Line], object]:
    return lambda line: line.cells[place]


def _told(place: int) -> Callable[[Line], str]:
    return lambda line: str(line.cells[place] or "")


def _counted(part: Part) -> str:
    """How many lines there are, and what was voted together."""
    lines = count_text(len(part.table.rows), "ligne")
    if not part.table.rows or not part.table.has("voted"):
        return lines
    return typeset(f"{lines} · {whole_amount_text(part.table.column_sum('voted'))} votés")


def _chart_words(part: Part) -> str:
    if part.chart is None:
        return ""
    said = " ; ".join(f"{bar.label} : {bar.figure}" for bar in part.chart.bars)
    return typeset(f"{part.chart.title} : {said}")
