"""Officers of a team are told who else has a record in view, for as long as that lasts."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from queue import Queue
from typing import Final

import pytest

from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.team_news import Link, News, Present
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.news import follow, look_at
from ptce_desk.services.file.team import open_base
from ptce_desk.services.file.undo import latest_operation
from tests import team

HERE: Final = "funding_file 3"
_LONGEST: Final = 60
"""Seconds a piece of news is waited for, on a loaded machine."""
pytestmark = pytest.mark.slow


class Officer:
    """One at work, and what she hears."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.heard: Queue[News] = Queue()
        follow(desk, self.heard.put)
        desk.run(latest_operation)

    def look_at(self, place: str) -> None:
        look_at(self.desk, place)

    def sees(self) -> tuple[str, ...]:
        """Who else has what is in view here, once it is told."""
        news = self.heard.get(timeout=_LONGEST)
        assert isinstance(news, Present)
        return news.names


Come = Callable[[str], Officer]


@pytest.fixture(scope="module")
def logins(server: team.Server) -> Iterator[Callable[[str], str]]:
    """Names the server knows, for each process of a run: they are of the whole server."""
    names = {name: f"{name}_{os.getpid()}" for name in ("ana", "luc", "zoe")}
    for login in names.values():
        server.ask(f"CREATE ROLE {login} LOGIN SUPERUSER")
    yield names.__getitem__
    for login in names.values():
        server.ask(f"DROP ROLE {login}")


@pytest.fixture
def base(published: Callable[[Path], TeamBase], template: Path) -> TeamBase:
    return published(template)


@pytest.fixture
def come(surroundings: Surroundings, desks: list[Desk], base: TeamBase, logins: Callable[[str], str]) -> Come:
    def come_in(name: str) -> Officer:
        desks.append(open_base(surroundings, replace(base, user=logins(name))))
        return Officer(desks[-1])

    return come_in


def test_each_is_told_of_the_other_from_when_both_have_it_in_view_until_one_leaves(
    come: Come, logins: Callable[[str], str]
) -> None:
    ana, luc, zoe = come("ana"), come("luc"), come("zoe")
    zoe.look_at("ptce 3")
    assert zoe.sees() == ()
    ana.look_at(HERE)
    assert ana.sees() == ()
    luc.look_at(HERE)
    assert (luc.sees(), ana.sees()) == ((logins("ana"),), (logins("luc"),))
    luc.look_at("funding_file 4")
    assert (luc.sees(), ana.sees()) == ((), ())
    luc.look_at(HERE)
    assert (luc.sees(), ana.sees()) == ((logins("ana"),), (logins("luc"),))
    luc.desk.close()
    assert ana.sees() == ()
    ana.look_at("")
    zoe.look_at(HERE)
    assert (zoe.sees(), zoe.heard.empty()) == ((), True)


def test_they_are_called_by_the_names_that_sign_and_oneself_by_none(
    come: Come, base: TeamBase, server: team.Server, logins: Callable[[str], str]
) -> None:
    server.ask("CREATE TABLE officer (login text PRIMARY KEY, name text NOT NULL)", base.name)
    server.ask(f"INSERT INTO officer VALUES ('{logins('ana')}', 'Ana Martin')", base.name)  # noqa: S608
    ana, luc, again = come("ana"), come("luc"), come("luc")
    for one in (ana, luc, again):
        one.look_at(HERE)
        one.sees()
    assert ana.sees() == (logins("luc"),)
    assert luc.sees() == ("", "Ana Martin")


def test_who_is_cut_goes_from_the_view_of_the_others_and_comes_back_with_the_server(
    come: Come, server: team.Server, logins: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ptce_desk.db.postgresql.listening._PAUSE", 0.01)
    monkeypatch.setattr("ptce_desk.db.postgresql.listening._LOOKED_AGAIN", 0.05)
    ana, luc = come("ana"), come("luc")
    luc.look_at(HERE)
    assert luc.sees() == ()
    ana.look_at(HERE)
    assert (ana.sees(), luc.sees()) == ((logins("luc"),), (logins("ana"),))
    server.ask(f"ALTER ROLE {logins('luc')} NOLOGIN")
    server.ask(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{logins('luc')}'")  # noqa: S608
    assert luc.heard.get(timeout=_LONGEST) is Link.LOST
    assert ana.sees() == ()
    server.ask(f"ALTER ROLE {logins('luc')} LOGIN")
    assert luc.heard.get(timeout=_LONGEST) is Link.BACK
    assert (luc.sees(), ana.sees()) == ((logins("ana"),), (logins("luc"),))
