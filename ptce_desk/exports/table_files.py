"""The formats of a report that hold tables: a workbook, or text."""

from pathlib import Path

from ptce_desk.exports.csv_text import write_csv
from ptce_desk.exports.files import replacing
from ptce_desk.exports.report import Report


def write_xlsx(report: Report, target: Path) -> None:
    """Write the report at `target`, whole or not at all.

    Each table is a real Excel table; totals and computed columns are formulas stored with their value, so that
    viewers that do not calculate show them too.

    Raises:
        ExportError: the file could not be written; one subclass for each cause.
    """
    from ptce_desk.exports.xlsx_book import save_book  # noqa: PLC0415  (openpyxl is slow to import)

    with replacing(target) as stream:
        save_book(report, stream)


def write_table_file(report: Report, target: Path) -> None:
    """Write a report as the ending of the target's name says: text for `.csv`, else an Excel workbook.

    Raises:
        ExportError: the file could not be written; one subclass for each cause.
    """
    write = write_csv if target.suffix.lower() == ".csv" else write_xlsx
    write(report, target)
