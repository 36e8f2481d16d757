"""Which copies stay: many of the last hours, few of the last year, whatever the officer's rhythm."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.backup_rotation import MOST, RECENT, kept_moments

moments = st.lists(
    st.datetimes(min_value=datetime(2024, 1, 1), max_value=datetime(2026, 12, 31)),  # noqa: DTZ001  # wall clock
    min_size=1,
    max_size=120,
)
NOON = datetime(2026, 3, 2, 12)  # noqa: DTZ001


def test_ten_copies_of_one_morning_stay_and_the_eleventh_drops_the_oldest() -> None:
    morning = [NOON + timedelta(minutes=minute) for minute in range(11)]
    assert kept_moments(morning, morning[-1]) == frozenset(morning[1:])


def test_a_copy_a_day_for_two_years_leaves_the_last_days_weeks_and_months() -> None:
    days = [NOON - timedelta(days=day) for day in range(730)]
    kept = kept_moments(days, NOON)
    assert {NOON - timedelta(days=day) for day in range(14)} <= kept
    assert NOON - timedelta(days=16) not in kept
    weeks = {moment.isocalendar()[:2] for moment in kept}
    assert {(NOON - timedelta(weeks=week)).isocalendar()[:2] for week in range(8)} <= weeks
    months = sorted({(moment.year, moment.month) for moment in kept})
    assert months[-12:] == [(2025, month) for month in range(4, 13)] + [(2026, 1), (2026, 2), (2026, 3)]
    assert min(kept).month == 4


def test_the_copies_made_before_a_long_absence_stay() -> None:
    before = [NOON - timedelta(days=900 + day) for day in range(5)]
    assert kept_moments([*before, NOON], NOON) == {*before, NOON}


@given(moments)
def test_the_latest_copies_and_the_last_of_each_recent_day_stay_and_never_too_many(made: list[datetime]) -> None:
    kept = kept_moments(made, max(made))
    assert kept <= set(made)
    assert len(kept) <= MOST
    assert set(sorted(set(made))[-RECENT:]) <= kept
    days = sorted({moment.date() for moment in made})[-14:]
    assert all(max(moment for moment in made if moment.date() == day) in kept for day in days)


@given(moments)
def test_deciding_at_each_new_copy_keeps_what_deciding_at_the_end_would(made: list[datetime]) -> None:
    kept: frozenset[datetime] = frozenset()
    for moment in sorted(made):
        kept = kept_moments(kept, moment)
    assert kept == kept_moments(made, max(made))


@given(moments, st.datetimes(min_value=datetime(2023, 1, 1), max_value=datetime(2027, 12, 31)))  # noqa: DTZ001
def test_whatever_the_clock_said_before_the_copy_just_made_stays_with_the_ten_before_it(
    others: list[datetime], made: datetime
) -> None:
    kept = kept_moments(others, made)
    assert made in kept
    assert set(sorted(moment for moment in set(others) if moment < made)[-RECENT + 1 :]) <= kept
    assert kept <= {*others, made}
    assert len(kept) <= 2 * MOST


def test_a_week_of_work_after_a_wrong_clock_keeps_its_copies() -> None:
    kept = frozenset(NOON + timedelta(days=3650 + 20 * day) for day in range(40))
    for day in range(7):
        kept = kept_moments(kept, NOON + timedelta(days=day))
    assert {NOON + timedelta(days=day) for day in range(7)} <= kept
