"""The program is killed in the middle of its writes: nothing acknowledged is lost, nothing is half done."""

import multiprocessing
import os
import shutil
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from ptce_desk.db.schema import change_entry
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.maintenance import check_file, open_file
from tests.integration.hurried_officer import Mark, work_until_killed

KILLS = int(os.environ.get("PTCE_KILLS", "6"))
"""How many times; `make test-slow` says 200."""

_IN_USE = bytes.fromhex("d9d505f920a163d7")
"""What a rollback journal that holds pages begins with."""


def test_a_kill_at_any_moment_loses_nothing_acknowledged(
    template: Path, tmp_path: Path, surroundings: Surroundings
) -> None:
    chance = Random(20261123)  # noqa: S311  # the same moments on each run
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload(["tests.integration.hurried_officer"])
    path = tmp_path / "killed.ptce"
    interrupted = 0
    for kill in range(KILLS):
        if kill % 10 == 0:  # a fresh file now and then, a file with a past the other times
            shutil.copy(template, path)
        receiving, sending = processes.Pipe(duplex=False)
        officer = processes.Process(target=work_until_killed, args=(path, kill, sending))
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
