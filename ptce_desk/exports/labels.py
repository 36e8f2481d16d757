"""The few French words every report shows, whatever its format."""

from datetime import date
from typing import Final

from ptce_desk.formatting import date_text

TOTAL: Final = "Total"
NOTHING: Final = "Aucune ligne"
FICTITIOUS: Final = "Données fictives"
README: Final = "Lisez-moi"
READING_TITLE: Final = "Comment lire ce document"
DOCUMENT: Final = "Document"
AUTHOR: Final = "Établi par"
DATE: Final = "Date"
NATURE: Final = "Nature des données"
FICTITIOUS_SENTENCE: Final = "Données fictives : aucun montant, aucun nom n’engage qui que ce soit."
CUT_NOTE: Final = (
    "Un texte de plus de 32 767 caractères a été coupé et se termine par « … » : Excel n’en garde pas davantage."
)


def dated(day: date) -> str:
    """« Établi le 01/03/2026 »."""
    return f"Établi le {date_text(day)}"
