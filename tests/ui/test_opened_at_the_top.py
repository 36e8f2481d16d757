"""A record that one opens is shown from its top, wherever the page was left and wherever the keyboard goes."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea

from ptce_desk.services.committee.sessions import list_sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_ids
from ptce_desk.services.ptce.sheets import PtceFilter, list_organisations, list_ptce
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.services.schemes.frameworks import FrameworkFilter, list_frameworks
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.home.page import HomePage
from ptce_desk.ui.pages.record_page import RecordPage
from ptce_desk.ui.shell.main_window import MainWindow

RECORDS: Final[Mapping[str, Callable[[Desk], list[int]]]] = {
    "session": lambda desk: [row.id for row in list_sessions(desk)],
    "funding_file": lambda desk: list(list_ids(desk, FundingFileFilter())),
    "ptce": lambda desk: [row.id for row in list_ptce(desk, PtceFilter(text="a"))],
    "organisation": lambda desk: [row.id for row in list_organisations(desk)],
    "scheme": lambda desk: [row.scheme_id for row in list_schemes(desk)],
    "framework": lambda desk: [row.id for row in list_frameworks(desk, FrameworkFilter())],
}


@pytest.fixture
def desk(demo: Desk) -> Desk:
    return demo


@pytest.mark.slow
@pytest.mark.parametrize("key", RECORDS)
def test_a_record_opens_at_its_top(key: str, window: MainWindow, desk: Desk, settle: Callable[[], None]) -> None:
    window.resize(800, 500)
    first, second = desk.run(RECORDS[key])[:2]
    scrolled = 0
    for record in (first, second, first):
        window.go(Destination(key, record))
        settle()
        areas = [area for area in window.current_page().findChildren(QScrollArea) if area.isVisible()]
        bars = [area.verticalScrollBar() for area in areas]
        assert [bar.value() for bar in bars] == [0] * len(bars)
        for bar in bars:
            bar.setValue(bar.maximum())
            scrolled += bar.maximum()
    assert scrolled


def test_a_record_opens_at_its_top_though_the_window_scrolls_late_to_where_the_keyboard_was_put_first(
    window: MainWindow, desk: Desk, settle: Callable[[], None]
) -> None:
    """Where answers are quick, all is read before Qt comes to what the keyboard asked for as the page was shown."""
    window.resize(800, 500)
    first, second = desk.run(RECORDS["scheme"])[:2]
    window.go(Destination("scheme", first))
    settle()
    page = window.current_page()
    assert isinstance(page, RecordPage)
    (bar,) = (area.verticalScrollBar() for area in page.findChildren(QScrollArea) if area.isVisible())
    late = iter([partial(bar.setValue, bar.maximum())])
    window.tasks.idle.disconnect(page._open_at_top)
    window.tasks.idle.connect(lambda: [QTimer.singleShot(0, page, scroll) for scroll in late])
    window.tasks.idle.connect(page._open_at_top)
    window.go(Destination("scheme", second))
    settle()
    assert bar.maximum() > 0
    assert bar.value() == 0


@pytest.mark.slow
def test_home_is_shown_from_its_top_each_time_one_comes_to_it(window: MainWindow, settle: Callable[[], None]) -> None:
    window.resize(800, 500)
    for _time in ("first", "again"):
        window.go(Destination("home"))
        settle()
        page = window.current_page()
        assert isinstance(page, HomePage)
        assert window.focusWidget() is page.work.links[0]
        (bar,) = (area.verticalScrollBar() for area in page.findChildren(QScrollArea) if area.isVisible())
        assert (bar.value(), bar.maximum() > 0) == (0, True)
        bar.setValue(bar.maximum())
        window.go(Destination("trash"))
        settle()
