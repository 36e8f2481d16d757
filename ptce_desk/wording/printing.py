"""French sentences about what is looked at before it is printed, then printed: why it is not."""

from pathlib import Path
from typing import Final, Literal, TypeAlias

from ptce_desk.domain.paper import PaperSize
from ptce_desk.formatting import typeset

Undrawn: TypeAlias = Literal["unreadable", "too_slow", "too_big", "not_run"]
"""Why a document is not drawn; the last one when what draws it did not run, whatever the document."""
Unprinted: TypeAlias = Undrawn | Literal["no_printer", "file", "temporary", "printer"]
"""Why a document is not printed."""

_CAUSES: Final[dict[Undrawn, str]] = {
    "unreadable": "ce document est protégé, abîmé ou d’un autre genre que ne le dit son nom.",
    "too_slow": "ce document demande trop de temps.",
    "too_big": "ce document demande trop de mémoire.",
    "not_run": "ce qui dessine les pages n’a pas pu démarrer sur ce poste, le document n’y est pour rien. "
    "Rouvrez PTCE Desk ; si cela dure, dites-le à votre service informatique.",
}

PAPER_LABELS: Final = {PaperSize.A4: "Papier A4", PaperSize.A3: "Papier A3"}


def drawing_refusal(failure: Undrawn) -> str:
    """Why a document is not shown here, to go before what can be done."""
    return f"Aperçu impossible : {_CAUSES[failure]}"


def printing_refusal(failure: Unprinted, printer: str, file: str, temporary: Path) -> str:
    """Why a document is not printed, and what to do.

    Args:
        failure: why.
        printer: the name of the printer chosen.
        file: the path of the file printed to, where it is one.
        temporary: where the system has its temporary files.
    """
    match failure:
        case "no_printer":
            said = (
                "aucune imprimante n’est installée sur ce poste. Enregistrez le document, ou faites-en installer une."
            )
        case "file":
            said = f"vous ne pouvez pas écrire « {file} ». Choisissez un autre fichier, ou « Enregistrer… »."
        case "temporary":
            said = f"vous ne pouvez pas écrire dans « {temporary} », où passent les fichiers temporaires. "
            said += "Enregistrez le document, ou demandez ce droit à votre service informatique."
        case "printer":
            said = f"« {printer} » n’a pas pris le document. Vérifiez qu’elle est allumée et que vous y avez droit, "
            said += "ou choisissez-en une autre."
        case _:
            said = _CAUSES[failure]
    return typeset(f"Rien n’est imprimé : {said}")
