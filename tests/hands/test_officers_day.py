"""The officer's day in the real program: amounts corrected in lines that exist, and a new dossier."""

from tests.hands.file_read import FileRead
from tests.hands.officer import Officer

_NUMBER = "2026-006"
_TITLE = "Tournée coopérative des communes rurales"


def test_amounts_typed_in_lines_that_exist_are_in_the_file(officer: Officer, file_read: FileRead) -> None:
    officer.search(_NUMBER)
    officer.wait_to_see(_TITLE)
    officer.go_to_cell("Dépenses", 0, "Présenté")
    officer.type_cell("31250")
    officer.type_cell("30500")
    officer.go_to_cell("Plan de financement", 1, "Montant")
    officer.type_cell("7500")
    officer.fill("Montant demandé", "21500")
    officer.go_to_page("Échéances")
    officer.quit()
    dossier = file_read.dossier(_NUMBER)
    assert file_read.rows(
        "SELECT presented, retained FROM cost_line WHERE funding_file_id = ? ORDER BY position", dossier
    ) == [(3_125_000, 3_050_000), (1_000_000, None)]
    assert file_read.rows("SELECT amount FROM plan_line WHERE funding_file_id = ? ORDER BY position", dossier) == [
        (2_150_000,),
        (1_000_000,),
        (750_000,),
    ]
    assert file_read.rows("SELECT requested FROM funding_file WHERE id = ?", dossier) == [(2_150_000,)]


def test_a_dossier_is_created_by_ctrl_n_and_its_first_expense_typed(officer: Officer, file_read: FileRead) -> None:
    officer.go_to_page("Dossiers")
    officer.press("Ctrl+n")
    officer.wait_to_see("Nouveau dossier")
    officer.type("CA-PROGRESS-1")
    officer.press("Tab")
    officer.type("ardaines")
    officer.press("Tab")
    officer.fill("Intitulé", "Filière bois, suite")
    officer.fill("Date de dépôt", "2/3/2026")
    officer.push("Créer le dossier")
    officer.wait_to_see("Dépenses")
    officer.fill("Coût total", "50000")
    officer.go_to_new_line("Dépenses")
    officer.type_cell("étude")
    officer.type_cell("Enquête")
    officer.type_cell("50000")
    officer.quit()
    created = file_read.rows(
        "SELECT f.title, f.total_cost, p.name, c.category, c.label, c.presented FROM funding_file f "
        "JOIN ptce p ON p.id = f.ptce_id JOIN cost_line c ON c.funding_file_id = f.id "
        "WHERE f.title = 'Filière bois, suite'"
    )
    assert created == [("Filière bois, suite", 5_000_000, "ARDAINES", "study", "Enquête", 5_000_000)]
