"""Squares on paper: every word in the page, none over another, shades told apart in grey."""

from itertools import pairwise

import pytest
from reportlab.graphics.shapes import Rect, String
from reportlab.lib.colors import HexColor

from ptce_desk.bootstrap import resources_folder
from ptce_desk.exports.charts import PRINTED, load_font
from ptce_desk.exports.pdf_look import CHART_COLOURS
from ptce_desk.exports.shaded_squares import SHADES, squares_drawing


def grey(colour: str) -> float:
    """How light a colour prints, from 0 to 1."""
    red, green, blue = HexColor(colour).rgb()
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_each_shade_prints_darker_than_the_one_before() -> None:
    greys = [grey("#FFFFFF"), *map(grey, SHADES)]
    assert all(paler - darker > 0.06 for paler, darker in pairwise(greys))


@pytest.mark.parametrize("width", [120, 300, 760])
@pytest.mark.parametrize("count", [0, 1, 101])
def test_squares_stand_apart_within_the_page_whatever_its_width(count: int, width: int) -> None:
    load_font(resources_folder() / "fonts")
    squares = [(f"Territoire {place}", place % 5) for place in range(count)]
    drawing = squares_drawing(squares, [("Rien", None), ("1 à 3 dossiers", 0)], CHART_COLOURS, width)
    words = [one for one in drawing.contents if isinstance(one, String)]
    boxes = [one for one in drawing.contents if isinstance(one, Rect)]
    assert len(words) == len(boxes) == count + 2
    spans = [(word.y, word.x, word.x + PRINTED.width(word.text)) for word in words]
    assert all(y >= 0 and right <= width for y, _left, right in spans)
    for (y, _left, right), (other, left, _right) in pairwise(spans):
        assert other < y or left > right
    colours = [box.fillColor for box in boxes]
    assert colours == [HexColor(CHART_COLOURS.background), HexColor(SHADES[0])] + [
        HexColor(SHADES[shade]) for _word, shade in squares
    ]
