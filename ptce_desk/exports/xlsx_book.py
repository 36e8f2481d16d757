"""The workbook around the rows: sheets, tables, page setup, properties."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import BinaryIO, Final
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.drawing.image import Image
from openpyxl.drawing.spreadsheet_drawing import AbsoluteAnchor
from openpyxl.drawing.xdr import XDRPoint2D, XDRPositiveSize2D
from openpyxl.workbook import Workbook
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableColumn, TableFormula
from openpyxl.worksheet.worksheet import Worksheet

from ptce_desk.domain.paper import PaperSize
from ptce_desk.domain.typed_text import clean_text
from ptce_desk.exports import labels
from ptce_desk.exports.book_logo import BookLogo, book_logo, columns_with_logo
from ptce_desk.exports.book_look import ACCENT
from ptce_desk.exports.report import Report
from ptce_desk.exports.xlsx_cells import SheetRows, Xml, reading_rows
from ptce_desk.exports.xlsx_charts import add_chart, chart_rows, chart_words, has_chart
from ptce_desk.exports.xlsx_layout import (
    READING_WIDTHS,
    SheetPlan,
    letters,
    plan_sheets,
    preamble_lines,
    total_formula,
)
from ptce_desk.exports.xlsx_parts import mended, skeleton_of
from ptce_desk.exports.xlsx_styles import Styles, add_styles
from ptce_desk.exports.xlsx_text import page_text, stored_text, tab_names
from ptce_desk.exports.zip_files import member

_PAPER: Final = {PaperSize.A4: 9, PaperSize.A3: 8}
"""As Excel numbers sizes of paper."""
_MEANT: Final = b'<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>'
"""Figures are kept as figures: a text that looks like one, a SIRET say, is meant, and Excel need not mark it."""
_EMU_PER_MM: Final = 36_000
"""Of the unit drawings are placed in."""
_NO_WORDS: Final = b'descr="Picture"'
"""What openpyxl says of any picture."""
_CHART: Final = re.compile(rb'name="Chart \d+"')
_NO_ROWS: Final = re.compile(rb"<sheetData\s*/>|<sheetData>.*?</sheetData>", re.DOTALL)


def save_book(report: Report, stream: BinaryIO) -> None:
    """Write the whole workbook to a stream.

    openpyxl writes everything but the rows, which it would hold in memory and write without the values of formulas.
    """
    workbook = Workbook()
    styles = add_styles(workbook)
    _set_properties(workbook, report)
    plans = plan_sheets(report)
    by_key = {plan.table.key: plan for plan in plans}
    rows: list[Iterable[Xml]] = []
    logo = book_logo(report, plans[0])
    for rank, plan in enumerate(plans):
        _add_sheet(workbook, report, plan, None if rank else logo)
        rows.append(SheetRows(plan, by_key, styles))
    rows.append(_add_reading_sheet(workbook, report, plans, styles))
    workbook.remove(workbook.worksheets[0])
    paths = [f"xl/worksheets/sheet{number}.xml" for number in range(1, len(rows) + 1)]
    heard = _Heard("" if logo is None else logo.words, map(chart_words, filter(has_chart, plans)))
    with skeleton_of(workbook) as memory, ZipFile(memory) as skeleton, ZipFile(stream, "w", ZIP_DEFLATED) as book:
        _fill(skeleton, book, report.origin.generated_on, dict(zip(paths, rows, strict=True)), heard)


@dataclass(frozen=True, slots=True)
class _Heard:
    """What is read aloud in the place of the logo, and of each chart in the order of the sheets."""

    logo: str
    charts: Iterator[str]

    def put_in(self, drawing: bytes) -> bytes:
        """A drawing of a sheet, with these words: openpyxl has none for a chart."""
        told = drawing.replace(_NO_WORDS, _described(self.logo))
        return _CHART.sub(lambda name: name[0] + b" " + _described(next(self.charts)), told)


def _described(words: str) -> bytes:
    return f"descr={quoteattr(words)}".encode()


def _fill(skeleton: ZipFile, book: ZipFile, day: date, rows: Mapping[str, Iterable[Xml]], heard: _Heard) -> None:
    """Copy a workbook of empty sheets, putting the rows of each (by its path in the archive) in their place."""
    for name in skeleton.namelist():
        content = skeleton.read(name)
        if name not in rows:
            drawn = heard.put_in(content) if name.startswith("xl/drawings/drawing") else content
            book.writestr(member(name, day), mended(name, drawn))
            continue
        before, after = _NO_ROWS.split(content, maxsplit=1)
        with book.open(member(name, day), "w") as out:
            out.write(before + b"<sheetData>")
            for row in rows[name]:
                out.write(row.encode())
            out.write(b"</sheetData>" + after.replace(b"</headerFooter>", b"</headerFooter>" + _MEANT))


def _set_properties(workbook: Workbook, report: Report) -> None:
    """The day given, not the clock: the same report makes the same file."""
    properties = workbook.properties
    properties.title = clean_text(report.title)
    properties.subject = clean_text(report.subtitle)
    properties.creator = properties.lastModifiedBy = clean_text(report.origin.organisation)
    day = datetime.combine(report.origin.generated_on, time(), UTC)
    properties.created = properties.modified = day.replace(tzinfo=None)
    properties.keywords = labels.FICTITIOUS if report.origin.fictitious else None
    properties.language = "fr-FR"


def _add_sheet(workbook: Workbook, report: Report, plan: SheetPlan, logo: BookLogo | None) -> None:
    sheet = _new_sheet(workbook, report, plan.tab, plan.preamble, plan.widths, plan.end_row, logo)
    rows = chart_rows(plan)
    printed = plan.printed(columns_with_logo(plan.preamble, plan.widths[: plan.across], logo), plan.end_row + rows)
    sheet.print_area = [":".join(corners) for corners in printed]
    if rows:
        add_chart(sheet, plan)
    sheet.freeze_panes = f"{letters(plan.table.frozen_columns + 1)}{plan.first_row}"
    sheet.print_title_rows = f"{plan.header_row}:{plan.header_row}"
    if len(plan.bands) > 1 and plan.table.frozen_columns:  # each page begins with the columns that name the rows
        sheet.print_title_cols = f"A:{plan.letters[plan.table.frozen_columns - 1]}"
    if plan.across > 1:
        for row in plan.full_lines:
            sheet.merged_cells.add(f"A{row}:{plan.letters[plan.across - 1]}{row}")
    if plan.table.rows:
        sheet.add_table(_excel_table(plan))


def _add_reading_sheet(workbook: Workbook, report: Report, plans: Sequence[SheetPlan], styles: Styles) -> Iterable[Xml]:
    preamble, lines = preamble_lines(report, labels.READING_TITLE), report.reading_lines()
    tab = tab_names([*(plan.tab for plan in plans), labels.README])[-1]
    _new_sheet(workbook, report, tab, preamble, READING_WIDTHS, len(preamble) + 1 + len(lines))
    return reading_rows(preamble, lines, styles)


def _new_sheet(
    workbook: Workbook,
    report: Report,
    tab: str,
    preamble: Sequence[str],
    widths: Sequence[float],
    last_row: int,
    logo: BookLogo | None = None,
) -> Worksheet:
    """A sheet with its columns and its page, yet without rows."""
    sheet: Worksheet = workbook.create_sheet(tab)
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[letters(number)].width = width
    sheet.cell(1, 1)
    sheet.cell(last_row, len(widths))  # the two corners: all openpyxl has to know of the rows
    sheet.print_area = f"A1:{letters(columns_with_logo(preamble, widths, logo))}{last_row}"
    if logo is not None:
        _draw_logo(sheet, logo)
    _set_page(sheet, report, preamble[0])
    return sheet


def _draw_logo(sheet: Worksheet, logo: BookLogo) -> None:
    left, width, height = (round(size * _EMU_PER_MM) for size in (logo.left, logo.width, logo.height))
    picture = Image(BytesIO(logo.png))
    picture.anchor = AbsoluteAnchor(pos=XDRPoint2D(left, _EMU_PER_MM), ext=XDRPositiveSize2D(width, height))
    sheet.add_image(picture)


def _set_page(sheet: Worksheet, report: Report, title: str) -> None:
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = ACCENT
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.page_setup.paperSize = _PAPER[report.origin.paper]
    sheet.page_setup.orientation = "landscape"
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top = margins.bottom = 0.75
    margins.header = margins.footer = 0.3
    header, footer = HeaderFooterItem(), HeaderFooterItem()
    header.left.text = page_text(report.origin.organisation, 70)
    header.center.text = labels.FICTITIOUS if report.origin.fictitious else None
    header.right.text = page_text(title, 80)
    footer.left.text = labels.dated(report.origin.generated_on)
    footer.right.text = "Page &P / &N"
    sheet.oddHeader, sheet.oddFooter = header, footer


def _excel_table(plan: SheetPlan) -> Table:
    columns = plan.table.columns
    table_columns = [
        TableColumn(id=number, name=stored_text(heading)) for number, heading in enumerate(plan.headings, 1)
    ]
    if plan.totals_row is not None:
        for column, table_column in zip(columns, table_columns, strict=True):
            expression = total_formula(column, plan)
            if expression is not None:
                table_column.totalsRowFunction = "custom"
                table_column.totalsRowFormula = TableFormula(attr_text=expression)
        if total_formula(columns[0], plan) is None:
            table_columns[0].totalsRowLabel = plan.table.total_label
    return Table(
        displayName=f"Tableau_{plan.table.key}",
        ref=plan.area,
        totalsRowCount=1 if plan.totals_row is not None else None,
        totalsRowShown=plan.totals_row is not None,
        autoFilter=AutoFilter(ref=f"A{plan.header_row}:{plan.letters[-1]}{plan.last_row}"),
        tableColumns=table_columns,
    )
