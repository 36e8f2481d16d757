"""What goes to a base, or comes from one, says how far it has come, and stops when asked."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.team_errors import BaseNotEmptyError
from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.tasks import Told
from ptce_desk.ui.dialogs.travelling import TravelDialog
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.wording.errors import error_sentence
from tests.ui.waiting import settle_tasks

BASE = TeamBase("ess", "postgres.region.fr")


class Journey:
    """Goes by steps, each when it is let."""

    def __init__(self) -> None:
        self.let = Event()
        self.steps: list[int] = []

    def go(self, _desk: Desk, told: Told) -> None:
        for done in (0, 45, 100):
            told(done, 100)
            self.steps.append(done)
            if done:
                self.let.wait(60)
                self.let.clear()


@pytest.fixture
def journey() -> Iterator[Journey]:
    one = Journey()
    yield one
    one.let.set()


@pytest.fixture
def begin(window: MainWindow, qtbot: QtBot) -> Callable[..., TravelDialog]:
    def open_one(travel: Callable[[Desk, Told], None]) -> TravelDialog:
        dialog = TravelDialog(window.tasks, "Publier", "Publication", travel, window)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return open_one


def test_how_far_it_has_come_is_said_and_the_dialog_closes_once_it_arrived(
    begin: Callable[..., TravelDialog], journey: Journey, qtbot: QtBot, window: MainWindow
) -> None:
    dialog = begin(journey.go)
    qtbot.waitUntil(lambda: dialog.sentence.text() == "Publication\u00a0: 45\u00a0%")
    assert (dialog.progress.value(), dialog.progress.maximum()) == (45, 100)
    journey.let.set()
    qtbot.waitUntil(lambda: dialog.progress.value() == 100)
    journey.let.set()
    settle_tasks(window.tasks)
    assert dialog.result() == 1
    assert not dialog.isVisible()


def test_it_stops_when_asked_and_goes_no_further(
    begin: Callable[..., TravelDialog], journey: Journey, qtbot: QtBot, window: MainWindow
) -> None:
    dialog = begin(journey.go)
    qtbot.waitUntil(lambda: dialog.progress.value() == 45)
    dialog.stop_button.click()
    assert dialog.isVisible()
    assert not dialog.stop_button.isEnabled()
    journey.let.set()
    settle_tasks(window.tasks)
    assert (journey.steps, dialog.result(), dialog.isVisible()) == ([0, 45], 0, False)


def test_why_it_did_not_arrive_is_said_there(begin: Callable[..., TravelDialog], window: MainWindow) -> None:
    def refuse(_desk: Desk, _told: Told) -> None:
        raise BaseNotEmptyError(BASE)

    dialog = begin(refuse)
    settle_tasks(window.tasks)
    assert dialog.sentence.text() == error_sentence(BaseNotEmptyError(BASE))
    assert not dialog.progress.isVisible()
    dialog.stop_button.click()
    assert not dialog.isVisible()
