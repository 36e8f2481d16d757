"""What texts answer words they are to hold."""

import pytest

from ptce_desk.domain.narrowing import Holding


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
