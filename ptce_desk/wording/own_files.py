"""French words of the files of one's own: templates, and fonts."""

from collections.abc import Mapping
from typing import Final

from ptce_desk.domain.acts import ActKind
from ptce_desk.domain.file_settings import OwnUse, template_of
from ptce_desk.formatting import typeset
from ptce_desk.wording.acts import ACT_LABELS

OWN_USE_LABELS: Final[Mapping[OwnUse, str]] = {
    **{template_of(kind): ACT_LABELS[kind] for kind in ActKind},
    OwnUse.SESSION_TABLE: "Tableau de séance",
    OwnUse.FONT: "Police",
    OwnUse.BOLD_FONT: "Police en gras",
}


NO_TEMPLATES: Final = (
    "Votre tableau de séance, vos courriers : ils remplacent ceux du programme. Leurs champs s’écrivent entre "
    "accolades, {{ beneficiaire }}. L’aide, page « Actes », en donne la liste."
)
_FONTS: Final = (OwnUse.FONT, OwnUse.BOLD_FONT)


def choosing_own_label(use: OwnUse, name: str) -> str:
    """What the history says of a file of one's own that is chosen."""
    label = OWN_USE_LABELS[use]
    return typeset(
        f"Choisir {name} comme {label[:1].lower()}{label[1:]}"
        if use in _FONTS
        else f"Choisir {name} comme modèle de « {label} »"
    )


def leaving_own_label(use: OwnUse) -> str:
    """What the history says of a file of one's own that is left, for what goes with the program or for nothing."""
    match use:
        case OwnUse.FONT:
            return "Revenir à la police fournie"
        case OwnUse.BOLD_FONT:
            return "Revenir à la police en gras fournie"
        case OwnUse.SESSION_TABLE:
            return typeset(f"Retirer le modèle de « {OWN_USE_LABELS[use]} »")
        case _:
            return typeset(f"Revenir au modèle fourni de « {OWN_USE_LABELS[use]} »")
