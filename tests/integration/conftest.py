"""What tests of the command line, of older files, and of a base that a team works in, ask for."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ptce_desk.__main__ import main
from ptce_desk.domain.places import TeamBase
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.opening import open_file
from tests.conftest import MadeOnce
from tests.integration.command_line import Run
from tests.integration.older_program import program_that_reads_older_files, write_older_file
from tests.integration.shared_base import Table, fill, table_of


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process: exit code, standard output, standard error; never a traceback."""

    def run_one(*words: object) -> tuple[int, str, str]:
        try:
            code = main([word.address if isinstance(word, TeamBase) else str(word) for word in words])
        except SystemExit as leaving:
            code = leaving.code if isinstance(leaving.code, int) else -1
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        assert "a rencontré un défaut" not in captured.err
        return code, captured.out, captured.err

    return run_one


@pytest.fixture
def old_file(tmp_path: Path) -> Iterator[Path]:
    """A file of an older format, in front of a program that brings it up."""
    path = tmp_path / "old.ptce"
    write_older_file(path)
    with program_that_reads_older_files():
        yield path


@pytest.fixture
def shared(
    made_once: MadeOnce, template: Path, surroundings: Surroundings, published: Callable[[Path], TeamBase]
) -> TeamBase:
    """A base in which a team works (`tests.integration.shared_base`)."""

    def build(path: Path) -> Desk:
        desk = open_file(surroundings, Path(shutil.copy(template, path)))
        fill(desk)
        return desk

    return published(made_once("shared.ptce", build))


@pytest.fixture
def table(shared: TeamBase) -> Table:
    """What officers share there."""
    return table_of(shared)
