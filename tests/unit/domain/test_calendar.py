"""What a calendar is told of deadlines from one export to the next."""

from dataclasses import replace
from datetime import date, timedelta

from ptce_desk.domain.aid.calendar import CalendarEvent, events_to_tell
from ptce_desk.domain.aid.deadlines import DeadlineKind

TODAY = date(2026, 3, 2)
PAYMENT = CalendarEvent(DeadlineKind.PAYMENT, 7, date(2026, 4, 1), "Acompte")
SESSION = CalendarEvent(DeadlineKind.SESSION, 7, date(2026, 3, 1), "Commission")


def test_what_is_told_first_has_not_changed() -> None:
    assert events_to_tell([], [PAYMENT, SESSION], TODAY) == (PAYMENT, SESSION)


def test_what_stays_the_same_keeps_its_number() -> None:
    handed = replace(PAYMENT, sequence=4)
    assert events_to_tell([handed], [PAYMENT], TODAY) == (handed,)


def test_another_day_or_other_words_count_as_a_change() -> None:
    for changed in (replace(PAYMENT, day=date(2026, 4, 2)), replace(PAYMENT, words="Solde")):
        assert events_to_tell([replace(PAYMENT, sequence=4)], [changed], TODAY) == (replace(changed, sequence=5),)


def test_what_is_due_no_more_is_called_off_once() -> None:
    (off,) = events_to_tell([PAYMENT], [], TODAY)
    assert off == replace(PAYMENT, cancelled=True, sequence=1)
    assert events_to_tell([off], [], TODAY) == (off,)


def test_what_comes_back_is_told_again() -> None:
    off = replace(PAYMENT, cancelled=True, sequence=1)
    assert events_to_tell([off], [PAYMENT], TODAY) == (replace(PAYMENT, sequence=2),)


def test_a_session_that_took_place_was_not_called_off() -> None:
    assert events_to_tell([SESSION], [], TODAY) == ()
    coming = replace(SESSION, day=TODAY)
    assert events_to_tell([coming], [], TODAY) == (replace(coming, cancelled=True, sequence=1),)


def test_a_payment_made_after_its_day_is_called_off() -> None:
    late = replace(PAYMENT, day=TODAY - timedelta(days=5))
    assert events_to_tell([late], [], TODAY) == (replace(late, cancelled=True, sequence=1),)


def test_what_was_called_off_is_forgotten_a_year_after_its_day() -> None:
    off = replace(PAYMENT, cancelled=True, sequence=1)
    for days, told in ((365, (off,)), (366, ())):
        assert events_to_tell([off], [], off.day + timedelta(days=days)) == told
