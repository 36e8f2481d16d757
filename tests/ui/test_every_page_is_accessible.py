"""Every control of every page and dialog has a name, is reached by Tab, and shows that the keyboard is on it."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Page
from ptce_desk.ui.pages.arbitration.grid import ScenarioTable
from ptce_desk.ui.pages.arbitration.page import ArbitrationPage
from ptce_desk.ui.pages.schemes.call import CallPage
from ptce_desk.ui.pages.schemes.rules import SchemeRulesPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import PAGES
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from tests.slowly import spread
from tests.ui.accessibility import described, focusable, name_of, nameless
from tests.ui.reading import out_of_turn
from tests.ui.shown import DIALOGS, states_of

_MOST_TABS = 400
_MOST_TURNS = 20


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """What the window shows: the demonstration."""
    QApplication.setCursorFlashTime(0)
    return demo


def tab_around() -> tuple[list[QWidget], list[str]]:
    """Press Tab until the keyboard is back where it began: what it stopped on, and the stops that show nothing."""
    start = QApplication.focusWidget()
    assert start is not None, "the keyboard is nowhere"
    stops, unseen = [start], []
    for _tab in range(_MOST_TABS):
        here = stops[-1]
        with_keyboard = here.grab().toImage()
        QTest.keyClick(here, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None, f"Tab from {described(here)} leads nowhere"
        if now is here:  # a grid goes from cell to cell first
            assert isinstance(here, GridTable | ScenarioTable), f"Tab stays on {described(here)}"
            continue
        if with_keyboard == here.grab().toImage():
            unseen.append(described(here))
        if now is start:
            return stops, unseen
        stops.append(now)
    raise AssertionError([described(stop) for stop in stops[-30:]])


def rectangle(root: QWidget, stop: QWidget) -> tuple[int, int, int, int]:
    """Where a stop is in a page: from its left and its top, its width and its height."""
    corner = stop.mapTo(root, QPoint(0, 0))
    return corner.x(), corner.y(), stop.width(), stop.height()


def placed(root: QWidget, stop: QWidget) -> str:
    """A stop, with what tells why it is read where it is."""
    field = stop.parentWidget()
    around = "" if field is None or field is root else f" dans {rectangle(root, field)}"
    return f"{name_of(stop)} {rectangle(root, stop)}{around}"


def come_to_rest(root: QWidget, stops: list[QWidget], settle: Callable[[], None]) -> None:
    """Wait until nothing moves any more: what came while Tab went around is in its place."""
    before: list[tuple[int, int, int, int]] = []
    for _turn in range(_MOST_TURNS):
        settle()
        now = [rectangle(root, stop) for stop in stops]
        if now == before:
            return
        before = now
    raise AssertionError("the page does not come to rest")


OF_A_LINE = {"Noter ce déport ici aussi"}
"""What is about the line at hand of an agenda, beside its « Déport », where D leads: Tab has gone on to other lines."""


def problems(root: QWidget, settle: Callable[[], None]) -> list[str]:
    """What an officer without a mouse or a screen would trip on."""
    stops, unseen = tab_around()
    come_to_rest(root, stops, settle)
    reached = {id(stop) for stop in stops}
    asked = [one for one in focusable(root) if one.property("text") not in OF_A_LINE]
    return [
        *(f"sans nom : {one}" for one in nameless(root)),
        *(f"hors d’atteinte : {described(one)}" for one in asked if id(one) not in reached),
        *(f"invisible : {one}" for one in unseen),
        *(f"hors de l’ordre de lecture : {one}" for one in out_of_turn(root, stops, partial(placed, root))),
    ]


@pytest.mark.slow
@pytest.mark.parametrize("key", spread(PAGES, 4))
def test_tab_goes_through_every_named_control_of_a_page_and_comes_back(
    key: str, window: MainWindow, settle: Callable[[], None]
) -> None:
    found: dict[str, list[str]] = {}
    settle()
    for state in states_of(window, key, settle):
        inside = window.current_page()
        assert inside.isAncestorOf(QApplication.focusWidget() or window), (
            f"{state}: the keyboard is on {described(QApplication.focusWidget() or window)}"
        )
        found[state] = problems(window, settle)
    assert found == {state: [] for state in found}


@pytest.mark.slow
def test_what_a_page_makes_by_its_button_it_makes_by_ctrl_n_too(window: MainWindow, settle: Callable[[], None]) -> None:
    seen, deaf = 0, set()
    settle()
    for key in PAGES:
        for state in states_of(window, key, settle):
            page = window.current_page()
            makes = any(
                button.isVisible() and button.property("look") == "primary" and name_of(button).startswith("Nouv")
                for button in page.findChildren(QAbstractButton)
            )
            seen += makes
            if makes and type(page).new_record is Page.new_record:
                deaf.add(state)
    assert seen > 5
    assert deaf == set()


_DESTROYS = ("Supprimer", "Mettre à la corbeille", "Retirer la règle")


@pytest.mark.slow
def test_what_destroys_is_asked_in_a_menu_never_by_a_button_of_a_page(
    window: MainWindow, settle: Callable[[], None]
) -> None:
    seen = set()
    settle()
    for key in PAGES:
        for state in states_of(window, key, settle):
            page = window.current_page()
            if isinstance(page, SchemeRulesPage):
                page.rules.open_at(0)
            for button in page.findChildren(QAbstractButton):
                if button.isVisible() and f"{name_of(button)} {button.toolTip()}".startswith(_DESTROYS):
                    seen.add(f"{state} : {described(button)}")
            asked = [action.text() for action in page.findChildren(QAction) if action.text().startswith(_DESTROYS)]
            kept = page.record is None or isinstance(page, CallPage | ArbitrationPage)  # of another page's record
            assert asked or kept, f"{state}: nothing puts the record in the trash"
    assert seen == set()


@pytest.mark.parametrize("name", spread(DIALOGS, 4))
def test_tab_goes_through_every_named_control_of_a_dialog_and_comes_back(
    name: str, qtbot: QtBot, window: MainWindow, demo: Desk, settle: Callable[[], None]
) -> None:
    settle()
    dialog = DIALOGS[name](demo, window)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    settle()
    assert dialog.windowTitle()
    assert dialog.isAncestorOf(QApplication.focusWidget() or window)
    assert problems(dialog, settle) == []
    dialog.close()
