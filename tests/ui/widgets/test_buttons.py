"""Enter presses the button it is on, as Space does."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QStyleOptionButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from ptce_desk.ui.shell.navigation import NavigationEntry
from ptce_desk.ui.widgets import buttons
from ptce_desk.ui.widgets.buttons import icon_button, link_button, menu_button, primary_button, quiet_button

BUTTONS: dict[str, Callable[[], QPushButton]] = {
    "primary": lambda: primary_button("Créer"),
    "quiet": lambda: quiet_button("Renoncer"),
    "link": lambda: link_button("effacer"),
    "icon": lambda: icon_button("moon", "Passer du clair au sombre"),
    "navigation": lambda: NavigationEntry("Accueil", "house", "Alt+1"),
}


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[QDialog]:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    layout = QVBoxLayout(dialog)
    default = primary_button("Par défaut")
    default.setDefault(True)
    default.clicked.connect(dialog.accept)
    layout.addWidget(default)
    yield dialog
    dialog.close()


def show(qtbot: QtBot, dialog: QDialog, button: QPushButton) -> list[str]:
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append(button.accessibleName()))
    layout = dialog.layout()
    assert layout is not None
    layout.addWidget(button)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    button.setFocus()
    return pressed


def test_a_double_click_on_a_button_whose_words_change_at_the_first_press_does_one_thing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr(buttons, "monotonic", lambda: now[0])
    button = primary_button("Déclarer complet")
    qtbot.addWidget(button)
    done: list[str] = []
    button.clicked.connect(lambda: done.append(button.text()))
    button.clicked.connect(lambda: button.setText("Terminer l’instruction"))
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(button, left)
    now[0] += 0.4
    QTest.mouseDClick(button, left)
    assert done == ["Déclarer complet"]
    now[0] += 0.2
    QTest.mouseClick(button, left)
    QTest.mouseClick(button, left)
    assert done == ["Déclarer complet", *["Terminer l’instruction"] * 2]


@pytest.mark.parametrize("kind", BUTTONS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_button_it_is_on_and_not_the_default_one(
    qtbot: QtBot, dialog: QDialog, kind: str, key: Qt.Key
) -> None:
    button = BUTTONS[kind]()
    pressed = show(qtbot, dialog, button)
    QTest.keyClick(button, key)
    assert pressed == [button.accessibleName()]
    assert dialog.isVisible()


def test_enter_opens_the_menu_of_a_button(qtbot: QtBot, dialog: QDialog) -> None:
    done: list[str] = []
    button = menu_button("Exporter", [("PDF", lambda: done.append("PDF"))])
    show(qtbot, dialog, button)
    QTest.keyClick(button, Qt.Key.Key_Return)
    menu = button.menu()
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert done == ["PDF"]
    assert QApplication.activePopupWidget() is None


def test_a_button_is_named_by_its_present_words_unless_it_was_given_others() -> None:
    named, renamed = quiet_button("Modifier"), quiet_button("Motiver…")
    renamed.setAccessibleName("Motiver une dérogation sur la durée")
    for button in (named, renamed):
        button.setText("Modifier 2 dossiers")
    assert named.accessibleName() == "Modifier 2 dossiers"
    assert renamed.accessibleName() == "Motiver une dérogation sur la durée"


@pytest.mark.parametrize("make", [primary_button, quiet_button, link_button])
def test_an_ampersand_in_a_name_is_drawn_and_no_shortcut(make: Callable[[str], QPushButton], qtbot: QtBot) -> None:
    button = make("Culture & Coopération")
    qtbot.addWidget(button)
    option = QStyleOptionButton()
    button.initStyleOption(option)
    assert (option.text, button.shortcut().isEmpty()) == ("Culture && Coopération", True)
    button.setText("R&D")
    button.initStyleOption(option)
    assert (option.text, button.text(), button.shortcut().isEmpty()) == ("R&&D", "R&D", True)
