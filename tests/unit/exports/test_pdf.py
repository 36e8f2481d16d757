"""A document read back from its PDF: every figure, every text as typed, nothing outside the page."""

import struct
import zlib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader
from reportlab.lib.pagesizes import A4, landscape

from ptce_desk.domain.budget import Consumption
from ptce_desk.domain.paper import HeldPaper, PaperSize
from ptce_desk.exports import labels
from ptce_desk.exports.chart_data import Bar, ConsumptionBar
from ptce_desk.exports.charts import FONT
from ptce_desk.exports.documents import (
    BarChart,
    Chart,
    ConsumptionChart,
    Document,
    document_of,
    with_columns,
)
from ptce_desk.exports.paper import holding
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.pdf_columns import cell_text
from ptce_desk.exports.pdf_look import BOTTOM, SIDE, TOP
from ptce_desk.exports.pdf_text import BOLD, text_width
from ptce_desk.exports.report import Column, ReadingLine, Report, Table, Total
from ptce_desk.formatting import amount_text
from tests.slowly import spread
from tests.unit.exports.paper import fonts_of, note_of, origin, pages_of, pieces_of, squeezed, text_of
from tests.unit.exports.samples import committee_report, files_table, text_report

D = Decimal
HOSTILE = (
    "<b>gras</b>",
    "<img src=http://exemple.fr/x.png>",
    "<b>pas fermé",
    "Vie & Terre &amp; Cie",
    '« Le "Pôle" d\'ici »',
    "=SOMME(A1)",
    "Pôle 😀 été",
    "Cœur d’Œuvre − ½ ≤ 3",
)
LONG_TITLE = ("Étude de faisabilité d’une légumerie partagée entre les structures du pôle " * 5)[:300]


def written(folder: Path, document: Document) -> Path:
    path = folder / "document.pdf"
    write_pdf(document, path)
    return path


def document(count: int = 8, *, fictitious: bool = False) -> Document:
    return document_of(committee_report(count, fictitious=fictitious))


def png(width: int = 60, height: int = 20) -> bytes:
    """A grey picture."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def assert_nothing_is_clipped(path: Path) -> None:
    for page in pages_of(path):
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        ends: dict[float, list[tuple[float, float]]] = {}
        for piece in pieces_of(page):
            font = BOLD if "Bold" in piece.font else FONT
            end = piece.left + text_width(piece.text, font, piece.size)
            assert piece.left >= SIDE - 1, piece
            assert end <= width - SIDE + 1, piece
            assert 20 <= piece.bottom <= height - 20, piece
            ends.setdefault(round(piece.bottom, 1), []).append((piece.left, end))
        for spans in ends.values():
            ordered = sorted(spans)
            assert all(end <= left + 0.5 for (_, end), (left, _) in pairwise(ordered)), ordered


@pytest.mark.parametrize("count", [1, 8, 60])
def test_every_cell_and_total_of_the_report_is_printed(tmp_path: Path, count: int) -> None:
    report = committee_report(count)
    text = text_of(written(tmp_path, document_of(report)))
    for table in report.sheets:
        kinds = [column.kind for column in table.columns]
        rows = [*table.rows, table.totals()]
        cells = [cell_text(cell, kind) for row in rows for cell, kind in zip(row, kinds, strict=True)]
        assert [cell for cell in cells if squeezed(cell) not in text] == []
        assert all(squeezed(column.heading) in text for column in table.columns)


@pytest.mark.parametrize("columns", [2, 9, 30])
def test_an_amount_is_never_broken(tmp_path: Path, columns: int) -> None:
    amounts = tuple(D(10**9) / 3 * number for number in range(1, columns + 1))
    headings = tuple(Column(f"c{number}", "Montant", "amount") for number in range(columns))
    long = Column("text", "Observations", wrap=True)
    table = Table("amounts", "Montants", "", (long, *headings), (("Un texte assez long " * 40, *amounts),))
    path = written(tmp_path, Document("Montants", "", origin(), (table,)))
    lines = {line for page in pages_of(path) for line in page.extract_text().split("\n")}
    assert {amount_text(amount).replace("\u00a0", " ") for amount in amounts} <= lines
    assert_nothing_is_clipped(path)


@pytest.mark.slow
@pytest.mark.parametrize("count", [0, 1, 8, 500])
def test_nothing_leaves_the_page_nor_covers_its_neighbour(tmp_path: Path, count: int) -> None:
    assert_nothing_is_clipped(written(tmp_path, document(count)))


def test_no_row_says_so(tmp_path: Path) -> None:
    assert "Aucundossier" in text_of(written(tmp_path, document(0)))


@pytest.mark.slow
def test_pages_are_counted_and_the_header_comes_back_on_each(tmp_path: Path) -> None:
    table = files_table(200)
    path = written(tmp_path, Document("Agenda", "", origin(), (table,)))
    pages = pages_of(path)
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        text = squeezed(page.extract_text())
        assert f"{number}/{len(pages)}" in text
        assert "N°PTCEObjet" in text
        assert "région.ptce" in text
        assert "RégionExemple&Cie" in text
        assert "Établile01/03/2026" in text


def test_only_our_fonts_are_used_and_they_are_in_the_file(tmp_path: Path) -> None:
    charts: dict[str, Chart] = {"files": BarChart("Voté", (Bar("A", D(1), "1 €"),))}
    report = committee_report(8)
    path = written(tmp_path, document_of(report, charts=charts, notes=(note_of(1),)))
    fonts = fonts_of(path)
    assert fonts
    assert all("DejaVuSans" in name and embedded for name, embedded in fonts.items())


def test_the_properties_say_what_it_is_and_who_made_it(tmp_path: Path) -> None:
    reader = PdfReader(written(tmp_path, document(fictitious=True)))
    properties = reader.metadata
    assert properties is not None
    assert properties.title == "Commission permanente du 12 mars 2026"
    assert properties.subject == "Économie sociale et solidaire"
    assert properties.author == "Région Exemple & Cie"
    assert properties.creator == "PTCE Desk"
    assert properties.keywords == labels.FICTITIOUS
    assert properties.creation_date is not None
    assert properties.creation_date.date() == date(2026, 3, 1)
    assert str(reader.root_object["/Lang"]) == "fr-FR"


def test_the_same_document_makes_the_same_file(tmp_path: Path) -> None:
    first = written(tmp_path, document()).read_bytes()
    assert written(tmp_path, document()).read_bytes() == first


def test_made_up_data_are_said_on_every_page(tmp_path: Path) -> None:
    mark = squeezed(labels.FICTITIOUS)
    real, fictitious = document(60), document(60, fictitious=True)
    assert all(mark in squeezed(page.extract_text()) for page in pages_of(written(tmp_path, fictitious)))
    assert mark not in text_of(written(tmp_path, real))


def test_the_logo_stands_on_every_page(tmp_path: Path) -> None:
    path = written(tmp_path, Document("Agenda", "", origin(logo=png()), (files_table(60),)))
    assert all(len(page.images) == 1 for page in pages_of(path))


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_is_typed_is_printed_as_typed_and_does_nothing(tmp_path: Path, hostile: str) -> None:
    note = note_of(1, hostile)
    made = document_of(text_report(hostile, hostile), notes=(note,))
    path = written(tmp_path, made)
    assert text_of(path).count(squeezed(hostile)) >= 6
    assert all(len(page.images) == 0 for page in pages_of(path))
    assert_nothing_is_clipped(path)


def test_a_character_the_font_lacks_leaves_a_square(tmp_path: Path) -> None:
    assert "Pôle□arbre" in text_of(written(tmp_path, document_of(text_report("Pôle 🌳 arbre"))))


def test_a_long_title_goes_to_several_lines(tmp_path: Path) -> None:
    path = written(tmp_path, Document("Note", LONG_TITLE, origin(), notes=(note_of(1, LONG_TITLE),)))
    assert squeezed(LONG_TITLE) in text_of(path)
    assert_nothing_is_clipped(path)


@pytest.mark.parametrize("text", ["mot " * 4000, "x" * 3000, "\n".join(["ligne"] * 300)])
def test_a_text_longer_than_a_page_goes_on_over_the_next(tmp_path: Path, text: str) -> None:
    table = Table("texts", "Textes", "", (Column("n", "N°"), Column("text", "Texte", wrap=True)), (("1", text),))
    path = written(tmp_path, Document("Textes", "", origin(), (table,)))
    whole = "".join(squeezed(page.extract_text()) for page in pages_of(path))
    letters = squeezed(text)[0]
    assert whole.count(letters) >= squeezed(text).count(letters)
    assert_nothing_is_clipped(path)


def test_more_columns_than_a_page_holds_go_on_below_with_the_first_column(tmp_path: Path) -> None:
    amounts = tuple(D(10**9 + number) for number in range(30))
    columns = tuple(Column(f"c{number}", f"Montant {number}", "amount") for number in range(30))
    table = Table("wide", "Large", "Large", (Column("name", "Nom"), *columns), (("Dossier 1", *amounts),))
    path = written(tmp_path, Document("Large", "", origin(), (table,)))
    text = text_of(path)
    assert all(squeezed(amount_text(amount)) in text for amount in amounts)
    assert text.count("Dossier1") > 1
    assert_nothing_is_clipped(path)


def test_a_note_is_printed_in_eight_points_or_more(tmp_path: Path) -> None:
    path = written(tmp_path, Document("Note", "", origin(), notes=(note_of(1),)))
    pieces = [one for page in pages_of(path) for one in pieces_of(page) if one.text.strip()]
    body = [one for one in pieces if BOTTOM < one.bottom < A4[1] - TOP]
    assert len(body) > 20
    assert min(one.size for one in body) >= 8


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("columns", spread(range(1, 6), 5))
def test_a_table_that_a_page_holds_is_whole_even_when_another_stands_beside_it(
    columns: int, place: int, tmp_path: Path
) -> None:
    named = tuple(Column(f"c{number}", f"Colonne{number}", wrap=True) for number in range(columns))
    lines = tuple(tuple(f"Accompagnement {number} {column}" for column in range(columns)) for number in range(3))
    note, beside = note_of(1), [note_of(1).beside[0]]
    beside.insert(place, Table("lines", "Lignes", "Lignes", named, lines))
    path = written(tmp_path, Document("Note", "", origin(), notes=(replace(note, beside=tuple(beside)),)))
    assert [text_of(path).count(f"Colonne{number}") for number in range(columns)] == [1] * columns
    assert_nothing_is_clipped(path)


def test_wide_tables_lie_sideways_and_notes_stand_upright(tmp_path: Path) -> None:
    path = written(tmp_path, document_of(committee_report(8, fictitious=False), notes=(note_of(1), note_of(2))))
    sizes = [(round(float(p.mediabox.width)), round(float(p.mediabox.height))) for p in pages_of(path)]
    upright, sideways = tuple(map(round, A4)), tuple(map(round, landscape(A4)))
    assert sizes == [sideways] * (len(sizes) - 2) + [upright, upright]


def test_each_note_has_its_page_and_its_place_in_the_table_of_contents(tmp_path: Path) -> None:
    path = written(tmp_path, Document("Notes", "", origin(), notes=tuple(note_of(number) for number in range(1, 6))))
    reader = PdfReader(path)
    assert len(reader.pages) == 5
    for number, page in enumerate(reader.pages, 1):
        assert f"Dossier2026-{number:03}" in squeezed(page.extract_text())
    titles = [entry["/Title"] for entry in reader.outline if not isinstance(entry, list)]
    assert [str(title)[:16] for title in titles] == [f"Dossier 2026-00{number}" for number in range(1, 6)]


def test_a_note_with_many_lines_goes_over_to_another_page(tmp_path: Path) -> None:
    note = note_of(1)
    lines = tuple((f"Dépense {number}", D(number)) for number in range(1, 120))
    columns = (Column("text", "Dépense", wrap=True), Column("amount", "Montant", "amount", total=Total.SUM))
    long = Table("costs", "Dépenses", "Dépenses", columns, lines)
    more = type(note)(note.heading, note.title, note.facts, note.figures, (long, note.beside[1]), note.tables)
    path = written(tmp_path, Document("Note", "", origin(), notes=(more,)))
    text = text_of(path)
    assert all(f"Dépense{number}" in text for number in range(1, 120))
    assert_nothing_is_clipped(path)


def test_charts_stand_above_their_table(tmp_path: Path) -> None:
    charts: dict[str, Chart] = {
        "files": BarChart("Voté par dispositif", (Bar("<b>A</b>", D(12), "12 €"), Bar("B", D(0), "0 €"))),
        "summary": ConsumptionChart("Enveloppes", (ConsumptionBar("AMI", Consumption(D(100), D(80), D(40))),)),
    }
    path = written(tmp_path, document_of(committee_report(3, fictitious=False), charts=charts))
    text = text_of(path)
    assert "<b>A</b>" in text
    assert text.index("Votépardispositif") < text.index("Dossiersprésentés")
    assert text.index("Enveloppes") < text.index("Synthèse")
    assert_nothing_is_clipped(path)


def test_only_the_columns_wanted_are_kept() -> None:
    table = with_columns(files_table(2), ("number", "proposed"))
    assert [column.heading for column in table.columns] == ["N°", "Proposé"]
    assert table.rows == tuple((row[0], row[8]) for row in files_table(2).rows)


def test_how_to_read_it_is_said_once_for_each_column() -> None:
    report = committee_report(2)
    twice = Report("T", "", origin(name="C"), report.sheets, reading=report.reading)
    found = [line.label for line in document_of(twice).reading]
    assert found == ["Origine", "PTCE", "Assiette retenue"]


@pytest.mark.parametrize("sideways", [True, False])
def test_every_page_is_held_as_one_asks_notes_as_well(tmp_path: Path, *, sideways: bool) -> None:
    target = tmp_path / "a.pdf"
    with holding(HeldPaper(sideways)):
        write_pdf(Document("Titre", "", origin(), (files_table(),), notes=(note_of(1),)), target)
    pages = PdfReader(target).pages
    assert len(pages) >= 2
    assert {page.mediabox.width > page.mediabox.height for page in pages} == {sideways}
    write_pdf(Document("Titre", "", origin(), (files_table(),), notes=(note_of(1),)), target)
    assert {page.mediabox.width > page.mediabox.height for page in PdfReader(target).pages} == {True, False}


@pytest.mark.parametrize(
    ("asked", "tables", "notes"), [(None, (1191, 842), (595, 842)), (True, (1191, 842), (842, 595))]
)
def test_tables_are_on_the_paper_chosen_and_the_notes_that_follow_them_on_a4(
    tmp_path: Path, *, asked: bool | None, tables: tuple[int, int], notes: tuple[int, int]
) -> None:
    columns = tuple(Column(f"c{number}", f"Colonne{number}", wrap=True) for number in range(12))
    rows = tuple(tuple(f"Accompagnement {number}" for number in range(12)) for _row in range(3))
    document = Document("Titre", "", origin(), (Table("t", "T", "T", columns, rows),), notes=(note_of(1),))
    target = tmp_path / "a.pdf"
    told = []
    for size in PaperSize:
        with holding(HeldPaper(asked)):
            write_pdf(replace(document, origin=replace(origin(), paper=size)), target)
        pages = PdfReader(target).pages
        told.append([(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in pages])
        assert_nothing_is_clipped(target)
    _small, large = told
    assert large == [tables, notes], "twelve columns stand side by side"
    assert (1191, 842) not in told[0]


@pytest.mark.slow
@pytest.mark.parametrize(("count", "columns"), [(12, 2), (60, 1)])
def test_how_to_read_a_document_takes_two_columns_of_a_page_as_long_as_they_stand_on_it(
    tmp_path: Path, count: int, columns: int
) -> None:
    reading = tuple(ReadingLine(f"Colonne{number}", f"Ce{number} que la colonne tient.") for number in range(count))
    path = written(tmp_path, Document("Titre", "", origin(), (files_table(1),), reading=reading))
    lines = [line for page in pages_of(path) for line in page.extract_text(extraction_mode="layout").split("\n")]
    assert sum("Colonne0" in line and f"Colonne{count // 2}" in line for line in lines) == columns - 1
    assert all(f"Ce{number}quelacolonne" in text_of(path) for number in range(count))
    assert_nothing_is_clipped(path)
