"""The small table of the lines of one sort that a record holds."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace

from ptce_desk.records.record import Entity, Part
from ptce_desk.ui.desk.keeping import in_rows
from ptce_desk.ui.models.columns import Column, Row
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.grid_table import GridTable, own_id


def part_grid(
    part: Part[Entity], columns: Sequence[Column[Row]], row_key: Callable[[Row], Hashable] = own_id, **kept: str
) -> GridTable[Row]:
    """The table itself, in these columns; its last row adds a line where the part invites to.

    `row_key` tells which rows are the same; `kept` are the columns of the file that do not bear the key of theirs.
    """
    if part.chosen:
        columns = [one if one.key == part.chosen else replace(one, needs=one.needs or part.chosen) for one in columns]
    grid = GridTable(columns, part.title, ghost_text=part.invitation or None, row_key=row_key)
    return in_rows(part.table, grid, **kept)


def part_card(part: Part[Entity], columns: Sequence[Column[Row]]) -> GridCard[Row]:
    """The table under its title."""
    return GridCard(part.title, part_grid(part, columns))
