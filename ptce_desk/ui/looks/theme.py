"""How the application wears a palette: its fonts, its colours, its stylesheet."""

from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ptce_desk.ui.looks.palette import LIGHT, PALETTES, Palette, mixed, palette_of
from ptce_desk.ui.looks.stylesheet import SIDES_OF_HEADINGS, stylesheet, zoomed

Mode = Literal["system", "light", "dark", "contrast", "contrast_dark"]

WINDOW_FAMILY: Final = "Inter"
FALLBACK_FAMILY: Final = "DejaVu Sans"
"""For the few signs Inter does not draw, and the font of the PDFs."""
_FONTS: Final = ("Inter-Regular.otf", "Inter-SemiBold.otf", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
BASE_POINTS: Final = 10
USUAL_ZOOM: Final = 100
_ZOOM_PROPERTY: Final = "ptceZoom"
_TEXT_PROPERTY: Final = "ptceText"
_MODE_PROPERTY: Final = "ptceTheme"
_ASKED_PROPERTY: Final = "ptceAskedTheme"
_FOLLOWS_PROPERTY: Final = "ptceFollows"
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


def current_text_size() -> int:
    """How large letters alone are drawn now beside the rest, in percents of their usual size."""
    app = QApplication.instance()
    return int(app.property(_TEXT_PROPERTY) or USUAL_ZOOM) if app is not None else USUAL_ZOOM


def current_letters() -> float:
    """How large letters are drawn now, all told, in percents of their usual size."""
    return current_zoom() * current_text_size() / USUAL_ZOOM


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
    """A length of the usual size, as it is now: as large as the letters it holds."""
    return round(pixels * current_letters() / USUAL_ZOOM)


def base_font(letters: float = USUAL_ZOOM) -> QFont:
    """The system's own font where it has a good one, else the bundled one; figures of equal width."""
    font = QFont()
    font.setFamilies(["Segoe UI", ".AppleSystemUIFont", WINDOW_FAMILY, FALLBACK_FAMILY])
    font.setPointSizeF(BASE_POINTS * letters / USUAL_ZOOM)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def apply_theme(
    app: QApplication, mode: Mode, resources: Path, zoom: int | None = None, text: int | None = None
) -> Palette:
    """Dress the application, at the start or while it runs.

    Args:
        app: the application.
        mode: « system » follows what the desktop chose of light, dark and contrast, now and when it changes.
        resources: the folder that holds `fonts/` and `icons/`.
        zoom: how large, in percents of the usual size; as it is now when None.
        text: how large letters are beside that, in percents of the usual size; as it is now when None.

    Returns:
        The palette now worn.
    """
    load_fonts(app, resources)
    _follow_desktop(app, resources)
    hints = app.styleHints()
    app.setProperty(_ASKED_PROPERTY, "")  # what is asked of the desktop now is no choice of the desktop
    if mode == "system":
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(Qt.ColorScheme.Dark if mode in ("dark", "contrast_dark") else Qt.ColorScheme.Light)
    app.setProperty(_ASKED_PROPERTY, mode)
    dark, contrast = desktop_choice(app)
    palette = palette_of(mode, dark=dark, contrast=contrast)
    app.setProperty(_MODE_PROPERTY, palette.name)
    app.setProperty(_ZOOM_PROPERTY, current_zoom() if zoom is None else zoom)
    app.setProperty(_TEXT_PROPERTY, current_text_size() if text is None else text)
    if app.style().name().lower() != "fusion":
        app.setStyle("Fusion")
    letters = current_letters()
    app.setFont(base_font(letters))
    app.setPalette(_qt_palette(palette))
    sheet = stylesheet(palette, resources / "icons" / palette.name)
    app.setProperty(_SHEET_PROPERTY, zoomed(sheet, current_zoom(), letters) + SIDES_OF_HEADINGS)
    for widget in app.topLevelWidgets():
        if widget.property(_DRESSED_PROPERTY):
            dress_window(widget)
    return palette


def desktop_choice(app: QGuiApplication) -> tuple[bool, bool]:
    """Whether the desktop is dark, and whether it asks for more contrast."""
    hints = app.styleHints()
    more = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    return hints.colorScheme() == Qt.ColorScheme.Dark, more


def _follow_desktop(app: QApplication, resources: Path) -> None:
    """Wear what the desktop chooses as it does, where that is asked for; once per process."""
    if app.property(_FOLLOWS_PROPERTY):
        return
    app.setProperty(_FOLLOWS_PROPERTY, True)

    def follow(_chosen: object) -> None:
        if app.property(_ASKED_PROPERTY) == "system":
            apply_theme(app, "system", resources)

    app.styleHints().colorSchemeChanged.connect(follow)
    app.styleHints().accessibility().contrastPreferenceChanged.connect(follow)


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
