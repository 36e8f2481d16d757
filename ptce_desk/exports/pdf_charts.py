"""A table on paper under its chart, whose letters are as small as the table's."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from ptce_desk.exports import labels
from ptce_desk.exports.chart_data import CHART_SIZE
from ptce_desk.exports.charts import FONT, bar_chart, consumption_chart
from ptce_desk.exports.documents import BarChart, Chart, MapChart, alternative_of
from ptce_desk.exports.map_drawing import map_drawing
from ptce_desk.exports.pdf_columns import SIZES
from ptce_desk.exports.pdf_dress import in_our_fonts
from ptce_desk.exports.pdf_lines import Prose, height_of
from ptce_desk.exports.pdf_look import CHART_COLOURS, SECTION, SMALL
from ptce_desk.exports.pdf_tables import placed_parts
from ptce_desk.exports.pdf_tags import figure
from ptce_desk.exports.pdf_text import printable_line
from ptce_desk.exports.report import Table

_PAPER_SIZE: Final = 8.0
"""Points of the letters of a chart on paper."""
_MOST_BARS: Final = 16
"""On paper; the table below has every figure."""
_TALLEST_TOGETHER: Final = 240.0
"""Points of a chart above which its table may begin on another page."""


def charted_parts(table: Table, chart: Chart | None, width: float, sizes: Sequence[float] = SIZES) -> list[Flowable]:
    """A table that begins where it stands whole, or a good part of it, under its chart when it has one."""
    if chart is None:
        return placed_parts(table, width, sizes)
    charted = _chart_parts(chart, width)
    height = height_of(charted, width)
    if height > _TALLEST_TOGETHER:
        return [CondPageBreak(height), *charted, *placed_parts(table, width, sizes)]
    room, *placed = placed_parts(table, width, sizes, above=height)
    return [room, *charted, *placed]


def _chart_parts(chart: Chart, width: float) -> list[Flowable]:
    """The chart under its title, in `width` points."""
    scale = _PAPER_SIZE / CHART_SIZE
    drawing = chart_drawing(chart, int(width / scale))
    drawing.setProperties({"initialFontName": FONT})
    drawing.scale(scale, scale)
    drawing.width, drawing.height = drawing.width * scale, drawing.height * scale
    count = 0 if isinstance(chart, MapChart) else len(chart.bars)
    said = [Prose(labels.first_bars(_MOST_BARS, count), SMALL)] if count > _MOST_BARS else []
    return [Prose(chart.title, SECTION), Picture(drawing, alternative_of(chart)), *said, Spacer(1, 4)]


class Picture(Flowable):
    """A drawing, and what is said in place of it."""

    def __init__(self, drawing: Drawing, alternative: str) -> None:
        super().__init__()
        self.width, self.height = drawing.width, drawing.height
        self._drawing, self._alternative = drawing, alternative

    def draw(self) -> None:
        """Draw it, as one figure."""
        canvas: Canvas = self.canv
        left, bottom = canvas.absolutePosition(0, 0)
        with figure(self._alternative, (left, bottom, self.width, self.height)).drawn(canvas), in_our_fonts():
            self._drawing.drawOn(canvas, 0, 0)


def chart_drawing(chart: Chart, width: int) -> Drawing:
    """A chart in a width, in letters of `CHART_SIZE`."""
    if isinstance(chart, MapChart):
        return map_drawing(chart, CHART_COLOURS, width)
    if isinstance(chart, BarChart):
        bars = [replace(bar, label=printable_line(bar.label)) for bar in chart.bars[:_MOST_BARS]]
        return bar_chart(bars, CHART_COLOURS, width)
    envelopes = [replace(bar, label=printable_line(bar.label)) for bar in chart.bars[:_MOST_BARS]]
    return consumption_chart(envelopes, CHART_COLOURS, width)
