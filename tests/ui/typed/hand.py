"""A hand that types as slowly as a person: the window answers between two keys, and between two cells."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ptce_desk.ui.desk.page import Page
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.ui.typed.controls import TICKED, Control, controls_of
from tests.ui.widgets.keyboard import press

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


class Way(Enum):
    """How one leaves what one types."""

    TAB = "Tab"
    ENTER = "Entrée"
    CLICK = "un clic ailleurs"
    BLANK = "un clic à côté"
    PAGE = "une autre page"
    CLOSE = "la fermeture"


class Hand:
    """Types in a control, and leaves it; `told` is what the window says meanwhile."""

    def __init__(self, window: MainWindow, settle: Callable[[], None]) -> None:
        self._window, self._settle = window, settle
        self.told: list[str] = []
        window.notices.said.connect(self.told.append)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is, then let the window answer."""
        QTest.keyClick(QApplication.focusWidget() or self._window, key, modifier)
        self._settle()

    def begin(self, control: Control) -> None:
        """Put the keyboard in a control, all it holds selected."""
        self.told.clear()
        widget = control.widget
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(widget, GridTable) and control.index is not None:
            widget.setCurrentIndex(control.index)
            widget.scrollTo(control.index)
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            widget.selectAll()
        self._settle()

    def write(self, control: Control, text: str) -> None:
        """Type another value."""
        if isinstance(control.widget, TICKED) or control.kind == "bool":
            self.key(KEY.Key_Space)
        elif control.kind == "choice":
            self._choose(control)
        else:
            self.type(text)

    def type(self, text: str) -> None:
        """Type a text, key by key."""
        for character in text:
            press(character)
            self._settle()

    def leave(self, control: Control, way: Way) -> None:
        """Leave a control."""
        match way:
            case Way.TAB:
                self.key(KEY.Key_Tab)
            case Way.ENTER:
                multiline = isinstance(control.widget, QPlainTextEdit)
                self.key(KEY.Key_Return, CTRL if multiline else Qt.KeyboardModifier.NoModifier)
            case Way.CLICK:
                self._click(self._elsewhere(control))
            case Way.BLANK:
                self._click(*self._blank())
            case Way.PAGE:
                self._click(next(one for one in self._window.navigation.entries.values() if not one.isChecked()))
            case Way.CLOSE:
                self._window.close()
                QApplication.processEvents()

    def undo(self) -> None:
        """Press Ctrl+Z with the keyboard on no field."""
        next(iter(self._window.navigation.entries.values())).setFocus()
        self.key(KEY.Key_Z, CTRL)

    def _click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click, once what is open over the page is closed, as a first click does."""
        over = QApplication.activePopupWidget()
        if over is not None:
            over.hide()
        middle = widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place or middle)
        self._settle()

    def _blank(self) -> tuple[QWidget, QPoint]:
        """A place of the page where nothing stands."""
        page = self._window.current_page()
        for down in range(4, page.height(), 8):
            for right in range(4, page.width(), 8):
                place = QPoint(right, down)
                under = page.childAt(place) or page
                if type(under) is QWidget or isinstance(under, Card | Page):
                    return under, under.mapFrom(page, place) if under is not page else place
        raise LookupError(page)

    def _elsewhere(self, control: Control) -> QWidget:
        """Another field of the page, else the search above it."""
        fields = (one.widget for one in controls_of(self._window.current_page()).values())
        lines = (one for one in fields if isinstance(one, QLineEdit | QPlainTextEdit) and one is not control.widget)
        return next(lines, self._window.search)

    def _choose(self, control: Control) -> None:
        """Take another option: by its words where one can search, by the arrows elsewhere."""
        widget = control.widget
        if control.index is not None or (isinstance(widget, QComboBox) and widget.isEditable()):
            self.type(min(control.options, key=len))
            if isinstance(widget, Choice):
                widget.hide_suggestions()
        elif isinstance(widget, QComboBox):
            before = widget.currentIndex()
            self.key(KEY.Key_Down)
            if widget.currentIndex() == before:
                self.key(KEY.Key_Up)
