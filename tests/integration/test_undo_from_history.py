"""One operation of the history undone, the latest or not, of whomever: whole, or refused in words."""

import random
from collections.abc import Callable
from decimal import Decimal

import pytest

from ptce_desk.db.operations import stop_undoing_here
from ptce_desk.domain.errors import NothingToUndoError, TooOldToUndoError, UndoneAlreadyError, UndoRefusedError
from ptce_desk.domain.team_errors import ChangedByAnotherError
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.bulk import BulkChange, change_files
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.undo import list_operations, record_history, redo, undo, undo_from_history, undo_state
from ptce_desk.services.file.verification import verify
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.wording.errors import error_sentence
from tests.conftest import DoneOnce
from tests.integration.dossiers import complete_file
from tests.integration.dumps import dump

REFUSALS = (TooOldToUndoError, UndoneAlreadyError, UndoRefusedError, ChangedByAnotherError)


def two_files(desk: Desk) -> list[int]:
    scheme = desk.run(list_schemes)[0].scheme_id
    return [desk.run(instruct.create_file, scheme_id=scheme, title=name) for name in ("Un", "Deux")]


@pytest.fixture
def files(desk: Desk, done_once: DoneOnce) -> list[int]:
    return done_once(desk, two_files)


def done(desk: Desk, job: Callable[..., object], *args: object) -> str:
    """Run a service; the id of the operation it made."""
    desk.run(job, *args)
    return desk.run(list_operations)[-1].operation_id


def standing(desk: Desk, file_id: int) -> list[str]:
    """What the history of a dossier offers to undo, the latest first."""
    return [row.operation_id for row in desk.run(record_history, "funding_file", file_id) if row.stands]


def test_an_operation_is_undone_whatever_was_done_elsewhere_since_and_made_again(desk: Desk, files: list[int]) -> None:
    first, second = files
    before = dump(desk)
    title = done(desk, instruct.change_field, first, "title", "Autre")
    other = done(desk, instruct.change_field, second, "requested", Decimal(3000))
    after = dump(desk)
    assert standing(desk, first)[0] == title
    number = desk.run(open_file, first).file.number
    assert desk.run(undo_from_history, title).label == f"Modifier l’intitulé du dossier {number}"
    assert desk.run(open_file, first).file.title == "Un"
    assert title not in standing(desk, first)
    assert desk.run(undo_state).redo.startswith("Modifier l’intitulé")
    desk.run(redo)
    assert dump(desk) == after
    desk.run(undo_from_history, standing(desk, first)[0])
    desk.run(undo_from_history, other)
    assert dump(desk) == before


def test_what_changed_since_refuses_until_it_is_undone_and_names_who_did_what(desk: Desk, files: list[int]) -> None:
    """Another field of the same record too: a figure kept of it may rest on both."""
    title = done(desk, instruct.change_field, files[0], "title", "Autre")
    amount = done(desk, instruct.change_field, files[0], "requested", Decimal(3000))
    with pytest.raises(ChangedByAnotherError) as refused:
        desk.run(undo_from_history, title)
    assert desk.author in error_sentence(refused.value)
    assert "montant demandé" in error_sentence(refused.value)
    desk.run(undo_from_history, amount)
    desk.run(undo_from_history, title)
    assert desk.run(open_file, files[0]).file.title == "Un"
    with pytest.raises(UndoneAlreadyError):
        desk.run(undo_from_history, amount)


def test_what_is_undone_undo_itself_and_nothing_are_refused(desk: Desk, files: list[int]) -> None:
    title = done(desk, instruct.change_field, files[0], "title", "Autre")
    desk.run(undo)
    for wanted in (title, desk.run(list_operations)[-1].operation_id):
        with pytest.raises(UndoneAlreadyError) as refused:
            desk.run(undo_from_history, wanted)
        assert "déjà annulé" in error_sentence(refused.value)
    with pytest.raises(NothingToUndoError):
        desk.run(undo_from_history, "no such operation")


def test_what_was_done_before_a_mark_is_not_offered_and_refused(desk: Desk, files: list[int]) -> None:
    title = done(desk, instruct.change_field, files[0], "title", "Autre")

    def mark(desk: Desk) -> None:
        with desk.database.rewriting() as connection:
            stop_undoing_here(connection, desk.author, desk.moment(), "Une marque")

    desk.run(mark)
    assert standing(desk, files[0]) == []
    with pytest.raises(TooOldToUndoError):
        desk.run(undo_from_history, title)
    assert desk.run(open_file, files[0]).file.title == "Autre"


def test_an_operation_on_many_records_is_undone_on_all_or_on_none(desk: Desk, files: list[int]) -> None:
    gave = done(desk, change_files, files, BulkChange("instructor", "Alix Petit"))
    other = done(desk, instruct.change_field, files[1], "title", "Autre")
    with pytest.raises(ChangedByAnotherError):
        desk.run(undo_from_history, gave)
    assert [desk.run(open_file, one).file.instructor for one in files] == ["Alix Petit"] * 2
    desk.run(undo_from_history, other)
    desk.run(undo_from_history, gave)
    assert "Alix Petit" not in [desk.run(open_file, one).file.instructor for one in files]


@pytest.mark.parametrize("seed", [3, *(pytest.param(one, marks=pytest.mark.slow) for one in range(4, 9))])
def test_the_file_holds_together_whatever_is_undone_from_its_history(desk: Desk, seed: int) -> None:
    """What is refused changes nothing, and what the history does not offer is refused."""
    drawn = random.Random(seed)  # noqa: S311
    files = [complete_file(desk) for _number in range(2)]
    changes: tuple[tuple[str, Callable[[], object]], ...] = (
        ("title", lambda: f"Titre {drawn.random()}"),
        ("requested", lambda: Decimal(drawn.randrange(1000, 60000))),
        ("instructor", lambda: drawn.choice(["Alix Petit", "Noé Caron", ""])),
    )
    undone = refused = 0
    for _step in range(24):
        file_id = drawn.choice(files)
        rows = desk.run(record_history, "funding_file", file_id)[:-1]  # but its creation
        if drawn.random() < 0.5:
            field, value = drawn.choice(changes)
            desk.run(instruct.change_field, file_id, field, value())
            continue
        row, before = drawn.choice(rows[:3]), dump(desk)
        try:
            desk.run(undo_from_history, row.operation_id)
        except REFUSALS:
            refused += 1
            assert dump(desk) == before
        else:
            undone += 1
            assert row.stands
    assert undone
    assert refused
    assert desk.run(verify).faults == ()
