"""The main pages on a file and on a team's base twenty milliseconds away, against their own SQL asked barely.

What each page asks of its services is asked one after another, nothing remembered from before; the floor, in the same
run, is the same statements, in as many transactions, by sqlite3 or psycopg alone, over the same network. Told for each
page: its statements, how often it crosses the network, the best of several runs and the ratio, in milliseconds on the
wall; the goal is a second a page. Run with `python -m tests.benchmarks.bench_team`, a number of dossiers after it.
"""

import gc
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter

from ptce_desk.db.postgresql.engine import connect
from ptce_desk.db.postgresql.places import conninfo_of
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.free_fields import FreeOwner
from ptce_desk.domain.places import TeamBase
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.services.budget.envelopes import left_for
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.groups import with_envelopes
from ptce_desk.services.committee.next_step import next_session
from ptce_desk.services.committee.years import list_awaited
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.renewals import open_renewals
from ptce_desk.services.dossier.scoring import known_jurors, open_scoring
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files, offered_values, open_file, sum_files
from ptce_desk.services.file.attachments import list_attachments
from ptce_desk.services.file.search import search
from ptce_desk.services.file.team import open_base, publish
from ptce_desk.services.file.views import list_views
from ptce_desk.services.free_fields import listed_fields
from ptce_desk.services.free_values import open_free
from ptce_desk.services.grants.follow_up import open_follow_up
from ptce_desk.services.home.beside import open_beside
from ptce_desk.services.home.counts import count_places
from ptce_desk.services.home.summary import open_home
from ptce_desk.services.tags import tags_of
from tests import team
from tests.benchmarks.bench_lists import Statement, bare, statements_of
from tests.benchmarks.large_file import large_file, surroundings_then
from tests.far_server import Network, far

DOSSIERS = 100_000
AGENDA = 60
RUNS = 3
DELAY = 0.010
"""Seconds each way: twenty milliseconds for an answer."""
GOAL = 1_000.0
"""Milliseconds a page may take."""
Service = Callable[[Desk], object]
Bare = Callable[[Sequence[list[Statement]]], object]


def pages(session: int, granted: int) -> dict[str, tuple[Service, ...]]:
    """What each page asks, in the order it asks it."""
    every, kind = FundingFileFilter(), FreeOwner.FUNDING_FILE
    return {
        "Accueil": (open_home, open_beside, count_places),
        "dossiers": (
            offered_values,
            partial(listed_fields, owner=kind),
            partial(list_views, page="funding_files"),
            partial(list_files, wanted=every),
            partial(sum_files, wanted=every),
        ),
        "dossier": (
            partial(open_file, file_id=granted),
            partial(left_for, file_id=granted),
            partial(open_follow_up, file_id=granted),
            partial(open_scoring, file_id=granted),
            known_jurors,
            lambda desk: open_free(desk, FUNDING_FILE, granted),
            lambda desk: tags_of(desk, FUNDING_FILE.table, [granted]),
            partial(open_renewals, file_id=granted),
            next_session,
        ),
        "séance": (
            lambda desk: with_envelopes(desk, sessions.open_session, session),
            lambda desk: list_attachments(desk, "committee_session", session),
            sessions.list_listable,
            partial(list_awaited, session_id=session),
        ),
        "Ctrl+K « cœu »": (partial(search, text="cœu"),),
        "Ctrl+K « 2024 »": (partial(search, text="2024"),),
    }


def put_on_agenda(desk: Desk) -> int:
    """A session that waits for its vote on some dossiers; returns its id."""
    session = desk.run(sessions.create_session, CommitteeBody.COUNCIL, date(2026, 6, 1))
    listed = f"SELECT id FROM funding_file WHERE decision = 'not_listed' ORDER BY id LIMIT {AGENDA}"  # noqa: S608
    columns = "session_id, funding_file_id, position, recused, remark, submitted"

    def put(desk: Desk) -> None:
        with desk.writing("Inscrire des dossiers") as work:
            run = work.reading().exec_driver_sql
            run(
                f"INSERT INTO agenda_item ({columns}) "  # noqa: S608
                f"SELECT {session}, id, id, '', '', '' FROM funding_file WHERE id IN ({listed})"
            )
            run(
                "UPDATE funding_file SET decision = 'listed', instruction = 'reviewed', proposed = requested "  # noqa: S608
                f"WHERE id IN (SELECT funding_file_id FROM agenda_item WHERE session_id = {session})"
            )
            work.commit()

    desk.run(put)
    return session


def asked_again(desk: Desk, services: Sequence[Service]) -> None:
    """Ask all that a page asks, as once somebody wrote."""
    desk._read.clear()
    for service in services:
        desk.run(service)


def milliseconds(act: Callable[[], object]) -> float:
    """How long something takes, on the wall."""
    start = perf_counter()
    act()
    return (perf_counter() - start) * 1000


def tell_pages(
    where: str, desk: Desk, network: Network | None, barely: Bare, asked: dict[str, tuple[Service, ...]]
) -> None:
    """Print what each page takes in one place, beside its own statements."""
    for name, services in asked.items():
        desk._read.clear()
        statements = [statements_of(partial(desk.run, service)) for service in services]
        before = network.crossed if network else 0
        asked_again(desk, services)
        crossed = network.crossed - before if network else 0
        times = [
            (milliseconds(partial(asked_again, desk, services)), milliseconds(partial(barely, statements)))
            for _ in range(RUNS)
        ]
        ours, floor = (min(side) for side in zip(*times, strict=True))
        sys.stdout.write(
            f"{where:<6} {name:<16}: {sum(map(len, statements)):>3} requêtes, {crossed:>3} allers-retours, "
            f"{ours:8.1f} ms (but {GOAL:.0f}), nues {floor:8.1f} ms, rapport {ours / floor:5.2f}\n"
        )


def in_file(desk: Desk, pieces: Sequence[list[Statement]]) -> None:
    """Ask the statements of a page of its file, barely."""
    every = [statement for piece in pieces for statement in piece]
    desk.run(lambda desk: bare(desk.file._connection, every))


@contextmanager
def in_base(base: TeamBase) -> Iterator[Bare]:
    """What asks the statements of a page of a base, barely."""
    with connect(conninfo_of(base), "bench") as held:

        def ask(pieces: Sequence[list[Statement]]) -> None:
            for piece in pieces:
                for statement, parameters in piece:
                    held.execute(statement.encode(), parameters).fetchall()
                held.rollback()

        yield ask


def on_a_base(file: Desk, asked: dict[str, tuple[Service, ...]]) -> None:
    """Publish the file, then print what each page takes across the network."""
    with team.own_server() as server:
        near = server.new_base()
        start = perf_counter()
        file.run(publish, near)
        sys.stdout.write(f"publié en {perf_counter() - start:.0f} s\n")
        server.ask("VACUUM ANALYZE", near.name)  # as autovacuum does, which is at rest on the server of the tests
        with far(server.port, DELAY) as network:
            base = network.to(near)
            desk = open_base(surroundings_then(), base)
            try:
                with in_base(base) as barely:
                    tell_pages("base", desk, network, barely, asked)
            finally:
                desk.close()
        server.drop(near)


def main() -> int:
    """Print each page with its floor, on either engine."""
    gc.disable()
    dossiers = int(sys.argv[1]) if len(sys.argv) > 1 else DOSSIERS
    with tempfile.TemporaryDirectory() as folder:
        desk = large_file(Path(folder), dossiers, instalments=3 * dossiers)
        granted = dossiers // 6 * 3 + 1  # one in three is, from the first
        try:
            asked = pages(put_on_agenda(desk), granted)
            tell_pages("fichier", desk, None, partial(in_file, desk), asked)
            if team.binaries() is None:
                sys.stdout.write("PostgreSQL manque (apt-get install postgresql) : la base n’est pas mesurée\n")
            else:
                on_a_base(desk, asked)
        finally:
            desk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
