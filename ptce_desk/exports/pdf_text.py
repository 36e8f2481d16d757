"""Text as the PDF prints it: embedded fonts, widths, lines, and nothing a user types taken for markup."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import pairwise
from pathlib import Path
from typing import Final

from reportlab.pdfbase import pdfmetrics

from ptce_desk.domain.typed_text import clean_text
from ptce_desk.exports.charts import FONT
from ptce_desk.exports.fonts import load_font
from ptce_desk.exports.pdf_dress import face_of, glyphs_of, runs

BOLD: Final = f"{FONT} Bold"
_ABSENT: Final = "□"
"""Stands for a character the bundled font does not hold."""
_GAP: Final = re.compile(r"[ \n]+")
_FILES: Final = {FONT: "DejaVuSans.ttf", BOLD: "DejaVuSans-Bold.ttf"}


def load_fonts(folder: Path) -> None:
    """Make the bundled fonts known to ReportLab, once per process."""
    for name, file in _FILES.items():
        load_font(name, folder / file)


def printable(text: str) -> str:
    """Clean, accents composed, a square for what the font does not hold."""
    clean = unicodedata.normalize("NFC", clean_text(text)).replace("\t", " ")
    return clean if clean.isascii() else "".join(map(_drawable, clean))


def printable_line(text: str) -> str:
    """The same, on one line, its no-break spaces kept."""
    return _GAP.sub(" ", printable(text)).strip(" ")


def text_width(text: str, font: str, size: float) -> float:
    """Points a text takes on one line."""
    return _unit_width(text, face_of(font), font) * size


def wrapped(text: str, font: str, size: float, room: float) -> list[str]:
    """The lines of a printable text in `room` points, words going whole to the next line; longer ones are cut."""
    width = partial(text_width, font=font, size=size)
    if "\n" not in text and width(text) <= room:
        return [text]
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            joined = f"{line} {word}" if line else word
            if width(joined) <= room:
                line = joined
                continue
            if line:
                lines.append(line)
            *full, line = _cut(word, font, size, room)
            lines += full
        lines.append(line)
    return lines


def spaced(lines: Sequence[str], text: str) -> list[str]:
    """The same lines, a space after each that does not end within a word: read one after the other, they are the text.

    Args:
        lines: what `wrapped` made, or its first ones and others.
        text: of which text.
    """
    ended, place = [], 0
    for line, following in pairwise(lines):
        found = text.find(line, place)
        place = (len(text) if found < 0 else found) + len(line)
        ended.append(line if text.startswith(following, place) else f"{line} ")
    return [*ended, *lines[-1:]]


def shortened(text: str, font: str, size: float, room: float) -> str:
    """The text on one line of `room` points, ending with « … » when it is cut."""
    if text_width(text, font, size) <= room:
        return text
    first, *_rest = _cut(text, font, size, room - text_width("…", font, size))
    return f"{first.rstrip()}…"


def _cut(word: str, font: str, size: float, room: float) -> list[str]:
    """A word in pieces that fit; at least one character each."""
    pieces: list[str] = []
    begun, used = 0, 0.0
    for place, character in enumerate(word):
        width = text_width(character, font, size)
        if place > begun and used + width > room:
            pieces.append(word[begun:place])
            begun, used = place, 0.0
        used += width
    return [*pieces, word[begun:]]


@lru_cache(maxsize=65_536)
def _unit_width(text: str, face: str, ours: str) -> float:
    """In size 1: the same words come back on every page, at several sizes."""
    if face == ours:
        return float(pdfmetrics.stringWidth(text, face, 1))
    return sum(float(pdfmetrics.stringWidth(piece, font, 1)) for piece, font in runs(text, face, ours))


@lru_cache(maxsize=4096)
def _drawable(character: str) -> str:
    return character if character == "\n" or ord(character) in glyphs_of(FONT) else _ABSENT
