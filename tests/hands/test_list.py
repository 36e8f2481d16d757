"""The list of dossiers in the real program: filtered, grouped, sorted, kept as a view, found again, handed over."""

import csv
import json
from pathlib import Path

from tests.hands.file_read import FileRead
from tests.hands.officer import Officer


def test_a_list_filtered_on_two_values_and_grouped_is_kept_as_a_view(officer: Officer, file_read: FileRead) -> None:
    officer.go_to_page("Dossiers")
    officer.push("Dispositif : Tous les dispositifs")
    officer.press("Down")
    officer.press("space")
    officer.press("Down")
    officer.press("Down")
    officer.press("space")
    officer.press("Return")
    officer.wait_to_see("15 dossiers de CA-PROGRESS-1 ou PDL-2013-PTCE-1")
    officer.push("Grouper")
    officer.press("Down", times=2)
    officer.press("Return")
    officer.wait(lambda: officer.sees_cell("Dossiers", "CA-PROGRESS-1 : 10 dossiers, déplié"), "the groups are there")
    officer.push("Vues enregistrées")
    officer.press("Down", times=2)
    officer.press("Return")
    officer.wait_to_see("Nom de la vue")
    officer.type("Les deux nôtres")
    officer.press("Return")
    officer.wait_to_see("Vue « Les deux nôtres » enregistrée.")
    officer.quit()
    ((content,),) = file_read.rows("SELECT content FROM saved_view WHERE name = ?", "Les deux nôtres")
    kept = json.loads(str(content))
    codes = file_read.rows("SELECT id FROM scheme WHERE code IN ('CA-PROGRESS-1', 'PDL-2013-PTCE-1') ORDER BY id")
    assert (sorted(kept["scheme"]), kept["groups"]) == ([key for (key,) in codes], ["scheme"])


def test_a_dossier_is_seen_beside_the_list_and_all_of_them_are_handed_over(
    officer: Officer, file_read: FileRead
) -> None:
    officer.go_to_page("Dossiers")
    officer.go_to_cell("Dossiers", 0, "N°")
    officer.press("space")
    officer.wait_to_see("Maximum attribuable")
    officer.press("Escape")
    officer.press("Ctrl+a")
    officer.push("Autres actions")
    officer.press("Down", times=6)
    officer.press("Return")
    officer.wait_to_see("Instructeur ou instructrice")
    officer.type("Camille Arbitre")
    officer.wait_to_see("66 dossiers seront confiés.")
    officer.press_until("Tab", "Confier à (66 dossiers)")
    officer.press("space")
    officer.wait_to_see("66 dossiers sont confiés.")
    officer.quit()
    ((count,),) = file_read.rows("SELECT count(*) FROM funding_file WHERE instructor = ?", "Camille Arbitre")
    assert count == 66


def test_a_list_ordered_grouped_and_selected_is_written_as_it_is_shown_and_its_view_opens_again(
    officer: Officer, file_read: FileRead, tmp_path: Path
) -> None:
    officer.go_to_page("Dossiers")
    officer.push("Dispositif : Tous les dispositifs")
    officer.press("Down")
    officer.press("space")
    officer.press("Return")
    officer.wait_to_see("10 dossiers de CA-PROGRESS-1")
    _of_heading(officer, "Demandé", "Trier par cette colonne")
    _of_heading(officer, "Demandé", "Grouper par cette colonne")
    officer.wait(lambda: officer.sees_cell("Dossiers", "à moins de"), "bands of amounts are there")
    officer.press("Ctrl+a")
    officer.wait_to_see("10 sélectionnés")
    officer.push("Vues enregistrées")
    officer.press("Down", times=2)
    officer.press("Return")
    officer.wait_to_see("Nom de la vue")
    officer.type("Par tranche")
    officer.press("Return")
    officer.wait_to_see("Vue « Par tranche » enregistrée.")
    officer.push("Effacer les filtres")
    officer.wait_to_see("66 dossiers")
    officer.push("Vues enregistrées")
    officer.press_until("Down", "Par tranche")
    officer.press("Return")
    officer.wait_to_see("10 dossiers de CA-PROGRESS-1")
    written = tmp_path / "liste.csv"
    officer.press("Ctrl+e")
    officer.wait(lambda: officer.front_window() == "Enregistrer le document", "where it goes is asked")
    officer.press("Ctrl+a")
    officer.type(str(written))
    officer.press("Return")
    officer.wait(written.exists, "the list is written")
    officer.quit()
    asked = file_read.rows(
        "SELECT requested / 100 FROM funding_file f JOIN scheme_version v ON v.id = f.scheme_version_id "
        "JOIN scheme s ON s.id = v.scheme_id WHERE s.code = ? ORDER BY requested",
        "CA-PROGRESS-1",
    )
    with written.open(encoding="utf-8-sig", newline="") as told:
        rows = list(csv.reader(told, delimiter=";"))
    head = next(place for place, row in enumerate(rows) if "Demandé" in row)
    column = rows[head].index("Demandé")
    amounts = [float(row[column].replace(",", ".")) for row in rows[head + 1 :] if len(row) > column and row[column]]
    assert amounts[: len(asked)] == [amount for (amount,) in asked]


def _of_heading(officer: Officer, heading: str, words: str) -> None:
    """Choose in the menu of a cell what its column calls for."""
    officer.go_to_cell("Dossiers", 0, heading)
    officer.press("Menu")
    officer.press_until("Down", words)
    officer.press("Return")
    officer.breathe()


def test_a_label_is_put_on_a_dossier_found_by_its_words_and_what_bears_it_is_written(
    officer: Officer, file_read: FileRead, tmp_path: Path
) -> None:
    officer.go_to_page("Dossiers")
    officer.go_to_cell("Dossiers", 0, "N°")
    officer.press("Return")
    officer.wait_to_see("Plus")
    officer.search("étiqueter")
    officer.wait_to_see("Étiquettes du dossier")
    officer.type("Zone humide")
    officer.press("Return")
    officer.press_until("Tab", "Appliquer")
    officer.press("space")
    officer.wait_to_see("Étiquette « Zone humide » mise sur 1 dossier.")
    officer.search("étiquette hum")
    officer.wait_to_see("1 dossier, étiquettes : Zone humide")
    written = tmp_path / "zone.csv"
    officer.press("Ctrl+e")
    officer.wait(lambda: officer.front_window() == "Enregistrer le document", "where it goes is asked")
    officer.press("Ctrl+a")
    officer.type(str(written))
    officer.press("Return")
    officer.wait(written.exists, "the list is written")
    officer.quit()
    borne = file_read.rows(
        "SELECT f.number FROM funding_file f JOIN funding_file_tag t ON t.funding_file_id = f.id WHERE t.name = ?",
        "Zone humide",
    )
    with written.open(encoding="utf-8-sig", newline="") as told:
        rows = [row for row in csv.reader(told, delimiter=";") if row]
    head = next(place for place, row in enumerate(rows) if "N°" in row)
    numbers = [row[0] for row in rows[head + 1 :] if row[0] and len(row) == len(rows[head])]
    assert numbers[:1] == [number for (number,) in borne]
