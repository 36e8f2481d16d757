"""A list in groups: what stands under which heading, whatever is folded, unfolded, given or asked for."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.folded_table import FoldedTableModel, Head, Path

COLUMNS: tuple[Column["Row"], ...] = (
    Column("name", "Nom", "text", lambda row: row.name),
    Column("voted", "Voté", "amount", lambda row: row.voted),
)


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    voted: Decimal | None = None


def head(*path: Hashable, holds_rows: bool = True, voted: str = "0") -> Head:
    return Head(path, str(path[-1]), "2 lignes", {"voted": Decimal(voted)}, holds_rows)


TWO_LEVELS = [
    *(head("A", holds_rows=False), head("A", 1), head("A", 2)),
    *(head("B", holds_rows=False), head("B", 1)),
]
EVERY = frozenset(one.path for one in TWO_LEVELS)


def rows_of(path: Path) -> list[Row]:
    return [Row(place, f"{path}-{place}") for place in range(2)]


@pytest.fixture
def model() -> FoldedTableModel[Row]:
    return FoldedTableModel(COLUMNS)


def told(model: FoldedTableModel[Row]) -> list[str]:
    """The lines as a view that shows them all has them."""
    place = 0
    while place < model.rowCount():
        model.index(place, 0).data()
        place += 1
    lines = []
    for place in range(model.rowCount()):
        one = model.head_at(place)
        row = model.record_at(place)
        lines.append(f"{'-'.join(map(str, one.path))}" if one is not None else f"· {row.name if row else ''}")
    return lines


def answers(model: FoldedTableModel[Row], asked: list[Path]) -> None:
    """Answer at once whatever is asked."""

    def give(one: Head) -> None:
        asked.append(one.path)
        model.give(one.path, rows_of(one.path), False)

    model.rows_needed.connect(give)


def test_folded_groups_show_their_headings_alone_and_ask_for_nothing(model: FoldedTableModel[Row]) -> None:
    asked: list[Path] = []
    answers(model, asked)
    model.set_heads([head("A"), head("B")], frozenset())
    assert (told(model), asked) == (["A", "B"], [])


def test_unfolding_asks_for_the_rows_of_the_group_once(model: FoldedTableModel[Row]) -> None:
    asked: list[Path] = []
    answers(model, asked)
    model.set_heads([head("A"), head("B")], frozenset())
    for folded in (False, True, False):
        model.fold(head("A"), folded=folded)
    assert told(model) == ["A", "· ('A',)-0", "· ('A',)-1", "B"]
    assert asked == [("A",)]


def test_rows_that_come_after_their_group_was_folded_wait_for_it(model: FoldedTableModel[Row]) -> None:
    model.set_heads([head("A"), head("B")], frozenset({("A",)}))
    model.index(0, 0).data()
    model.fold(head("A"), folded=True)
    model.give(("A",), rows_of(("A",)), False)
    assert told(model) == ["A", "B"]
    model.fold(head("A"), folded=False)
    assert told(model) == ["A", "· ('A',)-0", "· ('A',)-1", "B"]


def test_a_heading_looked_at_again_asks_no_more_while_its_rows_are_on_their_way(model: FoldedTableModel[Row]) -> None:
    asked: list[Path] = []
    model.rows_needed.connect(lambda one: asked.append(one.path))
    model.set_heads([head("A")], frozenset({("A",)}))
    for _look in range(3):
        model.index(0, 0).data()
    assert asked == [("A",)]
    model.give(("A",), [], False)
    model.index(0, 0).data()
    assert asked == [("A",)]


def test_rows_nobody_asked_for_are_dropped(model: FoldedTableModel[Row]) -> None:
    model.set_heads([head("A")], frozenset())
    model.give(("A",), rows_of(("A",)), False)
    model.give(("Z",), rows_of(("Z",)), False)
    model.fold(head("A"), folded=False)
    assert told(model) == ["A"]


def test_the_rows_after_those_given_are_asked_for_once_the_last_is_seen(model: FoldedTableModel[Row]) -> None:
    asked: list[Path] = []
    model.rows_needed.connect(lambda one: asked.append(one.path))
    model.set_heads([head("A"), head("B")], frozenset({("A",)}))
    assert asked == []
    model.index(0, 0).data()
    model.give(("A",), rows_of(("A",)), True)
    assert asked == [("A",)]
    model.index(1, 0).data()
    assert asked == [("A",)]  # the first of two: the end is not in view
    model.index(2, 0).data()
    model.index(2, 0).data()
    assert asked == [("A",), ("A",)]
    model.give(("A",), [Row(9, "last")], False)
    assert told(model)[1:4] == ["· ('A',)-0", "· ('A',)-1", "· last"]
    assert len(asked) == 2


def test_an_outer_group_takes_its_inner_ones_with_it_and_gives_them_back_as_they_were(
    model: FoldedTableModel[Row],
) -> None:
    answers(model, [])
    model.set_heads(TWO_LEVELS, EVERY - {("A", 2)})
    before = told(model)
    assert before == ["A", "A-1", "· ('A', 1)-0", "· ('A', 1)-1", "A-2", "B", "B-1", "· ('B', 1)-0", "· ('B', 1)-1"]
    model.fold(TWO_LEVELS[0], folded=True)
    assert told(model) == ["A", "B", "B-1", "· ('B', 1)-0", "· ('B', 1)-1"]
    model.fold(TWO_LEVELS[0], folded=False)
    assert told(model) == before


def test_groups_out_of_view_ask_for_nothing(model: FoldedTableModel[Row]) -> None:
    asked: list[Path] = []
    model.rows_needed.connect(lambda one: asked.append(one.path))
    many = [head(place) for place in range(5000)]
    model.set_heads(many, frozenset())
    model.fold_all(folded=False)
    assert (asked, model.rowCount()) == ([], 5000)
    model.index(7, 0).data()
    assert asked == [(7,)]


def test_all_are_folded_and_unfolded_at_once(model: FoldedTableModel[Row]) -> None:
    answers(model, [])
    model.set_heads(TWO_LEVELS, frozenset())
    model.fold_all(folded=False)
    assert len(told(model)) == len(TWO_LEVELS) + 3 * 2
    model.fold_all(folded=True)
    assert told(model) == ["A", "B"]


def test_the_heading_above_a_line_is_the_one_it_stands_under(model: FoldedTableModel[Row]) -> None:
    answers(model, [])
    model.set_heads(TWO_LEVELS, EVERY)
    above = {line: told(model)[model.head_above(place)] for place, line in enumerate(told(model))}
    assert above["· ('A', 1)-1"] == "A-1"
    assert (above["A-2"], above["A"], above["B-1"]) == ("A", "A", "B")


def test_sums_are_shown_with_cents_when_some_have_and_zero_is_left_blank(model: FoldedTableModel[Row]) -> None:
    model.set_heads([head("A", voted="1000.50"), head("B", voted="20"), head("C")], frozenset())
    shown = [model.index(place, 1).data() for place in range(3)]
    assert shown == ["1\u202f000,50\u00a0€", "20,00\u00a0€", ""]
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "A\u00a0: 2 lignes, replié"


def test_rows_without_groups_are_a_list_as_any_other(model: FoldedTableModel[Row]) -> None:
    model.set_heads([head("A")], frozenset({("A",)}))
    model.set_rows(rows_of(("x",)), False)
    assert not model.is_grouped
    assert (model.rowCount(), len(model.rows), model.head_at(0)) == (2, 2, None)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(range(len(TWO_LEVELS))), st.booleans()), max_size=12))
def test_whatever_is_folded_the_model_keeps_its_promises_to_the_view(turns: Sequence[tuple[int, bool]]) -> None:
    model: FoldedTableModel[Row] = FoldedTableModel(COLUMNS)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    answers(model, [])
    model.set_heads(TWO_LEVELS, frozenset({("A",)}))
    unfolded: set[Path] = {("A",)}
    for which, folded in turns:
        one = TWO_LEVELS[which]
        visible = one.path[:1] in unfolded or len(one.path) == 1
        model.fold(one, folded=folded)
        if visible:
            (unfolded.discard if folded else unfolded.add)(one.path)
        expected = []
        for outer in ("A", "B"):
            expected.append(outer)
            for inner in (one for one in TWO_LEVELS if len(one.path) == 2 and one.path[0] == outer):
                if (outer,) in unfolded:
                    expected.append(f"{outer}-{inner.path[1]}")
                    if inner.path in unfolded:
                        expected += [f"· {row.name}" for row in rows_of(inner.path)]
        assert told(model) == expected
    assert tester.model() is model


def test_every_row_is_told_with_its_group_once_all_are_read_folded_or_not(model: FoldedTableModel[Row]) -> None:
    assert model.under_heads() is None
    one, two = rows_of(("A",))
    model.set_heads([head("A"), head("B")], frozenset({("A",), ("B",)}), {("A",): [one]})
    assert model.under_heads() is None  # B is not read
    told(model)
    model.give(("B",), [two], True)
    assert model.under_heads() is None  # nor wholly
    model.set_heads([head("A"), head("B")], frozenset({("A",)}), {("A",): [one], ("B",): [two]})
    assert model.under_heads() == [(("A",), [one]), (("B",), [two])]
    inner = [outer_head for outer_head in TWO_LEVELS if len(outer_head.path) == 2]
    model.set_heads(TWO_LEVELS, frozenset(), {one.path: rows_of(one.path) for one in inner})
    told_of = model.under_heads()
    assert told_of is not None
    assert [labels for labels, _rows in told_of] == [
        (next(outer.label for outer in TWO_LEVELS if outer.path == one.path[:1]), one.label) for one in inner
    ]
