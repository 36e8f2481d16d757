"""The keys under F1 to F9, known by their place: where French is typed, they often need Shift to make digits."""

import sys
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

_FIRST_SCAN_CODE: Final = 2 if sys.platform == "win32" else 10
"""Of the key « 1 » on Windows, and on X11 and Wayland; those of 2 to 9 follow."""
_MAC_KEY_CODES: Final = (18, 19, 20, 21, 23, 22, 26, 28, 25)
_KEYS: Final = 9


class DigitRow(QObject):
    """Hears Alt and a key of the digit row in the window it is installed on, where no shortcut took it.

    A shortcut names a character, and on the French keyboard these keys write & é " ' ( - è _ ç; naming those instead
    would answer to other keys elsewhere, as « - » and « ' » of the American keyboard.

    Signals:
        pressed: Alt and the key of this rank, from 1 to 9.
        alt_held: whether Alt is held; it counts as released when the keyboard goes to another window.
    """

    pressed = Signal(int)
    alt_held = Signal(bool)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.alt_held.emit(False)
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat():
            if event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                self.alt_held.emit(event.type() is QEvent.Type.KeyPress)
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            rank = _rank(event)
            if rank:
                self.pressed.emit(rank)
                return True
        return False


def _rank(event: QKeyEvent) -> int:
    """The place of the pressed key in the row, 0 for a key that is not in it or comes without Alt alone."""
    if event.modifiers() is not Qt.KeyboardModifier.AltModifier:
        return 0
    if sys.platform == "darwin":
        code = event.nativeVirtualKey()
        return _MAC_KEY_CODES.index(code) + 1 if code in _MAC_KEY_CODES else 0
    rank = event.nativeScanCode() - _FIRST_SCAN_CODE + 1
    return rank if 1 <= rank <= _KEYS else 0
