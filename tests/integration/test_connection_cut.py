"""The connection is cut at each thing asked of the base during an operation: it is told kept or not, and is so.

Tried again until it is kept, an operation is kept once; its officer never has to look whether to begin again.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal

import psycopg
import pytest
from sqlalchemy import Connection, Engine, event

from ptce_desk.domain.committees import Vote
from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.team_errors import ConnectionLostError, KeptAllTheSameError
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier import instruct
from ptce_desk.services.file.deletion import delete_record, list_trash, restore_record
from ptce_desk.services.file.team import open_base
from ptce_desk.services.file.undo import making, undo
from ptce_desk.services.file.verification import verify
from ptce_desk.services.grants import follow_up_lines
from tests import team
from tests.integration.raw_rows import rows
from tests.integration.shared_base import Table
from tests.slowly import slowly

_ASKED_AT_MOST = 120
"""Things that an operation asks of its base, and its officer's program about it: far more than any does."""


@dataclass(frozen=True, slots=True)
class Act:
    """An operation, and what is done before it, which nothing cuts."""

    do: Callable[[Desk, Table], object]
    before: Callable[[Desk, Table], object] = lambda _desk, _table: None


def _restored(desk: Desk) -> object:
    return restore_record(desk, list_trash(desk)[0].id)


ACTS: dict[str, Act] = {
    "field": Act(lambda desk, table: instruct.change_field(desk, table.dossiers[0], "title", "Gardé")),
    "vote": Act(lambda desk, table: sessions.record_vote(desk, table.session, table.listed, Vote.GRANTED)),
    "create": Act(lambda desk, table: instruct.create_file(desk, scheme_id=table.scheme, ptce_id=table.ptce)),
    "line": Act(
        lambda desk, table: instruct.add_line(desk, table.dossiers[0], "costs", "category", CostCategory.STUDY)
    ),
    "propose": Act(lambda desk, table: instruct.propose(desk, table.dossiers[0], Decimal(9_000))),
    "list": Act(lambda desk, table: sessions.list_files(desk, table.session, [table.proposed])),
    "pay": Act(
        lambda desk, table: follow_up_lines.record_payment(
            desk, table.grants[0], paid_on=desk.today(), amount=Decimal(50)
        )
    ),
    "undo": Act(
        lambda desk, _table: undo(desk),
        before=lambda desk, table: desk.run(instruct.change_field, table.dossiers[0], "title", "De trop"),
    ),
    "delete": Act(lambda desk, table: delete_record(desk, "funding_file", table.dossiers[0])),
    "restore": Act(
        lambda desk, _table: _restored(desk),
        before=lambda desk, table: desk.run(delete_record, "funding_file", table.dossiers[0]),
    ),
}
_DAILY = "field"


@contextmanager
def cut_at(server: team.Server, base: TeamBase, place: int) -> Iterator[list[str]]:
    """Cut the connection to a base before its statement of a place; what was asked until then.

    A commit has two: before it, and once the server did it and has not said so.
    """
    asked: list[str] = []

    def note(said: str) -> None:
        asked.append(said)
        if len(asked) == place:
            server.cut(base)

    def statement(_connection: object, _cursor: object, said: str, *_more: object) -> None:
        note(said)

    def commit(connection: Connection) -> None:
        note("COMMIT")
        if len(asked) == place - 1:
            driver = connection.connection.driver_connection
            assert isinstance(driver, psycopg.Connection)
            driver.commit()
        note("KEPT")

    event.listen(Engine, "before_cursor_execute", statement)
    event.listen(Engine, "commit", commit)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", statement)
        event.remove(Engine, "commit", commit)


def head_of(base: TeamBase) -> tuple[int, str]:
    """Where the journal of a base ends."""
    ((last, digest),) = rows(base, "SELECT last_id, last_hash FROM journal_head")
    return last, digest


def operations_since(base: TeamBase, last: int) -> int:
    """How many operations the journal took since an entry."""
    ((count,),) = rows(base, "SELECT count(DISTINCT operation_id) FROM change_entry WHERE id > ?", last)
    return int(count)


@pytest.mark.parametrize("name", [_DAILY, *slowly(*(one for one in ACTS if one != _DAILY))])
def test_an_operation_cut_anywhere_is_told_kept_or_not_and_is_so(
    name: str, shared: TeamBase, table: Table, server: team.Server, surroundings: Surroundings
) -> None:
    act, desk = ACTS[name], open_base(surroundings, shared)
    try:
        act.before(desk, table)
        start, told = head_of(shared), list[str]()
        for place in range(1, _ASKED_AT_MOST):
            before = head_of(shared)
            with cut_at(server, shared, place) as asked:
                try:
                    desk.run(making, lambda desk: act.do(desk, table))
                except ConnectionLostError:
                    assert head_of(shared) == before, asked
                    told.append("lost")
                    continue
                except KeptAllTheSameError:
                    told.append("kept")
            break
        assert operations_since(shared, start[0]) == 1, told
        assert told.count("lost") >= 5, told
        assert "kept" in told, told
        assert desk.run(verify).faults == ()
    finally:
        desk.close()
