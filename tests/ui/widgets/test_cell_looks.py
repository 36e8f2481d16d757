"""What is painted of a cell is asked for once, and columns are measured again only where it can change their width."""

from dataclasses import dataclass
from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot
from typing_extensions import override

from ptce_desk.ui.models.columns import BADGE_ROLE, COLOUR_ROLE, LOOK_ROLE, AnyIndex, CellLook, Column
from ptce_desk.ui.models.folded_table import FoldedTableModel, Head
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.widgets.tables import table_columns
from ptce_desk.ui.widgets.tables.cell_delegate import EDGE, CellDelegate, alignment_of, head_of, look_of
from ptce_desk.ui.widgets.tables.content_width import READ_ROWS
from ptce_desk.ui.widgets.tables.data_table import DataTable


@dataclass(frozen=True)
class Grant:
    name: str
    amount: Decimal | None = None


COLUMNS = (
    Column[Grant]("name", "Intitulé", "text", lambda grant: grant.name, role=lambda _grant: "danger"),
    Column[Grant]("amount", "Demandé", "amount", lambda grant: grant.amount, badge=lambda _grant: "accent"),
    Column[Grant]("twice", "Deux fois", "text", lambda grant: grant.name * 2),
)
ROWS = [Grant("Alpha", Decimal(30_000)), Grant("Deux\nlignes"), Grant("Cents", Decimal("1.25"))]


class _RoleByRole(PagedTableModel[Grant]):
    """A model that does not tell the whole look of a cell."""

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return None if role == LOOK_ROLE else super().data(index, role)


class _Counting(FoldedTableModel[Grant]):
    asked = 0

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        self.asked += 1
        return super().data(index, role)


def make_table(qtbot: QtBot, model: PagedTableModel[Grant]) -> DataTable[Grant]:
    table: DataTable[Grant] = DataTable(model, "Dossiers")
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(800, 300)
    return table


def test_a_cell_looks_the_same_told_at_once_or_role_by_role() -> None:
    models = PagedTableModel(COLUMNS), _RoleByRole(COLUMNS)
    for model in models:
        model.set_rows(ROWS, has_more=False)
    places = [(row, column) for row in range(len(ROWS)) for column in range(len(COLUMNS))]
    at_once, by_role = ([look_of(model.index(*place)) for place in places] for model in models)
    assert at_once == by_role
    first = models[0].index(0, 0), models[0].index(0, 1)
    assert [(look.role, look.badge) for look in at_once[:2]] == [("danger", None), (None, "accent")]
    assert [(one.data(COLOUR_ROLE), one.data(BADGE_ROLE)) for one in first] == [("danger", None), (None, "accent")]
    assert [look.alignment for look in at_once[:2]] == [alignment_of(one) for one in first]


def test_a_row_of_a_list_is_painted_from_one_question_for_each_cell(qtbot: QtBot) -> None:
    model = _Counting(COLUMNS)
    table = make_table(qtbot, model)
    model.set_rows(ROWS, has_more=False)
    table.grab()
    model.asked = 0
    table.viewport().grab()
    assert model.asked == len(ROWS) * len(COLUMNS)


def test_the_line_of_a_group_is_a_heading_and_those_under_it_are_not() -> None:
    model: FoldedTableModel[Grant] = FoldedTableModel(COLUMNS)
    head = Head(("2026",), "2026", "3 dossiers", {})
    model.set_heads([head], frozenset({head.path}), {head.path: ROWS})
    assert [head_of(model.index(place, 1)) for place in range(2)] == [head, None]
    assert isinstance(model.index(1, 0).data(LOOK_ROLE), CellLook)


@pytest.mark.parametrize(("order", "hidden"), [((0, 1, 2), ()), ((2, 0, 1), ()), ((0, 1, 2), (0,)), ((2, 0, 1), (1,))])
def test_the_margins_of_a_row_are_on_its_first_and_last_cells_in_view(
    qtbot: QtBot, order: tuple[int, ...], hidden: tuple[int, ...]
) -> None:
    model = PagedTableModel(COLUMNS)
    table = make_table(qtbot, model)
    model.set_rows(ROWS, has_more=False)
    for rank, column in enumerate(order):
        table.horizontalHeader().moveSection(table.horizontalHeader().visualIndex(column), rank)
    for column in hidden:
        table.setColumnHidden(column, True)
    table.resize(120, 300)
    table.show()
    shown, delegate = [column for column in order if column not in hidden], table.itemDelegate()
    assert isinstance(delegate, CellDelegate)
    for scrolled in (0, table.horizontalScrollBar().maximum()):
        table.horizontalScrollBar().setValue(scrolled)
        edges = {column: delegate.edges(model.index(0, column)) for column in shown}
        assert [column for column in shown if edges[column][0] == EDGE] == shown[:1]
        assert [column for column in shown if edges[column][1] == EDGE] == shown[-1:]


def test_columns_are_measured_again_for_what_is_among_their_first_rows_alone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = PagedTableModel(COLUMNS)
    make_table(qtbot, model)
    measured: list[int] = []

    def width(_table: object, column: int) -> int:
        measured.append(column)
        return 60

    monkeypatch.setattr(table_columns, "content_width", width)

    def add(count: int) -> int:
        measured.clear()
        model.fetchMore(QModelIndex())
        model.append_rows([Grant("Long" * 9)] * count, has_more=True)
        return len(measured)

    model.set_rows([Grant("Court")], has_more=True)
    assert add(READ_ROWS - 2) == len(COLUMNS)
    assert add(1) == len(COLUMNS), "la dernière ligne regardée"
    assert add(1) == 0
    measured.clear()
    model.dataChanged.emit(model.index(READ_ROWS, 0), model.index(READ_ROWS, 2))
    assert not measured
    model.dataChanged.emit(model.index(READ_ROWS - 1, 0), model.index(READ_ROWS, 2))
    assert measured
