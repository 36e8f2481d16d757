"""The logo of a workbook: once, on its first sheet, beside the lines above the table, with its words, on the page."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from PIL import Image

from ptce_desk.exports.report import Column, Report, Table
from ptce_desk.exports.table_files import write_table_file
from tests.unit.exports.paper import origin
from tests.unit.exports.samples import committee_report

EMU_PER_MM = 36_000


def picture(across: int, down: int) -> bytes:
    with BytesIO() as stream:
        Image.new("RGB", (across, down), "#1E5AA8").save(stream, "PNG")
        return stream.getvalue()


def written(folder: Path, ending: str, png: bytes | None, report: Report | None = None) -> Path:
    report = report or committee_report(fictitious=False)
    path = folder / f"report.{ending}"
    write_table_file(replace(report, origin=origin(logo=png)), path)
    return path


@pytest.mark.parametrize(("across", "down"), [(400, 100), (100, 400), (2000, 20)])
def test_it_keeps_its_shape_within_the_lines_above_the_table(tmp_path: Path, across: int, down: int) -> None:
    with ZipFile(written(tmp_path, "xlsx", picture(across, down))) as book:
        drawing = book.read("xl/drawings/drawing1.xml").decode()
    ((width, height),) = re.findall(r'<(?:xdr:)?ext cx="(\d+)" cy="(\d+)"', drawing)[:1]
    assert int(width) / int(height) == pytest.approx(across / down, rel=0.01)
    assert int(height) <= 16 * EMU_PER_MM
    assert int(width) <= 50 * EMU_PER_MM
    assert 'descr="Logo : Région Exemple &amp; Cie"' in drawing


def test_only_the_first_sheet_has_it_and_a_workbook_without_one_holds_no_picture(tmp_path: Path) -> None:
    with ZipFile(written(tmp_path, "xlsx", picture(40, 10))) as book:
        drawn = [name for name in book.namelist() if "/_rels/sheet" in name and b"drawing1" in book.read(name)]
        assert drawn == ["xl/worksheets/_rels/sheet1.xml.rels"]
    for ending in ("xlsx", "ods"):
        with ZipFile(written(tmp_path, ending, None)) as book:
            assert not [name for name in book.namelist() if name.endswith("png")]


def test_it_is_on_the_printed_page_of_a_narrow_table_beside_its_title(tmp_path: Path) -> None:
    narrow = Table("one", "Une", "Un titre", (Column("text", "Texte"),), (("x",),))
    report = Report("Document", "", origin(), (narrow,))
    area = str(load_workbook(written(tmp_path, "xlsx", picture(400, 100), report)).worksheets[0].print_area)
    without = str(load_workbook(written(tmp_path, "xlsx", None, report)).worksheets[0].print_area)
    assert area > without


def test_an_open_document_lists_it_and_shows_it_with_its_words(tmp_path: Path) -> None:
    png = picture(400, 100)
    with ZipFile(written(tmp_path, "ods", png)) as book:
        assert book.read("Pictures/logo.png") == png
        assert 'full-path="Pictures/logo.png"' in book.read("META-INF/manifest.xml").decode()
        content = book.read("content.xml").decode()
        assert content.count("<draw:image ") == 1
        assert "<svg:desc>Logo : Région Exemple &amp; Cie</svg:desc>" in content
