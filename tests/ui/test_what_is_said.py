"""What changes away from the keyboard is said by a screen reader: each test hears the events Qt sends it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from ptce_desk.demonstration.making import shown_records
from ptce_desk.domain.errors import StoppedError
from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.announcing import PAUSE, Teller
from ptce_desk.ui.desk.page import Destination, Notice
from ptce_desk.ui.pages.committee.sheet import SessionSheetPage
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.progress import ProgressBar
from tests.ui.hearing import Heard, listening
from tests.ui.waiting import PATIENCE
from tests.ui.widgets.keyboard import press

KEY = Qt.Key
Settle = Callable[[], None]


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The window is on the demonstration."""
    return demo


@pytest.fixture
def heard(window: MainWindow) -> Iterator[Heard]:  # noqa: ARG001  # what it says while it is built is not listened to
    with listening() as heard:
        yield heard


def plain(texts: list[str]) -> list[str]:
    return [text.replace("\u00a0", " ").replace("\u202f", " ") for text in texts]


def open_record(window: MainWindow, key: str, settle: Settle) -> None:
    window.go(Destination(key, window.desk.run(shown_records)[key]))
    settle()


def test_a_notice_and_a_refusal_are_said_with_what_they_are(window: MainWindow, settle: Settle, heard: Heard) -> None:
    window.notify(Notice("Tableau enregistré.", "success"))
    window.tasks.refused.emit(StoppedError())
    settle()
    assert plain(heard.said)[0] == "C’est fait : Tableau enregistré."
    assert plain(heard.said)[1].startswith("Information : ")


@pytest.mark.slow
def test_how_many_are_listed_is_said_when_the_filter_changes_and_then_only(
    window: MainWindow, settle: Settle, heard: Heard
) -> None:
    window.go(Destination("funding_files"))
    settle()
    page = window.current_page()
    assert isinstance(page, FundingFileListPage)
    assert heard.said == []
    page.focus_filter()
    press("cantine", KEY.Key_Return)
    settle()
    assert heard.said == [page.filters.sentence.text()]
    assert heard.said[0].startswith("5 dossiers")  # three by their titles, two by whom they are for
    window.tasks.changed.emit(frozenset({"funding_file"}))
    settle()
    assert len(heard.said) == 1


def test_the_choice_under_the_arrows_of_the_search_is_said(window: MainWindow, settle: Settle, heard: Heard) -> None:
    window.search.open()
    settle()
    assert heard.said[-1].endswith(window.search.hits.item(0).text())
    for row in (1, 2, 1):
        QTest.keyClick(window.search, KEY.Key_Up if row == 1 and len(heard.said) > 2 else KEY.Key_Down)
        assert heard.said[-1] == window.search.hits.item(row).text()


def test_what_the_search_does_not_find_is_said(qtbot: QtBot, window: MainWindow, settle: Settle, heard: Heard) -> None:
    window.search.open()
    settle()
    press("xyzxyz")
    qtbot.waitUntil(lambda: heard.said[-1].startswith("Rien ne correspond"))


@pytest.mark.slow
def test_a_maximum_that_changes_is_said_once_the_typing_rests(
    qtbot: QtBot, window: MainWindow, settle: Settle, heard: Heard
) -> None:
    open_record(window, "funding_file", settle)
    page = window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    tellers = page.findChildren(Teller)
    assert not any(teller._pause.isActive() for teller in tellers), "what comes with the dossier is no change"
    for teller in tellers:
        teller._pause.setInterval(PATIENCE)  # a loaded machine types slowly
    page.costs.grid.edit_cell(0, "retained")
    for key in "20000":
        press(key)
        settle()
    assert heard.said == []
    (typed,) = (teller for teller in tellers if teller._pause.isActive())
    typed._pause.start(PAUSE)
    qtbot.waitUntil(lambda: bool(heard.said))
    assert plain(heard.said)[0].startswith(f"Maximum attribuable : {plain([page.computation.maximum.text()])[0]}")
    assert len(heard.said) == 1
    press(KEY.Key_Escape)
    settle()


@pytest.mark.slow
def test_the_steps_of_the_computation_are_read_line_by_line_and_stay_in_place_while_typing(
    window: MainWindow, settle: Settle, heard: Heard
) -> None:
    open_record(window, "funding_file", settle)
    page = window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    steps = page.computation.steps
    read = [str(steps.item(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(steps.count())]
    assert [sentence in line for sentence, line in zip(page.computation.sentences, read, strict=True)] == [True] * len(
        read
    )
    assert len(read) >= 4
    steps.setFocus()
    heard.forget()
    press(KEY.Key_Down, KEY.Key_Down)
    assert (steps.currentRow(), len(heard.focused)) == (2, 2)
    page.costs.grid.edit_cell(0, "retained")
    press("20000")
    settle()
    assert steps.currentRow() == 2
    assert [str(steps.item(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(steps.count())] != read
    press(KEY.Key_Escape)
    settle()


@pytest.mark.slow
def test_what_is_not_understood_is_said_with_its_reason(window: MainWindow, settle: Settle, heard: Heard) -> None:
    open_record(window, "funding_file", settle)
    page = window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    page.project.requested.setFocus()
    page.project.requested.selectAll()
    press("abc", KEY.Key_Tab)
    settle()
    assert heard.said == [page.project.requested.problem()]


@pytest.mark.slow
def test_a_cell_that_is_not_understood_says_so_at_once(window: MainWindow, settle: Settle, heard: Heard) -> None:
    open_record(window, "funding_file", settle)
    page = window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    page.costs.grid.edit_cell(0, "retained")
    press("abc", KEY.Key_Tab)
    settle()
    assert len(heard.urgent) == 1
    assert heard.said == heard.urgent


@pytest.mark.slow
def test_a_vote_says_how_many_are_voted(window: MainWindow, settle: Settle, heard: Heard) -> None:
    open_record(window, "session", settle)
    page = window.current_page()
    assert isinstance(page, SessionSheetPage)
    assert heard.said == []
    model = page.agenda.model()
    headings = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    page.agenda.setFocus()
    page.agenda.setCurrentIndex(model.index(0, headings.index("Vote")))
    press(KEY.Key_F2, "Accord", KEY.Key_Return)
    settle()
    assert "Votes : 1 sur 5" in plain(heard.said)


def test_what_is_under_way_is_said_every_few_seconds(qtbot: QtBot, heard: Heard) -> None:
    bar = ProgressBar("Dossiers recalculés")
    qtbot.addWidget(bar)
    bar.show()
    bar.setRange(0, 200)
    for done in range(1, 101):
        bar.setValue(done)
    assert heard.said == []
    qtbot.waitUntil(lambda: bool(heard.said))
    assert plain(heard.said) == ["Dossiers recalculés : 50 %"]


def test_every_bar_of_the_window_is_one_that_is_said() -> None:
    folder = Path(__file__).parents[2] / "ptce_desk" / "ui"
    named = [path.name for path in folder.rglob("*.py") if QProgressBar.__name__ in path.read_text("utf-8")]
    assert sorted(named) == ["progress.py", "stylesheet.py"]
