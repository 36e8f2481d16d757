"""Every report in every format, opened by LibreOffice and by another reader: the same rows, the same totals."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from io import StringIO
from pathlib import Path
from shutil import copy
from typing import Final
from zipfile import ZipFile

import pytest
from pypdfium2 import PdfDocument
from python_calamine import CalamineWorkbook

from ptce_desk.cli.parser import EXPORT_KINDS, OPEN_DATA_FORMATS
from tests.integration.command_line import Run
from tests.unit.exports.samples import convert_all

KINDS: Final = sorted(EXPORT_KINDS.keys() - OPEN_DATA_FORMATS.keys())
_MORE: Final = {"contract": ("--framework", "1")}
"""What a kind cannot do without."""
_FIGURE: Final = re.compile(r"-?\d+(,\d+)?")
_EUROS: Final = re.compile(r"(-?\d+,\d\d)?")
"""As amounts are written, or a blank; the total of a rate is no sum."""
_A_CENT: Final = Decimal("0.005")

Cells = list[list[object]]


@dataclass(frozen=True, slots=True)
class Read:
    """A table as text has it: its headings, its rows."""

    headings: list[str]
    rows: list[list[str]]


def tables_of(path: Path) -> list[Read]:
    """Each table of an archive of texts."""
    found = []
    with ZipFile(path) as archive:
        for name in archive.namelist():
            headings, *rows = csv.reader(StringIO(archive.read(name).decode("utf-8-sig"), newline=""), delimiter=";")
            found.append(Read(headings, rows))
    return found


def cells_of(path: Path) -> Iterator[Cells]:
    """Each sheet of a workbook that holds a table, as calamine reads it."""
    book = CalamineWorkbook.from_path(str(path))
    for name in book.sheet_names[:-1]:  # the last one says how to read the others
        yield [list(row) for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)]


def told(value: object) -> str:
    """A cell of a workbook as text has it."""
    match value:
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case float() | int():
            return f"{Decimal(str(value)):.6f}".rstrip("0").rstrip(".").replace(".", ",")
        case _:
            return str(value).removeprefix("'")


def plain(text: str) -> str:
    """A cell of a text as `told` has it: a figure without the zeros that end it."""
    if _FIGURE.fullmatch(text) and not (text.startswith("0") and text[1:2].isdigit()):
        return f"{Decimal(text.replace(',', '.')):.6f}".rstrip("0").rstrip(".").replace(".", ",")
    return text.removeprefix("'")


def place_of(headings: list[str], cells: Cells) -> int:
    """The row of a sheet that holds the headings."""
    wanted = [" ".join(heading.split()) for heading in headings]
    return next(
        place
        for place, row in enumerate(cells)
        if [" ".join(str(cell).split()) for cell in row[: len(wanted)]] == wanted
    )


def faults_of(read: Read, cells: Cells) -> list[object]:
    """What a sheet says otherwise than the text: a cell, or the total of a column."""
    top = place_of(read.headings, cells) + 1
    found: list[object] = []
    for number, row in enumerate(read.rows):
        held = [told(cell) for cell in cells[top + number][: len(row)]]
        found += [(number, *pair) for pair in zip(held, map(plain, row), strict=True) if pair[0] != pair[1]]
    below = cells[top + len(read.rows)] if read.rows and top + len(read.rows) < len(cells) else []
    if below and str(below[0]).startswith("Total"):
        for place, (total, column) in enumerate(zip(below, zip(*read.rows, strict=True), strict=False)):
            if isinstance(total, float) and place and all(_EUROS.fullmatch(text) for text in column):
                added = sum((figure_of(text) for text in column), Decimal(0))
                found += [] if abs(Decimal(str(total)) - added) < _A_CENT else [(read.headings[place], total, added)]
    return found


def figure_of(text: str) -> Decimal:
    """The figure of a cell, zero for a blank."""
    try:
        return Decimal(text.replace(",", "."))
    except InvalidOperation:
        return Decimal(0)


@pytest.mark.slow
def test_a_report_says_the_same_in_every_format(run: Run, demonstration: Path, tmp_path: Path) -> None:
    path = Path(copy(demonstration, tmp_path / "demo.ptce"))
    for kind in KINDS:
        for ending in ("zip", "csv", "xlsx", "ods", "pdf"):
            code, _said, complained = run(
                "export", kind, "--file", path, "-o", tmp_path / f"{kind}.{ending}", *_MORE.get(kind, ())
            )
            assert (code, complained) == (0, ""), (kind, ending)
    again = tmp_path / "again"
    again.mkdir()
    for ending, other in (("xlsx", "ods"), ("ods", "xlsx")):
        convert_all([tmp_path / f"{kind}.{ending}" for kind in KINDS], again, other)
    assert {kind: found for kind in KINDS if (found := differences(tmp_path, again, kind))} == {}


def differences(folder: Path, again: Path, kind: str) -> list[object]:
    """What a report says in one format otherwise than in the others; `again` holds what LibreOffice saved."""
    found: list[object] = []
    tables = tables_of(folder / f"{kind}.zip")
    for book in (place / f"{kind}.{ending}" for place in (folder, again) for ending in ("xlsx", "ods")):
        sheets = list(cells_of(book))
        if len(sheets) != len(tables):
            found.append((book, len(sheets), len(tables)))
            continue
        for table, cells in zip(tables, sheets, strict=True):
            found += [(book, table.headings, fault) for fault in faults_of(table, cells)]
    text = (folder / f"{kind}.csv").read_bytes().decode("utf-8-sig")
    held = list(csv.reader(StringIO(text, newline=""), delimiter=";"))
    found += [row for row in tables[0].rows if row not in held]
    with PdfDocument(folder / f"{kind}.pdf") as pdf:
        found += [] if len(pdf) > 0 else ["no page"]
    return found
