"""What is typed and not understood stays where it is, with its reason and the keyboard, until Escape."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.ptce import sheets
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.rate_edit import RateEdit
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit
from ptce_desk.ui.widgets.tables.grid_delegate import CellEdit
from tests.slowly import slowly
from tests.ui.outside import one_value
from tests.ui.pages.progress import progress_file
from tests.ui.pages.test_follow_up import granted
from tests.ui.widgets.keyboard import burst, press

Settle = Callable[[], None]
KEYS = ("Tab", *slowly("Entrée"))
CLICKS = ("une autre cellule", "un autre champ")
AMOUNT = "Écrivez un montant en euros, comme 12\u00a0500,50."


@pytest.fixture
def page(window: MainWindow, desk: Desk, settle: Settle) -> FundingFileSheetPage:
    window.go(Destination("funding_file", progress_file(desk)))
    settle()
    page = window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    return page


def leave(page: FundingFileSheetPage, way: str, settle: Settle) -> None:
    grid = page.costs.grid
    match way:
        case "Tab":
            press(Qt.Key.Key_Tab)
        case "Entrée":
            press(Qt.Key.Key_Return)
        case "une autre cellule":
            place = grid.visualRect(grid.model().index(1, 1)).center()
            QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
        case _:
            QTest.mouseClick(page.project.title_edit, Qt.MouseButton.LeftButton)
    settle()


def type_slowly(text: str, settle: Settle, *keys: Qt.Key) -> None:
    """One character after the other, and keys if any, then Tab."""
    for character in (*text, *keys):
        press(character)
        settle()
    press(Qt.Key.Key_Tab)
    settle()


def focused_line() -> QLineEdit:
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit), line
    return line


def reasons(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


@pytest.mark.slow
@pytest.mark.parametrize("way", KEYS)
def test_a_cell_not_understood_keeps_the_keyboard_and_says_why(
    way: str, window: MainWindow, page: FundingFileSheetPage, desk: Desk, settle: Settle
) -> None:
    page.costs.grid.edit_cell(0, "presented")
    press("abc")
    leave(page, way, settle)
    assert focused_line().text() == "abc"
    assert page.costs.grid.isAncestorOf(focused_line())
    assert AMOUNT in [text.replace("\u202f", "\u00a0").replace("12 ", "12\u00a0") for text in reasons(window)]
    press(Qt.Key.Key_Escape)
    settle()
    assert page.costs.grid.model().index(0, 2).data() == "30\u202f000\u00a0€"
    assert not page.costs.note.isVisible() or "Présenté" not in page.costs.note.text()
    assert one_value(desk.path, "SELECT presented FROM cost_line") == 3000000


@pytest.mark.parametrize("names", [("title_edit", "end"), *slowly(("end", "title_edit"))])
def test_of_two_fields_left_faster_than_the_file_answers_the_one_that_is_refused_says_so(
    names: tuple[str, str], page: FundingFileSheetPage, settle: Settle
) -> None:
    typed = {"title_edit": "Un autre intitulé", "end": "31122025"}
    for name in names:
        edit = getattr(page.project, name)
        edit.setFocus()
        edit.selectAll()
        burst(typed[name], Qt.Key.Key_Tab)
    settle()
    assert (page.project.title_edit.text(), page.project.title_edit.problem()) == ("Un autre intitulé", "")
    assert (page.project.end.text(), page.project.end.hasFocus()) == ("31/12/2025", True)
    assert "la fin vient avant le début" in page.project.end.problem()


@pytest.mark.parametrize("way", KEYS)
@pytest.mark.parametrize("field", ["start", *slowly("requested", "requested_rate")])
def test_a_field_not_understood_keeps_the_keyboard_and_says_why(
    field: str, way: str, window: MainWindow, page: FundingFileSheetPage, settle: Settle
) -> None:
    edit = getattr(page.project, field)
    assert isinstance(edit, TypedEdit)
    before = edit.text()
    edit.setFocus()
    press("abc")
    leave(page, way, settle)
    assert edit.hasFocus()
    assert edit.text() == "abc"
    assert edit.problem() in reasons(window)
    press(Qt.Key.Key_Escape)
    settle()
    assert (edit.text(), edit.problem()) == (before, "")


@pytest.mark.slow
@pytest.mark.parametrize("taken_back", ["x", *slowly("0", "")])
def test_no_amount_is_kept_that_followed_what_is_no_longer_a_rate(
    taken_back: str, page: FundingFileSheetPage, desk: Desk, settle: Settle
) -> None:
    read = "SELECT requested || '/' || coalesce(proposed, '') FROM funding_file WHERE title = 'Filière bois'"
    before = one_value(desk.path, read)
    rates = page.findChildren(RateEdit)
    assert len(rates) == 2
    for rate in rates:
        rate.setFocus()
        type_slowly("15" + taken_back, settle, *([] if taken_back else [Qt.Key.Key_Backspace] * 2))
        press(Qt.Key.Key_Delete, Qt.Key.Key_Tab)
        settle()
        assert one_value(desk.path, read) == before
    assert not [amount for amount in page.findChildren(AmountEdit) if amount.is_typing()]


@pytest.mark.slow
def test_a_payment_the_file_refuses_stays_in_its_cell_until_escape(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    file_id = granted(desk)
    window.go(Destination("funding_file", file_id))
    settle()
    page = window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    QTest.keyClick(page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    settle()
    grid = page.follow_up.cards.payments.grid
    grid.edit_cell(0, "paid_on")
    type_slowly("20072026", settle)
    press(Qt.Key.Key_Return, Qt.Key.Key_Return)  # still to come on the clock of the tests: confirmed
    settle()
    grid.edit_cell(0, "amount")
    type_slowly("30000", settle)
    place = grid.currentIndex().column()
    assert focused_line().text().startswith("30\u202f000,00")
    assert grid.isAncestorOf(focused_line())
    assert any("20\u202f000,00" in text for text in reasons(window) if text == window.notices.sentence.text())
    assert reasons(window).count(window.notices.sentence.text()) == 2
    before = one_value(desk.path, "SELECT amount FROM payment")
    press(Qt.Key.Key_Escape)
    settle()
    assert not str(grid.model().index(0, place).data()).startswith("30\u202f000")
    assert one_value(desk.path, "SELECT amount FROM payment") == before
    assert window.current_page() is page
    grid.edit_cell(0, "amount")
    type_slowly("4000", settle)
    assert one_value(desk.path, "SELECT amount FROM payment") == 400000


@pytest.mark.slow
@pytest.mark.parametrize("way", CLICKS)
def test_a_click_elsewhere_leaves_a_cell_not_understood_as_it_is(
    way: str, page: FundingFileSheetPage, desk: Desk, settle: Settle
) -> None:
    grid = page.costs.grid
    grid.edit_cell(0, "presented")
    press("abc")
    leave(page, way, settle)
    assert not isinstance(QApplication.focusWidget(), CellEdit)
    if way == "un autre champ":
        assert page.project.title_edit.hasFocus()
    else:
        assert (grid.currentIndex().row(), grid.currentIndex().column()) == (1, 1)
    type_slowly("20072026", settle)
    cell = grid.model().index(0, 2)
    assert cell.data() == "abc"
    assert "12" in str(cell.data(Qt.ItemDataRole.ToolTipRole))
    assert one_value(desk.path, "SELECT presented FROM cost_line ORDER BY id LIMIT 1") == 3000000
    grid.setFocus()
    grid.setCurrentIndex(cell)
    press(Qt.Key.Key_Escape)
    settle()
    assert cell.data() == "30\u202f000\u00a0€"


@pytest.mark.parametrize("field", ["end", *slowly("requested", "requested_rate")])
def test_a_click_elsewhere_leaves_a_field_not_understood_as_it_is(
    field: str, window: MainWindow, page: FundingFileSheetPage, desk: Desk, settle: Settle
) -> None:
    edit = getattr(page.project, field)
    assert isinstance(edit, TypedEdit)
    edit.setFocus()
    press("abc")
    QTest.mouseClick(page.project.start, Qt.MouseButton.LeftButton)
    settle()
    assert page.project.start.hasFocus()
    page.project.start.selectAll()
    type_slowly("20072025", settle)
    assert edit.text() == "abc"
    assert edit.problem() in reasons(window)
    assert one_value(desk.path, "SELECT start FROM funding_file") == "2025-07-20"
    assert one_value(desk.path, "SELECT requested FROM funding_file") == 3000000
    edit.setFocus()
    press(Qt.Key.Key_Escape)
    settle()
    assert edit.text() != "abc"


@pytest.mark.slow
def test_a_choice_that_names_nothing_keeps_the_keyboard(page: FundingFileSheetPage, settle: Settle) -> None:
    page.costs.grid.edit_cell(0, "category")
    press("zzz", Qt.Key.Key_Tab)
    settle()
    choice = QApplication.focusWidget()
    assert isinstance(choice, Choice)
    assert choice.currentText() == "zzz"
    press(Qt.Key.Key_Escape)
    settle()
    assert page.costs.grid.model().index(0, 0).data() != "zzz"


@pytest.mark.slow
def test_another_page_is_reached_with_something_not_understood(
    window: MainWindow, page: FundingFileSheetPage, settle: Settle
) -> None:
    page.project.requested.setFocus()
    press("abc")
    QTest.mouseClick(window.navigation.entries["ptce_list"], Qt.MouseButton.LeftButton)
    settle()
    assert window.current_page() is not page
    assert not page.isVisible()


MADE: dict[str, tuple[str, Callable[[Desk], int]]] = {
    "ptce": ("ptce_list", lambda desk: desk.run(sheets.create_ptce, "Pôle d’essai")),
    "session": (
        "sessions",
        lambda desk: desk.run(sessions.create_session, sessions.CommitteeBody.STANDING_COMMITTEE, date(2026, 5, 4)),
    ),
}


@pytest.mark.parametrize("key", ["session", *slowly("ptce")])
def test_undoing_what_made_the_record_in_view_goes_to_its_list_without_a_problem(
    key: str, window: MainWindow, desk: Desk, settle: Settle
) -> None:
    listed, make = MADE[key]
    window.go(Destination(key, make(desk)))
    settle()
    said: list[str] = []
    window.tasks.refused.connect(lambda _error: said.append(window.notices.sentence.text()))
    window.undo_bar.undo()
    settle()
    settle()
    assert window.current_page() is window.pages[listed]
    assert window.notices.sentence.text().startswith("Annulé")
    assert [one for one in said if "n’existe pas" in one] == []


def test_a_record_that_is_gone_when_one_goes_to_it_is_said(window: MainWindow, settle: Settle) -> None:
    window.go(Destination("ptce", 9999))
    settle()
    assert "n’existe pas" in window.notices.sentence.text()
    assert window.current_page() is window.pages["ptce_list"]
