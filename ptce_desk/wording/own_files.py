"""French words of the files of one's own: templates, and fonts."""

from collections.abc import Mapping
from typing import Final

from ptce_desk.domain.acts import ActKind
from ptce_desk.domain.colours import READABLE, colour_read, contrast, readable
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.file_settings import LETTER_CHARS, LETTER_LINES, OwnUse, letter_lines, template_of
from ptce_desk.domain.font_faults import FontFault, FontRefusedError
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
    "accolades, {{beneficiaire}}. L’aide, page « Actes », en donne la liste."
)
LETTERHEAD_HINT: Final = (
    "Le logo, les lignes et la couleur de tous vos PDF, de vos documents Word et des actes du programme ; les polices, "
    "des PDF."
)
NO_FONTS: Final = (
    "Vos polices remplacent la nôtre : fichiers TrueType (.ttf) dont la licence permet de les joindre à un document. "
    "Sans police en gras, les titres s’impriment dans l’autre."
)
FONT_FILTER: Final = "Polices TrueType (*.ttf)"
_REFUSALS: Final = {
    FontFault.UNREADABLE: "ce fichier n’est pas une police lisible. Choisissez un fichier TrueType (.ttf).",
    FontFault.TOO_LARGE: "ce fichier dépasse 10 Mo, et alourdirait chaque document. Choisissez une police plus légère.",
    FontFault.POSTSCRIPT: "ses lettres sont au format PostScript (.otf). Demandez-en la version TrueType (.ttf).",
    FontFault.COLLECTION: "ce fichier réunit plusieurs polices (.ttc). Choisissez celui d’une seule (.ttf).",
    FontFault.RESTRICTED: "sa licence interdit de la joindre à un document. Choisissez-en une autre, ou demandez une "
    "licence qui le permette.",
    FontFault.NO_SUBSET: "sa licence ne permet de la joindre qu’entière ou en image, ce que ces documents ne font pas. "
    "Choisissez-en une autre.",
    FontFault.LACKING: "des signes du français y manquent : {lacking}. Choisissez-en une complète.",
}
_MOST_LACKING: Final = 8
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


def letter_words(text: str) -> str:
    """What is told under the lines of a letterhead: those that are not printed, and why; nothing when all are."""
    lines = letter_lines(text)
    if len(lines) > LETTER_LINES:
        left = lines[LETTER_LINES]
        return typeset(f"{LETTER_LINES} lignes s’impriment : à partir de « {left} », rien. Retirez-en ou réunissez-en.")
    long = next((rank for rank, line in enumerate(lines, 1) if len(line) > LETTER_CHARS), None)
    if long is None:
        return ""
    return typeset(f"La ligne {long} ne s’imprime que jusqu’à {LETTER_CHARS} caractères : mettez la suite à la ligne.")


def accent_words(typed: str) -> str:
    """What is to be known of the colour of the documents: it is none, or texts are darker; nothing when all is well."""
    if not typed:
        return ""
    colour = colour_read(typed)
    if colour is None:
        return typeset(
            f"« {typed} » n’est pas une couleur : écrivez-la comme #1E5AA8, telle que votre charte la donne. "
            "D’ici là, les documents gardent la nôtre."
        )
    found = contrast(colour)
    if found >= READABLE:
        return ""
    least, reached = (f"{one:.1f}".replace(".", ",") for one in (READABLE, int(found * 10) / 10))
    return typeset(
        f"Trop claire pour se lire sur le blanc : contraste de {reached}, il en faut {least}. Le filet la garde ; les "
        f"titres et les en-têtes s’impriment plus sombres, en {readable(colour)}."
    )


def font_refusal(error: PtceDeskError) -> str:
    """Why a font is not used, and what to do; nothing for another error."""
    if not isinstance(error, FontRefusedError):
        return ""
    lacking = " ".join("espace insécable" if one == "\u00a0" else one for one in error.lacking[:_MOST_LACKING])
    more = "…" if len(error.lacking) > _MOST_LACKING else ""
    why = _REFUSALS[error.fault].format(lacking=lacking + more)
    return typeset(f"La police « {error.name} » ne peut pas servir : {why}")
