"""A call: its window counted in days, its outcome beside the one recorded."""

from datetime import date

import pytest

from ptce_desk.db.queries.file_axes import LISTING
from ptce_desk.domain.rules.calls import (
    CallStep,
    WindowState,
    narrowing_of,
    outcomes_of,
    window_of,
)
from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.types import RecordedOutcome, Rule, Window
from ptce_desk.domain.vocabulary import Section

OPENS, CLOSES = date(2026, 3, 1), date(2026, 4, 30)
COUNTS = dict.fromkeys(CallStep, 4)


def version(*rules: Rule) -> SchemeVersion:
    return SchemeVersion("2026", date(2026, 1, 1), Section.UNDIVIDED, "", rules)


@pytest.mark.parametrize(
    ("day", "state", "days"),
    [
        (date(2026, 2, 28), WindowState.NOT_YET, 1),
        (OPENS, WindowState.OPEN, 61),
        (CLOSES, WindowState.OPEN, 1),
        (date(2026, 5, 1), WindowState.CLOSED, 1),
    ],
)
def test_the_days_of_a_window_are_counted_with_its_bounds(day: date, state: WindowState, days: int) -> None:
    seen = window_of(version(Window(opens=OPENS, closes=CLOSES, source="délibération")), day)
    assert seen is not None
    assert (seen.state, seen.days) == (state, days)


def test_a_window_without_an_end_counts_no_day_and_a_version_without_one_has_none() -> None:
    seen = window_of(version(Window(opens=OPENS, source="délibération")), CLOSES)
    assert seen is not None
    assert (seen.state, seen.days) == (WindowState.OPEN, None)
    assert window_of(version(), CLOSES) is None


def test_the_outcome_is_counted_beside_the_one_of_the_source_and_differs_only_where_it_speaks() -> None:
    recorded = RecordedOutcome(applications=23, awards=4, source="guide, l. 649")
    told = {one.step: (one.counted, one.recorded, one.differs) for one in outcomes_of(version(recorded), COUNTS)}
    assert told == {
        CallStep.RECEIVED: (4, 23, True),
        CallStep.ADMISSIBLE: (4, None, False),
        CallStep.AWARDED: (4, 4, False),
    }
    assert not any(one.differs for one in outcomes_of(version(), COUNTS))


@pytest.mark.parametrize("step", CallStep)
def test_every_step_is_a_narrowing_of_the_list_of_dossiers(step: CallStep) -> None:
    LISTING.condition(narrowing_of(step, 7))
