"""The dated notes of a record, in their order."""

from datetime import date

from ptce_desk.domain.dated_notes import PtceNote, newest_first


def note(day: int, row: int) -> PtceNote:
    one = PtceNote(date(2026, 3, day))
    one.id = row
    return one


def test_the_latest_note_comes_first_and_of_one_day_the_last_added() -> None:
    notes = [note(2, 1), note(5, 2), note(2, 3)]
    assert [one.id for one in newest_first(notes)] == [2, 3, 1]
