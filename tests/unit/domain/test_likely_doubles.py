"""What names make two records look like one structure."""

import pytest

from ptce_desk.domain.doubles import Identity, entered_twice, name_key

NAME = "Association Les Jardins du Bocage"


@pytest.mark.parametrize("other", ["Ass. Les Jardins du Bocage", "ASSO les jardins du bocage", "Les Jardins du Bocage"])
def test_association_shortened_or_left_out_is_likely_the_same_structure(other: str) -> None:
    records = [Identity(1, NAME, commune="Laval"), Identity(2, other, commune="Laval")]
    assert entered_twice(records) == {1, 2}
    assert entered_twice([records[0], Identity(2, other, commune="Mayenne")]) == frozenset()


@pytest.mark.parametrize("other", ["Assurance Les Jardins du Bocage", "Les Assos du Bocage"])
def test_a_word_that_only_begins_so_is_kept(other: str) -> None:
    assert name_key(other) != name_key(NAME)


def test_a_name_that_is_nothing_else_is_kept() -> None:
    assert name_key("Association") != ""
