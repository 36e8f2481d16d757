"""Data read as dataclasses by their annotations: each fault is told beside the others, where it stands."""

from dataclasses import dataclass

import pytest

from ptce_desk.domain.data_problems import DataProblem
from ptce_desk.domain.reading import Data, Filled, Year, read_record, read_records


@dataclass(frozen=True, slots=True)
class Club:
    name: Filled
    since: Year = 2000
    aliases: tuple[Filled, ...] = ()


@pytest.mark.parametrize(
    ("data", "path", "code"),
    [
        ({}, "name", "missing_key"),
        ({"name": ""}, "name", "missing_key"),
        ({"name": 3}, "name", "not_text"),
        ({"name": "Relais", "aliases": [""]}, "aliases", "not_text"),
        ({"name": "Relais", "aliases": ["Le Relais", ""]}, "aliases", "not_text"),
        ({"name": "Relais", "aliases": "Le Relais"}, "aliases", "not_a_list"),
        ({"name": "Relais", "since": 20000}, "since", "not_a_year"),
        ({"name": "Relais", "until": 2020}, "until", "unknown_key"),
        ("Relais", "", "not_a_mapping"),
    ],
)
def test_an_empty_text_is_none_alone_and_none_in_a_list(data: Data, path: str, code: str) -> None:
    club, problems = read_record(Club, data)
    assert club is None
    assert [(one.path, one.code) for one in problems] == [(path, code)]


def test_a_list_may_be_empty_whatever_its_items_must_be() -> None:
    assert read_record(Club, {"name": "Relais", "aliases": []}) == (Club("Relais"), [])


def test_the_good_records_of_a_list_come_with_the_faults_of_the_others() -> None:
    clubs, problems = read_records(Club, [{"name": "Relais"}, {"name": "Ruche", "since": 3}, {"name": "Toit"}], "clubs")
    assert [club.name for club in clubs] == ["Relais", "Toit"]
    assert [(one.path, one.code) for one in problems] == [("clubs[2].since", "not_a_year")]
    assert read_records(Club, None, "clubs") == ([], [DataProblem("clubs", "missing_key", "clubs")])
    assert read_records(Club, {}, "clubs") == ([], [DataProblem("clubs", "not_a_list", "{}")])
