"""Our committee PDF against bare ReportLab tables of the same cells in the same run; the goal is twice at most.

Run with `python -m tests.benchmarks.bench_committee_pdf`.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate
from reportlab.platypus import Table as Grid

from ptce_desk.exports.charts import FONT
from ptce_desk.exports.documents import Document, Note
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.pdf_columns import cell_text
from ptce_desk.exports.pdf_text import load_fonts
from ptce_desk.exports.report import Table
from tests.unit.exports.paper import FONTS, note_of, origin
from tests.unit.exports.samples import files_table

SIZE = 500
RUNS = 3
GOAL = 2.0
STYLE = ParagraphStyle("bare", fontName=FONT, fontSize=7, leading=9)


def document_of(count: int) -> Document:
    """A session of so many dossiers: its agenda, and a note for each."""
    notes = tuple(note_of(number) for number in range(1, count + 1))
    return Document("Commission permanente", "", origin(), (files_table(count),), {}, notes)


def bare_grid(rows: list[list[str]]) -> Grid:
    """The cells alone in one font, each on one line whatever its length: less than anybody could print."""
    return Grid(rows, repeatRows=1, style=[("FONT", (0, 0), (-1, -1), FONT, 7, 9)])


def bare_table(table: Table) -> Grid:
    """The headings, the rows and the totals of a table."""
    kinds = [column.kind for column in table.columns]
    rows = [[cell_text(cell, kind) for cell, kind in zip(row, kinds, strict=True)] for row in table.rows]
    totals = [cell_text(total, kind) for total, kind in zip(table.totals(), kinds, strict=True)]
    return bare_grid([[column.heading for column in table.columns], *rows, *([totals] if table.has_totals else [])])


def bare_note(note: Note) -> Iterator[Flowable]:
    """The same texts as our note, one table under the other."""
    yield PageBreak()
    yield Paragraph(escape(note.title), STYLE)
    yield bare_grid([[fact.label, fact.text] for fact in note.facts])
    yield bare_grid([[figure.label for figure in note.figures], [figure.text for figure in note.figures]])
    yield from map(bare_table, (*note.beside, *note.tables))


def write_bare(document: Document, target: Path) -> None:
    """The same cells, by ReportLab's tables alone."""
    load_fonts(FONTS)
    story: list[Flowable] = [bare_table(table) for table in document.tables]
    story += [part for note in document.notes for part in bare_note(note)]
    SimpleDocTemplate(str(target), pagesize=landscape(A4)).build(story)


def seconds(write: Callable[[Document, Path], None], document: Document, folder: Path) -> float:
    """The median time of a few runs."""
    times = []
    for _run in range(RUNS):
        start = perf_counter()
        write(document, folder / "bench.pdf")
        times.append(perf_counter() - start)
    return median(times)


def main() -> int:
    """Print both times and their ratio, for the agenda alone and with its notes; 1 when one is beyond the goal."""
    worst = 0.0
    whole = document_of(SIZE)
    agenda = Document(whole.title, "", whole.origin, whole.tables)
    with tempfile.TemporaryDirectory() as folder:
        write_pdf(document_of(1), Path(folder) / "warm.pdf")
        for words, document in (("agenda", agenda), ("agenda and notes", whole)):
            bare = seconds(write_bare, document, Path(folder))
            ours = seconds(write_pdf, document, Path(folder))
            worst = max(worst, ours / bare)
            sys.stdout.write(
                f"{SIZE:>6} dossiers, {words} : ReportLab {bare:.2f} s, ours {ours:.2f} s, "
                f"ratio {ours / bare:.2f} (goal {GOAL:.0f})\n"
            )
    return int(worst > GOAL)


if __name__ == "__main__":
    sys.exit(main())
