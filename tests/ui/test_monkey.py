"""A seeded random walk over the whole window: nothing it does makes a fault, nor leaves the file unsound."""

import logging
import os
from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.logging import _QtMessageCapture
from pytestqt.qtbot import QtBot

from ptce_desk.services.desk import Desk
from ptce_desk.services.file.opening import check_file
from ptce_desk.ui.dialogs import pdf_preview
from ptce_desk.ui.shell.main_window import MainWindow
from tests.ui.monkey import Monkey

STEPS = int(os.environ.get("PTCE_MONKEY", "75"))
"""How many; `make test-slow` says 3 000."""
SEED = int(os.environ.get("PTCE_MONKEY_SEED", "20261128"))
BETWEEN_CHECKS = 200


@pytest.fixture
def desk(demo: Desk) -> Desk:
    return demo


@pytest.fixture(autouse=True)
def _system_stays_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """The dialogs of the system are given up at once; nothing is opened in another program."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_args, **_options: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args, **_options: ([], ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    monkeypatch.setattr(pdf_preview, "choose_printer", lambda _parent, _pages, _then: None)


@pytest.mark.slow
def test_no_step_of_a_monkey_makes_a_fault(
    qtbot: QtBot,
    qtlog: _QtMessageCapture,
    caplog: pytest.LogCaptureFixture,
    window: MainWindow,
    desk: Desk,
    settle: Callable[[], None],
) -> None:
    monkey = Monkey(window, Random(SEED), settle)  # noqa: S311  # the same walk on each run

    for step in range(1, STEPS + 1):
        with qtbot.captureExceptions() as raised:
            monkey.step()
        said = [record.message for record in qtlog.records if not record.ignored and record.matches_level("WARNING")]
        logged = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
        assert (raised, said, logged, window.isVisible()) == ([], [], [], True), (SEED, step, monkey.done[-12:])
        if step % BETWEEN_CHECKS == 0 or step == STEPS:
            monkey.calm_down()
            window.undo_bar.undo()
            settle()
            window.undo_bar.redo()
            settle()
            assert desk.run(check_file) == [], (SEED, step)
