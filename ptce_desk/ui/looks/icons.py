"""Icons of the Phosphor set (through qtawesome), drawn in the colours of the palette worn at that moment."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap
from typing_extensions import override

from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.looks.theme import USUAL_ZOOM, current_letters, current_palette

SMALL: Final = QSize(16, 16)
MEDIUM: Final = QSize(20, 20)
LARGE: Final = QSize(40, 40)
BEFORE_WORDS: Final = QSize(20, 16)
"""A small icon and what the style lacks between it and the word after it."""

_FONTS: Final = "qtawesome/fonts"


def grown(size: QSize) -> QSize:
    """A size of the usual zoom, as it is now: as large as the letters beside it."""
    return size * (current_letters() / USUAL_ZOOM)


class _GlyphFont:
    """Phosphor's glyphs, from the files qtawesome ships: importing qtawesome itself takes longer than our window."""

    def __init__(self, folder: Path) -> None:
        charmap = json.loads((folder / "phosphor-charmap-1.3.0.json").read_text(encoding="ascii"))
        self.characters: Mapping[str, str] = {name: chr(int(code, 16)) for name, code in charmap.items()}
        number = QFontDatabase.addApplicationFont(str(folder / "phosphor-1.3.0.ttf"))
        self._family = QFontDatabase.applicationFontFamilies(number)[0]

    def font(self, height: int) -> QFont:
        """The font whose glyphs are so many pixels high."""
        font = QFont(self._family)
        font.setPixelSize(height)
        return font


@cache
def _phosphor() -> _GlyphFont:
    """The glyphs, read once when the first icon is drawn.

    Raises:
        FileNotFoundError: qtawesome is not installed with its fonts.
    """
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise FileNotFoundError(_FONTS)
    return _GlyphFont(Path(spec.origin).parent / "fonts")


class _Glyph(QIconEngine):
    """One glyph; the colour is looked up at each painting, so that a new palette needs no new icon."""

    def __init__(self, character: str, role: ColourRole | None) -> None:
        super().__init__()
        self._character, self._role = character, role

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        palette = current_palette()
        disabled = mode == QIcon.Mode.Disabled
        if self._role is None:
            painter.setPen(palette.muted if disabled else palette.on_accent)
        else:
            painter.setPen(palette.colour("muted" if disabled else self._role))
        painter.setOpacity(0.6 if disabled else 1.0)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(_phosphor().font(rect.height()))
        side = Qt.AlignmentFlag.AlignLeft if rect.width() > rect.height() else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, self._character)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    @override
    def clone(self) -> "QIconEngine":
        """Asked for by what would change an icon, which nothing here does: PySide frees at once what comes back."""
        return _Glyph(self._character, self._role)


def _icon_of(glyph: _Glyph) -> QIcon:
    """An icon that Python may collect from within a cycle.

    PySide makes the engine a child of the icon it is given to, and hands it back to Python when that icon is
    collected from a cycle, which frees it twice. The icon given to us here is a copy, without such a child; the first
    one goes at once, and Qt keeps the engine.
    """
    return QIcon(QIcon(glyph))


def icon(name: str, role: ColourRole = "text") -> QIcon:
    """An icon by its Phosphor name (« house », « scales », « warning-circle »).

    Raises:
        KeyError: Phosphor has no such icon.
    """
    return _icon_of(_Glyph(_phosphor().characters[name], role))


def icon_on_accent(name: str) -> QIcon:
    """An icon for what is filled with the accent colour, like a primary button.

    Raises:
        KeyError: Phosphor has no such icon.
    """
    return _icon_of(_Glyph(_phosphor().characters[name], None))


def application_icon(resources: Path) -> QIcon:
    """The program's own icon, for the window and the taskbar."""
    return QIcon(str(resources / "icons" / "ptce-desk.svg"))
