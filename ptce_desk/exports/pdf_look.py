"""The look of printed pages: one accent, hairlines, sizes in points."""

from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm

from ptce_desk.exports.book_look import FORM_LINE
from ptce_desk.exports.chart_data import ChartColours
from ptce_desk.exports.pdf_lines import TextStyle

ACCENT: Final = HexColor("#1E5AA8")
INK: Final = HexColor("#1F2933")
QUIET: Final = HexColor("#52606D")
WARNING: Final = HexColor("#9A3412")
PALE: Final = HexColor("#E8EFF8")
STRIPE: Final = HexColor("#F6F8FB")
HAIRLINE: Final = HexColor("#C5CFDB")
PEN: Final = HexColor(f"#{FORM_LINE}")
"""Around a cell that is written in."""
WHITE: Final = HexColor("#FFFFFF")

SIDE: Final = 14 * mm
TOP: Final = 24 * mm
BOTTOM: Final = 17 * mm
"""Margins; the header and the footer stand in the last two."""

PAD: Final = 4.0
"""Between a cell's text and its edges, left and right."""
AIR: Final = 5.0
"""Above and below the lines of a row, together."""

CHART_COLOURS: Final = ChartColours(
    background="#FFFFFF",
    text="#1F2933",
    muted="#52606D",
    strong="#1E5AA8",
    middle="#5786C4",
    soft="#8FB3E0",
    rest="#E1E8F0",
    danger="#B42318",
    other="#A85C00",
)


TITLE: Final = TextStyle(17, ACCENT, bold=True, after=2, stays=True, rank=1)
NOTE_TITLE: Final = TextStyle(13, INK, bold=True, after=4, stays=True, rank=2)
SUBTITLE: Final = TextStyle(10.5, QUIET, after=8)
SECTION: Final = TextStyle(9.5, ACCENT, bold=True, before=8, after=3, rank=3)
SMALL: Final = TextStyle(8, QUIET, before=2, after=1)
MARKED: Final = TextStyle(8, WARNING, bold=True, after=4)
LABEL: Final = TextStyle(8.5, QUIET, bold=True, before=7, after=2, rank=4)
BODY: Final = TextStyle(8, INK, after=3, paragraphs=True)
