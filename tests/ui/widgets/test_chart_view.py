from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reportlab.graphics.shapes import String

from ptce_desk.exports.chart_data import CHART_SIZE, Bar, ChartColours, Face
from ptce_desk.exports.charts import bar_chart, svg_of
from ptce_desk.ui.looks.palette import DARK, LIGHT
from ptce_desk.ui.looks.theme import WINDOW_FAMILY, apply_theme
from ptce_desk.ui.widgets.blocks.chart_view import ChartView, chart_colours, chart_face


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication, resources: Path) -> Iterator[ChartView]:
    """A chart of one bar that fills its scale."""

    def draw(colours: ChartColours, width: int, face: Face) -> bytes:
        return svg_of(bar_chart([Bar("Un", Decimal(1), "1 €")], colours, width, face), colours, face)

    view = ChartView("Consommation")
    qtbot.addWidget(view)
    view.resize(700, 100)
    view.show_chart(draw, "Un : 1 €.")
    with qtbot.waitExposed(view):
        view.show()
    yield view
    apply_theme(qapp, "light", resources)


def colours_in(view: ChartView) -> set[str]:
    image = view.grab().toImage()
    places = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return {QColor(image.pixel(x, y)).name() for x, y in places}


@pytest.mark.slow
def test_a_chart_wears_the_palette_of_the_window_and_follows_it(
    view: ChartView, qapp: QApplication, resources: Path
) -> None:
    light = colours_in(view)
    assert {LIGHT.surface.lower(), LIGHT.accent.lower()} <= light
    apply_theme(qapp, "dark", resources)
    dark = colours_in(view)
    assert {DARK.surface.lower(), DARK.accent.lower()} <= dark
    assert LIGHT.surface.lower() not in dark


def test_a_chart_is_as_tall_as_its_bars_and_says_them_to_a_screen_reader(view: ChartView) -> None:
    assert view.height() == 34 + 10
    assert (view.accessibleName(), view.accessibleDescription()) == ("Consommation", "Un : 1 €.")


@pytest.mark.slow
def test_a_chart_is_written_in_the_letters_of_the_window(view: ChartView) -> None:
    face = chart_face(view.font())
    assert face.family == QFontInfo(QApplication.font()).family() == WINDOW_FAMILY
    drawing = bar_chart([Bar("Un dispositif " * 9, Decimal(1), "1 €")], chart_colours(LIGHT), 700, face)
    assert f"font-family: {face.family};" in svg_of(drawing, chart_colours(LIGHT), face).decode()
    (label, _figure) = (shape.text for shape in drawing.contents if isinstance(shape, String))
    letters = QFont(face.family)
    letters.setPixelSize(CHART_SIZE)
    assert label.endswith("…")
    assert QFontMetricsF(letters).horizontalAdvance(label) <= 700 * 0.24 - 10


@pytest.mark.slow
def test_a_chart_grows_with_the_letters_of_the_window(view: ChartView, qapp: QApplication, resources: Path) -> None:
    usual = view.height()
    view.resize(1200, 100)
    apply_theme(qapp, "light", resources, 150)
    view.grab()
    assert view.height() == round(usual * 1.5)
    view.resize(560, 100)  # no room for more: its words would be cut
    view.grab()
    assert view.height() == usual
