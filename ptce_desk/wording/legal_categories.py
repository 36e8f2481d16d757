"""The legal categories met around PTCE: a short list of INSEE's (level III), and any other words."""

import re
from typing import Final

from ptce_desk.domain.french_order import fold

LEGAL_CATEGORIES: Final = {
    "9220": "Association déclarée",
    "9221": "Association déclarée d’insertion par l’économique",
    "9222": "Association intermédiaire",
    "9223": "Groupement d’employeurs",
    "9230": "Association déclarée reconnue d’utilité publique",
    "9260": "Association de droit local (Bas-Rhin, Haut-Rhin et Moselle)",
    "9300": "Fondation",
    "5458": "SARL coopérative ouvrière de production (SCOP)",
    "5460": "Autre SARL coopérative",
    "5499": "Société à responsabilité limitée (SARL)",
    "5558": "SA coopérative ouvrière de production (SCOP)",
    "5559": "SA union de sociétés coopératives",
    "5560": "Autre SA coopérative",
    "5599": "Société anonyme à conseil d’administration",
    "5710": "Société par actions simplifiée (SAS)",
    "1000": "Entrepreneur individuel",
    "6220": "Groupement d’intérêt économique (GIE)",
    "6316": "Coopérative d’utilisation de matériel agricole (CUMA)",
    "6317": "Société coopérative agricole",
    "8210": "Mutuelle",
    "7210": "Commune",
    "7220": "Département",
    "7230": "Région",
    "7344": "Métropole",
    "7346": "Communauté de communes",
    "7348": "Communauté d’agglomération",
    "7354": "Syndicat mixte fermé",
    "7355": "Syndicat mixte ouvert",
    "7357": "Pôle d’équilibre territorial et rural (PETR)",
    "7361": "Centre communal d’action sociale",
    "7383": "Établissement public scientifique, culturel et professionnel",
    "7410": "Groupement d’intérêt public (GIP)",
}
"""INSEE code → words, those met most first."""

_CODED = re.compile(r"(\d{4})(?:\s*[-–—:]\s*|\s+|$)(.*)", re.DOTALL)


def legal_category_text(code: str, words: str) -> str:
    """« 9220 – Association déclarée », or the words alone."""
    return " – ".join(part for part in (code, words or LEGAL_CATEGORIES.get(code, "")) if part)


def read_legal_category(text: str) -> tuple[str, str]:
    """The code and the words of what was typed or chosen; the code is empty when it is none of the list."""
    bare = text.strip()
    coded = _CODED.fullmatch(bare)
    if coded is not None:
        return coded[1], LEGAL_CATEGORIES.get(coded[1]) or coded[2].strip()
    known = {fold(words): code for code, words in LEGAL_CATEGORIES.items()}
    code = known.get(fold(bare), "")
    return code, LEGAL_CATEGORIES.get(code, bare)
