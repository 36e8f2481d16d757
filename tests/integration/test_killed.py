"""The program is killed in the middle of its writes: nothing acknowledged is lost, nothing is half done."""

import multiprocessing
import os
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from ptce_desk.db.backup import faults_of_copy
from ptce_desk.db.schema.journal import change_entry
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier import instruct
from ptce_desk.services.file import attachments
from ptce_desk.services.file.opening import check_file, open_file
from ptce_desk.services.schemes.catalogue import list_schemes
from tests.integration.hurried_officer import Mark, work_until_killed
from tests.integration.hurried_writer import SURROUNDINGS, WRITINGS, Writing, write, write_until_killed

if sys.platform == "win32":
    from multiprocessing.connection import PipeConnection as Connection

    PROCESSES = multiprocessing.get_context("spawn")
else:
    from multiprocessing.connection import Connection

    PROCESSES = multiprocessing.get_context("forkserver")
    PROCESSES.set_forkserver_preload(["tests.integration.hurried_officer", "tests.integration.hurried_writer"])

KILLS = int(os.environ.get("PTCE_KILLS", "6"))
"""How many times; `make test-slow` says 200."""

KILLS_OF_A_WRITING = max(KILLS // 4, 2)
"""How many times each way to write a whole file is killed."""

_HEAVY = int(os.environ.get("PTCE_KILLED_MEGABYTES", "4"))
"""Megabytes of documents in the file that is copied; `make test-slow` says 96."""

_IN_USE = bytes.fromhex("d9d505f920a163d7")
"""What a rollback journal that holds pages begins with."""


def test_a_kill_at_any_moment_loses_nothing_acknowledged(
    template: Path, tmp_path: Path, surroundings: Surroundings
) -> None:
    chance = Random(20261123)  # noqa: S311  # the same moments on each run
    path = tmp_path / "killed.ptce"
    interrupted = 0
    for kill in range(KILLS):
        if kill % 10 == 0:  # a fresh file now and then, a file with a past the other times
            shutil.copy(template, path)
        receiving, sending = PROCESSES.Pipe(duplex=False)
        officer = PROCESSES.Process(target=work_until_killed, args=(path, kill, sending))
        officer.start()
        sending.close()
        marks = told_before_the_kill(receiving, chance)
        officer.kill()
        officer.join()
        marks.extend(rest_of(receiving))
        interrupted += was_writing(path)
        desk = open_file(surroundings, path)
        try:
            assert desk.run(check_file) == [], f"kill {kill}"
            assert marks[-1] in desk.run(marks_of), f"kill {kill}"
            assert desk.run(operations_after, marks[-1]) <= 1, f"kill {kill}"
        finally:
            desk.close()
    print(f"{KILLS} kills, {interrupted} of them in the middle of a write")  # noqa: T201  # read with pytest -s


@pytest.fixture(scope="module")
def heavy(template: Path, tmp_path_factory: pytest.TempPathFactory, surroundings: Surroundings) -> Path:
    """A file that takes a while to copy."""
    path = tmp_path_factory.mktemp("heavy") / "region.ptce"
    shutil.copy(template, path)
    desk = open_file(surroundings, path)
    dossier = desk.run(instruct.create_file, scheme_id=desk.run(list_schemes)[0].scheme_id, title="Un")
    chance = Random(7)  # noqa: S311
    for number in range(_HEAVY // 4):
        content = chance.randbytes(4_000_000)
        desk.run(attachments.add_content, "funding_file", dossier, f"Pièce {number}.png", content)
    desk.close()
    return path


@pytest.mark.parametrize("writing", WRITINGS)
def test_a_kill_at_any_moment_of_a_writing_leaves_nothing_half_under_a_name(
    writing: Writing, heavy: Path, tmp_path: Path
) -> None:
    chance = Random(20261128)  # noqa: S311  # the same moments on each run
    source = tmp_path / "region.ptce"
    shutil.copy(heavy, source)
    whole = killed_writing(writing, source, tmp_path / "whole", None)
    assert len(files_of(tmp_path / "whole")) == 1
    half_done = finished = 0
    for kill in range(KILLS_OF_A_WRITING):
        folder = tmp_path / f"kill {kill}"
        killed_writing(writing, source, folder, whole * chance.uniform(0, 1.1))
        half_done += bool([path for path in folder.iterdir() if path.name.startswith(".")])
        for path in files_of(folder):
            finished += 1
            assert faults_of_copy(path) == (), f"kill {kill}"
            path.unlink()
        write(writing, source, folder)
        (path,) = files_of(folder)
        desk = open_file(SURROUNDINGS, path)
        assert desk.run(check_file) == [], f"kill {kill}"
        desk.close()
        assert not [left for place in (folder, source.parent) for left in place.rglob(".*")], f"kill {kill}"
        shutil.rmtree(folder)
    told = f"{half_done} with a draft left, {finished} after the end"
    print(f"{writing}: {KILLS_OF_A_WRITING} kills over {whole:.2f} s, {told}")  # noqa: T201  # read with pytest -s


def killed_writing(writing: Writing, source: Path, folder: Path, after: float | None) -> float:
    """Write in another process, killed after so many seconds unless None; the seconds it took."""
    folder.mkdir()
    receiving, sending = PROCESSES.Pipe(duplex=False)
    program = PROCESSES.Process(target=write_until_killed, args=(writing, source, folder, sending))
    program.start()
    sending.close()
    assert receiving.poll(60)
    assert receiving.recv() == "begun"
    began = time.monotonic()
    if receiving.poll(60 if after is None else after):
        assert receiving.recv() == "done"
    took = time.monotonic() - began
    program.kill()
    program.join()
    return took


def files_of(folder: Path) -> list[Path]:
    """What a person sees in a folder under the name of a file of ours."""
    return sorted(folder.glob("*.ptce"))


def told_before_the_kill(receiving: Connection, chance: Random) -> list[Mark]:
    """What was acknowledged by a moment drawn at random, after at least one change."""
    marks: list[Mark] = []
    for _ in range(chance.randrange(1, 12)):
        if not receiving.poll(30):
            pytest.fail("the officer does nothing")
        marks.append(receiving.recv())
    time.sleep(chance.random() * 0.03)
    return marks


def rest_of(receiving: Connection) -> Iterator[Mark]:
    """What was acknowledged between the last look and the kill."""
    while receiving.poll():
        try:
            yield receiving.recv()
        except (EOFError, OSError):  # killed before, or in the middle of telling
            return


def was_writing(path: Path) -> bool:
    """Whether a transaction was under way: SQLite's rollback journal is there and in use (file format, §3)."""
    journal = path.with_name(f"{path.name}-journal")
    return journal.exists() and journal.read_bytes()[:8] == _IN_USE


def marks_of(desk: Desk) -> set[Mark]:
    with desk.reading() as connection:
        rows = connection.execute(select(change_entry.c.id, change_entry.c.hash))
        return {(row[0], row[1]) for row in rows}


def operations_after(desk: Desk, mark: Mark) -> int:
    """How many operations the journal holds after the one last acknowledged."""
    with desk.reading() as connection:
        later = select(change_entry.c.operation_id).where(change_entry.c.id > mark[0]).distinct()
        return len(connection.execute(later).all())
