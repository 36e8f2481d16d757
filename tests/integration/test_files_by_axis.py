"""Dossiers listed, grouped and filtered by the axis of a contract they are attached to."""

from decimal import Decimal

import pytest

from ptce_desk.db.queries.frameworks import FrameworkFilter
from ptce_desk.domain.narrowing import Among, Narrowing
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import FundingFileFilter, group_files, list_files, offered_values, sum_files
from ptce_desk.services.schemes import frameworks
from tests.integration.dossiers import proposed_file

D = Decimal


@pytest.fixture
def framework_id(desk: Desk) -> int:
    (row,) = desk.run(frameworks.list_frameworks, FrameworkFilter(text="SREED"))
    return row.id


@pytest.fixture
def axes(desk: Desk, framework_id: int) -> tuple[int, int]:
    """Two actions of one axis, whose order is not that of the alphabet."""
    keys: list[int] = []
    for action in ("Pôle bois", "Alimentation"):
        key = desk.run(frameworks.add_axis, framework_id, "name", "Filières").axes[-1].id
        desk.run(frameworks.change_axis, framework_id, key, "action", action)
        keys.append(key)
    return keys[0], keys[1]


@pytest.fixture
def files(desk: Desk, axes: tuple[int, int]) -> tuple[int, int, int]:
    """A dossier on each, and one on none."""
    made = proposed_file(desk, "10000.00"), proposed_file(desk, "5000.00"), proposed_file(desk, "2000.00")
    for file_id, axis_id in zip(made, axes, strict=False):
        desk.run(instruct.change_field, file_id, "framework_axis_id", axis_id)
    return made


WOOD = "SREED Pays de la Loire 2011-2016 – Filières, Pôle bois"
FOOD = "SREED Pays de la Loire 2011-2016 – Filières, Alimentation"


def on(*axes: int | None) -> FundingFileFilter:
    return FundingFileFilter(Narrowing().narrowed("contract_axis", Among(frozenset(axes))))


def test_the_list_tells_the_axis_of_each_dossier_under_its_contract_and_sorts_by_it(
    desk: Desk, files: tuple[int, int, int]
) -> None:
    rows = desk.run(
        list_files, FundingFileFilter(), more=("contract_axis",), sort="contract_axis", descending=False
    ).rows
    assert [(row.id, row.more["contract_axis"]) for row in rows] == [
        (files[1], FOOD),
        (files[0], WOOD),
        (files[2], None),
    ]


def test_dossiers_are_narrowed_to_an_axis_and_to_those_of_no_axis(
    desk: Desk, axes: tuple[int, int], files: tuple[int, int, int]
) -> None:
    assert [row.id for row in desk.run(list_files, on(axes[0])).rows] == [files[0]]
    assert {row.id for row in desk.run(list_files, on(axes[1], None)).rows} == {files[1], files[2]}
    assert desk.run(sum_files, on(*axes)).proposed == D(15000)


def test_dossiers_are_grouped_by_axis_those_of_none_last(desk: Desk, files: tuple[int, int, int]) -> None:
    groups = desk.run(group_files, FundingFileFilter(), ["contract_axis"])
    assert len(files) == 3
    assert [(group.names[0], group.sums["proposed"]) for group in groups] == [
        (FOOD, D(5000)),
        (WOOD, D(10000)),
        (None, D(2000)),
    ]


def test_only_the_axes_that_dossiers_are_attached_to_are_offered(
    desk: Desk, framework_id: int, axes: tuple[int, int], files: tuple[int, int, int]
) -> None:
    desk.run(frameworks.add_axis, framework_id, "name", "Sans dossier")
    assert len(files) == 3
    assert desk.run(offered_values)["contract_axis"] == [(axes[1], FOOD), (axes[0], WOOD)]


def test_the_dossiers_of_a_contract_are_also_those_attached_to_one_of_its_axes(
    desk: Desk, framework_id: int, files: tuple[int, int, int]
) -> None:
    wanted = FundingFileFilter(Narrowing().narrowed("framework", Among(frozenset({framework_id}))))
    assert {row.id for row in desk.run(list_files, wanted).rows} == {files[0], files[1]}
