"""A list another page narrows is lent: one steps back to that page, and finds the list again as it was left."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from ptce_desk.domain.aid.deadlines import Horizon
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter
from ptce_desk.services.file import views
from ptce_desk.services.schemes import frameworks
from ptce_desk.services.schemes.frameworks import FrameworkFilter
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.pages.frameworks.sheet import FrameworkSheetPage
from ptce_desk.ui.pages.home.deadlines import DeadlinesPage
from ptce_desk.ui.pages.list_page import FilteredListPage
from ptce_desk.ui.shell.main_window import MainWindow
from tests.slowly import slowly

Settle = Callable[[], None]
GRANTED: Final = FundingFileFilter(narrowed_to(decision=DecisionState.GRANTED))
LENT: Final = (
    Destination("funding_files", filter=GRANTED),
    *slowly(
        Destination("funding_files", filter=GRANTED, column="agreed"),
        Destination("deadlines", narrowing=narrowed_to(horizon=Horizon.LATE)),
        *(Destination(key, among=(1, 2)) for key in ("funding_files", "organisations", "ptce_list")),
    ),
)
OWN: Final = {
    "funding_files": narrowed_to(instruction=InstructionState.REVIEWED),
    "deadlines": narrowed_to(horizon=Horizon.MONTH),
    "organisations": narrowed_to(ess=True),
    "ptce_list": narrowed_to(region="Bretagne"),
}


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The demonstration."""
    return demo


def list_in(window: MainWindow) -> FilteredListPage[Any] | DeadlinesPage:
    page = window.current_page()
    assert isinstance(page, FilteredListPage | DeadlinesPage)
    return page


def went(window: MainWindow, place: Destination, settle: Settle) -> FilteredListPage[Any] | DeadlinesPage:
    window.go(place)
    settle()
    return list_in(window)


def look(page: FilteredListPage[Any] | DeadlinesPage) -> tuple[object, ...]:
    """What an officer sees of the arrangement of a list."""
    shown = [column for column in page.table.columns.choices() if column[2]]
    groups = page.group_axes()
    return page.filters.narrowing(), page.filters.search_text(), page.sort, page.descending, groups, shown


def named(lent: Destination) -> str:
    return f"{lent.page}, {lent.column or bool(lent.among)}"


@pytest.mark.slow
@pytest.mark.parametrize("lent", LENT, ids=named)
def test_a_list_another_page_narrowed_is_given_back_as_it_was(
    window: MainWindow, lent: Destination, settle: Settle
) -> None:
    page = went(window, Destination(lent.page), settle)
    for key, clause in OWN[lent.page].clauses:
        page.filters.set_clause(key, clause)
    page.filters.search.setText("e")
    page.filters.changed.emit()
    page.sort_by(page.table.columns.choices()[1][0], True)
    page.table.columns.show_column(page.table.columns.choices()[1][0], shown=False)
    settle()
    own = look(page)
    window.go(Destination("home"))
    settle()
    went(window, lent, settle)
    assert look(page)[:2] != own[:2]
    assert page.lent.isVisible()
    window.go_back()
    settle()
    assert window.current_page() is window.pages["home"]
    went(window, Destination(lent.page), settle)
    assert (look(page), page.lent.isVisible()) == (own, False)


def test_alt_left_leads_from_a_figure_back_to_its_contract(window: MainWindow, desk: Desk, settle: Settle) -> None:
    framework = next(row.id for row in desk.run(frameworks.list_frameworks, FrameworkFilter()) if row.amount)
    window.go(Destination("framework", framework))
    settle()
    sheet = window.current_page()
    assert isinstance(sheet, FrameworkSheetPage)
    assert sheet.sheet is not None
    window.go(Destination("funding_files", filter=GRANTED, told="Accordé : 5 €"))
    settle()
    line = list_in(window).lent
    assert (line.isVisible(), line.back.text(), line.words.text_whole()) == (
        True,
        "Revenir au contrat",
        "Accordé : 5 €",
    )
    press_alt_left()
    settle()
    assert (window.current_page(), sheet.record) == (sheet, framework)


@pytest.mark.slow
def test_one_comes_back_to_the_figure_clicked_with_the_keyboard_on_it_as_far_down(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    window.resize(800, 600)
    rows = desk.run(frameworks.list_frameworks, FrameworkFilter())
    framework = next(row.id for row in rows if desk.run(frameworks.open_framework, row.id).years.years())
    window.go(Destination("framework", framework))
    settle()
    sheet = window.current_page()
    assert isinstance(sheet, FrameworkSheetPage)
    assert sheet.years.table is not None
    scroll = next(
        area for area in sheet.findChildren(QScrollArea) if area.isAncestorOf(sheet.years)
    ).verticalScrollBar()
    sheet.years.table.setFocus()
    sheet.years.table.setCurrentIndex(sheet.years.table.model().index(0, 1))
    scroll.setValue(40)
    QTest.keyClick(sheet.years.table, Qt.Key.Key_Return)
    settle()
    assert window.current_page() is not sheet
    press_alt_left()
    settle()
    at = sheet.years.table.currentIndex()
    assert (QApplication.focusWidget(), at.row(), at.column(), scroll.value()) == (sheet.years.table, 0, 1, 40)


@pytest.mark.slow
@pytest.mark.parametrize("lent", [LENT[0], *LENT[2:]], ids=named)
def test_a_line_says_that_a_list_is_lent_until_it_is_ones_own(
    window: MainWindow, lent: Destination, settle: Settle
) -> None:
    page = went(window, Destination(lent.page), settle)
    own = look(page)
    assert not page.lent.isVisible()
    window.go(Destination("home"))
    went(window, replace(lent, told="Figure"), settle)
    assert (page.lent.isVisible(), page.lent.words.text_whole()) == (True, "Figure")
    page.filters.clear()
    assert (page.lent.isVisible(), page.lent.words.text_whole()) == (True, "Liste ouverte depuis l’accueil")
    settle()
    page.lent.back.click()
    settle()
    assert window.current_page() is window.pages["home"]
    went(window, replace(lent, told="Figure"), settle)
    page.lent.own.click()
    settle()
    assert (page.lent.isVisible(), look(page)) == (False, own)


@pytest.mark.slow
def test_what_was_narrowed_further_is_there_when_one_comes_back_from_a_dossier(
    window: MainWindow, settle: Settle
) -> None:
    page = went(window, Destination("funding_files", filter=GRANTED), settle)
    assert isinstance(page, FundingFileListPage)
    page.filters.search.setText("a")
    page.filters.changed.emit()
    settle()
    narrowed, listed = page.filter, [row.id for row in page.model.rows]
    page.open_row(page.model.rows[0])
    settle()
    window.go_back()
    settle()
    assert (page.filter, [row.id for row in page.model.rows]) == (narrowed, listed)
    went(window, Destination("funding_files", filter=GRANTED), settle)
    assert page.filter == GRANTED


@pytest.mark.slow
@pytest.mark.parametrize("lent", [LENT[0], Destination("funding_files", among=(1, 2))], ids=str)
def test_what_an_officer_asks_for_in_the_place_of_what_was_asked_is_her_own(
    window: MainWindow, lent: Destination, settle: Settle
) -> None:
    page = went(window, lent, settle)
    assert isinstance(page, FundingFileListPage)
    page.filters.clear()
    page.filters.take("instruction", narrowed_to(instruction=InstructionState.DRAFT).clauses[0][1])
    settle()
    window.go(Destination("home"))
    settle()
    went(window, Destination("funding_files"), settle)
    assert page.filter.by == narrowed_to(instruction=InstructionState.DRAFT)


@pytest.mark.slow
def test_a_list_first_seen_narrowed_opens_with_its_view_once_it_is_its_own(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    view = desk.run(views.save_view, "funding_files", "Brouillons", {"instruction": "draft"})
    desk.run(views.open_with, "funding_files", view.id)
    page = went(window, Destination("funding_files", filter=GRANTED), settle)
    assert page.filters.narrowing() == GRANTED.by
    window.go(Destination("home"))
    settle()
    went(window, Destination("funding_files"), settle)
    assert page.filters.narrowing() == narrowed_to(instruction=InstructionState.DRAFT)


@pytest.mark.slow
def test_the_column_of_a_figure_is_in_view_and_leaves_with_it(window: MainWindow, settle: Settle) -> None:
    window.resize(900, 600)
    page = went(window, Destination("funding_files"), settle)
    before = look(page)
    for key in ("agreed", "paid", "remaining", "proposed", "voted"):
        went(window, Destination("funding_files", filter=GRANTED, column=key), settle)
        assert is_whole_in_view(page, key), key
    went(window, Destination("funding_files"), settle)
    assert look(page) == before


@pytest.mark.slow
def test_a_column_of_one_year_is_called_by_it_and_there_only_while_the_list_is_of_it(
    window: MainWindow, settle: Settle
) -> None:
    window.resize(900, 600)
    page = went(window, Destination("funding_files"), settle)
    assert isinstance(page, FundingFileListPage)
    before = look(page)
    of_year = FundingFileFilter(narrowed_to(paid_in=2026))
    went(window, Destination("funding_files", filter=of_year, column="paid_then"), settle)
    assert ("paid_then", "Versé en 2026", True) in page.table.columns.offered()
    assert is_whole_in_view(page, "paid_then")
    assert "versé en 2026" in page.sums.text()
    page.table.selectAll()
    settle()
    assert "versé en 2026" in page.bulk.bar.text()
    went(window, Destination("funding_files"), settle)
    assert look(page) == before
    assert "paid_then" not in [key for key, _heading, _shown in page.table.columns.offered()]


@pytest.mark.slow
def test_a_column_just_added_is_brought_into_view(window: MainWindow, settle: Settle) -> None:
    window.resize(900, 600)
    page = went(window, Destination("funding_files"), settle)
    for key in ("tags", "beneficiary", "siret"):
        page.table.columns.show_column(key, shown=True)
        settle()
        assert is_whole_in_view(page, key), key


@pytest.mark.slow
def test_in_the_smallest_window_a_long_sentence_takes_no_line_from_the_filters_of_a_figure(
    window: MainWindow, settle: Settle
) -> None:
    window.resize(800, 600)
    page = went(window, Destination("funding_files", filter=GRANTED), settle)
    page.filters.set_sentence("12 dossiers, axe du contrat : " + "Contrat de territoire, " * 20)
    settle()
    assert page.filters.height() >= page.filters.heightForWidth(page.filters.width())
    assert page.filters.sentence.text().endswith("territoire, ")


def is_whole_in_view(page: FilteredListPage[Any] | DeadlinesPage, key: str) -> bool:
    """Whether a column is wholly between the first one, which stays, and the button of the columns."""
    header = page.table.horizontalHeader()
    place = next(place for place, column in enumerate(page.model.columns) if column.key == key)
    left, first = header.sectionViewportPosition(place), header.sectionSize(page.table.columns.shown[0])
    right = left + header.sectionSize(place)
    return not header.isSectionHidden(place) and first <= left and right <= page.table.viewport().width()


def press_alt_left() -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
