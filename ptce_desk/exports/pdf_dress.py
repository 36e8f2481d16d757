"""What stands in a document for our fonts and colours: those of the authority, while its document is drawn.

Everything that measures or draws names our own; only here are they others.
"""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from reportlab.lib.colors import Color
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont


@dataclass(frozen=True, slots=True)
class Dress:
    """By our own, the fonts (names of ReportLab) and the colours (« #1E5AA8 ») that are drawn."""

    faces: Mapping[str, str] = field(default_factory=dict)
    inks: Mapping[str, Color] = field(default_factory=dict)


_OURS: Final = Dress()
_WORN: Final[ContextVar[Dress]] = ContextVar("worn", default=_OURS)


@contextmanager
def worn(dress: Dress) -> Iterator[None]:
    """Draw in a dress meanwhile."""
    token = _WORN.set(dress)
    try:
        yield
    finally:
        _WORN.reset(token)


def in_our_fonts() -> AbstractContextManager[None]:
    """Draw in our fonts meanwhile, the colours staying: what is drawn was measured by others than ourselves."""
    return worn(Dress(inks=_WORN.get().inks))


def face_of(font: str) -> str:
    """The font that is drawn for one of ours."""
    return _WORN.get().faces.get(font, font)


def ink_of(colour: Color) -> Color:
    """The colour that is drawn for one of ours."""
    inks = _WORN.get().inks
    return inks.get(f"#{colour.hexval()[2:].upper()}", colour) if inks else colour


def runs(text: str, face: str, ours: str) -> list[tuple[str, str]]:
    """A text in pieces, each with the font that draws it: the face, and ours for what it does not hold."""
    held = glyphs_of(face)
    pieces = groupby(text, lambda character: face if ord(character) in held else ours)
    return [("".join(characters), font) for font, characters in pieces]


def glyphs_of(font: str) -> Mapping[int, int]:
    """What a font holds, by the codes of its characters."""
    known = pdfmetrics.getFont(font)
    assert isinstance(known, TTFont)
    held: Mapping[int, int] = known.face.charToGlyph
    return held
