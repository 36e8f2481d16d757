"""A page comes back as it was left: its tab, how far down it was, and the keyboard on what had it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QTabWidget, QWidget

from ptce_desk.demonstration.making import shown_records
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files
from ptce_desk.ui.desk.page import Destination, Page
from ptce_desk.ui.desk.tab_order import reading_order
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.page_stack import Trail
from ptce_desk.ui.shell.places import RECORD_PAGES
from tests.ui.accessibility import described
from tests.ui.shown import states_of

Settle = Callable[[], None]
LOW = (800, 600)
TRIED_AGAIN = frozenset({"scheme_rules"})
"""Its trial is worked out once more after one came back, and lends its room meanwhile."""


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The window is on the demonstration."""
    return demo


def how_it_stands(page: Page) -> tuple[object, ...]:
    """What one sees of a page, where the keyboard is, and what the next key would write over there."""
    focused = QApplication.focusWidget()
    line = (focused.cursorPosition(), focused.selectedText()) if isinstance(focused, QLineEdit) else ()
    return (
        [tabs.currentIndex() for tabs in page.findChildren(QTabWidget)],
        [area.verticalScrollBar().value() for area in page.findChildren(QScrollArea) if area.isVisible()],
        None if focused is None else described(focused),
        line,
    )


def last_stop(page: Page) -> QWidget:
    """What Tab stops on last in a page."""
    return [one for one in reading_order(page) if one.isVisible() and one.isEnabled()][-1]


@pytest.mark.slow
@pytest.mark.parametrize("key", sorted(RECORD_PAGES - TRIED_AGAIN))
def test_a_record_comes_back_as_it_was_left_in_each_of_its_tabs(window: MainWindow, key: str, settle: Settle) -> None:
    window.resize(*LOW)
    for _state in states_of(window, key, settle):
        page = window.current_page()
        last_stop(page).setFocus()
        settle()
        for area in page.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(area.verticalScrollBar().maximum() * 2 // 3)
        settle()
        left = how_it_stands(page)
        window.go(Destination("settings"))
        settle()
        window.go_back()
        settle()
        assert how_it_stands(page) == left


@pytest.mark.slow
def test_a_record_comes_back_as_it_was_left_after_another_was_seen_in_its_place(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    window.resize(*LOW)
    record = shown_records(desk)["funding_file"]
    other = next(row.id for row in desk.run(list_files, FundingFileFilter()).rows if row.id != record)
    window.go(Destination("funding_file", record))
    settle()
    page = window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    page.decision.opinion.setFocus()
    settle()
    page.scroller.ensureWidgetVisible(page.decision.opinion)
    left = how_it_stands(page)
    assert page.scroller.verticalScrollBar().value() > 0
    window.go(Destination("funding_file", other))
    settle()
    assert page.scroller.verticalScrollBar().value() == 0
    window.go_back()
    settle()
    assert (page.record, how_it_stands(page)) == (record, left)


@pytest.mark.slow
def test_the_keyboard_comes_back_to_no_text_that_it_was_not_in(window: MainWindow, desk: Desk, settle: Settle) -> None:
    window.go(Destination("funding_file", shown_records(desk)["funding_file"]))
    settle()
    page = window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    page.note_button.setFocus()
    window.go(Destination("settings"))
    settle()
    page.note_button.setEnabled(False)  # gone meanwhile
    window.go_back()
    settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.isAncestorOf(focused)
    assert not isinstance(focused, QLineEdit)


def test_one_is_led_to_a_field_once_and_comes_back_to_where_one_was_since() -> None:
    trail = Trail(Destination("home"))
    trail.follow(Destination("funding_file", 1, field="proposed", onward=True))
    trail.follow(Destination("settings"))
    assert trail.before == Destination("funding_file", 1)
