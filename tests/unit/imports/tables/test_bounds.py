"""How far sheets reach is told to the cell, before anything is laid out."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from ptce_desk.domain.table_faults import Notice, TableFault
from ptce_desk.imports.tables.book import Limits, Noticed, TableError
from ptce_desk.imports.tables.bounds import Reach, column_letters, reaches
from tests.unit.imports.tables.workbooks import ods, xlsx_of

CELL = '<table:table-cell office:value-type="float" office:value="1"/>'
ERROR = '<table:table-cell office:value-type="string" calcext:value-type="error"/>'


def reach_of(*cells: tuple[int, int, int, int]) -> Reach:
    reach = Reach()
    for cell in cells:
        reach.take(*cell)
    return reach


def edges(reach: Reach) -> tuple[int, int, int, int]:
    return reach.top, reach.left, reach.bottom, reach.right


def found_in(content: bytes, limits: Limits | None = None) -> dict[str, Reach]:
    return reaches(BytesIO(content), limits or Limits())[1]


def fault_in(content: bytes, limits: Limits | None = None) -> tuple[TableFault, str, str]:
    with pytest.raises(TableError) as refused:
        found_in(content, limits)
    return refused.value.fault, refused.value.sheet, refused.value.place


def test_a_sheet_reaches_from_its_first_filled_cell_to_its_last() -> None:
    assert (reach_of().cells, edges(reach_of())) == (0, (0, 0, 0, 0))
    assert (reach_of((4, 3, 4, 3)).cells, edges(reach_of((4, 3, 4, 3)))) == (1, (4, 3, 4, 3))
    far = reach_of((4, 3, 4, 3), (2, 5, 3, 6), (3, 4, 3, 4))
    assert (far.cells, edges(far)) == (3 * 4, (2, 3, 4, 6))


def test_a_sheet_passes_its_limits_by_one_cell_or_one_row() -> None:
    held = reach_of((2, 2, 4, 5))
    assert not held.passes(Limits(cells=12, rows=3))
    assert held.passes(Limits(cells=11, rows=3))
    assert held.passes(Limits(cells=12, rows=2))


@pytest.mark.parametrize(
    ("column", "letters"),
    [(0, ""), (1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (702, "ZZ"), (703, "AAA"), (16384, "XFD")],
)
def test_a_column_is_called_as_spreadsheets_do(column: int, letters: str) -> None:
    assert column_letters(column) == letters


@pytest.mark.parametrize("letters", ["A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"])
def test_a_cell_is_where_its_name_says(letters: str) -> None:
    reach = found_in(xlsx_of(f'<row r="7"><c r="{letters}7"><v>1</v></c></row>'))["Un"]
    assert (column_letters(reach.left), column_letters(reach.right), reach.top, reach.bottom) == (
        letters,
        letters,
        7,
        7,
    )


def test_a_sheet_reaches_over_all_its_cells_in_whatever_order_they_are_written() -> None:
    cells = "".join(f'<c r="{name}"><v>1</v></c>' for name in ("D5", "B7", "C2", "E6", "C4"))
    assert edges(found_in(xlsx_of(f"<row>{cells}</row>"))["Un"]) == (2, 2, 7, 5)


@pytest.mark.parametrize("word", ["<!DOCTYPE", "<!ENTITY"])
@pytest.mark.parametrize("before", [0, (1 << 20) - 10, (1 << 20) - 5, (1 << 20) - 1, 1 << 20])
def test_words_a_part_defines_are_refused_wherever_it_is_cut_while_it_unpacks(word: str, before: int) -> None:
    stream = BytesIO(xlsx_of("<row/>"))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("docProps/core.xml", " " * before + word + " x>")
    assert fault_in(stream.getvalue())[0] is TableFault.DECLARES_ENTITIES


def test_cells_without_a_name_follow_each_other_and_an_empty_one_takes_its_place() -> None:
    rows = "<row><c><v>1</v></c><c/><c><is><t>x</t></is></c></row><row/><row><c/><c><v>2</v></c></row>"
    assert edges(found_in(xlsx_of(rows))["Un"]) == (1, 1, 3, 3)
    rows = '<row r="5"><c/><c><v>1</v></c></row><row><c/><c/><c><v>2</v></c></row>'
    assert edges(found_in(xlsx_of(rows))["Un"]) == (5, 2, 6, 3)


def test_sheets_are_counted_one_by_one_then_together() -> None:
    sheet = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>'
    book = xlsx_of(sheet, sheet)
    assert {name: reach.cells for name, reach in found_in(book, Limits(cells=8, rows=2)).items()} == {
        "Un": 4,
        "Deux": 4,
    }
    assert fault_in(book, Limits(cells=7)) == (TableFault.TOO_MANY_CELLS, "", "")
    assert fault_in(book, Limits(cells=3)) == (TableFault.TOO_MANY_CELLS, "Un", "B2")
    assert fault_in(book, Limits(rows=1)) == (TableFault.TOO_MANY_ROWS, "Un", "B2")


def test_a_workbook_is_as_large_as_what_its_parts_unpack_to() -> None:
    book = xlsx_of("<row/>")
    with zipfile.ZipFile(BytesIO(book)) as archive:
        whole = sum(part.file_size for part in archive.infolist())
    assert found_in(book, Limits(unpacked=whole))
    assert fault_in(book, Limits(unpacked=whole - 1))[0] is TableFault.TOO_BIG


def test_a_workbook_of_which_one_part_asks_for_a_password_is_protected() -> None:
    book = bytearray(xlsx_of("<row/>"))
    directory = book.rindex(b"PK\x01\x02")
    book[directory + 8] |= 1
    assert fault_in(bytes(book))[0] is TableFault.PROTECTED


def test_a_formula_is_told_by_the_row_of_its_cell_when_it_has_no_value_or_a_wrong_one() -> None:
    rows = (
        '<row r="3"><c r="B3"><f>A1</f></c><c r="C3"><f>A1</f><v>5</v></c><c r="D3" t="str"><f>A1</f><v></v></c></row>'
        '<row r="4"><c r="B4" t="e"><f>A1/0</f><v>#DIV/0!</v></c><c r="C4"><f t="shared" si="0"/></c></row>'
    )
    assert found_in(xlsx_of(rows))["Un"].noticed == [
        Noticed(Notice.NOT_COMPUTED, 3), Noticed(Notice.FAULTY_FORMULA, 4), Noticed(Notice.NOT_COMPUTED, 4),
    ]  # fmt: skip


def test_faults_are_told_up_to_a_thousand() -> None:
    cells = "".join(f'<c r="A{row}"><f>B1</f></c>' for row in range(1, 1003))
    assert len(found_in(xlsx_of(f"<row>{cells}</row>"))["Un"].noticed) == 1000


def opened(tmp_path: Path, *tables: str) -> dict[str, Reach]:
    named = "".join(f'<table:table table:name="F{at}">{table}</table:table>' for at, table in enumerate(tables, 1))
    return found_in(ods(tmp_path / "a.ods", named).read_bytes())


def test_what_an_opendocument_sheet_repeats_is_counted_where_it_is_filled(tmp_path: Path) -> None:
    blank = '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
    row = f'<table:table-row><table:table-cell table:number-columns-repeated="2"/>{CELL}</table:table-row>'
    many = CELL.replace("cell ", 'cell table:number-columns-repeated="4" ')
    found = opened(
        tmp_path, f"{blank}{row}{blank}", f'<table:table-row table:number-rows-repeated="2">{many}</table:table-row>'
    )
    assert edges(found["F1"]) == (4, 3, 4, 3)
    assert edges(found["F2"]) == (1, 1, 2, 4)


def test_a_covered_cell_takes_its_place_and_a_cell_of_text_alone_is_filled(tmp_path: Path) -> None:
    text = "<table:table-cell><text:p>x</text:p></table:table-cell>"
    row = f"<table:table-row>{CELL}<table:covered-table-cell/>{text}</table:table-row>"
    assert edges(opened(tmp_path, row)["F1"]) == (1, 1, 1, 3)


def test_a_formula_gone_wrong_in_an_opendocument_sheet_is_told_by_its_row(tmp_path: Path) -> None:
    rows = f"<table:table-row>{CELL}</table:table-row><table:table-row>{ERROR}</table:table-row>"
    assert opened(tmp_path, rows)["F1"].noticed == [Noticed(Notice.FAULTY_FORMULA, 2)]


@pytest.mark.parametrize(("times", "fault"), [("x", True), ("-1", True), ("1" * 10, True), ("0", False)])
def test_a_number_of_repeats_that_is_none_is_damage(tmp_path: Path, times: str, *, fault: bool) -> None:
    row = f'<table:table-row table:number-rows-repeated="{times}">{CELL}</table:table-row>'
    content = ods(tmp_path / "a.ods", f'<table:table table:name="F1">{row}</table:table>').read_bytes()
    if fault:
        assert fault_in(content)[0] is TableFault.DAMAGED
    else:
        assert edges(found_in(content)["F1"]) == (1, 1, 1, 1)
