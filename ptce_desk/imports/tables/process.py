"""The other side of `imports.tables.reader`: a process of its own that reads one file, and can be stopped any time.

It writes JSON on its standard output: a line that says what the book is, then for each sheet a line that says what it
is and one line for each of its rows; or one line that says why not.
"""

import json
import re
import sys
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Final

import python_calamine as calamine

from ptce_desk.domain.table_faults import TableFault
from ptce_desk.imports.tables.book import Book, Cell, Limits, Sheet, TableError
from ptce_desk.imports.tables.bounds import Reach, reaches
from ptce_desk.imports.tables.delimited import read_delimited
from ptce_desk.own_process import NO_MEMORY

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = re.compile(
    re.escape("EncryptedPackage".encode("utf-16-le")) + rb"|\x09\x08\x10\0.{16}(?:\x86\0\0\0)?\x2f\0", re.DOTALL
)
"""What says that a password opens: the package of an xlsx ([MS-OFFCRYPTO]), or FilePass after BOF in an xls ([MS-XLS]).

Calamine tries one reader after the other, and says of either that it is of no known format.
"""


def main(words: list[str]) -> int:
    """Read the file whose path is the first word; the others are the figures of `Limits`, in their order."""
    try:
        return _answer(words)
    except MemoryError:
        return NO_MEMORY


def _answer(words: list[str]) -> int:
    size, unpacked, cells, rows, memory = (int(word) for word in words[1:6])
    limits = Limits(size, unpacked, cells, rows, memory=memory)
    _hold_memory(limits.memory)
    try:
        book = read(Path(words[0]), limits)
    except TableError as error:
        _say({"fault": error.fault, "sheet": error.sheet, "place": error.place})
        return 0
    _say({"kind": book.kind, "sheets": len(book.sheets), "separator": book.separator, "encodings": book.encodings})
    for sheet in book.sheets:
        _say(
            {
                "name": sheet.name,
                "rows": len(sheet.rows),
                "hidden": sheet.hidden,
                "merged": sheet.merged,
                "noticed": [(one.notice, one.row) for one in sheet.noticed],
            }
        )
        for number, row in zip(sheet.numbers, sheet.rows, strict=True):
            _say([number, *map(_written, row)])
    return 0


def _say(what: object) -> None:
    sys.stdout.write(json.dumps(what, ensure_ascii=True) + "\n")


def _hold_memory(most: int) -> None:
    """Have the system refuse more memory than this, where it can; the other side watches everywhere."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  # Windows has none

        _soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _written(cell: Cell) -> object:
    """A cell as JSON: a text, a yes or no, or what sort of value and its text."""
    match cell:
        case None | str() | bool():
            return cell
        case Decimal():
            return {"n": str(cell)}
        case datetime():
            return {"t": cell.isoformat()}
        case date():
            return {"d": cell.isoformat()}
        case time():
            return {"h": cell.isoformat()}


def read(path: Path, limits: Limits) -> Book:
    """What a file holds, whatever its name says.

    Raises:
        TableError: it cannot be read as tables.
    """
    try:
        size = path.stat().st_size
        if size > limits.size:
            raise TableError(TableFault.TOO_BIG)
        if size == 0:
            raise TableError(TableFault.EMPTY)
        content = path.read_bytes()
    except OSError as problem:
        raise TableError(TableFault.MISSING) from problem
    if content.startswith(_OLE):
        if _ENCRYPTED.search(content):
            raise TableError(TableFault.PROTECTED)
        return _workbook(content, "xls", {}, limits)
    if content.startswith(_ZIP):
        kind, found = reaches(BytesIO(content), limits)
        return _workbook(content, kind, found, limits)
    return read_delimited(content, limits)


def _workbook(content: bytes, kind: str, found: Mapping[str, Reach], limits: Limits) -> Book:
    try:
        with calamine.CalamineWorkbook.from_filelike(BytesIO(content)) as workbook:
            visible, table = calamine.SheetVisibleEnum.Visible, calamine.SheetTypeEnum.WorkSheet
            sheets = [
                _sheet(workbook.get_sheet_by_name(about.name), found.get(about.name), hidden=about.visible != visible)
                for about in workbook.sheets_metadata
                if about.typ == table
            ]
    except (calamine.CalamineError, OSError, ValueError, OverflowError) as problem:
        raise TableError(TableFault.DAMAGED) from problem
    for sheet in sheets:
        if len(sheet.rows) > limits.rows:
            raise TableError(TableFault.TOO_MANY_ROWS, sheet.name)
    if sum(len(sheet.rows) * sheet.width for sheet in sheets) > limits.cells:
        raise TableError(TableFault.TOO_MANY_CELLS)
    if not any(sheet.rows for sheet in sheets):
        raise TableError(TableFault.EMPTY)
    return Book(kind, tuple(sheets))


def _sheet(sheet: calamine.CalamineSheet, reach: Reach | None, *, hidden: bool) -> Sheet:
    """A sheet, its merged areas moved to where its filled part begins."""
    top, left = sheet.start or (0, 0)
    rows = tuple(tuple(map(_cell, row)) for row in sheet.to_python())
    merged = tuple(
        (first[0] - top, first[1] - left, last[0] - top, last[1] - left)
        for first, last in sheet.merged_cell_ranges or ()
        if first[0] >= top and first[1] >= left
    )
    numbers = tuple(range(top + 1, top + 1 + len(rows)))
    return Sheet(sheet.name, rows, numbers, hidden, merged, tuple(reach.noticed) if reach else ())


def _cell(value: object) -> Cell:
    """A cell as calamine gives it: a number is a float, of which the shortest writing is what the file says."""
    match value:
        case str():
            return value.strip() or None
        case bool() | datetime() | date() | time():
            return value
        case float() | int():
            return Decimal(int(value)) if value == int(value) else Decimal(repr(value))
        case _:
            return str(value)
