"""From a record to the ones beside it in the list it was opened from, without coming back."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ptce_desk.db.queries.paging import PAGE_SIZE
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.frameworks import FrameworkKind
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.records.frameworks import FRAMEWORK
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.instruct import create_file
from ptce_desk.services.records import create_record
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.services.schemes.schemes import change_scheme
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.committee.list import SessionListPage
from ptce_desk.ui.pages.committee.sheet import SessionSheetPage
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.pages.list_page import ListPage
from ptce_desk.ui.pages.ptce.list import PtceListPage
from ptce_desk.ui.pages.ptce.sheet import PtceSheetPage
from ptce_desk.ui.pages.record_page import RecordPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import LIST_OF
from ptce_desk.ui.widgets.tables.data_table import DataTable
from tests.slowly import slowly
from tests.structures import create_organisation
from tests.ui.pages.conftest import proposed_file, ptce_named

Settle = Callable[[], None]


@pytest.fixture(autouse=True)
def agenda(desk: Desk) -> int:
    """The second of two sessions, with three dossiers of one PTCE on its agenda."""
    ptce = ptce_named(desk, "ardaines")
    files = [proposed_file(desk, ptce, title=title) for title in ("Un", "Deux", "Trois")]
    days = [date(2026, month, 10) for month in (4, 5)]
    _first, second = (desk.run(sessions.create_session, CommitteeBody.STANDING_COMMITTEE, day) for day in days)
    desk.run(sessions.list_files, second, files)
    return second


def record_page(window: MainWindow) -> RecordPage:
    page = window.current_page()
    assert isinstance(page, RecordPage)
    return page


def go_down_the_list(window: MainWindow, settle: Settle) -> list[tuple[str, int | None]]:
    """What the header says of each record, from the one in view to the last, by Alt+↓."""
    seen: list[tuple[str, int | None]] = []
    while len(seen) < 60:
        settle()
        page = record_page(window)
        seen.append((page.header.position.text(), page.record))
        if not page.header.next.isEnabled():
            break
        QTest.keyClick(page, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    return seen


def places(count: int, first: int = 1) -> list[str]:
    return [f"{place} sur {count}" for place in range(first, count + 1)]


@pytest.mark.slow
def test_from_the_list_of_ptce_to_the_last_of_them(window: MainWindow, settle: Settle) -> None:
    window.go(Destination("ptce_list"))
    settle()
    page = window.current_page()
    assert isinstance(page, PtceListPage)
    rows = page.model.rows
    page.table.opened.emit(rows[40])
    seen = go_down_the_list(window, settle)
    assert [place for place, _record in seen] == places(45, first=41)
    assert [record for _place, record in seen] == [row.id for row in rows[40:]]


@pytest.mark.slow
def test_from_the_list_of_dossiers_down_and_back_up(window: MainWindow, settle: Settle) -> None:
    window.go(Destination("funding_files"))
    settle()
    page = window.current_page()
    assert isinstance(page, FundingFileListPage)
    ids = [row.id for row in page.model.rows]
    page.table.opened.emit(page.model.rows[0])
    assert go_down_the_list(window, settle) == list(zip(places(3), ids, strict=True))
    QTest.keyClick(record_page(window), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle()
    assert (record_page(window).record, record_page(window).header.position.text()) == (ids[1], "2 sur 3")


@pytest.mark.slow
def test_from_the_list_of_sessions(window: MainWindow, settle: Settle) -> None:
    window.go(Destination("sessions"))
    settle()
    page = window.current_page()
    assert isinstance(page, SessionListPage)
    page.table.opened.emit(page.model.rows[0])
    assert [place for place, _record in go_down_the_list(window, settle)] == places(2)


@pytest.mark.slow
def test_from_the_dossiers_of_a_ptce(window: MainWindow, settle: Settle, desk: Desk) -> None:
    window.go(Destination("ptce", ptce_named(desk, "ardaines")))
    settle()
    page = window.current_page()
    assert isinstance(page, PtceSheetPage)
    page.files.opened.emit(page.files_model.rows[0])
    assert [place for place, _record in go_down_the_list(window, settle)] == places(3)


@pytest.mark.slow
def test_from_the_agenda_of_a_session(window: MainWindow, settle: Settle, agenda: int) -> None:
    window.go(Destination("session", agenda))
    settle()
    page = window.current_page()
    assert isinstance(page, SessionSheetPage)
    page.agenda.setCurrentIndex(page.agenda.model().index(0, 0))
    page._open_current()
    assert [place for place, _record in go_down_the_list(window, settle)] == places(3)


def test_a_record_reached_by_search_stands_in_no_list(window: MainWindow, settle: Settle, desk: Desk) -> None:
    window.go(Destination("ptce", ptce_named(desk, "ardaines")))
    settle()
    assert not record_page(window).header.previous.isVisible()
    assert not record_page(window).header.position.isVisible()


@pytest.mark.slow
def test_a_dossier_of_a_long_list_has_all_of_it_around(window: MainWindow, settle: Settle, desk: Desk) -> None:
    ptce = ptce_named(desk, "ardaines")
    scheme = desk.run(list_schemes)[0].scheme_id
    for _rank in range(PAGE_SIZE):
        desk.run(create_file, scheme_id=scheme, ptce_id=ptce, title="Essai", deposited_on=date(2026, 2, 2))
    window.go(Destination("funding_files"))
    settle()
    page = window.current_page()
    assert isinstance(page, FundingFileListPage)
    assert len(page.model.rows) == PAGE_SIZE
    page.table.opened.emit(page.model.rows[2])
    settle()
    assert record_page(window).header.position.text() == f"3 sur {PAGE_SIZE + 3}"


def opened_first_of(window: MainWindow, settle: Settle, place: Destination) -> None:
    """Go somewhere and open the first record of the first table with neighbours there, as Enter does."""
    window.go(place)
    settle()
    for table in window.current_page().findChildren(DataTable):
        model = table.model()
        if isinstance(model, PagedTableModel) and len(model.rows) > 1:
            table.opened.emit(model.rows[0])
            settle()
            if window.current_page().record is not None and record_page(window).header.next.isEnabled():
                return
            window.go(place)
            settle()
    pytest.fail(f"no record with neighbours in {place.page}")


@pytest.mark.slow
@pytest.mark.parametrize(
    "page", ["ptce", *slowly(*(page for page in dict.fromkeys(LIST_OF.values()) if page != "budget"))]
)
def test_escape_goes_where_the_records_were_opened_from_however_many_were_gone_through(
    window: MainWindow, settle: Settle, desk: Desk, page: str
) -> None:
    take_up_schemes(desk)
    for name in ("Une", "Deux", "Trois"):
        desk.run(create_organisation, name, OrganisationKind.ASSOCIATION, ess=True)
        desk.run(create_record, FRAMEWORK, {"name": name, "kind": FrameworkKind.ESS_PROGRAMME})
    place = Destination(page, ptce_named(desk, "ardaines") if page == "ptce" else None)
    opened_first_of(window, settle, place)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(record_page(window), key, Qt.KeyboardModifier.AltModifier)
        settle()
    assert record_page(window).header.position.text().startswith("2 sur ")
    QTest.keyClick(window.current_page(), Qt.Key.Key_Escape)
    settle()
    assert (window.current_page(), window.current_page().record) == (window.pages[page], place.record)


@pytest.mark.slow
def test_escape_puts_the_history_away_before_it_leaves_the_record(
    window: MainWindow, settle: Settle, desk: Desk
) -> None:
    record = ptce_named(desk, "ardaines")
    window.go(Destination("ptce", record))
    settle()
    page = record_page(window)
    page.header.history_requested.emit()
    settle()
    page.take_keyboard()
    assert not page.history.isHidden()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    settle()
    assert page.history.isHidden()
    assert window.current_page() is page
    QTest.keyClick(window, Qt.Key.Key_Escape)
    settle()
    assert window.current_page() is not page


def take_up_schemes(desk: Desk) -> None:
    """Three schemes of the catalogue made ours: the list shows these first."""
    for row in desk.run(list_schemes)[:3]:
        desk.run(change_scheme, row.scheme_id, "legal_basis", "CGCT")


@pytest.mark.slow
def test_coming_back_to_a_list_is_on_the_record_seen_last(window: MainWindow, settle: Settle, desk: Desk) -> None:
    take_up_schemes(desk)
    seen: dict[str, tuple[int | None, int | None]] = {}
    for key in dict.fromkeys(LIST_OF.values()):
        window.go(Destination(key))
        settle()
        page = window.current_page()
        if not isinstance(page, ListPage) or len(page.model.rows) < 3:
            continue
        page.table.opened.emit(page.model.rows[0])
        settle()
        for _next in range(2):
            QTest.keyClick(record_page(window), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
            settle()
        left = record_page(window).record
        QTest.keyClick(window, Qt.Key.Key_Escape)
        settle()
        assert window.current_page() is page
        row = page.table.current_row()
        seen[key] = left, None if row is None else row.id
        page.table.selectRow(0)
        page.reload()
        settle()
        assert page.table.current_row() is page.model.rows[0]
    assert len(seen) >= 4
    assert {key: pair for key, pair in seen.items() if pair[0] != pair[1]} == {}
