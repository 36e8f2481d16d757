"""Types where the keyboard is, as an officer does."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


def press(*keys: Qt.Key | str) -> None:
    for key in keys:
        if isinstance(key, str):
            for character in key:
                _type(character)
        else:
            target = QApplication.focusWidget()
            assert target is not None
            QTest.keyClick(target, key)


def _type(character: str) -> None:
    """QTest types ASCII only."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        target = QApplication.focusWidget()
        assert target is not None
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
        QApplication.sendEvent(target, event)
