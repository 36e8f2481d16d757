"""What Python no longer uses is collected in the window's thread, whichever thread makes objects meanwhile."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ptce_desk.ui.start.garbage import GarbageCollector


class Cyclic:
    """Says in which thread it is collected."""

    def __init__(self, told: list[int]) -> None:
        self.itself, self._told = self, told

    def __del__(self) -> None:
        self._told.append(threading.get_ident())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GarbageCollector]:  # noqa: ARG001  it looks on a timer
    collector = GarbageCollector()
    yield collector
    collector.stop()


def make_much() -> None:
    """Far more than what has Python collect every generation by itself."""
    for _turn in range(300_000):
        part: list[object] = []
        part.append(part)


@pytest.mark.slow
@pytest.mark.usefixtures("collector")
def test_another_thread_collects_nothing_and_the_window_does(qtbot: QtBot) -> None:
    gc.collect()
    told: list[int] = []
    Cyclic(told)
    thread = threading.Thread(target=make_much)
    thread.start()
    thread.join()
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert told == [threading.get_ident()]
    assert not gc.isenabled()


@pytest.mark.usefixtures("qtbot")
def test_python_collects_again_once_it_stops() -> None:
    told: list[int] = []
    collector = GarbageCollector()
    Cyclic(told)
    collector.stop()
    assert len(told) == 1
    assert gc.isenabled()
