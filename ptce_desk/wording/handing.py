"""Dossiers given to another instructor, in words."""

from ptce_desk.domain.french_order import fold
from ptce_desk.formatting import typeset
from ptce_desk.wording.filters import count_text


def handed_label(count: int, leaving: str, taking: str) -> str:
    """« Confier 3 dossiers de Claire Martin à Alix Petit »."""
    return f"Confier {count_text(count, 'dossier')} {whose(leaving)} à {taking}"


def handing_sentence(count: int, leaving: str, taking: str) -> str:
    """What would be done: « 3 dossiers de Claire Martin passeront à Alix Petit »."""
    will = "passeront" if count > 1 else "passera"
    return _sentence(f"{count_text(count, 'dossier')} {whose(leaving)} {will} à {taking}.")


def handed_sentence(count: int, leaving: str, taking: str) -> str:
    """What was done: « 3 dossiers de Claire Martin sont confiés à Alix Petit »."""
    done = "sont confiés" if count > 1 else "est confié"
    return _sentence(f"{count_text(count, 'dossier')} {whose(leaving)} {done} à {taking}.")


def whose(instructor: str) -> str:
    """« de Claire Martin », « d’Élise Petit », « sans instructeur »."""
    if not instructor:
        return "sans instructeur"
    return f"d’{instructor}" if fold(instructor)[:1] in tuple("aeiouh") else f"de {instructor}"


def _sentence(said: str) -> str:
    return typeset(said[0].upper() + said[1:])
