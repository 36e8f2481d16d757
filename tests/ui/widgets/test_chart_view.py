from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ptce_desk.exports.chart_data import Bar, ChartColours
from ptce_desk.exports.charts import bar_chart, load_font, svg_of
from ptce_desk.ui.looks.theme import DARK, LIGHT, apply_theme
from ptce_desk.ui.widgets.blocks.chart_view import ChartView


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication, resources: Path) -> Iterator[ChartView]:
    """A chart of one bar that fills its scale."""
    load_font(resources / "fonts")

    def draw(colours: ChartColours, width: int) -> bytes:
        return svg_of(bar_chart([Bar("Un", Decimal(1), "1 €")], colours, width), colours)

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
