"""Where the keyboard goes when a record opens, and when what was pressed goes away."""

from collections.abc import Callable, Iterator
from itertools import groupby

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ptce_desk.demonstration.making import shown_records
from ptce_desk.services.desk import Desk
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.desk.tab_order import reading_order
from ptce_desk.ui.dialogs.pdf_preview import PdfPreview
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.pages.record_page import RecordPage
from ptce_desk.ui.shell.following import FollowingKeyboard
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import LIST_OF
from ptce_desk.ui.widgets.tables.data_table import DataTable
from tests.slowly import slowly
from tests.ui.accessibility import described, name_of
from tests.ui.hearing import Heard, listening
from tests.ui.shown import states_of
from tests.ui.waiting import come_to_front

Settle = Callable[[], None]
RECORDS = ("funding_file", "ptce", "session", "scheme", "organisation", "framework")


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The window is on the demonstration."""
    return demo


@pytest.fixture
def heard(window: MainWindow) -> Iterator[Heard]:  # noqa: ARG001  # what it says while it is built is not listened to
    with listening() as heard:
        yield heard


@pytest.mark.slow
def test_opening_a_record_goes_to_one_place_of_it_and_stops_nowhere_on_the_way(
    window: MainWindow, settle: Settle, heard: Heard
) -> None:
    stops: dict[str, list[str]] = {}
    for key in RECORDS:
        window.go(Destination(LIST_OF[key]))
        settle()
        table = QApplication.focusWidget()
        assert isinstance(table, DataTable), key
        heard.forget()
        QTest.keyClick(table, Qt.Key.Key_Return)
        settle()
        opened, focused = window.current_page(), QApplication.focusWidget()
        assert isinstance(opened, RecordPage), key
        assert focused is not None
        assert opened.isAncestorOf(focused), key
        assert not opened.header.isAncestorOf(focused), key
        assert name_of(focused), key
        assert not (isinstance(focused, QLineEdit) and focused.hasSelectedText()), key
        stops[key] = [name for name, _same in groupby(heard.focused)]
        assert stops[key][-1] == name_of(focused)
    assert {key: len(names) for key, names in stops.items()} == dict.fromkeys(RECORDS, 1), stops
    assert stops["funding_file"] == ["Intitulé"]


@pytest.mark.slow
def test_a_field_that_qt_has_yet_to_put_in_its_place_is_not_out_of_sight(
    window: MainWindow, settle: Settle, demo: Desk
) -> None:
    """What is read is shown at once, and laid out at the next turn: the end of the reading comes between the two."""
    record = shown_records(demo)["funding_file"]
    window.go(Destination("funding_file", record))
    page = window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    title = page.project.title_edit
    field = title.parentWidget()
    assert field is not None

    def cramp() -> None:
        field.resize(field.width(), 10)
        field.updateGeometry()

    window.tasks.idle.disconnect(page._open_at_top)
    window.tasks.idle.connect(cramp)
    window.tasks.idle.connect(page._open_at_top)
    settle()
    assert field.height() > 10
    assert QApplication.focusWidget() is title


@pytest.mark.slow
def test_coming_back_to_a_page_left_scrolled_down_shows_where_the_keyboard_is(
    window: MainWindow, settle: Settle
) -> None:
    window.go(Destination("funding_files"))
    settle()
    table = QApplication.focusWidget()
    assert table is not None
    QTest.keyClick(table, Qt.Key.Key_Return)
    settle()
    page = window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    record = page.record
    bar = page.scroller.verticalScrollBar()
    bar.setValue(bar.maximum())
    window.go(Destination("ptce_list"))
    settle()
    window.go(Destination("funding_file", record))
    settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.isAncestorOf(focused)
    assert not focused.visibleRegion().isEmpty()


def pressable(page: QWidget) -> list[QPushButton]:
    """The buttons of a page that do something at once."""
    return [button for button in page.findChildren(QPushButton) if button.isVisible() and button.menu() is None]


def holders_of(control: QWidget, page: QWidget) -> list[QWidget]:
    """What holds a control, the nearest first, the page last."""
    found = [control]
    while found[-1] is not page and (above := found[-1].parentWidget()) is not None:
        found.append(above)
    return found[1:]


def takes_keyboard(holder: QWidget) -> bool:
    """Whether Tab stops on anything in it (asked of the layouts: Qt's own chain has Python take the widgets over)."""
    return any(stop.isVisible() and stop.isEnabled() for stop in reading_order(holder) if stop is not holder)


def lost_keyboard(holders: list[QWidget]) -> str:
    """Where the keyboard went astray, once what had it is gone: it is to stay in the nearest thing that can take it."""
    focused = QApplication.focusWidget()
    if focused is None or not focused.isVisible() or not focused.isEnabled():
        return "nowhere"
    nearest = next(held for held in holders if shiboken6.isValid(held) and held.isVisible() and takes_keyboard(held))
    return "" if nearest.isAncestorOf(focused) else described(focused)


@pytest.mark.slow
def test_what_follows_from_a_button_that_goes_away_has_the_keyboard(
    window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked, **_options: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked, **_options: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_asked: ([], ""))
    gone: list[str] = []
    lost: dict[str, str] = {}
    for key in ("funding_file", "session", "framework"):
        for state in states_of(window, key, settle):
            page = window.current_page()
            for name in [name_of(button) for button in pressable(page)]:
                button = next((held for held in pressable(page) if name_of(held) == name and held.isEnabled()), None)
                if button is None:
                    continue
                holders = holders_of(button, page)
                button.setFocus()
                QTest.keyClick(button, Qt.Key.Key_Space)
                settle()
                while (dialog := QApplication.activePopupWidget() or QApplication.activeModalWidget()) is not None:
                    dialog.close()
                    settle()
                if window.current_page() is not page:
                    window.go_back()
                    settle()
                elif not shiboken6.isValid(button) or not button.isVisible():
                    gone.append(f"{state} {name}")
                    where = lost_keyboard(holders)
                    if where:
                        lost[f"{state} {name}"] = where
    assert len(gone) >= 3, gone
    assert lost == {}


def test_a_button_that_replaces_another_has_the_keyboard_before_what_is_further(
    qtbot: QtBot, window: MainWindow
) -> None:
    host, page = QWidget(), QWidget()
    qtbot.addWidget(host)
    QVBoxLayout(host).addWidget(page)
    layout, row = QVBoxLayout(page), QHBoxLayout()
    old, new, further = QPushButton("Proposer"), QPushButton("Retirer la proposition"), QLineEdit()
    for button in (old, new):
        row.addWidget(button)
    layout.addLayout(row)
    layout.addWidget(further)
    new.hide()
    keeper = FollowingKeyboard(host, window.tasks)
    assert keeper.parent() is host
    come_to_front(qtbot, host)
    old.setFocus()
    old.hide()
    new.show()
    assert further.hasFocus()
    qtbot.waitUntil(new.hasFocus)


@pytest.mark.slow
@pytest.mark.parametrize("way", ["escape", *slowly("button", "window")])
@pytest.mark.parametrize("key", ["funding_file", *slowly("ptce")])
def test_closing_a_preview_gives_the_keyboard_back(
    key: str, way: str, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    window.go(Destination(LIST_OF[key]))
    settle()
    table = QApplication.focusWidget()
    assert table is not None
    QTest.keyClick(table, Qt.Key.Key_Return)
    settle()
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settle()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PdfPreview))
    preview = QApplication.activeModalWidget()
    assert isinstance(preview, PdfPreview)
    qtbot.waitUntil(lambda: not preview.drawing.busy)
    if way == "escape":
        QTest.keyClick(preview, Qt.Key.Key_Escape)
    elif way == "button":
        next(one for one in preview.findChildren(QPushButton) if one.text() == "Fermer").click()
    else:
        preview.close()
    settle()
    focused = QApplication.focusWidget()
    assert focused is here, focused and described(focused)
