"""Every test of the window runs offscreen, with the bundled font, in the light palette."""

import os

os.environ["QT_QPA_PLATFORM"] = os.environ.get("PTCE_TEST_PLATFORM", "offscreen")
os.environ["QT_API"] = "pyside6"

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from ptce_desk.ui.theme import apply_theme

RESOURCES = Path(__file__).parents[2] / "resources"


def pytest_collection_modifyitems(config: pytest.Config) -> None:
    """The offscreen platform has no window manager and says so; it means nothing."""
    config.addinivalue_line("qt_log_ignore", "^This plugin does not support ")


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
    if qapp.property("ptceTheme") != "light":
        apply_theme(qapp, "light", RESOURCES)
    yield
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible():
            widget.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.processEvents()
