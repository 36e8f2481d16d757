"""At every size the window can have, each control is within it or reached by scrolling, and no word is cut."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.services.demo import build_demo
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.ui.main_window import MainWindow
from ptce_desk.ui.places import PAGES
from ptce_desk.ui.widgets.labels import ElidedLabel
from tests.ui.accessibility import described, focusable
from tests.ui.shown import DIALOGS, states_of

SMALLEST_SCREEN = QSize(800, 500)
"""A screen at 200 %: what fits there fits the others, which `make test-slow` looks at."""

OTHERS = (QSize(1024, 768), QSize(1366, 728)) if os.environ.get("PTCE_EVERY_SIZE") else ()
"""An old screen, and a laptop's with its task bar; the frame is taken off by the window itself."""


@pytest.fixture(scope="module")
def demonstration(surroundings: Surroundings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = build_demo(surroundings, tmp_path_factory.mktemp("demo") / "demo.ptce")
    desk.close()
    return desk.path


@pytest.fixture
def window(
    qtbot: QtBot, demonstration: Path, tmp_path: Path, open_desk: Callable[[Path], Desk]
) -> Iterator[MainWindow]:
    window = MainWindow(open_desk(Path(shutil.copy(demonstration, tmp_path / "demo.ptce"))))
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


@pytest.fixture
def settle(qtbot: QtBot, window: MainWindow) -> Callable[[], None]:
    def wait() -> None:
        for _round in range(6):  # a layout that changes direction asks its parents in turn
            QApplication.processEvents()
            qtbot.waitUntil(lambda: window.tasks.pending == 0)
        QApplication.processEvents()

    return wait


def unreachable(widget: QWidget) -> bool:
    """Whether part of a control is outside what holds it, where no scrolling brings it into view."""
    rect = QRect(QPoint(0, 0), widget.size())
    here = widget
    while (parent := here.parentWidget()) is not None and not here.isWindow():
        rect.translate(here.pos())
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            if area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff and not (
                rect.left() >= -1 and rect.right() <= parent.width()
            ):
                return True
            rect = QRect(QPoint(0, 0), parent.size())
        elif not parent.rect().adjusted(-1, -1, 1, 1).contains(rect):
            return True
        here = parent
    return False


def is_cut(widget: QWidget) -> bool:
    """Whether words do not fit; what is elided says them whole in a tooltip."""
    if isinstance(widget, ElidedLabel):
        return widget.text() != widget.text_whole() and not widget.toolTip()
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            return widget.height() < widget.heightForWidth(widget.width()) - 1
        return widget.width() < widget.sizeHint().width() - 1
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.width() < widget.sizeHint().width() - 1 and widget.toolTip() == ""
    return False


def faults(root: QWidget) -> set[str]:
    shown = [one for one in root.findChildren(QWidget) if one.isVisible()]
    words = [one for one in shown if isinstance(one, (QLabel, QAbstractButton))]
    return {
        *(f"hors d’atteinte : {described(one)}" for one in focusable(root) if unreachable(one)),
        *(f"coupé : {described(one)}" for one in words if is_cut(one)),
    }


@pytest.mark.parametrize("size", [SMALLEST_SCREEN, *OTHERS], ids=lambda size: f"{size.width()}x{size.height()}")
def test_nothing_of_any_page_is_cut_or_out_of_reach(
    size: QSize, window: MainWindow, settle: Callable[[], None]
) -> None:
    window.resize(size)
    found: dict[str, set[str]] = {}
    settle()
    for key in PAGES:
        for state in states_of(window, key, settle):
            found[state] = faults(window)
    assert window.size() == size
    assert {state: cut for state, cut in found.items() if cut} == {}


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_fits_the_smallest_screen(
    name: str, qtbot: QtBot, window: MainWindow, settle: Callable[[], None]
) -> None:
    settle()
    dialog = DIALOGS[name](window.desk, window)
    assert isinstance(dialog, QDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(dialog.size().boundedTo(SMALLEST_SCREEN))
    settle()
    assert dialog.width() <= SMALLEST_SCREEN.width()
    assert dialog.height() <= SMALLEST_SCREEN.height()
    assert faults(dialog) == set()
    dialog.close()
