"""A throw-away PostgreSQL for the tests: one server for a run, a base for each test, copied from a template."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Final

import psycopg
from filelock import FileLock

from ptce_desk.domain.places import TeamBase

WANTED: Final = os.environ.get("PTCE_ENGINE") == "postgresql"
"""Whether the tests of this run are to use a team's base wherever they may use a file as well."""
_PORT: Final = "PTCE_TEST_PORT"
_FAST: Final = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c max_connections=80"


def binaries() -> Path | None:
    """Where the commands of PostgreSQL are, None where it is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


@dataclass
class Server:
    """A server of this run's own."""

    port: int
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def base(self, name: str, user: str = "postgres") -> TeamBase:
        """A base of it, as an officer names it."""
        return TeamBase(name, "127.0.0.1", self.port, user, sslmode="disable")

    def ask(self, statement: str, base: str = "postgres") -> list[tuple[object, ...]]:
        """Run a statement as the administrator, kept at once; its rows, none where it gives none."""
        with psycopg.connect(host="127.0.0.1", port=self.port, user="postgres", dbname=base, autocommit=True) as held:
            cursor = held.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def new_base(self, template: str = "template0") -> TeamBase:
        """A base of its own, empty or as another one."""
        name = f"base_{os.getpid()}_{next(self._numbers)}"
        self.ask(f"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8' LOCALE 'C' STRATEGY FILE_COPY")
        return self.base(name)

    def connected(self, base: TeamBase) -> int:
        """How many connections there are to a base."""
        return [name for (name,) in self.ask("SELECT datname FROM pg_stat_activity")].count(base.name)

    def cut(self, base: TeamBase) -> None:
        """Cut every connection to a base, as a network does; they are gone when it is back."""
        for pid, name in self.ask("SELECT pid, datname FROM pg_stat_activity"):
            if name == base.name:
                self.ask(f"SELECT pg_terminate_backend({pid}, 5000)")

    @contextmanager
    def held(self, base: TeamBase, statement: str) -> Iterator[None]:
        """Run a statement as the administrator, and keep what it holds meanwhile."""
        with psycopg.connect(host="127.0.0.1", port=self.port, user="postgres", dbname=base.name) as held:
            held.execute(statement.encode())
            yield

    def drop(self, base: TeamBase) -> None:
        """Take a base away, whoever is in it."""
        self.ask(f"DROP DATABASE IF EXISTS {base.name} WITH (FORCE)")

    def made_once(self, name: str, lock: Path, build: Callable[[TeamBase], object]) -> str:
        """The name of a base made by the first process of a run that asks for it."""
        with FileLock(lock):
            if (name,) not in self.ask("SELECT datname FROM pg_database"):
                draft = self.new_base()
                build(draft)
                self.ask(f"ALTER DATABASE {draft.name} RENAME TO {name}")
        return name


@contextmanager
def server(place: Path) -> Iterator[Server]:
    """A server on a free port whose data are in a folder that is not there yet, gone at the end."""
    commands = binaries()
    if commands is None:
        raise FileNotFoundError
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    place.mkdir(parents=True)
    as_owner = ["sh", "-c"]
    if os.getuid() == 0:  # PostgreSQL refuses to be run by the administrator of the machine
        shutil.chown(place, "postgres")
        as_owner = ["su", "postgres", "-c"]
    control = f"{commands}/pg_ctl -D {place}/data -l {place}/log -w"
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={place} {_FAST}"
    made = f"{commands}/initdb -D {place}/data -A trust -U postgres --locale=C -E UTF8 -N"
    for command in (made, f"{control} -o '{options}' start"):
        subprocess.run([*as_owner, command], check=True, stdout=subprocess.DEVNULL)
    try:
        yield Server(port)
    finally:
        subprocess.run([*as_owner, f"{control} -m immediate stop"], check=True, stdout=subprocess.DEVNULL)


@contextmanager
def own_server() -> Iterator[Server]:
    """A server for this process, in the folder for what is thrown away; one that a run has already is used."""
    known = os.environ.get(_PORT)
    if known:
        yield Server(int(known))
        return
    place = Path(tempfile.mkdtemp(prefix="ptce-team-"))
    place.chmod(0o755)
    with server(place / "server") as one:
        yield one
    shutil.rmtree(place)
