"""What is written in with a pen: once printed, its cells are as large as a hand needs, however many they are."""

import re
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.utils.cell import get_column_letter, range_boundaries

from ptce_desk.exports.pdf_columns import lay_out
from ptce_desk.exports.pdf_free_text import Continued
from ptce_desk.exports.pdf_tables import grid_of
from ptce_desk.exports.pdf_text import load_fonts
from ptce_desk.exports.report import Column, Report, Table
from ptce_desk.exports.table_files import write_ods, write_xlsx
from tests.unit.exports.paper import origin

MM_PER_POINT = 25.4 / 72
A4_MM = 297 - 2 * 0.4 * 25.4
"""Across a page on its side, between the margins of the workbook."""


@pytest.fixture(autouse=True)
def fonts() -> None:
    load_fonts(origin().fonts)


def form(count: int) -> Table:
    """A grid of some criteria, and room for a sentence."""
    columns = (
        Column("number", "N°", width=11),
        Column("title", "Intitulé", width=50, wrap=True),
        Column("requested", "Demandé", "amount"),
        *(Column(f"c{place}", "Ancrage (/20, coef. 2)", "number", width=4, by_hand=True) for place in range(count)),
        Column("remarks", "Observations", width=28, wrap=True, by_hand=True),
    )
    return Table("form", "Grille", "Grille", columns, (("AMI-01", "Légumerie", Decimal(24000), *[None] * count, ""),))


def report(count: int) -> Report:
    return Report("Grilles", "", origin(), (form(count),))


@pytest.mark.parametrize("count", [1, 3, 6, 10])
def test_a_printed_workbook_leaves_room_for_a_hand(tmp_path: Path, count: int) -> None:
    target = tmp_path / "form.xlsx"
    write_xlsx(report(count), target)
    sheet = load_workbook(target).worksheets[0]
    columns = range(1, len(form(count).columns) + 1)
    widths = [(7 * sheet.column_dimensions[get_column_letter(place)].width + 5) / 96 * 25.4 for place in columns]
    areas = [range_boundaries(area.split("!")[1]) for area in str(sheet.print_area).split(",")]
    led = sum(widths[: form(count).frozen_columns])
    across = [
        sum(widths[int(left or 1) - 1 : right]) + (led if place else 0)
        for place, (left, _, right, _) in enumerate(areas)
    ]
    scale = min(1.0, A4_MM / max(across))
    row = next(cell.row for cell in sheet["A"] if cell.value == "AMI-01")
    assert min(widths[3:]) * scale >= 20
    assert sheet.row_dimensions[row].height * MM_PER_POINT * scale >= 12
    sides = sheet.cell(row, 4).border
    assert all(side.style for side in (sides.left, sides.right, sides.top, sides.bottom))
    assert sheet.cell(row, 2).border.left is None


@pytest.mark.parametrize("count", [1, 6])
def test_a_printed_document_leaves_room_for_a_hand(count: int) -> None:
    for layout in lay_out(form(count), 762.0):
        heights = grid_of(layout, Continued()).heights
        hands = [width for width, one in zip(layout.widths, layout.columns, strict=True) if one.by_hand]
        assert min(hands) * MM_PER_POINT >= 20
        assert heights[1] * MM_PER_POINT >= 12


def test_what_is_only_read_stays_as_low_as_its_text(tmp_path: Path) -> None:
    read = Table("read", "Lu", "Lu", (Column("number", "N°"),), (("AMI-01",),))
    target = tmp_path / "read.xlsx"
    write_xlsx(Report("Lu", "", origin(), (read,)), target)
    sheet = load_workbook(target).worksheets[0]
    row = next(cell.row for cell in sheet["A"] if cell.value == "AMI-01")
    assert sheet.row_dimensions[row].height * MM_PER_POINT < 9
    (layout,) = lay_out(read, 762.0)
    assert grid_of(layout, Continued()).heights[1] * MM_PER_POINT < 9


def test_libreoffice_has_a_style_for_each_height(tmp_path: Path) -> None:
    """A height without its style would be that of any row."""
    target = tmp_path / "form.ods"
    write_ods(report(6), target)
    with ZipFile(target) as book:
        content = book.read("content.xml").decode()
    used = set(re.findall(r'table:table-row table:style-name="([^"]+)"', content))
    made = set(re.findall(r'style:name="(row-[^"]+)"', content))
    assert used <= made
    assert "by-hand" in content


def test_every_mean_is_written_to_the_hundredth(tmp_path: Path) -> None:
    """16,00 stands over 15,67."""
    means = Table("m", "Notes", "Notes", (Column("mean", "Note", "score"),), ((Decimal(16),), (Decimal("15.67"),)))
    target = tmp_path / "means.xlsx"
    write_xlsx(Report("Notes", "", origin(), (means,)), target)
    sheet = load_workbook(target).worksheets[0]
    assert {cell.number_format for cell in sheet["A"] if isinstance(cell.value, int | float)} == {"0.00"}
    assert [row[0] for row in lay_out(means, 762.0)[0].rows] == ["16,00", "15,67"]
