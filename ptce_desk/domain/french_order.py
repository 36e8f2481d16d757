"""How French names are compared: accents, case, ligatures and leading articles are ignored."""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae", "ß": "ss"})
_APOSTROPHES = re.compile("['\u2019\u02bc\u2018`\u00b4-]")
_ARTICLE = re.compile(r"^(?:les|le|la|l|un|une|des) +(?=\S)")


def fold(text: str) -> str:
    """Lower-case text without accents, ligatures, apostrophes or hyphens, for search on both sides."""
    bare = unicodedata.normalize("NFKD", _APOSTROPHES.sub(" ", text).translate(_LIGATURES))
    letters = "".join(char for char in bare if not unicodedata.combining(char))
    return " ".join(letters.casefold().split())


def sort_key(name: str) -> str:
    """The text a name is sorted by: folded, and without its leading article."""
    return _ARTICLE.sub("", fold(name), count=1)
