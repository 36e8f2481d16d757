"""What a reader that is not Excel finds in the parts of our workbooks."""

import posixpath
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree
from openpyxl import load_workbook

from ptce_desk import __version__
from ptce_desk.exports.blank_book import save_blank_table
from ptce_desk.exports.blank_table import BlankColumn, BlankTable
from ptce_desk.exports.report import Report
from ptce_desk.exports.table_files import write_xlsx
from ptce_desk.exports.xlsx_parts import mended
from tests.unit.exports.paper import origin
from tests.unit.exports.test_xlsx_charts import barred, logo


def books(folder: Path) -> dict[str, Path]:
    """One workbook of each of our writers."""
    column = BlankColumn("Nom", "text", "Celui des statuts.", choices=("Un", "Deux"))
    told, blank = folder / "report.xlsx", folder / "blank.xlsx"
    table = barred((("2026", Decimal(7), Decimal(0)),))
    write_xlsx(Report("Titre", "", origin(name="Commune", logo=logo()), (table,)), told)
    save_blank_table(BlankTable("Modèle", (column,), ("Comment faire.",), date(2026, 3, 1), "Commune"), blank)
    return {"report": told, "blank": blank}


def test_every_part_is_found_from_where_it_is_told_of(tmp_path: Path) -> None:
    for book in books(tmp_path).values():
        with ZipFile(book) as archive:
            names = archive.namelist()
            for name in names:
                if not name.endswith(".rels"):
                    continue
                folder = posixpath.dirname(posixpath.dirname(name))
                for relation in etree.fromstring(archive.read(name)):
                    target = relation.get("Target", "")
                    assert not target.startswith("/"), (name, target)
                    assert posixpath.normpath(posixpath.join(folder, target)) in names, (name, target)
        assert load_workbook(book).sheetnames


def test_a_link_out_of_the_workbook_stays() -> None:
    link = b'<Relationship Target="https://www.service-public.fr/" TargetMode="External"/>'
    assert mended("xl/worksheets/_rels/sheet1.xml.rels", link) == link


def test_the_workbook_says_which_program_wrote_it(tmp_path: Path) -> None:
    for book in books(tmp_path).values():
        with ZipFile(book) as archive:
            told = etree.parse(BytesIO(archive.read("docProps/app.xml")))
        assert told.findtext("{*}Application") == f"PTCE Desk/{__version__}"
        assert told.findtext("{*}AppVersion") == "0.0001"
