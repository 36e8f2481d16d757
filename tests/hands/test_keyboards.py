"""The shortcuts of the guide, pressed on the keyboards of France, Belgium, Switzerland and America."""

import pytest

from tests.hands.file_read import FileRead
from tests.hands.keyboard import DIGIT_ROW, Keyboard
from tests.hands.officer import Officer

_PAGES = ("Accueil", "PTCE", "Dossiers", "Dispositifs", "Commissions", "Budget", "Échéances", "Structures", "Cadres")
_LAYOUTS = [("fr", ""), ("be", ""), ("ch", "fr"), ("us", "")]
_TITLE = "Tournée coopérative des communes rurales"


@pytest.mark.parametrize(("layout", "variant"), _LAYOUTS, ids=["fr", "be", "ch", "us"])
def test_the_shortcuts_answer(
    officer: Officer, keyboard: Keyboard, file_read: FileRead, layout: str, variant: str
) -> None:
    keyboard.lay_out(layout, variant)
    pages_by_the_digit_row(officer)
    lists(officer)
    a_record(officer)
    officer.quit()
    assert file_read.rows("SELECT title FROM funding_file WHERE number = '2026-006'") == [(f"{_TITLE}x",)]
    assert file_read.rows(
        "SELECT count(*) FROM cost_line WHERE label = 'Communication' AND funding_file_id = ?",
        file_read.dossier("2026-006"),
    ) == [(0,)]


def pages_by_the_digit_row(officer: Officer) -> None:
    """Alt+1 to Alt+9, last to first, by the row of digits."""
    for rank in reversed(range(9)):
        officer.keyboard.press_code(DIGIT_ROW[rank], "Alt")
        officer.wait(lambda: officer.open_page() == _PAGES[rank], f"Alt+{rank + 1} opens {_PAGES[rank]}")  # noqa: B023


def lists(officer: Officer) -> None:
    """In a list: Ctrl+F, Ctrl+N, Escape, Return, Alt+↓ and Alt+↑, Ctrl+K."""
    officer.go_to_page("Dossiers")
    officer.press("Ctrl+f")
    officer.wait(lambda: officer.hears("N°, intitulé ou nom"), "Ctrl+F puts the keyboard on the filter")
    officer.press("Ctrl+n")
    officer.wait_to_see("Nouveau dossier")
    officer.press("Escape")
    officer.wait(lambda: "PTCE Desk" in officer.front_window(), "Escape gives the form up")
    officer.go_to_cell("Dossiers", 0, "N°")
    officer.press("Return")
    officer.wait_to_see("1 sur ")
    officer.press("Alt+Down")
    officer.wait_to_see("2 sur ")
    officer.press("Alt+Up")
    officer.wait_to_see("1 sur ")
    officer.press("Ctrl+k")
    officer.wait(lambda: officer.hears("Rechercher un dossier"), "Ctrl+K puts the keyboard on the search")
    officer.press("Escape")


def a_record(officer: Officer) -> None:
    """In a dossier: F2, Ctrl+Suppr, Ctrl+Z, Ctrl+Maj+Z, Ctrl+H, F1, Ctrl+P."""
    officer.search("2026-006")
    officer.wait_to_see(_TITLE)
    officer.take_field("Intitulé")
    officer.press("End")
    officer.type("x")
    officer.press("Tab")
    officer.wait_to_see(f"{_TITLE}x")
    officer.go_to_cell("Dépenses", 1, "Dépense")
    officer.press("F2")
    officer.press("Escape")
    officer.press("Ctrl+Delete")
    officer.wait(lambda: not officer.sees_cell("Dépenses", "Communication"), "Ctrl+Suppr removes the line")
    officer.press("Ctrl+z")
    officer.wait(lambda: officer.sees_cell("Dépenses", "Communication"), "Ctrl+Z brings it back")
    officer.press("Ctrl+Shift+z")
    officer.wait(lambda: not officer.sees_cell("Dépenses", "Communication"), "Ctrl+Maj+Z removes it again")
    officer.press("Ctrl+h")
    officer.wait_to_see("Historique")
    officer.press("F1")
    officer.wait(lambda: "Aide" in officer.front_window(), "F1 opens the help")
    officer.press("Escape")
    officer.wait(lambda: "Aide" not in officer.front_window(), "Escape closes the help")
    officer.press("Ctrl+p")
    officer.wait(lambda: "Note" in officer.front_window(), "Ctrl+P shows the note")
    officer.press("Escape")
