"""A list one comes back to stands as it was left: the same lines at the same height, under the same pointer."""

from collections.abc import Callable
from typing import Any, Final

import pytest

from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.pages.list_page import FilteredListPage
from ptce_desk.ui.shell.main_window import MainWindow
from tests.slowly import slowly

Settle = Callable[[], None]
LISTS: Final = ("funding_files", *slowly("ptce_list", "organisations", "scheme_list"))
ROW: Final = 4


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The demonstration: its lists are longer than a low window."""
    return demo


@pytest.fixture
def low(window: MainWindow, settle: Settle) -> MainWindow:
    """A window that shows few lines and few columns."""
    window.resize(900, 500)
    settle()
    return window


def opened(window: MainWindow, key: str, settle: Settle) -> FilteredListPage[Any]:
    window.go(Destination(key))
    settle()
    page = window.current_page()
    assert isinstance(page, FilteredListPage)
    bar = page.table.verticalScrollBar()
    assert bar.maximum() > 40, "the list is not longer than the window"
    bar.setValue(bar.maximum() // 2 + 7)
    across = page.table.horizontalScrollBar()
    across.setValue(across.maximum() // 2)
    return page


def seen(page: FilteredListPage[Any]) -> tuple[dict[Any, int], int]:
    """What is in view, with how high, and how far sideways."""
    return dict(page.table.lines.tops()), page.table.horizontalScrollBar().value()


def select_on_screen(page: FilteredListPage[Any], rank: int) -> Any:  # noqa: ANN401  a row of any list
    """Put the keyboard on a row in view, which is handed back."""
    lines = range(page.table.rowAt(0) + 1, page.model.rowCount())
    line = [line for line in lines if page.model.record_at(line) is not None][rank - 1]
    page.table.selectRow(line)
    return page.model.row_at(line) if not page.model.is_grouped else page.model.record_at(line)


def current(page: FilteredListPage[Any]) -> int | None:
    row = page.table.current_row()
    return None if row is None else row.id


@pytest.mark.slow
@pytest.mark.parametrize("key", LISTS)
def test_the_record_one_comes_back_from_is_where_it_was_opened(low: MainWindow, key: str, settle: Settle) -> None:
    page = opened(low, key, settle)
    row = select_on_screen(page, ROW)
    before = seen(page)
    page.open_row(row)
    settle()
    assert low.current_page() is not page
    low.go_back()
    settle()
    assert low.current_page() is page
    assert seen(page) == before
    assert current(page) == row.id


@pytest.mark.parametrize("by", slowly(("scheme",), ("scheme", "year")))
def test_groups_one_comes_back_to_are_unfolded_and_scrolled_as_they_were(
    low: MainWindow, by: tuple[str, ...], settle: Settle
) -> None:
    low.go(Destination("funding_files"))
    settle()
    page = low.current_page()
    assert isinstance(page, FundingFileListPage)
    page.grouping.take(by)
    settle()
    opened(low, "funding_files", settle)
    settle()
    row = select_on_screen(page, 2)
    before = seen(page)
    page.open_row(row)
    settle()
    low.go_back()
    settle()
    assert seen(page) == before
    assert current(page) == row.id


@pytest.mark.slow
def test_a_change_elsewhere_and_its_undo_move_nothing_in_view(low: MainWindow, settle: Settle) -> None:
    page = opened(low, "funding_files", settle)
    row = select_on_screen(page, ROW)
    page.table.setCurrentIndex(page.model.index(0, 0))
    page.table.verticalScrollBar().setValue(page.table.verticalScrollBar().maximum() - 9)
    before = seen(page)
    low.tasks.command(frozenset({"funding_file"}), lambda _done: None, _rename, row.id)
    settle()
    assert seen(page) == before
    low.undo_bar.undo()
    settle()
    assert seen(page) == before


def test_a_list_in_another_order_is_shown_from_the_row_the_keyboard_is_on(low: MainWindow, settle: Settle) -> None:
    page = opened(low, "funding_files", settle)
    page.table.setCurrentIndex(page.model.index(0, 0))
    before = current(page)
    page.set_order("title", False)
    settle()
    assert before in page.table.lines.tops()


@pytest.mark.slow
def test_a_neighbour_out_of_view_is_brought_into_view(low: MainWindow, settle: Settle) -> None:
    page = opened(low, "funding_files", settle)
    page.open_row(select_on_screen(page, 1))
    settle()
    sheet = low.current_page()
    assert isinstance(sheet, FundingFileSheetPage)
    for _step in range(6):
        sheet.header.previous_requested.emit()
        settle()
    low.go_back()
    settle()
    assert current(page) == sheet.record
    assert sheet.record in page.table.lines.tops()


def _rename(desk: Desk, file_id: int) -> None:
    instruct.change_field(desk, file_id, "title", "Un autre intitulé")
