"""A budget told by columns: expenses by category, other funders by level, and the aid of the dossier once."""

from decimal import Decimal

import pytest

from ptce_desk.bootstrap import resources_folder
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.imports.tables.book import Cell, Sheet
from ptce_desk.imports.tables.budget import ToldBudget, costs_of, held_budget, resources_of
from ptce_desk.imports.tables.layout import find_table
from ptce_desk.imports.tables.mapping import guess
from ptce_desk.imports.tables.profiles import read_headings
from ptce_desk.imports.tables.targets import FUNDING_FILES

D = Decimal
HEADINGS = read_headings(resources_folder() / "import" / "headings.toml")["funding_files"]


def guessed(heading: str, *cells: Cell) -> str:
    rows: tuple[tuple[Cell, ...], ...] = (("Nom", heading, "Montant"), *(("Relais", one, D(5)) for one in cells))
    table = find_table(Sheet("", rows, tuple(range(1, len(rows) + 1))), header=(0,))
    return guess(table, FUNDING_FILES, HEADINGS).get(heading, "")


@pytest.mark.parametrize(
    ("heading", "cells", "expected"),
    [
        ("État", (D(500), D(2000)), "plan.state"),
        ("État", ("accordé", "refusé"), "outcome"),
        ("Région", (D(500), "1 000 €"), "plan.region"),
        ("Région", ("Bretagne", "Normandie"), ""),
        ("Autofinancement (€)", (D(500), None), "plan.own"),
        ("64 – Charges de personnel", (D(500), D(700)), "cost.staff"),
        ("Travaux", ("oui", "non"), ""),
        ("Financement, Département", ("x",), "plan.department"),
    ],
)
def test_a_heading_names_a_part_of_the_budget_where_its_column_holds_amounts(
    heading: str, cells: tuple[Cell, ...], expected: str
) -> None:
    assert guessed(heading, *cells) == expected


def test_what_costs_nothing_is_no_expense() -> None:
    costs = list(costs_of({"cost.staff": D(700), "cost.study": D(0), "cost.works": D(50), "voted": D(9)}))
    assert [(one.category, one.presented) for one in costs] == [
        (CostCategory.STAFF, D(700)),
        (CostCategory.WORKS, D(50)),
    ]


def test_other_funders_have_a_line_each_and_the_payer_none() -> None:
    values = {"plan.state": D(300), "plan.region": D(900), "plan.own": D(40), "plan.europe": D(0)}
    lines = list(resources_of(values, FunderLevel.REGION))
    assert [(one.funder, one.level, one.public, one.amount, one.ours) for one in lines] == [
        ("État", FunderLevel.STATE, True, D(300), False),
        ("Autofinancement", FunderLevel.OWN, False, D(40), False),
    ]


STAFF = {"cost.staff": ToldBudget(D(1500), 2)}


@pytest.mark.parametrize(
    ("told", "brought", "expected"),
    [
        ({}, {}, {"cost.staff": None, "cost.works": None, "plan.state": None}),
        (STAFF, {}, {"cost.staff": D(1500), "cost.works": D(0), "plan.state": None}),
        (STAFF, {"cost.works": "5"}, {"cost.staff": D(1500), "cost.works": None, "plan.state": None}),
        (STAFF, {"plan.state": "5"}, {"cost.staff": D(1500), "cost.works": D(0), "plan.state": None}),
        ({"plan.own": ToldBudget(D(3))}, {}, {"cost.staff": None, "cost.works": None, "plan.state": D(0)}),
    ],
)
def test_costs_typed_here_are_whole_and_those_an_import_brought_may_grow(
    told: dict[str, ToldBudget], brought: dict[str, str], expected: dict[str, Decimal | None]
) -> None:
    found = held_budget(told, FunderLevel.REGION, brought)
    assert {key: found[key] for key in expected} == expected
    assert "plan.region" not in found
