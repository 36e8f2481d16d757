"""How each page was left: its tab, how far down it was, where one typed; one comes back to it as it was."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabWidget,
    QWidget,
)
from shiboken6 import isValid

from ptce_desk.ui.desk.page import Page
from ptce_desk.ui.desk.tab_order import reading_order

_TYPED_IN: Final = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
_MOST_KEPT: Final = 60
"""More than the steps one can go back."""


@dataclass(frozen=True, slots=True)
class _Left:
    """How a page was left; `name` is that of what had the keyboard, `caret` the place in the line one typed in."""

    keyboard: QWidget | None
    name: str
    caret: int
    tabs: tuple[tuple[QTabWidget, int], ...]
    scrolled: tuple[tuple[QScrollArea, int], ...]


class LeftPlaces:
    """Kept by page and record as it is left; given back to who comes back there."""

    def __init__(self) -> None:
        self._left: dict[tuple[Page, int | None], _Left] = {}
        self._given: tuple[Page, _Left] | None = None

    def keep(self, page: Page) -> None:
        """Keep how a page is left."""
        self._given = None
        key = page, page.record
        self._left.pop(key, None)
        while len(self._left) >= _MOST_KEPT:
            self._left.pop(next(iter(self._left)))
        held = _lasting(page.focusWidget(), page)
        self._left[key] = _Left(
            held,
            _name_of(held),
            held.cursorPosition() if isinstance(held, QLineEdit) else 0,
            tuple((tabs, tabs.currentIndex()) for tabs in page.findChildren(QTabWidget)),
            tuple((area, area.verticalScrollBar().value()) for area in page.findChildren(QScrollArea)),
        )

    def give_back(self, page: Page) -> None:
        """Have a page come back to stand as it was left, and again once what it reads is shown: see `settle`."""
        left = self._left.get((page, page.record))
        if left is not None:
            self._given = page, left
            _stand(page, left)

    def settle(self) -> None:
        """Stand so again, once what was read may have moved the page, and once it is laid out."""
        given, self._given = self._given, None
        if given is None:
            return
        page, left = given
        _stand(page, left)
        _place_keyboard(page, left)
        QTimer.singleShot(0, page, lambda: _stand(page, left) if page.isVisible() else None)


def _lasting(held: QWidget | None, page: Page) -> QWidget | None:
    """What had the keyboard; the editor of a cell goes with the typing: its table is there again."""
    around = held
    while held is not None and around is not None and around is not page:
        if isinstance(around, QAbstractItemView) and around.viewport().isAncestorOf(held):
            return around
        around = around.parentWidget()
    return held


def _stand(page: Page, left: _Left) -> None:
    for tabs, place in left.tabs:
        if isValid(tabs) and tabs.isTabVisible(place):
            tabs.setCurrentIndex(place)
    if _can_take(left.keyboard):
        _place_keyboard(page, left)
    for area, value in left.scrolled:
        if isValid(area):
            area.verticalScrollBar().setValue(value)


def _place_keyboard(page: Page, left: _Left) -> None:
    """Put the keyboard where it was; where that is no more, on nothing that the next key would write in."""
    held = left.keyboard if _can_take(left.keyboard) else _made_again(page, left.name)
    if held is not None and not held.hasFocus():
        held.setFocus()
        if isinstance(held, QLineEdit):
            held.deselect()  # what is chosen there, the next key would replace
            held.setCursorPosition(left.caret)
    elif held is None and isinstance(page.focusWidget(), _TYPED_IN):
        beside = next((one for one in _stops(page) if not isinstance(one, _TYPED_IN)), None)
        if beside is not None:
            beside.setFocus()


def _made_again(page: Page, name: str) -> QWidget | None:
    """What stands in the place of what went, as what is read makes rows and their buttons again."""
    return next((one for one in _stops(page) if name and _name_of(one) == name), None)


def _name_of(held: QWidget | None) -> str:
    if isinstance(held, QAbstractButton):
        return held.accessibleName() or held.text()
    return ""


def _stops(page: Page) -> Iterator[QWidget]:
    return (one for one in reading_order(page) if _can_take(one))


def _can_take(held: QWidget | None) -> bool:
    return held is not None and isValid(held) and held.isVisible() and held.isEnabled()
