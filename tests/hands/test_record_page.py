"""A dossier in the real program: its next step done, a value put back, the structure that it lacks created."""

from tests.hands.file_read import FileRead
from tests.hands.officer import Officer

_NUMBER = "2026-007"
_TITLE = "Billetterie commune"
_BENEFICIARY = "Coopérative de démonstration des activités culturelles"


def test_a_dossier_leads_to_its_next_step_takes_a_value_back_and_creates_who_asks(
    officer: Officer, file_read: FileRead
) -> None:
    officer.go_to_page("Dossiers")
    officer.press("Ctrl+f")
    officer.type(_NUMBER)
    officer.wait_to_see("1 dossier")
    officer.go_to_cell("Dossiers", 0, "N°")
    officer.press("Return")
    officer.push("Terminer l’instruction")
    officer.wait_to_see("Proposer 18 000 €")
    officer.fill("Intitulé", "Autre intitulé")
    officer.press("Ctrl+h")
    officer.push(f"Remettre cette valeur : intitulé, {_TITLE}")
    officer.wait_to_see("remis.")
    officer.take_field("Intitulé")
    officer.tab_to(_BENEFICIARY)  # a list is told by what it shows
    officer.type("Ferme urbaine")
    officer.press("Down")
    officer.press("Return")
    officer.wait_to_see("Nouvelle structure")
    officer.press("Return")
    officer.wait_to_see("Bénéficiaire")
    officer.breathe()
    officer.quit()
    assert file_read.rows(
        "SELECT file.title, file.instruction, organisation.name FROM funding_file AS file "
        "JOIN organisation ON organisation.id = file.beneficiary_id WHERE file.number = ?",
        _NUMBER,
    ) == [(_TITLE, "reviewed", "Ferme urbaine")]
