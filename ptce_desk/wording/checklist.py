"""French sentences about what a dossier is asked for, the opinions it waits for, and how long it can be reopened."""

from collections.abc import Sequence
from datetime import date

from ptce_desk.domain.file_checklist import OpinionRequest, RequiredDocument, is_missing
from ptce_desk.formatting import date_text, typeset
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.states import OPINION_LABELS


def checklist_sentence(documents: Sequence[RequiredDocument]) -> str:
    """What is still to come, or that all is there; nothing without a list."""
    if not documents:
        return ""
    missing = [document.label or "sans intitulé" for document in documents if is_missing(document)]
    if missing:
        return typeset(f"Il manque {count_text(len(missing), 'pièce')} : {', '.join(missing)}.")
    return "Toutes les pièces obligatoires sont reçues : le dossier peut être déclaré complet.".replace(" :", "\u00a0:")


def opinion_state(request: OpinionRequest, today: date) -> str:
    """Where an opinion is, in a word or two."""
    if request.opinion is not None:
        return OPINION_LABELS[request.opinion]
    if request.answered_on is not None:
        return "Répondu"
    if request.due_on is not None and request.due_on < today:
        return f"En retard ({(today - request.due_on).days}\u00a0j)"
    return "Attendu"


def reopening_sentence(until: date, today: date, *, granted: bool) -> str:
    """Until when a final decision can still be gone back on (CRPA L242-1 for what gives rights)."""
    if not granted:
        return "Un refus peut être revu par un nouveau vote, avec son motif."
    if today <= until:
        text = f"Décision retirable jusqu’au {date_text(until)} si elle est illégale (CRPA L242-1), avec motif."
    else:
        text = (
            f"Le délai pour retirer cette décision est passé depuis le {date_text(until)} (CRPA L242-1). Restent la "
            "demande du bénéficiaire et les conditions de l’aide non respectées (L242-2, L242-4)."
        )
    return typeset(text)
