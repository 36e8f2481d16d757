from decimal import Decimal

import pytest

from ptce_desk.domain.budget import Consumption
from ptce_desk.wording.home import left_words, work_hint

D = Decimal


@pytest.mark.parametrize(
    ("budget", "voted", "proposed", "words", "short"),
    [
        ("70", "20", "48", "reste 2\u00a0€", False),
        ("70", "20", "50", "reste 0\u00a0€", False),
        ("70", "20", "51", "manque 1\u00a0€", True),
        ("70", "71", "9", "dépassée de 1\u00a0€", True),
    ],
)
def test_what_is_left_of_an_envelope_counts_what_is_proposed(
    budget: str, voted: str, proposed: str, words: str, *, short: bool
) -> None:
    assert left_words(Consumption(D(budget), D(voted), D(proposed))) == (words, short)


def test_what_waits_for_a_session_says_its_day_when_one_is_known() -> None:
    assert work_hint("to_review", day="", threshold=D(0)) == "Déposé, instruction à terminer."
    assert work_hint("to_review", day="12 mars", threshold=D(0)) == "Déposé\u00a0; prochaine séance le 12 mars."
