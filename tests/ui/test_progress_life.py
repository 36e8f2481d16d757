"""A PROGRESS dossier from its receipt to its closing, once through the windows, by keyboard."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ptce_desk.domain.agreements import ExecutionState
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.home.new_file import Authority, create_file
from ptce_desk.services.ptce.sheets import load_panel
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.pages.grants.follow_up import FollowUpView
from ptce_desk.ui.shell.main_window import MainWindow
from tests.ui.pages.progress import type_into
from tests.ui.test_officers_day import (
    open_new_file,
    open_page,
    type_progress_dossier,
    vote_in_a_new_session,
)
from tests.ui.widgets.keyboard import press

D = Decimal
TAB = Qt.Key.Key_Tab
Settle = Callable[[], None]


@pytest.fixture
def desk(tmp_path: Path, surroundings: Surroundings) -> Iterator[Desk]:
    """A new file, its panel loaded."""
    desk = create_file(surroundings, tmp_path / "region.ptce", Authority("Région de démonstration", FunderLevel.REGION))
    desk.run(load_panel)
    yield desk
    desk.close()


def push(button: QPushButton, settle: Settle) -> None:
    button.setFocus()
    press(Qt.Key.Key_Space)
    settle()


def suite_of_first_file(window: MainWindow, settle: Settle) -> FollowUpView:
    """From the list of dossiers to « Suite », by keyboard."""
    open_page(window, "funding_files")
    settle()
    listed = window.current_page()
    assert isinstance(listed, FundingFileListPage)
    listed.table.selectRow(0)
    listed.table.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    page = window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    QTest.keyClick(page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert page.follow_up.isVisible()
    return page.follow_up


def execution(view: FollowUpView) -> ExecutionState:
    assert view.sheet is not None
    return view.sheet.execution


def sign(view: FollowUpView, settle: Settle) -> None:
    """A convention, though the law asks for none; its dates in order."""
    view.cards.agreement.required.setFocus()
    press(Qt.Key.Key_Down)
    settle()
    type_into(view.cards.agreement.number, "2026-C-014")
    days = (
        ("prepared_on", "15/4/2026"),
        ("signed_on", "28/5/2026"),
        ("notified_on", "2/6/2026"),
        ("committed_on", "3/6/2026"),
        ("end", "31/12/2027"),
    )
    for field, day in days:
        type_into(view.cards.agreement.dates[field], day)
        settle()


def pay_twice(view: FollowUpView, settle: Settle) -> None:
    """Half at once, half later: each payment takes what remains of its instalment."""
    view.cards.instalments.grid.edit_cell(0, "amount")
    press("12 000", TAB)
    settle()
    for place, (day, mandate) in enumerate((("15/6/2026", "1042"), ("4/10/2027", "2210"))):
        view.cards.payments.grid.edit_cell(place, "paid_on")
        press(day, TAB, TAB)  # still to come on the clock of the tests: confirmed
        settle()
        view.cards.payments.grid.edit_cell(place, "mandate_number")
        press(mandate, TAB)
        settle()


def receive_everything(view: FollowUpView, settle: Settle) -> None:
    assert view.sheet is not None
    for place in range(len(view.sheet.agreement.deliverables)):
        for key, day in (("received_on", "18/10/2027"), ("accepted_on", "20/10/2027")):
            view.cards.deliverables.grid.edit_cell(place, key)
            press(day, TAB)
            settle()


@pytest.mark.slow
def test_a_progress_dossier_from_its_receipt_to_its_closing(qtbot: QtBot, window: MainWindow, settle: Settle) -> None:
    page = open_new_file(qtbot, window, settle)
    type_progress_dossier(page, settle)
    push(page.decision.finish, settle)
    push(page.decision.propose, settle)
    vote_in_a_new_session(window, settle)

    view = suite_of_first_file(window, settle)
    assert view.cards.agreed.figure.text() == "24\u202f000,00\u00a0€"
    sign(view, settle)
    assert execution(view) is ExecutionState.RUNNING

    pay_twice(view, settle)
    assert view.sheet is not None
    assert [(one.amount, one.mandate_number) for one in view.sheet.agreement.payments] == [
        (D("12000.00"), "1042"),
        (D("12000.00"), "2210"),
    ]
    assert view.cards.remaining.figure.text() == "0,00\u00a0€"
    assert "qui n’est pas reçue (Rapport d’évaluation)" in view.cards.payments.remarks.text()
    receive_everything(view, settle)
    assert not view.cards.payments.remarks.isVisible()

    type_into(view.cards.settlement.actual, "42 500")
    settle()
    assert view.cards.settlement.steps.text().endswith("= 20\u202f400,00\u00a0€.")
    assert view.cards.overpaid.figure.text() == "3\u202f600,00\u00a0€"
    push(view.cards.repayments.issue, settle)
    view.cards.repayments.grid.edit_cell(0, "number")
    press("TR-2027-88", TAB)
    settle()
    view.cards.repayments.grid.edit_cell(0, "repaid_on")
    press("20/12/2027", TAB)
    settle()
    push(view.cards.closing.close_it, settle)
    assert execution(view) is ExecutionState.CLOSED
    assert view.sheet.agreement.final_amount == D("20400.00")
    assert window.desk.run(check_file) == []
