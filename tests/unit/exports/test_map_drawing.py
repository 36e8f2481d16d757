"""A map on paper: shades told apart in grey, words that can be read on them, whose the borders are."""

from itertools import pairwise

import pytest
from reportlab.graphics.shapes import Line, Path, Rect, String
from reportlab.lib.colors import HexColor

from ptce_desk.bootstrap import resources_folder
from ptce_desk.domain.territories import Scale
from ptce_desk.exports.charts import load_font
from ptce_desk.exports.documents import MapChart
from ptce_desk.exports.map_drawing import ON_SHADES, SHADES, map_drawing
from ptce_desk.exports.map_layout import Place
from ptce_desk.exports.pdf_look import CHART_COLOURS
from ptce_desk.imports.geography import read_geography
from ptce_desk.imports.outlines import read_outlines


def luminance(colour: str) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in HexColor(colour).rgb()]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def grey(colour: str) -> float:
    """How light a colour prints, from 0 to 1."""
    red, green, blue = HexColor(colour).rgb()
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_each_shade_prints_darker_than_the_one_before() -> None:
    greys = [grey("#FFFFFF"), *map(grey, SHADES)]
    assert all(paler - darker > 0.06 for paler, darker in pairwise(greys))


@pytest.mark.parametrize(("shade", "ink"), list(zip(SHADES, ON_SHADES, strict=True)))
def test_what_is_written_on_a_shade_can_be_read(shade: str, ink: str) -> None:
    darker, lighter = sorted((luminance(shade), luminance(ink)))
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_each_territory_wears_its_shade_and_the_map_says_whose_its_borders_are() -> None:
    load_font(resources_folder() / "fonts")
    outlines = read_outlines(resources_folder() / "map" / "france.json")
    places = (Place("53", "Bretagne", 4), Place("94", "Corse", None), Place("04", "La Réunion", 0))
    key = (("40 000 €", 4), ("9 €", 0), ("Rien", None))
    drawing = map_drawing(
        MapChart("Par région", outlines, Scale.REGION, places, "Montant accordé", key), CHART_COLOURS, 760
    )
    fills = [one.fillColor for one in drawing.contents if isinstance(one, Path)]
    assert fills == [HexColor(SHADES[4]), HexColor(CHART_COLOURS.background)]
    boxes = [one.fillColor for one in drawing.contents if isinstance(one, Rect)]
    assert boxes == [HexColor(colour) for colour in (SHADES[0], SHADES[4], SHADES[0], CHART_COLOURS.background)]
    words = {one.text for one in drawing.contents if isinstance(one, String)}
    assert words == {"Bretagne", "Corse", "La Réunion", "Montant accordé", "40 000 €", "9 €", "Rien", outlines.notice}


def test_a_name_beside_its_territory_is_led_to_it_by_a_line() -> None:
    load_font(resources_folder() / "fonts")
    outlines = read_outlines(resources_folder() / "map" / "france.json")
    names = read_geography(resources_folder() / "geography.toml").names(Scale.FORMER_REGION)
    places = tuple(Place(code, name, 1) for code, name in names.items() if name != "Languedoc-Roussillon")
    drawing = map_drawing(MapChart("Carte", outlines, Scale.FORMER_REGION, places, "Montant", ()), CHART_COLOURS, 500)
    lines = [one for one in drawing.contents if isinstance(one, Line)]
    (name,) = (one for one in drawing.contents if isinstance(one, String) and one.text == "Alsace")
    assert len([line for line in lines if abs(line.y1 - name.y) < 20 and abs(line.x1 - name.x) < 40]) == 1
