"""What the command line writes where: any locale, any reader, streams closed or full; and how fast it starts."""

import re
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from typing_extensions import override

from ptce_desk.cli.speech import OutputLostError, guarded, progress_told
from ptce_desk.domain.errors import StoppedError
from tests.integration.command_line import in_a_shell, progress, written
from tests.slowly import slowly


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["ascii", *slowly("cp1252", "latin-1", "utf-8")])
def test_every_locale_reads_the_same_utf_8(tmp_path: Path, encoding: str) -> None:
    path = written(tmp_path, progress())
    done = in_a_shell(f"$PTCE assess {path}", PYTHONIOENCODING=encoding, PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "24\u202f000,00\u00a0€" in done.stdout.decode()


@pytest.mark.slow
def test_half_characters_in_a_name_are_told_all_the_same(tmp_path: Path) -> None:
    path = written(tmp_path, progress(beneficiary={"name": "\ud800X", "kind": "enterprise", "ess": False}))
    for more in ("", "--json"):
        done = in_a_shell(f"$PTCE assess {path} {more}")
        assert (done.returncode, done.stderr) == (0, b"")
        assert b"\\ud800X" in done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("unbuffered", ["", *slowly("1")])
def test_a_reader_that_leaves_early_is_no_failure(unbuffered: str) -> None:
    for reader in ("head -1 >/dev/null", "true"):
        done = in_a_shell(
            f"set -o pipefail; $PTCE schemes --json | {reader}; $PTCE --help | {reader}", PYTHONUNBUFFERED=unbuffered
        )
        assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.slow
@pytest.mark.parametrize(
    "case",
    [
        ("$PTCE schemes >&-", 0),
        *slowly(
            ("$PTCE assess absent.json 2>&-", 1),
            ("$PTCE assess absent.json 2>/dev/full", 1),
            ("$PTCE assess >&- 2>&-", 2),
        ),
        ("$PTCE check absent.ptce >&- 2>&-", 3),
    ],
)
def test_closed_streams_change_no_exit_code(case: tuple[str, int]) -> None:
    line, code = case
    done = in_a_shell(line)
    assert (done.returncode, done.stdout, done.stderr) == (code, b"", b"")


@pytest.mark.slow
@pytest.mark.parametrize("command", ["schemes", *slowly("--help")])
def test_an_answer_that_could_not_be_written_is_the_environment(command: str) -> None:
    done = in_a_shell(f"$PTCE {command} > /dev/full")
    assert done.returncode == 3
    assert done.stderr.decode() == (
        "Le résultat n’a pas pu être écrit. Vérifiez la place sur le disque, puis recommencez.\n"
    )


@pytest.mark.parametrize("failure", [RuntimeError("our own bug"), KeyboardInterrupt(), OutputLostError()])
def test_nothing_unforeseen_shows_a_traceback(
    failure: BaseException, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def failing() -> int:
        raise failure

    monkeypatch.setattr("ptce_desk.services.file.log_file.log_path", lambda: tmp_path / "own" / "ptce-desk.log")
    assert guarded(failing) == 3
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert said.count("\n") == 1
    logged = tmp_path / "own" / "ptce-desk.log"
    assert logged.exists() == isinstance(failure, RuntimeError)
    if logged.exists():
        assert "our own bug" in logged.read_text()
        assert str(logged) in said


@pytest.mark.slow
def test_a_command_starts_without_the_window_nor_the_makers_of_documents() -> None:
    heavy = ("PySide6", "qtawesome", "openpyxl", "reportlab", "alembic", "lxml", "python_calamine")
    script = "import sys, ptce_desk.cli.commands, ptce_desk.__main__; print(*[m for m in sys.modules if '.' not in m])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=600)
    loaded = done.stdout.split()
    assert "ptce_desk" in loaded
    assert not set(heavy) & set(loaded)


class Terminal(StringIO):
    """Standard error as a terminal, or sent elsewhere."""

    def __init__(self, *, is_one: bool) -> None:
        super().__init__()
        self._is_one = is_one

    @override
    def isatty(self) -> bool:
        return self._is_one


def test_a_terminal_is_told_how_far_a_long_command_has_come_and_nothing_of_it_is_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen = Terminal(is_one=True)
    monkeypatch.setattr("sys.stderr", seen)
    with progress_told("Copie") as told:
        for done in (0, 1, 1, 150, 300):
            told(done, 300)
    written = seen.getvalue()
    assert re.findall(r"Copie\u00a0: (\d+)\u00a0%", written) == ["0", "50", "100"]
    assert written.rsplit("\r", 2)[1:] == [" " * len("Copie : 100 %"), ""]


def test_nothing_of_how_far_a_command_has_come_goes_elsewhere_than_to_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen = Terminal(is_one=False)
    monkeypatch.setattr("sys.stderr", seen)
    with progress_told("Copie") as told:
        told(1, 2)
    assert seen.getvalue() == ""


def test_a_command_interrupted_is_stopped_where_it_next_tells_how_far_it_is() -> None:
    kept: list[Callable[[int, int], None]] = []

    def interrupted() -> None:
        with progress_told("Copie") as told:
            kept.append(told)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    with pytest.raises(StoppedError):
        kept[0](1, 2)
