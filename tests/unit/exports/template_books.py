"""Workbooks as an authority draws them, to be filled."""

import io
import zipfile
from collections.abc import Mapping
from decimal import Decimal

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
    sheet.conditional_formatting.add("C6:D6", FormulaRule(formula=["$C6>20000"], fill=red))  # type: ignore[no-untyped-call]
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
