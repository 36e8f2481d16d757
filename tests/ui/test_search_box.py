"""Ctrl+K: records and commands, found by a few letters, reached by keyboard."""

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.pages.home.page import HomePage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import FOOT, LIST_OF, NAVIGATION, NEW_RECORDS, PAGES, page_class
from tests.gathered import gathered
from tests.slowly import slowly, spread
from tests.ui.widgets.keyboard import press

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def first_page() -> Destination:
    return Destination("home")


def typed(qtbot: QtBot, window: MainWindow, settle: Callable[[], None], text: str) -> list[str]:
    """The texts of what a few letters find."""
    settle()
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    settle()
    before = [window.search.hits.item(row).text() for row in range(window.search.hits.count())]
    press(text)
    qtbot.waitUntil(
        lambda: [window.search.hits.item(row).text() for row in range(window.search.hits.count())] != before
    )
    return [window.search.hits.item(row).text() for row in range(window.search.hits.count())]


def test_accents_and_case_do_not_count(qtbot: QtBot, window: MainWindow, settle: Callable[[], None]) -> None:
    assert any("ARDAINES" in text for text in typed(qtbot, window, settle, "Àrdàin"))


def test_what_is_found_is_told_whole_where_the_window_has_room_and_never_scrolls_sideways(
    window: MainWindow, settle: Callable[[], None]
) -> None:
    settle()
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    settle()
    hits, box = window.search.hits, window.search
    hits.item(0).setText("Plateforme de commerce équitable et de circuits courts, " * 2)
    for width in (1366, 800):
        window.resize(width, 600)
        settle()
        box._place()
        left = box.mapTo(window, QPoint(0, 0)).x()
        asked = hits.fontMetrics().horizontalAdvance(hits.item(0).text())
        assert hits.width() > min(asked, window.width() - left - 8) - 1
        assert hits.geometry().right() < window.width()
        assert not hits.horizontalScrollBar().isVisible()


def test_an_action_is_found_by_its_words_and_done_with_enter(
    qtbot: QtBot, window: MainWindow, settle: Callable[[], None]
) -> None:
    assert typed(qtbot, window, settle, "corbei") == ["Aller à Corbeille"]
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    settle()
    assert window.current_page() is window.pages["trash"]


def test_enter_waits_for_what_the_letters_find_and_takes_nothing_shown_before(
    window: MainWindow, settle: Callable[[], None]
) -> None:
    settle()
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    settle()
    assert window.search.hits.item(0).text() == "Nouveau dossier"
    press("corbei", Qt.Key.Key_Return)
    settle()
    assert window.current_page() is window.pages["trash"]
    assert QApplication.activeModalWidget() is None


def test_enter_on_the_empty_search_lists_the_actions_and_does_none(
    window: MainWindow, settle: Callable[[], None]
) -> None:
    settle()
    window.search.setFocus()
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    settle()
    assert window.search.hits.isVisible()
    assert QApplication.activeModalWidget() is None


def test_with_nothing_typed_the_actions_are_listed(window: MainWindow, settle: Callable[[], None]) -> None:
    settle()
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    settle()
    assert window.search.hits.item(0).text() == "Nouveau dossier"


@pytest.mark.slow
def test_no_line_is_listed_twice_on_any_page(window: MainWindow, settle: Callable[[], None]) -> None:
    twice: dict[str, list[str]] = {}
    for key in PAGES:
        window.go(Destination(key, 1 if key in LIST_OF else None))
        settle()
        QTest.keyClick(window, Qt.Key.Key_K, CTRL)
        settle()
        listed = [window.search.hits.item(row).text() for row in range(window.search.hits.count())]
        assert listed
        twice[key] = sorted(text for text, count in Counter(listed).items() if count > 1)
        QTest.keyClick(window.search, Qt.Key.Key_Escape)
        settle()
    assert {key: texts for key, texts in twice.items() if texts} == {}


def taken_while_searching(qapp: QApplication, window: MainWindow, settle: Callable[[], None]) -> list[QWidget | None]:
    """What the keyboard went to, even for a moment, while two letters are searched: a key would have gone there."""
    taken: list[QWidget | None] = []
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    assert QApplication.focusWidget() is window.search
    listening = qapp.focusChanged.connect(lambda _before, now: taken.append(now))
    press("zq")
    settle()
    qapp.focusChanged.disconnect(listening)
    assert window.search.text() == "zq"
    return taken


@pytest.mark.parametrize("key", spread([*(key for key, *_ in NAVIGATION), *(key for key, *_ in FOOT)], 4))
def test_a_page_that_comes_in_leaves_the_keyboard_to_what_is_searched(
    qapp: QApplication, window: MainWindow, settle: Callable[[], None], key: str
) -> None:
    window.go(Destination("home" if key != "home" else "settings"))
    settle()
    window.go(Destination(key))
    assert taken_while_searching(qapp, window, settle) == []
    assert QApplication.focusWidget() is window.search


def test_a_file_that_opens_leaves_the_keyboard_to_what_is_searched(
    qapp: QApplication, window: MainWindow, settle: Callable[[], None]
) -> None:
    window.go(Destination("settings"))
    settle()
    home = window.pages["home"]
    assert isinstance(home, HomePage)
    home.sheet = None  # as when nothing was read yet
    window.tasks.changed.emit(EVERY_KIND)
    window.go(Destination("home"))
    assert taken_while_searching(qapp, window, settle) == []
    assert QApplication.focusWidget() is window.search


def test_what_went_away_before_the_search_was_asked_for_takes_no_keyboard_from_it(
    qapp: QApplication, window: MainWindow, settle: Callable[[], None]
) -> None:
    settle()
    link = next(one for one in window.current_page().findChildren(QPushButton) if one.isVisible())
    link.setFocus()
    qapp.blockSignals(True)  # as where Qt finds nothing to give the keyboard to, and tells nobody
    link.hide()
    qapp.blockSignals(False)
    assert taken_while_searching(qapp, window, settle) == []
    assert QApplication.focusWidget() is window.search


def test_what_answers_nothing_is_said(qtbot: QtBot, window: MainWindow, settle: Callable[[], None]) -> None:
    assert typed(qtbot, window, settle, 'zz"*<b>') == ['Rien ne correspond à « zz"*<b> » : chercher dans l’aide']


@pytest.mark.parametrize("word", ["virement", *slowly("décision mod", "renonc", "à confirmer", "caduque")])
def test_a_word_that_names_no_record_is_looked_up_in_the_guide_by_enter(
    qtbot: QtBot, window: MainWindow, settle: Callable[[], None], word: str
) -> None:
    typed(qtbot, window, settle, word)
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    settle()
    assert window.help is not None
    assert window.help.isVisible()
    assert window.help.search.text() == word
    assert "passage" in window.help.found.text()


@gathered("key", PAGES)
def test_every_page_can_be_loaded_and_is_reached(key: str) -> None:
    assert page_class(key).kinds
    reached = {key for key, *_rest in (*NAVIGATION, *FOOT)} | set(LIST_OF)
    assert key in reached
    assert {key for key, _word in NEW_RECORDS} <= {key for key, *_rest in NAVIGATION}
