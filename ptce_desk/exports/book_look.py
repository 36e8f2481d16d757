"""The colours of a workbook, in every format: one accent, hairlines, and where each kind of value stands."""

from collections.abc import Mapping
from typing import Final

from ptce_desk.records.kinds import Kind

ACCENT: Final = "1E5AA8"
INK: Final = "1F2933"
QUIET: Final = "52606D"
WARNING: Final = "9A3412"
PALE: Final = "E8EFF8"
HAIRLINE: Final = "C5CFDB"
FONT: Final = "Calibri"

HAND_WIDTH_MM: Final = 21.0
HAND_HEIGHT_MM: Final = 12.5
"""What a cell that is written in with a pen has on paper, at least; a hand needs 20 by 12."""
POINTS_PER_MM: Final = 72 / 25.4
FORM_LINE: Final = "8A94A3"
"""Around a cell that is written in."""

LEFT: Final = "left"
CENTRE: Final = "center"
HORIZONTAL: Final[Mapping[Kind, str]] = {
    "text": LEFT,
    "amount": "right",
    "percent": "right",
    "count": "right",
    "number": "right",
    "score": "right",
    "year": CENTRE,
    "date": CENTRE,
}
