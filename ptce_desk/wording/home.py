"""What dossiers wait for, in words, as the home page lists it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ptce_desk.domain.budget import Consumption
from ptce_desk.formatting import typeset, whole_amount_text

MY_FILES: Final = "Mes dossiers"
"""What leads to those of whoever is at work."""


@dataclass(frozen=True, slots=True)
class _Words:
    """One thing dossiers wait for: how it is counted, why, the same before a session, and the verb that leads there."""

    singular: str
    plural: str
    hint: str
    action: str
    before: str = ""


_LINES: Final = {
    "overdue": _Words("échéance en retard", "échéances en retard", "La plus ancienne : {day}.", "Traiter"),
    "to_vote": _Words("vote à saisir", "votes à saisir", "La séance a eu lieu.", "Saisir"),
    "to_complete": _Words(
        "dossier à compléter", "dossiers à compléter", "Brouillon, incomplet, ou une donnée manque.", "Compléter"
    ),
    "to_review": _Words(
        "dossier à instruire",
        "dossiers à instruire",
        "Déposé, instruction à terminer.",
        "Instruire",
        "Déposé ; prochaine séance le {day}.",
    ),
    "to_propose": _Words(
        "dossier prêt à proposer",
        "dossiers prêts à proposer",
        "Instruit, sans montant proposé.",
        "Proposer",
        "Instruit ; prochaine séance le {day}.",
    ),
    "to_list": _Words(
        "dossier en attente d’une commission",
        "dossiers en attente d’une commission",
        "Proposé, sur aucun ordre du jour.",
        "Inscrire",
        "Proposé ; prochaine séance le {day}.",
    ),
    "on_next_agenda": _Words(
        "dossier à la prochaine commission", "dossiers à la prochaine commission", "Séance du {day}.", "Préparer"
    ),
    "to_agree": _Words(
        "dossier à conventionner",
        "dossiers à conventionner",
        "Plus de {threshold} dans l’année à un organisme privé.",
        "Conventionner",
    ),
}


RECORD_KINDS: Final = {
    "funding_file": "Dossier",
    "ptce": "PTCE",
    "organisation": "Structure",
    "scheme": "Dispositif",
    "session": "Séance",
    "framework": "Cadre",
}
"""What the record of a page is."""


def left_words(envelope: Consumption) -> tuple[str, bool]:
    """« reste 2 000 € » once what is proposed is voted, « manque 14 000 € », and whether money lacks."""
    if envelope.remaining < 0:
        return typeset(f"dépassée de {whole_amount_text(-envelope.remaining)}"), True
    if envelope.forecast_remaining < 0:
        return typeset(f"manque {whole_amount_text(-envelope.forecast_remaining)}"), True
    return typeset(f"reste {whole_amount_text(envelope.forecast_remaining)}"), False


def work_words(kind: str, count: int) -> str:
    """« dossiers à compléter », to follow a count."""
    words = _LINES[kind]
    return words.singular if count == 1 else words.plural


def work_action(kind: str) -> str:
    """« Compléter »: the verb that leads there."""
    return _LINES[kind].action


def work_hint(kind: str, *, day: str, threshold: Decimal) -> str:
    """Why they wait; `threshold` in euros."""
    words = _LINES[kind]
    hint = words.before if day and words.before else words.hint
    return typeset(hint.format(day=day, threshold=whole_amount_text(threshold)))
