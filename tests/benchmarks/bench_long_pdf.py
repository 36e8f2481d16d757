"""A tagged PDF of 5 000 dossiers against bare ReportLab rows of one height, in the same run; and the memory it takes.

Run with `python -m tests.benchmarks.bench_long_pdf`.
"""

import sys
import tempfile
from pathlib import Path
from time import perf_counter

from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus import SimpleDocTemplate
from reportlab.platypus import Table as Grid

from ptce_desk.exports.charts import FONT
from ptce_desk.exports.documents import Document
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.pdf_columns import cell_text
from ptce_desk.exports.pdf_text import load_fonts
from ptce_desk.exports.report import Table
from tests.benchmarks.memory import peak_megabytes
from tests.unit.exports.paper import FONTS, origin
from tests.unit.exports.samples import files_table

SIZE = 5_000
GOAL = 2.5
MOST_MEGABYTES = 300


def write_bare(table: Table, target: Path) -> None:
    """The same cells, each on one line whatever its length, without tags: less than anybody could print."""
    load_fonts(FONTS)
    kinds = [column.kind for column in table.columns]
    rows = [[cell_text(cell, kind) for cell, kind in zip(row, kinds, strict=True)] for row in table.rows]
    cells = [[column.heading for column in table.columns], *rows]
    grid = Grid(cells, None, [12.0] * len(cells), repeatRows=1, style=[("FONT", (0, 0), (-1, -1), FONT, 7, 9)])
    SimpleDocTemplate(str(target), pagesize=landscape(A4)).build([grid])


def main() -> int:
    """Print both times, their ratio and the memory; 1 when the ratio or the memory is beyond its goal."""
    table = files_table(SIZE)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "long.pdf"
        write_pdf(Document("Agenda", "", origin(), (files_table(3),)), target)  # fonts are read once
        start = perf_counter()
        write_pdf(Document("Agenda", "", origin(), (table,)), target)
        ours, memory = perf_counter() - start, peak_megabytes()
        start = perf_counter()
        write_bare(table, target)
        bare = perf_counter() - start
    sys.stdout.write(
        f"{SIZE:>6} dossiers : ReportLab {bare:.2f} s, ours, tagged {ours:.2f} s, ratio {ours / bare:.2f} "
        f"(goal {GOAL}), {memory:.0f} MB (goal {MOST_MEGABYTES})\n"
    )
    return int(ours > GOAL * bare or memory > MOST_MEGABYTES)


if __name__ == "__main__":
    sys.exit(main())
