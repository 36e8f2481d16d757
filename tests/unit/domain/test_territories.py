"""In which région or département a PTCE stands, from what is typed of it."""

import pytest

from ptce_desk.bootstrap import resources_folder
from ptce_desk.domain.territories import NoPlace, Scale, Where, place_of
from ptce_desk.imports.geography import read_geography

FRANCE = read_geography(resources_folder() / "geography.toml")
REGION, FORMER, DEPARTMENT = Scale.REGION, Scale.FORMER_REGION, Scale.DEPARTMENT


@pytest.mark.parametrize(
    ("scale", "where", "place"),
    [
        (REGION, Where("Occitanie"), "76"),
        (REGION, Where("  auvergne rhone alpes "), "84"),
        (REGION, Where("Midi-Pyrénées"), "76"),
        (REGION, Where("Ma région", "Alsace"), "44"),
        (REGION, Where("Bretagne", "Alsace"), "53"),
        (REGION, Where(departments="38, 69"), "84"),
        (REGION, Where("Bretagne", departments="44"), "52"),
        (REGION, Where("Occitanie", departments="30, 84"), NoPlace.SEVERAL),
        (REGION, Where("Ailleurs"), NoPlace.UNKNOWN),
        (REGION, Where(), NoPlace.UNKNOWN),
        (REGION, None, NoPlace.NO_PTCE),
        (FORMER, Where("Occitanie", departments="31"), "73"),
        (FORMER, Where("Occitanie"), NoPlace.UNKNOWN),
        (FORMER, Where("Occitanie", "Midi-Pyrénées"), "73"),
        (FORMER, Where("Bretagne"), "53"),
        (DEPARTMENT, Where(departments="2a"), "2A"),
        (DEPARTMENT, Where(departments="Drôme (26)"), "26"),
        (DEPARTMENT, Where(departments="26 et 07"), NoPlace.SEVERAL),
        (DEPARTMENT, Where("Drôme", departments="99"), NoPlace.UNKNOWN),
        (DEPARTMENT, Where("La Réunion"), "974"),
        (DEPARTMENT, Where("Bretagne"), NoPlace.UNKNOWN),
    ],
)
def test_a_ptce_stands_where_its_departments_are_else_where_its_region_is(
    scale: Scale, where: Where | None, place: str | NoPlace
) -> None:
    assert place_of(FRANCE, scale, where) == place


@pytest.mark.parametrize(("scale", "count"), [(REGION, 18), (FORMER, 27), (DEPARTMENT, 101)])
def test_each_department_alone_is_a_place_of_each_scale(scale: Scale, count: int) -> None:
    places = {place_of(FRANCE, scale, Where(departments=one.code)) for one in FRANCE.departments}
    assert places == set(FRANCE.names(scale))
    assert len(places) == count
