from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.ptce import TerritoryType
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.ptce import sheets
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.pages.ptce.list import PtceListPage
from tests.conftest import NOW
from tests.ui.pages.conftest import Office, Show, proposed_file, ptce_named
from tests.ui.widgets.keyboard import press

D = Decimal
Settle = Callable[[], None]


def names(page: PtceListPage) -> list[str]:
    return [row.name for row in page.model.rows]


def open_dialog() -> NewRecordDialog:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, NewRecordDialog) and w.isVisible())


def test_every_ptce_is_listed_in_french_order_with_the_keyboard_on_the_list(show: Show) -> None:
    page = show(PtceListPage)
    assert len(names(page)) == page.table.model().rowCount() == 45
    assert names(page).index("ARDAINES") < names(page).index("Les Articulteurs") < names(page).index("Bou'Sol")
    assert page.filters.sentence.text() == "45 PTCE"
    assert page.table.hasFocus()


def test_a_search_without_accents_finds_names_with_them(show: Show, settle: Settle) -> None:
    page = show(PtceListPage)
    page.focus_filter()
    press("COOPERATION", Qt.Key.Key_Return)
    settle()
    assert "Culture & Coopération" in names(page)
    assert len(names(page)) < 10
    assert page.filters.sentence.text().endswith("dont un nom contient «\u00a0COOPERATION\u00a0»")


def test_a_search_finds_other_names_too(desk: Desk, show: Show, settle: Settle) -> None:
    desk.run(sheets.add_line, ptce_named(desk, "ardaines"), "aliases", "name", "Pôle d’Été")
    page = show(PtceListPage)
    page.focus_filter()
    press("pole d'ete", Qt.Key.Key_Return)
    settle()
    assert names(page) == ["ARDAINES"]


def test_filters_are_said_in_a_sentence_and_cleared_at_once(show: Show, settle: Settle) -> None:
    page = show(PtceListPage)
    page.filters.set_value("region", "Grand Est")
    page.filters.set_value("territory_type", TerritoryType.RURAL)
    page.filters.changed.emit()
    settle()
    assert all(row.region == "Grand Est" for row in page.model.rows)
    assert {row.territory_type for row in page.model.rows} == {TerritoryType.RURAL}
    count = len(page.model.rows)
    assert page.filters.sentence.text() == f"{count} PTCE en région Grand Est, en territoire rural"
    page.filters.clear_link.click()
    settle()
    assert len(page.model.rows) == 45


def test_enter_opens_the_ptce_among_those_listed(office: Office, show: Show) -> None:
    page = show(PtceListPage)
    page.table.select_where(lambda row: row.name == "ARDAINES")
    press(Qt.Key.Key_Return)
    listed = tuple(row.id for row in page.model.rows)
    assert office.went == [Destination("ptce", page.model.rows[names(page).index("ARDAINES")].id, listed)]


def test_what_a_ptce_received_is_summed_and_sorts(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = proposed_file(desk, ptce_named(desk, "ardaines"))
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, NOW.date())
    desk.run(sessions.list_files, session_id, [file_id])
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED, D("18000.00"))
    page = show(PtceListPage)
    page.table.sort_requested.emit("voted", True)
    settle()
    assert names(page)[0] == "ARDAINES"
    assert page.sums.text() == "Σ accordé 18\u202f000\u00a0€ 1 dossier"


def test_a_bar_says_the_sums_of_the_selection(show: Show) -> None:
    page = show(PtceListPage)
    page.table.selectRow(0)
    press(Qt.Key.Key_Home)
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.selection.text().startswith("2 PTCE · accordé ")
    assert page.selection.isVisible()


def test_a_new_ptce_is_named_then_opened(desk: Desk, office: Office, show: Show, settle: Settle) -> None:
    page = show(PtceListPage)
    page.new_record()
    settle()
    press("Ardaines")
    assert open_dialog().problem() == "« ARDAINES » est déjà dans la liste."
    press(" du Nord", Qt.Key.Key_Return)
    settle()
    (went,) = office.went
    assert went.page == "ptce"
    assert went.record is not None
    assert desk.run(sheets.open_ptce, went.record).ptce.name == "Ardaines du Nord"
    assert "Ardaines du Nord" in names(page)


def test_a_ptce_without_name_is_not_created(show: Show, settle: Settle) -> None:
    page = show(PtceListPage)
    page.new_record()
    settle()
    dialog = open_dialog()
    dialog.create_button.click()
    assert dialog.isVisible()
    assert dialog.problem() == "Donnez un nom au PTCE."
    dialog.reject()


def test_the_list_stays_readable_while_it_loads_again(office: Office, show: Show, settle: Settle) -> None:
    page = show(PtceListPage)
    office.tasks.changed.emit(frozenset({"ptce"}))
    assert len(page.model.rows) == 45
    settle()
    assert len(page.model.rows) == 45
