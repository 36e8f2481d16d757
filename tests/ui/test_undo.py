"""Ctrl+Z anywhere in the window: what is typed first, then the file, said in the status bar."""

from collections.abc import Callable
from datetime import UTC, timedelta
from threading import Event

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.services.desk import Desk
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.sheets import PtceFilter
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.desk.tasks import Writing
from ptce_desk.ui.pages.ptce.sheet import PtceSheetPage
from ptce_desk.ui.shell.main_window import MainWindow
from tests.conftest import NOW
from tests.ui.waiting import PATIENCE
from tests.ui.widgets.keyboard import line_of, press

CTRL = Qt.KeyboardModifier.ControlModifier
REDO = CTRL | Qt.KeyboardModifier.ShiftModifier


def open_pole(window: MainWindow, desk: Desk, settle: Callable[[], None]) -> PtceSheetPage:
    ptce_id = desk.run(sheets.create_ptce, "Pôle d’essai")
    window.go(Destination("ptce", ptce_id))
    settle()
    page = window.current_page()
    assert isinstance(page, PtceSheetPage)
    return page


@pytest.mark.slow
def test_ctrl_z_undoes_the_file_once_nothing_typed_is_left_and_the_bar_says_what(
    window: MainWindow, desk: Desk, settle: Callable[[], None]
) -> None:
    page = open_pole(window, desk, settle)
    field = line_of(page.identity.form, "commune")
    field.setFocus()
    press("Nantes", Qt.Key.Key_Tab)
    settle()
    assert window.undo_bar.undo_button.accessibleName().startswith("Annuler\u00a0: Modifier la commune du PTCE")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    settle()
    assert page.sheet is not None
    assert page.sheet.ptce.commune == ""
    assert field.value() == ""
    assert window.undo_bar.redo_button.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Z, REDO)
    settle()
    assert field.value() == "Nantes"
    assert not window.undo_bar.redo_button.isVisible()
    [said] = [card.sentence.text() for card in window.notices.cards]  # that it was undone before is said no more
    assert said.startswith("Rétabli\u00a0: Modifier la commune")


@pytest.mark.parametrize(
    ("days", "when"), [(0, ""), (1, " (fait hier à 09:30)"), (2, " (fait le 28/02/2026 à 09:30)"), (400, " (fait le ")]
)
def test_undoing_what_was_not_done_today_says_when_it_was_and_offers_to_make_it_again(
    window: MainWindow, desk: Desk, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch, days: int, when: str
) -> None:
    noon = NOW.astimezone(UTC)
    with monkeypatch.context() as that_day:
        that_day.setattr(desk, "_clock", lambda: noon - timedelta(days=days))
        desk.run(sheets.create_ptce, "Pôle d’essai")
    window.undo_bar.undo()
    settle()
    notice = window.notices.cards[-1]
    assert notice.sentence.text().startswith(f"Annulé\u00a0: Créer le PTCE «\u00a0Pôle d’essai\u00a0»{when}")
    assert notice.action.isVisible() == bool(days)
    if days:
        notice.action.click()
        settle()
        assert [row.name for row in desk.run(sheets.list_ptce, PtceFilter(text="essai"))] == ["Pôle d’essai"]


def test_typing_is_undone_before_the_file(window: MainWindow, desk: Desk, settle: Callable[[], None]) -> None:
    page = open_pole(window, desk, settle)
    field = line_of(page.identity.form, "commune")
    field.setFocus()
    press("Nan")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    settle()
    assert field.value() == ""
    assert desk.run(sheets.open_ptce, page.record or 0).ptce.name == "Pôle d’essai"


@pytest.mark.slow
def test_undoing_the_creation_of_the_record_in_view_goes_back_to_its_list(
    window: MainWindow, desk: Desk, settle: Callable[[], None]
) -> None:
    open_pole(window, desk, settle)
    window.undo_bar.refresh()
    settle()
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    settle()
    assert window.current_page() is window.pages["ptce_list"]
    assert not window.search.hits.count()


def test_a_second_click_where_the_first_was_never_makes_again_what_was_just_undone(
    window: MainWindow, desk: Desk, settle: Callable[[], None]
) -> None:
    desk.run(sheets.create_ptce, "Pôle d’essai")
    window.undo_bar.refresh()
    settle()
    bar = window.undo_bar
    spot = bar.undo_button.mapTo(window, bar.undo_button.rect().center())
    places = []
    for _click in range(3):
        places.append(bar.undo_button.mapTo(window, bar.undo_button.rect().topLeft()))
        under = window.childAt(spot)
        assert under is bar.undo_button or under is bar, under
        QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(window, spot))
        settle()
    assert desk.run(sheets.list_ptce, PtceFilter(text="essai")) == []
    assert len(set(places)) == 1, places
    assert bar.redo_button.isVisible()
    assert not bar.undo_button.isEnabled()
    assert bar.undo_button.text() == "Annuler"
    right = bar.undo_button.mapTo(window, bar.undo_button.rect().topRight())
    assert bar.redo_button.mapTo(window, bar.redo_button.rect().topLeft()).x() > right.x()


@pytest.mark.parametrize("width", [800, 1366, 1920])
def test_what_is_said_of_the_last_change_is_short_enough_for_its_place(
    window: MainWindow, desk: Desk, settle: Callable[[], None], width: int
) -> None:
    window.resize(width, 768)
    desk.run(sheets.create_ptce, "Pôle territorial de coopération économique des métiers du bois et du territoire")
    window.undo_bar.refresh()
    settle()
    window.undo_bar.undo()
    settle()
    desk.run(sheets.create_ptce, "Pôle")
    window.undo_bar.refresh()
    settle()
    bar = window.undo_bar
    for button in (bar.undo_button, bar.redo_button):
        assert button.geometry().right() <= bar.width()
        assert button.width() <= bar.width() // 2
    said = bar.undo_button.text()
    assert said.startswith("Annuler\u00a0:")
    assert said.endswith("«\u00a0Pôle\u00a0»")  # which one it is about is read before what was done
    assert "Créer le PTCE" in bar.undo_button.toolTip().replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("act", "said"), [("undo", "annulation…"), pytest.param("redo", "rétablissement…", marks=pytest.mark.slow)]
)
def test_undoing_what_lasts_is_said_with_the_pointer_of_a_wait_until_it_is_done(
    window: MainWindow, desk: Desk, settle: Callable[[], None], qtbot: QtBot, act: str, said: str
) -> None:
    open_pole(window, desk, settle)
    if act == "redo":
        window.undo_bar.undo()
        settle()
    free = Event()
    desk.submit(lambda _desk: free.wait(PATIENCE / 1000))  # as a large import to undo does
    getattr(window.undo_bar, act)()
    mark = window._saved
    qtbot.waitUntil(mark.doing.isVisible)
    assert (mark.doing.text(), mark.saved.isVisible()) == (said, False)
    assert window.cursor().shape() is Qt.CursorShape.BusyCursor
    room = mark.sizeHint()
    free.set()
    settle()
    assert (mark.saved.text(), mark.saved.isVisible(), mark.doing.isVisible()) == ("enregistré à 09:30", True, False)
    assert mark.sizeHint() == room
    assert window.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_change_refused_after_a_wait_is_told_as_no_longer_under_way(
    window: MainWindow, desk: Desk, settle: Callable[[], None], qtbot: QtBot
) -> None:
    free = Event()
    desk.submit(lambda _desk: free.wait(PATIENCE / 1000))
    window.tasks.command(frozenset(), lambda _done: None, sheets.create_ptce, "x" * 10_000)
    qtbot.waitUntil(window._saved.doing.isVisible)
    assert window._saved.doing.text() == "enregistrement…"
    free.set()
    settle()
    assert not window._saved.doing.isVisible()
    assert not window._saved.saved.isVisible()
    assert window.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_what_stops_a_document_never_stands_where_what_undoes_does(
    window: MainWindow, desk: Desk, settle: Callable[[], None], qtbot: QtBot
) -> None:
    desk.run(sheets.create_ptce, "Pôle d’essai")
    window.undo_bar.refresh()
    settle()

    def place(widget: QWidget) -> QRect:
        return QRect(widget.mapTo(window, QPoint()), widget.size())

    for width in (1366, 800):
        window.resize(width, 700)
        assert window.statusBar().width() == width
        window.undo_bar.refresh()
        settle()
        before, writing = place(window.undo_bar), Writing("une-très-longue-liste-de-dossiers.xlsx")
        window.tasks.writing.emit(writing, 45, 100)
        mark = window.writing_mark
        qtbot.waitUntil(mark.isVisible)
        assert place(window.undo_bar) == before
        assert not place(mark.stop_button).intersects(before)
        assert mark.stop_button.width() >= mark.stop_button.sizeHint().width()
        assert not window._status.isVisible()
        window.tasks.written.emit(writing)
        assert (mark.isVisible(), window._status.isVisible()) == (False, True)
        assert place(window.undo_bar) == before
