"""The keys under F1 to F9, known by their place: where French is typed, they often need Shift to make digits."""

import sys
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_FIRST_SCAN_CODE: Final = 2 if sys.platform == "win32" else 10
"""Of the key « 1 » on Windows, and on X11 and Wayland; those of 2 to 9 follow."""
_MAC_KEY_CODES: Final = (18, 19, 20, 21, 23, 22, 26, 28, 25)
_KEYS: Final = 9
_OTHER_MODIFIERS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.MetaModifier
)
_LOOKS_EVERY: Final = 100
"""Milliseconds between two looks at whether Alt is still held."""


class DigitRow(QObject):
    """Hears Alt and a key of the digit row in the window it is installed on, where no shortcut names it.

    A shortcut names a character, and on the French keyboard these keys write & é " ' ( - è _ ç; naming those once and
    for all would answer to other keys elsewhere, as « - » and « ' » of the American keyboard. Qt asks a window about
    each key before it looks for a shortcut: one that is in the row is then given the character it writes today.

    It is installed on the widget, never on its `windowHandle()`: a filter written in Python on what Qt makes for
    itself is handed events of windows being made or unmade, and ends the program.

    Signals:
        pressed: Alt and the key of this rank, from 1 to 9.
        alt_held: whether Alt alone is held; no longer when another key comes, or the keyboard goes to another window.
            A list that is open has the release of the key for itself: the keyboard is looked at as long as Alt is held.
    """

    pressed = Signal(int)
    alt_held = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rank = 0
        self._look = QTimer(self)
        self._look.setInterval(_LOOKS_EVERY)
        self._look.timeout.connect(self._look_at_keyboard)
        self._key_of_today = QShortcut(parent)
        self._key_of_today.activated.connect(self._press)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.WindowDeactivate:
            self._say_held(held=False)
        elif kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyRelease) and isinstance(event, QKeyEvent):
            asked = kind is QEvent.Type.ShortcutOverride
            if event.key() == Qt.Key.Key_Alt:
                if not event.isAutoRepeat():
                    self._say_held(held=asked and not event.modifiers() & _OTHER_MODIFIERS)
            elif asked:
                self._say_held(held=False)
                self._know(event)
        return False

    def _say_held(self, *, held: bool) -> None:
        if held:
            self._look.start()
        else:
            self._look.stop()
        self.alt_held.emit(held)

    def _look_at_keyboard(self) -> None:
        if not QGuiApplication.queryKeyboardModifiers() & Qt.KeyboardModifier.AltModifier:
            self._say_held(held=False)

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
