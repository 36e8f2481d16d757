"""Going somewhere, one sees where one was, then what one asked for: never a form still to be filled."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QWidget
from typing_extensions import override

from ptce_desk.demonstration.making import shown_records
from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Destination, Page
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.shell import page_stack
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.page_stack import _Veil
from ptce_desk.ui.shell.places import PAGES
from tests.slowly import slowly
from tests.ui.shown import WALKS
from tests.ui.waiting import PATIENCE, settle_window

Settle = Callable[[], None]

OF_RECORD = ("session_arbitration", "envelope_arbitration", "call", "scheme_rules", "framework")
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
            window.go(
                Destination(
                    key,
                    1 if key in (*RECORDS, "scheme_rules", "framework") else None,
                )
            )
            settle()
    for record in (2, 3):
        window.go(Destination("funding_file", record, (1, 2, 3)))
        settle()
    assert set(painted.drawn) == {type(page).__name__ for page in window.pages.values()}
    assert painted.too_early == []


class FirstDrawn(QObject):
    """Notes where everything of the page in view is when the window is first drawn with it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._places = window, dict[QWidget, QRect]()
        self.drawn = False
        window.installEventFilter(self)

    @override
    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.UpdateRequest and not self.drawn and self._window._stack.updatesEnabled():
            self.drawn, self._places = True, self._in_view()
        return False

    def moved(self) -> list[str]:
        """What is in view and was drawn elsewhere first, or not drawn."""
        return [
            f"{type(one).__name__} {one.accessibleName() or getattr(one, 'text', str)()}: {self._places.get(one)}"
            for one, place in self._in_view().items()
            if self._places.get(one) != place and not one.visibleRegion().isEmpty()
        ]

    def _in_view(self) -> dict[QWidget, QRect]:
        words = (QLabel, QAbstractButton, QLineEdit, QAbstractItemView)
        found = [one for one in self._window.current_page().findChildren(QWidget) if isinstance(one, words)]
        return {one: QRect(one.mapTo(self._window, QPoint()), one.size()) for one in found if not one.isHidden()}


@pytest.mark.parametrize("keys", [("session", "settings"), *slowly(tuple(PAGES))], ids=len)
def test_what_a_page_shows_is_drawn_in_its_place_at_once(
    keys: Sequence[str], window: MainWindow, settle: Settle
) -> None:
    window.resize(1366, 768)
    settle()
    found, records = {}, window.desk.run(shown_records)
    for key in keys:
        first = FirstDrawn(window)
        window.go(Destination(key, records.get(key)))
        settle()
        assert first.drawn
        found[key] = first.moved()
    assert {key: moved for key, moved in found.items() if moved} == {}


@contextmanager
def kept_waiting(window: MainWindow, key: str) -> Iterator[Page]:
    """Go to a page while the file is busy, for longer than where one was stays in view."""
    let_go = Event()
    window.tasks.query(lambda _done: None, lambda _desk: let_go.wait(PATIENCE / 1000))
    window.go(Destination(key, 1 if key in (*RECORDS, *OF_RECORD) else None))
    window._stack._held.timeout.emit()
    try:
        yield window.current_page()
    finally:
        let_go.set()
        settle_window(window)


WORDS_OF_NOTHING = re.compile(r"^(0|0\s€|Aucun.*|Rien n.*)$")


def says_nothing(page: QWidget) -> list[str]:
    """The words in view that say that there is nothing, or none."""
    veiled = [one for one in page.window().findChildren(_Veil) if one.isVisible() and one.size() == page.size()]
    labels = [] if veiled else [label for label in page.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in labels if WORDS_OF_NOTHING.match(label.text())]


@pytest.mark.slow
@pytest.mark.parametrize("keys", WALKS)
def test_a_page_being_read_never_says_that_there_is_nothing(
    keys: tuple[str, ...], window: MainWindow, settle: Settle
) -> None:
    found = {}
    for key in ("home", *keys):
        with kept_waiting(window, key) as page:
            found[f"{key}, jamais lue"] = says_nothing(page)
        window.go(Destination("home" if key != "home" else "settings"))
        settle()
        window.tasks.changed.emit(EVERY_KIND)
        with kept_waiting(window, key) as page:
            found[f"{key}, changée"] = says_nothing(page)
            assert page.tells_waiting or not page.isVisible() or window._stack.veil.isVisible()
        assert window._stack.veil.isHidden()
    assert {where: said for where, said in found.items() if said} == {}


@pytest.mark.slow
def test_a_page_that_is_up_to_date_is_shown_while_the_file_is_busy(window: MainWindow, settle: Settle) -> None:
    for key in ("funding_files", "home"):
        window.go(Destination(key))
        settle()
    with kept_waiting(window, "funding_files"):
        assert window._stack.veil.isHidden()
    window.go(Destination("funding_file", 1))
    settle()
    with kept_waiting(window, "importing"):
        window.go(Destination("funding_file", 2))
        window._stack._held.timeout.emit()
        assert window._stack.veil.isVisible()
