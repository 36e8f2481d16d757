"""Labels, « étiquettes », in a cell of a list: each its words in its colour, one after the other."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from ptce_desk.domain.tags import WornTag
from ptce_desk.ui.looks.tag_colours import tag_colours
from ptce_desk.ui.looks.theme import current_palette

_SIDE: Final = 7
_BETWEEN: Final = 4
_EDGE: Final = 110
"""How strong the edge of a label is, of 255."""
_CENTRED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_LEAST: Final = 40
"""Pixels under which a label that is cut says nothing."""


def tags_width(metrics: QFontMetrics, tags: Sequence[WornTag]) -> int:
    """Pixels that all of them take."""
    return sum(metrics.horizontalAdvance(tag.name) + 2 * _SIDE + _BETWEEN for tag in tags) - _BETWEEN * bool(tags)


def paint_tags(painter: QPainter, room: QRect, tags: Sequence[WornTag], font: QFont, *, edged: bool) -> None:
    """Paint as many as the room holds, the last one cut if need be, then how many more there are: « +2 ».

    `edged` on a row whose ground may be that of a label.
    """
    metrics, place = QFontMetrics(font), QRect(room)
    painter.setFont(font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shown, tag in enumerate(tags):
        left = len(tags) - shown
        more = _more_width(metrics, left - 1)
        wanted = metrics.horizontalAdvance(tag.name) + 2 * _SIDE
        given = min(wanted, place.width() - more)
        if given < min(wanted, _LEAST):
            painter.setPen(current_palette().colour("muted"))
            painter.drawText(place, _CENTRED, f"+{left}")
            return
        _paint_one(painter, QRect(place.left(), place.top(), given, place.height()), tag, metrics, edged=edged)
        place.setLeft(place.left() + given + _BETWEEN)


def _more_width(metrics: QFontMetrics, left: int) -> int:
    return metrics.horizontalAdvance(f"+{left}") + _BETWEEN if left else 0


def _paint_one(painter: QPainter, place: QRect, tag: WornTag, metrics: QFontMetrics, *, edged: bool) -> None:
    ink, ground = tag_colours(current_palette(), tag.colour)
    height = metrics.height() + 4
    badge = QRect(place.left(), place.center().y() - height // 2, place.width(), height)
    edge = QColor(ink)
    edge.setAlpha(_EDGE if edged else 0)
    painter.setPen(edge)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2)
    painter.setPen(QColor(ink))
    words = badge.adjusted(_SIDE, 0, -_SIDE, 0)
    cut = words.width() < metrics.horizontalAdvance(tag.name)
    said = metrics.elidedText(tag.name, Qt.TextElideMode.ElideRight, words.width()) if cut else tag.name
    painter.drawText(words.adjusted(0, 0, _SIDE, 0), _CENTRED, said)
