"""A screen for each process of the run, one demonstration file built once, a fresh copy of it for each journey."""

import fcntl
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hands.file_read import FileRead
from tests.hands.keyboard import Keyboard
from tests.hands.officer import PROGRAM, ROOT, Ears, Officer
from tests.hands.screen import Screen, screen


@pytest.fixture(scope="session", name="screen")
def the_screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    with screen(tmp_path_factory.mktemp("screen")) as shown:
        os.environ.update(shown.environment)  # the bus is found by the environment of this very process
        yield shown


@pytest.fixture(scope="session")
def ears(screen: Screen) -> Iterator[Ears]:
    listening = Ears(screen)
    yield listening
    listening.close()


@pytest.fixture(scope="session")
def keyboard(screen: Screen) -> Keyboard:
    return Keyboard(screen)


@pytest.fixture(scope="session")
def demonstration(screen: Screen, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made by the process that asks for it first; the other waits for it."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "demonstration"
    environment = {**screen.environment, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            command = (str(PROGRAM), "demo", str(folder), "--no-window")
            subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return folder / "demo.ptce"


@pytest.fixture
def file(demonstration: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(demonstration, tmp_path / "dossiers.ptce"))


@pytest.fixture
def file_read(file: Path) -> FileRead:
    return FileRead(file)


@pytest.fixture
def officer(
    screen: Screen, keyboard: Keyboard, ears: Ears, file: Path, request: pytest.FixtureRequest
) -> Iterator[Officer]:
    """The program open on the file; where a journey fails with PTCE_PICTURES set, what was on the screen is there."""
    keyboard.lay_out("fr")
    with Officer(screen, keyboard, ears, file) as working:
        yield working
        pictures = os.environ.get("PTCE_PICTURES")
        if pictures and not working.has_ended:
            screen.photograph(Path(pictures) / f"{request.function.__name__}.png")
