"""Fonts of an authority's own: whether one can be put in a document, its licence included; made known to ReportLab."""

import hashlib
from io import BytesIO
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFontFile, TTFontParser

from ptce_desk.domain.font_faults import FontFault, FontRefusedError
from ptce_desk.exports.fonts import DocumentFont

LARGEST: Final = 10_000_000
_FRENCH: Final = "àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ«»’–…°€\u00a0"
NEEDED: Final = "".join(map(chr, range(0x21, 0x7F))) + _FRENCH
"""What a font must hold: the letters, figures and signs of French; the others are printed in the bundled one."""
_COLLECTION: Final = b"ttcf"
_POSTSCRIPT: Final = b"OTTO"
_RIGHTS: Final = slice(8, 10)
"""Where the table « OS/2 » tells what the licence of a font allows (fsType)."""
_RESTRICTED, _NO_SUBSET, _PICTURES_ONLY = 0x0002, 0x0100, 0x0200
_MORE_THAN_THAT: Final = 0x000C
"""Preview and print, or editable: the least restrictive of the bits that are set is what counts."""


def check_font(name: str, content: bytes) -> None:
    """Refuse a font that cannot be put in a document.

    Raises:
        FontRefusedError: why.
    """
    if len(content) > LARGEST:
        raise FontRefusedError(name, FontFault.TOO_LARGE)
    for begins, fault in ((_COLLECTION, FontFault.COLLECTION), (_POSTSCRIPT, FontFault.POSTSCRIPT)):
        if content.startswith(begins):
            raise FontRefusedError(name, fault)
    try:
        rights = _rights(content)
    except Exception as problem:  # a damaged font is read at random places: whatever comes of it
        raise FontRefusedError(name, FontFault.UNREADABLE) from problem
    if rights & _RESTRICTED and not rights & _MORE_THAN_THAT:
        raise FontRefusedError(name, FontFault.RESTRICTED)
    if rights & (_NO_SUBSET | _PICTURES_ONLY):
        raise FontRefusedError(name, FontFault.NO_SUBSET)
    try:
        held = TTFontFile(BytesIO(content)).charToGlyph
    except Exception as problem:
        raise FontRefusedError(name, FontFault.UNREADABLE) from problem
    lacking = "".join(character for character in NEEDED if ord(character) not in held)
    if lacking:
        raise FontRefusedError(name, FontFault.LACKING, lacking)


def load_own_font(content: bytes) -> str | None:
    """Make a font known to ReportLab, once per process; its name there, None when it cannot serve any more."""
    name = f"own-{hashlib.sha256(content).hexdigest()[:16]}"
    if name not in pdfmetrics.getRegisteredFontNames():
        try:
            check_font(name, content)
        except FontRefusedError:
            return None
        pdfmetrics.registerFont(DocumentFont(name, BytesIO(content)))
    return name


def _rights(content: bytes) -> int:
    """What its licence allows, nought being everything; a font without that table says nothing against it."""
    try:
        table: bytes = TTFontParser(BytesIO(content)).get_table("OS/2")  # type: ignore[no-untyped-call]
    except KeyError:
        return 0
    return int.from_bytes(table[_RIGHTS])
