"""A map of France on paper: five shades that lightness alone tells apart, printed in grey too."""

from collections.abc import Sequence
from typing import Final, Literal

from reportlab.graphics.shapes import Drawing, Line, Path, Rect, String
from reportlab.lib.colors import HexColor

from ptce_desk.domain.territories import Point
from ptce_desk.exports.chart_data import CHART_SIZE, ChartColours, Face
from ptce_desk.exports.charts import FONT, PRINTED
from ptce_desk.exports.documents import MapChart
from ptce_desk.exports.map_layout import ON_MAP, Letters, MapLayout, Square, Written, map_layout
from ptce_desk.exports.pdf_text import printable_line

SHADES: Final = ("#DBE5F2", "#B4C8E2", "#7E9FCC", "#456FAF", "#173F7A")
"""From what has least to what has most."""
ON_SHADES: Final = ("#1F2933", "#1F2933", "#1F2933", "#FFFFFF", "#FFFFFF")
"""What is written on each, 4.5:1 at least."""
_BORDER: Final = 0.6


def map_drawing(chart: MapChart, colours: ChartColours, width: int, face: Face = PRINTED) -> Drawing:
    """The map in a width, its key beside it, whose work the borders are under it."""
    letters = Letters(lambda text: face.width(printable_line(text)), CHART_SIZE)
    laid = map_layout(chart.outlines, chart.scale, chart.places, chart.key, letters, width, heading=chart.heading)
    drawing = Drawing(width, laid.height)
    for shape in laid.shapes:
        drawing.add(_path(shape.rings, laid, _fill(shape.place.shade, colours), colours))
        ink = colours.muted if shape.place.shade is None else ON_SHADES[shape.place.shade]
        for line in shape.words:
            drawing.add(_string(line, laid, ink, CHART_SIZE * ON_MAP, "middle"))
    for called in laid.callouts:
        (x1, y1), (x2, y2) = called.start, called.end
        ends = (x1, laid.height - y1, x2, laid.height - y2)
        drawing.add(Line(*ends, strokeColor=HexColor(colours.text), strokeWidth=_BORDER))
        for line in called.words:
            drawing.add(_string(line, laid, colours.text, CHART_SIZE * ON_MAP, "middle"))
    for frame in laid.frames:
        drawing.add(_path((frame.corners,), laid, None, colours))
    drawing.add(_string(laid.heading, laid, colours.text))
    for square in (*laid.overseas, *laid.key):
        drawing.add(_box(square, laid, colours))
        ink = colours.muted if square.place.shade is None else colours.text
        drawing.add(_string(square.word, laid, ink))
    drawing.add(_string(laid.notice, laid, colours.muted))
    return drawing


def _path(rings: Sequence[Sequence[Point]], laid: MapLayout, fill: str | None, colours: ChartColours) -> Path:
    border = HexColor(colours.muted)
    path = Path(strokeColor=border, strokeWidth=_BORDER)  # even-odd: what a territory leaves out stays empty
    for (x, y), *others in rings:
        path.moveTo(x, laid.height - y)
        for right, down in others:
            path.lineTo(right, laid.height - down)
        path.closePath()
    path.fillColor = None if fill is None else HexColor(fill)
    return path


def _box(square: Square, laid: MapLayout, colours: ChartColours) -> Rect:
    left, top, width, height = square.box
    box = Rect(left, laid.height - top - height, width, height)
    box.fillColor, box.strokeColor = HexColor(_fill(square.place.shade, colours)), HexColor(colours.muted)
    return box


def _fill(shade: int | None, colours: ChartColours) -> str:
    return colours.background if shade is None else SHADES[shade]


def _string(
    line: Written,
    laid: MapLayout,
    colour: str,
    size: float = CHART_SIZE,
    anchor: Literal["start", "middle"] = "start",
) -> String:
    text, bottom = printable_line(line.text), laid.height - line.y - size * 0.36
    ink = HexColor(colour)
    return String(line.x, bottom, text, fontName=FONT, fontSize=size, fillColor=ink, textAnchor=anchor)
