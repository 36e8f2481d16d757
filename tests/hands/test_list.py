"""The list of dossiers in the real program: filtered on two schemes, grouped, kept as a view, found again."""

import json

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
    officer.press("Down")
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
