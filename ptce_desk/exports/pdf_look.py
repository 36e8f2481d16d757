"""The look of printed pages: one accent, hairlines, sizes in points."""

from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from ptce_desk.exports.chart_data import ChartColours
from ptce_desk.exports.charts import FONT
from ptce_desk.exports.pdf_text import BOLD

ACCENT: Final = HexColor("#1E5AA8")
INK: Final = HexColor("#1F2933")
QUIET: Final = HexColor("#52606D")
WARNING: Final = HexColor("#9A3412")
PALE: Final = HexColor("#E8EFF8")
STRIPE: Final = HexColor("#F6F8FB")
HAIRLINE: Final = HexColor("#C5CFDB")
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
    soft="#8FB3E0",
    rest="#E1E8F0",
    danger="#B42318",
)


def leading(size: float) -> float:
    """From one line to the next."""
    return round(size * 1.25, 2)


def _style(name: str, size: float, *, bold: bool = False, before: float = 0, after: float = 0) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        fontName=BOLD if bold else FONT,
        fontSize=size,
        leading=leading(size),
        textColor=INK,
        alignment=TA_LEFT,
        spaceBefore=before,
        spaceAfter=after,
        splitLongWords=1,
    )


TITLE: Final = _style("title", 17, bold=True, after=2)
NOTE_TITLE: Final = _style("note title", 13, bold=True, after=4)
SUBTITLE: Final = _style("subtitle", 10.5, after=8)
SECTION: Final = _style("section", 9.5, bold=True, before=8, after=3)
SMALL: Final = _style("small", 7.5, before=2, after=1)
MARKED: Final = _style("marked", 8, bold=True, after=4)
for _heading in (TITLE, NOTE_TITLE):
    _heading.keepWithNext = 1
TITLE.textColor = SECTION.textColor = ACCENT
SUBTITLE.textColor = SMALL.textColor = QUIET
MARKED.textColor = WARNING
