"""No text makes a document impossible: every field of every record, at any length, in every document that shows it."""

import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest

from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.db.queries.summaries import SummaryFilter
from ptce_desk.domain.typed_text import clean_text
from ptce_desk.exports.pdf_text import printable
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier.notes import export_note
from ptce_desk.services.file.opening import open_file
from ptce_desk.services.reports.committee import export_committee
from ptce_desk.services.reports.payments import export_payments
from ptce_desk.services.reports.ptce_register import export_ptce_list
from ptce_desk.services.reports.ptce_report import export_ptce_sheet
from ptce_desk.services.reports.schemes import export_schemes
from ptce_desk.services.reports.summaries import export_summary
from ptce_desk.services.schemes.schemes import SchemeFilter, open_scheme
from tests.integration.full_file import Field, fill, text_fields, write_texts
from tests.integration.printed import Page, bad_pages, printed_pages, text_of_pages
from tests.slowly import slowly
from tests.unit.exports.paper import squeezed

Write = Callable[[Desk, Mapping[str, int], Path], Path]

DOCUMENTS: dict[str, Write] = {
    "note": lambda desk, rows, target: desk.run(export_note, rows["funding_file"], target),
    "committee": lambda desk, rows, target: desk.run(export_committee, rows["committee_session"], target),
    "summary": lambda desk, _rows, target: desk.run(export_summary, SummaryFilter(), target),
    "ptce": lambda desk, rows, target: desk.run(export_ptce_sheet, rows["ptce"], target),
    "payments": lambda desk, _rows, target: desk.run(export_payments, SummaryFilter(), target),
    "schemes": lambda desk, rows, target: desk.run(
        export_schemes, SchemeFilter(), target, code=desk.run(open_scheme, rows["scheme"]).scheme.code
    ),
    "register": lambda desk, _rows, target: desk.run(export_ptce_list, PtceFilter(), target),
}
KINDS = [(name, ending) for name in DOCUMENTS for ending in ("pdf", *(("xlsx", "csv") if name != "note" else ()))]

_PARAGRAPH = (
    "Le projet <b>réunit</b> douze structures & « associe » les habitants ; l'avis tient compte de l'étude d'impact. "
)
SHAPES = {
    "prose": _PARAGRAPH,
    "paragraphs": f"{_PARAGRAPH * 3}\n\n",
    "long words": "x" * 997 + " ",
    "unbreakable": "W",
    "many lines": "une ligne\n",
    "markup": '<b>gras</b> & <img src=http://x> &amp; "cité" {x} %s \\n ',
    "emoji": "été 😀 cœur ✅ 👩‍👩‍👧 ",
    "right to left": "تعاونية قوس ",
}
SOME = [("prose", 300), ("unbreakable", 300)]
LENGTHS = (0, 300, 800, 3500, 20_000) if os.environ.get("PTCE_EVERY_TEXT") else (0, 3500)
"""Of a name, of a sentence, of several, of a page, of ten pages: at the last, a document has two thousand pages."""
EVERY = [(shape, length) for shape in SHAPES for length in LENGTHS]


CONTINUED = re.compile(r"Suite de ([A-Z]+\d+) : (.*)", re.DOTALL)
RIGHT_TO_LEFT = re.compile("[\u0590-\u06ff]+")


def text_for(field: Field, shape: str, length: int) -> str:
    """A text of a length that begins with the name of its field, and ends with it when there is room."""
    start, end = f"{field} ", f" ({field})"
    pattern = SHAPES[shape]
    room = max(length - len(start) - len(end), 0)
    body = (pattern * (room // len(pattern) + 1))[:room]
    return f"{start}{body}{end}" if room else start[:length]


@dataclass(frozen=True)
class Case:
    """A file with a row in every table, open, and where its documents are written."""

    desk: Desk
    rows: dict[str, int]
    folder: Path

    def write(self, name: str, ending: str) -> Path:
        """Write one document."""
        return DOCUMENTS[name](self.desk, self.rows, self.folder / f"{name}.{ending}")


def read_back(path: Path, pages: Sequence[Page]) -> str:
    """What can be read in a document, without spaces."""
    if pages:
        return text_of_pages(pages)
    if path.suffix == ".csv":
        return squeezed(path.read_text("utf-8-sig").replace('""', '"'))
    texts: dict[tuple[str, str], str] = {}
    for sheet in openpyxl.load_workbook(path):
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value):
            rest = CONTINUED.match(str(cell.value))
            place = (sheet.title, rest[1] if rest else cell.coordinate)
            texts[place] = texts.get(place, "").removesuffix("…") + (rest[2] if rest else str(cell.value))
    return squeezed("".join(texts.values()))


def pages_of(path: Path) -> Sequence[Page]:
    """The pages of a PDF, none of another document."""
    return printed_pages(path) if path.suffix == ".pdf" else ()


@pytest.fixture(scope="module")
def case(template: Path, tmp_path_factory: pytest.TempPathFactory, surroundings: Surroundings) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("texts")
    path = folder / "texts.ptce"
    shutil.copy(template, path)
    desk = open_file(surroundings, path)
    yield Case(desk, fill(desk), folder)
    desk.close()


@pytest.fixture(scope="module")
def reached(case: Case) -> dict[tuple[str, str], list[Field]]:
    """The fields that each document shows, found by looking for their names in it."""
    fields = text_fields()
    write_texts(case.desk, case.rows, {field: f"§{field}§" for field in fields})
    paths = {kind: case.write(*kind) for kind in KINDS}
    texts = {kind: read_back(path, pages_of(path)) for kind, path in paths.items()}
    return {kind: [field for field in fields if f"§{field}§" in text] for kind, text in texts.items()}


def is_whole(text: str, ending: str, shown: str) -> bool:
    """Whether a document of a format holds a text; pypdf turns right-to-left letters round, which are counted."""
    wanted = squeezed(printable(text) if ending == "pdf" else clean_text(text))
    letters = "".join(RIGHT_TO_LEFT.findall(wanted))
    return RIGHT_TO_LEFT.sub("", wanted) in RIGHT_TO_LEFT.sub("", shown) and all(
        shown.count(letter) >= letters.count(letter) for letter in set(letters)
    )


@pytest.mark.slow
def test_documents_show_the_texts_of_most_fields(reached: dict[tuple[str, str], list[Field]]) -> None:
    shown = {str(field) for fields in reached.values() for field in fields}
    assert {"funding_file.service_opinion", "agenda_item.remark", "agenda_item.recused", "ptce.activities"} <= shown
    assert {"ptce.source", "ptce.place", "derogation.reason", "organisation.name", "payment.note"} <= shown
    assert all(reached.values())


@pytest.mark.slow
@pytest.mark.parametrize("text", [*SOME, *slowly(*(text for text in EVERY if text not in SOME))])
def test_every_document_holds_the_whole_of_every_text(
    case: Case, reached: dict[tuple[str, str], list[Field]], text: tuple[str, int]
) -> None:
    texts = {field: text_for(field, *text) for field in text_fields()}
    write_texts(case.desk, case.rows, texts)
    for (name, ending), fields in reached.items():
        path = case.write(name, ending)
        pages = pages_of(path)
        shown = read_back(path, pages)
        lost = [str(field) for field in fields if not is_whole(texts[field], ending, shown)]
        assert (lost, bad_pages(pages)) == ([], []), path.name
