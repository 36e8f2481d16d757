"""A box with a list that opens: nothing but its list, its arrows and what is typed change its value."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionComboBox, QWidget
from typing_extensions import override

_TAKING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAVING: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_OPENING: Final = (Qt.Key.Key_Down, Qt.Key.Key_Up)

_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)

_AROUND_ENTRY: Final = 12
"""Pixels of the margins and the frame of the list."""

_SPARE: Final = 4
"""Pixels that the style takes around the words of a closed box."""


class DropDown(QComboBox):
    """The wheel scrolls the page, over it as elsewhere; Alt+↓ or Alt+↑ opens its list, whatever they do elsewhere.

    A list opened on nothing chosen chooses nothing until one goes to an entry. Tab takes the entry one went to, and
    leaves the box: Qt would keep the keyboard in the list. What is typed in the open list of a box that can be
    searched closes it and is searched: Qt would go letter after letter to entries that begin so.
    """

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Search what is typed; tell the entry one went to from the first, which Qt makes current, and Enter takes."""
        line = self.lineEdit()
        if isinstance(event, QKeyEvent) and watched is self.view() and self.leaves_list(event):
            if event.type() == QEvent.Type.KeyPress:
                self._leave_list(event)
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and watched is self.view() and line is not None and _types(event):
            if event.type() == QEvent.Type.KeyPress:
                self.hidePopup()
                line.selectAll()
                QApplication.sendEvent(self, QKeyEvent(event.type(), event.key(), event.modifiers(), event.text()))
            return True
        if isinstance(event, QKeyEvent) and watched is self.view() and not self.view().selectionModel().hasSelection():
            pressed = event.type() == QEvent.Type.KeyPress
            if event.key() in _TAKING and (pressed or event.type() == QEvent.Type.ShortcutOverride):
                event.accept()  # Qt takes the entry as soon as it is asked for a shortcut
                if pressed:
                    self.hidePopup()
                return True
            if event.key() in _OPENING and pressed and not event.modifiers():
                row = 0 if event.key() == Qt.Key.Key_Down else self.count() - 1
                self.view().setCurrentIndex(self.model().index(row, 0))
                return True
        return super().eventFilter(watched, event)

    def leaves_list(self, event: QKeyEvent) -> bool:
        """Whether a key takes the entry one went to in the open list and leaves the box."""
        return event.key() in _LEAVING and not event.modifiers() & _COMMANDS

    def _leave_list(self, event: QKeyEvent) -> None:
        """Take the entry one went to, if any, and do in the box what the key does there."""
        taken = self.view().currentIndex().row() if self.view().selectionModel().hasSelection() else -1
        self.hidePopup()
        if taken >= 0:
            self.setCurrentIndex(taken)
        QApplication.sendEvent(self, QKeyEvent(event.type(), event.key(), event.modifiers(), event.text()))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: the open list has its own."""
        event.ignore()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and opens_list(event):
            event.accept()  # before the shortcuts of the window: Alt+↓ goes to the next record there
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if opens_list(event):
            self.hide_suggestions()
            self.showPopup()
        else:
            super().keyPressEvent(event)

    @override
    def showPopup(self) -> None:
        """Open the list as wide as its longest entry and as high as whole rows."""
        self.view().setMinimumWidth(self._list_width())
        super().showPopup()
        self.view().installEventFilter(self)  # before that of Qt, which comes with the first opening
        frame = self.view().parentWidget()
        if frame is not None and self.count():
            self._show_whole_rows(frame)

    def _show_whole_rows(self, frame: QWidget) -> None:
        """Give the list the height of its rows, or of as many whole ones as the screen has room for."""
        room, row = self.screen().availableGeometry(), self.view().sizeHintForRow(0)
        place = frame.geometry()
        frame.resize(place.width(), room.height())  # with room to spare, Qt takes its own scroll arrows away
        _lay_out(frame)
        around = frame.height() - self.view().viewport().height()
        rows = min(self.count(), self.maxVisibleItems(), max(1, (room.height() - around) // row))
        place.setHeight(around + rows * row)
        place.moveTop(max(room.top(), min(place.top(), room.bottom() + 1 - place.height())))
        frame.setGeometry(place)
        _lay_out(frame)
        self.view().scrollTo(self.view().currentIndex())

    def _list_width(self) -> int:
        """Pixels of the longest entry with what stands around it, no wider than the screen."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        wanted = self.view().sizeHintForColumn(0) + bar + _AROUND_ENTRY
        return min(max(wanted, self.width()), self.screen().availableGeometry().width())

    def suggests(self) -> bool:
        """Whether the list of what the search finds is open."""
        completer = self.completer()
        suggestions = None if completer is None else completer.popup()
        return suggestions is not None and suggestions.isVisible()

    def hide_suggestions(self) -> None:
        """Close the list of what the search finds."""
        completer = self.completer()
        suggestions = None if completer is None else completer.popup()
        if suggestions is not None:
            suggestions.hide()

    def longest_entry(self) -> int:
        """Pixels of the closed box around its longest entry."""
        self.ensurePolished()
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        around = self.width() - self.style().subControlRect(control, option, part, self).width()
        words = [self.placeholderText(), *(self.itemText(row) for row in range(self.count()))]
        return around + max(self.fontMetrics().horizontalAdvance(text) for text in words) + _SPARE


def opens_list(event: QKeyEvent) -> bool:
    """Whether a key is the one that opens a list."""
    return event.key() in _OPENING and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)


def _types(event: QKeyEvent) -> bool:
    """Whether a key writes something, a space aside, which takes an entry."""
    text = event.text()
    return bool(text.strip()) and text.isprintable() and not event.modifiers() & _COMMANDS


def _lay_out(frame: QWidget) -> None:
    """Place what stands in a frame now, rather than once the event loop runs."""
    layout = frame.layout()
    if layout is not None:
        layout.activate()
