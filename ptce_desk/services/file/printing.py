"""What everything written says of where it comes from, and the writing of a report in the format asked for."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from ptce_desk.domain.paper import HeldPaper
from ptce_desk.domain.places import name_of
from ptce_desk.exports.documents import Chart, document_of, with_columns
from ptce_desk.exports.paper import holding, paper_asked
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.report import Origin, Report
from ptce_desk.exports.table_files import write_table_file
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.journal_head import printed_head
from ptce_desk.services.file.letterhead import letterhead_of
from ptce_desk.services.file.settings import logo_png, settings_of

T = TypeVar("T")


def origin_of(desk: Desk) -> Origin:
    """Our authority, its logo, its letterhead, the file, the day, and the size of the paper asked for."""
    identity = settings_of(desk)
    return Origin(
        organisation=identity.authority,
        logo=logo_png(desk),
        file_name=name_of(desk.place),
        generated_on=desk.today(),
        journal_head=printed_head(desk),
        fictitious=identity.fictitious,
        fonts=desk.resources / "fonts",
        letterhead=letterhead_of(desk),
        paper=paper_asked().size,
    )


def held(paper: HeldPaper, job: Callable[[Desk, Path], T]) -> Callable[[Desk, Path], T]:
    """What writes the same documents on another paper."""

    def written(desk: Desk, target: Path) -> T:
        with holding(paper):
            return job(desk, target)

    return written


def write_report(
    report: Report,
    target: Path,
    charts: Mapping[str, Chart] | None = None,
    *,
    on_paper: Mapping[str, tuple[str, ...]] | None = None,
    apart: bool = False,
) -> Path:
    """Write a report as the file's ending says: a PDF, a workbook or text.

    Args:
        report: what is written.
        target: where.
        charts: on paper, by the key of the table each stands above.
        on_paper: the columns that are printed, by the key of a table; none leave the table out, and a table that is
            not named keeps all its columns.
        apart: whether each table begins a page of its own.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    if target.suffix.lower() == ".pdf":
        shown = on_paper or {}
        tables = [
            with_columns(table, shown[table.key]) if table.key in shown else table
            for table in report.sheets
            if shown.get(table.key) != ()
        ]
        write_pdf(document_of(report, tables=tuple(tables), charts=charts, apart=apart), target)
    else:
        write_table_file(report, target)
    return target
