"""The logo of the authority in a workbook: on its first sheet, right of the lines above the table."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ptce_desk.exports import labels
from ptce_desk.exports.report import Report
from ptce_desk.exports.xlsx_layout import SheetPlan, millimetres, preamble_width, printed_columns
from ptce_desk.exports.xlsx_text import one_line

_TALLEST_MM: Final = 16.0
"""The lines above a table are 54 points high at least."""
_WIDEST_MM: Final = 50.0
_ASIDE: Final = 1.15
"""Programs do not measure letters alike."""
_WIDTH_AT, _HEIGHT_AT = slice(16, 20), slice(20, 24)
"""Where a PNG picture tells its size, in pixels."""


@dataclass(frozen=True, slots=True)
class BookLogo:
    """A picture and where it stands, in millimetres from the left of the sheet.

    Attributes:
        words: what is read aloud in its place.
    """

    png: bytes
    words: str
    left: float
    width: float
    height: float


def book_logo(report: Report, plan: SheetPlan) -> BookLogo | None:
    """The logo beside the lines above a table, None without one."""
    png = report.origin.logo
    if png is None:
        return None
    across, down = (int.from_bytes(png[place]) for place in (_WIDTH_AT, _HEIGHT_AT))
    scale = min(_TALLEST_MM / down, _WIDEST_MM / across)
    width = across * scale
    right = millimetres(plan.widths[: plan.across])
    left = max(right - width, _ASIDE * preamble_width(plan.preamble))
    return BookLogo(png, one_line(labels.logo_of(report.origin.organisation)), left, width, down * scale)


def columns_with_logo(preamble: Sequence[str], widths: Sequence[float], logo: BookLogo | None) -> int:
    """How many columns to print so that neither the lines above the table nor the logo are cut."""
    return printed_columns(preamble, widths, 0.0 if logo is None else logo.left + logo.width)
