"""What the window of an officer takes at 100 000 dossiers and 300 000 instalments, offscreen, drawing included.

A step of the list of dossiers: a page down, then a notch of the wheel, in the flat list and in one of folded groups;
the screen lasts 16 ms. Then a dossier opened, Accueil and Échéances, until all they show is drawn. The time is that of
the processor, of the window's thread and of the database's together. Run with
`python -m tests.benchmarks.bench_window`.
"""

import gc
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from ptce_desk.bootstrap import surroundings
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.start.app import make_application
from tests.benchmarks.large_file import large_file

DOSSIERS, INSTALMENTS = 100_000, 300_000
STEPS = 60
FRAME = 16.0
TURNS = 4
OPENED = (50_001, 50_004, 60_007, 70_010, 80_012)


def draw(window: MainWindow) -> None:
    """Until nothing is asked of the file any more, and what is in view is drawn; what is out of sight may follow."""
    while window.tasks.pending:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QCoreApplication.sendPostedEvents()


def settle(window: MainWindow) -> None:
    """Until nothing is asked of the file any more, and all is drawn."""
    draw(window)
    for _turn in range(TURNS):
        QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()


def milliseconds(window: MainWindow, act: Callable[[], object], until: Callable[[MainWindow], None] = settle) -> float:
    """What an act takes until the window is as it will stay, or only drawn."""
    gc.collect()
    gc.disable()
    start = process_time()
    act()
    until(window)
    taken = (process_time() - start) * 1000
    gc.enable()
    settle(window)
    return taken


def notch(view: QAbstractItemView) -> None:
    """A notch of the wheel towards the officer, in the middle of a list."""
    place = QPointF(view.viewport().rect().center())
    turned = QWheelEvent(
        place,
        QPointF(view.viewport().mapToGlobal(place)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # as Qt has it
    )
    QApplication.sendEvent(view.viewport(), turned)


def scroll(window: MainWindow, page: FundingFileListPage) -> dict[str, list[float]]:
    """Steps of the list, in milliseconds."""
    view = page.table
    view.setFocus()
    down = [milliseconds(window, lambda: QTest.keyClick(view, Qt.Key.Key_PageDown)) for _ in range(STEPS)]
    wheel = [milliseconds(window, lambda: notch(view)) for _ in range(STEPS)]
    return {"page suivante": down, "molette": wheel}


def say(name: str, found: list[float], most: float) -> None:
    """Print the middle and the worst of some times, beside what they may be."""
    sys.stdout.write(f"{name:<32}: {median(found):8.2f} ms, au pire {max(found):8.2f} ms (but {most:.0f})\n")


def main() -> int:
    """Print each time with its goal."""
    around = surroundings()
    application = make_application(around)
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(large_file(Path(folder), DOSSIERS, instalments=INSTALMENTS))
        window.resize(1366, 768)
        window.show()
        settle(window)
        for key, name in (("home", "Accueil"), ("deadlines", "Échéances"), ("funding_files", "Dossiers")):
            say(name, [milliseconds(window, lambda key=key: window.go(Destination(key)))], 200)  # type: ignore[misc]
        page = window._stack.current_page()
        assert isinstance(page, FundingFileListPage)
        for name, found in scroll(window, page).items():
            say(f"liste, {name}", found, FRAME)
        page.grouping.take(("year", "scheme"))
        settle(window)
        page.model.fold_all(folded=True)
        settle(window)
        for name, found in scroll(window, page).items():
            say(f"groupes repliés, {name}", found, FRAME)
        seen = [
            milliseconds(window, lambda key=key: window.go(Destination("funding_file", key)), draw)  # type: ignore[misc]
            for key in OPENED
        ]
        say("un dossier, la première fois", seen[:1], 250)
        say("un autre dossier ensuite", seen[1:], 60)
        window.close()
        application.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main())
