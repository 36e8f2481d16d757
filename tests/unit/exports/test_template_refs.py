"""References of formulas once a row is repeated."""

from ptce_desk.exports.template_refs import Growth, Here, excel_formula, open_formula, spans_sheets
from tests.gathered import gathered

GROWTH = Growth("Tableau", 7, 3)
BELOW, OTHER = Here("Tableau"), Here("Autre")
SECOND = Here("Tableau", 2)


@gathered(
    ("formula", "here", "grown"),
    [
        ("D6", BELOW, "D6"),
        ("D7*2", BELOW, "D7*2"),
        ("D8", BELOW, "D11"),
        ("$D$8", Here("TABLEAU"), "$D$11"),
        ("SUM(D7:D7)", BELOW, "SUM(D7:D10)"),
        ("SUM(D7)", BELOW, "SUM(D7:D10)"),
        ("SUBTOTAL(9,D7)+SUM(1,D7,2)", BELOW, "SUBTOTAL(9,D7:D10)+SUM(1,D7:D10,2)"),
        ("SUM(D7+1)", BELOW, "SUM(D7+1)"),
        ("ROUND(D7,2)", BELOW, "ROUND(D7,2)"),
        ("SUM(D5:D6)", BELOW, "SUM(D5:D6)"),
        ("SUM(D6:D8)", BELOW, "SUM(D6:D11)"),
        ("A:A+SUM(7:7)", BELOW, "A:A+SUM(7:10)"),
        ("$1:$9", BELOW, "$1:$12"),
        ("D9", OTHER, "D9"),
        ("Tableau!D9+'Tableau'!D7", OTHER, "Tableau!D12+'Tableau'!D7"),
        ("[1]Tableau!D9", OTHER, "[1]Tableau!D9"),
        ('IF(A1="D9","D9",D9)', BELOW, 'IF(A1="D9","D9",D12)'),
        ("D1048576", BELOW, "D1048576"),
        ("D7/E7", SECOND, "D9/E9"),
        ("D7/$E$7", SECOND, "D9/$E$7"),
        ("D7/D9", SECOND, "D9/D12"),
        ("D7/SUM(D$7:D$7)", SECOND, "D9/SUM(D$7:D$10)"),
        ("SUM(D$7:D7)", SECOND, "SUM(D$7:D9)"),
        ("F6+D7*$B$2", SECOND, "F8+D9*$B$2"),
        ("Autre!A7", SECOND, "Autre!A9"),
        ("Liste[[#This Row],[Montant]]", SECOND, "Liste[[#This Row],[Montant]]"),
        ("", BELOW, ""),
    ],
)
def test_what_a_formula_of_excel_leads_to_it_still_leads_to(formula: str, here: Here, grown: str) -> None:
    assert excel_formula(formula, GROWTH, here) == grown


@gathered(
    ("formula", "here", "grown"),
    [
        ("of:=[.D8]+[.D6]", BELOW, "of:=[.D11]+[.D6]"),
        ("of:=SUM([.D7:.D7];2)", BELOW, "of:=SUM([.D7:.D10];2)"),
        ("of:=SUM([.D7])", BELOW, "of:=SUM([.D7:.D10])"),
        ("of:=[$Tableau.D9]+[.D9]", OTHER, "of:=[$Tableau.D12]+[.D9]"),
        ("of:=SUM([$Tableau.D7:$Tableau.D9])", OTHER, "of:=SUM([$Tableau.D7:$Tableau.D12])"),
        ('of:=IF([.A1]="[.D9]";[.D9];0)', BELOW, 'of:=IF([.A1]="[.D9]";[.D12];0)'),
        ("of:=['L''autre'.D9]*[.D$7]/[.E7]", SECOND, "of:=['L''autre'.D11]*[.D$7]/[.E9]"),
        ("2+2", BELOW, "2+2"),
    ],
)
def test_what_a_formula_of_libreoffice_leads_to_it_still_leads_to(formula: str, here: Here, grown: str) -> None:
    assert open_formula(formula, GROWTH, here) == grown


def test_a_sheet_whose_name_holds_an_apostrophe_is_known() -> None:
    growth = Growth("Tableau d'avis", 7, 3)
    assert excel_formula("'Tableau d''avis'!D9", growth, OTHER) == "'Tableau d''avis'!D12"
    assert open_formula("of:=[$'Tableau d''avis'.D9]", growth, OTHER) == "of:=[$'Tableau d''avis'.D12]"


def test_cells_without_a_sheet_move_too() -> None:
    assert GROWTH.area("A7:B7 D9 A:A C1") == "A7:B10 D12 A:A C1"
    assert [GROWTH.cell(one) for one in ("A7", "A8", "?")] == ["A7", "A11", "?"]


def test_a_cell_read_through_several_sheets_is_seen() -> None:
    assert spans_sheets("SUM(Feuil1:Feuil3!A1)")
    assert spans_sheets("SUM('Feuil 1:Feuil 3'!A1)")
    assert not spans_sheets("SUM(Feuil1!A1:A3)+[1]Feuil1!A1")
