"""How an authority's documents look: its lines, its colour, its fonts. Light to load."""

from dataclasses import dataclass, field
from typing import Final

from ptce_desk.domain.colours import colour_read, mixed, readable
from ptce_desk.domain.file_settings import LETTER_CHARS, LETTER_LINES, letter_lines
from ptce_desk.domain.french_order import fold


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

    def under(self, name: str) -> tuple[str, ...]:
        """The lines at the head that stand under a name, without those that only say it again."""
        return tuple(line for line in self.head if fold(line) != fold(name))

    @property
    def ink(self) -> str:
        """Six digits of the colour as dark as texts need, empty for the program's own."""
        read = colour_read(self.accent)
        return "" if read is None else readable(read).removeprefix("#")

    def shade(self, ours: str, white: float) -> str:
        """Six digits of the colour with a share of white in it, those of ours without one."""
        return mixed(f"#{self.ink}", "#FFFFFF", white).removeprefix("#") if self.ink else ours


PLAIN: Final = Letterhead()
"""That of an authority that chose nothing."""


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text that are printed: those that hold something, as many and as long as fit."""
    return tuple(one[:LETTER_CHARS] for one in letter_lines(text)[:LETTER_LINES])
