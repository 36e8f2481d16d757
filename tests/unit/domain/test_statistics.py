"""The sums of a year: what counts, what is told apart, and what is not guessed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain import statistics
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.statistics import Done, KnownFigures, Payer, Resource, YearData, YearFile
from ptce_desk.domain.support import Lever
from ptce_desk.domain.territories import Where

D = Decimal
GRANTED = YearFile(
    id=1,
    number="26-001",
    title="Atelier",
    year=2026,
    decision=DecisionState.GRANTED,
    decided_on=date(2026, 3, 2),
    stage=None,
    level=FunderLevel.REGION,
    scheme_id=1,
    scheme_code="A",
    scheme_label="Aide",
    ptce_id=1,
    ptce_name="Pôle",
    where=Where("Bretagne"),
    beneficiary_id=1,
    beneficiary="SCIC",
    total_cost=D(90),
    requested=D(50),
    voted=D(30),
)
REFUSED = replace(GRANTED, id=2, number="26-002", decision=DecisionState.REFUSED, voted=D(7), where=Where("Corse"))
BEFORE = replace(GRANTED, id=3, number="25-001", year=2025, voted=D(20), where=Where("Occitanie"))
BROUGHT = Resource(1, 2026, FunderLevel.STATE, public=True, in_kind=False, obtained=True, amount=D(40))


def of(*resources: Resource, figures: tuple[KnownFigures, ...] = (), done: tuple[Done, ...] = ()) -> YearData:
    return YearData(2026, (GRANTED, REFUSED, BEFORE), resources, figures, done)


def known(ptce: int, year: int, rate: str | None = None, employees: int | None = None) -> KnownFigures:
    return KnownFigures(ptce, year, None, employees, None, None if rate is None else D(rate))


def test_what_was_not_granted_adds_nothing_to_what_was_voted() -> None:
    every = statistics.whole(of())
    assert (len(every.files), every.requested, every.voted) == (2, D(100), D(30))
    assert (every.granted, every.voted_before) == ((GRANTED,), D(20))


def test_what_was_granted_most_comes_first_and_the_year_before_is_not_forgotten() -> None:
    held = statistics.shares(of(), lambda one: one.where.region)
    assert [(one.key, one.voted, one.voted_before) for one in held] == [
        ("Bretagne", D(30), D(0)),
        ("Occitanie", D(0), D(20)),
        ("Corse", D(0), D(0)),
    ]
    refused_before = replace(BEFORE, decision=DecisionState.REFUSED)
    held = statistics.shares(replace(of(), files=(GRANTED, refused_before)), lambda one: one.where.region)
    assert [one.key for one in held] == ["Bretagne"]


def test_leverage_sets_others_beside_one_euro_of_ours() -> None:
    own = replace(BROUGHT, level=FunderLevel.OWN, public=True, amount=D(5))
    private = replace(BROUGHT, level=FunderLevel.PRIVATE, public=False, amount=D(1))
    held = statistics.leverage(of(BROUGHT, own, private), 2026)
    assert held.paid == {Payer.OURS: 30, Payer.OTHER_PUBLIC: 40, Payer.PRIVATE: 1, Payer.OWN: 5}
    assert (held.ratio, held.beside(Payer.OTHER_PUBLIC), held.without_plan) == (D("1.53"), D("1.33"), 0)


def test_what_is_in_kind_is_told_apart() -> None:
    held = statistics.leverage(of(replace(BROUGHT, in_kind=True)), 2026)
    assert (held.in_kind, held.ratio, held.without_plan) == (D(40), D(0), 0)
    assert [one.level for one in statistics.levels(of(replace(BROUGHT, in_kind=True)))] == [FunderLevel.REGION]


@pytest.mark.parametrize(
    ("cost", "voted", "unfunded"),
    [(D(90), D(30), 20), (D(70), D(30), 0), (D(50), D(30), 0), (None, D(30), 0), (D(90), D(25), 25)],
)
def test_what_nobody_pays_is_told_of_each_project_and_what_another_has_too_much_makes_up_for_none(
    cost: Decimal | None, voted: Decimal, unfunded: int
) -> None:
    rich = replace(GRANTED, id=4, total_cost=D(10))
    data = of(replace(BROUGHT, in_kind=True))
    files = (replace(GRANTED, total_cost=cost, voted=voted), rich, REFUSED, BEFORE)
    assert statistics.leverage(replace(data, files=files), 2026).unfunded == unfunded


def test_nothing_granted_has_no_leverage_rather_than_none_of_it() -> None:
    held = statistics.leverage(replace(of(), files=(REFUSED,)), 2026)
    assert (held.ratio, held.beside(Payer.OWN), held.without_plan) == (None, None, 0)
    assert statistics.leverage(of(), 2026).without_plan == 1


def test_ours_stands_at_our_level_beside_what_others_bring_there() -> None:
    expected = replace(BROUGHT, level=FunderLevel.REGION, obtained=False)
    (region,) = statistics.levels(of(expected, replace(expected, file_id=3, year=2025, amount=D(2))))
    assert (region.ours, region.others, region.obtained, region.together) == (D(30), D(40), D(0), D(70))
    assert (region.before, region.file_ids) == (D(22), frozenset({1}))


def test_a_figure_nobody_says_is_not_zero() -> None:
    _fte, employees, _structures = statistics.jobs(of(figures=(known(1, 2026), known(2, 2025, employees=0))))
    assert (employees.total, employees.told) == (None, 0)
    assert (employees.before, employees.told_before) == (D(0), 1)


def test_what_a_level_brings_to_the_project_in_the_middle_counts_each_project_once() -> None:
    other = replace(GRANTED, id=4, voted=D("20.01"))
    held = replace(of(BROUGHT, replace(BROUGHT, amount=D(2))), files=(GRANTED, other, REFUSED, BEFORE))
    state, region = statistics.levels(held)
    assert (state.median, region.median) == (D(42), D("25.01"))  # 25.005, to the cent
    (only_before,) = statistics.levels(replace(of(), files=(BEFORE,)))
    assert (only_before.before, only_before.median) == (D(20), None)


def test_the_median_of_a_figure_is_of_those_that_say_it_in_the_year() -> None:
    held = statistics.profile(
        of(figures=(known(1, 2026, "0.3", 10), known(2, 2026, "0.4333", 30), known(3, 2026), known(4, 2025, "0.9", 99)))
    )
    told = {one.key: (one.median, one.told) for one in held}
    assert next(iter(told)) == "unit_budget"
    assert (told["self_financing_rate"], told["employees"]) == ((D("0.367"), 2), (D(20), 2))
    assert told["consolidated_budget"] == (None, 0)


def test_rates_of_ten_years_are_told_and_their_mean_is_plain() -> None:
    held = (known(1, 2016, "0.9"), known(1, 2017, "0.4"), known(1, 2026, "0.3"), known(2, 2026, "0.3333"))
    first, last = statistics.self_financing(of(figures=(*held, known(3, 2026), known(4, 2027, "0.1"))))
    assert (first.year, first.told, first.mean) == (2017, 1, D("0.4"))
    assert (last.told, last.mean, last.lowest, last.highest) == (2, D("0.317"), D("0.3"), D("0.3333"))


def test_the_eight_levers_are_told_even_those_nothing_serves() -> None:
    held = statistics.by_lever(of(done=(Done(1, 2026, Lever.EDUCATION), Done(1, 2026, Lever.EDUCATION))))
    assert [one.lever for one in held] == list(Lever)
    assert (held[0].times, held[0].ptce_ids, held[1].times) == (2, frozenset({1}), 0)
    (*_eight, none) = statistics.by_lever(of(done=(Done(2, 2025, None),)))
    assert (none.lever, none.times, none.before) == (None, 0, 1)


def test_awards_are_listed_in_order_of_decision() -> None:
    first = replace(GRANTED, id=9, number="26-009", decided_on=date(2026, 1, 1))
    undated = replace(GRANTED, id=8, number="26-000", decided_on=None)
    every = replace(of(), files=(undated, GRANTED, REFUSED, BEFORE, first))
    assert [one.number for one in statistics.awards(every)] == ["26-009", "26-001", "26-000"]
