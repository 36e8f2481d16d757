"""Workbooks as an authority draws them, to be filled."""

import io
import zipfile
from collections.abc import Mapping
from decimal import Decimal

from lxml import etree
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image as Picture

from ptce_desk.exports.template_marks import Filling, Told, Values

SHEET = "Tableau d'avis"
ROW = 6
LINE = (
    *("{{numero_dossier}}", "{{ Bénéficiaire }} ({{ptce}})", "{{montant_demande}}", "{{montant_propose}}"),
    *("=D6/C6", "=SUM(D$6:D6)"),
)


def drawn() -> bytes:
    """A workbook with all that stands around a row: totals, formats, a chart, a picture, a comment, names."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = SHEET
    sheet["A1"] = "{{collectivite}}"
    sheet["A1"].font = Font(bold=True, size=18)
    sheet["A2"] = "Séance du {{seance_date}}, {{nombre_dossiers}} dossiers"
    sheet["B3"].number_format = "dd/mm/yyyy"
    for column, told in enumerate(LINE, 1):
        sheet.cell(ROW - 1, column, f"Colonne {column}")
        sheet.cell(ROW, column, told).border = Border(bottom=Side(style="thin"))
    sheet["H6"] = "fixe"
    sheet.merge_cells("H6:I6")
    for place, told in {"C7": "=SUM(C6:C6)", "D7": "=SUM(D6)", "E7": "=D7/C7", "A9": "Signature"}.items():
        sheet[place] = told
    sheet.merge_cells("A9:C9")
    sheet["A9"].comment = Comment("Ici", "Service")
    _around(sheet)
    other = book.create_sheet("Autre")
    other["A1"] = "='Tableau d''avis'!C7"
    book.create_sheet("Intacte")["A1"] = "rien"
    for name, cells in {"ptce_total_vote": "$B$2", "ptce_seance_date": "$B$3", "zone": "$C$6:$C$6"}.items():
        book.defined_names[name] = DefinedName(name, attr_text=f"'Tableau d''avis'!{cells}")
    return saved(book)


def _around(sheet: Worksheet) -> None:
    red = PatternFill("solid", bgColor="FFC7CE")
    sheet.conditional_formatting.add("C6:D6", FormulaRule(formula=["SUM($C6:$D6)>20000"], fill=red))  # type: ignore[no-untyped-call]
    list_of = DataValidation(type="list", formula1='"oui,non"')
    sheet.add_data_validation(list_of)
    list_of.add("H6")
    list_of.add("H9")
    sheet.print_area = "A1:I10"
    sheet.auto_filter.ref = "A5:F6"
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=3, max_col=4, min_row=5, max_row=6), titles_from_data=True)
    sheet.add_chart(chart, "A12")
    picture = io.BytesIO()
    Picture.new("RGB", (8, 8), "#1E5AA8").save(picture, "PNG")
    sheet.add_image(Image(picture), "G1")


def of_cells(cells: Mapping[str, str | CellRichText], names: dict[str, str] | None = None) -> bytes:
    """A workbook of one sheet « Feuille », its cells and the names of some."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Feuille"
    for place, told in cells.items():
        sheet[place] = told
    for name, target in (names or {}).items():
        book.defined_names[name] = DefinedName(name, attr_text=target)
    return saved(book)


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    """The parts of a workbook by their names."""
    with zipfile.ZipFile(io.BytesIO(content)) as held:
        return {one.filename: held.read(one) for one in held.infolist()}


def with_parts(content: bytes, parts: dict[str, bytes]) -> bytes:
    """The same with other parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as held:
        for name, part in {**parts_of(content), **parts}.items():
            held.writestr(name, part)
    return stream.getvalue()


def filling(count: int, **whole: Told) -> Filling:
    """A session of so many dossiers."""
    lines: tuple[Values, ...] = tuple(
        {
            "numero_dossier": f"2026-{rank:03}",
            "beneficiaire": f"Asso <R&D> {rank}",
            "ptce": "Pôle",
            "montant_demande": Decimal(15000) * rank,
            "montant_propose": Decimal("12000.50"),
        }
        for rank in range(1, count + 1)
    )
    return Filling({"nombre_dossiers": count, **whole}, lines)


_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)


def open_book(rows: str, around: str = "", chart: str = "", sheet: str = "Feuille") -> bytes:
    """A workbook of LibreOffice: the rows of its sheet, what follows the sheet, and a chart."""
    content = (
        f"<office:document-content {_SPACES}><office:body><office:spreadsheet>"
        f'<table:table table:name="{sheet}" table:print-ranges="{sheet}.A1:{sheet}.F9">{rows}</table:table>'
        f"{around}</office:spreadsheet></office:body></office:document-content>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as held:
        held.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        held.writestr("content.xml", content)
        held.writestr("styles.xml", "<styles/>")
        held.writestr("Object 1/content.xml", f"<chart {_SPACES}>{chart}</chart>")
        held.writestr("META-INF/manifest.xml", "<manifest/>")
    return stream.getvalue()


def open_row(*cells: str, told: str = "") -> str:
    """A row of texts, and of formulas where they begin with « of: »; other XML as it is."""
    return f"<table:table-row {told}>{''.join(map(_open_cell, cells))}</table:table-row>"


def _open_cell(told: str) -> str:
    if told.startswith("<"):
        return told
    if told.startswith("of:"):
        result = 'office:value-type="float" office:value="7"'
        return f'<table:table-cell table:formula="{told}" {result}><text:p>7</text:p></table:table-cell>'
    text = f'office:value-type="string"><text:p>{told}</text:p>' if told else ">"
    return f"<table:table-cell {text}</table:table-cell>"


def open_rows(content: bytes) -> list[list[str]]:
    """What the cells of the first sheet say: their formula, their value, else their text."""
    tree = etree.fromstring(parts_of(content)["content.xml"])
    return [
        [_open_told(cell) for cell in row.iterchildren("{*}table-cell", "{*}covered-table-cell")]
        for row in next(tree.iter("{*}table")).iter("{*}table-row")
    ]


def _open_told(cell: etree._Element) -> str:
    told = {str(key).rpartition("}")[2]: str(value) for key, value in cell.attrib.items()}
    text = "\n".join("".join(map(str, one.itertext())) for one in cell.iterchildren("{*}p"))
    return next((told[key] for key in ("formula", "value", "date-value") if key in told), text)
