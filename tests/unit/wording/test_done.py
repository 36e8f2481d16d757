"""What was done is said in a sentence that agrees."""

from pathlib import Path

import pytest

import ptce_desk
from ptce_desk.wording.done import done_sentence


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Supprimer le document devis.pdf", "Document devis.pdf supprimé."),
        ("Supprimer la version 2027 du dispositif CIGALES", "Version 2027 du dispositif CIGALES supprimée."),
        ("Supprimer le PTCE Vivre en ville", "PTCE Vivre en ville supprimé."),
        ("Déclarer complet le dossier 2026-003", "Dossier 2026-003 déclaré complet."),
        ("Mettre le dossier 2026-003 en liste d’attente", "Dossier 2026-003 mis en liste d’attente."),
        ("Mettre l’étiquette « Urgent » sur 3 dossiers", "Étiquette « Urgent » mise sur 3 dossiers."),
        ("Retirer les notes de Mme Roy sur le dossier 3", "Notes de Mme Roy sur le dossier 3 retirées."),
        ("Mettre les dossiers 3 et 4 en instruction", "Dossiers 3 et 4 mis en instruction."),
        ("Coller 3 lignes dans « Dépenses »", "3 lignes collées dans « Dépenses »."),
        ("Coller 1 ligne dans « Dépenses »", "1 ligne collée dans « Dépenses »."),
        ("Inscrire 2 dossiers à l’ordre du jour", "2 dossiers inscrits à l’ordre du jour."),
        ("Remettre l’intitulé du dossier 3", "Intitulé du dossier 3 remis."),
        ("Mettre à confirmer l’année 2027 du dossier 3", "Année 2027 du dossier 3 mise à confirmer."),
        ("Retenir le scénario C : 3 dossiers", "Scénario C retenu : 3 dossiers."),
        ("Renommer le document a.pdf en b.pdf", "Document a.pdf renommé en b.pdf."),
        ("Retirer l’ornithorynque", "C’est fait : retirer l’ornithorynque."),
        ("Enlever des zèbres", "C’est fait : enlever des zèbres."),
        ("Recours au tribunal", "C’est fait : recours au tribunal."),
        ("", "C’est fait."),
    ],
)
def test_an_act_that_is_done_is_said_as_one_would(label: str, said: str) -> None:
    plain = done_sentence(label).replace("\u00a0", " ").replace("\u202f", " ")
    assert plain == said


def test_no_screen_says_it_with_the_words_of_the_history() -> None:
    screens = Path(ptce_desk.__file__).parent / "ui"
    saying = [path.name for path in screens.rglob("*.py") if " : c’est fait" in path.read_text("utf-8")]
    assert saying == []
