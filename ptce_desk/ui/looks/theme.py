"""How the application wears a palette: its fonts, its colours, its stylesheet."""

from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ptce_desk.ui.looks.palette import CONTRAST, DARK, LIGHT, PALETTES, Palette, mixed
from ptce_desk.ui.looks.stylesheet import stylesheet, zoomed

Mode = Literal["system", "light", "dark", "contrast"]

WINDOW_FAMILY: Final = "Inter"
FALLBACK_FAMILY: Final = "DejaVu Sans"
"""For the few signs Inter does not draw, and the font of the PDFs."""
_FONTS: Final = ("Inter-Regular.otf", "Inter-SemiBold.otf", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
BASE_POINTS: Final = 10
USUAL_ZOOM: Final = 100
_ZOOM_PROPERTY: Final = "ptceZoom"
_MODE_PROPERTY: Final = "ptceTheme"
_FONTS_PROPERTY: Final = "ptceFonts"
_SHEET_PROPERTY: Final = "ptceSheet"
_DRESSED_PROPERTY: Final = "ptceDressed"


def current_palette() -> Palette:
    """The palette the application wears now; light before any theme is applied."""
    app = QApplication.instance()
    name = "" if app is None else str(app.property(_MODE_PROPERTY))
    return next((one for one in PALETTES if one.name == name), LIGHT)


def current_zoom() -> int:
    """How large letters and what holds them are drawn now, in percents of their usual size."""
    app = QApplication.instance()
    return int(app.property(_ZOOM_PROPERTY) or USUAL_ZOOM) if app is not None else USUAL_ZOOM


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


def zoomed_length(pixels: float) -> int:
    """A length of the usual size, as it is now."""
    return round(pixels * current_zoom() / USUAL_ZOOM)


def base_font(zoom: int = 100) -> QFont:
    """The system's own font where it has a good one, else the bundled one; figures of equal width."""
    font = QFont()
    font.setFamilies(["Segoe UI", ".AppleSystemUIFont", WINDOW_FAMILY, FALLBACK_FAMILY])
    font.setPointSizeF(BASE_POINTS * zoom / USUAL_ZOOM)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def apply_theme(app: QApplication, mode: Mode, resources: Path, zoom: int | None = None) -> Palette:
    """Dress the application, at the start or while it runs.

    Args:
        app: the application.
        mode: « system » follows the desktop's light or dark choice as it is now.
        resources: the folder that holds `fonts/` and `icons/`.
        zoom: how large, in percents of the usual size; as it is now when None.

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
    palette = CONTRAST if mode == "contrast" else DARK if dark else LIGHT
    zoom = current_zoom() if zoom is None else zoom
    app.setProperty(_MODE_PROPERTY, palette.name)
    app.setProperty(_ZOOM_PROPERTY, zoom)
    if app.style().name().lower() != "fusion":
        app.setStyle("Fusion")
    app.setFont(base_font(zoom))
    app.setPalette(_qt_palette(palette))
    app.setProperty(_SHEET_PROPERTY, zoomed(stylesheet(palette, resources / "icons" / palette.name), zoom))
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
