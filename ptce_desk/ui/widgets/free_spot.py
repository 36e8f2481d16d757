"""Where a sentence may hang over a page without hiding what others say there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

_READ = (QLabel, QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView)


GAP: Final = 8
"""Pixels between a sentence and what stands beside it."""
_NEAR: Final = 120
"""Pixels above and below a subject in which what is said of it is seen to be."""
_FRAME: Final = 6
"""Pixels of a field, or of a button, over and under its words."""
_LEADING: Final = 3
"""Pixels over and under the words of a label that hold none."""


def freest(spots: Sequence[QRect], taken: Sequence[QRect], words: Sequence[QRect]) -> QRect:
    """The first spot that hides nothing, else the one that hides fewest words, then least of what holds them."""
    return min(spots, key=lambda spot: (hidden_by(spot, words), hidden_by(spot, taken)))


def hidden_by(spot: QRect, taken: Sequence[QRect]) -> int:
    """Square pixels of what is taken that a spot would hide."""
    parts = [spot.intersected(one) for one in taken if spot.intersects(one)]
    return sum(part.width() * part.height() for part in parts)


def spots_around(
    own: QRect, inside: QRect, taken: Sequence[QRect], widths: tuple[int, int], height_in: Callable[[int], int]
) -> list[QRect]:
    """Where a sentence may stand against a subject: under it, at its right, above; the widest first.

    Args:
        own: the subject.
        inside: what the sentence stays in.
        taken: what it hides where it stands over it; it goes between, too.
        widths: the least it is well read in, and that of its only line.
        height_in: how high it is in a width.
    """
    least, whole = min(widths), widths[1]
    band = QRect(inside.left(), own.top() - _NEAR, inside.width(), own.height() + 2 * _NEAR)
    near = [one for one in taken if one.intersects(band)]
    lefts = {own.left(), own.right() + GAP, *(one.right() + GAP for one in near)}
    rights = {inside.right(), *(one.left() - GAP for one in near)}
    spans = {
        (left, min(whole, right - left))
        for left in lefts
        for right in rights
        if inside.left() <= left <= own.right() + GAP
        and own.left() <= right <= inside.right()
        and right - left >= least
    }
    spots = []
    for left, width in sorted(spans, key=lambda span: (-span[1], span[0])):
        height = height_in(width)
        beside = own.top() + max(0, (own.height() - height) // 2)
        tops = [beside] if left > own.right() else [own.bottom() + 1, own.top() - height]
        spots += [QRect(left, top, width, height) for top in tops]
    return sorted((one for one in spots if inside.contains(one)), key=lambda one: one.top() < own.top())


@dataclass(frozen=True, slots=True)
class Read:
    """What is read or clicked on a page: its place, and that of its words, inside."""

    widget: QWidget
    place: QRect
    words: QRect


def read_around(about: QWidget, content: QWidget, floating: type[QWidget]) -> Iterator[Read]:
    """What is read or clicked in a content besides a widget; what is in a widget that floats is none of it."""
    for one in content.findChildren(QWidget):
        if not isinstance(one, _READ) or not one.isVisible() or about.isAncestorOf(one) or one is about:
            continue
        if one.isAncestorOf(about) or _is_in(one, floating) or (isinstance(one, QLabel) and not one.text()):
            continue
        place = QRect(one.mapTo(content, QPoint(0, 0)), one.size())
        if not isinstance(one, QLabel):
            yield Read(one, place, place.adjusted(0, _FRAME, 0, -_FRAME))
            continue
        if not one.wordWrap():
            place.setWidth(min(place.width(), one.sizeHint().width()))
        words = place.adjusted(0, _LEADING, 0, -_LEADING)
        yield Read(one, words, words)


def _is_in(widget: QWidget, floating: type[QWidget]) -> bool:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, floating):
        above = None if above.isWindow() else above.parentWidget()
    return above is not None
