"""The sources of rules and records in words: those that cite lines of the guide's text are read by its pages."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

_LINES: Final = r"[0-9]+(?:-[0-9]+)?(?: \(p\. [0-9, ]+\))?"
_CITED: Final = re.compile(rf"guide RTES 2014, l\. {_LINES}(?:, (?:l\. )?{_LINES})*", re.IGNORECASE)
_PRINTED: Final = re.compile(r"\(p\. ([0-9, ]+)\)")
_GUIDE: Final = "Repères PTCE et collectivités (RTES, 2014)"


@dataclass(frozen=True, slots=True)
class GuidePart:
    """A part of the guide: the line of its text where it begins, and the page its table of contents gives it."""

    line: int
    page: int
    annex: str = ""


GUIDE_PARTS: Final = (
    GuidePart(80, 6),
    GuidePart(112, 8),
    GuidePart(182, 10),
    GuidePart(199, 10),
    GuidePart(298, 14),
    GuidePart(390, 18),
    GuidePart(431, 19),
    GuidePart(552, 23),
    GuidePart(697, 28),
    GuidePart(819, 32),
    GuidePart(880, 34),
    GuidePart(917, 35),
    GuidePart(962, 36),
    GuidePart(1008, 38),
    GuidePart(1316, 46),
    GuidePart(1335, 47),
    GuidePart(1340, 47, "A"),
    GuidePart(1389, 47, "B"),
    GuidePart(1505, 47, "C"),
    GuidePart(1523, 47, "D"),
    GuidePart(1599, 53),
)
"""The parts of the guide in order; of the annexes it gives the first page alone."""
_BEGIN: Final = [part.line for part in GUIDE_PARTS]


def kept_source(source: str) -> str:
    """A source as it is kept and typed: files made long ago may still say « seed l.1499 » of a line of the guide."""
    return source.replace("seed l.", "guide RTES 2014, l. ")


def source_text(source: str) -> str:
    """A source as it is read: of the guide, which nobody reads by the lines of its text, its title and its pages."""
    return _CITED.sub(lambda found: f"{_GUIDE}, {_pages(found.group())}", kept_source(source))


def _pages(cited: str) -> str:
    """Where lines of the guide are: the pages it names itself, if it does, else those where their parts begin."""
    printed = sorted({int(page) for group in _PRINTED.findall(cited) for page in re.findall("[0-9]+", group)})
    lines = map(int, re.findall("[0-9]+", _PRINTED.sub("", cited.partition("l. ")[2])))
    parts = sorted({place - 1 for line in lines if (place := bisect_right(_BEGIN, line))})
    annexes = ", ".join(f"annexe {GUIDE_PARTS[place].annex}" for place in parts if GUIDE_PARTS[place].annex)
    begun = list(dict.fromkeys(f"{GUIDE_PARTS[place].page} et s." for place in parts))
    pages = ", ".join(map(str, printed or begun))
    if not pages:
        return "avant-propos"
    return f"p. {pages} ({annexes})" if annexes else f"p. {pages}"
