from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.ptce import FigureKey, YearlyFigures, variation
from ptce_desk.domain.support import (
    InKindKind,
    InKindSupport,
    Interaction,
    InteractionKind,
    Lever,
    ParticipationKind,
    done_by_lever,
    value_by_year,
)
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import undo
from ptce_desk.services.ptce import sheets
from tests.conftest import NOW
from tests.structures import create_organisation

D = Decimal


@pytest.fixture
def ptce_id(desk: Desk) -> int:
    return desk.run(sheets.list_ptce, PtceFilter(text="ardaines"))[0].id


@pytest.mark.parametrize(
    ("lines", "key", "value", "label"),
    [
        ("participations", "kind", ParticipationKind.GUARANTEE, "une participation"),
        ("interactions", "subject", "Point d’étape", "une interaction"),
        ("in_kind", "quantity", D("2.5"), "un soutien en nature"),
    ],
)
def test_a_line_is_added_by_its_first_cell_and_undone(
    desk: Desk, ptce_id: int, lines: str, key: str, value: object, label: str
) -> None:
    ptce = desk.run(sheets.add_line, ptce_id, lines, key, value).ptce
    (line,) = getattr(ptce, lines)
    assert getattr(line, key) == value
    assert f"Ajouter {label} au PTCE « ARDAINES »" in desk.run(undo).label
    assert getattr(desk.run(sheets.open_ptce, ptce_id).ptce, lines) == []


def test_what_is_not_said_is_of_today_and_of_this_year(desk: Desk, ptce_id: int) -> None:
    desk.run(sheets.add_line, ptce_id, "interactions", "lever", Lever.EDUCATION)
    sheet = desk.run(sheets.add_line, ptce_id, "in_kind", "kind", InKindKind.PREMISES)
    assert sheet.ptce.interactions[0].held_on == NOW.date()
    assert sheet.ptce.interactions[0].kind is InteractionKind.MEETING
    assert sheet.ptce.in_kind[0].year == NOW.year == sheet.year


def test_a_support_in_kind_goes_to_an_organisation_and_is_worth_quantity_times_cost(desk: Desk, ptce_id: int) -> None:
    organisation = desk.run(create_organisation, "Scierie", OrganisationKind.ENTERPRISE, ess=False)
    line = desk.run(sheets.add_line, ptce_id, "in_kind", "quantity", D("12.5")).ptce.in_kind[0]
    assert line.value is None
    desk.run(sheets.change_line, ptce_id, "in_kind", line.id, "beneficiary_id", organisation)
    sheet = desk.run(sheets.change_line, ptce_id, "in_kind", line.id, "unit_cost", D("310.10"))
    assert sheet.ptce.in_kind[0].value == D("3876.25")
    assert sheet.ptce.in_kind[0].beneficiary_id == organisation


def test_a_line_is_removed_once(desk: Desk, ptce_id: int) -> None:
    line = desk.run(sheets.add_line, ptce_id, "interactions", "subject", "Visite").ptce.interactions[0]
    assert desk.run(sheets.remove_line, ptce_id, "interactions", line.id).ptce.interactions == []
    with pytest.raises(NotFoundError):
        desk.run(sheets.remove_line, ptce_id, "interactions", line.id)


def test_the_place_is_kept_field_by_field(desk: Desk, ptce_id: int) -> None:
    desk.run(sheets.change_ptce, ptce_id, "place_kind", "Friche")
    ptce = desk.run(sheets.change_ptce, ptce_id, "place_built_m2", D("1650.5")).ptce
    assert (ptce.place_kind, ptce.place_built_m2) == ("Friche", D("1650.5"))


FIGURES = [
    YearlyFigures(2022, unit_budget=D("60000.00")),
    YearlyFigures(2024, unit_budget=D("80000.00"), self_financing_rate=D("0.30"), employees=0, member_structures=10),
    YearlyFigures(2025, unit_budget=D("90000.00"), self_financing_rate=D("0.335"), employees=4, member_structures=9),
]


@pytest.mark.parametrize(
    ("year", "key", "expected"),
    [
        (2025, "unit_budget", D("0.125")),
        (2025, "member_structures", D("-0.1")),
        (2025, "self_financing_rate", D("0.035")),
        (2025, "employees", None),
        (2025, "full_time_equivalents", None),
        (2024, "unit_budget", None),
        (2022, "unit_budget", None),
    ],
)
def test_a_variation_is_to_the_year_just_before(year: int, key: FigureKey, expected: Decimal | None) -> None:
    assert variation(FIGURES, year, key) == expected


def test_what_was_done_is_counted_by_lever_in_the_order_of_the_guide() -> None:
    done = [
        Interaction(date(2026, 1, 5), lever=Lever.SKILLS_AND_ENGINEERING),
        Interaction(date(2026, 2, 5), lever=Lever.EDUCATION),
        Interaction(date(2026, 12, 31), lever=Lever.SKILLS_AND_ENGINEERING),
        Interaction(date(2025, 12, 31), lever=Lever.EDUCATION),
    ]
    counts = done_by_lever(done, 2026)
    assert list(counts) == list(Lever)
    assert (counts[Lever.EDUCATION], counts[Lever.SKILLS_AND_ENGINEERING], sum(counts.values())) == (1, 2, 3)
    assert done_by_lever([*done, Interaction(date(2026, 3, 1))], 2026)[None] == 1


def test_supports_in_kind_add_up_by_year_the_latest_first() -> None:
    supports = [
        InKindSupport(2024, quantity=D(10), unit_cost=D("300.00")),
        InKindSupport(2026, quantity=D("0.5"), unit_cost=D("300.00")),
        InKindSupport(2024, quantity=D(1), unit_cost=D("45.55")),
        InKindSupport(2025, quantity=D(3)),
    ]
    assert value_by_year(supports) == [(2026, D("150.00")), (2024, D("3045.55"))]
