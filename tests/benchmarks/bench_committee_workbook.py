"""Our workbook against bare openpyxl writing the same styled cells in the same run; the goal is 1.5 times at most.

Run with `python -m tests.benchmarks.bench_committee_workbook`.
"""

import sys
import tempfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from statistics import median
from time import perf_counter

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Border, Font, NamedStyle, Side
from openpyxl.workbook import Workbook

from ptce_desk.exports.formulas import Ratio
from ptce_desk.exports.report import Cell, Column, Origin, Report, Row, Table, Total, value_of
from ptce_desk.exports.table_files import write_xlsx

SIZES = (500, 10_000)
RUNS = 3
GOAL = 1.5
STREAMED_FROM = 2_000
"""Rows from which bare openpyxl, too, is used in its faster write-only mode."""

TEXTS = 8
AMOUNTS = 7
COLUMNS = (
    *(Column(f"text{number}", f"Texte {number}", wrap=number < 2) for number in range(TEXTS)),
    *(Column(f"amount{number}", f"Montant {number}", "amount", total=Total.SUM) for number in range(AMOUNTS)),
    Column("rate", "Taux", "percent", formula=Ratio("amount1", "amount0"), total=Total.FORMULA),
    Column("deposited", "Déposé le", "date"),
    Column("decided", "Décidé le", "date"),
    Column("jobs", "Emplois", "count", total=Total.SUM),
    Column("year", "Exercice", "year"),
)


def row_of(index: int) -> Row:
    """One row of every kind of value."""
    texts = tuple(f"Texte {number} du dossier {index}, pôle territorial" for number in range(TEXTS))
    amounts = tuple(Decimal(100_000 + 997 * index + number) / 100 for number in range(AMOUNTS))
    days = (date(2020, 1, 1) + timedelta(days=index % 2_000), date(2026, 1, 1))
    return (*texts, *amounts, amounts[1] / amounts[0], *days, index % 9, 2026)


def report_of(rows: int) -> Report:
    """A report of one table."""
    table = Table("bench", "Mesure", "Mesure", COLUMNS, tuple(row_of(index) for index in range(rows)))
    return Report("Mesure", "", Origin("Commune", None, "mesure.ptce", date(2026, 1, 1), "", True, Path()), (table,))


def bare_value(cell: Cell) -> str | float | datetime | None:
    """A value as openpyxl takes it."""
    value = value_of(cell)
    if isinstance(value, Decimal):
        return float(value)
    return datetime.combine(value, time()) if isinstance(value, date) else value


def write_bare(report: Report, target: Path) -> None:
    """The same cells with their styles, by openpyxl alone."""
    table = report.sheets[0]
    streamed = len(table.rows) >= STREAMED_FROM
    book = Workbook(write_only=streamed)
    sheet = book.create_sheet("Mesure")
    border = Border(bottom=Side(style="hair", color="C5CFDB"))
    kinds = dict.fromkeys(column.kind for column in table.columns)
    styles = [NamedStyle(f"bare {kind}", font=Font(name="Calibri", size=10), border=border) for kind in kinds]
    for style in styles:
        book.add_named_style(style)
    names = [f"bare {column.kind}" for column in table.columns]
    sheet.append([column.heading for column in table.columns])
    for number, row in enumerate(table.rows, 2):
        if streamed:
            cells = []
            for value, name in zip(row, names, strict=True):
                cell = WriteOnlyCell(sheet, bare_value(value))
                cell.style = name
                cells.append(cell)
            sheet.append(cells)
            continue
        for position, (value, name) in enumerate(zip(row, names, strict=True), 1):
            sheet.cell(number, position, bare_value(value)).style = name
    book.save(target)


def seconds(write: Callable[[Report, Path], None], report: Report, folder: Path) -> float:
    """The median time of a few runs."""
    times = []
    for _run in range(RUNS):
        start = perf_counter()
        write(report, folder / "bench.xlsx")
        times.append(perf_counter() - start)
    return median(times)


def main() -> int:
    """Print both times and their ratio for each size; 1 when a ratio is beyond the goal."""
    worst = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for rows in SIZES:
            report = report_of(rows)
            bare = seconds(write_bare, report, Path(folder))
            ours = seconds(write_xlsx, report, Path(folder))
            worst = max(worst, ours / bare)
            sys.stdout.write(
                f"{rows:>6} × {len(COLUMNS)} : openpyxl {bare:.2f} s, ours {ours:.2f} s, "
                f"ratio {ours / bare:.2f} (goal {GOAL})\n"
            )
    return int(worst > GOAL)


if __name__ == "__main__":
    sys.exit(main())
