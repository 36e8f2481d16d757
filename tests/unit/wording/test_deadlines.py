from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.aid.deadlines import DeadlineKind, Dossier
from ptce_desk.domain.vocabulary import InstalmentKind
from ptce_desk.wording.deadlines import KIND_LABELS, when_words, words_of

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (None, ""),
        (TODAY, "aujourd’hui"),
        (date(2026, 3, 3), "demain"),
        (date(2026, 3, 4), "dans 2 jours"),
        (date(2026, 3, 1), "en retard d’un jour"),
        (date(2025, 12, 30), "en retard de 62 jours"),
        (date(2025, 12, 29), "en retard de 2 mois"),
        (date(2025, 12, 3), "en retard de 2 mois"),
        (date(2025, 12, 2), "en retard de 3 mois"),
        (date(2024, 2, 29), "en retard de 24 mois"),
    ],
)
def test_a_day_is_told_from_today_in_days_then_in_whole_months(day: date | None, said: str) -> None:
    assert when_words(day, TODAY) == said


def test_a_deadline_is_found_by_what_the_home_page_calls_it() -> None:
    due = Dossier(1, "2026-004", "Conserverie").deadline(
        DeadlineKind.PAYMENT, date(2026, 5, 1), 3, amount=Decimal(13200), code=InstalmentKind.BALANCE.value
    )
    for words in ("2026-004", "à verser", "Conserverie", KIND_LABELS[DeadlineKind.PAYMENT]):
        assert words in words_of(due)
