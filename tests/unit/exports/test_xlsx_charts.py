"""The bars a workbook draws under a table."""

import re
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from openpyxl import load_workbook
from PIL import Image

from ptce_desk.exports import labels
from ptce_desk.exports.report import Column, Report, StackedBars, Table, Total
from ptce_desk.exports.table_files import write_xlsx
from tests.unit.exports.paper import origin

BARS = StackedBars("Montants demandés", "year", (("granted", "1A7A48"), ("refused", "5B1410")))
ROWS = (("2025", Decimal(10), Decimal(4)), ("2026", Decimal(7), Decimal(0)))


def barred(rows: tuple[tuple[str, Decimal, Decimal], ...]) -> Table:
    """A table of two parts, with its bars."""
    return Table(
        key="asked",
        name="Demandé l’an",
        title="Demandé",
        columns=(
            Column("year", "Exercice"),
            Column("granted", "Accordé", "amount", total=Total.SUM),
            Column("refused", "Refusé", "amount", total=Total.SUM),
        ),
        rows=rows,
        bars=BARS,
    )


def logo() -> bytes:
    """A picture."""
    stream = BytesIO()
    Image.new("RGB", (60, 20)).save(stream, "PNG")
    return stream.getvalue()


def drawn(folder: Path, table: Table) -> dict[str, str]:
    """The charts and drawings of a workbook, by their path in it."""
    report = Report("Titre", "", origin(name="Commune"), (table,))
    write_xlsx(report, folder / "bars.xlsx")
    with ZipFile(folder / "bars.xlsx") as book:
        names = [name for name in book.namelist() if re.match(r"xl/(charts|drawings)/\w+\.xml", name)]
        return {name: book.read(name).decode() for name in names}


def test_the_values_of_a_chart_are_kept_for_programs_that_do_not_calculate(tmp_path: Path) -> None:
    chart = etree.fromstring(drawn(tmp_path, barred(ROWS))["xl/charts/chart1.xml"].encode())
    kept = [
        [point.findtext("{*}v") for point in cache.iterfind("{*}pt")]
        for cache in chart.iter("{*}strCache", "{*}numCache")
    ]
    assert kept == [["Accordé"], ["2025", "2026"], ["10", "7"], ["Refusé"], ["2025", "2026"], ["4", "0"]]


def test_bars_are_drawn_from_the_cells_of_their_table(tmp_path: Path) -> None:
    parts = drawn(tmp_path, barred(ROWS))
    chart = parts["xl/charts/chart1.xml"]
    tab = "'Demandé l’an'!"
    assert re.findall(r"<(?:\w+:)?f>(.*?)</", chart) == [
        *(f"{tab}$B$5", f"{tab}$A$6:$A$7", f"{tab}$B$6:$B$7"),
        *(f"{tab}$C$5", f"{tab}$A$6:$A$7", f"{tab}$C$6:$C$7"),
    ]
    assert 'grouping val="stacked"' in chart
    assert 'overlap val="100"' in chart
    assert re.findall(r'srgbClr val="(\w+)"', chart) == ["1A7A48", "5B1410"]
    sheet = load_workbook(tmp_path / "bars.xlsx").worksheets[0]
    assert [cell.value for row in sheet["A5:C6"] for cell in row][:4] == ["Exercice", "Accordé", "Refusé", "2025"]


def test_each_chart_has_words_read_aloud_in_its_place(tmp_path: Path) -> None:
    second = replace(barred(ROWS), key="paid", name="Versé", title="Versé & « dû »")
    bare = replace(barred(ROWS), key="none", name="Sans", bars=None)
    report = Report("Titre", "", origin(logo=logo()), (barred(ROWS), bare, second))
    write_xlsx(report, tmp_path / "bars.xlsx")
    with ZipFile(tmp_path / "bars.xlsx") as book:
        drawings = [book.read(name) for name in sorted(book.namelist()) if name.startswith("xl/drawings/drawing")]
    told = [[one.get("descr") for one in etree.fromstring(drawing).iter("{*}cNvPr")] for drawing in drawings]
    charts = [
        labels.chart_alternative(title)
        for title in ("Demandé – Montants demandés", "Versé & « dû » – Montants demandés")
    ]
    assert [[words for words in one if words in charts] for one in told] == [[charts[0]], [charts[1]]]
    assert len(told[0]) == 2
    assert None not in told[0]


def test_bars_stand_under_their_table_and_are_printed_with_it(tmp_path: Path) -> None:
    drawing = drawn(tmp_path, barred(ROWS))["xl/drawings/drawing1.xml"]
    sheet = load_workbook(tmp_path / "bars.xlsx").worksheets[0]
    totals_row = 8
    row = int(re.findall(r"<(?:\w+:)?row>(\d+)<", drawing)[0]) + 1
    height = int(re.findall(r'cy="(\d+)"', drawing)[0]) / 12700
    assert row > totals_row
    assert int(str(sheet.print_area).rpartition("$")[2]) >= row + int(height / 15)


def test_a_table_without_rows_draws_nothing(tmp_path: Path) -> None:
    assert drawn(tmp_path, barred(())) == {}


def test_bars_are_of_columns_of_their_table() -> None:
    with pytest.raises(ValueError, match="lost"):
        replace(barred(()), bars=StackedBars("", "year", (("lost", "000000"),)))
