"""The light and dark palettes, and how the application wears them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ptce_desk.ui.looks.stylesheet import stylesheet

Mode = Literal["light", "dark", "system"]
ColourRole = Literal["text", "muted", "accent", "success", "warning", "danger"]

WINDOW_FAMILY: Final = "Inter"
FALLBACK_FAMILY: Final = "DejaVu Sans"
"""For the few signs Inter does not draw, and the font of the PDFs."""
_FONTS: Final = ("Inter-Regular.otf", "Inter-SemiBold.otf", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
BASE_POINTS: Final = 10
_MODE_PROPERTY: Final = "ptceTheme"
_FONTS_PROPERTY: Final = "ptceFonts"
_SHEET_PROPERTY: Final = "ptceSheet"
_DRESSED_PROPERTY: Final = "ptceDressed"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by meaning, each « #RRGGBB »; text contrast is at least 4.5:1 on every ground it is written on.

    Attributes:
        name: « light » or « dark », also the folder of the small images of the stylesheet.
        outline: border of a button.
        field: border of what is typed in, 3:1 at least: a field must be seen.
        hover: what the pointer is on.
        accent_soft: the selection, and the ground of what wears the accent; so are the other soft colours.
        second: the second part of a bar, beside the accent.
        on_accent: text over the accent.
    """

    name: Literal["light", "dark"]
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
)


def current_palette() -> Palette:
    """The palette the application wears now; light before any theme is applied."""
    app = QApplication.instance()
    return DARK if app is not None and app.property(_MODE_PROPERTY) == "dark" else LIGHT


def load_fonts(app: QGuiApplication, resources: Path) -> None:
    """Make the bundled fonts known to Qt, once per process.

    Raises:
        FileNotFoundError: a bundled font is missing from `resources`.
    """
    if app.property(_FONTS_PROPERTY):
        return
    for path in (resources / "fonts" / name for name in _FONTS):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)
    app.setProperty(_FONTS_PROPERTY, True)


def base_font() -> QFont:
    """The system's own font where it has a good one, else the bundled one; figures of equal width."""
    font = QFont()
    font.setFamilies(["Segoe UI", ".AppleSystemUIFont", WINDOW_FAMILY, FALLBACK_FAMILY])
    font.setPointSize(BASE_POINTS)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def apply_theme(app: QApplication, mode: Mode, resources: Path) -> Palette:
    """Dress the application, at the start or while it runs.

    Args:
        app: the application.
        mode: « system » follows the desktop's light or dark choice as it is now.
        resources: the folder that holds `fonts/` and `icons/`.

    Returns:
        The palette now worn.
    """
    load_fonts(app, resources)
    hints = app.styleHints()
    if mode == "system":
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(Qt.ColorScheme.Dark if mode == "dark" else Qt.ColorScheme.Light)
    dark = mode == "dark" or (mode == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
    palette = DARK if dark else LIGHT
    app.setProperty(_MODE_PROPERTY, palette.name)
    if app.style().name().lower() != "fusion":
        app.setStyle("Fusion")
    app.setFont(base_font())
    app.setPalette(_qt_palette(palette))
    app.setProperty(_SHEET_PROPERTY, stylesheet(palette, resources / "icons" / palette.name))
    for widget in app.topLevelWidgets():
        if widget.property(_DRESSED_PROPERTY):
            dress_window(widget)
    return palette


def dress_window(window: QWidget) -> None:
    """Have a window wear the stylesheet, with all that is put in it and all that it opens, now and at each change.

    Windows wear it rather than the application: Qt would dress what stands in a widget again each time the widget is
    put in another, and a page is built from its fields outwards. A dossier opens in half the time.
    """
    app = QApplication.instance()
    if app is not None:
        window.setProperty(_DRESSED_PROPERTY, True)
        window.setStyleSheet(app.property(_SHEET_PROPERTY) or "")


def set_look(widget: QWidget, name: str, value: str | bool) -> None:  # noqa: FBT001  a Qt property, as Qt has it
    """Set a property the stylesheet speaks of, and wear it at once."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


def _qt_palette(colours: Palette) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for target, colour in {
        role.Window: colours.background,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.background,
        role.Text: colours.text,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent,
        role.Accent: colours.accent,
        role.Mid: colours.line,
        role.Midlight: colours.hover,
    }.items():
        palette.setColor(target, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, target, QColor(mixed(colours.muted, colours.surface, 0.7)))
    return palette
