"""What the lists of records have alike: each column narrows, groups and orders its list, and a bar sums a selection."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, Final

import pytest

from ptce_desk.domain.french_order import sort_key
from ptce_desk.formatting import whole_amount_text
from ptce_desk.services.desk import Desk
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.grouped_rows import sum_of
from ptce_desk.ui.pages.committee.list import SessionListPage
from ptce_desk.ui.pages.frameworks.list import FrameworkListPage
from ptce_desk.ui.pages.list_page import FilteredListPage, ListPage
from ptce_desk.ui.pages.organisations.list import OrganisationListPage
from ptce_desk.ui.pages.ptce.list import PtceListPage
from ptce_desk.ui.pages.schemes.list import SchemeListPage
from tests.slowly import slowly
from tests.ui.pages.conftest import Show

Settle = Callable[[], None]
EACH_DAY: Final = (FrameworkListPage, *slowly(PtceListPage, SchemeListPage, OrganisationListPage, SessionListPage))
DECLARED: Final = frozenset({"territory_type", "level"})
"""Columns whose values go in the order they are declared in, not in that of their words."""
OF_ITS_OWN: Final = frozenset({"state"})
"""Columns whose order is not that of their words: that of the calendar, for the state of a session."""


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The demonstration, as the desk of the pages."""
    return demo


def place(column: Column[Any], row: object) -> int | str | Decimal | None:
    """Where what a column shows of a row goes; nothing where it shows nothing."""
    value, text = column.read(row), column.text(row)
    if column.kind == "count" and isinstance(value, int):
        return value  # none of them is how many there are, though nothing is shown
    if text in ("", "aucune") or value is None:
        return None
    if column.key in DECLARED:
        return list(type(value)).index(value)  # type: ignore[call-overload, no-any-return]
    if isinstance(value, Decimal | int) and column.kind != "bool":
        return value
    if isinstance(value, date):
        return value.toordinal()
    if column.key == "start":
        return None if row.start is None else date.toordinal(row.start)  # type: ignore[attr-defined]
    return sort_key(text)


@pytest.mark.slow
@pytest.mark.parametrize("kind", EACH_DAY)
def test_every_column_narrows_its_list_to_what_a_cell_says_and_a_view_keeps_it(
    kind: type[FilteredListPage[Any]], show: Show, settle: Settle
) -> None:
    page = show(kind)
    settle()
    every = list(page.model.rows)
    for column_place, column in enumerate(page.model.columns):
        line = next((n for n, row in enumerate(every) if column.text(row)), None)
        if line is None:
            continue
        entries = page.cell_entries(page.model.index(line, column_place))
        assert entries, column.key
        said = column.text(every[line])
        entries[0].trigger()
        settle()
        assert [row.id for row in page.model.rows] == [row.id for row in every if column.text(row) == said], column.key
        kept = page.filters.state()
        assert kept
        page.filters.clear()
        settle()
        assert len(page.model.rows) == len(every)
        assert page.filters.set_state(kept), column.key
        page.filters.clear()
        settle()


@pytest.mark.slow
@pytest.mark.parametrize("kind", EACH_DAY)
def test_every_column_groups_its_list_but_what_says_something_else_of_each(
    kind: type[ListPage[Any]], show: Show, settle: Settle
) -> None:
    page = show(kind)
    settle()
    assert page.grouping is not None
    count = len(page.model.rows)
    for column in page.model.columns:
        if not page.grouping.offers(column.key):
            assert column.key in page.alone
            continue
        page.grouping.take((column.key,))
        settle()
        assert page.model.is_grouped, column.key
        page.model.fold_all(folded=False)
        assert len(page.model.rows) == count, column.key


@pytest.mark.slow
@pytest.mark.parametrize("kind", EACH_DAY)
def test_every_column_orders_its_list_as_its_words_are_read_or_says_why_not(
    kind: type[FilteredListPage[Any]], show: Show, settle: Settle
) -> None:
    page = show(kind)
    settle()
    for column in page.model.columns:
        if column.unsorted or column.key in OF_ITS_OWN:
            continue
        for descending in (False, True):
            assert page.set_order(column.key, descending)
            settle()
            places = [place(column, row) for row in page.model.rows]
            known: list[Any] = [one for one in places if one is not None]
            assert places == [*sorted(known, reverse=descending), *[None] * (len(places) - len(known))], column.key


@pytest.mark.parametrize(
    "kind", [FrameworkListPage, SessionListPage, *slowly(PtceListPage, SchemeListPage, OrganisationListPage)]
)
def test_a_bar_sums_the_rows_selected_those_of_folded_groups_included(
    kind: type[ListPage[Any]], show: Show, settle: Settle
) -> None:
    page = show(kind)
    settle()
    page.table.selectAll()
    rows = list(page.listed)
    alone = page.selection.text()
    assert alone.startswith(f"{len(rows)} ")
    for column in page.model.columns:
        if column.kind == "amount":
            assert whole_amount_text(sum_of(column, rows)) in alone
    assert page.grouping is not None
    page.grouping.take((page.model.columns[1].key,))
    settle()
    page.model.fold_all(folded=True)
    page.table.selectAll()
    assert page.selection.text() == alone
