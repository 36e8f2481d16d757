"""The colours of labels, « étiquettes », in each palette: what is written, and the soft ground it is written on."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from ptce_desk.domain.tags import TagColour
from ptce_desk.ui.looks.palette import Palette
from ptce_desk.ui.looks.theme import current_palette

_DRAWN: Final = 64
"""Pixels a swatch is drawn in, more than it is shown in."""
_RIM: Final = (6, 6, -6, -6)
_VIOLET: Final = {
    "light": ("#6A3AA8", "#EFE8F9"),
    "dark": ("#C3A3F2", "#33284A"),
    "contrast": ("#43187D", "#EEE4FB"),
    "contrast_dark": ("#D9C2FF", "#2C1C45"),
}
_TEAL: Final = {
    "light": ("#0B6C77", "#DFF3F4"),
    "dark": ("#68C6D0", "#173539"),
    "contrast": ("#00424A", "#DAF1F3"),
    "contrast_dark": ("#8FE7F0", "#0B2E33"),
}
_PINK: Final = {
    "light": ("#A2286F", "#FAE7F2"),
    "dark": ("#EE97C6", "#42243A"),
    "contrast": ("#6E0A46", "#FBE3F0"),
    "contrast_dark": ("#FFB8DD", "#3E1730"),
}
"""Those that no state wears, by palette."""


def tag_colours(palette: Palette, colour: TagColour) -> tuple[str, str]:
    """The ink and the ground of a label, each « #RRGGBB »: 4.5:1 at least, 7:1 in high contrast."""
    match colour:
        case TagColour.BLUE:
            return palette.accent, palette.accent_soft
        case TagColour.GREEN:
            return palette.success, palette.success_soft
        case TagColour.ORANGE:
            return palette.warning, palette.warning_soft
        case TagColour.RED:
            return palette.danger, palette.danger_soft
        case TagColour.GREY:
            return palette.text, palette.neutral_soft
        case TagColour.VIOLET:
            return _VIOLET[palette.name]
        case TagColour.TEAL:
            return _TEAL[palette.name]
        case TagColour.PINK:
            return _PINK[palette.name]


def tag_swatch(colour: TagColour) -> QIcon:
    """A dot of the ground of a label ringed with its ink, to stand beside a word that says it."""
    ink, ground = (QColor(one) for one in tag_colours(current_palette(), colour))
    picture = QPixmap(QSize(_DRAWN, _DRAWN))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, _DRAWN / 8))
    painter.setBrush(ground)
    painter.drawEllipse(QRectF(0, 0, _DRAWN, _DRAWN).adjusted(*_RIM))
    painter.end()
    return QIcon(picture)
