"""« Recalculer les dossiers » as an officer does it: started, finished or stopped, from the menu and the search."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import reassess as service
from ptce_desk.ui.dialogs.reassess import ReassessDialog, result_sentence
from ptce_desk.ui.shell.main_window import MainWindow
from tests.integration.dossiers import complete_file
from tests.integration.dumps import dump
from tests.integration.test_reassess import maximum, spoil
from tests.ui.officer import Officer


@pytest.fixture
def officer(qtbot: QtBot, desk: Desk) -> Iterator[Officer]:
    window = MainWindow(desk)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    officer = Officer(qtbot, window)
    officer.settle()
    yield officer
    officer.settle()
    window.close()


def dialog() -> ReassessDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, ReassessDialog)
    return found


def asked(officer: Officer) -> ReassessDialog:
    entries = officer.window.file_menu.application_menu().actions()
    next(entry for entry in entries if entry.text() == "Recalculer les dossiers…").trigger()
    QApplication.processEvents()
    return dialog()


def said(officer: Officer) -> str:
    return officer.window.notices.sentence.text().replace("\u00a0", " ")


@pytest.mark.slow
def test_it_computes_and_says_what_changed(desk: Desk, officer: Officer) -> None:
    first, second = complete_file(desk, title="Un"), complete_file(desk, title="Deux")
    spoil(desk, second)
    shown = asked(officer)
    assert not shown.progress.isVisible()
    officer.press(Qt.Key.Key_Return)
    officer.settle()
    assert QApplication.activeModalWidget() is None
    assert said(officer) == "2 dossiers recalculés : 1 a changé de base ou de maximum."
    assert maximum(desk, first) == maximum(desk, second)
    officer.window.notices.action.click()
    officer.settle()
    assert maximum(desk, second) == Decimal("0.01")


def test_one_gives_up_before_anything_starts(desk: Desk, officer: Officer) -> None:
    spoil(desk, complete_file(desk))
    before = dump(desk)
    asked(officer)
    officer.press(Qt.Key.Key_Escape)
    officer.settle()
    assert QApplication.activeModalWidget() is None
    assert dump(desk) == before


def test_escape_stops_it_and_the_file_is_as_it_was(
    desk: Desk, officer: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "BATCH", 1)
    for title in ("Un", "Deux", "Trois", "Quatre"):
        spoil(desk, complete_file(desk, title=title))
    before = dump(desk)
    shown = asked(officer)
    shown._told.connect(lambda done, _count: shown.reject() if done else None, Qt.ConnectionType.DirectConnection)
    officer.press(Qt.Key.Key_Return)
    officer.settle()
    assert QApplication.activeModalWidget() is None
    assert said(officer) == "Le calcul est arrêté : rien n’a été changé."
    assert dump(desk) == before


def test_the_search_offers_it(officer: Officer) -> None:
    officer.find("recalculer")
    assert dialog().start_button.hasFocus()
    officer.press(Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("count", "changed", "sentence"),
    [
        (0, 0, "Aucun dossier n’attend de décision : il n’y avait rien à recalculer."),
        (1, 0, "1 dossier recalculé : aucun montant n’a changé."),
        (12, 3, "12 dossiers recalculés : 3 ont changé de base ou de maximum."),
    ],
)
def test_the_end_is_said_in_words(count: int, changed: int, sentence: str) -> None:
    assert result_sentence(service.Reassessed(count, changed)).replace("\u00a0", " ") == sentence
