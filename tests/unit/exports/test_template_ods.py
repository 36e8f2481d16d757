"""A workbook of LibreOffice of one's own is filled and altered nowhere else; one that cannot be is refused."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.book_faults import BookFaultKind, BookRefusedError
from ptce_desk.exports.template_book import fill_book, read_book
from ptce_desk.exports.template_marks import Filling, Told
from tests.gathered import gathered
from tests.unit.exports.template_books import filling, open_book, open_row, open_rows, parts_of

D = Decimal
ROWS = (
    open_row("{{collectivite}}", "Le {{seance_date}}", '<table:table-cell table:number-columns-repeated="3"/>'),
    open_row("N°", "Montant", "Part", "Cumul"),
    open_row("{{numero_dossier}}", "{{montant_demande}}", "of:=[.B3]/[.B$5]", "of:=SUM([.B$3:.B3])"),
    open_row("", told='table:number-rows-repeated="2"'),
    open_row("Total", "of:=SUM([.B3])"),
)
AROUND = (
    '<table:named-expressions><table:named-range table:name="ptce_total_vote" '
    'table:cell-range-address="$Feuille.$D$1"/><table:named-range table:name="zone" '
    'table:cell-range-address="$Feuille.$B$3:.$B$6"/></table:named-expressions>'
    '<table:database-ranges><table:database-range table:target-range-address="Feuille.A2:Feuille.D3"/>'
    "</table:database-ranges>"
    '<calcext:condition calcext:value="formula-is([.$B3]&gt;[.$B$9])"/>'
)
CHART = '<chart:series chart:values-cell-range-address="Feuille.B3" chart:label-cell-address="Feuille.B2"/>'


def filled(content: bytes, told: Filling) -> bytes:
    return fill_book(read_book("t.ods", content), told)


def book() -> bytes:
    return open_book("".join(ROWS), AROUND, CHART)


def test_there_is_a_row_for_each_dossier_and_the_rest_follows() -> None:
    told: dict[str, Told] = {"collectivite": "Région", "seance_date": date(2026, 6, 12), "total_vote": D("5.10")}
    content = filled(book(), filling(3, **told))
    assert open_rows(content) == [
        ["Région", "Le 12\u00a0juin\u00a02026", "", "5.10", ""],
        ["N°", "Montant", "Part", "Cumul"],
        ["2026-001", "15000", "of:=[.B3]/[.B$7]", "of:=SUM([.B$3:.B3])"],
        ["2026-002", "30000", "of:=[.B4]/[.B$7]", "of:=SUM([.B$3:.B4])"],
        ["2026-003", "45000", "of:=[.B5]/[.B$7]", "of:=SUM([.B$3:.B5])"],
        [""],
        ["Total", "of:=SUM([.B3:.B5])"],
    ]
    parts = parts_of(content)
    text = parts["content.xml"].decode()
    for expected in (
        "Feuille.A1:Feuille.F11",
        "$Feuille.$B$3:.$B$8",
        "Feuille.A2:Feuille.D5",
        "formula-is([.$B3]&gt;[.$B$11])",
    ):
        assert f'"{expected}"' in text
    assert '"7"' not in text
    assert b'"Feuille.B3:.B5"' in parts["Object 1/content.xml"]
    assert b'"Feuille.B2"' in parts["Object 1/content.xml"]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_all_that_is_not_filled_keeps_its_bytes(count: int) -> None:
    before, after = parts_of(book()), parts_of(filled(book(), filling(count)))
    assert list(after) == list(before)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"content.xml"} | ({"Object 1/content.xml"} if count > 1 else set())


def test_a_comment_and_a_picture_stay_with_the_first_line() -> None:
    cell = (
        '<table:table-cell><office:annotation xmlns:x="y"><text:p>Note</text:p></office:annotation>'
        '<text:p>{{ptce}}</text:p><draw:frame table:end-cell-address="Feuille.B9"/></table:table-cell>'
    )
    text = parts_of(filled(open_book(open_row(cell)), filling(2)))["content.xml"].decode()
    assert text.count("Note") == 1
    assert text.count("Pôle") == 2
    assert text.count('draw:frame table:end-cell-address="Feuille.B10"') == 1


def test_cells_merged_down_over_the_row_go_down_to_the_last_line() -> None:
    merged = '<table:table-cell table:number-rows-spanned="2"><text:p>Côté</text:p></table:table-cell>'
    rows = open_row(merged, "Tête") + open_row("<table:covered-table-cell/>", "{{ptce}}")
    text = parts_of(filled(open_book(rows), filling(3)))["content.xml"].decode()
    assert 'number-rows-spanned="4"' in text


def test_what_was_typed_stays_as_it_was_typed() -> None:
    told = Filling({}, ({"intitule": " deux  espaces <&>\nligne", "ptce": "P\nQ"},))
    spans = "<table:table-cell><text:p>Pôle <text:span>{{ptce}}</text:span>.</text:p></table:table-cell>"
    text = parts_of(filled(open_book(open_row("{{intitule}}", spans)), told))["content.xml"].decode()
    assert '<text:p><text:s text:c="1"/>deux<text:s text:c="2"/>espaces &lt;&amp;&gt;</text:p>' in text
    assert "<text:p>ligne</text:p>" in text
    assert "Pôle <text:span>P Q</text:span>." in text


def test_a_sheet_never_holds_more_rows_than_it_may() -> None:
    rows = open_row("{{ptce}}") + open_row("", told='table:number-rows-repeated="1048575"')
    text = parts_of(filled(open_book(rows), filling(5)))["content.xml"].decode()
    assert 'number-rows-repeated="1048571"' in text


NAME = (
    '<table:named-expressions><table:named-range table:name="{}" table:cell-range-address="{}"/>'
    "</table:named-expressions>"
)
PILOT = (
    '<table:data-pilot-tables><table:data-pilot-table table:target-range-address="Feuille.{}"/>'
    "</table:data-pilot-tables>"
)


@gathered(
    ("rows", "around", "fault"),
    [
        (open_row("rien"), "", (BookFaultKind.NO_FIELD, "", "")),
        (open_row("", "{{montan_demande}}"), "", (BookFaultKind.UNKNOWN_FIELD, "montan_demande", "B1")),
        (open_row("{{ptce}}") + open_row("{{ptce}}"), "", (BookFaultKind.TWO_ROWS, "A1", "A2")),
        (open_row("{{ptce}}", told='table:number-rows-repeated="2"'), "", (BookFaultKind.TWO_ROWS, "A1", "A2")),
        (open_row("x"), NAME.format("ptce_zzz", "$Feuille.$B$1"), (BookFaultKind.UNKNOWN_FIELD, "ptce_zzz", "B1")),
        (
            open_row("x"),
            NAME.format("ptce_total_vote", "$Feuille.$B$1:.$C$1"),
            (BookFaultKind.NOT_ONE_CELL, "ptce_total_vote", ""),
        ),
        (
            open_row("{{ptce}}", "of:=SUM([$Feuille.A1:$Autre.A1])"),
            "",
            (BookFaultKind.SEVERAL_SHEETS, "", "B1"),
        ),
        (open_row("{{ptce}}"), PILOT.format("A4:Feuille.B9"), (BookFaultKind.PIVOT, "", "")),
    ],
)
def test_what_cannot_be_filled_is_told_with_its_place(
    rows: str, around: str, fault: tuple[BookFaultKind, str, str]
) -> None:
    with pytest.raises(BookRefusedError) as refused:
        read_book("t.ods", open_book(rows, around))
    one = refused.value.faults[0]
    assert (one.kind, one.name, one.place.rpartition("cellule ")[2] if "cellule" in one.place else "") == fault
