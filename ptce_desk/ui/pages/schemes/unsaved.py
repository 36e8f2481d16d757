"""What a window asks before it closes on something written that the file does not hold."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.labels import plain_label


@dataclass(frozen=True, slots=True)
class Unsaved:
    """The words of the question: its title, what would be lost, the safe way and the other."""

    title: str
    lost: str
    stay: str
    leave: str


class UnsavedDialog(Dialog):
    """Staying is the safe way; `accepted` means to close all the same."""

    def __init__(self, parent: QWidget, words: Unsaved) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.title)
        self.stay_button = primary_button(words.stay)
        self.leave_button = quiet_button(words.leave)
        self.stay_button.setDefault(True)
        layout = self.column(words.title)
        lost = plain_label(words.lost, wrap=True)
        lost.setMinimumWidth(self.fontMetrics().horizontalAdvance("0") * 52)
        layout.addWidget(lost)
        layout.addLayout(foot(self.leave_button, self.stay_button))
        self.stay_button.clicked.connect(self.reject)
        self.leave_button.clicked.connect(self.accept)
        self.stay_button.setFocus()


class ClosingQuestion(QObject):
    """Asked when the window of a page closes while something waits; nothing is asked before it is watched."""

    def __init__(self, page: QWidget, words: Unsaved, waits: Callable[[], bool], drop: Callable[[], None]) -> None:
        """`drop` gives up what waits, once one closes all the same."""
        super().__init__(page)
        self._page, self._words, self._waits, self._drop = page, words, waits, drop

    def watch(self) -> None:
        """Ask from now on, in the window the page is in."""
        self._page.window().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Close:  # asked first: a window that is being destroyed sends events too
            return super().eventFilter(watched, event)
        window = self._page.window()
        if watched is not window or not window.isVisible() or not self._waits():
            return super().eventFilter(watched, event)
        event.ignore()
        UnsavedDialog(window, self._words).ask(self._close_all_the_same)
        return True

    def _close_all_the_same(self) -> None:
        self._drop()
        self._page.window().close()
