"""Charts for the screen: pictures as SVG, in the colours the screen wears."""

from collections.abc import Sequence
from pathlib import Path

from ptce_desk.db.queries.envelopes import EnvelopeRow
from ptce_desk.exports.chart_data import ChartColours, ConsumptionBar


def consumption_svg(resources: Path, rows: Sequence[EnvelopeRow], colours: ChartColours, width: int) -> bytes:
    """What became of each envelope; schemes without one are left out."""
    from ptce_desk.exports.charts import consumption_chart, load_font, svg_of  # noqa: PLC0415  # ReportLab is slow to load

    load_font(resources / "fonts")
    bars = [ConsumptionBar(row.code, row.consumption) for row in rows if row.envelope_id is not None]
    return svg_of(consumption_chart(bars, colours, width), colours)
