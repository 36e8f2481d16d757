"""What texts answer words they are to hold."""

from datetime import date

import pytest

from ptce_desk.domain.narrowing import Among, Between, Holding, Stretch, followed, month_of, stretch_of, year_of


@pytest.mark.parametrize(
    ("words", "text", "held"),
    [
        ("evian", "Pays d’Évian", True),
        ("PAYS D", "Pays d’Évian", True),
        ("Évian ", "evian-les-bains", True),
        ("bains d", "Évian-les-Bains", False),
        ("", "Bourg", True),
        ("", "", False),
    ],
)
def test_a_text_holds_words_whatever_their_case_and_accents_and_nothing_holds_none(
    words: str,
    text: str,
    held: bool,  # noqa: FBT001  # pytest gives it
) -> None:
    assert Holding(words).lets(text) is held


def test_the_month_and_the_year_of_a_day_are_whole() -> None:
    day = date(2026, 11, 30)
    assert month_of(day) == Between(date(2026, 11, 1), date(2026, 11, 30))
    assert month_of(day, ahead=1) == Between(date(2026, 12, 1), date(2026, 12, 31))
    assert month_of(date(2027, 12, 31), ahead=2) == Between(date(2028, 2, 1), date(2028, 2, 29))
    assert year_of(day) == Between(date(2026, 1, 1), date(2026, 12, 31))


def test_a_stretch_is_of_the_days_around_the_day_it_is_said_and_nothing_else_moves() -> None:
    said, later = date(2026, 12, 31), date(2027, 1, 1)
    assert stretch_of(Stretch.THIS_MONTH, said) == Between(date(2026, 12, 1), said, Stretch.THIS_MONTH)
    assert stretch_of(Stretch.NEXT_MONTH, said) == Between(later, date(2027, 1, 31), Stretch.NEXT_MONTH)
    for stretch in Stretch:
        assert followed(stretch_of(stretch, said), later) == stretch_of(stretch, later) != stretch_of(stretch, said)
    days = Between(date(2026, 12, 1), said)
    assert followed(days, later) is days
    assert followed(Among(frozenset({1})), later) == Among(frozenset({1}))
