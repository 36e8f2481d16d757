"""The formats of a report that hold tables: a workbook, or text."""

from pathlib import Path

from ptce_desk.exports.csv_text import write_csv
from ptce_desk.exports.report import Report
from ptce_desk.exports.xlsx import write_xlsx


def write_table_file(report: Report, target: Path) -> None:
    """Write a report as the ending of the target's name says: text for `.csv`, else an Excel workbook.

    Raises:
        ExportError: the file could not be written; one subclass for each cause.
    """
    write = write_csv if target.suffix.lower() == ".csv" else write_xlsx
    write(report, target)
