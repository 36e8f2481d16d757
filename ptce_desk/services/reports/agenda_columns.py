"""The columns of the table of a session: those there may be, and the table with some of them in an order."""

from collections.abc import Sequence
from dataclasses import replace

from ptce_desk.exports.documents import with_columns
from ptce_desk.exports.formulas import REFERENCE, Formula, Ratio
from ptce_desk.exports.report import Cell, Column, Table, Total
from ptce_desk.services.committee.column_sets import YEARS
from ptce_desk.services.committee.submitted import OF_YEAR
from ptce_desk.services.reports.agenda_tables import AGENDA_COLUMNS

_YEARS_HEADING = "Part de chaque année"


def columns_offered() -> list[tuple[str, str]]:
    """The columns that a set may hold, as (key, heading): in the order of the whole table."""
    told = [(column.key, column.heading) for column in AGENDA_COLUMNS]
    place = [key for key, _heading in told].index("remarks")
    return [*told[:place], (YEARS, _YEARS_HEADING), *told[place:]]


def with_set(table: Table, keys: Sequence[str]) -> Table:
    """The table with these columns in this order; those of a set that it lacks are left out, all of it for none."""
    years = [column.key for column in table.columns if column.key.startswith(OF_YEAR)]
    wanted = [one for key in keys for one in (years if key == YEARS else [key])]
    held = tuple(dict.fromkeys(key for key in wanted if table.has(key)))
    if not held:
        return table
    loose = replace(table, columns=tuple(_among(column, held) for column in table.columns))
    return with_columns(loose, held)


def told_by_itself(table: Table, whole: Table) -> Table:
    """The same figures in a table whose formulas look at columns of another that are left out there."""
    rows = tuple(tuple(_cell(cell, whole) for cell in row) for row in table.rows)
    return replace(table, rows=rows)


def _among(column: Column, keys: Sequence[str]) -> Column:
    """A column whose rate follows from columns that are left out is told as it is, without a total."""
    held = column.formula
    if isinstance(held, Ratio) and not {held.numerator, held.denominator} <= set(keys):
        return replace(column, formula=None, total=Total.NONE)
    return column


def _cell(cell: Cell, whole: Table) -> Cell:
    if not isinstance(cell, Formula):
        return cell
    asked = [found[2] for found in REFERENCE.finditer(cell.expression) if found[1] == whole.key]
    return cell if all(map(whole.has, asked)) else cell.value
