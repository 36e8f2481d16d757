"""A file that does not open is said in the window, with ways out that work; another file takes the window over."""

import argparse
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from ptce_desk.db.engine import SCHEMA_VERSION
from ptce_desk.domain import errors
from ptce_desk.services import file_access, poles
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.maintenance import open_file
from ptce_desk.services.poles import PtceFilter
from ptce_desk.services.safe_copies import copies_of
from ptce_desk.ui import app, beginning
from ptce_desk.ui.beginning import Begun, open_or_ask
from ptce_desk.ui.dialogs.new_file import NewFileDialog
from ptce_desk.ui.dialogs.opening_problem import OpeningProblemDialog
from ptce_desk.ui.dialogs.welcome import WelcomeDialog
from ptce_desk.ui.main_window import MainWindow
from ptce_desk.ui.page import Destination
from ptce_desk.ui.pages.ptce_sheet import PtceSheetPage
from ptce_desk.ui.preferences import preferences
from ptce_desk.ui.recent_files import recent_files, remember_file
from ptce_desk.ui.windows import Windows
from tests.conftest import NOW
from tests.ui.widgets.keyboard import press

Answer = Callable[[OpeningProblemDialog], object]
Answers = Callable[..., list[str]]


@pytest.fixture
def file(template: Path, tmp_path: Path) -> Path:
    path = tmp_path / "region.ptce"
    shutil.copy(template, path)
    return path


@pytest.fixture
def answers(qtbot: QtBot) -> Iterator[Answers]:
    """Answer each dialog that comes by the next answer; what each said is kept."""
    assert qtbot
    said: list[str] = []
    waiting: list[Answer] = []
    timer = QTimer()

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, OpeningProblemDialog) and waiting:
            said.append(dialog.sentence.text())
            waiting.pop(0)(dialog)

    def prepare(*given: Answer) -> list[str]:
        waiting.extend(given)
        timer.start(5)
        return said

    timer.timeout.connect(look)
    yield prepare
    timer.stop()
    assert not waiting


@pytest.fixture
def keep_open() -> Iterator[Callable[[Begun | None], Desk]]:
    """Files that are closed again whatever the test does."""
    desks: list[Desk] = []

    def desk_of(begun: Begun | None) -> Desk:
        assert begun is not None
        desks.append(begun.desk)
        return begun.desk

    yield desk_of
    for desk in desks:
        desk.close()


def leave(dialog: OpeningProblemDialog) -> None:
    dialog.reject()


def press_way(way: str) -> Answer:
    def act(dialog: OpeningProblemDialog) -> None:
        next(button for name, button in dialog.buttons.items() if name == way).click()

    return act


def copied(surroundings: Surroundings, path: Path) -> None:
    """Leave two copies of a file, from two days."""
    for days in (2, 1):
        open_file(on_day(surroundings, NOW - timedelta(days=days)), path).close()


def on_day(surroundings: Surroundings, day: datetime) -> Surroundings:
    return Surroundings(surroundings.resources, lambda: day, surroundings.author)


def make_missing(path: Path) -> None:
    path.unlink()


def make_empty(path: Path) -> None:
    path.write_bytes(b"")


def make_foreign(path: Path) -> None:
    path.write_bytes(b"PDF-1.4 nothing of ours")


def make_damaged(path: Path) -> None:
    held = bytearray(path.read_bytes())
    held[4096 : len(held) // 2] = b"\xff" * (len(held) // 2 - 4096)
    path.write_bytes(bytes(held))


def make_recent(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "cause", "ways"),
    [
        (make_missing, "n’existe pas, ou plus", ["copy", "other", "retry"]),
        (make_empty, "est vide", ["copy", "other"]),
        (make_foreign, "n’est pas un fichier PTCE Desk", ["copy", "other"]),
        (make_damaged, "est abîmé", ["copy", "other", "retry"]),
        (make_recent, "version plus récente", ["other"]),
    ],
)
def test_each_problem_is_said_with_what_can_be_done_about_it(
    surroundings: Surroundings,
    file: Path,
    answers: Answers,
    spoil: Callable[[Path], None],
    cause: str,
    ways: list[str],
) -> None:
    copied(surroundings, file)
    spoil(file)
    offered: list[list[str]] = []

    def look_then_leave(dialog: OpeningProblemDialog) -> None:
        offered.append([str(way) for way in dialog.buttons][::-1])
        leave(dialog)

    said = answers(look_then_leave)
    assert open_or_ask(surroundings, file) is None
    assert cause in said[0]
    assert str(file) in said[0]
    assert offered == [ways]


def test_a_copy_chosen_in_the_list_opens_beside_and_the_damaged_file_stays(
    surroundings: Surroundings, file: Path, answers: Answers, keep_open: Callable[[Begun | None], Desk]
) -> None:
    copied(surroundings, file)
    make_damaged(file)
    before = file.read_bytes()

    def take_the_second(dialog: OpeningProblemDialog) -> None:
        assert [line.path for line in dialog.copies.lines()] == [copy.path for copy in copies_of(file)]
        QTest.keyClick(dialog.copies, Qt.Key.Key_Down)
        QTest.keyClick(dialog.copies, Qt.Key.Key_Return)

    answers(take_the_second)
    desk = keep_open(open_or_ask(surroundings, file))
    day = (NOW - timedelta(days=2)).astimezone()
    assert desk.path == file.with_name(f"region - copie du {day:%Y-%m-%d %Hh%M}.ptce")
    assert len(desk.run(poles.list_ptce, PtceFilter())) == 45
    assert file.read_bytes() == before


def test_a_file_retried_opens_once_the_other_window_let_go_of_it(
    surroundings: Surroundings, file: Path, answers: Answers, keep_open: Callable[[Begun | None], Desk]
) -> None:
    first = open_file(surroundings, file)

    def close_the_other_then_retry(dialog: OpeningProblemDialog) -> None:
        first.close()
        press_way("retry")(dialog)

    said = answers(press_way("retry"), close_the_other_then_retry)
    assert keep_open(open_or_ask(surroundings, file)).path == file
    assert ["déjà ouvert" in sentence for sentence in said] == [True, True]


def test_another_file_may_be_chosen_and_giving_up_the_choice_asks_again(
    surroundings: Surroundings,
    file: Path,
    tmp_path: Path,
    answers: Answers,
    keep_open: Callable[[Begun | None], Desk],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = ["", str(file)]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_options: (names.pop(0), ""))
    answers(press_way("other"), press_way("other"))
    assert keep_open(open_or_ask(surroundings, tmp_path / "missing.ptce")).path == file
    assert names == []


def test_a_protected_file_opens_as_a_copy_elsewhere_and_stays_as_it_was(
    surroundings: Surroundings,
    file: Path,
    tmp_path: Path,
    answers: Answers,
    keep_open: Callable[[Begun | None], Desk],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    elsewhere = tmp_path / "elsewhere" / "mine.ptce"
    elsewhere.parent.mkdir()
    before = file.read_bytes()
    monkeypatch.setattr(file_access, "can_write_beside", lambda path: path == elsewhere)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: (str(elsewhere), ""))
    said = answers(press_way("elsewhere"))
    begun = open_or_ask(surroundings, file)
    assert keep_open(begun).path == elsewhere
    assert "protégé en écriture" in said[0]
    assert file.read_bytes() == before


def test_a_new_file_never_takes_the_place_of_another_and_asks_for_another_name(
    surroundings: Surroundings,
    file: Path,
    tmp_path: Path,
    answers: Answers,
    keep_open: Callable[[Begun | None], Desk],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = file.read_bytes()
    names = [str(file), str(tmp_path / "other.ptce")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: (names.pop(0), ""))
    monkeypatch.setattr(NewFileDialog, "exec", lambda _form: 1)
    said = answers(press_way("elsewhere"))
    assert keep_open(beginning.make_and_open(surroundings)).path == tmp_path / "other.ptce"
    assert "existe déjà" in said[0]
    assert file.read_bytes() == before


def test_leaving_the_problem_of_a_file_named_on_the_command_line_ends_with_3(
    surroundings: Surroundings,
    tmp_path: Path,
    answers: Answers,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(app, "_has_display", lambda: True)
    monkeypatch.setattr(app, "make_application", lambda _surroundings: qapp)
    monkeypatch.setattr(app, "install_crash_hook", lambda: None)
    said = answers(leave)
    arguments = argparse.Namespace(command="open", file=tmp_path / "missing.ptce")
    assert app.run(arguments, surroundings) == app.ENVIRONMENT_FAILED
    assert len(said) == 1


def test_without_a_screen_the_problem_is_said_on_stderr_and_ends_with_3(
    surroundings: Surroundings, tmp_path: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = argparse.Namespace(command="open", file=tmp_path / "missing.ptce")
    assert app.run(missing, surroundings) == app.ENVIRONMENT_FAILED
    assert "n’existe pas" in capsys.readouterr().err
    assert app.run(argparse.Namespace(command="open", file=file), surroundings) == app.ENVIRONMENT_FAILED
    assert capsys.readouterr().err == "Aucun écran n’est disponible pour ouvrir la fenêtre.\n"


def test_every_cause_has_a_title_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    causes = [
        errors.FileMissingError(tmp_path),
        errors.FolderGivenError(tmp_path),
        errors.UnreadableFileError(tmp_path),
        errors.FileIsProtectedError(tmp_path),
        errors.FileInUseError(tmp_path),
        errors.FileIsDamagedError(tmp_path),
        errors.FileIsEmptyError(tmp_path),
        errors.NotAPtceFileError(tmp_path),
        errors.FileTooRecentError(tmp_path, 9, 2),
        errors.MigrationFailedError(tmp_path),
        errors.BackupFailedError(tmp_path, tmp_path),
        errors.CopyNotMadeError(tmp_path, tmp_path),
        errors.FileExistsAlreadyError(tmp_path),
    ]
    dialogs = [OpeningProblemDialog(cause, ()) for cause in causes]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
    assert len({dialog.windowTitle() for dialog in dialogs}) == len(causes)


# Changing files in the window


@pytest.fixture
def windows(qtbot: QtBot, surroundings: Surroundings, file: Path) -> Iterator[Windows]:
    windows = Windows(surroundings)
    show(qtbot, windows, Begun(open_file(surroundings, file), file))
    yield windows
    if windows.window is not None:
        settle(qtbot, windows.window)
        windows.window.close()


def show(qtbot: QtBot, windows: Windows, begun: Begun) -> MainWindow:
    window = windows.show(begun)
    with qtbot.waitActive(window):
        window.activateWindow()
    settle(qtbot, window)
    return window


def settle(qtbot: QtBot, window: MainWindow) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(lambda: window.tasks.pending == 0)
    QApplication.processEvents()


def entry(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(text))


def held_window(windows: Windows) -> MainWindow:
    assert windows.window is not None
    return windows.window


def test_another_file_takes_the_window_over_and_what_was_being_typed_is_kept(
    qtbot: QtBot,
    windows: Windows,
    surroundings: Surroundings,
    file: Path,
    template: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = held_window(windows)
    ptce_id = before.desk.run(poles.create_ptce, "Pôle d’essai")
    before.go(Destination("ptce", ptce_id))
    settle(qtbot, before)
    page = before.current_page()
    assert isinstance(page, PtceSheetPage)
    commune = page.identity.lines["commune"]
    commune.setFocus()
    press("Nantes")
    other = file.with_name("other.ptce")
    shutil.copy(template, other)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_options: (str(other), ""))
    entry(before.file_menu.application_menu(), "Ouvrir…").trigger()
    after = held_window(windows)
    settle(qtbot, after)
    assert after.desk.path == other
    assert after.isVisible()
    assert [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()] == [after]
    reopened = open_file(surroundings, file)
    assert [row.commune for row in reopened.run(poles.list_ptce, PtceFilter(text="essai"))] == ["Nantes"]
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


def test_a_copy_opened_in_place_of_the_file_is_said(
    qtbot: QtBot, windows: Windows, surroundings: Surroundings, file: Path, template: Path
) -> None:
    other = file.with_name("other.ptce")
    shutil.copy(template, other)
    window = show(qtbot, windows, Begun(open_file(surroundings, other), file.with_name("damaged.ptce")))
    assert "« damaged.ptce » est resté tel quel" in window.notices.sentence.text().replace("\u00a0", " ")


def test_the_menu_offers_the_other_recent_files_and_opens_one(
    qtbot: QtBot, windows: Windows, file: Path, template: Path
) -> None:
    other = file.with_name("other.ptce")
    shutil.copy(template, other)
    remember_file(preferences(), other, NOW)
    remember_file(preferences(), file.with_name("gone.ptce"), NOW)
    menu = held_window(windows).file_menu.application_menu()
    recents = next(sub for sub in menu.findChildren(QMenu) if sub.title() == "Récents")
    assert [action.text().split(" – ")[0] for action in recents.actions()] == ["gone", "other"]
    assert not recents.actions()[0].isEnabled()
    recents.actions()[1].trigger()
    settle(qtbot, held_window(windows))
    assert held_window(windows).desk.path == other
    assert recent_files(preferences())[0].path == other


def test_the_menu_shows_the_folder_and_leaves(
    qtbot: QtBot, windows: Windows, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window = held_window(windows)
    entry(window.file_menu.application_menu(), "Afficher dans le dossier").trigger()
    assert opened == [QUrl.fromLocalFile(str(file.parent))]
    settle(qtbot, window)
    entry(window.file_menu.application_menu(), "Quitter").trigger()
    assert not window.isVisible()


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
