"""Texts that break what reads them, through everything that writes: each is read back as it was, by another program."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from email import message_from_bytes, policy
from io import StringIO
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from icalendar import Calendar
from odfdo import Document
from python_calamine import CalamineWorkbook

from ptce_desk.domain.aid.calendar import CalendarEvent
from ptce_desk.domain.aid.deadlines import DeadlineKind
from ptce_desk.domain.open_data import SCDL_FIELDS
from ptce_desk.domain.typed_text import clean_text
from ptce_desk.exports.act_mail import draft_mail
from ptce_desk.exports.documents import document_of
from ptce_desk.exports.ics import write_calendar
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.report import Column, Report, Table
from ptce_desk.exports.scdl import write_giving, write_scdl
from ptce_desk.exports.table_files import write_table_file
from ptce_desk.exports.xlsx_text import LONGEST_TEXT
from tests.gathered import gathered
from tests.unit.exports.paper import origin, squeezed, text_of

HOSTILE: Final = (
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://exemple.test";"Cliquez")',
    "+33 1 40 00 00 00",
    "-5",
    "@SOMME(A1:A2)",
    "R&D <b>gras</b> &amp; </t></is>",
    "]]><!-- fin -->",
    "« l’un » ; \"l'autre\" , 'fin'",
    "deux\nlignes",
    "une\ttabulation",
    "\u05d0\u05d1\u05d2 \u202eabc\u202c \u0627\u0644",
    "🌱👩‍🌾 🇫🇷 e\u0301 ﬁ",
    "007",
    "00123456789",
    "35600000000048",
    "1/2",
    "03-04",
    "2026-03-02",
    "1E5",
    "0x1F",
    "VRAI",
    "TRUE",
    "NULL",
    "#N/A",
    "_x0041_",
    "%s {0} {{ champ }} {% if %}",
    "$1 \\n \\\\serveur\\part",
    "'apostrophe",
    " espace autour ",
    "a\u00a0b\u202fc",
    "bell\x07, nul\x00, moitié\ud83d, fin",
    "\ufeffmarque",
)
"""Formulas, markup, separators, line ends, directions, characters beyond the first plane, figures and days that are
texts, words of spreadsheets, escapes, templates, spaces, and what no text may hold."""
LONG: Final = "à" * 40_000 + "🌱" * 10 + "fin"
"""More than a cell of Excel holds."""
Read = Callable[[Path], list[str]]


def report_of(*texts: str) -> Report:
    """One column of texts beside a number that tells which."""
    table = Table(
        key="texts",
        name="Textes",
        title="Textes",
        columns=(Column("rank", "Rang", "count"), Column("text", "Texte", wrap=True)),
        rows=tuple(enumerate(texts)),
    )
    return Report("Titre", "", origin(name="Commune"), (table,))


def rows_of(path: Path) -> list[list[object]]:
    """The first sheet of a workbook; calamine leaves out the tabulations of an .ods."""
    if path.suffix == ".xlsx":
        return [list(row) for row in CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()]
    table = Document(path).body.get_table(0)
    assert table is not None
    return [list(row) for row in table.get_values()]


def of_workbook(path: Path) -> list[str]:
    """The texts beside a number in the first sheet."""
    return [str(row[1]) for row in rows_of(path) if isinstance(row[0], int | float | Decimal)]


def of_csv(content: bytes) -> list[str]:
    """The texts beside a number, the apostrophe that disarms a formula taken off."""
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))[1:]
    return [row[1][1:] if row[1][1:].startswith(("=", "+", "-", "@", "\t")) else row[1] for row in rows]


def of_archive(path: Path) -> list[str]:
    """The same of the one file of an archive."""
    with ZipFile(path) as archive:
        (name,) = archive.namelist()
        return of_csv(archive.read(name))


READERS: Final[dict[str, Read]] = {
    ".xlsx": of_workbook,
    ".ods": of_workbook,
    ".csv": lambda path: of_csv(path.read_bytes()),
    ".zip": of_archive,
}


@gathered("ending", READERS)
def test_a_table_gives_every_text_back(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"textes{ending}"
    write_table_file(report_of(*HOSTILE), path)
    assert READERS[ending](path) == [clean_text(text) for text in HOSTILE]


@gathered("ending", READERS)
def test_a_text_too_long_for_a_cell_is_whole_somewhere(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"long{ending}"
    write_table_file(report_of(LONG), path)
    (held,) = READERS[ending](path)
    if ending in (".csv", ".zip"):
        assert held == LONG
        return
    assert len(held.encode("utf-16-le")) <= 2 * LONGEST_TEXT
    cells = [str(cell) for row in rows_of(path) for cell in row if "àà" in str(cell) or "🌱" in str(cell)]
    rest = "".join(cells)
    assert (rest.count("à"), rest.count("🌱"), rest.rstrip().endswith("fin")) == (40_000, 10, True)


def test_paper_shows_every_text(tmp_path: Path) -> None:
    write_pdf(document_of(report_of(*HOSTILE)), tmp_path / "textes.pdf")
    read = text_of(tmp_path / "textes.pdf")
    shown = [clean_text(text) for text in HOSTILE if text.isascii() or text.startswith(("«", "a"))]
    assert [text for text in shown if squeezed(text) not in read] == []


def test_open_data_gives_every_text_back_as_it_was(tmp_path: Path) -> None:
    texts = [clean_text(text) for text in HOSTILE]
    write_scdl([(text,) * len(SCDL_FIELDS) for text in texts], tmp_path / "a.csv")
    rows = list(csv.reader(StringIO((tmp_path / "a.csv").read_bytes().decode(), newline="")))[1:]
    assert [row[3] for row in rows] == texts
    write_giving(texts, tmp_path / "a.json")
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["grants"] == texts


def test_a_calendar_gives_every_text_back(tmp_path: Path) -> None:
    texts = [clean_text(text) for text in HOSTILE]
    event = CalendarEvent(DeadlineKind.PAYMENT, 0, date(2026, 4, 1), "")
    events = [replace(event, source=rank, words=text) for rank, text in enumerate(texts)]
    made_at = datetime(2026, 3, 2, tzinfo=UTC)
    write_calendar(tmp_path / "a.ics", events, file_mark="f", made_at=made_at, today=date(2026, 3, 2))
    read = Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")
    assert [str(one["summary"]) for one in read] == texts


def test_a_draft_gives_every_text_back() -> None:
    for text in map(clean_text, HOSTILE):
        mail = message_from_bytes(draft_mail(text, text, text, "acte.pdf", b"%PDF"), policy=policy.default)
        assert str(mail["Subject"]) == " ".join(text.split())
        assert mail["To"] is None
        body = mail.get_body(("plain",))
        assert body is not None
        assert str(body.get_content()).replace("\r\n", "\n").removesuffix("\n") == text
