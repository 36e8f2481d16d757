"""Named squares of five shades on paper, under their key: lightness alone tells them apart, printed in grey too."""

from collections.abc import Sequence
from typing import Final

from reportlab.graphics.shapes import Drawing, Rect, String
from reportlab.lib.colors import HexColor

from ptce_desk.exports.chart_data import CHART_SIZE, ChartColours, Face
from ptce_desk.exports.charts import FONT, PRINTED

SHADES: Final = ("#E4EBF5", "#B4C8E2", "#7E9FCC", "#4A75B4", "#173F7A")
"""From what has least to what has most."""
_SQUARE: Final = 14
_ROW: Final = 24
_AFTER_SQUARE: Final = 7
_BETWEEN: Final = 18

Words = Sequence[tuple[str, int | None]]
"""A word and the shade beside it, None for the ground alone."""


def squares_drawing(squares: Words, key: Words, colours: ChartColours, width: int, face: Face = PRINTED) -> Drawing:
    """Squares in columns, in the order of lines, under the key of their shades."""
    key_places = _flowing([_wide(word, face) for word, _shade in key], width)
    wide = max((_wide(word, face) for word, _shade in squares), default=1.0)
    across = max(1, min(len(squares), int(width // wide)))
    top = key_places[-1][1] + 1 if key_places else 0
    places = key_places + [(place % across * wide, top + place // across) for place in range(len(squares))]
    lines = places[-1][1] + 1 if places else 1
    drawing = Drawing(width, lines * _ROW)
    for (left, line), (word, shade) in zip(places, (*key, *squares), strict=True):
        bottom = drawing.height - (line + 1) * _ROW + (_ROW - _SQUARE) / 2
        colour = colours.background if shade is None else SHADES[shade]
        square = Rect(left + 1, bottom, _SQUARE, _SQUARE)
        square.fillColor, square.strokeColor = HexColor(colour), HexColor(colours.muted)
        drawing.add(square)
        ink = HexColor(colours.muted if shade is None else colours.text)
        beside = left + _SQUARE + _AFTER_SQUARE
        drawing.add(String(beside, bottom + 3, word, fontName=FONT, fontSize=CHART_SIZE, fillColor=ink))
    return drawing


def _wide(word: str, face: Face) -> float:
    return _SQUARE + _AFTER_SQUARE + face.width(word) + _BETWEEN


def _flowing(widths: Sequence[float], room: float) -> list[tuple[float, int]]:
    """Where each stands, on as many lines as it takes: from the left, and on which line."""
    found: list[tuple[float, int]] = []
    left, line = 0.0, 0
    for wide in widths:
        if left and left + wide > room:
            left, line = 0.0, line + 1
        found.append((left, line))
        left += wide
    return found
