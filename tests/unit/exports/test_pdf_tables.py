"""The rows of a table on its pages: as many as each holds, all of them, the last ones with the totals."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.exports.pdf_columns import lay_out
from ptce_desk.exports.pdf_free_text import Continued
from ptce_desk.exports.pdf_tables import Rows, grid_of
from ptce_desk.exports.pdf_text import load_fonts
from ptce_desk.exports.report import Column, Row, Table, Total
from tests.unit.exports.paper import FONTS
from tests.unit.exports.samples import files_table

WIDTH = 762.0


def rows(count: int, *, totals: bool = True) -> Rows:
    """A table of so many dossiers, of one line or of several."""
    load_fonts(FONTS)
    table = files_table(count)
    if not totals:
        bare = tuple(replace(column, total=Total.NONE, formula=None) for column in table.columns)
        table = replace(table, columns=bare)
    (layout,) = lay_out(table, WIDTH)
    return grid_of(layout, Continued())


def height(part: Rows) -> float:
    return part.wrap(WIDTH, 1e6)[1]


def pages(whole: Rows, room: float) -> list[Rows]:
    """The parts of a table on pages of one height."""
    parts, left = [], whole
    while height(left) > room:
        first, left = cast("list[Rows]", left.split(WIDTH, room))
        parts.append(first)
    return [*parts, left]


@given(st.integers(1, 12), st.booleans(), st.floats(140, 500))
def test_each_page_holds_all_the_rows_it_can_and_the_last_holds_two_with_the_totals(
    count: int,
    totals: bool,  # noqa: FBT001  # Hypothesis draws it
    room: float,
) -> None:
    whole = rows(count, totals=totals)
    header, *heights = whole.heights
    assert len(heights) == count + totals
    parts = pages(whole, room)
    assert all(height(part) <= room + 1e-3 for part in parts)
    bodies = [height(part) - header for part in parts]
    assert sum(bodies) == pytest.approx(sum(heights))
    assert bodies[-1] >= sum(heights[-min(2, count) - totals :]) - 1e-3
    place = 0
    for body, following in pairwise([*bodies, 0.0]):
        taken = 0.0
        while taken < body - 1e-3:
            taken += heights[place]
            place += 1
        assert taken == pytest.approx(body)
        full = following == 0 or place >= len(heights) - 2 - totals or header + body + heights[place] > room
        assert full, (place, len(heights))
    assert place == len(heights)


def test_no_page_begins_a_table_that_has_room_for_its_header_alone() -> None:
    whole = rows(4)
    header, first, *_others = whole.heights
    assert whole.split(WIDTH, header + first - 0.1) == []
    assert [height(cast("Rows", part)) for part in whole.split(WIDTH, header + first)][:1] == [header + first]


@pytest.mark.parametrize(("count", "kept"), [(1, 1), (2, 2), (3, 1), (9, 1)])
def test_a_table_begins_with_its_first_row_or_whole_when_it_has_two(count: int, kept: int) -> None:
    whole = rows(count)
    header, *heights = whole.heights
    beginning = sum(heights) if count <= 2 else sum(heights[:kept])
    assert whole.beginning == pytest.approx(header + beginning)


@pytest.mark.parametrize(("columns", "is_stretched"), [(1, False), (2, False), (9, True)])
def test_the_few_columns_of_a_last_band_are_not_stretched_across_the_page(columns: int, *, is_stretched: bool) -> None:
    load_fonts(FONTS)
    held = len(lay_out(_amounts(40), WIDTH)[0].columns) - 1
    whole, last = lay_out(_amounts(held + columns), WIDTH)
    assert sum(whole.widths) == pytest.approx(WIDTH)
    assert (sum(last.widths) == pytest.approx(WIDTH)) is is_stretched
    assert last.widths[1] < WIDTH / 3


def test_a_band_in_which_nothing_is_summed_has_no_row_of_totals() -> None:
    load_fonts(FONTS)
    words = tuple(Column(f"w{place}", "Précision", width=40) for place in range(40))
    summed = Column("cost", "Coût", "amount", total=Total.SUM)
    long = "Une précision assez longue pour sa colonne"
    row: Row = ("2026-001", Decimal(12), *[long] * 40)
    table = Table("wide", "Large", "Large", (Column("number", "N°"), summed, *words), (row,), frozen_columns=1)
    first, *others = lay_out(table, WIDTH)
    assert first.totals is not None
    assert others
    assert [one.totals for one in others] == [None] * len(others)


def _amounts(count: int) -> Table:
    """A table of one row, of so many amounts after a name."""
    columns = (Column("number", "N°"), *(Column(f"c{place}", "Montant", "amount") for place in range(count)))
    row: Row = ("2026-001", *[Decimal("1234567.89")] * count)
    return Table("wide", "Large", "Large", columns, (row,), frozen_columns=1)
