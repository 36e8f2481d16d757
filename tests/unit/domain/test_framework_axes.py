from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.frameworks import (
    EVERY_YEAR,
    AxisYears,
    Drawn,
    FrameworkAxis,
    Measure,
    Taken,
    WhichYear,
    dossiers_of,
    taken_in_votes,
    use_of,
    uses_by_axis,
    voted_before_or_after,
    whole_use,
    without_year,
)
from ptce_desk.domain.narrowing import Among, Between, Clause
from ptce_desk.domain.states import DecisionState

D = Decimal
EUROS = st.decimals(0, 100_000, places=2)
YEARS = st.none() | st.integers(2025, 2027)


def axis(key: int, amount: Decimal | None) -> FrameworkAxis:
    made = FrameworkAxis(f"Axe {key}", amount=amount)
    made.id = key
    return made


@st.composite
def contracts(draw: st.DrawFn) -> tuple[list[FrameworkAxis], list[Drawn]]:
    axes = [axis(key, draw(st.none() | EUROS)) for key in range(1, draw(st.integers(1, 4)) + 1)]
    keys = st.integers(1, len(axes))
    drawn = [
        Drawn(n, draw(keys), draw(YEARS), *(draw(EUROS) for _ in range(4))) for n in range(draw(st.integers(0, 6)))
    ]
    return axes, drawn


@given(contracts())
def test_what_the_axes_drew_comes_to_what_the_whole_drew(contract: tuple[list[FrameworkAxis], list[Drawn]]) -> None:
    axes, drawn = contract
    uses, whole = list(uses_by_axis(axes, drawn).values()), whole_use(axes, drawn)
    for told in ("file_count", "proposed", "voted", "paid", "to_pay"):
        assert sum(getattr(use, told) for use in uses) == getattr(whole, told)
    assert sum(use.planned or 0 for use in uses) == (whole.planned or 0)


@given(contracts())
def test_a_dossier_told_twice_is_counted_once(contract: tuple[list[FrameworkAxis], list[Drawn]]) -> None:
    axes, drawn = contract
    assert uses_by_axis(axes, drawn + drawn) == uses_by_axis(axes, drawn)


def test_what_remains_is_what_no_vote_took_and_what_is_proposed_takes_nothing() -> None:
    use = use_of(D(1000), [Drawn(1, 1, 2026, D(900), D(300), D(100)), Drawn(2, 1, 2026, D(0), D(200), D(0))])
    assert (use.remaining, use.excess, use.file_count) == (D(500), D(0), 2)


def test_votes_beyond_what_was_planned_are_an_excess_and_remain_below_zero() -> None:
    use = use_of(D(1000), [Drawn(1, 1, 2026, voted=D(1200))])
    assert (use.remaining, use.excess) == (D(-200), D(200))


def test_an_axis_without_an_amount_is_never_exceeded() -> None:
    use = use_of(None, [Drawn(1, 1, 2026, voted=D(1200))])
    assert (use.remaining, use.excess) == (None, D(0))


def test_a_contract_none_of_whose_axes_has_an_amount_plans_nothing_rather_than_zero() -> None:
    assert whole_use([axis(1, None)], []).planned is None
    assert whole_use([axis(1, None), axis(2, D(0))], []).planned == D(0)


@given(contracts())
def test_what_the_axes_take_of_each_year_comes_to_what_they_drew(
    contract: tuple[list[FrameworkAxis], list[Drawn]],
) -> None:
    axes, drawn = contract
    years, uses = AxisYears(taken_in_votes(drawn + drawn)), uses_by_axis(axes, drawn)
    for axis_id, use in uses.items():
        assert years.total(Measure.VOTED, [axis_id]) == use.voted
        assert years.total(Measure.PROPOSED, [axis_id]) == use.proposed
    assert years.total(Measure.VOTED, list(uses)) == whole_use(axes, drawn).voted


def test_what_is_planned_in_no_year_is_what_is_left_less_what_is_planned_of_the_same_axis() -> None:
    drawn = [Drawn(1, 1, 2026, to_pay=D(900)), Drawn(2, 2, 2026, to_pay=D(50)), Drawn(1, 1, 2026, to_pay=D(900))]
    planned = [Taken(Measure.TO_PAY, 1, 2027, D(600)), Taken(Measure.TO_PAY, 1, 2028, D(100))]
    assert [(one.axis_id, one.year, one.amount) for one in without_year(drawn, planned)] == [
        (1, None, D(200)),
        (2, None, D(50)),
    ]


def test_the_years_of_a_contract_are_in_order_the_unknown_one_last_and_none_of_nothing() -> None:
    told = ((2028, 1), (None, 2), (2026, 3), (2027, 0))
    years = AxisYears(Taken(Measure.PAID, 1, year, D(amount)) for year, amount in told)
    assert years.years() == years.years(Measure.PAID) == (2026, 2028, None)
    assert years.years(Measure.VOTED) == ()


def test_the_amounts_of_an_axis_in_a_year_are_added_and_those_of_another_are_not() -> None:
    years = AxisYears([Taken(Measure.PAID, axis_id, 2026, D(10)) for axis_id in (1, 1, 2)])
    assert years.amount(Measure.PAID, [1], 2026) == D(20)
    assert years.amount(Measure.PAID, [1, 2], 2026) == D(30)
    assert years.amount(Measure.TO_PAY, [1], 2026) == years.amount(Measure.PAID, [1], 2027) == D(0)


def test_the_share_of_an_axis_is_what_was_voted_of_what_is_planned_and_none_without_a_plan() -> None:
    drawn = [Drawn(1, 1, 2026, voted=D(1200))]
    assert use_of(D(1000), drawn).share == D("1.2")
    assert use_of(None, drawn).share is use_of(D(0), drawn).share is None


@pytest.mark.parametrize(
    ("measure", "year", "expected"),
    [
        (
            Measure.VOTED,
            2026,
            {"decision": Among(frozenset({DecisionState.GRANTED})), "year": Among(frozenset({2026}))},
        ),
        (Measure.VOTED, EVERY_YEAR, {"decision": Among(frozenset({DecisionState.GRANTED}))}),
        (
            Measure.PROPOSED,
            None,
            {
                "decision": Among(frozenset({DecisionState.PROPOSED, DecisionState.LISTED})),
                "year": Among(frozenset({None})),
            },
        ),
        (Measure.PAID, 2026, {"paid_in": Among(frozenset({2026}))}),
        (Measure.PAID, EVERY_YEAR, {"paid": Between(D("0.01"), None)}),
        (Measure.TO_PAY, None, {"to_pay_in": Among(frozenset({None}))}),
        (Measure.TO_PAY, EVERY_YEAR, {"remaining": Between(D("0.01"), None)}),
    ],
)
def test_a_figure_is_made_of_the_dossiers_of_its_axes_at_their_state_in_its_year(
    measure: Measure, year: WhichYear, expected: dict[str, Clause]
) -> None:
    told = dict(dossiers_of(measure, [4, 7], year).clauses)
    assert told == {"contract_axis": Among(frozenset({4, 7})), **expected}


@given(contracts())
def test_what_remains_of_the_whole_is_what_remains_of_the_axes_that_plan_together(
    contract: tuple[list[FrameworkAxis], list[Drawn]],
) -> None:
    axes, drawn = contract
    bare = [one.id for one in axes if one.amount is None]
    left = [use.remaining for use in uses_by_axis(axes, drawn).values() if use.remaining is not None]
    whole = whole_use(axes, drawn, bare[:1])
    assert whole.remaining == (sum(left) if left else None)
    assert whole.within + whole.outside + whole.unplanned == whole.voted


def test_what_is_granted_outside_the_axes_is_told_apart_from_what_is_on_axes_without_an_amount() -> None:
    drawn = [Drawn(key, key, 2026, voted=D(amount)) for key, amount in ((1, 300), (2, 20), (3, 4))]
    whole = whole_use([axis(1, D(1000)), axis(2, None), axis(3, None)], [*drawn, drawn[2]], [3])
    assert (whole.within, whole.unplanned, whole.outside, whole.remaining) == (D(300), D(20), D(4), D(700))


def test_votes_of_years_a_contract_does_not_reach_are_told_by_year_and_a_bound_not_told_is_none() -> None:
    drawn = [Drawn(key, 1, year, voted=D(key)) for key, year in enumerate((2029, 2024, 2025, 2028, 2024, None), 1)]
    drawn += [Drawn(9, 1, 2020, proposed=D(5)), drawn[1]]
    first, last = date(2025, 12, 31), date(2028, 1, 1)
    assert list(voted_before_or_after(drawn, first, last).items()) == [(2024, D(7)), (2029, D(1))]
    assert voted_before_or_after(drawn, None, last) == {2029: D(1)}
    assert voted_before_or_after(drawn, first, None) == {2024: D(7)}
    assert voted_before_or_after(drawn, None, None) == {}
