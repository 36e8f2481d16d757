"""Alt and a key of the digit row opens a page, whatever the key writes."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.ui.shell.digit_row import DigitRow
from ptce_desk.ui.shell.navigation import NavigationBar
from tests.ui.waiting import come_to_front

ALT = Qt.KeyboardModifier.AltModifier
FIRST = 2 if sys.platform == "win32" else 10
WRITTEN = {"fr": "&é\"'(-è_ç", "be": "&é\"'(§è!ç", "ch": "123456789"}


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Nine pages, three more at the foot, and a field that has the keyboard."""
    window, navigation, field = QWidget(), NavigationBar(), QLineEdit()
    for rank in range(1, 10):
        navigation.add_page(rank, f"Page {rank}", "house")
    navigation.add_foot("settings", "Paramètres", "gear")
    row = QHBoxLayout(window)
    row.addWidget(navigation)
    row.addWidget(field)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    return window


def press(window: QWidget, scan_code: int, text: str, modifiers: Qt.KeyboardModifier = ALT) -> None:
    """A key as the system sends it: Qt asks where the keyboard is, looks for a shortcut, and hands it over if none."""
    field = window.findChild(QLineEdit)
    assert field is not None
    key = ord(text.upper())
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers, scan_code, key, 0, text)
    asked.ignore()
    QCoreApplication.sendEvent(field, asked)
    QTest.keyClick(field, Qt.Key(key), modifiers)


def chosen(window: QWidget) -> object:
    navigation = window.findChild(NavigationBar)
    assert navigation is not None
    return next((key for key, entry in navigation.entries.items() if entry.isChecked()), None)


@pytest.mark.skipif(sys.platform == "darwin", reason="the keys of macOS have other codes: run on Linux or Windows")
@pytest.mark.parametrize("layout", WRITTEN)
def test_each_key_of_the_digit_row_opens_its_page_and_writes_nothing(window: QWidget, layout: str) -> None:
    field = window.findChild(QLineEdit)
    assert field is not None
    for rank, text in enumerate(WRITTEN[layout], start=1):
        press(window, FIRST + rank - 1, text)
        assert chosen(window) == rank
    assert field.text() == ""


@pytest.mark.skipif(sys.platform == "darwin", reason="the keys of macOS have other codes: run on Linux or Windows")
@pytest.mark.parametrize(
    ("place", "text", "modifiers"),
    [
        (9, "à", ALT),
        (-1, "²", ALT),
        (20, "-", ALT),
        (0, "&", Qt.KeyboardModifier.NoModifier),
        (0, "&", ALT | Qt.KeyboardModifier.ControlModifier),
        (0, "1", ALT | Qt.KeyboardModifier.ShiftModifier),
    ],
    ids=["the key after nine", "the key before one", "another key that writes a dash", "alone", "AltGr", "with Shift"],
)
def test_no_other_key_opens_a_page(window: QWidget, place: int, text: str, modifiers: Qt.KeyboardModifier) -> None:
    press(window, FIRST + place, text, modifiers)
    assert chosen(window) is None


def test_the_shortcuts_are_shown_while_alt_is_held_and_no_longer(qtbot: QtBot, window: QWidget) -> None:
    navigation, field = window.findChild(NavigationBar), window.findChild(QLineEdit)
    assert navigation is not None
    assert field is not None
    entries = list(navigation.entries.values())

    def shown() -> list[str]:
        return [entry.shortcut_shown() for entry in entries]

    def alt(action: Callable[[QWidget, Qt.Key], None]) -> None:
        action(field, Qt.Key.Key_Alt)

    nothing = [""] * len(entries)
    assert shown() == nothing
    alt(QTest.keyPress)
    assert shown() == [*(f"Alt+{rank}" for rank in range(1, 10)), ""]
    alt(QTest.keyRelease)
    assert shown() == nothing
    alt(QTest.keyPress)
    other = QWidget()
    qtbot.addWidget(other)
    come_to_front(qtbot, other)
    assert shown() == nothing
    alt(QTest.keyPress)
    navigation.fold(folded=True)
    assert shown() == nothing


def heard(qtbot: QtBot) -> tuple[QLineEdit, list[bool]]:
    """A field, and whether Alt alone was said to be held there, each time it was."""
    row, held = DigitRow(field := QLineEdit()), list[bool]()
    qtbot.addWidget(field)
    row.alt_held.connect(held.append)
    field.installEventFilter(row)
    return field, held


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_1, Qt.Key.Key_Shift])
def test_alt_with_another_key_is_not_held_alone(qtbot: QtBot, key: Qt.Key) -> None:
    field, held = heard(qtbot)
    QTest.keyPress(field, Qt.Key.Key_Alt)
    assert held[-1]
    QTest.keyPress(field, key, ALT)
    assert not held[-1]


@pytest.mark.parametrize("first", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier])
def test_alt_after_another_modifier_is_not_held_alone(qtbot: QtBot, first: Qt.KeyboardModifier) -> None:
    field, held = heard(qtbot)
    QTest.keyPress(field, Qt.Key.Key_Alt, first)
    assert not any(held)


def test_alt_whose_release_another_window_took_is_held_no_longer(qtbot: QtBot) -> None:
    field, held = heard(qtbot)
    QTest.keyPress(field, Qt.Key.Key_Alt)  # on no keyboard: a look at it finds Alt released
    assert held[-1]
    qtbot.waitUntil(lambda: not held[-1])
