"""Files of tables, read by a process of its own (`imports.tables.process`) so that none can harm the program."""

import json
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from io import TextIOWrapper
from pathlib import Path
from time import monotonic
from typing import Final, cast

from ptce_desk.domain.table_faults import Notice, TableFault, TableUnreadableError
from ptce_desk.imports.tables.book import Book, Cell, Limits, Noticed, Row, Sheet
from ptce_desk.own_process import NO_MEMORY, memory_of, program

ASKED: Final = "--read-tables"
"""The first word of the command line of such a process."""
_LOOK_EVERY: Final = 0.05
"""Seconds between two looks at a process that reads."""


def read_book(path: Path, *, limits: Limits | None = None, still_wanted: Callable[[], None] | None = None) -> Book:
    """The sheets of an xlsx, xls, ods or csv file, whatever its name; nothing in it is ever computed or followed.

    Args:
        path: the file; it is only read.
        limits: how much of it at most.
        still_wanted: asked while it is read; raises once nobody waits any more.

    Raises:
        TableUnreadableError: it cannot be read as tables.
    """
    held = limits or Limits()
    numbers = [held.size, held.unpacked, held.cells, held.rows, held.memory]
    with tempfile.TemporaryFile() as told:
        words = [*program(), ASKED, str(path.absolute()), *map(str, numbers)]
        with subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=told, stderr=subprocess.DEVNULL) as process:
            try:
                _watch(process, path, held, still_wanted)
            finally:
                process.kill()
        if process.returncode:
            ended = TableFault.TOO_MUCH_MEMORY if process.returncode in _OUT_OF_MEMORY else TableFault.DAMAGED
            raise TableUnreadableError(path, ended)
        told.seek(0)
        with TextIOWrapper(told, "ascii") as lines:
            return _book(path, lines)


_OUT_OF_MEMORY: Final = frozenset({-6, -9, NO_MEMORY})
"""How a process ends that asked for more memory than it may have: aborted, killed, or by itself."""


def _watch(
    process: subprocess.Popen[bytes], path: Path, limits: Limits, still_wanted: Callable[[], None] | None
) -> None:
    end = monotonic() + limits.seconds
    while True:
        try:
            process.wait(_LOOK_EVERY)
        except subprocess.TimeoutExpired:
            pass
        else:
            return
        if still_wanted is not None:
            still_wanted()
        if monotonic() > end:
            raise TableUnreadableError(path, TableFault.TOO_SLOW)
        if memory_of(process.pid) > limits.memory:
            raise TableUnreadableError(path, TableFault.TOO_MUCH_MEMORY)


def _book(path: Path, lines: Iterator[str]) -> Book:
    about = json.loads(next(lines))
    if "fault" in about:
        raise TableUnreadableError(path, TableFault(about["fault"]), about["sheet"], about["place"])
    sheets = tuple(_sheet(lines) for _number in range(about["sheets"]))
    return Book(about["kind"], sheets, about["separator"], tuple(about["encodings"]))


def _sheet(lines: Iterator[str]) -> Sheet:
    about = json.loads(next(lines))
    rows: list[Row] = []
    numbers: list[int] = []
    for _number in range(about["rows"]):
        number, *cells = json.loads(next(lines))
        numbers.append(number)
        rows.append(tuple(map(_cell, cells)))
    merged = tuple((top, left, bottom, right) for top, left, bottom, right in about["merged"])
    noticed = tuple(Noticed(Notice(notice), row) for notice, row in about["noticed"])
    return Sheet(about["name"], tuple(rows), tuple(numbers), about["hidden"], merged, noticed)


def _cell(written: object) -> Cell:
    if not isinstance(written, dict):
        return cast("str | bool | None", written)
    [(kind, text)] = written.items()
    match kind:
        case "n":
            return Decimal(text)
        case "t":
            return datetime.fromisoformat(text)
        case "d":
            return date.fromisoformat(text)
        case _:
            return time.fromisoformat(text)
