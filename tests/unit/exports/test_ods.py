"""The workbook of LibreOffice holds what that of Excel holds, and its formulas come to the values stored."""

import re
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook
from python_calamine import load_workbook as read_workbook

from ptce_desk.domain.export_errors import ExportFolderMissingError
from ptce_desk.domain.typed_text import clean_text
from ptce_desk.exports.ods_rows import open_formula
from ptce_desk.exports.report import Cell, Column, Report, Table, value_of
from ptce_desk.exports.table_files import write_ods, write_table_file
from tests.unit.exports.paper import origin
from tests.unit.exports.samples import committee_report, convert, files_table, text_report

HEADER = 6
_STORED = rb'(table:formula=(?:"[^"]*"|\'[^\']*\')) office:value-type=[^>]*><text:p>[^<]*</text:p></table:table-cell>'
"""The value a formula is stored with."""
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
CONFIG = "{urn:oasis:names:tc:opendocument:xmlns:config:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def written(report: Report, folder: Path) -> Path:
    target = folder / "report.ods"
    write_ods(report, target)
    return target


def rows_of(path: Path, sheet: int = 0) -> list[list[object]]:
    """What another program reads, from the first line on."""
    return [list(row) for row in read_workbook(path).get_sheet_by_index(sheet).to_python(skip_empty_area=False)]


def part(path: Path, name: str = "content.xml") -> etree._Element:
    with ZipFile(path) as archive:
        return etree.fromstring(archive.read(name))


def one_table(table: Table) -> Report:
    return Report("Titre", "", origin(name="Commune"), (table,))


def comparable(cell: Cell) -> object:
    value = value_of(cell)
    return pytest.approx(float(value)) if isinstance(value, Decimal | int) else "" if value is None else value


def test_every_value_given_is_read_back_with_its_totals_and_its_words(tmp_path: Path) -> None:
    report, table = committee_report(), files_table()
    read = rows_of(written(report, tmp_path))
    assert read[0][0] == table.title
    assert read[HEADER - 1] == [column.heading for column in table.columns]
    assert read[HEADER : HEADER + len(table.rows)] == [[comparable(cell) for cell in row] for row in table.rows]
    totals = read[HEADER + len(table.rows)]
    assert totals == ["Total", *(comparable(total) for total in table.totals()[1:])]
    assert read[-1][0] == table.notes[0]


@pytest.mark.slow
def test_libreoffice_recomputes_the_very_values_stored(tmp_path: Path) -> None:
    source, out, bare = written(committee_report(30), tmp_path), tmp_path / "out", tmp_path / "bare.ods"
    out.mkdir()
    removed = 0
    with ZipFile(source) as before, ZipFile(bare, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "content.xml":
                content, removed = re.subn(_STORED, rb"\1/>", content)
            after.writestr(name, content)
    assert removed == 30 * 2 + 6 + 3
    recomputed = load_workbook(convert(bare, out, "xlsx"), data_only=True)
    for place, sheet in enumerate(recomputed.worksheets[:2]):
        stored = rows_of(source, place)
        for number, row in enumerate(sheet.iter_rows(values_only=True)):
            for cell, kept in zip(row, stored[number], strict=False):
                if isinstance(kept, float):
                    assert cell == pytest.approx(kept, abs=1e-9)
    formulas = load_workbook(out / "bare.xlsx")
    assert formulas.worksheets[0]["G37"].value == "=SUBTOTAL(109,G7:G36)"
    assert formulas.worksheets[0]["G7"].number_format.count("€") == 1


@pytest.mark.parametrize(
    ("excel", "opened"),
    [
        ("SUBTOTAL(109,F7:F14)", "of:=SUBTOTAL(109;[.F7:.F14])"),
        ('IF(G7=0,"",I7/G7)', 'of:=IF([.G7]=0;"";[.I7]/[.G7])'),
        ("SUM('L''an 2026'!$G$7:$G$14)", "of:=SUM([$'L''an 2026'.$G$7:.$G$14])"),
        ("AA10-B2+0", "of:=[.AA10]-[.B2]+0"),
    ],
)
def test_a_formula_names_its_cells_as_opendocument_does(excel: str, opened: str) -> None:
    assert open_formula(excel) == opened


def test_amounts_are_euros_percents_are_ratios_and_days_are_days(tmp_path: Path) -> None:
    cells = list(part(written(committee_report(1), tmp_path)).findall(f".//{TABLE}table-row")[HEADER])
    kinds = [cell.get(f"{OFFICE}value-type") for cell in cells]
    assert kinds == ["string"] * 3 + ["date", "float", "float"] + ["currency"] * 4 + ["percentage"]
    assert {cell.get(f"{OFFICE}currency") for cell in cells[6:10]} == {"EUR"}
    assert _told(cells[6][0]) == "18\u202f000,57\u00a0€"


def test_the_headings_and_the_names_of_the_rows_stay_in_view(tmp_path: Path) -> None:
    views = part(written(committee_report(), tmp_path), "settings.xml")
    first = views.find(f".//{CONFIG}config-item-map-entry[@{CONFIG}name='Dossiers']")
    assert first is not None
    held = {one.get(f"{CONFIG}name"): one.text for one in first}
    assert (held["VerticalSplitPosition"], held["HorizontalSplitPosition"]) == (str(HEADER), "1")


def test_whatever_is_named_is_defined(tmp_path: Path) -> None:
    path = written(committee_report(), tmp_path)
    content, pages = part(path), part(path, "styles.xml")
    defined = {one.get(f"{STYLE}name") for tree in (content, pages) for one in tree.iter(etree.Element)}
    named = {
        value
        for tree in (content, pages)
        for one in tree.iter(etree.Element)
        for name, value in one.attrib.items()
        if str(name).endswith(("style-name", "page-name", "layout-name"))
    }
    assert len(named) > 20
    assert named <= defined


HOSTILE = (
    "=1+1",
    "#N/A",
    "@SUM(A1)",
    "<b>&amp;</b>",
    "a\x00\x1b\ud800b",
    " x ",
    "deux  espaces",
    "1,5",
    "a\nb",
)


def test_hostile_texts_stay_texts(tmp_path: Path) -> None:
    read = rows_of(written(text_report("Textes", *HOSTILE), tmp_path))
    assert [row[0] for row in read[HEADER : HEADER + len(HOSTILE)]] == [clean_text(text) for text in HOSTILE]


@given(st.lists(st.text(max_size=80), min_size=1, max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=8)
def test_any_text_anywhere_gives_a_file_that_reads_back(tmp_path: Path, texts: list[str]) -> None:
    path = written(text_report(*texts), tmp_path)
    with ZipFile(path) as archive:
        for name in archive.namelist():
            if name.endswith(".xml"):
                etree.fromstring(archive.read(name))
    cells = ["\n".join(_told(line) for line in cell) for cell in part(path).iter(f"{TABLE}table-cell")]
    for text in texts:
        assert clean_text(text) in cells


def _told(line: etree._Element) -> str:
    """A line with the spaces and tabs it keeps as elements."""
    said = line.text or ""
    for one in line:
        said += "\t" if str(one.tag).endswith("}tab") else " " * int(str(next(iter(one.attrib.values()))))
        said += one.tail or ""
    return said


def test_days_before_1900_are_days_too_and_a_blank_is_not_a_zero(tmp_path: Path) -> None:
    columns = (Column("day", "Jour", "date"), Column("amount", "Montant", "amount"))
    table = Table("t", "T", "T", columns, ((date(1850, 2, 28), None), (date(2026, 3, 1), Decimal(0))))
    read = rows_of(written(one_table(table), tmp_path))
    assert read[-2:] == [[date(1850, 2, 28), ""], [date(2026, 3, 1), 0]]


def test_a_sheet_without_rows_says_so(tmp_path: Path) -> None:
    read = rows_of(written(committee_report(0), tmp_path))
    assert read[HEADER][0] == "Aucun dossier"


def test_the_same_report_makes_the_same_bytes_its_kind_told_first(tmp_path: Path) -> None:
    for name in ("a.ods", "b.ods"):
        write_table_file(committee_report(), tmp_path / name)
    assert (tmp_path / "a.ods").read_bytes() == (tmp_path / "b.ods").read_bytes()
    with ZipFile(tmp_path / "a.ods") as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.spreadsheet"


def test_a_missing_folder_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ExportFolderMissingError):
        write_ods(committee_report(), tmp_path / "absent" / "report.ods")


def test_writing_one_loads_no_library_of_excel() -> None:
    code = "import sys, ptce_desk.exports.ods_book; sys.exit('openpyxl' in sys.modules or 'lxml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
