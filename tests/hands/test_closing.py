"""The real program closed while something is typed: what was typed is kept, and it ends quietly."""

import pytest

from tests.hands.file_read import FileRead
from tests.hands.officer import Officer

_NUMBER = "2026-006"


@pytest.mark.parametrize("keys", ["Ctrl+q", "Alt+F4"])
def test_an_amount_typed_in_a_cell_is_kept_when_the_window_closes(
    officer: Officer, file_read: FileRead, keys: str
) -> None:
    officer.search(_NUMBER)
    officer.wait_to_see("Dépenses")
    officer.go_to_cell("Dépenses", 1, "Présenté")
    officer.type("11250")
    officer.press(keys)
    officer.has_ended_quietly()
    dossier = file_read.dossier(_NUMBER)
    presented = file_read.rows("SELECT presented FROM cost_line WHERE funding_file_id = ? AND position = 1", dossier)
    assert presented == [(1_125_000,)]


def test_a_field_being_typed_is_kept_when_the_window_closes(officer: Officer, file_read: FileRead) -> None:
    officer.search(_NUMBER)
    officer.wait_to_see("Dépenses")
    officer.take_field("Montant demandé")
    officer.press("Ctrl+a")
    officer.type("19500")
    officer.press("Alt+F4")
    officer.has_ended_quietly()
    assert file_read.rows("SELECT requested FROM funding_file WHERE number = ?", _NUMBER) == [(1_950_000,)]
