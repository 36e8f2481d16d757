"""Deleting a record and bringing it back, and reading what happened to it, by keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from ptce_desk.services.desk import Desk
from ptce_desk.services.file.deletion import list_trash
from ptce_desk.services.ptce import sheets
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.file.trash import TrashPage
from ptce_desk.ui.pages.ptce.sheet import PtceSheetPage
from ptce_desk.ui.pages.record_page import RecordPage
from ptce_desk.ui.shell.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow, desk: Desk, settle: Callable[[], None]) -> RecordPage:
    ptce_id = desk.run(sheets.create_ptce, "Pôle d’essai")
    desk.run(sheets.change_ptce, ptce_id, "commune", "Nantes")
    window.go(Destination("ptce", ptce_id))
    settle()
    page = window.current_page()
    assert isinstance(page, RecordPage)
    return page


def shown_texts(page: RecordPage) -> list[str]:
    return [label.text() for label in page.history.findChildren(QLabel) if label.isVisible()]


@pytest.mark.slow
def test_a_deleted_record_leaves_its_page_and_comes_back_from_the_trash(
    window: MainWindow, desk: Desk, page: RecordPage, settle: Callable[[], None]
) -> None:
    page.header.delete.trigger()
    settle()
    assert window.current_page() is window.pages["ptce_list"]
    assert window.notices.sentence.text() == "PTCE Pôle d’essai supprimé."
    window.go(Destination("trash"))
    settle()
    trash = window.current_page()
    assert isinstance(trash, TrashPage)
    assert [row.name for row in trash.model.rows] == ["Pôle d’essai"]
    trash.table.selectRow(0)
    QTest.keyClick(trash.table, Qt.Key.Key_Return)
    settle()
    assert desk.run(list_trash) == []
    assert not trash.model.rows


def test_the_history_of_a_record_opens_beside_it_and_follows_its_changes(
    window: MainWindow, page: RecordPage, settle: Callable[[], None]
) -> None:
    QTest.keyClick(window, Qt.Key.Key_H, CTRL)
    settle()
    assert "Commune\u00a0: Nantes" in shown_texts(page)
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    settle()
    assert "Commune\u00a0: effacé, c’était Nantes" in shown_texts(page)
    QTest.keyClick(window, Qt.Key.Key_H, CTRL)
    assert not page.history.isVisible()


@pytest.mark.slow
def test_a_value_of_the_history_is_put_back_as_one_act(
    window: MainWindow, page: RecordPage, desk: Desk, settle: Callable[[], None]
) -> None:
    assert page.record is not None
    window.tasks.command(frozenset({"ptce"}), lambda _sheet: None, sheets.change_ptce, page.record, "commune", "Rezé")
    QTest.keyClick(window, Qt.Key.Key_H, CTRL)
    settle()
    assert not page.history.geometry().intersects(page.header.geometry())
    ways = [button for button in page.history.findChildren(QPushButton) if button.text() == "Remettre cette valeur"]
    assert [button.accessibleName() for button in ways] == ["Remettre cette valeur\u00a0: commune, Nantes"]
    ways[0].setFocus()
    QTest.keyClick(ways[0], Qt.Key.Key_Space)
    settle()
    assert desk.run(sheets.open_ptce, page.record).ptce.commune == "Nantes"
    assert window.notices.sentence.text().startswith("Commune du PTCE")
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    settle()
    assert desk.run(sheets.open_ptce, page.record).ptce.commune == "Rezé"


@pytest.mark.slow
def test_an_operation_of_the_history_is_undone_from_there_and_made_again(
    window: MainWindow, page: RecordPage, desk: Desk, settle: Callable[[], None]
) -> None:
    assert page.record is not None

    def ways() -> list[QPushButton]:
        found = page.history.findChildren(QPushButton)
        return [one for one in found if one.text() == "Annuler cette opération" and one.isVisible()]

    window.tasks.command(frozenset({"ptce"}), lambda _sheet: None, sheets.change_ptce, page.record, "commune", "Rezé")
    QTest.keyClick(window, Qt.Key.Key_H, CTRL)
    settle()
    before = len(ways())
    assert ways()[0].accessibleName().startswith("Annuler cette opération\u00a0: Modifier la commune")
    ways()[1].click()
    settle()
    assert window.notices.sentence.text().startswith("«\u00a0Modifier la commune")
    assert desk.run(sheets.open_ptce, page.record).ptce.commune == "Rezé"
    ways()[0].setFocus()
    QTest.keyClick(ways()[0], Qt.Key.Key_Space)
    settle()
    assert desk.run(sheets.open_ptce, page.record).ptce.commune == "Nantes"
    assert len(ways()) == before - 1
    assert window.notices.sentence.text().startswith("Annulé\u00a0: Modifier la commune")
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    settle()
    assert desk.run(sheets.open_ptce, page.record).ptce.commune == "Rezé"


@pytest.mark.slow
def test_where_there_is_no_room_beside_it_the_history_takes_the_place_of_the_record_and_covers_nothing_typed(
    window: MainWindow, page: RecordPage, settle: Callable[[], None]
) -> None:
    assert isinstance(page, PtceSheetPage)
    window.resize(800, 600)
    settle()
    page.tabs.open_tab("identity")
    name = page.identity.form.editors["name"]
    name.setFocus()
    QTest.keyClick(window, Qt.Key.Key_H, CTRL)
    settle()
    panel = page.history.geometry()
    assert panel.top() > page.header.geometry().bottom()
    assert (panel.left(), panel.width()) == (page.header.x(), page.header.width())
    assert keyboard_in(page.history)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert (page.history.isVisible(), name.hasFocus(), window.current_page()) == (False, True, page)
    QTest.keyClick(window, Qt.Key.Key_H, CTRL)
    page.reload()
    settle()
    assert keyboard_in(page.history)
    name.setFocus()
    assert not page.history.isVisible()
    window.resize(1366, 768)
    QTest.keyClick(window, Qt.Key.Key_H, CTRL)
    settle()
    assert (page.history.isVisible(), name.hasFocus()) == (True, True)
    window.resize(800, 600)
    settle()
    assert (page.history.isVisible(), name.hasFocus()) == (False, True)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def keyboard_in(panel: QWidget) -> bool:
    return panel.isAncestorOf(focused())
