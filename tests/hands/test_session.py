"""A session in the real program: a dossier put on the agenda, votes, the number of the délibération."""

from tests.hands.file_read import FileRead
from tests.hands.officer import Officer


def test_a_session_is_voted_and_its_deliberation_numbered(officer: Officer, file_read: FileRead) -> None:
    officer.go_to_page("Commissions")
    officer.go_to_cell("Commissions", 0, "Date")
    officer.press("Return")
    officer.wait_to_see("Ordre du jour")
    officer.go_to_cell("Dossiers en attente d’une séance", 0, "N°")
    officer.push("Inscrire")
    officer.go_to_cell("Ordre du jour", 0, "Vote")
    officer.type_cell("Accordé")
    for heading, typed in (("Vote", "Accordé"), ("Voté", "6500")):
        officer.go_to_cell("Ordre du jour", 0, "N°")  # its rows go by scheme
        officer.press_until("Down", "N° : 2026-001")
        officer.press_until("Right", f"{heading} :")
        officer.type_cell(typed)
    officer.open_tab("Informations")
    officer.fill("Délibération n°", "2026-118")
    officer.quit()
    agenda = file_read.rows(
        "SELECT number, vote, voted_amount, decision, voted FROM agenda_item a "
        "JOIN funding_file f ON f.id = funding_file_id "
        "WHERE session_id = "
        "(SELECT id FROM committee_session ORDER BY held_on DESC LIMIT 1) ORDER BY position"
    )
    assert agenda == [
        ("2025-012", "granted", 2_400_000, "granted", 2_400_000),
        ("2026-001", "granted", 650_000, "granted", 650_000),
        ("2026-002", None, None, "listed", None),
        ("2026-003", None, None, "listed", None),
        ("2026-004", None, None, "listed", None),
        ("2026-005", None, None, "listed", None),
    ]
    assert file_read.rows("SELECT number FROM deliberation ORDER BY id DESC LIMIT 1") == [("2026-118",)]
