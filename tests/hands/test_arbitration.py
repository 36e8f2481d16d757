"""Amounts tried before a committee in the real program, then proposed as one act."""

from tests.hands.controls import TABLES
from tests.hands.file_read import FileRead
from tests.hands.officer import Officer


def test_amounts_are_tried_side_by_side_and_one_scenario_is_adopted(officer: Officer, file_read: FileRead) -> None:
    officer.search("arbitrer la prochaine")
    officer.wait_to_see("Arbitrage de la commission permanente")
    officer.take(TABLES, "Montants des scénarios")
    officer.type("21000")
    officer.press("Return")
    officer.breathe()
    officer.wait_to_see("puis retouché")
    officer.push("Retenir le scénario B")
    officer.wait_to_see("montants changent")
    officer.press("Return")
    officer.wait_to_see("retenu")
    officer.quit()
    proposed = file_read.rows(
        "SELECT number, f.proposed FROM agenda_item a JOIN funding_file f ON f.id = funding_file_id "
        "WHERE session_id = (SELECT id FROM committee_session ORDER BY held_on DESC LIMIT 1) ORDER BY position"
    )
    assert proposed[0] == ("2025-012", 2_100_000)
    tried = file_read.rows("SELECT count(*) FROM scenario")
    assert tried == [(2,)]
