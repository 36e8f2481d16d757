"""The colours of labels, « étiquettes », in each palette: what is written, and the soft ground it is written on."""

from typing import Final

from ptce_desk.domain.tags import TagColour
from ptce_desk.ui.looks.palette import Palette

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
