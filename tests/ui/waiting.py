"""How long a test waits: for as long as a loaded machine needs, since what does happen is seen at once."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot, _WaitWidgetContextManager
from pytestqt.wait_signal import SignalBlocker
from typing_extensions import override

from ptce_desk.ui.desk.tasks import Tasks
from ptce_desk.ui.dialogs.caution import CautionDialog
from ptce_desk.ui.looks.theme import dress_window
from ptce_desk.ui.shell.main_window import MainWindow

PATIENCE: Final = 60_000
"""Milliseconds before a wait is given up: only a test that fails waits so long, whatever else the machine does."""


class PatientBot(QtBot):
    """The `qtbot` of every test of the window: it waits `PATIENCE` where pytest-qt waits five seconds."""

    @override
    def addWidget(self, widget: QWidget, *, before_close_func: Callable[[QWidget], None] | None = None) -> None:
        """Close a widget at the end; it wears what its window would have it wear, unless it is dressed already."""
        if widget.isWindow() and not widget.styleSheet():
            dress_window(widget)
        super().addWidget(widget, before_close_func=before_close_func)

    @override
    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    @override
    def waitActive(self, widget: QWidget, *, timeout: int = PATIENCE) -> _WaitWidgetContextManager:
        return super().waitActive(widget, timeout=timeout)

    @override
    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE) -> _WaitWidgetContextManager:
        return super().waitExposed(widget, timeout=timeout)

    @override
    def waitSignal(
        self,
        signal: object,
        *,
        timeout: int = PATIENCE,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb)


_QUIET_TURNS: Final = 4
"""Turns once nothing is asked of the file: what an answer brought is shown, what is out of sight is put in its place,
then measured; what these ask for is waited for."""


def settle_tasks(tasks: Tasks) -> None:
    """Wait until nothing is under way, nor what followed from it; an answer wakes the wait."""
    deadline, quiet = QDeadlineTimer(PATIENCE), 0
    while (waits := tasks.pending or tasks.pending_writing) or quiet < _QUIET_TURNS:
        assert not deadline.hasExpired(), "something is still under way"
        quiet = 0 if waits else quiet + 1
        every, wait = QEventLoop.ProcessEventsFlag.AllEvents, QEventLoop.ProcessEventsFlag.WaitForMoreEvents
        QApplication.processEvents(every if quiet else wait)


def settle_aside(tasks: Tasks) -> None:
    """Wait until nothing is done aside any more, nor what followed from it."""
    deadline = QDeadlineTimer(PATIENCE)
    while tasks.pending_aside:
        assert not deadline.hasExpired(), "something is still under way aside"
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    settle_tasks(tasks)


def settle_window(window: MainWindow) -> None:
    """Wait until a window has nothing under way, and is in front with its dialog if one is open.

    Offscreen, a popup that closes leaves no active window. Qt then moves the keyboard nowhere, and hiding the
    editor of a cell makes it send the table a Tab of its own: no officer can type in a window that is not in front.
    """
    settle_tasks(window.tasks)
    if QApplication.activePopupWidget() is None and window.isVisible():
        front = QApplication.activeModalWidget() or window
        front.activateWindow()
        assert QTest.qWaitForWindowActive(front, PATIENCE), "the window does not come back to the front"
    settle_tasks(window.tasks)  # what followed from the answers, as where the keyboard goes


def close_window(window: MainWindow) -> None:
    """Close a window, what is not understood in it too: it is shown before, once for a text; so is what is begun."""
    for _text in range(5):
        window.close()
        question = QApplication.activeModalWidget()
        if isinstance(question, CautionDialog):
            question.leave_button.click()
        if not window.isVisible():
            return
        settle_tasks(window.tasks)
    raise AssertionError("the window does not close")


def come_to_front(qtbot: QtBot, window: QWidget) -> None:
    """Show a window, with the keyboard."""
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
