"""Calendar months, last day included."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.periods import Period, add_months, last_day

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
MONTHS = st.integers(0, 200)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start = draw(DAYS)
    return Period(start, start + timedelta(days=draw(st.integers(0, 5000))))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2014, 1, 31), 1, date(2014, 2, 28)),
        (date(2016, 1, 31), 1, date(2016, 2, 29)),
        (date(2014, 12, 15), 1, date(2015, 1, 15)),
        (date(2014, 1, 1), 18, date(2015, 7, 1)),
        (date(2016, 2, 29), 12, date(2017, 2, 28)),
        (date(9999, 6, 1), 12, date.max),
    ],
)
def test_months_are_added_by_the_calendar(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


def test_the_last_day_of_eighteen_months_is_the_eve_of_the_nineteenth() -> None:
    assert last_day(date(2014, 1, 1), 18) == date(2015, 6, 30)


def test_january_to_june_of_the_next_year_is_eighteen_months() -> None:
    period = Period(date(2014, 1, 1), date(2015, 6, 30))
    assert period.whole_months() == 18
    assert period.lasts_at_most(18)
    assert period.lasts_at_least(18)
    assert period.months_by_year() == {2014: 12, 2015: 6}


def test_one_day_more_is_nineteen_months_at_most_and_still_eighteen_at_least() -> None:
    period = Period(date(2014, 1, 1), date(2015, 7, 1))
    assert not period.lasts_at_most(18)
    assert not period.lasts_at_least(19)
    assert period.whole_months() == 19


def test_a_period_never_ends_before_it_starts() -> None:
    with pytest.raises(ValueError, match="2014"):
        Period(date(2014, 1, 2), date(2014, 1, 1))


@pytest.mark.parametrize(
    ("end", "spans"),
    [(date(2014, 1, 1), 1), (date(2014, 12, 31), 1), (date(2015, 1, 1), 2), (date(2016, 12, 31), 3)],
)
def test_a_span_of_twelve_months_begun_counts(end: date, spans: int) -> None:
    assert Period(date(2014, 1, 1), end).twelve_month_spans_begun() == spans


def test_the_last_day_there_is_ends_a_period_like_another() -> None:
    period = Period(date(9998, 1, 1), date.max)
    assert period.whole_months() == 24
    assert period.lasts_at_least(24)
    assert period.twelve_month_spans_begun() == 2


@given(periods(), MONTHS)
def test_a_period_that_holds_in_some_months_holds_in_more(period: Period, months: int) -> None:
    assert period.lasts_at_most(months) <= period.lasts_at_most(months + 1)
    assert period.lasts_at_least(months + 1) <= period.lasts_at_least(months)


@given(periods())
def test_whole_months_is_the_least_number_that_holds_a_period(period: Period) -> None:
    months = period.whole_months()
    assert period.lasts_at_most(months)
    assert not period.lasts_at_most(months - 1)


@given(periods())
def test_spans_begun_are_the_least_number_of_years_that_hold_a_period(period: Period) -> None:
    spans = period.twelve_month_spans_begun()
    assert period.lasts_at_most(12 * spans)
    assert not period.lasts_at_most(12 * (spans - 1))


@given(DAYS, st.integers(1, 200))
def test_a_period_to_the_eve_of_the_anniversary_is_exactly_its_months(start: date, months: int) -> None:
    period = Period(start, add_months(start, months) - timedelta(days=1))
    assert period.lasts_at_most(months)
    assert period.lasts_at_least(months)
    assert period.whole_months() == months


@given(periods())
def test_every_civil_year_touched_has_its_months_and_no_other(period: Period) -> None:
    months = period.months_by_year()
    assert list(months) == list(range(period.start.year, period.end.year + 1))
    assert all(1 <= count <= 12 for count in months.values())
    assert all(count == 12 for count in list(months.values())[1:-1])
