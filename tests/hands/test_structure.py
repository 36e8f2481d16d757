"""A structure in the real program, created and corrected by keyboard only: Tab, and what is heard."""

from tests.hands.file_read import FileRead
from tests.hands.officer import Officer


def test_a_structure_is_created_and_corrected_by_keyboard_only(officer: Officer, file_read: FileRead) -> None:
    officer.go_to_page("Structures")
    officer.press("Ctrl+n")
    officer.wait_to_see("Nouvelle structure")
    officer.tab_to("Nom de la structure")
    officer.type("Atelier des quais")
    officer.tab_to("Commune (facultatif)")
    officer.type("Nantes")
    officer.press("Return")
    officer.wait_to_see("Identité")
    officer.tab_to("Commune")
    officer.press("Ctrl+a")
    officer.type("Rouen")
    officer.tab_to("Adresse")
    officer.type("3 rue du port")
    officer.tab_to("Notes")
    officer.type("Rencontrée au salon.")
    officer.press("Ctrl+Tab")
    officer.quit()
    kept = file_read.rows("SELECT name, commune, address, notes FROM organisation WHERE name = 'Atelier des quais'")
    assert kept == [("Atelier des quais", "Rouen", "3 rue du port", "Rencontrée au salon.")]
