"""The scoring grid of a scheme and the notes of a jury: kept with the grid they were given under."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.domain.errors import DecidedError, EmptiedError, NotFoundError
from ptce_desk.domain.narrowing import Between, Narrowing, narrowed_to
from ptce_desk.domain.scoring import ScoringState
from ptce_desk.domain.scoring_errors import (
    CriterionNameTakenError,
    CriterionUnusableError,
    NoGridError,
    NoteAboveScaleError,
)
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import scoring
from ptce_desk.services.dossier.sheet import list_files
from ptce_desk.services.file.undo import undo
from ptce_desk.services.schemes import grid
from tests.integration.dossiers import complete_file, scheme_id, voted_file

D = Decimal


@pytest.fixture
def noting(desk: Desk) -> int:
    """A scheme noted on its roots, twice, and on its means, on 5."""
    scheme = scheme_id(desk)
    roots = desk.run(grid.add_criterion, scheme, "label", "Ancrage")[0]
    means = desk.run(grid.add_criterion, scheme, "label", "Modèle")[1]
    desk.run(grid.change_criterion, scheme, roots.id, "weight", D(2))
    desk.run(grid.change_criterion, scheme, means.id, "out_of", D(5))
    return scheme


def note(desk: Desk, file_id: int, juror: str, **notes: int) -> scoring.FileScoring:
    for criterion, given in notes.items():
        desk.run(scoring.set_note, file_id, juror, criterion, D(given))
    return desk.run(scoring.open_scoring, file_id)


def listed(desk: Desk, by: Narrowing) -> list[int]:
    return [row.id for row in desk.run(list_files, FundingFileFilter(by)).rows]


def test_notes_make_the_score_that_lists_sort_and_narrow_by(desk: Desk, noting: int) -> None:
    assert noting
    first, second, third = (complete_file(desk) for _ in range(3))
    note(desk, first, "Ana", Ancrage=14, Modèle=2)
    note(desk, second, "Ana", Ancrage=16)
    assert desk.run(scoring.scores_of_files, [first, second, third]) == {first: D(12), second: None, third: None}
    rows = desk.run(list_files, FundingFileFilter(), sort="score", descending=True, more=("score",)).rows
    assert (rows[0].id, rows[0].more["score"]) == (first, D(12))
    assert listed(desk, Narrowing((("score", Between(D(12), D(20))),))) == [first]
    by_state = {state: listed(desk, narrowed_to(scoring=state)) for state in ScoringState}
    assert by_state == {ScoringState.SCORED: [first], ScoringState.BEGUN: [second], ScoringState.NOT_BEGUN: [third]}


def test_a_grid_that_changes_leaves_the_notes_given_before(desk: Desk, noting: int) -> None:
    before, after = complete_file(desk), complete_file(desk)
    note(desk, before, "Ana", Ancrage=14, Modèle=2)
    roots = desk.run(grid.criteria_of, noting)[0]
    desk.run(grid.change_criterion, noting, roots.id, "weight", D(1))
    kept = note(desk, after, "Ana", Ancrage=14, Modèle=2)
    assert (kept.scored.score, kept.has_changed) == (D(11), False)
    old = desk.run(scoring.open_scoring, before)
    assert (old.scored.score, old.has_changed) == (D(12), True)
    assert note(desk, before, "Bob", Ancrage=14, Modèle=2).scored.score == D(12)
    assert desk.run(scoring.renew_grid, before).scored.score == D(11)
    desk.run(undo)
    assert desk.run(scoring.open_scoring, before).scored.score == D(12)


def test_the_grid_of_a_scheme_taken_again_drops_the_notes_it_has_no_room_for(desk: Desk, noting: int) -> None:
    file_id = complete_file(desk)
    note(desk, file_id, "Ana", Ancrage=14, Modèle=2)
    roots, means = desk.run(grid.criteria_of, noting)
    desk.run(grid.change_criterion, noting, roots.id, "out_of", D(10))
    assert [(one.criterion, one.note) for one in desk.run(scoring.renew_grid, file_id).notes] == [("Modèle", D(2))]
    desk.run(grid.remove_criterion, noting, means.id)
    renewed = desk.run(scoring.renew_grid, file_id)
    assert (renewed.notes, renewed.is_own) == ((), False)


def test_the_last_note_taken_off_gives_the_grid_of_the_scheme_back(desk: Desk, noting: int) -> None:
    assert noting
    file_id = complete_file(desk)
    note(desk, file_id, "Ana", Ancrage=14, Modèle=2)
    assert desk.run(scoring.set_note, file_id, "Ana", "Modèle", None).scored.score is None
    gone = desk.run(scoring.remove_juror, file_id, "Ana")
    assert (gone.is_own, len(gone.criteria), gone.jurors) == (False, 2, [])
    desk.run(undo)
    assert desk.run(scoring.open_scoring, file_id).jurors == ["Ana"]


def test_one_juror_is_one_whatever_the_case_and_accents(desk: Desk, noting: int) -> None:
    assert noting
    file_id = complete_file(desk)
    note(desk, file_id, "Mme Hélène", Ancrage=14)
    assert note(desk, file_id, " mme helene ", Modèle=2).jurors == ["Mme Hélène"]
    assert desk.run(scoring.known_jurors) == ["Mme Hélène"]


def test_what_is_no_note_is_refused(desk: Desk, noting: int) -> None:
    assert noting
    file_id, plain = complete_file(desk), complete_file(desk)
    with pytest.raises(NoteAboveScaleError):
        desk.run(scoring.set_note, file_id, "Ana", "Modèle", D(6))
    with pytest.raises(NotFoundError):
        desk.run(scoring.set_note, file_id, "Ana", "Beauté", D(6))
    with pytest.raises(EmptiedError):
        desk.run(scoring.set_note, file_id, "  ", "Modèle", D(2))
    for one in desk.run(grid.criteria_of, noting):
        desk.run(grid.remove_criterion, noting, one.id)
    with pytest.raises(NoGridError):
        desk.run(scoring.set_note, plain, "Ana", "Modèle", D(2))


def test_notes_stay_as_the_vote_found_them(desk: Desk, noting: int) -> None:
    assert noting
    file_id = voted_file(desk, date(2026, 3, 1))
    assert not desk.run(scoring.open_scoring, file_id).is_open
    with pytest.raises(DecidedError):
        desk.run(scoring.set_note, file_id, "Ana", "Ancrage", D(2))


def test_a_grid_has_one_criterion_of_a_name_and_each_is_noted_on_something(desk: Desk, noting: int) -> None:
    roots = desk.run(grid.criteria_of, noting)[0]
    with pytest.raises(CriterionNameTakenError):
        desk.run(grid.add_criterion, noting, "label", "MODELE")
    with pytest.raises(CriterionUnusableError):
        desk.run(grid.change_criterion, noting, roots.id, "out_of", D(0))
    kept = desk.run(grid.change_criterion, noting, roots.id, "label", "ancrage")
    assert kept[0].label == "ancrage"
