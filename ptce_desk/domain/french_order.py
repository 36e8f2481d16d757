"""How French names are compared: accents, case, ligatures and leading articles are ignored."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from operator import itemgetter
from typing import TypeVar

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae", "ß": "ss"})
_APOSTROPHES = re.compile("['\u2019\u02bc\u2018`\u00b4-]")
_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
"""The accents of our languages; those of others are looked for among what follows."""
_FOREIGN = re.compile("[^\x00-\x7f]")
_DIGITS = re.compile("[0-9]+")
_WIDEST = 12
"""Figures of the longest number that is ordered by its value."""
_REMEMBERED = 1 << 15
"""Texts folded last: a table says the same names and the same words on many rows."""
_Row = TypeVar("_Row")
_Place = TypeVar("_Place", bound=tuple[object, ...])
_ARTICLE = re.compile(r"^(?:les|le|la|l|un|une|des) +(?=\S)")


@lru_cache(_REMEMBERED)
def fold(text: str) -> str:
    """Lower-case text without accents, ligatures, apostrophes or hyphens, for search on both sides."""
    letters = _APOSTROPHES.sub(" ", text)
    if not letters.isascii():
        letters = _MARKS.sub("", unicodedata.normalize("NFKD", letters.translate(_LIGATURES)))
    if not letters.isascii():
        letters = _FOREIGN.sub(lambda found: "" if unicodedata.combining(found[0]) else found[0], letters)
    return " ".join(letters.casefold().split())


def sort_key(name: str) -> str:
    """The text a name is sorted by: folded, and without its leading article."""
    return _ARTICLE.sub("", fold(name), count=1)


def natural_key(text: str) -> str:
    """The text a number is sorted by: « 9 » before « 11 », « 2026-12 » before « 2026-101 »."""
    return _DIGITS.sub(lambda found: found[0].zfill(_WIDEST), fold(text))


def ordered(rows: Sequence[_Row], place: Callable[[_Row], _Place | None], *, descending: bool = False) -> list[_Row]:
    """Rows by where each goes, those that go nowhere last both ways."""
    placed = [(found, row) for row in rows if (found := place(row)) is not None]
    kept = sorted(placed, key=itemgetter(0), reverse=descending)
    there = {id(row) for _place, row in kept}
    return [*(row for _place, row in kept), *(row for row in rows if id(row) not in there)]


def place_of(value: object) -> tuple[Decimal, str] | None:
    """Where what a column says goes: by figures, by days or by words; nowhere when nothing is said."""
    match value:
        case str() if value:
            return Decimal(0), sort_key(value)
        case date():
            return Decimal(value.toordinal()), ""
        case int() | Decimal():
            return Decimal(value), ""
        case _:
            return None


def sought(text: str) -> str:
    """A text as it is looked for: nobody types the comma of « Décision modificative, en moins »."""
    return fold(text.replace(",", " "))


def entry_named(labels: Sequence[str], text: str) -> int | None:
    """The place of the one entry of a list that a text is, begins, or is a part of; None if not one."""
    typed = sought(text)
    folded = [sought(label) for label in labels]
    if typed:
        for found in (
            [place for place, label in enumerate(folded) if label == typed],
            [place for place, label in enumerate(folded) if label.startswith(typed)],
            [place for place, label in enumerate(folded) if typed in label],
        ):
            if len(found) == 1:
                return found[0]
    return None
