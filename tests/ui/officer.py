"""An officer without a mouse: she types where the keyboard is, and goes by Tab to what she hears the name of."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.ui.shell.main_window import MainWindow
from tests.ui.accessibility import name_of
from tests.ui.waiting import settle_window
from tests.ui.widgets.keyboard import let_go, press

KEY = Qt.Key
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_MOST_TABS = 150


class Officer:
    """Keys only: nothing is clicked, no page is told anything."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot, self.window = qtbot, window
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way."""
        settle_window(self.window)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, *, times: int = 1) -> None:
        """Press a key where the keyboard is, a menu that is open first; as Qt does, in the field a popup holds."""
        for _time in range(times):
            popup = QApplication.activePopupWidget()
            inside = None if popup is None else popup.focusWidget()
            target = inside or popup or QApplication.focusWidget() or self.window
            QTest.keyClick(target, key, modifier)
            let_go()
            self.settle()

    def type(self, *keys: Qt.Key | str) -> None:
        """Type, then let the window answer."""
        press(*keys)
        self.settle()

    def fill(self, text: str) -> None:
        """Replace what the field under the keyboard holds, and leave it by Tab."""
        self.press(KEY.Key_A, CTRL)
        self.type(text, KEY.Key_Tab)

    def page(self, key: str) -> None:
        """Alt and the rank of a page."""
        rank = list(self.window.navigation.entries).index(key) + 1
        self.press(Qt.Key(KEY.Key_0.value + rank), ALT)

    def find(self, words: str) -> None:
        """Ctrl+K, a few letters and Enter, without waiting to see what they find."""
        self.press(KEY.Key_K, CTRL)
        self.type(words, KEY.Key_Return)

    def here(self) -> str:
        """The name a screen reader says of the control the keyboard is on."""
        focused = QApplication.focusWidget()
        return "" if focused is None else name_of(focused)

    def tab_to(self, name: str, *, back: bool = False) -> QWidget:
        """Tab (or Shift+Tab) until the control of that name, or whose name begins so."""
        heard: list[str] = []
        while len(heard) < _MOST_TABS:
            if self.here() == name or self.here().startswith(name):
                focused = QApplication.focusWidget()
                assert focused is not None
                return focused
            heard.append(self.here())
            self.press(KEY.Key_Backtab if back else KEY.Key_Tab, SHIFT if back else NONE)
        raise AssertionError((name, heard[:40]))

    def wait_for(self, true: Callable[[], bool]) -> None:
        """Wait for what a pause in the typing triggers."""
        self._qtbot.waitUntil(true)
