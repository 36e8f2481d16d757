"""Icons of the Phosphor set (through qtawesome), drawn in the colours of the palette worn at that moment."""

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, cast

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QIconEngine, QPainter, QPixmap
from typing_extensions import override

from ptce_desk.ui.theme import ColourRole, current_palette

if TYPE_CHECKING:
    from collections.abc import Mapping

SMALL: Final = QSize(16, 16)
MEDIUM: Final = QSize(20, 20)
LARGE: Final = QSize(40, 40)

_PREFIX: Final = "ph"


class _GlyphFont(Protocol):
    charmap: "Mapping[str, Mapping[str, str]]"

    def font(self, prefix: str, size: int) -> QFont: ...


@cache
def _phosphor() -> _GlyphFont:
    """The glyphs, read once when the first icon is drawn; the other sets of qtawesome are not loaded."""
    os.environ.setdefault("QT_API", "pyside6")
    import qtawesome  # noqa: PLC0415  slow, and it wants QT_API first

    files = (_PREFIX, "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json")
    return cast("_GlyphFont", qtawesome.IconicFont(files))


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
        painter.setFont(_phosphor().font(_PREFIX, rect.height()))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._character)

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
        return _Glyph(self._character, self._role)


def icon(name: str, role: ColourRole = "text") -> QIcon:
    """An icon by its Phosphor name (« house », « scales », « warning-circle »).

    Raises:
        KeyError: Phosphor has no such icon.
    """
    return QIcon(_Glyph(_phosphor().charmap[_PREFIX][name], role))


def icon_on_accent(name: str) -> QIcon:
    """An icon for what is filled with the accent colour, like a primary button.

    Raises:
        KeyError: Phosphor has no such icon.
    """
    return QIcon(_Glyph(_phosphor().charmap[_PREFIX][name], None))


def application_icon(resources: Path) -> QIcon:
    """The program's own icon, for the window and the taskbar."""
    return QIcon(str(resources / "icons" / "ptce-desk.svg"))
