"""A file of open data of any hand, looked at as the format says it must be: nothing of it comes in."""

import csv
import json
from dataclasses import dataclass
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Final

from ptce_desk.domain.giving import giving_remarks
from ptce_desk.domain.open_data import LineRemark, OpenDataFault, table_remarks
from ptce_desk.domain.table_faults import TableFault, TableUnreadableError

LARGEST: Final = 50 * 1024 * 1024
"""Bytes; a hundred thousand lines have twenty-five million."""
MOST_REMARKS: Final = 1_000
_OLD_ENCODING: Final = "cp1252"


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in a file: how many lines under its header, and what is wrong, no more than `MOST_REMARKS`."""

    path: Path
    lines: int
    remarks: tuple[LineRemark, ...]


def look_at(path: Path) -> Looked:
    """Look at every line of a file.

    Raises:
        TableUnreadableError: it is not there, holds nothing, is too big, or is no text.
    """
    text, told = _text_of(path)
    if path.suffix.lower() == ".json":
        return _look_at_giving(path, text, told)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), strict=True))
    except csv.Error as problem:
        raise TableUnreadableError(path, TableFault.NOT_A_TABLE) from problem
    if not rows:
        raise TableUnreadableError(path, TableFault.EMPTY)
    wrong = islice(table_remarks(rows[0], rows[1:]), MOST_REMARKS - len(told))
    return Looked(path, len(rows) - 1, (*told, *wrong))


def _look_at_giving(path: Path, text: str, told: tuple[LineRemark, ...]) -> Looked:
    """Look at every grant of a file of the 360Giving standard."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as problem:
        raise TableUnreadableError(path, TableFault.NOT_A_TABLE) from problem
    grants = data.get("grants") if isinstance(data, dict) else None
    wrong = islice(giving_remarks(data), MOST_REMARKS - len(told))
    return Looked(path, len(grants) if isinstance(grants, list) else 0, (*told, *wrong))


def _text_of(path: Path) -> tuple[str, tuple[LineRemark, ...]]:
    """The text of a file, and that it is in another encoding than the format asks for."""
    try:
        if path.stat().st_size > LARGEST:
            raise TableUnreadableError(path, TableFault.TOO_BIG)
        content = path.read_bytes()
    except OSError as problem:
        raise TableUnreadableError(path, TableFault.MISSING) from problem
    if b"\0" in content:
        raise TableUnreadableError(path, TableFault.NOT_A_TABLE)
    try:
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        return content.decode(_OLD_ENCODING, errors="replace"), (LineRemark(1, "", OpenDataFault.NOT_UTF8),)
