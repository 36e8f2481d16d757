"""Whose dossiers they are, in words."""

import pytest

from ptce_desk.wording.handing import handed_label, whose


@pytest.mark.parametrize(
    ("instructor", "said"),
    [
        ("Claire Martin", "de Claire Martin"),
        ("Alix Petit", "d’Alix Petit"),
        ("Élise Roy", "d’Élise Roy"),
        ("Hélène Roy", "d’Hélène Roy"),
        ("Yves Roy", "de Yves Roy"),
        ("", "sans instructeur"),
    ],
)
def test_a_name_that_begins_with_a_vowel_is_elided(instructor: str, said: str) -> None:
    assert whose(instructor) == said


def test_what_is_handed_over_is_told_with_its_number() -> None:
    assert handed_label(2, "Alix Petit", "Claire Martin") == "Confier 2 dossiers d’Alix Petit à Claire Martin"
