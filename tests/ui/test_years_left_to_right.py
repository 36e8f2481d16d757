"""The years of an award, typed in the window from the left to the right, or the state first; paying one that waits."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from ptce_desk.domain.award_years import YearState
from ptce_desk.services.desk import Desk
from ptce_desk.services.grants.award_years import change_year
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.editors.choice import Choice
from tests.integration.ledger_officer import THREE_YEARS, LedgerOfficer
from tests.ui.outside import looking_into
from tests.ui.widgets.keyboard import press

TAB = Qt.Key.Key_Tab
Settle = Callable[[], None]
ACT = "CP du 2 mars"


@pytest.fixture
def page(window: MainWindow, desk: Desk, settle: Settle) -> FundingFileSheetPage:
    """36 000 over 2026-28, of which 2027 and 2028 wait."""
    officer = LedgerOfficer(desk)
    file_id = officer.asked(officer.scheme(), "36000.00", officer.structure(), days=THREE_YEARS)
    officer.vote(file_id, "36000.00")
    for year in (2027, 2028):
        desk.run(change_year, file_id, year, "state", YearState.TO_CONFIRM)
    window.go(Destination("funding_file", file_id))
    settle()
    page = window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    return page


def kept(desk: Desk) -> list[tuple[object, ...]]:
    with looking_into(desk.path) as file:
        return file.execute("SELECT year, state, decided_on, basis FROM award_year ORDER BY year").fetchall()


WAITING = (2028, "to_confirm", None, "")


@pytest.mark.slow
def test_the_act_its_day_then_the_state_are_typed_from_the_left(
    page: FundingFileSheetPage, desk: Desk, settle: Settle
) -> None:
    page.terms.years.edit_cell(1, "basis")
    press(ACT, TAB, "27/2/2026", TAB, "Confirmée", TAB)
    settle()
    assert kept(desk) == [(2027, "confirmed", "2026-02-27", ACT), WAITING]
    press("Budget non voté", TAB, "28/2/2026", TAB, "Caduque", TAB)
    settle()
    assert kept(desk)[1] == (2028, "lapsed", "2026-02-28", "Budget non voté")
    assert page.terms.years.problem() == ""


@pytest.mark.slow
def test_a_state_that_wants_its_act_leads_there_and_is_kept_once_it_is_written(
    page: FundingFileSheetPage, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    years = page.terms.years
    years.edit_cell(1, "state")
    press("Confirmée")
    choice = years.findChild(Choice)
    assert choice is not None
    choice.hide_suggestions()  # offscreen, the window is no longer in front once they close
    settle()
    press(TAB)
    settle()
    assert "écrivez d’abord l’acte" in years.problem()
    assert window.notices.isVisible()
    press(ACT, TAB)
    settle()
    assert kept(desk) == [(2027, "confirmed", "2026-03-02", ACT), WAITING]
    assert (years.problem(), window.notices.isVisible()) == ("", False)


@pytest.mark.slow
def test_the_day_of_a_year_still_to_come_is_asked_about(page: FundingFileSheetPage, desk: Desk, settle: Settle) -> None:
    years = page.terms.years
    years.edit_cell(1, "decided_on")
    press("10/12/2026", TAB)
    settle()
    said = years.model().index(1, 3).data(Qt.ItemDataRole.ToolTipRole)
    assert "Le 10/12/2026 est encore à venir." in str(said)
    assert kept(desk)[0] == (2027, "to_confirm", None, "")
    press(TAB)
    settle()
    assert kept(desk)[0] == (2027, "to_confirm", "2026-12-10", "")


@pytest.mark.slow
def test_a_payment_of_a_year_still_to_confirm_is_asked_about(
    page: FundingFileSheetPage, desk: Desk, settle: Settle
) -> None:
    bars = page.computation.bars
    assert [(bar.words, bar.dark, bar.dashed) for bar in bars.bars] == [
        ("2026", 12000, 0),
        ("2027", 0, 12000),
        ("2028", 0, 12000),
    ]
    assert bars.accessibleDescription().count("12\u202f000\u00a0€ à confirmer") == 2
    page.tabs.open_tab("follow_up")
    settle()
    suite = page.follow_up.cards
    assert {suite.agreed.note.text(), suite.remaining.note.text()} == {"dont 24\u202f000,00\u00a0€ à confirmer"}
    waits = suite.instalments.grid.model()
    awaited = ["", "Vote de 2027 (à confirmer)", "Vote de 2028 (à confirmer), compte rendu financier"]
    assert [waits.index(row, 6).data() for row in range(3)] == awaited
    grid = suite.payments.grid
    grid.edit_cell(0, "paid_on")
    press("2/3/2026", TAB)
    settle()
    assert paid(desk) == [("2026-03-02", 1200000)]
    grid.edit_cell(1, "paid_on")
    press("2/3/2026", TAB)
    settle()
    assert len(paid(desk)) == 1
    asked = str(grid.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole))
    assert asked.startswith("La tranche à payer est de l’année 2027, encore à confirmer.")
    press(TAB)
    settle()
    assert len(paid(desk)) == 2
    assert "l’année 2027 est encore à confirmer" in suite.payments.remarks.text()


def paid(desk: Desk) -> list[tuple[object, ...]]:
    with looking_into(desk.path) as file:
        return file.execute("SELECT paid_on, amount FROM payment ORDER BY id").fetchall()
