"""A page takes the keyboard where it begins, and selects no text: a key pressed too soon replaces nothing."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from ptce_desk.demonstration.making import shown_records
from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import PAGES
from ptce_desk.ui.widgets.blocks.header import PageHeader
from tests.slowly import slowly
from tests.ui.waiting import settle_tasks

Open = Callable[[Desk], MainWindow]


@pytest.fixture
def window(demo: Desk, qtbot: QtBot) -> MainWindow:
    window = MainWindow(demo)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    settle_tasks(window.tasks)
    return window


@pytest.mark.parametrize("keys", [("settings", "budget"), *slowly(tuple(PAGES), ids=("every page",))])
def test_a_page_seen_first_takes_the_keyboard_in_no_text_that_is_kept(
    window: MainWindow, keys: tuple[str, ...]
) -> None:
    shown = window.desk.run(shown_records)
    for key in keys:
        window.go(Destination(key, shown.get(key)))
        settle_tasks(window.tasks)
        held = QApplication.focusWidget()
        assert held is not None, key
        assert window.current_page().isAncestorOf(held), key
        assert not (isinstance(held, QLineEdit) and held.hasSelectedText()), key


def test_the_actions_of_a_page_stand_beneath_its_title_where_its_longest_word_lacks_room(qtbot: QtBot) -> None:
    header = PageHeader("Statistiques")
    qtbot.addWidget(header)
    button = QPushButton("Exporter les chiffres")
    header.add_action(button)
    word = header.title.fontMetrics().horizontalAdvance("Statistiques")
    for more, beneath in ((200, False), (0, True), (200, False)):
        header.resize(word + button.sizeHint().width() + more, 200)
        header.show()
        QApplication.processEvents()
        assert (button.y() > header.title.y()) is beneath
        assert header.title.text() == "Statistiques"
