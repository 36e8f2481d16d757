"""A team's base is opened, filled from the file in view, and made a file again, from the menu."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from ptce_desk.demonstration.making import shown_records
from ptce_desk.domain.places import TeamBase
from ptce_desk.services.desk import Surroundings
from ptce_desk.services.file.opening import open_file
from ptce_desk.services.file.verification import verify_file
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.dialogs.team_base import TeamBaseDialog, base_of
from ptce_desk.ui.dialogs.verify_file import VerifyDialog
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.remembered.recent_files import recent_files, recent_line, remember_file
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import PAGES
from ptce_desk.ui.start import beginning
from ptce_desk.ui.start.beginning import Begun, Login, open_team
from ptce_desk.ui.start.windows import Windows
from tests import team
from tests.conftest import NOW
from tests.ui.waiting import settle_tasks

Typed = dict[str, str]
Typing = Callable[..., list[str]]


def lines_of(dialog: NewRecordDialog) -> dict[str, QLineEdit]:
    return {key: editor for key, editor in dialog.editors.items() if isinstance(editor, QLineEdit)}


def fill(dialog: NewRecordDialog, typed: Typed) -> None:
    for key, words in typed.items():
        lines_of(dialog)[key].setText(words)


@pytest.fixture
def typing(qtbot: QtBot) -> Iterator[Typing]:
    """Fill each form that asks for a base as it comes, or leave it (None); what each said before is kept."""
    assert qtbot
    said: list[str] = []
    waiting: list[Typed | None] = []
    timer = QTimer()

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, NewRecordDialog) and waiting:
            said.append(dialog.effect.text())
            typed = waiting.pop(0)
            if typed is None:
                dialog.reject()
            else:
                fill(dialog, typed)
                dialog.accept()

    def prepare(*given: Typed | None) -> list[str]:
        waiting.extend(given)
        timer.start(5)
        return said

    timer.timeout.connect(look)
    yield prepare
    timer.stop()
    assert not waiting


def test_a_base_is_named_by_its_server_or_by_a_service_and_its_password_is_not_read(qtbot: QtBot) -> None:
    dialog = TeamBaseDialog(None, "Ouvrir la base de l’équipe", "Ouvrir")
    qtbot.addWidget(dialog)
    lines = lines_of(dialog)
    assert lines["password"].echoMode() is QLineEdit.EchoMode.Password
    fill(dialog, {"host": " postgres.region.fr:5433 ", "name": "ess", "user": "agent"})
    assert base_of(dialog.values()) == TeamBase("ess", "postgres.region.fr", 5433, "agent")
    fill(dialog, {"host": "", "name": "", "service": "ess", "user": ""})
    assert base_of(dialog.values()) == TeamBase(service="ess")


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ({"host": "serveur"}, "name"),
        ({"name": "ess"}, "host"),
        ({}, "host"),
        ({"host": "serveur:port", "name": "ess"}, "host"),
        ({"service": "ess", "host": "serveur"}, "service"),
    ],
)
def test_a_form_that_names_no_base_says_where_and_is_not_left(qtbot: QtBot, typed: Typed, where: str) -> None:
    dialog = TeamBaseDialog(None, "Ouvrir la base de l’équipe", "Ouvrir")
    qtbot.addWidget(dialog)
    fill(dialog, typed)
    dialog.accept()
    assert dialog.result() == 0
    assert dialog.problem(where)


def test_what_was_typed_of_a_base_that_does_not_open_is_there_again_with_the_reason(
    typing: Typing, surroundings: Surroundings
) -> None:
    said = typing({"host": "serveur.invalid", "name": "ess", "user": "agent"}, None)
    assert open_team(surroundings) is None
    assert said[0] == ""
    assert "ne répond pas" in said[1]


def test_bases_are_among_the_last_places_opened_and_come_back_as_they_were(tmp_path: Path) -> None:
    base, file = TeamBase("ess", "postgres.region.fr", user="agent"), tmp_path / "suivi.ptce"
    for place in (base, file, base):
        remember_file(preferences(), place, NOW)
    assert [recent.path for recent in recent_files(preferences())] == [base, file]
    line = recent_line(recent_files(preferences())[0], NOW.date())
    assert (line.title, line.gone) == ("ess sur postgres.region.fr", False)
    assert "équipe" in line.detail


@pytest.fixture
def windows(qtbot: QtBot, surroundings: Surroundings, demonstration: Path, tmp_path: Path) -> Iterator[Windows]:
    assert qtbot
    windows = Windows(surroundings)
    file = Path(shutil.copy(demonstration, tmp_path / "demo.ptce"))
    settle_tasks(windows.show(Begun(open_file(surroundings, file), file)).tasks)
    yield windows
    if windows.window is not None:
        settle_tasks(windows.window.tasks)
        windows.window.close()


@pytest.mark.slow
def test_a_file_is_published_opened_as_a_base_looked_through_checked_and_copied_back(
    windows: Windows, server: team.Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = server.new_base()
    monkeypatch.setattr(beginning, "ask_base", lambda *_args, **_options: Login(base, ""))
    monkeypatch.setattr("ptce_desk.ui.start.windows.ask_base", lambda *_args, **_options: Login(base, ""))
    before = held(windows)
    before.file_menu.publish_wanted.emit()
    settle_tasks(before.tasks)
    assert "est publié" in before.notices.sentence.text()
    before.notices.cards[-1].action.click()
    window = held(windows)
    settle_tasks(window.tasks)
    assert window.desk.place == base
    assert str(base) in window.windowTitle()
    assert not [one for one in window.file_menu.application_menu().actions() if "sauvegarde" in one.text()]
    shown = window.desk.run(shown_records)
    for key in PAGES:
        window.go(Destination(key, shown.get(key)))
        settle_tasks(window.tasks)
        assert window.current_page().isVisible()
    verify = VerifyDialog(window.tasks, window.desk.place, window)
    settle_tasks(window.tasks)
    assert "La base est saine" in verify.sentence.text()
    copy = tmp_path / "copie.ptce"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: (str(copy), ""))
    window.file_menu.base_copy_wanted.emit()
    settle_tasks(window.tasks)
    assert verify_file(copy).faults == ()
    window.close()
    server.drop(base)


def held(windows: Windows) -> MainWindow:
    assert windows.window is not None
    return windows.window
