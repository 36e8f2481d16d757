"""What is said over a list that another page asked for: what it shows, and the way back."""

from decimal import Decimal
from typing import Final

from ptce_desk.domain.frameworks import Measure, WhichYear
from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.wording.frameworks import MEASURE_LABELS

PLACES: Final = {
    "home": "l’accueil",
    "framework": "le contrat",
    "scheme": "le dispositif",
    "scheme_list": "les dispositifs",
    "call": "l’appel",
    "what_if": "l’essai",
    "budget": "le budget",
    "session": "la séance",
    "ptce": "le PTCE",
    "ptce_list": "les PTCE",
    "organisation": "la structure",
    "organisations": "les structures",
    "funding_file": "le dossier",
    "funding_files": "la liste d’avant",
    "deadlines": "les échéances",
    "importing": "l’import",
    "statistics": "les statistiques",
}
"""The pages one comes to a list from, as they are named there."""
_AFTER_A: Final = {"le ": "au ", "les ": "aux "}


def back_words(page: str) -> str:
    """« Revenir au contrat », « Revenir à l’accueil »."""
    place = PLACES.get(page)
    if place is None:
        return "Revenir"
    article = next((one for one in _AFTER_A if place.startswith(one)), "")
    return f"Revenir {_AFTER_A[article]}{place.removeprefix(article)}" if article else f"Revenir à {place}"


def lent_sentence(page: str) -> str:
    """Where a list that is not as its officer has it comes from."""
    place = PLACES.get(page)
    return typeset(f"Liste ouverte depuis {place}" if place else "Liste demandée par une autre page")


def year_files(year: int | None, scheme: str) -> str:
    """What stands over the list of the dossiers of a scheme and a fiscal year: « Exercice 2026 – PROGRESS »."""
    return typeset(f"Exercice {year} – {scheme}" if year else f"Sans exercice – {scheme}")


def figure_words(measure: Measure, year: WhichYear, figure: Decimal, contract: str, axis: str) -> str:
    """« Accordé en 2024 : 29 750 € – Contrat de Bresse »: the figure first; `axis` is empty for all."""
    when = f" en {year}" if isinstance(year, int) else " sans année" if year is None else ""
    whose = f"{axis}, {contract}" if axis else contract
    return typeset(f"{MEASURE_LABELS[measure]}{when} : {whole_amount_text(figure)} – {whose}")
