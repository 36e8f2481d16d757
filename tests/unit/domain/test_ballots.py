"""The votes counted on one dossier."""

import pytest

from ptce_desk.domain.ballots import Ballot


@pytest.mark.parametrize(
    ("not_taking_part", "recused", "left_out"),
    [
        (None, "Mme A ; M. B", 0),
        (0, "", 0),
        (0, "Mme A", 1),
        (1, "Mme A : trésorière ; M. B", 1),
        (2, "Mme A : trésorière ; M. B", 0),
        (3, "Mme A", 0),
    ],
)
def test_those_who_take_no_part_include_whoever_withdraws(
    not_taking_part: int | None, recused: str, left_out: int
) -> None:
    assert Ballot(10, 2, 1, not_taking_part).forgets(recused) == left_out


def test_a_zero_is_counted_and_nothing_is_not() -> None:
    assert Ballot(votes_against=0).is_counted
    assert not Ballot().is_counted
