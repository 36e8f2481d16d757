"""Dossiers computed again all together: only those not decided, as one change, or not at all."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import text

from ptce_desk.domain.errors import StoppedError
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import reassess as service
from ptce_desk.services.dossier.reassess import Reassessed, reassess
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file import undo
from ptce_desk.services.file.safe_copies import copies_of
from tests.integration.dossiers import complete_file, voted_file
from tests.integration.dumps import dump

D = Decimal
HELD = date(2026, 2, 10)


def on(_done: int, _count: int) -> bool:
    return True


def spoil(desk: Desk, *file_ids: int) -> None:
    """Write a maximum no computation gives, as an older program would have left it."""

    def write(desk: Desk) -> None:
        with desk.database.writing(author="", changed_at=desk.moment(), label="") as work:
            for file_id in file_ids:
                work.session.execute(text("UPDATE funding_file SET max_amount = 1 WHERE id = :id"), {"id": file_id})
            work.commit()

    desk.run(write)


def maximum(desk: Desk, file_id: int) -> Decimal | None:
    return desk.run(open_file, file_id).file.max_amount


@pytest.fixture
def three(desk: Desk) -> list[int]:
    return [complete_file(desk, title=title) for title in ("Un", "Deux", "Trois")]


def test_a_file_without_dossiers_has_nothing_to_compute(desk: Desk) -> None:
    assert desk.run(reassess, on) == Reassessed(0, 0)


def test_dossiers_that_are_right_stay_as_they_are(desk: Desk, three: list[int]) -> None:
    before = dump(desk)
    label = desk.run(undo.undo_state).undo
    assert desk.run(reassess, on) == Reassessed(len(three), 0)
    assert dump(desk) == before
    assert desk.run(undo.undo_state).undo == label


def test_what_is_wrong_is_put_right_and_counted(desk: Desk, three: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "BATCH", 2)
    spoil(desk, *three[1:])
    assert desk.run(reassess, on) == Reassessed(3, 2)
    assert {maximum(desk, file_id) for file_id in three} == {D("40000.00")}


def test_a_decided_dossier_keeps_what_it_was_voted_on(desk: Desk) -> None:
    file_id = voted_file(desk, HELD)
    spoil(desk, file_id)
    assert desk.run(reassess, on) == Reassessed(0, 0)
    assert maximum(desk, file_id) == D("0.01")


def test_it_is_undone_at_once(desk: Desk, three: list[int]) -> None:
    spoil(desk, *three)
    before = dump(desk)
    desk.run(reassess, on)
    assert desk.run(undo.undo).label == "Recalculer les dossiers à décider"
    assert dump(desk) == before


@pytest.mark.parametrize("at", [0, 2])
def test_stopped_on_the_way_it_leaves_no_trace(
    desk: Desk, three: list[int], monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    monkeypatch.setattr(service, "BATCH", 2)
    spoil(desk, *three)
    before = dump(desk)
    label = desk.run(undo.undo_state).undo
    with pytest.raises(StoppedError):
        desk.run(reassess, lambda done, _count: done < at)
    assert dump(desk) == before
    assert desk.run(undo.undo_state).undo == label


def test_it_tells_how_far_it_is(desk: Desk, three: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "BATCH", 2)
    told: list[tuple[int, int]] = []

    def tell(done: int, count: int) -> bool:
        told.append((done, count))
        return True

    desk.run(reassess, tell)
    assert told == [(0, len(three)), (2, len(three)), (len(three), len(three))]


@pytest.mark.of_a_file
def test_the_file_is_copied_first(desk: Desk, three: list[int]) -> None:
    spoil(desk, *three)
    before = len(copies_of(desk.path))
    desk.run(reassess, on)
    assert len(copies_of(desk.path)) == before + 1
