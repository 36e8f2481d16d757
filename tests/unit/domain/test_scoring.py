"""What the notes of a jury make: exact means, by weight, where a note that is missing is no zero."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.scoring import FileCriterion, JurorNote, Scored, ScoringState, check_note, ranks, scored
from ptce_desk.domain.scoring_errors import NoteAboveScaleError

D = Decimal
TERRITORY, MONEY = FileCriterion("Ancrage", D(2), D(20)), FileCriterion("Modèle", D(1), D(5))
GRID = (TERRITORY, MONEY)

weights = st.integers(0, 9).map(D)
notes = st.integers(0, 80).map(lambda quarters: D(quarters) / 4)


@st.composite
def noted(draw: st.DrawFn) -> tuple[list[FileCriterion], list[JurorNote]]:
    """A grid on 20 and the notes of every juror on every criterion."""
    grid = [FileCriterion(f"C{n}", draw(weights), D(20)) for n in range(draw(st.integers(1, 4)))]
    jurors = [f"J{n}" for n in range(draw(st.integers(1, 4)))]
    return grid, [JurorNote(juror, one.label, draw(notes)) for juror in jurors for one in grid]


def test_a_score_is_the_weighted_mean_on_twenty_whatever_the_scales() -> None:
    answer = scored(GRID, [JurorNote("A", "Ancrage", D(14)), JurorNote("A", "Modèle", D(2))])
    assert answer.score == answer.by_juror["A"] == D("12.00")  # (2 × 14 + 1 × 8) ÷ 3


def test_a_mean_is_rounded_once_at_the_end_and_a_half_goes_up() -> None:
    third = [JurorNote(juror, "Ancrage", D(note)) for juror, note in (("A", 10), ("B", 10), ("C", 11))]
    assert scored((TERRITORY,), third).score == D("10.33")
    eighths = [JurorNote("A", "Ancrage", D("10.005"))]
    assert scored((TERRITORY,), eighths).score == D("10.01")


def test_a_missing_note_is_said_and_is_no_zero() -> None:
    given_ = [JurorNote("A", "Ancrage", D(10)), JurorNote("A", "Modèle", D(5)), JurorNote("B", "Ancrage", D(20))]
    answer = scored(GRID, given_)
    assert answer.missing == {"B": ("Modèle",)}
    assert answer.by_juror == {"A": D("13.33"), "B": None}
    assert answer.means == {"Ancrage": D(15), "Modèle": D(5)}
    assert answer.score == D("16.67")  # (2 × 15 + 1 × 20) ÷ 3


def test_a_criterion_that_nobody_noted_leaves_no_score() -> None:
    answer = scored(GRID, [JurorNote("A", "Ancrage", D(20))])
    assert (answer.score, answer.state) == (None, ScoringState.BEGUN)
    assert scored(GRID, []).state is ScoringState.NOT_BEGUN


def test_a_criterion_of_no_weight_is_noted_for_information() -> None:
    light = FileCriterion("Coup de cœur", D(0), D(20))
    both = [JurorNote("A", "Ancrage", D(12))]
    assert scored((TERRITORY, light), both).score == D(12)
    assert scored((TERRITORY, light), [*both, JurorNote("A", "Coup de cœur", D(0))]).score == D(12)
    assert scored((light,), [JurorNote("A", "Coup de cœur", D(9))]).score is None


def test_a_note_is_never_above_the_scale() -> None:
    check_note(MONEY, D(5))
    with pytest.raises(NoteAboveScaleError):
        check_note(MONEY, D("5.01"))


@given(noted())
def test_the_score_is_the_mean_of_the_jurors_who_noted_all(case: tuple[list[FileCriterion], list[JurorNote]]) -> None:
    grid, given_ = case
    answer, weight = scored(grid, given_), sum(one.weight for one in grid)
    if not weight:
        assert answer.score is None
        return
    jurors = {one.juror for one in given_}
    weight_of = {one.label: one.weight for one in grid}
    total = sum(Fraction(weight_of[one.criterion] * one.note) for one in given_)
    exact = total / Fraction(weight) / len(jurors)
    assert answer.score is not None
    assert -Fraction(1, 200) <= exact - Fraction(answer.score) < Fraction(1, 200)


@given(noted(), st.data())
def test_a_higher_note_never_lowers_the_score(
    case: tuple[list[FileCriterion], list[JurorNote]], data: st.DataObject
) -> None:
    grid, given_ = case
    before = scored(grid, given_).score
    one = data.draw(st.sampled_from(given_))
    one.note = max(one.note, data.draw(notes))
    after = scored(grid, given_).score
    assert before is None or (after is not None and before <= after <= D(20))


def test_those_of_one_score_share_a_rank_and_the_next_one_waits() -> None:
    assert ranks({"a": D(12), "b": D(15), "c": None, "d": D(12), "e": D(8)}) == {"b": 1, "a": 2, "d": 2, "e": 4}


@given(st.dictionaries(st.integers(), st.none() | notes))
def test_ranks_follow_scores(scores: dict[int, Decimal | None]) -> None:
    placed = ranks(scores)
    assert set(placed) == {key for key, score in scores.items() if score is not None}
    for one, rank in placed.items():
        for other, other_rank in placed.items():
            score, other_score = scores[one], scores[other]
            assert score is not None
            assert other_score is not None
            assert (rank < other_rank) == (score > other_score)


def test_a_juror_who_lacks_a_note_that_counts_leaves_a_dossier_unfinished() -> None:
    def noted(*scores: Decimal | None) -> Scored:
        return Scored(None, {}, {str(place): score for place, score in enumerate(scores)}, {})

    assert noted(Decimal(12), None).noting(2).is_unfinished
    assert noted(Decimal(12)).noting(2).is_unfinished
    assert not noted(Decimal(12), Decimal(13)).noting(2).is_unfinished
    assert not noted().noting(0).is_unfinished
