"""Where the keyboard goes when the control it was on goes away: to what follows from it, not to whatever is next."""

from dataclasses import dataclass
from typing import Final

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget

from ptce_desk.ui.desk.page import Page
from ptce_desk.ui.desk.tab_order import reading_order
from ptce_desk.ui.desk.tasks import Tasks
from ptce_desk.ui.shell.search_box import SearchBox

_REASON: Final = Qt.FocusReason.OtherFocusReason


@dataclass
class _Place:
    """Where a control stands, or stood: what holds it, the nearest first, and its place in each."""

    control: QWidget
    holders: list[tuple[QWidget, QRect]]
    given: QWidget | None = None
    """What Qt gave the keyboard to when the control went away."""


class FollowingKeyboard(QObject):
    """Looks after one window.

    A button that is replaced once its work is done, a line that is removed: Qt hands the keyboard to the next stop of
    that moment, often far away. Once the window has nothing under way, the keyboard goes to the control itself if it
    came back, else to what now stands in its place, nearest first; unless someone put it elsewhere meanwhile.
    """

    def __init__(self, window: QWidget, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._tasks = window, tasks
        self._here: _Place | None = None
        self._lost: _Place | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        tasks.idle.connect(self._mend_soon)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        here, self._here = self._here, None
        if here is not None and not _can_take(here.control):
            self._lost = self._lost or here
        elif QApplication.activeModalWidget() is None:
            self._lost = None
        if self._lost is not None:
            self._lost.given = now
            if self._tasks.pending == 0:
                self._mend_soon()
        if now is not None and self._window.isAncestorOf(now):
            self._here = _place_of(_lasting(now), self._window)
            QTimer.singleShot(0, now, lambda: _bring_into_view(now))

    def _mend_soon(self) -> None:
        """Mend once what was just made is shown, which Qt puts off to the next turn."""
        if self._lost is not None:
            QTimer.singleShot(0, self, self._mend)

    def _mend(self) -> None:
        lost = self._lost
        if lost is None or self._tasks.pending or QApplication.activeModalWidget() is not None:
            return
        self._lost = None
        focused = QApplication.focusWidget()
        if focused is lost.given and not isinstance(
            focused, SearchBox
        ):  # one asks for it, and types: Qt did not give it
            target = lost.control if _can_take(lost.control) else _next_to(lost)
            if target is not None:
                target.setFocus(_REASON)


def _bring_into_view(control: QWidget) -> None:
    """Scroll to where the keyboard is when it is out of sight: nobody types in what she does not see."""
    holder = control.parentWidget()
    while holder is not None and control.hasFocus() and control.visibleRegion().isEmpty():
        if isinstance(holder, QScrollArea):
            holder.ensureWidgetVisible(control)
        holder = holder.parentWidget()


def _can_take(control: QWidget) -> bool:
    return shiboken6.isValid(control) and control.isVisible() and control.isEnabled()


def _lasting(control: QWidget) -> QWidget:
    """The table of a cell being typed in: its editor goes away because it is left, for wherever one goes."""
    holder = control.parentWidget() if control.property("cell") else None
    while holder is not None and not isinstance(holder, QAbstractItemView):
        holder = holder.parentWidget()
    return holder or control


def _place_of(control: QWidget, window: QWidget) -> _Place:
    holders: list[tuple[QWidget, QRect]] = []
    holder = control.parentWidget()
    while holder is not None and holder is not window:
        holders.append((holder, _rectangle(control, holder)))
        holder = None if isinstance(holder, Page) else holder.parentWidget()
    return _Place(control, holders)


def _rectangle(control: QWidget, holder: QWidget) -> QRect:
    return QRect(control.mapTo(holder, QPoint(0, 0)), control.size())


def _next_to(lost: _Place) -> QWidget | None:
    """What stands in the place of a control, or after it, in the nearest thing still in view that holds any."""
    for holder, place in lost.holders:
        if not shiboken6.isValid(holder) or not holder.isVisible():
            continue
        stops = [stop for stop in reading_order(holder) if stop is not holder and _can_take(stop)]
        if stops:
            return next((stop for stop in stops if _follows(_rectangle(stop, holder), place)), stops[-1])
    return None


def _follows(there: QRect, place: QRect) -> bool:
    """Whether one reads something at a place, or after it."""
    return there.top() >= place.bottom() or (there.bottom() > place.top() and there.right() > place.left())
