"""The map of France on screen: its shades, what a click takes, what the pointer is on."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ptce_desk.bootstrap import resources_folder
from ptce_desk.domain.territories import Scale
from ptce_desk.exports.map_layout import Letters, MapLayout, Place, map_layout
from ptce_desk.imports.geography import read_geography
from ptce_desk.imports.outlines import read_outlines
from ptce_desk.ui.looks.palette import PALETTES, Palette
from ptce_desk.ui.widgets.blocks.france_map import DrawnMap, FranceMap, shade_colour, word_colour
from tests.ui.looks.test_theme import contrast, luminance

SHADES = (None, 0, 1, 2, 3, 4)
PLACES = [Place("75", "Paris", 4), Place("93", "Seine-Saint-Denis", 0), Place("29", "Finistère", 2)]
PLACES += [Place("974", "La Réunion", None)]


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_each_shade_is_told_from_the_next_by_its_lightness_alone(palette: Palette) -> None:
    colours = [shade_colour(palette, shade) for shade in SHADES]
    lightness = [luminance(colour) for colour in colours]
    assert lightness in (sorted(lightness), sorted(lightness, reverse=True))
    for one, other in pairwise(colours):
        assert contrast(one, other) >= 1.15
    assert contrast(QColor(palette.field), colours[0]) >= 3


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_what_is_written_on_a_shade_can_be_read(palette: Palette) -> None:
    for shade in SHADES:
        assert contrast(shade_colour(palette, shade), word_colour(palette, shade)) >= 4.5, shade


def lay(letters: Letters, width: float) -> MapLayout:
    outlines = read_outlines(resources_folder() / "map" / "france.json")
    return map_layout(outlines, Scale.DEPARTMENT, PLACES, [("Rien", None), ("1 à 3", 4)], letters, width)


@pytest.fixture
def shown(qtbot: QtBot) -> FranceMap:
    shown = FranceMap("Carte")
    qtbot.addWidget(shown)
    shown.resize(500, 100)
    shown.show_map(DrawnMap(lay, {}, "Dossiers accordés. Finistère : 3"))
    return shown


def point_in(shown: FranceMap, place: int) -> QPoint:
    """The middle of what is written on a territory; that of a square for those beyond."""
    laid = shown.layout_
    assert laid is not None
    if place < len(laid.shapes):
        word = laid.shapes[place].words[0]
        return QPointF(word.x, word.y).toPoint()
    box = laid.overseas[place - len(laid.shapes)].box
    return QPointF(box.left + box.width + 20, box.top + 7).toPoint()


def test_a_click_takes_the_territory_under_it_enlarged_or_overseas_too(shown: FranceMap, qtbot: QtBot) -> None:
    laid = shown.layout_
    assert laid is not None
    assert [one.place.code for one in laid.shapes] == ["75", "93", "29", "75", "93"]
    assert shown.minimumHeight() == shown.maximumHeight() == round(laid.height)
    taken: list[str] = []
    shown.taken.connect(taken.append)
    click: Callable[..., None] = qtbot.mouseClick
    for place in (2, 3, 4, 5):
        click(shown, Qt.MouseButton.LeftButton, pos=point_in(shown, place))
    click(shown, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    click(shown, Qt.MouseButton.RightButton, pos=point_in(shown, 2))
    assert (taken, shown.accessibleDescription()) == (
        ["29", "75", "93", "974"],
        "Dossiers accordés. Finistère : 3",
    )


def test_the_pointer_says_each_territory_it_comes_over_once_and_that_it_left(shown: FranceMap) -> None:
    said: list[str] = []
    shown.pointed.connect(said.append)
    for point in (point_in(shown, 2), point_in(shown, 2) + QPoint(1, 1), point_in(shown, 3)):
        none = Qt.MouseButton.NoButton
        place = QPointF(point)
        moved = QMouseEvent(QEvent.Type.MouseMove, place, place, none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(shown, moved)
    QApplication.sendEvent(shown, QEvent(QEvent.Type.Leave))
    assert said == ["29", "75", ""]


def test_the_territory_marked_is_drawn_with_a_stronger_border(shown: FranceMap) -> None:
    before = shown.grab().toImage()
    shown.mark("29")
    marked = shown.grab().toImage()
    shown.mark("")
    assert marked != before
    assert shown.grab().toImage() == before


def test_a_click_on_a_name_beside_its_territory_takes_it(qtbot: QtBot) -> None:
    geography = read_geography(resources_folder() / "geography.toml")
    outlines = read_outlines(resources_folder() / "map" / "france.json")
    places = [Place(code, name, 2) for code, name in geography.names(Scale.FORMER_REGION).items()]
    shown = FranceMap("Carte")
    qtbot.addWidget(shown)
    shown.resize(400, 100)
    shown.show_map(
        DrawnMap(lambda letters, width: map_layout(outlines, Scale.FORMER_REGION, places, [], letters, width), {}, "")
    )
    laid = shown.layout_
    assert laid is not None
    assert laid.callouts
    for called in laid.callouts:
        x, y, width, height = called.room
        assert shown.code_at(QPointF(x + width / 2, y + height / 2)) == called.place.code
