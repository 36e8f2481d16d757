"""From the filter by words of a list, ↓ or Enter goes to its first row."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.list_page import FilteredListPage
from ptce_desk.ui.shell.main_window import MainWindow
from tests.slowly import slowly


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The window is on the demonstration."""
    return demo


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, *slowly(Qt.Key.Key_Return)])
def test_the_filter_by_words_goes_down_to_the_first_row(
    window: MainWindow, settle: Callable[[], None], key: Qt.Key
) -> None:
    window.go(Destination("funding_files"))
    settle()
    page = window.current_page()
    assert isinstance(page, FilteredListPage)
    page.focus_filter()
    QTest.keyClick(page.filters.search, key)
    settle()
    assert page.table.hasFocus()
    assert page.table.currentIndex().row() == 0
