"""How French names are compared: accents, case, ligatures and leading articles are ignored."""

import re
import unicodedata
from functools import lru_cache

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae", "ß": "ss"})
_APOSTROPHES = re.compile("['\u2019\u02bc\u2018`\u00b4-]")
_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
"""The accents of our languages; others are looked for one by one."""
_REMEMBERED = 4096
"""Texts folded last: a table says the same names and the same words on many rows."""
_ARTICLE = re.compile(r"^(?:les|le|la|l|un|une|des) +(?=\S)")


def fold(text: str) -> str:
    """Lower-case text without accents, ligatures, apostrophes or hyphens, for search on both sides."""
    return _folded(text)


@lru_cache(_REMEMBERED)
def _folded(text: str) -> str:
    letters = _APOSTROPHES.sub(" ", text)
    if not letters.isascii():
        letters = _MARKS.sub("", unicodedata.normalize("NFKD", letters.translate(_LIGATURES)))
    if not letters.isascii():
        letters = "".join(char for char in letters if not unicodedata.combining(char))
    return " ".join(letters.casefold().split())


def sort_key(name: str) -> str:
    """The text a name is sorted by: folded, and without its leading article."""
    return _ARTICLE.sub("", fold(name), count=1)
