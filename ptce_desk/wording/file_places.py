"""What the place of a file risks, and what to do about it."""

from pathlib import Path
from typing import Final, Literal

from ptce_desk.formatting import typeset

_SAFER: Final = "Gardez-le sur le disque de cet ordinateur, et ne laissez ici que des sauvegardes."
_SYNCHRONISED: Final = (
    "« {name} » est dans un dossier synchronisé ({program}). S’il est ouvert sur deux ordinateurs, ou synchronisé au "
    f"milieu d’un enregistrement, des saisies peuvent se perdre ou partir dans une « copie en conflit ». {_SAFER}"
)
_REMOTE: Final = (
    "« {name} » est sur un lecteur réseau{program}. Une coupure au milieu d’un enregistrement peut l’abîmer, et le "
    f"verrou qui empêche de l’ouvrir à deux y est moins sûr. {_SAFER}"
)


def place_warning(path: Path, kind: Literal["synchronised", "remote"], program: str) -> str:
    """Why a file would be safer elsewhere; `program` keeps the folder the same, or names the kind of share."""
    if kind == "synchronised":
        return typeset(_SYNCHRONISED.format(name=path.name, program=program))
    return typeset(_REMOTE.format(name=path.name, program=f" ({program})" if program else ""))
