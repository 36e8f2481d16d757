"""What somebody else wrote in a field meanwhile, under what was typed there, with the two ways out."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QScrollArea, QWidget
from typing_extensions import override

from ptce_desk.ui.desk.announcing import announce
from ptce_desk.ui.desk.tab_order import put_after
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.hanging_sentence import HangingSentence
from ptce_desk.ui.widgets.labels import plain_tooltip

KEEP: Final = "Garder le mien"
TAKE: Final = "Prendre le sien"
_APART: Final = 8
_BELOW: Final = 6


class ConflictBar(HangingSentence):
    """Stands until the officer has chosen, or dropped what she typed; Tab goes to it from the field.

    Alt+G and Alt+P choose from the field itself, and from the cell of a table.
    """

    gives_way = False

    def __init__(
        self,
        about: QWidget,
        sentence: str,
        keep: Callable[[], object],
        take: Callable[[], object],
        has_keyboard: Callable[[], bool] | None = None,
    ) -> None:
        """`about` is the field, or what stands over the cell; `has_keyboard` tells where it is in the cell."""
        super().__init__(about)
        self._has_keyboard = has_keyboard or (lambda: _is_in(about))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        self.setProperty("surface", "popup")
        self.buttons = QWidget()
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(0, _BELOW, 0, _BELOW)
        row.setSpacing(_APART)
        self.keep, self.take = (_button(words, letter) for words, letter in ((KEEP, "G"), (TAKE, "P")))
        for button, letter, act in ((self.keep, "G", keep), (self.take, "P", take)):
            row.addWidget(button)
            button.clicked.connect(lambda _checked=False, act=act: act())
            shortcut = QShortcut(QKeySequence(f"Alt+{letter}"), self)
            for signal in (shortcut.activated, shortcut.activatedAmbiguously):
                signal.connect(lambda act=act: self._by_key(act))
        row.addStretch(1)
        self._column.addWidget(self.buttons)
        put_after(about, self)
        self.say(sentence, "danger")
        announce(about, sentence, urgent=True)

    @override
    def under(self) -> QSize:
        return self.buttons.sizeHint()

    @override
    def follow(self) -> None:
        """Stand where it belongs now; in view, when what moved it is not the hand that scrolls."""
        before = self.geometry()
        super().follow()
        if self.geometry() != before and self._has_keyboard():
            self.come_into_view()

    def come_into_view(self) -> None:
        """Scroll what it hangs in to show it whole, once the keyboard is on what it is about."""
        QTimer.singleShot(0, self, self._scroll)

    def _scroll(self) -> None:
        above = self.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(self, 0, _BELOW)
            above = above.parentWidget()

    def go(self) -> None:
        """It is settled."""
        put_after(self.about, None)
        self.say("", "danger")
        self.deleteLater()

    def _by_key(self, act: Callable[[], object]) -> None:
        """Where several stand, it is the one of the field that has the keyboard."""
        alone = [one for one in self.window().findChildren(ConflictBar) if one.isVisible()] == [self]
        if alone or self._has_keyboard() or _is_in(self):
            act()


def _is_in(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def _button(words: str, letter: str) -> QPushButton:
    button = quiet_button(words)
    button.setToolTip(plain_tooltip(f"{words} (Alt+{letter})"))
    return button
