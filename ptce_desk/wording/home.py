"""What dossiers wait for, in words, as the home page lists it."""

from decimal import Decimal
from typing import Final

from ptce_desk.formatting import typeset, whole_amount_text

_LINES: Final = {
    "overdue": ("échéance en retard", "échéances en retard", "La plus ancienne : {day}."),
    "to_vote": ("vote à saisir", "votes à saisir", "La séance a eu lieu."),
    "to_complete": ("dossier à compléter", "dossiers à compléter", "Brouillon, incomplet, ou une donnée manque."),
    "to_review": ("dossier à instruire", "dossiers à instruire", "Déposé, instruction à terminer."),
    "to_propose": ("dossier prêt à proposer", "dossiers prêts à proposer", "Instruit, sans montant proposé."),
    "to_list": (
        "dossier en attente d’une commission",
        "dossiers en attente d’une commission",
        "Proposé, sur aucun ordre du jour.",
    ),
    "on_next_agenda": (
        "dossier à la prochaine commission",
        "dossiers à la prochaine commission",
        "Séance du {day}.",
    ),
    "to_agree": (
        "dossier à conventionner",
        "dossiers à conventionner",
        "Plus de {threshold} dans l’année à un organisme privé.",
    ),
}


def work_words(kind: str, count: int) -> str:
    """« dossiers à compléter », to follow a count."""
    singular, plural, _hint = _LINES[kind]
    return singular if count == 1 else plural


def work_hint(kind: str, *, day: str, threshold: Decimal) -> str:
    """Why they wait; `threshold` in euros."""
    return typeset(_LINES[kind][2].format(day=day, threshold=whole_amount_text(threshold)))
