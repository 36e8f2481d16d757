"""Which editor is open in a grid, and by what it was opened: nothing typed may be lost to a list of choices."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QStyle, QStyleOptionFrame, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.ui.widgets.keyboard import press

MARGIN_AND_CARET = 2 * 2 + 1
"""Pixels a line of text keeps around what it shows, and those of its caret."""
DOWN, UP = Qt.Key.Key_Down, Qt.Key.Key_Up
LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Vote:
    id = 1
    opinion = "none"
    vote = "none"


def choice(key: str) -> Column[Vote]:
    options = [("none", "À voter"), ("granted", "Accordé"), ("refused", "Refusé")]
    return Column(key, key.title(), "choice", lambda row: getattr(row, key), options=options)


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[GridTable[Vote]]:
    grid = GridTable((choice("opinion"), choice("vote")), "Ordre du jour", ghost_text=None)
    qtbot.addWidget(grid)
    grid.resize(400, 200)
    grid.set_rows([Vote()])
    with qtbot.waitActive(grid):
        grid.show()
        grid.activateWindow()
    yield grid
    grid.hide()


@pytest.fixture
def button_held(grid: GridTable[Vote]) -> Iterator[None]:
    """A button of the mouse whose release the window never heard of, as when it ends in another program."""
    elsewhere = QWidget()
    elsewhere.show()
    QTest.mousePress(elsewhere, LEFT)
    elsewhere.hide()
    grid.activateWindow()
    assert QApplication.mouseButtons() == LEFT
    yield
    QTest.mouseRelease(elsewhere, LEFT)


def committed(grid: GridTable[Vote]) -> list[tuple[str, object]]:
    kept: list[tuple[str, object]] = []
    grid.cell_committed.connect(lambda _row, key, value: kept.append((key, value)))
    return kept


@pytest.mark.usefixtures("button_held")
def test_a_choice_reached_by_keyboard_opens_no_list_over_what_is_typed(qtbot: QtBot, grid: GridTable[Vote]) -> None:
    kept = committed(grid)
    grid.edit_cell(0, "opinion")
    press("Accordé", Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert QApplication.activePopupWidget() is None
    with qtbot.waitActive(grid):
        grid.activateWindow()  # offscreen, closed suggestions leave no active window
    grid.edit_cell(0, "vote")
    press("Refusé", Qt.Key.Key_Tab)
    assert kept == [("opinion", "granted"), ("vote", "refused")]


def test_the_cell_already_being_typed_in_is_opened_again_without_a_complaint(grid: GridTable[Vote]) -> None:
    kept = committed(grid)
    grid.edit_cell(0, "vote")
    press("Acc")
    grid.edit_cell(0, "vote")
    press("Refusé", Qt.Key.Key_Tab)
    assert kept == [("vote", "refused")]


def test_a_double_click_opens_the_list_of_a_choice(qtbot: QtBot, grid: GridTable[Vote]) -> None:
    cell = grid.visualRect(grid.model().index(0, 1)).center()
    QTest.mouseClick(grid.viewport(), LEFT, PLAIN, cell)
    QTest.mouseDClick(grid.viewport(), LEFT, PLAIN, cell)
    QApplication.processEvents()
    assert QApplication.activePopupWidget() is None  # the release, which goes where the mouse is, would choose in it
    QTest.mouseRelease(grid.viewport(), LEFT, PLAIN, cell)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    editor = grid.findChild(QComboBox)
    assert editor is not None
    assert editor.view().isVisible()
    editor.hidePopup()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_F4])
def test_going_through_the_entries_of_a_cell_writes_nothing_before_one_is_taken(
    key: Qt.Key, grid: GridTable[Vote]
) -> None:
    kept = committed(grid)
    grid.edit_cell(0, "vote")
    press(key)
    editor = grid.findChild(QComboBox)
    assert editor is not None
    assert editor.view().isVisible()
    QTest.keyClick(editor.view(), Qt.Key.Key_Down)
    assert kept == []
    QTest.keyClick(editor.view(), Qt.Key.Key_Return)
    assert kept == [("vote", "granted")]


@pytest.mark.parametrize(("key", "then"), [(Qt.Key.Key_Tab, "vote"), (Qt.Key.Key_Return, None)])
def test_a_key_that_leaves_the_open_list_of_a_cell_takes_the_entry_and_goes_on_to_the_next_cell_or_down(
    key: Qt.Key, then: str | None, grid: GridTable[Vote]
) -> None:
    kept = committed(grid)
    grid.edit_cell(0, "opinion")
    press(DOWN)
    editor = grid.findChild(QComboBox)
    assert editor is not None
    QTest.keyClick(editor.view(), DOWN)
    QTest.keyClick(editor.view(), key)
    assert not editor.view().isVisible()
    assert kept == [("opinion", "granted")]
    if then is None:  # no line under this one: the keyboard stays on it
        assert grid.hasFocus()
        assert (grid.currentIndex().row(), grid.currentIndex().column()) == (0, 0)
        press(Qt.Key.Key_Tab)
    press("Refusé", Qt.Key.Key_Tab)
    assert kept == [("opinion", "granted"), ("vote", "refused")]


@pytest.mark.parametrize(
    ("keys", "added"), [((), []), ((DOWN,), [("opinion", "none")]), ((UP,), [("opinion", "refused")])]
)
def test_the_last_row_adds_nothing_from_a_list_where_nobody_went_to_an_entry(
    keys: tuple[Qt.Key, ...], added: list[tuple[str, object]], qtbot: QtBot
) -> None:
    grid: GridTable[Vote] = GridTable((choice("opinion"), choice("vote")), "Ordre du jour")
    qtbot.addWidget(grid)
    with qtbot.waitActive(grid):
        grid.show()
        grid.activateWindow()
    said: list[tuple[str, object]] = []
    grid.row_added.connect(lambda key, value: said.append((key, value)))
    grid.edit_cell(0, "opinion")
    press(DOWN)
    editor = grid.findChild(QComboBox)
    assert editor is not None
    for key in (*keys, Qt.Key.Key_Return):
        QTest.keyClick(editor.view(), key)
    assert not editor.view().isVisible()
    press(Qt.Key.Key_Tab)
    assert said == added


def test_the_keyboard_brings_into_view_a_column_that_the_window_is_too_narrow_for(qtbot: QtBot) -> None:
    title = replace(choice("opinion"), key="title", heading="Un intitulé qui prend toute la place", kind="text")
    grid = GridTable((title, choice("vote"), replace(title, key="id", heading="Autre")), "Étroit")
    qtbot.addWidget(grid)
    grid.set_rows([Vote()])
    grid.resize(400, 200)
    grid.show()
    grid.setCurrentIndex(grid.model().index(0, 0))
    for column in (1, 2):
        grid.go(0, 1)
        assert grid.currentIndex().column() == column
        cell = grid.visualRect(grid.currentIndex())
        assert 0 <= cell.left() < cell.right() <= grid.viewport().width()


@pytest.mark.parametrize("words", ["Modification", "Renonciation en tout ou partie", "TVA"])
def test_a_choice_being_made_shows_its_words_whole(qtbot: QtBot, words: str) -> None:
    column = Column[Vote]("vote", "Type", "choice", lambda row: row.vote, options=[("none", words)])
    grid = GridTable((column,), "Avenants", ghost_text=None)
    qtbot.addWidget(grid)
    grid.set_rows([Vote()])
    grid.resize(grid.horizontalHeader().length(), 200)
    with qtbot.waitActive(grid):
        grid.show()
        grid.activateWindow()
    grid.edit_cell(0, "vote")
    (field,) = grid.findChildren(QLineEdit)
    assert field.text() == words
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field).width()
    assert room >= field.fontMetrics().horizontalAdvance(words) + MARGIN_AND_CARET


def test_the_invitation_of_a_row_goes_while_its_first_cell_is_typed_in(qtbot: QtBot) -> None:
    def beside(invitation: str) -> QImage:
        grid = GridTable((choice("opinion"), choice("vote")), "Ordre du jour", ghost_text=invitation)
        qtbot.addWidget(grid)
        grid.resize(400, 200)
        with qtbot.waitActive(grid):
            grid.show()
            grid.activateWindow()
        grid.edit_cell(0, "opinion")
        return grid.viewport().grab().copy(grid.visualRect(grid.model().index(0, 1))).toImage()

    assert beside("Ajouter un dossier à l’ordre du jour de la séance…") == beside("")


def test_what_says_nothing_is_chosen_where_nobody_said_anything_yet(qtbot: QtBot) -> None:
    options = [(None, "À dire…"), ("", "Ne dit rien"), ("yes", "Oui")]
    grid: GridTable[Vote] = GridTable(
        (Column("code", "Veut dire", "choice", lambda _row: None, options),), "Mots", ghost_text=None
    )
    qtbot.addWidget(grid)
    grid.set_rows([Vote()])
    with qtbot.waitActive(grid):
        grid.show()
        grid.activateWindow()
    kept = committed(grid)
    grid.edit_cell(0, "code")
    press("Ne dit", Qt.Key.Key_Tab)
    assert kept == [("code", "")]
