"""What takes a right says so: pressed by somebody who may all, a button writes no more than it says it takes."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QMenu, QPushButton, QWidget

from ptce_desk.db import unit_of_work
from ptce_desk.db.journal import RowChange
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.errors import StoppedError
from ptce_desk.domain.rights import Right, right_of_change
from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.desk.rights import NEEDED
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import PAGES
from tests.ui.accessibility import name_of
from tests.ui.shown import states_of
from tests.ui.waiting import settle_tasks

Pressed = QAbstractButton | QAction
ELSEWHERE: Final = ("Exporter", "Document PDF", "Fiche PDF", "Note de calcul", "Ouvrir le dossier du journal")
"""What writes outside of the file."""
REFUSED_BEFORE: Final = {"funding_file": "Plus > Mettre à la corbeille"}
"""What writes nothing of the row it takes a right for: a decided dossier in use is refused before it goes."""


@pytest.fixture
def desk(demo: Desk) -> Desk:
    return demo


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Right]]:
    """What was about to be kept takes, one right for each time; nothing of it is kept."""
    found: list[Right] = []

    def look(changes: Sequence[RowChange], _right: Right) -> None:
        found.extend(right_of_change(change.table, change.old, change.new) for change in changes)

    def keep_nothing(work: UnitOfWork) -> None:
        work.flush()
        raise StoppedError

    monkeypatch.setattr(unit_of_work, "refuse_beyond", look)
    monkeypatch.setattr(UnitOfWork, "commit", keep_nothing)
    for asks in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, asks, lambda *_args, **_more: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    return iter([found])


def in_reach(root: QWidget) -> Iterator[tuple[str, Pressed]]:
    """What can be pressed, or chosen in the menu of a button, by name."""
    for button in root.findChildren(QAbstractButton):
        if not button.isVisible() or not button.isEnabled():
            continue
        menu = button.menu() if isinstance(button, QPushButton) else None
        if menu is None:
            yield name_of(button), button
        else:
            yield from ((f"{name_of(button)} > {entry.text()}", entry) for entry in entries_of(menu))


def entries_of(menu: QMenu) -> Iterator[QAction]:
    menu.aboutToShow.emit()
    for entry in menu.actions():
        inner = entry.menu()
        if isinstance(inner, QMenu):
            yield from entries_of(inner)
        elif entry.isEnabled() and entry.isVisible() and not entry.isSeparator():
            yield entry


def put_away() -> None:
    """Close what a press opened over the window."""
    for _ in range(4):
        front = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if isinstance(front, QDialog):
            front.reject()
        elif front is not None:
            front.close()


def press(one: Pressed) -> None:
    if isinstance(one, QAction):
        one.trigger()
    else:
        one.click()


def told_by(one: Pressed) -> Right:
    """What something says it takes, or what it is a part of."""
    above: QObject | None = one
    while above is not None and above.property(NEEDED) is None:
        above = above.parent() if not isinstance(above, QWidget) or not above.isWindow() else None
    return Right.READ if above is None else Right(above.property(NEEDED))


@pytest.mark.slow
@pytest.mark.parametrize("key", PAGES)
def test_no_button_writes_more_nor_less_than_it_says_it_takes(
    key: str, window: MainWindow, settle: Callable[[], None], written: Iterator[list[Right]]
) -> None:
    found, wrong = next(written), []
    for state in states_of(window, key, settle):
        page, record = window.current_page(), window.current_page().record
        pressed = set[str]()
        while True:
            reached = in_reach(page)
            name, one = next(
                ((n, o) for n, o in reached if n not in pressed and not n.startswith(ELSEWHERE)), ("", None)
            )
            if one is None:
                break
            pressed.add(name)
            told = told_by(one)
            found.clear()
            press(one)
            settle_tasks(window.tasks)
            put_away()
            settle_tasks(window.tasks)
            takes = max(found, default=None)
            if takes is not None and takes is not told and REFUSED_BEFORE.get(key) != name:
                wrong.append((state, name, told.name, takes.name))
            if window.current_page() is not page or page.record != record or not shiboken6.isValid(page):
                window.go(Destination(key, record))
                settle()
    assert wrong == []
