"""Every list that opens: the wheel scrolls the page, Alt+↓ opens the list."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QStyle, QStyleOptionComboBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.looks.theme import apply_theme, dress_window
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.pages.organisations.identity import LegalCategoryBox
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import LIST_OF
from ptce_desk.ui.widgets.editors.choice import SEARCHABLE_FROM, Choice
from ptce_desk.ui.widgets.editors.suggestions import suggest
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.ui.widgets.wheel import turn_the_wheel

RECORDS = ("funding_file", "ptce", "session", "scheme", "organisation", "framework")
FEW = ((1, "Une"), (2, "Deux"), (3, "Trois"))
MANY = tuple((number, f"Commune n° {number}") for number in range(SEARCHABLE_FROM))


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The window is on the demonstration."""
    return demo


@pytest.mark.slow
def test_the_wheel_changes_no_list_of_any_page_even_under_the_keyboard(
    window: MainWindow, settle: Callable[[], None]
) -> None:
    turned = 0
    for key in RECORDS:
        window.go(Destination(LIST_OF[key]))
        settle()
        table = QApplication.focusWidget()
        assert table is not None
        QTest.keyClick(table, Qt.Key.Key_Return)
        settle()
        for box in window.current_page().findChildren(QComboBox):
            box.setFocus()
            before = box.currentIndex(), box.currentText()
            took = turn_the_wheel(box)
            after = box.currentIndex(), box.currentText()
            assert (before, False) == (after, took), f"{key}: {box.accessibleName()}"
            turned += 1
    assert turned > len(RECORDS)


@pytest.mark.parametrize("make", [lambda: Choice(FEW), lambda: Choice(MANY), LegalCategoryBox])
@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up])
def test_alt_and_an_arrow_open_the_list_before_the_window_hears_of_it(
    qtbot: QtBot, make: Callable[[], QComboBox], key: Qt.Key
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box, gone = make(), []
    QVBoxLayout(window).addWidget(box)
    shortcut = QShortcut(QKeySequence(Qt.KeyboardModifier.AltModifier | key), window)
    shortcut.activated.connect(lambda: gone.append(key))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    box.setFocus()
    QTest.keyClick(box, key, Qt.KeyboardModifier.AltModifier)
    assert (box.view().isVisible(), gone) == (True, [])
    box.hidePopup()


@pytest.mark.parametrize("make", [lambda: Choice(FEW), lambda: Choice(MANY), LegalCategoryBox])
@pytest.mark.parametrize("went", [0, 1])
def test_tab_in_an_open_list_takes_the_entry_one_went_to_and_goes_to_the_next_field(
    qtbot: QtBot, make: Callable[[], QComboBox], went: int
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box, after = make(), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(box)
    layout.addWidget(after)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    box.setCurrentIndex(-1)
    box.setFocus()
    box.showPopup()
    for _step in range(went):
        QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Tab)
    assert not box.view().isVisible()
    assert box.currentIndex() == went - 1
    assert window.focusWidget() is after


def test_alt_and_an_arrow_open_the_list_of_a_cell_being_typed_in(qtbot: QtBot) -> None:
    column: Column[str] = Column("vote", "Vote", "choice", lambda _row: 1, options=FEW)
    grid = GridTable([column], "Ordre du jour", row_key=str)
    qtbot.addWidget(grid)
    grid.set_rows(["un dossier"])
    gone: list[int] = []
    QShortcut(QKeySequence("Alt+Down"), grid).activated.connect(lambda: gone.append(1))
    with qtbot.waitActive(grid):
        grid.show()
        grid.activateWindow()
    grid.edit_cell(0, "vote")
    editor = QApplication.focusWidget()
    assert isinstance(editor, Choice)
    QTest.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert (editor.view().isVisible(), gone) == (True, [])
    editor.hidePopup()


@pytest.mark.slow
@pytest.mark.parametrize("size", [100, 150])
def test_a_list_that_opens_by_itself_looks_as_one_that_is_opened(
    size: int, qtbot: QtBot, qapp: QApplication, resources: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    few, many, line = Choice(FEW), Choice(MANY), QLineEdit()
    suggest(line, ["Une", "Deux"])
    layout = QVBoxLayout(window)
    for one in (few, many, line):
        layout.addWidget(one)
    apply_theme(qapp, "light", resources, size)
    dress_window(window)
    window.show()
    completers = (many.completer(), line.completer())
    opened = (few.view(), many.view(), *(None if one is None else one.popup() for one in completers))
    lists = [one for one in opened if one is not None]
    for shown in lists:
        shown.ensurePolished()
    heights = {shown.sizeHintForRow(0) for shown in lists}
    apply_theme(qapp, "light", resources, 100)
    assert len(lists) == 4
    assert len(heights) == 1
    assert heights.pop() >= few.fontMetrics().height() * size / 100 + 2 * 5


@pytest.mark.slow
def test_a_list_opens_under_its_box_as_any_other(qtbot: QtBot, qapp: QApplication, resources: Path) -> None:
    box = Choice(FEW)
    qtbot.addWidget(box)
    apply_theme(qapp, "light", resources, 100)
    dress_window(box)
    box.show()
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    assert not box.style().styleHint(QStyle.StyleHint.SH_ComboBox_Popup, option, box)
