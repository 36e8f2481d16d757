"""Pages end well whatever the lengths: none nearly empty, no heading alone at the foot, no figure lost."""

import os
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ptce_desk.exports.chart_data import Bar
from ptce_desk.exports.documents import BarChart, Document, Fact, Figure, Note
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.report import Column, ReadingLine, Table, Total
from ptce_desk.formatting import amount_text
from tests.integration.printed import bad_pages, printed_pages, text_of_pages
from tests.slowly import slowly
from tests.unit.exports.paper import note_of, origin, pages_of, squeezed

D = Decimal
EVERY_TEXT = bool(os.environ.get("PTCE_EVERY_TEXT"))
EXAMPLES, MOST_ROWS = (150, 30) if EVERY_TEXT else (8, 8)
SWEPT = ["rows", *slowly("two texts", "opinion", "paragraphs", "statement")]
COUNTS = range(1, 75) if EVERY_TEXT else range(34, 70)
LENGTHS = st.one_of(
    st.integers(0, 120), st.integers(0, 4_000), st.sampled_from([12_000, 20_000] if EVERY_TEXT else [300, 800])
)
WORDS = ("Le projet réunit les habitants et douze structures. ", "mot ", "x" * 70 + " ", "une ligne\n", "W" * 400)


def table_of(words: Sequence[str], *notes: str) -> Table:
    """A table with a row for each text."""
    columns = (
        Column("text", "Étape", wrap=True),
        Column("amount", "Montant", "amount", total=Total.SUM),
        Column("source", "Source", wrap=True),
    )
    rows = tuple((text, D(number), "source") for number, text in enumerate(words))
    return Table("steps", "Calcul", "Calcul du maximum", columns, rows, notes=notes)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A text of some length, of one kind of words."""
    words, length = draw(st.sampled_from(WORDS)), draw(LENGTHS)
    return (words * (length // len(words) + 1))[:length].strip()


@st.composite
def notes(draw: st.DrawFn) -> Note:
    """A note whose facts, cells and last sentences are of any length."""
    note = note_of(1, draw(texts()))
    facts = tuple(replace(fact, text=draw(texts())) for fact in note.facts)
    count = draw(st.integers(1, MOST_ROWS))
    steps = table_of([draw(texts()) for _row in range(count)], draw(texts()))
    return replace(note, facts=facts, tables=(steps, note.tables[1]), statement=(*note.statement, draw(texts())))


@given(notes())
@settings(max_examples=EXAMPLES)
def test_a_note_of_any_lengths_is_whole_and_its_pages_end_well(note: Note) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "note.pdf"
        write_pdf(Document("Note", "", origin(), notes=(note, note_of(2))), path)
        pages = printed_pages(path)
    assert bad_pages(pages) == []
    shown = text_of_pages(pages)
    cells = [cell for row in note.tables[0].rows for cell in row if isinstance(cell, str)]
    wanted = [note.title, *cells, *note.statement, *(fact.text for fact in note.facts)]
    assert [text[:40] for text in wanted if squeezed(text) not in shown] == []


@pytest.mark.parametrize("kind", SWEPT)
def test_wherever_a_page_ends_it_ends_well(tmp_path: Path, kind: str) -> None:
    """One document of as many notes as a page has lines, each a line longer than the one before."""
    sweep = []
    for count in COUNTS:
        lines, words = "\n".join(["ligne"] * count), "ligne"
        note = note_of(count)
        held = {
            "opinion": replace(note, facts=(*note.facts, Fact("Avis", lines))),
            "paragraphs": replace(note, facts=(*note.facts, Fact("Avis", lines.replace("\n", "\n\n")))),
            "rows": replace(note, tables=(table_of([words] * count), note.tables[1])),
            "statement": replace(note, statement=("ligne",) * count),
            "two texts": replace(note, facts=(Fact("Avis", lines), Fact("Observations", "ligne\n" * 9))),
        }
        sweep.append(held[kind])
    path = tmp_path / "notes.pdf"
    write_pdf(Document("Notes", "", origin(), notes=tuple(sweep)), path)
    pages = printed_pages(path)
    assert bad_pages(pages) == []
    assert sum(page.begins for page in pages) == len(sweep) < len(pages)
    rows = [sum(piece.text == "ligne" for piece in page.pieces) for page in pages]
    assert kind != "rows" or 1 not in rows, "one row of a table stands alone on its page"


def test_the_greatest_amounts_stand_side_by_side_or_one_line_below(tmp_path: Path) -> None:
    most = amount_text(D("999999999999.99"))
    figures = tuple(Figure(f"Montant {number}", most) for number in range(6))
    note = replace(note_of(1), figures=figures, facts=(Fact("PTCE", "Pôle"),))
    path = tmp_path / "note.pdf"
    write_pdf(Document("Note", "", origin(), notes=(note,)), path)
    (page,) = printed_pages(path)
    drawn = sorted((round(piece.bottom), piece.left) for piece in page.pieces if squeezed(most) == squeezed(piece.text))
    assert len(drawn) == len(figures)
    widths = [after[1] - before[1] for before, after in pairwise(drawn) if before[0] == after[0]]
    assert min(widths) > 80


def test_a_chart_of_many_bars_stands_on_its_page_and_says_what_it_leaves_out(tmp_path: Path) -> None:
    bars = tuple(Bar(f"Dispositif {number} " + "x" * 20_000, D(number + 1), f"{number + 1} €") for number in range(60))
    columns = (Column("name", "Dispositif"), Column("amount", "Montant", "amount"))
    table = Table("schemes", "Dispositifs", "", columns, tuple((f"D{number}", D(number)) for number in range(60)))
    path = tmp_path / "chart.pdf"
    charts = {"schemes": BarChart("Voté par dispositif", bars)}
    write_pdf(Document("Synthèse", "", origin(), (table,), charts), path)
    pages = printed_pages(path)
    assert bad_pages(pages) == []
    assert squeezed("Les 16 premières barres sur 60") in text_of_pages(pages)


def test_facts_of_each_side_keep_their_places_whichever_are_told(tmp_path: Path) -> None:
    left, right = ("PTCE", "Dispositif", "Déposé le"), ("Projet", "Avis", "Vote", "Déport")
    places: dict[str, set[float]] = {label: set() for label in (*left, *right)}
    for told in ({"PTCE", "Projet"}, {*left, "Vote"}, {"PTCE", *right}, {*left, *right}):
        facts = tuple(Fact(label, "dit", right=label in right) for label in (*left, *right) if label in told)
        path = tmp_path / "note.pdf"
        write_pdf(Document("Note", "", origin(), notes=(replace(note_of(1), facts=facts),)), path)
        pieces = printed_pages(path)[0].pieces
        for label in told:
            places[label] |= {round(piece.left) for piece in pieces if piece.text == label}
    sides = [{place for label in side for place in places[label]} for side in (left, right)]
    assert [len(side) for side in sides] == [1, 1]
    assert max(sides[0]) < min(sides[1])


def test_a_short_table_is_not_parted_nor_is_a_band_of_its_columns(tmp_path: Path) -> None:
    names = [f"Rang{number}." for number in range(5)]
    columns = tuple(Column(f"c{place}", f"Titre {place}", width=40, wrap=True) for place in range(12))
    short = Table("short", "Courte", "Courte", columns, tuple((name, *("mot " * 12,) * 11) for name in names))
    parted = []
    for count in range(0, 30, 5):
        before = table_of([f"Ligne {number}" for number in range(count)])
        document = Document("Titre", "", origin(), (before, short), sideways=True)
        write_pdf(document, tmp_path / "short.pdf")
        for text in (page.extract_text() for page in pages_of(tmp_path / "short.pdf")):
            held = [text.count(name) for name in names]
            if len(set(held)) > 1:
                parted.append((count, held))
    assert not parted


@pytest.mark.parametrize("notes", [2, *slowly(12)])
def test_the_room_to_sign_stands_with_the_last_rows_or_with_the_last_notes(tmp_path: Path, notes: int) -> None:
    said = [*(f"Dossier {number} : dérogation." for number in range(notes - 2)), "Vu pour être annexé.", "Signature :"]
    columns = tuple(Column(f"c{place}", f"Titre {place}", width=40, wrap=True) for place in range(12))
    rows = tuple((f"Rang{number}.", *("mot " * 12,) * 11) for number in range(3))
    signed = Table("short", "Courte", "Courte", columns, rows, notes=tuple(said))
    reading = tuple(ReadingLine(f"Mot {number}", "Ce qu’il veut dire.") for number in range(14))
    beside, alone = "Rang2." if notes < 12 else "Dossier 9", []
    for count in range(0, 24, 3):
        before = table_of([f"Ligne {number}" for number in range(count)])
        document = Document("Titre", "", origin(), (before, signed), reading=reading)
        write_pdf(replace(document, sideways=True), tmp_path / "signed.pdf")
        (text,) = (text for page in pages_of(tmp_path / "signed.pdf") if "Signature" in (text := page.extract_text()))
        if beside not in text.split("Signature")[0]:
            alone.append(count)
    assert not alone
