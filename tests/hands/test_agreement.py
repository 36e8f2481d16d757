"""An agreement in the real program: its dates, and a payment."""

from tests.hands.file_read import FileRead
from tests.hands.officer import Officer

_NUMBER = "2025-015"


def test_an_agreement_is_signed_and_an_instalment_paid(officer: Officer, file_read: FileRead) -> None:
    officer.search(_NUMBER)
    officer.wait_to_see("Tiers-lieu du plateau")
    officer.open_tab("Suite")
    officer.tab_to("Selon la loi")
    officer.press("Down")
    officer.breathe()
    for name, text in (
        ("N° de convention", "2026-C-015"),
        ("Signée le", "3/8/2026"),
        ("Notifiée le", "10/8/2026"),
        ("Engagée le", "11/8/2026"),
        ("N° d’engagement", "E77"),
    ):
        officer.fill(name, text)
    officer.go_to_cell("Tranches", 0, "Condition")
    officer.type_cell("Sur bilan")
    officer.go_to_new_line("Versements")
    officer.type_cell("1/10/2026")
    officer.press("Tab")
    officer.breathe()
    officer.type_cell("12000")
    officer.type_cell("1042")
    officer.quit()
    dossier = file_read.dossier(_NUMBER)
    assert file_read.rows(
        "SELECT number, signed_on, notified_on, committed_on, commitment_number FROM agreement "
        "WHERE funding_file_id = ?",
        dossier,
    ) == [("2026-C-015", "2026-08-03", "2026-08-10", "2026-08-11", "E77")]
    agreement = file_read.rows("SELECT id FROM agreement WHERE funding_file_id = ?", dossier)[0][0]
    assert file_read.rows(
        "SELECT condition FROM instalment WHERE agreement_id = ? ORDER BY position",
        agreement,
    ) == [("Sur bilan",), ("",), ("",)]  # one for each year of the project
    assert file_read.rows(
        "SELECT paid_on, amount, mandate_number FROM payment WHERE agreement_id = ?",
        agreement,
    ) == [("2026-10-01", 1_200_000, "1042")]
