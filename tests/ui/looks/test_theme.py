import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QImage, QRawFont
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.ui.looks import theme
from ptce_desk.ui.looks.icons import SMALL, application_icon, grown, icon, icon_on_accent
from ptce_desk.ui.looks.palette import CONTRAST, CONTRAST_DARK, DARK, LIGHT, PALETTES, ColourRole, Palette, palette_of
from ptce_desk.ui.looks.stylesheet import stylesheet, zoomed
from ptce_desk.ui.looks.theme import apply_theme, base_font, current_palette
from ptce_desk.ui.widgets.labels import IconLabel
from tests.ui import gallery

LEAST = {"light": 4.5, "dark": 4.5, "contrast": 7.0, "contrast_dark": 7.0}
"""How much a text differs at least from what it is written on, by palette."""
ROLES: tuple[ColourRole, ...] = ("text", "muted", "accent", "success", "warning", "danger")


def luminance(colour: QColor) -> float:
    channels = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
@pytest.mark.parametrize("role", ROLES)
def test_every_text_is_readable_on_every_ground(palette: Palette, role: ColourRole) -> None:
    for ground in (palette.surface, palette.background):
        assert contrast(palette.colour(role), QColor(ground)) >= LEAST[palette.name]
    for soft in (QColor(palette.accent_soft), QColor(palette.hover), palette.tint(role)):
        assert contrast(palette.colour("text"), soft) >= LEAST[palette.name]
    assert contrast(QColor(palette.on_accent), palette.colour("accent")) >= LEAST[palette.name]
    assert contrast(palette.colour("muted"), QColor(palette.hover)) >= LEAST[palette.name]


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
@pytest.mark.parametrize("role", ROLES)
def test_a_state_is_readable_on_its_soft_ground_with_its_axis_beside_it(palette: Palette, role: ColourRole) -> None:
    word: ColourRole = "text" if role == "muted" else role
    assert contrast(palette.colour(word), palette.tint(role)) >= LEAST[palette.name]
    assert contrast(palette.colour("muted"), palette.tint(role)) >= LEAST[palette.name]


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_a_field_is_seen_and_the_parts_of_a_bar_differ_in_lightness(palette: Palette) -> None:
    for ground in (palette.surface, palette.background):
        assert contrast(QColor(palette.field), QColor(ground)) >= 3
    bar = [QColor(colour) for colour in (palette.accent, palette.second, palette.line)]
    assert contrast(bar[0], bar[1]) >= 2
    assert contrast(bar[1], bar[2]) >= 1.5


@pytest.mark.parametrize("palette", [CONTRAST, CONTRAST_DARK], ids=lambda palette: palette.name)
def test_in_high_contrast_every_border_and_what_has_the_keyboard_are_seen(palette: Palette) -> None:
    surface = QColor(palette.surface)
    for border in (palette.line, palette.outline, palette.field, palette.accent):
        assert contrast(QColor(border), surface) >= 3
    assert contrast(QColor(palette.accent), QColor(palette.line)) >= 3  # the thin border of a table
    assert contrast(QColor(palette.ring), QColor(palette.accent)) >= 3


@pytest.mark.parametrize(
    ("mode", "dark", "more", "worn"),
    [
        ("system", False, False, LIGHT),
        ("system", True, False, DARK),
        ("system", False, True, CONTRAST),
        ("system", True, True, CONTRAST_DARK),
        ("light", True, True, LIGHT),
        ("contrast_dark", False, False, CONTRAST_DARK),
    ],
)
def test_a_theme_is_worn_as_asked_or_as_the_desktop_is(mode: str, *, dark: bool, more: bool, worn: Palette) -> None:
    assert palette_of(mode, dark=dark, contrast=more) is worn


@pytest.mark.slow
def test_what_the_desktop_chooses_is_followed_while_one_asked_for_that_alone(
    qapp: QApplication, resources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert apply_theme(qapp, "system", resources) is LIGHT
    monkeypatch.setattr(theme, "desktop_choice", lambda _app: (True, True))
    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert current_palette() is CONTRAST_DARK
    apply_theme(qapp, "light", resources)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert current_palette() is LIGHT


def test_figures_all_have_the_same_width(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    widths = {label.fontMetrics().horizontalAdvance(figure) for figure in "0123456789"}
    assert len(widths) == 1
    assert "DejaVu Sans" in QFontDatabase.families()


@pytest.mark.usefixtures("qapp")
def test_the_window_is_in_inter_in_two_weights_and_every_sign_it_writes_is_drawn(resources: Path) -> None:
    font = base_font()
    for asked, drawn in (("Normal", "Regular"), ("DemiBold", "Semi Bold"), ("Bold", "Semi Bold")):
        font.setWeight(QFont.Weight[asked])
        assert (QRawFont.fromFont(font).familyName(), QRawFont.fromFont(font).styleName()) == ("Inter", drawn)
    other = QRawFont(str(resources / "fonts" / "DejaVuSans.ttf"), 13)
    sources = (*(resources.parent / "ptce_desk").rglob("*.py"), *resources.glob("*.toml"), *resources.glob("*/*.md"))
    written = set("\u202f\u00a0\u2011\u2212’«»…€²ŒœÉÀÇ").union(*(path.read_text("utf-8") for path in sources))
    missing = {
        sign for sign in written if sign.isprintable() and not QRawFont.fromFont(font).supportsCharacter(ord(sign))
    }
    assert missing == {"▸", "▾", "\ufffd"}
    assert [sign for sign in "▸▾" if not other.supportsCharacter(ord(sign))] == []


def dominant(glyph: QIcon) -> QColor:
    image = glyph.pixmap(QSize(32, 32)).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(points, key=lambda colour: colour.alpha())


@pytest.mark.slow
def test_icons_take_the_colours_of_the_palette_worn_at_that_moment(qapp: QApplication, resources: Path) -> None:
    glyph, filled = icon("house", "danger"), icon_on_accent("plus")
    assert dominant(glyph).name() == LIGHT.danger.lower()
    apply_theme(qapp, "dark", resources)
    assert current_palette() is DARK
    assert dominant(glyph).name() == DARK.danger.lower()
    assert dominant(filled).name() == DARK.on_accent.lower()


@pytest.mark.slow
def test_a_palette_changed_live_reaches_what_is_shown(qtbot: QtBot, qapp: QApplication, resources: Path) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    assert page.grab().toImage().pixelColor(5, 5).name() == LIGHT.background.lower()
    apply_theme(qapp, "dark", resources)
    assert page.grab().toImage().pixelColor(5, 5).name() == DARK.background.lower()
    assert page.palette().windowText().color().name() == DARK.text.lower()


def test_an_unknown_icon_is_refused() -> None:
    with pytest.raises(KeyError):
        icon("no-such-icon")


def test_the_application_has_its_own_icon(resources: Path) -> None:
    assert not application_icon(resources).pixmap(64, 64).isNull()


def test_a_missing_font_is_said(qapp: QApplication, tmp_path: Path) -> None:
    qapp.setProperty("ptceFonts", False)
    with pytest.raises(FileNotFoundError):
        apply_theme(qapp, "light", tmp_path)


def test_void_calls_lose_no_reference_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setTextFormat(Qt.TextFormat.PlainText)
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 50


@pytest.mark.slow
@pytest.mark.usefixtures("qapp")
def test_the_gallery_shows_every_widget_in_both_palettes(tmp_path: Path) -> None:
    gallery.main(tmp_path)
    pictures = sorted(path.name for path in tmp_path.iterdir())
    assert pictures == [f"{page}-{mode}.png" for page in ("list", "parts", "record") for mode in ("dark", "light")]
    for path in tmp_path.iterdir():
        assert QImage(str(path)).size() == QSize(*gallery.SIZE)


@pytest.mark.slow
def test_high_contrast_is_worn_until_another_theme_is(qapp: QApplication, resources: Path) -> None:
    assert apply_theme(qapp, "contrast", resources) is current_palette() is CONTRAST
    assert apply_theme(qapp, "light", resources) is current_palette() is LIGHT


def test_every_palette_has_the_small_images_of_the_stylesheet(resources: Path) -> None:
    for palette in PALETTES:
        images = resources / "icons" / palette.name
        named = set(re.findall(r'url\("([^"]+)"\)', stylesheet(palette, images)))
        assert named
        assert [path for path in named if not Path(path).is_file()] == []


def test_letters_grow_with_what_holds_them_and_borders_stay_thin() -> None:
    sheet = "QLabel { font-size: 10pt; border: 3px solid #101010; padding: 6px 12px; min-height: 18px; }"
    assert zoomed(sheet, 150) == (
        "QLabel { font-size: 15pt; border: 3px solid #101010; padding: 9px 18px; min-height: 27px; }"
    )
    assert zoomed(sheet, 100) == sheet
    assert zoomed("font-size: 9pt", 110) == "font-size: 9.9pt"
    assert zoomed("font-size: 10pt; padding: 6px", 100, 130) == "font-size: 13pt; padding: 6px"
    assert zoomed("padding: 10px; min-height: 20px", 100, 130) == "padding: 10px; min-height: 26px"
    assert zoomed("min-height: 20px; padding: 10px", 150, 135) == "min-height: 30px; padding: 15px"


@pytest.mark.slow
def test_icons_grow_with_the_letters_beside_them(qtbot: QtBot, qapp: QApplication, resources: Path) -> None:
    mark = IconLabel("house")
    qtbot.addWidget(mark)
    mark.show()
    assert mark.size() == grown(SMALL) == SMALL
    apply_theme(qapp, "light", resources, 150)
    assert mark.size() == grown(SMALL) == SMALL * 1.5
    apply_theme(qapp, "light", resources, 100, 130)
    assert mark.size() == grown(SMALL) == SMALL * 1.3
