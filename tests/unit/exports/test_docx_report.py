"""A report as a Word document: what a second reader finds in it, and what a screen reader is told."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import docx
import pytest
from docx.document import Document as WordDocument

from ptce_desk.domain.paper import PaperSize
from ptce_desk.exports.chart_data import Bar
from ptce_desk.exports.documents import BarChart, Document
from ptce_desk.exports.docx_report import docx_of
from ptce_desk.exports.report import Column, ReadingLine, Row, Table, Total
from tests.unit.exports.paper import origin

D = Decimal
ORIGIN = origin()
COLUMNS = (
    Column[object]("what", "Quoi"),
    Column[object]("amount", "Montant", "amount", total=Total.SUM),
)
HOSTILE = '=1+1 <b>R&D</b> "Cie"\x00; \t« é » \U0001f600\nsuite'


def made(*tables: Table, **more: object) -> WordDocument:
    document = Document("Rapport annuel", "Exercice 2026", ORIGIN, tables)
    return docx.Document(BytesIO(docx_of(replace(document, **more))))  # type: ignore[arg-type]


def table(*rows: tuple[str, Decimal | None], **more: str) -> Table:
    return Table("awards", "Aides", "Aides accordées", COLUMNS, rows, **more)  # type: ignore[arg-type]


def test_what_was_typed_stays_as_it_is_but_what_no_document_may_hold() -> None:
    held = made(table((HOSTILE, D("1234.50")), ("autre", None))).tables[0]
    texts = [[cell.text for cell in row.cells] for row in held.rows]
    assert texts[1][0].replace("\n", " ").replace("\t", " ") == HOSTILE.replace("\x00", "").replace("\n", " ").replace(
        "\t", " "
    )
    assert [row[1] for row in texts] == ["Montant", "1\u202f234,50\u00a0€", "", "1\u202f234,50\u00a0€"]
    assert texts[-1][0] == "Total"


def test_the_headings_of_a_table_stand_again_on_each_page_and_are_told_as_such() -> None:
    held = made(table(*[(str(one), D(1)) for one in range(3)])).tables[0]
    heads = [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in held.rows]
    assert heads == [True, False, False, False, False]
    assert held._tbl.xpath("string(w:tblPr/w:tblDescription/@w:val)") == "Aides accordées"
    assert len(held.columns) == len(COLUMNS)


def test_it_is_in_french_titled_and_its_sections_are_headings() -> None:
    held = made(table(), reading=(ReadingLine("Montant", "ce qui a été voté."),))
    assert (held.core_properties.title, held.core_properties.language) == ("Rapport annuel – Exercice 2026", "fr-FR")
    assert set(held.styles.element.xpath("//w:rPrDefault//w:lang/@w:val")) == {"fr-FR"}
    said = [(one.style.name if one.style else "", one.text) for one in held.paragraphs]
    assert ("Title", "Rapport annuel") in said
    assert ("Heading 1", "Aides accordées") in said
    assert any(text == "Montant\u00a0: ce qui a été voté." for _style, text in said)


def test_an_empty_table_says_so_rather_than_standing_empty() -> None:
    held = made(table(empty_text="Aucune aide accordée."))
    assert held.tables == []
    assert any(one.text == "Aucune aide accordée." for one in held.paragraphs)


def test_a_chart_says_what_it_shows_to_who_does_not_see_it() -> None:
    chart = BarChart("Voté <& par région", (Bar("Bretagne", D(2), "2 €"), Bar("Corse", D(1), "1 €")))
    held = made(table(("a", D(1))), charts={"awards": chart})
    (shape,) = held.inline_shapes
    assert "Voté <& par région" in shape._inline.docPr.get("descr")
    assert shape.width > shape.height


@pytest.mark.parametrize("fictitious", [True, False])
def test_made_up_data_are_said_to_be_on_the_cover(*, fictitious: bool) -> None:
    held = made(table(), origin=replace(ORIGIN, fictitious=fictitious))
    assert any("Données fictives" in one.text for one in held.paragraphs) == fictitious
    assert held.core_properties.author == ORIGIN.organisation


def test_a_count_of_none_is_written_and_what_is_not_known_is_blank() -> None:
    counts = Table("counts", "Comptes", "Comptes", (Column[object]("count", "Nombre", "count"),), ((0,), (None,)))
    assert [row.cells[0].text for row in made(counts).tables[0].rows] == ["Nombre", "0", ""]


def test_figures_have_the_room_they_need_beside_long_texts() -> None:
    wide = table(*[("mot " * 60, D("123456789.00"))])
    columns = (Column[object]("what", "Quoi", wrap=True), COLUMNS[1])
    text, figure = (one.width for one in made(replace(wide, columns=columns)).tables[0].columns)
    assert text is not None
    assert figure is not None
    assert text > figure > 1_000_000  # of a page 9 396 000 wide


def test_the_same_report_is_the_same_bytes() -> None:
    document = Document("Rapport", "", ORIGIN, (table(("a", D(1))),))
    assert docx_of(document) == docx_of(document)


def test_columns_that_one_page_does_not_hold_go_on_in_another_band_led_by_those_that_name_the_rows() -> None:
    columns = (
        Column[object]("number", "N°"),
        *(Column[object](f"c{place}", f"Montant {place}", "amount", total=Total.SUM) for place in range(20)),
    )
    rows: tuple[Row, ...] = tuple((f"2026-00{row}", *(D(100000 + place) for place in range(20))) for row in range(3))
    bands = made(Table("wide", "Large", "Large", columns, rows, frozen_columns=1)).tables
    assert len(bands) > 1
    headings = [[cell.text for cell in band.rows[0].cells] for band in bands]
    assert {heading[0] for heading in headings} == {"N°"}
    assert [one for heading in headings for one in heading[1:]] == [f"Montant {place}" for place in range(20)]
    for band in bands:
        told = [[cell.text for cell in row.cells] for row in band.rows]
        assert [row[0] for row in told[1:]] == ["2026-000", "2026-001", "2026-002", "Total"]
        assert len(told[0]) <= 13


def test_the_few_columns_of_a_last_band_are_not_stretched_across_the_page() -> None:
    columns = (
        Column[object]("number", "N°"),
        *(Column[object](f"c{place}", f"Montant {place}", "amount") for place in range(20)),
    )
    rows: tuple[Row, ...] = (("2026-001", *(D(100000 + place) for place in range(20))),)
    first, *_others, last = made(Table("wide", "Large", "Large", columns, rows, frozen_columns=1)).tables
    widths = [int(band._tbl.tblPr.xpath("string(w:tblW/@w:w)")) for band in (first, last)]
    assert widths[0] == 5000
    assert widths[1] < 5000 * 2 / 3
    grid = [sum(column.width or 0 for column in band.columns) for band in (first, last)]
    assert grid[1] / grid[0] == pytest.approx(widths[1] / 5000, abs=0.01)


def test_the_last_rows_go_with_the_notes_under_them_and_the_notes_with_the_room_to_sign() -> None:
    held = made(replace(table(*[(str(one), D(1)) for one in range(9)]), notes=("Règles.", "Vu.", "Signature :")))
    (grid,) = held.tables
    assert [bool(row._tr.xpath(".//w:keepNext")) for row in grid.rows] == [False] * 8 + [True] * 3
    stays = {one.text: one.paragraph_format.keep_with_next for one in held.paragraphs if one.text}
    assert [bool(stays[text]) for text in ("Règles.", "Vu.", "Signature\u00a0:")] == [True, True, False]
    bare = made(table(*[(str(one), D(1)) for one in range(9)])).tables[0]
    assert not bare._tbl.xpath(".//w:keepNext")


@pytest.mark.parametrize(("tables", "apart"), [(1, False), (5, True)])
def test_a_cover_without_contents_has_no_page_of_its_own(tables: int, *, apart: bool) -> None:
    held = made(*[replace(table(("a", D(1))), key=f"t{place}") for place in range(tables)])
    heading = next(one for one in held.paragraphs if one.style is not None and one.style.name == "Heading 1")
    assert bool(heading.paragraph_format.page_break_before) is apart


def test_pages_are_of_the_paper_chosen_and_hold_as_many_columns_as_it_has_room_for() -> None:
    columns = tuple(Column[object](f"c{number}", f"Colonne {number}") for number in range(12))
    wide = Table("awards", "Aides", "Aides accordées", columns, (("Accompagnement",) * 12,))
    tables, widths = [], []
    for size in PaperSize:
        held = made(wide, origin=replace(ORIGIN, paper=size))
        tables.append(len(held.tables))
        widths.append(round((held.sections[0].page_width or 0) / 36000))
    assert (tables, widths) == ([2, 1], [297, 420])
