"""Going somewhere, one sees where one was, then what one asked for: never a form still to be filled."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from typing_extensions import override

from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Destination, Page
from ptce_desk.ui.shell import page_stack
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import PAGES
from tests.ui.waiting import PATIENCE

Settle = Callable[[], None]

RECORDS = ("ptce", "funding_file", "scheme", "session", "organisation")


@pytest.fixture
def desk(demo: Desk) -> Desk:
    return demo


class Painted(QObject):
    """Hears each page drawn, with what is still under way at that moment."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.too_early: list[str] = []
        self.drawn: list[str] = []

    def follow(self, page: Page) -> None:
        page.installEventFilter(self)

    @override
    def eventFilter(self, page: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            name = type(page).__name__
            self.drawn.append(name)
            if self._window.tasks.pending:
                self.too_early.append(name)
        return False


def followed(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Painted:
    """Follow every page of the window, those still to be made too."""
    painted = Painted(window)
    for page in window.pages.values():
        painted.follow(page)
    made = window._stack.page

    def make(key: str) -> Page:
        known, page = key in window.pages, made(key)
        if not known:
            painted.follow(page)
        return page

    monkeypatch.setattr(window._stack, "page", make)
    return painted


@pytest.mark.slow
def test_no_page_is_drawn_before_it_is_read(
    window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle()
    monkeypatch.setattr(page_stack, "LONGEST_HELD", PATIENCE)  # a loaded machine takes its time
    painted = followed(window, monkeypatch)
    for _time in ("first", "again"):
        for key in PAGES:
            window.go(Destination(key, 1 if key in (*RECORDS, "scheme_rules", "framework") else None))
            settle()
    for record in (2, 3):
        window.go(Destination("funding_file", record, (1, 2, 3)))
        settle()
    assert set(painted.drawn) == {type(page).__name__ for page in window.pages.values()}
    assert painted.too_early == []


def test_a_page_that_takes_long_is_shown_as_it_stands(
    qtbot: QtBot, window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_stack, "LONGEST_HELD", 50)
    painted = followed(window, monkeypatch)
    let_go = Event()
    window.tasks.query(lambda _done: None, lambda _desk: let_go.wait(PATIENCE / 1000))
    window.go(Destination("funding_files"))
    try:
        qtbot.waitUntil(lambda: "FundingFileListPage" in painted.drawn)
        assert window.tasks.pending
    finally:
        let_go.set()
    settle()
    assert QTest.qWaitForWindowExposed(window)
