"""Files are read in a process of their own: as they are, within limits, and whatever was made to harm is refused."""

import os
import subprocess
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from ptce_desk.domain.table_faults import Notice, TableFault, TableUnreadableError
from ptce_desk.imports.tables import process, reader
from ptce_desk.imports.tables.book import Book, Limits, TableError
from ptce_desk.imports.tables.process import read
from ptce_desk.imports.tables.reader import ASKED, read_book
from ptce_desk.own_process import NO_MEMORY, program
from tests.unit.imports.tables.workbooks import SHEET, altered, compound, ods, rows_in, workbook

D = Decimal
MEGABYTE = 1024 * 1024
MORNING = datetime.fromisoformat("2024-02-29T10:05")
NUMBER = '<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>'
MUTATIONS = int(os.environ.get("PTCE_MUTATED_TABLES", "500"))


def fault_of(path: Path, limits: Limits | None = None) -> tuple[TableFault, str, str]:
    with pytest.raises(TableError) as refused:
        read(path, limits or Limits())
    return refused.value.fault, refused.value.sheet, refused.value.place


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    def fill(sheet: Worksheet) -> None:
        sheet["B2"], sheet["C2"], sheet["D2"], sheet["E2"] = "Nom", "SIRET", "Montant", "Le"
        sheet["B3"], sheet["C3"], sheet["D3"], sheet["E3"] = " Régie ", 82212742900014, 24000.1, date(2024, 2, 29)
        sheet["B4"], sheet["C4"], sheet["D4"], sheet["E4"] = True, 0.3, -5, MORNING
        sheet["B5"], sheet["C5"] = time(9, 30), "x"
        sheet.merge_cells("C6:D7")
        sheet["C6"] = "fusion"

    return workbook(tmp_path / "sound.xlsx", fill)


def test_a_workbook_is_read_as_it_is(sound: Path) -> None:
    book = read_book(sound)
    [sheet] = book.sheets
    assert (book.kind, sheet.name, sheet.hidden, sheet.noticed) == ("xlsx", "Sheet", False, ())
    assert sheet.rows == (
        ("Nom", "SIRET", "Montant", "Le"),
        ("Régie", D(82212742900014), D("24000.1"), date(2024, 2, 29)),
        (True, D("0.3"), D(-5), MORNING),
        (time(9, 30), "x", None, None),
        (None, "fusion", None, None),
    )
    assert (sheet.numbers, sheet.merged) == ((2, 3, 4, 5, 6), ((4, 1, 5, 2),))


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a", "été.ods"])
def test_what_a_file_is_does_not_depend_on_its_name(sound: Path, tmp_path: Path, name: str) -> None:
    assert read(sound.rename(tmp_path / name), Limits()).kind == "xlsx"


def test_both_sides_of_the_process_give_the_same_book(sound: Path) -> None:
    assert read_book(sound) == read(sound, Limits())


def test_every_sheet_is_read_hidden_and_empty_ones_too(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        book = sheet.parent
        assert book is not None
        book.create_sheet("Caché").append(["a", 1])
        book["Caché"].sheet_state = "hidden"
        sheet.title = "rien à voir"

    book = read(workbook(tmp_path / "a.xlsx", fill), Limits())
    assert [(sheet.name, len(sheet.rows), sheet.hidden) for sheet in book.sheets] == [
        ("rien à voir", 0, False),
        ("Caché", 1, True),
    ]


def test_an_opendocument_sheet_is_read_with_what_it_repeats(tmp_path: Path) -> None:
    blank = (
        '<table:table-row table:number-rows-repeated="1000000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    word = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
    row = f"<table:table-row>{NUMBER}<table:table-cell/>{word}</table:table-row>"
    path = ods(tmp_path / "a.ods", f'<table:table table:name="Feuille">{row}{blank}</table:table>')
    [sheet] = read_book(path).sheets
    assert (sheet.name, sheet.rows) == ("Feuille", ((D(1), None, "x"),))


def test_formulas_without_a_result_and_with_a_wrong_one_are_told(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["A2"], sheet["A3"] = "Montant", "=1+1", "=A9/0"

    path = workbook(tmp_path / "a.xlsx", fill)
    told = [(one.notice, one.row) for one in read(path, Limits()).sheets[0].noticed]
    assert told == [(Notice.NOT_COMPUTED, 2), (Notice.NOT_COMPUTED, 3)]
    faulty = b'<c r="A3" t="e"><f>A9/0</f><v>#DIV/0!</v></c>'
    empty = b'<c r="A2" t="str"><f>""</f><v></v></c>'

    def compute(xml: bytes) -> bytes:
        return xml.replace(b'<c r="A3"><f>A9/0</f><v></v></c>', faulty).replace(
            b'<c r="A2"><f>1+1</f><v></v></c>', empty
        )

    computed = altered(path, tmp_path / "b.xlsx", SHEET, compute)
    assert [(one.notice, one.row) for one in read(computed, Limits()).sheets[0].noticed] == [(Notice.FAULTY_FORMULA, 3)]


@pytest.mark.parametrize(
    ("place", "fault"),
    [
        ("A1048576", TableFault.TOO_MANY_ROWS),
        ("XFD1048576", TableFault.TOO_MANY_CELLS),
        ("ZZ99000", TableFault.TOO_MANY_CELLS),
    ],
)
def test_a_cell_far_from_the_others_is_named_before_it_takes_the_memory(
    tmp_path: Path, place: str, fault: TableFault
) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet[place] = "x", 1

    assert fault_of(workbook(tmp_path / "a.xlsx", fill)) == (fault, "Sheet", place)


def test_a_sheet_coloured_down_to_its_last_cell_is_as_large_as_what_is_written(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["B2"] = "x", 1
        sheet["XFD1048576"].font = Font(bold=True)

    assert read(workbook(tmp_path / "a.xlsx", fill), Limits()).sheets[0].rows == (("x", None), (None, D(1)))


def test_rows_repeated_without_end_are_refused(tmp_path: Path) -> None:
    row = f'<table:table-row table:number-rows-repeated="1000000">{NUMBER}</table:table-row>'
    path = ods(tmp_path / "a.ods", f'<table:table table:name="Feuille">{row}</table:table>')
    assert fault_of(path) == (TableFault.TOO_MANY_ROWS, "Feuille", "A1000000")


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "docProps/core.xml", "xl/styles.xml"])
def test_xml_that_defines_words_of_its_own_is_refused(sound: Path, tmp_path: Path, part: str) -> None:
    entity = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    path = altered(sound, tmp_path / "b.xlsx", part, lambda xml: entity + xml)
    assert fault_of(path)[0] is TableFault.DECLARES_ENTITIES


def test_what_unpacks_to_more_than_the_limits_is_refused_whatever_it_says_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/_rels/workbook.xml.rels", "<Relationships/>")
        archive.writestr("xl/sharedStrings.xml", b" " * 20 * MEGABYTE)
    assert path.stat().st_size < MEGABYTE
    assert fault_of(path, Limits(unpacked=10 * MEGABYTE))[0] is TableFault.TOO_BIG
    lying = path.read_bytes().replace((20 * MEGABYTE).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    path.write_bytes(lying)
    assert fault_of(path, Limits(unpacked=10 * MEGABYTE))[0] in (TableFault.TOO_BIG, TableFault.DAMAGED)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", TableFault.EMPTY),
        (b"PK\x03\x04", TableFault.DAMAGED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", TableFault.DAMAGED),
        (b"%PDF-1.7", TableFault.NOT_A_TABLE),
    ],
)
def test_what_is_no_table_is_refused_by_its_first_bytes(tmp_path: Path, content: bytes, fault: TableFault) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert fault_of(path)[0] is fault


BEGINNING = b"\x09\x08\x10\0\0\x06\x05\0".ljust(20, b"\0")
"""The first record of an xls."""


@pytest.mark.parametrize(
    ("stream", "content", "fault"),
    [
        ("EncryptedPackage", b"", TableFault.PROTECTED),
        ("Workbook", BEGINNING + b"\x2f\0\x36\0", TableFault.PROTECTED),
        ("Workbook", BEGINNING + b"\x86\0\0\0\x2f\0\x36\0", TableFault.PROTECTED),
        ("Workbook", BEGINNING + b"\x0a\0\0\0", TableFault.EMPTY),
        ("Contents", b"", TableFault.DAMAGED),
    ],
)
def test_a_workbook_that_a_password_opens_is_told_so(
    tmp_path: Path, stream: str, content: bytes, fault: TableFault
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(compound(stream, content))
    assert fault_of(path)[0] is fault


@pytest.mark.parametrize("part", ["content.xml", "encrypted-package"])
def test_an_opendocument_workbook_that_a_password_opens_is_told_so(tmp_path: Path, part: str) -> None:
    path = tmp_path / "a.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, b"\x93\x01\x02")
        archive.writestr("META-INF/manifest.xml", "<m:file-entry><m:encryption-data/></m:file-entry>")
    assert fault_of(path)[0] is TableFault.PROTECTED


def test_a_workbook_without_a_filled_cell_is_empty(tmp_path: Path) -> None:
    assert fault_of(workbook(tmp_path / "a.xlsx", lambda _sheet: None))[0] is TableFault.EMPTY


def test_an_old_workbook_is_held_to_the_limits_sheet_by_sheet_then_whole(tmp_path: Path) -> None:
    """No look at its parts comes before: it is laid out, then counted."""
    path = rows_in(tmp_path / "a.xlsx", [["x", "y"]] * 3)
    content = path.read_bytes()
    assert len(process._workbook(content, "xls", {}, Limits(rows=3, cells=6)).sheets[0].rows) == 3
    for limits, fault in ((Limits(rows=2), TableFault.TOO_MANY_ROWS), (Limits(cells=5), TableFault.TOO_MANY_CELLS)):
        with pytest.raises(TableError) as refused:
            process._workbook(content, "xls", {}, limits)
        assert refused.value.fault is fault


def test_a_file_as_large_as_the_limit_is_read(sound: Path) -> None:
    size = sound.stat().st_size
    assert read(sound, Limits(size=size)).sheets
    assert fault_of(sound, Limits(size=size - 1))[0] is TableFault.TOO_BIG


def test_a_zip_of_something_else_is_no_table(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert fault_of(tmp_path / "a.docx")[0] is TableFault.NOT_A_TABLE


def test_a_file_that_is_gone_or_too_large_is_refused(sound: Path, tmp_path: Path) -> None:
    assert fault_of(tmp_path / "gone.xlsx")[0] is TableFault.MISSING
    assert fault_of(sound, Limits(size=100))[0] is TableFault.TOO_BIG


def test_the_reader_tells_the_fault_the_process_found(tmp_path: Path) -> None:
    with pytest.raises(TableUnreadableError) as refused:
        read_book(rows_in(tmp_path / "a.xlsx", [["x"]] * 3), limits=Limits(rows=2))
    assert (refused.value.fault, refused.value.sheet) == (TableFault.TOO_MANY_ROWS, "Sheet")


def test_a_process_that_takes_too_long_is_ended(sound: Path) -> None:
    with pytest.raises(TableUnreadableError) as refused:
        read_book(sound, limits=Limits(seconds=0))
    assert refused.value.fault is TableFault.TOO_SLOW


def test_a_process_refused_the_memory_it_asks_for_says_so_by_its_end(tmp_path: Path) -> None:
    path = rows_in(tmp_path / "a.xlsx", ([str(rank) * 50] * 20 for rank in range(3000)))
    held = Limits(memory=20 * MEGABYTE)
    words = [*program(), ASKED, str(path), *map(str, (held.size, held.unpacked, held.cells, held.rows, held.memory))]
    assert subprocess.run(words, capture_output=True, check=False).returncode == NO_MEMORY


def test_a_process_that_takes_too_much_memory_is_ended(tmp_path: Path) -> None:
    path = rows_in(tmp_path / "a.xlsx", ([str(rank) * 50] * 20 for rank in range(3000)))
    with pytest.raises(TableUnreadableError) as refused:
        read_book(path, limits=Limits(memory=20 * MEGABYTE))
    assert refused.value.fault is TableFault.TOO_MUCH_MEMORY


def test_a_reading_nobody_waits_for_any_more_is_ended(sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class StoppedError(Exception):
        """Raised by the window."""

    def stop() -> None:
        raise StoppedError

    monkeypatch.setattr(reader, "_LOOK_EVERY", 0.0001)
    with pytest.raises(StoppedError):
        read_book(sound, still_wanted=stop)


def mutated(content: bytes, chance: Random) -> bytes:
    """Some bytes changed, a part cut out or said twice."""
    changed = bytearray(content)
    for _time in range(chance.randint(1, 8)):
        place = chance.randrange(len(changed))
        match chance.randrange(4):
            case 0:
                changed[place] = chance.randrange(256)
            case 1:
                del changed[place : place + chance.randint(1, 50)]
            case 2:
                changed[place:place] = changed[place : place + chance.randint(1, 50)]
            case _:
                changed[place : place + 4] = chance.choice((b"\xff" * 4, b"\0" * 4, b"]]>", b'"', b"1048576"))
        if not changed:
            return b"x"
    return bytes(changed)


@pytest.mark.parametrize("kind", ["bytes", "xml", "csv", "ods"])
def test_a_damaged_file_is_read_or_refused_and_nothing_else(sound: Path, tmp_path: Path, kind: str) -> None:
    """In this process, so that each try costs little; the other process ends on what this one would."""
    chance = Random(kind)  # noqa: S311  # the same each time
    table = f'<table:table table:name="F"><table:table-row>{NUMBER * 5}</table:table-row></table:table>'
    plain = ods(tmp_path / "plain.ods", table)
    csv = ('a;"b";c\r\n1;"deux ""x""";3,5\r\n' * 20).encode("cp1252")
    path = tmp_path / "mutated"

    def whole(_xml: bytes) -> bytes:
        return mutated(_xml, chance)

    writers: dict[str, Callable[[], object]] = {
        "bytes": lambda: path.write_bytes(mutated(sound.read_bytes(), chance)),
        "xml": lambda: altered(sound, path, chance.choice((SHEET, "xl/workbook.xml", "xl/styles.xml")), whole),
        "csv": lambda: path.write_bytes(mutated(csv, chance)),
        "ods": lambda: altered(plain, path, "content.xml", whole),
    }
    limits = Limits(size=MEGABYTE, unpacked=4 * MEGABYTE, cells=200_000, rows=10_000)
    read_ones = 0
    for _time in range(MUTATIONS // 4):
        writers[kind]()
        try:
            read_ones += isinstance(read(path, limits), Book)
        except TableError:
            continue
    assert read_ones < MUTATIONS // 4
