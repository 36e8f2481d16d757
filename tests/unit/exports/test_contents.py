"""The table of contents says on which page each part begins, on paper and in a word processor."""

import re
from io import BytesIO
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from ptce_desk.exports.documents import Document, Entry, Note
from ptce_desk.exports.docx_report import write_docx
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.report import Column, ReadingLine, Table
from tests.slowly import slowly
from tests.unit.exports.paper import note_of, origin, pages_of, squeezed
from tests.unit.exports.samples import convert
from tests.unit.exports.spoken import heard

COLUMNS = (Column("name", "Nom", wrap=True), Column("text", "Texte", wrap=True))


def tables(*counts: int) -> tuple[Table, ...]:
    """Tables of so many rows, whose titles are in no other."""
    names = [f"Partie {chr(ord('A') + place)} <& suite" for place in range(len(counts))]
    return tuple(
        Table(f"t{place}", name, name, COLUMNS, tuple(("Ligne", "mot " * 20) for _row in range(count)))
        for place, (name, count) in enumerate(zip(names, counts, strict=True))
    )


def report(*counts: int) -> Document:
    """A cover that tells what follows, and what follows."""
    held = tables(*counts)
    entries = tuple(Entry(table.key, f"{place}. {table.title}") for place, table in enumerate(held, 1))
    cover = Note("Rapport", "Exercice", (), (), (), (), contents=entries)
    return Document("Rapport", "", origin(), notes=(cover, Note("Rapport", "Suite", (), (), (), held, marks=entries)))


@pytest.mark.parametrize("counts", [(3, 40, 1, 25, 2), *slowly((1, 1, 1, 1), (60, 60), (20, 11, 12, 13, 14, 15))])
def test_each_entry_of_a_pdf_says_the_page_on_which_its_part_begins(tmp_path: Path, counts: tuple[int, ...]) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(report(*counts), path)
    whole = heard(path)
    begun = {one.text: one.pages[0] + 1 for one in whole.walk() if re.fullmatch(r"H\d", one.role)}
    titles = [table.title for table in tables(*counts)]
    expected = [f"{place}. {title}, page {begun[title]}" for place, title in enumerate(titles, 1)]
    assert [item.children[0].text for item in whole.all("TOCI")] == expected
    reader = PdfReader(path)
    inner = [one for held in reader.outline if isinstance(held, list) for one in held if isinstance(one, Destination)]
    assert [(reader.get_destination_page_number(one) or 0) + 1 for one in inner] == [begun[title] for title in titles]


def test_a_document_without_contents_has_none(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(Document("Note", "", origin(), notes=(note_of(1),)), path)
    assert heard(path).all("TOC") == []


def word_report(*counts: int) -> Document:
    return Document("Rapport", "", origin(), tables(*counts), reading=(ReadingLine("Nom", "celui de la ligne."),))


def test_each_entry_of_a_word_document_leads_to_its_heading_and_few_headings_need_none(tmp_path: Path) -> None:
    write_docx(word_report(1, 2, 3, 4), tmp_path / "a.docx")
    body = docx.Document(str(tmp_path / "a.docx")).element.body
    headings = body.xpath("//w:p[w:pPr/w:pStyle[@w:val='Heading1']]")
    marks = {one.xpath("string(w:bookmarkStart/@w:name)"): one.xpath("string(.)") for one in headings}
    links = body.xpath("//w:hyperlink")
    told = {one.xpath("string(@w:anchor)"): one.xpath("string(w:r[1])") for one in links}
    assert told == marks
    assert len(told) == 5
    asked = [one.xpath("string(.//w:instrText)").split()[:2] for one in links]
    assert asked == [["PAGEREF", mark] for mark in told]
    write_docx(word_report(1, 2, 3), tmp_path / "b.docx")
    assert docx.Document(BytesIO((tmp_path / "b.docx").read_bytes())).element.body.xpath("//w:hyperlink") == []


@pytest.mark.slow
def test_a_word_processor_says_the_page_on_which_each_part_begins(tmp_path: Path) -> None:
    write_docx(word_report(3, 40, 1, 25, 2), tmp_path / "a.docx")
    cover, *pages = [page.extract_text() for page in pages_of(convert(tmp_path / "a.docx", tmp_path, "pdf"))]
    for table in tables(3, 40, 1, 25, 2):
        (told,) = re.findall(rf"{re.escape(squeezed(table.title))}\.+(\d+|–)", squeezed(cover))
        begun = next(number for number, text in enumerate(pages, 2) if squeezed(table.title) in squeezed(text))
        assert told == str(begun), table.title
