"""Where something may float over a page without hiding what can be clicked there."""

from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

_STEP: Final = 8
"""Pixels from one place tried to the next above it."""
_CLICKED: Final = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractSpinBox)


def clickable(root: QWidget, but: QWidget) -> list[QRect]:
    """What may be clicked in a widget, as far as it is seen there; what stands in `but` is left out."""
    return [
        QRect(widget.mapTo(root, QPoint(0, 0)), widget.size()) & root.rect() & _window_on(widget, root)
        for widget in root.findChildren(QWidget)
        if isinstance(widget, _CLICKED)
        and widget.isVisible()
        and widget.isEnabled()
        and not but.isAncestorOf(widget)
        and not widget.visibleRegion().isEmpty()
    ]


def _window_on(widget: QWidget, root: QWidget) -> QRect:
    """The part of `root` through which a widget is seen: what scrolls shows part of what it holds."""
    seen, holder = root.rect(), widget.parentWidget()
    while holder is not None and holder is not root:
        seen &= QRect(holder.mapTo(root, QPoint(0, 0)), holder.size())
        holder = holder.parentWidget()
    return seen


def free_place(room: QRect, size: QSize, taken: Iterable[QRect]) -> QRect:
    """A place of a size that hides nothing of what is taken, as near as can be to the bottom right of the room.

    Where every place hides something, the one that hides least.
    """
    rects = [one for one in taken if one.intersects(room)]
    return min(_places(room, size), key=lambda place: _hidden(place, rects), default=QRect(room.topLeft(), size))


def _hidden(place: QRect, taken: Iterable[QRect]) -> int:
    """How many square pixels of what is taken a place hides."""
    return sum(over.width() * over.height() for one in taken if not (over := place & one).isEmpty())


def _places(room: QRect, size: QSize) -> Iterator[QRect]:
    """The places to try, the best first: along the bottom, then along the right, then along the left."""
    bottom, right = room.bottom() - size.height() + 1, room.right() - size.width() + 1
    for x in range(right, room.left() - 1, -_STEP):
        yield QRect(QPoint(x, bottom), size)
    for x in (right, room.left()):
        for y in range(bottom, room.top() - 1, -_STEP):
            yield QRect(QPoint(x, y), size)
