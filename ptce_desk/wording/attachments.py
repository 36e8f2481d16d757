"""French sentences about documents: their size, what is refused, what deserves a warning."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from ptce_desk.domain import attachment_errors as errors
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.formatting import number_text, typeset

ATTACHMENT_REFUSALS: Final[dict[type[PtceDeskError], str]] = {
    errors.AttachmentError: "« {name} » ne peut pas être joint.",
    errors.AttachmentTooLargeError: "« {name} » dépasse {most} Mo : il n’est pas joint. "
    "Réduisez-le, ou joignez-le en plusieurs parties.",
    errors.AttachmentUnreadableError: "« {name} » ne peut pas être lu : il n’est plus là, ou vous n’y avez pas accès. "
    "Enregistrez-le ailleurs, puis joignez-le.",
    errors.AttachmentIsFolderError: "« {name} » est un dossier de fichiers : ouvrez-le et joignez les fichiers "
    "qu’il contient.",
    errors.AttachmentEmptyError: "« {name} » est vide : il n’est pas joint. Téléchargez-le de nouveau.",
    errors.AttachmentThereAlreadyError: "« {name} » est déjà joint, sous le nom « {known_as} ».",
    errors.AttachmentContentMissingError: "Le contenu de « {name} » manque ou a été modifié en dehors de PTCE Desk. "
    "Reprenez-le dans une copie de sauvegarde du fichier.",
}

_KILO: Final = 1024


def size_text(size: int) -> str:
    """« 812 o », « 34 Ko », « 1,4 Mo »."""
    if size < _KILO:
        return typeset(f"{size}\u00a0o")
    if size < _KILO * _KILO:
        return f"{number_text(round(Decimal(size) / _KILO))}\u00a0Ko"
    return f"{number_text((Decimal(size) / _KILO / _KILO).quantize(Decimal('0.1')))}\u00a0Mo"


def adding_warning(names: Sequence[str]) -> str:
    """Before programs are put into the file."""
    return typeset(_warning(names, "Joignez seulement ce que vous attendiez de quelqu’un que vous connaissez."))


def opening_warning(name: str) -> str:
    """Before a program leaves the file."""
    return typeset(_warning([name], "Ouvrez seulement si vous savez d’où il vient."))


def _warning(names: Sequence[str], advice: str) -> str:
    said = ", ".join(f"« {name} »" for name in names)
    verb = "peut agir sur votre ordinateur" if len(names) == 1 else "peuvent agir sur votre ordinateur"
    return f"{said} {verb} à l’ouverture (programme, script ou macros). {advice}"
