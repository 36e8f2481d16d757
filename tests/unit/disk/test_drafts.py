"""A file bears its name once it is whole; what a killed program left goes, what another one writes stays."""

import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ptce_desk.disk import drafts
from ptce_desk.disk.drafts import draft_in, new_file, remove_dead_drafts


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def a_dead_process() -> int:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
        return process.pid


def left_by(process: int, folder: Path, *, machine: str | None = None) -> Path:
    """A draft as another process would name it."""
    mine = draft_in(folder)
    _start, _desk, own, _pid, rest = mine.name.split("-")
    path = folder / f".ptce-desk-{machine or own}-{process}-{rest}"
    path.write_bytes(b"half")
    return path


def test_a_file_bears_its_name_at_the_end_and_only_then(tmp_path: Path) -> None:
    target = tmp_path / "region.ptce"
    with new_file(target) as draft:
        draft.write_bytes(b"whole")
        assert not target.exists()
    assert target.read_bytes() == b"whole"
    assert names(tmp_path) == {"region.ptce"}


def test_what_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), new_file(tmp_path / "region.ptce") as draft:
        draft.with_name(f"{draft.name}-journal").write_bytes(bytes(1 // 0))
    assert names(tmp_path) == set()


def test_nothing_is_overwritten_even_when_it_came_meanwhile(tmp_path: Path) -> None:
    target = tmp_path / "region.ptce"
    with pytest.raises(FileExistsError), new_file(target):
        target.write_bytes(b"theirs")
    assert target.read_bytes() == b"theirs"
    assert names(tmp_path) == {"region.ptce"}


def test_an_empty_file_is_nothing_and_gives_way(tmp_path: Path) -> None:
    target = tmp_path / "region.ptce"
    target.touch()
    with new_file(target) as draft:
        draft.write_bytes(b"whole")
    assert target.read_bytes() == b"whole"


def test_a_journal_without_its_file_keeps_the_name(tmp_path: Path) -> None:
    (tmp_path / "region.ptce-journal").write_bytes(b"pages of another file")
    with pytest.raises(FileExistsError), new_file(tmp_path / "region.ptce"):
        pytest.fail("begun")
    assert names(tmp_path) == {"region.ptce-journal"}


@pytest.mark.parametrize("length", [248, 256])
def test_a_name_too_long_for_the_file_or_its_journal_is_refused_before_anything_is_written(
    length: int, tmp_path: Path
) -> None:
    with (
        pytest.raises(OSError, check=lambda problem: problem.errno == errno.ENAMETOOLONG),
        new_file(tmp_path / ("n" * length)),
    ):
        pytest.fail("begun")
    assert names(tmp_path) == set()


def test_a_disk_without_second_names_overwrites_nothing_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    target = tmp_path / "region.ptce"
    with pytest.raises(FileExistsError), new_file(target):
        target.write_bytes(b"theirs")
    assert target.read_bytes() == b"theirs"


def test_a_disk_without_second_names_takes_the_file_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    with new_file(tmp_path / "region.ptce") as draft:
        draft.write_bytes(b"whole")
    assert (tmp_path / "region.ptce").read_bytes() == b"whole"
    assert names(tmp_path) == {"region.ptce"}


def test_only_what_a_dead_process_left_is_removed(tmp_path: Path) -> None:
    dead = left_by(a_dead_process(), tmp_path)
    journal = dead.with_name(f"{dead.name}-journal")
    journal.touch()
    mine = draft_in(tmp_path)
    mine.touch()
    alive = left_by(os.getppid(), tmp_path)
    elsewhere = left_by(a_dead_process(), tmp_path, machine="00000000")
    others = [tmp_path / name for name in ("region.ptce", "notes.tmp", ".ptce-desk.tmp", ".~lock.region.ods#")]
    for path in others:
        path.write_bytes(b"theirs")
    assert set(remove_dead_drafts(tmp_path)) == {dead, journal}
    assert names(tmp_path) == {path.name for path in (mine, alive, elsewhere, *others)}


def test_a_draft_nobody_touched_for_a_day_is_dead_whoever_bears_its_number(tmp_path: Path) -> None:
    old = left_by(os.getppid(), tmp_path, machine="00000000")
    yesterday = time.time() - drafts._A_DAY - 60
    os.utime(old, (yesterday, yesterday))
    assert remove_dead_drafts(tmp_path) == [old]


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert remove_dead_drafts(tmp_path / "missing") == []
