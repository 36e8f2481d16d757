"""A workbook of one's own is filled and altered nowhere else; one that cannot be is refused, with where."""

import io
import re
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from ptce_desk.domain.book_faults import BookFaultKind, BookRefusedError
from ptce_desk.exports.template_book import fill_book, read_book
from ptce_desk.exports.template_marks import Filling, Told
from ptce_desk.wording.errors import error_sentence
from tests.gathered import gathered
from tests.unit.exports.samples import convert
from tests.unit.exports.template_books import drawn, filling, of_cells, parts_of, saved, with_parts

D = Decimal
DAY = date(2026, 6, 12)
FILLED = "xl/worksheets/sheet1.xml"
_RELATIONS, _TYPES = "xl/_rels/workbook.xml.rels", "[Content_Types].xml"


def filled(content: bytes, told: Filling) -> bytes:
    return fill_book(read_book("t.xlsx", content), told)


def sheet_of(content: bytes) -> Worksheet:
    return load_workbook(io.BytesIO(content)).worksheets[0]


def test_there_is_a_row_for_each_dossier_and_the_rest_follows() -> None:
    whole: dict[str, Told] = {"collectivite": "Région", "seance_date": DAY, "total_vote": D("48000.50")}
    content = filled(drawn(), filling(3, **whole))
    sheet = sheet_of(content)
    rows = list(sheet.iter_rows(min_row=6, max_row=9, max_col=8, values_only=True))
    assert rows == [
        ("2026-001", "Asso <R&D> 1 (Pôle)", 15000, 12000.5, "=D6/C6", "=SUM(D$6:D6)", None, "fixe"),
        ("2026-002", "Asso <R&D> 2 (Pôle)", 30000, 12000.5, "=D7/C7", "=SUM(D$6:D7)", None, "fixe"),
        ("2026-003", "Asso <R&D> 3 (Pôle)", 45000, 12000.5, "=D8/C8", "=SUM(D$6:D8)", None, "fixe"),
        (None, None, "=SUM(C6:C8)", "=SUM(D6:D8)", "=D9/C9", None, None, None),
    ]
    assert sheet["A1"].value == "Région"
    assert sheet["A1"].font.bold
    assert sheet["A2"].value == "Séance du 12\u00a0juin\u00a02026, 3 dossiers"
    assert (sheet["B2"].value, sheet["B3"].value) == (48000.5, datetime(2026, 6, 12))  # noqa: DTZ001
    assert sheet["A8"].border.bottom.style == "thin"
    assert sheet["A11"].value == "Signature"
    assert sheet["A11"].comment is not None
    assert {str(one) for one in sheet.merged_cells.ranges} == {"H6:I6", "H7:I7", "H8:I8", "A11:C11"}


def test_what_stands_around_the_row_holds_every_line() -> None:
    content = filled(drawn(), filling(3))
    book = load_workbook(io.BytesIO(content))
    sheet = book.worksheets[0]
    (formats,) = sheet.conditional_formatting
    assert str(formats.sqref) == "C6:D8"
    assert formats.rules[0].formula == ["SUM($C6:$D6)>20000"]
    assert str(sheet.data_validations.dataValidation[0].sqref) == "H6:H8 H11"
    assert sheet.print_area == "'Tableau d''avis'!$A$1:$I$12"
    assert sheet.auto_filter.ref == "A5:F8"
    assert book.defined_names["zone"].attr_text == "'Tableau d''avis'!$C$6:$C$8"
    assert book.worksheets[1]["A1"].value == "='Tableau d''avis'!C9"
    parts = parts_of(content)
    assert b"$C$6:$C$8" in parts["xl/charts/chart1.xml"]
    rows = re.findall(rb"row>([0-9]+)<", parts["xl/drawings/drawing1.xml"])
    assert rows[0] == b"13"
    assert b"0" in rows


@pytest.mark.parametrize("count", [0, 1, 3])
def test_all_that_is_not_filled_keeps_its_bytes(count: int) -> None:
    content = drawn()
    before, after = parts_of(content), parts_of(filled(content, filling(count)))
    moved = {"xl/workbook.xml", FILLED, "xl/worksheets/sheet2.xml"}
    if count > 1:
        around = ("charts/", "drawings/drawing1.xml", "comment")
        moved |= {name for name in before if any(word in name for word in around) and "_rels" not in name}
    assert list(after) == list(before)
    assert {name for name in before if before[name] != after[name]} == moved


def test_a_session_without_a_dossier_leaves_the_row_blank() -> None:
    sheet = sheet_of(filled(drawn(), filling(0)))
    assert [cell.value for cell in sheet[6]][:4] == [None, " ()", None, None]
    assert sheet["C7"].value == "=SUM(C6:C6)"


def test_results_are_computed_again() -> None:
    content = of_cells({"A1": "{{montant_demande}}", "A2": "=SUM(A1)", "A3": "reste"})
    before = parts_of(content)
    relation = b'<Relationship Type="http://o/calcChain" Target="calcChain.xml" Id="rId99"/></Relationships>'
    kept = with_parts(
        content,
        {
            FILLED: re.sub(rb"(SUM\(A1\)</f>)<v ?/?>(</v>)?", rb"\1<v>7</v>", before[FILLED]),
            "xl/calcChain.xml": b"<calcChain/>",
            _RELATIONS: before[_RELATIONS].replace(b"</Relationships>", relation),
            _TYPES: before[_TYPES].replace(b"</Types>", b'<Override PartName="/xl/calcChain.xml"/></Types>'),
        },
    )
    assert b"<v>7</v>" in parts_of(kept)[FILLED]
    kept = with_parts(kept, {FILLED: parts_of(kept)[FILLED].replace(b'r="A2"', b'r="A2" t="str"')})
    after = parts_of(filled(kept, filling(1)))
    assert b"<v>7</v>" not in after[FILLED]
    assert b't="str"' not in after[FILLED]
    assert b'fullCalcOnLoad="1"' in after["xl/workbook.xml"]
    assert "xl/calcChain.xml" not in after
    assert b"calcChain" not in after[_RELATIONS] + after[_TYPES]


def test_a_formula_that_cells_share_is_each_ones_own() -> None:
    content = of_cells({"A1": "{{ptce}}", "B1": "=A1", "B3": "=A9", "B4": "=A8"})
    told = parts_of(content)[FILLED].replace(b"<f>A9</f>", b'<f t="shared" ref="B3:B4" si="0">A1</f>')
    told = told.replace(b"<f>A8</f>", b'<f t="shared" si="0"/>')
    sheet = sheet_of(filled(with_parts(content, {FILLED: told}), filling(2)))
    assert [sheet[place].value for place in ("B1", "B2", "B4", "B5")] == ["=A1", "=A2", "=A1", "=A3"]


def test_letters_keep_their_look_beside_a_field() -> None:
    bold = InlineFont(b=True)
    content = of_cells({"A1": CellRichText("Séance du ", TextBlock(bold, "{{seance_date}}"), ".")})
    book = load_workbook(io.BytesIO(filled(content, Filling({"seance_date": DAY}, ()))), rich_text=True)
    text = book.worksheets[0]["A1"].value
    assert str(text) == "Séance du 12\u00a0juin\u00a02026."
    assert [one.text for one in text if isinstance(one, TextBlock) and one.font.b] == ["12\u00a0juin\u00a02026"]


def test_a_named_cell_that_is_nowhere_yet_is_made_in_its_place() -> None:
    names = {"ptce_total_vote": "Feuille!$C$3", "ptce_collectivite": "Feuille!$B$1", "PTCE_Agent": "Feuille!$A$9"}
    content = of_cells({"A1": "a", "D1": "d", "A4": "fin"}, names)
    sheet = sheet_of(filled(content, Filling({"total_vote": D(5), "collectivite": "R", "agent": "C"}, ())))
    assert [sheet[place].value for place in ("A1", "B1", "D1", "C3", "A4", "A9")] == ["a", "R", "d", 5, "fin", "C"]


def test_tables_links_and_breaks_follow_too() -> None:
    book = load_workbook(io.BytesIO(of_cells({"A1": "N°", "A2": "{{ptce}}", "A5": "Aide", "A6": "x", "B6": "=$A$5"})))
    sheet = book.worksheets[0]
    sheet.add_table(Table(displayName="Liste", ref="A1:A2"))
    sheet["A5"].hyperlink = "https://exemple.fr"
    sheet.row_breaks.append(Break(id=1))
    sheet.row_breaks.append(Break(id=5))
    sheet.cell(2, 3).comment = Comment("Sur la ligne", "S")
    sheet.protection.enable()
    after = sheet_of(filled(saved(book), filling(3)))
    assert after.tables["Liste"].ref == "A1:A4"
    assert after["A7"].hyperlink.ref == "A7"
    assert [one.id for one in after.row_breaks.brk] == [1, 7]
    assert [after[place].comment is not None for place in ("C2", "C3", "C4")] == [True, False, False]
    assert after["B8"].value == "=$A$7"
    assert after.protection.sheet


PIVOT = "xl/pivotTables/pivotTable1.xml"


@gathered(("area", "refused"), [("A1:B9", True), ("D2:E9", True), ("D1:E1", False)], ids=str)
def test_a_pivot_table_at_the_row_or_below_is_refused(area: str, refused: bool) -> None:  # noqa: FBT001
    content = of_cells({"A2": "{{ptce}}"})
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://o/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>'
    )
    parts = {
        PIVOT: f'<pivotTableDefinition xmlns="m"><location ref="{area}"/></pivotTableDefinition>'.encode(),
        "xl/worksheets/_rels/sheet1.xml.rels": relations.encode(),
    }
    book = with_parts(content, parts)
    if not refused:
        assert read_book("t.xlsx", book).content == book
        return
    with pytest.raises(BookRefusedError) as told:
        read_book("t.xlsx", book)
    assert [one.kind for one in told.value.faults] == [BookFaultKind.PIVOT]


def test_a_pivot_table_that_reads_the_sheet_by_its_cells_is_refused() -> None:
    reads = b'<cacheSource><worksheetSource ref="A1:B2" sheet="Feuille"/></cacheSource>'
    source = b'<pivotCacheDefinition xmlns="m">' + reads + b"</pivotCacheDefinition>"
    book = with_parts(of_cells({"A2": "{{ptce}}"}), {"xl/pivotCache/pivotCacheDefinition1.xml": source})
    with pytest.raises(BookRefusedError) as told:
        read_book("t.xlsx", book)
    assert [one.kind for one in told.value.faults] == [BookFaultKind.PIVOT]


def test_a_formula_of_a_block_over_the_row_is_refused() -> None:
    content = of_cells({"A1": "x", "A2": "{{ptce}}", "B1": "=A1"})
    told = parts_of(content)[FILLED].replace(b"<f>A1</f>", b'<f t="array" ref="B1:B3">A1:A3</f>')
    with pytest.raises(BookRefusedError) as refused:
        read_book("t.xlsx", with_parts(content, {FILLED: told}))
    assert [one.kind for one in refused.value.faults] == [BookFaultKind.BLOCK_FORMULA]


@gathered(
    ("cells", "names", "fault"),
    [
        ({"A1": "rien"}, {}, (BookFaultKind.NO_FIELD, "", "", "")),
        (
            {"B2": "{{montan_demande}}"},
            {},
            (BookFaultKind.UNKNOWN_FIELD, "montan_demande", "B2", "montant_demande"),
        ),
        ({"B2": "{{zzz}}"}, {}, (BookFaultKind.UNKNOWN_FIELD, "zzz", "B2", "")),
        (
            {"A1": "{{ptce}}"},
            {"ptce_total_votes": "Feuille!$B$1"},
            (BookFaultKind.UNKNOWN_FIELD, "ptce_total_votes", "B1", "ptce_total_vote"),
        ),
        (
            {"A1": "x"},
            {"ptce_montant_vote": "Feuille!$B$1"},
            (BookFaultKind.OF_A_FILE, "ptce_montant_vote", "B1", ""),
        ),
        (
            {"A1": "x"},
            {"ptce_total_vote": "Feuille!$B$1:$B$2"},
            (BookFaultKind.NOT_ONE_CELL, "ptce_total_vote", "", ""),
        ),
        ({"A1": "x"}, {"ptce_total_vote": "#REF!"}, (BookFaultKind.NOT_ONE_CELL, "ptce_total_vote", "", "")),
        ({"A1": "{{ptce}}", "B4": "{{intitule}}"}, {}, (BookFaultKind.TWO_ROWS, "A1", "B4", "")),
        (
            {"A1": "{{ptce}}", "B4": "=SUM(Feuille:Autre!A1)"},
            {},
            (BookFaultKind.SEVERAL_SHEETS, "", "B4", ""),
        ),
    ],
)
def test_what_cannot_be_filled_is_told_with_its_place(
    cells: dict[str, str], names: dict[str, str], fault: tuple[BookFaultKind, str, str, str]
) -> None:
    with pytest.raises(BookRefusedError) as refused:
        read_book("t.xlsx", of_cells(cells, names))
    one = refused.value.faults[0]
    kind, name, cell, instead = fault
    place = f"feuille «\u00a0Feuille\u00a0», cellule {cell}" if cell else ""
    assert (one.kind, one.name, one.place, one.instead) == (kind, name, place, instead)
    assert error_sentence(refused.value).startswith("Le modèle «\u00a0t.xlsx\u00a0» ne peut pas servir.")


@gathered(
    ("name", "content", "kind"),
    [
        ("a.xlsx", b"", BookFaultKind.UNREADABLE),
        ("a.xlsx", b"PK\x03\x04 cut short", BookFaultKind.UNREADABLE),
        ("a.docx", drawn(), BookFaultKind.UNREADABLE),
        ("a.xlsm", drawn(), BookFaultKind.MACROS),
        ("a.xlsx", with_parts(drawn(), {"xl/vbaProject.bin": b"x"}), BookFaultKind.MACROS),
        ("a.xlsx", with_parts(drawn(), {"_xmlsignatures/sig1.xml": b"<a/>"}), BookFaultKind.SIGNED),
        ("a.xlsx", with_parts(drawn(), {"xl/workbook.xml": b"<!DOCTYPE a><a/>"}), BookFaultKind.UNREADABLE),
        ("a.xlsx", with_parts(drawn(), {"xl/workbook.xml": b"<cut"}), BookFaultKind.UNREADABLE),
        ("a.xlsx", b"\xd0\xcf\x11\xe0 with a password", BookFaultKind.PROTECTED),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_is_no_workbook_to_fill_is_refused(name: str, content: bytes, kind: BookFaultKind) -> None:
    with pytest.raises(BookRefusedError) as refused:
        read_book(name, content)
    assert [one.kind for one in refused.value.faults] == [kind]


def test_the_same_filling_is_the_same_bytes() -> None:
    content = drawn()
    assert filled(content, filling(2)) == filled(content, filling(2))


def test_text_that_looks_like_a_formula_stays_text() -> None:
    told = Filling({}, ({"intitule": "=1+1\nligne <&> _x0041_ \x07"},))
    cell = sheet_of(filled(of_cells({"A1": "{{intitule}}"}), told))["A1"]
    assert (cell.value, cell.data_type) == ("=1+1\nligne <&> _x005F_x0041_ ", "s")  # as Excel reads « _x0041_ »


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["ods", "xlsx"])
def test_a_workbook_saved_by_libreoffice_is_filled_and_computed_by_it(kind: str, tmp_path: Path) -> None:
    source = tmp_path / "source.xlsx"
    source.write_bytes(drawn())
    for folder in ("template", "result"):
        (tmp_path / folder).mkdir()
    template = convert(source, tmp_path / "template", kind)
    done = tmp_path / f"done.{kind}"
    told = filling(3, total_vote=D("48000.50"), seance_date=DAY)
    done.write_bytes(fill_book(read_book(template.name, template.read_bytes()), told))
    book = load_workbook(convert(done, tmp_path / "result", "xlsx"), data_only=True)
    sheet = book.worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet["A6:F9"]]
    assert [row[0] for row in rows] == ["2026-001", "2026-002", "2026-003", None]
    assert [row[5] for row in rows] == [12000.5, 24001, 36001.5, None]
    assert [rows[3][2], rows[3][3]] == [90000, 36001.5]
    assert (sheet["B2"].value, book.worksheets[1]["A1"].value) == (48000.5, 90000)
    assert (sheet.print_area, sheet.auto_filter.ref) == ("'Tableau d''avis'!$A$1:$I$12", "A5:F8")
    assert {str(one) for one in sheet.merged_cells.ranges} == {"H6:I6", "H7:I7", "H8:I8", "A11:C11"}
