"""Buttons in the looks of the stylesheet: one primary a page, the others quiet."""

from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStyleOptionButton
from typing_extensions import override

from ptce_desk.ui.looks.icons import BEFORE_WORDS, SMALL, grown, icon, icon_on_accent
from ptce_desk.ui.looks.theme import set_look
from ptce_desk.ui.widgets.labels import plain_tooltip

_OPENS: Final = " ▾"
_ICON_NAME: Final = "iconName"
LINK_SIDE: Final = 6
"""Pixels between the words of a link and its side (`stylesheet`): they are its frame once the keyboard is on it."""
_TOO_SOON: Final = 0.5
"""Seconds within which nobody has read words that changed under the pointer."""
_CHEVRON: Final = 8
"""Pixels at the right of the chevron."""


class Button(QPushButton):
    """A button that Enter presses as Space does, in a page as in a dialog whose default button is another one.

    A screen reader is told its words when they change, unless it was given others. Where those of a main action change
    at a press, the second one of a double click does nothing: it was for the words that have gone. The « ▾ » at the end
    of what opens a menu is drawn as the chevron of a choice, and « & » as itself: names have some, and no word of ours
    is a shortcut.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setShortcut(QKeySequence())
        self._pressed, self._renamed = False, 0.0
        self.setProperty("opens", text.endswith(_OPENS))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._renamed and monotonic() - self._renamed < _TOO_SOON:
            event.accept()
            return
        self._pressed, self._renamed = True, 0.0
        super().mousePressEvent(event)

    @override
    def setText(self, text: str) -> None:
        if self._pressed and text != self.text() and self.property("look") == "primary":  # « Annuler » is repeated
            self._pressed, self._renamed = False, monotonic()
        follows = self.accessibleName() == self.text()
        super().setText(text)
        self.setShortcut(QKeySequence())
        set_look(self, "opens", text.endswith(_OPENS))
        if text and self.iconSize() == SMALL and self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            self.setIconSize(BEFORE_WORDS)
        if follows:
            self.setAccessibleName(text)

    @override
    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.text = option.text.removesuffix(_OPENS).replace("&&", "&").replace("&", "&&")
        option.iconSize = grown(option.iconSize)
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu  # the style would forget the padding

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.property("opens"):
            painter = QPainter(self)
            place = QRect(QPoint(), grown(SMALL))
            place.moveTopRight(QPoint(self.width() - 1 - _CHEVRON, (self.height() - place.height()) // 2))
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            icon("caret-down", "muted").paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
            painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif self.menu() is not None:
            self.showMenu()
        else:
            self.click()


class MoreButton(Button):
    """« Plus »: what is done now and then, and last, apart, what destroys: no trash can lies under the pointer."""

    def __init__(self, *, icon_only: bool = False) -> None:
        super().__init__("" if icon_only else "Plus ▾")
        self.setAccessibleName("Plus")
        self.setProperty("look", "ghost" if icon_only else "quiet")
        self.setAutoDefault(False)
        if icon_only:
            self.setIcon(icon("dots-three-vertical", "muted"))
            self.setIconSize(SMALL)
            self.setToolTip("Plus")
        self._menu = QMenu(self)
        self._line = self._menu.addSeparator()
        self._line.setVisible(False)
        self.setMenu(self._menu)

    def add(self, label: str, act: Callable[[], object], icon_name: str | None = None) -> QAction:
        """Add what can be done, above what destroys."""
        entry = QAction(label, self._menu)
        if icon_name:
            entry.setIcon(icon(icon_name))
        entry.triggered.connect(lambda _checked=False: act())
        self._menu.insertAction(self._line, entry)
        return entry

    def add_menu(self, label: str, icon_name: str) -> QMenu:
        """Add a menu of its own, still empty, above what destroys."""
        held = QMenu(label, self._menu)
        held.setIcon(icon(icon_name))
        self._menu.insertMenu(self._line, held)
        return held

    def add_destructive(self, label: str, act: Callable[[], object]) -> QAction:
        """Add what destroys, under a line."""
        self._line.setVisible(True)
        entry = QAction(icon("trash"), label, self._menu)
        entry.triggered.connect(lambda _checked=False: act())
        self._menu.addAction(entry)
        return entry


def primary_button(text: str, icon_name: str | None = None) -> QPushButton:
    """The main action of a page, filled with the accent."""
    button = _button(text, "primary")
    if icon_name:
        button.setIcon(icon_on_accent(icon_name))
    return button


def quiet_button(text: str, icon_name: str | None = None) -> QPushButton:
    """Any other action."""
    button = _button(text, "quiet")
    if icon_name:
        button.setIcon(icon(icon_name))
        button.setProperty(_ICON_NAME, icon_name)
    return button


def link_button(text: str, icon_name: str | None = None) -> QPushButton:
    """An action inside a sentence."""
    button = _button(text, "link")
    if icon_name:
        button.setIcon(icon(icon_name, "accent"))
    return button


def as_link(button: QPushButton) -> None:
    """Give a quiet button the look of a link, its icon with it: an action inside a card."""
    button.setProperty("look", "link")
    icon_name = button.property(_ICON_NAME)
    if icon_name:
        button.setIcon(icon(icon_name, "accent"))


def icon_button(icon_name: str, tooltip: str) -> QPushButton:
    """An icon alone; its tooltip is also its name for screen readers."""
    button = _button("", "ghost")
    button.setIcon(icon(icon_name, "muted"))
    button.setToolTip(plain_tooltip(tooltip))
    button.setAccessibleName(tooltip)
    return button


def menu_button(
    text: str, entries: list[tuple[str, Callable[[], object]]], icon_name: str | None = None
) -> QPushButton:
    """A button that opens a menu of (label, what to do) entries."""
    button = quiet_button(f"{text} ▾", icon_name)
    button.setAccessibleName(text)
    menu = QMenu(button)
    for label, act in entries:
        menu.addAction(label).triggered.connect(lambda _checked=False, act=act: act())
    button.setMenu(menu)
    return button


def _button(text: str, look: str) -> QPushButton:
    button = Button(text)
    button.setProperty("look", look)
    button.setAccessibleName(text)
    button.setIconSize(BEFORE_WORDS if text else SMALL)
    button.setAutoDefault(False)
    return button
