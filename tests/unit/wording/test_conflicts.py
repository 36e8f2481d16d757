"""What is said of a field that somebody else changed meanwhile."""

from datetime import UTC, datetime, timedelta

from ptce_desk.domain.conflicts import Theirs
from ptce_desk.wording.team import not_kept

AT = datetime(2026, 3, 2, 9, 5, tzinfo=UTC).astimezone()


def said(value: str, *, asked_at: datetime = AT) -> str:
    return not_kept(Theirs("montant", "", value, "Claire B.", AT, asked_at, 1))


def test_a_value_is_told_as_it_is_written_and_words_between_quotes() -> None:
    hour = f"à {AT.hour}\u00a0h\u00a005."
    assert said("24\u202f000\u00a0€") == f"Non enregistré\u00a0: Claire B. a écrit 24\u202f000\u00a0€ {hour}"
    assert said("Un\ntexte") == f"Non enregistré\u00a0: Claire B. a écrit «\u00a0Un texte\u00a0» {hour}"
    assert said("") == f"Non enregistré\u00a0: Claire B. a vidé ce champ {hour}"


def test_a_long_text_is_told_by_its_beginning_and_another_day_by_its_date() -> None:
    assert f"a écrit «\u00a0{'mot ' * 14}mot…\u00a0» à" in said("mot " * 50)
    assert f"a écrit 3 le {AT:%d/%m/%Y} à" in said("3", asked_at=AT + timedelta(days=1))
