"""The small table of the lines of one sort that a record holds."""

from collections.abc import Sequence

from ptce_desk.records.record import Entity, Part
from ptce_desk.ui.desk.keeping import in_rows
from ptce_desk.ui.models.columns import Column, Row
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.grid_table import GridTable


def part_grid(part: Part[Entity], columns: Sequence[Column[Row]]) -> GridTable[Row]:
    """The table itself, in these columns; its last row adds a line."""
    return in_rows(part.table, GridTable(columns, part.title, ghost_text=part.invitation))


def part_card(part: Part[Entity], columns: Sequence[Column[Row]]) -> GridCard[Row]:
    """The table under its title."""
    return GridCard(part.title, part_grid(part, columns))
