"""What our own bugs leave is the user's alone: a backtrace may quote what a dossier says."""

import os
import stat
import sys
from pathlib import Path
from tempfile import gettempdir

import pytest
from platformdirs import user_log_path

from ptce_desk.services.file import log_file
from ptce_desk.services.file.log_file import keep_bug, log_path

posix_only = pytest.mark.skipif(
    os.name != "posix", reason="file modes are those of POSIX systems: run on Linux or macOS"
)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "state" / "log" / "ptce-desk.log"
    monkeypatch.setattr(log_file, "log_path", lambda: path)
    return path


def a_bug(text: str) -> Path | None:
    return keep_bug(RuntimeError, RuntimeError(text), None)


def test_the_log_stands_in_the_folder_of_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    assert log_path().parent == user_log_path("ptce-desk", appauthor=False)
    if sys.platform == "linux":
        monkeypatch.setenv("XDG_STATE_HOME", "/home/agent/.state")
        assert log_path() == Path("/home/agent/.state/ptce-desk/log/ptce-desk.log")
    assert not log_path().is_relative_to(gettempdir())


@posix_only
def test_nobody_else_can_read_it_whatever_the_habits_of_the_system(own: Path) -> None:
    before = os.umask(0)
    try:
        assert a_bug("first") == own
    finally:
        os.umask(before)
    assert stat.S_IMODE(own.stat().st_mode) == 0o600
    assert stat.S_IMODE(own.parent.stat().st_mode) == 0o700
    own.chmod(0o644)
    a_bug("second")
    assert stat.S_IMODE(own.stat().st_mode) == 0o600


def test_each_bug_adds_to_the_log_and_the_oldest_go(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_file, "_MOST_BYTES", 2_000)
    for number in range(100):
        a_bug(f"bug {number} \udce9")
    assert "bug 99" in own.read_text("utf-8")
    kept = sorted(path.name for path in own.parent.iterdir())
    assert kept == ["ptce-desk.log", "ptce-desk.log.1", "ptce-desk.log.2"]


def test_a_log_that_cannot_be_written_is_said_by_its_absence(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own.parent.parent.mkdir()
    own.parent.write_text("a file in the place of the folder")
    assert a_bug("lost") is None
    assert capsys.readouterr() == ("", "")
