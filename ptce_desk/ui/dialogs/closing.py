"""What a window asks before it closes on something written that the file does not hold."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ptce_desk.ui.dialogs.caution import Caution, CautionDialog


class ClosingQuestion(QObject):
    """Asked when the window of a page closes while something waits; nothing is asked before it is watched."""

    def __init__(self, page: QWidget, words: Caution, waits: Callable[[], bool], drop: Callable[[], None]) -> None:
        """`drop` gives up what waits, once one closes all the same."""
        super().__init__(page)
        self._page, self._words, self._waits, self._drop = page, words, waits, drop
        self._asked: CautionDialog | None = None

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
        if self._asked is None:  # who closes again, as a system that shuts down does, is asked already
            self._asked = CautionDialog(window, self._words)
            self._asked.finished.connect(self._end_asking)
            self._asked.ask(self._close_all_the_same)
        return True

    def _end_asking(self) -> None:
        self._asked = None

    def _close_all_the_same(self) -> None:
        self._drop()
        self._page.window().close()
