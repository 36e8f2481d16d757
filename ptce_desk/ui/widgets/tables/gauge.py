"""The bar of what is consumed, in a cell: only what is past the limit has the colour of an overrun, hatched."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from ptce_desk.ui.looks.palette import Palette
from ptce_desk.ui.widgets.tables.cell_delegate import MARGIN, paint_overrun

THICK: Final = 4
"""Pixels of the bar, which words above it leave to it."""
_BEFORE_OVER: Final = 2
"""Pixels before an overrun: red and blue are as light as each other."""
_LEAST_OVER: Final = 4


def bar_parts(share: Decimal, room: int) -> tuple[int, int]:
    """The pixels of a bar within the limit, and of what is beyond: a whole bar is the larger of the two."""
    if share <= 1:
        return round(room * float(share)), 0
    within = round(room / float(share))
    return within, room - within


def paint_gauge(painter: QPainter, cell: QRect, share: Decimal, palette: Palette) -> None:
    """A thin bar at the foot of a cell, full at 100 %."""
    room = cell.adjusted(MARGIN, 0, -MARGIN, 0)
    bar = QRect(room.left(), room.bottom() - THICK - 3, room.width(), THICK)
    painter.fillRect(bar, palette.line)
    within, beyond = bar_parts(share, room.width())
    painter.fillRect(QRect(bar.left(), bar.top(), within, THICK), palette.colour("accent"))
    if beyond:
        over = QRect(bar)
        over.setLeft(bar.right() + 1 - max(beyond, _LEAST_OVER))
        painter.fillRect(over.adjusted(-_BEFORE_OVER, 0, 0, 0), palette.surface)
        paint_overrun(painter, over, palette)
