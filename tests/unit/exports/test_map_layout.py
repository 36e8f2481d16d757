"""A map of France: every territory once, words within their borders, a point finds what is under it."""

from itertools import pairwise

import pytest

from ptce_desk.bootstrap import resources_folder
from ptce_desk.domain.territories import Outlines, Scale
from ptce_desk.exports.map_layout import Box, Letters, MapLayout, Place, Shape, map_layout
from ptce_desk.imports.geography import read_geography
from ptce_desk.imports.outlines import read_outlines

FRANCE = read_geography(resources_folder() / "geography.toml")
OUTLINES: Outlines = read_outlines(resources_folder() / "map" / "france.json")
KEY = (("De 100 000 € à 300 000 €", 4), ("40 000 €", 2), ("Rien", None))


def wide(text: str) -> float:
    """A face whose letters are all as wide."""
    return 6.0 * len(text)


def laid_out(scale: Scale, width: float, unit: float = 1.0) -> MapLayout:
    places = [Place(code, name, 2) for code, name in sorted(FRANCE.names(scale).items())]
    letters = Letters(lambda text: wide(text) * unit, 12 * unit, unit)
    return map_layout(OUTLINES, scale, places, KEY, letters, width, heading="Montant accordé")


def middle_of(shape: Shape) -> tuple[float, float]:
    return shape.words[0].x, shape.words[0].y


@pytest.mark.parametrize(("scale", "drawn", "overseas"), [("region", 13, 5), ("former_region", 22, 5)])
def test_each_region_is_drawn_once_and_those_overseas_have_a_square_with_their_name(
    scale: str, drawn: int, overseas: int
) -> None:
    laid = laid_out(Scale(scale), 500)
    assert (len(laid.shapes), len(laid.overseas)) == (drawn, overseas)
    assert {one.place.code for one in laid.shapes} | {one.place.code for one in laid.overseas} == set(
        FRANCE.names(Scale(scale))
    )
    assert [one.word.text for one in laid.overseas] == ["Guadeloupe", "Martinique", "Guyane", "La Réunion", "Mayotte"]


def test_paris_and_what_surrounds_it_are_drawn_again_in_a_frame_among_the_departments_alone() -> None:
    laid = laid_out(Scale.DEPARTMENT, 500)
    assert (len(laid.shapes), len(laid.overseas)) == (96 + 4, 5)
    larger, frame = laid.shapes[96:], laid.frames[0]
    assert {one.place.code for one in larger} == {"75", "92", "93", "94"}
    assert all(frame.holds(x, y) for one in larger for ring in one.rings for x, y in ring)
    assert [one.words[0].text for one in larger] == ["75", "92", "93", "94"]
    others = [ring for one in laid.shapes[:96] for ring in one.rings]
    assert not any(frame.holds(x, y) for ring in others for x, y in ring)
    assert laid_out(Scale.REGION, 500).frames == ()


@pytest.mark.parametrize(("width", "unit"), [(330, 1), (450, 1), (520, 1), (760, 1), (700, 2), (400, 1.25)])
@pytest.mark.parametrize("scale", list(Scale))
def test_everything_stands_within_the_map_whatever_its_width_and_its_letters(
    scale: Scale, width: float, unit: float
) -> None:
    laid = laid_out(scale, width, unit)
    for shape in laid.shapes:
        assert all(0 <= x <= width and 0 <= y <= laid.height for ring in shape.rings for x, y in ring)
        for line in shape.words:
            half = wide(line.text) * unit * 0.8 / 2
            for down in (-3 * unit, 0, 3 * unit):
                assert shape.holds(line.x - half, line.y + down), line.text
                assert shape.holds(line.x + half, line.y + down), line.text
    for square in (*laid.overseas, *laid.key):
        assert square.box.top >= 0
        assert square.box.top + square.box.height <= laid.height
        assert square.word.x + wide(square.word.text) * unit <= width, square.word.text
    assert 0 < laid.notice.y < laid.height
    lines = sorted({square.box.top for square in laid.overseas})
    assert all(below - above >= 14 * unit for above, below in pairwise(lines))


def test_each_region_has_its_name_in_its_borders_or_beside_them_with_a_line_to_it() -> None:
    for scale, width, called in (
        (Scale.FORMER_REGION, 520, {"Alsace", "Languedoc-Roussillon"}),
        (Scale.FORMER_REGION, 420, {"Alsace", "Languedoc-Roussillon", "Haute-Normandie", "Nord-Pas-de-Calais"}),
        (Scale.REGION, 420, set()),
    ):
        laid = laid_out(scale, width)
        assert {one.place.name for one in laid.callouts} == called
        assert {one.place.name for one in laid.shapes if not one.words} == called


def test_a_name_that_stands_beside_its_territory_touches_no_other_thing_nor_does_its_line() -> None:
    laid = laid_out(Scale.FORMER_REGION, 330)
    assert len(laid.callouts) > 4
    squares = [Box(one.box.left, one.box.top, 14 + 7 + wide(one.word.text), 14) for one in laid.overseas]
    for called in laid.callouts:
        room, others = called.room, [one.room for one in laid.callouts if one is not called]
        assert not [one for one in (*squares, *others) if room.meets(one)], called.place.name
        assert room.left >= 0 <= room.top
        assert room.left + room.width <= 330
        points = [(room.left + room.width * x / 8, room.top + room.height * y / 4) for x in range(9) for y in range(5)]
        assert not [one.place.name for one in laid.shapes for point in points if one.holds(*point)], called.place.name
        (x1, y1), (x2, y2) = called.start, called.end
        line = [(x1 + (x2 - x1) * step / 40, y1 + (y2 - y1) * step / 40) for step in range(41)]
        over = {one.place.name for one in laid.shapes for point in line if one.holds(*point)}
        assert over == {called.place.name}
        assert "".join(one.text for one in called.words).replace("- ", "-").replace(
            " ", ""
        ) == called.place.name.replace(" ", "")


def test_the_key_stands_beside_france_where_there_is_room_and_under_it_elsewhere() -> None:
    lowest = {
        width: max(y for one in laid_out(Scale.REGION, width).shapes for ring in one.rings for _x, y in ring)
        for width in (450, 760)
    }
    assert all(one.box.top > lowest[450] for one in laid_out(Scale.REGION, 450).key)
    assert len({one.box.left for one in laid_out(Scale.REGION, 450).key}) == 2
    beside = [one.box for one in laid_out(Scale.REGION, 760).key]
    assert all(one.left > 520 and one.top < lowest[760] for one in beside)
    assert len({one.left for one in beside}) == 1


def test_a_name_is_parted_at_its_hyphens_and_spaces_where_it_does_not_fit_whole() -> None:
    written = {one.place.name: [line.text for line in one.words] for one in laid_out(Scale.REGION, 450).shapes}
    assert written["Hauts-de-France"] == ["Hauts-", "de-France"]
    assert written["Centre-Val de Loire"] == ["Centre-Val", "de Loire"]
    assert written["Normandie"] == ["Normandie"]
    assert written["Provence-Alpes-Côte d'Azur"] == ["Provence-", "Alpes-", "Côte d'Azur"]


def test_a_point_is_in_the_territory_that_surrounds_it_and_in_no_other() -> None:
    for scale in Scale:
        laid = laid_out(scale, 520)
        for shape in laid.shapes[:96]:
            if shape.words:
                x, y = middle_of(shape)
                assert [one.place.code for one in laid.shapes if one.holds(x, y)] == [shape.place.code]
        assert not any(one.holds(5, laid.height / 2) for one in laid.shapes)


def test_what_a_territory_surrounds_without_holding_it_is_not_in_it() -> None:
    ring = ((0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0))
    hole = ((3.0, 3.0), (6.0, 3.0), (6.0, 6.0), (3.0, 6.0))
    shape = Shape(Place("", "", None), (ring, hole), ())
    assert [shape.holds(x, y) for x, y in [(1, 1), (4, 4), (10, 4), (-1, 4), (4, 8)]] == [
        True,
        False,
        False,
        False,
        True,
    ]


def test_a_square_is_taken_by_its_word_too() -> None:
    square = laid_out(Scale.REGION, 500).overseas[0]
    middle = square.box.top + 7
    assert square.holds(square.box.left + 7, middle, 60)
    assert square.holds(square.word.x + 59, middle, 60)
    assert not square.holds(square.word.x + 61, middle, 60)
    assert Box(0, 0, 2, 2).holds(1, 1)
    assert not Box(0, 0, 2, 2).holds(2, 1)


def test_the_borders_are_those_of_every_territory_that_is_not_overseas_and_say_whose_they_are() -> None:
    overseas = {"971", "972", "973", "974", "976", "01", "02", "03", "04", "06"}
    for scale in (Scale.REGION, Scale.FORMER_REGION):
        assert set(OUTLINES.scales[scale]) == set(FRANCE.names(scale)) - overseas
    assert len(OUTLINES.scales[Scale.DEPARTMENT]) == 96
    assert set(OUTLINES.scales[Scale.DEPARTMENT]) < set(FRANCE.names(Scale.DEPARTMENT))
    assert "CC BY 4.0" in OUTLINES.notice
    assert laid_out(Scale.REGION, 500).notice.text == OUTLINES.notice


def test_a_region_is_what_its_departments_cover() -> None:
    for scale in (Scale.REGION, Scale.FORMER_REGION):
        for one in FRANCE.departments:
            if one.code in OUTLINES.scales[Scale.DEPARTMENT]:
                x, y = OUTLINES.scales[Scale.DEPARTMENT][one.code].middle
                held = [
                    code
                    for code, outline in OUTLINES.scales[scale].items()
                    if Shape(Place("", "", None), outline.rings, ()).holds(x, y)
                ]
                assert held == [one.within(scale)], one.name
