"""Text as Excel takes it: what it would refuse, act upon or misread is removed or escaped."""

import re
from collections.abc import Sequence
from typing import Final

from ptce_desk.domain.typed_text import clean_text

LONGEST_TEXT: Final = 32_767
"""What a cell may hold, in UTF-16 units."""
LONGEST_TAB: Final = 31
ELLIPSIS: Final = "…"

_ESCAPE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_TAB_REFUSED: Final = re.compile(r"[\[\]:*?/\\\t\n]")
_RESERVED_TABS: Final = {"history", "historique"}
_LOOKS_LIKE_FORMULA: Final = ("=", "+", "-", "@", "'")
_LONGEST_SHOWN: Final = 255


def one_line(text: str) -> str:
    """Clean, and on one line: for headings, titles and tabs."""
    return " ".join(clean_text(text).split())


def is_too_long(text: str, longest: int = LONGEST_TEXT) -> bool:
    """Whether a text takes more than `longest` UTF-16 units, as Excel counts."""
    return len(text) * 2 > longest and _units(text) > longest


def cut_text(text: str, longest: int = LONGEST_TEXT) -> str:
    """At most `longest` UTF-16 units; what is cut ends with « … »."""
    if not is_too_long(text, longest):
        return text
    kept = text[: longest - 1]
    while _units(kept) > longest - 1:
        kept = kept[: len(kept) - max(1, (_units(kept) - longest + 1) // 2)]
    return kept + ELLIPSIS


def text_pieces(text: str, longest: int = LONGEST_TEXT) -> list[str]:
    """A text in as many pieces as it takes for each to be at most `longest` UTF-16 units."""
    pieces: list[str] = []
    while is_too_long(text, longest):
        kept = cut_text(text, longest).removesuffix(ELLIPSIS)
        pieces.append(kept)
        text = text[len(kept) :]
    return [*pieces, text]


def stored_text(text: str) -> str:
    """As it goes in the file: Excel reads `_x0041_` as « A », unless its first underscore is itself escaped."""
    return _ESCAPE.sub("_x005F_", text) if "_x" in text else text


def must_be_quoted(text: str) -> bool:
    """Whether the cell needs Excel's leading apostrophe to stay text once edited.

    Texts that look like formulas do. So do long ones, as the « text » format shows more than 255 characters as ####.
    """
    return len(text) > _LONGEST_SHOWN or text.startswith(_LOOKS_LIKE_FORMULA)


def tab_names(wanted: Sequence[str]) -> tuple[str, ...]:
    """One name of sheet for each name wanted: allowed by Excel, 31 characters at most, all different."""
    taken: set[str] = set()
    names: list[str] = []
    for name in wanted:
        base = " ".join(_TAB_REFUSED.sub(" ", clean_text(name)).split()).strip("' ") or "Feuille"
        candidate, number = _cut_tab(base, ""), 1
        while candidate.lower() in taken | _RESERVED_TABS:
            number += 1
            candidate = _cut_tab(base, f" ({number})")
        taken.add(candidate.lower())
        names.append(candidate)
    return tuple(names)


def distinct_headings(headings: Sequence[str]) -> tuple[str, ...]:
    """One heading for each wanted, on one line and all different, as the columns of an Excel table must be."""
    taken: set[str] = set()
    distinct: list[str] = []
    for heading in headings:
        base = cut_text(one_line(heading) or "Colonne", 240)
        candidate, number = base, 1
        while candidate.lower() in taken:
            number += 1
            candidate = f"{base} ({number})"
        taken.add(candidate.lower())
        distinct.append(candidate)
    return tuple(distinct)


def quoted_tab(name: str) -> str:
    """A name of sheet as formulas write it."""
    return "'" + name.replace("'", "''") + "'"


def page_text(text: str, longest: int = 90) -> str:
    """Text for a page header or footer, where `&` begins a command; Excel counts the written text, `&&` as two."""
    line = one_line(text)
    for kept in range(longest, 0, -1):
        written = cut_text(line, kept).replace("&[", "& [").replace("&", "&&")
        if not is_too_long(written, longest):
            return written
    return ""


def _cut_tab(base: str, suffix: str) -> str:
    return cut_text(base, LONGEST_TAB - len(suffix)).rstrip("' ") + suffix


def _units(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)
