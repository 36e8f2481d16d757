"""The officer's day that begins with her own workbook: chosen, understood, seen line by line, brought in."""

from pathlib import Path

from tests.hands.controls import TABLES
from tests.hands.file_read import FileRead
from tests.hands.officer import Officer

_TABLE = """Suivi des aides
Nom;Intitulé;Montant voté;Date de décision
Le Relais des quais;Atelier de réemploi;900,50;15/03/2019
La Régie du canal;Ressourcerie;1.234;15/03/2019
La Fabrique;Cuisine partagée;700;15/03/2019
Total;;;
"""


def test_an_officer_brings_her_workbook_in_by_keyboard(
    officer: Officer, file: Path, file_read: FileRead, tmp_path: Path
) -> None:
    table = tmp_path / "suivi.csv"
    table.write_text(_TABLE, encoding="cp1252")
    officer.search("importer un tableau")
    officer.wait_to_see("Déposez ici un classeur")
    officer.push("Choisir un fichier…")
    officer.wait(lambda: officer.front_window() == "Importer un tableau", "the files are shown")
    officer.type(str(table))
    officer.press("Return")
    officer.wait_to_see("3 lignes, 4 colonnes")
    officer.push("Continuer")
    officer.wait_to_see("Donnez « Dispositif » à toutes les lignes")
    officer.wait(lambda: officer.hears("Dispositif de toutes les lignes"), "the keyboard is on what is lacking")
    officer.type("CA-PROGRESS-1")
    officer.press("Tab")
    officer.push("Voir ce qui va se passer")
    officer.wait_to_see("Importer 2 lignes")
    officer.take(TABLES, "Lignes de l’import")
    officer.tab_to("Montant voté, lire « 1.234 » : 1 234 €")
    officer.press("space")
    officer.wait_to_see("Importer 3 lignes")
    officer.push("Importer 3 lignes")
    officer.wait_to_see("Import terminé")
    officer.quit()
    brought = file_read.rows(
        "SELECT f.title, f.voted, f.decided_on, f.decision, o.name FROM funding_file f "
        "JOIN organisation o ON o.id = f.beneficiary_id WHERE f.decided_on = '2019-03-15' ORDER BY f.id"
    )
    assert brought == [
        ("Atelier de réemploi", 90_050, "2019-03-15", "granted", "Le Relais des quais"),
        ("Ressourcerie", 123_400, "2019-03-15", "granted", "La Régie du canal"),
        ("Cuisine partagée", 70_000, "2019-03-15", "granted", "La Fabrique"),
    ]
    assert file_read.rows("SELECT name FROM import_map") == [("suivi",)]
    assert list(file.parent.glob("* - sauvegardes/*.ptce"))
