"""A report as text that spreadsheets open: semicolons, decimal commas, ISO dates, UTF-8 with its mark."""

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Final, assert_never

from ptce_desk.domain.attachments import disk_name
from ptce_desk.domain.money import round_half_up
from ptce_desk.domain.typed_text import clean_text
from ptce_desk.exports.later import advance, write_file
from ptce_desk.exports.report import Cell, Report, Table, value_of
from ptce_desk.exports.xlsx_text import one_line, tab_names
from ptce_desk.exports.zip_files import zipped
from ptce_desk.records.kinds import Kind

_LOOKS_LIKE_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def write_csv(report: Report, target: Path) -> None:
    """Write the tables of a report one under the other, each under its title when there are several.

    Totals are left out: whoever reads the file adds up. A text that a spreadsheet would take for a formula is
    preceded by an apostrophe.

    Raises:
        ExportError: the file could not be written; one subclass for each cause.
    """
    steps = sum(len(table.rows) for table in report.sheets)
    write_file(target, lambda stream: stream.write(_encoded(_all_lines(report))), steps)


def _all_lines(report: Report) -> list[list[str]]:
    """The lines of every table, a blank one between two."""
    lines: list[list[str]] = []
    for rank, table in enumerate(report.sheets):
        if rank:
            lines.append([])
        if len(report.sheets) > 1:
            lines.append([safe_text(one_line(table.title))])
        lines += _lines(table)
    return lines


def write_csv_tables(report: Report, target: Path) -> None:
    """Write each table of a report as a file of its own, its headings first, in one archive.

    What another program reads is one table: no title stands above it, no other one below.

    Raises:
        ExportError: the file could not be written; one subclass for each cause.
    """
    steps = sum(len(table.rows) for table in report.sheets)
    write_file(target, lambda stream: stream.write(zipped(_files(report), report.origin.generated_on)), steps)


def _files(report: Report) -> list[tuple[str, bytes]]:
    """A file for each table."""
    names = tab_names([table.name for table in report.sheets])
    return [
        (f"{disk_name(name)}.csv", _encoded(_lines(table))) for name, table in zip(names, report.sheets, strict=True)
    ]


def safe_text(text: str) -> str:
    """A text no spreadsheet acts upon."""
    clean = clean_text(text)
    return f"'{clean}" if text.startswith(_LOOKS_LIKE_FORMULA) or clean.startswith(_LOOKS_LIKE_FORMULA) else clean


def _lines(table: Table) -> Iterator[list[str]]:
    yield [safe_text(one_line(column.heading)) for column in table.columns]
    kinds = [column.kind for column in table.columns]
    for row in table.rows:
        advance()
        yield [_cell_text(cell, kind) for cell, kind in zip(row, kinds, strict=True)]


def _encoded(lines: Iterable[list[str]]) -> bytes:
    text = StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(lines)
    return text.getvalue().encode("utf-8-sig")


def _cell_text(cell: Cell, kind: Kind) -> str:
    value = value_of(cell)
    match value:
        case None:
            return ""
        case str():
            return safe_text(value)
        case Decimal() if kind == "amount":
            return f"{round_half_up(value):.2f}".replace(".", ",")
        case Decimal():
            return f"{value:.6f}".rstrip("0").rstrip(".").replace(".", ",")
        case int():
            return str(value)
        case date():
            return value.isoformat()
        case _:
            assert_never(value)
