"""How an authority's documents look: its lines, its colour, its fonts. Light to load."""

from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands at the head and at the foot of each page, in which colour, in which fonts.

    Attributes:
        head: lines under the name of the authority.
        foot: lines above what each page says of its file.
        accent: a colour, « #1E5AA8 »; empty for the program's own.
        font: the bytes of a TrueType font, None for the bundled one.
        bold: of the one for titles and totals; without it they are in `font`, or in the bundled one.
    """

    head: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()
    accent: str = ""
    font: bytes | None = field(default=None, repr=False)
    bold: bytes | None = field(default=None, repr=False)


PLAIN: Final = Letterhead()
"""That of an authority that chose nothing."""


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text that hold something."""
    return tuple(line for one in text.splitlines() if (line := one.strip()))
