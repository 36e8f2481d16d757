import re
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from html import unescape
from pathlib import Path
from typing import cast
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from ptce_desk.domain.export_errors import ExportFolderMissingError
from ptce_desk.domain.paper import PaperSize
from ptce_desk.domain.typed_text import clean_text
from ptce_desk.exports.report import Column, Report, Table
from ptce_desk.exports.table_files import write_xlsx
from ptce_desk.exports.xlsx_text import cut_text, stored_text
from tests.unit.exports.paper import origin
from tests.unit.exports.samples import (
    committee_report,
    files_table,
    stored_and_recomputed,
    text_report,
)

HEADER = 6


def written(report: Report, folder: Path, *, values: bool = False) -> Workbook:
    target = folder / "report.xlsx"
    write_xlsx(report, target)
    return load_workbook(target, data_only=values)


def sheet_of(book: Workbook, position: int = 0) -> Worksheet:
    return book.worksheets[position]


def one_table(table: Table) -> Report:
    return Report("Titre", "", origin(name="Commune"), (table,))


def test_every_value_given_is_read_back(tmp_path: Path) -> None:
    table = files_table()
    sheet = sheet_of(written(committee_report(), tmp_path, values=True))
    for number, row in enumerate(table.rows, HEADER + 1):
        read = [cell.value for cell in sheet[number]]
        assert read[:3] == list(row[:3])
        assert read[3] == datetime.combine(date(2026, 1, number - HEADER), datetime.min.time())
        assert read[4:6] == list(row[4:6])
        assert [round(Decimal(str(value)), 2) for value in read[6:10]] == list(row[6:10])
        assert read[10] == pytest.approx(float(str(row[10])))


def test_headings_totals_and_computed_columns_are_where_they_belong(tmp_path: Path) -> None:
    sheet = sheet_of(written(committee_report(), tmp_path))
    assert [cell.value for cell in sheet[HEADER]] == [column.heading for column in files_table().columns]
    assert sheet["J7"].value == "=I7-H7"
    assert sheet["K7"].value == '=IF(G7=0,"",I7/G7)'
    assert [sheet[f"{letter}15"].value for letter in "AFGHIJK"] == [
        "Total",
        "=SUBTOTAL(109,F7:F14)",
        "=SUBTOTAL(109,G7:G14)",
        "=SUBTOTAL(109,H7:H14)",
        "=SUBTOTAL(109,I7:I14)",
        "=I15-H15",
        '=IF(G15=0,"",I15/G15)',
    ]


def test_formulas_are_stored_with_their_value(tmp_path: Path) -> None:
    book = written(committee_report(), tmp_path, values=True)
    totals = files_table().totals()
    stored = [cell.value for cell in sheet_of(book)[15]]
    for value, total in zip(stored[5:], totals[5:], strict=True):
        assert total is not None
        assert value == pytest.approx(float(total))
    assert [cell.value for cell in sheet_of(book, 1)[HEADER + 1]][1:3] == [float(str(totals[6])), float(str(totals[8]))]


def test_a_summary_follows_the_other_sheets_by_their_quoted_name(tmp_path: Path) -> None:
    report = committee_report()
    renamed = replace(report.sheets[0], name="L'an 2026 : dossiers")
    sheet = sheet_of(written(replace(report, sheets=(renamed, report.sheets[1])), tmp_path), 1)
    assert sheet["B7"].value == "=SUM('L''an 2026 dossiers'!$G$7:$G$14)"
    assert sheet["D7"].value == "=C7/B7"


@pytest.mark.slow
def test_libreoffice_recomputes_the_very_values_stored(tmp_path: Path) -> None:
    source = tmp_path / "report.xlsx"
    write_xlsx(committee_report(30), source)
    pairs = stored_and_recomputed(source, tmp_path)
    assert len(pairs) == 30 * 2 + 6 + 3
    for stored, recomputed in pairs:
        assert recomputed == pytest.approx(stored, abs=1e-9)


def test_a_text_of_figures_is_meant_and_a_year_is_a_figure_unless_there_is_none(tmp_path: Path) -> None:
    columns = (Column("siret", "SIRET"), Column("year", "Exercice", "year"))
    path = tmp_path / "report.xlsx"
    write_xlsx(one_table(Table("t", "T", "T", columns, (("12345678901234", 2026), ("2026", "Sans date")))), path)
    with ZipFile(path) as book:
        sheets = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 2
    for sheet in sheets:  # the order of its parts is that of the norm, else Excel repairs the file
        order = [sheet.index(f"<{part}") for part in ("sheetData", "headerFooter", "ignoredErrors")]
        tables = sheet.find("<tableParts")
        assert order == sorted(order)
        assert tables < 0 or order[-1] < tables
    cells = sheet_of(load_workbook(path))
    assert [cells["B6"].value, cells["B7"].value] == [2026, "Sans date"]


def test_each_table_is_an_excel_table_with_its_filter_and_its_totals(tmp_path: Path) -> None:
    book = written(committee_report(), tmp_path)
    table = sheet_of(book).tables["Tableau_files"]
    assert table.ref == "A6:K15"
    assert table.autoFilter.ref == "A6:K14"
    assert table.totalsRowCount == 1
    assert table.column_names == [cell.value for cell in sheet_of(book)[HEADER]]
    assert table.tableColumns[6].totalsRowFormula.attr_text == "SUBTOTAL(109,G7:G14)"
    assert list(sheet_of(book, 1).tables) == ["Tableau_summary"]
    assert sheet_of(book, 1).tables["Tableau_summary"].totalsRowCount is None


def test_cells_wear_named_styles_and_french_formats(tmp_path: Path) -> None:
    sheet = sheet_of(written(committee_report(), tmp_path))
    shown = {letter: (sheet[f"{letter}7"].style, sheet[f"{letter}7"].number_format) for letter in "ADEFGK"}
    assert shown == {
        "A": ("PTCE texte", "@"),
        "D": ("PTCE date", "dd/mm/yyyy"),
        "E": ("PTCE année", "0"),
        "F": ("PTCE nombre", "#,##0"),
        "G": ("PTCE montant", '#,##0.00\\ "€"'),
        "K": ("PTCE taux", "0.0\\ %"),
    }
    assert sheet["A1"].font.size == 16
    assert sheet["A6"].fill.fgColor.rgb == "001E5AA8"
    assert sheet["G15"].style == "PTCE total montant"


def test_the_page_is_set_for_print(tmp_path: Path) -> None:
    sheet = sheet_of(written(committee_report(), tmp_path))
    assert sheet.freeze_panes == "B7"
    assert sheet.print_title_rows == "$6:$6"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    with ZipFile(tmp_path / "report.xlsx") as archive:
        content = archive.read("xl/worksheets/sheet1.xml").decode()
    assert [unescape(text) for text in re.findall(r"<odd(?:Header|Footer)>(.*?)</odd", content)] == [
        "&LRégion Exemple && Cie&CDonnées fictives&RDossiers présentés à la commission permanente",
        "&LÉtabli le 01/03/2026&RPage &P / &N",
    ]
    assert re.findall(r'<dimension ref="(.*?)"', content) == ["A1:K17"]


def test_the_lines_above_a_narrow_table_are_printed_whole(tmp_path: Path) -> None:
    book = written(committee_report(), tmp_path)
    assert str(sheet_of(book).print_area).startswith("'Dossiers'!$A$1:$G$17,")
    narrow = sheet_of(book, 1)
    assert narrow.max_column == 4
    assert re.fullmatch(r".*!\$A\$1:\$[F-H]\$7", str(narrow.print_area))


@pytest.mark.parametrize(
    ("size", "width", "pages"),
    [
        (PaperSize.A4, 8, 1),
        (PaperSize.A4, 14, 2),
        (PaperSize.A4, 18, 3),
        (PaperSize.A4, 40, 13),
        (PaperSize.A3, 12, 1),
        (PaperSize.A3, 18, 2),
        (PaperSize.A3, 40, 5),
    ],
)
def test_all_is_printed_at_eight_points_or_more_on_as_many_pages_of_the_paper_chosen_as_it_takes(
    tmp_path: Path, size: PaperSize, width: int, pages: int
) -> None:
    columns = tuple(Column(f"c{number}", f"Colonne {number}", width=width) for number in range(15))
    table = Table("wide", "Large", "Large", columns, (("x",) * 15,), ("Une note.",), frozen_columns=2)
    report = one_table(table)
    book = written(replace(report, origin=replace(report.origin, paper=size)), tmp_path)
    number, across = {PaperSize.A4: (9, 277), PaperSize.A3: (8, 400)}[size]
    assert {(sheet.page_setup.paperSize, sheet.page_setup.orientation) for sheet in book.worksheets} == {
        (number, "landscape")
    }
    sheet = sheet_of(book)
    assert sheet.print_title_cols == ("$A:$B" if pages > 1 else None)
    first, *others = (area.replace("'Large'!", "").replace("$", "") for area in str(sheet.print_area).split(","))
    assert len(others) == pages - 1
    bounds = [cast("tuple[int, int, int, int]", range_boundaries(area)) for area in (first, *others)]
    assert [(left, top, bottom) for left, top, _right, bottom in bounds[:1]] == [(1, 1, sheet.max_row)]
    assert {(top, bottom) for _left, top, _right, bottom in bounds[1:]} <= {(5, 6)}  # neither title nor notes again
    assert [place for left, _top, right, _bottom in bounds for place in range(left, right + 1)] == [*range(1, 16)]
    for place, (left, _top, right, _bottom) in enumerate(bounds):
        count = right - left + 1 + (2 if place else 0)
        assert across / (count * (width * 7 + 5) / 96 * 25.4) >= 1, "at 80 % where letters are a fourth wider"
    last = next(iter(sheet.merged_cells.ranges)).bounds[2]
    assert last == bounds[0][2]


def test_the_document_says_what_it_is_and_not_when_it_was_saved(tmp_path: Path) -> None:
    properties = written(committee_report(), tmp_path).properties
    assert properties.title == "Commission permanente du 12 mars 2026"
    assert properties.creator == "Région Exemple & Cie"
    assert properties.created == properties.modified == datetime(2026, 3, 1)  # noqa: DTZ001  (as the file has it)


def test_made_up_data_are_said_so_on_every_sheet_and_others_are_not(tmp_path: Path) -> None:
    for sheet in written(committee_report(), tmp_path).worksheets:
        assert "Données fictives" in str(sheet["A4"].value)
        assert "&CDonnées fictives&R" in str(sheet.oddHeader)
    for sheet in written(committee_report(fictitious=False), tmp_path).worksheets:
        assert not any("fictives" in str(cell.value) for row in sheet.iter_rows() for cell in row)
        assert "&C" not in str(sheet.oddHeader)


def test_the_reading_page_closes_the_workbook(tmp_path: Path) -> None:
    sheet = sheet_of(written(committee_report(), tmp_path), -1)
    assert sheet.title == "Lisez-moi"
    read = {row[0].value: row[1].value for row in sheet.iter_rows(min_row=6)}
    assert read["Dossiers : PTCE"] == "Le pôle qui porte le projet."
    assert str(read["Origine"]).startswith("Dossiers instruits")


def test_a_sheet_without_rows_says_so_and_has_no_table(tmp_path: Path) -> None:
    report = committee_report(0)
    sheet = sheet_of(written(report, tmp_path))
    assert sheet["A7"].value == "Aucun dossier"
    assert sorted(str(area) for area in sheet.merged_cells.ranges) == ["A7:K7", "A9:K9"]
    assert not sheet.tables
    assert sheet["A9"].value == "Le taux rapporte le montant proposé à l’assiette retenue."
    assert sheet_of(written(report, tmp_path), 1)["B7"].value == "=SUM(Dossiers!$G$7:$G$7)".replace(
        "Dossiers", "'Dossiers'"
    )


HOSTILE = (
    "=1+1",
    "#N/A",
    "@SUM(A1)",
    "+33 1 02",
    "-5",
    "'x",
    "<b>&amp;</b>",
    "_x0041_",
    "a\x00\x1b\ud800b",
    " x ",
    "1,5",
)


def test_hostile_texts_stay_texts(tmp_path: Path) -> None:
    sheet = sheet_of(written(text_report("Textes", *HOSTILE), tmp_path))
    cells = [row[0] for row in sheet.iter_rows(min_row=7, max_row=6 + len(HOSTILE))]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells] == [stored_text(clean_text(text)) for text in HOSTILE]
    assert [cell.quotePrefix for cell in cells[:6]] == [True, False, True, True, True, True]


@pytest.mark.slow
@given(st.lists(st.text(max_size=80), min_size=1, max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
def test_any_text_anywhere_gives_a_file_that_reads_back(tmp_path: Path, texts: list[str]) -> None:
    book = written(text_report(*texts), tmp_path)
    assert len(book.sheetnames) == 2
    with ZipFile(tmp_path / "report.xlsx") as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
    sheet = sheet_of(book)
    bottom = sheet.tables["Tableau_texts"].ref.split(":A")[-1]
    read = [row[0].value or "" for row in sheet.iter_rows(min_row=int(bottom) - len(texts) + 1, max_row=int(bottom))]
    assert read == [stored_text(clean_text(text)) for text in texts]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert all(cell.value is None or cell.data_type == "s" for row in sheet.iter_rows() for cell in row)


def test_a_text_longer_than_a_cell_goes_on_under_the_table(tmp_path: Path) -> None:
    sheet = sheet_of(written(text_report("Textes", "é" * 40_000), tmp_path))
    assert sheet["A6"].value == "Textes"
    assert sheet["A7"].value == cut_text("é" * 40_000)
    assert "Sa suite est ci-dessous" in str(sheet["A9"].value)
    assert sheet["A10"].value == "Suite de A7 : " + "é" * (40_000 - 32_766)


def test_days_excel_does_not_know_are_written_as_text(tmp_path: Path) -> None:
    column = Column("day", "Jour", "date")
    table = Table("days", "Jours", "Jours", (column,), ((date(1899, 12, 31),), (date(1900, 3, 1),), (None,)))
    sheet = sheet_of(written(one_table(table), tmp_path))
    assert [sheet[f"A{row}"].value for row in (6, 7, 8)] == ["31/12/1899", datetime(1900, 3, 1), None]  # noqa: DTZ001


def test_an_amount_of_a_thousand_billions_keeps_its_cents(tmp_path: Path) -> None:
    column = Column("amount", "Montant", "amount")
    table = Table("amounts", "Montants", "Montants", (column,), ((Decimal("999999999999.99"),), (Decimal("-1E+3"),)))
    sheet = sheet_of(written(one_table(table), tmp_path))
    assert [sheet["A6"].value, sheet["A7"].value] == [999999999999.99, -1000]
    assert float(sheet.column_dimensions["A"].width) >= len("999 999 999 999,99 €")


def test_rows_are_tall_enough_for_their_longest_text(tmp_path: Path) -> None:
    sheet = sheet_of(written(committee_report(), tmp_path))
    heights = [sheet.row_dimensions[row].height for row in (9, 8)]
    assert heights[0] is not None
    assert heights[1] is not None
    assert heights[1] >= 3 * 13 > heights[0]


def test_the_same_report_makes_the_same_sheets(tmp_path: Path) -> None:
    contents = []
    for name in ("a.xlsx", "b.xlsx"):
        write_xlsx(committee_report(), tmp_path / name)
        with ZipFile(tmp_path / name) as archive:
            contents.append({part: archive.read(part) for part in archive.namelist()})
    assert contents[0] == contents[1]


def test_a_missing_folder_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ExportFolderMissingError):
        write_xlsx(committee_report(), tmp_path / "absent" / "report.xlsx")


def test_importing_the_writer_does_not_load_openpyxl() -> None:
    code = "import sys, ptce_desk.exports.table_files; sys.exit('openpyxl' in sys.modules or 'lxml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
