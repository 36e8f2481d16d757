"""A place that comes free is for the first of those who wait, once."""

from datetime import UTC, datetime, timedelta

from ptce_desk.domain.waiting_list import Turn, is_place_free

PUT = datetime(2026, 3, 20, 9, tzinfo=UTC)
BEFORE, AFTER = PUT - timedelta(days=1), PUT + timedelta(days=1)
WAITING = Turn(PUT, 4)


def test_a_place_given_up_since_is_free() -> None:
    assert is_place_free(WAITING, [Turn(AFTER)], [])
    assert is_place_free(WAITING, [Turn(AFTER, 5)], [])


def test_a_place_given_up_before_was_counted_already() -> None:
    assert not is_place_free(WAITING, [Turn(BEFORE), Turn(BEFORE, 3)], [])


def test_the_session_that_kept_it_waiting_frees_nothing_by_its_refusals() -> None:
    assert not is_place_free(WAITING, [Turn(AFTER, 4)], [])
    assert is_place_free(Turn(PUT), [Turn(AFTER, 4)], [])


def test_a_place_is_free_for_one_only() -> None:
    assert not is_place_free(WAITING, [Turn(AFTER)], [Turn(AFTER)])
    assert is_place_free(WAITING, [Turn(AFTER), Turn(AFTER)], [Turn(AFTER)])
    assert is_place_free(WAITING, [Turn(AFTER)], [Turn(BEFORE)])
