"""A granted dossier is renewed from its « Plus » menu; it and its renewal lead to each other."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.renewals import renew_file
from ptce_desk.services.file.undo import undo
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from tests.integration.dossiers import proposed_file
from tests.integration.grants import granted
from tests.ui.outside import one_value
from tests.ui.pages.conftest import Office, Show

Settle = Callable[[], None]


def opened(show: Show, file_id: int) -> FundingFileSheetPage:
    return show(FundingFileSheetPage, Destination("funding_file", file_id))


def entry(page: FundingFileSheetPage) -> QAction:
    (found,) = [one for one in page.header.more.menu().actions() if one.text() == "Renouveler le dossier"]
    return found


def links(page: FundingFileSheetPage) -> list[str]:
    return [button.text() for button in page.renewals.in_order() if isinstance(button, QPushButton)]


def click(page: FundingFileSheetPage) -> None:
    (button,) = page.renewals.in_order()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.slow
def test_a_grant_is_renewed_from_the_menu_and_the_page_goes_to_the_new_dossier(
    desk: Desk, show: Show, settle: Settle, office: Office
) -> None:
    file_id = granted(desk)
    page = opened(show, file_id)
    assert not page.renewals.isVisible()
    assert entry(page).isVisible()
    entry(page).trigger()
    settle()
    new = one_value(desk.path, "SELECT id FROM funding_file WHERE renewal_of_id = ?", file_id)
    assert office.went == [Destination("funding_file", new if isinstance(new, int) else None)]


@pytest.mark.slow
def test_both_dossiers_show_the_link_and_lead_to_the_other(
    desk: Desk, show: Show, settle: Settle, office: Office
) -> None:
    first = granted(desk)
    new = desk.run(renew_file, first)
    page = opened(show, first)
    assert links(page) == ["Renouvelé par 2026-002"]
    assert not entry(page).isVisible()
    click(page)
    page.show_record(office.went[-1])
    settle()
    assert page.record == new
    assert links(page) == ["Renouvelle 2026-001"]
    assert not entry(page).isVisible()
    click(page)
    assert office.went == [Destination("funding_file", new), Destination("funding_file", first)]


@pytest.mark.slow
def test_a_renewal_undone_takes_the_link_away_and_the_grant_can_be_renewed_again(
    desk: Desk, show: Show, settle: Settle
) -> None:
    first = granted(desk)
    desk.run(renew_file, first)
    page = opened(show, first)
    desk.run(undo)
    page.hear(frozenset({"funding_file"}))
    settle()
    assert not page.renewals.isVisible()
    assert entry(page).isVisible()


def test_a_dossier_that_is_not_granted_offers_no_renewal(desk: Desk, show: Show) -> None:
    page = opened(show, proposed_file(desk))
    assert not entry(page).isVisible()
    assert not page.renewals.isVisible()
