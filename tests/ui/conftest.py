"""Every test of the window runs offscreen, with the bundled font, in the light palette."""

import gc
import os

os.environ["QT_QPA_PLATFORM"] = os.environ.get("PTCE_TEST_PLATFORM", "offscreen")
os.environ["QT_API"] = "pyside6"

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk import tasks
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.drawing.documents import Drawing
from ptce_desk.ui.looks.theme import apply_theme
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.notice_bar import SECONDS
from ptce_desk.ui.start.app import speak_french
from ptce_desk.ui.start.garbage import GarbageCollector
from tests.ui.waiting import PATIENCE, PatientBot, close_window, come_to_front, settle_tasks, settle_window
from tests.ui.widgets.keyboard import let_go

RESOURCES = Path(__file__).parents[2] / "resources"


def pytest_collection_modifyitems(config: pytest.Config) -> None:
    """The offscreen platform has no window manager and says so; it means nothing."""
    config.addinivalue_line("qt_log_ignore", "^This plugin does not support ")


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """What a window left is gone before a test without one lets Python collect it in any thread."""
    here = str(Path(__file__).parent)
    if str(item.path).startswith(here) and (nextitem is None or not str(nextitem.path).startswith(here)):
        gc.collect()


@pytest.fixture(scope="session", autouse=True)
def _frozen(qapp: QApplication) -> None:  # noqa: ARG001  all is loaded by then
    """As in the program, what is loaded stays: collecting looks through what is made since."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _own_thread(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001  there is a window's thread by now
    """As in the program, what a test leaves is collected in the window's thread."""
    collector = GarbageCollector()
    yield
    collector.collect()
    gc.enable()


@pytest.fixture(scope="session")
def resources() -> Path:
    return RESOURCES


@pytest.fixture(autouse=True)
def _own_preferences(tmp_path: Path) -> None:
    """What the window remembers of the officer's habits stays in the test's folder."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "preferences"))


@pytest.fixture(scope="session", autouse=True)
def _clipboard(qapp: QApplication) -> Iterator[None]:
    """The offscreen clipboard outlives Python: what was copied in it last must not."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    if (qapp.property("ptceTheme"), qapp.property("ptceZoom"), qapp.property("ptceText")) != ("light", 100, 100):
        apply_theme(qapp, "light", RESOURCES, 100, 100)
    yield
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible():
            widget.close()
    let_go()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.processEvents()


@pytest.fixture(autouse=True)
def _time_to_look(monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes away by itself, or is given up, waits for as long as a loaded machine needs to come and look.

    A module that tests how long these wait for an officer has a fixture of this name that leaves them alone.
    """
    for kind in SECONDS:
        monkeypatch.setitem(SECONDS, kind, PATIENCE // 1000)
    monkeypatch.setattr(tasks, "_PATIENCE", PATIENCE)
    monkeypatch.setattr(Drawing.__init__, "__defaults__", (PATIENCE / 1000,))


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:  # noqa: ARG001  as pytest-qt asks for it
    return PatientBot(request)


@pytest.fixture
def french(qapp: QApplication, resources: Path) -> Iterator[None]:
    """The words of Qt are French, as in the program."""
    speak_french(qapp, resources)
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def first_page() -> Destination:
    """The page a window of the tests opens on: the one that costs least, where Accueil is not what they are about."""
    return Destination("trash")


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, first_page: Destination) -> Iterator[MainWindow]:
    """The window on the file of `desk`, which a module makes its own when another file is wanted."""
    window = MainWindow(desk, first_page)
    qtbot.addWidget(window)
    come_to_front(qtbot, window)
    settle_tasks(window.tasks)
    yield window
    close_window(window)


@pytest.fixture
def settle(window: MainWindow) -> Callable[[], None]:
    """Wait until the window has nothing under way, and is in front."""
    return partial(settle_window, window)
