"""The columns of the list of dossiers that tell what followed their grants."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from ptce_desk.domain.agreements import Agreement, Payment
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.columns import FOLLOW_UP_KEYS, OF_YEARS_KEYS
from ptce_desk.ui.models.columns import BADGE_ROLE
from ptce_desk.ui.pages.dossier.columns import COLUMNS
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.shell.main_window import SMALLEST
from tests.conftest import DoneOnce
from tests.integration.dossiers import proposed_file
from tests.integration.grants import TODAY, granted
from tests.ui.pages.conftest import Office, Show
from tests.ui.widgets.keyboard import press

Settle = Callable[[], None]
PLACES = {column.key: place for place, column in enumerate(COLUMNS)}


def life(agreement: Agreement) -> None:
    agreement.signed_on = agreement.notified_on = agreement.committed_on = TODAY
    payment = Payment(TODAY, Decimal("12000.00"))
    agreement.payments.append(payment)


@pytest.fixture
def files(desk: Desk, done_once: DoneOnce) -> list[int]:
    return done_once(desk, three_stages)


def three_stages(desk: Desk) -> list[int]:
    """A grant partly paid, a grant to notify, a dossier proposed."""
    return [granted(desk, life), granted(desk, amount="5000.00"), proposed_file(desk)]


def choose(page: FundingFileListPage, settle: Settle, *keys: str) -> None:
    """Tick columns by keyboard, from the button at the end of the headings."""
    page.table._columns_button.setFocus()
    press(Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    wanted = {heading for key, heading, _shown in page.table.columns.choices() if key in keys}
    tick(menu, wanted)
    menu.close()
    page.window().activateWindow()
    settle()


def tick(menu: QMenu, wanted: set[str]) -> None:
    """Go down a menu, and into those that open from it, with Space on the boxes of some words."""
    for _entry in [action for action in menu.actions() if not action.isSeparator() and action.isEnabled()]:
        QTest.keyClick(menu, Qt.Key.Key_Down)
        action = menu.activeAction()
        assert action is not None
        inner = action.menu()
        if isinstance(inner, QMenu):
            QTest.keyClick(menu, Qt.Key.Key_Right)
            assert inner.isVisible()
            inner.setActiveAction(inner.actions()[-1])
            tick(inner, wanted)
            QTest.keyClick(inner, Qt.Key.Key_Left)
            assert not inner.isVisible()
        elif action.text() in wanted:
            QTest.keyClick(menu, Qt.Key.Key_Space)


def cells(page: FundingFileListPage, *keys: str) -> list[tuple[str, ...]]:
    rows = range(page.model.rowCount())
    return [tuple(str(page.model.index(row, PLACES[key]).data()) for key in keys) for row in rows]


def test_what_follows_a_grant_waits_in_the_chooser(files: list[int], show: Show) -> None:
    page = show(FundingFileListPage)
    assert len(page.model.rows) == len(files)
    assert {key for key in PLACES if page.table.isColumnHidden(PLACES[key])} >= FOLLOW_UP_KEYS
    assert {heading for key, heading, _shown in page.table.columns.choices() if key in FOLLOW_UP_KEYS} == {
        "Conventionné",
        "Dont à confirmer",
        "Versé",
        "Reste à payer",
        "Acte",
        "Exécution",
    }
    assert {row.follow_up for row in page.model.rows} == {None}
    assert "conventionné" not in page.sums.text()


@pytest.mark.usefixtures("files")
def test_a_column_brought_into_view_by_keyboard_is_read_and_summed(show: Show, settle: Settle) -> None:
    page = show(FundingFileListPage)
    choose(page, settle, "agreed", "paid", "remaining", "act", "execution")
    assert cells(page, "agreed", "paid", "remaining", "act", "execution") == [
        ("", "", "", "", ""),
        ("5\u202f000\u00a0€", "0\u00a0€", "5\u202f000\u00a0€", "À notifier", "À engager"),
        ("20\u202f000\u00a0€", "12\u202f000\u00a0€", "8\u202f000\u00a0€", "Notifié", "En cours"),
    ]
    badges = [page.model.index(place, PLACES["act"]).data(BADGE_ROLE) for place in range(3)]
    assert badges == [None, "warning", "success"]
    assert page.sums.text().endswith(
        "voté 25\u202f000\u00a0€ · conventionné 25\u202f000\u00a0€ · versé 12\u202f000\u00a0€ · "
        "reste à payer 13\u202f000\u00a0€"
    )


@pytest.mark.usefixtures("files")
def test_the_sums_of_a_selection_tell_the_amounts_in_view(show: Show, settle: Settle) -> None:
    page = show(FundingFileListPage)
    choose(page, settle, "paid")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    settle()
    assert page.bulk.bar.text().startswith("2 sélectionnés · demandé ")
    assert page.bulk.bar.text().endswith("versé 12\u202f000\u00a0€")
    page.table.copy()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert "Versé" in copied[0].split("\t")
    assert "Conventionné" not in copied[0].split("\t")
    assert "12000,00" in copied[2].split("\t")


@pytest.mark.usefixtures("files")
def test_columns_in_view_follow_what_happens_to_a_grant(desk: Desk, office: Office, show: Show, settle: Settle) -> None:
    page = show(FundingFileListPage)
    choose(page, settle, "agreed")
    granted(desk, amount="1000.00")
    office.tasks.changed.emit(frozenset({"funding_file"}))
    settle()
    assert cells(page, "agreed")[0] == ("1\u202f000\u00a0€",)
    assert "conventionné 26\u202f000\u00a0€" in page.sums.text()


@pytest.mark.usefixtures("files")
def test_the_list_is_filtered_by_act_and_by_execution_without_their_columns(show: Show, settle: Settle) -> None:
    page = show(FundingFileListPage)
    page.filters.set_state({"act": "to_notify"})
    settle()
    assert [row.number for row in page.model.rows] == ["2026-002"]
    assert page.filters.sentence.text() == "1 dossier, acte\u00a0: à notifier"
    page.filters.set_state({"execution": "running"})
    settle()
    assert [row.number for row in page.model.rows] == ["2026-001"]
    assert page.filters.sentence.text() == "1 dossier, exécution\u00a0: en cours"


def test_the_menu_of_columns_holds_in_the_smallest_window_and_offers_each_of_them(show: Show, settle: Settle) -> None:
    page = show(FundingFileListPage)
    settle()
    menu = page.table.columns.menu(page.table)
    menus = [menu, *menu.findChildren(QMenu)]
    assert len(menus) == 4
    assert max(one.sizeHint().height() for one in menus) < SMALLEST.height()
    boxes = [action for one in menus for action in one.actions() if action.isCheckable()]
    told = [column.heading for column in page.model.columns if column.key not in OF_YEARS_KEYS]
    assert sorted(action.text() for action in boxes) == sorted(told)
    paid = next(action for action in menus[1].actions() if action.text() == "Versé")
    assert not page.table.columns.is_shown("paid")
    menus[1].popup(QPoint(0, 0))
    QTest.mouseClick(menus[1], Qt.MouseButton.LeftButton, pos=menus[1].actionGeometry(paid).center())
    assert page.table.columns.is_shown("paid")
    assert menus[1].isVisible()
    menus[1].close()
    page.table.columns.reset()
    assert not paid.isChecked()
