"""Years to come in the real program: a year confirmed in its grid, several at once, a movement, a renewal, a merge."""

from datetime import date
from pathlib import Path

from tests.hands.file_read import FileRead
from tests.hands.officer import Officer

_NUMBER = "2025-016"
_TITLE = "Plateforme régionale de pièces réemployées"
_YEARS = "SELECT year, state, basis FROM award_year WHERE funding_file_id = ? ORDER BY year"


def test_a_year_of_an_award_is_put_to_wait_then_confirmed_by_an_act_in_its_grid(
    officer: Officer, file_read: FileRead
) -> None:
    officer.search(_NUMBER)
    officer.wait_to_see(_TITLE)
    officer.go_to_cell("Répartition par année", 1, "Engagement")
    officer.type_cell("à confirmer")
    officer.wait(lambda: officer.sees_cell("Répartition par année", "À confirmer"), "the year waits")
    officer.go_to_cell("Répartition par année", 1, "Acte ou motif")
    officer.type_cell("CP du 18/12/2026")
    officer.go_to_cell("Répartition par année", 1, "Engagement")
    officer.type_cell("confirmée")
    officer.wait(lambda: officer.sees_cell("Répartition par année", "Confirmée"), "the year is confirmed")
    officer.quit()
    assert file_read.rows(_YEARS, file_read.dossier(_NUMBER)) == [(2027, "confirmed", "CP du 18/12/2026")]


def test_years_are_put_to_wait_in_bulk_and_confirmed_on_the_page_of_a_session(
    officer: Officer, file_read: FileRead, demonstration: Path
) -> None:
    on = date.fromisoformat(str(FileRead(demonstration).rows("SELECT max(held_on) FROM committee_session")[0][0]))
    officer.go_to_page("Dossiers")
    officer.go_to_cell("Dossiers", 0, "N°")
    officer.press("Ctrl+a")
    officer.push("Modifier la sélection…")
    officer.wait_to_see("Ce qui change")
    officer.press("End")
    officer.press("Tab")
    officer.type("2027")
    officer.press("Tab")
    officer.press("Down")
    officer.wait_to_see("seront modifiés")
    officer.press_until("Shift+Tab", "Modifier")
    officer.press("space")
    officer.breathe()
    officer.go_to_page("Commissions")
    officer.go_to_cell("Commissions", 0, "Date")
    officer.press("Return")
    officer.wait_to_see("Années à confirmer")
    officer.go_to_cell("Années à confirmer", 0, "Année")
    officer.press("Ctrl+a")
    officer.press_until("Shift+Tab", "Confirmer")
    officer.press("space")
    officer.wait_to_see(f"sont confirmées par la séance du {on:%d/%m/%Y}")
    officer.quit()
    years = file_read.rows(
        "SELECT y.year, y.state, y.decided_on, y.basis LIKE 'Commission permanente du %', count(*) > 1 "
        "FROM award_year y JOIN funding_file f ON f.id = y.funding_file_id "
        "WHERE f.decision = 'granted' GROUP BY 1, 2, 3, 4"
    )
    assert years == [(2027, "confirmed", on.isoformat(), 1, 1)]


def test_a_movement_of_an_envelope_is_typed_under_it(officer: Officer, file_read: FileRead) -> None:
    officer.go_to_page("Budget")
    officer.go_to_new_line("Mouvements de l’enveloppe")
    officer.type_cell("12/10/2026")
    officer.type_cell("décision modificative en moins")
    officer.type_cell("2500,50")
    officer.quit()
    moved = file_read.rows("SELECT kind, decided_on, amount FROM envelope_movement")
    assert moved == [("decrease", "2026-10-12", 250_050)]


def test_a_dossier_that_ends_is_renewed_from_its_menu(officer: Officer, file_read: FileRead) -> None:
    officer.search(_NUMBER)
    officer.wait_to_see(_TITLE)
    officer.push("Plus")
    officer.press_until("Down", "Renouveler le dossier")
    officer.press("Return")
    officer.wait_to_see(f"Renouvelle {_NUMBER}")
    officer.quit()
    first = file_read.dossier(_NUMBER)
    renewed = file_read.rows(
        "SELECT title, instruction, decision, requested FROM funding_file WHERE renewal_of_id = ?", first
    )
    asked = file_read.rows("SELECT requested FROM funding_file WHERE id = ?", first)[0][0]
    assert renewed == [(_TITLE, "draft", "not_listed", asked)]


def test_two_records_selected_in_the_list_of_structures_are_merged(officer: Officer, file_read: FileRead) -> None:
    officer.go_to_page("Structures")
    officer.go_to_cell("Structures", 0, "Nom")
    officer.press("Shift+Down")
    officer.push("Fusionner…")
    officer.wait_to_see("Fiche qui disparaît")
    officer.wait_to_see("va à la corbeille")
    officer.push("Fusionner les fiches")
    officer.wait_to_see("est fusionnée dans")
    officer.quit()
    kept = file_read.rows(
        "SELECT name FROM organisation WHERE name IN (?, ?)",
        "Agence de démonstration du numérique",
        "Artisans réunis de démonstration",
    )
    assert len(kept) == 1
