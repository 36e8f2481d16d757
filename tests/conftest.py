"""What every test may ask for: a file made from a template, a clock that stands still."""

import gc
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

import pytest
from filelock import FileLock
from hypothesis import settings
from sqlalchemy import Engine

from ptce_desk.bootstrap import resources_folder
from ptce_desk.db import database, engine
from ptce_desk.db.database import Database
from ptce_desk.demonstration.making import build_demo
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.places import Place, TeamBase
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.opening import open_place
from ptce_desk.services.file.settings import settings_of
from ptce_desk.services.file.team import open_base, publish
from ptce_desk.services.home.new_file import Authority, create_file
from ptce_desk.services.ptce.sheets import load_panel
from tests import team
from tests.log_kept import warnings_logged

settings.register_profile("dev", deadline=None, derandomize=True)
settings.register_profile("slow", deadline=None, max_examples=10_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))
"""Every day the same hundred examples, so that a red test is somebody's change; `make test-slow` goes looking."""

T = TypeVar("T")
MadeOnce = Callable[[str, Callable[[Path], Desk]], Path]

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
AUTHORITY = Authority("Région de démonstration", FunderLevel.REGION)


_COLLECTED_EVERY = 20_000
"""Objects made between two looks at what can be freed, where Python makes 700: tests have memory, and no time."""


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """What is loaded to find the tests is all there to stay: it is not looked through, now or later."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(_COLLECTED_EVERY)
        gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of the window come together, after the others, each in the order drawn.

    All is looked through for what can be freed whenever a test without a window follows one (`tests/ui/conftest.py`).
    """
    windows = Path(__file__).parent / "ui"
    items.sort(key=lambda item: windows in item.path.parents)


@pytest.fixture(scope="session", autouse=True)
def _own_log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the tests make go wrong stays out of the log of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(scope="session", autouse=True)
def _no_keyring() -> Iterator[None]:
    """The tests ask the keyring of whoever runs them for nothing, and leave nothing in it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        yield


@pytest.fixture(autouse=True)
def _nothing_logged_unsaid(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log fails its test; one that means it is marked `logs`."""
    with warnings_logged(expected=request.node.get_closest_marker("logs") is not None):
        yield


@pytest.fixture(scope="session", autouse=True)
def _statements_compiled_once() -> Iterator[None]:
    """What SQLAlchemy compiles for the first file of the tests serves the others: a third of what their services cost.

    Its cache belongs to an engine, an engine to a file, and a file to a test.
    """
    made: dict[str, Engine] = {}

    def make_alike(connection: sqlite3.Connection) -> Engine:
        one = engine.make_engine(connection)
        first = made.setdefault("first", one)
        one.dialect, one._compiled_cache = first.dialect, first._compiled_cache
        return one

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "make_engine", make_alike)
        yield


@pytest.fixture(scope="session")
def surroundings() -> Surroundings:
    return Surroundings(resources_folder(), lambda: NOW, "Agent de test")


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> MadeOnce:
    """A file made by the first process of a run that asks for it; the others wait for it, which costs less."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def make(name: str, build: Callable[[Path], Desk]) -> Path:
        path = shared / name
        with FileLock(f"{path}.lock"):
            if not path.exists():
                built = tmp_path_factory.mktemp("built") / name
                build(built).close()
                built.replace(path)
        return path

    return make


@pytest.fixture(scope="session")
def template(made_once: MadeOnce, surroundings: Surroundings) -> Path:
    """A file with the catalogue and the panel."""

    def build(path: Path) -> Desk:
        desk = create_file(surroundings, path, AUTHORITY)
        desk.run(load_panel)
        return desk

    return made_once("template.ptce", build)


@pytest.fixture
def desks() -> Iterator[list[Desk]]:
    """What a test opens, closed again whatever it does."""
    desks: list[Desk] = []
    yield desks
    for desk in desks:
        desk.close()


@pytest.fixture
def open_desk(surroundings: Surroundings, desks: list[Desk]) -> Callable[[Place], Desk]:
    """Open places as the program does, files copied first."""

    def open_one(place: Place) -> Desk:
        desks.append(open_place(surroundings, place))
        return desks[-1]

    return open_one


@pytest.fixture(scope="session")
def server() -> Iterator[team.Server]:
    """A throw-away PostgreSQL, where it is installed."""
    if team.binaries() is None:
        pytest.skip("no PostgreSQL here: install it, apt-get install postgresql")
    with team.own_server() as one:
        yield one


@pytest.fixture
def published(
    server: team.Server, surroundings: Surroundings, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[Path], TeamBase]]:
    """Fresh bases that hold what a file holds; the file is published once, then copied by the server."""
    made: list[TeamBase] = []

    def publish_once(path: Path) -> TeamBase:
        def build(base: TeamBase) -> None:
            copied = shutil.copy(path, tmp_path_factory.mktemp("published"))  # another process publishes it as well
            source = Desk(Database.open_new(Path(copied), now=NOW), surroundings)
            source.run(publish, base)
            source.close()

        lock = tmp_path_factory.getbasetemp() / f"{path.stem}.lock"
        made.append(server.new_base(server.made_once(f"{path.stem}_{os.getpid()}", lock, build)))
        return made[-1]

    yield publish_once
    for base in made:
        server.drop(base)


@pytest.fixture
def open_fresh(
    request: pytest.FixtureRequest, surroundings: Surroundings, tmp_path: Path
) -> Callable[[Path, str], Desk]:
    """Open a fresh copy of a template under a name; itself not copied, since what it was made of is still there.

    Where the run asks for it, it is a team's base, unless the test is about a file (`of_a_file`).
    """
    of_a_file = request.node.get_closest_marker("of_a_file") is not None
    published = request.getfixturevalue("published") if team.WANTED and not of_a_file else None
    desks: list[Desk] = request.getfixturevalue("desks")

    def open_one(template: Path, name: str) -> Desk:
        if published is not None:
            desks.append(open_base(surroundings, published(template)))
            return desks[-1]
        path = Path(shutil.copy(template, tmp_path / name))
        desks.append(Desk(Database.open_new(path, now=NOW), surroundings))
        desks[-1].author = desks[-1].run(settings_of).author or desks[-1].author
        return desks[-1]

    return open_one


@pytest.fixture
def desk(template: Path, open_fresh: Callable[[Path, str], Desk]) -> Desk:
    """A desk on a fresh copy of the template."""
    return open_fresh(template, "test.ptce")


class DoneOnce:
    """What many tests begin with: done in the file of the first, copied into the fresh files of the others."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Callable[[Desk], object], str], tuple[sqlite3.Connection, object]] = {}

    def __call__(self, desk: Desk, work: Callable[[Desk], T]) -> T:
        """Do some work in a file, or bring what was kept of it; in a file already written in, or a base, do it."""
        if not isinstance(desk.database, Database) or desk.run(_written):
            return work(desk)
        key = work, desk.path.name
        if key not in self._kept:
            result = work(desk)
            kept = sqlite3.connect(":memory:", check_same_thread=False)
            desk.run(_pour, kept, into=False)
            self._kept[key] = kept, deepcopy(result)
            return result
        kept, told = self._kept[key]
        desk.run(_pour, kept, into=True)
        return cast("T", deepcopy(told))

    def close(self) -> None:
        for kept, _told in self._kept.values():
            kept.close()


def _written(desk: Desk) -> int:
    with desk.reading() as reader:
        return desk.database.written(reader)


def _pour(desk: Desk, kept: sqlite3.Connection, *, into: bool) -> None:
    """Copy a file into what is kept of it, or back; what was read of it before counts as written since."""
    with desk.file.looking() as connection:
        if into:
            kept.backup(connection)
            for said in ("CREATE TEMP TABLE poured (one)", "INSERT INTO poured VALUES (1)", "DROP TABLE poured"):
                connection.execute(said)
        else:
            connection.backup(kept)


@pytest.fixture(scope="session")
def done_once() -> Iterator[DoneOnce]:
    once = DoneOnce()
    yield once
    once.close()


@pytest.fixture(scope="session")
def demonstration(made_once: MadeOnce, surroundings: Surroundings) -> Path:
    """The demonstration."""
    return made_once("demonstration.ptce", partial(build_demo, surroundings))


@pytest.fixture
def demo(demonstration: Path, open_fresh: Callable[[Path, str], Desk]) -> Desk:
    """A desk on a fresh copy of the demonstration."""
    return open_fresh(demonstration, "demo.ptce")
