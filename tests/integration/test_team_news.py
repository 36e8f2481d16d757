"""What the officers of a team hear of each other, on a throw-away PostgreSQL (`tests/team.py`)."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from queue import Queue
from typing import Final

import pytest
from sqlalchemy import PoolProxiedConnection

from ptce_desk.db.conflicts import last_entry
from ptce_desk.db.postgresql.database import TeamDatabase
from ptce_desk.db.postgresql.listening import CHANNEL, news_of
from ptce_desk.db.postgresql.presence import IN_VIEW, NotOursError
from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.team_errors import (
    ConnectionLostError,
    KeptAllTheSameError,
    OutcomeUnknownError,
    TeamBaseError,
)
from ptce_desk.domain.team_news import Link, News, Present, Written
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.news import follow, kinds_touched, last_change_among, look_at, read_up_to
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.team import open_base
from ptce_desk.services.file.undo import latest_operation, undo
from ptce_desk.services.ptce.sheets import create_ptce
from tests import team

Open = Callable[[str], Desk]
_LONGEST: Final = 60
"""Seconds a piece of news is waited for, on a loaded machine: it takes a millisecond."""


@pytest.fixture
def base(published: Callable[[Path], TeamBase], demonstration: Path) -> TeamBase:
    return published(demonstration)


@pytest.fixture
def officer(surroundings: Surroundings, desks: list[Desk], base: TeamBase) -> Open:
    """Open the base under a name."""

    def open_one(name: str) -> Desk:
        desks.append(open_base(replace(surroundings, author=name), base))
        desks[-1].author = name
        return desks[-1]

    return open_one


def ears(desk: Desk) -> "Queue[News]":
    """What a desk hears from now on."""
    heard: Queue[News] = Queue()
    follow(desk, heard.put)
    desk.run(latest_operation)
    return heard


@pytest.mark.slow
def test_what_one_keeps_another_hears_once_and_who_did_it_does_not(officer: Open) -> None:
    ana, luc = officer("Ana"), officer("Luc")
    heard, own = ears(luc), ears(ana)
    ana.run(instruct.change_field, 3, "title", "Écrit par Ana")
    news = heard.get(timeout=_LONGEST)
    assert isinstance(news, Written)
    assert (news.author, kinds_touched(news.tables)) == ("Ana", frozenset({"funding_file"}))
    done = ana.run(latest_operation)
    assert done is not None
    assert news.operation_id == done.operation_id
    change = luc.run(last_change_among, "funding_file", 3, frozenset({news.operation_id}))
    assert change is not None
    assert change.label == done.label
    assert luc.run(last_change_among, "funding_file", 4, frozenset({news.operation_id})) is None
    luc.run(instruct.change_field, 4, "title", "Écrit par Luc")
    assert (heard.qsize(), own.get(timeout=_LONGEST)) == (
        0,
        replace(news, author="Luc", operation_id=_last(luc), entry=_head(luc)),
    )


def _head(desk: Desk) -> int:
    def read(desk: Desk) -> int:
        with desk.reading() as connection:
            return last_entry(connection)

    return desk.run(read)


def _last(desk: Desk) -> str:
    done = desk.run(latest_operation)
    assert done is not None
    return done.operation_id


@pytest.mark.slow
def test_what_is_not_kept_is_not_heard_and_an_undoing_is(officer: Open) -> None:
    ana, luc = officer("Ana"), officer("Luc")
    heard = ears(luc)

    def try_it(desk: Desk) -> None:
        with desk.trying() as work:
            work.get(instruct.FundingFile, 3).title = "Pour voir"
            work.flush()

    ana.run(try_it)
    ana.run(instruct.change_field, 3, "title", "Pour de bon")
    ana.run(undo)
    first, second = heard.get(timeout=_LONGEST), heard.get(timeout=_LONGEST)
    assert isinstance(first, Written)
    assert isinstance(second, Written)
    assert first.operation_id != second.operation_id
    assert heard.empty()


NOT_OURS: Final = (
    *("", "bonjour", "3", "null", "[]", "{}", '"ptce"', "[" * 7_000, '{"client": "x"}'),
    *('{"entry": "3"}', '{"entry": 3, "tables": [[]]}', '{"entry": 3, "tables": 1}', '{"entry": 3, "author": 1}'),
    *('{"places": 1}', '{"client": "x", "places": [1]}', '{"places": "ptce 1"}'),
)


def test_no_message_is_taken_for_ours_that_is_not() -> None:
    for message in NOT_OURS:
        with pytest.raises(NotOursError):
            news_of(message, "ours")


@pytest.mark.slow
@pytest.mark.logs
def test_what_is_not_ours_on_our_channels_is_left_aside_and_what_is_ours_is_heard_after_it(
    officer: Open, base: TeamBase, server: team.Server, caplog: pytest.LogCaptureFixture
) -> None:
    luc = officer("Luc")
    heard = ears(luc)
    look_at(luc, "ptce 1")
    assert heard.get(timeout=_LONGEST) == Present("ptce 1")
    for message in NOT_OURS:
        for channel in (CHANNEL, IN_VIEW):
            server.ask(f"SELECT pg_notify('{channel}', '{message}')", base.name)
    officer("Ana").run(instruct.change_field, 3, "title", "Écrit par Ana")
    assert isinstance(heard.get(timeout=_LONGEST), Written)
    assert heard.empty()
    assert len([said for said in caplog.messages if "not ours" in said]) == 2 * len(NOT_OURS)


@pytest.mark.slow
def test_what_is_written_by_thousands_is_told_as_one_thing(officer: Open, base: TeamBase, server: team.Server) -> None:
    luc = officer("Luc")
    heard = ears(luc)
    server.ask("UPDATE journal_head SET last_id = last_id + 5000", base.name)
    assert heard.get(timeout=_LONGEST) == Written(entry=_head(luc))
    assert kinds_touched(()) is None


@pytest.mark.slow
def test_a_connection_cut_is_told_then_that_it_is_back_and_news_come_again(
    officer: Open, base: TeamBase, server: team.Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ptce_desk.db.postgresql.listening._PAUSE", 0.01)
    luc = officer("Luc")
    heard, known = ears(luc), luc.run(read_up_to)
    server.ask("SET session_replication_role = replica; UPDATE journal_head SET last_id = last_id + 1", base.name)
    assert luc.run(read_up_to) == known  # it was not heard
    server.ask(f"ALTER DATABASE {base.name} ALLOW_CONNECTIONS false")
    server.cut(base)
    assert heard.get(timeout=_LONGEST) is Link.LOST
    server.ask(f"ALTER DATABASE {base.name} ALLOW_CONNECTIONS true")
    assert heard.get(timeout=_LONGEST) is Link.BACK
    luc.run(latest_operation)  # whatever is read first
    assert luc.run(read_up_to) == known + 1
    officer("Ana").run(instruct.change_field, 3, "title", "Après la coupure")
    assert isinstance(heard.get(timeout=_LONGEST), Written)


@pytest.mark.slow
def test_a_base_that_is_listened_to_is_let_go_of(officer: Open, base: TeamBase, server: team.Server) -> None:
    with closing(officer("Luc")) as luc:
        ears(luc)
        assert server.connected(base) >= 1
    assert server.connected(base) == 0


def test_each_part_tells_of_its_record_and_what_is_of_none_tells_of_any() -> None:
    told = {
        ("ptce_alias",): {"ptce"},
        ("payment", "agreement"): {"funding_file"},
        ("agenda_item", "funding_file"): {"session", "funding_file"},
        ("scheme_criterion",): {"scheme"},
        ("tag", "ptce"): None,
        ("attachment",): None,
        ("une_table_à_venir",): None,
    }
    assert {tables: kinds_touched(tables) for tables in told} == told


def test_a_file_is_heard_of_by_nobody(desk: Desk) -> None:
    heard = ears(desk)
    desk.run(create_ptce, "Pôle d’essai")
    assert heard.empty()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("goes_through", "answers", "told"),
    [
        (True, True, KeptAllTheSameError),
        (False, True, ConnectionLostError),
        (True, False, OutcomeUnknownError),
        (False, False, OutcomeUnknownError),
    ],
)
@pytest.mark.parametrize("act", ["change", "undo"])
def test_a_connection_cut_while_a_change_is_kept_is_told_by_what_the_journal_holds(
    officer: Open,
    base: TeamBase,
    server: team.Server,
    monkeypatch: pytest.MonkeyPatch,
    *,
    goes_through: bool,
    answers: bool,
    told: type[TeamBaseError],
    act: str,
) -> None:
    ana, luc = officer("Ana"), officer("Luc")
    before = luc.run(open_file, 3).file.title
    if act == "undo":
        ana.run(instruct.change_field, 3, "title", "Par Ana")
    started = luc.run(open_file, 3).file.title
    assert isinstance(ana.database, TeamDatabase)
    dialect = ana.database._engine.dialect
    keep = dialect.do_commit

    def cut_then(connection: PoolProxiedConnection) -> None:
        monkeypatch.setattr(dialect, "do_commit", keep)
        if goes_through:
            keep(connection)
        server.ask(f"ALTER DATABASE {base.name} ALLOW_CONNECTIONS {answers}")
        server.cut(base)
        connection.cursor().execute("SELECT 1")

    monkeypatch.setattr(dialect, "do_commit", cut_then)
    with pytest.raises(TeamBaseError) as refused:
        ana.run(undo) if act == "undo" else ana.run(instruct.change_field, 3, "title", "Par Ana")
    assert refused.type is told
    server.ask(f"ALTER DATABASE {base.name} ALLOW_CONNECTIONS true")
    done = before if act == "undo" else "Par Ana"
    assert ana.run(open_file, 3).file.title == (done if goes_through else started)
    assert ana.run(check_file) == []
