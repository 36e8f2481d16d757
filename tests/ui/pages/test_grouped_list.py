"""The list of dossiers grouped: headings with their sums, rows under them, and views that keep it."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.domain.free_fields import FreeType
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.narrowing import Among, Between
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.formatting import whole_amount_text
from ptce_desk.services.budget.envelopes import open_budget
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.columns import MORE_KEYS, OF_YEARS_KEYS
from ptce_desk.services.dossier.sheet import group_files, sum_files
from ptce_desk.services.file import views
from ptce_desk.services.file.free_fields import add_free_field, change_free_field, remove_free_field
from ptce_desk.services.file.settings import open_settings
from ptce_desk.services.file.undo import undo
from ptce_desk.ui.models.folded_table import Head
from ptce_desk.ui.pages.dossier.columns import COLUMNS
from ptce_desk.ui.pages.dossier.cross_table import CrossTableDialog
from ptce_desk.ui.pages.dossier.grouping import GROUPED_BY, GROUPED_TOO, end_words, envelopes_of, heads_of
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.widgets.tables.clause_popup import SpanPopup
from tests.slowly import slowly
from tests.ui.pages.conftest import Office, Show

Settle = Callable[[], None]


@pytest.fixture
def page(demo: Desk, show: Show, settle: Settle) -> Iterator[FundingFileListPage]:
    assert demo
    page = show(FundingFileListPage)
    settle()
    yield page
    page.table.columns.reset()


@pytest.fixture
def desk(demo: Desk) -> Desk:
    """The demonstration, as the desk of the pages."""
    return demo


def heads(page: FundingFileListPage) -> list[Head]:
    lines = range(page.model.rowCount())
    return [head for place in lines if (head := page.model.head_at(place)) is not None]


@pytest.mark.slow
@pytest.mark.parametrize(
    "keys", [("scheme", "commune", "act", "voted", "start"), *slowly((*GROUPED_BY, *GROUPED_TOO), ids=("every",))]
)
def test_each_group_holds_its_dossiers_and_their_sums(
    page: FundingFileListPage, settle: Settle, keys: tuple[str, ...]
) -> None:
    for key in keys:
        hold_their_sums(page, settle, key)


def hold_their_sums(page: FundingFileListPage, settle: Settle, key: str) -> None:
    page.grouping.take((key,))
    settle()
    counts = 0
    under: dict[Any, list[Any]] = {}
    for place in range(page.model.rowCount()):
        head = page.model.head_at(place)
        if head is not None:
            last = under.setdefault(head.path, [])
            continue
        last.append(page.model.record_at(place))
        counts += 1
    assert counts == page._listed.count > 0
    for head in heads(page):
        rows = under[head.path]
        assert head.count.split()[0] == str(len(rows))
        assert head.sums["requested"] == sum((row.requested or 0 for row in rows), Decimal(0))
        assert head.sums["voted"] == sum((row.voted or 0 for row in rows), Decimal(0))


def test_groups_are_of_what_the_filters_let_through(page: FundingFileListPage, settle: Settle) -> None:
    page.grouping.take(("scheme", "year"))
    page.filters.take("requested", Between(Decimal(20000), Decimal(30000)))
    page.filters.take("decision", Among(frozenset({DecisionState.GRANTED, DecisionState.LISTED})))
    settle()
    assert 0 < len(page.model.rows) == page._listed.count < 66
    assert {row.decision for row in page.model.rows} <= {DecisionState.GRANTED, DecisionState.LISTED}
    assert all(20000 <= (row.requested or 0) <= 30000 for row in page.model.rows)
    assert "demandé 20\u202f000\u00a0€ à 30\u202f000\u00a0€" in page.filters.sentence.text()


def test_arrows_fold_and_unfold_and_enter_opens_a_dossier(
    page: FundingFileListPage, settle: Settle, office: Office
) -> None:
    page.grouping.take(("decision",))
    settle()
    table, model = page.table, page.model
    table.setFocus()
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert table.currentIndex().row() == 0  # to the heading it stands under
    whole = model.rowCount()
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert model.rowCount() < whole
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert model.rowCount() == whole
    QTest.keyClick(table, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert model.rowCount() == len(heads(page))
    QTest.keyClick(table, Qt.Key.Key_Return)
    settle()
    assert model.rowCount() > len(heads(page))
    assert office.went == []
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    settle()
    row = model.record_at(1)
    assert row is not None
    assert (office.went[-1].page, office.went[-1].record) == ("funding_file", row.id)
    assert office.went[-1].siblings == tuple(one.id for one in model.rows)


@pytest.mark.slow
def test_a_change_elsewhere_leaves_the_groups_as_they_were_folded(page: FundingFileListPage, settle: Settle) -> None:
    page.grouping.take(("decision",))
    settle()
    first = heads(page)[0]
    page.model.fold(first, folded=True)
    before = page.model.rowCount()
    page.reload()
    settle()
    assert page.model.rowCount() == before


@pytest.mark.slow
def test_a_view_brings_groups_columns_and_several_values_back(
    desk: Desk, page: FundingFileListPage, settle: Settle
) -> None:
    states = Among(frozenset({InstructionState.REVIEWED, InstructionState.DRAFT}))
    page.filters.take("instruction", states)
    page.grouping.take(("scheme", "year"))
    page.table.columns.show_column("commune", shown=True)
    page.table.columns.show_column("title", shown=False)
    settle()
    page.views.keep("Pour la vice-présidente")
    settle()
    page.filters.clear()
    page.grouping.take(())
    page.table.columns.reset()
    settle()
    (view,) = desk.run(views.list_views, "funding_files")
    page.views.take(view)
    settle()
    assert page.filters.narrowing().get("instruction") == states
    assert page.grouping.by == ("scheme", "year")
    assert page.table.columns.is_shown("commune")
    assert not page.table.columns.is_shown("title")
    assert page.model.is_grouped


@pytest.mark.slow
def test_a_field_of_ones_own_is_a_column_a_filter_and_a_group_under_its_name(
    desk: Desk, page: FundingFileListPage, settle: Settle
) -> None:
    desk.run(add_free_field, "name", "Loyer")
    made = desk.run(open_settings).settings.free_fields[0]
    desk.run(change_free_field, made.id, "type", FreeType.AMOUNT)
    desk.run(add_free_field, "name", "Canton")
    area = desk.run(open_settings).settings.free_fields[1]
    row = page.model.rows[0]
    desk.run(instruct.change_field, row.id, "free_amount_1", Decimal("12.50"))
    desk.run(instruct.change_field, row.id, area.key, "Bourg")
    page.reload()
    settle()
    for key in ("free_amount_1", "free_text_1"):
        page.table.columns.show_column(key, shown=True)
    settle()
    assert [page.model.columns[place].heading for place in page.table.columns.shown][-2:] == ["Loyer", "Canton"]
    assert "loyer 12,50" in page.sums.text()
    assert page.grouping.offers("free_text_1")
    page.table.selectAll()
    settle()
    assert "loyer 12,50" in page.bulk.bar.text()
    page.grouping.set_by(("free_text_1",))
    page._cross()
    (crossing,) = page.findChildren(CrossTableDialog)
    crossing.measure.set_value("free_amount_1")
    crossing.measure.chosen.emit("free_amount_1")
    settle()
    assert crossing.table is not None
    model = crossing.table.model()
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Canton"
    assert (model.index(0, 0).data(), "12,50" in model.index(0, model.columnCount() - 1).data()) == ("Bourg", True)
    crossing.reject()
    page.grouping.set_by(())
    page.filters.take("free_text_1", Among(frozenset({"Bourg"})))
    assert page.set_order("free_amount_1", False)
    settle()
    assert [held.id for held in page.model.rows] == [row.id]
    desk.run(change_free_field, area.id, "name", "Bassin")
    page.reload()
    settle()
    assert "bassin : Bourg" in page.filters.sentence.text().replace("\u00a0", " ")
    assert page.table.columns.is_shown("free_text_1"), "as it was left"
    for one in (area, made):
        desk.run(remove_free_field, one.id)
    page.reload()
    settle()
    assert [column.key for column in page.model.columns] == [column.key for column in COLUMNS]
    assert (page.sort, page.filters.is_active(), page.grouping.offers("free_text_1")) == ("number", False, False)
    assert page.model.rowCount() > 1


@pytest.mark.slow
def test_a_column_brought_into_view_is_read_with_the_rows(page: FundingFileListPage, settle: Settle) -> None:
    for key in (key for key in MORE_KEYS if key not in OF_YEARS_KEYS):  # those stand beside their years alone
        read_with_the_rows(page, settle, key)


def read_with_the_rows(page: FundingFileListPage, settle: Settle, key: str) -> None:
    page.table.columns.show_column(key, shown=True)
    settle()
    assert all(key in row.more for row in page.model.rows)
    assert page.set_order(key, True)
    settle()
    values = [value for row in page.model.rows if (value := row.more[key]) is not None]
    if key not in (
        "stage",
        "section",
        "commune",
        "funder",
        "contract_axis",
    ):  # ordered by code, or as French orders them
        assert values == sorted(values, key=lambda value: (value,), reverse=True)


EVERY = tuple(column.key for column in COLUMNS if column.key not in {"to_confirm", *OF_YEARS_KEYS})
"""The columns of dossiers that narrow the list: all but what is computed dossier by dossier, or told of some years."""


@pytest.mark.slow
@pytest.mark.parametrize(
    "keys", [("ptce", "title", "paid", "execution", "deposited_on"), *slowly(EVERY, ids=("every",))]
)
def test_a_right_click_narrows_the_list_to_what_the_cell_says(
    page: FundingFileListPage, settle: Settle, keys: tuple[str, ...]
) -> None:
    page.table.columns.show_only([column.key for column in page.model.columns])
    settle()
    shown = {page.model.columns[place].key for place in page.table.columns.shown}
    assert {column.key for column in page.model.columns} - shown == OF_YEARS_KEYS
    every = list(page.model.rows)
    for place, column in enumerate(page.model.columns):
        line = next((n for n, row in enumerate(every) if column.text(row)), None)
        if column.key not in keys or line is None:
            continue
        entries = page.cell_entries(page.model.index(line, place))
        assert entries, column.key
        entry = entries[0]
        said = column.text(every[line])
        entry.trigger()
        settle()
        assert [row.id for row in page.model.rows] == [row.id for row in every if column.text(row) == said], column.key
        assert page.filters.sentence.text() != ""
        kept = page.filters.state()
        page.filters.clear()
        assert page.filters.set_state(kept), column.key
        page.filters.clear()
        settle()


def test_a_heading_groups_by_its_column_then_within_and_opens_its_filter(
    page: FundingFileListPage, settle: Settle
) -> None:
    page.show()
    keys = [column.key for column in page.model.columns]
    menu = page.table.heading_menu(keys.index("deposited_on"))
    next(one for one in menu.actions() if one.text() == "Grouper par cette colonne").trigger()
    menu = page.table.heading_menu(keys.index("requested"))
    next(one for one in menu.actions() if one.text() == "Puis par cette colonne").trigger()
    settle()
    assert page.grouping.by == ("deposited_on", "requested")
    assert all(head.label.isdecimal() or head.label == "Non renseigné" for head in heads(page) if len(head.path) == 1)
    menu = page.table.heading_menu(keys.index("requested"))
    next(one for one in menu.actions() if one.text() == "Filtrer cette colonne…").trigger()
    (popup,) = page.findChildren(SpanPopup)
    popup.close()


def test_a_band_holds_what_the_filter_lets_through_of_it(page: FundingFileListPage, settle: Settle) -> None:
    page.filters.take("requested", Between(Decimal(15000), Decimal(30000)))
    page.grouping.take(("requested",))
    settle()
    assert len(heads(page)) > 1
    assert sum(int(head.count.split()[0]) for head in heads(page)) == len(page.model.rows) == page._listed.count
    assert all(15000 <= (row.requested or 0) <= 30000 for row in page.model.rows)


def test_headings_add_up_to_the_list(desk: Desk) -> None:
    by = ("year", "scheme")
    groups = desk.run(group_files, FundingFileFilter(), by)
    found = heads_of(groups, by)
    sums = desk.run(sum_files, FundingFileFilter())
    for depth in (1, 2):
        assert sum(one.sums["proposed"] for one in found if len(one.path) == depth) == sums.proposed
    assert [one.holds_rows for one in found if len(one.path) == 1] == [False] * len({one.path[0] for one in found})


def test_a_crossing_of_the_cross_table_narrows_the_list_to_its_dossiers(
    page: FundingFileListPage, settle: Settle
) -> None:
    page.filters.take("decision", Among(frozenset({DecisionState.GRANTED})))
    settle()
    page.grouping.crossing.emit()
    settle()
    (dialog,) = page.findChildren(CrossTableDialog)
    table = dialog.table
    assert table is not None
    model = table.model()
    shown = {
        (row, column): text
        for row in range(model.rowCount() - 1)
        for column in range(1, model.columnCount() - 1)
        if (text := model.index(row, column).data())
    }
    (row, column), text = next(iter(shown.items()))
    scheme = model.index(row, 0).data()
    year = model.headerData(column, Qt.Orientation.Horizontal)
    table.setCurrentIndex(model.index(row, column))
    QTest.keyClick(table, Qt.Key.Key_Return)
    settle()
    assert not dialog.isVisible()
    assert {(one.scheme_code, str(one.year)) for one in page.model.rows} == {(scheme, year)}
    assert whole_amount_text(sum((one.voted or ZERO for one in page.model.rows), ZERO)) == text
    assert page.filters.narrowing().get("decision") is not None


@pytest.mark.slow
def test_a_folded_group_counts_with_all_its_dossiers_and_each_once(page: FundingFileListPage, settle: Settle) -> None:
    page.grouping.take(("decision", "scheme"))
    settle()
    page.model.fold_all(folded=True)
    page.table.selectRow(0)
    settle()
    first = heads(page)[0]
    assert page.bulk.bar.text().startswith(f"{first.count.split()[0]} sélectionnés · demandé ")
    assert whole_amount_text(first.sums["requested"]) in page.bulk.bar.text()
    page.model.fold_all(folded=False)
    settle()
    page.table.selectAll()
    settle()
    listed = page._listed
    assert page.bulk.bar.text().startswith(f"{listed.count} sélectionnés · demandé ")
    assert whole_amount_text(listed.of_others) in page.bulk.bar.text()
    groups = [FundingFileFilter().within(("decision", "scheme"), head.path) for head in heads(page)[:1]]
    assert page.picked()[:1] == tuple(groups)


def test_no_row_moves_when_the_bar_comes_and_the_last_one_scrolls_clear_of_it(
    page: FundingFileListPage, settle: Settle
) -> None:
    table, model = page.table, page.model
    table.selectRow(1)
    settle()
    before = table.visualRect(model.index(3, 0))
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    settle()
    assert page.bulk.bar.isVisible()
    assert table.visualRect(model.index(3, 0)) == before
    QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    settle()
    last = table.visualRect(model.index(model.rowCount() - 1, 0))
    clear = table.viewport().height() - page.bulk.bar.height()
    assert last.bottom() < clear


@pytest.mark.slow
def test_a_group_of_one_envelope_says_what_it_has_left(demo: Desk, page: FundingFileListPage, settle: Settle) -> None:
    rows = {row.code: row for row in demo.run(open_budget, 2026).rows if row.envelope_id is not None}
    page.filters.take("year", Among(frozenset({2026})))
    page.grouping.take(("scheme",))
    settle()
    said = {head.label: page.model.end_of(head) for head in heads(page)}
    for label, end in said.items():
        if label in rows:
            left = rows[label].consumption.forecast_remaining
            words, of = ("manque", "à l’enveloppe") if left < 0 else ("reste", "de l’enveloppe")
            assert end.text == f"{words} {whole_amount_text(abs(left))}"
            assert end.whole == f"{end.text} {of}"
            assert end.role == ("danger" if left < 0 else "muted")
        else:
            assert end.whole == ""
    assert any(end.text for end in said.values())
    told = [(n, head) for n in range(page.model.rowCount()) if (head := page.model.head_at(n)) is not None]
    place = next(n for n, head in told if page.model.end_of(head).text)
    assert "l’enveloppe" in str(page.model.index(place, 0).data(Qt.ItemDataRole.ToolTipRole))
    assert "l’enveloppe" in str(page.model.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    page.filters.clear()
    settle()
    assert {page.model.end_of(head).whole for head in heads(page)} == {""}  # of every year: no envelope


def test_the_envelope_of_a_group_is_known_once_its_scheme_and_its_year_are() -> None:
    inner, outer = Head((7, 2026), "2026", "", {}), Head((7,), "PACTE", "", {}, holds_rows=False)
    assert envelopes_of([outer, inner], ("scheme", "year"), None) == {(7, 2026): (7, 2026)}
    assert envelopes_of([outer], ("scheme",), 2025) == {(7,): (7, 2025)}
    assert envelopes_of([Head((2026,), "2026", "", {})], ("year",), 2026) == {}
    assert envelopes_of([Head((None, 2026), "", "", {})], ("scheme", "year"), None) == {}
    assert end_words(Decimal("-0.01")).role == "danger"
    assert end_words(ZERO).role == "muted"


@pytest.mark.slow
def test_dossiers_selected_in_groups_stay_so_when_they_change_and_when_that_is_undone(
    page: FundingFileListPage, settle: Settle
) -> None:
    page.grouping.take(("scheme",))
    settle()
    rows = page.model.rows[:3]
    page.table.lines.select([row.id for row in rows])
    kept = [row.id for row in page.table.selected_rows()]
    assert len(kept) == 3
    for job, args in ((instruct.change_field, (kept[0], "title", "Un autre objet")), (undo, ())):
        page.tasks.command(frozenset({"funding_file"}), lambda _done: None, job, *args)
        settle()
        assert [row.id for row in page.table.selected_rows()] == kept
        page.table.lines.go_to(kept[1])
        assert [row.id for row in page.table.selected_rows()] == [kept[1]]  # the hand chooses one alone
        page.table.lines.select(kept)
