"""Named squares: their shades, where they stand, what a click takes."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from ptce_desk.ui.looks.palette import PALETTES, Palette
from ptce_desk.ui.widgets.blocks.shaded_squares import ShadedSquares, Square, in_columns, shade_colour
from tests.ui.looks.test_theme import contrast, luminance

SHADES = (None, 0, 1, 2, 3, 4)


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_each_shade_is_told_from_the_next_by_its_lightness_alone(palette: Palette) -> None:
    colours = [shade_colour(palette, shade) for shade in SHADES]
    lightness = [luminance(colour) for colour in colours]
    assert lightness in (sorted(lightness), sorted(lightness, reverse=True))
    for one, other in pairwise(colours):
        assert contrast(one, other) >= 1.15
    assert contrast(QColor(palette.field), colours[0]) >= 3


@pytest.mark.parametrize(
    ("count", "wide", "room", "columns"),
    [(10, 100, 350, 3), (2, 100, 350, 2), (10, 400, 350, 1), (0, 1, 350, 1), (10, 100, 300, 3)],
)
def test_squares_stand_in_as_many_columns_as_there_is_room_for(count: int, wide: int, room: int, columns: int) -> None:
    assert in_columns(count, wide, room) == columns


def test_a_click_takes_the_square_under_it_and_only_a_square(qtbot: QtBot) -> None:
    shown = ShadedSquares("Territoires")
    qtbot.addWidget(shown)
    squares = [Square(f"{code:02}", f"Territoire {code}", code % 5) for code in range(30)]
    shown.resize(300, 100)
    shown.show_squares(squares, [("Rien", None), ("1 à 3", 4)], "Dossiers accordés. Ain : 3")
    shown.resize(300, shown.minimumHeight())
    areas = [shown.area_of(place) for place in range(30)]
    assert all(shown.rect().contains(area) for area in areas)
    assert not any(one.intersects(other) for one in areas for other in areas if one is not other)
    taken: list[int] = []
    shown.taken.connect(taken.append)
    click: Callable[..., None] = qtbot.mouseClick
    for place in (0, 17, 29):
        click(shown, Qt.MouseButton.LeftButton, pos=areas[place].center())
    click(shown, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert (taken, shown.accessibleDescription()) == ([0, 17, 29], "Dossiers accordés. Ain : 3")
