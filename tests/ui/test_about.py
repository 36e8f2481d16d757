"""« À propos »: the version, each component with its licence read on the spot, and the way to the log."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ptce_desk import __version__
from ptce_desk.services.desk import Desk
from ptce_desk.ui.dialogs import about
from ptce_desk.ui.dialogs.about import AboutDialog, log_sentence
from ptce_desk.ui.dialogs.components import read_components
from ptce_desk.ui.shell.main_window import MainWindow
from tests.ui.widgets.keyboard import press


@pytest.fixture
def desk(demo: Desk) -> Desk:
    return demo


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "etat" / "log" / "ptce-desk.log"
    monkeypatch.setattr(about, "log_path", lambda: path)
    return path


@pytest.fixture
def dialog(qtbot: QtBot, resources: Path, log: Path) -> AboutDialog:  # noqa: ARG001  the log of the test
    dialog = AboutDialog(resources)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def rows(dialog: AboutDialog) -> list[str]:
    items = [dialog.list.item(row) for row in range(dialog.list.count())]
    return [item.text() for item in items if not item.isHidden()]


def test_the_file_menu_and_the_search_open_it(window: MainWindow, log: Path) -> None:  # noqa: ARG001
    entry = next(entry for entry in window.file_menu.application_menu().actions() if entry.text() == "À propos")
    entry.trigger()
    (dialog,) = window.findChildren(AboutDialog)
    assert dialog.isVisible()
    dialog.close()
    assert "À propos de PTCE Desk" in [command.label for command in window._commands()]


def test_it_begins_with_the_program_and_its_own_licence(dialog: AboutDialog) -> None:
    assert rows(dialog)[0] == f"PTCE Desk {__version__} · EUPL-1.2"
    assert "EUROPEAN UNION PUBLIC LICENCE" in dialog.text.toPlainText()


@pytest.mark.slow
def test_each_component_says_its_version_and_licence_and_shows_its_text(dialog: AboutDialog, resources: Path) -> None:
    components = read_components(resources)
    assert len(rows(dialog)) == len(components) > 100
    for row, component in enumerate(components):
        dialog.list.setCurrentRow(row)
        for words in (component.name, component.version, component.licence):
            assert words in dialog.heading.text()
        assert len(dialog.text.toPlainText()) > 100


def test_what_is_typed_narrows_the_list_and_arrow_down_reaches_it(dialog: AboutDialog) -> None:
    dialog.search.setFocus()
    QTest.keyClicks(dialog.search, "FREETYPE 2")
    assert rows(dialog)
    assert all("freetype 2" in row.lower() for row in rows(dialog))
    press(Qt.Key.Key_Down)
    assert dialog.list.hasFocus()
    assert dialog.heading.text() == rows(dialog)[0]


def test_the_place_of_the_log_is_said_and_its_folder_opened(
    dialog: AboutDialog, log: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toLocalFile()))
    assert str(log) in dialog.log.text()
    dialog.log_button.click()
    log.parent.mkdir(parents=True)
    log.touch()
    dialog.log_button.click()
    assert [Path(path) for path in opened] == [tmp_path, log.parent]
    assert log_sentence(log) != dialog.log.text()
