"""The words of the labels with colours."""

from collections.abc import Sequence
from typing import Final

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.tags import TagColour, TagNameTakenError

COLOUR_LABELS: Final = {
    TagColour.BLUE: "Bleu",
    TagColour.GREEN: "Vert",
    TagColour.ORANGE: "Orange",
    TagColour.VIOLET: "Violet",
    TagColour.TEAL: "Turquoise",
    TagColour.PINK: "Rose",
    TagColour.RED: "Rouge",
    TagColour.GREY: "Gris",
}


def tags_act(put: Sequence[str], taken: Sequence[str], numbers: Sequence[str]) -> str:
    """What the history calls labels that come on dossiers, or go: « Mettre l’étiquette « Urgent » sur 3 dossiers »."""
    one = len(numbers) == 1
    on = f"le dossier {numbers[0]}" if one else f"{len(numbers)} dossiers"
    of = f"du dossier {numbers[0]}" if one else f"de {on}"
    if put and taken:
        return f"Modifier les étiquettes {of}"
    return f"Mettre {_named(put)} sur {on}" if put else f"Retirer {_named(taken)} {of}"


def tags_made(names: Sequence[str]) -> str:
    """What the history calls labels that are made as they are put: « Créer l’étiquette « Urgent » »."""
    return f"Créer {_named(names)}"


def tag_refusal(error: PtceDeskError) -> str:
    """Why something is refused of a label; nothing for another error."""
    match error:
        case TagNameTakenError(name=name):
            return f"« {name} » est déjà le nom d’une étiquette. Donnez-lui un autre nom."
        case _:
            return ""


def _named(names: Sequence[str]) -> str:
    told = ", ".join(f"« {name} »" for name in names)
    return f"l’étiquette {told}" if len(names) == 1 else f"les étiquettes {told}"
