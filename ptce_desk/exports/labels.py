"""The few French words every report shows, whatever its format."""

from datetime import date
from typing import Final

from ptce_desk.formatting import date_text

TOTAL: Final = "Total"
TOTAL_OF_ALL_YEARS: Final = "Total, tous exercices"
NOTHING: Final = "Aucune ligne"
FICTITIOUS: Final = "Données fictives"
DRAFT: Final = "PROJET"
README: Final = "Lisez-moi"
CONTENTS: Final = "Dans ce document"
READING_TITLE: Final = "Comment lire ce document"
DOCUMENT: Final = "Document"
AUTHOR: Final = "Établi par"
DATE: Final = "Date"
HEAD: Final = "Historique"
NATURE: Final = "Nature des données"
FICTITIOUS_SENTENCE: Final = "Données fictives : aucun montant, aucun nom n’engage qui que ce soit."
CUT_NOTE: Final = (
    "Un texte de plus de 32 767 caractères se termine par « … » dans sa cellule : Excel n’en garde pas davantage. "
    "Sa suite est ci-dessous."
)
WHOLE_TITLE: Final = "Intitulé complet"


def continued(number: int) -> str:
    """What ends a cell too short for its text."""
    return f"… (texte {number}, sous le tableau)"


def rest_of_cell(place: str, text: str) -> str:
    """Under a table of a workbook, what one of its cells could not hold."""
    return f"Suite de {place} : {text}"


def continued_text(number: int, about: str) -> str:
    """The heading of that text, under the table."""
    return f"Texte {number} : {about}"


def first_bars(shown: int, whole: int) -> str:
    """Under a chart that does not hold them all."""
    return f"Les {shown} premières barres sur {whole} ; le tableau donne tous les montants."


def chart_alternative(title: str) -> str:
    """What is heard in place of a chart."""
    return f"Graphique : {title}. Son tableau en donne tous les montants."


def map_alternative(title: str) -> str:
    """What is heard in place of a map."""
    return f"Carte : {title}. Son tableau en donne tous les montants."


def entry_spoken(words: str, page: str) -> str:
    """What is read aloud of a line of the table of contents."""
    return f"{words}, page {page}"


def logo_of(organisation: str) -> str:
    """What is read aloud in the place of a logo."""
    return f"Logo : {organisation}"


def dated(day: date) -> str:
    """« Établi le 01/03/2026 »."""
    return f"Établi le {date_text(day)}"


def dated_with_head(day: date, head: str) -> str:
    """« Établi le 01/03/2026 · historique 3f9a 01c7 5e2b »."""
    return f"{dated(day)} · historique {head}" if head else dated(day)


def head_to_check(head: str) -> str:
    """What the head of the journal is for, where there is room to say it."""
    return (
        f"Empreinte {head} : le fichier tel qu’il était alors. S’il a pu être modifié par accident, en dehors de "
        "PTCE Desk, donnez cette empreinte à votre service informatique : il vérifiera que l’historique la contient "
        "encore."
    )
