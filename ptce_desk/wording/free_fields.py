"""The words of the fields of one's own."""

from typing import Final

from ptce_desk.domain import free_field_errors as errors
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.free_fields import MOST, FreeOwner, FreeType
from ptce_desk.wording.filters import count_text

OWNER_LABELS: Final = {
    FreeOwner.FUNDING_FILE: "Dossiers",
    FreeOwner.PTCE: "PTCE",
    FreeOwner.ORGANISATION: "Structures",
    FreeOwner.SCHEME: "Dispositifs",
}
TYPE_LABELS: Final = {
    FreeType.TEXT: "Texte",
    FreeType.AMOUNT: "Montant",
    FreeType.DATE: "Date",
    FreeType.CHOICE: "Choix",
}


def free_field_refusal(error: PtceDeskError) -> str:
    """Why something is refused of a field of one's own; nothing for another error."""
    match error:
        case errors.TooManyFreeFieldsError(owner=owner):
            kind = OWNER_LABELS[FreeOwner(owner)]
            return f"{kind} : {MOST} champs libres au plus. Retirez d’abord celui qui ne sert plus."
        case errors.FreeFieldNameTakenError(name=name):
            return f"« {name} » est déjà le nom d’un champ de ces fiches. Donnez-lui un autre nom."
        case errors.FreeFieldFilledError(name=name, count=count):
            return (
                f"« {name} » est rempli dans {count_text(count, 'fiche')} : ce qui y est écrit ne se lirait plus. "
                "Créez plutôt un autre champ, ou retirez celui-ci."
            )
        case errors.ChoiceInUseError(name=name, value=value, count=count):
            return (
                f"« {name} » : « {value} » est choisi dans {count_text(count, 'fiche')}, la valeur est gardée. "
                "Vous pouvez l’écrire autrement à sa place, les fiches suivront."
            )
        case _:
            return ""
