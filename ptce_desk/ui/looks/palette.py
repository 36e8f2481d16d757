"""The colours of the window by what they mean: light or dark, each in high contrast too."""

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtGui import QColor

ColourRole = Literal["text", "muted", "accent", "success", "warning", "danger"]


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by meaning, each « #RRGGBB ».

    Text contrast is at least 4.5:1 on every ground it is written on, 7:1 in high contrast.

    Attributes:
        name: also the folder of the small images of the stylesheet.
        outline: border of a button.
        field: border of what is typed in, 3:1 at least: a field must be seen.
        hover: what the pointer is on.
        accent_soft: the selection, and the ground of what wears the accent; so are the other soft colours.
        second: the second part of a bar, beside the accent.
        on_accent: text over the accent.
        ring: border of a filled button that has the keyboard.
    """

    name: Literal["light", "dark", "contrast", "contrast_dark"]
    background: str
    surface: str
    line: str
    text: str
    muted: str
    accent: str
    success: str
    warning: str
    danger: str
    outline: str
    field: str
    hover: str
    accent_soft: str
    success_soft: str
    warning_soft: str
    danger_soft: str
    neutral_soft: str
    second: str
    accent_strong: str
    on_accent: str
    ring: str

    def colour(self, role: ColourRole) -> QColor:
        """The colour of a role."""
        return QColor(
            {
                "text": self.text,
                "muted": self.muted,
                "accent": self.accent,
                "success": self.success,
                "warning": self.warning,
                "danger": self.danger,
            }[role]
        )

    def tint(self, role: ColourRole) -> QColor:
        """The soft ground of a role, on which its own colour and the muted one stay readable."""
        return QColor(
            {
                "text": self.neutral_soft,
                "muted": self.neutral_soft,
                "accent": self.accent_soft,
                "success": self.success_soft,
                "warning": self.warning_soft,
                "danger": self.danger_soft,
            }[role]
        )


def mixed(colour: str, ground: str, share: float) -> str:
    """A colour laid over a ground; `share` from 0 (ground alone) to 1 (colour alone)."""
    over, under = QColor(colour), QColor(ground)
    channels = zip((over.red(), over.green(), over.blue()), (under.red(), under.green(), under.blue()), strict=True)
    return QColor(*(round(a * share + b * (1 - share)) for a, b in channels)).name()


LIGHT: Final = Palette(
    name="light",
    background="#F5F6F8",
    surface="#FFFFFF",
    line="#DDE1E7",
    text="#1B2330",
    muted="#586273",
    accent="#1E5AA8",
    success="#1A7A48",
    warning="#8F5600",
    danger="#B3261E",
    outline="#B9C0CB",
    field="#868FA0",
    hover="#EEF1F5",
    accent_soft="#E4EDF8",
    success_soft="#E6F4EB",
    warning_soft="#FBF1DE",
    danger_soft="#FBE9E7",
    neutral_soft="#ECEEF2",
    second="#8FB0DC",
    accent_strong="#17488A",
    on_accent="#FFFFFF",
    ring="#1B2330",
)
DARK: Final = Palette(
    name="dark",
    background="#15181E",
    surface="#1D2129",
    line="#343A46",
    text="#E7EAF0",
    muted="#A3ADBD",
    accent="#7FB0F5",
    success="#6CC796",
    warning="#E3B15B",
    danger="#F2938C",
    outline="#4C5566",
    field="#6E788A",
    hover="#272C36",
    accent_soft="#22324B",
    success_soft="#1C3328",
    warning_soft="#382E1B",
    danger_soft="#402524",
    neutral_soft="#2A303B",
    second="#41618F",
    accent_strong="#A3C8FA",
    on_accent="#15181E",
    ring="#E7EAF0",
)
CONTRAST: Final = Palette(
    name="contrast",
    background="#FFFFFF",
    surface="#FFFFFF",
    line="#8C8C8C",
    text="#000000",
    muted="#2B2B2B",
    accent="#0A3A78",
    success="#0B4A26",
    warning="#5A3200",
    danger="#7F0E0A",
    outline="#000000",
    field="#000000",
    hover="#E3E9F2",
    accent_soft="#D9E6F7",
    success_soft="#E2F2E7",
    warning_soft="#FBEFD6",
    danger_soft="#FBE6E3",
    neutral_soft="#EAEAEA",
    second="#2F6CC0",
    accent_strong="#00224F",
    on_accent="#FFFFFF",
    ring="#FFB000",
)
"""Black on white, every border drawn: for eyes that the others tire."""
CONTRAST_DARK: Final = Palette(
    name="contrast_dark",
    background="#000000",
    surface="#000000",
    line="#666666",
    text="#FFFFFF",
    muted="#DADADA",
    accent="#9CCBFF",
    success="#84E6AE",
    warning="#FFD27A",
    danger="#FFB7AF",
    outline="#FFFFFF",
    field="#FFFFFF",
    hover="#262626",
    accent_soft="#10304F",
    success_soft="#0C2E1B",
    warning_soft="#33270A",
    danger_soft="#401815",
    neutral_soft="#2B2B2B",
    second="#5585CC",
    accent_strong="#CCE4FF",
    on_accent="#000000",
    ring="#B00050",
)
"""White on black, as much."""
PALETTES: Final = (LIGHT, DARK, CONTRAST, CONTRAST_DARK)


def palette_of(mode: str, *, dark: bool, contrast: bool) -> Palette:
    """The palette of a theme.

    Args:
        mode: the name of a palette, or « system ».
        dark: whether the desktop is dark.
        contrast: whether the desktop asks for more contrast.
    """
    if mode != "system":
        return next(one for one in PALETTES if one.name == mode)
    if contrast:
        return CONTRAST_DARK if dark else CONTRAST
    return DARK if dark else LIGHT
