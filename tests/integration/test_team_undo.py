"""Undo in the base of a team: one's own, refused in words once a colleague changed what it touched."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ptce_desk.db import undo as db_undo
from ptce_desk.domain.errors import NothingToRedoError, NothingToUndoError, UndoRefusedError
from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.team_errors import ChangedByAnotherError
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.team import open_base
from ptce_desk.services.file.undo import (
    latest_operation,
    making,
    record_history,
    redo,
    redo_this,
    undo,
    undo_from_history,
    undo_state,
    undo_this,
)
from ptce_desk.wording.errors import error_sentence

pytestmark = pytest.mark.slow


@pytest.fixture
def base(published: Callable[[Path], TeamBase], demonstration: Path) -> TeamBase:
    return published(demonstration)


@pytest.fixture
def ana(surroundings: Surroundings, desks: list[Desk], base: TeamBase) -> Desk:
    return officer("Ana", surroundings, desks, base)


@pytest.fixture
def luc(surroundings: Surroundings, desks: list[Desk], base: TeamBase) -> Desk:
    return officer("Luc", surroundings, desks, base)


def officer(name: str, surroundings: Surroundings, desks: list[Desk], base: TeamBase) -> Desk:
    desks.append(open_base(replace(surroundings, author=name), base))
    desks[-1].author = name
    return desks[-1]


def rename(desk: Desk, file_id: int, title: str) -> None:
    desk.run(instruct.change_field, file_id, "title", title)


def title(desk: Desk, file_id: int) -> str:
    return desk.run(open_file, file_id).file.title


def test_each_undoes_and_makes_again_what_she_did_whatever_the_other_did_since(ana: Desk, luc: Desk) -> None:
    before = title(ana, 3), title(ana, 4)
    rename(ana, 3, "Par Ana")
    rename(luc, 4, "Par Luc")
    assert (ana.run(undo_state).undo, luc.run(undo_state).undo) == (
        f"Modifier l’intitulé du dossier {ana.run(open_file, 3).file.number}",
        f"Modifier l’intitulé du dossier {ana.run(open_file, 4).file.number}",
    )
    ana.run(undo)
    assert (title(luc, 3), title(luc, 4)) == (before[0], "Par Luc")
    rename(luc, 5, "Par Luc aussi")
    assert luc.run(undo_state).redo == ""
    ana.run(redo)
    assert title(luc, 3) == "Par Ana"
    for _ in range(2):
        luc.run(undo)
    assert (title(ana, 3), title(ana, 4)) == ("Par Ana", before[1])
    assert ana.run(check_file) == []


def test_who_did_nothing_has_nothing_to_undo_nor_to_make_again(ana: Desk, luc: Desk) -> None:
    rename(ana, 3, "Par Ana")
    assert luc.run(latest_operation) is None
    with pytest.raises(NothingToUndoError):
        luc.run(undo)
    ana.run(undo)
    with pytest.raises(NothingToRedoError):
        luc.run(redo)


def test_what_a_colleague_changed_since_is_not_undone_and_it_is_said_who_did_what(ana: Desk, luc: Desk) -> None:
    """Another field of the record too: a later step may rest on it."""
    rename(ana, 3, "Par Ana")
    luc.run(instruct.change_field, 3, "instructor", "Luc Moreau")
    with pytest.raises(ChangedByAnotherError) as refused:
        ana.run(undo)
    said = error_sentence(refused.value)
    assert "Luc" in said
    assert refused.value.since in said
    assert title(ana, 3) == "Par Ana"


def test_what_was_undone_is_not_made_again_over_what_a_colleague_did_since(ana: Desk, luc: Desk) -> None:
    rename(ana, 3, "Par Ana")
    ana.run(undo)
    rename(luc, 3, "Par Luc")
    with pytest.raises(ChangedByAnotherError):
        ana.run(redo)
    assert title(ana, 3) == "Par Luc"


def test_a_message_offers_to_undo_ones_own_operation_and_no_other(ana: Desk, luc: Desk) -> None:
    _answer, mine = ana.run(making, instruct.change_field, 3, "title", "Par Ana")
    assert mine is not None
    rename(luc, 4, "Par Luc")
    ana.run(undo_this, mine)
    ana.run(redo_this, mine)
    rename(ana, 5, "Par Ana encore")
    with pytest.raises(UndoRefusedError):
        ana.run(undo_this, mine)
    with pytest.raises(UndoRefusedError):
        luc.run(undo_this, mine)
    assert title(luc, 3) == "Par Ana"


def test_what_somebody_else_undid_is_not_undone_again(ana: Desk, luc: Desk) -> None:
    rename(ana, 3, "Par Ana")
    rename(ana, 4, "Par Ana aussi")

    def undo_any(desk: Desk) -> None:
        with desk.database.rewriting() as connection:
            db_undo.undo(connection, "Luc", desk.moment())

    luc.run(undo_any)
    mine = ana.run(undo_state).undo
    assert mine.endswith(ana.run(open_file, 3).file.number)


def test_a_colleagues_operation_is_undone_from_the_history_and_stays_no_part_of_ones_own(ana: Desk, luc: Desk) -> None:
    before = title(ana, 3)
    rename(ana, 3, "Par Ana")
    rename(luc, 4, "Par Luc")
    latest = luc.run(record_history, "funding_file", 3)[0]
    assert (latest.author, latest.stands) == ("Ana", True)
    luc.run(undo_from_history, latest.operation_id)
    assert title(ana, 3) == before
    with pytest.raises(NothingToUndoError):
        ana.run(undo)
    luc.run(redo)
    assert title(ana, 3) == "Par Ana"
    rename(ana, 3, "Encore Ana")
    with pytest.raises(ChangedByAnotherError):
        luc.run(undo_from_history, latest.operation_id)
