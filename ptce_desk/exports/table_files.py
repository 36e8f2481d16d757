"""The formats of a report that hold tables: a workbook of Excel or of LibreOffice, or text."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from ptce_desk.exports.csv_text import write_csv, write_csv_tables
from ptce_desk.exports.later import write_file
from ptce_desk.exports.report import Report


def write_xlsx(report: Report, target: Path) -> None:
    """Write the report at `target`, whole or not at all.

    Each table is a real Excel table; totals and computed columns are formulas stored with their value, so that
    viewers that do not calculate show them too.

    Raises:
        ExportError: the file could not be written; one subclass for each cause.
    """
    from ptce_desk.exports.xlsx_book import save_book  # noqa: PLC0415  (openpyxl is slow to import)

    write_file(target, partial(save_book, report), _rows_of(report))


def write_ods(report: Report, target: Path) -> None:
    """Write the report at `target`, whole or not at all, as LibreOffice keeps a workbook.

    Cells hold what those of the Excel workbook hold: values, formulas stored with theirs, formats; charts aside.

    Raises:
        ExportError: the file could not be written; one subclass for each cause.
    """
    from ptce_desk.exports.ods_book import save_ods  # noqa: PLC0415  # wanted now and then

    write_file(target, partial(save_ods, report), _rows_of(report))


def _rows_of(report: Report) -> int:
    return sum(len(table.rows) for table in report.sheets)


_WRITERS: Final[Mapping[str, Callable[[Report, Path], None]]] = {
    ".csv": write_csv,
    ".ods": write_ods,
    ".zip": write_csv_tables,
}


def write_table_file(report: Report, target: Path) -> None:
    """Write a report as the ending of the target's name says: `.csv`, `.ods`, else an Excel workbook.

    A `.zip` holds a csv for each table.

    Raises:
        ExportError: the file could not be written; one subclass for each cause.
    """
    _WRITERS.get(target.suffix.lower(), write_xlsx)(report, target)
