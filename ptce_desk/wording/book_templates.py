"""French words of workbooks of one's own: why one cannot serve, and where."""

from collections.abc import Sequence
from typing import Final

from ptce_desk.domain.book_faults import BookFault, BookFaultKind, BookRefusedError, NoBookTemplateError
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.formatting import typeset

BOOK_FILTER: Final = "Classeurs Excel ou LibreOffice (*.xlsx *.ods)"
HELD_TEMPLATE: Final = "« Plus », puis « Selon notre modèle… », remplit votre tableau sur la page d’une séance."
NO_TEMPLATE_YET: Final = "Aucun modèle de tableau n’est gardé dans ce fichier."

_FAULTS: Final = {
    BookFaultKind.UNREADABLE: "ce fichier n’est pas un classeur Excel ou LibreOffice lisible. Ouvrez-le, puis "
    "enregistrez-le au format xlsx ou ods.",
    BookFaultKind.PROTECTED: "ce classeur est protégé par un mot de passe. Enregistrez-le sans mot de passe.",
    BookFaultKind.TOO_LARGE: "ce classeur est trop lourd pour un modèle. Réduisez ses images.",
    BookFaultKind.MACROS: "ce classeur contient des macros. Enregistrez-le sans elles, au format xlsx ou ods.",
    BookFaultKind.SIGNED: "ce classeur est signé, et le remplir romprait sa signature. Retirez-la.",
    BookFaultKind.NO_FIELD: "aucun champ n’y figure : écrivez-y par exemple {{{{ beneficiaire }}}}, ou nommez une "
    "cellule ptce_total_vote.",
    BookFaultKind.UNKNOWN_FIELD: "le champ « {name} » n’existe pas{instead}.",
    BookFaultKind.OF_A_FILE: "« {name} » change à chaque dossier : écrivez-le entre accolades dans la ligne des "
    "dossiers.",
    BookFaultKind.TWO_ROWS: "les champs d’un dossier tiennent en une seule ligne, commencée en {name}. Retirez ceux "
    "des autres lignes.",
    BookFaultKind.NOT_ONE_CELL: "le nom « {name} » ne désigne pas une seule cellule. Corrigez-le, ou supprimez-le.",
    BookFaultKind.PIVOT: "un tableau croisé dynamique est sous la ligne des dossiers, ou la lit. Placez-le dans une "
    "autre feuille et faites-lui lire un tableau nommé.",
    BookFaultKind.SEVERAL_SHEETS: "une formule lit plusieurs feuilles à la fois. Écrivez-la feuille par feuille.",
    BookFaultKind.BLOCK_FORMULA: "une formule matricielle traverse la ligne des dossiers. Écrivez-la cellule par "
    "cellule.",
}


def book_fault_words(fault: BookFault) -> str:
    """What is wrong in a workbook, and where."""
    instead = f" : vouliez-vous « {fault.instead} » ?" if fault.instead else ""
    said = _FAULTS[fault.kind].format(name=fault.name, instead=instead)
    said = said.removesuffix(".") if said.endswith("?.") else said
    place = f"{fault.place[:1].upper()}{fault.place[1:]} : " if fault.place else ""
    return typeset(f"{place}{said}" if place else f"{said[:1].upper()}{said[1:]}")


def book_faults_sentence(name: str, faults: Sequence[BookFault]) -> str:
    """Why a workbook is refused: its first fault, and how many more there are."""
    more = len(faults) - 1
    others = "" if not more else f" Et {more} autre{'s' if more > 1 else ''} défaut{'s' if more > 1 else ''}."
    return typeset(f"Le modèle « {name} » ne peut pas servir. {book_fault_words(faults[0])}{others}")


def book_refusal(error: PtceDeskError) -> str:
    """Why a workbook is not filled, and what to do; nothing for another error."""
    match error:
        case BookRefusedError(name=name, faults=faults):
            return book_faults_sentence(name, faults)
        case NoBookTemplateError():
            return "Aucun modèle de tableau n’est gardé dans ce fichier. Choisissez-en un dans les paramètres."
        case _:
            return ""
