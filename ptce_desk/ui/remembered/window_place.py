"""Where the window stands on the screen: within it the first time, then as it was left."""

from typing import Final

from PySide6.QtCore import QByteArray, QRect, QSettings, QSize
from PySide6.QtWidgets import QMainWindow

_USUAL: Final = QSize(1366, 768)
_FRAME: Final = QSize(16, 48)
"""What a title bar and borders take at most, in pixels: they are not known before the window is shown."""

_KEY: Final = "window/geometry"


def place_window(window: QMainWindow, settings: QSettings) -> None:
    """Give a window the size, the place and the state it was left in; a screen that is gone is done without."""
    kept = settings.value(_KEY)
    if not (isinstance(kept, QByteArray) and window.restoreGeometry(kept)):
        window.setGeometry(first_place(window.screen().availableGeometry()))
    if not window.isMaximized() and not _is_seen(window):
        window.setGeometry(first_place(window.screen().availableGeometry()))


def keep_place(window: QMainWindow, settings: QSettings) -> None:
    """Remember where a window stands."""
    settings.setValue(_KEY, window.saveGeometry())


def first_place(room: QRect) -> QRect:
    """The usual size in the middle of a screen, less where the frame would not fit."""
    size = _USUAL.boundedTo(room.size() - _FRAME)
    place = QRect(room.topLeft(), size)
    place.moveCenter(room.center())
    place.moveTop(max(place.top(), room.top() + _FRAME.height() - _FRAME.width()))
    return place


def _is_seen(window: QMainWindow) -> bool:
    """Whether a hand can take the window by its top, and read most of it."""
    place = window.geometry()
    for screen in window.screen().virtualSiblings():
        room = screen.availableGeometry()
        shown = room.intersected(place)
        if shown.width() * shown.height() * 2 > place.width() * place.height() and place.top() >= room.top():
            return True
    return False
