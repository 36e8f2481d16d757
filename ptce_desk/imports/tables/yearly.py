"""Columns that part one award among years: « CP 2024 », « Voté 2025 », « 2024 » beside « 2025 »."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from ptce_desk.domain.french_order import fold

_MONEY: Final = tuple(
    re.compile(words)
    for words in (
        r"(?:montants? )?(?:cp|credits? de paiements?)",
        r"montants?|subventions?|aides?|(?:(?:montants?|subventions?|aides?) )?(?:vote|accorde|attribue)e?s?",
        r"(?:montants? )?(?:ae|autorisations? d engagements?)",
        r"",
    )
)
"""What amounts of years are called, once their year is taken off: of two kinds, the first tells the split.

The last is a year alone: only several of them tell it.
"""
_WORDS: Final = re.compile(r"[a-z0-9]+")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_UNSAID: Final = frozenset(["en", "pour", "annee", "exercice", "euros", "eur"])
"""Words that tell nothing of a column of amounts."""
_ASIDE: Final = re.compile(r"\([^)]*\)")
_DAY: Final = re.compile(
    r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\b\d{4}-\d\d-\d\d|"
    r"\b(?:1er|\d{1,2}) (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) \d{4}"
)
_ALONE: Final = re.compile(rf"(?<!\d){_YEAR.pattern}(?!\d)")
_OTHER_UNIT: Final = re.compile(r"k\s?€|k\s?eur|m\s?€|millier|million|%")


def years_in(heading: str) -> list[int]:
    """The years that a heading names: of « CP 2024 », 2024."""
    return [int(word) for word in _WORDS.findall(fold(heading)) if _YEAR.fullmatch(word)]


def years_of(headings: Iterable[str], *, awarded: bool) -> Mapping[int, str]:
    """The heading of what an award is of each year: those of one kind of money; none where nothing tells a split.

    Args:
        headings: of columns of amounts that are nothing else.
        awarded: whether another column tells the whole award: one year alone is no split of it then.
    """
    kinds: list[dict[int, str]] = [{} for _one in _MONEY]
    for heading in headings:
        told = _told(heading)
        if told is not None:
            kinds[told[0]].setdefault(told[1], heading)
    alone = [bool(kind) and not awarded for kind in kinds[:-1]]
    several = [len(kind) > 1 for kind in kinds]
    return next((kind for kind, one, more in zip(kinds, [*alone, False], several, strict=True) if one or more), {})


def _told(heading: str) -> tuple[int, int] | None:
    """The kind of money of a heading, by its rank, and its year; None where it tells anything else."""
    if _OTHER_UNIT.search(fold(heading)):
        return None
    years = years_in(_ASIDE.sub(" ", heading))
    if len(years) != 1:
        return None
    words = _WORDS.findall(fold(_ASIDE.sub(" ", heading)))
    said = " ".join(word for word in words if word not in _UNSAID and not _YEAR.fullmatch(word))
    return next(((rank, years[0]) for rank, words in enumerate(_MONEY) if words.fullmatch(said)), None)


def year_of_title(texts: Iterable[str]) -> int | None:
    """The one year that titles tell, days aside: « Subventions 2021 »; None when they tell none, or several."""
    years = {int(found) for text in texts for found in _ALONE.findall(_DAY.sub(" ", fold(text)))}
    return years.pop() if len(years) == 1 else None
