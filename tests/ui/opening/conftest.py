"""Files to open, and dialogs answered as they come."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ptce_desk.services.desk import Desk
from ptce_desk.ui.dialogs.opening_problem import OpeningProblemDialog
from ptce_desk.ui.start.beginning import Begun

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
