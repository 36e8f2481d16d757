"""A monkey at the window: at each step it takes something in sight, at random, and does what can be done with it."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Final

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)

from ptce_desk.ui.shell.main_window import MainWindow

K = Qt.Key
NONE, CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
SHORTCUTS: Final[Sequence[tuple[Qt.Key, Qt.KeyboardModifier]]] = (
    (K.Key_K, CTRL), (K.Key_N, CTRL), (K.Key_F, CTRL), (K.Key_E, CTRL), (K.Key_P, CTRL), (K.Key_H, CTRL),
    (K.Key_Z, CTRL), (K.Key_Z, CTRL | SHIFT), (K.Key_C, CTRL), (K.Key_A, CTRL), (K.Key_F1, NONE), (K.Key_F2, NONE),
    (K.Key_PageDown, CTRL), (K.Key_PageUp, CTRL), (K.Key_Up, ALT), (K.Key_Down, ALT), (K.Key_Delete, NONE),
    (K.Key_Return, NONE), (K.Key_Space, NONE), (K.Key_Tab, NONE), (K.Key_Backtab, SHIFT), (K.Key_Up, NONE),
    (K.Key_Down, NONE), (K.Key_Escape, NONE),
    *((Qt.Key(K.Key_1.value + rank), ALT) for rank in range(9)),
)  # fmt: skip
"""Every shortcut of the guide but those that leave the window."""
TEXTS: Final = (
    "a", "abc", "12 500", "-5", "999999999999999", "0,005", "1/4/2026", "31/2/2026", "2 ans", "30 %", "120 %", "",
    "Étude", "Favorable", "l'ouvrage « x »", "%_'\";--", "2026-001", "ardaines", "x" * 300,
)  # fmt: skip
LEAVES_THE_WINDOW: Final = ("Quitter",)


class Monkey:
    """Draws each step from `chance`; `settle` lets the window answer."""

    def __init__(self, window: MainWindow, chance: Random, settle: Callable[[], None]) -> None:
        self._window, self._chance, self._settle = window, chance, settle
        self.done: list[str] = []

    def step(self) -> None:
        """Do one thing, and let the window answer."""
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            self._choose_in(popup)
        elif self._chance.random() < 0.25:
            self._press(*self._chance.choice(SHORTCUTS))
        else:
            self._use_something(popup or self._front())
        self._settle()

    def calm_down(self) -> None:
        """Close every popup, dialog and window but the main one."""
        for widget in QApplication.topLevelWidgets():
            if widget is not self._window and widget.isVisible():
                self._say("close", widget)
                widget.close()
        self._settle()

    def _front(self) -> QWidget:
        """A dialog when one is open; otherwise the main window, or the help beside it."""
        modal = QApplication.activeModalWidget()
        if modal is not None:
            return modal
        others = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and widget.isWindow()]
        return self._chance.choice([self._window, *others])

    def _use_something(self, root: QWidget) -> None:
        kinds = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QAbstractItemView, QTabBar)
        things = [thing for kind in kinds for thing in root.findChildren(kind) if _in_sight(thing)]
        if not things:
            self._press(K.Key_Escape, NONE)
            return
        thing = self._chance.choice(things)
        self._say("use", thing)
        if isinstance(thing, QAbstractButton):
            self._push(thing)
        elif isinstance(thing, QComboBox):
            self._choose(thing)
        elif isinstance(thing, QAbstractItemView):
            self._point_in(thing)
        elif isinstance(thing, QTabBar):
            QTest.mouseClick(thing, Qt.MouseButton.LeftButton, NONE, thing.tabRect(self._draw(thing.count())).center())
        else:
            self._type_in(thing)

    def _push(self, button: QAbstractButton) -> None:
        menu = button.menu() if isinstance(button, QPushButton | QToolButton) else None
        if menu is None:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            return
        menu.aboutToShow.emit()
        self._choose_in(menu)

    def _choose_in(self, menu: QMenu) -> None:
        """Trigger an entry of a menu, or leave it."""
        entries = [
            action
            for action in menu.actions()
            if action.isEnabled() and not action.isSeparator() and not action.text().startswith(LEAVES_THE_WINDOW)
        ]
        entry = self._chance.choice(entries) if entries and self._chance.random() < 0.8 else None
        menu.close()
        if entry is not None:
            self.done.append(f"menu {entry.text()}")
            entry.trigger()

    def _choose(self, choice: QComboBox) -> None:
        choice.setFocus()
        key = self._chance.choice((K.Key_Down, K.Key_Up, K.Key_Space, K.Key_End))
        QTest.keyClick(choice, key)
        self._settle()
        self._press(self._chance.choice((K.Key_Return, K.Key_Tab, K.Key_Escape)), NONE)

    def _point_in(self, view: QAbstractItemView) -> None:
        """Click, double-click or type in a cell."""
        model = view.model()
        columns = model.columnCount() if isinstance(view, QTableView) else 1
        if not model.rowCount() or not columns:
            return
        index = model.index(self._draw(min(model.rowCount(), 12)), self._draw(columns))
        place = view.visualRect(index).center()
        if not view.viewport().rect().contains(place):
            return
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
        self._settle()
        act = self._chance.choice(("nothing", "open", "type", "key"))
        if not shiboken6.isValid(view):  # the click went elsewhere, or drew the page anew
            return
        if act == "open":
            QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
        elif act == "type":
            self._type_and_leave()
        elif act == "key":
            self._press(self._chance.choice((K.Key_Delete, K.Key_F2, K.Key_Space, K.Key_Return, K.Key_Escape)), NONE)

    def _type_in(self, field: QWidget) -> None:
        QTest.mouseClick(field, Qt.MouseButton.LeftButton, NONE, QPoint(4, field.height() // 2))
        if self._chance.random() < 0.7:
            self._press(K.Key_A, CTRL)
        self._type_and_leave()

    def _type_and_leave(self) -> None:
        """Type where the keyboard is, key by key; then leave by a key, or stay."""
        text = self._chance.choice(TEXTS)
        self.done.append(f"type {text[:20]!r}")
        for character in text:
            focused = QApplication.focusWidget()
            if focused is None:
                return
            QTest.keyClicks(focused, character)
        self._settle()
        leaving = self._chance.choice((K.Key_Tab, K.Key_Return, K.Key_Escape, None))
        if leaving is not None:
            self._press(leaving, NONE)

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        target = QApplication.activePopupWidget() or QApplication.focusWidget() or self._front()
        self.done.append(f"{modifier.name} {key.name} on {type(target).__name__}")
        QTest.keyClick(target, key, modifier)

    def _draw(self, count: int) -> int:
        return self._chance.randrange(count) if count > 0 else 0

    def _say(self, what: str, thing: QWidget) -> None:
        text = thing.text() if isinstance(thing, QAbstractButton) else ""
        self.done.append(f"{what} {type(thing).__name__} « {thing.accessibleName() or text} »")


def _in_sight(thing: QWidget) -> bool:
    """Whether a hand can reach it: shown, enabled, not scrolled away."""
    return thing.isVisible() and thing.isEnabled() and not thing.visibleRegion().isEmpty()
