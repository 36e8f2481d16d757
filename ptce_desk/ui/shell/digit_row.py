"""The keys under F1 to F9, known by their place: where French is typed, they often need Shift to make digits."""

import sys
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_FIRST_SCAN_CODE: Final = 2 if sys.platform == "win32" else 10
"""Of the key « 1 » on Windows, and on X11 and Wayland; those of 2 to 9 follow."""
_MAC_KEY_CODES: Final = (18, 19, 20, 21, 23, 22, 26, 28, 25)
_KEYS: Final = 9


class DigitRow(QObject):
    """Hears Alt and a key of the digit row in the window it is installed on, where no shortcut names it.

    A shortcut names a character, and on the French keyboard these keys write & é " ' ( - è _ ç; naming those once and
    for all would answer to other keys elsewhere, as « - » and « ' » of the American keyboard. Qt asks a window about
    each key before it looks for a shortcut: one that is in the row is then given the character it writes today.

    It is installed on the widget, never on its `windowHandle()`: a filter written in Python on what Qt makes for
    itself is handed events of windows being made or unmade, and ends the program.

    Signals:
        pressed: Alt and the key of this rank, from 1 to 9.
        alt_held: whether Alt is held; it counts as released when the keyboard goes to another window, and when a key
            comes without it, since a list that was open may have had the release.
    """

    pressed = Signal(int)
    alt_held = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rank = 0
        self._key_of_today = QShortcut(parent)
        self._key_of_today.activated.connect(self._press)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.WindowDeactivate:
            self.alt_held.emit(False)
        elif kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyRelease) and isinstance(event, QKeyEvent):
            asked = kind is QEvent.Type.ShortcutOverride
            if event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat():
                self.alt_held.emit(asked)
            elif asked:
                if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
                    self.alt_held.emit(False)
                self._know(event)
        return False

    def _know(self, event: QKeyEvent) -> None:
        rank = _rank(event)
        if rank and event.key() != Qt.Key.Key_0.value + rank:  # Alt and the digit itself is a shortcut already
            self._rank = rank
            self._key_of_today.setKey(QKeySequence(event.keyCombination()))

    def _press(self) -> None:
        self._key_of_today.setKey(QKeySequence())
        self.pressed.emit(self._rank)


def _rank(event: QKeyEvent) -> int:
    """The place of the pressed key in the row, 0 for a key that is not in it or comes without Alt alone."""
    if event.modifiers() is not Qt.KeyboardModifier.AltModifier:
        return 0
    if sys.platform == "darwin":
        code = event.nativeVirtualKey()
        rank = _MAC_KEY_CODES.index(code) + 1 if code in _MAC_KEY_CODES else 0
    else:
        rank = event.nativeScanCode() - _FIRST_SCAN_CODE + 1
    return rank if 1 <= rank <= _KEYS else 0
