"""A box with a list that opens: nothing but its list, its arrows and what is typed change its value."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox
from typing_extensions import override

_OPENING: Final = (Qt.Key.Key_Down, Qt.Key.Key_Up)


class DropDown(QComboBox):
    """The wheel scrolls the page, over it as elsewhere; Alt+↓ or Alt+↑ opens its list, whatever they do elsewhere."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: the open list has its own."""
        event.ignore()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and opens_list(event):
            event.accept()  # before the shortcuts of the window: Alt+↓ goes to the next record there
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if opens_list(event):
            self.hide_suggestions()
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def hide_suggestions(self) -> None:
        """Close the list of what the search finds."""
        completer = self.completer()
        suggestions = None if completer is None else completer.popup()
        if suggestions is not None:
            suggestions.hide()


def opens_list(event: QKeyEvent) -> bool:
    """Whether a key is the one that opens a list."""
    return event.key() in _OPENING and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
