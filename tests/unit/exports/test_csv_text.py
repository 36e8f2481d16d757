"""A report as text: French figures, and no cell a spreadsheet would act upon."""

import csv
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from ptce_desk.exports.csv_text import safe_text
from ptce_desk.exports.report import Report
from ptce_desk.exports.table_files import write_table_file
from tests.unit.exports.paper import origin
from tests.unit.exports.samples import committee_report, files_table, text_report


def rows_of(report: Report, folder: Path) -> list[list[str]]:
    path = folder / "report.CSV"
    write_table_file(report, path)
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(content.decode("utf-8-sig").splitlines(), delimiter=";"))


def test_amounts_have_a_decimal_comma_and_dates_are_iso(tmp_path: Path) -> None:
    table = files_table(1)
    rows = rows_of(Report("T", "", origin(name="C"), (table,)), tmp_path)
    assert rows == [
        [column.heading for column in table.columns],
        ["2026-001", "Pôle Sud Archer", "Étude de faisabilité d’une légumerie partagée", "2026-01-01", "2026", "1",
         "18000,57", "9000,28", "9000,28", "0,00", "0,5"],
    ]  # fmt: skip


def test_several_tables_stand_each_under_its_title(tmp_path: Path) -> None:
    rows = rows_of(committee_report(2), tmp_path)
    assert rows[0] == ["Dossiers présentés à la commission permanente"]
    assert rows[4:6] == [[], ["Synthèse"]]


def test_each_table_stands_by_itself_in_an_archive(tmp_path: Path) -> None:
    report = committee_report(2)
    write_table_file(report, tmp_path / "report.zip")
    with ZipFile(tmp_path / "report.zip") as archive:
        held = {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}
    assert list(held) == [f"{table.name}.csv" for table in report.sheets]
    for text, table in zip(held.values(), report.sheets, strict=True):
        heading, *_rows = csv.reader(text.splitlines(), delimiter=";")
        assert heading == [column.heading for column in table.columns]


def test_tables_of_one_name_do_not_take_each_other_s_place_in_an_archive(tmp_path: Path) -> None:
    table = replace(files_table(1), name="CON: a/b")
    write_table_file(Report("T", "", origin(name="C"), (table, replace(table, key="other"))), tmp_path / "report.zip")
    with ZipFile(tmp_path / "report.zip") as archive:
        assert archive.namelist() == ["CON a b.csv", "CON a b (2).csv"]


@pytest.mark.parametrize("text", ["=1+1", "+33 1", "-5", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")'])
def test_a_cell_that_looks_like_a_formula_is_made_text(tmp_path: Path, text: str) -> None:
    assert safe_text(text).startswith("'")
    assert rows_of(text_report("Titre", text), tmp_path)[-1][0].startswith("'")


def test_other_texts_are_left_as_they_are() -> None:
    assert safe_text("Pôle « A & B » ; l’un") == "Pôle « A & B » ; l’un"
