"""A table on paper under its chart, whose letters are as small as the table's."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable, Spacer

from ptce_desk.exports.charts import FONT, SIZE, bar_chart, consumption_chart
from ptce_desk.exports.documents import BarChart, Chart
from ptce_desk.exports.pdf_columns import SIZES
from ptce_desk.exports.pdf_lines import Prose
from ptce_desk.exports.pdf_look import CHART_COLOURS, SECTION
from ptce_desk.exports.pdf_tables import placed_parts
from ptce_desk.exports.pdf_text import printable_line
from ptce_desk.exports.report import Table

_CHART_SIZE: Final = 8.0
"""Points of the letters of a chart on paper."""


def charted_parts(table: Table, chart: Chart | None, width: float, sizes: Sequence[float] = SIZES) -> list[Flowable]:
    """A table that begins where it stands whole, or a good part of it, under its chart when it has one."""
    charted = [] if chart is None else _chart_parts(chart, width)
    room, *placed = placed_parts(table, width, sizes, above=sum(part.wrap(width, A4[1])[1] for part in charted))
    return [room, *charted, *placed]


def _chart_parts(chart: Chart, width: float) -> list[Flowable]:
    """The chart under its title, in `width` points."""
    scale = _CHART_SIZE / SIZE
    drawing = _drawing(chart, int(width / scale))
    drawing.setProperties({"initialFontName": FONT})
    drawing.scale(scale, scale)
    drawing.width, drawing.height = drawing.width * scale, drawing.height * scale
    return [Prose(chart.title, SECTION), drawing, Spacer(1, 4)]


def _drawing(chart: Chart, width: int) -> Drawing:
    if isinstance(chart, BarChart):
        return bar_chart([replace(bar, label=printable_line(bar.label)) for bar in chart.bars], CHART_COLOURS, width)
    envelopes = [replace(bar, label=printable_line(bar.label)) for bar in chart.bars]
    return consumption_chart(envelopes, CHART_COLOURS, width)
