"""Another file takes the window over, from the menu or from the welcome."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.opening import open_file
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.sheets import PtceFilter
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.welcome import WelcomeDialog
from ptce_desk.ui.pages.ptce.sheet import PtceSheetPage
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.remembered.recent_files import recent_files, remember_file
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.start import beginning
from ptce_desk.ui.start.beginning import Begun
from ptce_desk.ui.start.windows import Windows
from tests.conftest import NOW
from tests.ui.opening.conftest import Answers, leave
from tests.ui.waiting import settle_tasks
from tests.ui.widgets.keyboard import line_of, press


@pytest.fixture
def windows(qtbot: QtBot, surroundings: Surroundings, file: Path) -> Iterator[Windows]:
    windows = Windows(surroundings)
    show(qtbot, windows, Begun(open_file(surroundings, file), file))
    yield windows
    if windows.window is not None:
        settle_tasks(windows.window.tasks)
        windows.window.close()


def show(qtbot: QtBot, windows: Windows, begun: Begun) -> MainWindow:
    window = windows.show(begun)
    with qtbot.waitActive(window):
        window.activateWindow()
    settle_tasks(window.tasks)
    return window


def entry(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(text))


def held_window(windows: Windows) -> MainWindow:
    assert windows.window is not None
    return windows.window


@pytest.mark.slow
def test_another_file_takes_the_window_over_and_what_was_being_typed_is_kept(
    windows: Windows,
    surroundings: Surroundings,
    file: Path,
    template: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = held_window(windows)
    ptce_id = before.desk.run(sheets.create_ptce, "Pôle d’essai")
    before.go(Destination("ptce", ptce_id))
    settle_tasks(before.tasks)
    page = before.current_page()
    assert isinstance(page, PtceSheetPage)
    commune = line_of(page.identity.form, "commune")
    commune.setFocus()
    press("Nantes")
    other = file.with_name("other.ptce")
    shutil.copy(template, other)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_options: (str(other), ""))
    entry(before.file_menu.application_menu(), "Ouvrir…").trigger()
    after = held_window(windows)
    settle_tasks(after.tasks)
    assert after.desk.path == other
    assert after.isVisible()
    assert [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()] == [after]
    reopened = open_file(surroundings, file)
    assert [row.commune for row in reopened.run(sheets.list_ptce, PtceFilter(text="essai"))] == ["Nantes"]
    reopened.close()


def test_a_file_that_does_not_open_leaves_the_window_on_its_own(
    windows: Windows, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = held_window(windows)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_o: (str(tmp_path / "missing.ptce"), ""))
    answers(leave)
    before.file_menu.open_wanted.emit()
    assert held_window(windows) is before
    assert before.isVisible()


def test_the_file_already_in_the_window_is_not_opened_twice(
    windows: Windows, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_options: (str(file), ""))
    window = held_window(windows)
    window.file_menu.open_wanted.emit()
    assert held_window(windows) is window
    assert "déjà ouvert ici" in window.notices.sentence.text()


@pytest.mark.slow
def test_a_copy_opened_in_place_of_the_file_is_said(
    qtbot: QtBot, windows: Windows, surroundings: Surroundings, file: Path, template: Path
) -> None:
    other = file.with_name("other.ptce")
    shutil.copy(template, other)
    window = show(qtbot, windows, Begun(open_file(surroundings, other), file.with_name("damaged.ptce")))
    assert "« damaged.ptce » est resté tel quel" in window.notices.sentence.text().replace("\u00a0", " ")


@pytest.mark.slow
def test_the_menu_offers_the_other_recent_files_and_opens_one(windows: Windows, file: Path, template: Path) -> None:
    other = file.with_name("other.ptce")
    shutil.copy(template, other)
    remember_file(preferences(), other, NOW)
    remember_file(preferences(), file.with_name("gone.ptce"), NOW)
    menu = held_window(windows).file_menu.application_menu()
    recents = next(sub for sub in menu.findChildren(QMenu) if sub.title() == "Récents")
    assert [action.text().split(" – ")[0] for action in recents.actions()] == ["gone", "other"]
    assert not recents.actions()[0].isEnabled()
    recents.actions()[1].trigger()
    settle_tasks(held_window(windows).tasks)
    assert held_window(windows).desk.path == other
    assert recent_files(preferences())[0].path == other


def test_the_menu_shows_the_folder_and_leaves(windows: Windows, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window = held_window(windows)
    entry(window.file_menu.application_menu(), "Afficher dans le dossier").trigger()
    assert opened == [QUrl.fromLocalFile(str(file.parent))]
    settle_tasks(window.tasks)
    entry(window.file_menu.application_menu(), "Quitter").trigger()
    assert not window.isVisible()


@pytest.mark.slow
def test_the_demonstration_is_not_among_the_recent_files(
    qtbot: QtBot, windows: Windows, surroundings: Surroundings, file: Path, template: Path
) -> None:
    demo = file.with_name("demo.ptce")
    shutil.copy(template, demo)
    show(qtbot, windows, Begun(open_file(surroundings, demo), remembered=False))
    assert [recent.path for recent in recent_files(preferences())] == [file]


def test_the_welcome_opens_the_recent_file_chosen(
    surroundings: Surroundings,
    file: Path,
    keep_open: Callable[[Begun | None], Desk],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    remember_file(preferences(), file, NOW)

    def press_enter(dialog: WelcomeDialog) -> int:
        QTest.keyClick(dialog.recents, Qt.Key.Key_Return)
        return dialog.result()

    monkeypatch.setattr(WelcomeDialog, "exec", press_enter)
    assert keep_open(beginning.welcome(surroundings)).path == file


def test_leaving_the_welcome_opens_nothing(surroundings: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(WelcomeDialog, "exec", lambda _dialog: 0)
    assert beginning.welcome(surroundings) is None


@pytest.mark.slow
def test_closing_the_file_lets_go_of_it_and_asks_how_to_begin(
    windows: Windows,
    surroundings: Surroundings,
    file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = tmp_path / "autre.ptce"
    shutil.copy(file, other)
    seen: list[bool] = []

    def begin(_surroundings: Surroundings) -> Begun:
        open_file(surroundings, file).close()  # it is free
        seen.append(any(window.isVisible() for window in QApplication.topLevelWidgets()))
        return Begun(open_file(surroundings, other), other)

    monkeypatch.setattr("ptce_desk.ui.start.windows.welcome", begin)
    entry(held_window(windows).file_menu.application_menu(), "Fermer le fichier").trigger()
    assert seen == [False]
    assert held_window(windows).desk.path == other
    assert held_window(windows).isVisible()
    assert QApplication.quitOnLastWindowClosed()


def test_leaving_the_beginning_after_a_file_was_closed_leaves_the_program(
    windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[None] = []
    monkeypatch.setattr("ptce_desk.ui.start.windows.welcome", lambda _surroundings: None)
    monkeypatch.setattr(QApplication, "quit", lambda _app: left.append(None))
    held_window(windows).file_menu.close_wanted.emit()
    assert windows.window is None
    assert left == [None]
