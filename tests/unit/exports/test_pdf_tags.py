"""What is heard of a PDF is what is seen: headings, texts, lists and tables, each once, in the order they are read."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pypdf import PdfReader
from pypdfium2 import PdfDocument
from reportlab.pdfgen.canvas import Canvas

from ptce_desk.exports import pdf_document
from ptce_desk.exports.chart_data import Bar
from ptce_desk.exports.charts import FONT
from ptce_desk.exports.documents import BarChart, Chart, Document, Fact, document_of
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.pdf_columns import Layout, lay_out
from ptce_desk.exports.pdf_look import SIDE
from ptce_desk.exports.pdf_structure import Structure
from ptce_desk.exports.pdf_text import load_fonts, spaced, wrapped
from ptce_desk.exports.report import Column, Row, Table
from tests.unit.exports.paper import FONTS, note_of, origin
from tests.unit.exports.samples import committee_report, files_table
from tests.unit.exports.spoken import Spoken, heard

D = Decimal
CHART: Chart = BarChart("Voté par dispositif", (Bar("A", D(12), "12 €"), Bar("B", D(0), "0 €")))
LONG = "Le projet réunit les habitants et douze structures du pays. " * 150


def written(folder: Path, document: Document) -> Path:
    path = folder / "document.pdf"
    write_pdf(document, path)
    return path


def committee(count: int = 40) -> Document:
    """An agenda over several pages, under a chart, then two notes."""
    return document_of(committee_report(count), charts={"files": CHART}, notes=(note_of(1), note_of(2)))


def rows_of(layout: Layout) -> list[list[str]]:
    """What a table says: its headings, its rows, its totals."""
    rows = (layout.headings, *layout.rows, *([layout.totals] if layout.totals else []))
    return [[plain(cell) for cell in row] for row in rows]


def plain(text: str) -> str:
    """A text as it is heard: a no-break space is one as any other."""
    return text.replace("\u00a0", " ")


def tables_of(tables: Iterable[Table], width: float) -> list[list[list[str]]]:
    """What tables say, those too wide in several bands."""
    return [rows_of(layout) for table in tables for layout in lay_out(table, width)]


def headings(whole: Spoken) -> list[tuple[str, str]]:
    return [(one.role, one.text) for one in whole.walk() if re.fullmatch(r"H\d", one.role)]


def test_every_cell_of_every_table_is_heard_once_in_its_row(tmp_path: Path) -> None:
    document = committee()
    whole = heard(written(tmp_path, document))
    said = [table.rows() for table in whole.all("Table")]
    first = tables_of(document.tables, 841.89 - 2 * SIDE)
    assert said[: len(first)] == first
    assert len({cell.pages[0] for cell in whole.all("TD")}) > 4
    notes = said[len(first) :]
    assert len(notes) == 2 * 5
    for note, five in zip(document.notes, (notes[:5], notes[5:]), strict=True):
        assert five[0] == [[one.label for one in note.figures], [plain(one.text) for one in note.figures]]
        inside = (*note.beside, *note.tables)
        assert [table[0] for table in five[1:]] == [[one.heading for one in table.columns] for table in inside]
        names = [[plain(str(row[0])) for row in table.rows] for table in inside]
        assert [[row[0] for row in five[place][1:][: len(one)]] for place, one in enumerate(names, 1)] == names


def test_headings_are_those_of_columns_and_of_rows_where_there_are_many(tmp_path: Path) -> None:
    whole = heard(written(tmp_path, Document("Agenda", "", origin(), (files_table(3),), notes=(note_of(1),))))
    agenda, figures, costs, *_others = whole.all("Table")
    assert [[(cell.role, _scope(cell)) for cell in row.children[:2]] for row in agenda.children] == [
        [("TH", "Column"), ("TH", "Column")],
        *[[("TH", "Row"), ("TD", None)]] * 4,
    ]
    assert [{cell.role for cell in row.children} for row in figures.children] == [{"TH"}, {"TD"}]
    assert [{cell.role for cell in row.children} for row in costs.children[1:]] == [{"TD"}] * 3  # two columns: no need


def _scope(cell: Spoken) -> str | None:
    return str(cell.entries["/A"]["/Scope"])[1:] if "/A" in cell.entries else None


def test_what_is_heard_follows_what_is_read(tmp_path: Path) -> None:
    document = Document("Commission", "Mars", origin(), (files_table(2),), {"files": CHART}, (note_of(1),))
    whole = heard(written(tmp_path, document))
    note = note_of(1)
    assert [one.role for one in whole.children[:5]] == ["H1", "P", "H2", "Figure", "H2"]
    assert headings(whole) == [
        ("H1", "Commission"),
        ("H2", CHART.title),
        ("H2", files_table(2).title),
        ("H2", note.title),
        *[("H3", table.title) for table in (*note.beside, *note.tables)],
    ]
    assert whole.children[-1].text == note.statement[-1]


def test_a_note_alone_begins_with_its_title(tmp_path: Path) -> None:
    whole = heard(written(tmp_path, Document("Note", "", origin(), notes=(note_of(1), note_of(2)))))
    assert [role for role, _text in headings(whole)] == ["H1", "H2", "H2", "H2", "H2"] * 2


@given(st.lists(st.integers(1, 4), max_size=12))
def test_no_level_of_headings_is_skipped_and_what_is_worth_less_stands_under(ranks: list[int]) -> None:
    structure = Structure()
    levels = [int(structure.add_heading(rank).role[1:]) for rank in ranks]
    assert levels[:1] in ([], [1])
    for (before, above), (rank, level) in pairwise(zip(ranks, levels, strict=True)):
        assert level == above + 1 if rank > before else level <= above


def test_facts_are_a_list_heard_down_the_first_column_then_the_second(tmp_path: Path) -> None:
    whole = heard(written(tmp_path, Document("Note", "", origin(), notes=(note_of(1),))))
    (facts,) = whole.all("L")
    pairs = [(item.children[0].text, item.children[1].text) for item in facts.children]
    assert pairs == [(fact.label, fact.text) for fact in note_of(1).facts]
    odd = replace(note_of(1), facts=(*note_of(1).facts, Fact("Suivi par", "Mme Exemple")))
    (facts,) = heard(written(tmp_path, Document("Note", "", origin(), notes=(odd,)))).all("L")
    assert [item.children[0].text for item in facts.children] == [fact.label for fact in odd.facts]


def test_a_text_over_two_pages_is_one_paragraph(tmp_path: Path) -> None:
    note = replace(note_of(1), facts=(Fact("Avis", LONG),))
    whole = heard(written(tmp_path, Document("Note", "", origin(), notes=(note,))))
    (opinion,) = [one for one in whole.all("P") if one.text.startswith("Le projet réunit")]
    assert len(set(opinion.pages)) > 1
    assert opinion.text == LONG.strip()


def test_a_header_that_comes_back_on_each_page_is_heard_once_and_rows_go_on(tmp_path: Path) -> None:
    whole = heard(written(tmp_path, Document("Agenda", "", origin(), (files_table(120),))))
    (table,) = whole.all("Table")
    assert len({row.children[0].pages[0] for row in table.children}) > 3
    assert [len(row.children) for row in table.children] == [11] * 122
    assert {row.role for row in table.children} == {"TR"}


def test_a_chart_is_a_figure_that_says_which_and_where_its_amounts_are(tmp_path: Path) -> None:
    (figure,) = heard(written(tmp_path, committee(2))).all("Figure")
    assert CHART.title in figure.entries["/Alt"]
    assert "tableau" in figure.entries["/Alt"]
    left, bottom, right, top = map(float, figure.entries["/A"]["/BBox"])
    assert SIDE - 1 < left < right < 841.89 - SIDE + 1
    assert 0 < bottom < top < 595.28


def test_an_empty_cell_keeps_its_place(tmp_path: Path) -> None:
    columns = (Column("n", "N°"), Column("text", "Texte", wrap=True), Column("amount", "Montant", "amount"))
    rows: tuple[Row, ...] = (("1", "", D(1)), ("2", "b", None), ("3", "", None))
    table = Table("t", "T", "T", columns, rows)
    (said,) = heard(written(tmp_path, Document("T", "", origin(), (table,)))).all("Table")
    assert [[bool(text) for text in row] for row in said.rows()[1:]] == [
        [True, False, True],
        [True, True, False],
        [True, False, False],
    ]


def test_bands_of_a_wide_table_are_tables_that_repeat_the_first_column(tmp_path: Path) -> None:
    columns = tuple(Column(f"c{number}", f"Montant {number}", "amount") for number in range(30))
    row: Row = ("Dossier 1", *(D(10**9 + number) for number in range(30)))
    table = Table("wide", "Large", "Large", (Column("name", "Nom"), *columns), (row,))
    said = heard(written(tmp_path, Document("Large", "", origin(), (table,)))).all("Table")
    assert [one.rows() for one in said] == tables_of([table], 841.89 - 2 * SIDE)
    assert len(said) > 1


@pytest.mark.parametrize("made", [committee, lambda: Document("N", "", origin(), notes=(note_of(1, "T " * 90),))])
def test_tags_leave_the_pages_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: Callable[[], Document]
) -> None:
    tagged = written(tmp_path, made())
    bare = tmp_path / "bare.pdf"

    def untagged(*arguments: Any, day: object, profile: object, **options: Any) -> Canvas:  # noqa: ANN401, ARG001
        return Canvas(*arguments, **options)

    monkeypatch.setattr(pdf_document, "TaggedCanvas", untagged)
    write_pdf(made(), bare)
    assert "/StructTreeRoot" not in PdfReader(bare).root_object
    assert "/StructTreeRoot" in PdfReader(tagged).root_object
    shown, wanted = ([bytes(page.render(scale=1).buffer) for page in PdfDocument(path)] for path in (tagged, bare))
    assert len(shown) == len(wanted)
    assert [number for number, one in enumerate(shown) if one != wanted[number]] == []


TEXTS = st.text(st.sampled_from("abcdéW   \n"), max_size=60)


@given(TEXTS, st.sampled_from([20.0, 40.0, 90.0]))
def test_lines_read_one_after_the_other_are_the_words_of_the_text(text: str, room: float) -> None:
    load_fonts(FONTS)
    text = text.strip()
    lines = wrapped(text, FONT, 8, room)
    read = spaced(lines, text)
    assert "".join(read).split() == text.split()
    assert [line.rstrip(" ") for line in read] == [line.rstrip(" ") for line in lines]


def test_the_file_says_the_same_of_itself_to_readers_and_to_archives(tmp_path: Path) -> None:
    document = Document("Vie & <Terre> ’é", "Économie", origin(fictitious=True), (files_table(1),))
    reader = PdfReader(written(tmp_path, document))
    held: Any = reader.root_object["/Metadata"]
    about = etree.fromstring(held.get_data())
    info = reader.metadata
    assert info is not None

    def said(name: str) -> str:
        (found,) = about.iter(name)
        return "".join(map(str, found.itertext())).strip()

    dublin, adobe, xmp = (
        f"{{http://{one}}}" for one in ("purl.org/dc/elements/1.1/", "ns.adobe.com/pdf/1.3/", "ns.adobe.com/xap/1.0/")
    )
    assert said(f"{dublin}title") == info.title == document.title
    assert said(f"{dublin}description") == info.subject == document.subtitle
    assert said(f"{dublin}creator") == info.author
    assert said(f"{adobe}Keywords") == info.keywords
    assert said(f"{adobe}Producer") == info.producer
    assert said(f"{xmp}CreatorTool") == info.creator == "PTCE Desk"
    assert info.creation_date is not None
    assert said(f"{xmp}CreateDate") == f"{info.creation_date:%Y-%m-%dT%H:%M:%SZ}"
    assert said("{http://www.aiim.org/pdfua/ns/id/}part") == "1"
    assert said("{http://www.aiim.org/pdfa/ns/id/}part") == "2"
    assert said("{http://www.aiim.org/pdfa/ns/id/}conformance") == "A"
