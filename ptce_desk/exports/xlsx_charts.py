"""The chart under a table of the workbook: Excel draws it from the cells of the table, and follows them."""

from collections.abc import Sequence
from math import ceil, floor, log10
from typing import Final

from openpyxl.chart import BarChart
from openpyxl.chart.data_source import AxDataSource, NumData, NumDataSource, NumRef, NumVal, StrData, StrRef, StrVal
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.worksheet.worksheet import Worksheet

from ptce_desk.domain.money import ZERO
from ptce_desk.exports import labels
from ptce_desk.exports.report import StackedBars, number_of, value_of
from ptce_desk.exports.xlsx_layout import SheetPlan
from ptce_desk.exports.xlsx_text import one_line, quoted_tab, stored_text

_WIDTH: Final = 20
_FRAME_HEIGHT: Final = 4.0
_BAR_HEIGHT: Final = 1.0
_TALLEST: Final = 16.0
"""Centimetres."""
_MOST_STEPS: Final = 5
"""Amounts along the axis: more of them touch, « 1 000 000 € » being as wide as a sixth of the chart."""
_ROW_HEIGHT: Final = 0.53
"""Of a row without a height of its own, in centimetres."""


def has_chart(plan: SheetPlan) -> bool:
    """Whether bars are drawn under a table."""
    return _bars_of(plan) is not None


def chart_words(plan: SheetPlan) -> str:
    """What is read aloud in the place of the chart of a table, named too: several may have bars of one title."""
    bars, title = _bars_of(plan), plan.table.title
    if bars is None:
        return ""
    return labels.chart_alternative(" – ".join(dict.fromkeys((title, bars.title))) if title else bars.title)


def chart_rows(plan: SheetPlan) -> int:
    """How many rows the chart of a table takes under it, a blank one above; none without one."""
    return 0 if _bars_of(plan) is None else ceil(_height(plan) / _ROW_HEIGHT) + 1


def add_chart(sheet: Worksheet, plan: SheetPlan) -> None:
    """Draw the bars of a table under its notes, if it has any to draw."""
    bars = _bars_of(plan)
    if bars is None:
        return
    chart = BarChart()
    chart.type, chart.gapWidth = "bar", 60
    chart.grouping, chart.overlap = ("clustered", 0) if bars.compared else ("stacked", 100)
    chart.title = bars.title
    chart.width, chart.height = _WIDTH, _height(plan)
    names = _kept_texts([str(value_of(row[plan.table.position(bars.labels)]) or "") for row in plan.table.rows])
    for rank, (key, colour) in enumerate(bars.parts):
        series = Series(
            idx=rank,
            order=rank,
            tx=SeriesLabel(strRef=StrRef(_heading(plan, key), _kept_texts([plan.headings[plan.table.position(key)]]))),
            cat=AxDataSource(strRef=StrRef(plan.column_range(bars.labels), names)),
            val=NumDataSource(numRef=NumRef(plan.column_range(key), _kept_numbers(plan, key))),
        )
        series.graphicalProperties.solidFill = colour
        chart.series.append(series)
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.crosses = "max"  # the rows read downwards, yet the amounts stay at the foot
    chart.y_axis.number_format = '#,##0\\ "€"'
    chart.y_axis.majorGridlines = None
    chart.y_axis.majorUnit = _step(plan, bars)
    chart.legend.position = "b"
    sheet.add_chart(chart, f"A{plan.end_row + 2}")


def _heading(plan: SheetPlan, key: str) -> str:
    return f"{quoted_tab(plan.tab)}!${plan.letter_of(key)}${plan.header_row}"


def _kept_numbers(plan: SheetPlan, key: str) -> NumData:
    """The amounts of a column as programs that do not look at the cells draw them."""
    place = plan.table.position(key)
    amounts = [number_of(row[place]) for row in plan.table.rows]
    points = [NumVal(rank, v=f"{amount:f}") for rank, amount in enumerate(amounts) if amount is not None]
    return NumData("General", len(amounts), points)


def _kept_texts(texts: Sequence[str]) -> StrData:
    return StrData(len(texts), [StrVal(rank, stored_text(one_line(text))) for rank, text in enumerate(texts)])


def _step(plan: SheetPlan, bars: StackedBars) -> float | None:
    """From one amount of the axis to the next, a round one: as few as do not touch; None when nothing is drawn."""
    places = [plan.table.position(key) for key, _colour in bars.parts]
    longest = max if bars.compared else sum
    ends = [longest([max(number_of(row[place]) or ZERO, ZERO) for place in places]) for row in plan.table.rows]
    least = float(max(ends, default=ZERO)) / _MOST_STEPS
    if not least:
        return None
    power = 10.0 ** floor(log10(least))
    return next(times * power for times in (1, 2, 5, 10) if times * power >= least * 0.999)


def _bars_of(plan: SheetPlan) -> StackedBars | None:
    return plan.table.bars if plan.table.rows else None


def _height(plan: SheetPlan) -> float:
    bars = plan.table.bars
    thickness = len(bars.parts) if bars is not None and bars.compared else 1
    return min(_FRAME_HEIGHT + _BAR_HEIGHT * len(plan.table.rows) * thickness, _TALLEST)
