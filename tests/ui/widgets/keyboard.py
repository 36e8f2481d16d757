"""Types where the keyboard is, as an officer does."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ptce_desk.records.record import Entity
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit
from ptce_desk.ui.widgets.forms.record_form import RecordForm
from tests.ui.waiting import PATIENCE, settle_window

LEAVING: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def press(*keys: Qt.Key | str) -> None:
    """Type at a person's pace: the file has answered for a cell before the next one is typed."""
    for key in keys:
        burst(key)
        if key in LEAVING:
            for window in QApplication.topLevelWidgets():
                if isinstance(window, MainWindow) and window.isVisible():
                    settle_window(window)


def line_of(fields: RecordForm[Entity] | NewRecordDialog, key: str) -> LineField | TypedEdit[object]:
    """The line a field of a page or of a dialog is typed in."""
    editor = fields.editors[key]
    assert isinstance(editor, (LineField, TypedEdit))
    return editor


def burst(*keys: Qt.Key | str) -> None:
    """Type faster than the file answers."""
    for key in keys:
        _be_in_front()
        if isinstance(key, str):
            for character in key:
                _type(character)
        else:
            target = QApplication.focusWidget()
            assert target is not None
            QTest.keyClick(target, key)


def _be_in_front() -> None:
    """Nobody types in a window that is not in front; offscreen, a list that closes leaves none there."""
    target = QApplication.focusWidget()
    if target is not None and not target.isActiveWindow() and QApplication.activePopupWidget() is None:
        target.activateWindow()
        assert QTest.qWaitForWindowActive(target.window(), PATIENCE)


def press_ctrl(key: Qt.Key) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, Qt.KeyboardModifier.ControlModifier)
    let_go()


def let_go() -> None:
    """Lift Ctrl, Alt and Shift, which Qt takes for held after a key pressed with them: a selection would be toggled."""
    if QApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(QApplication.focusWidget() or QWidget(), Qt.Key.Key_Control)


def _type(character: str) -> None:
    """QTest types ASCII only."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        target = QApplication.focusWidget()
        assert target is not None
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
        QApplication.sendEvent(target, event)
