"""What every dialog of the program is."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from ptce_desk.ui.desk.keeping import until_validated
from ptce_desk.ui.desk.tab_order import step_tab
from ptce_desk.ui.looks.theme import dress_window
from ptce_desk.ui.widgets.forms.pending import commit_pending, left_behind
from ptce_desk.ui.widgets.labels import plain_label


@runtime_checkable
class Asking(Protocol):
    """A window that wants to know how what it asked for ended."""

    def end_asking(self, *, given_up: bool) -> None:
        """A dialog closed, given up or not."""
        ...


class Dialog(QDialog):
    """A dialog where Tab goes as one reads, no larger than the screen, that gives the keyboard back where it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if parent is None:
            dress_window(self)
        until_validated(self)
        self._came_from: QWidget | None = None

    def ask(self, then: Callable[[], object] | None = None) -> None:
        """Open; `then` is called once it is accepted, and however it is answered it goes."""
        if then is not None:
            self.accepted.connect(then)
        self.finished.connect(self.deleteLater)
        self.open()

    def column(self, heading: str, spacing: int = 12) -> QVBoxLayout:
        """What stands in it from top to bottom, under a heading."""
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(spacing)
        column.addWidget(plain_label(heading, "section", wrap=True))
        return column

    @override
    def showEvent(self, event: QShowEvent) -> None:
        parent = self.parentWidget()
        focused = QApplication.focusWidget() or (parent.window().focusWidget() if parent is not None else None)
        if focused is not None and not self.isAncestorOf(focused):
            self._came_from = focused
        room = self.screen().availableGeometry().size()
        self.setMaximumSize(room)
        self.resize(self.size().boundedTo(room))
        super().showEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        came_from, self._came_from = self._came_from, None
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def understood(self) -> bool:
        """Whether all that is typed in view is what will be done; else the keyboard goes where it is not.

        A field that is not understood holds what it did before: nothing may be done with that instead.
        """
        commit_pending(self)
        left = [one for one in left_behind(self) if one.holder.isVisibleTo(self) and one.holder.isEnabled()]
        if left:
            left[0].take_keyboard()
        return not left

    @override
    def accept(self) -> None:
        if self.understood():
            super().accept()

    @override
    def done(self, result: int, /) -> None:
        super().done(result)
        parent = self.parentWidget()
        window: object = parent.window() if parent is not None else None
        if isinstance(window, Asking):
            window.end_asking(given_up=result == QDialog.DialogCode.Rejected.value)

    @override
    def focusNextPrevChild(self, next_: bool, /) -> bool:
        return step_tab(self, forward=next_)


def foot(*buttons: QPushButton, aside: QPushButton | None = None) -> QHBoxLayout:
    """The buttons of a dialog at its right, the one that goes on last; one may stand aside, at its left."""
    line = QHBoxLayout()
    line.setSpacing(8)
    if aside is not None:
        line.addWidget(aside)
    line.addStretch(1)
    for button in buttons:
        line.addWidget(button)
    return line
