"""Once a file is open: its copy is checked behind, its place said once; « Vérifier le fichier » looks at all of it."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.errors import StoppedError
from ptce_desk.domain.rights import Right
from ptce_desk.formatting import typeset
from ptce_desk.services.committee.sessions import create_session
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file import inspection
from ptce_desk.services.file.inspection import RiskyPlace
from ptce_desk.services.file.opening import open_file
from ptce_desk.ui.desk.tasks import Tasks, Told
from ptce_desk.ui.dialogs.verify_file import VerifyDialog
from ptce_desk.ui.shell import opening_watch
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.start.beginning import Begun
from ptce_desk.ui.start.windows import Windows
from tests.ui.waiting import settle_tasks

Open = Callable[[], MainWindow]
RENAMED = "UPDATE ptce SET commune = 'Ailleurs' WHERE id = 1"


@pytest.fixture
def open_window(qtbot: QtBot, surroundings: Surroundings, file: Path) -> Iterator[Open]:
    """Open the file in a window, and wait until all that follows is done."""
    windows = Windows(surroundings)
    shown: list[MainWindow] = []

    def show() -> MainWindow:
        window = windows.show(Begun(open_file(surroundings, file), file))
        shown.append(window)
        settle(qtbot, window)
        return window

    yield show
    for window in shown:
        settle(qtbot, window)
        window.close()


def settle(qtbot: QtBot, window: MainWindow) -> None:
    settle_tasks(window.tasks)
    qtbot.waitUntil(lambda: not window.tasks.pending_aside)
    settle_tasks(window.tasks)


def changed_outside(path: Path, statement: str = RENAMED) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def commune(path: Path) -> object:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT commune FROM ptce WHERE id = 1").fetchone()[0]


def verify(qtbot: QtBot, window: MainWindow) -> VerifyDialog:
    next(
        action for action in window.file_menu.application_menu().actions() if action.text() == "Vérifier le fichier…"
    ).trigger()
    settle(qtbot, window)
    return next(dialog for dialog in window.findChildren(VerifyDialog) if dialog.isVisible())


def test_a_sound_file_opens_without_a_word(open_window: Open) -> None:
    window = open_window()
    assert window.desk.file.opening_copy is not None
    assert window.notices.isHidden()


@pytest.mark.parametrize("right", Right)
def test_what_was_submitted_is_kept_at_opening_by_who_may_and_the_others_are_told_nothing(
    right: Right, qtbot: QtBot, surroundings: Surroundings, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Right] = []
    monkeypatch.setattr(opening_watch, "keep_past_sessions", lambda desk: asked.append(desk.right))
    desk = open_file(surroundings, file)
    desk.database.right = right
    window = Windows(surroundings).show(Begun(desk, file))
    settle(qtbot, window)
    assert asked == ([right] if right >= Right.VALIDATE else [])
    window.close()


@pytest.mark.slow
def test_a_value_changed_outside_is_said_once_the_file_is_open_and_put_back(
    open_window: Open, file: Path, qtbot: QtBot
) -> None:
    before = commune(file)
    changed_outside(file)
    window = open_window()
    assert "modifié en dehors de PTCE Desk" in window.notices.sentence.text()
    assert "Ailleurs" in window.notices.sentence.text()
    window.notices.action.click()
    settle(qtbot, window)
    (dialog,) = window.findChildren(VerifyDialog)
    assert any("Ailleurs" in dialog.faults.item(row).text() for row in range(dialog.faults.count()))
    dialog.put_back_button.click()
    settle(qtbot, window)
    assert "est sain" in dialog.sentence.text()
    assert dialog.faults.isHidden()
    dialog.leave_button.click()
    settle(qtbot, window)
    window.close()
    assert commune(file) == before


@pytest.mark.slow
def test_the_check_says_when_how_much_and_where_the_journal_ends(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    dialog = verify(qtbot, window)
    assert dialog.found is not None
    assert dialog.found.records > 45
    assert dialog.found.entries > dialog.found.records // 2
    said = dialog.sentence.text()
    assert "02/03/2026" in said
    assert dialog.found.head in said
    assert len(dialog.found.head) == 14
    dialog.reject()


@pytest.mark.slow
def test_the_check_of_a_sound_file_tells_the_days_that_a_screen_would_have_asked_about(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window()
    dialog = verify(qtbot, window)
    assert dialog.faults.isHidden()
    dialog.reject()
    window.desk.run(create_session, CommitteeBody.COUNCIL, date(1926, 3, 2))
    settle(qtbot, window)
    dialog = verify(qtbot, window)
    assert "est sain" in dialog.sentence.text()
    assert dialog.sentence.text().endswith(typeset("Pour information, 1 date est inhabituelle :"))
    said = [dialog.faults.item(row).text() for row in range(dialog.faults.count())]
    assert (len(said), dialog.faults.accessibleName(), dialog.faults.isVisible()) == (1, "Pour information", True)
    assert said[0].endswith(typeset("L’année 1926 est inhabituelle."))
    assert dialog.put_back_button.isHidden()
    dialog.reject()


def test_a_check_that_is_stopped_changes_nothing_and_closes(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    begun = threading.Event()

    def slow(_desk: Desk, *, progress: Callable[[int, int], None]) -> None:
        begun.set()
        while True:
            progress(1, 10)
            time.sleep(0.001)  # work that lasts until it is stopped

    monkeypatch.setattr(inspection, "verify_with_days", slow)
    window.verify()
    (dialog,) = window.findChildren(VerifyDialog)
    qtbot.waitUntil(begun.is_set)
    with qtbot.waitSignal(dialog.finished):
        dialog.leave_button.click()
        assert dialog.isVisible()
    settle(qtbot, window)
    assert window.notices.isHidden()


@pytest.mark.slow
def test_what_cannot_be_put_back_leads_to_the_copies(
    open_window: Open, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    guards = "DROP TRIGGER change_entry_no_update"
    changed_outside(file, guards)
    changed_outside(file, "UPDATE change_entry SET author = 'Un autre' WHERE id = 3")
    window = open_window()
    dialog = verify(qtbot, window)
    assert dialog.faults.count() >= 1
    dialog.copies_button.click()
    assert opened == [str(file.with_name("region - sauvegardes"))]
    dialog.reject()


@pytest.mark.slow
def test_a_risky_place_is_said_at_each_opening_until_it_is_accepted(
    open_window: Open, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(inspection, "risky_place", lambda _path: RiskyPlace("synchronised", "OneDrive"))
    window = open_window()
    assert "OneDrive" in window.notices.sentence.text()
    assert "copie en conflit" in window.notices.sentence.text()
    window.notices.dismiss()
    opening_watch.watch_opening(window, window.verify)
    settle(qtbot, window)
    assert window.notices.isVisible()
    window.notices.action.click()
    opening_watch.watch_opening(window, window.verify)
    settle(qtbot, window)
    assert window.notices.isHidden()


def test_closing_waits_for_nothing_that_is_done_aside(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    stopped: list[bool] = []
    begun = threading.Event()

    def endless(told: Told) -> None:
        begun.set()
        try:
            while True:
                told(1, 10)
                time.sleep(0.001)  # work that lasts until it is stopped
        except StoppedError:
            stopped.append(True)
            raise

    tasks: Tasks = window.tasks
    tasks.aside(lambda _nothing: pytest.fail("followed"), endless)
    qtbot.waitUntil(begun.is_set)
    tasks.close()
    qtbot.waitUntil(lambda: stopped == [True])
    tasks.pending_aside = 0
