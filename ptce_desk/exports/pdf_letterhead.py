"""The dress of a document: an authority's fonts and its colour, in every shade ours has."""

from collections.abc import Mapping
from typing import Final

from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import Color, HexColor

from ptce_desk.domain.colours import colour_read, mixed, readable
from ptce_desk.exports.charts import FONT
from ptce_desk.exports.letterhead import Letterhead
from ptce_desk.exports.own_fonts import load_own_font
from ptce_desk.exports.pdf_dress import Dress
from ptce_desk.exports.pdf_look import ACCENT, CHART_COLOURS, PALE, STRIPE
from ptce_desk.exports.pdf_text import BOLD

_WHITE: Final = "#FFFFFF"
_SHADES: Final = {
    f"#{ACCENT.hexval()[2:].upper()}": 0.0,
    CHART_COLOURS.middle: 0.28,
    CHART_COLOURS.soft: 0.52,
    f"#{PALE.hexval()[2:].upper()}": 0.9,
    f"#{STRIPE.hexval()[2:].upper()}": 0.96,
}
"""How much white there is in each of our colours that an authority's own stands for."""


def dress_of(letterhead: Letterhead) -> Dress:
    """What an authority's documents are drawn in; what cannot serve is left to ours."""
    return Dress(_faces(letterhead), _inks(letterhead.accent))


def accent_of(letterhead: Letterhead) -> Color | None:
    """The very colour of an authority, for what is no text; None without one."""
    read = colour_read(letterhead.accent)
    return None if read is None else HexColor(read)


def in_colours_of(letterhead: Letterhead, drawing: Drawing) -> Drawing:
    """A drawing in the shades of an authority, where no canvas puts them."""
    inks = _inks(letterhead.accent)
    if not inks:
        return drawing
    plain = drawing.expandUserNodes()
    _recolour(plain, inks)
    return plain


def _recolour(shape: object, inks: Mapping[str, Color]) -> None:
    for side in ("fillColor", "strokeColor"):
        colour = getattr(shape, side, None)
        if isinstance(colour, Color):
            setattr(shape, side, inks.get(f"#{colour.hexval()[2:].upper()}", colour))
    for one in getattr(shape, "contents", ()):
        _recolour(one, inks)


def _faces(letterhead: Letterhead) -> dict[str, str]:
    font = None if letterhead.font is None else load_own_font(letterhead.font)
    bold = None if letterhead.bold is None else load_own_font(letterhead.bold)
    wanted = {FONT: font, BOLD: bold or font}
    return {ours: face for ours, face in wanted.items() if face is not None}


def _inks(accent: str) -> dict[str, Color]:
    read = colour_read(accent)
    if read is None:
        return {}
    shade = readable(read)
    return {ours: HexColor(mixed(shade, _WHITE, white)) for ours, white in _SHADES.items()}
