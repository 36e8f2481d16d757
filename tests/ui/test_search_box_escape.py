"""Escape in the search of the window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.search_box import SearchBox


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The window is on the demonstration."""
    return demo


def test_escape_closes_the_results_and_gives_the_keyboard_back(window: MainWindow, settle: Callable[[], None]) -> None:
    window.go(Destination("funding_files"))
    settle()
    before = QApplication.focusWidget()
    box = window.findChild(SearchBox)
    assert before is not None
    assert box is not None
    box.open()
    settle()
    QTest.keyClicks(box, "a")
    settle()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    settle()
    assert (box.text(), box.hits.isVisible(), QApplication.focusWidget()) == ("", False, before)
